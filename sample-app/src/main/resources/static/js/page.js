import { callMe, signIn } from './api.js';
import { hideKeys, showKeys } from './keys.js';
import { clearSecret, wireGenerator } from './secret.js';
import { forget, keep, newest } from './session.js';
import { describe, lifeOf, takeApart } from './token.js';
import { byId, create, tell } from './view.js';
import { clearWatch, stopWatching, watch } from './watch.js';

const username = byId('username');

const password = byId('password');

const token = byId('token');

/** Counts attempts to sign in, so that the answer to one before is told from the last. */
let attempt = 0;

/** The claims on the page, whose life is counted down. */
let claims;

async function signInFromForm() {
	attempt += 1;
	const mine = attempt;
	const name = username.value;
	const answer = await signIn(name, password.value);
	if (mine !== attempt) {
		return false;
	}
	password.setAttribute('aria-invalid', String(Boolean(answer.fault)));
	if (answer.fault) {
		tell('sign-in-answer', 'refused', answer.fault);
		return false;
	}
	keep(answer.token);
	showToken(answer.token);
	setSignedIn(true);
	tell('sign-in-answer', 'accepted', `Signed in as ${name}. The token is in the memory of this page.`);
	return true;
}

async function signInAgain() {
	return username.value !== '' && password.value !== '' && signInFromForm();
}

function signOut() {
	attempt += 1;
	forget();
	byId('sign-in').reset();
	password.setAttribute('aria-invalid', 'false');
	setWatching(false);
	clearWatch();
	showToken('');
	hideKeys('Sign in as an operator to see the keys.');
	setSignedIn(false);
	tell('sign-in-answer', '', 'Signed out. The page has forgotten tokens and password.');
}

function setSignedIn(signedIn) {
	for (const id of ['sign-out', 'restore', 'watch']) {
		byId(id).disabled = !signedIn;
	}
}

function setWatching(watching) {
	const button = byId('watch');
	button.setAttribute('aria-pressed', String(watching));
	button.textContent = watching ? 'Stop watching' : 'Watch';
	if (watching) {
		watch(signInAgain);
	}
	else {
		stopWatching();
	}
}

function showToken(text) {
	token.value = text;
	takeTokenApart();
}

function takeTokenApart() {
	tell('me-answer', '', '');
	const text = token.value.trim();
	try {
		const parts = takeApart(text);
		claims = parts.claims;
		byId('header-members').replaceChildren(...describe(parts.header).map(member));
		byId('claims-members').replaceChildren(...describe(claims).map(member));
		byId('signature').textContent = `${parts.signature.length} characters over the two parts above. `
			+ 'Only a holder of the secret can make or verify it.';
		byId('token-fault').textContent = '';
	}
	catch (error) {
		claims = undefined;
		byId('token-fault').textContent = text ? error.message : 'Sign in, and the token is taken apart here.';
	}
	byId('parts').hidden = claims === undefined;
	countDown();
}

function member([name, value, meaning]) {
	return create('div', create('dt', create('code', name)), create('dd', create('code', value)), create('dd', meaning));
}

function countDown() {
	if (claims) {
		const life = lifeOf(claims, Date.now());
		byId('life').textContent = life.text;
		byId('life-bar').value = life.fraction;
	}
}

async function call() {
	const text = token.value.trim();
	const answer = await callMe(text);
	if (text === token.value.trim()) {
		tell('me-answer', answer.status === 200 ? 'accepted' : 'refused', sentence(answer, text),
			answer.status === 401 ? answer.reason : undefined);
	}
}

function sentence(answer, text) {
	if (answer.status === 200) {
		return `Accepted (200): the server takes its holder for '${answer.body.name}'. Key '${answer.body.kid}' has signed it.`;
	}
	if (answer.status !== 401) {
		return answer.reason ?? `The server answers ${answer.status}.`;
	}
	if (text === '') {
		return 'Refused (401): there is no token.';
	}
	if (answer.reason?.includes('expired')) {
		return 'Refused (401): the token has expired.';
	}
	if (answer.reason?.includes('signature')) {
		return 'Refused (401): the signature does not fit. The token was changed, or no key of this server has signed it.';
	}
	return 'Refused (401): this is no token that the server takes.';
}

byId('sign-in').addEventListener('submit', async (event) => {
	event.preventDefault();
	if (await signInFromForm()) {
		await showKeys();
	}
	else if (password.getAttribute('aria-invalid') === 'true') {
		password.select();
		password.focus();
	}
});
byId('sign-out').addEventListener('click', () => {
	signOut();
	username.focus();
});
byId('call').addEventListener('click', call);
byId('restore').addEventListener('click', () => showToken(newest().text));
byId('watch').addEventListener('click', (event) => setWatching(event.currentTarget.getAttribute('aria-pressed') !== 'true'));
token.addEventListener('input', takeTokenApart);
wireGenerator();
setInterval(countDown, 1000);
// A page that is left may be kept for the way back
addEventListener('pagehide', () => {
	signOut();
	clearSecret();
});
