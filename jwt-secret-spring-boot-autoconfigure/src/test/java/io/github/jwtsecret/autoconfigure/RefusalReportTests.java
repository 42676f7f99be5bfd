package io.github.jwtsecret.autoconfigure;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The texts of {@link RefusalDescription} and {@link RefusalAction}.
 */
class RefusalReportTests {

	private static final String GENERATE = """

			The variable lasts as long as this shell. In a container, set it where the container is defined.

			Give every environment a secret of its own, and keep it out of version control.
			""";

	private final StandardEnvironment environment = new StandardEnvironment();

	private final Map<String, Object> variables = new LinkedHashMap<>();

	RefusalReportTests() {
		this.environment.getPropertySources()
			.replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", this.variables));
	}

	@Test
	void reportWhenNothingIsConfiguredSaysHowToBegin() {
		assertReport("""
				No JWT signing secret is configured.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret'
				    Origin:      none
				    Violation:   missing: no property source has it; required: a secret
				""", """
				Generate a secret and set it in the environment that the application starts from:

				    export JWT_SECRET="$(openssl rand -hex 64)"
				""" + GENERATE);
	}

	@Test
	void reportWhenVariableIsWeakMeasuresItAgainstWhatIsRequired() {
		this.variables.put("JWT_SECRET", Secrets.weak(1));
		this.variables.put("JWT_ENVIRONMENT", "prod");
		this.variables.put("JWT_ALGORITHM", "HS512");
		assertReport("""
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'prod'
				    Algorithm:   HS512, format 'text'
				    Property:    'jwt.secret'
				    Origin:      environment variable 'JWT_SECRET'
				    Violation:   too-short: 20 bytes; required: at least 64 bytes for HS512 (RFC 7518, section 3.2)
				    Violation:   low-strength: at most 80 bits; required: at least 512 bits
				""", """
				Generate a secret and set it in the environment that the application starts from:

				    export JWT_SECRET="$(openssl rand -hex 64)"
				""" + GENERATE);
	}

	@Test
	void reportWhenValueIsPackagedSaysToRemoveIt() {
		add(yaml(new ClassPathResource("application.yml"), "jwt.secret", Secrets.strong(1)));
		assertReport("""
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret'
				    Origin:      class path resource [application.yml], line 3
				    Violation:   hard-coded: packaged with the application; required: a value from outside of it
				""", """
				Remove the value from class path resource [application.yml], line 3, and never use it again. \
				Generate a secret and set it in the environment that the application starts from:

				    export JWT_SECRET="$(openssl rand -hex 64)"
				""" + GENERATE);
	}

	@Test
	void reportWhenPlaceholderIsFollowedNamesTheWay() {
		add(yaml(new ClassPathResource("application.yml"), "jwt.secret", "${signing.key}"));
		this.variables.put("SIGNING_KEY", Secrets.strong(1) + " ");
		assertReport("""
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret'
				    Followed:    class path resource [application.yml], line 3, names 'signing.key'
				    Origin:      environment variable 'SIGNING_KEY'
				    Violation:   whitespace: white space at byte 129; required: printable ASCII without spaces
				""", """
				Generate a secret and set it in the environment that the application starts from:

				    export SIGNING_KEY="$(openssl rand -hex 64)"
				""" + GENERATE);
	}

	@Test
	void reportWhenWayIsLongShowsItsBeginning() {
		Map<String, Object> keys = new LinkedHashMap<>();
		for (int i = 0; i < 20; i++) {
			keys.put("key" + i, "${key" + (i + 1) + "}");
		}
		this.variables.put("JWT_SECRET", "${key0}");
		add(new MapPropertySource("keys", keys));
		assertThat(analyze().getDescription()).contains("    Followed:    property source 'keys', names 'key7'\n")
			.contains("    Followed:    12 more placeholders\n    Origin:      property source 'keys'\n")
			.doesNotContain("names 'key8'");
	}

