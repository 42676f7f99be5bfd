package io.github.jwtsecret.sample;

import java.util.ArrayList;
import java.util.List;
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
 * The users of the sample. Their passwords come from {@code DEMO_PASSWORD} and
 * {@code DEMO_OPERATOR_PASSWORD}. Without either they are generated and logged; there is
 * no operator where {@code DEMO_PASSWORD} alone is given.
 */
@ConfigurationProperties("demo")
final class DemoUsers {

	static final String USER = "demo";

	static final String OPERATOR = "operator";

	static final String OPERATOR_ROLE = "OPERATOR";

	private static final Log logger = LogFactory.getLog(DemoUsers.class);

	private final @Nullable String password;

	private final @Nullable String operatorPassword;

	DemoUsers(@Nullable String password, @Nullable String operatorPassword) {
		this.password = password;
		this.operatorPassword = operatorPassword;
	}

	List<UserDetails> toUserDetails(PasswordEncoder passwordEncoder) {
		List<UserDetails> users = new ArrayList<>();
		users.add(user(USER, this.password, passwordEncoder));
		if (StringUtils.hasText(this.operatorPassword) || !StringUtils.hasText(this.password)) {
			users.add(user(OPERATOR, this.operatorPassword, passwordEncoder, OPERATOR_ROLE));
		}
		return users;
	}

	private static UserDetails user(String name, @Nullable String password, PasswordEncoder passwordEncoder,
			String... roles) {
		return User.withUsername(name)
			.password(passwordEncoder.encode(passwordOrGenerated(name, password)))
			.roles(roles)
			.build();
	}

	private static String passwordOrGenerated(String name, @Nullable String password) {
		if (StringUtils.hasText(password)) {
			return password;
		}
		String generated = UUID.randomUUID().toString();
		logger.warn("Using generated password for user '" + name + "': " + generated);
		return generated;
	}

}
