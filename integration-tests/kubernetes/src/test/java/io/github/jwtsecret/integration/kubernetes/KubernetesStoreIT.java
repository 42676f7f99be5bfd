package io.github.jwtsecret.integration.kubernetes;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

import io.github.jwtsecret.integration.Secrets;
import io.github.jwtsecret.integration.store.Recipe;
import io.github.jwtsecret.integration.store.SecretStore;
import io.github.jwtsecret.integration.store.SecretStoreContract;
import io.github.jwtsecret.integration.store.StoreApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * An application that reads its secret by the API of Kubernetes, configured as its recipe
 * says.
 */
class KubernetesStoreIT extends SecretStoreContract {

	@Override
	protected SecretStore startStore() {
		return new KubernetesApi(Map.of());
	}

	@Test
	void startWhenClientIsToldToIgnoreDenialIsRefused(CapturedOutput output) {
		try (KubernetesApi store = new KubernetesApi(Map.of("spring.cloud.kubernetes.secrets.fail-fast", "false"))) {
			store.write(Map.of("jwt.secret", Secrets.hex()));
			store.deny();
			assertThatException().isThrownBy(() -> StoreApplication.start(store).close());
		}
		assertThat(output).contains("No JWT signing secret is configured.")
			.contains(Recipe.of("kubernetes.md").section("## What is refused").block("text"));
	}

}
