package io.github.jwtsecret.benchmark.contender;

import java.security.SignatureException;
import java.util.Map;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;

/**
 * Vert.x's JWT authentication, which answers at once.
 */
final class VertxContender implements Contender {

	private final JWTOptions options = new JWTOptions().setAlgorithm("HS256").setLeeway(60);

	private final JWTAuth auth;

	VertxContender(SigningSecret secret) {
		PubSecKeyOptions key = new PubSecKeyOptions().setAlgorithm("HS256")
			.setId(secret.keyId())
			.setBuffer(secret.text());
		// Asked for key stores only; its threads would wait in the background
		Vertx vertx = null;
		this.auth = JWTAuth.create(vertx, new JWTAuthOptions().addPubSecKey(key).setJWTOptions(this.options));
	}

	@Override
	public Object decode(String token) throws Exception {
		Future<User> user = this.auth.authenticate(new TokenCredentials(token));
		if (user.failed()) {
			throw (user.cause() instanceof Exception ex) ? ex : new SignatureException(user.cause());
		}
		return user.result();
	}

	@Override
	public Encoding prepare(Map<String, Object> claims) {
		JsonObject prepared = new JsonObject(claims);
		return () -> this.auth.generateToken(prepared, this.options);
	}

}
