package io.github.jwtsecret.benchmark.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.github.jwtsecret.benchmark.contender.SigningSecret;
import io.github.jwtsecret.benchmark.result.ClassPath;
import io.github.jwtsecret.benchmark.result.Start;
import io.github.jwtsecret.benchmark.result.Start.Variant;

/**
 * Starts {@link MinimalApplication} as processes of their own, the variants by turns, on
 * the Java of this process and with its default options.
 */
public final class StartUp {

	private final ClassPath classPath = new ClassPath();

	private final SigningSecret secret = SigningSecret.generate();

	private final Path folder;

	/**
	 * Create a starter of processes.
	 * @param folder an empty folder for the processes to run in
	 */
	public StartUp(Path folder) {
		this.folder = folder.toAbsolutePath();
	}

	/**
	 * Start every variant several times.
	 * @param rounds the number of times
	 * @return what each start took
	 * @throws IOException if a process can't be started
	 * @throws InterruptedException if this thread is interrupted
	 */
	public List<Start> run(int rounds) throws IOException, InterruptedException {
		Files.createDirectories(this.folder);
		System.out.printf("starts of minimal applications: %d of each%n", rounds);
		List<Start> starts = new ArrayList<>();
		List<Variant> variants = new ArrayList<>(List.of(Variant.values()));
		for (int round = 0; round < rounds; round++) {
			for (Variant variant : variants) {
				starts.add(start(false, variant));
				starts.add(start(true, variant));
			}
			Collections.rotate(variants, 1);
		}
		return starts;
	}

	private Start start(boolean web, Variant variant) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", StartClassPath.of(this.classPath, web, variant == Variant.STARTER),
				MinimalApplication.class.getName(), variant.name().toLowerCase(Locale.ROOT));
		builder.directory(this.folder.toFile()).redirectErrorStream(true);
		builder.environment().put("JWT_SECRET", this.secret.text());
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException(variant + " did not start:\n" + output);
		}
		int mark = output.indexOf(MinimalApplication.MARK) + MinimalApplication.MARK.length();
		String[] figures = output.substring(mark).lines().findFirst().orElseThrow().split(" ", -1);
		return new Start(web, variant, Double.parseDouble(figures[0]), Double.parseDouble(figures[1]),
				Double.parseDouble(figures[2]), Integer.parseInt(figures[3]), Double.parseDouble(figures[4]),
				Integer.parseInt(figures[5]));
	}

}
