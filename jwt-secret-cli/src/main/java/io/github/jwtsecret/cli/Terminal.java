package io.github.jwtsecret.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import io.github.jwtsecret.key.SecretMaterial;
import io.github.jwtsecret.tool.Report;

/**
 * The standard streams of a command.
 */
final class Terminal {

	private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

	private final InputStream in;

	private final PrintStream out;

	private final PrintStream err;

	Terminal(InputStream in, PrintStream out, PrintStream err) {
		this.in = in;
		this.out = out;
		this.err = err;
	}

	InputStream in() {
		return this.in;
	}

	PrintStream out() {
		return this.out;
	}

	PrintStream err() {
		return this.err;
	}

	/**
	 * Return a writer for the help of Picocli, which is plain ASCII.
	 * @param stream {@link #out()} or {@link #err()}
	 * @return the writer
	 */
	static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.US_ASCII), true);
	}

	/**
	 * Write a report.
	 * @param report the report
	 * @param json whether it is for a machine
	 */
	void write(Report report, boolean json) {
		SecretMaterial secret = report.secret();
		String text = (secret != null) ? new String(secret.exportBytes(), StandardCharsets.US_ASCII) : null;
		if (json) {
			Map<String, Object> facts = new LinkedHashMap<>();
			if (text != null) {
				facts.put("secret", text);
			}
			facts.putAll(report.facts());
			this.out.println(JSON.toJson(facts));
		}
		else {
			if (text != null) {
				this.out.println(text);
			}
			report.lines().forEach(this.out::println);
		}
		report.notes().forEach(this.err::println);
	}

	/**
	 * Write out what is buffered.
	 * @return whether all of the output has arrived
	 */
	boolean flush() {
		this.err.flush();
		return !this.out.checkError();
	}

}
