package io.github.jwtsecret.integration.zookeeper;

import java.nio.charset.StandardCharsets;

import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.bootstrap.BootstrapRegistryInitializer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.zookeeper.CuratorFrameworkCustomizer;

public class ZooKeeperLogin implements BootstrapRegistryInitializer {

	@Override
	public void initialize(BootstrapRegistry registry) {
		registry.register(CuratorFrameworkCustomizer.class, (context) -> {
			byte[] login = context.get(Binder.class)
				.bind("zookeeper.login", String.class)
				.get()
				.getBytes(StandardCharsets.UTF_8);
			return (curator) -> curator.authorization("digest", login);
		});
	}

}
