package io.github.jwtsecret.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Service;

/**
 * Issues tokens with the encoder of the starter.
 */
@Service
class TokenService {

	private static final Duration LIFETIME = Duration.ofHours(1);

	private static final String ROLE_PREFIX = "ROLE_";

	private final JwtEncoder jwtEncoder;

	private final String issuer;

	private final List<String> audiences;

	TokenService(JwtEncoder jwtEncoder, @Value("${jwt.issuer}") String issuer,
			@Value("${jwt.audiences}") List<String> audiences) {
		this.jwtEncoder = jwtEncoder;
		this.issuer = issuer;
		this.audiences = audiences;
	}

	AccessToken issue(Authentication authentication) {
		Instant now = Instant.now();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer(this.issuer)
			.audience(this.audiences)
			.subject(authentication.getName())
			.issuedAt(now)
			.expiresAt(now.plus(LIFETIME))
			.claim("scope", "profile")
			.claim("roles", roles(authentication))
			.build();
		String value = this.jwtEncoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
		return new AccessToken(value, "Bearer", LIFETIME.toSeconds());
	}

	private static List<String> roles(Authentication authentication) {
		return authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.filter((authority) -> authority != null && authority.startsWith(ROLE_PREFIX))
			.map((authority) -> authority.substring(ROLE_PREFIX.length()))
			.toList();
	}

}
