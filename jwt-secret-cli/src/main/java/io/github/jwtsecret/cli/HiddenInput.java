package io.github.jwtsecret.cli;

import java.io.ByteArrayInputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Lines that are typed without being shown. An empty one is the last.
 */
final class HiddenInput extends InputStream {

	private final Console console;

	private InputStream line = InputStream.nullInputStream();

	private boolean ended;

	HiddenInput(Console console) {
		this.console = console;
	}

	/**
	 * Return the console if a person is there to type.
	 * @return the console, or {@code null} if input or output are redirected
	 */
	@SuppressWarnings("SystemConsoleNull")
	static @Nullable Console console() {
		Console console = System.console();
		try {
			// From Java 22 on there is one even if there is no terminal
			boolean terminal = console != null && (Runtime.version().feature() < 22
					|| (boolean) Console.class.getMethod("isTerminal").invoke(console));
			return terminal ? console : null;
		}
		catch (ReflectiveOperationException ex) {
			return null;
		}
	}

	@Override
	public int read() throws IOException {
		int value = this.line.read();
		if (value == -1 && !this.ended) {
			char[] typed = this.console.readPassword();
			this.ended = typed == null || typed.length == 0;
			if (typed != null && typed.length > 0) {
				this.line = new ByteArrayInputStream(bytes(typed));
				value = this.line.read();
			}
		}
		return value;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		int value = read();
		if (value == -1) {
			return -1;
		}
		bytes[offset] = (byte) value;
		return 1 + Math.max(0, this.line.read(bytes, offset + 1, length - 1));
	}

	private static byte[] bytes(char[] typed) {
		byte[] bytes = (new String(typed) + '\n').getBytes(StandardCharsets.UTF_8);
		Arrays.fill(typed, ' ');
		return bytes;
	}

}
