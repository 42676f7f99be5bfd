package io.github.jwtsecret.benchmark.contender;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwtHmacKey;
import com.google.crypto.tink.jwt.JwtHmacParameters;
import com.google.crypto.tink.jwt.JwtHmacParameters.Algorithm;
import com.google.crypto.tink.jwt.JwtHmacParameters.KidStrategy;
import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtMac;
import com.google.crypto.tink.jwt.JwtMacConfig;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.util.SecretBytes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tink's JWT MAC with a key set of one key.
 */
final class TinkContender implements Contender {

	private final JwtMac mac;

	private final JwtValidator validator = JwtValidator.newBuilder()
		.ignoreTypeHeader()
		.ignoreIssuer()
		.ignoreAudiences()
		.setClockSkew(Duration.ofSeconds(60))
		.build();

	@AccessesPartialKey
	TinkContender(SigningSecret secret) throws GeneralSecurityException {
		JwtMacConfig.register();
		byte[] bytes = secret.bytes();
		JwtHmacParameters parameters = JwtHmacParameters.builder()
			.setAlgorithm(Algorithm.HS256)
			.setKidStrategy(KidStrategy.CUSTOM)
			.setKeySizeBytes(bytes.length)
			.build();
		JwtHmacKey key = JwtHmacKey.builder()
			.setParameters(parameters)
			.setCustomKid(secret.keyId())
			.setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
			.build();
		KeysetHandle keys = KeysetHandle.newBuilder()
			.addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
			.build();
		this.mac = keys.getPrimitive(RegistryConfiguration.get(), JwtMac.class);
	}

	@Override
	public Object decode(String token) throws GeneralSecurityException {
		return this.mac.verifyMacAndDecode(token, this.validator);
	}

	@Override
	public Encoding prepare(Map<String, Object> claims) throws JwtInvalidException {
		RawJwt prepared = RawJwt.fromJsonPayload(Optional.empty(), JsonMapper.shared().writeValueAsString(claims));
		return () -> this.mac.computeMacAndEncode(prepared);
	}

}
