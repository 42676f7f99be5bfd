package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Writes the report of a secret store that can't be read. Its client ends the start then,
 * before there is a secret to judge, and most say neither which import failed nor why.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreFailureAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		StoreFailure found = StoreFailure.of(failure);
		return (found != null) ? new FailureAnalysis(description(found), action(found), failure) : null;
	}

	private static String description(StoreFailure failure) {
		StringBuilder text = new StringBuilder();
		text.append("The JWT signing secret can't be read: ").append(problem(failure)).append(".\n\n");
		fact(text, "Import", "'" + ConfigImports.of(failure.location()).location() + "'");
		if (failure.origin() != null) {
			fact(text, "Origin", Printable.ofLocation(failure.origin().toString()));
		}
		failure.reasons().forEach((reason) -> fact(text, "Exception", reason));
		return text.toString().stripTrailing();
	}

	private static String problem(StoreFailure failure) {
		String store = failure.store().label();
		return switch (failure.kind()) {
			case NO_CLIENT -> "nothing on the class path reads " + store;
			case NO_ANSWER -> store + " does not answer";
			case DENIED -> store + " denies access";
			case ABSENT -> store + " has nothing at the imported location";
			case OTHER -> store + " fails";
		};
	}

	private static void fact(StringBuilder text, String name, String value) {
		text.append("    %-13s%s\n".formatted(name + ":", value));
	}

	private static String action(StoreFailure failure) {
		String store = failure.store().label();
		return switch (failure.kind()) {
			case NO_CLIENT -> "Add the client of " + store + " to the application's dependencies.";
			case NO_ANSWER ->
				"Check that " + store + " runs, and that its address and port are right and can be reached from here.";
			case DENIED ->
				"Check the credentials of this application, and that they may read that location in " + store + ".";
			case ABSENT -> "Correct the location in 'spring.config.import', or store the secret there under the name"
					+ " 'jwt.secret'.";
			case OTHER -> "Mend what the exceptions name.";
		} + " If nothing is needed from that store, remove the import.";
	}

}
