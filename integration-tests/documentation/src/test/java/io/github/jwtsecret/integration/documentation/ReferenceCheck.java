package io.github.jwtsecret.integration.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks the block that lists all properties with their defaults: it is the configuration
 * metadata, and an application that sets each default starts.
 */
final class ReferenceCheck implements BlockCheck {

	@Override
	public void check(Block block) throws Exception {
		Map<String, String> defaults = defaults(block);
		if (!defaults.equals(Metadata.get().defaults())) {
			throw new AssertionError(
					block + ": it has " + defaults + ", and the configuration metadata " + Metadata.get().defaults());
		}
		String text = defaults.entrySet()
			.stream()
			.filter((property) -> !property.getValue().isEmpty())
			.map((property) -> property.getKey() + ": " + property.getValue() + "\n")
			.collect(Collectors.joining());
		new ConfigurationCheck(List.of()).check(block.withText(text));
	}

	/**
	 * Return the properties of a block in YAML whose parents have no value.
	 * @param block the block
	 * @return the value of each, without its comment
	 */
	static Map<String, String> defaults(Block block) {
		Map<String, String> defaults = new TreeMap<>();
		List<String> path = new ArrayList<>();
		List<String> lines = block.lines();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).replaceFirst(" +#.*", "");
			int depth = depth(line);
			path.subList(depth, path.size()).clear();
			path.add(line.strip().replaceFirst(":.*", ""));
			if (i + 1 == lines.size() || depth(lines.get(i + 1)) <= depth) {
				defaults.put(String.join(".", path), line.replaceFirst("[^:]*:", "").strip());
			}
		}
		return defaults;
	}

	private static int depth(String line) {
		return (line.length() - line.stripLeading().length()) / 2;
	}

}
