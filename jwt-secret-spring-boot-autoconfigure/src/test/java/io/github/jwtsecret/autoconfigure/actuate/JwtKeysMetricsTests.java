package io.github.jwtsecret.autoconfigure.actuate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

import io.github.jwtsecret.MutableClock;
import io.github.jwtsecret.autoconfigure.JwtCodecAutoConfiguration;
import io.github.jwtsecret.autoconfigure.JwtReloadAutoConfiguration;
import io.github.jwtsecret.autoconfigure.JwtSecretAutoConfiguration;
import io.github.jwtsecret.autoconfigure.KeySets;
import io.github.jwtsecret.jwt.TokenCounts;
import io.github.jwtsecret.reload.JwtKeysReloader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JwtKeysMetrics}.
 */
class JwtKeysMetricsTests {

	private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");

	private final MutableClock clock = new MutableClock(NOW);

	private final Map<String, Object> properties = new ConcurrentHashMap<>();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class,
				JwtReloadAutoConfiguration.class, JwtKeysMetricsAutoConfiguration.class))
		.withBean("jwtClock", Clock.class, () -> this.clock)
		.withBean(SimpleMeterRegistry.class)
		.withPropertyValues("jwt.secret-format=jwks")
		.withInitializer((context) -> context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("mutable", this.properties)));

	@Test
	void metersWhenBoundAreAllThereAtZero() {
		with(KeySets.of().add("one", 1, null, null)).run((context) -> {
			bind(context);
			assertThat(counters(context, "jwt.tokens.issued")).isEqualTo(Map.of("kid=one,status=active", 0.0));
			assertThat(counters(context, "jwt.tokens.verified")).isEqualTo(
					Map.of("kid=one,status=next", 0.0, "kid=one,status=active", 0.0, "kid=one,status=previous", 0.0));
			assertThat(counters(context, "jwt.tokens.refused"))
				.isEqualTo(Map.of("reason=malformed", 0.0, "reason=signature", 0.0, "reason=expired", 0.0,
						"reason=issuer", 0.0, "reason=audience", 0.0, "reason=other", 0.0));
			assertThat(counters(context, "jwt.keys.reloads"))
				.isEqualTo(Map.of("outcome=changed", 0.0, "outcome=unchanged", 0.0, "outcome=refused", 0.0));
		});
	}

	@Test
	void tokensWhenADatePassesCountForTheStatusThen() {
		with(KeySets.of().add("old", 1, null, null).add("new", 2, day(1), null)).run((context) -> {
			bind(context);
			String token = issue(context);
			JwtDecoder decoder = context.getBean(JwtDecoder.class);
			decoder.decode(token);
			this.clock.set(day(1));
			decoder.decode(token);
			decoder.decode(token);
			decoder.decode(issue(context));
			assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode("none"));
			assertThat(counters(context, "jwt.tokens.issued"))
				.isEqualTo(Map.of("kid=old,status=active", 1.0, "kid=new,status=active", 1.0));
			assertThat(counters(context, "jwt.tokens.verified")).containsEntry("kid=old,status=active", 1.0)
				.containsEntry("kid=old,status=previous", 2.0)
				.containsEntry("kid=new,status=active", 1.0)
				.hasSize(6);
			assertThat(counters(context, "jwt.tokens.refused")).containsEntry("reason=malformed", 1.0);
		});
	}

	@Test
	void metersWhenKeysAreReloadedFollowAndCountOn() {
		with(KeySets.of().add("one", 1, null, null)).run((context) -> {
			bind(context);
			issue(context);
			reload(context, KeySets.of().add("two", 2, null, null));
			assertThat(counters(context, "jwt.tokens.issued"))
				.isEqualTo(Map.of("kid=one,status=active", 1.0, "kid=two,status=active", 0.0));
			issue(context);
			reload(context, KeySets.of().add("one", 1, null, null).add("two", 2, null, null));
			issue(context);
			reload(context, KeySets.of().raw("{}"));
			assertThat(counters(context, "jwt.tokens.issued"))
				.isEqualTo(Map.of("kid=one,status=active", 2.0, "kid=two,status=active", 1.0));
			assertThat(counters(context, "jwt.keys.reloads"))
				.isEqualTo(Map.of("outcome=changed", 2.0, "outcome=unchanged", 0.0, "outcome=refused", 1.0));
		});
	}

	@Test
	void metersWhenKeysAreReloadedOftenStayBounded() {
		with(KeySets.of().add("key0", 0, null, null)).run((context) -> {
			bind(context);
			for (int i = 1; i <= TokenCounts.MAXIMUM_KEYS + 10; i++) {
				reload(context, KeySets.of().add("key" + i, i, null, null));
				issue(context);
			}
			assertThat(counters(context, "jwt.tokens.issued"))
				.hasSizeBetween(TokenCounts.MAXIMUM_KEYS, TokenCounts.MAXIMUM_KEYS + 1)
				.doesNotContainKey("kid=key1,status=active")
				.containsEntry("kid=key" + (TokenCounts.MAXIMUM_KEYS + 10) + ",status=active", 1.0);
			assertThat(counters(context, "jwt.tokens.verified"))
				.hasSize(3 * counters(context, "jwt.tokens.issued").size());
		});
	}

	@Test
	void ageWhenTheActiveKeyHasADateIsSinceThen() {
		with(KeySets.of().add("old", 1, day(-3), day(2)).add("new", 2, day(1), day(2))).run((context) -> {
			bind(context);
			assertThat(ageInDays(context)).isEqualTo(3.0);
			this.clock.set(day(1).plus(Duration.ofHours(12)));
			assertThat(ageInDays(context)).isEqualTo(0.5);
			this.clock.set(day(2));
			assertThat(ageInDays(context)).isNaN();
		});
	}

	@Test
	void ageWhenTheActiveKeyHasNoDateIsSinceItWasTakenUp() {
		with(KeySets.of().add("one", 1, null, null)).run((context) -> {
			bind(context);
			this.clock.set(day(1));
			assertThat(ageInDays(context)).isEqualTo(1.0);
			reload(context, KeySets.of().add("one", 1, null, null).add("two", 2, null, null));
			assertThat(ageInDays(context)).isEqualTo(1.0);
			reload(context, KeySets.of().add("two", 2, null, null));
			this.clock.set(day(3));
			assertThat(ageInDays(context)).isEqualTo(2.0);
		});
	}

	@Test
	void metersWhenThereAreTwoRegistriesAreInBoth() {
		with(KeySets.of().add("one", 1, null, null)).run((context) -> {
			bind(context);
			SimpleMeterRegistry second = new SimpleMeterRegistry();
			context.getBean(JwtKeysMetrics.class).bindTo(second);
			reload(context, KeySets.of().add("two", 2, null, null));
			assertThat(second.find("jwt.tokens.issued").tag("kid", "two").functionCounter()).isNotNull();
			assertThat(counters(context, "jwt.tokens.issued")).containsKey("kid=two,status=active");
		});
	}

	private ApplicationContextRunner with(KeySets set) {
		this.properties.put("jwt.secret", set.toString());
		return this.runner;
	}

	private void reload(ApplicationContext context, KeySets set) {
		this.properties.put("jwt.secret", set.toString());
		context.getBean(JwtKeysReloader.class).reload();
	}

	private static void bind(ApplicationContext context) {
		context.getBean(JwtKeysMetrics.class).bindTo(context.getBean(MeterRegistry.class));
	}

	private static Map<String, Double> counters(ApplicationContext context, String name) {
		Map<String, Double> counters = new TreeMap<>();
		for (FunctionCounter counter : context.getBean(MeterRegistry.class).find(name).functionCounters()) {
			counters.put(tags(counter), counter.count());
		}
		return counters;
	}

	private static String tags(Meter meter) {
		return meter.getId()
			.getTags()
			.stream()
			.map((Tag tag) -> tag.getKey() + "=" + tag.getValue())
			.collect(Collectors.joining(","));
	}

	private static double ageInDays(ApplicationContext context) {
		return context.getBean(MeterRegistry.class).get("jwt.keys.active.age").timeGauge().value(TimeUnit.DAYS);
	}

	private static String issue(ApplicationContext context) {
		return context.getBean(JwtEncoder.class)
			.encode(JwtEncoderParameters.from(JwtClaimsSet.builder().subject("alice").build()))
			.getTokenValue();
	}

	private static Instant day(int number) {
		return NOW.plus(Duration.ofDays(number));
	}

}
