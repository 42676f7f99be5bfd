package io.github.jwtsecret.test;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import io.github.jwtsecret.autoconfigure.JwtCodecAutoConfiguration;
import io.github.jwtsecret.autoconfigure.JwtSecretAutoConfiguration;

/**
 * The starter without the web.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ JwtSecretAutoConfiguration.class, JwtCodecAutoConfiguration.class })
public class CodecConfiguration {

}
