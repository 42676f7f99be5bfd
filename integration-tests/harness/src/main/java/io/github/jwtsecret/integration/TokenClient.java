package io.github.jwtsecret.integration;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

import io.github.jwtsecret.key.KeyStatus;

/**
 * A connection to the {@link TokenExchange} of an instance, which is closed with the
 * instance. Not for use by several threads at once.
 */
final class TokenClient {

	private final DataInputStream input;

	private final DataOutputStream output;

	@SuppressWarnings("resource")
	TokenClient(int port) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
		socket.setTcpNoDelay(true);
		this.input = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
		this.output = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
	}

	List<String> issue(int number) throws IOException {
		this.output.writeByte(TokenExchange.ISSUE);
		this.output.writeInt(number);
		return answers(number);
	}

	List<String> verify(List<String> tokens) throws IOException {
		this.output.writeByte(TokenExchange.VERIFY);
		this.output.writeInt(tokens.size());
		for (String token : tokens) {
			this.output.writeUTF(token);
		}
		return answers(tokens.size());
	}

	private List<String> answers(int number) throws IOException {
		this.output.flush();
		List<String> answers = new ArrayList<>(number);
		for (int i = 0; i < number; i++) {
			answers.add(this.input.readUTF());
		}
		return answers;
	}

	List<KeyState> keys() throws IOException {
		this.output.writeByte(TokenExchange.KEYS);
		this.output.flush();
		List<KeyState> keys = new ArrayList<>();
		for (int i = this.input.readInt(); i > 0; i--) {
			keys.add(new KeyState(this.input.readUTF(), KeyStatus.valueOf(this.input.readUTF())));
		}
		return keys;
	}

	ProcessUsage usage() throws IOException {
		this.output.writeByte(TokenExchange.USAGE);
		this.output.flush();
		return new ProcessUsage(this.input.readLong(), this.input.readInt(), this.input.readInt());
	}

	/**
	 * Something to ask for.
	 *
	 * @param <T> the type of the answer
	 */
	interface Call<T> {

		T apply(TokenClient client) throws IOException;

	}

}
