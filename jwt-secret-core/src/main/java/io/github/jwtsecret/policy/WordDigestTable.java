package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The digests of all words by one algorithm, of each the first {@value #PREFIX_LENGTH}
 * bytes. The file is searched as it is: two bytes for each first byte tell how many
 * digests begin with it or a lesser one; the remaining bytes of the prefixes follow in
 * ascending order. It is read when a text of the algorithm's length is first met.
 */
final class WordDigestTable {

	static final int PREFIX_LENGTH = 6;

	static final int FIRST_BYTES = 256;

	static final int INDEX_LENGTH = 2 * FIRST_BYTES;

	private static final int ENTRY_LENGTH = PREFIX_LENGTH - 1;

	private final String algorithm;

	private final int digestLength;

	private final String resource;

	private volatile byte @Nullable [] file;

	WordDigestTable(String algorithm, int digestLength, String resource) {
		this.algorithm = algorithm;
		this.digestLength = digestLength;
		this.resource = resource;
	}

	String algorithm() {
		return this.algorithm;
	}

	int digestLength() {
		return this.digestLength;
	}

	String resource() {
		return this.resource;
	}

	/**
	 * Return whether a digest is that of a word.
	 * @param digest the digest, by the algorithm of this table
	 * @return whether it is in the table
	 * @throws IllegalStateException if the file is missing or malformed
	 */
	boolean contains(byte[] digest) {
		byte[] table = file();
		int first = digest[0] & 0xff;
		int end = countUpTo(table, first);
		for (int i = (first != 0) ? countUpTo(table, first - 1) : 0; i < end; i++) {
			int offset = INDEX_LENGTH + i * ENTRY_LENGTH;
			if (Arrays.equals(table, offset, offset + ENTRY_LENGTH, digest, 1, PREFIX_LENGTH)) {
				return true;
			}
		}
		return false;
	}

	private byte[] file() {
		byte[] loaded = this.file;
		if (loaded == null) {
			loaded = read();
			this.file = loaded;
		}
		return loaded;
	}

	private byte[] read() {
		try (InputStream stream = WordDigestTable.class.getResourceAsStream(this.resource)) {
			if (stream == null) {
				throw new IllegalStateException("'" + this.resource + "' is missing");
			}
			return checked(stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'" + this.resource + "' can't be read", ex);
		}
	}

	private byte[] checked(byte[] table) {
		boolean wellFormed = table.length > INDEX_LENGTH
				&& table.length == INDEX_LENGTH + countUpTo(table, FIRST_BYTES - 1) * ENTRY_LENGTH;
		for (int i = 1; wellFormed && i < FIRST_BYTES; i++) {
			wellFormed = countUpTo(table, i - 1) <= countUpTo(table, i);
		}
		if (!wellFormed) {
			throw new IllegalStateException("'" + this.resource + "' is malformed");
		}
		return table;
	}

	private static int countUpTo(byte[] table, int firstByte) {
		return ((table[2 * firstByte] & 0xff) << Byte.SIZE) | (table[2 * firstByte + 1] & 0xff);
	}

}
