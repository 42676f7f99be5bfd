package io.github.jwtsecret.scan;

import java.util.Locale;
import java.util.Set;

/**
 * Tells test sources, whose keys protect nothing, from what is deployed.
 */
final class TestSources {

	private static final Set<String> CODE_FOLDERS = Set.of("test", "tests", "testing", "androidtest", "e2e",
			"testfixtures", "__tests__", "integration-test", "integration-tests", "jmh");

	private TestSources() {
	}

	/**
	 * Return whether a file belongs to tests.
	 * @param path the path, with slashes
	 * @param kind the kind of file
	 * @return whether it does: anything in a source folder for tests, and programs that
	 * are named for tests
	 */
	static boolean contain(String path, FileKind kind) {
		String[] segments = path.split("/", -1);
		if (segments.length > 1 && CODE_FOLDERS.contains(segments[0].toLowerCase(Locale.ROOT))) {
			return true;
		}
		for (int i = 0; i < segments.length - 1; i++) {
			String segment = segments[i].toLowerCase(Locale.ROOT);
			boolean sourceSet = i > 0 && segments[i - 1].equals("src") && isSourceSet(segment);
			if (sourceSet || (kind == FileKind.CODE && CODE_FOLDERS.contains(segment))) {
				return true;
			}
		}
		return kind == FileKind.CODE && isTestClass(segments[segments.length - 1]);
	}

	private static boolean isSourceSet(String segment) {
		return segment.startsWith("test") || segment.equals("it") || segment.endsWith("test")
				|| segment.endsWith("tests") || segment.equals("jmh");
	}

	private static boolean isTestClass(String name) {
		int dot = name.lastIndexOf('.');
		String base = (dot != -1) ? name.substring(0, dot) : name;
		return base.endsWith("Test") || base.endsWith("Tests") || base.endsWith("IT") || base.endsWith("Spec")
				|| base.endsWith("TestCase") || base.endsWith("ITCase");
	}

}
