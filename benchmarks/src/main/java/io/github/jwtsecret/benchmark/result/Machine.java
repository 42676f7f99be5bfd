package io.github.jwtsecret.benchmark.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * Where and when it was measured.
 *
 * @param date the day
 * @param processor the model of the processor
 * @param cores the number of cores
 * @param system the operating system
 * @param java the Java runtime
 * @param feature its feature release
 */
public record Machine(String date, String processor, int cores, String system, String java, int feature) {

	private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

	/**
	 * Describe this machine and this Java.
	 * @return the machine
	 */
	public static Machine current() {
		return new Machine(LocalDate.now(ZoneOffset.UTC).toString(), currentProcessor(),
				Runtime.getRuntime().availableProcessors(), properties("os.name", "os.version", "os.arch"),
				properties("java.vendor", "java.runtime.version"), Runtime.version().feature());
	}

	private static String currentProcessor() {
		try (Stream<String> lines = Files.lines(PROCESSORS)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

	private static String properties(String... names) {
		return String.join(" ", Stream.of(names).map(System::getProperty).toList());
	}

}
