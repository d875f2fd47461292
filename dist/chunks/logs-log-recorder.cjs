const require_cluster = require("./cluster.cjs");
const require_crash = require("./crash.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_stream_promises = require("node:stream/promises");
let node_fs_promises = require("node:fs/promises");
let node_os = require("node:os");
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
	const lastWords = require_crash.inBrief({
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
function crashLines(crash) {
	const places = placesOf(crash);
	const messages = messagesOf(crash);
	const { headerLine } = require_crash.grammars[crash.runtime];
	let under = 0;
	return (line) => {
		const text = line.trim();
		if (headerLine?.test(text) === true || namesPlace(text, places) || messages.some((message) => line.includes(message))) under = UNDER_A_FRAME;
		else if (text === "") return true;
		else if (!/^\s/.test(line) || under-- <= 0) return false;
		return true;
	};
}
function placesOf(crash) {
	const names = [
		...crash.frames,
		...crash.threads.groups.flatMap((group) => group.frames),
		crash.createdBy,
		crash.culprit,
		crash.rootCause
	].flatMap((frame) => [frame?.function, frame?.file?.replace(/^[A-Za-z]:/, "")]);
	return new Set(names.filter((name) => name != null && name !== ""));
}
function messagesOf({ title, message, chain }) {
	return [
		title,
		message,
		...chain.slice(0, MESSAGES).flatMap((link) => [link.type, link.message])
	].flatMap((text) => text?.split("\n") ?? []).filter((line) => line.trim().length > 3);
}
function namesPlace(text, places) {
	const call = text.slice(0, Math.max(0, text.lastIndexOf("(")));
	if (places.has(call) || places.has(text) || places.has(call.replace(/^(?:at|created by) /, ""))) return true;
	return text.split(/[\s()"',:[\]]+/).some((word) => /[./\\$]/.test(word) && places.has(word));
}
// src/logs/log-file.ts
const LONGEST_LINE = 1048576;
const BLOCK = 65536;
const IN_MEMORY_BYTES = 65536;
const LINES_A_PLACE = 1024;
const LINE_FEED = 10;
const MODE = 384;
const open = /* @__PURE__ */ new Set();
const removeOpen = () => {
	for (const folder of open) (0, node_fs.rmSync)(folder, {
		recursive: true,
		force: true
	});
};
function openOnDisk() {
	if (open.size === 0 && !process.listeners("exit").includes(removeOpen)) process.on("exit", removeOpen);
	const folder = (0, node_fs.mkdtempSync)((0, node_path.join)((0, node_os.tmpdir)(), "crashgate-log-"));
	open.add(folder);
	const path = (0, node_path.join)(folder, "log");
	return {
		folder,
		path,
		descriptor: (0, node_fs.openSync)(path, "wx", MODE)
	};
}
function createLogFile() {
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
			for (const part of held) (0, node_fs.writeSync)(disk.descriptor, part);
			held = [];
		}
		(0, node_fs.writeSync)(disk.descriptor, bytes);
	}
	function close() {
		if (isOpen && disk !== null) (0, node_fs.closeSync)(disk.descriptor);
		isOpen = false;
	}
	function textFrom(start) {
		if (disk === null) return [Buffer.concat(held).toString("utf8", start)];
		return (0, node_fs.createReadStream)(disk.path, {
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
			else yield* (0, node_fs.createReadStream)(disk.path, { start });
		},
		async moveTo(path) {
			if (disk === null) (0, node_fs.writeFileSync)(path, Buffer.concat(held), { mode: MODE });
			else await move(disk.path, path);
		},
		remove() {
			close();
			held = [];
			if (disk === null) return;
			(0, node_fs.rmSync)(disk.folder, {
				recursive: true,
				force: true
			});
			open.delete(disk.folder);
		}
	};
}
async function move(from, to) {
	try {
		await (0, node_fs_promises.rename)(from, to);
	} catch {
		await (0, node_fs_promises.copyFile)(from, to);
	}
}
async function* linesOf(text) {
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
}
// src/logs/log-recorder.ts
const EXCERPT_LINES = 400;
const TAIL_BYTES = 4194304;
function createLogRecorder(options) {
	const file = createLogFile();
	const reader = require_crash.createCrashReader(options.memoryLimitBytes === null ? {} : { memoryLimitBytes: options.memoryLimitBytes });
	const stream = options.redact.stream((bytes) => {
		file.write(bytes);
		reader.write(bytes);
	});
	return {
		write: (chunk) => stream.write(chunk),
		discard: file.remove,
		async finish(exit, reportDir, path) {
			stream.end();
			file.close();
			try {
				const parsed = startFailureAsLastWords(reader.end(exit ?? void 0));
				const isEmpty = parsed.crash === null && parsed.lastWords === null;
				const excerpt = await cutExcerpt(file, parsed, options);
				const kept = await keep(file, parsed, options, (0, node_path.join)(reportDir, path)).catch((error) => ({
					kept: false,
					note: `the log could not be kept: ${error instanceof Error ? error.message : String(error)}`
				}));
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
}
async function cutExcerpt(file, parsed, options) {
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
	const isOwn = options.showLines ? () => true : crashLines(crash);
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
}
async function keep(file, parsed, options, to) {
	const { size } = file;
	const crash = parsed.crash;
	if (!options.showLines && crash === null) return {
		kept: false,
		note: null
	};
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(to), { recursive: true });
	if (options.showLines && size <= require_cluster.CLUSTER_LIMITS.logFileBytes) {
		await file.moveTo(to);
		return {
			kept: true,
			note: null
		};
	}
	const tailNote = `the log was ${size} bytes: ${crash === null ? "only" : "only its crash and"} its last ${TAIL_BYTES} bytes are kept`;
	await (0, node_stream_promises.pipeline)(keptParts(file, crash, options.showLines, tailNote), (0, node_fs.createWriteStream)(to));
	return {
		kept: true,
		note: options.showLines ? tailNote : "only the crash's own lines are kept (`logs`)"
	};
}
async function* keptParts(file, crash, showLines, tailNote) {
	if (crash !== null) yield* linesOfCrash(file, crash, showLines ? () => true : crashLines(crash));
	if (!showLines) return;
	yield `\n[crashgate: ${tailNote}]\n`;
	yield* file.bytesFrom(file.size - TAIL_BYTES);
}
async function* linesOfCrash(file, { lines: { first, last } }, isOwn) {
	let number = first;
	let length = 0;
	for await (const line of file.linesFrom(first)) {
		if (number > last || length >= require_cluster.CLUSTER_LIMITS.logFileBytes - TAIL_BYTES) return;
		number++;
		if (!isOwn(line)) continue;
		yield `${line}\n`;
		length += line.length + 1;
	}
}
exports.createLogRecorder = createLogRecorder;
// 85db7af5c1a595fa
