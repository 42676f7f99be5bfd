package io.github.jwtsecret.integration.vault;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.vault.VaultException;

import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.StoreApplication;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the recipe says of Vault's client, and the report where it ends the start.
 */
@ExtendWith(OutputCaptureExtension.class)
class VaultReportIT {

	private final String secret = Secrets.hex();

	private VaultStandIn vault;

	@AfterEach
	void tearDown() {
		if (this.vault != null) {
			this.vault.close();
		}
	}

	@Test
	void policyOfTheRecipeIsForTheImportedPath() {
		Recipe recipe = Recipe.of("vault.md");
		String path = recipe.settings().get("spring.config.import").replace("vault://secret/", "secret/data/");
		assertThat(recipe.block("hcl").strip()).isEqualTo("path \"" + path + "\" {\n  capabilities = [\"read\"]\n}");
	}

	@Test
	void reportWhenAccessIsDeniedIsThatOfTheRecipe(CapturedOutput output) throws IOException {
		this.vault = VaultStandIn.start(Map.of());
		this.vault.deny();
		assertThat(report(output))
			.contains(Recipe.of("vault.md").block("text").replace("http://vault:8200", this.vault.uri()));
	}

	@Test
	void reportWhenVaultRepeatsTheTokenMasksIt(CapturedOutput output) throws IOException {
		this.vault = VaultStandIn.start(Map.of());
		this.vault.deny("the token " + this.vault.token() + " has no policy");
		assertThat(report(output)).contains("the token hvs.*** has no policy").doesNotContain(this.vault.token());
	}

	@Test
	void reportWhenTokenIsMissingSaysSo(CapturedOutput output) throws IOException {
		this.vault = VaultStandIn.start(Map.of("VAULT_TOKEN", "", "user.home", "/nowhere"));
		assertThat(report(output)).contains("The JWT signing secret can't be read: Vault fails.")
			.contains("'vault:'")
			.contains("This method requires either a Token (spring.cloud.vault.token) or a token file");
	}

	@Test
	void reportWhenTokenIsUnknownNamesVault(CapturedOutput output) throws IOException {
		this.vault = VaultStandIn.start(Map.of("VAULT_TOKEN", "hvs." + this.secret));
		assertThat(report(output)).contains("The JWT signing secret can't be read: Vault denies access.")
			.doesNotContain(this.secret);
	}

	@Test
	void reportWhenOptionalPathIsAbsentNamesImport(CapturedOutput output) throws IOException {
		this.vault = VaultStandIn.start(Map.of("spring.config.import", "optional:vault://secret/jwt-demo"));
		assertThat(report(output)).contains("missing: ")
			.contains("    'optional:vault://secret/jwt-demo': starts without a word when the path does not exist");
	}

	@Test
	void keysWhenVaultDeniesRefreshAreKept() throws IOException {
		this.vault = VaultStandIn.start(Map.of());
		this.vault.write(Map.of("jwt.secret", this.secret));
		try (StoreApplication application = StoreApplication.start(this.vault)) {
			this.vault.deny();
			assertThatExceptionOfType(VaultException.class).isThrownBy(application::refresh);
			assertThat(application.keys()).containsExactly(active(this.secret));
			this.vault.permit();
			String next = Secrets.hex();
			this.vault.write(Map.of("jwt.secret", next));
			application.refresh();
			assertThat(application.keys()).containsExactly(active(next));
		}
	}

	@Test
	void keysWhenLenientClientIsDeniedRefreshAreKept(CapturedOutput output) throws IOException {
		this.vault = VaultStandIn.start(Map.of("spring.cloud.vault.fail-fast", "false"));
		this.vault.write(Map.of("jwt.secret", this.secret));
		try (StoreApplication application = StoreApplication.start(this.vault)) {
			this.vault.deny();
			application.refresh();
			assertThat(application.keys()).containsExactly(active(this.secret));
			assertThat(output).contains("missing");
		}
	}

	@Test
	void outputWhenHttpClientLogsAtDebugHasTokenAndSecret(CapturedOutput output) throws IOException {
		this.vault = VaultStandIn.start(Map.of("logging.level.org.apache.hc.client5.http.headers", "DEBUG",
				"logging.level.org.apache.hc.client5.http.wire", "DEBUG"));
		this.vault.write(Map.of("jwt.secret", this.secret));
		try (StoreApplication application = StoreApplication.start(this.vault)) {
			application.refresh();
		}
		assertThat(output).contains(" >> X-Vault-Token: " + this.vault.token())
			.containsPattern("hc.client5.http.wire +: .*" + this.secret);
	}

	private String report(CapturedOutput output) {
		assertThatException().isThrownBy(() -> StoreApplication.start(this.vault).close());
		assertThat(output).contains("APPLICATION FAILED TO START");
		return output.toString().substring(output.toString().lastIndexOf("APPLICATION FAILED TO START"));
	}

	private static KeyState active(String secret) {
		return new KeyState(Secrets.keyId(secret), KeyStatus.ACTIVE);
	}

}
