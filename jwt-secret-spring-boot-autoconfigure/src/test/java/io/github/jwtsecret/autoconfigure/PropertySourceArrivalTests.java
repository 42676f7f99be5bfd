package io.github.jwtsecret.autoconfigure;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertySourceFactory;

/**
 * {@code @PropertySource}, test property sources and sources of the user's own.
 */
class PropertySourceArrivalTests extends AbstractArrivalTests {

	@Override
	Stream<Arrival> arrivals() {
		return Stream.of(annotations(), own(), failing()).flatMap((arrivals) -> arrivals);
	}

	private static Stream<Arrival> annotations() {
		return Stream.of(
				annotated("on the class path", ClassPath.class).isRefused("class path resource [keys.properties]",
						"hard-coded"),
				annotated("with a name", Named.class).isRefused("class path resource [keys.properties]", "hard-coded"),
				annotated("with the name of a store", StoreNamed.class)
					.isRefused("class path resource [keys.properties]", "hard-coded"),
				annotated("with a common name", Common.class).isRefused("class path resource [keys.properties]",
						"hard-coded"),
				annotated("with a pattern", Pattern.class).isRefused("file [FOLDER/packaged/keys.properties]",
						"hard-coded"),
				annotated("with a factory for YAML", Yaml.class).isRefused("class path resource [keys.yml], line 2",
						"hard-coded"),
				annotated("with a factory without origins", YamlWithoutOrigin.class).isRefused("keys.yml",
						"hard-coded"),
				Arrival.of("@PropertySource of a file", (trial) -> {
					trial.external("keys.properties", "jwt.secret=" + trial.secret(Secrets.strong(1)));
					trial.argument("--folder=" + trial.folder() + "/external").source(ExternalFile.class);
				}).starts("file 'FOLDER/external/keys.properties'"));
	}

	private static Arrival annotated(String name, Class<?> source) {
		return Arrival.of("@PropertySource " + name, (trial) -> {
			trial.packaged("keys.properties", "jwt.secret=" + trial.secret(Secrets.strong(1)));
			trial.packaged("keys.yml", "jwt:\n  secret: " + Secrets.strong(1));
			trial.packaged("other.properties", "a=b");
			// Spring's YAML reader logs the whole document
			trial.quietly().source(source);
		});
	}

	private static Stream<Arrival> own() {
		return Stream.of(
				own("map", (name, secret) -> new MapPropertySource(name, Map.of("jwt.secret", secret)))
					.starts("property source 'own'"),
				own("text of another type",
						(name, secret) -> new MapPropertySource(name, Map.of("jwt.secret", CharBuffer.wrap(secret))))
					.starts("property source 'own'"),
				own("character array",
						(name, secret) -> new MapPropertySource(name, Map.of("jwt.secret", secret.toCharArray())))
					.isRefused("property source 'own'", "not-text"),
				own("list", (name, secret) -> new MapPropertySource(name, Map.of("jwt.secret", List.of(secret))))
					.isRefused("property source 'own'", "not-text"),
				own("array",
						(name, secret) -> new MapPropertySource(name, Map.of("jwt.secret", new String[] { secret })))
					.isRefused("property source 'own'", "not-text"),
				own("map of maps",
						(name, secret) -> new MapPropertySource(name, Map.of("jwt.secret", Map.of("value", secret))))
					.isRefused("property source 'own'", "not-text"),
				own("not enumerable", (name, secret) -> new Plain(name, secret)).starts("property source 'own'"),
				own("composite", (name, secret) -> composite(new MapPropertySource(name, Map.of("jwt.secret", secret))))
					.starts("property source 'own'"),
				own("composite of composites",
						(name, secret) -> composite(
								composite(new MapPropertySource(name, Map.of("jwt.secret", secret)))))
					.starts("property source 'own'"),
				own("inlined test properties",
						(name, secret) -> new MapPropertySource("Inlined Test Properties",
								Map.of("jwt.secret", secret)))
					.starts("'jwt.secret' in 'Inlined Test Properties'"),
				own("named after the secret",
						(name, secret) -> new MapPropertySource("own " + secret, Map.of("jwt.secret", secret)))
					.starts("a place of kind 'other' whose name holds the secret"),
				own("named after a weak secret",
						(name, secret) -> new MapPropertySource("own " + secret, Map.of("jwt.secret", secret + " ")))
					.isRefused("a place of kind 'other' whose name holds the secret", "whitespace"),
				own("named with line breaks",
						(name, secret) -> new MapPropertySource("own\r\n\u001b[31m\u2028x\u202e",
								Map.of("jwt.secret", secret + " ")))
					.isRefused("property source 'own???[31m?x?'", "whitespace"),
				own("named with credentials",
						(name, secret) -> new MapPropertySource(
								"https://me:" + secret.substring(0, 20) + "@host/x?token=" + secret.substring(0, 30),
								Map.of("jwt.secret", secret)))
					.starts("property source 'https://host/x'"),
				own("Vault", (name, secret) -> new VaultPropertySource("secret/app", secret))
					.starts("Vault, 'secret/app'"),
				own("Parameter Store", (name, secret) -> new MapPropertySource("aws-parameterstore:/config/app/",
						Map.of("jwt.secret", secret)))
					.starts("AWS Parameter Store, '/config/app/'"));
	}

