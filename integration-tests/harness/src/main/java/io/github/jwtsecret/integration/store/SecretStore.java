package io.github.jwtsecret.integration.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A secret store under test, or the stand-in that speaks its protocol.
 */
public interface SecretStore extends AutoCloseable {

	/**
	 * Return the settings that a recipe gives an application, and where the store
	 * listens.
	 * @return properties, {@code spring.config.import} among them unless the store is no
	 * import
	 */
	Map<String, String> settings();

	/**
	 * Return how a report names the import where the store's client ends the start.
	 * @return what is imported, or as much of it as can be known then
	 */
	default String failedImport() {
		return settings().getOrDefault("spring.config.import", "");
	}

	/**
	 * Return what the application shows the store to be let in, and nobody else.
	 * @return secrets
	 */
	default List<String> credentials() {
		return List.of();
	}

	/**
	 * Return how a report names the place of values in the store.
	 * @return a part of the origin
	 */
	String origin();

	/**
	 * Return the loggers of the store's client, which must show no value at DEBUG.
	 * @return names of packages or classes
	 */
	List<String> loggers();

	/**
	 * Replace everything that the application reads.
	 * @param properties the properties, nothing else is there any more
	 * @throws Exception if the store can't be written
	 */
	void write(Map<String, String> properties) throws Exception;

	/**
	 * Deny the application what it asks for from now on.
	 * @throws Exception if the store can't be told to
	 */
	void deny() throws Exception;

	/**
	 * Stop answering.
	 * @throws Exception if the store can't be stopped
	 */
	void stop() throws Exception;

	/**
	 * Let a running application take up what has been written, in the way that the recipe
	 * describes. Nothing is to be done for a store whose client sees to it by itself.
	 * @param application the application
	 */
	default void announce(StoreApplication application) {
	}

	@Override
	void close() throws IOException;

}