	@Test
	void reportWhenPlaceholderIsNotSetSetsItsVariable() {
		add(yaml(new ClassPathResource("application.yml"), "jwt.secret", "${signing.key}"));
		assertReport("""
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret'
				    Origin:      class path resource [application.yml], line 3
				    Violation:   unresolved-placeholder: 'signing.key' is not set; required: a key that is set
				""", """
				Generate a secret and set it in the environment that the application starts from:

				    export SIGNING_KEY="$(openssl rand -hex 64)"
				""" + GENERATE);
	}

	@Test
	void reportWhenPlaceholderHasDefaultSetsItsVariable() {
		add(yaml(new ClassPathResource("application.yml"), "jwt.secret", "${signing.key:" + Secrets.strong(1) + "}"));
		assertThat(analyze().getAction()).contains("    export SIGNING_KEY=\"$(openssl rand -hex 64)\"\n");
	}

	@Test
	void reportWhenEmptyVariableHidesValueSaysToRemoveIt() {
		this.variables.put("JWT_SECRET", "");
		add(yaml(new FileSystemResource("/etc/app/application.yml"), "jwt.secret", Secrets.strong(1)));
		assertReport("""
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret'
				    Origin:      environment variable 'JWT_SECRET'
				    Hidden:      file '/etc/app/application.yml', line 3, has a value that the empty one hides
				    Violation:   empty: an empty value; required: a secret
				""", """
				Remove the empty variable, so that the value in file '/etc/app/application.yml', line 3 counts:

				    unset JWT_SECRET

				The command lasts as long as this shell: remove the variable where it is set.
				""");
	}

