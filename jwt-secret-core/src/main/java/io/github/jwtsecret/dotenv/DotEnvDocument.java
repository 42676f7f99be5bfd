package io.github.jwtsecret.dotenv;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a {@code .env} file and where its {@code JWT_*} entries are. Values are
 * taken as they stand: nothing is expanded, no backslash is an escape. Of any other entry
 * only the extent is determined, its text is never decoded. The text form shows no
 * content. Immutable and safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class DotEnvDocument {

	private static final String UTF_16 = "UTF-16 instead of UTF-8";

	private static final String UTF_16_MARK = "\u00FE\u00FF";

	private static final String UTF_16_LITTLE_ENDIAN_MARK = "\u00FF\u00FE";

	private final DotEnvText text;

	private final List<DotEnvEntry> entries;

	private final @Nullable String problem;

	private DotEnvDocument(DotEnvText text, List<DotEnvEntry> entries, @Nullable String problem) {
		this.text = text;
		this.entries = List.copyOf(entries);
		this.problem = problem;
	}

	/**
	 * Find the entries of a file.
	 * @param bytes the content of the file
	 * @return the document
	 */
	public static DotEnvDocument parse(byte[] bytes) {
		DotEnvText text = new DotEnvText(bytes.clone());
		boolean isUtf16 = text.startsWith(UTF_16_MARK, 0) || text.startsWith(UTF_16_LITTLE_ENDIAN_MARK, 0);
		return isUtf16 ? new DotEnvDocument(text, List.of(), UTF_16)
				: new DotEnvDocument(text, new DotEnvParser(text).parse(), null);
	}

	/**
	 * Return the entries, in the order of the file. The last one of a name counts.
	 * @return an unmodifiable list
	 */
	public List<DotEnvEntry> entries() {
		return this.entries;
	}

	/**
	 * Return why the file can't be read as a whole.
	 * @return a few words without a full stop, or {@code null}
	 */
	public @Nullable String problem() {
		return this.problem;
	}

	/**
	 * Return the value of an entry.
	 * @param entry an entry of this document that has no problem
	 * @return the value
	 */
	public String value(DotEnvEntry entry) {
		if (entry.problem() != null) {
			throw new IllegalArgumentException("'entry' must not have a problem");
		}
		return Objects.requireNonNull(this.text.decode(entry.from(), entry.to()));
	}

	@Override
	public String toString() {
		return "DotEnvDocument[" + this.entries.size() + " entries, redacted]";
	}

}
