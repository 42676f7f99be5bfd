package io.github.jwtsecret.benchmark.contender;

import java.util.Arrays;
import java.util.List;

/**
 * The libraries, and the floors: the work that none of them can do without.
 */
public enum Library {

	/** Ours. */
	JWT_SECRET("jwt-secret", "jwt-secret-core", "as the stock decoder; also strict base64url, UTF-8 and members"),

	/** What Spring Security offers, which ours replaces. */
	SPRING("Spring Security", "spring-security-oauth2-jose", "`exp`, `nbf`, `typ`, that `exp` is after `iat`"),

	/** What Spring Security is built on. */
	NIMBUS("Nimbus", "nimbus-jose-jwt", "`exp`, `nbf`; not `iat`, `typ`"),

	/** JJWT. */
	JJWT("JJWT", "jjwt-impl", "`exp`, `nbf`; not `iat`, `typ`"),

	/** Auth0's library. */
	JAVA_JWT("java-jwt", "java-jwt", "`exp`, `nbf`, `iat`; not `typ`; converts a claim when it is asked for"),

	/** jose4j. */
	JOSE4J("jose4j", "jose4j", "`exp`, `nbf`, that `exp` is after `iat`; not `typ`"),

	/** FusionAuth's library. */
	FUSIONAUTH("fusionauth-jwt", "fusionauth-jwt", "`exp`, `nbf`; not `iat`, `typ`"),

	/** Tink's JWT MAC. */
	TINK("Tink", "tink", "`exp` (required), `nbf`, `kid`; not `iat`, `typ`; converts a claim when it is asked for"),

	/** Vert.x. */
	VERTX("Vert.x", "vertx-auth-jwt", "`exp`, `nbf`, `iat`, `kid`; not `typ`; hands out a user"),

	/** One reused {@code Mac} and base64. */
	FLOOR_HMAC("floor: HMAC, base64", "", "signature only"),

	/** That, and the same {@code Jwt} built from claims that were read before. */
	FLOOR_JWT("floor: and `Jwt`", "", "signature only; builds the `Jwt` of claims read before"),

	/** That, and the claims read by jackson-core, with no check. */
	FLOOR_JSON("floor: and JSON, `Jwt`", "", "signature only; reads claims by one bare pass of jackson-core");

	private final String label;

	private final String artifact;

	private final String checks;

	Library(String label, String artifact, String checks) {
		this.label = label;
		this.artifact = artifact;
		this.checks = checks;
	}

	/**
	 * Set the library up.
	 * @param secret the secret to sign and verify with
	 * @return the contender
	 */
	public Contender with(SigningSecret secret) {
		try {
			return create(secret);
		}
		catch (Exception ex) {
			throw new IllegalStateException(this.label + " can't be set up", ex);
		}
	}

	private Contender create(SigningSecret secret) throws Exception {
		return switch (this) {
			case JWT_SECRET -> new JwtSecretContender(secret, List.of());
			case SPRING -> new SpringContender(secret);
			case NIMBUS -> new NimbusContender(secret);
			case JJWT -> new JjwtContender(secret);
			case JAVA_JWT -> new JavaJwtContender(secret);
			case JOSE4J -> new Jose4jContender(secret);
			case FUSIONAUTH -> new FusionAuthContender(secret);
			case TINK -> new TinkContender(secret);
			case VERTX -> new VertxContender(secret);
			case FLOOR_HMAC -> new FloorContender.Hmac(secret);
			case FLOOR_JWT -> new FloorContender.BuiltJwt(secret);
			case FLOOR_JSON -> new FloorContender.ReadJwt(secret);
		};
	}

	/**
	 * Return the name for readers.
	 * @return the name
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Return the artifact whose version counts.
	 * @return the artifact id, empty for a floor
	 */
	public String artifact() {
		return this.artifact;
	}

	/**
	 * Return what is checked beside the signature, and what is not.
	 * @return the text, in Markdown
	 */
	public String checks() {
		return this.checks;
	}

	/**
	 * Return whether this is no library but the work that none can do without.
	 * @return whether this is a floor
	 */
	public boolean isFloor() {
		return this.artifact.isEmpty();
	}

	/**
	 * Return all that refuse tokens by their claims.
	 * @return the libraries without the floors
	 */
	public static List<Library> withoutFloors() {
		return Arrays.stream(values()).filter((library) -> !library.isFloor()).toList();
	}

}
