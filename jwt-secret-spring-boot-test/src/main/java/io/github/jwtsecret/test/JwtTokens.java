package io.github.jwtsecret.test;

import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Makes tokens for tests, with the application's own encoder and keys. Every test context
 * has a bean of this type:
 *
 * <pre class="code">
 * tokens.forSubject("alice").withScopes("read")
 * </pre>
 *
 * Safe for use by several threads.
 *
 * @since 0.1.0
 * @see TestJwt
 */
public final class JwtTokens {

	private final TokenIssuer issuer;

	JwtTokens(BeanFactory beanFactory, Environment environment) {
		this.issuer = new TokenIssuer(beanFactory, environment);
	}

	/**
	 * Start a token that the application accepts: with the issuer and the audiences that
	 * it asks for, issued now, and good for five minutes.
	 * @param subject the claim {@code sub}
	 * @return the token
	 */
	public TestJwt forSubject(String subject) {
		Objects.requireNonNull(subject, "'subject' must not be null");
		return new TestJwt(this.issuer, List.of((claims, moment) -> claims.put(JwtClaimNames.SUB, subject)), null,
				false);
	}

}
