package io.github.jwtsecret.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.github.jwtsecret.key.SecretMaterial;

/**
 * Judges secrets, one a line, and never repeats one. Lines are judged by all processors
 * and reported in order; memory does not grow with their number.
 *
 * @since 0.1.0
 */
public final class Inspect {

	private static final int BATCH = 1000;

	private final InspectOptions options;

	/**
	 * Create the tool.
	 * @param options how to judge
	 */
	public Inspect(InspectOptions options) {
		this.options = options;
	}

	/**
	 * Judge every line of a stream.
	 * @param input the secrets
	 * @param output where to report each line and the summary
	 * @return whether all secrets are accepted
	 * @throws ToolException if there is no line, or the stream can't be read
	 */
	public boolean run(InputStream input, PrintStream output) {
		int processors = Runtime.getRuntime().availableProcessors();
		ExecutorService executor = Executors.newFixedThreadPool(processors);
		try (SecretLines lines = new SecretLines(input)) {
			return run(lines, output, executor, 2 * processors);
		}
		catch (IOException ex) {
			throw new ToolException("Standard input can't be read.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ToolException("Interrupted.");
		}
		finally {
			executor.shutdownNow();
		}
	}

	private boolean run(SecretLines lines, PrintStream output, ExecutorService executor, int ahead)
			throws IOException, InterruptedException {
		Queue<Future<InspectBatch>> pending = new ArrayDeque<>();
		InspectSummary summary = new InspectSummary();
		long first = 1;
		List<SecretMaterial> batch = lines.read(BATCH);
		while (!batch.isEmpty() || !pending.isEmpty()) {
			if (!batch.isEmpty()) {
				InspectBatch task = new InspectBatch(this.options, batch, first);
				first += batch.size();
				pending.add(executor.submit(task));
			}
			if (batch.isEmpty() || pending.size() > ahead) {
				output.print(summary.add(result(pending.remove())));
				if (output.checkError()) {
					throw new ToolException("Standard output can't be written to.");
				}
			}
			batch = batch.isEmpty() ? batch : lines.read(BATCH);
		}
		if (first == 1) {
			throw new ToolException("There is nothing on standard input. Give it one secret a line.");
		}
		output.print(summary.text(this.options.json()));
		return summary.isAccepted();
	}

	private static InspectBatch result(Future<InspectBatch> future) throws InterruptedException {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			// Its message may quote a secret
			throw new ToolException("An unexpected fault while judging a secret.");
		}
	}

}
