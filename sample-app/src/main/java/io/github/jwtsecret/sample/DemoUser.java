package io.github.jwtsecret.sample;

import java.util.UUID;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.StringUtils;

/**
 * The one user of the sample. Its password comes from {@code DEMO_PASSWORD}, or is
 * generated and logged.
 */
@ConfigurationProperties("demo")
final class DemoUser {

	static final String NAME = "demo";

	private static final Log logger = LogFactory.getLog(DemoUser.class);

	private final @Nullable String password;

	DemoUser(@Nullable String password) {
		this.password = password;
	}

	UserDetails toUserDetails(PasswordEncoder passwordEncoder) {
		return User.withUsername(NAME).password(passwordEncoder.encode(passwordOrGenerated())).build();
	}

	private String passwordOrGenerated() {
		if (StringUtils.hasText(this.password)) {
			return this.password;
		}
		String generated = UUID.randomUUID().toString();
		logger.warn("Using generated password for user '" + NAME + "': " + generated);
		return generated;
	}

}
