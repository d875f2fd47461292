const { stripVTControlCharacters, styleText } = process.getBuiltinModule("node:util");
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
const BREAK = "\u200b";
const BREAK_ENTITY = "&#8203;";
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;
const HARMLESS = /^[\n\t\x20-\x7E\xA0-\xAC\xAE-\xFF]*$/;
function clean(text) {
	if (HARMLESS.test(text)) return text;
	return stripVTControlCharacters(text.replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, "\n")).replace(CONTROLS, "").replace(INVISIBLE, "").toWellFormed();
}
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/;
function oneLine(text, maxPoints = 1e4) {
	if (text.length <= maxPoints && PLAIN_LINE.test(text)) return text;
	return cutPoints(clean(enoughOf(text, maxPoints)).replace(/\s+/g, " ").trim(), maxPoints);
}
function enoughOf(text, maxPoints) {
	const enough = maxPoints * 4 + 256;
	return text.length <= enough ? text : text.slice(0, enough) + "\u2026";
}
function cleanLines(lines) {
	return lines.flatMap((line) => clean(line).split("\n"));
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
const MARKDOWN = /[\\`*_[\]<>()|~&{}!]/g;
function text(foreign, maxPoints = 2e3) {
	return oneLine(foreign, maxPoints).replace(MARKDOWN, (character) => character === "<" || character === "&" ? entity(character) : `\\${character}`).replace(/@(?=\w)/g, `@${BREAK_ENTITY}`).replace(/(?<!&)#(?=\w)/g, `#${BREAK_ENTITY}`).replace(/\bGH-(?=\d)/gi, (found) => `${found}${BREAK_ENTITY}`).replace(/:(?=\/\/|[\w+-]+:)/g, `:${BREAK_ENTITY}`).replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}${BREAK_ENTITY}.`).replace(/\b[0-9a-f]{7,64}\b/gi, (found) => `${found.slice(0, 3)}${BREAK_ENTITY}${found.slice(3)}`).replace(/\$/g, "<span>$</span>").replace(/^(?=[-+=>#]|\d{1,9}\.)/, BREAK_ENTITY);
}
function prose(sentence, maxPoints = 2e3) {
	const parts = oneLine(sentence, maxPoints).split("`");
	return (parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), `${parts.at(-2)}\`${parts.at(-1)}`]).map((part, index) => index % 2 === 1 ? code(part, maxPoints) : withEdges(part, text(part, maxPoints))).join("");
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
const PLAIN_HTML = /^[\n\t !#-%'-;=?-~\xA0-\xAC\xAE-\xFF]*$/;
function html(foreign, maxPoints = 1e4) {
	if (foreign.length <= maxPoints && PLAIN_HTML.test(foreign)) return foreign;
	return clean(cutPoints(foreign, maxPoints)).replace(/[&<>"]/g, (character) => HTML_ENTITIES[character] ?? "");
}
function mermaid(foreign, maxPoints = 60) {
	return cutPoints(oneLine(foreign).replace(/[^\p{L}\p{N} ._/()+-]+/gu, " ").replace(/\s+/g, " ").trim(), maxPoints) || "unnamed";
}
function title(foreign, maxPoints) {
	return cutPoints(oneLine(foreign, maxPoints).replace(/@(?=\w)/g, `@${BREAK}`).replace(/#(?=\d)/g, `#${BREAK}`).replace(/\bGH-(?=\d)/gi, (found) => `${found}${BREAK}`).replace(/<!--/g, `<!${BREAK}--`), maxPoints);
}
function logLine(foreign, maxPoints = 4e3) {
	return cutPoints(disarmCommands(clean(enoughOf(foreign, maxPoints)).replace(/\n+/g, " ").replaceAll("	", "    ")), maxPoints);
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
// src/report/words.ts
function thousands(count) {
	if (count < 1e3) return String(count);
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function counted(count, noun, plural = `${noun}s`) {
	return `${thousands(count)} ${count === 1 ? noun : plural}`;
}
function lasting(ms) {
	const seconds = Math.max(0, Math.round(ms / 1e3));
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.floor(seconds / 60);
	if (minutes < 10 && seconds % 60 !== 0) return `${minutes} min ${seconds % 60} s`;
	const wholeMinutes = Math.round(seconds / 60);
	if (wholeMinutes < 60) return `${wholeMinutes} min`;
	const hours = Math.floor(wholeMinutes / 60);
	if (hours < 48) return wholeMinutes % 60 === 0 ? `${hours} h` : `${hours} h ${wholeMinutes % 60} min`;
	return counted(Math.round(hours / 24), "day");
}
function between(from, to) {
	const ms = Date.parse(to ?? "") - Date.parse(from ?? "");
	return Number.isNaN(ms) ? null : ms;
}
function clock(time) {
	return iso(time)?.slice(11, 19) ?? "?";
}
function dateAndTime(time) {
	return iso(time)?.slice(0, 16).replace("T", " ") ?? "?";
}
function day(time) {
	return iso(time)?.slice(0, 10) ?? "?";
}
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
function iso(time) {
	if (time !== null && ISO.test(time)) return time;
	const ms = Date.parse(time ?? "");
	return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
function shortSha(sha) {
	return sha.slice(0, 7);
}
function workloadRef(workload) {
	return `${workload.kind.toLowerCase()}/${workload.name}`;
}
const CAUSE_WORDS = {
	panic: {
		mark: "\ud83d\udca5",
		word: "crash"
	},
	oom: {
		mark: "\ud83e\udde0",
		word: "out of memory"
	},
	exit: {
		mark: "\ud83d\udeaa",
		word: "exit"
	},
	signal: {
		mark: "\ud83d\udd2a",
		word: "signal"
	},
	probe: {
		mark: "\ud83e\ude7a",
		word: "probe"
	},
	stuck: {
		mark: "\ud83e\uddf1",
		word: "stuck"
	},
	completed: {
		mark: "\u2714\ufe0f",
		word: "completed"
	},
	evicted: {
		mark: "\ud83d\udce6",
		word: "evicted"
	},
	node: {
		mark: "\ud83d\udda5\ufe0f",
		word: "node lost"
	},
	expected: {
		mark: "\u2714\ufe0f",
		word: "expected"
	}
};
const IGNORED_WORDS = {
	ignore: "a rule of `ignore` says so",
	"max-restarts": "within `max-restarts`",
	"fail-on": "`fail-on` leaves this cause out",
	"old-revision": "only pods of a superseded revision",
	"before-since": "before the window",
	expected: "expected"
};
function howOften(finding) {
	if (finding.cause === "stuck") return `${counted(finding.instances.length, "container")} not running`;
	const deaths = `${finding.restartsAtLeast ? "at least " : ""}${counted(finding.restarts, "death")}`;
	if (finding.restarts <= 1) return deaths;
	let first = null;
	let last = null;
	for (const { finishedAt, detectedAt } of finding.instances) {
		const end = finishedAt ?? detectedAt;
		if (first === null || end < first) first = end;
		if (last === null || end > last) last = end;
	}
	const span = between(first, last) ?? 0;
	return span >= 1e3 ? `${deaths} in ${lasting(span)}` : deaths;
}
function inPods(finding, report) {
	const hit = /* @__PURE__ */ new Set();
	const revisions = [];
	for (const { pod, revision } of finding.instances) {
		hit.add(pod);
		if (!revisions.includes(revision)) revisions.push(revision);
	}
	let pods = NO_PODS;
	for (const revision of revisions) {
		const more = seenPods(report, finding.workload, revision);
		pods = pods.size === 0 ? more : /* @__PURE__ */ new Set([...pods, ...more]);
	}
	const total = pods.size;
	return total >= hit.size && total > 0 ? `${hit.size} of ${counted(total, "pod")}` : counted(hit.size, "pod");
}
const NO_PODS = /* @__PURE__ */ new Set();
const podsOf = /* @__PURE__ */ new WeakMap();
function seenPods(report, workload, revision) {
	let pods = podsOf.get(report);
	if (pods === void 0) {
		pods = podsByRevision(report.lanes);
		podsOf.set(report, pods);
	}
	const seen = pods.get(podsKey(workload, revision));
	if (seen === void 0) return NO_PODS;
	seen.once ??= new Set(seen.ofLanes);
	return seen.once;
}
function podsByRevision(lanes) {
	const pods = /* @__PURE__ */ new Map();
	let last = null;
	let ofLast = {
		ofLanes: [],
		once: null
	};
	for (const lane of lanes) {
		if (last?.workload !== lane.workload || last.revision !== lane.revision) {
			const key = podsKey(lane.workload, lane.revision);
			ofLast = pods.get(key) ?? {
				ofLanes: [],
				once: null
			};
			pods.set(key, ofLast);
			last = lane;
		}
		ofLast.ofLanes.push(lane.pod);
	}
	return pods;
}
function podsKey(workload, revision) {
	return `${workload.kind} ${workload.namespace} ${workload.name} ${revision}`;
}
function ending(instance) {
	if (instance.exitCode === null) return instance.signal ?? instance.reason ?? "unknown";
	return `exit ${instance.exitCode}${instance.signal === null ? "" : ` (${instance.signal})`}`;
}
function livedMs(instance) {
	return between(instance.startedAt, instance.finishedAt);
}
function place(finding) {
	if (finding.source !== null) return `${finding.source.path}:${finding.source.line}`;
	return finding.crash?.culprit ? position(finding.crash.culprit) : null;
}
function position(at) {
	if (at.file === null) return null;
	const short = lastTwoParts(at.file);
	return at.line === null ? short : `${short}:${at.line}`;
}
function lastTwoParts(path) {
	if (path.includes("\\") || path.includes("//") || path.endsWith("/")) return path.split(/[/\\]/).filter(Boolean).slice(-2).join("/");
	return path.slice(path.lastIndexOf("/", path.lastIndexOf("/") - 1) + 1);
}
function shortFunction(name) {
	const end = name.search(/[[({<]/);
	const slash = name.lastIndexOf("/", end === -1 ? name.length : end);
	return name.slice(slash + 1);
}
// src/report/trace.ts
const CULPRIT_MARK = "\u25b6 ";
const NO_MARK = "  ";
const COLUMN = 52;
function crashStack(crash, detail, placeOf) {
	const culprit = crash.frames.findIndex((frame) => crash.culprit !== null && frame.function === crash.culprit.function && frame.file === crash.culprit.file && frame.line === crash.culprit.line);
	return stack(crash.frames, detail, placeOf, culprit);
}
function otherGroups({ frames, thread, threads }) {
	const { total, groups } = threads;
	if (groups.length === 0 || sum(groups) < total) return groups;
	const isOwn = (group) => (thread === null || group.state === thread.state || group.state === null) && group.frames.every((frame, index) => {
		const own = frames[index];
		return own !== void 0 && own.function === frame.function && own.file === frame.file && own.line === frame.line;
	});
	const own = groups.find(isOwn);
	return groups.map((group) => group === own ? {
		...group,
		count: group.count - 1
	} : group).filter(({ count }) => count > 0);
}
function groupStacks(groups, detail) {
	const lines = groups.slice(0, detail.groups).flatMap((group, index) => [
		...index === 0 ? [] : [""],
		`${thousands(group.count)} \u00d7 ${oneLine(group.state ?? "state unknown", 100)}`,
		...stack(group.frames, {
			...detail,
			frames: Math.min(detail.frames, 12)
		}, () => null, -1)
	]);
	const rest = groups.slice(detail.groups);
	if (rest.length > 0) lines.push("", `\u2026 ${counted(rest.length, "more group")} (${counted(sum(rest), "thread")})`);
	return lines;
}
function sum(groups) {
	return groups.reduce((total, group) => total + group.count, 0);
}
function stack(frames, detail, placeOf, culprit) {
	const again = repeated(frames);
	const shown = new Set(chosen(frames, detail, culprit, again));
	const names = new Map([...shown].map((index) => [index, shortFunction(oneLine(frames[index]?.function ?? "?", 300))]));
	const width = Math.min(COLUMN, Math.max(0, ...names.values().map((name) => [...name].length)));
	const lines = [];
	let skipped = {
		again: 0,
		other: 0
	};
	for (const [index, frame] of frames.entries()) {
		if (!shown.has(index)) {
			skipped[again.has(index) ? "again" : "other"] += 1;
			continue;
		}
		lines.push(...skippedLines(skipped));
		skipped = {
			again: 0,
			other: 0
		};
		const where = placeOf(index) ?? position(frame);
		const name = names.get(index) ?? "?";
		const padding = " ".repeat(Math.max(0, width - [...name].length));
		lines.push(`${index === culprit ? CULPRIT_MARK : NO_MARK}${name}${where === null ? "" : `${padding}  ${where}`}`);
	}
	lines.push(...skippedLines(skipped));
	return lines;
}
const LONGEST_ROUND = 12;
const ROUNDS = 4;
function repeated(frames) {
	const again = /* @__PURE__ */ new Set();
	for (let start = 0; start < frames.length; start++) for (let round = 1; round <= LONGEST_ROUND; round++) {
		let end = start + round;
		while (end < frames.length && isSame(frames[end], frames[end - round])) end++;
		if (end - start < round * ROUNDS) continue;
		for (let index = start + round; index < end; index++) again.add(index);
		start = end - 1;
		break;
	}
	return again;
}
function isSame(a, b) {
	return a?.function === b?.function && a?.file === b?.file && a?.line === b?.line;
}
function chosen(frames, detail, culprit, again) {
	const first = frames.map((frame, index) => ({
		frame,
		index
	})).filter(({ frame, index }) => index === culprit || !again.has(index) && (detail.foreignFrames || frame.origin === "app")).map(({ index }) => index).slice(0, detail.frames);
	return culprit >= 0 && !first.includes(culprit) ? [...first.slice(0, -1), culprit] : first;
}
function skippedLines(skipped) {
	return [...skipped.again > 0 ? [`${NO_MARK}\u2026 ${thousands(skipped.again)} more of the same`] : [], ...skipped.other > 0 ? [`${NO_MARK}\u2026 ${counted(skipped.other, "frame")}`] : []];
}
// src/report/shrink.ts
const FULL = {
	timeline: true,
	linesBefore: 30,
	lines: 500,
	groups: 40,
	frames: 50,
	foreignFrames: true,
	instances: 50
};
const DETAILS = steps(FULL, [
	{
		linesBefore: 10,
		lines: 200
	},
	{
		timeline: false,
		linesBefore: 0,
		lines: 60
	},
	{ lines: 0 },
	{ groups: 10 },
	{
		groups: 3,
		frames: 20
	},
	{ groups: 0 },
	{
		foreignFrames: false,
		frames: 8
	},
	{ instances: 10 },
	{ instances: 3 }
]);
const LEAST = DETAILS.at(-1) ?? FULL;
function steps(first, changes) {
	const all = [first];
	for (const change of changes) all.push({
		...all.at(-1) ?? first,
		...change
	});
	return all;
}
function shrink(draft, limit) {
	const first = firstWorthMaking(draft, limit);
	for (const [index, detail] of DETAILS.entries()) {
		if (index < first) continue;
		const whole = joined(draft, detail, limit, index > 0);
		if (whole !== null) return whole;
	}
	return asManyAsFit(draft, limit);
}
function firstWorthMaking(draft, limit) {
	let low = 0;
	let high = DETAILS.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (isFarTooMuch(draft, DETAILS[middle] ?? LEAST, limit)) low = middle + 1;
		else high = middle;
	}
	return low;
}
const SAMPLES = 8;
function isFarTooMuch(draft, detail, limit) {
	const { blocks } = draft;
	if (blocks.length <= 16) return false;
	const step = Math.floor(blocks.length / SAMPLES);
	const sampled = blocks.filter((_, index) => index % step === 0);
	return sampled.reduce((sum, block) => sum + sizeOf(block(detail)), 0) / sampled.length * blocks.length > limit * 1.8;
}
function joined(draft, detail, limit, any) {
	const parts = [draft.head, draft.foot({
		blocks: 0,
		any,
		timeline: detail.timeline
	})];
	let size = parts.reduce((sum, part) => sum + sizeOf(part), 0);
	for (const block of draft.blocks) {
		if (size > limit) return null;
		const part = block(detail);
		size += sizeOf(part);
		parts.splice(-1, 0, part);
	}
	return size > limit ? null : parts.join("");
}
function asManyAsFit(draft, limit) {
	const longestFoot = sizeOf(draft.foot({
		blocks: draft.blocks.length,
		any: true,
		timeline: false
	}));
	const parts = [draft.head];
	let size = sizeOf(draft.head) + longestFoot;
	for (const block of draft.blocks) {
		const part = block(LEAST);
		if (size + sizeOf(part) > limit) break;
		size += sizeOf(part);
		parts.push(part);
	}
	return parts.join("") + draft.foot({
		blocks: draft.blocks.length - (parts.length - 1),
		any: true,
		timeline: false
	});
}
// src/report/palette.ts
function palette(colours) {
	const style = (format) => (text) => colours ? styleText(format, text, { validateStream: false }) : text;
	return {
		bold: style("bold"),
		dim: style("dim"),
		red: style("red"),
		green: style("green"),
		yellow: style("yellow")
	};
}
export { disarmCommands as A, cutMarkdown as B, shortSha as C, clean as D, cellCode as E, oneLine as F, cutUnits as H, prose as I, text as L, html as M, logLine as N, cleanLines as O, mermaid as P, title as R, shortFunction as S, workloadRef as T, sizeOf as U, cutPoints as V, inPods as _, groupStacks as a, place as b, CAUSE_WORDS as c, clock as d, counted as f, howOften as g, ending as h, crashStack as i, fence as j, code as k, IGNORED_WORDS as l, day as m, DETAILS as n, otherGroups as o, dateAndTime as p, shrink as r, sum as s, palette as t, between as u, lasting as v, thousands as w, position as x, livedMs as y, unbroken as z };
