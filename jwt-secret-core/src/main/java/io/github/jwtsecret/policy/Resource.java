package io.github.jwtsecret.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads the tables beside the classes of this package.
 */
final class Resource {

	private Resource() {
	}

	/**
	 * Read a resource.
	 * @param name the name, relative to this package
	 * @return its bytes
	 * @throws UncheckedIOException if it can't be read
	 */
	static byte[] read(String name) {
		try (InputStream resource = Resource.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IOException("The class path lacks the resource '" + name + "'");
			}
			return resource.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
