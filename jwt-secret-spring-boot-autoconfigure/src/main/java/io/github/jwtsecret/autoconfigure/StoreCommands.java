package io.github.jwtsecret.autoconfigure;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.StringUtils;

/**
 * Writes the commands that put a generated secret into a secret store.
 */
final class StoreCommands {

	private final String generate;

	/**
	 * Create the commands.
	 * @param generate the command that prints a new secret
	 */
	StoreCommands(String generate) {
		this.generate = generate;
	}

	/**
	 * Return the command for the place of a value.
	 * @param origin a place in a store
	 * @return the command
	 */
	String storing(SecretOrigin origin) {
		String address = (origin.location() != null) ? origin.location() : "PATH";
		String name = origin.name();
		return switch (origin.kind()) {
			case VAULT -> this.generate + " | tr -d '\\n' | vault kv patch " + Shell.path(address) + " "
					+ Shell.quoted(name + "=-");
			case PARAMETER_STORE -> "aws ssm put-parameter --type SecureString --overwrite --name "
					+ Shell.quoted(address + (address.endsWith("/") ? "" : "/") + name) + " --value \"$("
					+ this.generate + ")\"";
			case SECRETS_MANAGER -> "aws secretsmanager put-secret-value --secret-id " + Shell.quoted(address)
					+ " --secret-string \"{\\\"" + name + "\\\":\\\"$(" + this.generate + ")\\\"}\"";
			case KUBERNETES -> kubernetes(address, name);
			case CONFIG_SERVER ->
				this.generate + " | tr -d '\\n' | curl -sS --data-binary @- http://CONFIG-SERVER:8888/encrypt";
			case ZOOKEEPER -> "zkCli.sh -server HOST:2181 set "
					+ Shell.quoted("/" + address.replaceAll("^/", "") + "/" + name) + " \"$(" + this.generate + ")\"";
			default -> this.generate;
		};
	}

	private String kubernetes(String address, String name) {
		// The name of such a source: what it is, its name, its namespace
		List<String> parts = Arrays.asList(StringUtils.delimitedListToStringArray(address, "."));
		String secret = (parts.size() > 1) ? parts.get(1) : "NAME";
		String namespace = (parts.size() > 2) ? parts.get(2) : "NAMESPACE";
		return "kubectl patch secret " + Shell.quoted(secret) + " -n " + Shell.quoted(namespace)
				+ " -p \"{\\\"stringData\\\":{\\\"" + name + "\\\":\\\"$(" + this.generate + ")\\\"}}\"";
	}

}
