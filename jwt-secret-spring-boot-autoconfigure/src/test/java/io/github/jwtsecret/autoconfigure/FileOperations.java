package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Changes a file in every way that tools do, at random.
 */
final class FileOperations {

	private static final List<String> WAYS = List.of("rename over", "rewrite at once", "rewrite in two parts",
			"delete and write", "swap links", "rewrite with the old time");

	private final Path folder;

	private final Path file;

	private final Random random;

	private int number;

	FileOperations(Path folder, Random random) {
		this.folder = folder;
		this.file = folder.resolve("jwt");
		this.random = random;
	}

	Path file() {
		return this.file;
	}

	/**
	 * Write whole content in a way of which the reader must never see a part.
	 * @return how long it was there in parts
	 */
	Duration write(String content) {
		String way = WAYS.get(this.random.nextInt(WAYS.size()));
		long start = System.nanoTime();
		try {
			switch (way) {
				case "rename over" -> renameOver(content);
				case "rewrite at once" -> Files.writeString(plainFile(), content);
				case "rewrite in two parts" -> rewriteInParts(content);
				case "delete and write" -> {
					Files.deleteIfExists(removeFolder());
					pause(50);
					Files.writeString(this.file, content);
				}
				case "swap links" -> swapLinks(content);
				default -> rewriteWithOldTime(content);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(way, ex);
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * Do something that leaves no good content.
	 */
	void spoil(String bad) {
		try {
			switch (this.random.nextInt(5)) {
				case 0 -> Files.deleteIfExists(removeFolder());
				case 1 -> Files.writeString(plainFile(), bad);
				case 2 -> Files.writeString(plainFile(), "");
				case 3 -> {
					Files.deleteIfExists(removeFolder());
					Files.createDirectory(this.file);
				}
				default -> renameOver(bad);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Wait for a random time.
	 */
	void pause(int mostMillis) {
		LockSupport.parkNanos(this.random.nextInt(mostMillis * 1_000_000));
	}

	private void renameOver(String content) throws IOException {
		removeFolder();
		Path replacement = Files.writeString(this.folder.resolve("new"), content);
		Files.move(replacement, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private void rewriteInParts(String content) throws IOException {
		byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
		int half = bytes.length / 2;
		try (OutputStream stream = Files.newOutputStream(plainFile())) {
			pause(30);
			stream.write(bytes, 0, half);
			stream.flush();
			pause(80);
			stream.write(bytes, half, bytes.length - half);
		}
	}

	private void rewriteWithOldTime(String content) throws IOException {
		Path plain = plainFile();
		FileTime time = Files.exists(plain) ? Files.getLastModifiedTime(plain) : FileTime.fromMillis(1_000_000);
		Files.writeString(plain, content);
		Files.setLastModifiedTime(plain, time);
	}

	// As the kubelet does, for the whole folder at once
	private void swapLinks(String content) throws IOException {
		Path version = Files.createDirectory(this.folder.resolve("..version" + this.number++));
		Files.writeString(version.resolve("jwt"), content);
		Path data = this.folder.resolve("..data");
		Path before = Files.isSymbolicLink(data) ? data.toRealPath() : null;
		Path link = Files.createSymbolicLink(this.folder.resolve("..data_tmp"), version.getFileName());
		Files.move(link, data, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		if (!Files.isSymbolicLink(this.file)) {
			Files.deleteIfExists(removeFolder());
			Files.createSymbolicLink(this.file, Path.of("..data", "jwt"));
		}
		if (before != null) {
			delete(before);
		}
	}

	private Path plainFile() throws IOException {
		if (Files.isSymbolicLink(this.file)) {
			Files.delete(this.file);
		}
		return removeFolder();
	}

	private Path removeFolder() throws IOException {
		if (Files.isDirectory(this.file, LinkOption.NOFOLLOW_LINKS)) {
			Files.delete(this.file);
		}
		return this.file;
	}

	private static void delete(Path folder) throws IOException {
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException exception) throws IOException {
				Files.delete(directory);
				return FileVisitResult.CONTINUE;
			}

		});
	}

}
