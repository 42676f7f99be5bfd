package io.github.jwtsecret.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application without the actuator loads nothing that is for it.
 */
class StartWithoutActuatorTests {

	private static final Pattern ABSENT = Pattern.compile(
			"(spring-boot-(starter-)?(actuator|health|micrometer-metrics)|micrometer-(core|registry|jakarta9)).*\\.jar");

	@TempDir
	private Path folder;

	@Test
	void startWhenTheActuatorIsAbsentLoadsNoClassForIt() throws Exception {
		Path loaded = this.folder.resolve("loaded");
		Path output = this.folder.resolve("output");
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + loaded, "-cp", classPath(),
				PlainMain.class.getName());
		builder.directory(this.folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("JWT_"));
		builder.environment().put("JWT_SECRET", Secrets.strong(1));
		Process process = builder.start();
		try {
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(process.exitValue()).as(() -> read(output)).isZero();
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(read(output)).contains("decoded alice");
		assertThat(read(loaded)).contains("io.github.jwtsecret.autoconfigure.JwtCodecAutoConfiguration")
			.doesNotContain("io.github.jwtsecret.autoconfigure.actuate");
	}

	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !ABSENT.matcher(Path.of(entry).getFileName().toString()).matches())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
