/**
 * The {@code JWT_*} entries of {@code .env} files as a source of configuration.
 */
@NullMarked
package io.github.jwtsecret.autoconfigure.dotenv;

import org.jspecify.annotations.NullMarked;
