package io.github.jwtsecret.key;

/**
 * The part that a key plays in a {@link KeyRing}.
 *
 * @since 0.1.0
 */
public enum KeyStatus {

	/** Verifies tokens, and will sign once it is promoted. */
	NEXT,

	/** Signs and verifies tokens. */
	ACTIVE,

	/** Verifies tokens that it signed while it was active. */
	PREVIOUS

}
