package io.github.jwtsecret.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;

/**
 * {@link InfoContributor} for the algorithm and the ids of the keys.
 */
final class JwtKeysInfoContributor implements InfoContributor {

	private final JwtKeys keys;

	JwtKeysInfoContributor(JwtKeys keys) {
		this.keys = keys;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, String> statuses = new LinkedHashMap<>();
		for (JwtKey key : this.keys.getKeys()) {
			statuses.put(key.id().value(), Labels.of(key.status()));
		}
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("algorithm", this.keys.getAlgorithm().name());
		detail.put("keys", statuses);
		builder.withDetail("jwtKeys", detail);
	}

}
