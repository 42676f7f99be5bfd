/**
 * The keys in use.
 */
@NullMarked
package io.github.jwtsecret.reload;

import org.jspecify.annotations.NullMarked;
