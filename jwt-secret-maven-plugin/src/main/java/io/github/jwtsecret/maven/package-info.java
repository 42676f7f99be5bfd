/**
 * The goals of the Maven plugin.
 */
@NullMarked
package io.github.jwtsecret.maven;

import org.jspecify.annotations.NullMarked;
