package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Reads a secret from the file that a property names, without the one line break that an
 * editor or {@code echo} leaves at its end.
 */
final class SecretFile {

	private static final int MAXIMUM_SIZE = KeySetReader.MAXIMUM_SIZE;

	private static final Duration QUIET_TIME = Duration.ofMillis(200);

	private static final int MOST_LOOKS = 10;

	private static final String NO_RIGHT = "no right to read it";

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
			return refused(this.setting, ViolationId.UNREADABLE, "an empty path", READABLE_FILE);
		}
		try {
			return read(Path.of(this.location));
		}
		catch (InvalidPathException ex) {
			return refused(origin(false, ""), ViolationId.UNREADABLE, "not a path", READABLE_FILE);
		}
	}

	/**
	 * Read the file once nobody writes it any more: when it is the same for a moment.
	 * @return the reading, a refusal if there is no such moment
	 */
	SecretReading readSteadily() {
		SecretReading reading = read();
		for (int i = 0; i < MOST_LOOKS; i++) {
			pause();
			SecretReading again = read();
			if (again.isSameAs(reading)) {
				return again;
			}
			reading = again;
		}
		return SecretReading.refused(this.property, reading.origin(), new Violation(ViolationId.UNREADABLE,
				"a file that changes while it is read", "a file that is written at once"));
	}

	// An interrupt is kept for whoever waits next
	private static void pause() {
		boolean interrupted = Thread.interrupted();
		long end = System.nanoTime() + QUIET_TIME.toNanos();
		for (long rest = QUIET_TIME.toNanos(); rest > 0; rest = end - System.nanoTime()) {
			LockSupport.parkNanos(rest);
			interrupted |= Thread.interrupted();
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private SecretReading read(Path path) {
		SecretOrigin origin = origin(new PathCheck(path).isShown(), path.toAbsolutePath().toString());
		if (Files.isDirectory(path)) {
			return unreadable(origin, "a folder");
		}
		if (!Files.exists(path)) {
			return unreadable(origin, Files.notExists(path) ? "no such file" + hint() : NO_RIGHT);
		}
		// A pipe without a writer would hold up the start for ever
		if (!Files.isRegularFile(path)) {
			return unreadable(origin, "not a regular file");
		}
		try {
			byte[] content = content(path);
			if (content.length > MAXIMUM_SIZE) {
				return refused(origin, ViolationId.TOO_LONG, "more than " + MAXIMUM_SIZE + " bytes",
						"at most " + MAXIMUM_SIZE + " bytes");
			}
			return read(origin, withoutLineBreak(content));
		}
		catch (IOException ex) {
			return unreadable(origin, Files.isReadable(path) ? "reading fails" : NO_RIGHT);
		}
	}

	// An interrupt closes the file, and means something else
	private static byte[] content(Path path) throws IOException {
		boolean interrupted = false;
		try {
			while (true) {
				interrupted |= Thread.interrupted();
				try (InputStream stream = Files.newInputStream(path)) {
					return stream.readNBytes(MAXIMUM_SIZE + 1);
				}
				catch (ClosedByInterruptException ex) {
					interrupted = true;
				}
			}
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private SecretReading read(SecretOrigin origin, byte[] content) {
		if (Placeholder.isIn(new String(content, StandardCharsets.ISO_8859_1))) {
			return refused(origin, ViolationId.UNRESOLVED_PLACEHOLDER, "a placeholder or expression in the file",
					"the secret alone, since a file is taken as it is");
		}
		return new SecretReading(this.property, new Provenance(origin), SecretMaterial.copyOf(content), List.of());
	}

	private String hint() {
		if (this.location.startsWith("~")) {
			return ", since '~' is not expanded";
		}
		boolean url = this.location.startsWith("file:") || this.location.startsWith("classpath:");
		return url ? ", since it is a URL rather than a path" : "";
	}

	private SecretOrigin origin(boolean shown, String path) {
		if (shown) {
			return new SecretOrigin(Kind.SECRET_FILE, "file '" + path + "', named by " + this.setting.description(),
					path, path);
		}
		return new SecretOrigin(Kind.SECRET_FILE,
				"a path that is not shown, since it might be the secret itself, in " + this.setting.description(), "",
				null);
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
