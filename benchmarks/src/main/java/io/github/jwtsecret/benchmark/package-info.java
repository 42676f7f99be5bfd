/**
 * Measures encoder and decoder beside those of other libraries, and start-up.
 */
@NullMarked
package io.github.jwtsecret.benchmark;

import org.jspecify.annotations.NullMarked;
