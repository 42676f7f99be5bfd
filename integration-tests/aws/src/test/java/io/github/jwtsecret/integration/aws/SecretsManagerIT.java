package io.github.jwtsecret.integration.aws;

import java.io.IOException;
import java.util.Map;

import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.SecretStoreContract;

/**
 * An application with the settings of the recipe, which looks for changes more often.
 */
class SecretsManagerIT extends SecretStoreContract {

	@Override
	protected SecretStore startStore() throws IOException {
		return new SecretsManagerStandIn(Map.of("spring.cloud.aws.secretsmanager.reload.period", "200ms"));
	}

}
