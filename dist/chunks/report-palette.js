var thousands = (function(count) {
	if (count < 1e3) return String(count);
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
});
var counted = (function(count, noun, plural = `${noun}s`) {
	return `${thousands(count)} ${count === 1 ? noun : plural}`;
});
var lasting = (function(ms) {
	const seconds = Math.max(0, Math.round(ms / 1e3));
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.floor(seconds / 60);
	if (minutes < 10 && seconds % 60 !== 0) return `${minutes} min ${seconds % 60} s`;
	const wholeMinutes = Math.round(seconds / 60);
	if (wholeMinutes < 60) return `${wholeMinutes} min`;
	const hours = Math.floor(wholeMinutes / 60);
	if (hours < 48) return wholeMinutes % 60 === 0 ? `${hours} h` : `${hours} h ${wholeMinutes % 60} min`;
	return counted(Math.round(hours / 24), "day");
});
var between = (function(from, to) {
	const ms = Date.parse(to ?? "") - Date.parse(from ?? "");
	return Number.isNaN(ms) ? null : ms;
});
var clock = (function(time) {
	return iso(time)?.slice(11, 19) ?? "?";
});
var dateAndTime = (function(time) {
	return iso(time)?.slice(0, 16).replace("T", " ") ?? "?";
});
var clockBeside = (function(time, beside) {
	return day(time) === day(beside) ? clock(time) : dateAndTime(time);
});
var day = (function(time) {
	return iso(time)?.slice(0, 10) ?? "?";
});
var iso = (function(time) {
	if (time !== null && ISO.test(time)) return time;
	const ms = Date.parse(time ?? "");
	return Number.isNaN(ms) ? null : new Date(ms).toISOString();
});
var shortSha = (function(sha) {
	return sha.slice(0, 7);
});
var sourceFact = (function({ sourceNote }) {
	if (sourceNote === null) return null;
	const [, about, rest = ""] = /^(no source|no suspect|also changed in this deploy): (.*)$/s.exec(sourceNote) ?? [];
	if (about === "no source") return ["Source", `not found: ${rest}`];
	if (about === "also changed in this deploy") return ["Also changed", rest];
	return ["Suspect", `none: ${about === void 0 ? sourceNote : rest}`];
});
var workloadRef = (function(workload) {
	return `${workload.kind.toLowerCase()}/${workload.name}`;
});
var howOften = (function(finding) {
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
});
var isPodless = (function({ pod }) {
	return pod === "";
});
var containersOf = (function({ instances }) {
	return new Set(instances.map((({ podUid, container }) => `${podUid}/${container}`))).size;
});
var inPods = (function(finding, report) {
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
});
var seenPods = (function(report, workload, revision) {
	let pods = podsOf.get(report);
	if (pods === void 0) {
		pods = podsByRevision(report.lanes);
		podsOf.set(report, pods);
	}
	const seen = pods.get(podsKey(workload, revision));
	if (seen === void 0) return NO_PODS;
	seen.once ??= new Set(seen.ofLanes);
	return seen.once;
});
var podsByRevision = (function(lanes) {
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
});
var podsKey = (function(workload, revision) {
	return `${workload.kind} ${workload.namespace} ${workload.name} ${revision}`;
});
var ending = (function(instance) {
	if (instance.exitCode === null) return instance.signal ?? instance.reason ?? "unknown";
	return `exit ${instance.exitCode}${instance.signal === null ? "" : ` (${instance.signal})`}`;
});
var livedMs = (function(instance) {
	return between(instance.startedAt, instance.finishedAt);
});
var place = (function(finding) {
	if (finding.source !== null) return `${finding.source.path}:${finding.source.line}`;
	return finding.crash?.culprit ? position(finding.crash.culprit) : null;
});
var position = (function(at) {
	if (at.file === null) return null;
	const short = lastTwoParts(at.file);
	return at.line === null ? short : `${short}:${at.line}`;
});
var lastTwoParts = (function(path) {
	if (path.includes("\\") || path.includes("//") || path.endsWith("/")) return path.split(/[/\\]/).filter(Boolean).slice(-2).join("/");
	return path.slice(path.lastIndexOf("/", path.lastIndexOf("/") - 1) + 1);
});
var shortFunction = (function(name) {
	const end = name.search(/[[({<]/);
	const slash = name.lastIndexOf("/", end === -1 ? name.length : end);
	return name.slice(slash + 1);
});
var rangeOf = (function(deploy) {
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
});
var comparisonOf = (function({ workload }, { sideBySide = [] }) {
	return sideBySide.find(((each) => workloadKey(each.workload) === workloadKey(workload)))?.words ?? null;
});
var crashStack = (function(crash, detail, placeOf) {
	const culprit = crash.frames.findIndex(((frame) => crash.culprit !== null && frame.function === crash.culprit.function && frame.file === crash.culprit.file && frame.line === crash.culprit.line));
	return stack(crash.frames, detail, placeOf, culprit);
});
var threadNoun = (function(crash) {
	return crash?.threadNoun ?? "thread";
});
var otherGroups = (function({ frames, thread, threads }) {
	const { total, groups } = threads;
	if (groups.length === 0 || sum(groups) < total) return groups;
	const isOwn = ((group) => (thread === null || group.state === thread.state || group.state === null) && group.frames.every(((frame, index) => {
		const own = frames[index];
		return own !== void 0 && own.function === frame.function && own.file === frame.file && own.line === frame.line;
	})));
	const own = groups.find(isOwn);
	return groups.map(((group) => group === own ? {
		...group,
		count: group.count - 1
	} : group)).filter((({ count }) => count > 0));
});
var sum = (function(groups) {
	return groups.reduce(((total, group) => total + group.count), 0);
});
var stack = (function(frames, detail, placeOf, culprit) {
	const again = repeated(frames);
	const shown = new Set(chosen(frames, detail, culprit, again));
	const names = new Map([...shown].map(((index) => [index, shortFunction(oneLine(frames[index]?.function ?? "?", 300))])));
	const width = Math.min(COLUMN, Math.max(0, ...names.values().map(((name) => [...name].length))));
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
});
var repeated = (function(frames) {
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
});
var isSame = (function(a, b) {
	return a?.function === b?.function && a?.file === b?.file && a?.line === b?.line;
});
var chosen = (function(frames, detail, culprit, again) {
	const first = frames.map(((frame, index) => ({
		frame,
		index
	}))).filter((({ frame, index }) => index === culprit || !again.has(index) && (detail.foreignFrames || frame.origin === "app"))).map((({ index }) => index)).slice(0, detail.frames);
	return culprit >= 0 && !first.includes(culprit) ? [...first.slice(0, -1), culprit] : first;
});
var skippedLines = (function(skipped) {
	return [...skipped.again > 0 ? [`${NO_MARK}\u2026 ${thousands(skipped.again)} more of the same`] : [], ...skipped.other > 0 ? [`${NO_MARK}\u2026 ${counted(skipped.other, "frame")}`] : []];
});
var steps = (function(first, changes) {
	const all = [first];
	for (const change of changes) all.push({
		...all.at(-1) ?? first,
		...change
	});
	return all;
});
var shrink = (function(document, limit) {
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
});
var fitted = (function(document, index, limit) {
	const detail = DETAILS[index] ?? LEAST;
	const foot = document.foot({
		blocks: 0,
		any: index > 0,
		timeline: detail.timeline
	});
	const room = limit - sizeOf(document.head) - sizeOf(foot);
	if (isFarTooMuch(document, detail, room)) return null;
	const blocks = blocksWithin(document, detail, room);
	return blocks === null ? null : document.head + blocks + foot;
});
var isFarTooMuch = (function({ blocks }, detail, room) {
	if (blocks.length <= 16) return false;
	const step = Math.floor(blocks.length / SAMPLES);
	const sampled = blocks.filter(((_, index) => index % step === 0));
	return sampled.reduce(((sum, block) => sum + sizeOf(block(detail))), 0) / sampled.length * blocks.length > room * 1.8;
});
var blocksWithin = (function({ blocks }, detail, room) {
	let text = "";
	let size = 0;
	for (const block of blocks) {
		const part = block(detail);
		size += sizeOf(part);
		if (size > room) return null;
		text += part;
	}
	return size > room ? null : text;
});
var palette = (function(colours) {
	const style = ((format) => ((text) => colours ? styleText(format, text, { validateStream: false }) : text));
	return {
		bold: style("bold"),
		dim: style("dim"),
		red: style("red"),
		green: style("green"),
		yellow: style("yellow")
	};
});
import { d as oneLine, y as sizeOf } from "./report-escape.js";
const { styleText } = process.getBuiltinModule("node:util");
// src/report/format.ts
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
function suspectText({ sha, subject, author, pullRequest, why }) {
	const pull = pullRequest === null || subject.endsWith(`(#${pullRequest})`) ? "" : ` (#${pullRequest})`;
	return `${shortSha(sha)} \u201c${subject}\u201d by ${author}${pull} ${why}`;
}
function titleWithoutWorkload({ title, workload }) {
	return title.startsWith(`${workload.name} `) ? title.slice(workload.name.length + 1) : null;
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
const NO_PODS = /* @__PURE__ */ new Set();
const podsOf = /* @__PURE__ */ new WeakMap();
function workloadKey({ kind, namespace, name }) {
	return `${kind}/${namespace}/${name}`;
}
// src/report/trace.ts
const CULPRIT_MARK = "\u25b6 ";
const NO_MARK = "  ";
const COLUMN = 52;
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
const LONGEST_ROUND = 12;
const ROUNDS = 4;
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
const SAMPLES = 8;
function asManyAsFit(document, limit) {
	const longestFoot = sizeOf(document.foot({
		blocks: document.blocks.length,
		any: true,
		timeline: false
	}));
	const parts = [document.head];
	let size = sizeOf(document.head) + longestFoot;
	for (const block of document.blocks) {
		const part = block(LEAST);
		if (size + sizeOf(part) > limit) break;
		size += sizeOf(part);
		parts.push(part);
	}
	return parts.join("") + document.foot({
		blocks: document.blocks.length - (parts.length - 1),
		any: true,
		timeline: false
	});
}
// src/report/palette.ts
export { thousands as A, place as C, shortSha as D, shortFunction as E, workloadRef as M, sourceFact as O, livedMs as S, rangeOf as T, ending as _, groupStacks as a, isPodless as b, threadNoun as c, clock as d, clockBeside as f, day as g, dateAndTime as h, crashStack as i, titleWithoutWorkload as j, suspectText as k, CAUSE_WORDS as l, counted as m, DETAILS as n, otherGroups as o, comparisonOf as p, shrink as r, sum as s, palette as t, between as u, howOften as v, position as w, lasting as x, inPods as y };
