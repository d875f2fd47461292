var parseCommand = (async function(args, output = terminal()) {
	const given = readArguments(args);
	if (given === "help") {
		output.write(USAGE);
		return 0;
	}
	if (given === null) {
		output.complain(USAGE);
		return 2;
	}
	let exitCode = 0;
	for (const file of given.files) {
		let parsed;
		try {
			parsed = readLog(file);
		} catch (error) {
			output.complain(`crashgate parse: ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`);
			exitCode = 2;
			continue;
		}
		const safe = await redacted(parsed);
		if (given.json) output.write(`${JSON.stringify({
			file,
			...safe
		})}\n`);
		else output.write(await described(safe, given.files.length > 1 ? file : null, output));
	}
	return exitCode;
});
var readArguments = (function(args) {
	const end = args.indexOf("--");
	const before = end === -1 ? args : args.slice(0, end);
	const options = before.filter((argument) => argument.startsWith("-") && argument !== "-");
	if (options.some((option) => !OPTIONS.has(option))) return null;
	if (options.some((option) => option !== "--json")) return "help";
	const files = [...before.filter((argument) => !options.includes(argument)), ...end === -1 ? [] : args.slice(end + 1)];
	return {
		files: files.length === 0 ? ["-"] : files,
		json: options.length > 0
	};
});
var readLog = (function(file) {
	const reader = createCrashReader();
	const descriptor = file === "-" ? 0 : openSync(file, "r");
	try {
		const chunk = Buffer.allocUnsafe(CHUNK);
		let length = readSome(descriptor, chunk);
		const toUtf8 = length >= 2 && chunk.readUInt16LE(0) === MARK ? fromUtf16() : null;
		for (; length > 0; length = readSome(descriptor, chunk)) {
			const read = chunk.subarray(0, length);
			reader.write(toUtf8 === null ? read : toUtf8(read));
		}
	} finally {
		if (descriptor !== 0) closeSync(descriptor);
	}
	return reader.end();
});
var fromUtf16 = (function() {
	const decoder = new TextDecoder("utf-16le");
	return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }));
});
var readSome = (function(descriptor, chunk) {
	for (;;) try {
		return readSync(descriptor, chunk, 0, chunk.length, null);
	} catch (error) {
		const { code } = error;
		if (code === "EOF") return 0;
		if (code !== "EAGAIN") throw error;
		pause();
	}
});
var pause = (function() {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
});
var redacted = (async function(parsed) {
	if (parsed.crash === null && parsed.alsoSeen.length === 0) return parsed;
	const { createRedactor } = await import("./redact.js");
	const safe = redactStrings(parsed, await createRedactor([], [], JSON.stringify(parsed)));
	if (safe === parsed) return parsed;
	const again = (crash) => ({
		...crash,
		fingerprint: fingerprintOf(crash)
	});
	return {
		...safe,
		crash: safe.crash && again(safe.crash),
		alsoSeen: safe.alsoSeen.map(again)
	};
});
var described = (async function(log, name, output) {
	if (name === null && log.crash === null && log.alsoSeen.length === 0) return "no crash\n";
	return (await import("./parsed-log.js")).describeLog(log, name, output.colours);
});
var terminal = (function() {
	return {
		write: (text) => writeAll(1, text),
		complain: (text) => writeAll(2, text),
		get colours() {
			return !process.env.NO_COLOR && fstatSync(1).isCharacterDevice();
		}
	};
});
var writeAll = (function(descriptor, text) {
	for (let rest = Buffer.from(text); rest.length > 0;) try {
		rest = rest.subarray(writeSync(descriptor, rest));
	} catch (error) {
		const { code } = error;
		if (code === "EPIPE") process.exit(0);
		if (code !== "EAGAIN") throw error;
		pause();
	}
});
import { n as createCrashReader, r as fingerprintOf, y as redactStrings } from "./crash.js";
const { closeSync, fstatSync, openSync, readSync, writeSync } = process.getBuiltinModule("node:fs");
// src/parse.ts
const USAGE = `Usage: crashgate parse [FILE...] [--json]

Says what crashed in each log; reads standard input without a file, or for \`-\`.
Exit codes: 0 also where nothing crashed, 2 for a file that cannot be read.
`;
const CHUNK = 131072;
const OPTIONS = /* @__PURE__ */ new Set([
	"--json",
	"--help",
	"-h"
]);
const MARK = 65279;
export { parseCommand };
