/**
 * A small token service and resource server.
 */
@NullMarked
package io.github.jwtsecret.sample;

import org.jspecify.annotations.NullMarked;
