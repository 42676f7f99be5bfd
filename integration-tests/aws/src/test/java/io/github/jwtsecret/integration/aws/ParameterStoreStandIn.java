package io.github.jwtsecret.integration.aws;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

import io.github.jwtsecret.integration.store.StandIn.Response;

/**
 * Parameters of type {@code SecureString}, one on each page.
 */
final class ParameterStoreStandIn extends AwsStandIn {

	private static final String PATH = "/jwt-demo/";

	ParameterStoreStandIn(Map<String, String> settings) throws IOException {
		super("## Parameter Store", settings);
	}

	@Override
	public String failedImport() {
		return "aws-parameterstore:";
	}

	@Override
	public String origin() {
		return "AWS Parameter Store, '" + PATH + "'";
	}

	@Override
	Response answer(JsonNode request, Map<String, String> properties) {
		List<String> names = PATH.startsWith(request.path("Path").asString())
				? List.copyOf(new TreeMap<>(properties).keySet()) : List.of();
		int page = request.path("NextToken").asInt(0);
		Map<String, Object> content = new TreeMap<>();
		content.put("Parameters",
				names.stream()
					.skip(page)
					.limit(1)
					.map((name) -> Map.of("Name", PATH + name, "Type", "SecureString", "Version", 1, "Value",
							request.path("WithDecryption").asBoolean(false) ? properties.get(name) : "AQICAHh"))
					.toList());
		if (page + 1 < names.size()) {
			content.put("NextToken", String.valueOf(page + 1));
		}
		return ok(content);
	}

	@Override
	String target() {
		return "AmazonSSM.GetParametersByPath";
	}

	@Override
	String action() {
		return "ssm:GetParametersByPath";
	}

	@Override
	String resource() {
		return "arn:aws:ssm:eu-central-1:123456789012:parameter" + PATH;
	}

}
