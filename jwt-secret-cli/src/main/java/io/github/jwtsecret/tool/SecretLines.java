package io.github.jwtsecret.tool;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;

/**
 * The lines of a stream, each a secret. A line ends with a line feed, with or without a
 * carriage return. Of a line that is too long for a secret, as much is kept as shows
 * that.
 */
final class SecretLines implements Closeable {

	private static final int KEPT = SecretPolicy.MAXIMUM_LENGTH + 2;

	private final InputStream stream;

	private final byte[] chunk = new byte[1 << 16];

	private final byte[] line = new byte[KEPT];

	private int position;

	private int limit;

	SecretLines(InputStream stream) {
		this.stream = stream;
	}

	/**
	 * Read some lines.
	 * @param most the number of lines to read at most
	 * @return the lines, fewer than asked for at the end
	 * @throws IOException if the stream can't be read
	 */
	List<SecretMaterial> read(int most) throws IOException {
		List<SecretMaterial> lines = new ArrayList<>();
		while (lines.size() < most) {
			SecretMaterial line = readLine();
			if (line == null) {
				break;
			}
			lines.add(line);
		}
		return lines;
	}

	private @Nullable SecretMaterial readLine() throws IOException {
		int length = 0;
		int character = next();
		if (character == -1) {
			return null;
		}
		while (character != '\n' && character != -1) {
			if (length < KEPT) {
				this.line[length++] = (byte) character;
			}
			character = next();
		}
		if (length > 0 && length < KEPT && this.line[length - 1] == '\r') {
			length--;
		}
		return SecretMaterial.copyOf(Arrays.copyOf(this.line, length));
	}

	private int next() throws IOException {
		if (this.position == this.limit) {
			this.position = 0;
			this.limit = Math.max(0, this.stream.read(this.chunk));
			if (this.limit == 0) {
				return -1;
			}
		}
		return this.chunk[this.position++] & 0xFF;
	}

	@Override
	public void close() throws IOException {
		Arrays.fill(this.line, (byte) 0);
		Arrays.fill(this.chunk, (byte) 0);
		this.stream.close();
	}

}
