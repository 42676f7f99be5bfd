package io.github.jwtsecret.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes {@value PublishedKeysReader#RESOURCE} from {@link PublishedKeysList}. To add a
 * key, append its line to the list and run, from the root of the project: <pre>
 * ./mvnw -q -pl jwt-secret-core test-compile
 * cd jwt-secret-core
 * java -cp target/classes:target/test-classes io.github.jwtsecret.policy.PublishedKeysGenerator
 * </pre>
 */
public final class PublishedKeysGenerator {

	private static final int MINIMUM_DECODED_LENGTH = 8;

	private static final int MAXIMUM_DECODINGS = 2;

	private static final String HEADER = """
			# Keys that documentation, tutorials, templates and default settings publish: never secrets again.
			#
			# A line is one key: the first 64 bits of SHA-256, in hexadecimal, over each form in which the key can be
			# meant (the bytes of its text; what that decodes to in one or two steps of hexadecimal, base64 or base64url,
			# unless shorter than 8 bytes), separated by commas; a space; an address that publishes the key.
			#
			# Generated: add a key to published-keys.rot47 among the test resources, as PublishedKeysGenerator tells.
			""";

	private PublishedKeysGenerator() {
	}

	public static void main(String[] args) throws IOException {
		Path file = Path.of("src/main/resources/io/github/jwtsecret/policy", PublishedKeysReader.RESOURCE);
		Files.writeString(file, generate(), StandardCharsets.US_ASCII);
	}

	static String generate() {
		return PublishedKeysList.read()
			.stream()
			.map((entry) -> prefixes(entry.key()) + " " + entry.address() + "\n")
			.collect(Collectors.joining("", HEADER, ""));
	}

	private static String prefixes(byte[] key) {
		Set<String> prefixes = new LinkedHashSet<>();
		addForms(prefixes, key, MAXIMUM_DECODINGS);
		return String.join(",", prefixes);
	}

	private static void addForms(Set<String> prefixes, byte[] form, int decodings) {
		prefixes.add("%016x".formatted(PublishedKeys.prefixOf(form)));
		if (decodings > 0) {
			addDecoded(prefixes, LenientDecoder.hex(form), decodings - 1);
			addDecoded(prefixes, LenientDecoder.base64(form), decodings - 1);
		}
	}

	private static void addDecoded(Set<String> prefixes, byte @Nullable [] decoded, int decodings) {
		if (decoded != null && decoded.length >= MINIMUM_DECODED_LENGTH) {
			addForms(prefixes, decoded, decodings);
		}
	}

}
