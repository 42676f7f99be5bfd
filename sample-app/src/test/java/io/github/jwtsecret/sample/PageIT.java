package io.github.jwtsecret.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

import io.github.jwtsecret.key.HmacAlgorithm;
import io.github.jwtsecret.key.SecretFormat;
import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.policy.SecretPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uses the page in headless Chromium, with the keyboard alone.
 */
class PageIT {

	private static final String SECRET = Secrets.hex(64);

	private static final String PASSWORD = Secrets.base64Url(18);

	private static final String OPERATOR_PASSWORD = Secrets.base64Url(18);

	private static Browser browser;

	private static ApplicationProcess application;

	private SamplePage page;

	@BeforeAll
	static void start(@TempDir Path directory) throws Exception {
		browser = Browser.start();
		application = new ApplicationLauncher(directory).secret(SECRET)
			.variable("DEMO_PASSWORD", PASSWORD)
			.variable("DEMO_OPERATOR_PASSWORD", OPERATOR_PASSWORD)
			.start();
	}

	@AfterAll
	static void stop() {
		if (application != null) {
			application.close();
		}
		if (browser != null) {
			browser.close();
		}
	}

	@BeforeEach
	void open() throws Exception {
		browser.resize(1200, 900, 1);
		browser.console();
		this.page = new SamplePage(browser, application.client()).open();
		browser.requests();
	}

	@AfterEach
	void nothingBreaksThePolicyOfTheContent() {
		assertThat(browser.console()).noneMatch((message) -> message.contains("Content Security Policy"));
	}

