package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of {@value #RESOURCE}, a list of our own making, and what people make of
 * them.
 */
final class CommonWords {

	static final String RESOURCE = "words.txt";

	private static final int NUMBERS = 500;

	private static final List<String> SUFFIXES = List.of("1", "123", "!", "2024", "2025", "2026");

	private final List<String> common = new ArrayList<>();

	private final List<String> words = new ArrayList<>();

	private CommonWords() {
	}

	static CommonWords read() {
		CommonWords read = new CommonWords();
		try (InputStream stream = CommonWords.class.getResourceAsStream(RESOURCE)) {
			List<String> section = read.words;
			for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
				if (line.startsWith("[")) {
					section = line.equals("[common]") ? read.common : read.words;
				}
				else if (!line.startsWith("#")) {
					section.addAll(List.of(line.split(" ")));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return read;
	}

	List<String> words() {
		List<String> all = new ArrayList<>(this.common);
		all.addAll(this.words);
		return all;
	}

	/**
	 * Return what the digests are made of: every word as it is, capitalised, and with the
	 * line feed that {@code echo} adds; of the most common ones more.
	 * @return the variants, each once
	 */
	Set<String> variants() {
		Set<String> variants = new LinkedHashSet<>();
		variants.add("");
		variants.add("\n");
		for (String word : words()) {
			variants.add(word);
			variants.add(word + "\n");
			variants.add(capitalised(word));
		}
		for (String word : this.common) {
			variants.add(word.toUpperCase(Locale.ROOT));
			for (String suffix : SUFFIXES) {
				variants.add(word + suffix);
				variants.add(capitalised(word) + suffix);
			}
		}
		for (int i = 0; i < NUMBERS; i++) {
			variants.add(Integer.toString(i));
		}
		return variants;
	}

	static String capitalised(String word) {
		int end = word.offsetByCodePoints(0, 1);
		return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
	}

}
