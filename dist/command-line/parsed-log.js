var withoutCrash = (function(alsoSeen) {
	return alsoSeen.length === 0 ? "no crash" : "no crash was recognised as the end";
});
var facts = (function(crash) {
	const { culprit, thread, threads } = crash;
	const place = culprit?.file == null ? null : culprit.file + (culprit.line === null ? "" : `:${culprit.line}`);
	const at = [culprit?.function, place].filter(((part) => part != null)).join(" at ");
	const by = thread?.id == null ? null : `thread ${thread.id}${thread.state === null ? "" : ` [${thread.state}]`}`;
	return [
		`${crash.runtime}, ${crash.kind}`,
		...at === "" ? [] : [at],
		...by === null ? [] : [threads.total > 1 ? `${by} of ${threads.total}` : by],
		`fingerprint ${crash.fingerprint}`
	].join(" \u00b7 ");
});
import { d as oneLine, n as cleanLines } from "../chunks/report-escape.js";
import { a as groupStacks, i as crashStack, n as DETAILS, o as otherGroups, t as palette } from "../chunks/report-palette.js";
// src/report/parsed-log.ts
function describeLog({ crash, alsoSeen, lastWords }, name, colours, source = null) {
	const paint = palette(colours);
	const prefix = name === null ? "" : `${paint.bold(oneLine(name))}: `;
	const others = alsoSeen.map((other) => `  also seen, did not end the process: ${oneLine(other.title)}`);
	if (crash === null) return [
		`${prefix}${withoutCrash(alsoSeen)}`,
		...wordsLines(lastWords, paint),
		...others,
		""
	].join("\n");
	const detail = DETAILS[0];
	if (detail === void 0) throw new Error("there is no first detail");
	const groups = otherGroups(crash);
	return [
		`${prefix}${paint.red(oneLine(crash.title))}`,
		`  ${oneLine(facts(crash))}`,
		...source === null ? [] : sourceLines(source).map((line) => `  ${oneLine(line)}`),
		"",
		...cleanLines(crashStack(crash, detail, () => null)).map((line) => `  ${line.startsWith("\u25b6") ? paint.bold(line) : line}`),
		...groups.length === 0 ? [] : [
			"",
			"  others:",
			...cleanLines(groupStacks(groups, detail)).map((line) => `    ${line}`)
		],
		...crash.hint === "" ? [] : ["", `  ${oneLine(crash.hint)}`],
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
function wordsLines(words, paint) {
	if (words === null) return [];
	const at = `line ${words.line}`;
	if (words.level === null) return [`  ended without an error line; the last one (${at}): ${oneLine(words.text)}`];
	return [`  last words (${words.level}, ${at}): ${paint.red(oneLine(words.text))}`];
}
export { describeLog };
