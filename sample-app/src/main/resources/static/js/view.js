/**
 * Find an element of the page.
 * @param {string} id its id
 * @returns {HTMLElement} the element
 */
export function byId(id) {
	return document.getElementById(id);
}

/**
 * Show the outcome of something, for eyes and screen readers.
 * @param {string} id the id of the element to show it in
 * @param {'' | 'accepted' | 'refused'} outcome how it went
 * @param {string} sentence what has happened
 * @param {string} [detail] the server's own words
 */
export function tell(id, outcome, sentence, detail) {
	const element = byId(id);
	element.className = outcome;
	element.replaceChildren(sentence);
	if (detail) {
		element.append(create('small', `The server says: ${detail}.`));
	}
}

/**
 * Create an element.
 * @param {string} name its name
 * @param {...(string | Node)} content what is in it
 * @returns {HTMLElement} the element
 */
export function create(name, ...content) {
	const element = document.createElement(name);
	element.append(...content);
	return element;
}

/**
 * Create an element of a class.
 * @param {string} name its name
 * @param {string} className its class
 * @param {...(string | Node)} content what is in it
 * @returns {HTMLElement} the element
 */
export function createOf(name, className, ...content) {
	const element = create(name, ...content);
	element.className = className;
	return element;
}

/**
 * Create the row of a table whose first cell is its header.
 * @param {Node} header what is in the header
 * @param {...(string | Node)} cells what is in each further cell; a cell is taken as it is
 * @returns {HTMLTableRowElement} the row
 */
export function row(header, ...cells) {
	const first = create('th', header);
	first.scope = 'row';
	return create('tr', first, ...cells.map((cell) => (cell instanceof HTMLTableCellElement ? cell : create('td', cell))));
}
