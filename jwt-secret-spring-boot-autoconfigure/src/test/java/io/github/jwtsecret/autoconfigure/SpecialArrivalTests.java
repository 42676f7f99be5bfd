package io.github.jwtsecret.autoconfigure;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Applications that are built or run in a way of their own.
 */
class SpecialArrivalTests extends AbstractArrivalTests {

	private static final String VARIABLE = "environment variable 'JWT_SECRET'";

	@Override
	Stream<Arrival> arrivals() {
		return Stream
			.of(weak("lazy initialization", (trial) -> trial.argument("--spring.main.lazy-initialization=true")),
					weak("bean overriding",
							(trial) -> trial.argument("--spring.main.allow-bean-definition-overriding=true")
								.source(Overriding.class)),
					weak("own decoder", (trial) -> trial.source(OwnDecoder.class)),
					weak("no web application",
							(trial) -> trial.customize(
									(application) -> application.setWebApplicationType(WebApplicationType.NONE))),
					weak("reactive web application",
							(trial) -> trial.customize(
									(application) -> application.setWebApplicationType(WebApplicationType.REACTIVE))),
					weak("everything", (trial) -> trial.source(Everything.class)),
					weak("everything with debug",
							(trial) -> trial.source(Everything.class).argument("--debug").argument("--trace")),
					weak("everything with JMX",
							(trial) -> trial.source(Everything.class)
								.argument("--spring.jmx.enabled=true")
								.argument("--spring.application.admin.enabled=true")),
					weak("exit on refresh",
							(trial) -> trial.argument("--spring.context.exit=onRefresh")
								.systemProperty("spring.context.exit", "onRefresh")),
					weak("parent context",
							(trial) -> trial.customize((application) -> application.addInitializers((context) -> {
								GenericApplicationContext parent = new GenericApplicationContext();
								parent.refresh();
								context.setParent(parent);
							}))),
					Arrival.of("everything and nothing", (trial) -> trial.source(Everything.class))
						.isRefused(null, "missing"),
					Arrival
						.of("everything and a good secret",
								(trial) -> trial.source(Everything.class)
									.variable("JWT_SECRET", trial.secret(Secrets.strong(1)))
									.argument("--debug")
									.argument("--spring.jmx.enabled=true")
									.argument("--spring.application.admin.enabled=true"))
						.starts(VARIABLE));
	}

	private static Arrival weak(String name, Consumer<Trial> arrangement) {
		return Arrival.of(name, (trial) -> {
			trial.variable("JWT_SECRET", trial.secret(Secrets.weak(1)));
			arrangement.accept(trial);
		}).isRefused(VARIABLE, "low-strength", "too-short");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Everything {

	}

	@Configuration(proxyBeanMethods = false)
	static class Overriding {

		@Bean
		String jwtKeyRingHolder() {
			return "mine";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnDecoder {

		@Bean
		JwtDecoder jwtDecoder() {
			return (token) -> null;
		}

	}

}
