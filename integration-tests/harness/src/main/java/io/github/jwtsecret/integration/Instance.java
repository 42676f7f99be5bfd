package io.github.jwtsecret.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running application: its output, its ports, its part in the exchange of tokens and
 * its end. Safe for use by several threads.
 */
public final class Instance implements AutoCloseable {

	private static final long DEADLINE_SECONDS = 180;

	private static final Pattern HTTP_PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final Pattern EXCHANGE_PORT = Pattern.compile(TokenExchange.LISTENS + "(\\d+)");

	private final Process process;

	private final Queue<String> lines = new ConcurrentLinkedQueue<>();

	private final CompletableFuture<Integer> httpPort = new CompletableFuture<>();

	private final CompletableFuture<Integer> exchangePort = new CompletableFuture<>();

	private final Thread reader = new Thread(this::read, "instance-output");

	private final Queue<TokenClient> idle = new ConcurrentLinkedQueue<>();

	private final ReadWriteLock service = new ReentrantReadWriteLock();

	private boolean outOfService;

	Instance(Process process) {
		this.process = process;
		this.reader.start();
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader()) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				this.lines.add(line);
				find(HTTP_PORT, line, this.httpPort);
				find(EXCHANGE_PORT, line, this.exchangePort);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			IllegalStateException end = new IllegalStateException("The process ended");
			this.httpPort.completeExceptionally(end);
			this.exchangePort.completeExceptionally(end);
		}
	}

	private static void find(Pattern pattern, String line, CompletableFuture<Integer> port) {
		Matcher matcher = pattern.matcher(line);
		if (!port.isDone() && matcher.find()) {
			port.complete(Integer.valueOf(matcher.group(1)));
		}
	}

	/**
	 * Wait until the process listens.
	 * @return the port of its web server
	 */
	public int awaitHttpPort() {
		return await(this.httpPort);
	}

	private int await(CompletableFuture<Integer> port) {
		try {
			return port.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new AssertionError("The process does not listen:\n" + output(), ex);
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	/**
	 * Let the instance sign tokens.
	 * @param number how many
	 * @return the tokens, or nothing if the instance is out of service
	 */
	public Optional<List<String>> issue(int number) {
		return call((client) -> client.issue(number));
	}

	/**
	 * Let the instance verify tokens.
	 * @param tokens the tokens
	 * @return for each of them an empty text or the reason of its refusal, or nothing if
	 * the instance is out of service
	 */
	public Optional<List<String>> verify(List<String> tokens) {
		return call((client) -> client.verify(tokens));
	}

	/**
	 * Return the keys of the instance.
	 * @return id and status of each, the active one first
	 */
	public List<KeyState> keys() {
		return call(TokenClient::keys).orElseThrow();
	}

	/**
	 * Collect garbage and return what the instance uses then.
	 * @return the memory and the threads in use
	 */
	public ProcessUsage usage() {
		return call(TokenClient::usage).orElseThrow();
	}

	private <T> Optional<T> call(TokenClient.Call<T> call) {
		this.service.readLock().lock();
		try {
			if (this.outOfService) {
				return Optional.empty();
			}
			TokenClient client = this.idle.poll();
			client = (client != null) ? client : new TokenClient(await(this.exchangePort));
			T result = call.apply(client);
			this.idle.add(client);
			return Optional.of(result);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The instance does not answer:\n" + output(), ex);
		}
		finally {
			this.service.readLock().unlock();
		}
	}

	/**
	 * Return what the process has written to its standard output and error output.
	 * @return the text
	 */
	public String output() {
		return String.join("\n", this.lines);
	}

	/**
	 * End the process in order, after the calls that it is still to answer, and wait for
	 * the rest of its output.
	 */
	public void stop() {
		this.service.writeLock().lock();
		try {
			this.outOfService = true;
		}
		finally {
			this.service.writeLock().unlock();
		}
		// Not through the process, which would close the output unread
		this.process.toHandle().destroy();
		try {
			assertThat(this.process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
			this.reader.join();
		}
		catch (InterruptedException ex) {
			throw interrupted(ex);
		}
	}

	private static IllegalStateException interrupted(InterruptedException ex) {
		Thread.currentThread().interrupt();
		return new IllegalStateException(ex);
	}

	@Override
	public void close() {
		this.process.toHandle().destroyForcibly();
	}

}
