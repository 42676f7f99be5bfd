/** What the parameters and claims of the sample mean (RFC 7515 and RFC 7519). */
const MEANINGS = {
	alg: 'how it is signed',
	kid: 'the key that has signed it',
	typ: 'what it is',
	iss: 'who issued it',
	aud: 'whom it is for',
	sub: 'whom it speaks of',
	iat: 'issued',
	nbf: 'good from',
	exp: 'expires',
	scope: 'what it is for',
	roles: 'what its holder may do',
};

const TIMES = ['iat', 'nbf', 'exp'];

/**
 * Take a token apart. Its signature is not verified: that takes the secret.
 * @param {string} text the token
 * @returns {{header: object, claims: object, signature: string}} the parts
 * @throws {SyntaxError} if it is no token, with a sentence that says why
 */
export function takeApart(text) {
	const segments = text.split('.');
	if (segments.length !== 3) {
		throw new SyntaxError('A token has three parts with periods between them.');
	}
	return { header: parse('header', segments[0]), claims: parse('claims', segments[1]), signature: segments[2] };
}

function parse(part, segment) {
	let value;
	try {
		const characters = atob(segment.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(characters, (character) => character.charCodeAt(0));
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	}
	catch {
		value = undefined;
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new SyntaxError(`The ${part} can't be read: it is not JSON in base64url.`);
	}
	return value;
}

/**
 * Describe the members of a header or of claims.
 * @param {object} part the header or the claims
 * @returns {string[][]} the name, the value and the meaning of each
 */
export function describe(part) {
	return Object.entries(part).map(([name, value]) => {
		const meaning = Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : '';
		const isTime = TIMES.includes(name) && Number.isFinite(value);
		return [name, typeof value === 'string' ? value : JSON.stringify(value),
			isTime ? `${meaning} ${dateAndTime(value * 1000)}` : meaning];
	});
}

/**
 * Say how long a token is good for.
 * @param {object} claims its claims
 * @param {number} now the time in milliseconds
 * @returns {{text: string, fraction: number}} a sentence, and the part of its life that remains
 */
export function lifeOf(claims, now) {
	if (!Number.isFinite(claims.exp * 1000)) {
		return { text: 'It never expires.', fraction: 1 };
	}
	const remaining = claims.exp * 1000 - now;
	if (remaining <= 0) {
		return { text: `It expired ${duration(-remaining)} ago.`, fraction: 0 };
	}
	const whole = Number.isFinite(claims.iat * 1000) ? (claims.exp - claims.iat) * 1000 : remaining;
	return { text: `It is good for another ${duration(remaining)}.`, fraction: Math.min(1, remaining / whole) };
}

/**
 * Return a duration in words.
 * @param {number} milliseconds the duration
 * @returns {string} such as '59 min 5 s'
 */
export function duration(milliseconds) {
	const seconds = Math.floor(milliseconds / 1000);
	const units = [['d', Math.floor(seconds / 86400)], ['h', Math.floor(seconds / 3600) % 24],
		['min', Math.floor(seconds / 60) % 60], ['s', seconds % 60]];
	const first = units.findIndex(([, value]) => value > 0);
	return first < 0 ? '0 s' : units.slice(first, first + 2).map(([unit, value]) => `${value} ${unit}`).join(' ');
}

/**
 * Return the time of day.
 * @param {number | string} moment milliseconds, or a moment as ISO 8601 has it
 * @returns {string} such as '14:05:09'
 */
export function timeOfDay(moment) {
	return new Date(moment).toLocaleTimeString('en-GB');
}

/**
 * Return date and time.
 * @param {number | string} moment milliseconds, or a moment as ISO 8601 has it
 * @returns {string} such as '2026-11-01 14:05:09'
 */
export function dateAndTime(moment) {
	const date = new Date(moment);
	return Number.isNaN(date.getTime()) ? '' : `${date.toLocaleDateString('en-CA')} ${timeOfDay(date)}`;
}

/**
 * Return the time of day for a moment of today, and the date as well for another.
 * @param {string} moment the moment, as ISO 8601 has it
 * @returns {string} such as '14:05:09'
 */
export function time(moment) {
	return new Date(moment).toDateString() === new Date().toDateString() ? timeOfDay(moment) : dateAndTime(moment);
}
