package io.github.jwtsecret.benchmark.startup;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * An application that does nothing but start, sign and verify one token, and print what
 * this cost. The class path decides whether it has a web server and our starter.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class MinimalApplication {

	static final String MARK = "started: ";

	private static final double NANOS = 1e6;

	/**
	 * Start the application.
	 * @param arguments {@code stock} for hand-written beans of the stock encoder and
	 * decoder
	 */
	public static void main(String[] arguments) {
		boolean stock = arguments[0].equals("stock");
		Class<?>[] sources = stock ? new Class<?>[] { MinimalApplication.class, StockBeans.class }
				: new Class<?>[] { MinimalApplication.class };
		SpringApplication application = new SpringApplication(sources);
		application.setDefaultProperties(Map.of("server.port", "0"));
		BeanCost cost = new BeanCost((thread) -> threadCpu());
		application.setApplicationStartup(cost);
		try (ConfigurableApplicationContext context = application.run()) {
			measure(context.getBeanFactory(), cost);
		}
	}

	private static void measure(ConfigurableListableBeanFactory beans, BeanCost cost) {
		long cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
		long mainCpu = threadCpu();
		long classes = loadedClasses();
		long tokenCpu = 0;
		if (beans.getBeanProvider(JwtEncoder.class).getIfAvailable() != null) {
			tokenCpu = firstToken(beans.getBean(JwtEncoder.class), beans.getBean(JwtDecoder.class));
		}
		System.out.printf(Locale.ROOT, "%s%.3f %.3f %.3f %d %.3f %d%n", MARK, cpu / NANOS, mainCpu / NANOS,
				cost.of((name) -> isOfEither(beans, name)) / NANOS, classes, tokenCpu / NANOS,
				loadedClasses() - classes);
	}

	// A bean of a static method has the class of that method, any other the bean of it
	private static boolean isOfEither(ConfigurableListableBeanFactory beans, String name) {
		if (!beans.containsBeanDefinition(name)) {
			return false;
		}
		BeanDefinition definition = beans.getBeanDefinition(name);
		return Stream.of(definition.getFactoryBeanName(), definition.getBeanClassName())
			.anyMatch((declaring) -> declaring != null
					&& (declaring.startsWith("io.github.jwtsecret.autoconfigure.") || declaring.endsWith("tockBeans")));
	}

	private static long firstToken(JwtEncoder encoder, JwtDecoder decoder) {
		Instant now = Instant.now();
		JwtEncoderParameters parameters = JwtEncoderParameters.from(JwtClaimsSet.builder()
			.issuer("https://issuer.example.com")
			.subject("user")
			.issuedAt(now)
			.expiresAt(now.plusSeconds(60))
			.build());
		long before = threadCpu();
		decoder.decode(encoder.encode(parameters).getTokenValue());
		return threadCpu() - before;
	}

	private static long loadedClasses() {
		return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
	}

	private static long threadCpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

}
