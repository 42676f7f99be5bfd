package io.github.jwtsecret.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FolderLock}.
 */
class FolderLockTests {

	@TempDir
	private Path folder;

	@Test
	void acquireWhenFreeHidesWhatItNeeds() throws IOException {
		Path own = this.folder.resolve(FolderLock.FOLDER);
		try (FolderLock lock = FolderLock.acquire(this.folder)) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own))).isEqualTo("rwx------");
			assertThat(own.resolve(".gitignore")).hasContent("*\n");
			assertThat(lock.newContent()).hasParentRaw(own).doesNotExist();
		}
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void acquireWhenKilledProcessLeftFilesRemovesThem() throws IOException {
		Path own = Files.createDirectory(this.folder.resolve(FolderLock.FOLDER),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.write(own.resolve("lock"), new byte[5000]);
		Files.writeString(own.resolve("12ab.new"), "left");
		try (FolderLock lock = FolderLock.acquire(this.folder)) {
			assertThat(own.resolve("12ab.new")).doesNotExist();
			assertThat(lock.newContent()).hasParentRaw(own);
		}
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void acquireWhenTakenWaits() throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<?> second;
			try (FolderLock lock = FolderLock.acquire(this.folder)) {
				assertThat(lock.newContent()).doesNotExist();
				second = executor.submit(() -> FolderLock.acquire(this.folder).close());
				assertThatExceptionOfType(TimeoutException.class)
					.isThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS));
			}
			second.get(20, TimeUnit.SECONDS);
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void acquireWhenOthersCouldLookInsideIsRefused() throws IOException {
		Path own = Files.createDirectory(this.folder.resolve(FolderLock.FOLDER));
		Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> FolderLock.acquire(this.folder))
			.withMessage("There is no right to write to the folder '" + this.folder
					+ "', or others have a right to '.jwt-secret.tmp' in it.");
		assertThat(own).exists();
	}

	@Test
	void acquireWhenLinkIsInItsPlaceIsRefused() throws IOException {
		Path elsewhere = Files.createDirectory(this.folder.resolve("elsewhere"));
		Files.createSymbolicLink(this.folder.resolve(FolderLock.FOLDER), elsewhere);
		assertThatExceptionOfType(ToolException.class).isThrownBy(() -> FolderLock.acquire(this.folder))
			.withMessage("The folder '" + this.folder + "' can't be written to: FileAlreadyExistsException.");
		assertThat(elsewhere).isEmptyDirectory();
	}

}
