const require_errors = require("../chunks/errors.cjs");
const require_nearest = require("../chunks/inputs-nearest.cjs");
const require_report = require("../chunks/report.cjs");
const require_parse_arguments = require("./parse-arguments.cjs");
const require_wrap = require("./wrap.cjs");
const require_palette = require("../chunks/report-palette.cjs");
let node_fs = require("node:fs");
let node_util = require("node:util");
let node_path = require("node:path");
// src/command-line/report.ts
const FORMS = [
	"terminal",
	"markdown",
	"page"
];
async function reportCommand(args) {
	const { file: given, form } = readArguments(args);
	const file = isFolder(given) ? (0, node_path.join)(given, "report.json") : given;
	const report = readReport(file);
	process.stdout.write(render(report, form, (0, node_path.dirname)(file)));
	return 0;
}
const USAGE = "Usage: crashgate report FILE [--as terminal|markdown|page]";
function readArguments(args) {
	const { tokens } = (0, node_util.parseArgs)({
		args: [...args],
		options: { as: { type: "string" } },
		allowPositionals: true,
		strict: false,
		tokens: true
	});
	const files = [];
	let given = "terminal";
	for (const token of tokens) if (token.kind === "positional") files.push(token.value);
	else if (token.kind === "option" && token.name !== "as") throw new require_errors.InputError(unknownFlag(token.rawName));
	else if (token.kind === "option" && token.value === void 0) throw new require_errors.InputError(`${token.rawName} needs a value.\n${USAGE}`);
	else if (token.kind === "option") given = token.value ?? given;
	const form = FORMS.find((each) => each === given);
	if (form === void 0) throw new require_errors.InputError(`--as ${JSON.stringify(given)} is not one of ${FORMS.join(", ")}.`);
	const [file, ...more] = files;
	if (file === void 0 || more.length > 0) throw new require_errors.InputError(`It takes one file.\n${USAGE}`);
	return {
		file,
		form
	};
}
function unknownFlag(rawName) {
	const slip = rawName.startsWith("--") ? require_nearest.nearest(rawName, ["--as", "--help"]) : null;
	return `${rawName} is not a flag${slip === null ? "." : `; did you mean ${slip}?`}\n${USAGE}`;
}
function isFolder(path) {
	return (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function readReport(file) {
	let text;
	try {
		text = (0, node_fs.readFileSync)(file, "utf8");
	} catch (cause) {
		throw new require_errors.InputError(`${file} cannot be read: ${require_parse_arguments.fileProblem(cause)}`, { cause });
	}
	const report = parsedJson(text);
	if (!isReport(report)) throw new require_errors.InputError(`${file} is not a report.json that Crashgate wrote.`);
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
	if (form === "page") return require_report.renderPage(report, context);
	if (form === "markdown") return require_report.renderSummary(report, context);
	const { isTTY, columns } = process.stdout;
	return `${require_report.renderTerminal(report, context, require_palette.palette(require_parse_arguments.showsColours(process.env, isTTY === true))).split("\n").map((line) => isTTY ? require_wrap.fitted(line, columns - 1) : line).join("\n")}\n`;
}
exports.reportCommand = reportCommand;
// 94b7976e61f1ef08
