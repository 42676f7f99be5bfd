package io.github.jwtsecret.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.json.JsonMapper;

import io.github.jwtsecret.benchmark.contender.Contender;
import io.github.jwtsecret.benchmark.contender.Library;
import io.github.jwtsecret.benchmark.contender.SampleClaims;
import io.github.jwtsecret.benchmark.contender.SampleTokens;
import io.github.jwtsecret.benchmark.contender.SigningSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Every contender does what the benchmarks take it to do.
 */
class ContenderTests {

	private final SigningSecret secret = SigningSecret.generate();

	private final SampleTokens tokens = new SampleTokens(this.secret, this.secret.keyId());

	private final long inTenMinutes = Instant.now().plus(10, ChronoUnit.MINUTES).getEpochSecond();

	@ParameterizedTest
	@EnumSource
	void decodeWhenValidReturnsClaims(Library library) throws Exception {
		Contender contender = library.with(this.secret);
		for (int claims : List.of(SampleClaims.SMALL, SampleClaims.LARGE)) {
			for (String token : this.tokens.valid(claims)) {
				assertThat(contender.decode(token)).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void decodeWhenExpiredThrows(Library library) {
		Contender contender = library.with(this.secret);
		assertThat(this.tokens.expired(SampleClaims.LARGE))
			.allSatisfy((token) -> assertThatException().isThrownBy(() -> contender.decode(token)));
	}

	@ParameterizedTest
	@EnumSource
	void decodeWhenForgedThrows(Library library) {
		Contender contender = library.with(this.secret);
		assertThat(this.tokens.forged(SampleClaims.LARGE))
			.allSatisfy((token) -> assertThatException().isThrownBy(() -> contender.decode(token)));
	}

	@ParameterizedTest
	@EnumSource
	void decodeWhenGarbageThrows(Library library) {
		Contender contender = library.with(this.secret);
		assertThat(this.tokens.garbage(SampleClaims.LARGE))
			.allSatisfy((token) -> assertThatException().isThrownBy(() -> contender.decode(token)));
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void decodeWhenNotYetValidThrows(Library library) {
		String token = this.tokens.token(with("nbf", this.inTenMinutes));
		assertThat(refuses(library, token)).isTrue();
	}

	@Test
	void decodeWhenIssuedInFutureIsRefusedBySome() {
		assertThat(refusedBy(this.tokens.token(with("iat", this.inTenMinutes)))).containsExactly(Library.JAVA_JWT,
				Library.VERTX);
	}

	@Test
	void decodeWhenIssuedAfterExpiryIsRefusedBySome() {
		assertThat(refusedBy(this.tokens.token(with("iat", Instant.now().plus(1, ChronoUnit.DAYS).getEpochSecond()))))
			.containsExactly(Library.JWT_SECRET, Library.SPRING, Library.JAVA_JWT, Library.JOSE4J, Library.VERTX);
	}

	@Test
	void decodeWhenOfAnotherTypeIsRefusedBySome() {
		String token = this.tokens.token(Map.of("typ", "at+jwt"), SampleClaims.valid(SampleClaims.LARGE));
		assertThat(refusedBy(token)).containsExactly(Library.JWT_SECRET, Library.SPRING);
	}

	@Test
	void decodeWhenKeyIdForeignIsRefusedBySome() {
		SampleTokens foreign = new SampleTokens(this.secret, "foreign");
		assertThat(refusedBy(foreign.token(SampleClaims.valid(SampleClaims.LARGE)))).containsExactly(Library.TINK,
				Library.VERTX);
	}

	@ParameterizedTest
	@EnumSource
	void encodeWhenClaimsPreparedSignsThem(Library library) throws Exception {
		Contender reference = Library.SPRING.with(this.secret);
		Contender contender = library.with(this.secret);
		for (int count : List.of(SampleClaims.SMALL, SampleClaims.LARGE)) {
			Map<String, Object> claims = SampleClaims.valid(count);
			Contender.Encoding encoding = contender.prepare(claims);
			for (int repetition = 0; repetition < 2; repetition++) {
				String token = text(encoding.encode());
				assertThat(reference.decode(token)).isNotNull();
				assertThat(segment(token, 0)).containsEntry("alg", "HS256").containsKey("kid");
				assertThat(segment(token, 1)).isEqualTo(json(claims));
			}
		}
	}

	@Test
	void withoutFloorsLeavesNine() {
		assertThat(Library.withoutFloors()).hasSize(9).contains(Library.JWT_SECRET, Library.SPRING);
	}

	static Stream<Library> libraries() {
		return Library.withoutFloors().stream();
	}

	private List<Library> refusedBy(String token) {
		return libraries().filter((library) -> refuses(library, token)).toList();
	}

	private boolean refuses(Library library, String token) {
		try {
			library.with(this.secret).decode(token);
			return false;
		}
		catch (Exception ex) {
			return true;
		}
	}

	private static Map<String, Object> with(String name, long seconds) {
		Map<String, Object> claims = SampleClaims.valid(SampleClaims.LARGE);
		claims.put(name, seconds);
		return claims;
	}

	private static String text(Object encoded) {
		return (encoded instanceof Jwt jwt) ? jwt.getTokenValue() : (String) encoded;
	}

	private static Map<?, ?> json(Map<String, Object> claims) {
		return JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsBytes(claims), Map.class);
	}

	private static Map<Object, Object> segment(String token, int index) {
		@SuppressWarnings("unchecked")
		Map<Object, Object> segment = JsonMapper.shared()
			.readValue(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), Map.class);
		return segment;
	}

}
