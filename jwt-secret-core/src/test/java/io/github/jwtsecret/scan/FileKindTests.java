package io.github.jwtsecret.scan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FileKind}, {@link TestSources} and {@link Environment}.
 */
class FileKindTests {

	@ParameterizedTest
	@CsvSource({ ".env, ENV", "a/.env.prod, ENV", "app.env, ENV", ".env.example, ENV", ".envrc, SHELL",
			"application.yml, YAML", "a/b.yaml, YAML", "application.yml.example, YAML", "x.properties, PROPERTIES",
			"A.java, CODE", "a.kt, CODE", "build.gradle, CODE", "build.gradle.kts, CODE", "Jenkinsfile, CODE",
			"Dockerfile, DOCKERFILE", "Dockerfile.prod, DOCKERFILE", "Containerfile, DOCKERFILE", "run.sh, SHELL",
			"run.ps1, SHELL", "bin/start, SCRIPT", "Makefile, SHELL", "pom.xml, XML" })
	void ofWhenNameIsKnownReturnsKind(String path, FileKind kind) {
		assertThat(FileKind.of(path)).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "a.png", "environment.ts", ".env.d.ts", "pnpm-lock.yaml" })
	void ofWhenNameIsAnotherReturnsNull(String path) {
		assertThat(FileKind.of(path)).isNull();
	}

	@Test
	void isTemplateWhenNameSaysSoReturnsTrue() {
		assertThat(FileKind.isTemplate("a/.env.example")).isTrue();
		assertThat(FileKind.isTemplate("application-sample.yml")).isTrue();
		assertThat(FileKind.isTemplate("templates/secret.yaml")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "src/test/java/A.java, CODE, true", "src/test/resources/application.yml, YAML, true",
			"src/integrationTest/kotlin/A.kt, CODE, true", "src/main/java/ATests.java, CODE, true",
			"tests/A.groovy, CODE, true", "e2e/docker-compose.yml, YAML, true", "src/main/java/A.java, CODE, false",
			"src/main/resources/application-test.yml, YAML, false", "k8s/test/secret.yaml, YAML, false" })
	void containWhenTestSourceReturnsTrue(String path, FileKind kind, boolean expected) {
		assertThat(TestSources.contain(path, kind)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "application-prod.yml, prod", "application-production.yml, prod", ".env.dev, dev", ".env, default",
			"values-staging.yaml, staging", "docker-compose.prod.yml, prod", "k8s/overlays/qa/secret.yaml, qa",
			"application.yml, default", "application-eu.yml, eu", ".env.local, local" })
	void ofWhenPathNamesEnvironmentReturnsIt(String path, String name) {
		assertThat(Environment.of(path, null)).hasToString(name);
	}

	@Test
	void differsFromWhenNamesDifferReturnsTrue() {
		Environment prod = Environment.of(".env.prod", null);
		assertThat(prod.differsFrom(Environment.of("application-dev.yml", null))).isTrue();
		assertThat(prod.differsFrom(Environment.of(".env", null))).isTrue();
		assertThat(prod.differsFrom(Environment.of("application-prod.yml", null))).isFalse();
		assertThat(prod.differsFrom(Environment.of("docker-compose.yml", null))).isFalse();
		assertThat(Environment.of("application.yml", "prod").differsFrom(Environment.of("application.yml", "dev")))
			.isTrue();
	}

}
