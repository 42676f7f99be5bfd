package io.github.jwtsecret.tool;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may read and write files, on file systems with permissions or access control lists.
 */
final class FileRights {

	private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

	private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

	private FileRights() {
	}

	/**
	 * Create an empty file that only its owner can read and write.
	 * @param file the file, which must not exist
	 * @throws IOException if it can't be created
	 */
	static void createFile(Path file) throws IOException {
		if (isPosix(file)) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
		}
		else {
			restrict(Files.createFile(file));
		}
	}

	/**
	 * Create a folder that only its owner can look into.
	 * @param folder the folder, which must not exist
	 * @throws IOException if it can't be created
	 */
	static void createFolder(Path folder) throws IOException {
		if (isPosix(folder)) {
			Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
		}
		else {
			restrict(Files.createDirectory(folder));
		}
	}

	/**
	 * Check that nobody else can write to a folder.
	 * @param folder the folder
	 * @throws IOException if others have rights
	 */
	static void checkFolder(Path folder) throws IOException {
		if (isPosix(folder) && !OWNER_FOLDER.equals(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))) {
			throw new AccessDeniedException(folder.toString());
		}
	}

	/**
	 * Give a file the owner, the group and the rights of another one.
	 * @param model the other file
	 * @param file the file
	 * @throws IOException if that is not possible
	 */
	static void copy(Path model, Path file) throws IOException {
		PosixFileAttributeView to = Files.getFileAttributeView(file, PosixFileAttributeView.class);
		if (to == null) {
			AclFileAttributeView from = Files.getFileAttributeView(model, AclFileAttributeView.class);
			AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
			if (from != null && acl != null) {
				acl.setAcl(from.getAcl());
			}
			return;
		}
		PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
		PosixFileAttributes present = to.readAttributes();
		if (!wanted.owner().equals(present.owner())) {
			to.setOwner(wanted.owner());
		}
		if (!wanted.group().equals(present.group())) {
			to.setGroup(wanted.group());
		}
		to.setPermissions(wanted.permissions());
	}

	/**
	 * Return whether anybody but the owner may read a file.
	 * @param file the file
	 * @return whether others have the right, as far as the file system tells
	 */
	static boolean isOpen(Path file) {
		try {
			Set<PosixFilePermission> others = EnumSet.of(PosixFilePermission.OTHERS_READ,
					PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);
			return isPosix(file) && others.removeAll(Files.getPosixFilePermissions(file));
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private static void restrict(Path path) throws IOException {
		AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
		if (view != null) {
			view.setAcl(List.of(AclEntry.newBuilder()
				.setType(AclEntryType.ALLOW)
				.setPrincipal(view.getOwner())
				.setPermissions(EnumSet.allOf(AclEntryPermission.class))
				.build()));
		}
	}

}
