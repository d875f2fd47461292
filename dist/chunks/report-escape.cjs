const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_util = require("node:util");
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
// src/report/escape.ts
var escape_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ disarmCommands: () => disarmCommands });
const BREAK = "\u200b";
const BREAK_ENTITY = "&#8203;";
let CONTROLS;
let INVISIBLE;
let HARMLESS;
function withoutControls(text) {
	if ((HARMLESS ??= /^[\n\t\x20-\x7E\xA0-\xAC\xAE-\xFF]*$/).test(text)) return text;
	return (0, node_util.stripVTControlCharacters)(text.replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, "\n")).replace(CONTROLS ??= /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g, "").replace(INVISIBLE ??= /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu, "").toWellFormed();
}
let PLAIN_LINE;
function oneLine(text, maxPoints = 1e4) {
	if (text.length <= maxPoints && (PLAIN_LINE ??= /^[!-~]+(?: [!-~]+)*$/).test(text)) return text;
	return cutPoints(withoutControls(enoughOf(text, maxPoints)).replace(/\s+/g, " ").trim(), maxPoints);
}
function enoughOf(text, maxPoints) {
	const enough = maxPoints * 4 + 256;
	return text.length <= enough ? text : text.slice(0, enough) + "\u2026";
}
function cleanLines(lines) {
	return lines.flatMap((line) => withoutControls(line).split("\n"));
}
function code(text, maxPoints = 200) {
	const inner = disarmCommands(disarmMarkers(oneLine(text, maxPoints)));
	if (inner === "") return "`?`";
	const ticks = "`".repeat(longestRun(inner, "`") + 1);
	const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
	return `${ticks}${pad}${inner}${pad}${ticks}`;
}
function cellCode(text, maxPoints = 200) {
	return code(text, maxPoints).replace(/(\\*)\|/g, (_, slashes) => slashes.length % 2 === 0 ? `${slashes}\\|` : `${slashes}\\\\|`);
}
let MARKDOWN;
function markdownText(foreign, maxPoints = 2e3) {
	return oneLine(foreign, maxPoints).replace(MARKDOWN ??= /[\\`*_[\]<>()|~&{}!]/g, (character) => character === "<" || character === "&" ? entity(character) : `\\${character}`).replace(/@(?=\w)/g, `@${BREAK_ENTITY}`).replace(/(?<!&)#(?=\w)/g, `#${BREAK_ENTITY}`).replace(/\bGH-(?=\d)/gi, (found) => `${found}${BREAK_ENTITY}`).replace(/:(?=\/\/|[\w+-]+:)/g, `:${BREAK_ENTITY}`).replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}${BREAK_ENTITY}.`).replace(/\b[0-9a-f]{7,64}\b/gi, (found) => `${found.slice(0, 3)}${BREAK_ENTITY}${found.slice(3)}`).replace(/\$/g, "<span>$</span>").replace(/^(?=[-+=>#]|\d{1,9}\.)/, BREAK_ENTITY);
}
function prose(sentence, maxPoints = 2e3) {
	const parts = oneLine(sentence, maxPoints).split("`");
	return (parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), `${parts.at(-2)}\`${parts.at(-1)}`]).map((part, index) => index % 2 === 1 ? code(part, maxPoints) : withEdges(part, markdownText(part, maxPoints))).join("");
}
function withEdges(part, escaped) {
	if (escaped === "") return part === "" ? "" : " ";
	return `${part.startsWith(" ") ? " " : ""}${escaped}${part.endsWith(" ") ? " " : ""}`;
}
function unbroken(markdown) {
	return markdown.replaceAll(" ", "&nbsp;");
}
function fence(lines, maxPointsPerLine = 1e3) {
	const inner = cleanLines(lines.map((line) => enoughOf(line, maxPointsPerLine))).map((line) => disarmCommands(disarmMarkers(cutPoints(line, maxPointsPerLine))));
	const ticks = "`".repeat(Math.max(3, ...inner.map((line) => longestRun(line, "`") + 1)));
	return `${ticks}text\n${inner.join("\n")}\n${ticks}`;
}
function disarmMarkers(foreign) {
	if (!foreign.includes("<!--")) return foreign;
	return foreign.replace(/<!--(?=\s*crashgate)/gi, `<!${BREAK}--`);
}
let PLAIN_HTML;
function htmlText(foreign, maxPoints = 1e4) {
	if (foreign.length <= maxPoints && (PLAIN_HTML ??= /^[\n\t !#-%'-;=?-~\xA0-\xAC\xAE-\xFF]*$/).test(foreign)) return foreign;
	return withoutControls(cutPoints(foreign, maxPoints)).replace(/[&<>"]/g, (character) => HTML_ENTITIES[character] ?? "");
}
function mermaid(foreign, maxPoints = 60) {
	return cutPoints(oneLine(foreign).replace(/[^\p{L}\p{N} ._/()+-]+/gu, " ").replace(/\s+/g, " ").trim(), maxPoints) || "unnamed";
}
function title(foreign, maxPoints) {
	return cutPoints(oneLine(foreign, maxPoints).replace(/@(?=\w)/g, `@${BREAK}`).replace(/#(?=\d)/g, `#${BREAK}`).replace(/\bGH-(?=\d)/gi, (found) => `${found}${BREAK}`).replace(/<!--/g, `<!${BREAK}--`), maxPoints);
}
function logLine(foreign, maxPoints = 4e3) {
	return cutPoints(disarmCommands(withoutControls(enoughOf(foreign, maxPoints)).replace(/\n+/g, " ").replaceAll("	", "    ")), maxPoints);
}
function disarmCommands(foreign) {
	if (!foreign.includes("::") && !foreign.includes("##[")) return foreign;
	return foreign.replace(/##(?=\[)/g, `##${BREAK}`).replace(/^([^\S\n]*):(?=:)/gm, `$1:${BREAK}`);
}
const HTML_ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
function entity(character) {
	return `&#${character.codePointAt(0)};`;
}
function longestRun(inText, character) {
	if (!inText.includes(character)) return 0;
	let longest = 0;
	let run = 0;
	for (const each of inText) {
		run = each === character ? run + 1 : 0;
		if (run > longest) longest = run;
	}
	return longest;
}
Object.defineProperty(exports, "cellCode", {
	enumerable: true,
	get: function() {
		return cellCode;
	}
});
Object.defineProperty(exports, "cleanLines", {
	enumerable: true,
	get: function() {
		return cleanLines;
	}
});
Object.defineProperty(exports, "code", {
	enumerable: true,
	get: function() {
		return code;
	}
});
Object.defineProperty(exports, "cutMarkdown", {
	enumerable: true,
	get: function() {
		return cutMarkdown;
	}
});
Object.defineProperty(exports, "cutPoints", {
	enumerable: true,
	get: function() {
		return cutPoints;
	}
});
Object.defineProperty(exports, "cutUnits", {
	enumerable: true,
	get: function() {
		return cutUnits;
	}
});
Object.defineProperty(exports, "disarmCommands", {
	enumerable: true,
	get: function() {
		return disarmCommands;
	}
});
Object.defineProperty(exports, "escape_exports", {
	enumerable: true,
	get: function() {
		return escape_exports;
	}
});
Object.defineProperty(exports, "fence", {
	enumerable: true,
	get: function() {
		return fence;
	}
});
Object.defineProperty(exports, "htmlText", {
	enumerable: true,
	get: function() {
		return htmlText;
	}
});
Object.defineProperty(exports, "logLine", {
	enumerable: true,
	get: function() {
		return logLine;
	}
});
Object.defineProperty(exports, "markdownText", {
	enumerable: true,
	get: function() {
		return markdownText;
	}
});
Object.defineProperty(exports, "mermaid", {
	enumerable: true,
	get: function() {
		return mermaid;
	}
});
Object.defineProperty(exports, "oneLine", {
	enumerable: true,
	get: function() {
		return oneLine;
	}
});
Object.defineProperty(exports, "prose", {
	enumerable: true,
	get: function() {
		return prose;
	}
});
Object.defineProperty(exports, "sizeOf", {
	enumerable: true,
	get: function() {
		return sizeOf;
	}
});
Object.defineProperty(exports, "title", {
	enumerable: true,
	get: function() {
		return title;
	}
});
Object.defineProperty(exports, "unbroken", {
	enumerable: true,
	get: function() {
		return unbroken;
	}
});
Object.defineProperty(exports, "withoutControls", {
	enumerable: true,
	get: function() {
		return withoutControls;
	}
});
// 7233fde8ddf99c1a
