package io.github.jwtsecret.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the files of {@link WordDigestTable} from {@link CommonWords}. After a change of
 * the words run, from the root of the project: <pre>
 * ./mvnw -q -pl jwt-secret-core test-compile
 * cd jwt-secret-core
 * java -cp target/classes:target/test-classes io.github.jwtsecret.policy.WordDigestsGenerator
 * </pre>
 */
public final class WordDigestsGenerator {

	private WordDigestsGenerator() {
	}

	public static void main(String[] args) throws IOException {
		Path folder = Path.of("src/main/resources/io/github/jwtsecret/policy");
		for (WordDigestTable table : WordDigests.TABLES) {
			Files.write(folder.resolve(table.resource()), generate(table.algorithm()));
		}
	}

	static byte[] generate(String algorithm) {
		Set<byte[]> prefixes = new TreeSet<>(Arrays::compareUnsigned);
		for (String variant : CommonWords.read().variants()) {
			prefixes.add(Arrays.copyOf(digest(algorithm, variant), WordDigestTable.PREFIX_LENGTH));
		}
		ByteArrayOutputStream table = new ByteArrayOutputStream();
		table.writeBytes(index(prefixes));
		prefixes.forEach((prefix) -> table.write(prefix, 1, prefix.length - 1));
		return table.toByteArray();
	}

	private static byte[] index(Set<byte[]> prefixes) {
		byte[] index = new byte[WordDigestTable.INDEX_LENGTH];
		int count = 0;
		int[] counts = new int[WordDigestTable.FIRST_BYTES];
		prefixes.forEach((prefix) -> counts[prefix[0] & 0xff]++);
		for (int i = 0; i < counts.length; i++) {
			count += counts[i];
			index[2 * i] = (byte) (count >> Byte.SIZE);
			index[2 * i + 1] = (byte) count;
		}
		return index;
	}

	static byte[] digest(String algorithm, String text) {
		try {
			return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
