package io.github.jwtsecret.test;

import java.time.Instant;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TestKeySet}.
 */
class TestKeySetTests {

	private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

	private final TestKeySet keys = TestKeySet.empty().withKey("one").withKey("two", BEGIN, BEGIN.plusSeconds(60));

	@Test
	void jsonWhenReadHasKeysWithDates() throws Exception {
		JWKSet read = JWKSet.parse(this.keys.json());
		assertThat(read.getKeys()).extracting(JWK::getKeyID).containsExactly("one", "two");
		assertThat(read.getKeys().get(0).getNotBeforeTime()).isNull();
		assertThat(read.getKeys().get(0).getExpirationTime()).isNull();
		assertThat(read.getKeys().get(1).getNotBeforeTime()).isEqualTo(BEGIN);
		assertThat(read.getKeys().get(1).getExpirationTime()).isEqualTo(BEGIN.plusSeconds(60));
		assertThat(read.getKeys().get(1).toOctetSequenceKey().toByteArray()).hasSize(64)
			.isEqualTo(this.keys.key("two").getEncoded());
	}

	@Test
	void withKeyWhenCalledLeavesFirstSetAlone() {
		assertThat(TestKeySet.empty().json()).isEqualTo("{\"keys\":[]}");
		assertThat(this.keys.withKey("three").json()).contains("\"three\"");
		assertThat(this.keys.json()).doesNotContain("\"three\"");
	}

	@Test
	void keyWhenIdIsWrongIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.keys.withKey("one"))
			.withMessage("'id' must be new to the set");
		assertThatIllegalArgumentException().isThrownBy(() -> this.keys.key("three"))
			.withMessage("'id' must be that of a key of the set");
	}

	@Test
	void toStringWhenPrintedHasNoKey() {
		assertThat(this.keys).hasToString("TestKeySet[2 keys, redacted]");
	}

}
