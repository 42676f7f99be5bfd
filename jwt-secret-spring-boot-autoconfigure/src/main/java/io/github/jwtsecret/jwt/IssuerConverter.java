package io.github.jwtsecret.jwt;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.converter.ClaimConversionService;

/**
 * Converts issuers as the stock decoder does: a URL becomes its external form, and what
 * has a colon must be a URI (RFC 7519, section 2, StringOrURI). Results are kept for some
 * issuers of verified tokens, since parsing one costs more than the rest of the claims,
 * and with an unknown scheme a thousand times more. Safe for use by several threads.
 */
final class IssuerConverter {

	private static final int MAXIMUM_ENTRIES = 64;

	private final Map<String, String> conversions = new ConcurrentHashMap<>();

	// Most applications see one issuer: to compare it costs less than to hash it
	private volatile String latest = "";

	/**
	 * Convert an issuer.
	 * @param issuer the claim
	 * @return the claim as Spring Security has it, or {@code null} if it is not an issuer
	 */
	@Nullable String convert(String issuer) {
		String latest = this.latest;
		if (issuer.equals(latest)) {
			return latest;
		}
		if (issuer.indexOf(':') == -1) {
			return issuer;
		}
		String conversion = this.conversions.get(issuer);
		if (conversion == null) {
			conversion = parse(issuer);
			if (conversion != null) {
				keep(issuer, conversion);
			}
		}
		if (issuer.equals(conversion)) {
			this.latest = issuer;
		}
		return conversion;
	}

	private void keep(String issuer, String conversion) {
		if (this.conversions.size() >= MAXIMUM_ENTRIES) {
			this.conversions.clear();
		}
		this.conversions.put(issuer, conversion);
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

}
