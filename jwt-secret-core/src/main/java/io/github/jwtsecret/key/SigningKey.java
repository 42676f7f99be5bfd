package io.github.jwtsecret.key;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A key of a {@link KeyRing}: its material, id and status. Immutable.
 *
 * @since 0.1.0
 */
public final class SigningKey {

	private final KeyId id;

	private final SecretMaterial material;

	private final KeyStatus status;

	private final @Nullable Instant notBefore;

	private final @Nullable Instant expiresAt;

	SigningKey(KeyId id, SecretMaterial material, KeyStatus status, @Nullable Instant notBefore,
			@Nullable Instant expiresAt) {
		this.id = Objects.requireNonNull(id, "'id' must not be null");
		this.material = Objects.requireNonNull(material, "'material' must not be null");
		this.status = status;
		this.notBefore = notBefore;
		this.expiresAt = expiresAt;
	}

	/**
	 * Return the id, the {@code kid} of the tokens that this key signs.
	 * @return the id
	 */
	public KeyId id() {
		return this.id;
	}

	/**
	 * Return the secret bytes.
	 * @return the material
	 */
	public SecretMaterial material() {
		return this.material;
	}

	/**
	 * Return the part that the key plays.
	 * @return the status
	 */
	public KeyStatus status() {
		return this.status;
	}

	/**
	 * Return the moment from which the key may sign.
	 * @return the moment, or {@code null} for a key without a beginning
	 */
	public @Nullable Instant notBefore() {
		return this.notBefore;
	}

	/**
	 * Return the moment from which the key verifies nothing any more.
	 * @return the moment, or {@code null} for a key without an end
	 */
	public @Nullable Instant expiresAt() {
		return this.expiresAt;
	}

	boolean hasBegun(Instant now) {
		return this.notBefore == null || !now.isBefore(this.notBefore);
	}

	boolean hasEnded(Instant now) {
		return this.expiresAt != null && !now.isBefore(this.expiresAt);
	}

	SigningKey as(KeyStatus other) {
		return new SigningKey(this.id, this.material, other, this.notBefore, this.expiresAt);
	}

	@Override
	public String toString() {
		return "SigningKey[" + this.id + ", " + this.status + "]";
	}

}
