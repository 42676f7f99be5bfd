package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Config trees and files that hold the secret alone.
 */
class FileArrivalTests extends AbstractArrivalTests {

	private static final String SETTING = "environment variable 'JWT_SECRET_FILE'";

	private static final String FILE = "file 'FOLDER/external/jwt', named by " + SETTING;

	private static final String HIDDEN = "a path that is not shown, since it might be the secret itself, in " + SETTING;

	private static final String UNREADABLE = "jwt.secret-file unreadable";

	@Override
	Stream<Arrival> arrivals() {
		return Stream.of(configTrees(), secretFiles(), paths(), settings()).flatMap((arrivals) -> arrivals);
	}

	private static Stream<Arrival> configTrees() {
		String origin = "file 'FOLDER/external/tree/jwt.secret' of a config tree";
		return Stream.of(configTree("jwt.secret", "").starts(origin), configTree("jwt.secret", "\n").starts(origin),
				configTree("jwt.secret", "\n\n").isRefused(origin, "whitespace"),
				configTree("jwt.secret", " ").isRefused(origin, "whitespace"),
				configTree("jwt/secret", "\n").starts("file 'FOLDER/external/tree/jwt/secret' of a config tree"),
				configTree("JWT_SECRET", "\n").isRefused(null, "missing"),
				configTree("jwt-secret", "\n").isRefused(null, "missing"),
				configTree("jwt.secret/value", "\n")
					.isRefused("file 'FOLDER/external/tree/jwt.secret/value' of a config tree", "not-text"),
				Arrival.of("empty file in a config tree", (trial) -> {
					trial.external("tree/jwt.secret", "");
					trial.imported("configtree:" + trial.folder() + "/external/tree/");
				}).isRefused(origin, "empty"), Arrival.of("config tree named by a placeholder", (trial) -> {
					trial.external("tree/JWT_SECRET", trial.secret(Secrets.strong(1)));
					trial.imported("configtree:" + trial.folder() + "/external/tree/");
					trial.packaged("application.yml", "jwt.secret: ${JWT_SECRET}");
				}).starts("file 'FOLDER/external/tree/JWT_SECRET' of a config tree"),
				Arrival.of("imported .env as properties", (trial) -> {
					trial.external(".env", "JWT_SECRET=" + trial.secret(Secrets.strong(1)));
					trial.imported("file:" + trial.folder() + "/external/.env[.properties]");
				}).isRefused(null, "missing"),
				Arrival.of("imported .env as properties with the right name", (trial) -> {
					trial.external(".env", "jwt.secret=" + trial.secret(Secrets.strong(1)));
					trial.imported("file:" + trial.folder() + "/external/.env[.properties]");
				}).starts("file 'FOLDER/external/.env', line 1"),
				Arrival
					.of("import with a token",
							(trial) -> trial.quietly()
								.packaged("application.yml",
										"spring.config.import: optional:file:/nowhere/?token="
												+ trial.secret(Secrets.strong(5))))
					.isRefused(null, "missing"),
				Arrival
					.of("import with user information",
							(trial) -> trial.quietly()
								.packaged("application.yml",
										"spring.config.import: \"optional:file://me:" + trial.secret(Secrets.strong(5))
												+ "@/nowhere/\""))
					.isRefused(null, "missing"));
	}

	private static Arrival configTree(String file, String end) {
		return Arrival.of("config tree with " + file + " and " + end.length() + " more characters", (trial) -> {
			trial.external("tree/" + file, trial.secret(Secrets.strong(1)) + end);
			trial.imported("configtree:" + trial.folder() + "/external/tree/");
		});
	}

	private static Stream<Arrival> secretFiles() {
		return Stream.of(file("no line break", "").starts(FILE), file("LF", "\n").starts(FILE),
				file("CRLF", "\r\n").starts(FILE),
				file("two line breaks", "\n\n").isRefused(FILE, "jwt.secret-file whitespace"),
				file("a space", " \n").isRefused(FILE, "jwt.secret-file whitespace"),
				file("a NUL", "\0").isRefused(FILE, "jwt.secret-file control-character"),
				file("much more", "x".repeat(5000)).isRefused(FILE, "jwt.secret-file too-long"),
				file("far more", "x".repeat(70_000)).isRefused(FILE, "jwt.secret-file too-long"),
				content("byte-order mark", "\ufeff", StandardCharsets.UTF_8).isRefused(FILE,
						"jwt.secret-file not-ascii"),
				content("UTF-16", "", StandardCharsets.UTF_16).isRefused(FILE, "jwt.secret-file control-character",
						"jwt.secret-file not-ascii", "jwt.secret-file repetitive"),
				content("ISO-8859-1", "\u00e4", StandardCharsets.ISO_8859_1).isRefused(FILE,
						"jwt.secret-file not-ascii"),
				Arrival
					.of("empty secret file",
							(trial) -> trial.variable("JWT_SECRET_FILE", trial.external("jwt", "").toString()))
					.isRefused(FILE, "jwt.secret-file empty"),
				Arrival
					.of("secret file of a line break",
							(trial) -> trial.variable("JWT_SECRET_FILE", trial.external("jwt", "\n").toString()))
					.isRefused(FILE, "jwt.secret-file empty"),
				Arrival
					.of("weak secret file",
							(trial) -> trial.variable("JWT_SECRET_FILE",
									trial.external("jwt", trial.secret(Secrets.weak(1))).toString()))
					.isRefused(FILE, "jwt.secret-file low-strength", "jwt.secret-file too-short"),
				Arrival
					.of("secret file with a placeholder",
							(trial) -> trial.variable("JWT_SECRET_FILE", trial.external("jwt", "${MY_KEY}").toString())
								.variable("MY_KEY", trial.secret(Secrets.strong(1))))
					.isRefused(FILE, "jwt.secret-file unresolved-placeholder"),
				Arrival
					.of("secret file by a link",
							(trial) -> trial.variable("JWT_SECRET_FILE", link(trial, "jwt").toString()))
					.starts(FILE),
				Arrival.of("secret file by a dangling link", (trial) -> {
					Path link = link(trial, "jwt");
					delete(trial.folder().resolve("external/data"));
					trial.variable("JWT_SECRET_FILE", link.toString());
				}).isRefused(FILE, UNREADABLE), Arrival.of("secret file that is a folder", (trial) -> {
					trial.external("jwt/file", "");
					trial.variable("JWT_SECRET_FILE", trial.folder() + "/external/jwt");
				}).isRefused(FILE, UNREADABLE),
				Arrival.of("secret file that is a pipe", (trial) -> trial.variable("JWT_SECRET_FILE", pipe(trial)))
					.isRefused(FILE, UNREADABLE),
				Arrival.of("secret file that is a device", (trial) -> trial.variable("JWT_SECRET_FILE", "/dev/zero"))
					.isRefused("file '/dev/zero', named by " + SETTING, UNREADABLE));
	}

