package io.github.jwtsecret.autoconfigure.dotenv;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Folder with {@code .env} and {@code .env.<profile>} files.
 */
final class DotEnvFolder {

	static final String NO_FOLDER = "'jwt.dotenv.location' is not a folder that exists";

	static final String NOT_SHOWN = "a location that is not shown";

	private static final String FILE_NAME = ".env";

	private final String location;

	/**
	 * Create a folder.
	 * @param location the path of the folder; a relative or empty one starts at the
	 * working directory
	 */
	DotEnvFolder(String location) {
		this.location = location;
	}

	/**
	 * Read the files that there are.
	 * @param profiles the active profiles
	 * @return what was read, that of the last profile first and of the file without a
	 * profile last
	 */
	List<DotEnvContent> read(String... profiles) {
		Path folder = resolve(Path.of(""), this.location);
		if (folder == null || !Files.isDirectory(folder)) {
			DotEnvContent content = new DotEnvContent(isShown(folder) ? this.location : NOT_SHOWN);
			content.problem(0, NO_FOLDER);
			return List.of(content);
		}
		List<DotEnvContent> contents = new ArrayList<>();
		for (int i = profiles.length - 1; i >= 0; i--) {
			read(resolve(folder, FILE_NAME + "." + profiles[i]), contents);
		}
		read(folder.resolve(FILE_NAME), contents);
		return contents;
	}

	// It may be a secret, given in the place of a folder
	private static boolean isShown(@Nullable Path folder) {
		if (folder == null || Files.exists(folder)) {
			return folder != null;
		}
		Path root = folder.getRoot();
		Path first = (root != null) ? root.resolve(folder.getName(0)) : folder.getName(0);
		return folder.getNameCount() > 1 && Files.isDirectory(first);
	}

	private static void read(@Nullable Path file, List<DotEnvContent> contents) {
		DotEnvContent content = (file != null) ? new DotEnvFile(file).read() : null;
		if (content != null && !content.isEmpty()) {
			contents.add(content);
		}
	}

	private static @Nullable Path resolve(Path folder, String name) {
		try {
			return folder.resolve(name);
		}
		catch (InvalidPathException ex) {
			return null;
		}
	}

}
