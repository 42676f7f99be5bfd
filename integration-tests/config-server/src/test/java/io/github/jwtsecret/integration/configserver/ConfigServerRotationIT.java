package io.github.jwtsecret.integration.configserver;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.integration.ConfiguredKeys;
import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.Instance;
import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.ProcessLauncher;
import io.github.jwtsecret.integration.SampleClient;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.TokenTraffic;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rotates the secret of three instances of the sample on a Spring Cloud Config Server
 * with a git repository: by commits, each of which one instance after the other is told
 * to read.
 */
class ConfigServerRotationIT {

	private static final Log logger = LogFactory.getLog(ConfigServerRotationIT.class);

	private static final String APPLICATION = "jwt-secret-sample";

	private static final int TOKENS_PER_SECOND = 600;

	private final String password = Secrets.password();

	private final String first = Secrets.hex();

	private final String second = Secrets.hex();

	private final ConfiguredKeys rules = new ConfiguredKeys();

	@TempDir
	private Path directory;

	private RunningConfigServer server;

	@BeforeEach
	void startServer() throws Exception {
		this.server = new RunningConfigServer(this.directory);
		this.server.repository().commit(APPLICATION, Map.of("jwt.secret", this.first));
	}

	@AfterEach
	void endServer() {
		this.server.close();
	}

	@Test
	void tokensWhenSecretIsRotatedByCommitsAndRefreshesAreNeverLost() throws Exception {
		try (Fleet fleet = Fleet.start(Collections.nCopies(3, sample()))) {
			fleet.inService().forEach((instance) -> this.rules.beginChange(instance, List.of(this.first)));
			try (TokenTraffic traffic = new TokenTraffic(fleet, this.rules, TOKENS_PER_SECOND)) {
				awaitSigned(fleet, traffic, this.first);
				String early = client(fleet, 0).token();
				assertThat(client(fleet, 1).me(early).statusCode()).isEqualTo(200);
				commit(this.first, this.second, "");
				refresh(fleet, List.of(this.first, this.second),
						new KeyState(Secrets.keyId(this.first), KeyStatus.ACTIVE),
						new KeyState(Secrets.keyId(this.second), KeyStatus.NEXT));
				commit(this.second, "", this.first);
				refresh(fleet, List.of(this.first, this.second),
						new KeyState(Secrets.keyId(this.second), KeyStatus.ACTIVE),
						new KeyState(Secrets.keyId(this.first), KeyStatus.PREVIOUS));
				awaitSigned(fleet, traffic, this.second);
				assertThat(client(fleet, 1).me(early).statusCode()).isEqualTo(200);
				commit(this.second, "", "");
				refresh(fleet, List.of(this.second), new KeyState(Secrets.keyId(this.second), KeyStatus.ACTIVE));
				Fleet.await(() -> assertThat(fleet.inService())
					.allMatch((instance) -> traffic.refusedBy(instance).contains(Secrets.keyId(this.first))));
				assertThat(client(fleet, 1).me(early).statusCode()).isEqualTo(401);
				traffic.stop();
				logger.info(traffic.figures());
				assertThat(traffic.faults()).isEmpty();
			}
			fleet.stopAndCheckSilence(List.of(this.first, this.second, this.password));
		}
		this.server.stopAndCheckSilence(List.of(this.first, this.second));
	}

	private ProcessLauncher sample() {
		return ProcessLauncher.ofSample(this.directory)
			.variable("SPRING_CONFIG_IMPORT", "configserver:" + this.server.uri())
			.variable("SPRING_CLOUD_CONFIG_USERNAME", "reader")
			.variable("SPRING_CLOUD_CONFIG_PASSWORD", this.server.readerPassword())
			.variable("DEMO_PASSWORD", this.password)
			.variable("DEMO_OPERATOR_PASSWORD", this.password)
			.variable("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE", "refresh")
			.variable("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_CLOUD", "DEBUG");
	}

	private void commit(String secret, String next, String previous) throws Exception {
		Map<String, String> properties = new TreeMap<>(Map.of("jwt.secret", secret));
		if (!next.isEmpty()) {
			properties.put("jwt.next-secret", next);
		}
		if (!previous.isEmpty()) {
			properties.put("jwt.previous-secrets", previous);
		}
		this.server.repository().commit(APPLICATION, properties);
	}

	private void refresh(Fleet fleet, List<String> secrets, KeyState... expected) throws Exception {
		for (Instance instance : fleet.inService()) {
			this.rules.beginChange(instance, secrets);
			assertThat(new SampleClient(instance, this.password).refresh().statusCode()).isEqualTo(200);
			this.rules.endChange(instance);
			assertThat(instance.keys()).containsExactly(expected);
		}
	}

	private SampleClient client(Fleet fleet, int index) {
		return new SampleClient(fleet.inService().get(index), this.password);
	}

	private static void awaitSigned(Fleet fleet, TokenTraffic traffic, String secret) {
		Fleet.await(() -> assertThat(fleet.inService())
			.allMatch((instance) -> traffic.signedWith(instance).contains(Secrets.keyId(secret))));
	}

}
