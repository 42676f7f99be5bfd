package io.github.jwtsecret;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that is registered by name is there.
 */
class RegistrationTests {

	@Test
	void springFactoriesWhenLoadedNamesImplementationsOfItsKeys() throws Exception {
		Properties factories = read("target/classes/META-INF/spring.factories");
		assertThat(factories).isNotEmpty();
		for (String type : factories.stringPropertyNames()) {
			for (String name : StringUtils.commaDelimitedListToStringArray(factories.getProperty(type))) {
				assertThat(Class.forName(type)).isAssignableFrom(Class.forName(name.strip()));
			}
		}
	}

	@Test
	void importsWhenLoadedNameAutoConfigurations() throws Exception {
		List<String> own = new ArrayList<>();
		ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()).forEach((name) -> {
			if (name.startsWith("io.github.jwtsecret.")) {
				own.add(name);
			}
		});
		assertThat(own).isNotEmpty();
		for (String name : own) {
			assertThat(Class.forName(name)).hasAnnotation(AutoConfiguration.class);
		}
	}

	@Test
	void autoConfigurationsWhenOrderedByNameNameTheirNeighbours() throws Exception {
		ImportCandidates candidates = ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader());
		for (String name : candidates) {
			if (name.startsWith("io.github.jwtsecret.")) {
				AutoConfiguration annotation = Class.forName(name).getAnnotation(AutoConfiguration.class);
				assertThat(Arrays.stream(annotation.afterName())).as("predecessors of %s", name).allMatch(this::exists);
				assertThat(Arrays.stream(annotation.beforeName()).filter(this::exists).count())
					.as("neighbours of %s that exist in this release of Spring Boot", name)
					.isGreaterThanOrEqualTo(Math.min(1, annotation.beforeName().length));
			}
		}
	}

	private boolean exists(String name) {
		return getClass().getClassLoader().getResource(name.replace('.', '/') + ".class") != null;
	}

	private static Properties read(String file) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new FileSystemResource(file));
	}

}
