package io.github.jwtsecret.integration.configserver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.config.server.EnableConfigServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A server that has the properties of applications in a git repository, and gives them to
 * one user only.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigServer
public class ConfigServer {

	private static final String READER = "READER";

	public static void main(String[] args) {
		SpringApplication.run(ConfigServer.class, args);
	}

	@Bean
	SecurityFilterChain readersAlone(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole(READER))
			.httpBasic(Customizer.withDefaults())
			// No browser calls it, and '/encrypt' is posted to
			.csrf(CsrfConfigurer::disable)
			.build();
	}

	@Bean
	UserDetailsService users(@Value("${reader.password}") String reader,
			@Value("${stranger.password}") String stranger) {
		return new InMemoryUserDetailsManager(user("reader", reader, READER), user("stranger", stranger, "STRANGER"));
	}

	private static UserDetails user(String name, String password, String role) {
		return User.withUsername(name).password("{noop}" + password).roles(role).build();
	}

}