	@Test
	void signInShowsTheTokenTakenApart() {
		this.page.signIn("demo", PASSWORD);
		this.page.awaitText("sign-in-answer", "Signed in as demo.");
		assertThat(this.page.text("header-members")).contains("kid\n" + Secrets.keyId(SECRET))
			.contains("alg\nHS256\nhow it is signed");
		assertThat(this.page.text("claims-members")).contains("sub\ndemo")
			.contains("aud\nhttps://sample.example.org/api\nwhom it is for")
			.contains("roles\n[]")
			.containsPattern("exp\\n\\d+\\nexpires 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
		assertThat(this.page.text("signature")).startsWith("43 characters over the two parts above.");
		String life = this.page.text("life");
		assertThat(life).matches("It is good for another (1 h|59 min 5\\d s)\\.");
		this.page.await("life",
				(text) -> assertThat(text).matches("It is good for another 59 min \\d+ s\\.").isNotEqualTo(life));
	}

	@Test
	void tokenIsAcceptedAndNoLongerWhenOneCharacterIsChanged() {
		this.page.signIn("demo", PASSWORD);
		this.page.awaitText("sign-in-answer", "Signed in");
		this.page.type("call", Keys.ENTER);
		this.page.awaitText("me-answer", "Accepted (200): the server takes its holder for 'demo'. Key '"
				+ Secrets.keyId(SECRET) + "' has signed it.");
		String token = this.page.value("token");
		char other = (token.charAt(token.length() - 20) != 'A') ? 'A' : 'B';
		this.page.open()
			.type("token", token.substring(0, token.length() - 20), String.valueOf(other),
					token.substring(token.length() - 19));
		this.page.type("call", Keys.ENTER);
		this.page.awaitText("me-answer", "Refused (401): the signature does not fit. The token was changed, or no key "
				+ "of this server has signed it.\nThe server says: The signature is not valid.");
	}

	@Test
	void restoreBringsTheTokenBack() {
		this.page.signIn("demo", PASSWORD);
		this.page.awaitText("sign-in-answer", "Signed in");
		String token = this.page.value("token");
		this.page.type("token", Keys.END, Keys.BACK_SPACE);
		assertThat(this.page.value("token")).hasSize(token.length() - 1);
		this.page.type("restore", Keys.ENTER);
		assertThat(this.page.value("token")).isEqualTo(token);
	}

	@Test
	void tokenThatHasExpiredIsRefused() throws Exception {
		this.page.type("token", token(Instant.now().minusSeconds(600)));
		assertThat(this.page.text("life")).matches("It expired 10 min [0-9]+ s ago\\.");
		this.page.type("call", Keys.ENTER);
		this.page.awaitText("me-answer", "Refused (401): the token has expired.");
		assertThat(this.page.text("me-answer")).contains("The server says: ").contains("Jwt expired at ");
	}

	private static String token(Instant expiry) throws JOSEException {
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer("https://sample.example.org")
			.audience("https://sample.example.org/api")
			.subject("demo")
			.issueTime(Date.from(expiry.minusSeconds(60)))
			.expirationTime(Date.from(expiry))
			.build();
		SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
		token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
		return token.serialize();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					''      | Sign in, and the token is taken apart here.                      | Refused (401): there is no token.
					x.y     | A token has three parts with periods between them.               | Refused (401): this is no token that the server takes.
					e30.W10.x | The claims can't be read: it is not JSON in base64url.           | Refused (401)
					a b     | A token has three parts with periods between them.               | A token has no white space and no letters beyond ASCII, so it was not sent.
					""")
	void whatIsNoTokenIsRefused(String text, String fault, String answer) {
		this.page.type("token", text);
		assertThat(this.page.text("token-fault")).isEqualTo(fault);
		assertThat(this.page.element("parts").isDisplayed()).isFalse();
		this.page.type("call", Keys.ENTER);
		this.page.awaitText("me-answer", answer);
	}

	@Test
	void signInWhenPasswordIsWrongSaysSo() {
		this.page.signIn("demo", "wrong");
		this.page.awaitText("sign-in-answer", "Wrong user name or password.");
		assertThat(this.page.focused()).isEqualTo("password");
		assertThat(this.page.element("password").getAttribute("aria-invalid")).isEqualTo("true");
		assertThat(this.page.value("token")).isEmpty();
		this.page.press(PASSWORD, Keys.ENTER);
		this.page.awaitText("sign-in-answer", "Signed in as demo.");
	}

	@Test
	void keysAreShownToTheOperatorAlone() {
		this.page.signIn("demo", PASSWORD);
		this.page.awaitText("keys-answer", "Only an operator sees the keys. Sign in as one.");
		assertThat(this.page.element("keys").isDisplayed()).isFalse();
		this.page.signIn("operator", OPERATOR_PASSWORD);
		this.page.await("keys-rows", (text) -> assertThat(text).contains("active"));
		assertThat(this.page.rows("keys-rows")).singleElement()
			.satisfies((row) -> assertThat(row).startsWith(Secrets.keyId(SECRET), "● active", "always", "open"))
			.satisfies((row) -> assertThat(row.subList(4, 7)).allMatch((count) -> count.matches("\\d+")));
		assertThat(this.page.text("claims-members")).contains("roles\n[\"OPERATOR\"]");
		assertThat(this.page.text("refused-counts")).startsWith("Refused since the start: ");
	}

	@Test
	void signOutForgetsEverything() {
		this.page.signIn("operator", OPERATOR_PASSWORD);
		this.page.await("keys-rows", (text) -> assertThat(text).contains("active"));
		String token = this.page.value("token");
		this.page.type("sign-out", Keys.ENTER);
		this.page.awaitText("sign-in-answer", "Signed out.");
		assertThat(this.page.focused()).isEqualTo("username");
		// A browser may bring a name back that was typed, and neither of these
		assertThat(List.of(this.page.value("password"), this.page.value("token"))).containsOnly("");
		assertThat(this.page.element("keys").isDisplayed()).isFalse();
		assertThat((String) this.page.evaluate("return document.documentElement.outerHTML")).doesNotContain(token);
		this.page.signIn("demo", PASSWORD);
		this.page.awaitText("sign-in-answer", "Signed in");
		this.page.type("watch", Keys.ENTER);
		this.page.awaitText("log", "Token 1 was signed by key '" + Secrets.keyId(SECRET) + "', and passes.");
		assertThat(this.page.rows("tokens-rows"))
			.containsExactly(List.of("1", "demo", Secrets.keyId(SECRET), "accepted"));
	}

	@Test
	void nothingIsStored() {
		this.page.signIn("operator", OPERATOR_PASSWORD);
		this.page.await("keys-rows", (text) -> assertThat(text).contains("active"));
		this.page.type("watch", Keys.ENTER);
		this.page.awaitText("log", "Token 1 was signed by key '" + Secrets.keyId(SECRET) + "', and passes.");
		assertThat(this.page.evaluate("""
				return (async () => [localStorage.length, sessionStorage.length, document.cookie.length,
					(await indexedDB.databases()).length, (await caches.keys()).length])()"""))
			.isEqualTo(List.of(0L, 0L, 0L, 0L, 0L));
		assertThat(browser.driver().manage().getCookies()).isEmpty();
		browser.driver().get("about:blank");
		browser.driver().navigate().back();
		// A browser may bring a name back that was typed, and neither of these
		assertThat(List.of(this.page.value("password"), this.page.value("token"))).containsOnly("");
		assertThat(this.page.text("sign-in-answer")).isIn("",
				"Signed out. The page has forgotten tokens and password.");
	}

	@ParameterizedTest
	@CsvSource({ "hex, [0-9a-f]{128}", "base64url, [A-Za-z0-9_-]{86}" })
	void generatedSecretIsStrongAndStaysOnThePage(String format, String pattern) {
		List<String> secrets = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			if (i == 0) {
				this.page.type("format-hex", format.equals("hex") ? "" : Keys.ARROW_DOWN);
			}
			this.page.type("make", Keys.ENTER);
			this.page.awaitText("secret-answer", "A secret of 512 bits, in " + format + ".");
			secrets.add(this.page.value("secret"));
		}
		assertThat(secrets).doesNotHaveDuplicates().allSatisfy((secret) -> {
			assertThat(secret).matches(pattern);
			assertThat(SecretPolicy.of(HmacAlgorithm.HS512)
				.judge(SecretMaterial.ofText(secret), SecretFormat.TEXT)
				.isAccepted()).isTrue();
		});
		this.page.type("copy", Keys.ENTER);
		this.page.awaitText("secret-answer", "The secret is in the clipboard.");
		this.page.type("clear", Keys.ENTER);
		assertThat(this.page.value("secret")).isEmpty();
		this.page.focus("token");
		this.page.pressWithControl("v");
		assertThat(this.page.value("token")).isEqualTo(secrets.get(2));
		assertThat(browser.requests()).isEmpty();
	}

	@Test
	void requestsCarryTheirSecretsWhereTheyBelong() {
		this.page.signIn("operator", OPERATOR_PASSWORD);
		this.page.await("keys-rows", (text) -> assertThat(text).contains("active"));
		String address = browser.driver().getCurrentUrl();
		assertThat(browser.requests()).containsExactly(
				"POST " + address + "login {\"username\":\"operator\",\"password\":\"" + OPERATOR_PASSWORD + "\"}",
				"GET " + address + "actuator/jwtkeys");
		assertThat(Secrets.forms(SECRET))
			.noneMatch(((String) this.page.evaluate("return document.documentElement.outerHTML"))::contains);
	}

	@Test
	void scriptThatIsPutIntoThePageDoesNotRun() {
		this.page.evaluate("""
				const script = document.createElement('script');
				script.textContent = 'window.injected = true';
				document.body.append(script);""");
		assertThat(this.page.evaluate("return window.injected")).isNull();
		assertThat(browser.console()).anyMatch((message) -> message.contains("Content Security Policy"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void everyTextIsReadable(String scheme) throws IOException {
		browser.prefer(scheme);
		this.page.signIn("operator", "wrong");
		this.page.awaitText("sign-in-answer", "Wrong");
		assertReadable();
		this.page.signIn("operator", OPERATOR_PASSWORD);
		this.page.await("keys-rows", (text) -> assertThat(text).contains("active"));
		this.page.type("call", Keys.ENTER);
		this.page.awaitText("me-answer", "Accepted");
		this.page.type("watch", Keys.ENTER);
		this.page.awaitText("log", "passes");
		assertReadable();
		assertThat(this.page.evaluate("return getComputedStyle(document.body).backgroundColor"))
			.isEqualTo(scheme.equals("light") ? "rgb(243, 244, 248)" : "rgb(17, 19, 27)");
	}

	private void assertReadable() throws IOException {
		// Colors of states that take a rotation
		this.page.evaluate("""
				const row = document.getElementById('keys-rows').parentElement.insertRow();
				for (const name of ['next', 'active', 'previous', 'accepted', 'refused']) {
					const cell = row.insertCell().appendChild(document.createElement('span'));
					cell.className = ['accepted', 'refused'].includes(name) ? name : `key-status ${name}`;
					cell.textContent = name;
				}""");
		Map<?, ?> contrast = (Map<?, ?>) this.page.evaluate(resource("/contrast.js"));
		assertThat((Long) contrast.get("measured")).isGreaterThan(40);
		assertThat((List<?>) contrast.get("tooLow")).isEmpty();
	}

	private static String resource(String name) throws IOException {
		try (var content = PageIT.class.getResourceAsStream(name)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@Test
	void everyControlIsReachedByKeyboardShowsItsFocusAndHasAName() {
		this.page.signIn("operator", OPERATOR_PASSWORD);
		this.page.await("keys-rows", (text) -> assertThat(text).contains("active"));
		List<String> reached = new ArrayList<>();
		this.page.focus("username");
		do {
			reached.add(this.page.focused());
			assertThat(this.page.evaluate("return getComputedStyle(document.activeElement).outlineStyle"))
				.as(this.page.focused())
				.isEqualTo("solid");
			this.page.press(Keys.TAB);
		}
		while (!List.of("username", "").contains(this.page.focused()));
		assertThat(reached).containsExactly("username", "password", "sign-in-button", "sign-out", "token", "call",
				"restore", "keys", "watch", "format-hex", "secret", "make");
		assertThat((List<?>) this.page.evaluate("""
				return [...document.querySelectorAll('input, textarea, button, progress, [tabindex]')]
					.filter((each) => !(each.labels?.length || each.textContent.trim() || each.ariaLabel
						|| each.getAttribute('aria-labelledby')))
					.map((each) => each.outerHTML)""")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 600, 1600 })
	void pageFitsTheWidthOfTheWindow(int width) {
		browser.resize(width, 900, 1);
		this.page.signIn("operator", OPERATOR_PASSWORD);
		this.page.await("keys-rows", (text) -> assertThat(text).contains("active"));
		assertThat(this.page.evaluate("return document.documentElement.scrollWidth")).isEqualTo((long) width);
	}

}
