package io.github.jwtsecret.autoconfigure;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.StringUtils;

import io.github.jwtsecret.autoconfigure.SecretOrigin.Kind;

/**
 * Writes the commands that put a generated secret into a secret store, by way of standard
 * input: every user of a machine can read the arguments of its processes.
 */
final class StoreCommands {

	private static final String ACCESS = "Where nodes have an access control list, 'addauth' comes before it.";

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

	/**
	 * Return whether the command takes a value with any characters, such as a key set.
	 * The others make JSON or a command line of the value.
	 * @param store the kind of store
	 * @return whether any text will do
	 */
	static boolean takesAnyText(Kind store) {
		return store == Kind.VAULT || store == Kind.PARAMETER_STORE || store == Kind.CONFIG_SERVER;
	}

	/**
	 * Say what to know before the command runs.
	 * @param store the kind of store
	 * @return what goes on with the instruction, most often an empty text
	 */
	static String warning(Kind store) {
		return (store == Kind.SECRETS_MANAGER)
				? ". The command replaces the whole secret: name its other entries as well" : "";
	}

	/**
	 * Say what to know about the command where a value is replaced.
	 * @param origin the place of the value
	 * @return a sentence or two
	 */
	static String caveat(SecretOrigin origin) {
		return switch (origin.kind()) {
			case CONFIG_SERVER -> "Put '" + origin.name() + "={cipher}' and the output into the repository that the"
					+ " server reads. Where the server has a login, 'curl -u USER' asks for the password.";
			case ZOOKEEPER -> "It takes effect at the next start. " + ACCESS;
			default -> "It takes effect at the next start.";
		};
	}

	/**
	 * Say what to know about the command where there is no value yet.
	 * @param origin the place in the store
	 * @return a sentence or two
	 */
	static String caveatWhenAbsent(SecretOrigin origin) {
		String address = origin.location();
		return switch (origin.kind()) {
			case VAULT -> "Where the path has nothing yet, write 'put' for 'patch'.";
			case PARAMETER_STORE -> (address == null || address.endsWith("/")) ? caveat(origin)
					: "End the import with '/' as well, or the name does not bind.";
			case SECRETS_MANAGER -> "Where there is no such secret yet, write 'create-secret --name' for"
					+ " 'put-secret-value --secret-id'.";
			case KUBERNETES -> "Where there is no such secret yet, create it first.";
			case ZOOKEEPER -> "Where there is no such node yet, create it and its parents with an access control list"
					+ " first: without one, everybody may read it. " + ACCESS;
			default -> caveat(origin);
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
