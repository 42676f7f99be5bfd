package io.github.jwtsecret.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds characters that no generator writes, or that differ between systems.
 */
final class CharacterCheck {

	private static final String PRINTABLE = "printable ASCII without spaces";

	private CharacterCheck() {
	}

	static boolean isBlank(byte[] text) {
		for (byte character : text) {
			if (!isWhitespace(character)) {
				return false;
			}
		}
		return true;
	}

	static List<Violation> check(byte[] text) {
		int whitespace = 0;
		int control = 0;
		int notAscii = 0;
		for (int i = text.length; i > 0; i--) {
			byte character = text[i - 1];
			if (isWhitespace(character)) {
				whitespace = i;
			}
			else if (character < 0) {
				notAscii = i;
			}
			else if (character < ' ' || character == 0x7f) {
				control = i;
			}
		}
		List<Violation> violations = new ArrayList<>();
		if (whitespace > 0) {
			violations.add(violation(ViolationId.WHITESPACE, "white space at byte " + whitespace));
		}
		if (control > 0) {
			violations.add(violation(ViolationId.CONTROL_CHARACTER, "a control character at byte " + control));
		}
		if (isQuoted(text)) {
			violations.add(new Violation(ViolationId.QUOTED, "quotes around the value", "the value alone"));
		}
		if (notAscii > 0) {
			violations.add(violation(ViolationId.NOT_ASCII, "a character beyond ASCII at byte " + notAscii));
		}
		return violations;
	}

	private static Violation violation(ViolationId id, String measured) {
		return new Violation(id, measured, PRINTABLE);
	}

	private static boolean isWhitespace(byte character) {
		return character == ' ' || (character >= '\t' && character <= '\r');
	}

	private static boolean isQuoted(byte[] text) {
		int last = text.length - 1;
		return last > 0 && text[0] == text[last] && (text[0] == '"' || text[0] == '\'' || text[0] == '`');
	}

}
