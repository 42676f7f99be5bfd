package io.github.jwtsecret.scan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Gives findings names that outlast changes elsewhere in their files.
 * <p>
 * The value has no part in them. A digest of a weak value could be guessed, salted and
 * slow or not, and a baseline is committed: it must be no test for guesses.
 */
final class Fingerprints {

	private static final String LABEL = "jwt-secret finding v1";

	private static final int BYTES = 16;

	private final Map<String, Integer> counts = new HashMap<>();

	/**
	 * Return the fingerprint of the next finding of a rule, path and name.
	 * @param id the rule
	 * @param sighting the secret
	 * @return 128 bits of a digest, in hexadecimal
	 */
	String next(FindingId id, Sighting sighting) {
		String subject = String.join("\n", LABEL, id.id(), (sighting.commit() != null) ? "history" : "tree",
				sighting.file().path(), sighting.name());
		int count = this.counts.merge(subject, 1, Integer::sum);
		byte[] digest = sha256(subject + "\n" + count);
		return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is not available", ex);
		}
	}

}
