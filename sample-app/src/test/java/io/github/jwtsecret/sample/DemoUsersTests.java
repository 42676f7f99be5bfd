package io.github.jwtsecret.sample;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DemoUsers}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DemoUsersTests {

	private static final String PASSWORD = Secrets.base64Url(18);

	private static final String OPERATOR_PASSWORD = Secrets.base64Url(18);

	private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	@Test
	void usersWhenPasswordsAreGivenHaveThem(CapturedOutput output) {
		List<UserDetails> users = users(PASSWORD, OPERATOR_PASSWORD);
		assertThat(users).extracting(UserDetails::getUsername).containsExactly("demo", "operator");
		assertThat(this.encoder.matches(PASSWORD, users.get(0).getPassword())).isTrue();
		assertThat(users.get(0).getAuthorities()).isEmpty();
		assertThat(this.encoder.matches(OPERATOR_PASSWORD, users.get(1).getPassword())).isTrue();
		assertThat(users.get(1).getAuthorities()).extracting("authority").containsExactly("ROLE_OPERATOR");
		assertThat(output).doesNotContain("generated password");
	}

	@ParameterizedTest
	@CsvSource({ ",", "'',' '" })
	void usersWhenNoPasswordIsGivenHaveGeneratedOnes(String password, String operatorPassword, CapturedOutput output) {
		List<UserDetails> users = users(password, operatorPassword);
		assertThat(users).extracting(UserDetails::getUsername).containsExactly("demo", "operator");
		assertThat(output).containsPattern("generated password for user 'demo': [0-9a-f-]{36}")
			.containsPattern("generated password for user 'operator': [0-9a-f-]{36}");
	}

	@Test
	void usersWhenOnlyTheUsersPasswordIsGivenHaveNoOperator(CapturedOutput output) {
		assertThat(users(PASSWORD, null)).extracting(UserDetails::getUsername).containsExactly("demo");
		assertThat(output).doesNotContain("generated password");
	}

	@Test
	void usersWhenOnlyTheOperatorsPasswordIsGivenGenerateTheOther(CapturedOutput output) {
		List<UserDetails> users = users(null, OPERATOR_PASSWORD);
		assertThat(this.encoder.matches(OPERATOR_PASSWORD, users.get(1).getPassword())).isTrue();
		assertThat(output).contains("generated password for user 'demo': ")
			.doesNotContain("'operator'")
			.doesNotContain(OPERATOR_PASSWORD);
	}

	private List<UserDetails> users(String password, String operatorPassword) {
		return new DemoUsers(password, operatorPassword).toUserDetails(this.encoder);
	}

}
