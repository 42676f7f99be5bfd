package io.github.jwtsecret.integration.configserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import io.github.jwtsecret.integration.Fleet;
import io.github.jwtsecret.integration.Instance;
import io.github.jwtsecret.integration.ProcessLauncher;
import io.github.jwtsecret.integration.Secrets;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A {@link ConfigServer} as a process, and the git repository that it reads.
 */
final class RunningConfigServer implements AutoCloseable {

	private final String readerPassword = Secrets.password();

	private final String strangerPassword = Secrets.password();

	private final GitRepository repository;

	private final Instance server;

	RunningConfigServer(Path directory) throws IOException, InterruptedException {
		this.repository = new GitRepository(directory.resolve("repository"));
		List<String> classPath = new ArrayList<>(ProcessLauncher.classPath("server.dependencies"));
		classPath.add(ProcessLauncher.location(ConfigServer.class));
		this.server = new ProcessLauncher(ConfigServer.class.getName(), classPath, directory)
			.variable("SPRING_CLOUD_CONFIG_SERVER_GIT_URI", this.repository.uri())
			.variable("SPRING_CLOUD_CONFIG_SERVER_GIT_DEFAULTLABEL", "main")
			.variable("SPRING_CLOUD_CONFIG_SERVER_GIT_BASEDIR", directory.resolve("clone").toString())
			.variable("ENCRYPT_KEY", Secrets.hex())
			.variable("READER_PASSWORD", this.readerPassword)
			.variable("STRANGER_PASSWORD", this.strangerPassword)
			.variable("HOME", Files.createDirectory(directory.resolve("home")).toString())
			.start();
	}

	GitRepository repository() {
		return this.repository;
	}

	String uri() {
		return "http://127.0.0.1:" + this.server.awaitHttpPort();
	}

	/**
	 * Return the password of the user {@code reader}, who may read properties.
	 * @return the password
	 */
	String readerPassword() {
		return this.readerPassword;
	}

	/**
	 * Return the password of the user {@code stranger}, who may not.
	 * @return the password
	 */
	String strangerPassword() {
		return this.strangerPassword;
	}

	/**
	 * Encrypt a value, as {@code curl --data-binary @-} does.
	 * @param value the value
	 * @return what stands in the repository behind <code>{cipher}</code>
	 * @throws IOException if the server does not answer
	 * @throws InterruptedException if this thread is interrupted
	 */
	String encrypt(String value) throws IOException, InterruptedException {
		String login = Base64.getEncoder()
			.encodeToString(("reader:" + this.readerPassword).getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(uri() + "/encrypt"))
				.header("Authorization", "Basic " + login)
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(value))
				.build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

	/**
	 * End the server, and search what it has written.
	 * @param secrets what must not be there in any form
	 */
	void stopAndCheckSilence(List<String> secrets) {
		this.server.stop();
		Fleet.assertSilence(this.server, secrets);
	}

	@Override
	public void close() {
		this.server.close();
	}

}
