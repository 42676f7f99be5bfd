package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Reads a secret from the file that a property names, without the one line break that an
 * editor or {@code echo} leaves at its end.
 */
final class SecretFile {

	private static final int MAXIMUM_SIZE = 64 * 1024;

	private static final int LONGEST_NAME = 31;

	private static final String READABLE_FILE = "a regular file that this process may read";

	private final String property;

	private final SecretOrigin setting;

	private final String location;

	/**
	 * Create the file.
	 * @param property the property that names it
	 * @param setting the place where the property is set
	 * @param location the path, absolute or relative to the working directory
	 */
	SecretFile(String property, SecretOrigin setting, String location) {
		this.property = property;
		this.setting = setting;
		this.location = location;
	}

	SecretReading read() {
		if (this.location.isBlank()) {
			return refused(this.setting, ViolationId.UNREADABLE, "an empty path", "the path of a file");
		}
		try {
			return read(Path.of(this.location));
		}
		catch (InvalidPathException ex) {
			return unreadable(this.setting, "the value is not a path");
		}
	}

	private SecretReading read(Path path) {
		SecretOrigin origin = origin(path);
		if (Files.isDirectory(path)) {
			return unreadable(origin, "a folder");
		}
		if (!Files.exists(path)) {
			return unreadable(origin, "no such file");
		}
		// A pipe without a writer would hold up the start for ever
		if (!Files.isRegularFile(path)) {
			return unreadable(origin, "not a regular file");
		}
		try {
			long size = Files.size(path);
			if (size > MAXIMUM_SIZE) {
				return refused(origin, ViolationId.TOO_LONG, size + " bytes", "at most " + MAXIMUM_SIZE + " bytes");
			}
			SecretMaterial text = SecretMaterial.copyOf(withoutLineBreak(Files.readAllBytes(path)));
			return new SecretReading(this.property, origin, text, List.of());
		}
		catch (IOException ex) {
			return unreadable(origin, Files.isReadable(path) ? "reading fails" : "no right to read it");
		}
	}

	private SecretOrigin origin(Path path) {
		if (isShown(path)) {
			return SecretOrigin.ofFile(path.toAbsolutePath().toString(), this.setting.description());
		}
		return new SecretOrigin(SecretOrigin.Kind.SECRET_FILE,
				this.setting.description() + " (not shown, since it looks like a secret rather than a path)", "");
	}

	private boolean isShown(Path path) {
		if (Files.exists(path)) {
			return true;
		}
		if (path.isAbsolute() && path.getNameCount() > 1) {
			return Files.exists(path.getRoot().resolve(path.getName(0)));
		}
		return this.location.length() <= LONGEST_NAME && (path.getNameCount() > 1 || this.location.indexOf('.') != -1);
	}

	private SecretReading unreadable(SecretOrigin origin, String measured) {
		return refused(origin, ViolationId.UNREADABLE, measured, READABLE_FILE);
	}

	private SecretReading refused(SecretOrigin origin, ViolationId id, String measured, String required) {
		return SecretReading.refused(this.property, origin, new Violation(id, measured, required));
	}

	static byte[] withoutLineBreak(byte[] content) {
		int length = content.length;
		if (length > 0 && content[length - 1] == '\n') {
			length--;
		}
		if (length > 0 && content[length - 1] == '\r') {
			length--;
		}
		return Arrays.copyOf(content, length);
	}

}
