import { F as oneLine, O as cleanLines, a as groupStacks, i as crashStack, n as DETAILS, o as otherGroups, t as palette } from "./palette.js";
// src/report/parsed-log.ts
function describeLog({ crash, alsoSeen }, name, colours) {
	const paint = palette(colours);
	const prefix = name === null ? "" : `${paint.bold(oneLine(name))}: `;
	const others = alsoSeen.map((other) => `  also seen, did not end the process: ${oneLine(other.title)}`);
	if (crash === null) return [
		`${prefix}no crash`,
		...others,
		""
	].join("\n");
	const detail = DETAILS[0];
	if (detail === void 0) throw new Error("there is no first detail");
	const groups = otherGroups(crash);
	return [
		`${prefix}${paint.red(oneLine(crash.title))}`,
		`  ${oneLine(facts(crash))}`,
		"",
		...cleanLines(crashStack(crash, detail, () => null)).map((line) => `  ${line.startsWith("\u25b6") ? paint.bold(line) : line}`),
		...groups.length === 0 ? [] : [
			"",
			"  others:",
			...cleanLines(groupStacks(groups, detail)).map((line) => `    ${line}`)
		],
		"",
		`  ${oneLine(crash.hint)}`,
		...others,
		"",
		""
	].join("\n");
}
function facts(crash) {
	const { culprit, thread, threads } = crash;
	const at = culprit === null ? null : `${culprit.file ?? "?"}${culprit.line === null ? "" : `:${culprit.line}`}`;
	const by = thread?.id == null ? null : `thread ${thread.id}${thread.state === null ? "" : ` [${thread.state}]`}`;
	return [
		`${crash.runtime}, ${crash.kind}`,
		...culprit === null ? [] : [`${culprit.function ?? "?"} at ${at}`],
		...by === null ? [] : [threads.total > 1 ? `${by} of ${threads.total}` : by],
		`fingerprint ${crash.fingerprint}`
	].join(" \u00b7 ");
}
export { describeLog };
