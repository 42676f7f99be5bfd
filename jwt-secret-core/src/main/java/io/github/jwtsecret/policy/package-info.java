/**
 * The policy that decides whether a secret may become a signing key.
 */
@NullMarked
package io.github.jwtsecret.policy;

import org.jspecify.annotations.NullMarked;
