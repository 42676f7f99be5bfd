/**
 * Key material, its formats, key ids and the key ring.
 */
@NullMarked
package io.github.jwtsecret.key;

import org.jspecify.annotations.NullMarked;
