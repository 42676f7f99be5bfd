package io.github.jwtsecret.autoconfigure;

/**
 * A location that a property source imports.
 *
 * @param location the location as a report may show it
 * @param complete whether that is all of it: a command may only name what is
 */
record ConfigImport(String location, boolean complete) {

}
