package io.github.jwtsecret.test.start;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TokenController {

	private final JwtEncoder encoder;

	TokenController(JwtEncoder encoder) {
		this.encoder = encoder;
	}

	@PostMapping("/token")
	String token(Authentication user) {
		Instant now = Instant.now();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.subject(user.getName())
			.issuedAt(now)
			.expiresAt(now.plus(1, ChronoUnit.HOURS))
			.build();
		return this.encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue();
	}

	@GetMapping("/me")
	String me(@AuthenticationPrincipal Jwt token) {
		return "Hello, " + token.getSubject();
	}

}
