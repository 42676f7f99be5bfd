package io.github.jwtsecret.scan;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads YAML for what its documents are: configuration of Spring, compose files,
 * manifests of Kubernetes, values of Helm, workflows.
 */
final class YamlDetector implements Detector {

	private static final Set<String> ENCRYPTED_KINDS = Set.of("SealedSecret", "ExternalSecret", "ClusterExternalSecret",
			"SecretProviderClass", "VaultStaticSecret", "CustomResourceDefinition");

	private static final Set<String> FACTS = Set.of("kind", "metadata.name", "spring.config.activate.on-profile",
			"spring.profiles");

	private static final Set<String> PAIR_VALUES = Set.of("value", "default", "defaultValue", "Value");

	private static final Set<String> PAIR_NAMES = Set.of("name", "key", "Name");

	@Override
	public void detect(SourceText text, Consumer<Candidate> candidates) {
		new YamlReader(text, (document) -> document(document, candidates)).read();
	}

	private static void document(List<YamlEntry> entries, Consumer<Candidate> candidates) {
		Map<String, String> facts = new HashMap<>();
		Map<Integer, String> names = new HashMap<>();
		for (YamlEntry entry : entries) {
			if (FACTS.contains(entry.path())) {
				facts.put(entry.path(), entry.value());
			}
			if (PAIR_NAMES.contains(entry.key())) {
				names.put(entry.container(), entry.value());
			}
		}
		String kind = facts.getOrDefault("kind", "");
		if (!ENCRYPTED_KINDS.contains(kind)) {
			String resource = kind.equals("Secret") ? facts.getOrDefault("metadata.name", "") : null;
			String profile = facts.getOrDefault("spring.config.activate.on-profile", facts.get("spring.profiles"));
			for (YamlEntry entry : entries) {
				entry(entry, names.get(entry.container()), resource,
						(candidate) -> candidates.accept(candidate.inEnvironment(profile)));
			}
		}
	}

	private static void entry(YamlEntry entry, @Nullable String pairName, @Nullable String secretResource,
			Consumer<Candidate> candidates) {
		if (pairName != null && PAIR_VALUES.contains(entry.key())) {
			Setting.report(entry.line(), pairName, entry.value().strip(), candidates);
		}
		else if (secretResource != null && isData(entry.path())) {
			secret(entry, secretResource, candidates);
		}
		else if (entry.isBlock()) {
			block(entry, candidates);
		}
		else {
			Setting.report(entry.line(), entry.path(), entry.value(), candidates);
		}
	}

	private static boolean isData(String path) {
		return path.startsWith("data.") || path.startsWith("stringData.");
	}

	private static void secret(YamlEntry entry, String resource, Consumer<Candidate> candidates) {
		boolean encoded = entry.path().startsWith("data.");
		String value = encoded ? decode(entry.value()) : entry.value();
		String name = entry.path().substring(entry.path().indexOf('.') + 1);
		boolean named = SecretNames.judge(name) != Certainty.NONE;
		if (value.strip().indexOf('\n') != -1) {
			block(new YamlEntry(entry.line(), entry.container(), name, name, value, true),
					encoded ? (candidate) -> candidates.accept(candidate.withLine(entry.line())) : candidates);
		}
		else {
			Setting.report(entry.line(), named ? name : resource + "." + name, value.strip(), candidates);
		}
	}

	private static String decode(String value) {
		try {
			byte[] bytes = Base64.getDecoder().decode(value.replaceAll("\\s", ""));
			String text = TextDecoder.decode(bytes);
			return (text != null && text.chars().allMatch(YamlDetector::isPrintable)) ? text : value;
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

	private static boolean isPrintable(int character) {
		return (character >= ' ' && character < 0x7f) || Character.isWhitespace(character);
	}

	private static void block(YamlEntry entry, Consumer<Candidate> candidates) {
		String value = entry.value().strip();
		if (value.indexOf('\n') == -1 && SecretNames.judge(entry.path()) != Certainty.NONE) {
			Setting.report(entry.line(), entry.path(), value, candidates);
			return;
		}
		detector(entry.key()).detect(new SourceText(entry.value()),
				(candidate) -> candidates.accept(candidate.withLine(entry.line() + candidate.line() - 1)));
	}

	private static Detector detector(String key) {
		String name = key.toLowerCase(Locale.ROOT);
		if (name.endsWith(".yml") || name.endsWith(".yaml")) {
			return new YamlDetector();
		}
		if (name.endsWith(".properties")) {
			return new PropertiesDetector();
		}
		return name.endsWith(".env") ? new EnvFileDetector() : new ShellDetector();
	}

}
