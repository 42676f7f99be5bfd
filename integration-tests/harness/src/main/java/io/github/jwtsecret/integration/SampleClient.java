package io.github.jwtsecret.integration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls an instance of the sample over HTTP, as a user of it and as its operator.
 */
public final class SampleClient {

	private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	private final String password;

	/**
	 * Create a client.
	 * @param instance the instance
	 * @param password the password of both
	 */
	public SampleClient(Instance instance, String password) {
		this.base = "http://127.0.0.1:" + instance.awaitHttpPort();
		this.password = password;
	}

	/**
	 * Log in.
	 * @return a token
	 * @throws IOException if the instance does not answer
	 * @throws InterruptedException if this thread is interrupted
	 */
	public String token() throws IOException, InterruptedException {
		return token("demo");
	}

	private String token(String user) throws IOException, InterruptedException {
		HttpResponse<String> response = send(request("/login").header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"username\":\"" + user + "\",\"password\":\"" + this.password + "\"}")));
		Matcher matcher = TOKEN.matcher(response.body());
		if (!matcher.find()) {
			throw new IOException("No token, but status " + response.statusCode());
		}
		return matcher.group(1);
	}

	/**
	 * Use a token.
	 * @param token the token
	 * @return the answer
	 * @throws IOException if the instance does not answer
	 * @throws InterruptedException if this thread is interrupted
	 */
	public HttpResponse<String> me(String token) throws IOException, InterruptedException {
		return send(request("/me").header("Authorization", "Bearer " + token));
	}

	/**
	 * Let the instance read its properties anew, as its operator may.
	 * @return the answer
	 * @throws IOException if the instance does not answer
	 * @throws InterruptedException if this thread is interrupted
	 */
	public HttpResponse<String> refresh() throws IOException, InterruptedException {
		return send(request("/actuator/refresh").header("Authorization", "Bearer " + token("operator"))
			.POST(BodyPublishers.noBody()));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

}
