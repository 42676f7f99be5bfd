/**
 * Auto-configuration for the actuator.
 */
@NullMarked
package io.github.jwtsecret.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
