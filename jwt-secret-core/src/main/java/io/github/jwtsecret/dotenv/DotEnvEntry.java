package io.github.jwtsecret.dotenv;

import org.jspecify.annotations.Nullable;

/**
 * A {@code JWT_*} entry of a {@link DotEnvDocument}, or a line that was meant to be one:
 * positions in the bytes of the file, from 0, not its text.
 *
 * @param name the name, or {@code null} if there is none that can be used
 * @param line the line on which the entry begins, from 1
 * @param start the first position of that line
 * @param from the first position of the value, behind an opening quote
 * @param to the position behind the value
 * @param end the end of the entry's last line, before its line break
 * @param problem why there is no value, in a few words without a full stop, or
 * {@code null} if there is one
 * @since 0.1.0
 */
public record DotEnvEntry(@Nullable String name, int line, int start, int from, int to, int end,
		@Nullable String problem) {

	/** There is a name and nothing else. */
	public static final String NO_EQUALS_SIGN = "no '=' after the name";

	/** The name is almost that of a secret. */
	public static final String INVALID_NAME = "not a name of the form 'JWT_SECRET'";

	/** The value can't be text. */
	public static final String NUL_CHARACTER = "NUL character in the value";

	/** The value is of another encoding. */
	public static final String NOT_UTF_8 = "value that is not UTF-8";

	/** The quote that opens the value is not closed. */
	public static final String UNTERMINATED_QUOTE = "unterminated quote";

	/** There is more on the line than the quoted value and a comment. */
	public static final String TEXT_AFTER_QUOTE = "text after the closing quote";

}
