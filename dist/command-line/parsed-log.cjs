const require_escape = require("../chunks/report-escape.cjs");
const require_palette = require("../chunks/report-palette.cjs");
// src/report/parsed-log.ts
function describeLog({ crash, alsoSeen, lastWords }, name, colours, source = null) {
	const paint = require_palette.palette(colours);
	const prefix = name === null ? "" : `${paint.bold(require_escape.oneLine(name))}: `;
	const others = alsoSeen.map((other) => `  also seen, did not end the process: ${require_escape.oneLine(other.title)}`);
	if (crash === null) return [
		`${prefix}${withoutCrash(alsoSeen)}`,
		...wordsLines(lastWords, paint),
		...others,
		""
	].join("\n");
	const detail = require_palette.DETAILS[0];
	if (detail === void 0) throw new Error("there is no first detail");
	const groups = require_palette.otherGroups(crash);
	return [
		`${prefix}${paint.red(require_escape.oneLine(crash.title))}`,
		`  ${require_escape.oneLine(facts(crash))}`,
		...source === null ? [] : sourceLines(source).map((line) => `  ${require_escape.oneLine(line)}`),
		"",
		...require_escape.cleanLines(require_palette.crashStack(crash, detail, () => null)).map((line) => `  ${line.startsWith("\u25b6") ? paint.bold(line) : line}`),
		...groups.length === 0 ? [] : [
			"",
			"  others:",
			...require_escape.cleanLines(require_palette.groupStacks(groups, detail)).map((line) => `    ${line}`)
		],
		...crash.hint === "" ? [] : ["", `  ${require_escape.oneLine(crash.hint)}`],
		...others,
		"",
		""
	].join("\n");
}
function sourceLines({ source, suspects, sourceNote }) {
	return [
		...source === null ? [] : [`in the repository: ${source.path}:${source.line}`],
		...suspects.map(({ sha, subject, author, pullRequest, why }, index) => `${index === 0 ? "suspect" : "or"}: ${sha.slice(0, 7)} "${subject}" by ${author}${pullRequest === null ? "" : ` (#${pullRequest})`}: ${why}`),
		...sourceNote === null ? [] : [sourceNote]
	];
}
function withoutCrash(alsoSeen) {
	return alsoSeen.length === 0 ? "no crash" : "no crash was recognised as the end";
}
function wordsLines(words, paint) {
	if (words === null) return [];
	const at = `line ${words.line}`;
	if (words.level === null) return [`  ended without an error line; the last one (${at}): ${require_escape.oneLine(words.text)}`];
	return [`  last words (${words.level}, ${at}): ${paint.red(require_escape.oneLine(words.text))}`];
}
function facts(crash) {
	const { culprit, thread, threads } = crash;
	const place = culprit?.file == null ? null : culprit.file + (culprit.line === null ? "" : `:${culprit.line}`);
	const at = [culprit?.function, place].filter((part) => part != null).join(" at ");
	const by = thread?.id == null ? null : `thread ${thread.id}${thread.state === null ? "" : ` [${thread.state}]`}`;
	return [
		`${crash.runtime}, ${crash.kind}`,
		...at === "" ? [] : [at],
		...by === null ? [] : [threads.total > 1 ? `${by} of ${threads.total}` : by],
		`fingerprint ${crash.fingerprint}`
	].join(" \u00b7 ");
}
exports.describeLog = describeLog;
// cb3a03a8ccc14d54
