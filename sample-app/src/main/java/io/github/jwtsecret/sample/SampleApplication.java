package io.github.jwtsecret.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * Issues tokens at {@code POST /login} and accepts them at {@code GET /me}.
 */
@SpringBootApplication
@EnableConfigurationProperties(DemoUser.class)
public class SampleApplication {

	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

}
