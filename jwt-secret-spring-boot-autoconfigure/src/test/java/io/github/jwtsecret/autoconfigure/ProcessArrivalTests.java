package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The secret in the variables of a real process, and its exit code.
 */
class ProcessArrivalTests {

	@TempDir
	private Path folder;

	@Test
	void processWhenVariableIsWeakEndsWithOneAndSilence() throws Exception {
		String secret = Secrets.weak(1);
		String output = run(1, Map.of("JWT_SECRET", secret, "LOGGING_LEVEL_ROOT", "TRACE"));
		assertThat(output).contains("Origin:      environment variable 'JWT_SECRET'")
			.contains("Violation:   too-short: 20 bytes")
			.doesNotContain("Tomcat initialized")
			.doesNotContain(secret);
	}

	@Test
	void processWhenVariableIsMissingEndsWithOne() throws Exception {
		assertThat(run(1, Map.of())).contains("No JWT signing secret is configured.")
			.doesNotContain("Tomcat initialized");
	}

	@Test
	void processWhenVariableIsBeyondAsciiInTheLocaleOfCIsRefused() throws Exception {
		String secret = Secrets.strong(1);
		String output = run(1, Map.of("JWT_SECRET", secret + "\u00e4", "LC_ALL", "C"));
		assertThat(output).contains("Violation:   not-ascii: ").doesNotContain(secret);
	}

	@Test
	void processWhenVariableIsImportedNamesIt() throws Exception {
		String secret = Secrets.weak(1);
		String output = run(1,
				Map.of("APP", "a=b\njwt.secret=" + secret, "SPRING_CONFIG_IMPORT", "env:APP[.properties]"));
		assertThat(output).contains("Origin:      environment variable 'APP', line 2").doesNotContain(secret);
	}

	private String run(int status, Map<String, String> variables) throws IOException, InterruptedException {
		Path output = this.folder.resolve("output");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), TrialMain.class.getName(), "--server.port=0"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.directory(this.folder.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("JWT_"));
		builder.environment().putAll(variables);
		Process process = builder.start();
		try {
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(process.exitValue()).isEqualTo(status);
			return new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1);
		}
		finally {
			process.destroyForcibly();
		}
	}

}
