/**
 * Minimal applications, and their starts.
 */
@NullMarked
package io.github.jwtsecret.benchmark.startup;

import org.jspecify.annotations.NullMarked;
