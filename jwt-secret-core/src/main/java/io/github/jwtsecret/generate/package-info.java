/**
 * Generation of secrets that satisfy the policy.
 */
@NullMarked
package io.github.jwtsecret.generate;

import org.jspecify.annotations.NullMarked;
