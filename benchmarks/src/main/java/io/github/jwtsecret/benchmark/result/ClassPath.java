package io.github.jwtsecret.benchmark.result;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of this process, whose jars tell their artifacts and versions.
 */
public final class ClassPath {

	private static final Pattern JAR = Pattern.compile("(?<artifact>.+?)-(?<version>\\d.*)\\.jar");

	private final List<Path> elements = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
		.map(Path::of)
		.toList();

	/**
	 * Return the version of a library.
	 * @param artifact the artifact id
	 * @return the version
	 */
	public String version(String artifact) {
		return this.elements.stream()
			.map(ClassPath::match)
			.filter((jar) -> jar.matches() && jar.group("artifact").equals(artifact))
			.map((jar) -> jar.group("version"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No " + artifact + " on the class path"));
	}

	/**
	 * Return a smaller class path.
	 * @param selection tells by artifact id and version which jars to keep; folders are
	 * kept
	 * @return the class path in the form that Java takes
	 */
	public String select(BiPredicate<String, String> selection) {
		return this.elements.stream().filter((element) -> {
			Matcher jar = match(element);
			return !jar.matches() || selection.test(jar.group("artifact"), jar.group("version"));
		}).map(Path::toAbsolutePath).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	private static Matcher match(Path element) {
		return JAR.matcher(String.valueOf(element.getFileName()));
	}

}
