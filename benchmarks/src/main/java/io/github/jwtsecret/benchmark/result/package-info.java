/**
 * What was measured, on which machine, and its files.
 */
@NullMarked
package io.github.jwtsecret.benchmark.result;

import org.jspecify.annotations.NullMarked;
