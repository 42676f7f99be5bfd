/**
 * Check of a source tree for signing secrets that do not belong there.
 */
@NullMarked
package io.github.jwtsecret.scan;

import org.jspecify.annotations.NullMarked;
