package io.github.jwtsecret.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A file that a tool changes. Links are resolved: the link stays and the file behind it
 * changes.
 */
final class FileTarget {

	private static final Pattern ENV_FILE = Pattern
		.compile("\\.env(\\.[A-Za-z0-9_][A-Za-z0-9._-]{0,39})?|[A-Za-z0-9_-]{1,40}\\.env");

	private static final Pattern KEY_SET = Pattern
		.compile("[A-Za-z0-9._-]{1,20}|[A-Za-z0-9._-]{1,60}\\.(json|jwks|jwk|txt|key|secret)");

	private final Path path;

	private final String shown;

	private final int maximumSize;

	private FileTarget(Path path, String shown, int maximumSize) {
		this.path = path;
		this.shown = shown;
		this.maximumSize = maximumSize;
	}

	/**
	 * Find the {@code .env} file that an option names.
	 * @param frontend how the tool was called
	 * @param value the value of the option "env-file"
	 * @return the file, which need not exist
	 */
	static FileTarget envFile(Frontend frontend, Path value) {
		return of(frontend, "env-file", value, ENV_FILE, 1024 * 1024);
	}

	/**
	 * Find the key set that an option names.
	 * @param frontend how the tool was called
	 * @param value the value of the option "key-set"
	 * @return the file, which need not exist
	 */
	static FileTarget keySet(Frontend frontend, Path value) {
		return of(frontend, "key-set", value, KEY_SET, 64 * 1024);
	}

	/**
	 * Return another file of the same folder.
	 * @param target the first file
	 * @param name the name of the other file
	 * @param maximumSize the number of bytes that it has at most
	 * @return the file, which need not exist
	 */
	static FileTarget beside(FileTarget target, String name, int maximumSize) {
		Path path = target.folder().resolve(name);
		String shown = Printable.of(shorten(path, target.folder()));
		return new FileTarget(resolve(target.folder(), path, shown), shown, maximumSize);
	}

	/**
	 * Return whether the file is below the working directory, as those of a project under
	 * work are.
	 * @return whether it is
	 */
	boolean isBelowWorkingDirectory() {
		try {
			return this.path.startsWith(Path.of("").toRealPath());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static FileTarget of(Frontend frontend, String option, Path value, Pattern name, int maximumSize) {
		Path absolute = value.toAbsolutePath().normalize();
		Path fileName = absolute.getFileName();
		boolean likely = fileName != null && name.matcher(fileName.toString()).matches();
		Path folder = absolute.getParent();
		if (folder == null || fileName == null || !(likely || Files.exists(absolute, LinkOption.NOFOLLOW_LINKS))) {
			throw new ToolException("'" + frontend.option(option)
					+ "' needs the path of a file, such as '.env', '.env.dev' or 'keys.json'. "
					+ "What was given is not shown, since it may be a secret.");
		}
		if (!Files.isDirectory(folder)) {
			throw new ToolException("The folder of '" + frontend.option(option) + "' does not exist.");
		}
		String shown = Printable.of(shorten(absolute, folder));
		return new FileTarget(resolve(folder, absolute, shown), shown, maximumSize);
	}

	private static Path shorten(Path absolute, Path folder) {
		Path here = Path.of("").toAbsolutePath();
		return folder.startsWith(here) ? here.relativize(absolute) : absolute;
	}

	private static Path resolve(Path folder, Path path, String shown) {
		try {
			if (Files.exists(path)) {
				return path.toRealPath();
			}
			if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
				throw new ToolException(
						"'" + shown + "' is a link to a file that does not exist, or can't be reached.");
			}
			return folder.toRealPath().resolve(path.getFileName());
		}
		catch (IOException | InvalidPathException ex) {
			throw new ToolException("'" + shown + "' can't be reached.");
		}
	}

	/**
	 * Return the file, with links resolved.
	 * @return the absolute path
	 */
	Path path() {
		return this.path;
	}

	Path folder() {
		Path folder = this.path.getParent();
		return (folder != null) ? folder : this.path;
	}

	String name() {
		return String.valueOf(this.path.getFileName());
	}

	/**
	 * Return the path for messages.
	 * @return the path, without quotes
	 */
	String shown() {
		return this.shown;
	}

	/**
	 * Read the file.
	 * @return its content, or {@code null} if there is no file
	 */
	byte @Nullable [] read() {
		if (!Files.exists(this.path, LinkOption.NOFOLLOW_LINKS)) {
			return null;
		}
		// Reading a named pipe could block
		if (!Files.isRegularFile(this.path)) {
			throw new ToolException("'" + this.shown + "' is not a regular file.");
		}
		try (InputStream stream = Files.newInputStream(this.path)) {
			byte[] content = stream.readNBytes(this.maximumSize + 1);
			checkSize(content);
			return content;
		}
		catch (IOException ex) {
			throw new ToolException("'" + this.shown + "' can't be read.");
		}
	}

	/**
	 * Check that a content is not larger than what the starter reads.
	 * @param content the content
	 */
	void checkSize(byte[] content) {
		if (content.length > this.maximumSize) {
			throw new ToolException("'" + this.shown + "' is larger than " + this.maximumSize / 1024
					+ " KiB, which no application reads.");
		}
	}

}
