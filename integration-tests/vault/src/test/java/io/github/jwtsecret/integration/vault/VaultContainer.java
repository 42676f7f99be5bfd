package io.github.jwtsecret.integration.vault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.github.dockerjava.api.model.Capability;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import tools.jackson.databind.json.JsonMapper;

import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;

/**
 * The real server, in a container, with the policy of the recipe and a token that has no
 * other.
 */
final class VaultContainer implements VaultStore {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String POLICY = "sys/policies/acl/jwt-demo";

	private final HttpClient client = HttpClient.newHttpClient();

	private final String rootToken = Secrets.password();

	private final GenericContainer<?> container = new GenericContainer<>("hashicorp/vault:1.20").withExposedPorts(8200)
		.withEnv("VAULT_DEV_ROOT_TOKEN_ID", this.rootToken)
		.withEnv("VAULT_DEV_LISTEN_ADDRESS", "0.0.0.0:8200")
		.withCreateContainerCmdModifier((command) -> command.getHostConfig().withCapAdd(Capability.IPC_LOCK))
		.waitingFor(Wait.forHttp("/v1/sys/health"));

	private final Map<String, String> settings;

	VaultContainer() throws IOException, InterruptedException {
		this.container.start();
		Recipe recipe = Recipe.of("vault.md");
		send("PUT", POLICY, Map.of("policy", recipe.block("hcl")));
		this.settings = new TreeMap<>(recipe.settings());
		this.settings.put("VAULT_ADDR", address());
		this.settings.put("VAULT_TOKEN",
				JSON.readTree(send("POST", "auth/token/create", Map.of("policies", List.of("jwt-demo"))))
					.path("auth")
					.path("client_token")
					.asString());
	}

	private String address() {
		return "http://" + this.container.getHost() + ":" + this.container.getFirstMappedPort();
	}

	@Override
	public Map<String, String> settings() {
		return this.settings;
	}

	@Override
	public List<String> credentials() {
		return List.of(this.rootToken, this.settings.get("VAULT_TOKEN"));
	}

	@Override
	public void write(Map<String, String> properties) throws IOException, InterruptedException {
		send("POST", "secret/data/jwt-demo", Map.of("data", properties));
	}

	@Override
	public void deny() throws IOException, InterruptedException {
		send("DELETE", POLICY, Map.of());
	}

	@Override
	public void stop() {
		this.container.stop();
	}

	private String send(String method, String path, Map<String, ?> content) throws IOException, InterruptedException {
		HttpResponse<String> response = this.client.send(HttpRequest.newBuilder(URI.create(address() + "/v1/" + path))
			.header("X-Vault-Token", this.rootToken)
			.method(method, BodyPublishers.ofString(JSON.writeValueAsString(content)))
			.build(), BodyHandlers.ofString());
		if (response.statusCode() >= 300) {
			throw new IllegalStateException("Vault answers " + path + " with status " + response.statusCode());
		}
		return response.body();
	}

	@Override
	public void close() {
		this.container.close();
	}

}
