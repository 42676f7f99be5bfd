package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.policy.ViolationId;

/**
 * Says what to do in a test about a secret that is missing or packaged: nothing is to be
 * configured there, since the test starter supplies a random one.
 */
final class TestRunAction {

	private final TestRun run;

	TestRunAction(TestRun run) {
		this.run = run;
	}

	/**
	 * Say what to do.
	 * @param refusal what is refused
	 * @return the remedy, or {@code null} if a test calls for no other than an
	 * application
	 */
	@Nullable Remedy remedy(Refusal refusal) {
		if (this.run == TestRun.NONE || !refusal.property().equals(ConfiguredSecrets.SECRET)) {
			return null;
		}
		SecretOrigin origin = refusal.origin();
		boolean hardCoded = refusal.has(ViolationId.HARD_CODED) || refusal.has(ViolationId.HARD_CODED_DEFAULT);
		if (hardCoded && origin != null && origin.isPackaged()) {
			return supply("Remove the value from " + origin.description() + ", and never use it again. ");
		}
		boolean missing = refusal.isAbsent() || refusal.has(ViolationId.UNRESOLVED_PLACEHOLDER);
		return (missing && this.run == TestRun.WITHOUT_TEST_STARTER) ? supply("") : null;
	}

	private Remedy supply(String first) {
		if (this.run == TestRun.WITH_TEST_STARTER) {
			return Remedy.withoutCommand(first + "The test has a random secret then.");
		}
		return new Remedy(first + "Add the test starter, which gives every test context a random secret:",
				"io.github.jwtsecret:jwt-secret-spring-boot-starter-test",
				"Its scope is 'test', its version the one of the other starter.");
	}

}
