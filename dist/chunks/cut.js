function cutPoints(text, max) {
	if (text.length <= max) return text;
	let units = 0;
	let points = 0;
	let unitsOfCut = 0;
	for (const point of text) {
		points += 1;
		if (points > max) return text.slice(0, unitsOfCut) + "\u2026";
		units += point.length;
		if (points < max) unitsOfCut = units;
	}
	return text;
}
function cutUnits(text, max) {
	if (text.length <= max) return text;
	const end = max - 1;
	const whole = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
	return text.slice(0, whole) + "\u2026";
}
function sizeOf(text) {
	return Buffer.byteLength(text);
}
function cutMarkdown(markdown, limit) {
	if (sizeOf(markdown) <= limit) return markdown;
	const kept = [];
	let size = 0;
	let fence = null;
	let folds = 0;
	const closing = (openFence, openFolds) => `${openFence === null ? "" : `\n${openFence}`}\n\n\u2026${"\n</details>".repeat(openFolds)}\n`;
	for (const line of markdown.split("\n")) {
		const marks = /^`{3,}/.exec(line)?.[0];
		let nextFence = fence;
		let nextFolds = folds;
		if (fence === null) {
			if (marks !== void 0) nextFence = marks;
			nextFolds = Math.max(0, folds + count(line, "<details>") - count(line, "</details>"));
		} else if (marks !== void 0 && marks.length >= fence.length && line.trim() === marks) nextFence = null;
		size += sizeOf(line) + 1;
		if (size + sizeOf(closing(nextFence, nextFolds)) > limit) break;
		kept.push(line);
		fence = nextFence;
		folds = nextFolds;
	}
	return kept.join("\n") + closing(fence, folds);
}
function count(line, part) {
	return line.split(part).length - 1;
}
export { sizeOf as i, cutPoints as n, cutUnits as r, cutMarkdown as t };
