package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Reads programs: literals that become a signing key, also through a constant; variables
 * and setters whose name says so; names of properties beside a literal; placeholders with
 * a default.
 */
final class CodeDetector implements Detector {

	@Override
	public void detect(SourceText text, Consumer<Candidate> candidates) {
		new Reading(text, candidates).read();
	}

	/**
	 * One pass through a program.
	 */
	private static final class Reading {

		private static final Set<String> SIGNING = Set.of("hmacShaKeyFor", "HMAC256", "HMAC384", "HMAC512",
				"setSigningKey", "signWith", "verifyWith", "withSecretKey", "MACSigner", "MACVerifier", "MacSigner",
				"ImmutableSecret", "HmacKey", "newSHA256Signer", "newSHA384Signer", "newSHA512Signer", "newVerifier",
				"setVerifierKey", "signWithSecret", "hs256", "hs384", "hs512", "OctetSequenceKey", "verifyWithSecret");

		private static final String KEY_SPEC = "SecretKeySpec";

		private static final Set<String> DEFAULTS = Set.of("DefaultValue", "Value", "Default");

		private static final int MAXIMUM_DEPTH = 3;

		private static final int MAXIMUM_DISTANCE = 60;

		/** Calls that take a name and a value. */
		private static final Set<String> SETTERS = Set.of("setProperty", "put", "putIfAbsent", "entry",
				"systemProperty", "environment", "property", "getProperty", "getOrDefault", "set", "add", "addProperty",
				"setenv", "withProperty", "with", "requireNonNullElse", "getenv", "environmentVariable", "withEnv",
				"addEnv", "env", "SimpleEntry", "Pair", "pair", "buildConfigField", "resValue", "ConfigProperty",
				"Property", "get", "getString", "getOptional", "setDefaultProperty", "systemProperties", "getOrElse",
				"getEnv");

		private final SourceText text;

		private final Consumer<Candidate> candidates;

		private final List<CodeToken> tokens;

		private final Map<String, List<Integer>> assigned = new HashMap<>();

		private final Set<Integer> reported = new HashSet<>();

		Reading(SourceText text, Consumer<Candidate> candidates) {
			this.text = text;
			this.candidates = candidates;
			this.tokens = CodeLexer.tokens(text.content());
		}

		void read() {
			for (int i = 0; i + 2 < this.tokens.size(); i++) {
				int value = this.tokens.get(i).isWord() ? valueIndex(i) : -1;
				if (value != -1) {
					this.assigned.computeIfAbsent(this.tokens.get(i).text(), (name) -> new ArrayList<>()).add(value);
				}
			}
			for (int i = 0; i < this.tokens.size(); i++) {
				CodeToken token = this.tokens.get(i);
				if (token.isWord()) {
					signing(token, i);
				}
			}
			for (int i = 0; i < this.tokens.size(); i++) {
				CodeToken token = this.tokens.get(i);
				if (token.isWord()) {
					assignment(token, i);
					setter(token, i);
					annotation(token, i);
				}
				else if (token.isLiteral()) {
					pair(token, i);
					content(token);
				}
			}
		}

		private @Nullable CodeToken at(int index) {
			return (index >= 0 && index < this.tokens.size()) ? this.tokens.get(index) : null;
		}

		private boolean is(int index, String symbol) {
			CodeToken token = at(index);
			return token != null && token.is(symbol);
		}

		/**
		 * Return where the value that is assigned to a name begins, behind its type in
		 * Kotlin and Scala.
		 * @param index the index of the name
		 * @return the index, or -1 if nothing is assigned
		 */
		private int valueIndex(int index) {
			int next = index + 1;
			CodeToken delegate = at(next);
			if (isEntry(index) || (delegate != null && delegate.isWord() && delegate.text().equals("by"))) {
				return index + 2;
			}
			if (is(next, ":")) {
				next++;
				while (next < index + 8 && at(next) != null && !is(next, "=") && !is(next, ",") && !is(next, ")")
						&& !is(next, ";")) {
					next++;
				}
			}
			return is(next, "=") ? next + 1 : -1;
		}

		private boolean isEntry(int index) {
			CodeToken value = at(index + 2);
			return is(index + 1, ":") && value != null && value.isLiteral();
		}

