// Measures what WCAG 2.2, level AA, asks of contrast: 4.5 for text (1.4.3), 3 for the edges of fields (1.4.11)

function channels(color) {
	const numbers = color.match(/[\d.]+/g).map(Number);
	return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
}

function luminance({ rgb }) {
	const [red, green, blue] = rgb.map((value) => value / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

function background(element) {
	for (let each = element; each; each = each.parentElement) {
		const color = channels(getComputedStyle(each).backgroundColor);
		if (color.alpha === 1) {
			return color;
		}
		if (color.alpha > 0) {
			throw new Error('A background that shines through is not measured');
		}
	}
	throw new Error('There is no background');
}

const measured = [];

function measure(what, element, color, behind, required) {
	const ratio = contrast(channels(color), background(behind));
	measured.push({ what: `${what} of <${element.localName} id="${element.id}" class="${element.className}">`,
		ratio, enough: ratio >= required });
}

const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
	const element = texts.currentNode.parentElement;
	if (texts.currentNode.data.trim() && element.checkVisibility()) {
		measure(`'${texts.currentNode.data.trim()}'`, element, getComputedStyle(element).color, element, 4.5);
	}
}
for (const field of document.querySelectorAll('input:not([type="radio"]), textarea')) {
	measure('the content', field, getComputedStyle(field).color, field, 4.5);
	measure('the edge', field, getComputedStyle(field).borderTopColor, field.parentElement, 3);
}
return { measured: measured.length, tooLow: measured.filter(({ enough }) => !enough).map(({ what, ratio }) => `${what}: ${ratio.toFixed(2)}`) };
