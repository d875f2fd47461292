const require_errors = require("../chunks/errors.cjs");
// src/command-line/colours.ts
function showsColours(env, isTerminal) {
	const forced = env.FORCE_COLOR;
	if (forced !== void 0 && forced !== "") return forced !== "0" && forced !== "false";
	if (env.NO_COLOR) return false;
	return isTerminal && env.TERM !== "dumb";
}
// src/command-line/file-problem.ts
const PROBLEMS = {
	ENOENT: "there is no such file",
	ENOTDIR: "there is no such file",
	EACCES: "this user has no permission to read it",
	EPERM: "this user has no permission to read it",
	EISDIR: "it is a folder; name the files in it"
};
function fileProblem(error) {
	const code = error instanceof Error ? error.code : void 0;
	return PROBLEMS[code ?? ""] ?? (error instanceof Error ? error.message : String(error));
}
// src/command-line/parse-arguments.ts
const VALUED_PARSE_FLAGS = [
	"--exit-code",
	"--repo",
	"--deployed",
	"--previous",
	"--path-map"
];
const SWITCHES = [
	"--json",
	"--help",
	"-h"
];
const PARSE_FLAGS = [...VALUED_PARSE_FLAGS, ...SWITCHES];
async function readParseArguments(args) {
	const files = [];
	const values = /* @__PURE__ */ new Map();
	for (let at = 0; at < args.length; at++) {
		const argument = args[at] ?? "";
		if (argument === "--") {
			files.push(...args.slice(at + 1));
			break;
		}
		if (!argument.startsWith("-") || argument === "-") {
			files.push(argument);
			continue;
		}
		const equals = argument.indexOf("=");
		const name = equals === -1 ? argument : argument.slice(0, equals);
		if (name === "--help" || name === "-h") return "help";
		const isSwitch = name === "--json" && equals === -1;
		if (!isSwitch && !VALUED_PARSE_FLAGS.includes(name)) throw await unknownFlag(argument);
		const value = isSwitch ? "true" : equals === -1 ? args[++at] : argument.slice(equals + 1);
		if (value === void 0 || value === "") throw new require_errors.InputError(`${name} needs a value.`);
		values.set(name, [...values.get(name) ?? [], value]);
	}
	return {
		files: files.length === 0 ? ["-"] : files,
		json: values.has("--json"),
		exit: exitOf(values.get("--exit-code")?.at(-1)),
		repository: repositoryOf(values)
	};
}
async function unknownFlag(argument) {
	const { nearest } = await Promise.resolve().then(() => require("../chunks/inputs-nearest.cjs")).then((n) => n.nearest_exports);
	const slip = nearest(argument, PARSE_FLAGS.filter((flag) => flag.startsWith("--") && argument.startsWith("--")));
	const meant = slip === null ? "" : `; did you mean ${slip}?`;
	return new require_errors.InputError(`${argument} is not a flag${meant || "."}\n\`crashgate help parse\` lists all flags.`);
}
function exitOf(given) {
	if (given === void 0) return null;
	if (!/^\d{1,3}$/.test(given) || Number(given) > 255) throw new require_errors.InputError(`--exit-code: ${JSON.stringify(given)} was given; it takes a number from 0 to 255.`);
	return {
		code: Number(given),
		signal: null,
		reason: null
	};
}
function repositoryOf(values) {
	const last = (name) => values.get(name)?.at(-1) ?? null;
	const folder = last("--repo");
	if (folder !== null) return {
		folder,
		deployed: last("--deployed"),
		previous: last("--previous"),
		pathMap: values.get("--path-map") ?? []
	};
	const lone = [
		"--deployed",
		"--previous",
		"--path-map"
	].find((name) => values.has(name));
	if (lone !== void 0) throw new require_errors.InputError(`${lone} needs --repo DIR, the repository to look in.`);
	return null;
}
Object.defineProperty(exports, "PARSE_FLAGS", {
	enumerable: true,
	get: function() {
		return PARSE_FLAGS;
	}
});
Object.defineProperty(exports, "VALUED_PARSE_FLAGS", {
	enumerable: true,
	get: function() {
		return VALUED_PARSE_FLAGS;
	}
});
Object.defineProperty(exports, "fileProblem", {
	enumerable: true,
	get: function() {
		return fileProblem;
	}
});
Object.defineProperty(exports, "readParseArguments", {
	enumerable: true,
	get: function() {
		return readParseArguments;
	}
});
Object.defineProperty(exports, "showsColours", {
	enumerable: true,
	get: function() {
		return showsColours;
	}
});
// e259dd1e93a6b37f
