/**
 * Tokens, key sets and a clock for tests.
 */
@NullMarked
package io.github.jwtsecret.test;

import org.jspecify.annotations.NullMarked;
