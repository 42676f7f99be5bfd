package io.github.jwtsecret.integration.aws;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.StoreApplication;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What the recipe says of the clients of AWS, and the report where they end the start.
 */
@ExtendWith(OutputCaptureExtension.class)
class AwsReportIT {

	private static final Map<String, String> OFTEN = Map.of("spring.cloud.aws.parameterstore.reload.period", "100ms",
			"spring.cloud.aws.secretsmanager.reload.period", "100ms");

	private final String secret = Secrets.hex();

	private AwsStandIn store;

	@AfterEach
	void tearDown() {
		this.store.close();
	}

	@Test
	void reportWhenAccessIsDeniedIsThatOfTheRecipe(CapturedOutput output) throws IOException {
		this.store = new ParameterStoreStandIn(Map.of());
		this.store.deny();
		assertThat(report(output)).contains(Recipe.of("aws.md").block("text"));
	}

	@Test
	void reportWhenAwsRepeatsCredentialsMasksThem(CapturedOutput output) throws IOException {
		this.store = new SecretsManagerStandIn(Map.of());
		List<String> credentials = this.store.credentials();
		this.store.deny("The Canonical String should have been 'POST\n/\nx-amz-security-token:" + credentials.get(1)
				+ "' and not " + credentials.get(0));
		assertThat(report(output)).contains("x-amz-security-token:***")
			.contains("and not ***")
			.contains("AWS Secrets Manager fails.")
			.doesNotContain(credentials);
	}

	@Test
	void reportWhenCredentialsAreMissingSaysSo(CapturedOutput output) throws IOException {
		this.store = new ParameterStoreStandIn(Map.of());
		System.clearProperty("aws.secretAccessKey");
		System.setProperty("aws.accessKeyId", "");
		System.setProperty("aws.disableEc2Metadata", "true");
		try {
			assertThat(report(output))
				.contains("The JWT signing secret can't be read: AWS Parameter Store denies access.")
				.contains("SdkClientException: Unable to load credentials");
		}
		finally {
			System.clearProperty("aws.disableEc2Metadata");
		}
	}

	@Test
	void reportWhenPathHasNoSlashSaysWhyNothingBinds(CapturedOutput output) throws IOException {
		this.store = new ParameterStoreStandIn(Map.of("spring.config.import", "aws-parameterstore:/jwt-demo"));
		this.store.write(Map.of("jwt.secret", this.secret));
		assertThat(report(output)).contains("'.jwt.secret': AWS Parameter Store, '/jwt-demo'")
			.contains(
					"'aws-parameterstore:/jwt-demo': without a '/' at the end of the path, each name begins with a dot and"
							+ " does not bind")
			.doesNotContain(this.secret);
	}

	@Test
	void reportWhenSecretIsNoJsonSaysWhatItsNameIs(CapturedOutput output) throws IOException {
		SecretsManagerStandIn secretsManager = new SecretsManagerStandIn(Map.of());
		this.store = secretsManager;
		secretsManager.write(this.secret);
		assertThat(report(output)).contains("missing: ")
			.contains("'aws-secretsmanager:jwt-demo': takes a text that is no JSON as the value of a property with the"
					+ " secret's name")
			.doesNotContain(this.secret);
	}

	@Test
	void reportWhenOptionalImportIsDeniedIsThatOfMissingSecret(CapturedOutput output) throws IOException {
		this.store = new ParameterStoreStandIn(
				Map.of("spring.config.import", "optional:aws-parameterstore:/jwt-demo/"));
		this.store.deny();
		assertThat(report(output)).contains("missing: ")
			.contains("'optional:aws-parameterstore:/jwt-demo/': starts without a word when it can't be read");
	}

	@Test
	void reportWhenClientIsNotThereAsksForIt(CapturedOutput output) throws IOException {
		this.store = new ParameterStoreStandIn(Map.of("spring.config.import", "vault://secret/jwt-demo"));
		assertThat(report(output))
			.contains("The JWT signing secret can't be read: nothing on the class path reads Vault.")
			.contains("    Import:      'vault://secret/jwt-demo'")
			.contains("Add the client of Vault to the application's dependencies.");
	}

	@Test
	void keysWhenAccessIsDeniedForAWhileAreKeptUntilItIsBack() throws IOException {
		this.store = new ParameterStoreStandIn(OFTEN);
		this.store.write(Map.of("jwt.secret", this.secret));
		try (StoreApplication application = StoreApplication.start(this.store)) {
			this.store.deny();
			Fleet.await(() -> assertThat(this.store.denials()).isGreaterThan(2));
			assertThat(application.keys()).containsExactly(active(this.secret));
			String next = Secrets.hex();
			this.store.write(Map.of("jwt.secret", next));
			this.store.permit();
			Fleet.await(() -> assertThat(application.keys()).containsExactly(active(next)));
		}
	}

	@Test
	void keysWhenNextSecretIsHandedOutAndPromotedStepByStepAreNeverWithoutTheOldOne(CapturedOutput output)
			throws IOException {
		this.store = new ParameterStoreStandIn(OFTEN);
		this.store.write(Map.of("jwt.secret", this.secret));
		try (StoreApplication application = StoreApplication.start(this.store)) {
			String next = Secrets.hex();
			this.store.write(Map.of("jwt.secret", this.secret, "jwt.next-secret", next));
			Fleet.await(() -> assertThat(application.keys()).containsExactly(active(this.secret),
					new KeyState(Secrets.keyId(next), KeyStatus.NEXT)));
			this.store.write(Map.of("jwt.secret", next, "jwt.next-secret", next));
			Fleet.await(() -> assertThat(output).contains("duplicate-key"));
			assertThat(application.keys()).contains(active(this.secret));
			this.store.write(Map.of("jwt.secret", next, "jwt.next-secret", next, "jwt.previous-secrets", this.secret));
			this.store.write(Map.of("jwt.secret", next, "jwt.previous-secrets", this.secret));
			Fleet.await(() -> assertThat(application.keys()).containsExactly(active(next),
					new KeyState(Secrets.keyId(this.secret), KeyStatus.PREVIOUS)));
		}
	}

	@Test
	void outputWhenClientLogsAtDebugHasSessionTokenAndSecret(CapturedOutput output) throws IOException {
		this.store = new ParameterStoreStandIn(Map.of("spring.cloud.aws.parameterstore.reload.period", "100ms",
				"logging.level.org.apache.hc.client5.http.headers", "DEBUG",
				"logging.level.org.apache.hc.client5.http.wire", "DEBUG",
				"logging.level.software.amazon.awssdk.http.auth.aws.internal.signer", "DEBUG"));
		this.store.write(Map.of("jwt.secret", this.secret));
		try (StoreApplication application = StoreApplication.start(this.store)) {
			Fleet.await(() -> assertThat(output).contains("x-amz-security-token:" + this.store.credentials().get(1))
				.contains("X-Amz-Security-Token: " + this.store.credentials().get(1))
				.containsPattern("hc.client5.http.wire +: .*" + this.secret));
			assertThat(application.keys()).containsExactly(active(this.secret));
		}
	}

	private String report(CapturedOutput output) {
		assertThatException().isThrownBy(() -> StoreApplication.start(this.store).close());
		assertThat(output).contains("APPLICATION FAILED TO START");
		return output.toString().substring(output.toString().lastIndexOf("APPLICATION FAILED TO START"));
	}

	private static KeyState active(String secret) {
		return new KeyState(Secrets.keyId(secret), KeyStatus.ACTIVE);
	}

}
