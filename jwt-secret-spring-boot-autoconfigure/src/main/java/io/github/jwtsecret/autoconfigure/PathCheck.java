package io.github.jwtsecret.autoconfigure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Tells a path from a secret that was put in its place, which a report must not show: the
 * path or the folder that it begins with exists, or its name is one of a file.
 *
 * @param path the path
 */
record PathCheck(Path path) {

	private static final Pattern FILE_NAME = Pattern
		.compile("[A-Za-z][A-Za-z_-]{0,30}\\.(txt|key|secret|jwt|pem|env|conf)");

	boolean isShown() {
		if (Files.exists(this.path)) {
			return true;
		}
		if (this.path.getNameCount() > 1) {
			return Files.isDirectory(first());
		}
		return FILE_NAME.matcher(this.path.toString()).matches();
	}

	private Path first() {
		Path root = this.path.getRoot();
		Path name = this.path.getName(0);
		return (root != null) ? root.resolve(name) : name;
	}

}
