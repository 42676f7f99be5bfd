package io.github.jwtsecret.scan;

import java.util.List;
import java.util.Set;

/**
 * Tells names of signing secrets, such as {@code app.jwt.secret-key},
 * {@code JWT_SIGNING_KEY} or {@code jwtSecret}, from those of other things.
 */
final class SecretNames {

	private static final Set<String> TOKEN = Set.of("jwt", "jwts", "jws", "hmac", "hs256", "hs384", "hs512");

	private static final Set<String> SECRET = Set.of("secret", "secrets", "secreta", "secreto", "segredo");

	private static final Set<String> KEY = Set.of("key", "keys", "clave", "chave");

	private static final Set<String> SALT = Set.of("salt", "passphrase");

	private static final Set<String> SIGNING = Set.of("secret", "signing", "sign", "signature", "signer", "symmetric",
			"verifier", "verification", "secreta", "secreto", "segredo", "base64", "hash");

	/** What may stand behind the noun. */
	private static final Set<String> TRAILING = Set.of("value", "values", "base64", "b64", "hex", "text", "string",
			"str", "encoded", "plain", "raw", "default", "fallback", "current", "previous", "old", "new", "next",
			"prod", "production", "dev", "development", "staging", "stage", "test", "testing", "local", "qa", "uat",
			"bytes", "here", "1", "2", "3");

	/** What turns the name into that of a place, a description or a public thing. */
	private static final Set<String> OTHER = Set.of("public", "pub", "private", "rsa", "ec", "keystore", "truststore",
			"store", "alias", "ref", "id", "ids", "header", "invalid", "missing", "error", "err", "message", "msg",
			"label", "title", "description", "uri", "url", "file", "path", "property", "prop", "pull", "existing",
			"not", "no", "claim", "claims", "annotation", "annotations", "labels", "exception", "wrong", "illegal",
			"known", "regex", "pattern", "column", "field", "param", "parameter", "attribute", "attr");

	/** Those who hand out secrets of their own. */
	private static final Set<String> FOREIGN = Set.of("client", "consumer", "webhook", "webhooks", "hook", "aws", "s3",
			"minio", "oss", "cos", "obs", "bos", "qiniu", "aliyun", "alipay", "alibaba", "tencent", "wechat", "wx",
			"weixin", "stripe", "paypal", "razorpay", "twilio", "sendgrid", "mailgun", "recaptcha", "captcha",
			"hcaptcha", "turnstile", "facebook", "google", "github", "gitlab", "gitee", "twitter", "slack", "discord",
			"kakao", "naver", "apple", "azure", "gcp", "firebase", "cloudinary", "pusher", "algolia", "db", "database",
			"redis", "mysql", "postgres", "mongo", "kafka", "rabbitmq", "mail", "smtp", "sms", "ssl", "tls", "sentry",
			"sonar", "nexus", "vault", "consul", "totp", "otp", "mfa", "aes", "des", "cipher", "encrypt", "encryption",
			"crypto", "decrypt", "jasypt", "remember", "me", "cookie", "csrf", "xsrf", "ldap", "saml", "oauth",
			"oauth1", "login", "zipkin", "feishu", "lark", "dingtalk", "vapid", "push", "credentials", "credential",
			"gpg", "psk", "dtls", "pgp", "ssh", "deploy", "integrity");

	private SecretNames() {
	}

	/**
	 * Judge a name.
	 * @param name a name, or the names on the way to a value joined with dots
	 * @return how surely its value is a signing secret
	 */
	static Certainty judge(String name) {
		List<String> words = Words.of(name);
		int last = words.size() - 1;
		while (last > 0 && TRAILING.contains(words.get(last))) {
			last--;
		}
		if (last < 0 || !isNoun(words.get(last))) {
			return Certainty.NONE;
		}
		return judge(words.subList(0, last + 1));
	}

	private static boolean isNoun(String word) {
		return SECRET.contains(word) || KEY.contains(word) || SALT.contains(word);
	}

	private static Certainty judge(List<String> words) {
		String noun = words.get(words.size() - 1);
		String before = (words.size() > 1) ? words.get(words.size() - 2) : "";
		boolean signing = SIGNING.contains(before);
		boolean token = contains(words, TOKEN);
		if (contains(words.subList(Math.max(0, words.size() - 5), words.size()), OTHER) || FOREIGN.contains(before)
				|| isForeignKey(words)) {
			return Certainty.NONE;
		}
		if (SALT.contains(noun)) {
			return TOKEN.contains(before) ? Certainty.SURE : Certainty.NONE;
		}
		if (KEY.contains(noun) && !signing && !TOKEN.contains(before)) {
			return (token && before.equals("token")) ? Certainty.SURE : Certainty.NONE;
		}
		if (token) {
			return Certainty.SURE;
		}
		if (contains(words.subList(Math.max(0, words.size() - 5), words.size()), FOREIGN)) {
			return Certainty.NONE;
		}
		if (words.subList(Math.max(0, words.size() - 4), words.size()).contains("token")) {
			return Certainty.SURE;
		}
		return (noun.equals("secrets") || noun.equals("keys")) ? Certainty.NONE : Certainty.LIKELY;
	}

	private static boolean isForeignKey(List<String> words) {
		return words.size() > 2 && KEY.contains(words.get(words.size() - 1))
				&& FOREIGN.contains(words.get(words.size() - 3));
	}

	private static boolean contains(List<String> words, Set<String> set) {
		for (String word : words) {
			if (set.contains(word)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether a text is made of nothing but words that names of secrets have, so
	 * that it is rather a name than a secret.
	 * @param text the text
	 * @return whether it is a name of several words
	 */
	static boolean isName(String text) {
		if (isPropertyName(text)) {
			return true;
		}
		List<String> words = Words.of(text);
		if (words.size() < 2 || text.length() > 48 || !hasSeparator(text)) {
			return false;
		}
		int known = 0;
		for (String word : words) {
			known += Words.VOCABULARY.contains(word) ? 1 : 0;
		}
		return known == words.size() || (known > 1 && isDottedOrCapital(text) && known >= words.size() - 3);
	}

	private static boolean isPropertyName(String text) {
		int dots = (int) text.chars().filter((character) -> character == '.').count();
		boolean plain = text.chars()
			.allMatch((character) -> Character.isLetter(character) || character == '.' || character == '-');
		return plain && dots > 1 && judge(text) != Certainty.NONE;
	}

	private static boolean hasSeparator(String text) {
		for (int i = 1; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '.' || character == '_' || character == '-'
					|| (Character.isUpperCase(character) && Character.isLowerCase(text.charAt(i - 1)))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isDottedOrCapital(String text) {
		return (text.indexOf('.') > 0 && text.indexOf('_') == -1 && !text.endsWith("."))
				|| text.chars().allMatch((character) -> character == '_' || Character.isUpperCase(character));
	}

}
