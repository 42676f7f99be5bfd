package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.jwtsecret.policy.PublishedKeysList.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PublishedKeysList} and the file that is generated from it. What fails
 * names addresses and lines, never keys.
 */
class PublishedKeysListTests {

	private final List<Entry> entries = PublishedKeysList.read();

	@Test
	void readWhenCountedHasKeysThatPassLengthChecks() {
		assertThat(this.entries).hasSizeGreaterThanOrEqualTo(250);
		assertThat(this.entries).filteredOn((entry) -> entry.key().length >= 32).hasSizeGreaterThanOrEqualTo(200);
	}

	@Test
	void readWhenComparedHasNoKeyTwice() {
		Set<String> seen = new HashSet<>();
		List<String> again = new ArrayList<>();
		for (Entry entry : this.entries) {
			if (!seen.add(new String(entry.key(), StandardCharsets.US_ASCII))) {
				again.add(entry.address());
			}
		}
		assertThat(again).isEmpty();
	}

	@Test
	void readWhenAddressedHasAddressesOfTheWeb() {
		assertThat(this.entries).extracting(Entry::address)
			.allMatch((address) -> address.matches("https://[!-~]+/[!-~]+"));
	}

	@Test
	void readWhenKeysArePrintableHasNothingElse() {
		assertThat(this.entries).allMatch((entry) -> {
			for (byte character : entry.key()) {
				if (character < ' ' || character > '~') {
					return false;
				}
			}
			return entry.key().length >= 6;
		});
	}

	@Test
	void generateWhenComparedWithResourceIsTheSame() throws IOException {
		try (InputStream stream = PublishedKeysReader.class.getResourceAsStream(PublishedKeysReader.RESOURCE)) {
			assertThat(stream).isNotNull();
			assertThat(new String(stream.readAllBytes(), StandardCharsets.US_ASCII)).as("run PublishedKeysGenerator")
				.isEqualTo(PublishedKeysGenerator.generate());
		}
	}

	@Test
	void generateWhenSearchedHoldsNoKey() {
		String generated = PublishedKeysGenerator.generate();
		assertThat(this.entries).filteredOn((entry) -> entry.key().length >= 20)
			.noneMatch((entry) -> generated.contains(new String(entry.key(), StandardCharsets.US_ASCII)));
	}

}
