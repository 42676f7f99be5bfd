package io.github.jwtsecret.autoconfigure.dotenv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

import io.github.jwtsecret.dotenv.DotEnvDocument;

/**
 * A {@code .env} file, which need not exist. Links are followed; what is not a regular
 * file is not opened, as reading a named pipe could block.
 */
final class DotEnvFile {

	static final int MAX_SIZE = 1024 * 1024;

	static final String BROKEN_LINK = "link to a file that does not exist";

	static final String FOLDER = "folder instead of a file";

	static final String NOT_REGULAR = "not a regular file";

	static final String TOO_LARGE = "larger than 1 MiB";

	static final String NOT_READABLE = "not readable";

	private final Path path;

	private final String name;

	DotEnvFile(Path path) {
		this.path = path;
		this.name = path.normalize().toString();
	}

	/**
	 * Read the file.
	 * @return what was read, and empty if there is no file
	 */
	DotEnvContent read() {
		try {
			BasicFileAttributes attributes = Files.readAttributes(this.path, BasicFileAttributes.class);
			if (!attributes.isRegularFile()) {
				return problem(attributes.isDirectory() ? FOLDER : NOT_REGULAR);
			}
			try (InputStream stream = Files.newInputStream(this.path)) {
				byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
				return (bytes.length > MAX_SIZE) ? problem(TOO_LARGE)
						: DotEnvContent.of(this.name, DotEnvDocument.parse(bytes));
			}
		}
		catch (NoSuchFileException ex) {
			return Files.isSymbolicLink(this.path) ? problem(BROKEN_LINK) : new DotEnvContent(this.name);
		}
		catch (IOException ex) {
			return problem(NOT_READABLE);
		}
	}

	private DotEnvContent problem(String reason) {
		DotEnvContent content = new DotEnvContent(this.name);
		content.problem(0, reason);
		return content;
	}

}
