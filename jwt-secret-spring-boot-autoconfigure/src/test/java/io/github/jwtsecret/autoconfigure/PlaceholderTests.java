package io.github.jwtsecret.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Placeholder}.
 */
class PlaceholderTests {

	private static final String NOT_SHOWN = "a name that is not shown, since it looks like a value";

	@ParameterizedTest
	@ValueSource(strings = { "JWT_SECRET", "signing.key", "app.keys[0].value", "_key", "a", "keyOfNovember2026",
			"aBaBaBaBa" })
	void displayNameWhenNameIsItself(String name) {
		assertShown(name);
	}

	@Test
	void displayNameWhenLongIsShownUpToAHundredCharacters() {
		assertShown("a.".repeat(50));
		assertHidden("a.".repeat(50) + "a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "key20261", "aBaBaBaBaB", "k3y-w1th-d1g1t5", "abcdefghijklmnopqrstuvwxyz", "0key", "a key",
			"key/name", "kéy", "-key" })
	void displayNameWhenItLooksLikeAValueIsHidden(String name) {
		assertHidden(name);
	}

	@Test
	void displayNameWhenSecretIsHidden() {
		for (int seed = 0; seed < 100; seed++) {
			assertHidden(Secrets.strong(seed));
			assertHidden(Secrets.weak(seed));
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "${a}, a, -", "${a:b}, a, b", "${a:}, a, ''", "${a:b:c}, a, b:c" })
	void parseWhenOnePlaceholderHasKeyAndDefault(String text, String key, String defaultValue) {
		Placeholder placeholder = Placeholder.parse(text);
		assertThat(placeholder).isNotNull();
		assertThat(placeholder.key()).isEqualTo(key);
		assertThat(placeholder.defaultValue()).isEqualTo(defaultValue);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "${}", "${a", "a}", "${a}${b}", "x${a}", "${a}x", "${a:${b}}" })
	void parseWhenNoneOrMixedIsNull(String text) {
		assertThat(Placeholder.parse(text)).isNull();
	}

	private static void assertShown(String name) {
		assertThat(placeholder(name).isNamed()).as(name).isTrue();
		assertThat(placeholder(name).displayName()).isEqualTo("'" + name + "'");
		assertThat(placeholder(name)).hasToString("Placeholder['" + name + "']");
	}

	private static void assertHidden(String name) {
		assertThat(placeholder(name).isNamed()).isFalse();
		assertThat(placeholder(name).displayName()).isEqualTo(NOT_SHOWN);
		assertThat(placeholder(name)).hasToString("Placeholder[" + NOT_SHOWN + "]");
	}

	private static Placeholder placeholder(String name) {
		Placeholder placeholder = Placeholder.parse("${" + name + ":" + Secrets.strong(1) + "}");
		assertThat(placeholder).isNotNull();
		return placeholder;
	}

}
