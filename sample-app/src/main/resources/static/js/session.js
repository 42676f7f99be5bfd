import { takeApart } from './token.js';

const MAXIMUM = 5;

/** The tokens that this page was given, the newest last. They are nowhere else. */
let tokens = [];

let issued = 0;

/**
 * Keep a token, and drop the oldest one if there are many.
 * @param {string} text the token
 */
export function keep(text) {
	const { header, claims } = takeApart(text);
	issued += 1;
	tokens = [...tokens, {
		number: issued,
		text,
		kid: header.kid,
		user: claims.sub,
		exp: claims.exp,
		isOperators: Array.isArray(claims.roles) && claims.roles.includes('OPERATOR'),
	}].slice(-MAXIMUM);
}

/**
 * Return the tokens.
 * @returns {object[]} the tokens, the newest last
 */
export function kept() {
	return tokens;
}

/**
 * Return the token to use.
 * @returns {object | undefined} the newest one
 */
export function newest() {
	return tokens.at(-1);
}

/** Forget all tokens. */
export function forget() {
	tokens = [];
	issued = 0;
}
