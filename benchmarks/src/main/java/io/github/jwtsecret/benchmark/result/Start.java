package io.github.jwtsecret.benchmark.result;

/**
 * One start of a minimal application.
 *
 * @param web whether it has a web server
 * @param variant what makes its encoder and decoder
 * @param cpuMillis the CPU time of the process until it was ready
 * @param mainMillis the part of it that its main thread took, without compilers and
 * garbage collector, whose share varies
 * @param beanMillis the part of that which the beans in question took to be created
 * @param classes the number of classes that were loaded until then
 * @param tokenMillis the CPU time that its thread took to encode and decode the first
 * token, 0 without an encoder
 * @param tokenClasses the number of classes that this loaded
 */
public record Start(boolean web, Variant variant, double cpuMillis, double mainMillis, double beanMillis, int classes,
		double tokenMillis, int tokenClasses) {

	/**
	 * What makes encoder and decoder.
	 */
	public enum Variant {

		/** Beans of the stock encoder and decoder, written by hand. */
		STOCK,

		/** Our starter. */
		STARTER,

		/** Nothing: there are none. */
		NEITHER

	}

}
