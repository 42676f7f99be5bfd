package io.github.jwtsecret.integration.vault;

import java.io.IOException;

import org.junit.jupiter.api.Tag;

import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.SecretStoreContract;

/**
 * The same on the real server, for those who have Docker.
 */
@Tag("docker")
class VaultContainerIT extends SecretStoreContract {

	@Override
	protected SecretStore startStore() throws IOException, InterruptedException {
		return new VaultContainer();
	}

}
