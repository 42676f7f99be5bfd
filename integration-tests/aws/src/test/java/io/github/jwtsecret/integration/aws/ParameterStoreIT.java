package io.github.jwtsecret.integration.aws;

import java.io.IOException;
import java.util.Map;

import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.SecretStoreContract;

/**
 * An application with the settings of the recipe, which looks for changes more often.
 */
class ParameterStoreIT extends SecretStoreContract {

	@Override
	protected SecretStore startStore() throws IOException {
		return new ParameterStoreStandIn(Map.of("spring.cloud.aws.parameterstore.reload.period", "200ms"));
	}

}
