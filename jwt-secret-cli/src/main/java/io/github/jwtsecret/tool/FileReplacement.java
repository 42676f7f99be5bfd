package io.github.jwtsecret.tool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Gives a file a new content at one moment: who reads it, and whatever crashes, finds the
 * old one or the new one, never a part.
 */
final class FileReplacement {

	private final FolderLock lock;

	private final FileTarget target;

	FileReplacement(FolderLock lock, FileTarget target) {
		this.lock = lock;
		this.target = target;
	}

	/**
	 * Replace the content, which must not have changed meanwhile.
	 * @param before the content that was read, or {@code null} if there was no file
	 * @param after the new content
	 * @throws ToolException if the file has changed or can't be written
	 */
	void replace(byte @Nullable [] before, byte[] after) {
		replace(before, after, false);
	}

	/**
	 * Replace the content of a file that holds no secret: a new one has the rights of any
	 * new file.
	 * @param before the content that was read, or {@code null} if there was no file
	 * @param after the new content
	 * @throws ToolException if the file has changed or can't be written
	 */
	void replaceOpenly(byte @Nullable [] before, byte[] after) {
		replace(before, after, true);
	}

	private void replace(byte @Nullable [] before, byte[] after, boolean open) {
		this.target.checkSize(after);
		Path fresh = this.lock.newContent();
		try {
			if (open) {
				Files.createFile(fresh);
			}
			else {
				FileRights.createFile(fresh);
			}
			if (!Files.getOwner(fresh).equals(Files.getOwner(fresh.getParent()))) {
				throw new ToolException("The folder '" + FolderLock.FOLDER + "' beside '" + this.target.shown()
						+ "' belongs to another user. Remove it.");
			}
			write(fresh, after);
			put(fresh, before);
			sync(this.target.folder());
		}
		catch (FileAlreadyExistsException ex) {
			throw changed();
		}
		catch (IOException | UnsupportedOperationException ex) {
			throw new ToolException("'" + this.target.shown()
					+ "' can't be written, and is as it was before: no space or no right to keep its owner and rights.");
		}
	}

	private static void write(Path file, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
			ByteBuffer buffer = ByteBuffer.wrap(content);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
	}

	private void put(Path fresh, byte @Nullable [] before) throws IOException {
		byte[] present = this.target.read();
		if (!Arrays.equals(before, present)) {
			throw changed();
		}
		if (before == null) {
			putNew(fresh);
		}
		else {
			FileRights.copy(this.target.path(), fresh);
			Files.move(fresh, this.target.path(), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private void putNew(Path fresh) throws IOException {
		try {
			// Unlike a move, it never replaces a file
			Files.createLink(this.target.path(), fresh);
		}
		catch (FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (UnsupportedOperationException | FileSystemException ex) {
			// A file system without hard links
			Files.move(fresh, this.target.path(), StandardCopyOption.ATOMIC_MOVE);
		}
	}

	private ToolException changed() {
		return new ToolException("'" + this.target.shown() + "' was changed by somebody else. Try again.");
	}

	private static void sync(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// Not every system can
		}
	}

}
