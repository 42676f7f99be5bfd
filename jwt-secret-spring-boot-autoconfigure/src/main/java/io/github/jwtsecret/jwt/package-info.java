/**
 * JWT encoder and decoder on the keys of the ring.
 */
@NullMarked
package io.github.jwtsecret.jwt;

import org.jspecify.annotations.NullMarked;
