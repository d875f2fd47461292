import { t as CLUSTER_LIMITS } from "./limits.js";
import { n as createCrashReader } from "./crash.js";
const { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } = process.getBuiltinModule("node:fs");
const { dirname, join } = process.getBuiltinModule("node:path");
const { mkdir, rename, rm, writeFile } = process.getBuiltinModule("node:fs/promises");
const { StringDecoder } = process.getBuiltinModule("node:string_decoder");
const { tmpdir } = process.getBuiltinModule("node:os");
// src/logs/own-lines.ts
const UNDER_A_FRAME = 2;
const HEADER = /^(?:goroutine \d+ \[|\[signal |Traceback \(most recent call last\)|Stack trace:|exit status \d+$)/;
const MESSAGES = 100;
function ownLines(crash) {
	const places = placesOf(crash);
	const messages = messagesOf(crash);
	let under = 0;
	return (line) => {
		const text = line.trim();
		if (HEADER.test(text) || namesPlace(text, places) || messages.some((message) => line.includes(message))) under = UNDER_A_FRAME;
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
// src/logs/spool.ts
const LONGEST_LINE = 1048576;
const BLOCK = 65536;
const EXCERPT_LINES = 400;
const TAIL_BYTES = 4194304;
const open = /* @__PURE__ */ new Set();
const removeOpen = () => {
	for (const folder of open) rmSync(folder, {
		recursive: true,
		force: true
	});
};
function openFolder() {
	if (open.size === 0 && !process.listeners("exit").includes(removeOpen)) process.on("exit", removeOpen);
	const folder = mkdtempSync(join(tmpdir(), "crashgate-log-"));
	open.add(folder);
	return folder;
}
function removeFolder(folder) {
	rmSync(folder, {
		recursive: true,
		force: true
	});
	open.delete(folder);
}
function createSpool(options) {
	const folder = openFolder();
	const file = join(folder, "log");
	const descriptor = openSync(file, "wx", 384);
	const reader = createCrashReader(options.memoryLimitBytes === null ? {} : { memoryLimitBytes: options.memoryLimitBytes });
	const decoder = new StringDecoder("utf8");
	let pending = "";
	let endsLine = false;
	let isOpen = true;
	function pass(text) {
		if (text === "") return;
		const bytes = Buffer.from(options.redact(text));
		writeSync(descriptor, bytes);
		reader.write(bytes);
	}
	function drain(all) {
		while (pending.length > 0) {
			if (all) {
				pass(pending);
				pending = "";
				return;
			}
			const cut = blockEnd(pending);
			if (cut === 0) return;
			pass(pending.slice(0, cut));
			pending = pending.slice(cut);
		}
	}
	function close() {
		if (isOpen) closeSync(descriptor);
		isOpen = false;
	}
	return {
		write(chunk) {
			const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
			pending += text;
			endsLine ||= text.includes("\n");
			if (pending.length >= LONGEST_LINE || endsLine && pending.length >= BLOCK) {
				drain(false);
				endsLine = pending.includes("\n");
			}
		},
		discard() {
			close();
			removeFolder(folder);
		},
		async finish(exit, reportDir, path) {
			pending += decoder.end();
			drain(true);
			close();
			try {
				const parsed = reader.end(exit ?? void 0);
				const excerpt = await cutExcerpt(file, parsed, options);
				const kept = await keep(file, parsed, options, join(reportDir, path)).catch((error) => ({
					kept: false,
					note: `the log could not be kept: ${error instanceof Error ? error.message : String(error)}`
				}));
				return {
					parsed,
					excerpt,
					note: kept.note,
					path: kept.kept ? path : null
				};
			} finally {
				removeFolder(folder);
			}
		}
	};
}
function blockEnd(text) {
	const end = text.lastIndexOf("\n") + 1;
	if (end === 0) return text.length >= LONGEST_LINE ? text.length : 0;
	const key = text.lastIndexOf("-----BEGIN ", end);
	if (key === -1 || text.indexOf("-----END ", key) !== -1 || text.length - key > LONGEST_LINE) return end;
	return text.lastIndexOf("\n", key) + 1;
}
async function* linesOf(file) {
	let parts = [];
	let length = 0;
	for await (const chunk of createReadStream(file, {
		encoding: "utf8",
		highWaterMark: BLOCK
	})) for (const [index, part] of String(chunk).split("\n").entries()) {
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
async function cutExcerpt(file, parsed, options) {
	const crash = parsed.crash;
	const before = [];
	const lines = [];
	let number = 0;
	if (crash === null) {
		if (!options.showLines) return null;
		for await (const line of linesOf(file)) {
			number++;
			lines.push(line);
			if (lines.length > options.linesBefore) lines.shift();
		}
		return lines.length === 0 ? null : {
			before: [],
			lines,
			firstLine: number - lines.length + 1,
			omitted: 0
		};
	}
	const { first, last } = crash.lines;
	const isOwn = options.showLines ? () => true : ownLines(crash);
	for await (const line of linesOf(file)) {
		if (options.showLines && number >= first - options.linesBefore && number < first) before.push(line);
		if (number >= first && number <= last && lines.length < EXCERPT_LINES && isOwn(line)) lines.push(line);
		number++;
		if (number > last || lines.length === EXCERPT_LINES && number >= first) break;
	}
	return {
		before,
		lines,
		firstLine: first - before.length + 1,
		omitted: Math.max(0, last - first + 1 - lines.length)
	};
}
async function keep(file, parsed, options, to) {
	const size = statSync(file).size;
	const crash = parsed.crash;
	if (!options.showLines && crash === null) return {
		kept: false,
		note: null
	};
	await mkdir(dirname(to), { recursive: true });
	if (options.showLines && size <= CLUSTER_LIMITS.logFileBytes) {
		await move(file, to);
		return {
			kept: true,
			note: null
		};
	}
	const parts = [];
	let length = 0;
	if (crash !== null) {
		const isOwn = options.showLines ? () => true : ownLines(crash);
		let number = 0;
		for await (const line of linesOf(file)) {
			if (number >= crash.lines.first && isOwn(line) && length < CLUSTER_LIMITS.logFileBytes - TAIL_BYTES) {
				parts.push(line);
				length += line.length + 1;
			}
			number++;
			if (number > crash.lines.last) break;
		}
	}
	if (!options.showLines) {
		await writeFile(to, `${parts.join("\n")}\n`);
		return {
			kept: true,
			note: "only the crash's own lines are kept (`logs`)"
		};
	}
	const tail = [];
	for await (const chunk of createReadStream(file, { start: Math.max(0, size - TAIL_BYTES) })) tail.push(chunk);
	const note = `the log was ${size} bytes: ${crash === null ? "only" : "only its crash and"} its last ${TAIL_BYTES} bytes are kept`;
	await writeFile(to, `${parts.join("\n")}\n[crashgate: ${note}]\n${Buffer.concat(tail).toString("utf8")}`);
	return {
		kept: true,
		note
	};
}
async function move(from, to) {
	try {
		await rename(from, to);
	} catch {
		const chunks = [];
		for await (const chunk of createReadStream(from)) chunks.push(chunk);
		await writeFile(to, chunks);
		await rm(from, { force: true });
	}
}
export { createSpool };
