package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;

/**
 * {@link DeniedSecrets} that compares every line of a stream with the few forms that the
 * secret has: with a handful of secrets to judge, this is cheaper than to build a set of
 * the lines.
 */
final class DeniedSecretsLines implements DeniedSecrets {

	private static final int BUFFER_SIZE = 1 << 16;

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private final List<Source> sources;

	DeniedSecretsLines(List<Source> sources) {
		this.sources = sources;
	}

	@Override
	public boolean contains(SecretMaterial text, @Nullable SecretMaterial key) {
		List<byte[]> forms = forms(text, key);
		for (Source source : this.sources) {
			try (InputStream stream = source.open()) {
				if (containsAny(stream, forms)) {
					return true;
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return false;
	}

	private static List<byte[]> forms(SecretMaterial text, @Nullable SecretMaterial key) {
		List<byte[]> forms = new ArrayList<>();
		forms.add(text.exportBytes());
		if (key != null) {
			byte[] bytes = key.exportBytes();
			forms.add(bytes);
			forms.add(ascii(HexFormat.of().formatHex(bytes)));
			forms.add(ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
			forms.add(Base64.getEncoder().encode(bytes));
			forms.add(Base64.getEncoder().withoutPadding().encode(bytes));
			forms.add(Base64.getUrlEncoder().encode(bytes));
			forms.add(Base64.getUrlEncoder().withoutPadding().encode(bytes));
		}
		return forms;
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static boolean containsAny(InputStream stream, List<byte[]> forms) throws IOException {
		byte[][] candidates = forms.toArray(byte[][]::new);
		byte[] buffer = new byte[BUFFER_SIZE];
		int end = skipByteOrderMark(buffer, stream.readNBytes(buffer, 0, BUFFER_SIZE));
		boolean tooLong = false;
		while (end > 0) {
			int start = 0;
			for (int i = 0; i < end; i++) {
				if (buffer[i] == '\n' || buffer[i] == '\r') {
					if (!tooLong && isAny(candidates, buffer, start, i)) {
						return true;
					}
					tooLong = false;
					start = i + 1;
				}
			}
			if (start == 0 && end == BUFFER_SIZE) {
				tooLong = true;
				start = end;
			}
			int rest = end - start;
			System.arraycopy(buffer, start, buffer, 0, rest);
			int read = stream.readNBytes(buffer, rest, BUFFER_SIZE - rest);
			if (read == 0) {
				return !tooLong && isAny(candidates, buffer, 0, rest);
			}
			end = rest + read;
		}
		return false;
	}

	private static int skipByteOrderMark(byte[] buffer, int end) {
		int mark = BYTE_ORDER_MARK.length;
		if (end < mark || !Arrays.equals(buffer, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
			return end;
		}
		System.arraycopy(buffer, mark, buffer, 0, end - mark);
		return end - mark;
	}

	private static boolean isAny(byte[][] candidates, byte[] buffer, int start, int end) {
		for (byte[] candidate : candidates) {
			if (candidate.length == end - start && end > start
					&& Arrays.equals(candidate, 0, candidate.length, buffer, start, end)) {
				return true;
			}
		}
		return false;
	}

}
