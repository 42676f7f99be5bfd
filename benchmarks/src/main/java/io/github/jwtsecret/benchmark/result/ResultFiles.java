package io.github.jwtsecret.benchmark.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results in a folder, one file for each JDK.
 */
public final class ResultFiles {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Path folder;

	/**
	 * Create a view of a folder.
	 * @param folder the folder
	 */
	public ResultFiles(Path folder) {
		this.folder = folder;
	}

	/**
	 * Write the result of a JDK over an earlier one.
	 * @param result the result
	 * @throws IOException if it can't be written
	 */
	public void write(RunResult result) throws IOException {
		Files.createDirectories(this.folder);
		Files.writeString(file(result.machine().feature()), JSON.writeValueAsString(result) + "\n");
	}

	private Path file(int feature) {
		return this.folder.resolve("jdk-" + feature + ".json");
	}

	/**
	 * Read the result of the JDK of this process.
	 * @return the result
	 * @throws IOException if there is none
	 */
	public RunResult readCurrent() throws IOException {
		return JSON.readValue(Files.readString(file(Runtime.version().feature())), RunResult.class);
	}

	/**
	 * Read the results of all JDKs.
	 * @return the results, the oldest JDK first
	 * @throws IOException if the folder can't be read
	 */
	public List<RunResult> read() throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".json"))
				.map((file) -> JSON.readValue(file, RunResult.class))
				.sorted(Comparator.comparing((result) -> result.machine().feature()))
				.toList();
		}
	}

}