	private static Arrival file(String name, String end) {
		return content(name, end, StandardCharsets.US_ASCII, true);
	}

	private static Arrival content(String name, String start, Charset charset) {
		return content(name, start, charset, false);
	}

	private static Arrival content(String name, String more, Charset charset, boolean end) {
		return Arrival.of("secret file with " + name, (trial) -> {
			String secret = trial.secret(Secrets.strong(1));
			Path file = trial.external("jwt", (end ? secret + more : more + secret).getBytes(charset));
			trial.variable("JWT_SECRET_FILE", file.toString());
		});
	}

	private static Stream<Arrival> paths() {
		return Stream.of(path("", "").isRefused(SETTING, UNREADABLE), path("  ", "").isRefused(SETTING, UNREADABLE),
				path("/tmp/nowhere/jwt", "").isRefused("file '/tmp/nowhere/jwt', named by " + SETTING, UNREADABLE),
				path("~/jwt", "").isRefused(HIDDEN, UNREADABLE),
				path("file:/tmp/nowhere/jwt", "").isRefused(HIDDEN, UNREADABLE),
				path("/tmp/no\0where", "").isRefused(HIDDEN, UNREADABLE),
				path("secret.txt", "").isRefused(
						"file '" + Path.of("secret.txt").toAbsolutePath() + "', named by " + SETTING, UNREADABLE),
				path("${NOWHERE}/jwt", "").isRefused(SETTING, "jwt.secret-file unresolved-placeholder"),
				path("", Secrets.strong(1)).isRefused(HIDDEN, UNREADABLE),
				path("", Secrets.weak(1)).isRefused(HIDDEN, UNREADABLE),
				path("", Secrets.base64(1)).isRefused(HIDDEN, UNREADABLE),
				path("/", Secrets.base64(1)).isRefused(HIDDEN, UNREADABLE),
				path("", Secrets.strong(1).repeat(40)).isRefused(HIDDEN, UNREADABLE),
				path("${x:", Secrets.strong(1) + "}").isRefused(HIDDEN, UNREADABLE));
	}

	private static Arrival path(String start, String secret) {
		return Arrival.of("path " + start.replace('\0', '?') + "[" + secret.length() + "]",
				(trial) -> trial.variable("JWT_SECRET_FILE", start + trial.secret(secret)));
	}

	private static Stream<Arrival> settings() {
		return Stream.of(
				Arrival
					.of("both settings", (trial) -> trial.variable("JWT_SECRET", trial.secret(Secrets.strong(1)))
						.variable("JWT_SECRET_FILE", trial.external("jwt", trial.secret(Secrets.strong(2))).toString()))
					.isRefused(SETTING, "jwt.secret-file conflict"),
				Arrival
					.of("both settings, one empty", (trial) -> trial.variable("JWT_SECRET", "")
						.variable("JWT_SECRET_FILE", trial.external("jwt", trial.secret(Secrets.strong(2))).toString()))
					.isRefused(SETTING, "empty", "jwt.secret-file conflict"),
				Arrival
					.of("file over an absent variable",
							(trial) -> trial
								.packaged("application.yml", "jwt.secret: ${JWT_SECRET:}\njwt.secret-file: ${MY_FILE:}")
								.variable("MY_FILE", trial.external("jwt", trial.secret(Secrets.strong(1))).toString()))
					.starts("file 'FOLDER/external/jwt', named by class path resource [application.yml], line 2"),
				Arrival
					.of("variable over an absent file",
							(trial) -> trial.packaged("application.yml", "jwt.secret-file: ${MY_FILE:}")
								.variable("JWT_SECRET", trial.secret(Secrets.strong(1))))
					.starts("environment variable 'JWT_SECRET'"),
				Arrival
					.of("file named by an argument",
							(trial) -> trial.argument(
									"--jwt.secret-file=" + trial.external("jwt", trial.secret(Secrets.strong(1)))))
					.starts("file 'FOLDER/external/jwt', named by command line argument '--jwt.secret-file'"));
	}

	private static Path link(Trial trial, String name) {
		try {
			Path target = trial.external("data", trial.secret(Secrets.strong(1)));
			return Files.createSymbolicLink(target.resolveSibling(name), target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String pipe(Trial trial) {
		Path pipe = trial.external("other", "").resolveSibling("jwt");
		try {
			new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
			return pipe.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
