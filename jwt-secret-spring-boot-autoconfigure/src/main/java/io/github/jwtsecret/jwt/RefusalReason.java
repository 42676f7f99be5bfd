package io.github.jwtsecret.jwt;

import java.util.Collection;
import java.util.Locale;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Why tokens are refused, as far as it is told apart when they are counted. Where several
 * reasons apply, the first counts.
 *
 * @since 0.1.0
 */
public enum RefusalReason {

	/** The token, its header or a claim has a form that the decoder does not take. */
	MALFORMED(""),

	/** No key of the ring has signed the token, or one that has ended. */
	SIGNATURE(""),

	/** The token has expired. */
	EXPIRED("Jwt expired at "),

	/** The token is not from the configured issuer. */
	ISSUER("The iss claim is not valid"),

	/** The token is not for the configured audiences. */
	AUDIENCE("The aud claim is not valid"),

	/** A validator refuses the token for another reason, or fails. */
	OTHER("");

	private final String id = name().toLowerCase(Locale.ROOT);

	private final String description;

	RefusalReason(String description) {
		this.description = description;
	}

	/**
	 * Return the stable id of the reason, which metrics use.
	 * @return the id, in lower case
	 */
	public String id() {
		return this.id;
	}

	@Override
	public String toString() {
		return this.id;
	}

	private boolean isIn(Collection<OAuth2Error> errors) {
		return !this.description.isEmpty() && errors.stream()
			.anyMatch((error) -> String.valueOf(error.getDescription()).startsWith(this.description));
	}

	/**
	 * Return why a token is refused. Validators tell it by the text of their error alone;
	 * these are the texts of Spring Security's.
	 * @param exception what the decoder throws
	 * @return the reason
	 */
	static RefusalReason of(JwtException exception) {
		if (exception instanceof RefusedJwtException refused) {
			return (refused.getRefusal() == Refusal.SIGNATURE) ? SIGNATURE : MALFORMED;
		}
		if (exception instanceof JwtValidationException invalid) {
			for (RefusalReason reason : values()) {
				if (reason.isIn(invalid.getErrors())) {
					return reason;
				}
			}
		}
		return OTHER;
	}

}
