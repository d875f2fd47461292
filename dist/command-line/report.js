var parse = (function(args) {
	return parseArgs({
		args: [...args],
		options: { as: {
			type: "string",
			default: "terminal"
		} },
		allowPositionals: true
	});
});
import { t as palette } from "../chunks/report-palette.js";
import { n as InputError } from "../chunks/errors.js";
import { d as renderTerminal, i as renderPage, n as renderSummary } from "../chunks/report.js";
import { a as showsColours, t as fileProblem } from "./parse-arguments.js";
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
function readArguments(args) {
	const usage = "Usage: crashgate report FILE [--as terminal|markdown|page]";
	let parsed;
	try {
		parsed = parse(args);
	} catch (cause) {
		throw new InputError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause });
	}
	const { values, positionals } = parsed;
	const form = FORMS.find((each) => each === values.as);
	if (form === void 0) throw new InputError(`--as ${JSON.stringify(values.as)} is not one of ${FORMS.join(", ")}.`);
	const [file, ...more] = positionals;
	if (file === void 0 || more.length > 0) throw new InputError(`It takes one file.\n${usage}`);
	return {
		file,
		form
	};
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
	const paint = palette(showsColours(process.env, process.stdout.isTTY === true));
	return `${renderTerminal(report, context, paint)}\n`;
}
export { reportCommand };
