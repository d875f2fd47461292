import { d as oneLine } from "./escape2.js";
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
export { workloadRef as S, place as _, CAUSE_WORDS as a, shortSha as b, clock as c, day as d, ending as f, livedMs as g, lasting as h, sum as i, counted as l, inPods as m, groupStacks as n, IGNORED_WORDS as o, howOften as p, otherGroups as r, between as s, crashStack as t, dateAndTime as u, position as v, thousands as x, shortFunction as y };
