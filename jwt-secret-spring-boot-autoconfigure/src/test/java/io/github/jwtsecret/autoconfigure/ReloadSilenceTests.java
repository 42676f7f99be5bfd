package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Configuration;

import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.ReloadResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running application, at TRACE, whose key set is replaced by something bad: it goes on
 * and shows nothing of it.
 */
class ReloadSilenceTests {

	static Stream<Named<Function<Trial, String>>> contents() {
		return Stream.of(Named.of("nothing", (trial) -> ""),
				Named.of("a secret", (trial) -> trial.secret(Secrets.strong(2))),
				Named.of("a weak key",
						(trial) -> KeySets.of().key(trial.secret(KeySets.encode(Secrets.bytes(3, 31))), "").toString()),
				Named.of("a phrase",
						(trial) -> KeySets.of()
							.key(trial.secret(KeySets.encode(trial.secret("zebras quilt a velvet harbour at midnight")
								.getBytes(StandardCharsets.UTF_8))), "")
							.toString()),
				Named.of("half of it",
						(trial) -> "{\"keys\":[{\"kty\":\"oct\",\"k\":\"" + trial.secret(KeySets.key(4))),
				Named.of("an ill-formed escape",
						(trial) -> "{\"keys\":[{\"kty\":\"oct\",\"k\":\"" + trial.secret(KeySets.key(5)) + "\\x\"}]}"),
				Named.of("a number as key",
						(trial) -> "{\"keys\":[{\"kty\":\"oct\",\"k\":" + trial.secret("73519562840173956") + "}]}"),
				Named.of("a private key",
						(trial) -> KeySets.of()
							.raw("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"" + trial.secret(KeySets.key(6))
									+ "\",\"x\":\"" + trial.secret(KeySets.key(7)) + "\"}")
							.toString()),
				Named.of("a certificate",
						(trial) -> KeySets.of()
							.key(trial.secret(KeySets.key(8)), ",\"x5c\":[\"" + trial.secret(Secrets.base64(9)) + "\"]")
							.toString()),
				Named.of("a key as id",
						(trial) -> KeySets.of()
							.key(trial.secret(KeySets.key(10)), ",\"kid\":\"" + KeySets.key(10) + "\"")
							.toString()),
				Named.of("a key as algorithm",
						(trial) -> KeySets.of()
							.key(trial.secret(KeySets.key(11)), ",\"alg\":\"" + KeySets.key(11) + "\"")
							.toString()),
				Named.of("a placeholder", (trial) -> "${" + trial.secret(Secrets.strong(12)) + "}"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("contents")
	void reloadWhenContentIsBadShowsNothingOfIt(Function<Trial, String> content, @TempDir Path folder) {
		Trial trial = new Trial(folder);
		Path file = trial.external("keys.json", KeySets.of().key(trial.secret(KeySets.key(1)), "").toString());
		String bad = content.apply(trial);
		List<JwtKeysReloader> reloaders = new ArrayList<>();
		ApplicationListener<ApplicationReadyEvent> replacing = (event) -> {
			write(file, bad);
			JwtKeysReloader reloader = event.getApplicationContext().getBean(JwtKeysReloader.class);
			reloader.reload();
			reloaders.add(reloader);
		};
		Outcome outcome = trial.variable("JWT_SECRET_FILE", file.toString())
			.argument("--jwt.secret-format=jwks")
			.source(Reloading.class)
			.customize((application) -> application.addListeners(replacing))
			.run();
		assertThat(outcome.failure()).isNull();
		assertThat(reloaders.get(0).getCount(ReloadResult.Outcome.REFUSED)).isEqualTo(1);
		assertThat(outcome.output()).contains("The JWT signing secret is refused: 'jwt.secret-file")
			.contains("The keys before stay in use.");
		assertThat(outcome.leaks()).isEmpty();
	}

	private static void write(Path file, String content) {
		try {
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(JwtReloadAutoConfiguration.class)
	static class Reloading {

	}

}
