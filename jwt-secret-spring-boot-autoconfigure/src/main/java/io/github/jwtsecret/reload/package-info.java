/**
 * The keys in use, and what takes up new ones while the application runs.
 */
@NullMarked
package io.github.jwtsecret.reload;

import org.jspecify.annotations.NullMarked;
