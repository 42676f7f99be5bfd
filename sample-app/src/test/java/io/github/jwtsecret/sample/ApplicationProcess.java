package io.github.jwtsecret.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running application: its output, its port and its end.
 */
final class ApplicationProcess implements AutoCloseable {

	private static final long DEADLINE_SECONDS = 180;

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Process process;

	private final Queue<String> lines = new ConcurrentLinkedQueue<>();

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	private final Thread reader = new Thread(this::read, "application-output");

	ApplicationProcess(Process process) {
		this.process = process;
		this.reader.start();
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader()) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				this.lines.add(line);
				Matcher matcher = PORT.matcher(line);
				if (matcher.find()) {
					this.port.complete(Integer.valueOf(matcher.group(1)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.port.completeExceptionally(new IllegalStateException("The application ended"));
		}
	}

	/**
	 * Wait until the application listens.
	 * @return a client of the application
	 * @throws InterruptedException if this thread is interrupted
	 */
	SampleClient client() throws InterruptedException {
		try {
			return new SampleClient(this.port.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new AssertionError("The application does not listen:\n" + output(), ex);
		}
	}

	/**
	 * Wait until the application has ended by itself, without having listened.
	 * @return the exit code
	 * @throws InterruptedException if this thread is interrupted
	 */
	int exitCode() throws InterruptedException {
		try {
			this.port.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
			throw new AssertionError("The application listens:\n" + output());
		}
		catch (ExecutionException ex) {
			return end();
		}
		catch (TimeoutException ex) {
			throw new AssertionError("The application neither listens nor ends:\n" + output(), ex);
		}
	}

	/**
	 * Return what the application has written to its standard output and error output.
	 * @return the text
	 */
	String output() {
		return String.join("\n", this.lines);
	}

	/**
	 * End the application in order, and wait for the rest of its output.
	 * @throws InterruptedException if this thread is interrupted
	 */
	void stop() throws InterruptedException {
		// Not through the process, which would close the output unread
		this.process.toHandle().destroy();
		end();
	}

	private int end() throws InterruptedException {
		assertThat(this.process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)).as("ended").isTrue();
		this.reader.join();
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.toHandle().destroyForcibly();
	}

}
