package io.github.jwtsecret.test.start;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application that {@code docs/getting-started.md} begins with.
 */
@SpringBootApplication
class StartApplication {

}
