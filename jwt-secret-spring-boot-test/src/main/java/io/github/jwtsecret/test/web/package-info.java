/**
 * Requests with a token.
 */
@NullMarked
package io.github.jwtsecret.test.web;

import org.jspecify.annotations.NullMarked;
