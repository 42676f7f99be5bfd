package io.github.jwtsecret.policy;

import java.nio.charset.StandardCharsets;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Shape}.
 */
class ShapeTests {

	/** The bits of n separators are n (6 - log2(e length / n)) - 6, from 0 to 12. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			# letters of one case without digits
			lettersalone,                  4
			LETTERSALONE,                  4
			LettersOfTwo,                  0
			letters4digit,                 0
			# one separator
			to.be.or.not.to.be.man,        14.097
			To.be.or.not.to.be.man,        10.097
			one-two-three-four-of-it,      9.471
			one-2wo-three-four-of-it,      5.471
			a.b.c,                         4.471
			a.bc,                          4
			a.b.c.d.e.f.g.h.i.j.k.l,       16
			# groups of one size, and two separators
			abcd.efgh.ijkl.mnop.qr,        4
			abcd.efgh.ijk.lmno.pqr.stu,    8.894
			to.be.or.not-to.be.man,        4
			# none
			'',                            0
			1234567,                       0
			0a1b2c3d,                      0
			""")
	void gainIsTheEvidenceInSeparatorsAndCases(String text, float bits) {
		assertThat(Shape.gain(Characters.ofText(text.getBytes(StandardCharsets.US_ASCII)))).isCloseTo(bits,
				Offset.offset(0.01f));
	}

}
