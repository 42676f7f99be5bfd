package io.github.jwtsecret.integration;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;

/**
 * Added to an application under test: lets others on the machine use its encoder and
 * decoder, many tokens at a time.
 */
final class TokenExchange implements InitializingBean {

	static final String LISTENS = "Tokens are exchanged on port ";

	static final int ISSUE = 'i';

	static final int VERIFY = 'v';

	static final int KEYS = 'k';

	static final int USAGE = 'u';

	private static final String THREADS = "token-exchange";

	private static final Log logger = LogFactory.getLog(TokenExchange.class);

	private final JwtEncoder encoder;

	private final JwtDecoder decoder;

	private final JwtKeys keys;

	private final String issuer;

	private final List<String> audiences;

	TokenExchange(JwtEncoder encoder, JwtDecoder decoder, JwtKeys keys, Environment environment) {
		this.encoder = encoder;
		this.decoder = decoder;
		this.keys = keys;
		this.issuer = environment.getRequiredProperty("jwt.issuer");
		this.audiences = List.of(environment.getRequiredProperty("jwt.audiences"));
	}

	@Override
	public void afterPropertiesSet() throws IOException {
		@SuppressWarnings("resource")
		ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start(() -> accept(server));
		logger.info(LISTENS + server.getLocalPort());
	}

	private void accept(ServerSocket server) {
		try {
			while (true) {
				Socket socket = server.accept();
				socket.setTcpNoDelay(true);
				start(() -> serve(socket));
			}
		}
		catch (IOException ex) {
			logger.error("The exchange of tokens has ended", ex);
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, THREADS);
		thread.setDaemon(true);
		thread.start();
	}

	private void serve(Socket socket) {
		try (socket) {
			DataInputStream input = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
			DataOutputStream output = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
			for (int command = input.read(); command >= 0; command = input.read()) {
				answer(command, input, output);
				output.flush();
			}
		}
		catch (IOException ex) {
			logger.info("A partner in the exchange of tokens has gone");
		}
	}

	private void answer(int command, DataInputStream input, DataOutputStream output) throws IOException {
		switch (command) {
			case ISSUE -> issue(input.readInt(), output);
			case VERIFY -> verify(input, output);
			case KEYS -> writeKeys(output);
			case USAGE -> writeUsage(output);
			default -> throw new IOException("Unknown command " + command);
		}
	}

	private void issue(int number, DataOutputStream output) throws IOException {
		for (int i = 0; i < number; i++) {
			Instant now = Instant.now();
			JwtClaimsSet claims = JwtClaimsSet.builder()
				.issuer(this.issuer)
				.audience(this.audiences)
				.subject("user" + i)
				.issuedAt(now)
				.expiresAt(now.plus(1, ChronoUnit.HOURS))
				.build();
			output.writeUTF(this.encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue());
		}
	}

	private void verify(DataInputStream input, DataOutputStream output) throws IOException {
		for (int i = input.readInt(); i > 0; i--) {
			output.writeUTF(refusal(input.readUTF()));
		}
	}

	private String refusal(String token) {
		try {
			this.decoder.decode(token);
			return "";
		}
		catch (JwtException ex) {
			return Objects.requireNonNullElse(ex.getMessage(), "refused");
		}
	}

	private void writeKeys(DataOutputStream output) throws IOException {
		List<JwtKey> current = this.keys.getKeys();
		output.writeInt(current.size());
		for (JwtKey key : current) {
			output.writeUTF(key.id().value());
			output.writeUTF(key.status().name());
		}
	}

	@SuppressWarnings("SystemGc")
	private static void writeUsage(DataOutputStream output) throws IOException {
		System.gc();
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		List<String> names = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
			.filter(Objects::nonNull)
			.map(ThreadInfo::getThreadName)
			.filter((name) -> !name.equals(THREADS))
			.toList();
		output.writeLong(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		output.writeInt(names.size());
		output.writeInt(Collections.frequency(names, "jwt-secret-file"));
	}

}
