package io.github.jwtsecret.integration.vault;

import java.io.IOException;
import java.util.Map;

import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.SecretStoreContract;

/**
 * An application with the settings of the recipe.
 */
class VaultStoreIT extends SecretStoreContract {

	@Override
	protected SecretStore startStore() throws IOException {
		return VaultStandIn.start(Map.of());
	}

}
