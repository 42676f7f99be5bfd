package io.github.jwtsecret.test.aot;

import org.junit.jupiter.api.Test;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.test.CodecConfiguration;
import io.github.jwtsecret.test.JwtTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A context that may be processed ahead of time. The build runs these tests, and those of
 * the guide, in both ways.
 */
@SpringBootTest(classes = CodecConfiguration.class)
class AheadOfTimeTests {

	@Test
	void contextWhenRunHasRandomSecretOfThisRun(@Autowired JwtKeys keys, @Autowired JwtTokens tokens,
			@Autowired JwtDecoder decoder) {
		assertThat(keys.getKeys()).extracting(JwtKey::origin).containsExactly("'jwt.secret' in 'Random Test Secret'");
		assertThat(decoder.decode(tokens.forSubject("alice").value()).getSubject()).isEqualTo("alice");
	}

	@Test
	void contextWhenProcessedAheadOfTimeRunsSo(@Autowired ApplicationContext context) {
		assertThat(AotDetector.useGeneratedArtifacts())
			.isEqualTo(System.getProperty("test.execution", "").equals("ahead-of-time"));
		boolean parsed = context
			.containsBean("org.springframework.context.annotation.internalConfigurationAnnotationProcessor");
		assertThat(parsed).isNotEqualTo(AotDetector.useGeneratedArtifacts());
	}

}
