package io.github.jwtsecret.integration.documentation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.FileSystemUtils;

/**
 * Checks YAML and properties: they parse, each property of the starter exists, and an
 * application with this configuration starts, or is refused as the page says. Of files
 * that are for others (a workflow, a manifest), the {@code JWT_*} variables must bind.
 */
final class ConfigurationCheck implements BlockCheck {

	private static final Pattern APPLICATION = Pattern.compile("(jwt|spring|management|logging|server)[.\\[].*");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]+)}");

	private static final Pattern STORE = Pattern
		.compile("(configtree|vault|aws-parameterstore|aws-secretsmanager|kubernetes|configserver|zookeeper|consul):");

	private final List<String> ids;

	/**
	 * Create a check.
	 * @param ids the violations to expect, or none for a good start
	 */
	ConfigurationCheck(List<String> ids) {
		this.ids = List.copyOf(ids);
	}

	@Override
	public void check(Block block) throws Exception {
		Map<String, String> properties = load(block);
		if (properties.isEmpty()) {
			throw new AssertionError(block + ": no property is in it");
		}
		Metadata.get().checkVariables(block);
		if (properties.keySet().stream().noneMatch((name) -> APPLICATION.matcher(name).matches())) {
			return;
		}
		properties.keySet()
			.stream()
			.filter((name) -> name.startsWith("jwt."))
			.forEach((name) -> Metadata.get().checkProperty(name, block));
		String imports = String.join(" ",
				properties.entrySet()
					.stream()
					.filter((entry) -> entry.getKey().startsWith("spring.config.import"))
					.map(Map.Entry::getValue)
					.toList());
		if (STORE.matcher(imports).find()) {
			if (!SourceTree.get().hasTestThatReads(block.page())) {
				throw new AssertionError(block + ": the client of its import '" + imports.strip()
						+ "' is not here, and no test reads the page");
			}
			return;
		}
		Path folder = Files.createTempDirectory("configuration");
		try {
			start(block, properties, folder);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static Map<String, String> load(Block block) {
		PropertySourceLoader loader = block.language().equals("yaml") ? new YamlPropertySourceLoader()
				: new PropertiesPropertySourceLoader();
		Map<String, String> properties = new TreeMap<>();
		try {
			for (PropertySource<?> source : loader.load("block",
					new ByteArrayResource(block.text().getBytes(StandardCharsets.UTF_8)))) {
				for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
					properties.put(name, String.valueOf(source.getProperty(name)));
				}
			}
			return properties;
		}
		catch (IOException | RuntimeException ex) {
			throw new AssertionError(block + ": this is not " + block.language() + ": " + ex.getMessage(), ex);
		}
	}

	private void start(Block block, Map<String, String> properties, Path folder) throws IOException {
		ApplicationStart start = new ApplicationStart(folder);
		boolean keySet = "jwks".equals(properties.get("jwt.secret-format"));
		String secret = keySet ? Secrets.keySet(1) : Secrets.hex(1);
		String text = block.text();
		String file = properties.getOrDefault("jwt.secret-file", "");
		if (!file.isEmpty() && !file.contains("${")) {
			Path content = Files.writeString(folder.resolve("secret"), secret + "\n");
			text = text.replace(file, content.toString());
		}
		else if (properties.getOrDefault("jwt.secret", "").isEmpty()) {
			start.variable("JWT_SECRET", secret);
		}
		PLACEHOLDER.matcher(text)
			.results()
			.map((placeholder) -> placeholder.group(1))
			.forEach(
					(name) -> start.variable(name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_'), secret));
		start.file("application." + (block.language().equals("yaml") ? "yml" : "properties"), text);
		Outcome outcome = start.run();
		Set<String> expected = new TreeSet<>(this.ids);
		if (outcome.isGood() != expected.isEmpty() || !outcome.violations().equals(expected)) {
			throw new AssertionError(
					block + ": the start " + (outcome.isGood() ? "is good" : "is refused with " + outcome.violations())
							+ ", and the page says " + (expected.isEmpty() ? "that it is good" : expected) + ":\n"
							+ outcome.output(),
					outcome.failure());
		}
	}

}
