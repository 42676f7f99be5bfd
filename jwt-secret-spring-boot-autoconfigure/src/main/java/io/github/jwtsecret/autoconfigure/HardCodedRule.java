package io.github.jwtsecret.autoconfigure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.jwtsecret.policy.Violation;
import io.github.jwtsecret.policy.ViolationId;

/**
 * Turns the violations of packaged values into warnings where the settings say so.
 */
final class HardCodedRule {

	private static final Log logger = LogFactory.getLog(HardCodedRule.class);

	private static final Set<ViolationId> HARD_CODED = EnumSet.of(ViolationId.HARD_CODED,
			ViolationId.HARD_CODED_DEFAULT);

	private final JwtSettings settings;

	private final Redaction redaction;

	HardCodedRule(JwtSettings settings, Redaction redaction) {
		this.settings = settings;
		this.redaction = redaction;
	}

	/**
	 * Warn of a packaged value, and take it for one that is not.
	 * @param reading the value
	 * @param violations its violations, less those that are warned of
	 */
	void apply(SecretReading reading, Collection<Violation> violations) {
		if (this.settings.hardCoded() != JwtSettings.HardCoded.WARN) {
			return;
		}
		for (Violation violation : violations) {
			if (HARD_CODED.contains(violation.id())) {
				logger.warn("The JWT signing secret '" + reading.property() + "' is " + violation.id() + " ("
						+ this.redaction.apply(reading.origin()).description()
						+ "): anybody who has the application can forge tokens");
			}
		}
		violations.removeIf((violation) -> HARD_CODED.contains(violation.id()));
	}

}
