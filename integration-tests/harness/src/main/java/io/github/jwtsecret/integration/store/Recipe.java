package io.github.jwtsecret.integration.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of {@code docs/stores}, for tests that do what it says.
 */
public final class Recipe {

	private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

	private final String section;

	private Recipe(String section) {
		this.section = section;
	}

	/**
	 * Read a page.
	 * @param page the name of the file
	 * @return the page
	 */
	public static Recipe of(String page) {
		try {
			return new Recipe(Files.readString(Path.of(System.getProperty("docs.directory"), "stores", page)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return a part of the page.
	 * @param heading the heading that the part begins with, which ends before the next of
	 * the same level
	 * @return the part
	 */
	public Recipe section(String heading) {
		int begin = this.section.indexOf("\n" + heading + "\n");
		assertThat(begin).as(heading).isNotNegative();
		String level = "\n" + heading.substring(0, heading.indexOf(' ') + 1);
		int end = this.section.indexOf(level, begin + 1);
		return new Recipe(this.section.substring(begin, (end >= 0) ? end : this.section.length()));
	}

	/**
	 * Return the first block of a language.
	 * @param language the language
	 * @return the text of the block
	 */
	public String block(String language) {
		Matcher matcher = BLOCK.matcher(this.section);
		while (matcher.find()) {
			if (matcher.group(1).equals(language)) {
				return matcher.group(2);
			}
		}
		throw new IllegalStateException("No block of " + language);
	}

	/**
	 * Return the configuration of the application, the first block of YAML.
	 * @return properties
	 */
	public Map<String, String> settings() {
		Map<String, String> settings = new TreeMap<>();
		try {
			new YamlPropertySourceLoader()
				.load("recipe", new ByteArrayResource(block("yaml").getBytes(StandardCharsets.UTF_8)))
				.forEach((source) -> {
					for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
						settings.put(name, String.valueOf(source.getProperty(name)));
					}
				});
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return settings;
	}

}
