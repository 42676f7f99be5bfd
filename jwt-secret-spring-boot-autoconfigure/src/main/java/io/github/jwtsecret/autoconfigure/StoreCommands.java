package io.github.jwtsecret.autoconfigure;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.StringUtils;

/**
 * Writes the commands that put a generated secret into a secret store, by way of standard
 * input: every user of a machine can read the arguments of its processes.
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
			case PARAMETER_STORE -> this.generate
					+ " | tr -d '\\n' | aws ssm put-parameter --type SecureString --overwrite --name "
					+ Shell.quoted(address + (address.endsWith("/") ? "" : "/") + name) + " --value file:///dev/stdin";
			case SECRETS_MANAGER ->
				print("{\"%s\":\"%s\"}", name) + " | aws secretsmanager put-secret-value --secret-id "
						+ Shell.quoted(address) + " --secret-string file:///dev/stdin";
			case KUBERNETES -> kubernetes(address, name);
			case CONFIG_SERVER ->
				this.generate + " | tr -d '\\n' | curl -sS --data-binary @- http://CONFIG-SERVER:8888/encrypt";
			case ZOOKEEPER -> print("set %s %s\\n", "/" + address.replaceAll("^/", "") + "/" + name)
					+ " | zkCli.sh -server HOST:2181";
			default -> this.generate;
		};
	}

	private String kubernetes(String address, String name) {
		List<String> parts = Arrays.asList(StringUtils.delimitedListToStringArray(address, "."));
		String secret = (parts.size() > 1) ? parts.get(1) : "NAME";
		String namespace = (parts.size() > 2) ? parts.get(2) : "NAMESPACE";
		return print("{\"stringData\":{\"%s\":\"%s\"}}", name) + " | kubectl patch secret " + Shell.quoted(secret)
				+ " -n " + Shell.quoted(namespace) + " --patch-file /dev/stdin";
	}

	// A command that shells have built in, and so without arguments that others can read
	private String print(String format, String name) {
		return "printf " + Shell.quoted(format) + " " + Shell.quoted(name) + " \"$(" + this.generate + ")\"";
	}

}
