package io.github.jwtsecret.integration.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Java sources and poms of the project, to look up what pages name.
 */
final class SourceTree {

	static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

	private static final String OWN_MODULE = "integration-tests/documentation/";

	private static final SourceTree INSTANCE = new SourceTree();

	private static final Pattern NESTED_TYPE = Pattern.compile("\\b(?:class|record|interface|enum) +([A-Z]\\w+)");

	private final Map<String, String> sources = new TreeMap<>();

	private final Map<String, String> poms = new TreeMap<>();

	private SourceTree() {
		try {
			Files.walkFileTree(ROOT, new Visitor());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static SourceTree get() {
		return INSTANCE;
	}

	/**
	 * Return the sources of a type by its simple name.
	 * @param type the name
	 * @return the text, or an empty one if there is no such file
	 */
	String source(String type) {
		return this.sources.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith("/" + type + ".java"))
			.map(Map.Entry::getValue)
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Return whether a test reads a page.
	 * @param page the path of the page
	 * @return whether a test class has the name of its file
	 */
	boolean hasTestThatReads(String page) {
		String name = "\"" + page.replaceFirst(".*/", "") + "\"";
		return this.sources.entrySet()
			.stream()
			.filter((file) -> file.getKey().matches(".*(Tests|IT)\\.java"))
			.filter((file) -> !file.getKey().startsWith(OWN_MODULE))
			.anyMatch((file) -> file.getValue().contains(name));
	}

	/**
	 * Return the simple names of all types, also of nested ones.
	 * @return the names
	 */
	Set<String> types() {
		return this.sources.values()
			.stream()
			.flatMap((source) -> NESTED_TYPE.matcher(source).results().map((type) -> type.group(1)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Return whether any source or pom has a text.
	 * @param text the text
	 * @return whether it occurs
	 */
	boolean contains(String text) {
		return this.poms.values().stream().anyMatch((pom) -> pom.contains(text)) || this.sources.entrySet()
			.stream()
			.filter((file) -> !file.getKey().startsWith(OWN_MODULE))
			.anyMatch((file) -> file.getValue().contains(text));
	}

	/**
	 * Return whether a pom has an artifact of a group.
	 * @param groupId the group
	 * @param artifactId the artifact
	 * @return whether it is used or built here
	 */
	boolean hasArtifact(String groupId, String artifactId) {
		return this.poms.values()
			.stream()
			.anyMatch((pom) -> pom.contains("<groupId>" + groupId + "</groupId>")
					&& pom.contains("<artifactId>" + artifactId + "</artifactId>"));
	}

	/**
	 * Return the artifacts that the project builds.
	 * @return the artifact ids
	 */
	Set<String> modules() {
		return this.poms.values()
			.stream()
			.map((pom) -> pom.replaceAll("(?s)<parent>.*?</parent>", ""))
			.map((pom) -> pom.replaceAll("(?s).*?<artifactId>(.*?)</artifactId>.*", "$1"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	String version() {
		return this.poms.get("pom.xml").replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
	}

	private final class Visitor extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
			String name = directory.getFileName().toString();
			boolean foreign = name.equals("target") || name.equals("node_modules")
					|| (name.startsWith(".") && !directory.equals(ROOT));
			return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			String name = ROOT.relativize(file).toString().replace('\\', '/');
			if (name.endsWith(".java")) {
				SourceTree.this.sources.put(name, Files.readString(file));
			}
			else if (name.endsWith("pom.xml")) {
				SourceTree.this.poms.put(name, Files.readString(file));
			}
			return FileVisitResult.CONTINUE;
		}

	}

}
