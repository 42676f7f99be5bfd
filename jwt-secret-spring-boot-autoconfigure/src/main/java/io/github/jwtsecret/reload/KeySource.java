package io.github.jwtsecret.reload;

/**
 * The configuration that keys come from. {@link JwtKeysReloader} alone calls it, one call
 * at a time.
 *
 * @since 0.1.0
 */
public interface KeySource {

	/**
	 * Read every property source and file anew and judge what is there.
	 * @return the keys
	 * @throws RefusedKeysException if anything is wrong
	 */
	JudgedKeys load();

	/**
	 * Return whether the last load has read a file.
	 * @return whether there is a file to watch
	 */
	boolean hasFile();

	/**
	 * Return whether the file has other content than the last load has read.
	 * @return whether there is something to load
	 */
	boolean hasFileChanged();

}
