/**
 * What every secret store must show, and the application that reads it.
 */
@NullMarked
package io.github.jwtsecret.integration.store;

import org.jspecify.annotations.NullMarked;
