package io.github.jwtsecret.scan;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the detectors leave alone, and for what is not planted in
 * {@link RecallTests}.
 */
class DetectorTests {

	@Test
	void detectWhenPropertiesEscapedReadsValue() {
		assertThat(detect(FileKind.PROPERTIES, "jwt.sec\\u0072et \\\n  = a\\:b\n# jwt.secret=c\n! jwt.secret=d\n"))
			.containsExactly("2 jwt.secret=a:b");
	}

	@Test
	void detectWhenPropertiesHaveDocumentsKeepsProfile() {
		List<String> environments = new ArrayList<>();
		FileKind.PROPERTIES.detector().detect(new SourceText("""
				jwt.secret=a
				#---
				spring.config.activate.on-profile=prod
				jwt.secret=b
				"""), (candidate) -> environments.add(candidate.environment()));
		assertThat(environments).containsExactly(null, "prod");
	}

	@Test
	void detectWhenEnvFileReadsAllForms() {
		assertThat(detect(FileKind.ENV, """
				# JWT_SECRET=a
				export JWT_SECRET=b
				JWT_SECRET = "c d" # e
				JWT_NEXT_SECRET='f'
				JWT_KEY=g # h
				JWT_SECRET=
				PORT=8080
				""")).containsExactly("2 JWT_SECRET=b", "3 JWT_SECRET=c d", "4 JWT_NEXT_SECRET=f", "5 JWT_KEY=g",
				"6 JWT_SECRET=");
	}

	@Test
	void detectWhenScriptComparesOrReadsFindsNothing() {
		assertThat(values(FileKind.SHELL, """
				if [ "$JWT_SECRET" = "" ]; then echo "Set JWT_SECRET"; fi
				if [ $JWT_SECRET == changeme ]; then exit 1; fi
				export JWT_SECRET="$(openssl rand -hex 64)"
				JWT_SECRET=$(cat /run/secrets/jwt)
				: "${JWT_SECRET:?must be set}"
				docker run -e JWT_SECRET shop
				# export JWT_SECRET=commented
				""")).isEmpty();
	}

	@Test
	void detectWhenScriptTakesNameAndValueApartFindsValue() {
		assertThat(detect(FileKind.SHELL, """
				java -jar app.jar --jwt.secret abc
				setx JWT_SECRET "def"
				[Environment]::SetEnvironmentVariable("JWT_SECRET", "ghi")
				""")).containsExactly("1 jwt.secret=abc", "2 JWT_SECRET=def", "3 JWT_SECRET=ghi");
	}

	@Test
	void detectWhenXmlHasPairsFindsValue() {
		assertThat(detect(FileKind.XML, """
				<a><!-- <jwt.secret>no</jwt.secret> -->
				<env name="JWT_SECRET" value="abc&amp;d"/>
				<entry key="jwt.secret">x</entry>
				<property><name>jwt.secret</name>
				<value><![CDATA[def]]></value></property>
				<jwt.secret>${env.JWT_SECRET}</jwt.secret>
				</a>
				""")).containsExactly("2 JWT_SECRET=abc&d", "5 jwt.secret=def", "6 jwt.secret=${env.JWT_SECRET}");
	}

	@Test
	void detectWhenCodeNamesThingsFindsNothing() {
		assertThat(values(FileKind.CODE, """
				class Jwt {
					static final String JWT_SECRET = "jwt.secret";
					static final String SECRET_PROPERTY = "app.jwt.secret";
					static final String INVALID_JWT_SECRET = "The secret is not valid";
					// String jwtSecret = "commented";
					/* String jwtSecret = "commented"; */
					@Value("${jwt.secret}") String secret;
					String jwtSecret = System.getenv("JWT_SECRET");
					String tokenSecret = environment.getRequiredProperty("jwt.secret");
					byte[] key = jwtSecret.getBytes("UTF-8");
					SecretKey jwtKey = Keys.hmacShaKeyFor(jwtSecret.getBytes("UTF-8"));
					SecretKey aes = new SecretKeySpec("0123456789abcdef".getBytes(), "AES");
					boolean weak = jwtSecret.equals("changeme") || "changeme".equals(jwtSecret);
					void check() { throw new IllegalStateException("jwt.secret" + " must be set"); }
				}
				""")).isEmpty();
	}

	@Test
	void detectWhenCodeListsNamesFindsNothing() {
		assertThat(detect(FileKind.CODE, """
				class Jwt {
					static final Set<String> NAMES = Set.of("HmacKey", "newSigner", "JWT_SECRET", "other");
					static final Set<String> OTHERS = Set.of("jwt.secret", "other");
					void log() { log("jwt.secret", "refused"); }
				}
				""")).isEmpty();
	}

	@Test
	void detectWhenCodeTakesConstantFromAnotherFindsItsPlace() {
		assertThat(values(FileKind.CODE, """
				class Jwt {
					static final String SALT = "abcdefgh";
					static final String BASE = SALT;
					Key key() {
						byte[] bytes = Decoders.BASE64.decode(BASE);
						return Keys.hmacShaKeyFor(bytes);
					}
				}
				""")).containsExactly("2 SALT=abcdefgh");
	}

	@Test
	void detectWhenCodeIsBrokenNeverFails() {
		for (String text : List.of("\"", "'", "\"\"\"", "/*", "\"\\", "\"\\u", "String jwtSecret = ", "hmacShaKeyFor(",
				"hmacShaKeyFor(" + "(".repeat(5000), "\"${" + "{".repeat(5000), "jwtSecret = jwtSecret", "@Value(")) {
			assertThat(values(FileKind.CODE, text)).isNotNull();
		}
	}

	@Test
	void detectWhenVariablesReferToEachOtherEnds() {
		assertThat(values(FileKind.CODE, "a = b; b = a + c; c = a; Keys.hmacShaKeyFor(a);")).isEmpty();
	}

	@Test
	void detectWhenKubernetesSecretIsEncryptedOrReferredFindsNothing() {
		assertThat(values(FileKind.YAML, """
				kind: SealedSecret
				spec:
				  encryptedData:
				    JWT_SECRET: AgBy3i4OJSWK
				---
				kind: Deployment
				spec:
				  env:
				    - name: JWT_SECRET
				      valueFrom:
				        secretKeyRef:
				          name: jwt-secret
				          key: jwt-secret-key
				---
				kind: Secret
				data:
				  jwt-secret: <base64-of-your-secret>
				""")).isEmpty();
	}

	private static List<String> detect(FileKind kind, String text) {
		List<String> found = new ArrayList<>();
		kind.detector()
			.detect(new SourceText(text),
					(candidate) -> found.add(candidate.line() + " " + candidate.name() + "=" + candidate.value()));
		return found;
	}

	private static List<String> values(FileKind kind, String text) {
		List<String> found = new ArrayList<>();
		kind.detector().detect(new SourceText(text), (candidate) -> {
			SecretValue value = SecretValue.of(candidate.value());
			if (value != null && !SecretNames.isName(value.text())) {
				found.add(candidate.line() + " " + candidate.name() + "=" + value.text());
			}
		});
		return found;
	}

}
