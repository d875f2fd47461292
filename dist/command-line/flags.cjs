const require_errors = require("../chunks/errors.cjs");
const require_nearest = require("../chunks/inputs-nearest.cjs");
const require_inputs = require("../chunks/inputs.cjs");
const require_wrap = require("./wrap.cjs");
let node_util = require("node:util");
// src/command-line/flags.ts
const NAMES = Object.keys(require_inputs.INPUTS);
const SHORT = {
	n: "namespace",
	l: "selector"
};
const ALL = "all-namespaces";
function isInputName(name) {
	return Object.hasOwn(require_inputs.INPUTS, name);
}
function isForGitHub(name) {
	return require_inputs.INPUTS[name].onlyOnGitHub === true;
}
const NOTHING_ASKED = /* @__PURE__ */ new Set([
	"off",
	"false",
	"none",
	""
]);
const OPTIONS = Object.fromEntries([
	...NAMES.map((name) => {
		const [short] = Object.entries(SHORT).find(([, long]) => long === name) ?? [];
		return [name, {
			type: require_inputs.INPUTS[name].value === null ? "boolean" : "string",
			...short === void 0 ? {} : { short }
		}];
	}),
	[ALL, {
		type: "boolean",
		short: "A"
	}],
	["help", {
		type: "boolean",
		short: "h"
	}]
]);
function inputsFromFlags(argv) {
	const { tokens } = (0, node_util.parseArgs)({
		args: [...argv],
		options: OPTIONS,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const texts = /* @__PURE__ */ new Map();
	const add = (name, text) => texts.set(name, texts.has(name) ? `${texts.get(name)}\n${text}` : text);
	const wrong = [];
	let asksForHelp = false;
	let isEverywhere = false;
	let unknownAt = null;
	let kindBefore = null;
	let isKindNamed = false;
	let switchBefore = null;
	for (const token of tokens) if (token.kind === "option" && token.name === "help") asksForHelp = true;
	else if (token.kind === "option" && token.name === ALL) {
		isEverywhere = token.value !== "false";
		if (token.value !== void 0 && !/^(?:true|false)$/.test(token.value)) wrong.push(`${token.rawName} takes only true or false.`);
	} else if (token.kind === "option" && isInputName(token.name)) {
		const { name, value } = token;
		if (require_inputs.INPUTS[name].value === null) {
			texts.set(name, value ?? "true");
			switchBefore = value === void 0 ? {
				name,
				index: token.index
			} : null;
		} else if (value === void 0) wrong.push(`${token.rawName} needs a value.`);
		else add(name, value);
	} else if (token.kind === "option") {
		wrong.push(unknownFlag(token.rawName));
		unknownAt = token.index;
	} else if (token.kind === "positional") {
		const { value } = token;
		if (switchBefore?.index === token.index - 1) texts.set(switchBefore.name, value);
		else if (value.includes("/")) add("workloads", value.replaceAll(",", "\n"));
		else if (kindBefore !== null) {
			add("workloads", `${kindBefore}/${value}`);
			isKindNamed = true;
		} else if (require_inputs.isWorkloadKind(value)) kindBefore = value;
		else if (unknownAt !== token.index - 1) wrong.push(`${JSON.stringify(value)} belongs to no flag; write a workload as KIND/NAME, such as deploy/api.`);
	}
	if (asksForHelp) return { kind: "help" };
	if (isEverywhere) texts.set("namespace", "*");
	if (kindBefore !== null && !isKindNamed) wrong.push(`${kindBefore} needs a name, such as ${kindBefore}/api.`);
	for (const [name, text] of texts) if (isForGitHub(name) && !NOTHING_ASKED.has(text)) wrong.push(withoutEffect(name));
	if (wrong.length > 0) throw new require_errors.InputError(`${wrong.join("\n")}\n\`crashgate help watch\` lists all flags.`);
	return {
		kind: "inputs",
		get: (name) => texts.get(name) ?? ""
	};
}
const ELSEWHERE = /* @__PURE__ */ new Map([
	["-w", "crashgate always watches; --duration says how long"],
	["--watch", "crashgate always watches; --duration says how long"],
	["-o", "the whole report is written to --report-dir; `crashgate report` shows it in other forms"],
	["--output", "the whole report is written to --report-dir; `crashgate report` shows it in other forms"],
	["-f", "name what to watch as KIND/NAME, or by --selector"],
	["-c", "--ignore container=NAME leaves a container out"],
	["--tail", "--log-lines says how many lines of log a report shows"],
	["--json", "report.json is in --report-dir"],
	["--no-color", "set NO_COLOR=1"],
	["--no-colour", "set NO_COLOR=1"],
	["--color", "set FORCE_COLOR=1"],
	["--timeout", "--duration says how long to watch, --wait-timeout how long to wait for a rollout"]
]);
function unknownFlag(rawName) {
	const elsewhere = ELSEWHERE.get(rawName);
	if (elsewhere !== void 0) return `${rawName} is not a flag: ${elsewhere}.`;
	const negated = rawName.startsWith("--no-") ? rawName.slice(5) : "";
	if (isInputName(negated) && require_inputs.INPUTS[negated].value === null) return `${rawName} is not a flag; did you mean --${negated}=false?`;
	const slip = rawName.startsWith("--") ? require_nearest.nearest(rawName.slice(2), [...NAMES, ALL]) : null;
	return `${rawName} is not a flag${slip === null ? "." : `; did you mean --${slip}?`}`;
}
function withoutEffect(name) {
	return `--${name} has no effect in a terminal: only the action writes to GitHub.`;
}
const INDENT = 8;
function watchHelp(width) {
	const flags = NAMES.filter((name) => !isForGitHub(name)).flatMap((name) => {
		const { default: text, defaultName = text, meaning, value } = require_inputs.INPUTS[name];
		const [short] = Object.entries(SHORT).find(([, long]) => long === name) ?? [];
		const both = short === void 0 ? `    --${name}` : `-${short}, --${name}`;
		const head = value === null ? `${both}[=false]` : `${both} ${value}`;
		const defaultText = defaultName === "" ? "" : ` (default: ${defaultName})`;
		return [head, ...require_wrap.wrapped((meaning + defaultText).replaceAll("`", ""), width, INDENT)];
	});
	return [
		"Usage: crashgate watch [KIND/NAME ...] [flags]",
		"",
		...require_wrap.wrapped("Watches containers for restarts, reads the crash out of the log of the instance that died, prints the report and writes it to --report-dir. Workloads are written as kubectl writes them: deploy/api, sts/db, or deploy api worker.", width, 0),
		"",
		...require_wrap.wrapped("Exit code: 0 passed, 1 failed, 2 usage or access. A flag given twice adds a line.", width, 0),
		"",
		...flags,
		`-A, --${ALL}`,
		...require_wrap.wrapped("The same as --namespace '*'; replaces any other namespace.", width, INDENT),
		"-h, --help",
		...require_wrap.wrapped("This text.", width, INDENT),
		""
	].join("\n");
}
Object.defineProperty(exports, "SHORT", {
	enumerable: true,
	get: function() {
		return SHORT;
	}
});
Object.defineProperty(exports, "inputsFromFlags", {
	enumerable: true,
	get: function() {
		return inputsFromFlags;
	}
});
Object.defineProperty(exports, "isForGitHub", {
	enumerable: true,
	get: function() {
		return isForGitHub;
	}
});
Object.defineProperty(exports, "watchHelp", {
	enumerable: true,
	get: function() {
		return watchHelp;
	}
});
// a83a889d6d308990
