package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The list of published keys that {@link PublishedKeysGenerator} works on. A line of
 * {@value #RESOURCE} is a key in ROT47, which keeps scanners and searches from taking it
 * for a leaked one, a tab and the address that publishes it. There are no comments, since
 * any character may begin a key.
 */
final class PublishedKeysList {

	static final String RESOURCE = "published-keys.rot47";

	private static final int FIRST = '!';

	private static final int LAST = '~';

	private PublishedKeysList() {
	}

	static List<Entry> read() {
		try (InputStream stream = PublishedKeysList.class.getResourceAsStream(RESOURCE)) {
			return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines()
				.map(PublishedKeysList::entry)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Entry entry(String line) {
		int tab = line.indexOf('\t');
		return new Entry(rot47(line.substring(0, tab)).getBytes(StandardCharsets.US_ASCII), line.substring(tab + 1));
	}

	private static String rot47(String text) {
		int half = (LAST - FIRST + 1) / 2;
		StringBuilder rotated = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean rotates = character >= FIRST && character <= LAST;
			rotated.append(rotates ? (char) (FIRST + (character - FIRST + half) % (2 * half)) : character);
		}
		return rotated.toString();
	}

	static final class Entry {

		private final byte[] key;

		private final String address;

		private Entry(byte[] key, String address) {
			this.key = key;
			this.address = address;
		}

		byte[] key() {
			return this.key.clone();
		}

		String address() {
			return this.address;
		}

		@Override
		public String toString() {
			return this.address;
		}

	}

}
