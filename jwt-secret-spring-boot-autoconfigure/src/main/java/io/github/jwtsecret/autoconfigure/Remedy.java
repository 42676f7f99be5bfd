package io.github.jwtsecret.autoconfigure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What to do about a refusal.
 *
 * @param instruction what to do, in the imperative
 * @param command the command to copy, or an empty text
 * @param caveat what to know about its result, or an empty text
 */
record Remedy(String instruction, String command, String caveat) {

	static Remedy withoutCommand(String instruction) {
		return new Remedy(instruction, "", "");
	}

	/**
	 * Write remedies as paragraphs. Those that differ in the command alone share one.
	 * @param remedies the remedies
	 * @return the text
	 */
	static String toText(List<Remedy> remedies) {
		Map<Remedy, List<String>> commands = remedies.stream()
			.distinct()
			.collect(Collectors.groupingBy((remedy) -> new Remedy(remedy.instruction(), "", remedy.caveat()),
					LinkedHashMap::new, Collectors.mapping(Remedy::command, Collectors.toList())));
		return commands.entrySet()
			.stream()
			.map((entry) -> entry.getKey().toText(String.join("\n    ", entry.getValue())))
			.collect(Collectors.joining("\n\n"));
	}

	private String toText(String commands) {
		if (commands.isEmpty()) {
			return (this.instruction + " " + this.caveat).stripTrailing();
		}
		return (this.instruction + "\n\n    " + commands + "\n\n" + this.caveat).stripTrailing();
	}

}
