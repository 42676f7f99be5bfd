package io.github.jwtsecret.integration.zookeeper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.curator.test.TestingServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.Instance;
import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.ProcessLauncher;
import io.github.jwtsecret.integration.RotatingKeySet;
import io.github.jwtsecret.integration.SampleClient;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.TokenTraffic;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rotates the key set of three instances of the sample in a ZooKeeper server: the watch
 * of each tells it, and nobody else does.
 */
class ZooKeeperRotationIT {

	private static final Log logger = LogFactory.getLog(ZooKeeperRotationIT.class);

	private static final String NODE = "/config/jwt-secret-sample/jwt.secret";

	private static final int TOKENS_PER_SECOND = 600;

	private static final Duration LEAD = Duration.ofSeconds(4);

	private static final Duration OVERLAP = Duration.ofSeconds(2);

	private final String password = Secrets.password();

	private final RotatingKeySet keySet = new RotatingKeySet();

	@TempDir
	private Path directory;

	@Test
	void tokensWhenKeySetIsRotatedInZooKeeperAreNeverLost() throws Exception {
		try (TestingServer server = new TestingServer(true);
				CuratorFramework client = CuratorFrameworkFactory.newClient(server.getConnectString(),
						new RetryOneTime(100))) {
			client.start();
			client.create().creatingParentsIfNeeded().forPath(NODE, keySet());
			try (Fleet fleet = Fleet.start(Collections.nCopies(3, sample(server.getConnectString())))) {
				rotate(fleet, client);
				fleet.stopAndCheckSilence(secrets());
			}
		}
	}

	private void rotate(Fleet fleet, CuratorFramework client) throws Exception {
		try (TokenTraffic traffic = new TokenTraffic(fleet, this.keySet, TOKENS_PER_SECOND)) {
			List<Instance> instances = fleet.inService();
			String early = new SampleClient(instances.get(0), this.password).token();
			assertThat(new SampleClient(instances.get(1), this.password).me(early).statusCode()).isEqualTo(200);
			for (int i = 0; i < 2; i++) {
				Instant begin = Instant.now().plus(LEAD);
				String id = this.keySet.rotate(begin, OVERLAP);
				client.setData().forPath(NODE, keySet());
				instances.forEach((instance) -> Fleet.awaitKeys(instance,
						(keys) -> keys.contains(new KeyState(id, KeyStatus.NEXT))));
				assertThat(Instant.now()).as("taken up before it begins").isBefore(begin);
				Fleet.await(
						() -> assertThat(instances).allMatch((instance) -> traffic.signedWith(instance).contains(id)));
			}
			Fleet.await(() -> assertThat(instances)
				.allMatch((instance) -> traffic.refusedBy(instance).containsAll(this.keySet.retiredIds())));
			assertThat(new SampleClient(instances.get(1), this.password).me(early).statusCode()).isEqualTo(401);
			traffic.stop();
			logger.info(traffic.figures());
			assertThat(traffic.faults()).isEmpty();
		}
	}

	private ProcessLauncher sample(String connectString) {
		return ProcessLauncher.ofSample(this.directory)
			.variable("SPRING_CONFIG_IMPORT", "zookeeper:" + connectString)
			.variable("JWT_SECRET_FORMAT", "jwks")
			.variable("DEMO_PASSWORD", this.password)
			.variable("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_CLOUD", "DEBUG")
			// These three log the values of nodes at DEBUG, as docs/rotation.md says
			.argument("--logging.level.org.apache.curator.framework.recipes.cache=INFO")
			.variable("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_CLOUD_ENDPOINT_EVENT", "INFO")
			.argument("--logging.level.org.apache.zookeeper.ClientCnxn=INFO")
			.variable("LOGGING_LEVEL_ORG_APACHE_CURATOR", "DEBUG")
			.variable("LOGGING_LEVEL_ORG_APACHE_ZOOKEEPER", "DEBUG");
	}

	private byte[] keySet() {
		return this.keySet.json().getBytes(StandardCharsets.UTF_8);
	}

	private List<String> secrets() {
		List<String> secrets = new ArrayList<>(this.keySet.secrets());
		secrets.add(this.password);
		return secrets;
	}

}
