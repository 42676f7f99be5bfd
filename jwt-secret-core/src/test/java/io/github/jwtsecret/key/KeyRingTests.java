package io.github.jwtsecret.key;

import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.jwtsecret.key.InvalidKeyRingException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link KeyRing}.
 */
class KeyRingTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private final Random random = new Random(42);

	private final KeyRing.Builder builder = KeyRing.builder(HmacAlgorithm.HS384);

	@Test
	void buildWhenCompleteHoldsActiveKeyFirst() {
		SecretMaterial active = key();
		KeyRing ring = this.builder.add(KeyStatus.NEXT, key())
			.add(KeyStatus.PREVIOUS, key())
			.add(KeyStatus.ACTIVE, active)
			.build(NOW);
		assertThat(ring.algorithm()).isEqualTo(HmacAlgorithm.HS384);
		assertThat(ring.active().material()).isSameAs(active);
		assertThat(ring.active().id()).isEqualTo(KeyId.derive(active));
		assertThat(ring.keys()).extracting(SigningKey::status)
			.containsExactly(KeyStatus.ACTIVE, KeyStatus.NEXT, KeyStatus.PREVIOUS);
	}

	@Test
	void toStringWhenPrintedShowsIdsOnly() {
		KeyRing ring = this.builder.add(KeyStatus.ACTIVE, key(), new KeyId("one"), null).build(NOW);
		assertThat(ring).hasToString("KeyRing[HS384, [SigningKey[one, ACTIVE]]]");
	}

	@Test
	void buildWhenNothingIsActiveIsRefused() {
		this.builder.add(KeyStatus.NEXT, key());
		assertRefused(Reason.NO_ACTIVE_KEY);
	}

	@Test
	void buildWhenTwoAreActiveIsRefused() {
		this.builder.add(KeyStatus.ACTIVE, key()).add(KeyStatus.ACTIVE, key());
		assertRefused(Reason.SEVERAL_ACTIVE_KEYS);
	}

	@Test
	void buildWhenKeyIsThereTwiceIsRefused() {
		SecretMaterial key = key();
		this.builder.add(KeyStatus.ACTIVE, key).add(KeyStatus.PREVIOUS, key);
		assertRefused(Reason.DUPLICATE_KEY);
	}

	@Test
	void buildWhenSixteenKeysIsAcceptedAndSeventeenRefused() {
		this.builder.add(KeyStatus.ACTIVE, key());
		for (int i = 1; i < KeyRing.MAXIMUM_KEYS; i++) {
			this.builder.add(KeyStatus.PREVIOUS, key());
		}
		assertThat(this.builder.build(NOW).keys()).hasSize(16);
		this.builder.add(KeyStatus.PREVIOUS, key());
		assertRefused(Reason.TOO_MANY_KEYS);
	}

	@Test
	void buildWhenTimeOfKeyHasPassedIsRefused() {
		this.builder.add(KeyStatus.ACTIVE, key()).add(KeyStatus.PREVIOUS, key(), new KeyId("one"), NOW.plusMillis(1));
		assertThat(this.builder.build(NOW).keys().get(1).expiresAt()).isEqualTo(NOW.plusMillis(1));
		this.builder.add(KeyStatus.PREVIOUS, key(), new KeyId("two"), NOW);
		assertRefused(Reason.EXPIRED_KEY);
	}

	@Test
	void buildWhenSeveralThingsAreWrongNamesThemAll() {
		SecretMaterial key = key();
		this.builder.add(KeyStatus.NEXT, key).add(KeyStatus.PREVIOUS, key);
		assertRefused(Reason.NO_ACTIVE_KEY, Reason.DUPLICATE_KEY);
	}

	private void assertRefused(Reason... reasons) {
		assertThatExceptionOfType(InvalidKeyRingException.class).isThrownBy(() -> this.builder.build(NOW))
			.satisfies((ex) -> assertThat(ex.getReasons()).containsExactlyInAnyOrder(reasons));
	}

	private SecretMaterial key() {
		byte[] key = new byte[48];
		this.random.nextBytes(key);
		return SecretMaterial.copyOf(key);
	}

}
