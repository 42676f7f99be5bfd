package io.github.jwtsecret.key;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HmacAlgorithm}.
 */
class HmacAlgorithmTests {

	@ParameterizedTest
	@EnumSource
	void sizesAreThoseOfTheHash(HmacAlgorithm algorithm) throws GeneralSecurityException {
		int bytes = Mac.getInstance(algorithm.jcaName()).getMacLength();
		assertThat(algorithm.minimumKeyBytes()).isEqualTo(bytes);
		assertThat(algorithm.bits()).isEqualTo(bytes * 8);
		assertThat(algorithm.name()).isEqualTo("HS" + algorithm.bits());
	}

}
