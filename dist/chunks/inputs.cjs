const require_errors = require("./errors.cjs");
const require_names = require("./inputs-names.cjs");
const require_model = require("./deaths-model.cjs");
const require_nearest = require("./inputs-nearest.cjs");
// src/inputs/pattern.ts
async function loadPatternCompiler() {
	const { RE2JS } = await Promise.resolve().then(() => require("./re2js.cjs"));
	const flagBits = {
		i: RE2JS.CASE_INSENSITIVE,
		m: RE2JS.MULTILINE,
		s: RE2JS.DOTALL
	};
	return (source, flags, given) => {
		let bits = 0;
		for (const flag of flags) bits |= flagBits[flag] ?? 0;
		let engine;
		try {
			engine = RE2JS.compile(source, bits);
		} catch (error) {
			const fault = error instanceof Error ? error.message : String(error);
			return require_names.refuse(given, `not a valid regular expression in RE2 syntax (${fault}); look-around and back-references are not available`);
		}
		return {
			text: given,
			matches: (value) => engine.matcher(value).find(),
			find: (value, add) => findMatches(engine, value, add)
		};
	};
}
function findMatches(engine, value, add) {
	const matcher = engine.matcher(value);
	while (matcher.find()) if (matcher.end() > matcher.start()) add(matcher.start(), matcher.end());
}
function splitLiteral(text) {
	const literal = /^\/(.+)\/([ims]{0,3})$/s.exec(text);
	return literal === null ? null : {
		source: literal[1] ?? "",
		flags: literal[2] ?? ""
	};
}
function redactPattern(compile) {
	return (text) => {
		const { source, flags } = splitLiteral(text) ?? {
			source: text,
			flags: ""
		};
		const pattern = compile(source, flags, text);
		return pattern.matches("") ? require_names.refuse(text, "the pattern matches the empty string; write one that needs at least one character") : pattern;
	};
}
function globMatcher(glob) {
	return {
		text: glob,
		matches: (value) => globMatches(glob, value)
	};
}
function globMatches(glob, value) {
	let at = 0;
	let star = -1;
	let retry = 0;
	for (let index = 0; index < value.length;) if (glob[at] === "*") {
		star = at++;
		retry = index;
	} else if (at < glob.length && (glob[at] === "?" || glob[at] === value[index])) {
		at++;
		index++;
	} else if (star >= 0) {
		at = star + 1;
		index = ++retry;
	} else return false;
	while (glob[at] === "*") at++;
	return at === glob.length;
}
// src/inputs/matrix.ts
function matrixLine(text) {
	const value = parsed(text);
	if (value === null) return null;
	if (typeof value !== "object" || Array.isArray(value)) require_names.refuse(text, FORM);
	const entries = Object.entries(value).sort(byKey);
	return entries.length === 0 ? null : entries.map(([key, entry]) => `${plain(key)}=${plain(entry)}`).join(", ");
}
const FORM = "write a JSON object, as `toJSON(matrix)` gives it, or `null`";
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return require_names.refuse(text, FORM);
	}
}
function byKey([left], [right]) {
	return left < right ? -1 : 1;
}
function plain(value) {
	if (typeof value === "string" && /^[\w./:@+-]+(?: [\w./:@+-]+)*$/.test(value)) return value;
	return JSON.stringify(value, (_, entry) => typeof entry === "object" && entry !== null && !Array.isArray(entry) ? Object.fromEntries(Object.entries(entry).sort(byKey)) : entry);
}
// src/inputs/row.ts
function row(given) {
	return {
		...given,
		field: given.field ?? null
	};
}
function optional(given) {
	const parse = (text, context) => text === "" ? null : given.parse(text, context);
	return row({
		...given,
		default: "",
		parse
	});
}
function several(given) {
	const parse = (text, context) => text === "" ? [] : given.parse(text, context);
	return row({
		...given,
		default: "",
		parse
	});
}
function choice(given) {
	return row({
		...given,
		parse: require_names.oneOf(given.words)
	});
}
function toggle(given) {
	return row({
		...given,
		default: String(given.default),
		value: null,
		parse: require_names.boolean
	});
}
function durationRow(given) {
	const { least, ...described } = given;
	const parse = require_names.duration(least);
	return row({
		...described,
		value: "DURATION",
		parse
	});
}
// src/inputs/workload.ts
const KINDS = [
	{
		kind: "Deployment",
		group: "apps",
		words: [
			"deployment",
			"deployments",
			"deploy"
		]
	},
	{
		kind: "StatefulSet",
		group: "apps",
		words: [
			"statefulset",
			"statefulsets",
			"sts"
		]
	},
	{
		kind: "DaemonSet",
		group: "apps",
		words: [
			"daemonset",
			"daemonsets",
			"ds"
		]
	},
	{
		kind: "ReplicaSet",
		group: "apps",
		words: [
			"replicaset",
			"replicasets",
			"rs"
		]
	},
	{
		kind: "ReplicationController",
		group: "",
		words: [
			"replicationcontroller",
			"replicationcontrollers",
			"rc"
		]
	},
	{
		kind: "Job",
		group: "batch",
		words: ["job", "jobs"]
	},
	{
		kind: "CronJob",
		group: "batch",
		words: [
			"cronjob",
			"cronjobs",
			"cj"
		]
	},
	{
		kind: "Rollout",
		group: "argoproj.io",
		words: [
			"rollout",
			"rollouts",
			"ro"
		]
	},
	{
		kind: "Workflow",
		group: "argoproj.io",
		words: [
			"workflow",
			"workflows",
			"wf"
		]
	},
	{
		kind: "CronWorkflow",
		group: "argoproj.io",
		words: [
			"cronworkflow",
			"cronworkflows",
			"cwf"
		]
	},
	{
		kind: "CloneSet",
		group: "apps.kruise.io",
		words: [
			"cloneset",
			"clonesets",
			"clone"
		]
	},
	{
		kind: "Service",
		group: "serving.knative.dev",
		words: [
			"ksvc",
			"kservice",
			"kservices"
		]
	},
	{
		kind: "DeploymentConfig",
		group: "apps.openshift.io",
		words: [
			"deploymentconfig",
			"deploymentconfigs",
			"dc"
		]
	},
	{
		kind: "ScaledJob",
		group: "keda.sh",
		words: [
			"scaledjob",
			"scaledjobs",
			"sj"
		]
	}
];
function isWorkloadKind(word) {
	return WORDS.includes(word.toLowerCase());
}
const WORDS = KINDS.flatMap(({ words }) => words);
function workload(text) {
	const [kindText = "", name = "", ...rest] = text.split("/");
	if (kindText === "" || name === "" || rest.length > 0) require_names.refuse(text, "write a kind and a name, such as `deployment/api`, one per line");
	const { kind, group, word } = kindOf(kindText.toLowerCase(), text);
	if (!require_names.isSubdomain(name)) require_names.refuse(text, "a name consists of lower-case letters, digits, `-` and `.`, with a letter or digit at both ends");
	return {
		kind,
		group,
		name,
		text: `${word}/${name}`
	};
}
function kindOf(given, text) {
	const word = KINDS.find(({ words }) => words.includes(given));
	if (word !== void 0) return {
		kind: word.kind,
		group: word.group,
		word: word.words[0]
	};
	const dot = given.indexOf(".");
	if (dot < 1 || !require_names.isSubdomain(given)) return require_names.refuse(text, unknownKind(given));
	const [singular, group] = [given.slice(0, dot), given.slice(dot + 1)];
	const known = KINDS.find((each) => each.group === group && names(each, singular));
	return known === void 0 ? {
		kind: singular,
		group,
		word: given
	} : {
		kind: known.kind,
		group,
		word: known.words[0]
	};
}
function withKindInFull(text) {
	const [given = "", ...name] = text.split("/");
	const word = given.toLowerCase();
	return [KINDS.find(({ words }) => words.includes(word))?.kind.toLowerCase() ?? word, ...name].join("/");
}
function names({ kind, words }, word) {
	const singular = kind.toLowerCase();
	return word === singular || word === `${singular}s` || words.includes(word);
}
const PODS = [
	"pod",
	"pods",
	"po"
];
function unknownKind(given) {
	if (PODS.includes(given)) return "name the workload that owns the pod, or choose pods by `selector`";
	const slip = require_nearest.nearest(given, WORDS);
	const all = KINDS.map(({ words }) => `\`${words[0]}\``).join(", ");
	return (slip === null ? "" : `did you mean \`${slip}\`? `) + `Kinds are ${all}, kubectl's short names of them, and any other that owns pods with its API group, as in \`widget.example.com/x\``;
}
function isWorkload(ref, owner) {
	if (ref.name !== owner.name) return false;
	if (owner.group != null && owner.group !== ref.group) return false;
	const kind = owner.kind.toLowerCase();
	const wanted = ref.kind.toLowerCase();
	return wanted === kind || wanted === pluralOf(kind);
}
function pluralOf(kind) {
	if (/(?:s|x|z|ch|sh)$/.test(kind)) return `${kind}es`;
	return /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}
