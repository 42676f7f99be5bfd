package io.github.jwtsecret.integration.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks that the types and meters that a picture or a query names exist.
 */
final class NamesCheck implements BlockCheck {

	private static final Pattern TYPE = Pattern.compile("\\b[A-Z][a-z]+([A-Z][a-z]*)+\\b");

	private static final Pattern METER = Pattern.compile("\\bjwt_[a-z_]+\\b");

	private static final Pattern MODULE = Pattern.compile("\\bjwt-secret-[a-z-]+\\b");

	private static final Set<String> FOREIGN = Set.of("ZooKeeper", "GitHub", "BeanFactory");

	@Override
	public void check(Block block) {
		SourceTree tree = SourceTree.get();
		List<String> types = find(TYPE, block);
		types.removeAll(FOREIGN);
		List<String> meters = find(METER, block);
		List<String> modules = find(MODULE, block);
		if (types.isEmpty() && meters.isEmpty() && modules.isEmpty()) {
			throw new AssertionError(block + ": it names no type, meter or module that could be checked");
		}
		types.removeAll(tree.types());
		meters.removeIf(
				(meter) -> tree.contains('"' + meter.replaceFirst("_(total|seconds)$", "").replace('_', '.') + '"'));
		modules.removeAll(tree.modules());
		if (!types.isEmpty() || !meters.isEmpty() || !modules.isEmpty()) {
			throw new AssertionError(block + ": there is no " + types + meters + modules);
		}
	}

	private static List<String> find(Pattern pattern, Block block) {
		return new ArrayList<>(pattern.matcher(block.text()).results().map(MatchResult::group).distinct().toList());
	}

}
