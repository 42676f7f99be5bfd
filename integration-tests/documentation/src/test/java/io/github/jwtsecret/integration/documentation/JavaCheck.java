package io.github.jwtsecret.integration.documentation;

import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Checks Java: it compiles on the class path of an application with the starter, and an
 * application whose beans it declares starts. A part that is no type is compiled as the
 * members of one, or else as statements.
 */
final class JavaCheck implements BlockCheck {

	private static final List<String> IMPORTS = List.of("java.time", "java.time.temporal", "java.util",
			"java.util.function", "io.github.jwtsecret.jwt", "io.github.jwtsecret.reload", "org.springframework.boot",
			"org.springframework.boot.autoconfigure", "org.springframework.context.annotation",
			"org.springframework.context.event", "org.springframework.http", "org.springframework.security.config",
			"org.springframework.security.config.annotation.web.builders", "org.springframework.security.core",
			"org.springframework.security.oauth2.core", "org.springframework.security.oauth2.jwt",
			"org.springframework.security.web", "org.springframework.stereotype",
			"org.springframework.web.bind.annotation");

	@Override
	public void check(Block block) throws Exception {
		Path folder = Files.createTempDirectory("java");
		try {
			List<String> errors = new ArrayList<>();
			for (String source : sources(block.text())) {
				errors = compile(source, folder);
				if (errors.isEmpty()) {
					run(block, folder);
					return;
				}
			}
			throw new AssertionError(block + ": this does not compile:\n" + String.join("\n", errors));
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static List<String> sources(String text) {
		String imports = text.lines().filter((line) -> line.startsWith("import ")).collect(Collectors.joining("\n"));
		String body = text.lines().filter((line) -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
		String all = IMPORTS.stream().map((name) -> "import " + name + ".*;\n").collect(Collectors.joining()) + imports
				+ "\n";
		return List.of(all + body, all + "class Snippet {\n" + body + "\n}",
				all + "class Snippet { void run() throws Exception {\n" + body + "\n} }");
	}

	private static List<String> compile(String source, Path folder) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Snippet.java"),
				JavaFileObject.Kind.SOURCE) {

			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return source;
			}

		};
		List<String> options = List.of("-proc:none", "-parameters", "--release", "17", "-d", folder.toString(),
				"-classpath", System.getProperty("java.class.path"));
		compiler.getTask(null, null, diagnostics, options, null, List.of(file)).call();
		return diagnostics.getDiagnostics()
			.stream()
			.filter((diagnostic) -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
			.map(Object::toString)
			.toList();
	}

	private static void run(Block block, Path folder) throws Exception {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, before);
				Stream<Path> classes = Files.list(folder)) {
			Thread.currentThread().setContextClassLoader(classLoader);
			ApplicationStart start = new ApplicationStart(folder).web().variable("JWT_SECRET", Secrets.hex(1));
			boolean beans = false;
			for (Path file : classes.sorted().toList()) {
				Class<?> type = classLoader.loadClass(file.getFileName().toString().replace(".class", ""));
				if (isAnnotated(type, Component.class)) {
					start.source(type);
					beans = true;
				}
			}
			Outcome outcome = beans ? start.run() : new Outcome(null, "");
			if (!outcome.isGood()) {
				throw new AssertionError(block + ": an application with it does not start:\n" + outcome.output(),
						outcome.failure());
			}
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	private static boolean isAnnotated(Class<?> type, Class<? extends Annotation> annotation) {
		return AnnotatedElementUtils.hasAnnotation(type, annotation);
	}

}