// src/inputs/rules.ts
const VALUE_OF = {
	namespace: (subject) => subject.namespace,
	workload: (subject) => subject.workload,
	pod: (subject) => subject.pod,
	container: (subject) => subject.container,
	cause: (subject) => subject.cause,
	reason: (subject) => subject.reason,
	"exit-code": (subject) => subject.exitCode === null ? "" : String(subject.exitCode),
	message: (subject) => subject.message
};
const KEYS = Object.keys(VALUE_OF);
function isRuleKey(text) {
	return Object.hasOwn(VALUE_OF, text);
}
function ruleMatches(rule, subject) {
	return rule.conditions.every(({ key, matcher }) => matcher.matches(VALUE_OF[key](subject)));
}
function parseIgnoreRule(compile) {
	return (text) => {
		return {
			text,
			conditions: splitConditions(text).map(({ key, value, condition }) => {
				if (!isRuleKey(key)) return require_names.refuse(condition, unknownKey(key));
				return {
					key,
					matcher: valueMatcher(key, value, condition, compile)
				};
			})
		};
	};
}
function unknownKey(key) {
	const slip = require_nearest.nearest(key, KEYS);
	const all = KEYS.map((known) => `\`${known}=\``).join(", ");
	return `${slip === null ? "" : `did you mean \`${slip}=\`? `}A condition begins with one of ${all}`;
}
let VALUE;
function splitConditions(text) {
	const conditions = [];
	let at = 0;
	while (at < text.length) {
		const equals = text.indexOf("=", at);
		const key = equals < 0 ? text.slice(at) : text.slice(at, equals);
		if (equals < 0 || /\s/.test(key.trim())) require_names.refuse(text, `\`${key.trim()}\` is not a condition; write \`key=value\`, and quote a value that contains spaces`);
		(VALUE ??= /"((?:[^"\\]|\\.)*)"(?=\s|$)|'((?:[^'\\]|\\.)*)'(?=\s|$)|(\/(?:[^\\]|\\.)*?\/[ims]{0,3})(?=\s|$)|(\S*)/sy).lastIndex = equals + 1;
		const [whole = "", double, single, literal, bare] = (VALUE ??= /"((?:[^"\\]|\\.)*)"(?=\s|$)|'((?:[^'\\]|\\.)*)'(?=\s|$)|(\/(?:[^\\]|\\.)*?\/[ims]{0,3})(?=\s|$)|(\S*)/sy).exec(text) ?? [];
		if (literal === void 0 && bare !== void 0 && /^["'/]/.test(bare)) require_names.refuse(text, `\`${key.trim()}=\` opens a value with \`${bare[0]}\` but does not close it before a space or the end`);
		const value = double?.replaceAll("\\\"", "\"") ?? single?.replaceAll("\\'", "'") ?? literal ?? bare ?? "";
		conditions.push({
			key: key.trim(),
			value,
			condition: text.slice(at, equals + 1 + whole.length).trim()
		});
		at = equals + 1 + whole.length;
		while (at < text.length && /\s/.test(text[at] ?? "")) at++;
	}
	return conditions;
}
function valueMatcher(key, value, condition, compile) {
	if (value === "") require_names.refuse(condition, "a condition needs a value; `*` stands for any");
	const literal = splitLiteral(value);
	if (literal !== null) return compile(literal.source, literal.flags, condition);
	if (key !== "message" && key !== "reason" && /[,;]/.test(value)) require_names.refuse(condition, "names cannot contain `,` or `;`; separate conditions with spaces");
	if (!/[*?]/.test(value)) refuseImpossible(key, value, condition);
	return globMatcher(key === "workload" ? withKindInFull(value) : value);
}
function refuseImpossible(key, value, condition) {
	if (key === "cause" && !require_model.CAUSES.some((cause) => cause === value)) require_names.refuse(condition, `causes are ${require_model.CAUSES.map((cause) => `\`${cause}\``).join(", ")}`);
	if (key === "exit-code" && !/^(?:0|[1-9]\d{0,9}|-[1-9]\d{0,9})$/.test(value)) require_names.refuse(condition, "an exit code is a whole number");
	if (key === "workload" && !/^[^/]+\/[^/]+$/.test(value)) require_names.refuse(condition, "a workload is a kind and a name, such as `deployment/api` or `deployment/legacy-*`");
}
// src/inputs/selector.ts
const FORMS = "write a Kubernetes label selector such as `app=api,tier!=cache`, `app in (api, web)`, `canary` or `!canary`";
function selector(text) {
	const given = text.replace(/\s+/g, " ");
	for (const requirement of splitRequirements(given) ?? require_names.refuse(given, FORMS)) {
		const wrong = requirementFault(requirement.trim());
		if (wrong !== null) require_names.refuse(requirement.trim(), wrong);
	}
	return given;
}
function splitRequirements(text) {
	const parts = [];
	let start = 0;
	let inside = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (character === "(" || character === ")") {
			if (inside === (character === "(")) return null;
			inside = !inside;
		} else if (character === "," && !inside) {
			parts.push(text.slice(start, at));
			start = at + 1;
		}
	}
	return inside ? null : [...parts, text.slice(start)];
}
let SET;
let COMPARISON;
let EXISTENCE;
function requirementFault(requirement) {
	const set = (SET ??= /^([^\s=!<>(),]+) (?:in|notin) ?\(([^()]*)\)$/).exec(requirement);
	if (set !== null) {
		const values = (set[2] ?? "").split(",").map((value) => value.trim());
		if (values.length === 1 && values[0] === "") return "`in` and `notin` need at least one value in brackets";
		return keyFault(set[1] ?? "") ?? first(values, valueFault);
	}
	const comparison = (COMPARISON ??= /^([^\s=!<>(),]+) ?(==|=|!=|<|>) ?([^\s=!<>(),]*)$/).exec(requirement);
	if (comparison !== null) {
		const [, key = "", operator = "", value = ""] = comparison;
		if ((operator === "<" || operator === ">") && !/^-?\d+$/.test(value)) return "`<` and `>` compare with a whole number";
		return keyFault(key) ?? valueFault(value);
	}
	const existence = (EXISTENCE ??= /^! ?([^\s=!<>(),]+)$|^([^\s=!<>(),]+)$/).exec(requirement);
	return existence === null ? FORMS : keyFault(existence[1] ?? existence[2] ?? "");
}
function first(values, fault) {
	return values.map(fault).find((found) => found !== null) ?? null;
}
function isLabelWord(text) {
	return text.length <= 63 && /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(text);
}
function keyFault(key) {
	const [name = "", prefix, ...rest] = key.split("/").reverse();
	return rest.length === 0 && isLabelWord(name) && (prefix === void 0 || require_names.isSubdomain(prefix)) ? null : `\`${key}\` is not a label key (such as \`app\` or \`app.kubernetes.io/name\`)`;
}
function valueFault(value) {
	return value === "" || isLabelWord(value) ? null : `\`${value}\` is not a label value (at most 63 letters, digits, \`-\`, \`_\` and \`.\`)`;
}
function labelMatcher(accepted) {
	const requirements = (splitRequirements(accepted) ?? []).map((part) => requirement(part.trim()));
	return (labels) => requirements.every(({ key, holds }) => holds(Object.hasOwn(labels, key) ? labels[key] : void 0));
}
function requirement(text) {
	const [, setKey, inside] = (SET ??= /^([^\s=!<>(),]+) (?:in|notin) ?\(([^()]*)\)$/).exec(text) ?? [];
	if (setKey !== void 0) {
		const values = (inside ?? "").split(",").map((value) => value.trim());
		const isIn = text.slice(setKey.length).trimStart().startsWith("in");
		return {
			key: setKey,
			holds: (value) => (value !== void 0 && values.includes(value)) === isIn
		};
	}
	const [, key, operator, wanted = ""] = (COMPARISON ??= /^([^\s=!<>(),]+) ?(==|=|!=|<|>) ?([^\s=!<>(),]*)$/).exec(text) ?? [];
	if (key !== void 0) {
		if (operator === "!=") return {
			key,
			holds: (value) => value !== wanted
		};
		if (operator === "<") return {
			key,
			holds: (value) => value !== void 0 && Number(value) < Number(wanted)
		};
		if (operator === ">") return {
			key,
			holds: (value) => value !== void 0 && Number(value) > Number(wanted)
		};
		return {
			key,
			holds: (value) => value === wanted
		};
	}
	const [, absent, present = ""] = (EXISTENCE ??= /^! ?([^\s=!<>(),]+)$|^([^\s=!<>(),]+)$/).exec(text) ?? [];
	if (absent !== void 0) return {
		key: absent,
		holds: (value) => value === void 0
	};
	return {
		key: present,
		holds: (value) => value !== void 0
	};
}
// src/inputs/since.ts
function since(text, { event }) {
	if (text === "auto") return { kind: event === "schedule" ? "last-run" : "deploy" };
	if (text === "last-run") return { kind: "last-run" };
	const ms = require_names.durationMs(text);
	if (ms !== null) return ms <= require_names.LONGEST_AGO_MS ? {
		kind: "ago",
		ms
	} : require_names.refuse(text, "the maximum is `3650d`");
	const at = require_names.time(text);
	if (at !== null) return {
		kind: "at",
		time: at
	};
	return require_names.refuse(text, `write \`auto\`, \`last-run\`, ${require_names.DURATION_FORM}, or an RFC 3339 time such as \`2026-03-01T09:30:00Z\``);
}
// src/inputs/table.ts
function code(words) {
	return words.map((word) => `\`${word}\``).join(", ");
}
const failOnItems = require_names.list(require_names.oneOf([...require_model.CAUSES, "none"]));
function failOn(text) {
	const items = failOnItems(text);
	const causes = items.filter((item) => item !== "none");
	return causes.length > 0 && causes.length < items.length ? require_names.refuse(text, "write `none` alone, or list causes") : causes;
}
function patterns(parse) {
	return (text, { compile }) => require_names.lines(parse(compile))(text);
}
const REVISIONS = [
	"auto",
	"all",
	"current"
];
const revisionsWord = require_names.oneOf(REVISIONS);
function revisions(text, { event }) {
	const word = revisionsWord(text);
	if (word !== "auto") return word;
	return event === "schedule" ? "all" : "current";
}
const INPUTS = {
	namespace: several({
		field: "namespaces",
		defaultName: "the context's namespace",
		meaning: "The namespaces to watch, separated by commas or new lines; `*` means the whole cluster: one list and one watch, which need a ClusterRole.",
		value: "NAMES",
		parse: require_names.namespaces
	}),
	selector: optional({
		meaning: "Label selector of the pods to watch, such as `app=api,tier in (web, worker)`.",
		value: "SELECTOR",
		parse: selector
	}),
	workloads: several({
		meaning: "Workloads to watch, one per line: `deployment/api`, `statefulset/db`, `daemonset/agent`, `job/migrate`, `cronjob/report`, kubectl's short names (`deploy/api`), `rollout/api`, `cloneset/web`, `ksvc/shop`, `deploymentconfig/old`, `scaledjob/q`, and any other kind with its API group, `widget.example.com/x`. Only their pods count.",
		value: "KIND/NAME",
		parse: require_names.lines(workload)
	}),
	kubeconfig: optional({
		defaultName: "`KUBECONFIG`, `~/.kube/config`, in-cluster",
		meaning: "Path of a kubeconfig file, or its content (YAML, or base64 of it).",
		value: "PATH|CONTENT",
		parse: require_names.anyText
	}),
	context: optional({
		defaultName: "the current one",
		meaning: "Context of the kubeconfig.",
		value: "NAME",
		parse: require_names.line(1024)
	}),
	duration: durationRow({
		field: "durationMs",
		default: "5m",
		meaning: "How long to watch; `0s` is one look.",
		least: "0s"
	}),
	since: row({
		default: "auto",
		meaning: "Deaths after this moment count, as do those seen live. A duration back from now, an RFC 3339 time, `last-run` (the start of the latest run of this workflow, branch and event that ended in success or failure; without one, or the right to see it, 24 h), or `auto`: `last-run` on `schedule`, else only what this deploy can have caused: every death of pods created in the last 15 min, and deaths of older pods that happen during the watch. If a container of an older pod was already failing when the watch began, it is listed as `before-deploy`, and more of the same does not fail.",
		value: "DURATION|TIME",
		words: ["auto", "last-run"],
		parse: since
	}),
	"wait-for": choice({
		default: "none",
		meaning: "When `duration` starts. `none`: at once. `rollout`: when all watched workloads have rolled out, in the sense of `kubectl rollout status`. `commit`: when all workloads that name a commit of this repository (by label, annotation, image tag or provenance) name the deployed one, and at least one does; for clusters where Argo CD or Flux deploys later. Deaths during the wait count.",
		value: "WHAT",
		words: [
			"none",
			"rollout",
			"commit"
		]
	}),
	"wait-timeout": durationRow({
		field: "waitTimeoutMs",
		default: "10m",
		least: "0s",
		meaning: "How long to wait for `wait-for`. After that, an unfinished rollout is `stuck`, and a missing commit is an error that names the commit that runs."
	}),
	interval: durationRow({
		field: "intervalMs",
		default: "5s",
		meaning: "How often to poll if the cluster does not allow a watch.",
		least: "100ms"
	}),
	"fail-fast": toggle({
		default: true,
		meaning: "Whether to stop watching once something fails, after `settle`. A failure that `recovered` may still pass does not stop the watch: it is judged at the end of `duration`."
	}),
	settle: durationRow({
		field: "settleMs",
		default: "10s",
		meaning: "How long to keep watching after the first failing finding, to collect related ones.",
		least: "0s"
	}),
	"fail-on": row({
		default: require_model.FAILING_CAUSES.join(", "),
		meaning: `Causes that fail the job, of ${code(require_model.CAUSES)}; \`none\` only reports.`,
		value: "CAUSES",
		words: [...require_model.CAUSES, "none"],
		parse: failOn
	}),
	revisions: row({
		default: "auto",
		meaning: "Whose deaths may fail the job: `all`, `current` (deaths of a revision that was superseded before the watch began are listed but do not fail), or `auto`: `all` on `schedule`, else `current`. A revision that cannot be determined counts as current.",
		value: "WHICH",
		words: REVISIONS,
		parse: revisions
	}),
	"max-restarts": row({
		default: "0",
		meaning: "Restarts to tolerate per pod and container. They never excuse a container that is in back-off or down when the watch ends.",
		value: "NUMBER",
		parse: require_names.integer(0, 1e6)
	}),
	recovered: choice({
		default: "auto",
		meaning: "How to treat a failure that then recovered: `fail`, `pass`, or `auto`. `auto` passes an init container if its pod then got ready, and pods of a Job that is Complete; everything else fails. Failures that pass are listed as `recovered`.",
		value: "HOW",
		words: [
			"auto",
			"fail",
			"pass"
		]
	}),
	ignore: several({
		meaning: "Rules for findings that are listed but never fail, one per line. All conditions of a line must hold: `container=istio-proxy`, `workload=deployment/legacy-*`, `namespace=`, `pod=`, `cause=oom`, `reason=`, `exit-code=143`, `message=/index out/`. Separate conditions with spaces. A value is a glob or a `/regular expression/`, and may be quoted (RE2 syntax; flags `i`, `m`, `s`).",
		value: "RULE",
		usesPatterns: true,
		parse: patterns(parseIgnoreRule)
	}),
	"allow-empty": toggle({
		default: false,
		meaning: "Whether a namespace, or a line of `workloads`, may match no pod within the first 60 s, or until the end of a shorter watch. Otherwise that is an error."
	}),
	"github-token": optional({
		onlyOnGitHub: true,
		actionDefault: "github.token",
		meaning: "Token for comment, issue, checks and earlier runs. Without one nothing is sent to GitHub.",
		value: "TOKEN",
		parse: require_names.line(4096)
	}),
	comment: choice({
		onlyOnGitHub: true,
		default: "auto",
		meaning: "Where to comment: `pull-request`, `commit`, `off`, or `auto` (the commit's pull request, if one is found; off on `schedule`).",
		value: "WHERE",
		words: [
			"auto",
			"pull-request",
			"commit",
			"off"
		]
	}),
	issue: choice({
		onlyOnGitHub: true,
		default: "auto",
		meaning: "One issue per fingerprint: `always`, `off`, or `auto` (on `schedule`, or when no pull request was found).",
		value: "WHEN",
		words: [
			"auto",
			"always",
			"off"
		]
	}),
	labels: several({
		onlyOnGitHub: true,
		meaning: "Labels of issues in addition to `crashgate`, separated by commas or new lines.",
		value: "LABELS",
		parse: require_names.list(require_names.label)
	}),
	assignees: several({
		onlyOnGitHub: true,
		meaning: "Logins of the people to assign issues to, separated by commas or new lines.",
		value: "LOGINS",
		parse: require_names.list(require_names.login)
	}),
	"max-issues": row({
		onlyOnGitHub: true,
		default: "10",
		meaning: "The most issues to open in one run; the other findings share one more.",
		value: "NUMBER",
		parse: require_names.integer(1, 100)
	}),
	"resolve-after": row({
		onlyOnGitHub: true,
		default: "5",
		meaning: "Number of consecutive runs without the crash, in each of its environments, after which its issue says that it is gone.",
		value: "NUMBER",
		parse: require_names.integer(1, 1e3)
	}),
	"close-resolved": toggle({
		onlyOnGitHub: true,
		default: false,
		meaning: "Whether to close an issue when its crash is gone."
	}),
	matrix: optional({
		onlyOnGitHub: true,
		actionDefault: "toJSON(matrix)",
		meaning: "Tells the legs of a matrix apart: one comment for each `environment`, else for each workflow, job, leg and step; and in both cases for each cluster, set of namespaces, selector and workloads.",
		value: "JSON",
		parse: matrixLine
	}),
	annotations: toggle({
		onlyOnGitHub: true,
		default: true,
		meaning: "Whether to annotate file and line if the frame is in the repository."
	}),
	"check-run": toggle({
		onlyOnGitHub: true,
		default: false,
		meaning: "Whether to make a check run with all annotations."
	}),
	"deployment-status": toggle({
		onlyOnGitHub: true,
		default: false,
		meaning: "Whether to set the GitHub deployment of `environment` to failure or success."
	}),
	environment: optional({
		meaning: "The deployment environment, as GitHub names it.",
		value: "NAME",
		parse: require_names.line(255)
	}),
	sha: row({
		default: "auto",
		meaning: "The deployed commit, in full. `auto` reads it from the event, or from the workload's own labels and annotations.",
		value: "COMMIT",
		parse: require_names.commit
	}),
	"path-map": several({
		meaning: "`prefix-in-trace=path-in-repo`, one per line, tried before the automatic mapping.",
		value: "FROM=TO",
		parse: require_names.lines(require_names.pathMapping)
	}),
	logs: choice({
		default: "auto",
		meaning: "Lines of log around the crash in reports and in `report-dir`: `always`, `never`, or `auto`: only if the repository is private (internal counts as private, unknown as public). Without them, reports have only the crash's own lines.",
		value: "WHEN",
		words: [
			"auto",
			"always",
			"never"
		]
	}),
	"log-lines": row({
		default: "30",
		meaning: "How many lines of log to show before the crash.",
		value: "NUMBER",
		parse: require_names.integer(0, 1e4)
	}),
	redact: several({
		meaning: "More patterns to redact, one per line: regular expressions in RE2 syntax, bare or as `/.../i`.",
		value: "PATTERN",
		usesPatterns: true,
		parse: patterns(redactPattern)
	}),
	"crash-files": several({
		meaning: "Absolute paths of crash files inside the container, one per line. After a restart, each is read by an exec of `cat PATH` and parsed like a log.",
		value: "PATH",
		parse: require_names.lines(require_names.containerPath)
	}),
	"report-dir": row({
		default: "crashgate",
		meaning: "Folder for the report and each collected log (redacted; above 32 MiB its crash and its tail), for an upload step. If an earlier step of this job wrote that folder, it is left alone: the report goes to `crashgate-2`, and the outputs name the folder.",
		value: "PATH",
		parse: require_names.line(4096)
	}),
	mention: choice({
		onlyOnGitHub: true,
		default: "none",
		meaning: "Whether to mention suspects in comments and issues, which notifies them: `none` (only their names), or `author`, the author of each suspect commit.",
		value: "WHO",
		words: ["none", "author"]
	})
};
// src/inputs/load.ts
const NAMES = Object.keys(INPUTS);
async function loadInputs(get, env, written = "input") {
	const texts = new Map(NAMES.map((name) => [name, get(name).trim()]));
	const context = {
		compile: NAMES.some((name) => INPUTS[name].usesPatterns === true && texts.get(name) !== "") ? await loadPatternCompiler() : noPatterns,
		event: env.GITHUB_EVENT_NAME ?? ""
	};
	const wrong = [];
	const read = NAMES.map((name) => {
		const { parse, default: unlessGiven } = INPUTS[name];
		try {
			return [fieldOf(name), parse(texts.get(name) || unlessGiven, context)];
		} catch (error) {
			if (!(error instanceof require_names.Unaccepted)) throw error;
			wrong.push(...error.refusals.map(({ given, accepted }) => `${named(name, written)}: ${quoted(given)} is not accepted: ${accepted}.`));
			return [];
		}
	});
	if (wrong.length > 0) throw new require_errors.InputError(message(wrong, written));
	const inputs = Object.freeze(Object.fromEntries(read));
	const contradicting = contradictions(inputs, context.event, written);
	if (contradicting.length > 0) throw new require_errors.InputError(message(contradicting, written));
	return inputs;
}
const noPatterns = () => {
	throw new Error("A pattern is compiled although none was given");
};
function fieldOf(name) {
	return INPUTS[name].field ?? name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
function message(wrong, written) {
	const [only] = wrong;
	return wrong.length === 1 && only !== void 0 ? `${written === "input" ? "Input " : ""}${only}` : `${wrong.length} ${written}s cannot be used:\n${wrong.map((line) => `- ${line}`).join("\n")}`;
}
function named(name, written, value) {
	if (written === "flag") return value === void 0 ? `--${name}` : `\`--${name} ${value}\``;
	return value === void 0 ? name : `\`${name}: ${value}\``;
}
function quoted(text) {
	const characters = [...text];
	return JSON.stringify(characters.length > 200 ? `${characters.slice(0, 200).join("")}\u2026` : text);
}
function contradictions(inputs, event, written) {
	const of = (name, value) => named(name, written, value);
	const found = [];
	if (inputs.durationMs === 0 && inputs.since.kind === "ago" && inputs.since.ms === 0) found.push(`${of("duration")} and ${of("since")}: ${of("duration", "0s")} with ${of("since", "0s")} covers no time at all; make one of them longer.`);
	if (inputs.closeResolved && inputs.issue === "off") found.push("close-resolved and issue: `close-resolved: true` closes issues, `issue: off` leaves them alone.");
	if (inputs.deploymentStatus && inputs.environment === null && event !== "deployment" && event !== "deployment_status") found.push("deployment-status and environment: `deployment-status: true` needs `environment`, whose deployment it sets.");
	return found;
}
// src/inputs/own-rules.ts
async function parseOwnRules(settings) {
	const compile = await loadPatternCompiler();
	const refusals = [];
	const attempt = (name, text, parse, none) => {
		if (text === null) return none;
		try {
			return parse(text.trim());
		} catch (error) {
			if (!(error instanceof require_names.Unaccepted)) throw error;
			refusals.push(...error.refusals.map(({ given, accepted }) => `crashgate.dev/${name}: ${JSON.stringify(given)} is not accepted: ${accepted}`));
			return none;
		}
	};
	return {
		rules: {
			ignore: attempt("ignore", settings.ignore, require_names.lines(parseIgnoreRule(compile)), []),
			maxRestarts: attempt("max-restarts", settings.maxRestarts, require_names.integer(0, 1e6), null)
		},
		refusals
	};
}
Object.defineProperty(exports, "INPUTS", {
	enumerable: true,
	get: function() {
		return INPUTS;
	}
});
Object.defineProperty(exports, "isWorkload", {
	enumerable: true,
	get: function() {
		return isWorkload;
	}
});
Object.defineProperty(exports, "isWorkloadKind", {
	enumerable: true,
	get: function() {
		return isWorkloadKind;
	}
});
Object.defineProperty(exports, "labelMatcher", {
	enumerable: true,
	get: function() {
		return labelMatcher;
	}
});
Object.defineProperty(exports, "loadInputs", {
	enumerable: true,
	get: function() {
		return loadInputs;
	}
});
Object.defineProperty(exports, "parseOwnRules", {
	enumerable: true,
	get: function() {
		return parseOwnRules;
	}
});
Object.defineProperty(exports, "ruleMatches", {
	enumerable: true,
	get: function() {
		return ruleMatches;
	}
});
// b01dc9eff4d202ec
