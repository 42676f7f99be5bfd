package io.github.jwtsecret.integration.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder in which the kubelet mounts a secret: each name is a link to a file below
 * {@code ..data}, itself a link to the folder with the files of the moment, which is
 * swapped when the secret changes.
 */
final class SecretVolume {

	private static final String DATA = "..data";

	private final Path folder;

	private int versions;

	SecretVolume(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder);
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Replace the content of the volume at one moment.
	 * @param content the content of each file, whose mode is the default one of
	 * Kubernetes
	 * @throws IOException if it can't be written
	 */
	void write(Map<String, String> content) throws IOException {
		String version = "..2026_11_24_%02d".formatted(++this.versions);
		Path files = Files.createDirectory(this.folder.resolve(version));
		for (Map.Entry<String, String> file : content.entrySet()) {
			Path path = Files.writeString(files.resolve(file.getKey()), file.getValue());
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
		}
		Path link = Files.createSymbolicLink(this.folder.resolve("..data_tmp"), Path.of(version));
		Files.move(link, this.folder.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
		removeOthers(content);
		for (String name : content.keySet()) {
			Path visible = this.folder.resolve(name);
			if (!Files.exists(visible, LinkOption.NOFOLLOW_LINKS)) {
				Files.createSymbolicLink(visible, Path.of(DATA, name));
			}
		}
	}

	private void removeOthers(Map<String, String> content) throws IOException {
		try (Stream<Path> entries = Files.list(this.folder)) {
			for (Path entry : entries.toList()) {
				String name = entry.getFileName().toString();
				if (!name.startsWith("..") && !content.containsKey(name)) {
					Files.delete(entry);
				}
			}
		}
	}

}
