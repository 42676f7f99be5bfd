/**
 * The format of {@code .env} files.
 */
@NullMarked
package io.github.jwtsecret.dotenv;

import org.jspecify.annotations.NullMarked;
