package io.github.jwtsecret.autoconfigure.actuate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import io.github.jwtsecret.MutableClock;
import io.github.jwtsecret.autoconfigure.JwtReloadAutoConfiguration;
import io.github.jwtsecret.autoconfigure.JwtSecretAutoConfiguration;
import io.github.jwtsecret.autoconfigure.KeySets;
import io.github.jwtsecret.autoconfigure.Leaks;
import io.github.jwtsecret.autoconfigure.Secrets;
import io.github.jwtsecret.reload.JwtKeysReloader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JwtKeysHealthIndicator}.
 */
class JwtKeysHealthIndicatorTests {

	private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");

	private final MutableClock clock = new MutableClock(NOW);

	@TempDir
	private Path folder;

	private ApplicationContextRunner runner;

	@BeforeEach
	void prepare() {
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtReloadAutoConfiguration.class,
					JwtKeysHealthAutoConfiguration.class))
			.withBean("jwtClock", Clock.class, () -> this.clock)
			.withPropertyValues("jwt.secret-format=jwks", "jwt.secret-file=" + file(), "jwt.reload-on-update=false");
	}

	@Test
	void healthWhenAllIsWellIsUpAndNamesTheActiveKey() {
		write(KeySets.of().add("one", 1, null, null));
		this.runner.run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).isEqualTo(Map.of("activeKey", "one"));
		});
	}

	@Test
	void healthWhenKeysEndSoonHasADetailAWeekBefore() {
		write(KeySets.of().add("old", 1, null, day(8)).add("new", 2, day(1), day(20)));
		this.runner.run((context) -> {
			this.clock.set(day(1).minusMillis(1));
			assertThat(health(context).getDetails()).isEqualTo(Map.of("activeKey", "old"));
			this.clock.set(day(1));
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails())
				.isEqualTo(Map.of("activeKey", "new", "endingKeys", Map.of("old", day(8))));
			this.clock.set(day(9));
			assertThat(health(context).getDetails()).isEqualTo(Map.of("activeKey", "new"));
			this.clock.set(day(13));
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).isEqualTo(
					Map.of("activeKey", "new", "endingKeys", Map.of("new", day(20)), "noActiveKeyFrom", day(20)));
		});
	}

	@Test
	void healthWhenTheTimeToWarnIsConfiguredGoesByIt() {
		write(KeySets.of().add("one", 1, null, day(20)));
		this.runner.withPropertyValues("jwt.rotation.warn-before=2d").run((context) -> {
			this.clock.set(day(18).minusMillis(1));
			assertThat(health(context).getDetails()).isEqualTo(Map.of("activeKey", "one"));
			this.clock.set(day(18));
			assertThat(health(context).getDetails()).containsKeys("endingKeys", "noActiveKeyFrom");
		});
	}

	@Test
	void healthWhenNoKeyIsActiveIsOutOfServiceUntilThereIsOne() {
		write(KeySets.of().add("one", 1, null, day(1)));
		this.runner.run((context) -> {
			this.clock.set(day(1));
			assertThat(health(context).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
			assertThat(health(context).getDetails())
				.isEqualTo(Map.of("endingKeys", Map.of("one", day(1)), "noActiveKeyFrom", day(1)));
			write(KeySets.of().add("two", 2, null, null));
			context.getBean(JwtKeysReloader.class).reload();
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).isEqualTo(Map.of("activeKey", "two"));
		});
	}

	@Test
	void healthWhenAnUpdateIsRefusedSaysWhyUntilTheNextIsTaken() {
		write(KeySets.of().add("one", 1, null, null));
		this.runner.run((context) -> {
			String weak = KeySets.encode(Secrets.bytes(3, 20));
			write(KeySets.of().key(weak, ""));
			this.clock.set(day(1));
			context.getBean(JwtKeysReloader.class).reload();
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).isEqualTo(Map.of("activeKey", "one", "refusedUpdate",
					Map.of("violations", List.of("too-short", "low-strength"), "at", day(1))));
			assertThat(Leaks.find(health(context).toString(), List.of(weak, KeySets.key(1)))).isEmpty();
			write(KeySets.of().add("one", 1, null, null));
			context.getBean(JwtKeysReloader.class).reload();
			assertThat(health(context).getDetails()).isEqualTo(Map.of("activeKey", "one"));
		});
	}

	private Health health(ApplicationContext context) {
		return context.getBean(JwtKeysHealthIndicator.class).health();
	}

	private void write(KeySets set) {
		try {
			Files.writeString(file(), set.toString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Path file() {
		return this.folder.resolve("keys.json");
	}

	private static Instant day(int number) {
		return NOW.plus(Duration.ofDays(number));
	}

}