		private void signing(CodeToken token, int index) {
			boolean keySpec = token.text().equals(KEY_SPEC);
			if (!keySpec && !SIGNING.contains(token.text())) {
				return;
			}
			int open = index + 1;
			if (is(open, "<")) {
				while (open < index + 8 && !is(open, ">")) {
					open++;
				}
				open++;
			}
			if (!is(open, "(") || (keySpec && !isHmac(open))) {
				return;
			}
			CodeLiterals arguments = arguments(open, keySpec);
			for (CodeToken literal : arguments.literals()) {
				report(literal, token.text(), Certainty.SURE, true);
			}
			for (CodeToken word : arguments.words()) {
				origin(word.text(), 0);
			}
		}

		/**
		 * Report the literals that a variable comes from, over other variables.
		 * @param name the name of the variable
		 * @param depth the number of variables on the way
		 */
		private void origin(String name, int depth) {
			for (int index : this.assigned.getOrDefault(name, List.of())) {
				CodeLiterals value = CodeLiterals.of(this.tokens, this.text.content(), index, true);
				for (CodeToken literal : value.literals()) {
					report(literal, name, Certainty.SURE, true);
				}
				for (CodeToken word : value.words()) {
					if (depth < MAXIMUM_DEPTH && !word.text().equals(name)) {
						origin(word.text(), depth + 1);
					}
				}
			}
		}

		private CodeLiterals arguments(int open, boolean firstOnly) {
			CodeLiterals first = CodeLiterals.of(this.tokens, this.text.content(), open + 1, false);
			if (firstOnly || !is(first.end(), ",")) {
				return first;
			}
			CodeLiterals second = CodeLiterals.of(this.tokens, this.text.content(), first.end() + 1, false);
			second.literals().addAll(first.literals());
			second.words().addAll(first.words());
			return second;
		}

		private boolean isHmac(int open) {
			int depth = 0;
			boolean hmac = this.text.aboutTokens();
			for (int i = open; i < this.tokens.size(); i++) {
				CodeToken token = this.tokens.get(i);
				if (token.is("(")) {
					depth++;
				}
				else if (token.is(")") && --depth == 0) {
					return hmac;
				}
				else if (token.isLiteral() || token.isWord()) {
					String name = token.text().toLowerCase(Locale.ROOT);
					if (name.startsWith("hmacsha") || name.startsWith("hs256") || name.startsWith("hs512")) {
						return this.text.aboutTokens() || isAboutSigning();
					}
					if (name.equals("aes") || name.equals("des") || name.startsWith("desede") || name.equals("rc4")
							|| name.startsWith("blowfish")) {
						return false;
					}
				}
			}
			return false;
		}

		private boolean isAboutSigning() {
			return this.text.content().contains("oken") || this.text.content().contains("JWK");
		}

		private void assignment(CodeToken token, int index) {
			int value = valueIndex(index);
			if (value == -1 || is(index - 1, "@")) {
				return;
			}
			Certainty certainty = SecretNames.judge(token.text());
			if (certainty != Certainty.NONE) {
				for (CodeToken literal : CodeLiterals.of(this.tokens, this.text.content(), value, true).literals()) {
					report(literal, token.text(), certainty, false);
				}
			}
		}

		private void setter(CodeToken token, int index) {
			if (!is(index + 1, "(") || token.text().startsWith("get") || token.text().startsWith("is")) {
				return;
			}
			CodeToken literal = at(index + 2);
			if (literal == null || !literal.isLiteral() || !(is(index + 3, ")") || is(index + 3, "."))) {
				return;
			}
			String name = token.text();
			Certainty certainty = name.equals("secret") ? Certainty.NONE : SecretNames.judge(name);
			if (certainty != Certainty.NONE) {
				report(literal, name, certainty, false);
			}
		}

