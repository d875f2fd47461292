import { t as palette } from "../chunks/report-palette.js";
import { n as InputError } from "../chunks/errors.js";
import { t as nearest } from "../chunks/inputs-nearest.js";
import { d as renderTerminal, i as renderPage, n as renderSummary } from "../chunks/report.js";
import { a as showsColours, t as fileProblem } from "./parse-arguments.js";
import { n as fitted } from "./wrap.js";
const { readFileSync, statSync } = process.getBuiltinModule("node:fs");
const { dirname, join } = process.getBuiltinModule("node:path");
const { parseArgs } = process.getBuiltinModule("node:util");
// src/command-line/report.ts
const FORMS = [
	"terminal",
	"markdown",
	"page"
];
async function reportCommand(args) {
	const { file: given, form } = readArguments(args);
	const file = isFolder(given) ? join(given, "report.json") : given;
	const report = readReport(file);
	process.stdout.write(render(report, form, dirname(file)));
	return 0;
}
const USAGE = "Usage: crashgate report FILE [--as terminal|markdown|page]";
function readArguments(args) {
	const { tokens } = parseArgs({
		args: [...args],
		options: { as: { type: "string" } },
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const files = [];
	let given = "terminal";
	for (const token of tokens) if (token.kind === "positional") files.push(token.value);
	else if (token.kind === "option" && token.name !== "as") throw new InputError(unknownFlag(token.rawName));
	else if (token.kind === "option" && token.value === void 0) throw new InputError(`${token.rawName} needs a value.\n${USAGE}`);
	else if (token.kind === "option") given = token.value ?? given;
	const form = FORMS.find((each) => each === given);
	if (form === void 0) throw new InputError(`--as ${JSON.stringify(given)} is not one of ${FORMS.join(", ")}.`);
	const [file, ...more] = files;
	if (file === void 0 || more.length > 0) throw new InputError(`It takes one file.\n${USAGE}`);
	return {
		file,
		form
	};
}
function unknownFlag(rawName) {
	const slip = rawName.startsWith("--") ? nearest(rawName, ["--as", "--help"]) : null;
	return `${rawName} is not a flag${slip === null ? "." : `; did you mean ${slip}?`}\n${USAGE}`;
}
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function readReport(file) {
	let text;
	try {
		text = readFileSync(file, "utf8");
	} catch (cause) {
		throw new InputError(`${file} cannot be read: ${fileProblem(cause)}`, { cause });
	}
	const report = parsedJson(text);
	if (!isReport(report)) throw new InputError(`${file} is not a report.json that Crashgate wrote.`);
	return report;
}
function parsedJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
function isReport(value) {
	if (typeof value !== "object" || value === null) return false;
	const { schema, findings, warnings, lanes } = value;
	return schema === 1 && [
		findings,
		warnings,
		lanes
	].every(Array.isArray);
}
function render(report, form, folder) {
	const context = {
		serverUrl: "https://github.com",
		repository: null,
		runUrl: null,
		runNumber: null,
		key: "",
		occasion: "terminal",
		failOn: [],
		known: null,
		reportDir: folder,
		artifact: null
	};
	if (form === "page") return renderPage(report, context);
	if (form === "markdown") return renderSummary(report, context);
	const { isTTY, columns } = process.stdout;
	return `${renderTerminal(report, context, palette(showsColours(process.env, isTTY === true))).split("\n").map((line) => isTTY ? fitted(line, columns - 1) : line).join("\n")}\n`;
}
export { reportCommand };
