package io.github.jwtsecret.scan;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Runs tasks side by side, and takes only so many that their texts fit into little
 * memory.
 */
final class Workers implements AutoCloseable {

	private static final int MAXIMUM_THREADS = 8;

	private final int threads = Math.min(MAXIMUM_THREADS, Runtime.getRuntime().availableProcessors());

	private final Semaphore places = new Semaphore(4 * this.threads);

	private final ExecutorService executor = Executors.newFixedThreadPool(this.threads);

	/**
	 * Run a task as soon as there is a place.
	 * @param task the task
	 * @throws IOException if the wait is interrupted
	 */
	void run(Runnable task) throws IOException {
		acquire(1);
		this.executor.execute(() -> {
			try {
				task.run();
			}
			finally {
				this.places.release();
			}
		});
	}

	/**
	 * Wait until all tasks are done.
	 * @throws IOException if the wait is interrupted
	 */
	void await() throws IOException {
		acquire(4 * this.threads);
		this.places.release(4 * this.threads);
	}

	private void acquire(int places) throws IOException {
		try {
			this.places.acquire(places);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while files were read", ex);
		}
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

}
