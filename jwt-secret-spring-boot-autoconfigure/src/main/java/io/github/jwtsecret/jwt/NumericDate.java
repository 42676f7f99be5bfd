package io.github.jwtsecret.jwt;

import java.time.Instant;
import java.util.Date;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.converter.ClaimConversionService;

/**
 * Times in tokens: seconds since 1970 (RFC 7519, section 2), whole ones as the stock
 * encoder and decoder have them.
 */
final class NumericDate {

	private static final long MILLISECONDS = 1000;

	private static final long MAXIMUM = Long.MAX_VALUE / MILLISECONDS;

	private NumericDate() {
	}

	/**
	 * Return the time of a claim.
	 * @param claim the claim as JSON has it
	 * @param name the name of the claim
	 * @return the time, without its fraction of a second
	 * @throws RefusedJwtException if the claim is not a number or too large
	 */
	static Instant read(@Nullable Object claim, String name) {
		if (!(claim instanceof Number number)) {
			throw Refusal.CLAIM_TYPE.exception(name);
		}
		long seconds = number.longValue();
		if (seconds > MAXIMUM || seconds < -MAXIMUM) {
			throw Refusal.TIME_RANGE.exception(name);
		}
		return Instant.ofEpochSecond(seconds);
	}

	/**
	 * Return the seconds of a time.
	 * @param time an {@link Instant} or {@link Date}
	 * @return the seconds since 1970, truncated towards zero
	 * @throws ArithmeticException if the time does not fit milliseconds in 64 bits
	 */
	@SuppressWarnings("JavaUtilDate") // Its sub-classes in java.sql refuse toInstant()
	static long seconds(Object time) {
		long milliseconds = (time instanceof Date date) ? date.getTime() : ((Instant) time).toEpochMilli();
		return milliseconds / MILLISECONDS;
	}

	/**
	 * Return the time that a claim of any type stands for.
	 * @param claim the claim as the caller of the encoder has it
	 * @return the time, or {@code null} if it stands for none
	 */
	static @Nullable Instant convert(@Nullable Object claim) {
		if (claim == null || claim instanceof Instant) {
			return (Instant) claim;
		}
		return ClaimConversionService.getSharedInstance().convert(claim, Instant.class);
	}

}
