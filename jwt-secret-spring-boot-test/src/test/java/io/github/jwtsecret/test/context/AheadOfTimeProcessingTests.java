package io.github.jwtsecret.test.context;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.InputStreamSource;
import org.springframework.test.context.aot.TestContextAotGenerator;

import io.github.jwtsecret.test.CodecConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is generated for tests ahead of time.
 */
class AheadOfTimeProcessingTests {

	@Test
	void filesWhenGeneratedHaveBeanAndNoSecret() throws Exception {
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		new TestContextAotGenerator(files).processAheadOfTime(Stream.of(Processed.class));
		String secret = new String(RandomSecrets.fitting(new StandardEnvironment()).exportBytes(),
				StandardCharsets.US_ASCII);
		StringBuilder all = new StringBuilder();
		for (Kind kind : Kind.values()) {
			for (Map.Entry<String, InputStreamSource> file : files.getGeneratedFiles(kind).entrySet()) {
				all.append(file.getKey()).append('\n');
				all.append(new String(file.getValue().getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
			}
		}
		assertThat(all).contains("JwtTokens__TestContext001_BeanDefinitions.java").contains("jwtSecretGuard");
		assertThat(all.indexOf(secret.substring(0, 16))).as("the secret is generated into a file").isEqualTo(-1);
		assertThat(all.indexOf(RandomSecretPropertySource.NAME)).isEqualTo(-1);
	}

	@SpringBootTest(classes = CodecConfiguration.class)
	static class Processed {

	}

}
