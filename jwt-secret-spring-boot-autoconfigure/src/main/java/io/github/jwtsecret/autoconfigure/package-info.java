/**
 * Auto-configuration: reading and judging the secret, and the beans on the judged key.
 */
@NullMarked
package io.github.jwtsecret.autoconfigure;

import org.jspecify.annotations.NullMarked;
