package io.github.jwtsecret.integration.documentation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.Phases;

/**
 * Checks parts of Gradle builds as far as that goes without Gradle: they parse, our
 * coordinates are modules of this build in its version, and our classes exist.
 */
final class GroovyCheck implements BlockCheck {

	private static final Pattern COORDINATES = Pattern.compile("io\\.github\\.jwtsecret:([\\w-]+)(?::([\\w.-]+))?");

	private static final Pattern TYPE = Pattern.compile("io\\.github\\.jwtsecret\\.[a-z.]+\\.([A-Z]\\w+)");

	@Override
	public void check(Block block) {
		CompilationUnit unit = new CompilationUnit();
		unit.addSource("block.gradle", block.text());
		try {
			unit.compile(Phases.CONVERSION);
		}
		catch (CompilationFailedException ex) {
			throw new AssertionError(block + ": this is not Groovy: " + ex.getMessage(), ex);
		}
		SourceTree tree = SourceTree.get();
		for (MatchResult match : COORDINATES.matcher(block.text()).results().toList()) {
			boolean version = match.group(2) == null || match.group(2).equals(tree.version());
			if (!tree.modules().contains(match.group(1)) || !version) {
				throw new AssertionError(block + ": " + match.group() + " is no module of this build");
			}
		}
		for (MatchResult match : TYPE.matcher(block.text()).results().toList()) {
			if (!tree.types().contains(match.group(1))) {
				throw new AssertionError(block + ": there is no class " + match.group());
			}
		}
	}

}
