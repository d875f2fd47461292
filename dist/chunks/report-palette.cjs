const require_escape = require("./report-escape.cjs");
let node_util = require("node:util");
// src/report/format.ts
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
function clockBeside(time, beside) {
	return day(time) === day(beside) ? clock(time) : dateAndTime(time);
}
function day(time) {
	return iso(time)?.slice(0, 10) ?? "?";
}
let ISO;
function iso(time) {
	if (time !== null && (ISO ??= /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/).test(time)) return time;
	const ms = Date.parse(time ?? "");
	return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
function shortSha(sha) {
	return sha.slice(0, 7);
}
function suspectText({ sha, subject, author, pullRequest, why }) {
	const pull = pullRequest === null || subject.endsWith(`(#${pullRequest})`) ? "" : ` (#${pullRequest})`;
	return `${shortSha(sha)} \u201c${subject}\u201d by ${author}${pull} ${why}`;
}
function sourceFact({ sourceNote }) {
	if (sourceNote === null) return null;
	const [, about, rest = ""] = /^(no source|no suspect|also changed in this deploy): (.*)$/s.exec(sourceNote) ?? [];
	if (about === "no source") return ["Source", `not found: ${rest}`];
	if (about === "also changed in this deploy") return ["Also changed", rest];
	return ["Suspect", `none: ${about === void 0 ? sourceNote : rest}`];
}
function titleWithoutWorkload({ title, workload }) {
	return title.startsWith(`${workload.name} `) ? title.slice(workload.name.length + 1) : null;
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
	unready: {
		mark: "\u23f3",
		word: "not ready"
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
function howOften(finding) {
	if (finding.instances.every(isPodless)) return "no death";
	if (finding.cause === "unready") return `${counted(containersOf(finding), "container")} not ready`;
	if (finding.cause === "stuck") return `${counted(containersOf(finding), "container")} not running`;
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
function isPodless({ pod }) {
	return pod === "";
}
function containersOf({ instances }) {
	return new Set(instances.map(({ podUid, container }) => `${podUid}/${container}`)).size;
}
function inPods(finding, report) {
	const hit = /* @__PURE__ */ new Set();
	const revisions = [];
	if (finding.instances.every(isPodless)) return "the workload as a whole";
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
function rangeOf(deploy) {
	const { deployed, previous, commits } = deploy ?? {};
	if (deployed?.sha == null || previous?.sha == null) return null;
	return {
		deployed: {
			sha: deployed.sha,
			from: deployed.from
		},
		previous: {
			sha: previous.sha,
			from: previous.from
		},
		commits: commits == null ? "" : `: ${counted(commits, "commit")}`
	};
}
function comparisonOf({ workload }, { sideBySide = [] }) {
	return sideBySide.find((each) => workloadKey(each.workload) === workloadKey(workload))?.words ?? null;
}
function workloadKey({ kind, namespace, name }) {
	return `${kind}/${namespace}/${name}`;
}
// src/report/trace.ts
const CULPRIT_MARK = "\u25b6 ";
const NO_MARK = "  ";
const COLUMN = 52;
function crashStack(crash, detail, placeOf) {
	const culprit = crash.frames.findIndex((frame) => crash.culprit !== null && frame.function === crash.culprit.function && frame.file === crash.culprit.file && frame.line === crash.culprit.line);
	return stack(crash.frames, detail, placeOf, culprit);
}
function threadNoun(crash) {
	return crash?.threadNoun ?? "thread";
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
		`${thousands(group.count)} \u00d7 ${require_escape.oneLine(group.state ?? "state unknown", 100)}`,
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
	const names = new Map([...shown].map((index) => [index, shortFunction(require_escape.oneLine(frames[index]?.function ?? "?", 300))]));
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
function shrink(document, limit) {
	let fitting = fitted(document, 0, limit);
	let low = 1;
	let high = fitting === null ? DETAILS.length : low;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const whole = fitted(document, middle, limit);
		if (whole === null) low = middle + 1;
		else {
			fitting = whole;
			high = middle;
		}
	}
	return fitting ?? asManyAsFit(document, limit);
}
function fitted(document, index, limit) {
	const detail = DETAILS[index] ?? LEAST;
	const foot = document.foot({
		blocks: 0,
		any: index > 0,
		timeline: detail.timeline
	});
	const room = limit - require_escape.sizeOf(document.head) - require_escape.sizeOf(foot);
	if (isFarTooMuch(document, detail, room)) return null;
	const blocks = blocksWithin(document, detail, room);
	return blocks === null ? null : document.head + blocks + foot;
}
const SAMPLES = 8;
function isFarTooMuch({ blocks }, detail, room) {
	if (blocks.length <= 16) return false;
	const step = Math.floor(blocks.length / SAMPLES);
	const sampled = blocks.filter((_, index) => index % step === 0);
	return sampled.reduce((sum, block) => sum + require_escape.sizeOf(block(detail)), 0) / sampled.length * blocks.length > room * 1.8;
}
function blocksWithin({ blocks }, detail, room) {
	let text = "";
	let size = 0;
	for (const block of blocks) {
		const part = block(detail);
		size += require_escape.sizeOf(part);
		if (size > room) return null;
		text += part;
	}
	return size > room ? null : text;
}
function asManyAsFit(document, limit) {
	const longestFoot = require_escape.sizeOf(document.foot({
		blocks: document.blocks.length,
		any: true,
		timeline: false
	}));
	const parts = [document.head];
	let size = require_escape.sizeOf(document.head) + longestFoot;
	for (const block of document.blocks) {
		const part = block(LEAST);
		if (size + require_escape.sizeOf(part) > limit) break;
		size += require_escape.sizeOf(part);
		parts.push(part);
	}
	return parts.join("") + document.foot({
		blocks: document.blocks.length - (parts.length - 1),
		any: true,
		timeline: false
	});
}
// src/report/palette.ts
function palette(colours) {
	const style = (format) => (text) => colours ? (0, node_util.styleText)(format, text, { validateStream: false }) : text;
	return {
		bold: style("bold"),
		dim: style("dim"),
		red: style("red"),
		green: style("green"),
		yellow: style("yellow")
	};
}
Object.defineProperty(exports, "CAUSE_WORDS", {
	enumerable: true,
	get: function() {
		return CAUSE_WORDS;
	}
});
Object.defineProperty(exports, "DETAILS", {
	enumerable: true,
	get: function() {
		return DETAILS;
	}
});
Object.defineProperty(exports, "between", {
	enumerable: true,
	get: function() {
		return between;
	}
});
Object.defineProperty(exports, "clock", {
	enumerable: true,
	get: function() {
		return clock;
	}
});
Object.defineProperty(exports, "clockBeside", {
	enumerable: true,
	get: function() {
		return clockBeside;
	}
});
Object.defineProperty(exports, "comparisonOf", {
	enumerable: true,
	get: function() {
		return comparisonOf;
	}
});
Object.defineProperty(exports, "counted", {
	enumerable: true,
	get: function() {
		return counted;
	}
});
Object.defineProperty(exports, "crashStack", {
	enumerable: true,
	get: function() {
		return crashStack;
	}
});
Object.defineProperty(exports, "dateAndTime", {
	enumerable: true,
	get: function() {
		return dateAndTime;
	}
});
Object.defineProperty(exports, "day", {
	enumerable: true,
	get: function() {
		return day;
	}
});
Object.defineProperty(exports, "ending", {
	enumerable: true,
	get: function() {
		return ending;
	}
});
Object.defineProperty(exports, "groupStacks", {
	enumerable: true,
	get: function() {
		return groupStacks;
	}
});
Object.defineProperty(exports, "howOften", {
	enumerable: true,
	get: function() {
		return howOften;
	}
});
Object.defineProperty(exports, "inPods", {
	enumerable: true,
	get: function() {
		return inPods;
	}
});
Object.defineProperty(exports, "isPodless", {
	enumerable: true,
	get: function() {
		return isPodless;
	}
});
Object.defineProperty(exports, "lasting", {
	enumerable: true,
	get: function() {
		return lasting;
	}
});
Object.defineProperty(exports, "livedMs", {
	enumerable: true,
	get: function() {
		return livedMs;
	}
});
Object.defineProperty(exports, "otherGroups", {
	enumerable: true,
	get: function() {
		return otherGroups;
	}
});
Object.defineProperty(exports, "palette", {
	enumerable: true,
	get: function() {
		return palette;
	}
});
Object.defineProperty(exports, "place", {
	enumerable: true,
	get: function() {
		return place;
	}
});
Object.defineProperty(exports, "position", {
	enumerable: true,
	get: function() {
		return position;
	}
});
Object.defineProperty(exports, "rangeOf", {
	enumerable: true,
	get: function() {
		return rangeOf;
	}
});
Object.defineProperty(exports, "shortFunction", {
	enumerable: true,
	get: function() {
		return shortFunction;
	}
});
Object.defineProperty(exports, "shortSha", {
	enumerable: true,
	get: function() {
		return shortSha;
	}
});
Object.defineProperty(exports, "shrink", {
	enumerable: true,
	get: function() {
		return shrink;
	}
});
Object.defineProperty(exports, "sourceFact", {
	enumerable: true,
	get: function() {
		return sourceFact;
	}
});
Object.defineProperty(exports, "sum", {
	enumerable: true,
	get: function() {
		return sum;
	}
});
Object.defineProperty(exports, "suspectText", {
	enumerable: true,
	get: function() {
		return suspectText;
	}
});
Object.defineProperty(exports, "thousands", {
	enumerable: true,
	get: function() {
		return thousands;
	}
});
Object.defineProperty(exports, "threadNoun", {
	enumerable: true,
	get: function() {
		return threadNoun;
	}
});
Object.defineProperty(exports, "titleWithoutWorkload", {
	enumerable: true,
	get: function() {
		return titleWithoutWorkload;
	}
});
Object.defineProperty(exports, "workloadRef", {
	enumerable: true,
	get: function() {
		return workloadRef;
	}
});
// 1ee91bd320295076
