package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.config.ConfigDataResource;
import org.springframework.boot.context.config.ConfigDataResourceNotFoundException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reports of stores that can't be read, and what is left to other analyzers.
 */
class StoreFailureAnalyzerTests {

	private final StoreFailureAnalyzer analyzer = new StoreFailureAnalyzer();

	@Test
	void analyzeWhenStoreDoesNotAnswerNamesImportAndCause() {
		FailureAnalysis analysis = analyze(notFound("aws-parameterstore:/app/",
				new IllegalStateException(new ConnectException("Connection refused"))));
		assertThat(analysis.getDescription()).isEqualTo("""
				The JWT signing secret can't be read: AWS Parameter Store does not answer.

				    Import:      'aws-parameterstore:/app/'
				    Exception:   ConnectException: Connection refused""");
		assertThat(analysis.getAction())
			.isEqualTo("Check that AWS Parameter Store runs, and that its address and port are right and can be reached"
					+ " from here. If nothing is needed from that store, remove the import.");
	}

	@Test
	void analyzeWhenStoreDeniesAccessSaysWho() {
		FailureAnalysis analysis = analyze(notFound("optional:aws-secretsmanager:app",
				new RuntimeException("User: arn:aws:sts::123456789012:assumed-role/app/i-0f1e2d3c is not authorized to"
						+ " perform: secretsmanager:GetSecretValue on resource: app (Service: SecretsManager, Status Code:"
						+ " 400)")));
		assertThat(analysis.getDescription()).isEqualTo("""
				The JWT signing secret can't be read: AWS Secrets Manager denies access.

				    Import:      'optional:aws-secretsmanager:app'
				    Exception:   RuntimeException: User: arn:aws:sts::123456789012:assumed-role/app/*** is not \
				authorized to perform: secretsmanager:GetSecretValue on resource: app (Service: SecretsManager, Status \
				Code: 400)""");
		assertThat(analysis.getAction()).startsWith("Check the credentials of this application, and that they may read"
				+ " that location in AWS Secrets Manager. ");
	}

	@Test
	void analyzeWhenStoreHasNothingSaysWhatBelongsThere() {
		FailureAnalysis analysis = analyze(notFound("zookeeper:", new RuntimeException("No node /config/app")));
		assertThat(analysis.getDescription())
			.startsWith("The JWT signing secret can't be read: ZooKeeper has nothing at the imported location.\n");
		assertThat(analysis.getAction())
			.startsWith("Correct the location in 'spring.config.import', or store the secret"
					+ " there under the name 'jwt.secret'. ");
	}

	@Test
	void analyzeWhenClientIsMissingAsksForIt() {
		FailureAnalysis analysis = analyze(unresolved("vault://secret/app"));
		assertThat(analysis.getDescription()).startsWith("""
				The JWT signing secret can't be read: nothing on the class path reads Vault.

				    Import:      'vault://secret/app'""");
		assertThat(analysis.getAction()).startsWith("Add the client of Vault to the application's dependencies. ");
	}

	@Test
	void analyzeWhenLoaderThrowsRecognizesItByItsName() {
		FailureAnalysis analysis = analyze(thrownBy("org.springframework.cloud.vault.config.VaultConfigDataLoader",
				new IllegalArgumentException("This method requires a property")));
		assertThat(analysis.getDescription()).isEqualTo("""
				The JWT signing secret can't be read: Vault fails.

				    Import:      'vault:'
				    Exception:   IllegalArgumentException: This method requires a property""");
		assertThat(analysis.getAction()).startsWith("Mend what the exceptions name. ");
	}

	@Test
	void analyzeWhenCauseTimesOutSaysNoAnswer() {
		assertThat(analyze(notFound("configserver:http://config:8888", new SocketTimeoutException())).getDescription())
			.startsWith("The JWT signing secret can't be read: Config Server does not answer.");
	}

	@Test
	void analyzeWhenOriginIsKnownNamesIt() {
		ConfigDataLocation location = ConfigDataLocation.of("kubernetes:");
		ReflectionTestUtils.setField(location, "origin", new NamedOrigin());
		assertThat(analyze(withLocation(new ConfigDataResourceNotFoundException(new Resource()), location))
			.getDescription()).contains("    Origin:      class path resource [application.yml] - 3:13");
	}

	@Test
	void analyzeWhenMessagesHoldCredentialsMasksThem() {
		String token = "hvs." + Secrets.strong(1);
		String sessionToken = Secrets.base64(2);
		String accessKey = "AKIA" + Secrets.strong(3).toUpperCase(Locale.ROOT).substring(0, 16);
		String word = Base64.getEncoder().encodeToString("an ordinary sentence".getBytes(StandardCharsets.UTF_8));
		String description = analyze(notFound(
				"configserver:http://me:" + Secrets.weak(4) + "@config:8888?token=" + Secrets.weak(5),
				new IOException(
						"GET http://me:" + Secrets.weak(4) + "@config:8888/app?token=" + Secrets.weak(5) + " failed",
						new IOException("Denied to " + token + " and '" + sessionToken + "', key " + accessKey,
								new IOException(
										"X-Vault-Token: root, \"password\":\"tea time\", Authorization: Bearer ab.cd "
												+ word)))))
			.getDescription();
		assertThat(description).isEqualTo("""
				The JWT signing secret can't be read: Config Server fails.

				    Import:      'configserver:http://config:8888'
				    Exception:   IOException: GET http://config:8888/app failed
				    Exception:   IOException: Denied to hvs.*** and '***', key ***
				    Exception:   IOException: X-Vault-Token: ***, "password":***, Authorization: *** ***""");
	}

