package io.github.jwtsecret.sample;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer to a login, in the names of RFC 6749, section 5.1.
 *
 * @param value the token
 * @param type how to send it
 * @param expiresIn the seconds for which it is good
 */
record AccessToken(@JsonProperty("access_token") String value, @JsonProperty("token_type") String type,
		@JsonProperty("expires_in") long expiresIn) {

	@Override
	public String toString() {
		// Spring MVC logs the body of a response at DEBUG
		return "AccessToken[expiresIn=" + this.expiresIn + "]";
	}

}