	@Test
	void reportWhenNamesComeCloseShowsHowTheyBind() {
		add(new SimpleCommandLinePropertySource("--logging.level.io.github.jwtsecret=TRACE",
				"--JWT_SECRET=" + Secrets.strong(1),
				"--spring.config.import=vault://secret/app,optional:configserver:http://me:" + Secrets.weak(2)
						+ "@host?token=" + Secrets.weak(3) + ";configserver:,kubernetes:,zookeeper:host:2181"));
		add(yaml(new ClassPathResource("application.yml"), "application.security.jwt.secret-key", Secrets.strong(2)));
		assertReport("""
				No JWT signing secret is configured.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret'
				    Origin:      none
				    Violation:   missing: no property source has it; required: a secret

				These names come close, but do not bind to 'jwt.secret':

				    'JWT_SECRET': command line argument '--JWT_SECRET'
				    'application.security.jwt.secret-key': class path resource [application.yml], line 3 \
				(packaged with the application, so it would be refused)

				These config imports are active, and none of them has it:

				    'vault://secret/app': starts without a word when the path does not exist, and without \
				'spring.cloud.vault.fail-fast=true' also when Vault does not answer or denies access
				    'optional:configserver:http://host': starts without a word when it can't be read
				    'configserver:': starts without a word when the server has nothing for this application
				    'kubernetes:': starts without a word when the secret does not exist, without \
				'spring.cloud.kubernetes.secrets.enabled=true' always, and without its 'fail-fast=true' also \
				when the API does not answer or denies access
				    'zookeeper:host:2181': starts without a word when the node does not exist
				""", """
				Name the value that is to be the secret, in the application's configuration:

				    jwt.secret=${JWT_SECRET}

				The line is for 'application.properties', and the value itself stays where it is.
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`',
			textBlock = """
					vault://secret/app             ~ vault kv patch secret/app jwt.secret=-                   ~ 'put' for 'patch'
					optional:vault:                ~ vault kv patch PATH jwt.secret=-                         ~ 'put' for 'patch'
					vault:,vault://secret/app      ~ vault kv patch secret/app jwt.secret=-                   ~ 'put' for 'patch'
					aws-parameterstore:/app/       ~ --name /app/jwt.secret --value file:///dev/stdin         ~ next start
					aws-parameterstore:/app        ~ --name /app/jwt.secret --value file:///dev/stdin         ~ End the import with '/'
					aws-secretsmanager:app         ~ --secret-id app --secret-string file:///dev/stdin        ~ 'create-secret --name'
					aws-secretsmanager:arn:aws:secretsmanager:eu-west-1:0:secret:app ~ --secret-id arn:aws:secretsmanager:eu-west-1:0:secret:app -- ~ .
					kubernetes:                    ~ kubectl patch secret NAME -n NAMESPACE --patch-file      ~ create it first
					configserver:http://host:8888  ~ curl -sS --data-binary @- http://CONFIG-SERVER           ~ Put 'jwt.secret={cipher}'
					zookeeper:host:2181            ~ printf 'set %s %s\\n' /PATH/jwt.secret                   ~ access control list
					# no address that is not the whole one, nor what a shell or a client would take for something else
					vault://secret/app?prefix=jwt. ~ vault kv patch PATH jwt.secret=-                         ~ .
					vault://secret/${app}          ~ vault kv patch PATH jwt.secret=-                         ~ .
					vault://secret/a@b/app         ~ vault kv patch PATH jwt.secret=-                         ~ .
					vault://secret/$(id)           ~ vault kv patch PATH jwt.secret=-                         ~ .
					vault://a'$(id)'               ~ vault kv patch PATH jwt.secret=-                         ~ imported as 'vault://a?$(id)?'
					vault://--help                 ~ vault kv patch PATH jwt.secret=-                         ~ .
					aws-secretsmanager:file:///x   ~ --secret-id PATH --                                      ~ .
					aws-secretsmanager:--version   ~ --secret-id PATH --                                      ~ .
					""")
	void reportWhenStoreIsImportedStoresTheSecretThere(String configImport, String command, String words) {
		this.variables.put("SPRING_CONFIG_IMPORT", configImport);
		assertThat(analyze().getAction()).contains(command).contains(words).contains("'JWT_SECRET'");
	}

	@Test
	void reportWhenLocationIsLongHasNoAddress() {
		this.variables.put("SPRING_CONFIG_IMPORT", "vault://" + "a".repeat(193));
		assertThat(analyze().getAction()).contains(" vault kv patch PATH ");
	}

	@Test
	void reportWhenVaultIsImportedIsWhole() {
		this.variables.put("SPRING_CONFIG_IMPORT", "optional:file:local.properties,vault://secret/app,zookeeper:");
		assertThat(analyze().getAction()).isEqualTo("""
				Generate a secret and store it in Vault, imported as 'vault://secret/app':

				    openssl rand -hex 64 | tr -d '\\n' | vault kv patch secret/app jwt.secret=-

				Where the path has nothing yet, write 'put' for 'patch'. Or set the variable 'JWT_SECRET' where the \
				application starts from.

				Give every environment a secret of its own, and keep it out of version control.""");
	}

	@Test
	void reportWhenSecretsManagerIsImportedWarnsBeforeTheCommand() {
		this.variables.put("SPRING_CONFIG_IMPORT", "aws-secretsmanager:app");
		assertThat(analyze().getAction())
			.startsWith("Generate a secret and store it in AWS Secrets Manager, imported as 'aws-secretsmanager:app'."
					+ " The command replaces the whole secret: name its other entries as well:\n");
	}

	@Test
	void reportWhenKeySetIsMissingStoresOneWhereAnyTextIsTaken() {
		this.variables.put("JWT_SECRET_FORMAT", "jwks");
		this.variables.put("SPRING_CONFIG_IMPORT", "vault://secret/app");
		assertThat(analyze().getAction()).startsWith("Generate a key set and store it in Vault")
			.contains("    printf '{\"keys\":[{")
			.contains(" | tr -d '\\n' | vault kv patch secret/app jwt.secret=-\n");
		this.variables.put("SPRING_CONFIG_IMPORT", "kubernetes:");
		assertThat(analyze().getAction()).contains("    export JWT_SECRET=\"$(printf ");
	}

	@Test
	void reportWhenPlaceholderNamesVariableSetsIt() {
		this.variables.put("SPRING_CONFIG_IMPORT", "vault://secret/app");
		add(yaml(new ClassPathResource("application.yml"), "jwt.secret", "${SIGNING_KEY}"));
		assertThat(analyze().getAction()).contains("    export SIGNING_KEY=\"$(openssl rand -hex 64)\"\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "vault://secret/app?token=aa,bbTOP", "vault://secret/app?token=aa bbTOP",
			"vault://secret/app?token=aa]bbTOP", "vault://secret/app#aa;bbTOP", "configserver:http://me:p/a,sTOP@host",
			"configserver:http://me:p/a;sTOP@host", "configserver:http://me:p/a'sTOP@host",
			"configserver:http://me:p/a sTOP@host", "configserver:me:TOP@host", "zookeeper:me:TOP@host:2181",
			"configserver:http:/me:TOP@host", "optional:configserver:http://me:a,TOP@host,vault://secret/app",
			"file:/app/http://me:TOP@host/x" })
	void reportWhenLocationHasCredentialDoesNotShowIt(String configImport) {
		this.variables.put("SPRING_CONFIG_IMPORT_0", configImport);
		FailureAnalysis analysis = analyze();
		assertThat(analysis.getDescription()).contains("These config imports are active").doesNotContain("TOP");
		assertThat(analysis.getAction()).doesNotContain("TOP");
	}

	@Test
	void reportWhenFileIsMissingWritesIt(@TempDir Path folder) {
		this.variables.put("JWT_SECRET_FILE", folder + "/it's here/jwt");
		assertReport("""
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'
				    Property:    'jwt.secret-file'
				    Origin:      file 'FOLDER/it's here/jwt', named by environment variable 'JWT_SECRET_FILE'
				    Violation:   unreadable: no such file; required: a regular file that this process may read
				""".replace("FOLDER", folder.toString()), """
				Generate a secret into the file:

				    (umask 077; openssl rand -hex 64 > 'FOLDER/it'\\''s here/jwt')

				Where a container mounts the file, write it on the host: some runtimes mount a folder in the place of \
				a file that is absent there.

				Give every environment a secret of its own, and keep it out of version control.
				""".replace("FOLDER", folder.toString()));
	}

	@Test
	void reportWhenSeveralSecretsAreRefusedIsOne() {
		this.variables.put("JWT_SECRET", Secrets.weak(1));
		this.variables.put("JWT_NEXT_SECRET", Secrets.strong(2) + "\n");
		this.variables.put("JWT_PREVIOUS_SECRETS_0", "\"" + Secrets.strong(3) + "\"");
		assertReport("""
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'
				    Algorithm:   HS256, format 'text'

				    Property:    'jwt.secret'
				    Origin:      environment variable 'JWT_SECRET'
				    Violation:   too-short: 20 bytes; required: at least 32 bytes for HS256 (RFC 7518, section 3.2)
				    Violation:   low-strength: at most 80 bits; required: at least 256 bits

				    Property:    'jwt.next-secret'
				    Origin:      environment variable 'JWT_NEXT_SECRET'
				    Violation:   whitespace: white space at byte 129; required: printable ASCII without spaces

				    Property:    'jwt.previous-secrets[0]'
				    Origin:      environment variable 'JWT_PREVIOUS_SECRETS_0'
				    Violation:   quoted: quotes around the value; required: the value alone
				""", """
				Generate a secret and set it in the environment that the application starts from:

				    export JWT_SECRET="$(openssl rand -hex 64)"
				    export JWT_NEXT_SECRET="$(openssl rand -hex 64)"

				The variable lasts as long as this shell. In a container, set it where the container is defined.

				Remove 'jwt.previous-secrets[0]' from environment variable 'JWT_PREVIOUS_SECRETS_0':

				    unset JWT_PREVIOUS_SECRETS_0

				Tokens that only this key signed are refused from then on.

				Give every environment a secret of its own, and keep it out of version control.
				""");
	}

	@Test
	void reportWhenOtherFormatPassesNamesIt() {
		this.variables.put("JWT_SECRET", Secrets.base64(1));
		this.variables.put("JWT_SECRET_FORMAT", "hex");
		FailureAnalysis analysis = analyze();
		assertThat(analysis.getDescription()).contains("    Algorithm:   HS256, format 'hex'\n")
			.containsPattern("    Violation:   undecodable: character \\d+ is not a hexadecimal digit; required: hex\n")
			.contains("    Passes as:   'text' or 'base64'");
		assertThat(analysis.getAction()).isEqualTo("""
				Set the format that the value has, if every service that shares the secret reads it so:

				    export JWT_SECRET_FORMAT=base64

				The application's configuration may set it as well, as 'jwt.secret-format'.""");
	}

	@Test
	void actionWhenFormatIsConfiguredGeneratesIt() {
		Map<String, String> commands = Map.of("base64", "openssl rand -base64 64 | tr -d '\\n'", "base64url",
				"openssl rand -base64 64 | tr -d '\\n=' | tr '+/' '-_'", "hex", "openssl rand -hex 64");
		commands.forEach((format, command) -> {
			this.variables.put("JWT_SECRET_FORMAT", format);
			assertThat(analyze().getAction()).contains("    export JWT_SECRET=\"$(" + command + ")\"\n");
		});
	}

	@Test
	void actionWhenSettingsConflictKeepsOne() {
		this.variables.put("JWT_SECRET", Secrets.strong(1));
		this.variables.put("JWT_SECRET_FILE", "/run/secrets/jwt");
		assertThat(analyze().getAction()).isEqualTo("""
				Remove one of the two settings, such as that of the file:

				    unset JWT_SECRET_FILE

				The command lasts as long as this shell: remove the variable where it is set.""");
		this.variables.remove("JWT_SECRET_FILE");
		this.variables.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", "https://issuer");
		assertThat(analyze().getAction())
			.isEqualTo("Remove 'spring.security.oauth2.resourceserver.jwt.issuer-uri' if this application signs its"
					+ " own tokens. Remove this starter if another server signs them.");
	}

	@Test
	void actionWhenSourceIsKnownIsForIt() {
		assertAction(new SimpleCommandLinePropertySource("--jwt.secret=x"),
				"Remove '--jwt.secret' from the command line, where every user of the machine can read it. ",
				"export JWT_SECRET=\"$(openssl rand -hex 64)\"");
		assertAction("systemProperties",
				"Remove '-Djwt.secret' from the command line, where every user of the machine can read it. ",
				"export JWT_SECRET=\"$(openssl rand -hex 64)\"");
		assertAction("Inlined Test Properties",
				"Generate a secret in the test, in a static method with '@DynamicPropertySource':",
				"registry.add(\"jwt.secret\", () -> java.util.HexFormat.of()"
						+ ".formatHex(new java.security.SecureRandom().generateSeed(64)));");
		assertAction("spring.application.json", "Remove the value from 'jwt.secret' in the JSON of 'spring.application",
				"export JWT_SECRET=\"$(openssl rand -hex 64)\"");
		assertAction("defaultProperties",
				"Remove the value from 'jwt.secret' in the default properties of the application, and never use it",
				"export JWT_SECRET=\"$(openssl rand -hex 64)\"");
		assertAction("vault:secret/app", "Generate a secret and store it in Vault, 'secret/app':",
				"openssl rand -hex 64 | tr -d '\\n' | vault kv patch secret/app jwt.secret=-");
		assertAction("bootstrapProperties-vault:secret/app", "Generate a secret and store it in Vault, 'secret/app':",
				"openssl rand -hex 64 | tr -d '\\n' | vault kv patch secret/app jwt.secret=-");
		assertAction("aws-parameterstore:/config/app/",
				"Generate a secret and store it in AWS Parameter Store, '/config/app/':",
				"openssl rand -hex 64 | tr -d '\\n' | aws ssm put-parameter --type SecureString --overwrite"
						+ " --name /config/app/jwt.secret --value file:///dev/stdin");
		assertAction("aws-secretsmanager:prod app", "Generate a secret and store it in AWS Secrets Manager, 'prod app'",
				"printf '{\"%s\":\"%s\"}' jwt.secret \"$(openssl rand -hex 64)\" | aws secretsmanager"
						+ " put-secret-value --secret-id 'prod app' --secret-string file:///dev/stdin");
		assertAction("kubernetes:secret.app.prod", "Generate a secret and store it in Kubernetes, 'secret.app.prod':",
				"printf '{\"stringData\":{\"%s\":\"%s\"}}' jwt.secret \"$(openssl rand -hex 64)\""
						+ " | kubectl patch secret app -n prod --patch-file /dev/stdin");
		assertAction("configserver:https://me:me@host/app.yml",
				"Generate a secret and store it in Config Server, 'https://host/app.yml':",
				"openssl rand -hex 64 | tr -d '\\n' | curl -sS --data-binary @- http://CONFIG-SERVER:8888/encrypt");
		assertAction("zookeeper:config/app", "Generate a secret and store it in ZooKeeper, 'config/app':",
				"printf 'set %s %s\\n' /config/app/jwt.secret \"$(openssl rand -hex 64)\""
						+ " | zkCli.sh -server HOST:2181");
	}

	@Test
	void reportWhenSettingsCannotBeBoundNamesWhatTheyTake() {
		this.variables.put("JWT_ALGORITHM", Secrets.strong(1));
		add(new SimpleCommandLinePropertySource("--jwt.policy.hard-coded=" + Secrets.strong(2)));
		assertReport("""
				The configuration of the JWT signing secret is refused. No value is shown.

				    Environment: 'default'

				    Property:    'jwt.algorithm'
				    Origin:      environment variable 'JWT_ALGORITHM'
				    Violation:   undecodable: not a value that it takes; required: HS256, HS384 or HS512

				    Property:    'jwt.policy.hard-coded'
				    Origin:      command line argument '--jwt.policy.hard-coded'
				    Violation:   undecodable: not a value that it takes; required: refuse or warn
				""", """
				Correct 'jwt.algorithm', or remove it so that its default counts:

				    unset JWT_ALGORITHM

				If a secret stands there, never use it again: generate another one for 'jwt.secret'.

				Correct 'jwt.policy.hard-coded', or remove it so that its default counts. If a secret stands there, \
				never use it again: generate another one for 'jwt.secret'.
				""");
	}

	@Test
	void messageWhenRefusedNamesPropertiesAndIdsAlone() {
		this.variables.put("JWT_SECRET", Secrets.weak(1));
		this.variables.put("JWT_KNOWNKEYS_PROD", "a b");
		assertThat(refused()).hasNoCause()
			.hasMessage("The JWT signing secret is refused: 'jwt.known-keys.prod' (undecodable),"
					+ " 'jwt.secret' (too-short, low-strength)");
	}

	private void assertAction(String sourceName, String instruction, String command) {
		assertAction(new MapPropertySource(sourceName, Map.of("jwt.secret", "x")), instruction, command);
	}

	private void assertAction(PropertySource<?> source, String instruction, String command) {
		List<PropertySource<?>> before = this.environment.getPropertySources().stream().toList();
		before.forEach((other) -> this.environment.getPropertySources().remove(other.getName()));
		add(source);
		assertThat(analyze().getAction()).startsWith(instruction).contains("\n\n    " + command + "\n\n");
		this.environment.getPropertySources().remove(source.getName());
		before.forEach(this.environment.getPropertySources()::addLast);
	}

	private void assertReport(String description, String action) {
		FailureAnalysis analysis = analyze();
		assertThat(analysis.getDescription()).isEqualTo(description.stripTrailing());
		assertThat(analysis.getAction()).isEqualTo(action.stripTrailing());
	}

	private FailureAnalysis analyze() {
		InvalidJwtSecretException refused = refused();
		return new JwtSecretFailureAnalyzer().analyze(refused, refused);
	}

	private InvalidJwtSecretException refused() {
		KeyRingLoader loader = new KeyRingLoader(this.environment, JwtSettings.from(this.environment),
				new DefaultResourceLoader(), Clock::systemUTC);
		return (InvalidJwtSecretException) catchThrowable(loader::loadFirst);
	}

	private void add(PropertySource<?> source) {
		this.environment.getPropertySources().addLast(source);
	}

	private static PropertySource<?> yaml(Resource resource, String name, String value) {
		TextResourceOrigin origin = new TextResourceOrigin(resource, new TextResourceOrigin.Location(2, 4));
		return new OriginTrackedMapPropertySource(resource.getDescription(),
				Map.of(name, OriginTrackedValue.of(value, origin)));
	}

}
