import { askForKeys } from './api.js';
import { newest } from './session.js';
import { time } from './token.js';
import { byId, create, createOf, row, tell } from './view.js';

const MARKS = { next: '○', active: '●', previous: '◐' };

/**
 * Ask for the keys with the newest token, and show them.
 * @returns {Promise<object[] | undefined>} the keys, unless they can't be seen
 */
export async function showKeys() {
	const token = newest();
	if (!token?.isOperators) {
		hideKeys('Only an operator sees the keys. Sign in as one.');
		return undefined;
	}
	const answer = await askForKeys(token.text);
	if (newest() !== token) {
		return undefined;
	}
	if (answer.status !== 200) {
		tell('keys-answer', 'refused', refusal(answer.status), answer.reason);
		return undefined;
	}
	tell('keys-answer', '', '');
	byId('keys-rows').replaceChildren(...answer.body.keys.map(keyRow));
	byId('refused-counts').textContent = refusedTokens(answer.body.refused);
	byId('keys').hidden = false;
	return answer.body.keys;
}

/**
 * Take the keys off the page.
 * @param {string} sentence what to show instead
 */
export function hideKeys(sentence) {
	tell('keys-answer', '', sentence);
	byId('keys').hidden = true;
	byId('keys-rows').replaceChildren();
	byId('refused-counts').textContent = '';
}

function refusal(status) {
	switch (status) {
		case 0: return 'The server does not answer.';
		case 401: return "The newest token is refused, so the keys can't be seen. Sign in again.";
		case 403: return 'Only an operator sees the keys.';
		default: return `The server answers ${status}.`;
	}
}

function keyRow(key) {
	const { next, active, previous } = key.verified;
	return row(create('code', key.id), createOf('span', `key-status ${key.status}`, `${MARKS[key.status]} ${key.status}`),
		key.notBefore ? time(key.notBefore) : 'always', key.expiresAt ? time(key.expiresAt) : 'open',
		number(key.issued), number(next + active + previous), number(previous));
}

function number(value) {
	return createOf('td', 'number', String(value));
}

function refusedTokens(refused) {
	const counts = Object.entries(refused).filter(([, count]) => count > 0).map(([reason, count]) => `${reason} ${count}`);
	return `Refused since the start: ${counts.length > 0 ? counts.join(', ') : 'none'}.`;
}
