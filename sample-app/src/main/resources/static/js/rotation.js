import { duration, timeOfDay } from './token.js';

/**
 * Say what has happened between two looks.
 * @param {{keys?: object[], tokens: object[]}} before the keys, unless they can't be seen, and the tokens
 * @param {{keys?: object[], tokens: object[]}} after the same, later
 * @param {number} now the time in milliseconds
 * @returns {string[]} sentences
 */
export function happenings(before, after, now) {
	const ofKeys = before.keys && after.keys ? happeningsOfKeys(before.keys, after.keys) : [];
	return [...ofKeys, ...after.tokens.flatMap((token) => happeningsOfToken(token, before, after, now))];
}

function happeningsOfKeys(before, after) {
	const changed = after.filter((key) => find(before, key.id)?.status !== key.status);
	const gone = before.filter((key) => !find(after, key.id));
	return [...changed.map((key) => sentenceOf(key, !find(before, key.id))),
		...gone.map((key) => `Key '${key.id}' is retired: it neither signs nor verifies.`)];
}

function sentenceOf(key, isNew) {
	if (key.status === 'next') {
		return `Key '${key.id}' has arrived. It verifies from now on, and signs from ${timeOfDay(key.notBefore)}.`;
	}
	if (key.status === 'active') {
		return `Key '${key.id}' ${isNew ? 'has arrived and' : ''} signs from now on.`.replace('  ', ' ');
	}
	const end = key.expiresAt ? `until ${timeOfDay(key.expiresAt)}` : 'until it is removed';
	return `Key '${key.id}' is a previous one now. It signs no more, and verifies ${end}.`;
}

function happeningsOfToken(token, before, after, now) {
	const earlier = before.tokens.find((other) => other.number === token.number);
	if (token.accepted && !earlier) {
		return [token.number === 1 ? `Token 1 was signed by key '${token.kid}', and passes.`
			: `Token ${token.number} is new. It carries the id of key '${token.kid}', and passes.`];
	}
	if (token.accepted && isPrevious(after, token) && !isPrevious(before, token)) {
		return [`Token ${token.number}, of the previous key '${token.kid}', still passes.`];
	}
	if (token.accepted === false && earlier?.accepted !== false) {
		return [`Token ${token.number} is refused: ${reason(token, now)}`];
	}
	return [];
}

function isPrevious(look, token) {
	return look.keys !== undefined && find(look.keys, token.kid)?.status === 'previous';
}

function reason(token, now) {
	const remaining = token.exp * 1000 - now;
	return remaining > 0 ? `its key '${token.kid}' is retired. By its claims it would be good for another ${duration(remaining)}.`
		: 'it has expired.';
}

function find(keys, id) {
	return keys.find((key) => key.id === id);
}
