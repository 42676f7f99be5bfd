package io.github.jwtsecret.integration.vault;

import java.io.IOException;
import java.util.Map;

import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.SecretStoreContract;

/**
 * An application whose client of Vault starts with nothing when it can't read, as it does
 * unless it is told to fail.
 */
class VaultLenientIT extends SecretStoreContract {

	@Override
	protected SecretStore startStore() throws IOException {
		return VaultStandIn.start(Map.of("spring.cloud.vault.fail-fast", "false"));
	}

}
