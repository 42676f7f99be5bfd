package io.github.jwtsecret.maven;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link InspectMojo}, whose input the projects under {@code src/it} can't
 * give.
 */
class InspectMojoTests {

	private final InputStream in = System.in;

	private final PrintStream out = System.out;

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private final String secret = secret();

	@AfterEach
	void restore() {
		System.setIn(this.in);
		System.setOut(this.out);
	}

	@Test
	void executeWhenAllAreAcceptedReportsThem() throws Exception {
		inspect(this.secret);
		assertThat(output()).isEqualTo("line 1: ok, 512 bits\n1 line: 1 ok, 0 refused\n");
	}

	@Test
	void executeWhenOneIsRefusedFails() {
		assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> inspect("change-me\n" + this.secret))
			.withMessage("At least one secret is refused.");
		assertThat(output()).startsWith("line 1: too-short, low-strength, placeholder-word\nline 2: ok, 512 bits\n");
		assertThat(output().contains(this.secret)).isFalse();
	}

	@Test
	void executeWhenThereIsNothingIsAFault() {
		assertThatExceptionOfType(MojoExecutionException.class).isThrownBy(() -> inspect(""))
			.withMessage("There is nothing on standard input. Give it one secret a line.")
			.withNoCause();
	}

	private void inspect(String input) throws MojoExecutionException, MojoFailureException {
		System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
		System.setOut(new PrintStream(this.output, true, StandardCharsets.UTF_8));
		new InspectMojo().execute();
	}

	private String output() {
		return this.output.toString(StandardCharsets.UTF_8).replace("\r", "");
	}

	private static String secret() {
		byte[] bytes = new byte[64];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
