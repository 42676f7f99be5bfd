package io.github.jwtsecret.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * A file that a secret is planted into.
 *
 * @param source where the planting is described
 * @param path the path of the file
 * @param expected the rule that finds the secret
 * @param template the content, with marks for secret and names
 */
record Planting(String source, String path, FindingId expected, String template) {

	private static final String[] VARIABLES = { "JWT_SECRET", "JWT_SECRET_KEY", "APP_JWT_SECRET", "JWT_SIGNING_KEY",
			"AUTH_JWT_SECRET", "TOKEN_SECRET", "JWT_KEY", "JWT_REFRESH_SECRET", "JWT_SECRET_DEV",
			"ACCESS_TOKEN_SECRET" };

	private static final String[] PROPERTIES = { "jwt.secret", "app.jwt.secret", "security.jwt.token.secret-key",
			"jwt.secretKey", "application.security.jwt.secret-key", "jwt.signing-key", "shop.app.jwtSecret",
			"jwt.token.secret", "auth.jwt.key" };

	static List<Planting> read(String name) {
		try (InputStream stream = Objects.requireNonNull(Planting.class.getResourceAsStream(name))) {
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			List<Planting> plantings = new ArrayList<>();
			for (String part : text.split("(?m)^@ ", -1)) {
				if (!part.isBlank()) {
					plantings.add(parse(name + " " + (plantings.size() + 1), part));
				}
			}
			return plantings;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Planting parse(String source, String part) {
		int lineBreak = part.indexOf('\n');
		String[] head = part.substring(0, lineBreak).split(" ", -1);
		FindingId expected = FindingId.HARD_CODED;
		for (FindingId id : FindingId.values()) {
			if (head.length > 1 && id.id().equals(head[1])) {
				expected = id;
			}
		}
		return new Planting(source, head[0], expected, part.substring(lineBreak + 1));
	}

	/**
	 * Return the line that the secret is on.
	 */
	int line() {
		int index = Math.max(this.template.indexOf("%SECRET%"), this.template.indexOf("%BASE64%"));
		return (int) this.template.substring(0, index).chars().filter((character) -> character == '\n').count() + 1;
	}

	/**
	 * Return the content with a secret and names put in.
	 */
	String plant(String secret, Random random) {
		String base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
		return this.template.replace("%SECRET%", secret)
			.replace("%BASE64%", base64)
			.replace("%ENV%", VARIABLES[random.nextInt(VARIABLES.length)])
			.replace("%PROP%", PROPERTIES[random.nextInt(PROPERTIES.length)]);
	}

	@Override
	public String toString() {
		return this.source + ", " + this.path;
	}

}
