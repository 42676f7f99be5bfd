package io.github.jwtsecret.tool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * The right to change files of a folder, held by one process at a time. It stands on a
 * lock of the operating system, which ends with the process however that ends.
 * <p>
 * The locked file is in a folder {@value #FOLDER} beside the changed ones, and so are new
 * contents until they take the place of old ones: Git ignores it as a whole, others can't
 * look into it. What a killed process leaves there is removed by the next one.
 */
final class FolderLock implements AutoCloseable {

	static final String FOLDER = ".jwt-secret.tmp";

	static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String LOCK = "lock";

	private static final String GIT_IGNORE = ".gitignore";

	private static final int MAXIMUM_MARK = 0xFFFF;

	// The lock of the operating system is the whole process'
	private static final ReentrantLock PROCESS = new ReentrantLock();

	private final Path folder;

	private final FileChannel channel;

	private FolderLock(Path folder, FileChannel channel) {
		this.folder = folder;
		this.channel = channel;
	}

	/**
	 * Wait for the right to change the files of a folder.
	 * @param parent the folder
	 * @return the right, to be closed
	 * @throws ToolException if others keep it too long, or the folder can't be written
	 */
	static FolderLock acquire(Path parent) {
		PROCESS.lock();
		boolean acquired = false;
		try {
			FolderLock lock = acquireInProcess(parent.resolve(FOLDER));
			acquired = true;
			return lock;
		}
		catch (AccessDeniedException ex) {
			throw new ToolException("There is no right to write to the folder '" + Printable.of(parent)
					+ "', or others have a right to '" + FOLDER + "' in it.");
		}
		catch (IOException ex) {
			throw new ToolException("The folder '" + Printable.of(parent) + "' can't be written to: "
					+ ex.getClass().getSimpleName() + ".");
		}
		finally {
			if (!acquired) {
				PROCESS.unlock();
			}
		}
	}

	private static FolderLock acquireInProcess(Path folder) throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() - deadline < 0) {
			FileChannel channel = open(folder);
			if (channel != null) {
				FolderLock lock = tryLock(folder, channel);
				if (lock != null) {
					return lock.prepare();
				}
			}
			pause();
		}
		throw new ToolException("Another process has been changing files in '"
				+ Printable.of(Objects.requireNonNull(folder.getParent())) + "' for " + PATIENCE.toSeconds()
				+ " seconds.");
	}

	private static @Nullable FileChannel open(Path folder) throws IOException {
		try {
			FileRights.createFolder(folder);
		}
		catch (FileAlreadyExistsException ex) {
			// Where there is nothing any more, the process before has removed it
			if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
					&& !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
				throw ex;
			}
		}
		try {
			// Before the file is touched, which may be a link to another one
			FileRights.checkFolder(folder);
			return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					LinkOption.NOFOLLOW_LINKS);
		}
		catch (NoSuchFileException ex) {
			// Removed by the process that held the lock before
			return null;
		}
	}

	private static @Nullable FolderLock tryLock(Path folder, FileChannel channel) throws IOException {
		boolean locked = false;
		try {
			Object opened = fileKey(folder);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				return null;
			}
			// The file may have been removed, and another one created, before it was
			// locked: this one's size is told from that one's
			int mark = ThreadLocalRandom.current().nextInt(1, MAXIMUM_MARK);
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(new byte[] { '\n' }), mark - 1L);
			locked = opened != null && opened.equals(fileKey(folder)) && Files.size(folder.resolve(LOCK)) == mark;
			return locked ? new FolderLock(folder, channel) : null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		finally {
			if (!locked) {
				channel.close();
			}
		}
	}

	private static Object fileKey(Path folder) throws IOException {
		Object key = Files.readAttributes(folder.resolve(LOCK), BasicFileAttributes.class).fileKey();
		return (key != null) ? key : LOCK;
	}

	private FolderLock prepare() throws IOException {
		boolean own = false;
		boolean prepared = false;
		try {
			FileRights.checkFolder(this.folder);
			own = true;
			clean();
			Files.write(this.folder.resolve(GIT_IGNORE), "*\n".getBytes(StandardCharsets.US_ASCII));
			prepared = true;
			return this;
		}
		finally {
			if (own && !prepared) {
				remove();
			}
			if (!own) {
				release();
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextInt(5, 25));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ToolException("Interrupted while another process changes the files.");
		}
	}

	/**
	 * Return a place for a new content, on the same file system as what it replaces.
	 * @return the path of a file that does not exist
	 */
	Path newContent() {
		return this.folder.resolve(Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".new");
	}

	private void clean() throws IOException {
		try (DirectoryStream<Path> leftOver = Files.newDirectoryStream(this.folder, "*.new")) {
			for (Path path : leftOver) {
				Files.deleteIfExists(path);
			}
		}
	}

	@Override
	public void close() {
		try {
			remove();
		}
		finally {
			PROCESS.unlock();
		}
	}

	private void remove() {
		try {
			clean();
			Files.deleteIfExists(this.folder.resolve(GIT_IGNORE));
			Files.deleteIfExists(this.folder.resolve(LOCK));
			Files.deleteIfExists(this.folder);
		}
		catch (IOException ex) {
			// Another process is there already, or the next one cleans up
		}
		finally {
			release();
		}
	}

	private void release() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// The lock ends with the process at the latest
		}
	}

}
