const require_nearest = require("./inputs-nearest.cjs");
// src/inputs/unaccepted.ts
var Unaccepted = class extends Error {
	name = "Unaccepted";
	refusals;
	constructor(refusals) {
		super(refusals.map(({ given, accepted }) => `${given}: ${accepted}`).join("\n"));
		this.refusals = refusals;
	}
};
function refuse(given, accepted) {
	throw new Unaccepted([{
		given,
		accepted
	}]);
}
function parseEach(parts, parse) {
	const parsed = [];
	const refusals = [];
	for (const part of parts) try {
		parsed.push(parse(part));
	} catch (error) {
		if (!(error instanceof Unaccepted)) throw error;
		refusals.push(...error.refusals);
	}
	if (refusals.length > 0) throw new Unaccepted(refusals);
	return parsed;
}
// src/inputs/values.ts
const BOOLEANS = /* @__PURE__ */ new Map([
	["true", true],
	["True", true],
	["TRUE", true],
	["false", false],
	["False", false],
	["FALSE", false]
]);
function boolean(text) {
	return BOOLEANS.get(text) ?? refuse(text, "write `true` or `false`");
}
const UNIT_MS = {
	d: 864e5,
	h: 36e5,
	m: 6e4,
	s: 1e3,
	ms: 1
};
function durationMs(text) {
	const parts = /^(?:(\d{1,9})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m(?!s))?(?:(\d{1,9})s)?(?:(\d{1,9})ms)?$/.exec(text);
	if (parts === null || text === "") return null;
	const [, d = 0, h = 0, m = 0, s = 0, ms = 0] = parts;
	return Number(d) * UNIT_MS.d + Number(h) * UNIT_MS.h + Number(m) * UNIT_MS.m + Number(s) * UNIT_MS.s + Number(ms);
}
const DURATION_FORM = "a duration such as `5m`, `1h30m`, `90s` or `0s` (units `d`, `h`, `m`, `s`, `ms`)";
const LONGEST_MS = 5 * UNIT_MS.d;
const LONGEST_AGO_MS = 3650 * UNIT_MS.d;
function duration(least) {
	const leastMs = durationMs(least) ?? 0;
	return (text) => {
		const ms = durationMs(text) ?? refuse(text, `write a duration such as \`5m\`, \`1h30m\`, \`90s\` or \`0s\` (units \`d\`, \`h\`, \`m\`, \`s\`, \`ms\`)`);
		if (ms < leastMs) refuse(text, `the minimum is \`${least}\``);
		if (ms > LONGEST_MS) refuse(text, "the maximum is `5d`, the longest that a job may run");
		return ms;
	};
}
let RFC_3339;
function time(text) {
	const parts = (RFC_3339 ??= /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d):(\d\d)(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/).exec(text);
	if (parts === null) return null;
	const [, date, clock, seconds, fraction = "", zone = ""] = parts;
	const day = /* @__PURE__ */ new Date(`${date}T00:00:00Z`);
	if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return null;
	const parsed = /* @__PURE__ */ new Date(`${date}T${clock}:${seconds}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
	return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString();
}
function integer(least, most) {
	return (text) => {
		const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
		return value >= least && value <= most ? value : refuse(text, `write a whole number from ${least} to ${most}`);
	};
}
function oneOf(words) {
	return (text) => words.find((word) => word === text) ?? refuse(text, oneOfForm(text, words));
}
function oneOfForm(text, words) {
	const slip = require_nearest.nearest(text.toLowerCase(), words);
	const all = words.map((word) => `\`${word}\``).join(", ");
	return slip === null ? `write one of ${all}` : `did you mean \`${slip}\`? Accepted are ${all}`;
}
function list(item) {
	return (text) => {
		const parts = unique(text.split(/[,\n]/));
		return parts.length > 0 ? parseEach(parts, item) : refuse(text, "write at least one value, or leave it empty");
	};
}
function lines(item) {
	return (text) => parseEach(unique(text.split("\n")), item);
}
function unique(parts) {
	return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}
