import { callMe } from './api.js';
import { showKeys } from './keys.js';
import { happenings } from './rotation.js';
import { kept } from './session.js';
import { timeOfDay } from './token.js';
import { byId, create, createOf, row } from './view.js';

const INTERVAL = 1000;

const MAXIMUM_ENTRIES = 200;

const ANSWERS = new Map([[true, ['accepted', 'accepted']], [false, ['refused', 'refused']], [undefined, ['', 'no answer']]]);

/** The watch that is on, a new object for each. */
let current;

/**
 * Watch keys and tokens until told otherwise.
 * @param {() => Promise<boolean>} signInAgain gets a new token if it can
 */
export async function watch(signInAgain) {
	const mine = {};
	current = mine;
	byId('log').replaceChildren();
	showLog(true);
	const first = await look(mine);
	const active = first.keys?.find((key) => key.status === 'active');
	let before = { keys: first.keys, tokens: [] };
	let triedWith;
	for (let after = first; current === mine; after = await lookLater(mine)) {
		if (isOutdated(after) && after.tokens.at(-1).number !== triedWith) {
			triedWith = after.tokens.at(-1).number;
			const renewed = await signInAgain();
			after = renewed ? await look(mine) : after;
			note(renewed ? [] : ['A new token is needed. Sign in.']);
		}
		if (current !== mine) {
			return;
		}
		note(after === first ? [active ? `Key '${active.id}' signs.` : 'The tokens are watched, and not the keys.'] : []);
		note(happenings(before, after, Date.now()));
		before = { keys: after.keys ?? before.keys, tokens: after.tokens };
	}
}

async function lookLater(mine) {
	await new Promise((resolve) => { setTimeout(resolve, INTERVAL); });
	return current === mine ? look(mine) : undefined;
}

/** Watch no longer. What has happened stays on the page. */
export function stopWatching() {
	current = undefined;
}

/** Take what has happened off the page. */
export function clearWatch() {
	byId('tokens').hidden = true;
	byId('tokens-rows').replaceChildren();
	byId('log').replaceChildren();
	showLog(false);
}

function showLog(shown) {
	byId('log').hidden = !shown;
	byId('watch-state').hidden = shown;
}

async function look(mine) {
	const keys = await showKeys();
	const tokens = await Promise.all(kept().map(async (token) => ({ ...token, accepted: isAccepted(await callMe(token.text)) })));
	if (current === mine) {
		byId('tokens').hidden = tokens.length === 0;
		byId('tokens-rows').replaceChildren(...tokens.map(tokenRow));
	}
	return { keys, tokens };
}

function isAccepted(answer) {
	return answer.status === 200 || (answer.status === 401 ? false : undefined);
}

function tokenRow(token) {
	const [className, text] = ANSWERS.get(token.accepted);
	return row(String(token.number), token.user, create('code', token.kid), createOf('span', className, text));
}

function isOutdated({ keys, tokens }) {
	const active = keys?.find((key) => key.status === 'active');
	const token = tokens.at(-1);
	return token !== undefined && (token.accepted === false || (active !== undefined && active.id !== token.kid));
}

function note(sentences) {
	const log = byId('log');
	for (const sentence of sentences) {
		log.append(create('p', create('time', timeOfDay(Date.now())), ` ${sentence}`));
	}
	while (log.children.length > MAXIMUM_ENTRIES) {
		log.firstElementChild.remove();
	}
	log.scrollTop = sentences.length > 0 ? log.scrollHeight : log.scrollTop;
}
