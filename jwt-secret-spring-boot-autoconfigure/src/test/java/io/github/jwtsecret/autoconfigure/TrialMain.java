package io.github.jwtsecret.autoconfigure;

import org.springframework.boot.SpringApplication;

/**
 * The application of a {@link Trial} in a process of its own.
 */
public final class TrialMain {

	private TrialMain() {
	}

	public static void main(String[] arguments) {
		SpringApplication.run(Trial.Application.class, arguments);
	}

}