function line(most) {
	return (text) => text.length <= most && !/[\0-\x1f\x7f]/.test(text) ? text : refuse(text, `write one line of at most ${most} characters, without control characters`);
}
function anyText(text) {
	return text;
}
// src/inputs/names.ts
function namespace(text) {
	return text.length <= 63 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text) ? text : refuse(text, "a namespace is at most 63 lower-case letters, digits and `-`, with a letter or digit at both ends");
}
function namespaces(text) {
	const names = list((name) => name === "*" ? name : namespace(name))(text);
	return names.length > 1 && names.includes("*") ? refuse(text, "`*` means the whole cluster and stands alone") : names;
}
function isSubdomain(text) {
	return text.length <= 253 && text.split(".").every((part) => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(part));
}
function commit(text) {
	if (text === "auto") return null;
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) ? text.toLowerCase() : refuse(text, "write `auto` or a full commit id (40 or 64 hexadecimal digits)");
}
function label(text) {
	return [...text].length <= 50 ? text : refuse(text, "a label has at most 50 characters");
}
function login(text) {
	return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})(?:\[bot\])?$/.test(text) ? text : refuse(text, "write the login of a GitHub user, without `@`");
}
function pathMapping(text) {
	const at = text.indexOf("=");
	if (at < 1) refuse(text, "write `prefix-in-trace=path-in-repo`, such as `/app=services/api`, one per line");
	const from = slashes(text.slice(0, at).trim());
	const to = slashes(text.slice(at + 1).trim()).replace(/^\.(?:\/|$)/, "");
	if (to.startsWith("/") || /^[A-Za-z]:/.test(to) || to.split("/").includes("..")) refuse(text, "the right side is a path inside the repository, without a leading `/` and without `..`");
	return {
		from,
		to
	};
}
function slashes(path) {
	return path.replaceAll("\\", "/");
}
function containerPath(text) {
	return text.startsWith("/") && !text.includes("\0") && !text.endsWith("/") ? text : refuse(text, "write the absolute path of a file inside the container, such as `/var/log/crash.log`, one per line");
}
Object.defineProperty(exports, "DURATION_FORM", {
	enumerable: true,
	get: function() {
		return DURATION_FORM;
	}
});
Object.defineProperty(exports, "LONGEST_AGO_MS", {
	enumerable: true,
	get: function() {
		return LONGEST_AGO_MS;
	}
});
Object.defineProperty(exports, "Unaccepted", {
	enumerable: true,
	get: function() {
		return Unaccepted;
	}
});
Object.defineProperty(exports, "anyText", {
	enumerable: true,
	get: function() {
		return anyText;
	}
});
Object.defineProperty(exports, "boolean", {
	enumerable: true,
	get: function() {
		return boolean;
	}
});
Object.defineProperty(exports, "commit", {
	enumerable: true,
	get: function() {
		return commit;
	}
});
Object.defineProperty(exports, "containerPath", {
	enumerable: true,
	get: function() {
		return containerPath;
	}
});
Object.defineProperty(exports, "duration", {
	enumerable: true,
	get: function() {
		return duration;
	}
});
Object.defineProperty(exports, "durationMs", {
	enumerable: true,
	get: function() {
		return durationMs;
	}
});
Object.defineProperty(exports, "integer", {
	enumerable: true,
	get: function() {
		return integer;
	}
});
Object.defineProperty(exports, "isSubdomain", {
	enumerable: true,
	get: function() {
		return isSubdomain;
	}
});
Object.defineProperty(exports, "label", {
	enumerable: true,
	get: function() {
		return label;
	}
});
Object.defineProperty(exports, "line", {
	enumerable: true,
	get: function() {
		return line;
	}
});
Object.defineProperty(exports, "lines", {
	enumerable: true,
	get: function() {
		return lines;
	}
});
Object.defineProperty(exports, "list", {
	enumerable: true,
	get: function() {
		return list;
	}
});
Object.defineProperty(exports, "login", {
	enumerable: true,
	get: function() {
		return login;
	}
});
Object.defineProperty(exports, "namespaces", {
	enumerable: true,
	get: function() {
		return namespaces;
	}
});
Object.defineProperty(exports, "oneOf", {
	enumerable: true,
	get: function() {
		return oneOf;
	}
});
Object.defineProperty(exports, "parseEach", {
	enumerable: true,
	get: function() {
		return parseEach;
	}
});
Object.defineProperty(exports, "pathMapping", {
	enumerable: true,
	get: function() {
		return pathMapping;
	}
});
Object.defineProperty(exports, "refuse", {
	enumerable: true,
	get: function() {
		return refuse;
	}
});
Object.defineProperty(exports, "time", {
	enumerable: true,
	get: function() {
		return time;
	}
});
// 99e3706e21ba9c26
