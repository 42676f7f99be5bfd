package io.github.jwtsecret.jwt;

import java.time.Instant;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Makes a {@link Jwt} from the payload of a verified token, with the types that the stock
 * decoder and its default claim set converter give: times as {@link Instant}, the
 * audience as a list, a missing {@code iat} one second before {@code exp}, no entry for a
 * registered claim that is {@code null}. Safe for use by several threads.
 */
final class ClaimsReader {

	private final IssuerConverter issuers = new IssuerConverter();

	/**
	 * Read the claims of a token.
	 * @param tokenValue the token
	 * @param header the header
	 * @param payload the payload, decoded
	 * @return the token with its claims
	 * @throws RefusedJwtException if the payload or a claim is refused
	 */
	Jwt read(String tokenValue, TokenHeader header, byte[] payload) {
		ClaimList claims = new ClaimList(this.issuers);
		JsonReader.read(payload, "payload", claims);
		Instant expiresAt = claims.expiresAt();
		Instant issuedAt = claims.issuedAt();
		if (issuedAt == null && expiresAt != null) {
			issuedAt = expiresAt.minusSeconds(1);
			claims.append(JwtClaimNames.IAT, issuedAt);
		}
		if (issuedAt != null && expiresAt != null && !expiresAt.isAfter(issuedAt)) {
			throw Refusal.TIME_ORDER.exception();
		}
		if (claims.isEmpty()) {
			throw Refusal.NO_CLAIMS.exception();
		}
		Jwt jwt = new Jwt(tokenValue, issuedAt, expiresAt, header.parameters(), claims);
		if (!claims.hasUniqueNames(jwt.getClaims())) {
			throw Refusal.DUPLICATE_MEMBER.exception("payload");
		}
		return jwt;
	}

}
