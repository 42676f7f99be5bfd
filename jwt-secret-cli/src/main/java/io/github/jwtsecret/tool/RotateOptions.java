package io.github.jwtsecret.tool;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How secrets are rotated.
 *
 * @param stage whether to make the next secret of a {@code .env} file
 * @param promote whether to make the next secret the current one
 * @param force whether to replace a next secret that is there
 * @param keepPrevious how many previous secrets a {@code .env} file keeps, or
 * {@code null} for all
 * @param activateIn the time after which a new key of a key set signs, or {@code null}
 * for {@link #DEFAULT_ACTIVATE_IN}
 * @param keep the time for which its predecessor still verifies then, or {@code null} for
 * {@link #DEFAULT_KEEP}
 * @since 0.1.0
 */
public record RotateOptions(boolean stage, boolean promote, boolean force, @Nullable Integer keepPrevious,
		@Nullable Duration activateIn, @Nullable Duration keep) {

	/** The time that instances have to take up a key set, unless another is given. */
	public static final Duration DEFAULT_ACTIVATE_IN = Duration.ofMinutes(10);

	/** The time for which tokens of the old key are accepted, unless another is given. */
	public static final Duration DEFAULT_KEEP = Duration.ofHours(24);

	/**
	 * Read the options as typed.
	 * @param frontend how the tool was called
	 * @param stage the option "stage"
	 * @param promote the option "promote"
	 * @param force the option "force"
	 * @param keepPrevious the option "keep-previous"
	 * @param activateIn the option "activate-in"
	 * @param keep the option "keep"
	 * @return the options
	 * @throws ToolException if one can't be understood
	 */
	public static RotateOptions of(Frontend frontend, boolean stage, boolean promote, boolean force,
			@Nullable String keepPrevious, @Nullable String activateIn, @Nullable String keep) {
		OptionValues values = new OptionValues(frontend);
		if (stage && promote) {
			throw new ToolException(
					"'" + frontend.option("stage") + "' and '" + frontend.option("promote") + "' exclude each other.");
		}
		return new RotateOptions(stage, promote, force, values.number("keep-previous", keepPrevious, 0, 15),
				values.duration("activate-in", activateIn), values.duration("keep", keep));
	}

	void refuseForEnvFile(Frontend frontend) {
		if (this.activateIn != null || this.keep != null) {
			throw new ToolException("'" + frontend.option((this.activateIn != null) ? "activate-in" : "keep")
					+ "' has no meaning for a .env file, which has no times.");
		}
	}

	void refuseForKeySet(Frontend frontend) {
		if (this.stage || this.promote || this.keepPrevious != null) {
			String name = this.stage ? "stage" : (this.promote ? "promote" : "keep-previous");
			throw new ToolException(
					"'" + frontend.option(name) + "' has no meaning for a key set, where times decide.");
		}
	}

}
