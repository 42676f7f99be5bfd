/**
 * The libraries, and the tokens that each gets.
 */
@NullMarked
package io.github.jwtsecret.benchmark.contender;

import org.jspecify.annotations.NullMarked;
