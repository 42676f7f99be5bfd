package io.github.jwtsecret.integration.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers in the place of a store whose own server can't be had, on the loopback address.
 */
public final class StandIn implements AutoCloseable {

	private final HttpServer server;

	private StandIn(HttpServer server) {
		this.server = server;
	}

	/**
	 * Start the server on a free port.
	 * @param answers answers each request, one at a time
	 * @return the server
	 * @throws IOException if there is no port
	 */
	public static StandIn start(Function<Request, Response> answers) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> answer(exchange, answers));
		server.start();
		return new StandIn(server);
	}

	private static void answer(HttpExchange exchange, Function<Request, Response> answers) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			Response response = answers.apply(new Request(exchange.getRequestMethod(),
					exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
			byte[] content = response.body().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", response.contentType());
			// A client decides with each connection what it logs
			exchange.getResponseHeaders().set("Connection", "close");
			exchange.sendResponseHeaders(response.status(), (content.length > 0) ? content.length : -1);
			exchange.getResponseBody().write(content);
		}
	}

	/**
	 * Return where the server listens.
	 * @return a URI without a path
	 */
	public String uri() {
		return "http://" + this.server.getAddress().getAddress().getHostAddress() + ":"
				+ this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * What a client asks.
	 *
	 * @param method the method
	 * @param path the path
	 * @param headers the headers
	 * @param body the content
	 */
	public record Request(String method, String path, Headers headers, String body) {

		/**
		 * Return a header.
		 * @param name its name
		 * @return its first value, or an empty text
		 */
		public String header(String name) {
			String value = this.headers.getFirst(name);
			return (value != null) ? value : "";
		}

	}

	/**
	 * What it is told.
	 *
	 * @param status the status
	 * @param contentType the type of the content
	 * @param body the content
	 */
	public record Response(int status, String contentType, String body) {

	}

}
