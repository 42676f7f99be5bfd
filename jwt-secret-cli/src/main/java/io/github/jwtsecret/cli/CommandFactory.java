package io.github.jwtsecret.cli;

import java.lang.reflect.Constructor;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Creates the commands, each with the terminal.
 */
final class CommandFactory implements IFactory {

	private final Terminal terminal;

	CommandFactory(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public <K> K create(Class<K> type) throws Exception {
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
				return type.cast(constructor.newInstance(this.terminal));
			}
		}
		return CommandLine.defaultFactory().create(type);
	}

}
