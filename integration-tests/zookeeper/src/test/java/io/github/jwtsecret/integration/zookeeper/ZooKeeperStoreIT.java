package io.github.jwtsecret.integration.zookeeper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.api.transaction.CuratorOp;
import org.apache.curator.retry.RetryOneTime;
import org.apache.curator.test.TestingServer;
import org.apache.zookeeper.ZooDefs.Perms;
import org.apache.zookeeper.data.ACL;
import org.apache.zookeeper.data.Id;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.SecretStoreContract;
import io.github.jwtsecret.integration.store.StoreApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * An application on a ZooKeeper server that lets it alone read its nodes, configured as
 * its recipe says.
 */
class ZooKeeperStoreIT extends SecretStoreContract {

	@Override
	protected SecretStore startStore() throws Exception {
		return new ZooKeeper();
	}

	@Test
	void loginOfRecipeIsTheOneTested() throws Exception {
		Path source = Path.of("src/test/java", ZooKeeperLogin.class.getName().replace('.', '/') + ".java");
		assertThat(Files.readString(source)).endsWith(Recipe.of("zookeeper.md").section("## Access").block("java"));
	}

	@Test
	void startWhenAccessIsDeniedReportsAsRecipeShows(CapturedOutput output) throws Exception {
		try (ZooKeeper store = new ZooKeeper()) {
			store.write(Map.of("jwt.secret", Secrets.hex()));
			store.deny();
			assertThatException().isThrownBy(() -> StoreApplication.start(store).close());
		}
		assertThat(output).contains(Recipe.of("zookeeper.md").section("## What is refused").block("text"));
	}

	/**
	 * A server with the nodes of one application.
	 */
	private static final class ZooKeeper implements SecretStore {

		private static final String NODE = "/config/shop";

		private final String administrator = "administrator:" + Secrets.password();

		private final String application = "shop:" + Secrets.password();

		private final TestingServer server = new TestingServer(true);

		private final CuratorFramework client = CuratorFrameworkFactory.builder()
			.connectString(this.server.getConnectString())
			.retryPolicy(new RetryOneTime(100))
			.authorization("digest", this.administrator.getBytes(StandardCharsets.UTF_8))
			.build();

		ZooKeeper() throws Exception {
			this.client.start();
			this.client.create().forPath("/config");
		}

		@Override
		public Map<String, String> settings() {
			Map<String, String> settings = Recipe.of("zookeeper.md").section("## The application").settings();
			settings.put("spring.cloud.zookeeper.connect-string", this.server.getConnectString());
			settings.put("spring.cloud.zookeeper.block-until-connected-wait", "1");
			settings.put("spring.cloud.zookeeper.connection-timeout", "1s");
			settings.put("spring.cloud.zookeeper.max-retries", "1");
			settings.put("zookeeper.login", this.application);
			return settings;
		}

		@Override
		public String origin() {
			return "ZooKeeper, 'config/shop'";
		}

		@Override
		public List<String> loggers() {
			return List.of("org.springframework.cloud", "org.apache.curator", "org.apache.zookeeper");
		}

		@Override
		public void write(Map<String, String> properties) throws Exception {
			List<CuratorOp> changes = new ArrayList<>();
			if (this.client.checkExists().forPath(NODE) == null) {
				changes.add(this.client.transactionOp().create().withACL(acl(this.application)).forPath(NODE));
			}
			else {
				for (String child : this.client.getChildren().forPath(NODE)) {
					changes.add(this.client.transactionOp().delete().forPath(NODE + "/" + child));
				}
			}
			for (Map.Entry<String, String> property : properties.entrySet()) {
				changes.add(this.client.transactionOp()
					.create()
					.withACL(acl(this.application))
					.forPath(NODE + "/" + property.getKey(), property.getValue().getBytes(StandardCharsets.UTF_8)));
			}
			this.client.transaction().forOperations(changes);
		}

		@Override
		public void deny() throws Exception {
			List<ACL> acl = acl("other:" + Secrets.password());
			for (String child : this.client.getChildren().forPath(NODE)) {
				this.client.setACL().withACL(acl).forPath(NODE + "/" + child);
			}
			this.client.setACL().withACL(acl).forPath(NODE);
		}

		private List<ACL> acl(String reader) throws Exception {
			return List.of(new ACL(Perms.ALL, id(this.administrator)), new ACL(Perms.READ, id(reader)));
		}

		private static Id id(String login) throws Exception {
			byte[] digest = MessageDigest.getInstance("SHA-1").digest(login.getBytes(StandardCharsets.UTF_8));
			return new Id("digest",
					login.substring(0, login.indexOf(':') + 1) + Base64.getEncoder().encodeToString(digest));
		}

		@Override
		public void stop() throws Exception {
			this.client.close();
			this.server.stop();
		}

		@Override
		public void close() throws IOException {
			this.client.close();
			this.server.close();
		}

	}

}
