package io.github.jwtsecret.test.context;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.test.context.ContextCustomizerFactory;

import io.github.jwtsecret.test.CodecConfiguration;
import io.github.jwtsecret.test.JwtTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * An application that has this module on its class path by mistake is as safe as without
 * it.
 */
@ExtendWith(OutputCaptureExtension.class)
class MainClassPathTests {

	@Test
	void runWhenThereIsNoSecretIsRefused(CapturedOutput output) {
		assertThatException().isThrownBy(() -> run())
			.havingRootCause()
			.withMessage("The JWT signing secret is refused: 'jwt.secret' (missing)");
		assertThat(output).contains("    export JWT_SECRET=\"$(openssl rand -hex 64)\"")
			.doesNotContain("jwt-secret-spring-boot-starter-test", "Random Test Secret");
	}

	@Test
	void runWhenThereIsSecretHasNoBeanOfTests() {
		String secret = HexFormat.of().formatHex(new SecureRandom().generateSeed(64));
		try (ConfigurableApplicationContext context = run("--jwt.secret=" + secret)) {
			assertThat(context.getBeanProvider(JwtTokens.class).getIfAvailable()).isNull();
			assertThat(context.getEnvironment().getPropertySources().contains(RandomSecretPropertySource.NAME))
				.isFalse();
		}
	}

	@Test
	void registrationsWhenListedAreOfTestFrameworkAlone() throws Exception {
		Path folder = Path.of("target/classes/META-INF");
		try (Stream<Path> files = Files.walk(folder)) {
			assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
				.containsExactlyInAnyOrder("LICENSE", "spring.factories",
						"org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest.imports",
						"org.springframework.boot.webflux.test.autoconfigure.WebFluxTest.imports");
		}
		assertThat(PropertiesLoaderUtils.loadProperties(new FileSystemResource(folder.resolve("spring.factories"))))
			.containsOnlyKeys(ContextCustomizerFactory.class.getName());
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		SpringApplication application = new SpringApplication(CodecConfiguration.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application.run(arguments);
	}

}
