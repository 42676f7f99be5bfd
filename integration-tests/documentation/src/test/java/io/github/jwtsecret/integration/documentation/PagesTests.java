package io.github.jwtsecret.integration.documentation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.github.jwtsecret.policy.ViolationId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages as a whole: links, lengths, and what they list.
 */
class PagesTests {

	private static final Pattern ID = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

	@TestFactory
	Stream<DynamicTest> links() {
		return Page.all()
			.stream()
			.map((page) -> DynamicTest.dynamicTest(page.name(),
					() -> assertThat(page.links()).allSatisfy((link) -> assertResolves(page, link))));
	}

	private static void assertResolves(Page page, String link) {
		if (link.matches("(https?|mailto):.*")) {
			return;
		}
		String[] parts = link.split("#", 2);
		Path file = parts[0].isEmpty() ? Path.of(page.name())
				: Path.of(page.name()).resolveSibling(parts[0]).normalize();
		assertThat(Files.exists(SourceTree.ROOT.resolve(file))).as("%s: the target of '%s'", page.name(), link)
			.isTrue();
		if (parts.length == 2) {
			assertThat(Page.of(file.toString().replace('\\', '/')).anchors())
				.as("%s: the anchor of '%s'", page.name(), link)
				.contains(parts[1]);
		}
	}

	@Test
	void docsWhenLinksAreFollowedFromReadmeAreReached() {
		Set<String> reached = new TreeSet<>(Set.of("README.md"));
		Set<String> next = new TreeSet<>(reached);
		while (!next.isEmpty()) {
			next = next.stream().flatMap(PagesTests::linkedPages).collect(Collectors.toCollection(TreeSet::new));
			next.removeAll(reached);
			reached.addAll(next);
		}
		assertThat(Page.all().stream().map(Page::name).filter((name) -> name.startsWith("docs/")))
			.as("pages that links lead to from README.md")
			.isSubsetOf(reached);
	}

	private static Stream<String> linkedPages(String name) {
		return Page.of(name)
			.links()
			.stream()
			.filter((link) -> !link.contains("://"))
			.map((link) -> link.replaceFirst("#.*", ""))
			.filter((link) -> link.endsWith(".md"))
			.map((link) -> Path.of(name).resolveSibling(link).normalize().toString().replace('\\', '/'));
	}

	@Test
	void readmeWhenCountedHasAtMost250Lines() {
		assertThat(Page.of("README.md").length()).isLessThanOrEqualTo(250);
	}

	@Test
	void readmeWhenItListsPropertiesHasThoseOfTheMetadataWithTheirDefaults() {
		Block block = Page.of("README.md")
			.blocks()
			.stream()
			.filter((candidate) -> candidate.directive().equals("reference"))
			.findFirst()
			.orElseThrow();
		assertThat(ReferenceCheck.defaults(block)).isEqualTo(Metadata.get().defaults());
	}

	@Test
	void policyWhenItListsRulesHasAllOfThem() {
		assertThat(tableIds(Page.of("docs/policy.md"))).isEqualTo(Arrays.stream(ViolationId.values())
			.map(ViolationId::id)
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void readmeWhenItSaysWhatIsRefusedNamesRulesThatExist() {
		List<String> ids = Page.of("README.md")
			.proseLines()
			.filter((line) -> line.startsWith("|") && line.contains("refused: "))
			.map((line) -> line.replaceFirst(".*refused: ", "").replaceAll("\\(.*", ""))
			.flatMap((line) -> ID.matcher(line).results().map((id) -> id.group(1)))
			.toList();
		assertThat(ids).hasSizeGreaterThan(15)
			.isSubsetOf(Arrays.stream(ViolationId.values()).map(ViolationId::id).toList());
	}

	@Test
	void testsWhenPagesNameThemExist() {
		Pattern test = Pattern.compile("`(\\w+(?:Tests|IT))`");
		List<String> named = Page.all()
			.stream()
			.flatMap(Page::proseLines)
			.flatMap((line) -> test.matcher(line).results().map((match) -> match.group(1)))
			.distinct()
			.toList();
		assertThat(named).hasSizeGreaterThan(20).isSubsetOf(SourceTree.get().types());
	}

	private static Set<String> tableIds(Page page) {
		return page.proseLines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.split("\\|", -1)[1])
			.flatMap((cell) -> ID.matcher(cell).results())
			.map((MatchResult id) -> id.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
