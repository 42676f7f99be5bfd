/**
 * What every test context gets.
 */
@NullMarked
package io.github.jwtsecret.test.context;

import org.jspecify.annotations.NullMarked;
