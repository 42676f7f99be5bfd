package io.github.jwtsecret.integration.kubernetes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;

import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.SecretStore;

/**
 * A stand-in for the API of Kubernetes that keeps what is created there.
 */
final class KubernetesApi implements SecretStore {

	private static final String NAMESPACE = "shop";

	private static final String SECRET = "shop-jwt";

	private final Map<String, String> settings;

	private final Map<ServerRequest, Queue<ServerResponse>> responses = new HashMap<>();

	private final KubernetesMockServer server = new KubernetesMockServer(new Context(), new MockWebServer(),
			this.responses, new KubernetesMixedDispatcher(this.responses), false);

	private final KubernetesClient client;

	/**
	 * Start the server.
	 * @param settings properties that differ from the recipe
	 */
	KubernetesApi(Map<String, String> settings) {
		this.settings = settings;
		this.server.init();
		this.client = this.server.createClient();
	}

	@Override
	public Map<String, String> settings() {
		Map<String, String> all = Recipe.of("kubernetes.md").section("## By the API").settings();
		all.put("spring.main.cloud-platform", "kubernetes");
		all.put("spring.cloud.kubernetes.client.master-url", this.client.getMasterUrl().toString());
		all.put("spring.cloud.kubernetes.client.namespace", NAMESPACE);
		all.put("spring.cloud.kubernetes.reload.period", "500ms");
		// This server logs what it is given, below the name of the client
		all.put("logging.level.io.fabric8.kubernetes.client.server.mock", "INFO");
		all.putAll(this.settings);
		return all;
	}

	@Override
	public String origin() {
		return "Kubernetes, 'secret.shop-jwt.shop'";
	}

	@Override
	public List<String> loggers() {
		return List.of("org.springframework.cloud", "io.fabric8.kubernetes.client");
	}

	@Override
	public void write(Map<String, String> properties) {
		Map<String, String> data = new TreeMap<>();
		properties.forEach((name, value) -> data.put(name,
				Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
		Secret secret = new SecretBuilder().withNewMetadata()
			.withName(SECRET)
			.withNamespace(NAMESPACE)
			.endMetadata()
			.withData(data)
			.build();
		this.client.resource(secret).createOr((existing) -> existing.update());
	}

	@Override
	public void deny() {
		String message = "secrets is forbidden: User \"system:serviceaccount:shop:shop\" cannot get resource";
		this.server.expect()
			.get()
			.withPath("/api/v1/namespaces/" + NAMESPACE + "/secrets/" + SECRET)
			.andReturn(403, new StatusBuilder().withCode(403).withReason("Forbidden").withMessage(message).build())
			.always();
	}

	@Override
	public void stop() {
		this.server.shutdown();
	}

	@Override
	public void close() {
		this.client.close();
		this.server.destroy();
	}

}
