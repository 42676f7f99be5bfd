/**
 * The keys in use, and how they change while the application runs.
 */
@NullMarked
package io.github.jwtsecret.reload;

import org.jspecify.annotations.NullMarked;
