package io.github.jwtsecret.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.key.SecretMaterial;

/**
 * What a tool has to say: lines for people, the same as facts for machines, and notes
 * beside. A new secret that belongs on the terminal is kept apart, and the text form
 * shows none.
 *
 * @since 0.1.0
 */
public final class Report {

	private final List<String> lines = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	private final Map<String, Object> facts = new LinkedHashMap<>();

	private @Nullable SecretMaterial secret;

	Report line(String line) {
		this.lines.add(line);
		return this;
	}

	Report note(String note) {
		this.notes.add(note);
		return this;
	}

	Report fact(String name, @Nullable Object value) {
		if (value != null) {
			this.facts.put(name, value);
		}
		return this;
	}

	Report secret(SecretMaterial secret) {
		this.secret = secret;
		return this;
	}

	/**
	 * Return what was done, in sentences.
	 * @return an unmodifiable list
	 */
	public List<String> lines() {
		return Collections.unmodifiableList(this.lines);
	}

	/**
	 * Return what the user should know besides.
	 * @return an unmodifiable list
	 */
	public List<String> notes() {
		return Collections.unmodifiableList(this.notes);
	}

	/**
	 * Return what was done, for machines: the facts and the secret, if it is to be shown.
	 * @return a JSON object on one line
	 */
	public String exportJson() {
		Map<String, Object> members = new LinkedHashMap<>();
		if (this.secret != null) {
			members.put("secret", SecretText.of(this.secret));
		}
		members.putAll(this.facts);
		return JsonTree.writeLine(members);
	}

	/**
	 * Return the new secret if it is to be shown.
	 * @return the text of the secret, or {@code null} if it was written to a file
	 */
	public @Nullable String exportSecret() {
		return (this.secret != null) ? SecretText.of(this.secret) : null;
	}

	@Override
	public String toString() {
		return "Report[" + this.lines + ", " + this.notes + "]";
	}

}
