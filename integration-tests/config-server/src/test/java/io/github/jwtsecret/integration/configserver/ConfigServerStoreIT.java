package io.github.jwtsecret.integration.configserver;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;

import io.github.jwtsecret.integration.KeyState;
import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.SecretStoreContract;
import io.github.jwtsecret.integration.store.StoreApplication;
import io.github.jwtsecret.key.KeyStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * An application on a Spring Cloud Config Server, configured as its recipe says.
 */
class ConfigServerStoreIT extends SecretStoreContract {

	@TempDir
	private static Path directory;

	private static RunningConfigServer server;

	private static int applications;

	@BeforeAll
	static void startServer() throws Exception {
		server = new RunningConfigServer(directory);
		server.repository().commit("application", Map.of("server.of", "all applications"));
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@Override
	protected SecretStore startStore() {
		return new Application("shop-" + ++applications);
	}

	@Test
	void startWhenRepositoryHasCipherSigns() throws Exception {
		String secret = Secrets.hex();
		Application application = new Application("shop-" + ++applications);
		application.write(Map.of("jwt.secret", "{cipher}" + server.encrypt(secret)));
		try (StoreApplication running = StoreApplication.start(application)) {
			assertThat(running.keys()).containsExactly(new KeyState(Secrets.keyId(secret), KeyStatus.ACTIVE));
		}
	}

	@Test
	void startWhenUserMayNotReadIsRefused(CapturedOutput output) throws Exception {
		Application application = new Application("shop-" + ++applications);
		application.write(Map.of("jwt.secret", Secrets.hex()));
		application.user = "stranger";
		application.password = server.strangerPassword();
		assertThatException().isThrownBy(() -> StoreApplication.start(application).close());
		assertThat(output).contains(Recipe.of("config-server.md").section("## What is refused").block("text"))
			.contains("403")
			.doesNotContain(server.strangerPassword());
	}

	/**
	 * What the server has for one application.
	 */
	private static final class Application implements SecretStore {

		private final String name;

		private String uri = server.uri();

		private String user = "reader";

		private String password = server.readerPassword();

		Application(String name) {
			this.name = name;
		}

		@Override
		public Map<String, String> settings() {
			Map<String, String> settings = Recipe.of("config-server.md").section("## The application").settings();
			// The server turns the client off in what has both on its class path
			settings.put("spring.cloud.config.enabled", "true");
			settings.put("spring.application.name", this.name);
			settings.put("spring.cloud.config.uri", this.uri);
			settings.put("spring.cloud.config.username", this.user);
			settings.put("spring.cloud.config.password", this.password);
			return settings;
		}

		@Override
		public String origin() {
			return "Config Server, '";
		}

		@Override
		public List<String> loggers() {
			return List.of("org.springframework.cloud", "org.springframework.web", "org.springframework.http");
		}

		@Override
		public void write(Map<String, String> properties) throws Exception {
			server.repository().commit(this.name, properties);
		}

		@Override
		public void deny() {
			this.password = Secrets.password();
		}

		@Override
		public void stop() throws Exception {
			try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				this.uri = "http://127.0.0.1:" + socket.getLocalPort();
			}
		}

		@Override
		public void announce(StoreApplication application) {
			application.refresh();
		}

		@Override
		public void close() {
			// The server is there for the next test
		}

	}

}
