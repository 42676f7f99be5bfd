import { byId, tell } from './view.js';

const BYTES = 64;

/** Have the form make secrets. Nothing here reaches for the network. */
export function wireGenerator() {
	byId('generator').addEventListener('submit', (event) => {
		event.preventDefault();
		const format = new FormData(event.target).get('format');
		show(generate(format));
		tell('secret-answer', 'accepted', `A secret of ${BYTES * 8} bits, in ${format}.`);
	});
	byId('copy').addEventListener('click', copy);
	byId('clear').addEventListener('click', () => {
		clearSecret();
		tell('secret-answer', '', 'The secret is cleared. What you have copied is still in the clipboard.');
		byId('secret').focus();
	});
}

/** Remove the secret from the page. */
export function clearSecret() {
	show('');
	tell('secret-answer', '', '');
}

function show(secret) {
	byId('secret').value = secret;
	byId('copy').disabled = !secret;
	byId('clear').disabled = !secret;
}

function generate(format) {
	const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
	if (format === 'hex') {
		return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	}
	return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function copy() {
	const secret = byId('secret');
	try {
		await navigator.clipboard.writeText(secret.value);
		tell('secret-answer', 'accepted', 'The secret is in the clipboard.');
	}
	catch {
		// Not over plain HTTP from another machine, and not without permission
		secret.select();
		tell('secret-answer', '', 'The secret is selected. Copy it with the keyboard.');
	}
}
