package io.github.jwtsecret.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * Issues tokens at {@code POST /login} and accepts them at {@code GET /me}. The page at
 * {@code GET /} shows both.
 */
@SpringBootApplication
@EnableConfigurationProperties(DemoUsers.class)
public class SampleApplication {

	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

}
