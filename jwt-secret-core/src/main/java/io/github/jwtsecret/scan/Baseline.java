package io.github.jwtsecret.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Findings that are known and tolerated: a file with the fingerprint of one on each line,
 * and behind it what a reader wants to know. It is made to be committed, and tells
 * nothing about any secret. Immutable.
 *
 * @since 0.1.0
 */
public final class Baseline {

	/** The name of the file that a check looks for in its root. */
	public static final String FILE_NAME = ".jwt-secret-baseline";

	private static final int FINGERPRINT_LENGTH = 32;

	private final Set<String> fingerprints;

	private Baseline(Set<String> fingerprints) {
		this.fingerprints = fingerprints;
	}

	/**
	 * Return a baseline that tolerates nothing.
	 * @return the baseline
	 */
	public static Baseline none() {
		return new Baseline(Set.of());
	}

	/**
	 * Read a baseline.
	 * @param file the file
	 * @return the baseline
	 * @throws IOException if the file can't be read or is none
	 */
	public static Baseline read(Path file) throws IOException {
		Set<String> fingerprints = new LinkedHashSet<>();
		int number = 0;
		for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
			number++;
			if (!line.isBlank() && !line.startsWith("#")) {
				String fingerprint = firstWord(line.strip());
				if (!fingerprint.matches("[0-9a-f]{" + FINGERPRINT_LENGTH + "}")) {
					throw new IOException("Line " + number + " of '" + file + "' does not begin with a fingerprint");
				}
				fingerprints.add(fingerprint);
			}
		}
		return new Baseline(fingerprints);
	}

	private static String firstWord(String line) {
		int space = line.indexOf(' ');
		return (space != -1) ? line.substring(0, space) : line;
	}

	/**
	 * Write a baseline that tolerates findings.
	 * @param findings the findings
	 * @param file the file, which is replaced
	 * @throws IOException if the file can't be written
	 */
	public static void write(List<Finding> findings, Path file) throws IOException {
		Objects.requireNonNull(findings, "'findings' must not be null");
		List<String> lines = new ArrayList<>();
		lines.add(
				"# Findings of 'jwt-secret check' that are known and tolerated, one a line: fingerprint, rule, place.");
		lines.add("# A fingerprint is made of rule, path and name; it tells nothing about the secret.");
		for (Finding finding : findings) {
			lines.add(finding.fingerprint() + " " + finding.id() + " " + PlainText.of(finding.path()) + " "
					+ PlainText.of(finding.name()));
		}
		Files.write(file, lines, StandardCharsets.UTF_8);
	}

	/**
	 * Return whether a finding is tolerated.
	 * @param fingerprint the fingerprint of the finding
	 * @return whether the baseline has it
	 */
	public boolean contains(String fingerprint) {
		return this.fingerprints.contains(fingerprint);
	}

	/**
	 * Return the number of findings that are tolerated.
	 * @return the number
	 */
	public int size() {
		return this.fingerprints.size();
	}

}