	@Test
	void analyzeWhenMessageNamesPathsKeepsThem() {
		String message = "I/O error on GET request for \"http://localhost:8200/v1/secret/data/jwt-demo-2\": arn:aws:ssm:"
				+ "eu-central-1:123456789012:parameter/jwt-demo, org.springframework.vault.VaultException";
		assertThat(analyze(notFound("vault:", new RuntimeException(message))).getDescription()).endsWith(message);
	}

	@Test
	void analyzeWhenCausesAreCircularEnds() {
		Exception first = new IllegalStateException("first");
		Exception second = new IllegalStateException("second", first);
		first.initCause(second);
		assertThat(this.analyzer.analyze(first)).isNull();
		assertThat(analyze(notFound("vault:", second)).getDescription()).contains("first").contains("second");
	}

	@Test
	void analyzeWhenFailureIsAnotherLeavesItAlone() {
		assertThat(this.analyzer.analyze(new IllegalStateException("vault: 403"))).isNull();
		assertThat(this.analyzer.analyze(notFound("file:/etc/app/config.yml", new IOException("403")))).isNull();
		assertThat(this.analyzer.analyze(notFound("configtree:/etc/vault/", new IOException()))).isNull();
		assertThat(this.analyzer
			.analyze(new ConfigDataLocationNotFoundException(ConfigDataLocation.of("classpath:vault.yml")))).isNull();
		assertThat(this.analyzer.analyze(unresolved("other:app"))).isNull();
		assertThat(this.analyzer
			.analyze(thrownBy("org.springframework.boot.context.config.StandardConfigDataLoader", new IOException())))
			.isNull();
		assertThat(this.analyzer.analyze(thrownBy("com.example.VaultClient", new IOException()))).isNull();
		assertThat(this.analyzer.analyze(thrownBy("com.example.VaultConfigDataReader", new IOException()))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "passwd=%s", "pwd: %s", "tokens: %s", "secret_id=%s", "secretKey => %s",
			"{\\\"token\\\":\\\"%s\\\"}", "{\"password\":\"ab\\\"%s\"}", "Authorization: [Basic %s]",
			"GET http://reader:pa/%s@config:8888/app failed" })
	void analyzeWhenCredentialIsShortMasksIt(String message) {
		String credential = Secrets.strong(6).substring(0, 10);
		String description = analyze(notFound("vault:", new IOException(message.formatted(credential))))
			.getDescription();
		assertThat(description.contains(credential)).as(message).isFalse();
	}

	@Test
	void analyzeWhenPasswordInAddressHasSlashHidesIt() {
		String description = analyze(notFound("configserver:http://reader:pa/ss1@config:8888", new IOException()))
			.getDescription();
		assertThat(description).contains("Import:      'configserver:http://config:8888'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "vault://app?token=aa TOP", "vault://app?token=aa]TOP", "configserver:me:TOP@host",
			"configserver:http://me:p/a'sTOP@host", "configserver:http:/me:TOP@host" })
	void analyzeWhenLocationHasCredentialDoesNotShowIt(String location) {
		assertThat(analyze(notFound(location, new IOException())).getDescription()).contains("Import:")
			.doesNotContain("TOP");
		assertThat(analyze(unresolved(location)).getDescription()).contains("Import:").doesNotContain("TOP");
	}

	private FailureAnalysis analyze(Throwable failure) {
		FailureAnalysis analysis = this.analyzer.analyze(failure);
		assertThat(analysis).isNotNull();
		return analysis;
	}

	private static Exception notFound(String location, Throwable cause) {
		return withLocation(new ConfigDataResourceNotFoundException(new Resource(), cause),
				ConfigDataLocation.of(location));
	}

	// As Spring Boot does where it loads the resource
	private static Exception withLocation(ConfigDataResourceNotFoundException exception, ConfigDataLocation location) {
		Exception located = ReflectionTestUtils.invokeMethod(exception, "withLocation", location);
		assertThat(located).isNotNull();
		return located;
	}

	private static Exception unresolved(String location) {
		return new IllegalStateException("Unable to load config data from '" + location + "'",
				new IllegalStateException("Incorrect ConfigDataLocationResolver chosen"));
	}

	private static Exception thrownBy(String className, Exception exception) {
		exception.setStackTrace(new StackTraceElement[] { new StackTraceElement("com.example.Client", "get", null, 1),
				new StackTraceElement(className, "load", null, 1) });
		return exception;
	}

	static class NamedOrigin implements Origin {

		@Override
		public String toString() {
			return "class path resource [application.yml] - 3:13";
		}

	}

	static class Resource extends ConfigDataResource {

	}

}
