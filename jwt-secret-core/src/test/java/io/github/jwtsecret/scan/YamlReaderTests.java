package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link YamlReader}.
 */
class YamlReaderTests {

	@Test
	void readWhenNestedJoinsKeys() {
		assertThat(read("""
				app:
				  jwt:
				    secret: abc # comment
				  "other": 'it''s'
				last: "a\\"b"
				""")).containsExactly("3 app.jwt.secret=abc", "4 app.other=it's", "5 last=a\"b");
	}

	@Test
	void readWhenSequencesKeepsTheirKey() {
		assertThat(read("""
				env:
				- name: A
				  value: b
				-   name: C
				args:
				  - x
				  - - y
				""")).containsExactly("2 env.name=A", "3 env.value=b", "4 env.name=C", "6 args=x", "7 args=y");
	}

	@Test
	void readWhenItemsDifferGivesThemContainersOfTheirOwn() {
		List<YamlEntry> entries = new ArrayList<>();
		new YamlReader(new SourceText("- name: A\n  value: b\n- name: C\n"), entries::addAll).read();
		assertThat(entries.get(0).container()).isEqualTo(entries.get(1).container());
		assertThat(entries.get(2).container()).isNotEqualTo(entries.get(0).container());
	}

	@Test
	void readWhenBlockScalarTakesItsLines() {
		assertThat(read("""
				a:
				  run: |
				    one: 1

				    two
				  b: >-
				    folded
				c: d
				""")).containsExactly("3 a.run=one: 1\n\ntwo\n", "7 a.b=folded\n", "8 c=d");
	}

	@Test
	void readWhenFlowCollectionsJoinsKeys() {
		assertThat(read("""
				jwt: {secret: "abc", list: [x, {y: z}]} # comment
				next: {
				  "a": 'b',
				  c: ${D:e}
				}
				""")).containsExactly("1 jwt.secret=abc", "1 jwt.list=x", "1 jwt.list.y=z", "3 next.a=b",
				"4 next.c=${D:e}");
	}

	@Test
	void readWhenJsonJoinsKeys() {
		assertThat(read("{\n  \"jwt\": {\n    \"secret\": \"abc\",\n    \"n\": 1\n  }\n}\n"))
			.containsExactly("3 jwt.secret=abc", "4 jwt.n=1");
	}

	@Test
	void readWhenSeveralDocumentsForgetsKeys() {
		assertThat(read("a:\n  b: c\n--- # next\nd: e\n...\nf: g\n")).containsExactly("2 a.b=c", "4 d=e", "6 f=g");
	}

	@Test
	void readWhenAnchorsTagsAndAliasesPassesOver() {
		assertThat(read("""
				a: &anchor b
				c: *anchor
				d: !vault |
				  encrypted
				e: !!str f
				<<: *anchor
				g: !Ref H
				""")).containsExactly("1 a=b", "5 e=f");
	}

	@Test
	void readWhenTemplateReadsTheRest() {
		assertThat(read("""
				{{- if .Values.enabled }}
				a: {{ .Values.a | quote }}
				{{- end }}
				b: "{{ "x" }}"
				c: d
				""")).contains("2 a={{ .Values.a | quote }}", "5 c=d");
	}

	@Test
	void readWhenQuotedOverSeveralLinesFolds() {
		assertThat(read("a: \"b\n  c\\\n  d\"\ne: f\n")).containsExactly("1 a=b cd", "4 e=f");
	}

	@Test
	void readWhenBrokenNeverFails() {
		for (String text : List.of("a: \"", "a: {b: c", "a: [", "- - -", ":", "\t:\t", "'", "a: |", "? b", "}", "a: }",
				"{".repeat(5000), "- ".repeat(5000), "a:\n" + " ".repeat(5000) + "b: c")) {
			assertThat(read(text)).isNotNull();
		}
	}

	private static List<String> read(String text) {
		List<String> entries = new ArrayList<>();
		new YamlReader(new SourceText(text), (document) -> document
			.forEach((entry) -> entries.add(entry.line() + " " + entry.path() + "=" + entry.value()))).read();
		return entries;
	}

}
