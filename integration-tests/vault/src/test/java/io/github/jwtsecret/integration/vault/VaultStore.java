package io.github.jwtsecret.integration.vault;

import java.util.List;

import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.StoreApplication;

/**
 * What the client of Vault does, whichever server it talks to.
 */
interface VaultStore extends SecretStore {

	@Override
	default String failedImport() {
		return "vault:";
	}

	@Override
	default String origin() {
		return "Vault, 'secret/jwt-demo'";
	}

	@Override
	default List<String> loggers() {
		return List.of("org.springframework", "org.apache");
	}

	@Override
	default void announce(StoreApplication application) {
		application.refresh();
	}

}
