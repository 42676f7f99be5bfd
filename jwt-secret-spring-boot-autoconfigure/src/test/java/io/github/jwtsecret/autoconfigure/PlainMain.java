package io.github.jwtsecret.autoconfigure;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * An application with whatever is on the class path, which issues and decodes a token and
 * ends.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class PlainMain {

	public static void main(String[] arguments) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PlainMain.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			String token = context.getBean(JwtEncoder.class)
				.encode(JwtEncoderParameters.from(JwtClaimsSet.builder().subject("alice").build()))
				.getTokenValue();
			System.out.println("decoded " + context.getBean(JwtDecoder.class).decode(token).getSubject());
		}
	}

}
