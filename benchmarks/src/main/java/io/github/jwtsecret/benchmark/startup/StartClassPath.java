package io.github.jwtsecret.benchmark.startup;

import java.util.Set;
import java.util.regex.Pattern;

import io.github.jwtsecret.benchmark.result.ClassPath;

/**
 * The class path of a minimal application: what the starters that it depends on bring,
 * and nothing of the libraries that the benchmarks compare.
 */
final class StartClassPath {

	private static final Pattern PLAIN = Pattern.compile("spring-(aop|beans|boot|boot-autoconfigure|context|core"
			+ "|expression|security-.+|web)|nimbus-jose-jwt|commons-logging|jakarta.annotation-api|jspecify|jul-to-slf4j"
			+ "|log4j-.+|logback-.+|micrometer-.+|slf4j-api|snakeyaml");

	private static final Pattern WEB = Pattern
		.compile("spring-webmvc|spring-boot-(http-converter|jackson|servlet|tomcat|web-server|webmvc)|tomcat-embed-.+");

	private static final Set<String> WEB_JSON = Set.of("jackson-core", "jackson-databind");

	private StartClassPath() {
	}

	static String of(ClassPath classPath, boolean web, boolean starter) {
		return classPath.select((artifact, version) -> {
			boolean jackson3 = version.startsWith("3.");
			return PLAIN.matcher(artifact).matches()
					|| (web && (WEB.matcher(artifact).matches() || artifact.equals("jackson-annotations")))
					|| (web && jackson3 && WEB_JSON.contains(artifact))
					|| (starter && artifact.startsWith("jwt-secret-"))
					|| (starter && jackson3 && artifact.equals("jackson-core"));
		});
	}

}
