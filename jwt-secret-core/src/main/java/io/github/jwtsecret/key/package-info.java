/**
 * Key material, its formats, key ids, the key ring and the schedule of keys with dates.
 */
@NullMarked
package io.github.jwtsecret.key;

import org.jspecify.annotations.NullMarked;