	private static Stream<Arrival> failing() {
		return Stream.of(
				own("value that throws",
						(name, secret) -> new MapPropertySource(name, Map.of("jwt.secret", new Throwing(secret))))
					.isRefused("property source 'own'", "unreadable"),
				own("source that throws", (name, secret) -> new ThrowingSource(name, secret))
					.isRefused("property source 'own'", "unreadable"),
				own("plain source that throws", (name, secret) -> new ThrowingPlain(name, secret))
					.isRefused("property source 'own'", "unreadable"));
	}

	private static Arrival own(String name, BiFunction<String, String, PropertySource<?>> source) {
		return Arrival.of("own source: " + name, (trial) -> {
			String secret = trial.secret(Secrets.strong(1));
			PropertySource<?> own = source.apply("own", secret);
			if (!own.getName().equals("own")) {
				trial.quietly();
			}
			trial.environment((environment) -> environment.getPropertySources().addFirst(own));
		});
	}

	private static CompositePropertySource composite(PropertySource<?> nested) {
		CompositePropertySource composite = new CompositePropertySource("composite");
		composite.addPropertySource(new MapPropertySource("other", Map.of("a", "b")));
		composite.addPropertySource(nested);
		return composite;
	}

	@Configuration(proxyBeanMethods = false)
	@org.springframework.context.annotation.PropertySource("classpath:keys.properties")
	static class ClassPath {

	}

	@Configuration(proxyBeanMethods = false)
	@org.springframework.context.annotation.PropertySource(name = "vault:app", value = "classpath:keys.properties")
	static class StoreNamed {

	}

	@org.springframework.context.annotation.PropertySource(name = "keys", value = "classpath:keys.properties")
	static class Named {

	}

	@Configuration(proxyBeanMethods = false)
	@org.springframework.context.annotation.PropertySource(name = "keys",
			value = { "classpath:keys.properties", "classpath:other.properties" })
	static class Common {

	}

	@Configuration(proxyBeanMethods = false)
	@org.springframework.context.annotation.PropertySource("classpath*:key*.properties")
	static class Pattern {

	}

	@Configuration(proxyBeanMethods = false)
	@org.springframework.context.annotation.PropertySource(value = "classpath:keys.yml", factory = YamlFactory.class)
	static class Yaml {

	}

	@Configuration(proxyBeanMethods = false)
	@org.springframework.context.annotation.PropertySource(value = "classpath:keys.yml",
			factory = YamlFactoryWithoutOrigin.class)
	static class YamlWithoutOrigin {

	}

	@Configuration(proxyBeanMethods = false)
	@org.springframework.context.annotation.PropertySource("file:${folder}/keys.properties")
	static class ExternalFile {

	}

	static class YamlFactory implements PropertySourceFactory {

		@Override
		public PropertySource<?> createPropertySource(String name, EncodedResource resource) throws IOException {
			return new YamlPropertySourceLoader().load("yaml", resource.getResource()).get(0);
		}

	}

	static class YamlFactoryWithoutOrigin implements PropertySourceFactory {

		@Override
		public PropertySource<?> createPropertySource(String name, EncodedResource resource) {
			YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
			yaml.setResources(resource.getResource());
			return new PropertiesPropertySource(resource.getResource().getFilename(), yaml.getObject());
		}

	}

	static class Plain extends PropertySource<String> {

		Plain(String name, String secret) {
			super(name, secret);
		}

		@Override
		public Object getProperty(String name) {
			return name.equals("jwt.secret") ? getSource() : null;
		}

	}

	static class ThrowingPlain extends Plain {

		ThrowingPlain(String name, String secret) {
			super(name, secret);
		}

		@Override
		public Object getProperty(String name) {
			if (name.equals("jwt.secret")) {
				throw new IllegalStateException(getSource());
			}
			return null;
		}

	}

	static class VaultPropertySource extends MapPropertySource {

		VaultPropertySource(String name, String secret) {
			super(name, Map.of("jwt.secret", secret));
		}

	}

	static class ThrowingSource extends EnumerablePropertySource<String> {

		ThrowingSource(String name, String secret) {
			super(name, secret);
		}

		@Override
		public String[] getPropertyNames() {
			return new String[] { "jwt.secret" };
		}

		@Override
		public Object getProperty(String name) {
			if (name.equals("jwt.secret")) {
				throw new IllegalStateException(getSource());
			}
			return null;
		}

	}

	record Throwing(String secret) implements CharSequence {

		@Override
		public int length() {
			throw new IllegalStateException(this.secret);
		}

		@Override
		public char charAt(int index) {
			throw new IllegalStateException(this.secret);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			throw new IllegalStateException(this.secret);
		}

		@Override
		public String toString() {
			throw new IllegalStateException(this.secret);
		}

	}

}
