package io.github.jwtsecret.integration.store;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.BadJwtException;

import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an application on any store must show: it starts with a strong secret only, says
 * where else it looked, takes up a rotation while it runs, and prints no value.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class SecretStoreContract {

	private static final String SECRET = "jwt.secret";

	private static final String PREVIOUS = "jwt.previous-secrets";

	private final String first = Secrets.hex();

	private final String second = Secrets.hex();

	private SecretStore store;

	/**
	 * Start the store.
	 * @return the store, empty
	 * @throws Exception if it does not start
	 */
	protected abstract SecretStore startStore() throws Exception;

	@BeforeEach
	final void setUp() throws Exception {
		this.store = startStore();
	}

	@AfterEach
	final void tearDown(CapturedOutput output) throws Exception {
		this.store.close();
		assertSilence(output, Secrets.forms(this.first));
		assertSilence(output, Secrets.forms(this.second));
		assertSilence(output, this.store.credentials());
	}

	@Test
	void startWhenSecretIsStrongSigns(CapturedOutput output) throws Exception {
		this.store.write(Map.of(SECRET, this.first));
		try (StoreApplication application = StoreApplication.start(this.store)) {
			assertThat(application.verify(application.issue()).getSubject()).isEqualTo("user");
			assertThat(application.keys()).containsExactly(active(this.first));
		}
		assertThat(output).contains("JWT signing key '" + Secrets.keyId(this.first) + "'")
			.contains(this.store.origin());
	}

	@Test
	void startWhenStoreLacksSecretIsRefused(CapturedOutput output) throws Exception {
		this.store.write(Map.of("other.property", this.first));
		assertRefused(output, "missing: ");
		assertNamesImport(output);
	}

	@Test
	void startWhenStoreIsEmptyIsRefused(CapturedOutput output) {
		assertRefused(output, "");
		assertNamesImport(output);
	}

	@Test
	void startWhenStoreIsDownIsRefused(CapturedOutput output) throws Exception {
		this.store.write(Map.of(SECRET, this.first));
		this.store.stop();
		assertRefused(output, "");
		assertNamesImport(output);
	}

	@Test
	void startWhenAccessIsDeniedIsRefused(CapturedOutput output) throws Exception {
		this.store.write(Map.of(SECRET, this.first));
		this.store.deny();
		assertRefused(output, "");
		assertNamesImport(output);
	}

	@Test
	void startWhenSecretIsWeakIsRefused(CapturedOutput output) throws Exception {
		String weak = this.first.substring(0, 33);
		this.store.write(Map.of(SECRET, weak));
		assertRefused(output, "low-strength: ");
		assertThat(output).contains(this.store.origin());
		assertThat(output).doesNotContain(weak);
	}

	@Test
	void tokensWhenSecretIsRotatedAreAcceptedDuringTheOverlap() throws Exception {
		this.store.write(Map.of(SECRET, this.first));
		try (StoreApplication application = StoreApplication.start(this.store)) {
			String old = application.issue();
			this.store.write(Map.of(SECRET, this.second, PREVIOUS, this.first));
			this.store.announce(application);
			awaitKeys(application, active(this.second), new KeyState(Secrets.keyId(this.first), KeyStatus.PREVIOUS));
			assertThat(application.verify(old).getSubject()).isEqualTo("user");
			String fresh = application.issue();
			assertThat(application.verify(fresh).getHeaders()).containsEntry("kid", Secrets.keyId(this.second));
			this.store.write(Map.of(SECRET, this.second));
			this.store.announce(application);
			awaitKeys(application, active(this.second));
			assertThat(application.verify(fresh).getSubject()).isEqualTo("user");
			assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> application.verify(old));
		}
	}

	@Test
	void keysWhenStoreIsGivenWeakSecretAreKept(CapturedOutput output) throws Exception {
		this.store.write(Map.of(SECRET, this.first));
		try (StoreApplication application = StoreApplication.start(this.store)) {
			this.store.write(Map.of(SECRET, this.second.substring(0, 33)));
			this.store.announce(application);
			Fleet.await(() -> assertThat(output).contains("low-strength"));
			assertThat(application.keys()).containsExactly(active(this.first));
			assertThat(application.verify(application.issue()).getSubject()).isEqualTo("user");
		}
		assertThat(output).doesNotContain(this.second.substring(0, 33));
	}

	private void assertRefused(CapturedOutput output, String violation) {
		assertThatException().isThrownBy(() -> StoreApplication.start(this.store).close());
		assertThat(output).contains("APPLICATION FAILED TO START").contains("JWT signing secret").contains(violation);
	}

	private void assertNamesImport(CapturedOutput output) {
		String location = this.store.settings().getOrDefault("spring.config.import", "");
		if (!location.isEmpty()) {
			String report = output.toString().substring(output.toString().indexOf("APPLICATION FAILED TO START"));
			assertThat(report).containsAnyOf("'" + location + "'", "'" + this.store.failedImport() + "'");
		}
	}

	private static void awaitKeys(StoreApplication application, KeyState... expected) {
		Fleet.await(() -> assertThat(application.keys()).containsExactly(expected));
	}

	private static KeyState active(String secret) {
		return new KeyState(Secrets.keyId(secret), KeyStatus.ACTIVE);
	}

	private static void assertSilence(CapturedOutput output, List<String> secrets) {
		assertThat(output.toString().lines().filter((line) -> secrets.stream().anyMatch(line::contains)))
			.as("lines with a secret")
			.isEmpty();
	}

}
