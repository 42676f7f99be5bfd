package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.autoconfigure.RefreshAutoConfiguration;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

import io.github.jwtsecret.jwt.JwtKeys;
import io.github.jwtsecret.key.KeyId;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.ViolationId;
import io.github.jwtsecret.reload.JwtKeysChangedEvent;
import io.github.jwtsecret.reload.JwtKeysRefusedEvent;
import io.github.jwtsecret.reload.JwtKeysReloader;
import io.github.jwtsecret.reload.ReloadResult.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JwtReloadAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class JwtReloadAutoConfigurationTests {

	private static final String OLD = Secrets.strong(1);

	private static final String NEW = Secrets.strong(2);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class,
				JwtReloadAutoConfiguration.class))
		.withBean(Events.class);

	@TempDir
	private Path folder;

	@Test
	void fileWhenReplacedIsTakenUp() {
		withFile().run((context) -> {
			String token = issue(context);
			Path replacement = Files.writeString(this.folder.resolve("new"), NEW + "\n");
			Files.move(replacement, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			awaitKey(context, NEW);
			assertThatExceptionOfType(BadJwtException.class)
				.isThrownBy(() -> context.getBean(JwtDecoder.class).decode(token));
			context.getBean(JwtDecoder.class).decode(issue(context));
			await(() -> assertThat(context.getBean(Events.class).changed).hasSize(1));
			assertThat(context.getBean(Events.class).changed.get(0).keys())
				.isEqualTo(context.getBean(JwtKeys.class).getKeys());
			assertThat(context.getBean(JwtKeysReloader.class).getLastResult().outcome()).isEqualTo(Outcome.CHANGED);
		});
	}

	@Test
	void fileWhenChangedToWeakOneIsRefusedOnceAndTheNextGoodOneTaken(CapturedOutput output) {
		String weak = Secrets.weak(3);
		withFile().run((context) -> {
			Files.writeString(file(), weak);
			Events events = context.getBean(Events.class);
			await(() -> assertThat(events.refused).hasSize(1));
			assertThat(events.refused.get(0).violations())
				.isEqualTo(Set.of(ViolationId.TOO_SHORT, ViolationId.LOW_STRENGTH));
			context.getBean(JwtKeysReloader.class).reload();
			assertThat(events.refused).hasSize(1);
			assertThat(context.getBean(JwtKeys.class).getActiveKeyId()).isEqualTo(id(OLD));
			context.getBean(JwtDecoder.class).decode(issue(context));
			Files.writeString(file(), NEW);
			awaitKey(context, NEW);
			assertThat(output).containsOnlyOnce("The JWT signing secret is refused: 'jwt.secret-file' (too-short,"
					+ " low-strength). The keys before stay in use.");
			assertThat(output.getAll().contains(weak)).isFalse();
		});
	}

	@Test
	void fileWhenDeletedKeepsTheKeysAndIsTakenUpWhenBack() {
		withFile().run((context) -> {
			Files.delete(file());
			Events events = context.getBean(Events.class);
			await(() -> assertThat(events.refused).hasSize(1));
			assertThat(events.refused.get(0).violations()).containsExactly(ViolationId.UNREADABLE);
			Files.writeString(file(), OLD);
			JwtKeysReloader reloader = context.getBean(JwtKeysReloader.class);
			await(() -> assertThat(reloader.getLastResult().outcome()).isEqualTo(Outcome.UNCHANGED));
			Files.writeString(file(), NEW);
			awaitKey(context, NEW);
			assertThat(events.changed).hasSize(1);
		});
	}

	@Test
	void fileWhenBehindLinksThatAreSwappedIsTakenUp() throws IOException {
		Path first = Files.createDirectory(this.folder.resolve("..2026_1"));
		Files.writeString(first.resolve("jwt"), OLD);
		Path second = Files.createDirectory(this.folder.resolve("..2026_2"));
		Files.writeString(second.resolve("jwt"), NEW);
		Files.createSymbolicLink(this.folder.resolve("..data"), Path.of("..2026_1"));
		Files.createSymbolicLink(file(), Path.of("..data", "jwt"));
		this.runner.withPropertyValues("jwt.secret-file=" + file()).run((context) -> {
			Path link = Files.createSymbolicLink(this.folder.resolve("..data_tmp"), Path.of("..2026_2"));
			Files.move(link, this.folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
			awaitKey(context, NEW);
		});
	}

	@Test
	void fileWhenReloadIsOffIsTakenUpOnDemandOnly() {
		withFile().withPropertyValues("jwt.reload-on-update=false").run((context) -> {
			assertThat(threads()).isEmpty();
			Files.writeString(file(), NEW);
			assertThat(context.getBean(JwtKeysReloader.class).reload().outcome()).isEqualTo(Outcome.CHANGED);
			assertThat(context.getBean(JwtKeys.class).getActiveKeyId()).isEqualTo(id(NEW));
			assertThat(threads()).isEmpty();
		});
	}

	@Test
	void threadWhenThereIsAFileIsADaemonThatEndsWithTheContext() {
		withFile().run((context) -> {
			assertThat(threads()).hasSize(1).allMatch(Thread::isDaemon);
			Files.writeString(file(), NEW);
			await(() -> {
				threads().forEach(Thread::interrupt);
				assertThat(context.getBean(JwtKeys.class).getActiveKeyId()).isEqualTo(id(NEW));
			});
			assertThat(context.getBean(Events.class).refused).isEmpty();
			assertThat(threads()).hasSize(1);
		});
		assertThat(threads()).isEmpty();
	}

	@Test
	void threadWhenThereIsNoFileIsNotThere() {
		this.runner.withPropertyValues("jwt.secret=" + OLD).run((context) -> {
			assertThat(context.getBean(JwtKeysReloader.class).reload().outcome()).isEqualTo(Outcome.UNCHANGED);
			assertThat(threads()).isEmpty();
		});
	}

	@Test
	void threadWhenBeansAreLazyIsThere() {
		withFile()
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> assertThat(threads()).hasSize(1));
	}

	@Test
	void contextWhenClosedByAListenerEndsTheThread() {
		withFile().withBean(Closing.class).run((context) -> {
			Files.writeString(file(), NEW);
			await(() -> assertThat(context.getSourceApplicationContext().isActive()).isFalse());
			await(() -> assertThat(threads()).isEmpty());
		});
	}

	@Test
	void environmentWhenRefreshedIsReadAnew() {
		Map<String, Object> properties = new ConcurrentHashMap<>(Map.of("jwt.secret", OLD));
		withSource(properties).run((context) -> {
			properties.putAll(Map.of("jwt.secret", NEW, "jwt.previous-secrets", OLD));
			String token = issue(context);
			context.publishEvent(new EnvironmentChangeEvent(context, Set.of("jwt.secret")));
			assertThat(context.getBean(JwtKeys.class).getActiveKeyId()).isEqualTo(id(NEW));
			context.getBean(JwtDecoder.class).decode(token);
			properties.put("jwt.secret", Secrets.weak(3));
			context.publishEvent(new EnvironmentChangeEvent(context, Set.of("jwt.secret")));
			assertThat(context.getBean(JwtKeys.class).getActiveKeyId()).isEqualTo(id(NEW));
			assertThat(context.getBean(Events.class).refused).hasSize(1);
		});
	}

	@Test
	void environmentWhenRefreshedBySpringCloudIsReadAnew() throws IOException {
		Path properties = Files.writeString(this.folder.resolve("own.properties"), "jwt.secret=" + OLD);
		SpringApplication application = new SpringApplication(Refreshed.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--spring.config.import=file:" + properties)) {
			String token = issue(context);
			Files.writeString(properties, "jwt.secret=" + NEW + "\njwt.previous-secrets=" + OLD);
			context.getBean(ContextRefresher.class).refresh();
			assertThat(context.getBean(JwtKeys.class).getActiveKeyId()).isEqualTo(id(NEW));
			context.getBean(JwtDecoder.class).decode(token);
			assertThat(context.getBean(JwtKeysReloader.class).getCount(Outcome.CHANGED)).isOne();
		}
	}

	@Test
	void environmentWhenItNamesAFileLaterIsWatchedFromThen() throws IOException {
		Files.writeString(file(), OLD);
		Map<String, Object> properties = new ConcurrentHashMap<>(Map.of("jwt.secret", OLD));
		withSource(properties).run((context) -> {
			properties.remove("jwt.secret");
			properties.put("jwt.secret-file", file().toString());
			context.publishEvent(new EnvironmentChangeEvent(context, Set.of("jwt.secret-file")));
			assertThat(threads()).hasSize(1);
			Files.writeString(file(), NEW);
			awaitKey(context, NEW);
			properties.remove("jwt.secret-file");
			properties.put("jwt.secret", OLD);
			context.publishEvent(new EnvironmentChangeEvent(context, Set.of("jwt.secret-file")));
			await(() -> assertThat(threads()).isEmpty());
			assertThat(context.getBean(JwtKeys.class).getActiveKeyId()).isEqualTo(id(OLD));
		});
	}

	@Test
	void environmentWhenSpringCloudIsAbsentNeedsNothingOfIt() {
		withFile().withClassLoader(new FilteredClassLoader(EnvironmentChangeEvent.class)).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean("jwtEnvironmentChangeListener");
			Files.writeString(file(), NEW);
			awaitKey(context, NEW);
		});
	}

	private ApplicationContextRunner withSource(Map<String, Object> properties) {
		return this.runner.withInitializer((context) -> context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("mutable", properties)));
	}

	private ApplicationContextRunner withFile() {
		try {
			Files.writeString(file(), OLD);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return this.runner.withPropertyValues("jwt.secret-file=" + file());
	}

	private Path file() {
		return this.folder.resolve("jwt");
	}

	private static void awaitKey(ApplicationContext context, String secret) {
		await(() -> assertThat(context.getBean(JwtKeys.class).getActiveKeyId()).isEqualTo(id(secret)));
	}

	private static void await(ThrowingRunnable assertion) {
		Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
	}

	private static List<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("jwt-secret-file"))
			.toList();
	}

	private static KeyId id(String secret) {
		return KeyId.derive(SecretMaterial.ofText(secret));
	}

	private static String issue(ApplicationContext context) {
		return context.getBean(JwtEncoder.class)
			.encode(JwtEncoderParameters.from(JwtClaimsSet.builder().subject("alice").build()))
			.getTokenValue();
	}

	static class Events {

		private final List<JwtKeysChangedEvent> changed = new CopyOnWriteArrayList<>();

		private final List<JwtKeysRefusedEvent> refused = new CopyOnWriteArrayList<>();

		@EventListener
		void changed(JwtKeysChangedEvent event) {
			this.changed.add(event);
		}

		@EventListener
		void refused(JwtKeysRefusedEvent event) {
			this.refused.add(event);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ RefreshAutoConfiguration.class, JwtSecretAutoConfiguration.class,
			JwtCodecAutoConfiguration.class, JwtReloadAutoConfiguration.class })
	static class Refreshed {

	}

	static class Closing {

		private final ConfigurableApplicationContext context;

		Closing(ConfigurableApplicationContext context) {
			this.context = context;
		}

		@EventListener
		void changed(JwtKeysChangedEvent event) {
			this.context.close();
		}

	}

}
