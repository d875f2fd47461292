Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_rolldown_runtime = require("../chunks/rolldown-runtime.cjs");
const require_crash = require("../chunks/crash.cjs");
const require_errors = require("../chunks/errors.cjs");
const require_safe_data = require("../chunks/redact-safe-data.cjs");
const require_parse_arguments = require("./parse-arguments.cjs");
let node_fs = require("node:fs");
// src/command-line/read-log-file.ts
const CHUNK = 131072;
function readLogFile(file, take) {
	const descriptor = file === "-" ? 0 : (0, node_fs.openSync)(file, "r");
	const close = () => {
		if (descriptor !== 0) (0, node_fs.closeSync)(descriptor);
	};
	let isLeftOpen = false;
	try {
		const chunk = Buffer.allocUnsafe(CHUNK);
		let length = readFirst(descriptor, chunk);
		const packed = formatOf(chunk.subarray(0, length));
		if (packed !== null) {
			isLeftOpen = true;
			return unpack(packed, piecesOf(descriptor, chunk.subarray(0, length)), take).finally(close);
		}
		const toUtf8 = length >= 2 && chunk.readUInt16LE(0) === UTF16_MARK ? fromUtf16() : null;
		for (; length > 0; length = readSome(descriptor, chunk)) {
			const read = chunk.subarray(0, length);
			take(toUtf8 === null ? read : toUtf8(read));
		}
		return null;
	} finally {
		if (!isLeftOpen) close();
	}
}
const FORMATS = [
	["gzip", [31, 139]],
	["zstd", [
		40,
		181,
		47,
		253
	]],
	["xz", [
		253,
		55,
		122,
		88,
		90,
		0
	]]
];
const LONGEST_MAGIC = 6;
function formatOf(start) {
	return FORMATS.find(([, magic]) => magic.every((byte, index) => start[index] === byte))?.[0] ?? null;
}
function* piecesOf(descriptor, first) {
	yield Buffer.from(first);
	for (;;) {
		const chunk = Buffer.allocUnsafe(CHUNK);
		const length = readSome(descriptor, chunk);
		if (length === 0) return;
		yield chunk.subarray(0, length);
	}
}
async function unpack(format, packed, take) {
	for await (const piece of await unpacked(format, packed)) take(piece);
}
async function unpacked(format, packed) {
	const { Readable } = await import("node:stream");
	const source = Readable.from(packed);
	if (format === "xz") {
		const { XzReadableStream } = await Promise.resolve().then(() => /* @__PURE__ */ require_rolldown_runtime.__toESM(require("../chunks/xz-decompress.cjs").default, 1));
		return new XzReadableStream(Readable.toWeb(source));
	}
	const { constants, createGunzip, createZstdDecompress } = await import("node:zlib");
	const unpacker = format === "gzip" ? createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }) : createZstdDecompress();
	source.on("error", (error) => unpacker.destroy(error));
	return source.pipe(unpacker);
}
const UTF16_MARK = 65279;
function fromUtf16() {
	const decoder = new TextDecoder("utf-16le");
	return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }));
}
function readFirst(descriptor, chunk) {
	let length = 0;
	while (length < LONGEST_MAGIC) {
		const read = readSome(descriptor, chunk.subarray(length));
		if (read === 0) break;
		length += read;
	}
	return length;
}
function readSome(descriptor, chunk) {
	for (;;) try {
		return (0, node_fs.readSync)(descriptor, chunk, 0, chunk.length, null);
	} catch (error) {
		const { code } = error;
		if (code === "EOF") return 0;
		if (code !== "EAGAIN") throw error;
		waitBriefly();
	}
}
function waitBriefly() {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}
// src/command-line/parse.ts
const USAGE = `Usage: crashgate parse [FILE ...] [--json] [--exit-code N]
       [--repo DIR [--deployed SHA] [--previous SHA] [--path-map FROM=TO]]
`;
const MEANING = [
	"Says what crashed in each log, or its last words if nothing did. Reads standard input without a file, or for `-`. Logs may be gzip, zstd or xz.",
	"--json prints one JSON object per line for each file. --exit-code is how the process ended: it decides which crash ended it.",
	"With --repo it also says where the crash is in that repository as it was at --deployed (HEAD unless given), and which commits since --previous may have caused it. --path-map maps a prefix in the trace to a path in the repository.",
	"Exit code: 0, also if nothing crashed; 2 for wrong usage or an unreadable file."
];
async function usageText(width) {
	const { columns, wrapped } = await Promise.resolve().then(() => require("./wrap.cjs")).then((n) => n.wrap_exports);
	const fit = columns(width === null ? {} : { columns: width });
	return MEANING.map((text) => `\n${wrapped(text, fit, 0).join("\n")}\n`).join("");
}
async function parseCommand(args, output = terminal()) {
	try {
		const given = await require_parse_arguments.readParseArguments(args);
		if (given === "help") {
			output.write(USAGE + await usageText(output.width));
			return 0;
		}
		return await parseAll(given, output);
	} catch (error) {
		if (!(error instanceof require_errors.InputError)) throw error;
		output.complain(`crashgate parse: ${error.message}\n`);
		return 2;
	}
}
async function parseAll({ files, json, exit, repository }, output) {
	const locate = repository === null ? null : await (await Promise.resolve().then(() => require("./repository.cjs"))).openCrashLocator(repository);
	let exitCode = 0;
	for (const file of files) {
		let parsed;
		try {
			if (file === "-" && await isTypedIn()) output.complain("Reading standard input; Ctrl-D ends it.\n");
			parsed = await readLog(file, exit, () => output.complain(`crashgate parse: ${file === "-" ? "standard input" : file} is empty\n`));
		} catch (error) {
			output.complain(`crashgate parse: ${file} cannot be read: ${require_parse_arguments.fileProblem(error)}\n`);
			exitCode = 2;
			continue;
		}
		const safe = await redacted(parsed);
		const source = await locate?.(parsed.crash) ?? null;
		if (json) output.write(`${JSON.stringify({
			file,
			...safe,
			...source
		})}\n`);
		else output.write(await described(safe, source, files.length > 1 ? file : null, output));
	}
	return exitCode;
}
async function isTypedIn() {
	return (0, node_fs.fstatSync)(0).isCharacterDevice() && (await import("node:tty")).isatty(0);
}
async function readLog(file, exit, onEmpty) {
	const reader = require_crash.createCrashReader({ wholeLastWords: true });
	let isEmpty = true;
	const rest = readLogFile(file, (piece) => {
		isEmpty = false;
		reader.write(piece);
	});
	if (rest !== null) await rest;
	if (isEmpty) onEmpty();
	return reader.end(exit ?? void 0);
}
async function redacted(parsed) {
	if (parsed.crash === null && parsed.alsoSeen.length === 0 && parsed.lastWords === null) return parsed;
	const { createRedactor } = await Promise.resolve().then(() => require("../chunks/redact.cjs")).then((n) => n.redact_exports);
	const safe = require_safe_data.safeData(parsed, createRedactor([], []));
	const lastWords = safe.lastWords && require_crash.inBrief(safe.lastWords);
	if (safe === parsed) return {
		...parsed,
		lastWords
	};
	const again = (crash) => ({
		...crash,
		fingerprint: require_crash.fingerprintOf(crash)
	});
	return {
		crash: safe.crash && again(safe.crash),
		alsoSeen: safe.alsoSeen.map(again),
		lastWords
	};
}
async function described(log, source, name, output) {
	if (name === null && log.crash === null && log.alsoSeen.length === 0 && log.lastWords === null) return "no crash\n";
	const text = (await Promise.resolve().then(() => require("./parsed-log.cjs"))).describeLog(log, name, output.colours, source);
	const { width } = output;
	if (width === null) return text;
	const { fitted } = await Promise.resolve().then(() => require("./wrap.cjs")).then((n) => n.wrap_exports);
	return text.split("\n").map((line) => fitted(line, width)).join("\n");
}
function terminal() {
	return {
		write: (text) => writeAll(1, text),
		complain: (text) => writeAll(2, text),
		get colours() {
			return require_parse_arguments.showsColours(process.env, (0, node_fs.fstatSync)(1).isCharacterDevice());
		},
		get width() {
			return (0, node_fs.fstatSync)(1).isCharacterDevice() ? process.stdout.columns ?? null : null;
		}
	};
}
function writeAll(descriptor, text) {
	for (let rest = Buffer.from(text); rest.length > 0;) try {
		rest = rest.subarray((0, node_fs.writeSync)(descriptor, rest));
	} catch (error) {
		const { code } = error;
		if (code === "EPIPE") process.exit(0);
		if (code !== "EAGAIN") throw error;
		waitBriefly();
	}
}
exports.parseCommand = parseCommand;
// d309400f3e015b1c
