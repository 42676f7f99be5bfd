package io.github.jwtsecret.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the endpoints of the sample.
 */
final class SampleClient {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	SampleClient(int port) {
		this.base = "http://localhost:" + port;
	}

	String address() {
		return this.base;
	}

	HttpResponse<String> login(String username, String password) throws IOException, InterruptedException {
		return login(JSON.writeValueAsString(Map.of("username", username, "password", password)));
	}

	HttpResponse<String> login(String body) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.base + "/login"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	String token(String username, String password) throws IOException, InterruptedException {
		return json(login(username, password)).path("access_token").asString();
	}

	HttpResponse<String> me() throws IOException, InterruptedException {
		return get("/me");
	}

	HttpResponse<String> me(String token) throws IOException, InterruptedException {
		return get("/me", token);
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)));
	}

	HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).header("Authorization", "Bearer " + token));
	}

	HttpResponse<String> post(String path, String token) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Authorization", "Bearer " + token)
			.POST(BodyPublishers.noBody()));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

}
