package io.github.jwtsecret.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtEncodingException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import io.github.jwtsecret.MutableClock;
import io.github.jwtsecret.jwt.JwtKey;
import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.KeyStatus;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.KeyRingHolder;
import io.github.jwtsecret.reload.ReloadResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for key sets in an application, with a clock of its own.
 */
@ExtendWith(OutputCaptureExtension.class)
class KeySetAutoConfigurationTests {

	private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");

	private final MutableClock clock = new MutableClock(NOW);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class,
				JwtReloadAutoConfiguration.class))
		.withPropertyValues("jwt.secret-format=jwks");

	private final ApplicationContextRunner clocked = this.runner.withBean("jwtClock", Clock.class, () -> this.clock);

	@Test
	void keysWhenDatesPassSwitchWithoutAnEvent() {
		KeySets set = KeySets.of().add("old", 1, null, day(3)).add("new", 2, day(1), null);
		with(set).run((context) -> {
			Jwt byOld = issue(context);
			assertThat(byOld.getHeaders()).containsEntry("kid", "old");
			this.clock.set(day(1));
			Jwt byNew = issue(context);
			assertThat(byNew.getHeaders()).containsEntry("kid", "new");
			JwtDecoder decoder = context.getBean(JwtDecoder.class);
			assertThat(decoder.decode(byOld.getTokenValue()).getSubject()).isEqualTo("alice");
			this.clock.set(day(3).minusMillis(1));
			assertThat(decoder.decode(byOld.getTokenValue()).getSubject()).isEqualTo("alice");
			this.clock.set(day(3));
			assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(byOld.getTokenValue()));
			assertThat(decoder.decode(byNew.getTokenValue()).getSubject()).isEqualTo("alice");
		});
	}

	@Test
	void fileWhenRefusedForItsDatesIsTakenUpOnceItsKeyHasBegun(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("keys.json"), KeySets.of().add("old", 1, null, null).toString());
		this.clocked.withPropertyValues("jwt.secret-file=" + file).run((context) -> {
			JwtKeysReloader reloader = context.getBean(JwtKeysReloader.class);
			Files.writeString(file, KeySets.of().add("new", 2, day(1), null).toString());
			Awaitility.await()
				.untilAsserted(() -> assertThat(reloader.getLastResult()).isNotNull()
					.extracting(ReloadResult::violations)
					.isEqualTo(Set.of(ViolationId.NO_ACTIVE_KEY)));
			assertThat(issue(context).getHeaders()).containsEntry("kid", "old");
			this.clock.set(day(1));
			Awaitility.await().untilAsserted(() -> assertThat(issue(context).getHeaders()).containsEntry("kid", "new"));
		});
	}

	@Test
	void keysWhenDatesPassUnderLoadLoseNoToken() throws Exception {
		KeySets set = KeySets.of();
		for (int i = 0; i < 16; i++) {
			set.add("key" + i, i, day(i), day(i + 3));
		}
		with(set).run((context) -> {
			JwtEncoder encoder = context.getBean(JwtEncoder.class);
			JwtDecoder decoder = context.getBean(JwtDecoder.class);
			AtomicBoolean ended = new AtomicBoolean();
			ExecutorService executor = Executors.newFixedThreadPool(4);
			try {
				List<Future<Set<Object>>> results = new ArrayList<>();
				List<Set<Object>> ids = new ArrayList<>();
				for (int i = 0; i < 4; i++) {
					Set<Object> own = ConcurrentHashMap.newKeySet();
					ids.add(own);
					results.add(executor.submit(() -> {
						while (!ended.get()) {
							Jwt token = issue(encoder, Duration.ofDays(10));
							decoder.decode(token.getTokenValue());
							own.add(token.getHeaders().get("kid"));
						}
						return own;
					}));
				}
				for (int i = 0; i < 16; i++) {
					this.clock.set(day(i));
					String id = "key" + i;
					Awaitility.await()
						.pollInterval(Duration.ofMillis(1))
						.until(() -> ids.stream().allMatch((own) -> own.contains(id)));
				}
				ended.set(true);
				for (Future<Set<Object>> result : results) {
					assertThat(result.get()).hasSize(16);
				}
			}
			finally {
				ended.set(true);
				executor.shutdownNow();
			}
		});
	}

	@Test
	void keysWhenLastOneEndsSignAndVerifyNothing(CapturedOutput output) {
		with(KeySets.of().add("only", 1, null, day(1))).run((context) -> {
			Jwt token = issue(context);
			this.clock.set(day(1));
			assertThatExceptionOfType(JwtEncodingException.class).isThrownBy(() -> issue(context))
				.withMessage("The active key only has expired");
			assertThatExceptionOfType(BadJwtException.class)
				.isThrownBy(() -> context.getBean(JwtDecoder.class).decode(token.getTokenValue()));
			assertThat(output).containsOnlyOnce("no-successor").containsOnlyOnce("no-active-key");
		});
	}

	@Test
	void viewWhenKeysHaveDatesShowsThem() {
		with(KeySets.of().add("old", 1, null, day(3)).key(KeySets.key(2), "")).run((context) -> {
			KeyId derived = KeyId.derive(SecretMaterial.copyOf(Secrets.bytes(2, 64)));
			assertThat(context.getBean(JwtKeys.class).getKeys()).containsExactly(
					new JwtKey(new KeyId("old"), KeyStatus.ACTIVE, 512, "'jwt.secret' in 'test'", null, day(3)),
					new JwtKey(derived, KeyStatus.PREVIOUS, 512, "'jwt.secret' in 'test'", null, null));
		});
	}

	@Test
	void secretsWhenInAKeySetAreKnownAsSuch() {
		String readable = Secrets.strong(5);
		with(KeySets.of()
			.add("one", 1, null, null)
			.key(KeySets.encode(readable.getBytes(StandardCharsets.US_ASCII)), "")).run((context) -> {
				KeyRingHolder holder = context.getBean(KeyRingHolder.class);
				assertThat(holder.isSecretIn("x" + KeySets.key(1) + "x")).isTrue();
				assertThat(holder.isSecretIn(readable)).isTrue();
				assertThat(holder.isSecretIn("one HS256 oct {\"keys\":[")).isFalse();
			});
	}

	@Test
	void clockWhenItIsTheUsersMeasuresTokensToo() {
		with(KeySets.of().add("one", 1, null, null)).run((context) -> {
			Jwt token = issue(context, Duration.ofHours(1));
			this.clock.advance(Duration.ofHours(2));
			assertThatExceptionOfType(JwtValidationException.class)
				.isThrownBy(() -> context.getBean(JwtDecoder.class).decode(token.getTokenValue()));
		});
	}

	@Test
	void clockWhenItHasAnotherNameIsNotUsed() {
		this.runner.withBean("clock", Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC))
			.withPropertyValues("jwt.secret=" + KeySets.of().add("one", 1, NOW, null))
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.hasMessage("The JWT signing secret is refused: 'jwt.secret' (no-active-key)"));
	}

	private ApplicationContextRunner with(KeySets set) {
		return this.clocked.withPropertyValues("jwt.secret=" + set);
	}

	private Jwt issue(ApplicationContext context) {
		return issue(context, Duration.ofDays(10));
	}

	private Jwt issue(ApplicationContext context, Duration lifetime) {
		return issue(context.getBean(JwtEncoder.class), lifetime);
	}

	private Jwt issue(JwtEncoder encoder, Duration lifetime) {
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.subject("alice")
			.expiresAt(this.clock.instant().plus(lifetime))
			.build();
		return encoder.encode(JwtEncoderParameters.from(claims));
	}

	private static Instant day(int number) {
		return NOW.plus(Duration.ofDays(number));
	}

}
