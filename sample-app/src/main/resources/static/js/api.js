const OPTIONS = { cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' };

/** What an HTTP header takes. */
const PRINTABLE = /^[!-~]*$/;

/**
 * Sign in.
 * @param {string} username the user's name
 * @param {string} password the user's password
 * @returns {Promise<{token?: string, fault?: string}>} the token, or why there is none
 */
export async function signIn(username, password) {
	const answer = await send('login', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ username, password }),
	});
	return answer.status === 200 ? { token: answer.body.access_token }
		: { fault: answer.body.detail ?? `The server answers ${answer.status}.` };
}

/**
 * Call '/me'.
 * @param {string} token the token, possibly not a good one
 * @returns {Promise<{status: number, body: object, reason?: string}>} the answer, with the server's reason for a refusal
 */
export function callMe(token) {
	return get('me', token);
}

/**
 * Ask the actuator for the keys.
 * @param {string} token an operator's token
 * @returns {Promise<{status: number, body: object, reason?: string}>} the answer
 */
export function askForKeys(token) {
	return get('actuator/jwtkeys', token);
}

async function get(path, token) {
	if (!PRINTABLE.test(token)) {
		return { status: 0, body: {}, reason: 'A token has no white space and no letters beyond ASCII, so it was not sent.' };
	}
	return send(path, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
}

async function send(path, request) {
	let response;
	try {
		response = await fetch(path, { ...OPTIONS, ...request });
	}
	catch {
		return { status: 0, body: { detail: 'The server does not answer.' }, reason: 'The server does not answer.' };
	}
	const challenge = response.headers.get('WWW-Authenticate') ?? '';
	return {
		status: response.status,
		body: await response.json().catch(() => ({})),
		reason: /error_description="([^"]*)"/.exec(challenge)?.[1],
	};
}
