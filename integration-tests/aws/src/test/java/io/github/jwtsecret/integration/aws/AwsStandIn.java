package io.github.jwtsecret.integration.aws;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.StandIn;
import io.github.jwtsecret.integration.store.StandIn.Request;
import io.github.jwtsecret.integration.store.StandIn.Response;

/**
 * Speaks the JSON protocol of AWS for one action and one role, whose temporary
 * credentials an application gets in the usual way of the SDK.
 */
abstract class AwsStandIn implements SecretStore {

	private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

	private static final JsonMapper JSON = new JsonMapper();

	private final String accessKey = "ASIA" + Secrets.hex().substring(0, 16).toUpperCase(Locale.ROOT);

	private final String secretKey = Secrets.base64Url().substring(0, 40);

	private final String sessionToken = Secrets.base64Url();

	private final Map<String, String> settings = new TreeMap<>();

	private final AtomicInteger denials = new AtomicInteger();

	private final StandIn server;

	private volatile Map<String, String> properties = Map.of();

	private volatile String refusal = "";

	AwsStandIn(String section, Map<String, String> settings) throws IOException {
		this.server = StandIn.start(this::answer);
		this.settings.putAll(Recipe.of("aws.md").section(section).settings());
		this.settings.put("spring.cloud.aws.endpoint", this.server.uri());
		// They log credentials and values, as the recipe says
		List.of("org.apache.hc.client5.http.headers", "org.apache.hc.client5.http.wire",
				"software.amazon.awssdk.http.auth.aws.internal.signer")
			.forEach((logger) -> this.settings.put("logging.level." + logger, "INFO"));
		this.settings.putAll(settings);
		System.setProperty("aws.region", "eu-central-1");
		System.setProperty("aws.accessKeyId", this.accessKey);
		System.setProperty("aws.secretAccessKey", this.secretKey);
		System.setProperty("aws.sessionToken", this.sessionToken);
	}

	@Override
	public Map<String, String> settings() {
		return this.settings;
	}

	@Override
	public List<String> loggers() {
		return List.of("io.awspring", "software.amazon.awssdk", "org.apache", "org.springframework");
	}

	@Override
	public List<String> credentials() {
		return List.of(this.secretKey, this.sessionToken);
	}

	@Override
	public void write(Map<String, String> properties) {
		this.properties = Map.copyOf(properties);
	}

	@Override
	public void deny() {
		deny("User: arn:aws:sts::123456789012:assumed-role/jwt-demo/i-0f1e2d3c4b5a69788 is not authorized to perform: "
				+ action() + " on resource: " + resource() + " because no identity-based policy allows the " + action()
				+ " action");
	}

	/**
	 * Deny everything, with an explanation.
	 * @param explanation the explanation
	 */
	void deny(String explanation) {
		this.refusal = explanation;
	}

	void permit() {
		this.refusal = "";
	}

	/**
	 * Return how often access has been denied.
	 * @return a number
	 */
	int denials() {
		return this.denials.get();
	}

	private Response answer(Request request) {
		if (!request.header("X-Amz-Target").equals(target())) {
			return error("UnknownOperationException", "");
		}
		if (!request.header("Authorization").startsWith("AWS4-HMAC-SHA256 Credential=" + this.accessKey + '/')
				|| !request.header("X-Amz-Security-Token").equals(this.sessionToken)) {
			return error("UnrecognizedClientException", "The security token included in the request is invalid.");
		}
		if (!this.refusal.isEmpty()) {
			this.denials.incrementAndGet();
			return error("AccessDeniedException", this.refusal);
		}
		return answer(JSON.readTree(request.body()), this.properties);
	}

	/**
	 * Answer a request of an application that may read.
	 * @param request the content of the request
	 * @param properties what is there
	 * @return the answer
	 */
	abstract Response answer(JsonNode request, Map<String, String> properties);

	abstract String target();

	abstract String action();

	abstract String resource();

	static Response ok(Map<String, Object> content) {
		return new Response(200, CONTENT_TYPE, JSON.writeValueAsString(content));
	}

	static Response error(String type, String message) {
		return new Response(400, CONTENT_TYPE, JSON.writeValueAsString(Map.of("__type", type, "message", message)));
	}

	static String json(Map<String, String> properties) {
		return JSON.writeValueAsString(properties);
	}

	@Override
	public void stop() {
		this.server.close();
	}

	@Override
	public void close() {
		this.server.close();
		List.of("aws.region", "aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken")
			.forEach(System::clearProperty);
	}

}
