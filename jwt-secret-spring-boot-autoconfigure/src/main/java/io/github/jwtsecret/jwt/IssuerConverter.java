package io.github.jwtsecret.jwt;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.converter.ClaimConversionService;

/**
 * Converts issuers as the stock decoder does: a URL becomes its external form, and what
 * has a colon must be a URI (RFC 7519, section 2, StringOrURI). The last one is kept,
 * since most applications know one issuer and parsing costs more than the rest of the
 * claims. Safe for use by several threads.
 */
final class IssuerConverter {

	private @Nullable Conversion last;

	/**
	 * Convert an issuer.
	 * @param issuer the claim
	 * @return the claim as Spring Security has it, or {@code null} if it is not an issuer
	 */
	@Nullable String convert(String issuer) {
		if (issuer.indexOf(':') == -1) {
			return issuer;
		}
		// Immutable, so that a race costs at most one conversion more
		Conversion conversion = this.last;
		if (conversion == null || !conversion.issuer().equals(issuer)) {
			conversion = new Conversion(issuer, parse(issuer));
			this.last = conversion;
		}
		return conversion.result();
	}

	private static @Nullable String parse(String issuer) {
		URL url = ClaimConversionService.getSharedInstance().convert(issuer, URL.class);
		if (url != null) {
			return url.toExternalForm();
		}
		try {
			return new URI(issuer).toString();
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private record Conversion(String issuer, @Nullable String result) {

	}

}
