/**
 * What the command and the Maven plugin do: make secrets, rotate and judge them.
 */
@NullMarked
package io.github.jwtsecret.tool;

import org.jspecify.annotations.NullMarked;
