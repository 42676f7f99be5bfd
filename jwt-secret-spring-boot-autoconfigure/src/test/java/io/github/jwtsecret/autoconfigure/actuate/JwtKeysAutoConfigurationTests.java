package io.github.jwtsecret.autoconfigure.actuate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.jwt.JwtEncoder;

import io.github.jwtsecret.autoconfigure.JwtCodecAutoConfiguration;
import io.github.jwtsecret.autoconfigure.JwtReloadAutoConfiguration;
import io.github.jwtsecret.autoconfigure.JwtSecretAutoConfiguration;
import io.github.jwtsecret.autoconfigure.Secrets;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JwtKeysActuatorAutoConfiguration},
 * {@link JwtKeysHealthAutoConfiguration} and {@link JwtKeysMetricsAutoConfiguration}.
 */
class JwtKeysAutoConfigurationTests {

	private static final String SECRET = Secrets.strong(1);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class,
				JwtReloadAutoConfiguration.class, JwtSecretSanitizingAutoConfiguration.class,
				JwtKeysActuatorAutoConfiguration.class, JwtKeysHealthAutoConfiguration.class,
				JwtKeysMetricsAutoConfiguration.class))
		.withBean(SimpleMeterRegistry.class)
		.withPropertyValues("jwt.secret=" + SECRET);

	private final ApplicationContextRunner exposed = this.runner
		.withPropertyValues("management.endpoints.web.exposure.include=jwtkeys");

	@Test
	void beansWhenNothingIsSaidAreHealthAndMetrics() {
		this.runner.run((context) -> assertThat(context).hasNotFailed()
			.hasSingleBean(JwtKeysHealthIndicator.class)
			.hasSingleBean(JwtKeysMetrics.class)
			.doesNotHaveBean(JwtKeysEndpoint.class)
			.doesNotHaveBean(JwtKeysInfoContributor.class));
	}

	@Test
	void endpointWhenExposedIsThere() {
		this.exposed.run((context) -> assertThat(context).hasSingleBean(JwtKeysEndpoint.class));
	}

	@Test
	void endpointWhenItsAccessIsNoneIsNotThere() {
		this.exposed.withPropertyValues("management.endpoint.jwtkeys.access=NONE")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JwtKeysEndpoint.class));
	}

	@Test
	void healthWhenDisabledIsNotThere() {
		this.runner.withPropertyValues("management.health.jwtkeys.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JwtKeysHealthIndicator.class));
	}

	@Test
	void healthWhenTheUserHasOneBacksOff() {
		HealthIndicator own = () -> Health.up().build();
		this.runner.withBean("jwtKeysHealthIndicator", HealthIndicator.class, () -> own)
			.run((context) -> assertThat(context).hasNotFailed().getBean("jwtKeysHealthIndicator").isSameAs(own));
	}

	@Test
	void healthWhenTheTimeIsNegativeStopsTheStart() {
		this.runner.withPropertyValues("jwt.rotation.warn-before=-1d")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The JWT signing secret is refused: 'jwt.rotation.warn-before' (undecodable)"));
	}

	@Test
	void infoWhenEnabledTellsAlgorithmAndIds() {
		this.runner.withPropertyValues("management.info.jwtkeys.enabled=true", "jwt.next-secret=" + Secrets.strong(2))
			.run((context) -> {
				Info.Builder info = new Info.Builder();
				context.getBean(JwtKeysInfoContributor.class).contribute(info);
				assertThat(info.build().getDetails())
					.hasToString("{jwtKeys={algorithm=HS256, keys={" + id(1) + "=active, " + id(2) + "=next}}}");
			});
	}

	@Test
	void metricsWhenThereIsNoRegistryAreNotThere() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class,
					JwtReloadAutoConfiguration.class, JwtKeysMetricsAutoConfiguration.class))
			.withPropertyValues("jwt.secret=" + SECRET)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JwtKeysMetrics.class));
	}

	@Test
	void beansWhenTheReloadIsExcludedAreNotThere() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class,
					JwtKeysActuatorAutoConfiguration.class, JwtKeysHealthAutoConfiguration.class,
					JwtKeysMetricsAutoConfiguration.class))
			.withBean(SimpleMeterRegistry.class)
			.withPropertyValues("jwt.secret=" + SECRET, "management.endpoints.web.exposure.include=jwtkeys")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertNone(context);
			});
	}

	@Test
	void beansWhenTheActuatorAloneIsAbsentAreHealthAndMetrics() {
		this.exposed.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JwtEncoder.class)
				.hasSingleBean(JwtKeysHealthIndicator.class)
				.hasSingleBean(JwtKeysMetrics.class)
				.doesNotHaveBean(JwtKeysEndpoint.class));
	}

	@Test
	void beansWhenItsAutoConfigurationIsAbsentAreNoEndpoint() {
		this.exposed.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate.autoconfigure"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JwtSecretSanitizingFunction.class)
				.doesNotHaveBean(JwtKeysEndpoint.class));
	}

	@Test
	void beansWhenHealthAloneIsAbsentAreTheOthers() {
		this.exposed.withClassLoader(new FilteredClassLoader("org.springframework.boot.health"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(JwtKeysEndpoint.class)
				.hasSingleBean(JwtKeysMetrics.class)
				.doesNotHaveBean("jwtKeysHealthIndicator"));
	}

	@Test
	void beansWhenMicrometerAloneIsAbsentAreTheOthers() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class,
					JwtReloadAutoConfiguration.class, JwtKeysActuatorAutoConfiguration.class,
					JwtKeysHealthAutoConfiguration.class, JwtKeysMetricsAutoConfiguration.class))
			.withPropertyValues("jwt.secret=" + SECRET, "management.endpoints.web.exposure.include=jwtkeys")
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> {
				assertThat(context).hasNotFailed()
					.hasSingleBean(JwtKeysEndpoint.class)
					.hasSingleBean(JwtKeysHealthIndicator.class)
					.doesNotHaveBean("jwtKeysMetrics");
				assertThat(context.getBean(JwtKeysHealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
			});
	}

	@Test
	void beansWhenAllAreAbsentAreTheCodecAlone() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class,
					JwtReloadAutoConfiguration.class, JwtSecretSanitizingAutoConfiguration.class,
					JwtKeysActuatorAutoConfiguration.class, JwtKeysHealthAutoConfiguration.class,
					JwtKeysMetricsAutoConfiguration.class))
			.withPropertyValues("jwt.secret=" + SECRET)
			.withClassLoader(new FilteredClassLoader(ConditionalOnAvailableEndpoint.class.getPackageName(),
					Endpoint.class.getPackageName(), "org.springframework.boot.actuate",
					"org.springframework.boot.health", MeterRegistry.class.getPackageName()))
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(JwtEncoder.class);
				assertNone(context);
			});
	}

	private static void assertNone(AssertableApplicationContext context) {
		for (String name : new String[] { "jwtKeysEndpoint", "jwtKeysInfoContributor", "jwtKeysHealthIndicator",
				"jwtKeysMetrics" }) {
			assertThat(context).doesNotHaveBean(name);
		}
	}

	private static KeyId id(int seed) {
		return KeyId.derive(SecretMaterial.ofText(Secrets.strong(seed)));
	}

}
