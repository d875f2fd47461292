var crashLines = (function(crash) {
	const places = placesOf(crash);
	const messages = messagesOf(crash);
	const { headerLine } = grammars[crash.runtime];
	let under = 0;
	return ((line) => {
		const text = line.trim();
		if (headerLine?.test(text) === true || namesPlace(text, places) || messages.some(((message) => line.includes(message)))) under = UNDER_A_FRAME;
		else if (text === "") return true;
		else if (!/^\s/.test(line) || under-- <= 0) return false;
		return true;
	});
});
var placesOf = (function(crash) {
	const names = [
		...crash.frames,
		...crash.threads.groups.flatMap(((group) => group.frames)),
		crash.createdBy,
		crash.culprit,
		crash.rootCause
	].flatMap(((frame) => [frame?.function, frame?.file?.replace(/^[A-Za-z]:/, "")]));
	return new Set(names.filter(((name) => name != null && name !== "")));
});
var messagesOf = (function({ title, message, chain }) {
	return [
		title,
		message,
		...chain.slice(0, MESSAGES).flatMap(((link) => [link.type, link.message]))
	].flatMap(((text) => text?.split("\n") ?? [])).filter(((line) => line.trim().length > 3));
});
var namesPlace = (function(text, places) {
	const call = text.slice(0, Math.max(0, text.lastIndexOf("(")));
	if (places.has(call) || places.has(text) || places.has(call.replace(/^(?:at|created by) /, ""))) return true;
	return text.split(/[\s()"',:[\]]+/).some(((word) => /[./\\$]/.test(word) && places.has(word)));
});
var createLogFile = (function() {
	let held = [];
	let disk = null;
	const places = [0];
	let size = 0;
	let ends = 0;
	let endsLine = true;
	let isOpen = true;
	function keep(bytes) {
		if (disk === null && size + bytes.length <= IN_MEMORY_BYTES) {
			held.push(Buffer.from(bytes));
			return;
		}
		if (disk === null) {
			disk = openOnDisk();
			for (const part of held) writeSync(disk.descriptor, part);
			held = [];
		}
		writeSync(disk.descriptor, bytes);
	}
	function close() {
		if (isOpen && disk !== null) closeSync(disk.descriptor);
		isOpen = false;
	}
	function textFrom(start) {
		if (disk === null) return [Buffer.concat(held).toString("utf8", start)];
		return createReadStream(disk.path, {
			start,
			encoding: "utf8",
			highWaterMark: BLOCK
		});
	}
	return {
		get path() {
			return disk?.path ?? null;
		},
		get size() {
			return size;
		},
		get lineCount() {
			return endsLine ? ends : ends + 1;
		},
		write(bytes) {
			keep(bytes);
			for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
				ends++;
				if (ends % LINES_A_PLACE === 0) places.push(size + at + 1);
			}
			size += bytes.length;
			if (bytes.length > 0) endsLine = bytes[bytes.length - 1] === LINE_FEED;
		},
		close,
		async *linesFrom(first) {
			const place = Math.min(Math.floor(first / LINES_A_PLACE), places.length - 1);
			let number = place * LINES_A_PLACE;
			for await (const line of linesOf(textFrom(places[place] ?? 0))) {
				if (number >= first) yield line;
				number++;
			}
		},
		async *bytesFrom(start) {
			if (disk === null) yield Buffer.concat(held).subarray(start);
			else yield* createReadStream(disk.path, { start });
		},
		async moveTo(path) {
			if (disk === null) writeFileSync(path, Buffer.concat(held), { mode: MODE });
			else await move(disk.path, path);
		},
		remove() {
			close();
			held = [];
			if (disk === null) return;
			rmSync(disk.folder, {
				recursive: true,
				force: true
			});
			open.delete(disk.folder);
		}
	};
});
var linesOf = (async function* (text) {
	let parts = [];
	let length = 0;
	for await (const chunk of text) for (const [index, part] of chunk.split("\n").entries()) {
		if (index > 0) {
			yield parts.join("");
			parts = [];
			length = 0;
		}
		if (length < LONGEST_LINE) parts.push(part.slice(0, LONGEST_LINE - length));
		length += part.length;
	}
	if (length > 0) yield parts.join("");
});
var createLogRecorder = (function(options) {
	const file = createLogFile();
	const reader = createCrashReader(options.memoryLimitBytes === null ? {} : { memoryLimitBytes: options.memoryLimitBytes });
	const stream = options.redact.stream(((bytes) => {
		file.write(bytes);
		reader.write(bytes);
	}));
	return {
		write: ((chunk) => stream.write(chunk)),
		discard: file.remove,
		async finish(exit, reportDir, path) {
			stream.end();
			file.close();
			try {
				const parsed = startFailureAsLastWords(reader.end(exit ?? void 0));
				const isEmpty = parsed.crash === null && parsed.lastWords === null;
				const excerpt = await cutExcerpt(file, parsed, options);
				const kept = await keep(file, parsed, options, join(reportDir, path)).catch(((error) => ({
					kept: false,
					note: `the log could not be kept: ${error instanceof Error ? error.message : String(error)}`
				})));
				return {
					parsed,
					isEmpty,
					size: file.size,
					excerpt,
					note: kept.note,
					path: kept.kept ? path : null
				};
			} finally {
				file.remove();
			}
		}
	};
});
var cutExcerpt = (async function(file, parsed, options) {
	const crash = parsed.crash;
	const before = [];
	const lines = [];
	if (crash === null) {
		if (!options.showLines || file.lineCount === 0) return null;
		const first = Math.max(0, file.lineCount - options.linesBefore);
		for await (const line of file.linesFrom(first)) lines.push(line);
		return {
			before: [],
			lines,
			firstLine: first + 1,
			omitted: 0
		};
	}
	const { first, last } = crash.lines;
	const isOwn = options.showLines ? (() => true) : crashLines(crash);
	let number = options.showLines ? Math.max(0, first - options.linesBefore) : first;
	for await (const line of file.linesFrom(number)) {
		if (number > last || lines.length === EXCERPT_LINES) break;
		if (number < first) before.push(line);
		else if (isOwn(line)) lines.push(line);
		number++;
	}
	return {
		before,
		lines,
		firstLine: first - before.length + 1,
		omitted: Math.max(0, last - first + 1 - lines.length)
	};
});
var keep = (async function(file, parsed, options, to) {
	const { size } = file;
	const crash = parsed.crash;
	if (!options.showLines && crash === null) return {
		kept: false,
		note: null
	};
	await mkdir(dirname(to), { recursive: true });
	if (options.showLines && size <= CLUSTER_LIMITS.logFileBytes) {
		await file.moveTo(to);
		return {
			kept: true,
			note: null
		};
	}
	const tailNote = `the log was ${size} bytes: ${crash === null ? "only" : "only its crash and"} its last ${TAIL_BYTES} bytes are kept`;
	await pipeline(keptParts(file, crash, options.showLines, tailNote), createWriteStream(to));
	return {
		kept: true,
		note: options.showLines ? tailNote : "only the crash's own lines are kept (`logs`)"
	};
});
var keptParts = (async function* (file, crash, showLines, tailNote) {
	if (crash !== null) yield* linesOfCrash(file, crash, showLines ? (() => true) : crashLines(crash));
	if (!showLines) return;
	yield `\n[crashgate: ${tailNote}]\n`;
	yield* file.bytesFrom(file.size - TAIL_BYTES);
});
var linesOfCrash = (async function* (file, { lines: { first, last } }, isOwn) {
	let number = first;
	let length = 0;
	for await (const line of file.linesFrom(first)) {
		if (number > last || length >= CLUSTER_LIMITS.logFileBytes - TAIL_BYTES) return;
		number++;
		if (!isOwn(line)) continue;
		yield `${line}\n`;
		length += line.length + 1;
	}
});
import "./cluster.js";
import { c as CLUSTER_LIMITS } from "./cluster-json.js";
import { a as inBrief, d as grammars, r as createCrashReader } from "./crash.js";
const { closeSync, createReadStream, createWriteStream, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } = process.getBuiltinModule("node:fs");
const { dirname, join } = process.getBuiltinModule("node:path");
const { pipeline } = process.getBuiltinModule("node:stream/promises");
const { copyFile, mkdir, rename } = process.getBuiltinModule("node:fs/promises");
const { tmpdir } = process.getBuiltinModule("node:os");
// src/crash/start-failure.ts
const KINDS = [
	"wrong-architecture",
	"no-such-program",
	"not-permitted",
	"missing-library",
	"missing-symbol",
	"library-version",
	"bad-interpreter",
	"binary-as-script"
];
function startFailureAsLastWords(parsed) {
	const { crash } = parsed;
	if (crash === null || !KINDS.some((kind) => kind === crash.kind)) return parsed;
	const lastWords = inBrief({
		text: crash.title,
		level: "fatal",
		line: crash.lines.first + 1
	});
	return {
		...parsed,
		crash: null,
		lastWords
	};
}
// src/logs/crash-lines.ts
const UNDER_A_FRAME = 2;
const MESSAGES = 100;
// src/logs/log-file.ts
const LONGEST_LINE = 1048576;
const BLOCK = 65536;
const IN_MEMORY_BYTES = 65536;
const LINES_A_PLACE = 1024;
const LINE_FEED = 10;
const MODE = 384;
const open = /* @__PURE__ */ new Set();
const removeOpen = () => {
	for (const folder of open) rmSync(folder, {
		recursive: true,
		force: true
	});
};
function openOnDisk() {
	if (open.size === 0 && !process.listeners("exit").includes(removeOpen)) process.on("exit", removeOpen);
	const folder = mkdtempSync(join(tmpdir(), "crashgate-log-"));
	open.add(folder);
	const path = join(folder, "log");
	return {
		folder,
		path,
		descriptor: openSync(path, "wx", MODE)
	};
}
async function move(from, to) {
	try {
		await rename(from, to);
	} catch {
		await copyFile(from, to);
	}
}
// src/logs/log-recorder.ts
const EXCERPT_LINES = 400;
const TAIL_BYTES = 4194304;
export { createLogRecorder };
