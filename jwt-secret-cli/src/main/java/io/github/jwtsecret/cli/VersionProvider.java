package io.github.jwtsecret.cli;

import picocli.CommandLine.IVersionProvider;

/**
 * Tells the version from the manifest of the jar.
 */
final class VersionProvider implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = VersionProvider.class.getPackage().getImplementationVersion();
		return new String[] { "jwt-secret " + ((version != null) ? version : "(unpackaged)") };
	}

}
