package io.github.jwtsecret.reload;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at the file with the keys, as long as there is one, and reloads when its content
 * has changed.
 * <p>
 * It reads the file twice a second instead of waiting for events of the file system. So
 * it makes no difference how the file changes (a rename over it, a rewrite in place,
 * symbolic links that are swapped at any level above it) and where it is: network and
 * overlay file systems tell nobody of changes, events overflow, and the JDK's watch
 * service has a thread of its own.
 * <p>
 * One daemon thread, between start and stop of the context. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class KeyFileWatcher implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(KeyFileWatcher.class);

	private static final Duration INTERVAL = Duration.ofMillis(500);

	private static final Duration STOP_TIME = Duration.ofSeconds(1);

	private final JwtKeysReloader reloader;

	private final boolean enabled;

	private boolean started;

	private @Nullable Watch watch;

	/**
	 * Create a watcher.
	 * @param reloader knows the file and takes it up
	 * @param enabled whether to watch at all
	 */
	public KeyFileWatcher(JwtKeysReloader reloader, boolean enabled) {
		this.reloader = reloader;
		this.enabled = enabled;
		if (enabled) {
			reloader.afterReload(this::follow);
		}
	}

	@Override
	public void start() {
		synchronized (this) {
			this.started = true;
		}
		follow();
	}

	@Override
	public void stop() {
		Watch stopped;
		synchronized (this) {
			this.started = false;
			stopped = this.watch;
			this.watch = null;
		}
		if (stopped != null) {
			stopped.stop();
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.started;
	}

	// A refresh of the environment may have named a file, or none any more
	private void follow() {
		Watch ended = null;
		synchronized (this) {
			boolean needed = this.enabled && this.reloader.hasFile();
			if (this.started && needed && this.watch == null) {
				this.watch = new Watch();
				this.watch.thread.start();
			}
			else if (!needed) {
				ended = this.watch;
				this.watch = null;
			}
		}
		if (ended != null) {
			ended.end.countDown();
		}
	}

	/**
	 * One thread and its end.
	 */
	private final class Watch {

		private final CountDownLatch end = new CountDownLatch(1);

		private final Thread thread = new Thread(this::run, "jwt-secret-file");

		private @Nullable Class<?> failure;

		Watch() {
			this.thread.setDaemon(true);
		}

		private void run() {
			while (!isEnded()) {
				try {
					KeyFileWatcher.this.reloader.reloadIfFileChanged();
					this.failure = null;
				}
				catch (RuntimeException | Error ex) {
					failed(ex.getClass());
				}
			}
		}

		private boolean isEnded() {
			try {
				return this.end.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (InterruptedException ex) {
				// Whoever interrupts does not know what for; the latch alone ends this
				return false;
			}
		}

		private void failed(Class<?> type) {
			if (type != this.failure) {
				this.failure = type;
				// Its message may quote a value
				logger.warn("The file with the JWT signing keys can't be watched: " + type.getName());
			}
		}

		void stop() {
			this.end.countDown();
			if (Thread.currentThread() != this.thread) {
				try {
					this.thread.join(STOP_TIME.toMillis());
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
		}

	}

}
