package io.github.jwtsecret.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a tree that are text and of a reasonable size.
 */
final class FileReader {

	/**
	 * The bytes that a file has at most: generated data is larger, configuration is not.
	 */
	static final int MAXIMUM_SIZE = 1 << 20;

	private static final int START = 512;

	private final Path root;

	FileReader(Path root) {
		this.root = root;
	}

	/**
	 * Read a file.
	 * @param path the path below the root
	 * @param notices is told why a file is passed over
	 * @return its text, an empty one if it can't have a secret, or {@code null} if it is
	 * passed over
	 */
	@Nullable String read(String path, Consumer<Notice> notices) {
		try {
			Path file = this.root.resolve(path);
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			String reason = reason(attributes);
			if (reason != null) {
				notices.accept(new Notice(path, reason));
				return null;
			}
			return attributes.isDirectory() ? null : text(path, bytes(file), notices);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException | InvalidPathException ex) {
			notices.accept(new Notice(path, "can't be read"));
			return null;
		}
	}

	private static @Nullable String text(String path, byte[] bytes, Consumer<Notice> notices) {
		boolean mention = Mention.ofSecret(bytes);
		String text = TextDecoder.decode(mention ? bytes : Arrays.copyOf(bytes, Math.min(bytes.length, START)));
		if (text == null) {
			notices.accept(new Notice(path, "binary"));
		}
		return (mention || text == null) ? text : "";
	}

	private static @Nullable String reason(BasicFileAttributes attributes) {
		if (attributes.isSymbolicLink()) {
			return "symbolic link, not followed";
		}
		if (attributes.isOther()) {
			return "not a regular file";
		}
		return (attributes.isRegularFile() && attributes.size() > MAXIMUM_SIZE) ? tooLarge() : null;
	}

	static String tooLarge() {
		return "larger than " + MAXIMUM_SIZE / 1024 + " KiB";
	}

	private static byte[] bytes(Path file) throws IOException {
		try (InputStream stream = Channels
			.newInputStream(Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
			return stream.readNBytes(MAXIMUM_SIZE);
		}
	}

}
