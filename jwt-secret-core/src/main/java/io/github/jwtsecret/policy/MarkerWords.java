package io.github.jwtsecret.policy;

/**
 * Words that mark examples, placeholders and secrets made up by hand, also where digits
 * and symbols stand for letters.
 */
final class MarkerWords {

	/** The bits that name one of the words. */
	static final float WORD_BITS = 8;

	private static final String WORDS = """
			secret secrets topsecret supersecret secretkey mysecret key keys token tokens jwt jwts jwtsecret
			json web signing sign signature signed password passwd passphrase passcode
			auth authentication authorization access refresh session login user admin root api app
			application server service backend gateway client spring boot java node express django laravel
			change changeme changeit changethis please replace replaceme insert your yours here this that
			the and for with must should not use using production prod staging development develop dev test
			testing local localhost demo example sample default dummy placeholder temporary temp todo fixme
			strong super secure security safe random randomly value string text byte bytes bit bits
			character characters chars long longer very least length minimum generate generated generator
			private public shared hmac sha hash algorithm encrypt encryption crypto company project website
			system platform hello world welcome foobar foo bar baz qux lorem ipsum dolor
			something anything nothing whatever unknown undefined null none empty hidden confidential
			master super key base64 encoded decode hex256 hs256 hs384 hs512 sha256 sha512 rs256 256 512
			geheim geheimnis schluessel passwort kennwort bitte sicher clave secreta secreto contrasena
			segura seguro senha chave segreta segreto chiave sicura cle motdepasse secrete wachtwoord
			sleutel haslo klucz tajny sifre anahtar gizli parola mima miyao
			january february march april may june july august september october november december
			monday tuesday wednesday thursday friday saturday sunday summer winter spring autumn
			one two three four five six seven eight nine ten zero
			alpha bravo charlie delta dragon monkey football baseball letmein iloveyou princess sunshine
			master shadow superman batman trustno1 starwars qwerty abc123 pass pass123 test123 admin123
			com org net www http https mail gmail github youtube
			""";

	private static final String HEXADECIMAL_WORDS = """
			dead beef cafe babe face feed fade decade facade c0ffee c0de c0ded ace bad bade badc0de
			f00d d00d 0ff1ce deed fee fed bed bee dad add babe cab ab1e de1e7e 5ec2e7 1337 f00 ba5e
			""";

	private static final MarkerWords TEXT = new MarkerWords(WORDS);

	private static final MarkerWords HEXADECIMAL = new MarkerWords(HEXADECIMAL_WORDS);

	private static final String LOOK_ALIKES = "0o1i1l2z3e4a5s6g6b7t8b9g@a$s!i|l+t(c";

	private static final byte[][] LETTERS = letters();

	private final short[] children;

	private final boolean[] ends;

	private MarkerWords(String words) {
		int capacity = words.length() + 2;
		this.children = new short[capacity * Characters.OTHER];
		this.ends = new boolean[capacity];
		int nodes = 1;
		int node = 0;
		for (int i = 0; i < words.length(); i++) {
			char character = words.charAt(i);
			if (character <= ' ') {
				this.ends[node] = node > 0;
				node = 0;
				continue;
			}
			int child = node * Characters.OTHER + Characters.symbolOf(character);
			if (this.children[child] == 0) {
				this.children[child] = (short) nodes++;
			}
			node = this.children[child];
		}
	}

	/**
	 * Visit every word that begins at an index.
	 * @param value the value
	 * @param start the index to begin at
	 * @param visitor called with each word
	 */
	static void find(Characters value, int start, Visitor visitor) {
		MarkerWords words = value.isHexadecimal(start) ? HEXADECIMAL : TEXT;
		words.find(value, start, start, 0, 0, visitor);
	}

	private void find(Characters value, int start, int index, int node, int replaced, Visitor visitor) {
		if (this.ends[node]) {
			visitor.word(start, index, replaced);
		}
		if (index == value.length()) {
			return;
		}
		int symbol = value.symbol(index);
		if (symbol < Characters.OTHER) {
			int child = this.children[node * Characters.OTHER + symbol];
			if (child != 0) {
				find(value, start, index + 1, child, replaced, visitor);
			}
		}
		if (symbol >= Characters.DIGIT && !value.isHexadecimal(index) && symbol < LETTERS.length) {
			for (byte letter : LETTERS[symbol]) {
				int child = this.children[node * Characters.OTHER + letter];
				if (child != 0) {
					find(value, start, index + 1, child, replaced + 1, visitor);
				}
			}
		}
	}

	/**
	 * Return the letters that a digit or symbol may stand for.
	 * @param symbol the symbol
	 * @return the letters, most often none
	 */
	static byte[] lookAlikes(int symbol) {
		return (symbol < LETTERS.length) ? LETTERS[symbol] : LETTERS[0];
	}

	private static byte[][] letters() {
		byte[][] letters = new byte[Characters.OTHER + 128][];
		for (int i = 0; i < letters.length; i++) {
			int count = 0;
			byte[] found = new byte[2];
			for (int j = 0; j < LOOK_ALIKES.length(); j += 2) {
				if (Characters.symbolOf(LOOK_ALIKES.charAt(j)) == i) {
					found[count++] = (byte) Characters.symbolOf(LOOK_ALIKES.charAt(j + 1));
				}
			}
			letters[i] = java.util.Arrays.copyOf(found, count);
		}
		return letters;
	}

	/**
	 * Is told of a word.
	 */
	interface Visitor {

		/**
		 * A word was found.
		 * @param start its first index
		 * @param end the index after its last
		 * @param replaced how many of its letters are written as a digit or symbol
		 */
		void word(int start, int end, int replaced);

	}

}
