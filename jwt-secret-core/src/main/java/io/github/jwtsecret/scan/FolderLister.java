package io.github.jwtsecret.scan;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

import io.github.jwtsecret.scan.SourceFile.State;

/**
 * Lists all files of a folder, less those that version control systems and builds put
 * there. Links are not followed.
 */
final class FolderLister implements FileLister {

	private static final Set<String> PASSED_OVER = Set.of(".git", ".hg", ".svn", ".gradle", "node_modules");

	private static final Set<String> BUILT = Set.of("target", "build", "out", "bin");

	private final Path root;

	FolderLister(Path root) {
		this.root = root;
	}

	@Override
	public void list(Visitor visitor) throws IOException {
		Files.walkFileTree(this.root, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				return isPassedOver(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				String path = path(file);
				FileKind kind = FileKind.of(path);
				if (kind != null) {
					visitor.file(new SourceFile(path, kind, State.UNKNOWN));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) {
				visitor.notice(new Notice(path(file), "can't be read"));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, IOException ex) {
				if (ex != null) {
					visitor.notice(new Notice(path(folder), "can't be listed"));
				}
				return FileVisitResult.CONTINUE;
			}

		});
	}

	private boolean isPassedOver(Path folder) {
		if (folder.equals(this.root)) {
			return false;
		}
		String name = String.valueOf(folder.getFileName());
		return PASSED_OVER.contains(name) || (BUILT.contains(name) && hasBuild(folder.resolveSibling("")));
	}

	private static boolean hasBuild(Path folder) {
		return Files.exists(folder.resolve("pom.xml")) || Files.exists(folder.resolve("build.gradle"))
				|| Files.exists(folder.resolve("build.gradle.kts"));
	}

	private String path(Path file) {
		return this.root.relativize(file).toString().replace(File.separatorChar, '/');
	}

}
