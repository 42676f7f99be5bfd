/**
 * The command line: options, messages and exit codes.
 */
@NullMarked
package io.github.jwtsecret.cli;

import org.jspecify.annotations.NullMarked;
