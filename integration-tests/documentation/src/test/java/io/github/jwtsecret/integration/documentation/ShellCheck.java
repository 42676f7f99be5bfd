package io.github.jwtsecret.integration.documentation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs shell blocks: the tools are the packaged ones, builds and stores are stand-ins. No
 * secret that a block generates may be in an argument of one, where every user of a
 * machine can read it, and where one is called, it must get the secret.
 */
final class ShellCheck implements BlockCheck {

	/** What the comment of a block says that goes on where the one before it ends. */
	static final String CONTINUED = "continued";

	private static final Pattern GENERATED = Pattern.compile("[A-Za-z0-9+/_-]{16,}");

	private static final Set<String> BUILDS = Set.of("mvn", "mvnw", "gradle", "gradlew", "run");

	@Override
	public void check(Block block) throws Exception {
		Metadata.get().checkVariables(block);
		try (Sandbox sandbox = new Sandbox()) {
			Sandbox.Result result = sandbox.run(script(block));
			if (result.exitCode() != 0) {
				throw new AssertionError(block + ": it ends with exit code " + result.exitCode()
						+ " (a program that is not here goes into 'stand-ins/programs.txt'):\n" + result.output());
			}
			List<Sandbox.Call> calls = sandbox.calls();
			for (Sandbox.Call call : calls) {
				if (Set.of("mvn", "mvnw").contains(call.program())) {
					new MavenCommand(call.arguments()).check(block);
				}
			}
			check(block, sandbox, calls);
		}
	}

	private static String script(Block block) {
		Block before = block.before();
		while (before != null && !before.language().equals("shell")) {
			before = before.before();
		}
		boolean continued = block.directive().equals(CONTINUED) && before != null;
		return (continued ? script(before) : "") + block.text();
	}

	private static void check(Block block, Sandbox sandbox, List<Sandbox.Call> calls) throws IOException {
		List<String> secrets = sandbox.generated()
			.flatMap((text) -> GENERATED.matcher(plain(text.replace("\n", ""))).results())
			.map((secret) -> secret.group().substring(0, 16))
			.toList();
		List<Sandbox.Call> stores = calls.stream().filter((call) -> !BUILDS.contains(call.program())).toList();
		for (String secret : secrets) {
			for (Sandbox.Call call : calls) {
				if (plain(String.join(" ", call.arguments())).contains(secret)) {
					throw new AssertionError(block + ": a secret is an argument of '" + call.program()
							+ "', where every user of the machine can read it");
				}
			}
			boolean arrives = stores.isEmpty() || isInFile(sandbox.folder(), secret) || stores.stream()
				.anyMatch((call) -> plain(call.input()).contains(secret) || plain(call.variables()).contains(secret));
			if (!arrives) {
				throw new AssertionError(block + ": a secret is generated, and nothing that is called gets it");
			}
		}
	}

	private static boolean isInFile(Path folder, String secret) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files
				.filter((path) -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
						&& !path.toString().contains("/.git/"))
				.toList()) {
				if (plain(Files.readString(file, StandardCharsets.ISO_8859_1)).contains(secret)) {
					return true;
				}
			}
			return false;
		}
	}

	// As base64 and base64url have it
	private static String plain(String text) {
		return text.replace('+', '-').replace('/', '_');
	}

}
