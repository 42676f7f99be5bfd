package io.github.jwtsecret.integration.vault;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.json.JsonMapper;

import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.StandIn;
import io.github.jwtsecret.integration.store.StandIn.Request;
import io.github.jwtsecret.integration.store.StandIn.Response;

/**
 * Speaks the protocol of Vault for one mounted store of keys and values, version 2, one
 * token and the one path that its policy lets it read.
 */
final class VaultStandIn implements VaultStore {

	private static final String PATH = "/v1/secret/data/jwt-demo";

	private static final JsonMapper JSON = new JsonMapper();

	private final String token = "hvs." + Secrets.base64Url();

	private final Map<String, String> settings;

	private final StandIn server;

	private volatile Map<String, String> secret = Map.of();

	private volatile String refusal = "permission denied";

	private volatile boolean denied;

	private final AtomicInteger version = new AtomicInteger();

	private VaultStandIn(Map<String, String> settings) throws IOException {
		this.server = StandIn.start(this::answer);
		this.settings = Recipe.of("vault.md").settings();
		this.settings.put("VAULT_ADDR", this.server.uri());
		this.settings.put("VAULT_TOKEN", this.token);
		// They log tokens and values, as the recipe says
		this.settings.put("logging.level.org.apache.hc.client5.http.headers", "INFO");
		this.settings.put("logging.level.org.apache.hc.client5.http.wire", "INFO");
		this.settings.putAll(settings);
	}

	/**
	 * Start the server.
	 * @param settings what the application has beside the settings of the recipe
	 * @return the server
	 * @throws IOException if it does not start
	 */
	static VaultStandIn start(Map<String, String> settings) throws IOException {
		return new VaultStandIn(settings);
	}

	String uri() {
		return this.server.uri();
	}

	String token() {
		return this.token;
	}

	@Override
	public Map<String, String> settings() {
		return this.settings;
	}

	@Override
	public List<String> credentials() {
		return List.of(this.token);
	}

	@Override
	public void write(Map<String, String> properties) {
		this.secret = properties;
		this.version.incrementAndGet();
	}

	@Override
	public void deny() {
		this.denied = true;
	}

	void permit() {
		this.denied = false;
	}

	/**
	 * Deny everything, with an explanation.
	 * @param explanation the explanation
	 */
	void deny(String explanation) {
		this.refusal = explanation;
		deny();
	}

	private Response answer(Request request) {
		if (!this.token.equals(request.header("X-Vault-Token"))) {
			return errors(403, "permission denied");
		}
		return switch (request.method() + ' ' + request.path()) {
			case "GET /v1/auth/token/lookup-self" -> data(Map.of("ttl", 3600, "renewable", true, "type", "service",
					"policies", List.of("default", "jwt-demo")));
			case "POST /v1/auth/token/renew-self" ->
				ok(Map.of("auth", Map.of("client_token", this.token, "renewable", true, "lease_duration", 3600)));
			case "POST /v1/auth/token/revoke-self" -> new Response(204, "application/json", "");
			default -> this.denied ? errors(403, this.refusal) : permitted(request);
		};
	}

	private Response permitted(Request request) {
		if (request.path().startsWith("/v1/sys/internal/ui/mounts/secret/")) {
			return data(Map.of("path", "secret/", "type", "kv", "options", Map.of("version", "2")));
		}
		if (!request.path().equals(PATH)) {
			return errors(403, this.refusal);
		}
		return (this.version.get() > 0)
				? data(Map.of("data", this.secret, "metadata", Map.of("created_time", "2026-11-01T08:00:00.000000000Z",
						"deletion_time", "", "destroyed", false, "version", this.version.get())))
				: errors(404);
	}

	private static Response data(Map<String, Object> data) {
		return ok(Map.of("data", data));
	}

	private static Response ok(Map<String, Object> content) {
		Map<String, Object> body = new TreeMap<>(content);
		body.put("request_id", "f2b6e1c8-5a0d-4f4e-9c43-0d5f5f0c1a7b");
		body.put("lease_id", "");
		body.put("renewable", false);
		body.put("lease_duration", 0);
		return new Response(200, "application/json", JSON.writeValueAsString(body));
	}

	private static Response errors(int status, String... errors) {
		return new Response(status, "application/json", JSON.writeValueAsString(Map.of("errors", errors)));
	}

	@Override
	public void stop() {
		this.server.close();
	}

	@Override
	public void close() {
		this.server.close();
	}

}
