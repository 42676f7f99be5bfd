package io.github.jwtsecret.integration.aws;

import java.io.IOException;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import io.github.jwtsecret.integration.store.StandIn.Response;

/**
 * One secret, which is there once it has been written.
 */
final class SecretsManagerStandIn extends AwsStandIn {

	private static final String ID = "jwt-demo";

	private volatile String text = "";

	SecretsManagerStandIn(Map<String, String> settings) throws IOException {
		super("## Secrets Manager", settings);
	}

	@Override
	public String failedImport() {
		return "aws-secretsmanager:";
	}

	@Override
	public String origin() {
		return "AWS Secrets Manager, '" + ID + "'";
	}

	@Override
	public void write(Map<String, String> properties) {
		super.write(properties);
		this.text = json(properties);
	}

	/**
	 * Replace the secret by a text that is no JSON.
	 * @param text the text
	 */
	void write(String text) {
		this.text = text;
	}

	@Override
	Response answer(JsonNode request, Map<String, String> properties) {
		if (this.text.isEmpty() || !request.path("SecretId").asString().equals(ID)) {
			return error("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
		}
		return ok(Map.of("ARN", resource(), "Name", ID, "SecretString", this.text, "VersionId",
				"0d4c3b2a-1f0e-4d9c-8b7a-695847362514", "CreatedDate", 1.7E9));
	}

	@Override
	String target() {
		return "secretsmanager.GetSecretValue";
	}

	@Override
	String action() {
		return "secretsmanager:GetSecretValue";
	}

	@Override
	String resource() {
		return "arn:aws:secretsmanager:eu-central-1:123456789012:secret:" + ID + "-a1B2c3";
	}

}
