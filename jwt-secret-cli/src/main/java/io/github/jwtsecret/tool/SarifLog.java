package io.github.jwtsecret.tool;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.jwtsecret.scan.CheckReport;
import io.github.jwtsecret.scan.Finding;
import io.github.jwtsecret.scan.FindingId;

/**
 * The report of a check for code scanning: SARIF 2.1.0.
 */
final class SarifLog {

	private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

	private SarifLog() {
	}

	static byte[] write(CheckReport report) {
		Map<String, Object> run = object("tool", Map.of("driver", driver()));
		run.put("columnKind", "utf16CodeUnits");
		run.put("results", report.findings().stream().map(SarifLog::result).toList());
		Map<String, Object> log = object("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
		log.put("version", "2.1.0");
		log.put("runs", List.of(run));
		return (JsonTree.writeLine(log) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, Object> object(String name, Object value) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put(name, value);
		return object;
	}

	private static Map<String, Object> driver() {
		Map<String, Object> driver = object("name", "jwt-secret");
		String version = version();
		if (version != null) {
			driver.put("version", version);
		}
		driver.put("rules", Arrays.stream(FindingId.values()).map(SarifLog::rule).toList());
		return driver;
	}

	private static @Nullable String version() {
		return SarifLog.class.getPackage().getImplementationVersion();
	}

	private static Map<String, Object> rule(FindingId id) {
		Map<String, Object> rule = object("id", id.id());
		rule.put("shortDescription", text(id.summary() + "."));
		rule.put("fullDescription", text(id.summary() + ". " + id.reason()));
		rule.put("defaultConfiguration", Map.of("level", "error"));
		rule.put("properties", Map.of("tags", List.of("security"), "security-severity", "8.0"));
		return rule;
	}

	private static Map<String, Object> text(String text) {
		return Map.of("text", text);
	}

	private static Map<String, Object> result(Finding finding) {
		Map<String, Object> result = object("ruleId", finding.id().id());
		result.put("level", "error");
		result.put("message", text(finding.message() + " " + finding.action()));
		Map<String, Object> location = object("artifactLocation", Map.of("uri", uri(finding.path())));
		location.put("region", Map.of("startLine", finding.line()));
		result.put("locations", List.of(Map.of("physicalLocation", location)));
		result.put("partialFingerprints", Map.of("jwtSecretFinding/v1", finding.fingerprint()));
		if (finding.commit() != null) {
			result.put("properties", Map.of("commit", finding.commit()));
		}
		return result;
	}

	/**
	 * Return the path as a relative reference (RFC 3986, section 4.2).
	 * @param path the path, with slashes
	 * @return the reference
	 */
	private static String uri(String path) {
		StringBuilder uri = new StringBuilder();
		for (byte value : path.getBytes(StandardCharsets.UTF_8)) {
			if (UNRESERVED.indexOf(value) != -1) {
				uri.append((char) value);
			}
			else {
				uri.append('%').append(String.format("%02X", value));
			}
		}
		return uri.toString();
	}

}
