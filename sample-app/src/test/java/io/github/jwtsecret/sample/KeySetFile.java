package io.github.jwtsecret.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with a key set, which is replaced as a whole.
 */
final class KeySetFile {

	private final Path path;

	private final List<String> ids = new ArrayList<>();

	private final List<String> secrets = new ArrayList<>();

	/**
	 * Write a set with one key, which has no dates.
	 * @param path the file
	 * @param id the id of the key
	 * @throws IOException if the file can't be written
	 */
	KeySetFile(Path path, String id) throws IOException {
		this.path = path;
		add(id);
		write(key(0, ""));
	}

	/**
	 * Write the set with one more key.
	 * @param id the id of the new key
	 * @param begin the moment from which the new key signs
	 * @param end the moment from which the key before it does not verify
	 * @throws IOException if the file can't be written
	 */
	void rotate(String id, Instant begin, Instant end) throws IOException {
		add(id);
		schedule(begin, end);
	}

	/**
	 * Write the last two keys with other dates.
	 * @param begin the moment from which the last key signs
	 * @param end the moment from which the key before it does not verify
	 * @throws IOException if the file can't be written
	 */
	void schedule(Instant begin, Instant end) throws IOException {
		int last = this.ids.size() - 1;
		write(key(last - 1, date("exp", end)) + "," + key(last, date("nbf", begin)));
	}

	private void add(String id) {
		this.ids.add(id);
		this.secrets.add(Secrets.base64Url(64));
	}

	private String key(int index, String dates) {
		return "{\"kty\":\"oct\",\"kid\":\"" + this.ids.get(index) + "\",\"k\":\"" + this.secrets.get(index) + "\""
				+ dates + "}";
	}

	private static String date(String name, Instant moment) {
		return ",\"" + name + "\":" + BigDecimal.valueOf(moment.toEpochMilli(), 3);
	}

	private void write(String keys) throws IOException {
		Path written = Files.writeString(this.path.resolveSibling(this.path.getFileName() + ".new"),
				"{\"keys\":[" + keys + "]}");
		Files.move(written, this.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	Path path() {
		return this.path;
	}

	/**
	 * Return the secrets of all keys that were ever in the file.
	 * @return the value of each
	 */
	List<String> secrets() {
		return this.secrets;
	}

}
