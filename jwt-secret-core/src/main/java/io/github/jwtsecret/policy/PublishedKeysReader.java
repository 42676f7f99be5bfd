package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@value #RESOURCE}, whose header tells its format. By hand, since an application
 * waits for it at every start.
 */
final class PublishedKeysReader {

	static final String RESOURCE = "published-keys.txt";

	private static final int DIGITS = 2 * Long.BYTES;

	private final byte[] file;

	private int position;

	private int line;

	private long[] prefixes = new long[1024];

	private int count;

	private PublishedKeysReader(byte[] file) {
		this.file = file;
	}

	/**
	 * Read the list in the jar.
	 * @return the prefixes of the digests, sorted
	 * @throws IllegalStateException if there is none, or it is malformed
	 */
	static long[] read() {
		try (InputStream stream = PublishedKeysReader.class.getResourceAsStream(RESOURCE)) {
			return read(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'" + RESOURCE + "' can't be read", ex);
		}
	}

	static long[] read(@Nullable InputStream stream) throws IOException {
		if (stream == null) {
			throw new IllegalStateException("'" + RESOURCE + "' is missing");
		}
		return new PublishedKeysReader(stream.readAllBytes()).readLines();
	}

	private long[] readLines() {
		while (this.position < this.file.length) {
			this.line++;
			if (this.file[this.position] != '#') {
				readPrefixes();
			}
			skipLine();
		}
		if (this.count == 0) {
			throw malformed();
		}
		long[] sorted = Arrays.copyOf(this.prefixes, this.count);
		Arrays.sort(sorted);
		return sorted;
	}

	private void readPrefixes() {
		byte separator;
		do {
			if (this.position + DIGITS >= this.file.length) {
				throw malformed();
			}
			add(readPrefix());
			separator = this.file[this.position++];
		}
		while (separator == ',');
		if (separator != ' ' || this.position == this.file.length || this.file[this.position] <= ' ') {
			throw malformed();
		}
	}

	private long readPrefix() {
		byte[] bytes = this.file;
		int start = this.position;
		long prefix = 0;
		for (int i = start; i < start + DIGITS; i++) {
			byte digit = bytes[i];
			if (digit >= '0' && digit <= '9') {
				prefix = (prefix << 4) | (digit - '0');
			}
			else if (digit >= 'a' && digit <= 'f') {
				prefix = (prefix << 4) | (digit - 'a' + 10);
			}
			else {
				throw malformed();
			}
		}
		this.position = start + DIGITS;
		return prefix;
	}

	private void add(long prefix) {
		if (this.count == this.prefixes.length) {
			this.prefixes = Arrays.copyOf(this.prefixes, 2 * this.count);
		}
		this.prefixes[this.count++] = prefix;
	}

	private void skipLine() {
		byte[] bytes = this.file;
		int i = this.position;
		while (i < bytes.length && bytes[i] != '\n') {
			i++;
		}
		this.position = i + 1;
	}

	private IllegalStateException malformed() {
		return new IllegalStateException("'" + RESOURCE + "' is malformed in line " + this.line);
	}

}
