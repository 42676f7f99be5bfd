package io.github.jwtsecret.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Writes the report of an {@link InvalidJwtSecretException}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class JwtSecretFailureAnalyzer extends AbstractFailureAnalyzer<InvalidJwtSecretException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidJwtSecretException cause) {
		return new FailureAnalysis(new RefusalDescription(cause).text(), new RefusalAction(cause).text(), cause);
	}

}
