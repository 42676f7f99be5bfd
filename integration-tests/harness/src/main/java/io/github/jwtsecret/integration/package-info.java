/**
 * Instances of the sample as processes of their own, the tokens that they exchange, and
 * what is expected of each.
 */
@NullMarked
package io.github.jwtsecret.integration;

import org.jspecify.annotations.NullMarked;