		/**
		 * Report the literal of an annotation that gives a field or parameter its value.
		 * @param token the word that may name an annotation
		 * @param index its index
		 */
		private void annotation(CodeToken token, int index) {
			CodeToken literal = at(index + 2);
			if (!is(index - 1, "@") || !DEFAULTS.contains(token.text()) || !is(index + 1, "(") || literal == null
					|| !literal.isLiteral() || !is(index + 3, ")") || Notation.isReference(literal.text())) {
				return;
			}
			int next = index + 4;
			while (at(next) != null && !is(next, ";") && !is(next, ",") && !is(next, ")") && !is(next, "=")
					&& next < index + 12) {
				next++;
			}
			CodeToken name = at(next - 1);
			if (name != null && name.isWord()) {
				report(literal, name.text(), SecretNames.judge(name.text()), false);
			}
		}

		/**
		 * Report a literal behind one that is a name: a pair of arguments, an entry of a
		 * map, an indexed assignment.
		 * @param name the literal that may be a name
		 * @param index its index
		 */
		private void pair(CodeToken name, int index) {
			Certainty certainty = SecretNames.judge(name.text());
			if (certainty == Certainty.NONE || !isIdentifier(name.text())) {
				return;
			}
			int next = index + 1;
			while (is(next, ")") || is(next, "]")) {
				next++;
			}
			CodeToken link = at(next);
			boolean infix = link != null && link.isWord() && link.text().equals("to");
			boolean linked = is(next, ",") || is(next, ":") || is(next, "=") || is(next, "?:") || infix
					|| is(next, "->");
			if (is(next, ",") && is(next + 2, "=") && at(next + 3) != null) {
				next += 2;
			}
			CodeToken value = at(next + 1);
			boolean listed = is(next, ",") && !isSetting(index);
			if (linked && !listed && value != null && value.isLiteral() && !is(next + 2, "+")) {
				report(value, name.text(), certainty, false);
			}
		}

		/**
		 * Return whether a name with a value behind it is more than a list of texts.
		 * @param index the index of the name
		 * @return whether it stands first in a call that sets or looks up, in a map, or
		 * behind a word without brackets
		 */
		private boolean isSetting(int index) {
			CodeToken before = at(index - 1);
			if (before == null || before.isWord()) {
				return before != null;
			}
			int open = index - 1;
			while (open > 0 && index - open < MAXIMUM_DISTANCE && !is(open, "(") && !is(open, ";")) {
				open--;
			}
			CodeToken callee = is(open, "(") ? at(open - 1) : null;
			if (callee == null || !callee.isWord()) {
				return false;
			}
			CodeToken type = at(open - 3);
			return SETTERS.contains(callee.text())
					|| (callee.text().equals("of") && type != null && type.text().equals("Map"));
		}

		private static boolean isIdentifier(String text) {
			return text.chars()
				.allMatch((character) -> Character.isLetterOrDigit(character) || character == '.' || character == '_'
						|| character == '-');
		}

		private void content(CodeToken literal) {
			if (literal.text().indexOf('=') == -1 && !literal.text().contains("${")) {
				return;
			}
			Assignments.find(literal.text(), 0, literal.text().length(), (offset, name, certainty, value) -> {
				if (certainty == Certainty.SURE || value.startsWith("${")) {
					this.candidates.accept(new Candidate(this.text.lineAt(literal.start()), name, certainty, value));
				}
			});
		}

		private void report(CodeToken literal, String name, Certainty certainty, boolean used) {
			String value = join(literal);
			boolean isName = !used
					&& (SecretNames.isName(value) || isTopic(value) || (value.indexOf(' ') != -1 && !isPhrase(name)));
			if (certainty != Certainty.NONE && !isName && this.reported.add(literal.start())) {
				this.candidates.accept(new Candidate(this.text.lineAt(literal.start()), name, certainty, value));
			}
		}

		private static boolean isTopic(String value) {
			return Words.VOCABULARY.contains(value) && !value.startsWith("secre");
		}

		private static boolean isPhrase(String name) {
			return name.toLowerCase(Locale.ROOT).contains("jwt");
		}

		private String join(CodeToken literal) {
			int index = this.tokens.indexOf(literal);
			StringBuilder value = new StringBuilder(literal.text().strip());
			while (is(index + 1, "+")) {
				CodeToken next = at(index + 2);
				if (next == null || !next.isLiteral()) {
					break;
				}
				value.append(next.text());
				this.reported.add(next.start());
				index += 2;
			}
			return value.toString().replace("\n", "");
		}

	}

}
