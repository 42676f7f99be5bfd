package io.github.jwtsecret.integration;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs a main class in a process that ends with the process that started it, however that
 * one ends.
 */
public final class WatchedMain {

	private WatchedMain() {
	}

	/**
	 * Run a main class.
	 * @param args the name of the class, and its arguments
	 * @throws ReflectiveOperationException if the main class throws
	 */
	public static void main(String[] args) throws ReflectiveOperationException {
		Thread watchdog = new Thread(WatchedMain::endWithStarter, "watchdog");
		watchdog.setDaemon(true);
		watchdog.start();
		Method main = Class.forName(args[0]).getMethod("main", String[].class);
		main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
	}

	private static void endWithStarter() {
		try {
			while (System.in.read() >= 0) {
				Thread.onSpinWait();
			}
		}
		catch (IOException ex) {
			// As good as its end
		}
		Runtime.getRuntime().halt(1);
	}

}
