import { i as __toESM, r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as CLUSTER_LIMITS } from "./limits.js";
import { B as cutMarkdown, C as shortSha, D as clean, E as cellCode, F as oneLine$1, H as cutUnits, I as prose, L as text$2, M as html, N as logLine, O as cleanLines, P as mermaid, R as title, S as shortFunction, T as workloadRef, U as sizeOf, V as cutPoints, _ as inPods, a as groupStacks, b as place, c as CAUSE_WORDS, d as clock, f as counted, g as howOften, h as ending, i as crashStack, j as fence, k as code$1, l as IGNORED_WORDS, m as day, o as otherGroups, p as dateAndTime, r as shrink, s as sum, u as between, v as lasting, w as thousands, x as position, y as livedMs, z as unbroken } from "./palette.js";
import { n as UnreadableAnswer, t as BudgetSpent } from "./failures.js";
import { y as redactStrings } from "./crash.js";
const fs = process.getBuiltinModule("node:fs"), { existsSync } = fs;
const http$1 = process.getBuiltinModule("http");
const { Agent } = process.getBuiltinModule("https");
const net$1 = process.getBuiltinModule("net");
const tls$1 = process.getBuiltinModule("tls");
const net = process.getBuiltinModule("node:net");
const http = process.getBuiltinModule("node:http"), { request } = http;
const { PassThrough, Writable } = process.getBuiltinModule("node:stream");
const { parseArgs } = process.getBuiltinModule("node:util");
const tls = process.getBuiltinModule("node:tls");
const { createGunzip } = process.getBuiltinModule("node:zlib");
const { createHash } = process.getBuiltinModule("node:crypto");
const https = process.getBuiltinModule("node:https"), { request: request$1 } = https;
const path = process.getBuiltinModule("node:path"), { join } = path;
const proc = process.getBuiltinModule("node:child_process");
const vm = process.getBuiltinModule("vm");
const { URL: URL$1 } = process.getBuiltinModule("url");
const dns = process.getBuiltinModule("dns");
const { setTimeout: setTimeout$1 } = process.getBuiltinModule("node:timers/promises");
const { access, constants, mkdir, rename, writeFile } = process.getBuiltinModule("node:fs/promises");
const { StringDecoder } = process.getBuiltinModule("node:string_decoder");
// src/cancellation.ts
const CANCELLED_LIMITS = {
	toldMs: 3500,
	endedMs: 4500
};
function listenForCancellation(overdue) {
	const controller = new AbortController();
	let atMs = null;
	const cancel = () => {
		if (atMs !== null) return;
		atMs = performance.now();
		setTimeout(overdue, CANCELLED_LIMITS.endedMs).unref();
		controller.abort();
	};
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, cancel);
	return {
		cancelled: controller.signal,
		cancelledForMs: () => atMs === null ? 0 : performance.now() - atMs
	};
}
// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]).withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "\u2192") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "\u0085";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
var NO_RANGE$2 = -1;
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function load$1(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name));
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
// \0no-dispatcher
var NoDispatcher = class {
	constructor() {
		throw new Error("requests go through node:https");
	}
};
const fetch$2 = () => new NoDispatcher();
// node_modules/jsonpath-plus/dist/index-node-esm.js
var Hooks = class {
	add(name, callback, first) {
		if (typeof arguments[0] != "string") for (let name in arguments[0]) this.add(name, arguments[0][name], arguments[1]);
		else (Array.isArray(name) ? name : [name]).forEach(function(name) {
			this[name] = this[name] || [];
			if (callback) this[name][first ? "unshift" : "push"](callback);
		}, this);
	}
	run(name, env) {
		this[name] = this[name] || [];
		this[name].forEach(function(callback) {
			callback.call(env && env.context ? env.context : env, env);
		});
	}
};
var Plugins = class {
	constructor(jsep) {
		this.jsep = jsep;
		this.registered = {};
	}
	register(...plugins) {
		plugins.forEach((plugin) => {
			if (typeof plugin !== "object" || !plugin.name || !plugin.init) throw new Error("Invalid JSEP plugin format");
			if (this.registered[plugin.name]) return;
			plugin.init(this.jsep);
			this.registered[plugin.name] = plugin;
		});
	}
};
var Jsep = class Jsep {
	static get version() {
		return "1.4.0";
	}
	static toString() {
		return "JavaScript Expression Parser (JSEP) v" + Jsep.version;
	}
	static addUnaryOp(op_name) {
		Jsep.max_unop_len = Math.max(op_name.length, Jsep.max_unop_len);
		Jsep.unary_ops[op_name] = 1;
		return Jsep;
	}
	static addBinaryOp(op_name, precedence, isRightAssociative) {
		Jsep.max_binop_len = Math.max(op_name.length, Jsep.max_binop_len);
		Jsep.binary_ops[op_name] = precedence;
		if (isRightAssociative) Jsep.right_associative.add(op_name);
		else Jsep.right_associative.delete(op_name);
		return Jsep;
	}
	static addIdentifierChar(char) {
		Jsep.additional_identifier_chars.add(char);
		return Jsep;
	}
	static addLiteral(literal_name, literal_value) {
		Jsep.literals[literal_name] = literal_value;
		return Jsep;
	}
	static removeUnaryOp(op_name) {
		delete Jsep.unary_ops[op_name];
		if (op_name.length === Jsep.max_unop_len) Jsep.max_unop_len = Jsep.getMaxKeyLen(Jsep.unary_ops);
		return Jsep;
	}
	static removeAllUnaryOps() {
		Jsep.unary_ops = {};
		Jsep.max_unop_len = 0;
		return Jsep;
	}
	static removeIdentifierChar(char) {
		Jsep.additional_identifier_chars.delete(char);
		return Jsep;
	}
	static removeBinaryOp(op_name) {
		delete Jsep.binary_ops[op_name];
		if (op_name.length === Jsep.max_binop_len) Jsep.max_binop_len = Jsep.getMaxKeyLen(Jsep.binary_ops);
		Jsep.right_associative.delete(op_name);
		return Jsep;
	}
	static removeAllBinaryOps() {
		Jsep.binary_ops = {};
		Jsep.max_binop_len = 0;
		return Jsep;
	}
	static removeLiteral(literal_name) {
		delete Jsep.literals[literal_name];
		return Jsep;
	}
	static removeAllLiterals() {
		Jsep.literals = {};
		return Jsep;
	}
	get char() {
		return this.expr.charAt(this.index);
	}
	get code() {
		return this.expr.charCodeAt(this.index);
	}
	constructor(expr) {
		this.expr = expr;
		this.index = 0;
	}
	static parse(expr) {
		return new Jsep(expr).parse();
	}
	static getMaxKeyLen(obj) {
		return Math.max(0, ...Object.keys(obj).map((k) => k.length));
	}
	static isDecimalDigit(ch) {
		return ch >= 48 && ch <= 57;
	}
	static binaryPrecedence(op_val) {
		return Jsep.binary_ops[op_val] || 0;
	}
	static isIdentifierStart(ch) {
		return ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || ch >= 128 && !Jsep.binary_ops[String.fromCharCode(ch)] || Jsep.additional_identifier_chars.has(String.fromCharCode(ch));
	}
	static isIdentifierPart(ch) {
		return Jsep.isIdentifierStart(ch) || Jsep.isDecimalDigit(ch);
	}
	throwError(message) {
		const error = /* @__PURE__ */ new Error(message + " at character " + this.index);
		error.index = this.index;
		error.description = message;
		throw error;
	}
	runHook(name, node) {
		if (Jsep.hooks[name]) {
			const env = {
				context: this,
				node
			};
			Jsep.hooks.run(name, env);
			return env.node;
		}
		return node;
	}
	searchHook(name) {
		if (Jsep.hooks[name]) {
			const env = { context: this };
			Jsep.hooks[name].find(function(callback) {
				callback.call(env.context, env);
				return env.node;
			});
			return env.node;
		}
	}
	gobbleSpaces() {
		let ch = this.code;
		while (ch === Jsep.SPACE_CODE || ch === Jsep.TAB_CODE || ch === Jsep.LF_CODE || ch === Jsep.CR_CODE) ch = this.expr.charCodeAt(++this.index);
		this.runHook("gobble-spaces");
	}
	parse() {
		this.runHook("before-all");
		const nodes = this.gobbleExpressions();
		const node = nodes.length === 1 ? nodes[0] : {
			type: Jsep.COMPOUND,
			body: nodes
		};
		return this.runHook("after-all", node);
	}
	gobbleExpressions(untilICode) {
		let nodes = [], ch_i, node;
		while (this.index < this.expr.length) {
			ch_i = this.code;
			if (ch_i === Jsep.SEMCOL_CODE || ch_i === Jsep.COMMA_CODE) this.index++;
			else if (node = this.gobbleExpression()) nodes.push(node);
			else if (this.index < this.expr.length) {
				if (ch_i === untilICode) break;
				this.throwError("Unexpected \"" + this.char + "\"");
			}
		}
		return nodes;
	}
	gobbleExpression() {
		const node = this.searchHook("gobble-expression") || this.gobbleBinaryExpression();
		this.gobbleSpaces();
		return this.runHook("after-expression", node);
	}
	gobbleBinaryOp() {
		this.gobbleSpaces();
		let to_check = this.expr.substr(this.index, Jsep.max_binop_len);
		let tc_len = to_check.length;
		while (tc_len > 0) {
			if (Jsep.binary_ops.hasOwnProperty(to_check) && (!Jsep.isIdentifierStart(this.code) || this.index + to_check.length < this.expr.length && !Jsep.isIdentifierPart(this.expr.charCodeAt(this.index + to_check.length)))) {
				this.index += tc_len;
				return to_check;
			}
			to_check = to_check.substr(0, --tc_len);
		}
		return false;
	}
	gobbleBinaryExpression() {
		let node, biop, prec, stack, biop_info, left, right, i, cur_biop;
		left = this.gobbleToken();
		if (!left) return left;
		biop = this.gobbleBinaryOp();
		if (!biop) return left;
		biop_info = {
			value: biop,
			prec: Jsep.binaryPrecedence(biop),
			right_a: Jsep.right_associative.has(biop)
		};
		right = this.gobbleToken();
		if (!right) this.throwError("Expected expression after " + biop);
		stack = [
			left,
			biop_info,
			right
		];
		while (biop = this.gobbleBinaryOp()) {
			prec = Jsep.binaryPrecedence(biop);
			if (prec === 0) {
				this.index -= biop.length;
				break;
			}
			biop_info = {
				value: biop,
				prec,
				right_a: Jsep.right_associative.has(biop)
			};
			cur_biop = biop;
			const comparePrev = (prev) => biop_info.right_a && prev.right_a ? prec > prev.prec : prec <= prev.prec;
			while (stack.length > 2 && comparePrev(stack[stack.length - 2])) {
				right = stack.pop();
				biop = stack.pop().value;
				left = stack.pop();
				node = {
					type: Jsep.BINARY_EXP,
					operator: biop,
					left,
					right
				};
				stack.push(node);
			}
			node = this.gobbleToken();
			if (!node) this.throwError("Expected expression after " + cur_biop);
			stack.push(biop_info, node);
		}
		i = stack.length - 1;
		node = stack[i];
		while (i > 1) {
			node = {
				type: Jsep.BINARY_EXP,
				operator: stack[i - 1].value,
				left: stack[i - 2],
				right: node
			};
			i -= 2;
		}
		return node;
	}
	gobbleToken() {
		let ch, to_check, tc_len, node;
		this.gobbleSpaces();
		node = this.searchHook("gobble-token");
		if (node) return this.runHook("after-token", node);
		ch = this.code;
		if (Jsep.isDecimalDigit(ch) || ch === Jsep.PERIOD_CODE) return this.gobbleNumericLiteral();
		if (ch === Jsep.SQUOTE_CODE || ch === Jsep.DQUOTE_CODE) node = this.gobbleStringLiteral();
		else if (ch === Jsep.OBRACK_CODE) node = this.gobbleArray();
		else {
			to_check = this.expr.substr(this.index, Jsep.max_unop_len);
			tc_len = to_check.length;
			while (tc_len > 0) {
				if (Jsep.unary_ops.hasOwnProperty(to_check) && (!Jsep.isIdentifierStart(this.code) || this.index + to_check.length < this.expr.length && !Jsep.isIdentifierPart(this.expr.charCodeAt(this.index + to_check.length)))) {
					this.index += tc_len;
					const argument = this.gobbleToken();
					if (!argument) this.throwError("missing unaryOp argument");
					return this.runHook("after-token", {
						type: Jsep.UNARY_EXP,
						operator: to_check,
						argument,
						prefix: true
					});
				}
				to_check = to_check.substr(0, --tc_len);
			}
			if (Jsep.isIdentifierStart(ch)) {
				node = this.gobbleIdentifier();
				if (Jsep.literals.hasOwnProperty(node.name)) node = {
					type: Jsep.LITERAL,
					value: Jsep.literals[node.name],
					raw: node.name
				};
				else if (node.name === Jsep.this_str) node = { type: Jsep.THIS_EXP };
			} else if (ch === Jsep.OPAREN_CODE) node = this.gobbleGroup();
		}
		if (!node) return this.runHook("after-token", false);
		node = this.gobbleTokenProperty(node);
		return this.runHook("after-token", node);
	}
	gobbleTokenProperty(node) {
		this.gobbleSpaces();
		let ch = this.code;
		while (ch === Jsep.PERIOD_CODE || ch === Jsep.OBRACK_CODE || ch === Jsep.OPAREN_CODE || ch === Jsep.QUMARK_CODE) {
			let optional;
			if (ch === Jsep.QUMARK_CODE) {
				if (this.expr.charCodeAt(this.index + 1) !== Jsep.PERIOD_CODE) break;
				optional = true;
				this.index += 2;
				this.gobbleSpaces();
				ch = this.code;
			}
			this.index++;
			if (ch === Jsep.OBRACK_CODE) {
				node = {
					type: Jsep.MEMBER_EXP,
					computed: true,
					object: node,
					property: this.gobbleExpression()
				};
				if (!node.property) this.throwError("Unexpected \"" + this.char + "\"");
				this.gobbleSpaces();
				ch = this.code;
				if (ch !== Jsep.CBRACK_CODE) this.throwError("Unclosed [");
				this.index++;
			} else if (ch === Jsep.OPAREN_CODE) node = {
				type: Jsep.CALL_EXP,
				"arguments": this.gobbleArguments(Jsep.CPAREN_CODE),
				callee: node
			};
			else if (ch === Jsep.PERIOD_CODE || optional) {
				if (optional) this.index--;
				this.gobbleSpaces();
				node = {
					type: Jsep.MEMBER_EXP,
					computed: false,
					object: node,
					property: this.gobbleIdentifier()
				};
			}
			if (optional) node.optional = true;
			this.gobbleSpaces();
			ch = this.code;
		}
		return node;
	}
	gobbleNumericLiteral() {
		let number = "", ch, chCode;
		while (Jsep.isDecimalDigit(this.code)) number += this.expr.charAt(this.index++);
		if (this.code === Jsep.PERIOD_CODE) {
			number += this.expr.charAt(this.index++);
			while (Jsep.isDecimalDigit(this.code)) number += this.expr.charAt(this.index++);
		}
		ch = this.char;
		if (ch === "e" || ch === "E") {
			number += this.expr.charAt(this.index++);
			ch = this.char;
			if (ch === "+" || ch === "-") number += this.expr.charAt(this.index++);
			while (Jsep.isDecimalDigit(this.code)) number += this.expr.charAt(this.index++);
			if (!Jsep.isDecimalDigit(this.expr.charCodeAt(this.index - 1))) this.throwError("Expected exponent (" + number + this.char + ")");
		}
		chCode = this.code;
		if (Jsep.isIdentifierStart(chCode)) this.throwError("Variable names cannot start with a number (" + number + this.char + ")");
		else if (chCode === Jsep.PERIOD_CODE || number.length === 1 && number.charCodeAt(0) === Jsep.PERIOD_CODE) this.throwError("Unexpected period");
		return {
			type: Jsep.LITERAL,
			value: parseFloat(number),
			raw: number
		};
	}
	gobbleStringLiteral() {
		let str = "";
		const startIndex = this.index;
		const quote = this.expr.charAt(this.index++);
		let closed = false;
		while (this.index < this.expr.length) {
			let ch = this.expr.charAt(this.index++);
			if (ch === quote) {
				closed = true;
				break;
			} else if (ch === "\\") {
				ch = this.expr.charAt(this.index++);
				switch (ch) {
					case "n":
						str += "\n";
						break;
					case "r":
						str += "\r";
						break;
					case "t":
						str += "	";
						break;
					case "b":
						str += "\b";
						break;
					case "f":
						str += "\f";
						break;
					case "v":
						str += "\v";
						break;
					default: str += ch;
				}
			} else str += ch;
		}
		if (!closed) this.throwError("Unclosed quote after \"" + str + "\"");
		return {
			type: Jsep.LITERAL,
			value: str,
			raw: this.expr.substring(startIndex, this.index)
		};
	}
	gobbleIdentifier() {
		let ch = this.code, start = this.index;
		if (Jsep.isIdentifierStart(ch)) this.index++;
		else this.throwError("Unexpected " + this.char);
		while (this.index < this.expr.length) {
			ch = this.code;
			if (Jsep.isIdentifierPart(ch)) this.index++;
			else break;
		}
		return {
			type: Jsep.IDENTIFIER,
			name: this.expr.slice(start, this.index)
		};
	}
	gobbleArguments(termination) {
		const args = [];
		let closed = false;
		let separator_count = 0;
		while (this.index < this.expr.length) {
			this.gobbleSpaces();
			let ch_i = this.code;
			if (ch_i === termination) {
				closed = true;
				this.index++;
				if (termination === Jsep.CPAREN_CODE && separator_count && separator_count >= args.length) this.throwError("Unexpected token " + String.fromCharCode(termination));
				break;
			} else if (ch_i === Jsep.COMMA_CODE) {
				this.index++;
				separator_count++;
				if (separator_count !== args.length) {
					if (termination === Jsep.CPAREN_CODE) this.throwError("Unexpected token ,");
					else if (termination === Jsep.CBRACK_CODE) for (let arg = args.length; arg < separator_count; arg++) args.push(null);
				}
			} else if (args.length !== separator_count && separator_count !== 0) this.throwError("Expected comma");
			else {
				const node = this.gobbleExpression();
				if (!node || node.type === Jsep.COMPOUND) this.throwError("Expected comma");
				args.push(node);
			}
		}
		if (!closed) this.throwError("Expected " + String.fromCharCode(termination));
		return args;
	}
	gobbleGroup() {
		this.index++;
		let nodes = this.gobbleExpressions(Jsep.CPAREN_CODE);
		if (this.code === Jsep.CPAREN_CODE) {
			this.index++;
			if (nodes.length === 1) return nodes[0];
			else if (!nodes.length) return false;
			else return {
				type: Jsep.SEQUENCE_EXP,
				expressions: nodes
			};
		} else this.throwError("Unclosed (");
	}
	gobbleArray() {
		this.index++;
		return {
			type: Jsep.ARRAY_EXP,
			elements: this.gobbleArguments(Jsep.CBRACK_CODE)
		};
	}
};
const hooks = new Hooks();
Object.assign(Jsep, {
	hooks,
	plugins: new Plugins(Jsep),
	COMPOUND: "Compound",
	SEQUENCE_EXP: "SequenceExpression",
	IDENTIFIER: "Identifier",
	MEMBER_EXP: "MemberExpression",
	LITERAL: "Literal",
	THIS_EXP: "ThisExpression",
	CALL_EXP: "CallExpression",
	UNARY_EXP: "UnaryExpression",
	BINARY_EXP: "BinaryExpression",
	ARRAY_EXP: "ArrayExpression",
	TAB_CODE: 9,
	LF_CODE: 10,
	CR_CODE: 13,
	SPACE_CODE: 32,
	PERIOD_CODE: 46,
	COMMA_CODE: 44,
	SQUOTE_CODE: 39,
	DQUOTE_CODE: 34,
	OPAREN_CODE: 40,
	CPAREN_CODE: 41,
	OBRACK_CODE: 91,
	CBRACK_CODE: 93,
	QUMARK_CODE: 63,
	SEMCOL_CODE: 59,
	COLON_CODE: 58,
	unary_ops: {
		"-": 1,
		"!": 1,
		"~": 1,
		"+": 1
	},
	binary_ops: {
		"||": 1,
		"??": 1,
		"&&": 2,
		"|": 3,
		"^": 4,
		"&": 5,
		"==": 6,
		"!=": 6,
		"===": 6,
		"!==": 6,
		"<": 7,
		">": 7,
		"<=": 7,
		">=": 7,
		"<<": 8,
		">>": 8,
		">>>": 8,
		"+": 9,
		"-": 9,
		"*": 10,
		"/": 10,
		"%": 10,
		"**": 11
	},
	right_associative: /* @__PURE__ */ new Set(["**"]),
	additional_identifier_chars: /* @__PURE__ */ new Set(["$", "_"]),
	literals: {
		"true": true,
		"false": false,
		"null": null
	},
	this_str: "this"
});
Jsep.max_unop_len = Jsep.getMaxKeyLen(Jsep.unary_ops);
Jsep.max_binop_len = Jsep.getMaxKeyLen(Jsep.binary_ops);
const jsep = (expr) => new Jsep(expr).parse();
const stdClassProps = Object.getOwnPropertyNames(class Test {});
Object.getOwnPropertyNames(Jsep).filter((prop) => !stdClassProps.includes(prop) && jsep[prop] === void 0).forEach((m) => {
	jsep[m] = Jsep[m];
});
jsep.Jsep = Jsep;
const CONDITIONAL_EXP = "ConditionalExpression";
jsep.plugins.register({
	name: "ternary",
	init(jsep) {
		jsep.hooks.add("after-expression", function gobbleTernary(env) {
			if (env.node && this.code === jsep.QUMARK_CODE) {
				this.index++;
				const test = env.node;
				const consequent = this.gobbleExpression();
				if (!consequent) this.throwError("Expected expression");
				this.gobbleSpaces();
				if (this.code === jsep.COLON_CODE) {
					this.index++;
					const alternate = this.gobbleExpression();
					if (!alternate) this.throwError("Expected expression");
					env.node = {
						type: CONDITIONAL_EXP,
						test,
						consequent,
						alternate
					};
					if (test.operator && jsep.binary_ops[test.operator] <= .9) {
						let newTest = test;
						while (newTest.right.operator && jsep.binary_ops[newTest.right.operator] <= .9) newTest = newTest.right;
						env.node.test = newTest.right;
						newTest.right = env.node;
						env.node = test;
					}
				} else this.throwError("Expected :");
			}
		});
	}
});
const FSLASH_CODE = 47;
const BSLASH_CODE = 92;
var index = {
	name: "regex",
	init(jsep) {
		jsep.hooks.add("gobble-token", function gobbleRegexLiteral(env) {
			if (this.code === FSLASH_CODE) {
				const patternIndex = ++this.index;
				let inCharSet = false;
				while (this.index < this.expr.length) {
					if (this.code === FSLASH_CODE && !inCharSet) {
						const pattern = this.expr.slice(patternIndex, this.index);
						let flags = "";
						while (++this.index < this.expr.length) {
							const code = this.code;
							if (code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57) flags += this.char;
							else break;
						}
						let value;
						try {
							value = new RegExp(pattern, flags);
						} catch (e) {
							this.throwError(e.message);
						}
						env.node = {
							type: jsep.LITERAL,
							value,
							raw: this.expr.slice(patternIndex - 1, this.index)
						};
						env.node = this.gobbleTokenProperty(env.node);
						return env.node;
					}
					if (this.code === jsep.OBRACK_CODE) inCharSet = true;
					else if (inCharSet && this.code === jsep.CBRACK_CODE) inCharSet = false;
					this.index += this.code === BSLASH_CODE ? 2 : 1;
				}
				this.throwError("Unclosed Regex");
			}
		});
	}
};
const PLUS_CODE = 43;
const plugin = {
	name: "assignment",
	assignmentOperators: /* @__PURE__ */ new Set([
		"=",
		"*=",
		"**=",
		"/=",
		"%=",
		"+=",
		"-=",
		"<<=",
		">>=",
		">>>=",
		"&=",
		"^=",
		"|=",
		"||=",
		"&&=",
		"??="
	]),
	updateOperators: [PLUS_CODE, 45],
	assignmentPrecedence: .9,
	init(jsep) {
		const updateNodeTypes = [jsep.IDENTIFIER, jsep.MEMBER_EXP];
		plugin.assignmentOperators.forEach((op) => jsep.addBinaryOp(op, plugin.assignmentPrecedence, true));
		jsep.hooks.add("gobble-token", function gobbleUpdatePrefix(env) {
			const code = this.code;
			if (plugin.updateOperators.some((c) => c === code && c === this.expr.charCodeAt(this.index + 1))) {
				this.index += 2;
				env.node = {
					type: "UpdateExpression",
					operator: code === PLUS_CODE ? "++" : "--",
					argument: this.gobbleTokenProperty(this.gobbleIdentifier()),
					prefix: true
				};
				if (!env.node.argument || !updateNodeTypes.includes(env.node.argument.type)) this.throwError(`Unexpected ${env.node.operator}`);
			}
		});
		jsep.hooks.add("after-token", function gobbleUpdatePostfix(env) {
			if (env.node) {
				const code = this.code;
				if (plugin.updateOperators.some((c) => c === code && c === this.expr.charCodeAt(this.index + 1))) {
					if (!updateNodeTypes.includes(env.node.type)) this.throwError(`Unexpected ${env.node.operator}`);
					this.index += 2;
					env.node = {
						type: "UpdateExpression",
						operator: code === PLUS_CODE ? "++" : "--",
						argument: env.node,
						prefix: false
					};
				}
			}
		});
		jsep.hooks.add("after-expression", function gobbleAssignment(env) {
			if (env.node) updateBinariesToAssignments(env.node);
		});
		function updateBinariesToAssignments(node) {
			if (plugin.assignmentOperators.has(node.operator)) {
				node.type = "AssignmentExpression";
				updateBinariesToAssignments(node.left);
				updateBinariesToAssignments(node.right);
			} else if (!node.operator) Object.values(node).forEach((val) => {
				if (val && typeof val === "object") updateBinariesToAssignments(val);
			});
		}
	}
};
jsep.plugins.register(index, plugin);
jsep.addUnaryOp("typeof");
jsep.addUnaryOp("void");
jsep.addLiteral("null", null);
jsep.addLiteral("undefined", void 0);
const BLOCKED_PROTO_PROPERTIES = /* @__PURE__ */ new Set([
	"constructor",
	"__proto__",
	"__defineGetter__",
	"__defineSetter__",
	"__lookupGetter__",
	"__lookupSetter__"
]);
const SafeEval = {
	evalAst(ast, subs) {
		switch (ast.type) {
			case "BinaryExpression":
			case "LogicalExpression": return SafeEval.evalBinaryExpression(ast, subs);
			case "Compound": return SafeEval.evalCompound(ast, subs);
			case "ConditionalExpression": return SafeEval.evalConditionalExpression(ast, subs);
			case "Identifier": return SafeEval.evalIdentifier(ast, subs);
			case "Literal": return SafeEval.evalLiteral(ast, subs);
			case "MemberExpression": return SafeEval.evalMemberExpression(ast, subs);
			case "UnaryExpression": return SafeEval.evalUnaryExpression(ast, subs);
			case "ArrayExpression": return SafeEval.evalArrayExpression(ast, subs);
			case "CallExpression": return SafeEval.evalCallExpression(ast, subs);
			case "AssignmentExpression": return SafeEval.evalAssignmentExpression(ast, subs);
			default: throw SyntaxError("Unexpected expression", ast);
		}
	},
	evalBinaryExpression(ast, subs) {
		return {
			"||": (a, b) => a || b(),
			"&&": (a, b) => a && b(),
			"|": (a, b) => a | b(),
			"^": (a, b) => a ^ b(),
			"&": (a, b) => a & b(),
			"==": (a, b) => a == b(),
			"!=": (a, b) => a != b(),
			"===": (a, b) => a === b(),
			"!==": (a, b) => a !== b(),
			"<": (a, b) => a < b(),
			">": (a, b) => a > b(),
			"<=": (a, b) => a <= b(),
			">=": (a, b) => a >= b(),
			"<<": (a, b) => a << b(),
			">>": (a, b) => a >> b(),
			">>>": (a, b) => a >>> b(),
			"+": (a, b) => a + b(),
			"-": (a, b) => a - b(),
			"*": (a, b) => a * b(),
			"/": (a, b) => a / b(),
			"%": (a, b) => a % b()
		}[ast.operator](SafeEval.evalAst(ast.left, subs), () => SafeEval.evalAst(ast.right, subs));
	},
	evalCompound(ast, subs) {
		let last;
		for (let i = 0; i < ast.body.length; i++) {
			if (ast.body[i].type === "Identifier" && [
				"var",
				"let",
				"const"
			].includes(ast.body[i].name) && ast.body[i + 1] && ast.body[i + 1].type === "AssignmentExpression") i += 1;
			const expr = ast.body[i];
			last = SafeEval.evalAst(expr, subs);
		}
		return last;
	},
	evalConditionalExpression(ast, subs) {
		if (SafeEval.evalAst(ast.test, subs)) return SafeEval.evalAst(ast.consequent, subs);
		return SafeEval.evalAst(ast.alternate, subs);
	},
	evalIdentifier(ast, subs) {
		if (Object.hasOwn(subs, ast.name)) return subs[ast.name];
		throw ReferenceError(`${ast.name} is not defined`);
	},
	evalLiteral(ast) {
		return ast.value;
	},
	evalMemberExpression(ast, subs) {
		const prop = String(ast.computed ? SafeEval.evalAst(ast.property) : ast.property.name);
		const obj = SafeEval.evalAst(ast.object, subs);
		if (obj === void 0 || obj === null) throw TypeError(`Cannot read properties of ${obj} (reading '${prop}')`);
		if (!Object.hasOwn(obj, prop) && BLOCKED_PROTO_PROPERTIES.has(prop)) throw TypeError(`Cannot read properties of ${obj} (reading '${prop}')`);
		const result = obj[prop];
		if (typeof result === "function") return result.bind(obj);
		return result;
	},
	evalUnaryExpression(ast, subs) {
		return {
			"-": (a) => -SafeEval.evalAst(a, subs),
			"!": (a) => !SafeEval.evalAst(a, subs),
			"~": (a) => ~SafeEval.evalAst(a, subs),
			"+": (a) => +SafeEval.evalAst(a, subs),
			typeof: (a) => typeof SafeEval.evalAst(a, subs),
			void: (a) => void SafeEval.evalAst(a, subs)
		}[ast.operator](ast.argument);
	},
	evalArrayExpression(ast, subs) {
		return ast.elements.map((el) => SafeEval.evalAst(el, subs));
	},
	evalCallExpression(ast, subs) {
		const args = ast.arguments.map((arg) => SafeEval.evalAst(arg, subs));
		const func = SafeEval.evalAst(ast.callee, subs);
		/* c8 ignore start  */
		if (func === Function) throw new Error("Function constructor is disabled");
		/* c8 ignore end  */
		return func(...args);
	},
	evalAssignmentExpression(ast, subs) {
		if (ast.left.type !== "Identifier") throw SyntaxError("Invalid left-hand side in assignment");
		const id = ast.left.name;
		subs[id] = SafeEval.evalAst(ast.right, subs);
		return subs[id];
	}
};
var SafeScript = class {
	constructor(expr) {
		this.code = expr;
		this.ast = jsep(this.code);
	}
	runInNewContext(context) {
		const keyMap = Object.assign(Object.create(null), context);
		return SafeEval.evalAst(this.ast, keyMap);
	}
};
function push(arr, item) {
	arr = arr.slice();
	arr.push(item);
	return arr;
}
function unshift(item, arr) {
	arr = arr.slice();
	arr.unshift(item);
	return arr;
}
var NewError = class extends Error {
	constructor(value) {
		super("JSONPath should not be called with \"new\" (it prevents return of (unwrapped) scalar values)");
		this.avoidNew = true;
		this.value = value;
		this.name = "NewError";
	}
};
function JSONPath(opts, expr, obj, callback, otherTypeCallback) {
	if (!(this instanceof JSONPath)) try {
		return new JSONPath(opts, expr, obj, callback, otherTypeCallback);
	} catch (e) {
		if (!e.avoidNew) throw e;
		return e.value;
	}
	if (typeof opts === "string") {
		otherTypeCallback = callback;
		callback = obj;
		obj = expr;
		expr = opts;
		opts = null;
	}
	const optObj = opts && typeof opts === "object";
	opts = opts || {};
	this.json = opts.json || obj;
	this.path = opts.path || expr;
	this.resultType = opts.resultType || "value";
	this.flatten = opts.flatten || false;
	this.wrap = Object.hasOwn(opts, "wrap") ? opts.wrap : true;
	this.sandbox = opts.sandbox || {};
	this.eval = opts.eval === void 0 ? "safe" : opts.eval;
	this.ignoreEvalErrors = typeof opts.ignoreEvalErrors === "undefined" ? false : opts.ignoreEvalErrors;
	this.parent = opts.parent || null;
	this.parentProperty = opts.parentProperty || null;
	this.callback = opts.callback || callback || null;
	this.otherTypeCallback = opts.otherTypeCallback || otherTypeCallback || function() {
		throw new TypeError("You must supply an otherTypeCallback callback option with the @other() operator.");
	};
	if (opts.autostart !== false) {
		const args = { path: optObj ? opts.path : expr };
		if (!optObj) args.json = obj;
		else if ("json" in opts) args.json = opts.json;
		const ret = this.evaluate(args);
		if (!ret || typeof ret !== "object") throw new NewError(ret);
		return ret;
	}
}
JSONPath.prototype.evaluate = function(expr, json, callback, otherTypeCallback) {
	let currParent = this.parent, currParentProperty = this.parentProperty;
	let { flatten, wrap } = this;
	this.currResultType = this.resultType;
	this.currEval = this.eval;
	this.currSandbox = this.sandbox;
	callback = callback || this.callback;
	this.currOtherTypeCallback = otherTypeCallback || this.otherTypeCallback;
	json = json || this.json;
	expr = expr || this.path;
	if (expr && typeof expr === "object" && !Array.isArray(expr)) {
		if (!expr.path && expr.path !== "") throw new TypeError("You must supply a \"path\" property when providing an object argument to JSONPath.evaluate().");
		if (!Object.hasOwn(expr, "json")) throw new TypeError("You must supply a \"json\" property when providing an object argument to JSONPath.evaluate().");
		({json} = expr);
		flatten = Object.hasOwn(expr, "flatten") ? expr.flatten : flatten;
		this.currResultType = Object.hasOwn(expr, "resultType") ? expr.resultType : this.currResultType;
		this.currSandbox = Object.hasOwn(expr, "sandbox") ? expr.sandbox : this.currSandbox;
		wrap = Object.hasOwn(expr, "wrap") ? expr.wrap : wrap;
		this.currEval = Object.hasOwn(expr, "eval") ? expr.eval : this.currEval;
		callback = Object.hasOwn(expr, "callback") ? expr.callback : callback;
		this.currOtherTypeCallback = Object.hasOwn(expr, "otherTypeCallback") ? expr.otherTypeCallback : this.currOtherTypeCallback;
		currParent = Object.hasOwn(expr, "parent") ? expr.parent : currParent;
		currParentProperty = Object.hasOwn(expr, "parentProperty") ? expr.parentProperty : currParentProperty;
		expr = expr.path;
	}
	currParent = currParent || null;
	currParentProperty = currParentProperty || null;
	if (Array.isArray(expr)) expr = JSONPath.toPathString(expr);
	if (!expr && expr !== "" || !json) return;
	const exprList = JSONPath.toPathArray(expr);
	if (exprList[0] === "$" && exprList.length > 1) exprList.shift();
	this._hasParentSelector = null;
	const result = this._trace(exprList, json, ["$"], currParent, currParentProperty, callback).filter(function(ea) {
		return ea && !ea.isParentSelector;
	});
	if (!result.length) return wrap ? [] : void 0;
	if (!wrap && result.length === 1 && !result[0].hasArrExpr) return this._getPreferredOutput(result[0]);
	return result.reduce((rslt, ea) => {
		const valOrPath = this._getPreferredOutput(ea);
		if (flatten && Array.isArray(valOrPath)) rslt = rslt.concat(valOrPath);
		else rslt.push(valOrPath);
		return rslt;
	}, []);
};
JSONPath.prototype._getPreferredOutput = function(ea) {
	const resultType = this.currResultType;
	switch (resultType) {
		case "all": {
			const path = Array.isArray(ea.path) ? ea.path : JSONPath.toPathArray(ea.path);
			ea.pointer = JSONPath.toPointer(path);
			ea.path = typeof ea.path === "string" ? ea.path : JSONPath.toPathString(ea.path);
			return ea;
		}
		case "value":
		case "parent":
		case "parentProperty": return ea[resultType];
		case "path": return JSONPath.toPathString(ea[resultType]);
		case "pointer": return JSONPath.toPointer(ea.path);
		default: throw new TypeError("Unknown result type");
	}
};
JSONPath.prototype._handleCallback = function(fullRetObj, callback, type) {
	if (callback) {
		const preferredOutput = this._getPreferredOutput(fullRetObj);
		fullRetObj.path = typeof fullRetObj.path === "string" ? fullRetObj.path : JSONPath.toPathString(fullRetObj.path);
		callback(preferredOutput, type, fullRetObj);
	}
};
JSONPath.prototype._trace = function(expr, val, path, parent, parentPropName, callback, hasArrExpr, literalPriority) {
	let retObj;
	if (!expr.length) {
		retObj = {
			path,
			value: val,
			parent,
			parentProperty: parentPropName,
			hasArrExpr
		};
		this._handleCallback(retObj, callback, "value");
		return retObj;
	}
	const loc = expr[0], x = expr.slice(1);
	const ret = [];
	function addRet(elems) {
		if (Array.isArray(elems)) elems.forEach((t) => {
			ret.push(t);
		});
		else ret.push(elems);
	}
	if ((typeof loc !== "string" || literalPriority) && val && Object.hasOwn(val, loc)) addRet(this._trace(x, val[loc], push(path, loc), val, loc, callback, hasArrExpr));
	else if (loc === "*") this._walk(val, (m) => {
		addRet(this._trace(x, val[m], push(path, m), val, m, callback, true, true));
	});
	else if (loc === "..") {
		addRet(this._trace(x, val, path, parent, parentPropName, callback, hasArrExpr));
		this._walk(val, (m) => {
			if (typeof val[m] === "object") addRet(this._trace(expr.slice(), val[m], push(path, m), val, m, callback, true));
		});
	} else if (loc === "^") {
		this._hasParentSelector = true;
		return {
			path: path.slice(0, -1),
			expr: x,
			isParentSelector: true
		};
	} else if (loc === "~") {
		retObj = {
			path: push(path, loc),
			value: parentPropName,
			parent,
			parentProperty: null
		};
		this._handleCallback(retObj, callback, "property");
		return retObj;
	} else if (loc === "$") addRet(this._trace(x, val, path, null, null, callback, hasArrExpr));
	else if (/^(-?\d*):(-?\d*):?(\d*)$/u.test(loc)) addRet(this._slice(loc, x, val, path, parent, parentPropName, callback));
	else if (loc.indexOf("?(") === 0) {
		if (this.currEval === false) throw new Error("Eval [?(expr)] prevented in JSONPath expression.");
		const safeLoc = loc.replace(/^\?\((.*?)\)$/u, "$1");
		const nested = /@.?([^?]*)[['](\??\(.*?\))(?!.\)\])[\]']/gu.exec(safeLoc);
		if (nested) this._walk(val, (m) => {
			const npath = [nested[2]];
			const nvalue = nested[1] ? val[m][nested[1]] : val[m];
			if (this._trace(npath, nvalue, path, parent, parentPropName, callback, true).length > 0) addRet(this._trace(x, val[m], push(path, m), val, m, callback, true));
		});
		else this._walk(val, (m) => {
			if (this._eval(safeLoc, val[m], m, path, parent, parentPropName)) addRet(this._trace(x, val[m], push(path, m), val, m, callback, true));
		});
	} else if (loc[0] === "(") {
		if (this.currEval === false) throw new Error("Eval [(expr)] prevented in JSONPath expression.");
		addRet(this._trace(unshift(this._eval(loc, val, path.at(-1), path.slice(0, -1), parent, parentPropName), x), val, path, parent, parentPropName, callback, hasArrExpr));
	} else if (loc[0] === "@") {
		let addType = false;
		const valueType = loc.slice(1, -2);
		switch (valueType) {
			case "scalar":
				if (!val || !["object", "function"].includes(typeof val)) addType = true;
				break;
			case "boolean":
			case "string":
			case "undefined":
			case "function":
				if (typeof val === valueType) addType = true;
				break;
			case "integer":
				if (Number.isFinite(val) && !(val % 1)) addType = true;
				break;
			case "number":
				if (Number.isFinite(val)) addType = true;
				break;
			case "nonFinite":
				if (typeof val === "number" && !Number.isFinite(val)) addType = true;
				break;
			case "object":
				if (val && typeof val === valueType) addType = true;
				break;
			case "array":
				if (Array.isArray(val)) addType = true;
				break;
			case "other":
				addType = this.currOtherTypeCallback(val, path, parent, parentPropName);
				break;
			case "null":
				if (val === null) addType = true;
				break;
			/* c8 ignore next 2 */
			default: throw new TypeError("Unknown value type " + valueType);
		}
		if (addType) {
			retObj = {
				path,
				value: val,
				parent,
				parentProperty: parentPropName
			};
			this._handleCallback(retObj, callback, "value");
			return retObj;
		}
	} else if (loc[0] === "`" && val && Object.hasOwn(val, loc.slice(1))) {
		const locProp = loc.slice(1);
		addRet(this._trace(x, val[locProp], push(path, locProp), val, locProp, callback, hasArrExpr, true));
	} else if (loc.includes(",")) {
		const parts = loc.split(",");
		for (const part of parts) addRet(this._trace(unshift(part, x), val, path, parent, parentPropName, callback, true));
	} else if (!literalPriority && val && Object.hasOwn(val, loc)) addRet(this._trace(x, val[loc], push(path, loc), val, loc, callback, hasArrExpr, true));
	if (this._hasParentSelector) for (let t = 0; t < ret.length; t++) {
		const rett = ret[t];
		if (rett && rett.isParentSelector) {
			const tmp = this._trace(rett.expr, val, rett.path, parent, parentPropName, callback, hasArrExpr);
			if (Array.isArray(tmp)) {
				ret[t] = tmp[0];
				const tl = tmp.length;
				for (let tt = 1; tt < tl; tt++) {
					t++;
					ret.splice(t, 0, tmp[tt]);
				}
			} else ret[t] = tmp;
		}
	}
	return ret;
};
JSONPath.prototype._walk = function(val, f) {
	if (Array.isArray(val)) {
		const n = val.length;
		for (let i = 0; i < n; i++) f(i);
	} else if (val && typeof val === "object") Object.keys(val).forEach((m) => {
		f(m);
	});
};
JSONPath.prototype._slice = function(loc, expr, val, path, parent, parentPropName, callback) {
	if (!Array.isArray(val)) return;
	const len = val.length, parts = loc.split(":"), step = parts[2] && Number.parseInt(parts[2]) || 1;
	let start = parts[0] && Number.parseInt(parts[0]) || 0, end = parts[1] && Number.parseInt(parts[1]) || len;
	start = start < 0 ? Math.max(0, start + len) : Math.min(len, start);
	end = end < 0 ? Math.max(0, end + len) : Math.min(len, end);
	const ret = [];
	for (let i = start; i < end; i += step) this._trace(unshift(i, expr), val, path, parent, parentPropName, callback, true).forEach((t) => {
		ret.push(t);
	});
	return ret;
};
JSONPath.prototype._eval = function(code, _v, _vname, path, parent, parentPropName) {
	this.currSandbox._$_parentProperty = parentPropName;
	this.currSandbox._$_parent = parent;
	this.currSandbox._$_property = _vname;
	this.currSandbox._$_root = this.json;
	this.currSandbox._$_v = _v;
	const containsPath = code.includes("@path");
	if (containsPath) this.currSandbox._$_path = JSONPath.toPathString(path.concat([_vname]));
	const scriptCacheKey = this.currEval + "Script:" + code;
	if (!JSONPath.cache[scriptCacheKey]) {
		let script = code.replaceAll("@parentProperty", "_$_parentProperty").replaceAll("@parent", "_$_parent").replaceAll("@property", "_$_property").replaceAll("@root", "_$_root").replaceAll(/@([.\s)[])/gu, "_$_v$1");
		if (containsPath) script = script.replaceAll("@path", "_$_path");
		if (this.currEval === "safe" || this.currEval === true || this.currEval === void 0) JSONPath.cache[scriptCacheKey] = new this.safeVm.Script(script);
		else if (this.currEval === "native") JSONPath.cache[scriptCacheKey] = new this.vm.Script(script);
		else if (typeof this.currEval === "function" && this.currEval.prototype && Object.hasOwn(this.currEval.prototype, "runInNewContext")) {
			const CurrEval = this.currEval;
			JSONPath.cache[scriptCacheKey] = new CurrEval(script);
		} else if (typeof this.currEval === "function") JSONPath.cache[scriptCacheKey] = { runInNewContext: (context) => this.currEval(script, context) };
		else throw new TypeError(`Unknown "eval" property "${this.currEval}"`);
	}
	try {
		return JSONPath.cache[scriptCacheKey].runInNewContext(this.currSandbox);
	} catch (e) {
		if (this.ignoreEvalErrors) return false;
		throw new Error("jsonPath: " + e.message + ": " + code);
	}
};
JSONPath.cache = {};
JSONPath.toPathString = function(pathArr) {
	const x = pathArr, n = x.length;
	let p = "$";
	for (let i = 1; i < n; i++) if (!/^(~|\^|@.*?\(\))$/u.test(x[i])) p += /^[0-9*]+$/u.test(x[i]) ? "[" + x[i] + "]" : "['" + x[i] + "']";
	return p;
};
JSONPath.toPointer = function(pointer) {
	const x = pointer, n = x.length;
	let p = "";
	for (let i = 1; i < n; i++) if (!/^(~|\^|@.*?\(\))$/u.test(x[i])) p += "/" + x[i].toString().replaceAll("~", "~0").replaceAll("/", "~1");
	return p;
};
JSONPath.toPathArray = function(expr) {
	const { cache } = JSONPath;
	if (cache[expr]) return cache[expr].concat();
	const subx = [];
	cache[expr] = expr.replaceAll(/@(?:null|boolean|number|string|integer|undefined|nonFinite|scalar|array|object|function|other)\(\)/gu, ";$&;").replaceAll(/[['](\??\(.*?\))[\]'](?!.\])/gu, function($0, $1) {
		return "[#" + (subx.push($1) - 1) + "]";
	}).replaceAll(/\[['"]([^'\]]*)['"]\]/gu, function($0, prop) {
		return "['" + prop.replaceAll(".", "%@%").replaceAll("~", "%%@@%%") + "']";
	}).replaceAll("~", ";~;").replaceAll(/['"]?\.['"]?(?![^[]*\])|\[['"]?/gu, ";").replaceAll("%@%", ".").replaceAll("%%@@%%", "~").replaceAll(/(?:;)?(\^+)(?:;)?/gu, function($0, ups) {
		return ";" + ups.split("").join(";") + ";";
	}).replaceAll(/;;;|;;/gu, ";..;").replaceAll(/;$|'?\]|'$/gu, "").split(";").map(function(exp) {
		const match = exp.match(/#(\d+)/u);
		return !match || !match[1] ? exp : subx[match[1]];
	});
	return cache[expr].concat();
};
JSONPath.prototype.safeVm = { Script: SafeScript };
JSONPath.prototype.vm = vm;
// node_modules/@kubernetes/client-node/dist/azure_auth.js
var AzureAuth = class {
	isAuthProvider(user) {
		if (!user || !user.authProvider) return false;
		return user.authProvider.name === "azure";
	}
	async applyAuthentication(user, opts) {
		const token = this.getToken(user);
		if (token) opts.headers["Authorization"] = `Bearer ${token}`;
	}
	getToken(user) {
		const config = user.authProvider.config;
		if (this.isExpired(config)) this.updateAccessToken(config);
		return config["access-token"];
	}
	isExpired(config) {
		const token = config["access-token"];
		const expiry = config.expiry;
		const expiresOn = config["expires-on"];
		if (!token) return true;
		if (!expiry && !expiresOn) return false;
		const expiresOnDate = expiresOn ? /* @__PURE__ */ new Date(parseInt(expiresOn, 10) * 1e3) : void 0;
		if ((expiry ? Date.parse(expiry) : expiresOnDate.getTime()) < Date.now()) return true;
		return false;
	}
	updateAccessToken(config) {
		let cmd = config["cmd-path"];
		if (!cmd) throw new Error("Token is expired!");
		cmd = `"${cmd}"`;
		const args = config["cmd-args"];
		if (args) cmd = cmd + " " + args;
		let output;
		try {
			output = proc.execSync(cmd);
		} catch (err) {
			throw new Error("Failed to refresh token: " + err, { cause: err });
		}
		const resultObj = JSON.parse(output);
		const tokenPathKeyInConfig = config["token-key"];
		const expiryPathKeyInConfig = config["expiry-key"];
		const tokenPathKey = "$" + tokenPathKeyInConfig.slice(1, -1);
		const expiryPathKey = "$" + expiryPathKeyInConfig.slice(1, -1);
		config["access-token"] = JSONPath({
			path: tokenPathKey,
			json: resultObj
		});
		config.expiry = JSONPath({
			path: expiryPathKey,
			json: resultObj
		});
	}
};
// node_modules/@kubernetes/client-node/dist/config_types.js
const ActionOnInvalid = {
	THROW: "throw",
	FILTER: "filter"
};
function defaultNewConfigOptions() {
	return { onInvalidEntry: ActionOnInvalid.THROW };
}
function newClusters(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(clusterIterator(options.onInvalidEntry)).filter(Boolean);
}
function exportCluster(cluster) {
	return {
		name: cluster.name,
		cluster: {
			server: cluster.server,
			"certificate-authority-data": cluster.caData,
			"certificate-authority": cluster.caFile,
			"insecure-skip-tls-verify": cluster.skipTLSVerify,
			"tls-server-name": cluster.tlsServerName,
			"proxy-url": cluster.proxyUrl
		}
	};
}
function clusterIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`clusters[${i}].name is missing`);
			if (!elt.cluster) throw new Error(`clusters[${i}].cluster is missing`);
			if (!elt.cluster.server) throw new Error(`clusters[${i}].cluster.server is missing`);
			return {
				caData: elt.cluster["certificate-authority-data"],
				caFile: elt.cluster["certificate-authority"],
				name: elt.name,
				server: elt.cluster.server.replace(/\/$/, ""),
				skipTLSVerify: elt.cluster["insecure-skip-tls-verify"] === true,
				tlsServerName: elt.cluster["tls-server-name"],
				proxyUrl: elt.cluster["proxy-url"]
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}
function newUsers(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(userIterator(options.onInvalidEntry)).filter(Boolean);
}
function exportUser(user) {
	return {
		name: user.name,
		user: {
			as: user.impersonateUser,
			"auth-provider": user.authProvider,
			"client-certificate-data": user.certData,
			"client-certificate": user.certFile,
			exec: user.exec,
			"client-key-data": user.keyData,
			"client-key": user.keyFile,
			token: user.token,
			password: user.password,
			username: user.username
		}
	};
}
function userIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`users[${i}].name is missing`);
			return {
				authProvider: elt.user ? elt.user["auth-provider"] : null,
				certData: elt.user ? elt.user["client-certificate-data"] : null,
				certFile: elt.user ? elt.user["client-certificate"] : null,
				exec: elt.user ? elt.user.exec : null,
				keyData: elt.user ? elt.user["client-key-data"] : null,
				keyFile: elt.user ? elt.user["client-key"] : null,
				name: elt.name,
				token: findToken(elt.user),
				password: elt.user ? elt.user.password : null,
				username: elt.user ? elt.user.username : null,
				impersonateUser: elt.user ? elt.user.as : null
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}
function findToken(user) {
	if (user) {
		if (user.token) return user.token;
		if (user["token-file"]) return fs.readFileSync(user["token-file"]).toString();
	}
}
function newContexts(a, opts) {
	if (!Array.isArray(a)) return [];
	const options = Object.assign(defaultNewConfigOptions(), opts || {});
	return a.map(contextIterator(options.onInvalidEntry)).filter(Boolean);
}
function exportContext(ctx) {
	return {
		name: ctx.name,
		context: ctx
	};
}
function contextIterator(onInvalidEntry) {
	return (elt, i, list) => {
		try {
			if (!elt.name) throw new Error(`contexts[${i}].name is missing`);
			if (!elt.context) throw new Error(`contexts[${i}].context is missing`);
			if (!elt.context.cluster) throw new Error(`contexts[${i}].context.cluster is missing`);
			return {
				cluster: elt.context.cluster,
				name: elt.name,
				user: elt.context.user || void 0,
				namespace: elt.context.namespace || void 0
			};
		} catch (err) {
			switch (onInvalidEntry) {
				case ActionOnInvalid.FILTER: return null;
				default:
				case ActionOnInvalid.THROW: throw err;
			}
		}
	};
}
// node_modules/@kubernetes/client-node/dist/exec_auth.js
var ExecAuth = class {
	constructor() {
		this.tokenCache = {};
		this.execFn = proc.spawn;
	}
	isAuthProvider(user) {
		if (!user) return false;
		if (user.exec) return true;
		if (!user.authProvider) return false;
		return user.authProvider.name === "exec" || !!(user.authProvider.config && user.authProvider.config.exec);
	}
	async applyAuthentication(user, opts) {
		const credential = await this.getCredential(user);
		if (!credential) return;
		if (credential.status.clientCertificateData) opts.cert = credential.status.clientCertificateData;
		if (credential.status.clientKeyData) opts.key = credential.status.clientKeyData;
		const token = this.getToken(credential);
		if (token) {
			if (!opts.headers) opts.headers = {};
			opts.headers["Authorization"] = `Bearer ${token}`;
		}
	}
	getToken(credential) {
		if (!credential) return null;
		if (credential.status.token) return credential.status.token;
		return null;
	}
	async getCredential(user) {
		const cachedToken = this.tokenCache[user.name];
		if (cachedToken) {
			if (!cachedToken.status.expirationTimestamp) return cachedToken;
			if (Date.parse(cachedToken.status.expirationTimestamp) > Date.now()) return cachedToken;
			this.tokenCache[user.name] = null;
		}
		let exec = null;
		if (user.authProvider && user.authProvider.config) exec = user.authProvider.config.exec;
		if (user.exec) exec = user.exec;
		if (!exec) return null;
		if (!exec.command) throw new Error("No command was specified for exec authProvider!");
		let opts = {};
		if (exec.env) {
			const env = { ...process.env };
			exec.env.forEach((elt) => env[elt.name] = elt.value);
			opts = {
				...opts,
				env
			};
		}
		return new Promise((resolve, reject) => {
			let stdoutData = "";
			let stderrData = "";
			let savedError = void 0;
			const subprocess = this.execFn(exec.command, exec.args, opts);
			subprocess.stdout.setEncoding("utf8");
			subprocess.stderr.setEncoding("utf8");
			subprocess.stdout.on("data", (data) => {
				stdoutData += data;
			});
			subprocess.stderr.on("data", (data) => {
				stderrData += data;
			});
			subprocess.on("error", (error) => {
				savedError = error;
			});
			subprocess.on("close", (code) => {
				if (savedError) {
					reject(savedError);
					return;
				}
				if (code !== 0) {
					reject(new Error(stderrData));
					return;
				}
				try {
					const obj = JSON.parse(stdoutData);
					this.tokenCache[user.name] = obj;
					resolve(obj);
				} catch (error) {
					reject(error);
				}
			});
		});
	}
};
// node_modules/@kubernetes/client-node/dist/file_auth.js
var FileAuth = class {
	constructor() {
		this.token = null;
		this.lastRead = null;
	}
	isAuthProvider(user) {
		return user.authProvider && user.authProvider.config && user.authProvider.config.tokenFile;
	}
	async applyAuthentication(user, opts) {
		if (this.token == null) this.refreshToken(user.authProvider.config.tokenFile);
		if (this.isTokenExpired()) this.refreshToken(user.authProvider.config.tokenFile);
		if (this.token) opts.headers["Authorization"] = `Bearer ${this.token}`;
	}
	refreshToken(filePath) {
		this.token = fs.readFileSync(filePath).toString("utf-8");
		this.lastRead = /* @__PURE__ */ new Date();
	}
	isTokenExpired() {
		if (this.lastRead === null) return true;
		return ((/* @__PURE__ */ new Date()).getTime() - this.lastRead.getTime()) / 1e3 > 60;
	}
};
// node_modules/@kubernetes/client-node/dist/gcp_auth.js
var GoogleCloudPlatformAuth = class {
	isAuthProvider(user) {
		if (!user || !user.authProvider) return false;
		return user.authProvider.name === "gcp";
	}
	async applyAuthentication(user, opts) {
		const token = this.getToken(user);
		if (token) opts.headers["Authorization"] = `Bearer ${token}`;
	}
	getToken(user) {
		const config = user.authProvider.config;
		if (this.isExpired(config)) this.updateAccessToken(config);
		return config["access-token"];
	}
	isExpired(config) {
		const token = config["access-token"];
		const expiry = config.expiry;
		if (!token) return true;
		if (!expiry) return false;
		if (Date.parse(expiry) < Date.now()) return true;
		return false;
	}
	updateAccessToken(config) {
		let cmd = config["cmd-path"];
		if (!cmd) throw new Error("Token is expired!");
		cmd = `"${cmd}"`;
		const args = config["cmd-args"];
		if (args) cmd = cmd + " " + args;
		let output;
		try {
			output = proc.execSync(cmd);
		} catch (err) {
			throw new Error("Failed to refresh token: " + err, { cause: err });
		}
		const resultObj = JSON.parse(output);
		const tokenPathKeyInConfig = config["token-key"];
		const expiryPathKeyInConfig = config["expiry-key"];
		const tokenPathKey = "$" + tokenPathKeyInConfig.slice(1, -1);
		const expiryPathKey = "$" + expiryPathKeyInConfig.slice(1, -1);
		config["access-token"] = JSONPath({
			path: tokenPathKey,
			json: resultObj
		});
		config.expiry = JSONPath({
			path: expiryPathKey,
			json: resultObj
		});
	}
};
// node_modules/@kubernetes/client-node/dist/gen/rxjsStub.js
var Observable = class Observable {
	constructor(promise) {
		this.promise = promise;
	}
	toPromise() {
		return this.promise;
	}
	pipe(callback) {
		return new Observable(this.promise.then(callback));
	}
};
function from(promise) {
	return new Observable(promise);
}
function of(value) {
	return new Observable(Promise.resolve(value));
}
// node_modules/@kubernetes/client-node/dist/gen/http/isomorphic-fetch.js
var IsomorphicFetchHttpLibrary = class {
	send(request) {
		let method = request.getHttpMethod().toString();
		let body = request.getBody();
		return from(fetch$2(request.getUrl(), {
			method,
			body,
			headers: request.getHeaders(),
			signal: request.getSignal(),
			dispatcher: request.getDispatcher()
		}).then((resp) => {
			const headers = {};
			resp.headers.forEach((value, name) => {
				headers[name] = value;
			});
			return new ResponseContext(resp.status, headers, {
				text: () => resp.text(),
				binary: () => resp.buffer(),
				stream: () => resp.body
			});
		}));
	}
};
// node_modules/@kubernetes/client-node/dist/gen/http/http.js
function ensureAbsoluteUrl(url) {
	if (url.startsWith("http://") || url.startsWith("https://")) return url;
	throw new Error("You need to define an absolute base url for the server.");
}
var RequestContext = class {
	constructor(url, httpMethod) {
		this.httpMethod = httpMethod;
		this.headers = {};
		this.body = void 0;
		this.signal = void 0;
		this.dispatcher = void 0;
		this.url = new URL$1(ensureAbsoluteUrl(url));
	}
	getUrl() {
		return this.url.toString().endsWith("/") ? this.url.toString().slice(0, -1) : this.url.toString();
	}
	setUrl(url) {
		this.url = new URL$1(ensureAbsoluteUrl(url));
	}
	setBody(body) {
		this.body = body;
	}
	getHttpMethod() {
		return this.httpMethod;
	}
	getHeaders() {
		return this.headers;
	}
	getBody() {
		return this.body;
	}
	setQueryParam(name, value) {
		this.url.searchParams.set(name, value);
	}
	appendQueryParam(name, value) {
		this.url.searchParams.append(name, value);
	}
	addCookie(name, value) {
		if (!this.headers["Cookie"]) this.headers["Cookie"] = "";
		this.headers["Cookie"] += name + "=" + value + "; ";
	}
	setHeaderParam(key, value) {
		const lowerKey = key.toLowerCase();
		for (const existingKey in this.headers) if (existingKey.toLowerCase() === lowerKey) delete this.headers[existingKey];
		this.headers[key] = value;
	}
	setSignal(signal) {
		this.signal = signal;
	}
	getSignal() {
		return this.signal;
	}
	setDispatcher(dispatcher) {
		this.dispatcher = dispatcher;
	}
	getDispatcher() {
		return this.dispatcher;
	}
};
var ResponseContext = class {
	constructor(httpStatusCode, headers, body) {
		this.httpStatusCode = httpStatusCode;
		this.headers = headers;
		this.body = body;
	}
	getParsedHeader(headerName) {
		const result = {};
		if (!this.headers[headerName]) return result;
		const parameters = this.headers[headerName].split(";");
		for (const parameter of parameters) {
			let [key, value] = parameter.split("=", 2);
			if (!key) continue;
			key = key.toLowerCase().trim();
			if (value === void 0) result[""] = key;
			else {
				value = value.trim();
				if (value.startsWith("\"") && value.endsWith("\"")) value = value.substring(1, value.length - 1);
				result[key] = value;
			}
		}
		return result;
	}
	async getBodyAsFile() {
		return {
			data: await this.body.binary(),
			name: this.getParsedHeader("content-disposition")["filename"] || ""
		};
	}
	getBodyAsAny() {
		try {
			return this.body.text();
		} catch {}
		try {
			return this.body.binary();
		} catch {}
		return Promise.resolve(void 0);
	}
};
// node_modules/@kubernetes/client-node/dist/gen/auth/auth.js
var BearerTokenAuthentication = class {
	constructor(apiKey) {
		this.apiKey = apiKey;
	}
	getName() {
		return "BearerToken";
	}
	applySecurityAuthentication(context) {
		context.setHeaderParam("authorization", this.apiKey);
	}
};
function configureAuthMethods(config) {
	let authMethods = {};
	if (!config) return authMethods;
	authMethods["default"] = config["default"];
	if (config["BearerToken"]) authMethods["BearerToken"] = new BearerTokenAuthentication(config["BearerToken"]);
	return authMethods;
}
// node_modules/@kubernetes/client-node/dist/gen/middleware.js
var PromiseMiddlewareWrapper = class {
	constructor(middleware) {
		this.middleware = middleware;
	}
	pre(context) {
		return from(this.middleware.pre(context));
	}
	post(context) {
		return from(this.middleware.post(context));
	}
};
// node_modules/@kubernetes/client-node/dist/gen/servers.js
var ServerConfiguration = class {
	constructor(url, variableConfiguration) {
		this.url = url;
		this.variableConfiguration = variableConfiguration;
	}
	setVariables(variableConfiguration) {
		Object.assign(this.variableConfiguration, variableConfiguration);
	}
	getConfiguration() {
		return this.variableConfiguration;
	}
	getUrl() {
		let replacedUrl = this.url;
		for (const [key, value] of Object.entries(this.variableConfiguration)) replacedUrl = replacedUrl.replaceAll(`{${key}}`, value);
		return replacedUrl;
	}
	makeRequestContext(endpoint, httpMethod) {
		return new RequestContext(this.getUrl() + endpoint, httpMethod);
	}
};
const server1 = new ServerConfiguration("", {});
// node_modules/@kubernetes/client-node/dist/gen/configuration.js
function createConfiguration(conf = {}) {
	const configuration = {
		baseServer: conf.baseServer !== void 0 ? conf.baseServer : server1,
		httpApi: conf.httpApi || new IsomorphicFetchHttpLibrary(),
		middleware: conf.middleware || [],
		authMethods: configureAuthMethods(conf.authMethods)
	};
	if (conf.promiseMiddleware) conf.promiseMiddleware.forEach((m) => configuration.middleware.push(new PromiseMiddlewareWrapper(m)));
	return configuration;
}
// node_modules/oauth4webapi/build/index.js
let USER_AGENT$1;
if (typeof navigator === "undefined" || !navigator.userAgent?.startsWith?.("Mozilla/5.0 ")) USER_AGENT$1 = `oauth4webapi/v3.8.8`;
function looseInstanceOf(input, expected) {
	if (input == null) return false;
	try {
		return input instanceof expected || Object.getPrototypeOf(input)[Symbol.toStringTag] === expected.prototype[Symbol.toStringTag];
	} catch {
		return false;
	}
}
const ERR_INVALID_ARG_VALUE$1 = "ERR_INVALID_ARG_VALUE";
const ERR_INVALID_ARG_TYPE$1 = "ERR_INVALID_ARG_TYPE";
function CodedTypeError$1(message, code, cause) {
	const err = new TypeError(message, { cause });
	Object.assign(err, { code });
	return err;
}
const allowInsecureRequests$1 = Symbol();
const clockSkew = Symbol();
const clockTolerance = Symbol();
const customFetch$1 = Symbol();
const jweDecrypt = Symbol();
const encoder = new TextEncoder();
const decoder$1 = new TextDecoder();
function buf(input) {
	if (typeof input === "string") return encoder.encode(input);
	return decoder$1.decode(input);
}
let encodeBase64Url;
if (Uint8Array.prototype.toBase64) encodeBase64Url = (input) => {
	if (input instanceof ArrayBuffer) input = new Uint8Array(input);
	return input.toBase64({
		alphabet: "base64url",
		omitPadding: true
	});
};
else {
	const CHUNK_SIZE = 32768;
	encodeBase64Url = (input) => {
		if (input instanceof ArrayBuffer) input = new Uint8Array(input);
		const arr = [];
		for (let i = 0; i < input.byteLength; i += CHUNK_SIZE) arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
		return btoa(arr.join("")).replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_");
	};
}
let decodeBase64Url;
if (Uint8Array.fromBase64) decodeBase64Url = (input) => {
	try {
		return Uint8Array.fromBase64(input, { alphabet: "base64url" });
	} catch (cause) {
		throw CodedTypeError$1("The input to be decoded is not correctly encoded.", ERR_INVALID_ARG_VALUE$1, cause);
	}
};
else decodeBase64Url = (input) => {
	try {
		const binary = atob(input.replace(/-/g, "+").replace(/_/g, "/").replace(/\s/g, ""));
		const bytes = new Uint8Array(binary.length);
		for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
		return bytes;
	} catch (cause) {
		throw CodedTypeError$1("The input to be decoded is not correctly encoded.", ERR_INVALID_ARG_VALUE$1, cause);
	}
};
function b64u(input) {
	if (typeof input === "string") return decodeBase64Url(input);
	return encodeBase64Url(input);
}
var UnsupportedOperationError = class extends Error {
	code;
	constructor(message, options) {
		super(message, options);
		this.name = this.constructor.name;
		this.code = UNSUPPORTED_OPERATION;
		Error.captureStackTrace?.(this, this.constructor);
	}
};
var OperationProcessingError = class extends Error {
	code;
	constructor(message, options) {
		super(message, options);
		this.name = this.constructor.name;
		if (options?.code) this.code = options?.code;
		Error.captureStackTrace?.(this, this.constructor);
	}
};
function OPE(message, code, cause) {
	return new OperationProcessingError(message, {
		code,
		cause
	});
}
function isJsonObject(input) {
	if (input === null || typeof input !== "object" || Array.isArray(input)) return false;
	return true;
}
function prepareHeaders(input) {
	if (looseInstanceOf(input, Headers)) input = Object.fromEntries(input.entries());
	const headers = new Headers(input ?? {});
	if (USER_AGENT$1 && !headers.has("user-agent")) headers.set("user-agent", USER_AGENT$1);
	if (headers.has("authorization")) throw CodedTypeError$1("\"options.headers\" must not include the \"authorization\" header name", ERR_INVALID_ARG_VALUE$1);
	return headers;
}
function signal$1(url, value) {
	if (value !== void 0) {
		if (typeof value === "function") value = value(url.href);
		if (!(value instanceof AbortSignal)) throw CodedTypeError$1("\"options.signal\" must return or be an instance of AbortSignal", ERR_INVALID_ARG_TYPE$1);
		return value;
	}
}
function replaceDoubleSlash(pathname) {
	if (pathname.includes("//")) return pathname.replace("//", "/");
	return pathname;
}
function prependWellKnown(url, wellKnown, allowTerminatingSlash = false) {
	if (url.pathname === "/") url.pathname = wellKnown;
	else url.pathname = replaceDoubleSlash(`${wellKnown}/${allowTerminatingSlash ? url.pathname : url.pathname.replace(/(\/)$/, "")}`);
	return url;
}
function appendWellKnown(url, wellKnown) {
	url.pathname = replaceDoubleSlash(`${url.pathname}/${wellKnown}`);
	return url;
}
async function performDiscovery$1(input, urlName, transform, options) {
	if (!(input instanceof URL)) throw CodedTypeError$1(`"${urlName}" must be an instance of URL`, ERR_INVALID_ARG_TYPE$1);
	checkProtocol(input, options?.[allowInsecureRequests$1] !== true);
	const url = transform(new URL(input.href));
	const headers = prepareHeaders(options?.headers);
	headers.set("accept", "application/json");
	return (options?.[customFetch$1] || fetch)(url.href, {
		body: void 0,
		headers: Object.fromEntries(headers.entries()),
		method: "GET",
		redirect: "manual",
		signal: signal$1(url, options?.signal)
	});
}
async function discoveryRequest(issuerIdentifier, options) {
	return performDiscovery$1(issuerIdentifier, "issuerIdentifier", (url) => {
		switch (options?.algorithm) {
			case void 0:
			case "oidc":
				appendWellKnown(url, ".well-known/openid-configuration");
				break;
			case "oauth2":
				prependWellKnown(url, ".well-known/oauth-authorization-server");
				break;
			default: throw CodedTypeError$1("\"options.algorithm\" must be \"oidc\" (default), or \"oauth2\"", ERR_INVALID_ARG_VALUE$1);
		}
		return url;
	}, options);
}
function assertNumber(input, allow0, it, code, cause) {
	try {
		if (typeof input !== "number" || !Number.isFinite(input)) throw CodedTypeError$1(`${it} must be a number`, ERR_INVALID_ARG_TYPE$1, cause);
		if (input > 0) return;
		if (allow0) {
			if (input !== 0) throw CodedTypeError$1(`${it} must be a non-negative number`, ERR_INVALID_ARG_VALUE$1, cause);
			return;
		}
		throw CodedTypeError$1(`${it} must be a positive number`, ERR_INVALID_ARG_VALUE$1, cause);
	} catch (err) {
		if (code) throw OPE(err.message, code, cause);
		throw err;
	}
}
function assertString$1(input, it, code, cause) {
	try {
		if (typeof input !== "string") throw CodedTypeError$1(`${it} must be a string`, ERR_INVALID_ARG_TYPE$1, cause);
		if (input.length === 0) throw CodedTypeError$1(`${it} must not be empty`, ERR_INVALID_ARG_VALUE$1, cause);
	} catch (err) {
		if (code) throw OPE(err.message, code, cause);
		throw err;
	}
}
async function processDiscoveryResponse(expectedIssuerIdentifier, response) {
	const expected = expectedIssuerIdentifier;
	if (!(expected instanceof URL) && expected !== _nodiscoverycheck) throw CodedTypeError$1("\"expectedIssuerIdentifier\" must be an instance of URL", ERR_INVALID_ARG_TYPE$1);
	if (!looseInstanceOf(response, Response)) throw CodedTypeError$1("\"response\" must be an instance of Response", ERR_INVALID_ARG_TYPE$1);
	if (response.status !== 200) throw OPE("\"response\" is not a conform Authorization Server Metadata response (unexpected HTTP status code)", RESPONSE_IS_NOT_CONFORM, response);
	assertReadableResponse(response);
	const json = await getResponseJsonBody(response);
	assertString$1(json.issuer, "\"response\" body \"issuer\" property", INVALID_RESPONSE, { body: json });
	if (expected !== _nodiscoverycheck && new URL(json.issuer).href !== expected.href) throw OPE("\"response\" body \"issuer\" property does not match the expected value", JSON_ATTRIBUTE_COMPARISON, {
		expected: expected.href,
		body: json,
		attribute: "issuer"
	});
	return json;
}
function assertApplicationJson(response) {
	assertContentType(response, "application/json");
}
function notJson(response, ...types) {
	let msg = "\"response\" content-type must be ";
	if (types.length > 2) {
		const last = types.pop();
		msg += `${types.join(", ")}, or ${last}`;
	} else if (types.length === 2) msg += `${types[0]} or ${types[1]}`;
	else msg += types[0];
	return OPE(msg, RESPONSE_IS_NOT_JSON, response);
}
function assertContentType(response, contentType) {
	if (getContentType(response) !== contentType) throw notJson(response, contentType);
}
function getClockSkew(client) {
	const skew = client?.[clockSkew];
	return typeof skew === "number" && Number.isFinite(skew) ? skew : 0;
}
function getClockTolerance(client) {
	const tolerance = client?.[clockTolerance];
	return typeof tolerance === "number" && Number.isFinite(tolerance) && Math.sign(tolerance) !== -1 ? tolerance : 30;
}
function epochTime() {
	return Math.floor(Date.now() / 1e3);
}
function assertAs(as) {
	if (typeof as !== "object" || as === null) throw CodedTypeError$1("\"as\" must be an object", ERR_INVALID_ARG_TYPE$1);
	assertString$1(as.issuer, "\"as.issuer\"");
}
function assertClient(client) {
	if (typeof client !== "object" || client === null) throw CodedTypeError$1("\"client\" must be an object", ERR_INVALID_ARG_TYPE$1);
	assertString$1(client.client_id, "\"client.client_id\"");
}
function ClientSecretPost$1(clientSecret) {
	assertString$1(clientSecret, "\"clientSecret\"");
	return (_as, client, body, _headers) => {
		body.set("client_id", client.client_id);
		body.set("client_secret", clientSecret);
	};
}
function None$1() {
	return (_as, client, body, _headers) => {
		body.set("client_id", client.client_id);
	};
}
const URLParse = URL.parse ? (url, base) => URL.parse(url, base) : (url, base) => {
	try {
		return new URL(url, base);
	} catch {
		return null;
	}
};
function checkProtocol(url, enforceHttps) {
	if (enforceHttps && url.protocol !== "https:") throw OPE("only requests to HTTPS are allowed", HTTP_REQUEST_FORBIDDEN, url);
	if (url.protocol !== "https:" && url.protocol !== "http:") throw OPE("only HTTP and HTTPS requests are allowed", REQUEST_PROTOCOL_FORBIDDEN, url);
}
function validateEndpoint(value, endpoint, useMtlsAlias, enforceHttps) {
	let url;
	if (typeof value !== "string" || !(url = URLParse(value))) throw OPE(`authorization server metadata does not contain a valid ${useMtlsAlias ? `"as.mtls_endpoint_aliases.${endpoint}"` : `"as.${endpoint}"`}`, value === void 0 ? MISSING_SERVER_METADATA : INVALID_SERVER_METADATA, { attribute: useMtlsAlias ? `mtls_endpoint_aliases.${endpoint}` : endpoint });
	checkProtocol(url, enforceHttps);
	return url;
}
function resolveEndpoint(as, endpoint, useMtlsAlias, enforceHttps) {
	if (useMtlsAlias && as.mtls_endpoint_aliases && endpoint in as.mtls_endpoint_aliases) return validateEndpoint(as.mtls_endpoint_aliases[endpoint], endpoint, useMtlsAlias, enforceHttps);
	return validateEndpoint(as[endpoint], endpoint, useMtlsAlias, enforceHttps);
}
function isDPoPNonceError(err) {
	if (err instanceof WWWAuthenticateChallengeError) return err.cause.some((challenge) => challenge.scheme === "dpop" && challenge.parameters.error === "use_dpop_nonce");
	if (err instanceof ResponseBodyError) return err.error === "use_dpop_nonce";
	return false;
}
var ResponseBodyError = class extends Error {
	cause;
	code;
	error;
	status;
	error_description;
	response;
	constructor(message, options) {
		super(message, options);
		this.name = this.constructor.name;
		this.code = RESPONSE_BODY_ERROR;
		this.cause = options.cause;
		this.error = options.cause.error;
		this.status = options.response.status;
		this.error_description = options.cause.error_description;
		Object.defineProperty(this, "response", {
			enumerable: false,
			value: options.response
		});
		Error.captureStackTrace?.(this, this.constructor);
	}
};
var AuthorizationResponseError = class extends Error {
	cause;
	code;
	error;
	error_description;
	constructor(message, options) {
		super(message, options);
		this.name = this.constructor.name;
		this.code = AUTHORIZATION_RESPONSE_ERROR;
		this.cause = options.cause;
		this.error = options.cause.get("error");
		this.error_description = options.cause.get("error_description") ?? void 0;
		Error.captureStackTrace?.(this, this.constructor);
	}
};
var WWWAuthenticateChallengeError = class extends Error {
	cause;
	code;
	response;
	status;
	constructor(message, options) {
		super(message, options);
		this.name = this.constructor.name;
		this.code = WWW_AUTHENTICATE_CHALLENGE;
		this.cause = options.cause;
		this.status = options.response.status;
		this.response = options.response;
		Object.defineProperty(this, "response", { enumerable: false });
		Error.captureStackTrace?.(this, this.constructor);
	}
};
const schemeRE = /* @__PURE__ */ new RegExp("^[,\\s]*([a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+)");
const quotedParamRE = /* @__PURE__ */ new RegExp("^[,\\s]*([a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+)\\s*=\\s*\"((?:[^\"\\\\]|\\\\[\\s\\S])*)\"[,\\s]*(.*)");
const unquotedParamRE = /* @__PURE__ */ new RegExp("^[,\\s]*([a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+)\\s*=\\s*([a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+)[,\\s]*(.*)");
const token68ParamRE = /* @__PURE__ */ new RegExp("^([a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2})(?:$|[,\\s])(.*)");
function parseWwwAuthenticateChallenges(response) {
	if (!looseInstanceOf(response, Response)) throw CodedTypeError$1("\"response\" must be an instance of Response", ERR_INVALID_ARG_TYPE$1);
	const header = response.headers.get("www-authenticate");
	if (header === null) return;
	const challenges = [];
	let rest = header;
	while (rest) {
		let match = rest.match(schemeRE);
		const scheme = match?.["1"].toLowerCase();
		if (!scheme) return;
		const afterScheme = rest.substring(match[0].length);
		if (afterScheme && !afterScheme.match(/^[\s,]/)) return;
		const spaceMatch = afterScheme.match(/^\s+(.*)$/);
		const hasParameters = !!spaceMatch;
		rest = spaceMatch ? spaceMatch[1] : void 0;
		const parameters = {};
		let token68;
		if (hasParameters) while (rest) {
			let key;
			let value;
			if (match = rest.match(quotedParamRE)) {
				[, key, value, rest] = match;
				if (value.includes("\\")) value = value.replace(/\\([\s\S])/g, "$1");
				parameters[key.toLowerCase()] = value;
				continue;
			}
			if (match = rest.match(unquotedParamRE)) {
				[, key, value, rest] = match;
				parameters[key.toLowerCase()] = value;
				continue;
			}
			if (match = rest.match(token68ParamRE)) {
				if (Object.keys(parameters).length) break;
				[, token68, rest] = match;
				break;
			}
			return;
		}
		else rest = afterScheme || void 0;
		const challenge = {
			scheme,
			parameters
		};
		if (token68) challenge.token68 = token68;
		challenges.push(challenge);
	}
	if (!challenges.length) return;
	return challenges;
}
async function parseOAuthResponseErrorBody(response) {
	if (response.status > 399 && response.status < 500) {
		assertReadableResponse(response);
		assertApplicationJson(response);
		try {
			const json = await response.clone().json();
			if (isJsonObject(json) && typeof json.error === "string" && json.error.length) return json;
		} catch {}
	}
}
async function checkOAuthBodyError(response, expected, label) {
	if (response.status !== expected) {
		checkAuthenticationChallenges(response);
		let err;
		if (err = await parseOAuthResponseErrorBody(response)) {
			await response.body?.cancel();
			throw new ResponseBodyError("server responded with an error in the response body", {
				cause: err,
				response
			});
		}
		throw OPE(`"response" is not a conform ${label} response (unexpected HTTP status code)`, RESPONSE_IS_NOT_CONFORM, response);
	}
}
function assertDPoP(option) {
	if (!branded.has(option)) throw CodedTypeError$1("\"options.DPoP\" is not a valid DPoPHandle", ERR_INVALID_ARG_VALUE$1);
}
function getContentType(input) {
	return input.headers.get("content-type")?.split(";")[0];
}
async function authenticatedRequest(as, client, clientAuthentication, url, body, headers, options) {
	await clientAuthentication(as, client, body, headers);
	headers.set("content-type", "application/x-www-form-urlencoded;charset=UTF-8");
	return (options?.[customFetch$1] || fetch)(url.href, {
		body,
		headers: Object.fromEntries(headers.entries()),
		method: "POST",
		redirect: "manual",
		signal: signal$1(url, options?.signal)
	});
}
async function tokenEndpointRequest(as, client, clientAuthentication, grantType, parameters, options) {
	const url = resolveEndpoint(as, "token_endpoint", client.use_mtls_endpoint_aliases, options?.[allowInsecureRequests$1] !== true);
	parameters.set("grant_type", grantType);
	const headers = prepareHeaders(options?.headers);
	headers.set("accept", "application/json");
	if (options?.DPoP !== void 0) {
		assertDPoP(options.DPoP);
		await options.DPoP.addProof(url, headers, "POST");
	}
	const response = await authenticatedRequest(as, client, clientAuthentication, url, parameters, headers, options);
	options?.DPoP?.cacheNonce(response, url);
	return response;
}
async function refreshTokenGrantRequest(as, client, clientAuthentication, refreshToken, options) {
	assertAs(as);
	assertClient(client);
	assertString$1(refreshToken, "\"refreshToken\"");
	const parameters = new URLSearchParams(options?.additionalParameters);
	parameters.set("refresh_token", refreshToken);
	return tokenEndpointRequest(as, client, clientAuthentication, "refresh_token", parameters, options);
}
const idTokenClaims = /* @__PURE__ */ new WeakMap();
const jwtRefs = /* @__PURE__ */ new WeakMap();
function getValidatedIdTokenClaims(ref) {
	if (!ref.id_token) return;
	const claims = idTokenClaims.get(ref);
	if (!claims) throw CodedTypeError$1("\"ref\" was already garbage collected or did not resolve from the proper sources", ERR_INVALID_ARG_VALUE$1);
	return claims;
}
async function processGenericAccessTokenResponse(as, client, response, additionalRequiredIdTokenClaims, decryptFn, recognizedTokenTypes) {
	assertAs(as);
	assertClient(client);
	if (!looseInstanceOf(response, Response)) throw CodedTypeError$1("\"response\" must be an instance of Response", ERR_INVALID_ARG_TYPE$1);
	await checkOAuthBodyError(response, 200, "Token Endpoint");
	assertReadableResponse(response);
	const json = await getResponseJsonBody(response);
	assertString$1(json.access_token, "\"response\" body \"access_token\" property", INVALID_RESPONSE, { body: json });
	assertString$1(json.token_type, "\"response\" body \"token_type\" property", INVALID_RESPONSE, { body: json });
	json.token_type = json.token_type.toLowerCase();
	if (json.expires_in !== void 0) {
		let expiresIn = typeof json.expires_in !== "number" ? parseFloat(json.expires_in) : json.expires_in;
		assertNumber(expiresIn, true, "\"response\" body \"expires_in\" property", INVALID_RESPONSE, { body: json });
		json.expires_in = expiresIn;
	}
	if (json.refresh_token !== void 0) assertString$1(json.refresh_token, "\"response\" body \"refresh_token\" property", INVALID_RESPONSE, { body: json });
	if (json.scope !== void 0 && typeof json.scope !== "string") throw OPE("\"response\" body \"scope\" property must be a string", INVALID_RESPONSE, { body: json });
	if (json.id_token !== void 0) {
		assertString$1(json.id_token, "\"response\" body \"id_token\" property", INVALID_RESPONSE, { body: json });
		const requiredClaims = [];
		if (client.require_auth_time === true) requiredClaims.push("auth_time");
		if (client.default_max_age !== void 0) {
			assertNumber(client.default_max_age, true, "\"client.default_max_age\"");
			requiredClaims.push("auth_time");
		}
		if (additionalRequiredIdTokenClaims?.length) requiredClaims.push(...additionalRequiredIdTokenClaims);
		const { claims, jwt } = await validateIdTokenClaims(as, client, json.id_token, requiredClaims, decryptFn);
		validateIdTokenAuthorizedParty(client, claims);
		validateIdTokenAuthTimeClaim(claims);
		jwtRefs.set(response, jwt);
		idTokenClaims.set(json, claims);
	}
	if (recognizedTokenTypes?.[json.token_type] !== void 0) recognizedTokenTypes[json.token_type](response, json);
	else if (json.token_type !== "dpop" && json.token_type !== "bearer") throw new UnsupportedOperationError("unsupported `token_type` value", { cause: { body: json } });
	return json;
}
function checkAuthenticationChallenges(response) {
	let challenges;
	if (challenges = parseWwwAuthenticateChallenges(response)) throw new WWWAuthenticateChallengeError("server responded with a challenge in the WWW-Authenticate HTTP Header", {
		cause: challenges,
		response
	});
}
async function processRefreshTokenResponse(as, client, response, options) {
	return processGenericAccessTokenResponse(as, client, response, void 0, options?.[jweDecrypt], options?.recognizedTokenTypes);
}
function validateAudience(expected, result) {
	if (Array.isArray(result.claims.aud)) {
		if (!result.claims.aud.includes(expected)) throw OPE("unexpected JWT \"aud\" (audience) claim value", JWT_CLAIM_COMPARISON, {
			expected,
			claims: result.claims,
			claim: "aud"
		});
	} else if (result.claims.aud !== expected) throw OPE("unexpected JWT \"aud\" (audience) claim value", JWT_CLAIM_COMPARISON, {
		expected,
		claims: result.claims,
		claim: "aud"
	});
	return result;
}
function validateIssuer(as, result) {
	const expected = as[_expectedIssuer]?.(result) ?? as.issuer;
	if (result.claims.iss !== expected) throw OPE("unexpected JWT \"iss\" (issuer) claim value", JWT_CLAIM_COMPARISON, {
		expected,
		claims: result.claims,
		claim: "iss"
	});
	return result;
}
const branded = /* @__PURE__ */ new WeakSet();
const jwtClaimNames = {
	aud: "audience",
	c_hash: "code hash",
	client_id: "client id",
	exp: "expiration time",
	iat: "issued at",
	iss: "issuer",
	jti: "jwt id",
	nonce: "nonce",
	s_hash: "state hash",
	sub: "subject",
	ath: "access token hash",
	htm: "http method",
	htu: "http uri",
	cnf: "confirmation",
	auth_time: "authentication time"
};
function validatePresence(required, result) {
	for (const claim of required) if (result.claims[claim] === void 0) throw OPE(`JWT "${claim}" (${jwtClaimNames[claim]}) claim missing`, INVALID_RESPONSE, { claims: result.claims });
	return result;
}
function validateStringClaim(claim, result) {
	if (typeof result.claims[claim] !== "string") throw OPE(`unexpected JWT "${claim}" (${jwtClaimNames[claim]}) claim type`, INVALID_RESPONSE, { claims: result.claims });
	return result;
}
function validateIdTokenClaims(as, client, idToken, requiredClaims, decryptFn) {
	return validateJwt(idToken, checkSigningAlgorithm.bind(void 0, client.id_token_signed_response_alg, as.id_token_signing_alg_values_supported, "RS256"), getClockSkew(client), getClockTolerance(client), decryptFn).then(validatePresence.bind(void 0, [
		"aud",
		"exp",
		"iat",
		"iss",
		"sub",
		...requiredClaims
	])).then(validateIssuer.bind(void 0, as)).then(validateAudience.bind(void 0, client.client_id)).then(validateStringClaim.bind(void 0, "sub"));
}
function validateIdTokenAuthTimeClaim(claims) {
	if (claims.auth_time !== void 0) assertNumber(claims.auth_time, true, "ID Token \"auth_time\" (authentication time)", INVALID_RESPONSE, { claims });
}
function validateIdTokenAuthorizedParty(client, claims) {
	if (Array.isArray(claims.aud) && claims.aud.length !== 1) {
		if (claims.azp === void 0) throw OPE("ID Token \"aud\" (audience) claim includes additional untrusted audiences", JWT_CLAIM_COMPARISON, {
			claims,
			claim: "aud"
		});
		if (claims.azp !== client.client_id) throw OPE("unexpected ID Token \"azp\" (authorized party) claim value", JWT_CLAIM_COMPARISON, {
			expected: client.client_id,
			claims,
			claim: "azp"
		});
	}
}
const WWW_AUTHENTICATE_CHALLENGE = "OAUTH_WWW_AUTHENTICATE_CHALLENGE";
const RESPONSE_BODY_ERROR = "OAUTH_RESPONSE_BODY_ERROR";
const UNSUPPORTED_OPERATION = "OAUTH_UNSUPPORTED_OPERATION";
const AUTHORIZATION_RESPONSE_ERROR = "OAUTH_AUTHORIZATION_RESPONSE_ERROR";
const PARSE_ERROR = "OAUTH_PARSE_ERROR";
const INVALID_RESPONSE = "OAUTH_INVALID_RESPONSE";
const RESPONSE_IS_NOT_JSON = "OAUTH_RESPONSE_IS_NOT_JSON";
const RESPONSE_IS_NOT_CONFORM = "OAUTH_RESPONSE_IS_NOT_CONFORM";
const HTTP_REQUEST_FORBIDDEN = "OAUTH_HTTP_REQUEST_FORBIDDEN";
const REQUEST_PROTOCOL_FORBIDDEN = "OAUTH_REQUEST_PROTOCOL_FORBIDDEN";
const JWT_TIMESTAMP_CHECK = "OAUTH_JWT_TIMESTAMP_CHECK_FAILED";
const JWT_CLAIM_COMPARISON = "OAUTH_JWT_CLAIM_COMPARISON_FAILED";
const JSON_ATTRIBUTE_COMPARISON = "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";
const MISSING_SERVER_METADATA = "OAUTH_MISSING_SERVER_METADATA";
const INVALID_SERVER_METADATA = "OAUTH_INVALID_SERVER_METADATA";
function assertReadableResponse(response) {
	if (response.bodyUsed) throw CodedTypeError$1("\"response\" body has been used already", ERR_INVALID_ARG_VALUE$1);
}
async function validateJwt(jws, checkAlg, clockSkew, clockTolerance, decryptJwt) {
	let { 0: protectedHeader, 1: payload, length } = jws.split(".");
	if (length === 5) {
		if (decryptJwt !== void 0) {
			jws = await decryptJwt(jws);
			({0: protectedHeader, 1: payload, length} = jws.split("."));
		} else throw new UnsupportedOperationError("JWE decryption is not configured", { cause: jws });
	}
	if (length !== 3) throw OPE("Invalid JWT", INVALID_RESPONSE, jws);
	let header;
	try {
		header = JSON.parse(buf(b64u(protectedHeader)));
	} catch (cause) {
		throw OPE("failed to parse JWT Header body as base64url encoded JSON", PARSE_ERROR, cause);
	}
	if (!isJsonObject(header)) throw OPE("JWT Header must be a top level object", INVALID_RESPONSE, jws);
	checkAlg(header);
	if (header.crit !== void 0) throw new UnsupportedOperationError("no JWT \"crit\" header parameter extensions are supported", { cause: { header } });
	let claims;
	try {
		claims = JSON.parse(buf(b64u(payload)));
	} catch (cause) {
		throw OPE("failed to parse JWT Payload body as base64url encoded JSON", PARSE_ERROR, cause);
	}
	if (!isJsonObject(claims)) throw OPE("JWT Payload must be a top level object", INVALID_RESPONSE, jws);
	const now = epochTime() + clockSkew;
	if (claims.exp !== void 0) {
		if (typeof claims.exp !== "number") throw OPE("unexpected JWT \"exp\" (expiration time) claim type", INVALID_RESPONSE, { claims });
		if (claims.exp <= now - clockTolerance) throw OPE("unexpected JWT \"exp\" (expiration time) claim value, expiration is past current timestamp", JWT_TIMESTAMP_CHECK, {
			claims,
			now,
			tolerance: clockTolerance,
			claim: "exp"
		});
	}
	if (claims.iat !== void 0) {
		if (typeof claims.iat !== "number") throw OPE("unexpected JWT \"iat\" (issued at) claim type", INVALID_RESPONSE, { claims });
	}
	if (claims.iss !== void 0) {
		if (typeof claims.iss !== "string") throw OPE("unexpected JWT \"iss\" (issuer) claim type", INVALID_RESPONSE, { claims });
	}
	if (claims.nbf !== void 0) {
		if (typeof claims.nbf !== "number") throw OPE("unexpected JWT \"nbf\" (not before) claim type", INVALID_RESPONSE, { claims });
		if (claims.nbf > now + clockTolerance) throw OPE("unexpected JWT \"nbf\" (not before) claim value", JWT_TIMESTAMP_CHECK, {
			claims,
			now,
			tolerance: clockTolerance,
			claim: "nbf"
		});
	}
	if (claims.aud !== void 0) {
		if (typeof claims.aud !== "string" && !Array.isArray(claims.aud)) throw OPE("unexpected JWT \"aud\" (audience) claim type", INVALID_RESPONSE, { claims });
	}
	return {
		header,
		claims,
		jwt: jws
	};
}
function checkSigningAlgorithm(client, issuer, fallback, header) {
	if (client !== void 0) {
		if (typeof client === "string" ? header.alg !== client : !client.includes(header.alg)) throw OPE("unexpected JWT \"alg\" header parameter", INVALID_RESPONSE, {
			header,
			expected: client,
			reason: "client configuration"
		});
		return;
	}
	if (Array.isArray(issuer)) {
		if (!issuer.includes(header.alg)) throw OPE("unexpected JWT \"alg\" header parameter", INVALID_RESPONSE, {
			header,
			expected: issuer,
			reason: "authorization server metadata"
		});
		return;
	}
	if (fallback !== void 0) {
		if (typeof fallback === "string" ? header.alg !== fallback : typeof fallback === "function" ? !fallback(header.alg) : !fallback.includes(header.alg)) throw OPE("unexpected JWT \"alg\" header parameter", INVALID_RESPONSE, {
			header,
			expected: fallback,
			reason: "default value"
		});
		return;
	}
	throw OPE("missing client or server configuration to verify used JWT \"alg\" header parameter", void 0, {
		client,
		issuer,
		fallback
	});
}
async function getResponseJsonBody(response, check = assertApplicationJson) {
	let json;
	try {
		json = await response.json();
	} catch (cause) {
		check(response);
		throw OPE("failed to parse \"response\" body as JSON", PARSE_ERROR, cause);
	}
	if (!isJsonObject(json)) throw OPE("\"response\" body must be a top level object", INVALID_RESPONSE, { body: json });
	return json;
}
const _nodiscoverycheck = Symbol();
const _expectedIssuer = Symbol();
// node_modules/openid-client/build/index.js
let headers;
let USER_AGENT;
if (typeof navigator === "undefined" || !navigator.userAgent?.startsWith?.("Mozilla/5.0 ")) {
	USER_AGENT = `openid-client/v6.9.0`;
	headers = { "user-agent": USER_AGENT };
}
const int = (config) => {
	return props.get(config);
};
let props;
function ClientSecretPost(clientSecret) {
	if (clientSecret !== void 0) return ClientSecretPost$1(clientSecret);
	const cache = /* @__PURE__ */ new WeakMap();
	return (as, client, body, headers) => {
		let auth;
		if (!(auth = cache.get(client))) {
			assertString(client.client_secret, "\"metadata.client_secret\"");
			auth = ClientSecretPost$1(client.client_secret);
			cache.set(client, auth);
		}
		return auth(as, client, body, headers);
	};
}
function assertString(input, it) {
	if (typeof input !== "string") throw CodedTypeError(`${it} must be a string`, ERR_INVALID_ARG_TYPE);
	if (input.length === 0) throw CodedTypeError(`${it} must not be empty`, ERR_INVALID_ARG_VALUE);
}
function None() {
	return None$1();
}
const customFetch = customFetch$1;
const ERR_INVALID_ARG_VALUE = "ERR_INVALID_ARG_VALUE";
const ERR_INVALID_ARG_TYPE = "ERR_INVALID_ARG_TYPE";
function CodedTypeError(message, code, cause) {
	const err = new TypeError(message, { cause });
	Object.assign(err, { code });
	return err;
}
var ClientError = class extends Error {
	code;
	constructor(message, options) {
		super(message, options);
		this.name = this.constructor.name;
		this.code = options?.code;
		Error.captureStackTrace?.(this, this.constructor);
	}
};
new TextDecoder();
function e(msg, cause, code) {
	return new ClientError(msg, {
		cause,
		code
	});
}
function errorHandler(err) {
	if (err instanceof TypeError || err instanceof ClientError || err instanceof ResponseBodyError || err instanceof AuthorizationResponseError || err instanceof WWWAuthenticateChallengeError) throw err;
	if (err instanceof OperationProcessingError) switch (err.code) {
		case HTTP_REQUEST_FORBIDDEN: throw e("only requests to HTTPS are allowed", err, err.code);
		case REQUEST_PROTOCOL_FORBIDDEN: throw e("only requests to HTTP or HTTPS are allowed", err, err.code);
		case RESPONSE_IS_NOT_CONFORM: throw e("unexpected HTTP response status code", err.cause, err.code);
		case RESPONSE_IS_NOT_JSON: throw e("unexpected response content-type", err.cause, err.code);
		case PARSE_ERROR: throw e("parsing error occured", err, err.code);
		case INVALID_RESPONSE: throw e("invalid response encountered", err, err.code);
		case JWT_CLAIM_COMPARISON: throw e("unexpected JWT claim value encountered", err, err.code);
		case JSON_ATTRIBUTE_COMPARISON: throw e("unexpected JSON attribute value encountered", err, err.code);
		case JWT_TIMESTAMP_CHECK: throw e("JWT timestamp claim value failed validation", err, err.code);
		default: throw e(err.message, err, err.code);
	}
	if (err instanceof UnsupportedOperationError) throw e("unsupported operation", err, err.code);
	if (err instanceof DOMException) switch (err.name) {
		case "OperationError": throw e("runtime operation error", err, UNSUPPORTED_OPERATION);
		case "NotSupportedError": throw e("runtime unsupported operation", err, UNSUPPORTED_OPERATION);
		case "TimeoutError": throw e("operation timed out", err, "OAUTH_TIMEOUT");
		case "AbortError": throw e("operation aborted", err, "OAUTH_ABORT");
	}
	throw new ClientError("something went wrong", { cause: err });
}
function handleEntraId(server, as, options) {
	if (server.origin === "https://login.microsoftonline.com" && (!options?.algorithm || options.algorithm === "oidc")) {
		as[kEntraId] = true;
		return true;
	}
	return false;
}
function handleB2Clogin(server, options) {
	if (server.hostname.endsWith(".b2clogin.com") && (!options?.algorithm || options.algorithm === "oidc")) return true;
	return false;
}
async function discovery(server, clientId, metadata, clientAuthentication, options) {
	const instance = new Configuration(await performDiscovery(server, options), clientId, metadata, clientAuthentication);
	let internals = int(instance);
	if (options?.[customFetch]) internals.fetch = options[customFetch];
	if (options?.timeout !== void 0) internals.timeout = options.timeout;
	if (options?.execute) for (const extension of options.execute) extension(instance);
	return instance;
}
async function performDiscovery(server, options) {
	if (!(server instanceof URL)) throw CodedTypeError("\"server\" must be an instance of URL", ERR_INVALID_ARG_TYPE);
	const resolve = !server.href.includes("/.well-known/");
	const timeout = options?.timeout ?? 30;
	const signal = AbortSignal.timeout(timeout * 1e3);
	const as = await (resolve ? discoveryRequest(server, {
		algorithm: options?.algorithm,
		[customFetch$1]: options?.[customFetch],
		[allowInsecureRequests$1]: options?.execute?.includes(allowInsecureRequests),
		signal,
		headers: new Headers(headers)
	}) : (options?.[customFetch] || fetch)((() => {
		checkProtocol(server, options?.execute?.includes(allowInsecureRequests) ? false : true);
		return server.href;
	})(), {
		headers: Object.fromEntries(new Headers({
			accept: "application/json",
			...headers
		}).entries()),
		body: void 0,
		method: "GET",
		redirect: "manual",
		signal
	})).then((response) => processDiscoveryResponse(_nodiscoverycheck, response)).catch(errorHandler);
	if (resolve && new URL(as.issuer).href !== server.href) handleEntraId(server, as, options) || handleB2Clogin(server, options) || (() => {
		throw new ClientError("discovered metadata issuer does not match the expected issuer", {
			code: "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
			cause: {
				expected: server.href,
				body: as,
				attribute: "issuer"
			}
		});
	})();
	return as;
}
let decryptedResponses;
function setDecryptedResponse(result, signed) {
	if (signed !== void 0) {
		decryptedResponses ||= /* @__PURE__ */ new WeakMap();
		decryptedResponses.set(result, signed);
	}
	return result;
}
function captureDecryptedResponse(decrypt) {
	let signed;
	return {
		decrypt: decrypt && (async (jwe) => signed = await decrypt(jwe)),
		get: () => signed
	};
}
function getServerHelpers(metadata) {
	return { supportsPKCE: {
		__proto__: null,
		value(method = "S256") {
			return metadata.code_challenge_methods_supported?.includes(method) === true;
		}
	} };
}
function addServerHelpers(metadata) {
	Object.defineProperties(metadata, getServerHelpers(metadata));
}
const kEntraId = Symbol();
var Configuration = class {
	constructor(server, clientId, metadata, clientAuthentication) {
		if (typeof clientId !== "string" || !clientId.length) throw CodedTypeError("\"clientId\" must be a non-empty string", ERR_INVALID_ARG_TYPE);
		if (typeof metadata === "string") metadata = { client_secret: metadata };
		if (metadata?.client_id !== void 0 && clientId !== metadata.client_id) throw CodedTypeError("\"clientId\" and \"metadata.client_id\" must be the same", ERR_INVALID_ARG_VALUE);
		const client = {
			...structuredClone(metadata),
			client_id: clientId
		};
		client[clockSkew] = metadata?.[clockSkew] ?? 0;
		client[clockTolerance] = metadata?.[clockTolerance] ?? 30;
		let auth;
		if (clientAuthentication) auth = clientAuthentication;
		else if (typeof client.client_secret === "string" && client.client_secret.length) auth = ClientSecretPost(client.client_secret);
		else auth = None();
		let c = Object.freeze(client);
		const clone = structuredClone(server);
		if (kEntraId in server) clone[_expectedIssuer] = ({ claims: { tid } }) => server.issuer.replace("{tenantid}", tid);
		let as = Object.freeze(clone);
		props ||= /* @__PURE__ */ new WeakMap();
		props.set(this, {
			__proto__: null,
			as,
			c,
			auth,
			tlsOnly: true,
			timeout: 30,
			jwksCache: {}
		});
	}
	serverMetadata() {
		const metadata = structuredClone(int(this).as);
		addServerHelpers(metadata);
		return metadata;
	}
	clientMetadata() {
		return structuredClone(int(this).c);
	}
	get timeout() {
		return int(this).timeout;
	}
	set timeout(value) {
		int(this).timeout = value;
	}
	get [customFetch]() {
		return int(this).fetch;
	}
	set [customFetch](value) {
		int(this).fetch = value;
	}
};
Object.freeze(Configuration.prototype);
function getHelpers(response) {
	let exp = void 0;
	if (response.expires_in !== void 0) exp = Date.now() + response.expires_in * 1e3;
	return {
		expiresIn: {
			__proto__: null,
			value() {
				if (exp) {
					const now = Date.now();
					if (exp > now) return Math.floor((exp - now) / 1e3);
					return 0;
				}
			}
		},
		claims: {
			__proto__: null,
			value() {
				return getValidatedIdTokenClaims(response);
			}
		}
	};
}
function addHelpers(response) {
	Object.defineProperties(response, getHelpers(response));
}
function allowInsecureRequests(config) {
	int(config).tlsOnly = false;
}
async function refreshTokenGrant(config, refreshToken, parameters, options) {
	checkConfig(config);
	parameters = new URLSearchParams(parameters);
	const { as, c, auth, fetch, tlsOnly, nonRepudiation, timeout, decrypt } = int(config);
	const response = await refreshTokenGrantRequest(as, c, auth, refreshToken, {
		[customFetch$1]: fetch,
		[allowInsecureRequests$1]: !tlsOnly,
		additionalParameters: parameters,
		DPoP: options?.DPoP,
		headers: new Headers(headers),
		signal: signal(timeout)
	}).catch(errorHandler);
	const signed = captureDecryptedResponse(decrypt);
	const p = processRefreshTokenResponse(as, c, response, { [jweDecrypt]: signed.decrypt });
	let result;
	try {
		result = await p;
	} catch (err) {
		if (retryable(err, options)) return refreshTokenGrant(config, refreshToken, parameters, {
			...options,
			flag: retry
		});
		errorHandler(err);
	}
	result.id_token && await nonRepudiation?.(response);
	addHelpers(result);
	return setDecryptedResponse(result, signed.get());
}
function checkConfig(input) {
	if (!(input instanceof Configuration)) throw CodedTypeError("\"config\" must be an instance of Configuration", ERR_INVALID_ARG_TYPE);
	if (Object.getPrototypeOf(input) !== Configuration.prototype) throw CodedTypeError("subclassing Configuration is not allowed", ERR_INVALID_ARG_VALUE);
}
function signal(timeout) {
	return timeout ? AbortSignal.timeout(timeout * 1e3) : void 0;
}
function retryable(err, options) {
	if (options?.DPoP && options.flag !== retry) return isDPoPNonceError(err);
	return false;
}
const retry = Symbol();
// node_modules/rfc4648/lib/rfc4648.js
var base64UrlEncoding = {
	chars: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
	bits: 6
};
var base64url = {
	parse: function parse(string, opts) {
		return _parse(string, base64UrlEncoding, opts);
	},
	stringify: function stringify(data, opts) {
		return _stringify(data, base64UrlEncoding, opts);
	}
};
function _parse(string, encoding, opts) {
	var _opts$out;
	if (opts === void 0) opts = {};
	if (!encoding.codes) {
		encoding.codes = {};
		for (var i = 0; i < encoding.chars.length; ++i) encoding.codes[encoding.chars[i]] = i;
	}
	if (!opts.loose && string.length * encoding.bits & 7) throw new SyntaxError("Invalid padding");
	var end = string.length;
	while (string[end - 1] === "=") {
		--end;
		if (!opts.loose && !((string.length - end) * encoding.bits & 7)) throw new SyntaxError("Invalid padding");
	}
	var out = new ((_opts$out = opts.out) != null ? _opts$out : Uint8Array)(end * encoding.bits / 8 | 0);
	var bits = 0;
	var buffer = 0;
	var written = 0;
	for (var _i = 0; _i < end; ++_i) {
		var value = encoding.codes[string[_i]];
		if (value === void 0) throw new SyntaxError("Invalid character " + string[_i]);
		buffer = buffer << encoding.bits | value;
		bits += encoding.bits;
		if (bits >= 8) {
			bits -= 8;
			out[written++] = 255 & buffer >> bits;
		}
	}
	if (bits >= encoding.bits || 255 & buffer << 8 - bits) throw new SyntaxError("Unexpected end of data");
	return out;
}
function _stringify(data, encoding, opts) {
	if (opts === void 0) opts = {};
	var _opts$pad = opts.pad, pad = _opts$pad === void 0 ? true : _opts$pad;
	var mask = (1 << encoding.bits) - 1;
	var out = "";
	var bits = 0;
	var buffer = 0;
	for (var i = 0; i < data.length; ++i) {
		buffer = buffer << 8 | 255 & data[i];
		bits += 8;
		while (bits > encoding.bits) {
			bits -= encoding.bits;
			out += encoding.chars[mask & buffer >> bits];
		}
	}
	if (bits) out += encoding.chars[mask & buffer << encoding.bits - bits];
	if (pad) while (out.length * encoding.bits & 7) out += "=";
	return out;
}
// node_modules/@kubernetes/client-node/dist/oidc_auth.js
var OidcClient = class {
	constructor(c) {
		this.config = c;
	}
	async refresh(token) {
		const newToken = await refreshTokenGrant(this.config, token);
		return {
			id_token: newToken.id_token,
			refresh_token: newToken.refresh_token,
			expires_at: newToken.expiresIn()
		};
	}
};
var OpenIDConnectAuth = class OpenIDConnectAuth {
	constructor() {
		this.currentTokenExpiration = 0;
	}
	static decodeJWT(token) {
		const parts = token.split(".");
		if (parts.length !== 3) return null;
		return {
			header: JSON.parse(new TextDecoder().decode(base64url.parse(parts[0], { loose: true }))),
			payload: JSON.parse(new TextDecoder().decode(base64url.parse(parts[1], { loose: true }))),
			signature: parts[2]
		};
	}
	static expirationFromToken(token) {
		const jwt = OpenIDConnectAuth.decodeJWT(token);
		if (!jwt) return 0;
		return jwt.payload.exp;
	}
	isAuthProvider(user) {
		if (!user.authProvider) return false;
		return user.authProvider.name === "oidc";
	}
	async applyAuthentication(user, opts, overrideClient) {
		const token = await this.getToken(user, overrideClient);
		if (token) opts.headers["Authorization"] = `Bearer ${token}`;
	}
	async getToken(user, overrideClient) {
		if (!user.authProvider.config) return null;
		if (!user.authProvider.config["client-secret"]) user.authProvider.config["client-secret"] = "";
		if (!user.authProvider.config || !user.authProvider.config["id-token"]) return null;
		return this.refresh(user, overrideClient);
	}
	async refresh(user, overrideClient) {
		if (this.currentTokenExpiration === 0) this.currentTokenExpiration = OpenIDConnectAuth.expirationFromToken(user.authProvider.config["id-token"]);
		if (Date.now() / 1e3 > this.currentTokenExpiration) {
			if (!user.authProvider.config["client-id"] || !user.authProvider.config["refresh-token"] || !user.authProvider.config["idp-issuer-url"]) return null;
			const newToken = await (overrideClient ? overrideClient : await this.getClient(user)).refresh(user.authProvider.config["refresh-token"]);
			user.authProvider.config["id-token"] = newToken.id_token;
			user.authProvider.config["refresh-token"] = newToken.refresh_token;
			this.currentTokenExpiration = newToken.expires_at;
		}
		return user.authProvider.config["id-token"];
	}
	async getClient(user) {
		const idpCaFile = user.authProvider.config["idp-certificate-authority"];
		const idpCaData = user.authProvider.config["idp-certificate-authority-data"];
		const ca = bufferFromFileOrString(idpCaFile, idpCaData);
		let configuration;
		if (ca) {
			const agent = new https.Agent({ ca });
			const customFetchFn = async (url, options) => {
				const urlObj = new URL(url);
				const requestOptions = {
					hostname: urlObj.hostname,
					port: urlObj.port,
					path: urlObj.pathname + urlObj.search,
					method: (options === null || options === void 0 ? void 0 : options.method) || "GET",
					headers: (options === null || options === void 0 ? void 0 : options.headers) || {},
					agent
				};
				return new Promise((resolve, reject) => {
					const req = https.request(requestOptions, (res) => {
						const chunks = [];
						res.on("data", (chunk) => {
							chunks.push(chunk);
						});
						res.on("end", () => {
							const body = Buffer.concat(chunks);
							resolve({
								ok: res.statusCode >= 200 && res.statusCode < 300,
								status: res.statusCode,
								statusText: res.statusMessage || "",
								headers: new Headers(res.headers),
								url,
								type: "basic",
								redirected: false,
								body: null,
								bodyUsed: false,
								json: async () => JSON.parse(body.toString()),
								text: async () => body.toString(),
								arrayBuffer: async () => body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength),
								blob: async () => {
									throw new Error("blob() not implemented");
								},
								formData: async () => {
									throw new Error("formData() not implemented");
								},
								bytes: async () => new Uint8Array(body),
								clone: () => {
									throw new Error("clone() not implemented");
								}
							});
						});
					});
					req.on("error", reject);
					if (options === null || options === void 0 ? void 0 : options.body) req.write(options.body);
					req.end();
				});
			};
			configuration = await discovery(user.authProvider.config["idp-issuer-url"], user.authProvider.config["client-id"], void 0, void 0, { [customFetch]: customFetchFn });
		} else configuration = await discovery(user.authProvider.config["idp-issuer-url"], user.authProvider.config["client-id"]);
		return new OidcClient(configuration);
	}
};
// node_modules/smart-buffer/build/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const buffer_1 = __require("buffer");
	const ERRORS = {
		INVALID_ENCODING: "Invalid encoding provided. Please specify a valid encoding the internal Node.js Buffer supports.",
		INVALID_SMARTBUFFER_SIZE: "Invalid size provided. Size must be a valid integer greater than zero.",
		INVALID_SMARTBUFFER_BUFFER: "Invalid Buffer provided in SmartBufferOptions.",
		INVALID_SMARTBUFFER_OBJECT: "Invalid SmartBufferOptions object supplied to SmartBuffer constructor or factory methods.",
		INVALID_OFFSET: "An invalid offset value was provided.",
		INVALID_OFFSET_NON_NUMBER: "An invalid offset value was provided. A numeric value is required.",
		INVALID_LENGTH: "An invalid length value was provided.",
		INVALID_LENGTH_NON_NUMBER: "An invalid length value was provived. A numeric value is required.",
		INVALID_TARGET_OFFSET: "Target offset is beyond the bounds of the internal SmartBuffer data.",
		INVALID_TARGET_LENGTH: "Specified length value moves cursor beyong the bounds of the internal SmartBuffer data.",
		INVALID_READ_BEYOND_BOUNDS: "Attempted to read beyond the bounds of the managed data.",
		INVALID_WRITE_BEYOND_BOUNDS: "Attempted to write beyond the bounds of the managed data."
	};
	exports.ERRORS = ERRORS;
	function checkEncoding(encoding) {
		if (!buffer_1.Buffer.isEncoding(encoding)) throw new Error(ERRORS.INVALID_ENCODING);
	}
	exports.checkEncoding = checkEncoding;
	function isFiniteInteger(value) {
		return typeof value === "number" && isFinite(value) && isInteger(value);
	}
	exports.isFiniteInteger = isFiniteInteger;
	function checkOffsetOrLengthValue(value, offset) {
		if (typeof value === "number") {
			if (!isFiniteInteger(value) || value < 0) throw new Error(offset ? ERRORS.INVALID_OFFSET : ERRORS.INVALID_LENGTH);
		} else throw new Error(offset ? ERRORS.INVALID_OFFSET_NON_NUMBER : ERRORS.INVALID_LENGTH_NON_NUMBER);
	}
	function checkLengthValue(length) {
		checkOffsetOrLengthValue(length, false);
	}
	exports.checkLengthValue = checkLengthValue;
	function checkOffsetValue(offset) {
		checkOffsetOrLengthValue(offset, true);
	}
	exports.checkOffsetValue = checkOffsetValue;
	function checkTargetOffset(offset, buff) {
		if (offset < 0 || offset > buff.length) throw new Error(ERRORS.INVALID_TARGET_OFFSET);
	}
	exports.checkTargetOffset = checkTargetOffset;
	function isInteger(value) {
		return typeof value === "number" && isFinite(value) && Math.floor(value) === value;
	}
	function bigIntAndBufferInt64Check(bufferMethod) {
		if (typeof BigInt === "undefined") throw new Error("Platform does not support JS BigInt type.");
		if (typeof buffer_1.Buffer.prototype[bufferMethod] === "undefined") throw new Error(`Platform does not support Buffer.prototype.${bufferMethod}.`);
	}
	exports.bigIntAndBufferInt64Check = bigIntAndBufferInt64Check;
}));
// node_modules/smart-buffer/build/smartbuffer.js
var require_smartbuffer = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const utils_1 = require_utils();
	const DEFAULT_SMARTBUFFER_SIZE = 4096;
	const DEFAULT_SMARTBUFFER_ENCODING = "utf8";
	exports.SmartBuffer = class SmartBuffer {
		constructor(options) {
			this.length = 0;
			this._encoding = DEFAULT_SMARTBUFFER_ENCODING;
			this._writeOffset = 0;
			this._readOffset = 0;
			if (SmartBuffer.isSmartBufferOptions(options)) {
				if (options.encoding) {
					utils_1.checkEncoding(options.encoding);
					this._encoding = options.encoding;
				}
				if (options.size) {
					if (utils_1.isFiniteInteger(options.size) && options.size > 0) this._buff = Buffer.allocUnsafe(options.size);
					else throw new Error(utils_1.ERRORS.INVALID_SMARTBUFFER_SIZE);
				} else if (options.buff) {
					if (Buffer.isBuffer(options.buff)) {
						this._buff = options.buff;
						this.length = options.buff.length;
					} else throw new Error(utils_1.ERRORS.INVALID_SMARTBUFFER_BUFFER);
				} else this._buff = Buffer.allocUnsafe(DEFAULT_SMARTBUFFER_SIZE);
			} else {
				if (typeof options !== "undefined") throw new Error(utils_1.ERRORS.INVALID_SMARTBUFFER_OBJECT);
				this._buff = Buffer.allocUnsafe(DEFAULT_SMARTBUFFER_SIZE);
			}
		}
		static fromSize(size, encoding) {
			return new this({
				size,
				encoding
			});
		}
		static fromBuffer(buff, encoding) {
			return new this({
				buff,
				encoding
			});
		}
		static fromOptions(options) {
			return new this(options);
		}
		static isSmartBufferOptions(options) {
			const castOptions = options;
			return castOptions && (castOptions.encoding !== void 0 || castOptions.size !== void 0 || castOptions.buff !== void 0);
		}
		readInt8(offset) {
			return this._readNumberValue(Buffer.prototype.readInt8, 1, offset);
		}
		readInt16BE(offset) {
			return this._readNumberValue(Buffer.prototype.readInt16BE, 2, offset);
		}
		readInt16LE(offset) {
			return this._readNumberValue(Buffer.prototype.readInt16LE, 2, offset);
		}
		readInt32BE(offset) {
			return this._readNumberValue(Buffer.prototype.readInt32BE, 4, offset);
		}
		readInt32LE(offset) {
			return this._readNumberValue(Buffer.prototype.readInt32LE, 4, offset);
		}
		readBigInt64BE(offset) {
			utils_1.bigIntAndBufferInt64Check("readBigInt64BE");
			return this._readNumberValue(Buffer.prototype.readBigInt64BE, 8, offset);
		}
		readBigInt64LE(offset) {
			utils_1.bigIntAndBufferInt64Check("readBigInt64LE");
			return this._readNumberValue(Buffer.prototype.readBigInt64LE, 8, offset);
		}
		writeInt8(value, offset) {
			this._writeNumberValue(Buffer.prototype.writeInt8, 1, value, offset);
			return this;
		}
		insertInt8(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeInt8, 1, value, offset);
		}
		writeInt16BE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeInt16BE, 2, value, offset);
		}
		insertInt16BE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeInt16BE, 2, value, offset);
		}
		writeInt16LE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeInt16LE, 2, value, offset);
		}
		insertInt16LE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeInt16LE, 2, value, offset);
		}
		writeInt32BE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeInt32BE, 4, value, offset);
		}
		insertInt32BE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeInt32BE, 4, value, offset);
		}
		writeInt32LE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeInt32LE, 4, value, offset);
		}
		insertInt32LE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeInt32LE, 4, value, offset);
		}
		writeBigInt64BE(value, offset) {
			utils_1.bigIntAndBufferInt64Check("writeBigInt64BE");
			return this._writeNumberValue(Buffer.prototype.writeBigInt64BE, 8, value, offset);
		}
		insertBigInt64BE(value, offset) {
			utils_1.bigIntAndBufferInt64Check("writeBigInt64BE");
			return this._insertNumberValue(Buffer.prototype.writeBigInt64BE, 8, value, offset);
		}
		writeBigInt64LE(value, offset) {
			utils_1.bigIntAndBufferInt64Check("writeBigInt64LE");
			return this._writeNumberValue(Buffer.prototype.writeBigInt64LE, 8, value, offset);
		}
		insertBigInt64LE(value, offset) {
			utils_1.bigIntAndBufferInt64Check("writeBigInt64LE");
			return this._insertNumberValue(Buffer.prototype.writeBigInt64LE, 8, value, offset);
		}
		readUInt8(offset) {
			return this._readNumberValue(Buffer.prototype.readUInt8, 1, offset);
		}
		readUInt16BE(offset) {
			return this._readNumberValue(Buffer.prototype.readUInt16BE, 2, offset);
		}
		readUInt16LE(offset) {
			return this._readNumberValue(Buffer.prototype.readUInt16LE, 2, offset);
		}
		readUInt32BE(offset) {
			return this._readNumberValue(Buffer.prototype.readUInt32BE, 4, offset);
		}
		readUInt32LE(offset) {
			return this._readNumberValue(Buffer.prototype.readUInt32LE, 4, offset);
		}
		readBigUInt64BE(offset) {
			utils_1.bigIntAndBufferInt64Check("readBigUInt64BE");
			return this._readNumberValue(Buffer.prototype.readBigUInt64BE, 8, offset);
		}
		readBigUInt64LE(offset) {
			utils_1.bigIntAndBufferInt64Check("readBigUInt64LE");
			return this._readNumberValue(Buffer.prototype.readBigUInt64LE, 8, offset);
		}
		writeUInt8(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeUInt8, 1, value, offset);
		}
		insertUInt8(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeUInt8, 1, value, offset);
		}
		writeUInt16BE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeUInt16BE, 2, value, offset);
		}
		insertUInt16BE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeUInt16BE, 2, value, offset);
		}
		writeUInt16LE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeUInt16LE, 2, value, offset);
		}
		insertUInt16LE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeUInt16LE, 2, value, offset);
		}
		writeUInt32BE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeUInt32BE, 4, value, offset);
		}
		insertUInt32BE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeUInt32BE, 4, value, offset);
		}
		writeUInt32LE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeUInt32LE, 4, value, offset);
		}
		insertUInt32LE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeUInt32LE, 4, value, offset);
		}
		writeBigUInt64BE(value, offset) {
			utils_1.bigIntAndBufferInt64Check("writeBigUInt64BE");
			return this._writeNumberValue(Buffer.prototype.writeBigUInt64BE, 8, value, offset);
		}
		insertBigUInt64BE(value, offset) {
			utils_1.bigIntAndBufferInt64Check("writeBigUInt64BE");
			return this._insertNumberValue(Buffer.prototype.writeBigUInt64BE, 8, value, offset);
		}
		writeBigUInt64LE(value, offset) {
			utils_1.bigIntAndBufferInt64Check("writeBigUInt64LE");
			return this._writeNumberValue(Buffer.prototype.writeBigUInt64LE, 8, value, offset);
		}
		insertBigUInt64LE(value, offset) {
			utils_1.bigIntAndBufferInt64Check("writeBigUInt64LE");
			return this._insertNumberValue(Buffer.prototype.writeBigUInt64LE, 8, value, offset);
		}
		readFloatBE(offset) {
			return this._readNumberValue(Buffer.prototype.readFloatBE, 4, offset);
		}
		readFloatLE(offset) {
			return this._readNumberValue(Buffer.prototype.readFloatLE, 4, offset);
		}
		writeFloatBE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeFloatBE, 4, value, offset);
		}
		insertFloatBE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeFloatBE, 4, value, offset);
		}
		writeFloatLE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeFloatLE, 4, value, offset);
		}
		insertFloatLE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeFloatLE, 4, value, offset);
		}
		readDoubleBE(offset) {
			return this._readNumberValue(Buffer.prototype.readDoubleBE, 8, offset);
		}
		readDoubleLE(offset) {
			return this._readNumberValue(Buffer.prototype.readDoubleLE, 8, offset);
		}
		writeDoubleBE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeDoubleBE, 8, value, offset);
		}
		insertDoubleBE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeDoubleBE, 8, value, offset);
		}
		writeDoubleLE(value, offset) {
			return this._writeNumberValue(Buffer.prototype.writeDoubleLE, 8, value, offset);
		}
		insertDoubleLE(value, offset) {
			return this._insertNumberValue(Buffer.prototype.writeDoubleLE, 8, value, offset);
		}
		readString(arg1, encoding) {
			let lengthVal;
			if (typeof arg1 === "number") {
				utils_1.checkLengthValue(arg1);
				lengthVal = Math.min(arg1, this.length - this._readOffset);
			} else {
				encoding = arg1;
				lengthVal = this.length - this._readOffset;
			}
			if (typeof encoding !== "undefined") utils_1.checkEncoding(encoding);
			const value = this._buff.slice(this._readOffset, this._readOffset + lengthVal).toString(encoding || this._encoding);
			this._readOffset += lengthVal;
			return value;
		}
		insertString(value, offset, encoding) {
			utils_1.checkOffsetValue(offset);
			return this._handleString(value, true, offset, encoding);
		}
		writeString(value, arg2, encoding) {
			return this._handleString(value, false, arg2, encoding);
		}
		readStringNT(encoding) {
			if (typeof encoding !== "undefined") utils_1.checkEncoding(encoding);
			let nullPos = this.length;
			for (let i = this._readOffset; i < this.length; i++) if (this._buff[i] === 0) {
				nullPos = i;
				break;
			}
			const value = this._buff.slice(this._readOffset, nullPos);
			this._readOffset = nullPos + 1;
			return value.toString(encoding || this._encoding);
		}
		insertStringNT(value, offset, encoding) {
			utils_1.checkOffsetValue(offset);
			this.insertString(value, offset, encoding);
			this.insertUInt8(0, offset + value.length);
			return this;
		}
		writeStringNT(value, arg2, encoding) {
			this.writeString(value, arg2, encoding);
			this.writeUInt8(0, typeof arg2 === "number" ? arg2 + value.length : this.writeOffset);
			return this;
		}
		readBuffer(length) {
			if (typeof length !== "undefined") utils_1.checkLengthValue(length);
			const lengthVal = typeof length === "number" ? length : this.length;
			const endPoint = Math.min(this.length, this._readOffset + lengthVal);
			const value = this._buff.slice(this._readOffset, endPoint);
			this._readOffset = endPoint;
			return value;
		}
		insertBuffer(value, offset) {
			utils_1.checkOffsetValue(offset);
			return this._handleBuffer(value, true, offset);
		}
		writeBuffer(value, offset) {
			return this._handleBuffer(value, false, offset);
		}
		readBufferNT() {
			let nullPos = this.length;
			for (let i = this._readOffset; i < this.length; i++) if (this._buff[i] === 0) {
				nullPos = i;
				break;
			}
			const value = this._buff.slice(this._readOffset, nullPos);
			this._readOffset = nullPos + 1;
			return value;
		}
		insertBufferNT(value, offset) {
			utils_1.checkOffsetValue(offset);
			this.insertBuffer(value, offset);
			this.insertUInt8(0, offset + value.length);
			return this;
		}
		writeBufferNT(value, offset) {
			if (typeof offset !== "undefined") utils_1.checkOffsetValue(offset);
			this.writeBuffer(value, offset);
			this.writeUInt8(0, typeof offset === "number" ? offset + value.length : this._writeOffset);
			return this;
		}
		clear() {
			this._writeOffset = 0;
			this._readOffset = 0;
			this.length = 0;
			return this;
		}
		remaining() {
			return this.length - this._readOffset;
		}
		get readOffset() {
			return this._readOffset;
		}
		set readOffset(offset) {
			utils_1.checkOffsetValue(offset);
			utils_1.checkTargetOffset(offset, this);
			this._readOffset = offset;
		}
		get writeOffset() {
			return this._writeOffset;
		}
		set writeOffset(offset) {
			utils_1.checkOffsetValue(offset);
			utils_1.checkTargetOffset(offset, this);
			this._writeOffset = offset;
		}
		get encoding() {
			return this._encoding;
		}
		set encoding(encoding) {
			utils_1.checkEncoding(encoding);
			this._encoding = encoding;
		}
		get internalBuffer() {
			return this._buff;
		}
		toBuffer() {
			return this._buff.slice(0, this.length);
		}
		toString(encoding) {
			const encodingVal = typeof encoding === "string" ? encoding : this._encoding;
			utils_1.checkEncoding(encodingVal);
			return this._buff.toString(encodingVal, 0, this.length);
		}
		destroy() {
			this.clear();
			return this;
		}
		_handleString(value, isInsert, arg3, encoding) {
			let offsetVal = this._writeOffset;
			let encodingVal = this._encoding;
			if (typeof arg3 === "number") offsetVal = arg3;
			else if (typeof arg3 === "string") {
				utils_1.checkEncoding(arg3);
				encodingVal = arg3;
			}
			if (typeof encoding === "string") {
				utils_1.checkEncoding(encoding);
				encodingVal = encoding;
			}
			const byteLength = Buffer.byteLength(value, encodingVal);
			if (isInsert) this.ensureInsertable(byteLength, offsetVal);
			else this._ensureWriteable(byteLength, offsetVal);
			this._buff.write(value, offsetVal, byteLength, encodingVal);
			if (isInsert) this._writeOffset += byteLength;
			else if (typeof arg3 === "number") this._writeOffset = Math.max(this._writeOffset, offsetVal + byteLength);
			else this._writeOffset += byteLength;
			return this;
		}
		_handleBuffer(value, isInsert, offset) {
			const offsetVal = typeof offset === "number" ? offset : this._writeOffset;
			if (isInsert) this.ensureInsertable(value.length, offsetVal);
			else this._ensureWriteable(value.length, offsetVal);
			value.copy(this._buff, offsetVal);
			if (isInsert) this._writeOffset += value.length;
			else if (typeof offset === "number") this._writeOffset = Math.max(this._writeOffset, offsetVal + value.length);
			else this._writeOffset += value.length;
			return this;
		}
		ensureReadable(length, offset) {
			let offsetVal = this._readOffset;
			if (typeof offset !== "undefined") {
				utils_1.checkOffsetValue(offset);
				offsetVal = offset;
			}
			if (offsetVal < 0 || offsetVal + length > this.length) throw new Error(utils_1.ERRORS.INVALID_READ_BEYOND_BOUNDS);
		}
		ensureInsertable(dataLength, offset) {
			utils_1.checkOffsetValue(offset);
			this._ensureCapacity(this.length + dataLength);
			if (offset < this.length) this._buff.copy(this._buff, offset + dataLength, offset, this._buff.length);
			if (offset + dataLength > this.length) this.length = offset + dataLength;
			else this.length += dataLength;
		}
		_ensureWriteable(dataLength, offset) {
			const offsetVal = typeof offset === "number" ? offset : this._writeOffset;
			this._ensureCapacity(offsetVal + dataLength);
			if (offsetVal + dataLength > this.length) this.length = offsetVal + dataLength;
		}
		_ensureCapacity(minLength) {
			const oldLength = this._buff.length;
			if (minLength > oldLength) {
				let data = this._buff;
				let newLength = oldLength * 3 / 2 + 1;
				if (newLength < minLength) newLength = minLength;
				this._buff = Buffer.allocUnsafe(newLength);
				data.copy(this._buff, 0, 0, oldLength);
			}
		}
		_readNumberValue(func, byteSize, offset) {
			this.ensureReadable(byteSize, offset);
			const value = func.call(this._buff, typeof offset === "number" ? offset : this._readOffset);
			if (typeof offset === "undefined") this._readOffset += byteSize;
			return value;
		}
		_insertNumberValue(func, byteSize, value, offset) {
			utils_1.checkOffsetValue(offset);
			this.ensureInsertable(byteSize, offset);
			func.call(this._buff, value, offset);
			this._writeOffset += byteSize;
			return this;
		}
		_writeNumberValue(func, byteSize, value, offset) {
			if (typeof offset === "number") {
				if (offset < 0) throw new Error(utils_1.ERRORS.INVALID_WRITE_BEYOND_BOUNDS);
				utils_1.checkOffsetValue(offset);
			}
			const offsetVal = typeof offset === "number" ? offset : this._writeOffset;
			this._ensureWriteable(byteSize, offsetVal);
			func.call(this._buff, value, offsetVal);
			if (typeof offset === "number") this._writeOffset = Math.max(this._writeOffset, offsetVal + byteSize);
			else this._writeOffset += byteSize;
			return this;
		}
	};
}));
// node_modules/socks/build/common/constants.js
var require_constants$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SOCKS5_NO_ACCEPTABLE_AUTH = exports.SOCKS5_CUSTOM_AUTH_END = exports.SOCKS5_CUSTOM_AUTH_START = exports.SOCKS_INCOMING_PACKET_SIZES = exports.SocksClientState = exports.Socks5Response = exports.Socks5HostType = exports.Socks5Auth = exports.Socks4Response = exports.SocksCommand = exports.ERRORS = exports.DEFAULT_TIMEOUT = void 0;
	exports.DEFAULT_TIMEOUT = 3e4;
	exports.ERRORS = {
		InvalidSocksCommand: "An invalid SOCKS command was provided. Valid options are connect, bind, and associate.",
		InvalidSocksCommandForOperation: "An invalid SOCKS command was provided. Only a subset of commands are supported for this operation.",
		InvalidSocksCommandChain: "An invalid SOCKS command was provided. Chaining currently only supports the connect command.",
		InvalidSocksClientOptionsDestination: "An invalid destination host was provided.",
		InvalidSocksClientOptionsExistingSocket: "An invalid existing socket was provided. This should be an instance of stream.Duplex.",
		InvalidSocksClientOptionsProxy: "Invalid SOCKS proxy details were provided.",
		InvalidSocksClientOptionsTimeout: "An invalid timeout value was provided. Please enter a value above 0 (in ms).",
		InvalidSocksClientOptionsProxiesLength: "At least two socks proxies must be provided for chaining.",
		InvalidSocksClientOptionsCustomAuthRange: "Custom auth must be a value between 0x80 and 0xFE.",
		InvalidSocksClientOptionsCustomAuthOptions: "When a custom_auth_method is provided, custom_auth_request_handler, custom_auth_response_size, and custom_auth_response_handler must also be provided and valid.",
		NegotiationError: "Negotiation error",
		SocketClosed: "Socket closed",
		ProxyConnectionTimedOut: "Proxy connection timed out",
		InternalError: "SocksClient internal error (this should not happen)",
		InvalidSocks4HandshakeResponse: "Received invalid Socks4 handshake response",
		Socks4ProxyRejectedConnection: "Socks4 Proxy rejected connection",
		InvalidSocks4IncomingConnectionResponse: "Socks4 invalid incoming connection response",
		Socks4ProxyRejectedIncomingBoundConnection: "Socks4 Proxy rejected incoming bound connection",
		InvalidSocks5InitialHandshakeResponse: "Received invalid Socks5 initial handshake response",
		InvalidSocks5IntiailHandshakeSocksVersion: "Received invalid Socks5 initial handshake (invalid socks version)",
		InvalidSocks5InitialHandshakeNoAcceptedAuthType: "Received invalid Socks5 initial handshake (no accepted authentication type)",
		InvalidSocks5InitialHandshakeUnknownAuthType: "Received invalid Socks5 initial handshake (unknown authentication type)",
		Socks5AuthenticationFailed: "Socks5 Authentication failed",
		InvalidSocks5FinalHandshake: "Received invalid Socks5 final handshake response",
		InvalidSocks5FinalHandshakeRejected: "Socks5 proxy rejected connection",
		InvalidSocks5IncomingConnectionResponse: "Received invalid Socks5 incoming connection response",
		Socks5ProxyRejectedIncomingBoundConnection: "Socks5 Proxy rejected incoming bound connection"
	};
	exports.SOCKS_INCOMING_PACKET_SIZES = {
		Socks5InitialHandshakeResponse: 2,
		Socks5UserPassAuthenticationResponse: 2,
		Socks5ResponseHeader: 5,
		Socks5ResponseIPv4: 10,
		Socks5ResponseIPv6: 22,
		Socks5ResponseHostname: (hostNameLength) => hostNameLength + 7,
		Socks4Response: 8
	};
	var SocksCommand;
	(function(SocksCommand) {
		SocksCommand[SocksCommand["connect"] = 1] = "connect";
		SocksCommand[SocksCommand["bind"] = 2] = "bind";
		SocksCommand[SocksCommand["associate"] = 3] = "associate";
	})(SocksCommand || (exports.SocksCommand = SocksCommand = {}));
	var Socks4Response;
	(function(Socks4Response) {
		Socks4Response[Socks4Response["Granted"] = 90] = "Granted";
		Socks4Response[Socks4Response["Failed"] = 91] = "Failed";
		Socks4Response[Socks4Response["Rejected"] = 92] = "Rejected";
		Socks4Response[Socks4Response["RejectedIdent"] = 93] = "RejectedIdent";
	})(Socks4Response || (exports.Socks4Response = Socks4Response = {}));
	var Socks5Auth;
	(function(Socks5Auth) {
		Socks5Auth[Socks5Auth["NoAuth"] = 0] = "NoAuth";
		Socks5Auth[Socks5Auth["GSSApi"] = 1] = "GSSApi";
		Socks5Auth[Socks5Auth["UserPass"] = 2] = "UserPass";
	})(Socks5Auth || (exports.Socks5Auth = Socks5Auth = {}));
	exports.SOCKS5_CUSTOM_AUTH_START = 128;
	exports.SOCKS5_CUSTOM_AUTH_END = 254;
	exports.SOCKS5_NO_ACCEPTABLE_AUTH = 255;
	var Socks5Response;
	(function(Socks5Response) {
		Socks5Response[Socks5Response["Granted"] = 0] = "Granted";
		Socks5Response[Socks5Response["Failure"] = 1] = "Failure";
		Socks5Response[Socks5Response["NotAllowed"] = 2] = "NotAllowed";
		Socks5Response[Socks5Response["NetworkUnreachable"] = 3] = "NetworkUnreachable";
		Socks5Response[Socks5Response["HostUnreachable"] = 4] = "HostUnreachable";
		Socks5Response[Socks5Response["ConnectionRefused"] = 5] = "ConnectionRefused";
		Socks5Response[Socks5Response["TTLExpired"] = 6] = "TTLExpired";
		Socks5Response[Socks5Response["CommandNotSupported"] = 7] = "CommandNotSupported";
		Socks5Response[Socks5Response["AddressNotSupported"] = 8] = "AddressNotSupported";
	})(Socks5Response || (exports.Socks5Response = Socks5Response = {}));
	var Socks5HostType;
	(function(Socks5HostType) {
		Socks5HostType[Socks5HostType["IPv4"] = 1] = "IPv4";
		Socks5HostType[Socks5HostType["Hostname"] = 3] = "Hostname";
		Socks5HostType[Socks5HostType["IPv6"] = 4] = "IPv6";
	})(Socks5HostType || (exports.Socks5HostType = Socks5HostType = {}));
	var SocksClientState;
	(function(SocksClientState) {
		SocksClientState[SocksClientState["Created"] = 0] = "Created";
		SocksClientState[SocksClientState["Connecting"] = 1] = "Connecting";
		SocksClientState[SocksClientState["Connected"] = 2] = "Connected";
		SocksClientState[SocksClientState["SentInitialHandshake"] = 3] = "SentInitialHandshake";
		SocksClientState[SocksClientState["ReceivedInitialHandshakeResponse"] = 4] = "ReceivedInitialHandshakeResponse";
		SocksClientState[SocksClientState["SentAuthentication"] = 5] = "SentAuthentication";
		SocksClientState[SocksClientState["ReceivedAuthenticationResponse"] = 6] = "ReceivedAuthenticationResponse";
		SocksClientState[SocksClientState["SentFinalHandshake"] = 7] = "SentFinalHandshake";
		SocksClientState[SocksClientState["ReceivedFinalResponse"] = 8] = "ReceivedFinalResponse";
		SocksClientState[SocksClientState["BoundWaitingForConnection"] = 9] = "BoundWaitingForConnection";
		SocksClientState[SocksClientState["Established"] = 10] = "Established";
		SocksClientState[SocksClientState["Disconnected"] = 11] = "Disconnected";
		SocksClientState[SocksClientState["Error"] = 99] = "Error";
	})(SocksClientState || (exports.SocksClientState = SocksClientState = {}));
}));
// node_modules/socks/build/common/util.js
var require_util = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SocksClientError = void 0;
	exports.shuffleArray = shuffleArray;
	var SocksClientError = class extends Error {
		constructor(message, options) {
			super(message);
			this.options = options;
		}
	};
	exports.SocksClientError = SocksClientError;
	function shuffleArray(array) {
		for (let i = array.length - 1; i > 0; i--) {
			const j = Math.floor(Math.random() * (i + 1));
			[array[i], array[j]] = [array[j], array[i]];
		}
	}
}));
// node_modules/ip-address/dist/address-error.js
var require_address_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.AddressError = void 0;
	var AddressError = class extends Error {
		constructor(message, parseMessage) {
			super(message);
			this.name = "AddressError";
			this.parseMessage = parseMessage;
		}
	};
	exports.AddressError = AddressError;
}));
// node_modules/ip-address/dist/common.js
var require_common$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.isInSubnet = isInSubnet;
	exports.isHostInSubnet = isHostInSubnet;
	exports.isGloballyReachable = isGloballyReachable;
	exports.offsetBigInt = offsetBigInt;
	exports.isCorrect = isCorrect;
	exports.prefixLengthFromMask = prefixLengthFromMask;
	exports.assertByteArray = assertByteArray;
	exports.numberToPaddedHex = numberToPaddedHex;
	exports.stringToPaddedHex = stringToPaddedHex;
	exports.testBit = testBit;
	const address_error_1 = require_address_error();
	function isInSubnet(address) {
		if (this.subnetMask < address.subnetMask) return false;
		return isHostInSubnet.call(this, address);
	}
	function isHostInSubnet(address) {
		if (this.binaryZeroPad().length !== address.binaryZeroPad().length) return false;
		return this.mask(address.subnetMask) === address.mask();
	}
	function isGloballyReachable(entries) {
		let best = null;
		for (let i = 0; i < entries.length; i++) {
			const entry = entries[i];
			if (entry.reachable !== null && isHostInSubnet.call(this, entry.subnet) && (best === null || entry.subnet.subnetMask > best.subnet.subnetMask)) best = entry;
		}
		return best === null ? true : best.reachable;
	}
	function offsetBigInt(value, n, bits, family) {
		if (typeof n === "number" && !Number.isSafeInteger(n)) throw new address_error_1.AddressError(`${family} offset must be an integer`);
		if (typeof n !== "number" && typeof n !== "bigint") throw new address_error_1.AddressError(`${family} offset must be an integer`);
		const result = value + BigInt(n);
		if (result < BigInt(0) || result > (BigInt(1) << BigInt(bits)) - BigInt(1)) throw new address_error_1.AddressError(`${family} offset leaves the address space`);
		return result;
	}
	function isCorrect(defaultBits) {
		return function isCorrectForm() {
			if (this.addressMinusSuffix !== this.correctForm()) return false;
			if (this.subnetMask === defaultBits && !this.parsedSubnet) return true;
			return this.parsedSubnet === String(this.subnetMask);
		};
	}
	function prefixLengthFromMask(value, totalBits) {
		const binary = value.toString(2).padStart(totalBits, "0");
		if (binary.length > totalBits) throw new address_error_1.AddressError("Invalid subnet mask.");
		const firstZero = binary.indexOf("0");
		if (firstZero === -1) return totalBits;
		if (binary.slice(firstZero).includes("1")) throw new address_error_1.AddressError("Invalid subnet mask.");
		return firstZero;
	}
	function assertByteArray(bytes, byteCount, family, minimum) {
		if (bytes.length !== byteCount) throw new address_error_1.AddressError(`${family} addresses require exactly ${byteCount} bytes`);
		for (let i = 0; i < bytes.length; i++) if (!Number.isInteger(bytes[i]) || bytes[i] < minimum || bytes[i] > 255) throw new address_error_1.AddressError(`All bytes must be integers between ${minimum} and 255`);
	}
	function numberToPaddedHex(number) {
		return number.toString(16).padStart(2, "0");
	}
	function stringToPaddedHex(numberString) {
		return numberToPaddedHex(parseInt(numberString, 10));
	}
	function testBit(binaryValue, position) {
		const { length } = binaryValue;
		if (position >= length) return false;
		const positionInString = length - position - 1;
		return binaryValue.substring(positionInString, positionInString + 1) === "1";
	}
}));
// node_modules/ip-address/dist/v4/constants.js
var require_constants$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SPECIAL_PURPOSE = exports.RE_SUBNET_STRING = exports.RE_ADDRESS = exports.GROUPS = exports.BITS = void 0;
	exports.BITS = 32;
	exports.GROUPS = 4;
	exports.RE_ADDRESS = /^(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])$/g;
	exports.RE_SUBNET_STRING = /\/\d{1,2}$/;
	exports.SPECIAL_PURPOSE = [
		[
			"0.0.0.0/8",
			"This network",
			false
		],
		[
			"0.0.0.0/32",
			"This host on this network",
			false
		],
		[
			"10.0.0.0/8",
			"Private-Use",
			false
		],
		[
			"100.64.0.0/10",
			"Shared Address Space",
			false
		],
		[
			"127.0.0.0/8",
			"Loopback",
			false
		],
		[
			"169.254.0.0/16",
			"Link Local",
			false
		],
		[
			"172.16.0.0/12",
			"Private-Use",
			false
		],
		[
			"192.0.0.0/24",
			"IETF Protocol Assignments",
			false
		],
		[
			"192.0.0.0/29",
			"IPv4 Service Continuity Prefix",
			false
		],
		[
			"192.0.0.8/32",
			"IPv4 dummy address",
			false
		],
		[
			"192.0.0.9/32",
			"Port Control Protocol Anycast",
			true
		],
		[
			"192.0.0.10/32",
			"Traversal Using Relays around NAT Anycast",
			true
		],
		[
			"192.0.0.170/32",
			"NAT64/DNS64 Discovery",
			false
		],
		[
			"192.0.0.171/32",
			"NAT64/DNS64 Discovery",
			false
		],
		[
			"192.0.2.0/24",
			"Documentation (TEST-NET-1)",
			false
		],
		[
			"192.31.196.0/24",
			"AS112-v4",
			true
		],
		[
			"192.52.193.0/24",
			"AMT",
			true
		],
		[
			"192.88.99.0/24",
			"Deprecated (6to4 Relay Anycast)",
			null
		],
		[
			"192.88.99.2/32",
			"6a44-relay anycast address",
			false
		],
		[
			"192.168.0.0/16",
			"Private-Use",
			false
		],
		[
			"192.175.48.0/24",
			"Direct Delegation AS112 Service",
			true
		],
		[
			"198.18.0.0/15",
			"Benchmarking",
			false
		],
		[
			"198.51.100.0/24",
			"Documentation (TEST-NET-2)",
			false
		],
		[
			"203.0.113.0/24",
			"Documentation (TEST-NET-3)",
			false
		],
		[
			"240.0.0.0/4",
			"Reserved",
			false
		],
		[
			"255.255.255.255/32",
			"Limited Broadcast",
			false
		]
	];
}));
// node_modules/ip-address/dist/ipv4.js
var require_ipv4 = /* @__PURE__ */ __commonJSMin(((exports, module, this$6) => {
	var __createBinding = this$6 && this$6.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$6 && this$6.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$6 && this$6.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Address4 = void 0;
	const common = __importStar(require_common$1());
	const constants = __importStar(require_constants$1());
	const address_error_1 = require_address_error();
	const isCorrect4 = common.isCorrect(constants.BITS);
	var Address4 = class Address4 {
		constructor(address) {
			this.addressMinusSuffix = "";
			this.groups = constants.GROUPS;
			this.parsedAddress = [];
			this.parsedSubnet = "";
			this.subnet = "/32";
			this.subnetMask = 32;
			this.v4 = true;
			this.isCorrect = isCorrect4;
			this.isInSubnet = common.isInSubnet;
			this.isHostInSubnet = common.isHostInSubnet;
			this.address = address;
			const subnet = constants.RE_SUBNET_STRING.exec(address);
			if (subnet) {
				this.parsedSubnet = subnet[0].replace("/", "");
				this.subnetMask = parseInt(this.parsedSubnet, 10);
				this.subnet = `/${this.subnetMask}`;
				if (this.subnetMask < 0 || this.subnetMask > constants.BITS) throw new address_error_1.AddressError("Invalid subnet mask.");
				address = address.replace(constants.RE_SUBNET_STRING, "");
			}
			const longest = constants.GROUPS * 4 - 1;
			if (address.length > longest) throw new address_error_1.AddressError(`IPv4 addresses are at most ${longest} characters.`);
			this.addressMinusSuffix = address;
			this.parsedAddress = this.parse(address);
		}
		static isValid(address) {
			try {
				new Address4(address);
				return true;
			} catch {
				return false;
			}
		}
		parse(address) {
			const groups = address.split(".");
			if (groups.some((group) => /^0\d/.test(group))) throw new address_error_1.AddressError("IPv4 addresses can't have leading zeroes.");
			if (!address.match(constants.RE_ADDRESS)) throw new address_error_1.AddressError("Invalid IPv4 address.");
			return groups;
		}
		correctForm() {
			return this.parsedAddress.map((part) => parseInt(part, 10)).join(".");
		}
		static fromAddressAndMask(address, mask) {
			const bits = common.prefixLengthFromMask(new Address4(mask).bigInt(), constants.BITS);
			return new Address4(`${address}/${bits}`);
		}
		static fromAddressAndWildcardMask(address, wildcardMask) {
			const mask = new Address4(wildcardMask).bigInt() ^ (BigInt(1) << BigInt(constants.BITS)) - BigInt(1);
			const bits = common.prefixLengthFromMask(mask, constants.BITS);
			return new Address4(`${address}/${bits}`);
		}
		static fromWildcard(input) {
			const groups = input.split(".");
			if (groups.length !== constants.GROUPS) throw new address_error_1.AddressError("Wildcard pattern must have 4 octets");
			let firstWildcard = -1;
			for (let i = 0; i < groups.length; i++) if (groups[i] === "*") {
				if (firstWildcard === -1) firstWildcard = i;
			} else if (firstWildcard !== -1) throw new address_error_1.AddressError("Wildcard `*` must only appear in trailing octets (e.g. `192.168.0.*`)");
			const trailing = firstWildcard === -1 ? 0 : groups.length - firstWildcard;
			const replaced = groups.map((g) => g === "*" ? "0" : g);
			const subnetBits = constants.BITS - trailing * 8;
			return new Address4(`${replaced.join(".")}/${subnetBits}`);
		}
		static fromHex(hex) {
			const stripped = hex.replace(/:/g, "");
			if (!/^[0-9a-fA-F]{8}$/.test(stripped)) throw new address_error_1.AddressError("IPv4 hex must be exactly 8 hex digits");
			const groups = [];
			for (let i = 0; i < 8; i += 2) groups.push(parseInt(stripped.slice(i, i + 2), 16));
			return new Address4(groups.join("."));
		}
		static fromInteger(integer) {
			if (!Number.isInteger(integer) || integer < 0 || integer > 4294967295) throw new address_error_1.AddressError("IPv4 integer must be in the range 0 to 2**32 - 1");
			return Address4.fromHex(integer.toString(16).padStart(8, "0"));
		}
		static fromArpa(arpaFormAddress) {
			const longest = constants.GROUPS * 4 - 1 + 3 + 14;
			if (arpaFormAddress.length > longest) throw new address_error_1.AddressError(`in-addr.arpa names are at most ${longest} characters.`);
			const address = arpaFormAddress.replace(/(\.in-addr\.arpa)?\.?$/i, "").split(".").reverse().join(".");
			return new Address4(address);
		}
		toHex() {
			return this.parsedAddress.map((part) => common.stringToPaddedHex(part)).join(":");
		}
		toArray() {
			return this.parsedAddress.map((part) => parseInt(part, 10));
		}
		toGroup6() {
			const output = [];
			let i = 0;
			for (; i < constants.GROUPS; i += 2) output.push(`${common.stringToPaddedHex(this.parsedAddress[i])}${common.stringToPaddedHex(this.parsedAddress[i + 1])}`);
			return output.join(":");
		}
		bigInt() {
			return BigInt(`0x${this.parsedAddress.map((n) => common.stringToPaddedHex(n)).join("")}`);
		}
		_startAddress() {
			return BigInt(`0b${this.mask() + "0".repeat(constants.BITS - this.subnetMask)}`);
		}
		startAddress() {
			return Address4.fromBigInt(this._startAddress());
		}
		startAddressExclusive() {
			const adjust = BigInt("1");
			return Address4.fromBigInt(this._startAddress() + adjust);
		}
		offset(n) {
			return Address4.fromBigInt(common.offsetBigInt(this.bigInt(), n, constants.BITS, "IPv4")).withSubnetMask(this.subnetMask);
		}
		nextNetwork() {
			return Address4.fromBigInt(common.offsetBigInt(this._endAddress(), 1, constants.BITS, "IPv4")).withSubnetMask(this.subnetMask);
		}
		withSubnetMask(subnetMask) {
			return new Address4(`${this.correctForm()}/${subnetMask}`);
		}
		_endAddress() {
			return BigInt(`0b${this.mask() + "1".repeat(constants.BITS - this.subnetMask)}`);
		}
		endAddress() {
			return Address4.fromBigInt(this._endAddress());
		}
		endAddressExclusive() {
			const adjust = BigInt("1");
			return Address4.fromBigInt(this._endAddress() - adjust);
		}
		subnetMaskAddress() {
			return Address4.fromBigInt(BigInt(`0b${"1".repeat(this.subnetMask)}${"0".repeat(constants.BITS - this.subnetMask)}`));
		}
		wildcardMask() {
			return Address4.fromBigInt(BigInt(`0b${"0".repeat(this.subnetMask)}${"1".repeat(constants.BITS - this.subnetMask)}`));
		}
		networkForm() {
			return `${this.startAddress().correctForm()}/${this.subnetMask}`;
		}
		static fromBigInt(bigInt) {
			if (bigInt < BigInt(0) || bigInt > BigInt(4294967295)) throw new address_error_1.AddressError("IPv4 BigInt must be in the range 0 to 2**32 - 1");
			return Address4.fromHex(bigInt.toString(16).padStart(8, "0"));
		}
		static fromByteArray(bytes) {
			common.assertByteArray(bytes, 4, "IPv4", 0);
			return this.fromUnsignedByteArray(bytes);
		}
		static fromUnsignedByteArray(bytes) {
			if (bytes.length !== 4) throw new address_error_1.AddressError("IPv4 addresses require exactly 4 bytes");
			const address = bytes.join(".");
			return new Address4(address);
		}
		mask(mask) {
			if (mask === void 0) mask = this.subnetMask;
			return this.getBitsBase2(0, mask);
		}
		getBitsBase2(start, end) {
			return this.binaryZeroPad().slice(start, end);
		}
		reverseForm(options) {
			if (!options) options = {};
			const reversed = this.correctForm().split(".").reverse().join(".");
			if (options.omitSuffix) return reversed;
			return `${reversed}.in-addr.arpa.`;
		}
		isMulticast() {
			return this.isHostInSubnet(MULTICAST_V4);
		}
		isPrivate() {
			return PRIVATE_V4.some((subnet) => this.isHostInSubnet(subnet));
		}
		isLoopback() {
			return this.isHostInSubnet(LOOPBACK_V4);
		}
		isLinkLocal() {
			return this.isHostInSubnet(LINK_LOCAL_V4);
		}
		isUnspecified() {
			return this.isHostInSubnet(UNSPECIFIED_V4);
		}
		isBroadcast() {
			return this.isHostInSubnet(BROADCAST_V4);
		}
		isCGNAT() {
			return this.isHostInSubnet(CGNAT_V4);
		}
		isDocumentation() {
			return DOCUMENTATION_V4.some((subnet) => this.isHostInSubnet(subnet));
		}
		isBenchmarking() {
			return this.isHostInSubnet(BENCHMARKING_V4);
		}
		isReserved() {
			return this.isHostInSubnet(RESERVED_V4);
		}
		isGlobal() {
			return !this.isMulticast() && common.isGloballyReachable.call(this, SPECIAL_PURPOSE_V4);
		}
		binaryZeroPad() {
			if (this._binaryZeroPad === void 0) this._binaryZeroPad = this.bigInt().toString(2).padStart(constants.BITS, "0");
			return this._binaryZeroPad;
		}
		groupForV6() {
			const segments = this.parsedAddress;
			return this.correctForm().replace(constants.RE_ADDRESS, `<span class="hover-group group-v4 group-6">${segments.slice(0, 2).join(".")}</span>.<span class="hover-group group-v4 group-7">${segments.slice(2, 4).join(".")}</span>`);
		}
	};
	exports.Address4 = Address4;
	const MULTICAST_V4 = new Address4("224.0.0.0/4");
	const PRIVATE_V4 = [
		new Address4("10.0.0.0/8"),
		new Address4("172.16.0.0/12"),
		new Address4("192.168.0.0/16")
	];
	const LOOPBACK_V4 = new Address4("127.0.0.0/8");
	const LINK_LOCAL_V4 = new Address4("169.254.0.0/16");
	const UNSPECIFIED_V4 = new Address4("0.0.0.0/32");
	const BROADCAST_V4 = new Address4("255.255.255.255/32");
	const CGNAT_V4 = new Address4("100.64.0.0/10");
	const DOCUMENTATION_V4 = [
		new Address4("192.0.2.0/24"),
		new Address4("198.51.100.0/24"),
		new Address4("203.0.113.0/24")
	];
	const BENCHMARKING_V4 = new Address4("198.18.0.0/15");
	const RESERVED_V4 = new Address4("240.0.0.0/4");
	const SPECIAL_PURPOSE_V4 = constants.SPECIAL_PURPOSE.map(([cidr, , reachable]) => ({
		subnet: new Address4(cidr),
		reachable
	}));
}));
// node_modules/ip-address/dist/v6/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SPECIAL_PURPOSE = exports.RE_URL_WITH_PORT = exports.RE_URL = exports.RE_ZONE_STRING = exports.RE_SUBNET_STRING = exports.RE_BAD_ADDRESS = exports.RE_BAD_CHARACTERS = exports.TYPES = exports.SCOPES = exports.GROUPS = exports.BITS = void 0;
	exports.BITS = 128;
	exports.GROUPS = 8;
	exports.SCOPES = {
		0: "Reserved",
		1: "Interface local",
		2: "Link local",
		4: "Admin local",
		5: "Site local",
		8: "Organization local",
		14: "Global",
		15: "Reserved"
	};
	exports.TYPES = {
		"ff01::1/128": "Multicast (All nodes on this interface)",
		"ff01::2/128": "Multicast (All routers on this interface)",
		"ff02::1/128": "Multicast (All nodes on this link)",
		"ff02::2/128": "Multicast (All routers on this link)",
		"ff05::2/128": "Multicast (All routers in this site)",
		"ff02::5/128": "Multicast (OSPFv3 AllSPF routers)",
		"ff02::6/128": "Multicast (OSPFv3 AllDR routers)",
		"ff02::9/128": "Multicast (RIP routers)",
		"ff02::a/128": "Multicast (EIGRP routers)",
		"ff02::d/128": "Multicast (PIM routers)",
		"ff02::16/128": "Multicast (MLDv2 reports)",
		"ff01::fb/128": "Multicast (mDNSv6)",
		"ff02::fb/128": "Multicast (mDNSv6)",
		"ff05::fb/128": "Multicast (mDNSv6)",
		"ff02::1:2/128": "Multicast (All DHCP servers and relay agents on this link)",
		"ff05::1:2/128": "Multicast (All DHCP servers and relay agents in this site)",
		"ff02::1:3/128": "Multicast (All DHCP servers on this link)",
		"ff05::1:3/128": "Multicast (All DHCP servers in this site)",
		"::/128": "Unspecified",
		"::1/128": "Loopback",
		"::ffff:0:0/96": "IPv4-mapped",
		"ff00::/8": "Multicast",
		"fe80::/10": "Link-local unicast",
		"fc00::/7": "Unique local",
		"2001::/32": "Teredo",
		"2001:2::/48": "Benchmarking",
		"2002::/16": "6to4",
		"2001:db8::/32": "Documentation",
		"3fff::/20": "Documentation",
		"100::/64": "Discard-only",
		"fec0::/10": "Site-local unicast (deprecated)",
		"::/96": "IPv4-compatible (deprecated)",
		"64:ff9b::/96": "NAT64 (well-known)",
		"64:ff9b:1::/48": "NAT64 (local-use)"
	};
	exports.RE_BAD_CHARACTERS = /([^0-9a-f:/%])/gi;
	exports.RE_BAD_ADDRESS = /([0-9a-f]{5,}|:{3,}|[^:]:$|^:[^:]|\/$)/gi;
	exports.RE_SUBNET_STRING = /\/\d{1,3}(?=%|$)/;
	exports.RE_ZONE_STRING = /%.*$/;
	exports.RE_URL = /^(?:\[([0-9a-f:.]+)\]|([0-9a-f:.]+))(?:[/?#].*)?$/i;
	exports.RE_URL_WITH_PORT = /^\[([0-9a-f:.]+)\]:([0-9]{1,5})(?:[/?#].*)?$/i;
	exports.SPECIAL_PURPOSE = [
		[
			"::1/128",
			"Loopback Address",
			false
		],
		[
			"::/128",
			"Unspecified Address",
			false
		],
		[
			"::ffff:0:0/96",
			"IPv4-mapped Address",
			false
		],
		[
			"64:ff9b::/96",
			"IPv4-IPv6 Translat.",
			true
		],
		[
			"64:ff9b:1::/48",
			"IPv4-IPv6 Translat.",
			false
		],
		[
			"100::/64",
			"Discard-Only Address Block",
			false
		],
		[
			"100:0:0:1::/64",
			"Dummy IPv6 Prefix",
			false
		],
		[
			"2001::/23",
			"IETF Protocol Assignments",
			false
		],
		[
			"2001::/32",
			"TEREDO",
			false
		],
		[
			"2001:1::1/128",
			"Port Control Protocol Anycast",
			true
		],
		[
			"2001:1::2/128",
			"Traversal Using Relays around NAT Anycast",
			true
		],
		[
			"2001:1::3/128",
			"DNS-SD Service Registration Protocol Anycast",
			true
		],
		[
			"2001:2::/48",
			"Benchmarking",
			false
		],
		[
			"2001:3::/32",
			"AMT",
			true
		],
		[
			"2001:4:112::/48",
			"AS112-v6",
			true
		],
		[
			"2001:10::/28",
			"Deprecated (previously ORCHID)",
			null
		],
		[
			"2001:20::/28",
			"ORCHIDv2",
			true
		],
		[
			"2001:30::/28",
			"Drone Remote ID Protocol Entity Tags (DETs) Prefix",
			true
		],
		[
			"2001:db8::/32",
			"Documentation",
			false
		],
		[
			"2002::/16",
			"6to4",
			false
		],
		[
			"2620:4f:8000::/48",
			"Direct Delegation AS112 Service",
			true
		],
		[
			"3fff::/20",
			"Documentation",
			false
		],
		[
			"5f00::/16",
			"Segment Routing (SRv6) SIDs",
			false
		],
		[
			"fc00::/7",
			"Unique-Local",
			false
		],
		[
			"fe80::/10",
			"Link-Local Unicast",
			false
		]
	];
}));
// node_modules/ip-address/dist/v6/helpers.js
var require_helpers$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.escapeHtml = escapeHtml;
	exports.spanAllZeroes = spanAllZeroes;
	exports.spanAll = spanAll;
	exports.spanLeadingZeroes = spanLeadingZeroes;
	exports.simpleGroup = simpleGroup;
	function escapeHtml(s) {
		return s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
	}
	function spanAllZeroes(s) {
		return escapeHtml(s).replace(/(0+)/g, "<span class=\"zero\">$1</span>");
	}
	function spanAll(s, offset = 0) {
		return s.split("").map((n, i) => `<span class="digit value-${escapeHtml(n)} position-${i + offset}">${spanAllZeroes(n)}</span>`).join("");
	}
	function spanLeadingZeroesSimple(group) {
		return escapeHtml(group).replace(/^(0+)/, "<span class=\"zero\">$1</span>");
	}
	function spanLeadingZeroes(address) {
		return address.split(":").map((g) => spanLeadingZeroesSimple(g)).join(":");
	}
	function simpleGroup(addressString, offset = 0) {
		return addressString.split(":").map((g, i) => {
			if (/group-v4/.test(g)) return g;
			return `<span class="hover-group group-${i + offset}">${spanLeadingZeroesSimple(g)}</span>`;
		});
	}
}));
// node_modules/ip-address/dist/v6/regular-expressions.js
var require_regular_expressions = /* @__PURE__ */ __commonJSMin(((exports, module, this$5) => {
	var __createBinding = this$5 && this$5.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$5 && this$5.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$5 && this$5.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ADDRESS_BOUNDARY = void 0;
	exports.groupPossibilities = groupPossibilities;
	exports.padGroup = padGroup;
	exports.simpleRegularExpression = simpleRegularExpression;
	exports.possibleElisions = possibleElisions;
	const v6 = __importStar(require_constants());
	function groupPossibilities(possibilities) {
		return `(${possibilities.join("|")})`;
	}
	function padGroup(group) {
		if (group.length < 4) return `0{0,${4 - group.length}}${group}`;
		return group;
	}
	exports.ADDRESS_BOUNDARY = "[^A-Fa-f0-9:]";
	function simpleRegularExpression(groups) {
		const zeroIndexes = [];
		groups.forEach((group, i) => {
			if (parseInt(group, 16) === 0) zeroIndexes.push(i);
		});
		const possibilities = zeroIndexes.map((zeroIndex) => groups.map((group, i) => {
			if (i === zeroIndex) {
				const elision = i === 0 || i === v6.GROUPS - 1 ? ":" : "";
				return groupPossibilities([padGroup(group), elision]);
			}
			return padGroup(group);
		}).join(":"));
		possibilities.push(groups.map(padGroup).join(":"));
		return groupPossibilities(possibilities);
	}
	function possibleElisions(elidedGroups, moreLeft, moreRight) {
		const left = moreLeft ? "" : ":";
		const right = moreRight ? "" : ":";
		const possibilities = [];
		if (!moreLeft && !moreRight) possibilities.push("::");
		if (moreLeft && moreRight) possibilities.push("");
		if (moreRight && !moreLeft || !moreRight && moreLeft) possibilities.push(":");
		possibilities.push(`${left}(:0{1,4}){1,${elidedGroups - 1}}`);
		possibilities.push(`(0{1,4}:){1,${elidedGroups - 1}}${right}`);
		possibilities.push(`(0{1,4}:){${elidedGroups - 1}}0{1,4}`);
		for (let groups = 1; groups < elidedGroups - 1; groups++) for (let position = 1; position < elidedGroups - groups; position++) possibilities.push(`(0{1,4}:){${position}}:(0{1,4}:){${elidedGroups - position - groups - 1}}0{1,4}`);
		return groupPossibilities(possibilities);
	}
}));
// node_modules/ip-address/dist/ipv6.js
var require_ipv6 = /* @__PURE__ */ __commonJSMin(((exports, module, this$4) => {
	var __createBinding = this$4 && this$4.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$4 && this$4.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$4 && this$4.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Address6 = void 0;
	const common = __importStar(require_common$1());
	const constants4 = __importStar(require_constants$1());
	const constants6 = __importStar(require_constants());
	const helpers = __importStar(require_helpers$1());
	const ipv4_1 = require_ipv4();
	const regular_expressions_1 = require_regular_expressions();
	const address_error_1 = require_address_error();
	const common_1 = require_common$1();
	const isCorrect6 = common.isCorrect(constants6.BITS);
	function assert(condition) {
		if (!condition) throw new Error("Assertion failed.");
	}
	function addCommas(number) {
		const r = /(\d+)(\d{3})/;
		while (r.test(number)) number = number.replace(r, "$1,$2");
		return number;
	}
	function spanLeadingZeroes4(n) {
		n = n.replace(/^(0{1,})([1-9]+)$/, "<span class=\"parse-error\">$1</span>$2");
		n = n.replace(/^(0{1,})(0)$/, "<span class=\"parse-error\">$1</span>$2");
		return n;
	}
	function compact(address, slice) {
		const s1 = [];
		const s2 = [];
		let i = 0;
		for (; i < address.length; i++) if (i < slice[0]) s1.push(address[i]);
		else if (i > slice[1]) s2.push(address[i]);
		return s1.concat(["compact"]).concat(s2);
	}
	function paddedHex(octet) {
		return parseInt(octet, 16).toString(16).padStart(4, "0");
	}
	function unsignByte(b) {
		return b & 255;
	}
	var Address6 = class Address6 {
		constructor(address, optionalGroups) {
			this.addressMinusSuffix = "";
			this.parsedSubnet = "";
			this.subnet = "/128";
			this.subnetMask = 128;
			this.v4 = false;
			this.zone = "";
			this.isInSubnet = common.isInSubnet;
			this.isHostInSubnet = common.isHostInSubnet;
			this.isCorrect = isCorrect6;
			if (optionalGroups === void 0) this.groups = constants6.GROUPS;
			else this.groups = optionalGroups;
			this.address = address;
			const subnet = constants6.RE_SUBNET_STRING.exec(address);
			if (subnet) {
				this.parsedSubnet = subnet[0].replace("/", "");
				this.subnetMask = parseInt(this.parsedSubnet, 10);
				this.subnet = `/${this.subnetMask}`;
				if (Number.isNaN(this.subnetMask) || this.subnetMask < 0 || this.subnetMask > constants6.BITS) throw new address_error_1.AddressError("Invalid subnet mask.");
				address = address.replace(constants6.RE_SUBNET_STRING, "");
			}
			if (/\//.test(address)) throw new address_error_1.AddressError("Invalid subnet mask.");
			const zoneStart = address.indexOf("%");
			if (zoneStart !== -1 && /^.*$/.test(address.slice(zoneStart))) {
				this.zone = address.slice(zoneStart);
				address = address.slice(0, zoneStart);
			}
			const longest = this.groups * 5 + 5;
			if (address.length > longest) throw new address_error_1.AddressError(`IPv6 addresses are at most ${longest} characters.`);
			this.addressMinusSuffix = address;
			this.parsedAddress = this.parse(this.addressMinusSuffix);
		}
		static isValid(address) {
			try {
				new Address6(address);
				return true;
			} catch {
				return false;
			}
		}
		static fromBigInt(bigInt) {
			if (bigInt < BigInt(0) || bigInt > (BigInt(1) << BigInt(constants6.BITS)) - BigInt(1)) throw new address_error_1.AddressError("IPv6 BigInt must be in the range 0 to 2**128 - 1");
			const hex = bigInt.toString(16).padStart(32, "0");
			const groups = [];
			for (let i = 0; i < constants6.GROUPS; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(groups.join(":"));
		}
		static fromURL(url) {
			var _a;
			let host;
			let port = null;
			let result;
			let error;
			const stripped = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
			if (stripped.indexOf("[") !== -1 && stripped.indexOf("]:") !== -1) {
				error = "failed to parse address with port";
				result = constants6.RE_URL_WITH_PORT.exec(stripped);
				if (result === null) return {
					error,
					address: null,
					port: null
				};
				host = result[1];
				port = result[2];
			} else {
				error = "failed to parse address from URL";
				result = constants6.RE_URL.exec(stripped);
				if (result === null) return {
					error,
					address: null,
					port: null
				};
				host = (_a = result[1]) !== null && _a !== void 0 ? _a : result[2];
			}
			if (port) {
				port = parseInt(port, 10);
				if (port < 0 || port > 65535) port = null;
			} else port = null;
			let address;
			try {
				address = new Address6(host);
			} catch {
				return {
					error,
					address: null,
					port: null
				};
			}
			return {
				address,
				port
			};
		}
		static fromAddressAndMask(address, mask) {
			const bits = common.prefixLengthFromMask(new Address6(mask).bigInt(), constants6.BITS);
			return new Address6(`${address}/${bits}`);
		}
		static fromAddressAndWildcardMask(address, wildcardMask) {
			const mask = new Address6(wildcardMask).bigInt() ^ (BigInt(1) << BigInt(constants6.BITS)) - BigInt(1);
			const bits = common.prefixLengthFromMask(mask, constants6.BITS);
			return new Address6(`${address}/${bits}`);
		}
		static fromWildcard(input) {
			if (input.includes("%") || input.includes("/")) throw new address_error_1.AddressError("Wildcard pattern must not include a zone or CIDR suffix");
			const halves = input.split("::");
			if (halves.length > 2) throw new address_error_1.AddressError("Wildcard pattern cannot contain more than one '::'");
			let groups;
			if (halves.length === 2) {
				const left = halves[0] === "" ? [] : halves[0].split(":");
				const right = halves[1] === "" ? [] : halves[1].split(":");
				const remaining = constants6.GROUPS - left.length - right.length;
				if (remaining < 1) throw new address_error_1.AddressError("Wildcard pattern with '::' has too many groups");
				groups = [
					...left,
					...new Array(remaining).fill("0"),
					...right
				];
			} else groups = input.split(":");
			if (groups.length !== constants6.GROUPS) throw new address_error_1.AddressError("Wildcard pattern must have 8 groups");
			let firstWildcard = -1;
			for (let i = 0; i < groups.length; i++) if (groups[i] === "*") {
				if (firstWildcard === -1) firstWildcard = i;
			} else if (firstWildcard !== -1) throw new address_error_1.AddressError("Wildcard `*` must only appear in trailing groups (e.g. `2001:db8:*:*:*:*:*:*`)");
			const trailing = firstWildcard === -1 ? 0 : groups.length - firstWildcard;
			const replaced = groups.map((g) => g === "*" ? "0" : g);
			const subnetBits = constants6.BITS - trailing * 16;
			return new Address6(`${replaced.join(":")}/${subnetBits}`);
		}
		static fromAddress4(address) {
			const address4 = new ipv4_1.Address4(address);
			const mask6 = constants6.BITS - (constants4.BITS - address4.subnetMask);
			return new Address6(`::ffff:${address4.correctForm()}/${mask6}`);
		}
		static fromArpa(arpaFormAddress) {
			const nibbles = arpaFormAddress.replace(/(\.ip6\.arpa)?\.?$/i, "");
			if (!/^[0-9a-f](\.[0-9a-f]){0,31}$/i.test(nibbles)) throw new address_error_1.AddressError("Invalid 'ip6.arpa' form.");
			const reversed = nibbles.split(".").reverse();
			const subnetMask = reversed.length * 4;
			const hex = reversed.join("").padEnd(32, "0");
			const groups = [];
			for (let i = 0; i < constants6.GROUPS; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(`${groups.join(":")}/${subnetMask}`);
		}
		microsoftTranscription() {
			return `${this.correctForm().replace(/:/g, "-")}.ipv6-literal.net`;
		}
		mask(mask = this.subnetMask) {
			return this.getBitsBase2(0, mask);
		}
		possibleSubnets(subnetSize = 128) {
			const subnetPowers = constants6.BITS - this.subnetMask - Math.abs(subnetSize - constants6.BITS);
			if (subnetPowers < 0) return "0";
			return addCommas((BigInt("2") ** BigInt(subnetPowers)).toString(10));
		}
		_startAddress() {
			return BigInt(`0b${this.mask() + "0".repeat(constants6.BITS - this.subnetMask)}`);
		}
		startAddress() {
			return Address6.fromBigInt(this._startAddress());
		}
		startAddressExclusive() {
			const adjust = BigInt("1");
			return Address6.fromBigInt(this._startAddress() + adjust);
		}
		_endAddress() {
			return BigInt(`0b${this.mask() + "1".repeat(constants6.BITS - this.subnetMask)}`);
		}
		endAddress() {
			return Address6.fromBigInt(this._endAddress());
		}
		endAddressExclusive() {
			const adjust = BigInt("1");
			return Address6.fromBigInt(this._endAddress() - adjust);
		}
		offset(n) {
			return Address6.fromBigInt(common.offsetBigInt(this.bigInt(), n, constants6.BITS, "IPv6")).withSubnetMask(this.subnetMask);
		}
		nextNetwork() {
			return Address6.fromBigInt(common.offsetBigInt(this._endAddress(), 1, constants6.BITS, "IPv6")).withSubnetMask(this.subnetMask);
		}
		withSubnetMask(subnetMask) {
			return new Address6(`${this.correctForm()}/${subnetMask}`);
		}
		subnetMaskAddress() {
			return Address6.fromBigInt(BigInt(`0b${"1".repeat(this.subnetMask)}${"0".repeat(constants6.BITS - this.subnetMask)}`));
		}
		wildcardMask() {
			return Address6.fromBigInt(BigInt(`0b${"0".repeat(this.subnetMask)}${"1".repeat(constants6.BITS - this.subnetMask)}`));
		}
		networkForm() {
			return `${this.startAddress().correctForm()}/${this.subnetMask}`;
		}
		getScope() {
			const type = this.getType();
			if (type === "Multicast" || type.startsWith("Multicast ")) return constants6.SCOPES[parseInt(this.getBits(12, 16).toString(10), 10)] || "Unknown";
			if (type === "Link-local unicast" || type === "Loopback") return "Link local";
			if (type === "Unspecified") return "Unknown";
			return "Global";
		}
		getType() {
			for (let i = 0; i < TYPE_SUBNETS.length; i++) {
				const entry = TYPE_SUBNETS[i];
				if (this.isHostInSubnet(entry[0])) return entry[1];
			}
			return "Global unicast";
		}
		getBits(start, end) {
			return BigInt(`0b${this.getBitsBase2(start, end)}`);
		}
		getBitsBase2(start, end) {
			return this.binaryZeroPad().slice(start, end);
		}
		getBitsBase16(start, end) {
			const length = end - start;
			if (length % 4 !== 0) throw new Error("Length of bits to retrieve must be divisible by four");
			return this.getBits(start, end).toString(16).padStart(length / 4, "0");
		}
		getBitsPastSubnet() {
			return this.getBitsBase2(this.subnetMask, constants6.BITS);
		}
		reverseForm(options) {
			if (!options) options = {};
			const characters = Math.floor(this.subnetMask / 4);
			const reversed = this.canonicalForm().replace(/:/g, "").split("").slice(0, characters).reverse().join(".");
			if (characters > 0) {
				if (options.omitSuffix) return reversed;
				return `${reversed}.ip6.arpa.`;
			}
			if (options.omitSuffix) return "";
			return "ip6.arpa.";
		}
		correctForm() {
			let i;
			let groups = [];
			let zeroCounter = 0;
			const zeroes = [];
			for (i = 0; i < this.parsedAddress.length; i++) {
				const value = parseInt(this.parsedAddress[i], 16);
				if (value === 0) zeroCounter++;
				if (value !== 0 && zeroCounter > 0) {
					if (zeroCounter > 1) zeroes.push([i - zeroCounter, i - 1]);
					zeroCounter = 0;
				}
			}
			if (zeroCounter > 1) zeroes.push([this.parsedAddress.length - zeroCounter, this.parsedAddress.length - 1]);
			const zeroLengths = zeroes.map((n) => n[1] - n[0] + 1);
			if (zeroes.length > 0) {
				const index = zeroLengths.indexOf(Math.max(...zeroLengths));
				groups = compact(this.parsedAddress, zeroes[index]);
			} else groups = this.parsedAddress;
			for (i = 0; i < groups.length; i++) if (groups[i] !== "compact") groups[i] = parseInt(groups[i], 16).toString(16);
			let correct = groups.join(":");
			correct = correct.replace(/^compact$/, "::");
			correct = correct.replace(/(^compact)|(compact$)/, ":");
			correct = correct.replace(/compact/, "");
			return correct;
		}
		binaryZeroPad() {
			if (this._binaryZeroPad === void 0) this._binaryZeroPad = this.bigInt().toString(2).padStart(constants6.BITS, "0");
			return this._binaryZeroPad;
		}
		parse4in6(address) {
			if (address.indexOf(".") === -1) return address;
			const groups = address.split(":");
			const lastGroup = groups.slice(-1)[0];
			const v4Octets = lastGroup.split(".");
			if (v4Octets.length === constants4.GROUPS && v4Octets.every((octet) => /^\d{1,3}$/.test(octet))) {
				if (v4Octets.some((octet) => /^0\d/.test(octet))) {
					const highlighted = v4Octets.map(spanLeadingZeroes4).join(".");
					const prefix = groups.slice(0, -1).map(helpers.escapeHtml).join(":");
					const separator = groups.length > 1 ? ":" : "";
					throw new address_error_1.AddressError("IPv4 addresses can't have leading zeroes.", `${prefix}${separator}${highlighted}`);
				}
			}
			const address4 = lastGroup.match(constants4.RE_ADDRESS);
			if (address4) {
				this.parsedAddress4 = address4[0];
				const v4Suffix = this.subnetMask >= 96 ? `/${this.subnetMask - 96}` : "";
				this.address4 = new ipv4_1.Address4(`${this.parsedAddress4}${v4Suffix}`);
				this.v4 = true;
				groups[groups.length - 1] = this.address4.toGroup6();
				address = groups.join(":");
			}
			return address;
		}
		parse(address) {
			address = this.parse4in6(address);
			const badCharacters = address.match(constants6.RE_BAD_CHARACTERS);
			if (badCharacters) throw new address_error_1.AddressError(`Bad character${badCharacters.length > 1 ? "s" : ""} detected in address: ${badCharacters.join("")}`, address.replace(constants6.RE_BAD_CHARACTERS, (character) => `<span class="parse-error">${helpers.escapeHtml(character)}</span>`));
			const badAddress = address.match(constants6.RE_BAD_ADDRESS);
			if (badAddress) throw new address_error_1.AddressError(`Address failed regex: ${badAddress.join("")}`, address.replace(constants6.RE_BAD_ADDRESS, "<span class=\"parse-error\">$1</span>"));
			let groups = [];
			const halves = address.split("::");
			if (halves.length === 2) {
				let first = halves[0].split(":");
				let last = halves[1].split(":");
				if (first.length === 1 && first[0] === "") first = [];
				if (last.length === 1 && last[0] === "") last = [];
				const remaining = this.groups - (first.length + last.length);
				if (!remaining) throw new address_error_1.AddressError("Error parsing groups");
				this.elidedGroups = remaining;
				this.elisionBegin = first.length;
				this.elisionEnd = first.length + this.elidedGroups;
				groups = groups.concat(first);
				for (let i = 0; i < remaining; i++) groups.push("0");
				groups = groups.concat(last);
			} else if (halves.length === 1) {
				groups = address.split(":");
				this.elidedGroups = 0;
			} else throw new address_error_1.AddressError("Too many :: groups found");
			groups = groups.map((group) => parseInt(group, 16).toString(16));
			if (groups.length !== this.groups) throw new address_error_1.AddressError("Incorrect number of groups found");
			return groups;
		}
		canonicalForm() {
			return this.parsedAddress.map(paddedHex).join(":");
		}
		decimal() {
			return this.parsedAddress.map((n) => parseInt(n, 16).toString(10).padStart(5, "0")).join(":");
		}
		bigInt() {
			return BigInt(`0x${this.parsedAddress.map(paddedHex).join("")}`);
		}
		to4() {
			const binary = this.binaryZeroPad().split("");
			const hex = BigInt(`0b${binary.slice(96, 128).join("")}`).toString(16).padStart(8, "0");
			if (this.subnetMask >= 96) {
				const v4Mask = this.subnetMask - 96;
				const groups = [];
				for (let i = 0; i < 8; i += 2) groups.push(parseInt(hex.slice(i, i + 2), 16));
				return new ipv4_1.Address4(`${groups.join(".")}/${v4Mask}`);
			}
			return ipv4_1.Address4.fromHex(hex);
		}
		to4in6() {
			const address4 = this.to4();
			const correct = new Address6(this.parsedAddress.slice(0, 6).join(":"), 6).correctForm();
			let infix = "";
			if (!/:$/.test(correct)) infix = ":";
			return correct + infix + address4.correctForm();
		}
		inspectTeredo() {
			const prefix = this.getBitsBase16(0, 32);
			const udpPort = (this.getBits(80, 96) ^ BigInt("0xffff")).toString();
			const server4 = ipv4_1.Address4.fromHex(this.getBitsBase16(32, 64));
			const bitsForClient4 = this.getBits(96, 128);
			const client4 = ipv4_1.Address4.fromHex((bitsForClient4 ^ BigInt("0xffffffff")).toString(16).padStart(8, "0"));
			const flagsBase2 = this.getBitsBase2(64, 80);
			const coneNat = (0, common_1.testBit)(flagsBase2, 15);
			const reserved = (0, common_1.testBit)(flagsBase2, 14);
			const groupIndividual = (0, common_1.testBit)(flagsBase2, 8);
			const universalLocal = (0, common_1.testBit)(flagsBase2, 9);
			const nonce = BigInt(`0b${flagsBase2.slice(2, 6) + flagsBase2.slice(8, 16)}`).toString(10);
			return {
				prefix: `${prefix.slice(0, 4)}:${prefix.slice(4, 8)}`,
				server4: server4.address,
				client4: client4.address,
				flags: flagsBase2,
				coneNat,
				microsoft: {
					reserved,
					universalLocal,
					groupIndividual,
					nonce
				},
				udpPort
			};
		}
		inspect6to4() {
			const prefix = this.getBitsBase16(0, 16);
			const gateway = ipv4_1.Address4.fromHex(this.getBitsBase16(16, 48));
			return {
				prefix: prefix.slice(0, 4),
				gateway: gateway.address
			};
		}
		to6to4() {
			if (!this.is4()) return null;
			const addr6to4 = [
				"2002",
				this.getBitsBase16(96, 112),
				this.getBitsBase16(112, 128),
				"",
				"/16"
			].join(":");
			return new Address6(addr6to4);
		}
		static fromAddress4Nat64(address, prefix = "64:ff9b::/96") {
			const v4 = new ipv4_1.Address4(address);
			const prefix6 = new Address6(prefix);
			const pl = prefix6.subnetMask;
			if (pl !== 32 && pl !== 40 && pl !== 48 && pl !== 56 && pl !== 64 && pl !== 96) throw new address_error_1.AddressError("NAT64 prefix length must be 32, 40, 48, 56, 64, or 96");
			const prefixBits = prefix6.binaryZeroPad();
			const v4Bits = v4.binaryZeroPad();
			let bits;
			if (pl === 96) bits = prefixBits.slice(0, 96) + v4Bits;
			else {
				const beforeU = 64 - pl;
				bits = [
					prefixBits.slice(0, pl),
					v4Bits.slice(0, beforeU),
					"00000000",
					v4Bits.slice(beforeU),
					"0".repeat(56 - (32 - beforeU))
				].join("");
			}
			const hex = BigInt(`0b${bits}`).toString(16).padStart(32, "0");
			const groups = [];
			for (let i = 0; i < 8; i++) groups.push(hex.slice(i * 4, (i + 1) * 4));
			return new Address6(groups.join(":"));
		}
		toAddress4Nat64(prefix = "64:ff9b::/96") {
			const prefix6 = new Address6(prefix);
			const pl = prefix6.subnetMask;
			if (pl !== 32 && pl !== 40 && pl !== 48 && pl !== 56 && pl !== 64 && pl !== 96) throw new address_error_1.AddressError("NAT64 prefix length must be 32, 40, 48, 56, 64, or 96");
			if (!this.isHostInSubnet(prefix6)) return null;
			const bits = this.binaryZeroPad();
			let v4Bits;
			if (pl === 96) v4Bits = bits.slice(96, 128);
			else {
				const beforeU = 64 - pl;
				v4Bits = bits.slice(pl, pl + beforeU) + bits.slice(72, 72 + (32 - beforeU));
			}
			const octets = [];
			for (let i = 0; i < 4; i++) octets.push(parseInt(v4Bits.slice(i * 8, (i + 1) * 8), 2).toString());
			return new ipv4_1.Address4(octets.join("."));
		}
		toByteArray() {
			const value = this.bigInt().toString(16).padStart(constants6.BITS / 4, "0");
			const bytes = [];
			for (let i = 0, length = value.length; i < length; i += 2) bytes.push(parseInt(value.substring(i, i + 2), 16));
			return bytes;
		}
		toUnsignedByteArray() {
			return this.toByteArray().map(unsignByte);
		}
		static fromByteArray(bytes) {
			common.assertByteArray(bytes, 16, "IPv6", -128);
			return this.fromUnsignedByteArray(bytes.map(unsignByte));
		}
		static fromUnsignedByteArray(bytes) {
			common.assertByteArray(bytes, 16, "IPv6", 0);
			const BYTE_MAX = BigInt("256");
			let result = BigInt("0");
			let multiplier = BigInt("1");
			for (let i = bytes.length - 1; i >= 0; i--) {
				result += multiplier * BigInt(bytes[i].toString(10));
				multiplier *= BYTE_MAX;
			}
			return Address6.fromBigInt(result);
		}
		isCanonical() {
			return this.addressMinusSuffix === this.canonicalForm();
		}
		isLinkLocal() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isLinkLocal();
			return this.isHostInSubnet(LINK_LOCAL_SUBNET);
		}
		isMulticast() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isMulticast();
			const type = this.getType();
			return type === "Multicast" || type.startsWith("Multicast ");
		}
		is4() {
			return this.v4;
		}
		isMapped4() {
			return this.isHostInSubnet(IPV4_MAPPED_SUBNET);
		}
		embeddedIPv4() {
			if (this.isMapped4() || this.isHostInSubnet(NAT64_WELL_KNOWN_SUBNET)) return this.to4();
			return null;
		}
		isTeredo() {
			return this.isHostInSubnet(TEREDO_SUBNET);
		}
		is6to4() {
			return this.isHostInSubnet(SIX_TO_FOUR_SUBNET);
		}
		isLoopback() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isLoopback();
			return this.getType() === "Loopback";
		}
		isULA() {
			return this.isHostInSubnet(ULA_SUBNET);
		}
		isPrivate() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isPrivate();
			return this.isULA() || this.isHostInSubnet(NAT64_LOCAL_USE_SUBNET);
		}
		isCGNAT() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isCGNAT();
			return false;
		}
		isBroadcast() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isBroadcast();
			return false;
		}
		isUnspecified() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isUnspecified();
			return this.getType() === "Unspecified";
		}
		isDocumentation() {
			return DOCUMENTATION_SUBNETS.some((subnet) => this.isHostInSubnet(subnet));
		}
		isBenchmarking() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isBenchmarking();
			return this.isHostInSubnet(BENCHMARKING_SUBNET);
		}
		isGlobal() {
			const embedded = this.embeddedIPv4();
			if (embedded) return embedded.isGlobal();
			return this.isHostInSubnet(GLOBAL_UNICAST_SUBNET) && common.isGloballyReachable.call(this, SPECIAL_PURPOSE_V6);
		}
		href(optionalPort) {
			if (optionalPort === void 0) optionalPort = "";
			else optionalPort = `:${optionalPort}`;
			return `http://[${this.correctForm()}]${optionalPort}/`;
		}
		link(options) {
			if (!options) options = {};
			if (options.className === void 0) options.className = "";
			if (options.prefix === void 0) options.prefix = "/#address=";
			if (options.v4 === void 0) options.v4 = false;
			let formFunction = this.correctForm;
			if (options.v4) formFunction = this.to4in6;
			const form = formFunction.call(this);
			const safeHref = helpers.escapeHtml(`${options.prefix}${form}`);
			const safeForm = helpers.escapeHtml(form);
			if (options.className) return `<a href="${safeHref}" class="${helpers.escapeHtml(options.className)}">${safeForm}</a>`;
			return `<a href="${safeHref}">${safeForm}</a>`;
		}
		group() {
			if (this.elidedGroups === 0) return helpers.simpleGroup(this.addressMinusSuffix).join(":");
			assert(typeof this.elidedGroups === "number");
			assert(typeof this.elisionBegin === "number");
			const output = [];
			const [left, right] = this.addressMinusSuffix.split("::");
			if (left.length) output.push(...helpers.simpleGroup(left));
			else output.push("");
			const classes = ["hover-group"];
			for (let i = this.elisionBegin; i < this.elisionBegin + this.elidedGroups; i++) classes.push(`group-${i}`);
			output.push(`<span class="${classes.join(" ")}"></span>`);
			if (right.length) output.push(...helpers.simpleGroup(right, this.elisionEnd));
			else output.push("");
			if (this.is4()) {
				assert(this.address4 instanceof ipv4_1.Address4);
				output.pop();
				output.push(this.address4.groupForV6());
			}
			return output.join(":");
		}
		regularExpressionString(substringSearch = false) {
			let output = [];
			const address6 = new Address6(this.correctForm());
			if (address6.elidedGroups === 0) output.push((0, regular_expressions_1.simpleRegularExpression)(address6.parsedAddress));
			else if (address6.elidedGroups === constants6.GROUPS) output.push((0, regular_expressions_1.possibleElisions)(constants6.GROUPS));
			else {
				const halves = address6.address.split("::");
				if (halves[0].length) output.push((0, regular_expressions_1.simpleRegularExpression)(halves[0].split(":")));
				assert(typeof address6.elidedGroups === "number");
				output.push((0, regular_expressions_1.possibleElisions)(address6.elidedGroups, halves[0].length !== 0, halves[1].length !== 0));
				if (halves[1].length) output.push((0, regular_expressions_1.simpleRegularExpression)(halves[1].split(":")));
				output = [output.join(":")];
			}
			if (!substringSearch) output = [
				"(?=^|",
				regular_expressions_1.ADDRESS_BOUNDARY,
				"|[^\\w\\:])(",
				...output,
				")(?=[^\\w\\:]|",
				regular_expressions_1.ADDRESS_BOUNDARY,
				"|$)"
			];
			return output.join("");
		}
		regularExpression(substringSearch = false) {
			return new RegExp(this.regularExpressionString(substringSearch), "i");
		}
	};
	exports.Address6 = Address6;
	const TYPE_SUBNETS = Object.keys(constants6.TYPES).map((subnet) => [new Address6(subnet), constants6.TYPES[subnet]]);
	const TEREDO_SUBNET = new Address6("2001::/32");
	const SIX_TO_FOUR_SUBNET = new Address6("2002::/16");
	const ULA_SUBNET = new Address6("fc00::/7");
	const LINK_LOCAL_SUBNET = new Address6("fe80::/10");
	const DOCUMENTATION_SUBNETS = [new Address6("2001:db8::/32"), new Address6("3fff::/20")];
	const BENCHMARKING_SUBNET = new Address6("2001:2::/48");
	const GLOBAL_UNICAST_SUBNET = new Address6("2000::/3");
	const SPECIAL_PURPOSE_V6 = constants6.SPECIAL_PURPOSE.map(([cidr, , reachable]) => ({
		subnet: new Address6(cidr),
		reachable
	}));
	const IPV4_MAPPED_SUBNET = new Address6("::ffff:0:0/96");
	const NAT64_WELL_KNOWN_SUBNET = new Address6("64:ff9b::/96");
	const NAT64_LOCAL_USE_SUBNET = new Address6("64:ff9b:1::/48");
}));
// node_modules/ip-address/dist/ip-address.js
var require_ip_address = /* @__PURE__ */ __commonJSMin(((exports, module, this$3) => {
	var __createBinding = this$3 && this$3.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __setModuleDefault = this$3 && this$3.__setModuleDefault || (Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	});
	var __importStar = this$3 && this$3.__importStar || function(mod) {
		if (mod && mod.__esModule) return mod;
		var result = {};
		if (mod != null) {
			for (var k in mod) if (k !== "default" && Object.prototype.hasOwnProperty.call(mod, k)) __createBinding(result, mod, k);
		}
		__setModuleDefault(result, mod);
		return result;
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.v6 = exports.AddressError = exports.Address6 = exports.Address4 = void 0;
	var ipv4_1 = require_ipv4();
	Object.defineProperty(exports, "Address4", {
		enumerable: true,
		get: function() {
			return ipv4_1.Address4;
		}
	});
	var ipv6_1 = require_ipv6();
	Object.defineProperty(exports, "Address6", {
		enumerable: true,
		get: function() {
			return ipv6_1.Address6;
		}
	});
	var address_error_1 = require_address_error();
	Object.defineProperty(exports, "AddressError", {
		enumerable: true,
		get: function() {
			return address_error_1.AddressError;
		}
	});
	exports.v6 = { helpers: __importStar(require_helpers$1()) };
}));
// node_modules/socks/build/common/helpers.js
var require_helpers = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateSocksClientOptions = validateSocksClientOptions;
	exports.validateSocksClientChainOptions = validateSocksClientChainOptions;
	exports.ipv4ToInt32 = ipv4ToInt32;
	exports.int32ToIpv4 = int32ToIpv4;
	exports.ipToBuffer = ipToBuffer;
	const util_1 = require_util();
	const constants_1 = require_constants$2();
	const stream = __require("stream");
	const ip_address_1 = require_ip_address();
	const net = __require("net");
	function validateSocksClientOptions(options, acceptedCommands = [
		"connect",
		"bind",
		"associate"
	]) {
		if (!constants_1.SocksCommand[options.command]) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksCommand, options);
		if (acceptedCommands.indexOf(options.command) === -1) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksCommandForOperation, options);
		if (!isValidSocksRemoteHost(options.destination)) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsDestination, options);
		if (!isValidSocksProxy(options.proxy)) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsProxy, options);
		validateCustomProxyAuth(options.proxy, options);
		if (options.timeout && !isValidTimeoutValue(options.timeout)) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsTimeout, options);
		if (options.existing_socket && !(options.existing_socket instanceof stream.Duplex)) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsExistingSocket, options);
	}
	function validateSocksClientChainOptions(options) {
		if (options.command !== "connect") throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksCommandChain, options);
		if (!isValidSocksRemoteHost(options.destination)) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsDestination, options);
		if (!(options.proxies && Array.isArray(options.proxies) && options.proxies.length >= 2)) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsProxiesLength, options);
		options.proxies.forEach((proxy) => {
			if (!isValidSocksProxy(proxy)) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsProxy, options);
			validateCustomProxyAuth(proxy, options);
		});
		if (options.timeout && !isValidTimeoutValue(options.timeout)) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsTimeout, options);
	}
	function validateCustomProxyAuth(proxy, options) {
		if (proxy.custom_auth_method !== void 0) {
			if (proxy.custom_auth_method < constants_1.SOCKS5_CUSTOM_AUTH_START || proxy.custom_auth_method > constants_1.SOCKS5_CUSTOM_AUTH_END) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsCustomAuthRange, options);
			if (proxy.custom_auth_request_handler === void 0 || typeof proxy.custom_auth_request_handler !== "function") throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsCustomAuthOptions, options);
			if (proxy.custom_auth_response_size === void 0) throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsCustomAuthOptions, options);
			if (proxy.custom_auth_response_handler === void 0 || typeof proxy.custom_auth_response_handler !== "function") throw new util_1.SocksClientError(constants_1.ERRORS.InvalidSocksClientOptionsCustomAuthOptions, options);
		}
	}
	function isValidSocksRemoteHost(remoteHost) {
		return remoteHost && typeof remoteHost.host === "string" && Buffer.byteLength(remoteHost.host) < 256 && typeof remoteHost.port === "number" && remoteHost.port >= 0 && remoteHost.port <= 65535;
	}
	function isValidSocksProxy(proxy) {
		return proxy && (typeof proxy.host === "string" || typeof proxy.ipaddress === "string") && typeof proxy.port === "number" && proxy.port >= 0 && proxy.port <= 65535 && (proxy.type === 4 || proxy.type === 5);
	}
	function isValidTimeoutValue(value) {
		return typeof value === "number" && value > 0;
	}
	function ipv4ToInt32(ip) {
		return new ip_address_1.Address4(ip).toArray().reduce((acc, part) => (acc << 8) + part, 0) >>> 0;
	}
	function int32ToIpv4(int32) {
		return [
			int32 >>> 24 & 255,
			int32 >>> 16 & 255,
			int32 >>> 8 & 255,
			int32 & 255
		].join(".");
	}
	function ipToBuffer(ip) {
		if (net.isIPv4(ip)) {
			const address = new ip_address_1.Address4(ip);
			return Buffer.from(address.toArray());
		} else if (net.isIPv6(ip)) {
			const address = new ip_address_1.Address6(ip);
			return Buffer.from(address.canonicalForm().split(":").map((segment) => segment.padStart(4, "0")).join(""), "hex");
		} else throw new Error("Invalid IP address format");
	}
}));
// node_modules/socks/build/common/receivebuffer.js
var require_receivebuffer = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ReceiveBuffer = void 0;
	var ReceiveBuffer = class {
		constructor(size = 4096) {
			this.buffer = Buffer.allocUnsafe(size);
			this.offset = 0;
			this.originalSize = size;
		}
		get length() {
			return this.offset;
		}
		append(data) {
			if (!Buffer.isBuffer(data)) throw new Error("Attempted to append a non-buffer instance to ReceiveBuffer.");
			if (this.offset + data.length >= this.buffer.length) {
				const tmp = this.buffer;
				this.buffer = Buffer.allocUnsafe(Math.max(this.buffer.length + this.originalSize, this.buffer.length + data.length));
				tmp.copy(this.buffer);
			}
			data.copy(this.buffer, this.offset);
			return this.offset += data.length;
		}
		peek(length) {
			if (length > this.offset) throw new Error("Attempted to read beyond the bounds of the managed internal data.");
			return this.buffer.slice(0, length);
		}
		get(length) {
			if (length > this.offset) throw new Error("Attempted to read beyond the bounds of the managed internal data.");
			const value = Buffer.allocUnsafe(length);
			this.buffer.slice(0, length).copy(value);
			this.buffer.copyWithin(0, length, length + this.offset - length);
			this.offset -= length;
			return value;
		}
	};
	exports.ReceiveBuffer = ReceiveBuffer;
}));
// node_modules/socks/build/client/socksclient.js
var require_socksclient = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __awaiter = this$2 && this$2.__awaiter || function(thisArg, _arguments, P, generator) {
		function adopt(value) {
			return value instanceof P ? value : new P(function(resolve) {
				resolve(value);
			});
		}
		return new (P || (P = Promise))(function(resolve, reject) {
			function fulfilled(value) {
				try {
					step(generator.next(value));
				} catch (e) {
					reject(e);
				}
			}
			function rejected(value) {
				try {
					step(generator["throw"](value));
				} catch (e) {
					reject(e);
				}
			}
			function step(result) {
				result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
			}
			step((generator = generator.apply(thisArg, _arguments || [])).next());
		});
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.SocksClientError = exports.SocksClient = void 0;
	const events_1 = __require("events");
	const net = __require("net");
	const smart_buffer_1 = require_smartbuffer();
	const constants_1 = require_constants$2();
	const helpers_1 = require_helpers();
	const receivebuffer_1 = require_receivebuffer();
	const util_1 = require_util();
	Object.defineProperty(exports, "SocksClientError", {
		enumerable: true,
		get: function() {
			return util_1.SocksClientError;
		}
	});
	const ip_address_1 = require_ip_address();
	exports.SocksClient = class SocksClient extends events_1.EventEmitter {
		constructor(options) {
			super();
			this.options = Object.assign({}, options);
			(0, helpers_1.validateSocksClientOptions)(options);
			this.setState(constants_1.SocksClientState.Created);
		}
		static createConnection(options, callback) {
			return new Promise((resolve, reject) => {
				try {
					(0, helpers_1.validateSocksClientOptions)(options, ["connect"]);
				} catch (err) {
					if (typeof callback === "function") {
						callback(err);
						return resolve(err);
					} else return reject(err);
				}
				const client = new SocksClient(options);
				client.connect(options.existing_socket);
				client.once("established", (info) => {
					client.removeAllListeners();
					if (typeof callback === "function") {
						callback(null, info);
						resolve(info);
					} else resolve(info);
				});
				client.once("error", (err) => {
					client.removeAllListeners();
					if (typeof callback === "function") {
						callback(err);
						resolve(err);
					} else reject(err);
				});
			});
		}
		static createConnectionChain(options, callback) {
			return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
				try {
					(0, helpers_1.validateSocksClientChainOptions)(options);
				} catch (err) {
					if (typeof callback === "function") {
						callback(err);
						return resolve(err);
					} else return reject(err);
				}
				if (options.randomizeChain) (0, util_1.shuffleArray)(options.proxies);
				try {
					let sock;
					for (let i = 0; i < options.proxies.length; i++) {
						const nextProxy = options.proxies[i];
						const nextDestination = i === options.proxies.length - 1 ? options.destination : {
							host: options.proxies[i + 1].host || options.proxies[i + 1].ipaddress,
							port: options.proxies[i + 1].port
						};
						const result = yield SocksClient.createConnection({
							command: "connect",
							proxy: nextProxy,
							destination: nextDestination,
							existing_socket: sock
						});
						sock = sock || result.socket;
					}
					if (typeof callback === "function") {
						callback(null, { socket: sock });
						resolve({ socket: sock });
					} else resolve({ socket: sock });
				} catch (err) {
					if (typeof callback === "function") {
						callback(err);
						resolve(err);
					} else reject(err);
				}
			}));
		}
		static createUDPFrame(options) {
			const buff = new smart_buffer_1.SmartBuffer();
			buff.writeUInt16BE(0);
			buff.writeUInt8(options.frameNumber || 0);
			if (net.isIPv4(options.remoteHost.host)) {
				buff.writeUInt8(constants_1.Socks5HostType.IPv4);
				buff.writeUInt32BE((0, helpers_1.ipv4ToInt32)(options.remoteHost.host));
			} else if (net.isIPv6(options.remoteHost.host)) {
				buff.writeUInt8(constants_1.Socks5HostType.IPv6);
				buff.writeBuffer((0, helpers_1.ipToBuffer)(options.remoteHost.host));
			} else {
				buff.writeUInt8(constants_1.Socks5HostType.Hostname);
				buff.writeUInt8(Buffer.byteLength(options.remoteHost.host));
				buff.writeString(options.remoteHost.host);
			}
			buff.writeUInt16BE(options.remoteHost.port);
			buff.writeBuffer(options.data);
			return buff.toBuffer();
		}
		static parseUDPFrame(data) {
			const buff = smart_buffer_1.SmartBuffer.fromBuffer(data);
			buff.readOffset = 2;
			const frameNumber = buff.readUInt8();
			const hostType = buff.readUInt8();
			let remoteHost;
			if (hostType === constants_1.Socks5HostType.IPv4) remoteHost = (0, helpers_1.int32ToIpv4)(buff.readUInt32BE());
			else if (hostType === constants_1.Socks5HostType.IPv6) remoteHost = ip_address_1.Address6.fromByteArray(Array.from(buff.readBuffer(16))).canonicalForm();
			else remoteHost = buff.readString(buff.readUInt8());
			const remotePort = buff.readUInt16BE();
			return {
				frameNumber,
				remoteHost: {
					host: remoteHost,
					port: remotePort
				},
				data: buff.readBuffer()
			};
		}
		setState(newState) {
			if (this.state !== constants_1.SocksClientState.Error) this.state = newState;
		}
		connect(existingSocket) {
			this.onDataReceived = (data) => this.onDataReceivedHandler(data);
			this.onClose = () => this.onCloseHandler();
			this.onError = (err) => this.onErrorHandler(err);
			this.onConnect = () => this.onConnectHandler();
			const timer = setTimeout(() => this.onEstablishedTimeout(), this.options.timeout || constants_1.DEFAULT_TIMEOUT);
			if (timer.unref && typeof timer.unref === "function") timer.unref();
			if (existingSocket) this.socket = existingSocket;
			else this.socket = new net.Socket();
			this.socket.once("close", this.onClose);
			this.socket.once("error", this.onError);
			this.socket.once("connect", this.onConnect);
			this.socket.on("data", this.onDataReceived);
			this.setState(constants_1.SocksClientState.Connecting);
			this.receiveBuffer = new receivebuffer_1.ReceiveBuffer();
			if (existingSocket) this.socket.emit("connect");
			else {
				this.socket.connect(this.getSocketOptions());
				if (this.options.set_tcp_nodelay !== void 0 && this.options.set_tcp_nodelay !== null) this.socket.setNoDelay(!!this.options.set_tcp_nodelay);
			}
			this.prependOnceListener("established", (info) => {
				setImmediate(() => {
					if (this.receiveBuffer.length > 0) {
						const excessData = this.receiveBuffer.get(this.receiveBuffer.length);
						info.socket.emit("data", excessData);
					}
					info.socket.resume();
				});
			});
		}
		getSocketOptions() {
			return Object.assign(Object.assign({}, this.options.socket_options), {
				host: this.options.proxy.host || this.options.proxy.ipaddress,
				port: this.options.proxy.port
			});
		}
		onEstablishedTimeout() {
			if (this.state !== constants_1.SocksClientState.Established && this.state !== constants_1.SocksClientState.BoundWaitingForConnection) this.closeSocket(constants_1.ERRORS.ProxyConnectionTimedOut);
		}
		onConnectHandler() {
			this.setState(constants_1.SocksClientState.Connected);
			if (this.options.proxy.type === 4) this.sendSocks4InitialHandshake();
			else this.sendSocks5InitialHandshake();
			this.setState(constants_1.SocksClientState.SentInitialHandshake);
		}
		onDataReceivedHandler(data) {
			this.receiveBuffer.append(data);
			this.processData();
		}
		processData() {
			while (this.state !== constants_1.SocksClientState.Established && this.state !== constants_1.SocksClientState.Error && this.receiveBuffer.length >= this.nextRequiredPacketBufferSize) if (this.state === constants_1.SocksClientState.SentInitialHandshake) {
				if (this.options.proxy.type === 4) this.handleSocks4FinalHandshakeResponse();
				else this.handleInitialSocks5HandshakeResponse();
			} else if (this.state === constants_1.SocksClientState.SentAuthentication) this.handleInitialSocks5AuthenticationHandshakeResponse();
			else if (this.state === constants_1.SocksClientState.SentFinalHandshake) this.handleSocks5FinalHandshakeResponse();
			else if (this.state === constants_1.SocksClientState.BoundWaitingForConnection) {
				if (this.options.proxy.type === 4) this.handleSocks4IncomingConnectionResponse();
				else this.handleSocks5IncomingConnectionResponse();
			} else {
				this.closeSocket(constants_1.ERRORS.InternalError);
				break;
			}
		}
		onCloseHandler() {
			this.closeSocket(constants_1.ERRORS.SocketClosed);
		}
		onErrorHandler(err) {
			this.closeSocket(err.message);
		}
		removeInternalSocketHandlers() {
			this.socket.pause();
			this.socket.removeListener("data", this.onDataReceived);
			this.socket.removeListener("close", this.onClose);
			this.socket.removeListener("error", this.onError);
			this.socket.removeListener("connect", this.onConnect);
		}
		closeSocket(err) {
			if (this.state !== constants_1.SocksClientState.Error) {
				this.setState(constants_1.SocksClientState.Error);
				this.socket.destroy();
				this.removeInternalSocketHandlers();
				this.emit("error", new util_1.SocksClientError(err, this.options));
			}
		}
		sendSocks4InitialHandshake() {
			const userId = this.options.proxy.userId || "";
			const buff = new smart_buffer_1.SmartBuffer();
			buff.writeUInt8(4);
			buff.writeUInt8(constants_1.SocksCommand[this.options.command]);
			buff.writeUInt16BE(this.options.destination.port);
			if (net.isIPv4(this.options.destination.host)) {
				buff.writeBuffer((0, helpers_1.ipToBuffer)(this.options.destination.host));
				buff.writeStringNT(userId);
			} else {
				buff.writeUInt8(0);
				buff.writeUInt8(0);
				buff.writeUInt8(0);
				buff.writeUInt8(1);
				buff.writeStringNT(userId);
				buff.writeStringNT(this.options.destination.host);
			}
			this.nextRequiredPacketBufferSize = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks4Response;
			this.socket.write(buff.toBuffer());
		}
		handleSocks4FinalHandshakeResponse() {
			const data = this.receiveBuffer.get(8);
			if (data[1] !== constants_1.Socks4Response.Granted) this.closeSocket(`${constants_1.ERRORS.Socks4ProxyRejectedConnection} - (${constants_1.Socks4Response[data[1]]})`);
			else if (constants_1.SocksCommand[this.options.command] === constants_1.SocksCommand.bind) {
				const buff = smart_buffer_1.SmartBuffer.fromBuffer(data);
				buff.readOffset = 2;
				const remoteHost = {
					port: buff.readUInt16BE(),
					host: (0, helpers_1.int32ToIpv4)(buff.readUInt32BE())
				};
				if (remoteHost.host === "0.0.0.0") remoteHost.host = this.options.proxy.ipaddress;
				this.setState(constants_1.SocksClientState.BoundWaitingForConnection);
				this.emit("bound", {
					remoteHost,
					socket: this.socket
				});
			} else {
				this.setState(constants_1.SocksClientState.Established);
				this.removeInternalSocketHandlers();
				this.emit("established", { socket: this.socket });
			}
		}
		handleSocks4IncomingConnectionResponse() {
			const data = this.receiveBuffer.get(8);
			if (data[1] !== constants_1.Socks4Response.Granted) this.closeSocket(`${constants_1.ERRORS.Socks4ProxyRejectedIncomingBoundConnection} - (${constants_1.Socks4Response[data[1]]})`);
			else {
				const buff = smart_buffer_1.SmartBuffer.fromBuffer(data);
				buff.readOffset = 2;
				const remoteHost = {
					port: buff.readUInt16BE(),
					host: (0, helpers_1.int32ToIpv4)(buff.readUInt32BE())
				};
				this.setState(constants_1.SocksClientState.Established);
				this.removeInternalSocketHandlers();
				this.emit("established", {
					remoteHost,
					socket: this.socket
				});
			}
		}
		sendSocks5InitialHandshake() {
			const buff = new smart_buffer_1.SmartBuffer();
			const supportedAuthMethods = [constants_1.Socks5Auth.NoAuth];
			if (this.options.proxy.userId || this.options.proxy.password) supportedAuthMethods.push(constants_1.Socks5Auth.UserPass);
			if (this.options.proxy.custom_auth_method !== void 0) supportedAuthMethods.push(this.options.proxy.custom_auth_method);
			buff.writeUInt8(5);
			buff.writeUInt8(supportedAuthMethods.length);
			for (const authMethod of supportedAuthMethods) buff.writeUInt8(authMethod);
			this.nextRequiredPacketBufferSize = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5InitialHandshakeResponse;
			this.socket.write(buff.toBuffer());
			this.setState(constants_1.SocksClientState.SentInitialHandshake);
		}
		handleInitialSocks5HandshakeResponse() {
			const data = this.receiveBuffer.get(2);
			if (data[0] !== 5) this.closeSocket(constants_1.ERRORS.InvalidSocks5IntiailHandshakeSocksVersion);
			else if (data[1] === constants_1.SOCKS5_NO_ACCEPTABLE_AUTH) this.closeSocket(constants_1.ERRORS.InvalidSocks5InitialHandshakeNoAcceptedAuthType);
			else if (data[1] === constants_1.Socks5Auth.NoAuth) {
				this.socks5ChosenAuthType = constants_1.Socks5Auth.NoAuth;
				this.sendSocks5CommandRequest();
			} else if (data[1] === constants_1.Socks5Auth.UserPass) {
				this.socks5ChosenAuthType = constants_1.Socks5Auth.UserPass;
				this.sendSocks5UserPassAuthentication();
			} else if (data[1] === this.options.proxy.custom_auth_method) {
				this.socks5ChosenAuthType = this.options.proxy.custom_auth_method;
				this.sendSocks5CustomAuthentication();
			} else this.closeSocket(constants_1.ERRORS.InvalidSocks5InitialHandshakeUnknownAuthType);
		}
		sendSocks5UserPassAuthentication() {
			const userId = this.options.proxy.userId || "";
			const password = this.options.proxy.password || "";
			const buff = new smart_buffer_1.SmartBuffer();
			buff.writeUInt8(1);
			buff.writeUInt8(Buffer.byteLength(userId));
			buff.writeString(userId);
			buff.writeUInt8(Buffer.byteLength(password));
			buff.writeString(password);
			this.nextRequiredPacketBufferSize = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5UserPassAuthenticationResponse;
			this.socket.write(buff.toBuffer());
			this.setState(constants_1.SocksClientState.SentAuthentication);
		}
		sendSocks5CustomAuthentication() {
			return __awaiter(this, void 0, void 0, function* () {
				this.nextRequiredPacketBufferSize = this.options.proxy.custom_auth_response_size;
				this.socket.write(yield this.options.proxy.custom_auth_request_handler());
				this.setState(constants_1.SocksClientState.SentAuthentication);
			});
		}
		handleSocks5CustomAuthHandshakeResponse(data) {
			return __awaiter(this, void 0, void 0, function* () {
				return yield this.options.proxy.custom_auth_response_handler(data);
			});
		}
		handleSocks5AuthenticationNoAuthHandshakeResponse(data) {
			return __awaiter(this, void 0, void 0, function* () {
				return data[1] === 0;
			});
		}
		handleSocks5AuthenticationUserPassHandshakeResponse(data) {
			return __awaiter(this, void 0, void 0, function* () {
				return data[1] === 0;
			});
		}
		handleInitialSocks5AuthenticationHandshakeResponse() {
			return __awaiter(this, void 0, void 0, function* () {
				this.setState(constants_1.SocksClientState.ReceivedAuthenticationResponse);
				let authResult = false;
				if (this.socks5ChosenAuthType === constants_1.Socks5Auth.NoAuth) authResult = yield this.handleSocks5AuthenticationNoAuthHandshakeResponse(this.receiveBuffer.get(2));
				else if (this.socks5ChosenAuthType === constants_1.Socks5Auth.UserPass) authResult = yield this.handleSocks5AuthenticationUserPassHandshakeResponse(this.receiveBuffer.get(2));
				else if (this.socks5ChosenAuthType === this.options.proxy.custom_auth_method) authResult = yield this.handleSocks5CustomAuthHandshakeResponse(this.receiveBuffer.get(this.options.proxy.custom_auth_response_size));
				if (!authResult) this.closeSocket(constants_1.ERRORS.Socks5AuthenticationFailed);
				else this.sendSocks5CommandRequest();
			});
		}
		sendSocks5CommandRequest() {
			const buff = new smart_buffer_1.SmartBuffer();
			buff.writeUInt8(5);
			buff.writeUInt8(constants_1.SocksCommand[this.options.command]);
			buff.writeUInt8(0);
			if (net.isIPv4(this.options.destination.host)) {
				buff.writeUInt8(constants_1.Socks5HostType.IPv4);
				buff.writeBuffer((0, helpers_1.ipToBuffer)(this.options.destination.host));
			} else if (net.isIPv6(this.options.destination.host)) {
				buff.writeUInt8(constants_1.Socks5HostType.IPv6);
				buff.writeBuffer((0, helpers_1.ipToBuffer)(this.options.destination.host));
			} else {
				buff.writeUInt8(constants_1.Socks5HostType.Hostname);
				buff.writeUInt8(this.options.destination.host.length);
				buff.writeString(this.options.destination.host);
			}
			buff.writeUInt16BE(this.options.destination.port);
			this.nextRequiredPacketBufferSize = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5ResponseHeader;
			this.socket.write(buff.toBuffer());
			this.setState(constants_1.SocksClientState.SentFinalHandshake);
		}
		handleSocks5FinalHandshakeResponse() {
			const header = this.receiveBuffer.peek(5);
			if (header[0] !== 5 || header[1] !== constants_1.Socks5Response.Granted) this.closeSocket(`${constants_1.ERRORS.InvalidSocks5FinalHandshakeRejected} - ${constants_1.Socks5Response[header[1]]}`);
			else {
				const addressType = header[3];
				let remoteHost;
				let buff;
				if (addressType === constants_1.Socks5HostType.IPv4) {
					const dataNeeded = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5ResponseIPv4;
					if (this.receiveBuffer.length < dataNeeded) {
						this.nextRequiredPacketBufferSize = dataNeeded;
						return;
					}
					buff = smart_buffer_1.SmartBuffer.fromBuffer(this.receiveBuffer.get(dataNeeded).slice(4));
					remoteHost = {
						host: (0, helpers_1.int32ToIpv4)(buff.readUInt32BE()),
						port: buff.readUInt16BE()
					};
					if (remoteHost.host === "0.0.0.0") remoteHost.host = this.options.proxy.ipaddress;
				} else if (addressType === constants_1.Socks5HostType.Hostname) {
					const hostLength = header[4];
					const dataNeeded = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5ResponseHostname(hostLength);
					if (this.receiveBuffer.length < dataNeeded) {
						this.nextRequiredPacketBufferSize = dataNeeded;
						return;
					}
					buff = smart_buffer_1.SmartBuffer.fromBuffer(this.receiveBuffer.get(dataNeeded).slice(5));
					remoteHost = {
						host: buff.readString(hostLength),
						port: buff.readUInt16BE()
					};
				} else if (addressType === constants_1.Socks5HostType.IPv6) {
					const dataNeeded = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5ResponseIPv6;
					if (this.receiveBuffer.length < dataNeeded) {
						this.nextRequiredPacketBufferSize = dataNeeded;
						return;
					}
					buff = smart_buffer_1.SmartBuffer.fromBuffer(this.receiveBuffer.get(dataNeeded).slice(4));
					remoteHost = {
						host: ip_address_1.Address6.fromByteArray(Array.from(buff.readBuffer(16))).canonicalForm(),
						port: buff.readUInt16BE()
					};
				}
				this.setState(constants_1.SocksClientState.ReceivedFinalResponse);
				if (constants_1.SocksCommand[this.options.command] === constants_1.SocksCommand.connect) {
					this.setState(constants_1.SocksClientState.Established);
					this.removeInternalSocketHandlers();
					this.emit("established", {
						remoteHost,
						socket: this.socket
					});
				} else if (constants_1.SocksCommand[this.options.command] === constants_1.SocksCommand.bind) {
					this.setState(constants_1.SocksClientState.BoundWaitingForConnection);
					this.nextRequiredPacketBufferSize = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5ResponseHeader;
					this.emit("bound", {
						remoteHost,
						socket: this.socket
					});
				} else if (constants_1.SocksCommand[this.options.command] === constants_1.SocksCommand.associate) {
					this.setState(constants_1.SocksClientState.Established);
					this.removeInternalSocketHandlers();
					this.emit("established", {
						remoteHost,
						socket: this.socket
					});
				}
			}
		}
		handleSocks5IncomingConnectionResponse() {
			const header = this.receiveBuffer.peek(5);
			if (header[0] !== 5 || header[1] !== constants_1.Socks5Response.Granted) this.closeSocket(`${constants_1.ERRORS.Socks5ProxyRejectedIncomingBoundConnection} - ${constants_1.Socks5Response[header[1]]}`);
			else {
				const addressType = header[3];
				let remoteHost;
				let buff;
				if (addressType === constants_1.Socks5HostType.IPv4) {
					const dataNeeded = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5ResponseIPv4;
					if (this.receiveBuffer.length < dataNeeded) {
						this.nextRequiredPacketBufferSize = dataNeeded;
						return;
					}
					buff = smart_buffer_1.SmartBuffer.fromBuffer(this.receiveBuffer.get(dataNeeded).slice(4));
					remoteHost = {
						host: (0, helpers_1.int32ToIpv4)(buff.readUInt32BE()),
						port: buff.readUInt16BE()
					};
					if (remoteHost.host === "0.0.0.0") remoteHost.host = this.options.proxy.ipaddress;
				} else if (addressType === constants_1.Socks5HostType.Hostname) {
					const hostLength = header[4];
					const dataNeeded = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5ResponseHostname(hostLength);
					if (this.receiveBuffer.length < dataNeeded) {
						this.nextRequiredPacketBufferSize = dataNeeded;
						return;
					}
					buff = smart_buffer_1.SmartBuffer.fromBuffer(this.receiveBuffer.get(dataNeeded).slice(5));
					remoteHost = {
						host: buff.readString(hostLength),
						port: buff.readUInt16BE()
					};
				} else if (addressType === constants_1.Socks5HostType.IPv6) {
					const dataNeeded = constants_1.SOCKS_INCOMING_PACKET_SIZES.Socks5ResponseIPv6;
					if (this.receiveBuffer.length < dataNeeded) {
						this.nextRequiredPacketBufferSize = dataNeeded;
						return;
					}
					buff = smart_buffer_1.SmartBuffer.fromBuffer(this.receiveBuffer.get(dataNeeded).slice(4));
					remoteHost = {
						host: ip_address_1.Address6.fromByteArray(Array.from(buff.readBuffer(16))).canonicalForm(),
						port: buff.readUInt16BE()
					};
				}
				this.setState(constants_1.SocksClientState.Established);
				this.removeInternalSocketHandlers();
				this.emit("established", {
					remoteHost,
					socket: this.socket
				});
			}
		}
		get socksClientOptions() {
			return Object.assign({}, this.options);
		}
	};
}));
// node_modules/socks/build/index.js
var require_build = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	__exportStar(require_socksclient(), exports);
}));
// node_modules/agent-base/dist/index.js
const INTERNAL = Symbol("AgentBaseInternalState");
var Agent$1 = class extends http$1.Agent {
	constructor(opts) {
		super(opts);
		this[INTERNAL] = {};
	}
	isSecureEndpoint(options) {
		if (options) {
			if (typeof options.secureEndpoint === "boolean") return options.secureEndpoint;
			if (typeof options.protocol === "string") return options.protocol === "https:";
		}
		const { stack } = /* @__PURE__ */ new Error();
		if (typeof stack !== "string") return false;
		return stack.split("\n").some((l) => l.indexOf("(https.js:") !== -1 || l.indexOf("node:https:") !== -1);
	}
	incrementSockets(name) {
		if (this.maxSockets === Infinity && this.maxTotalSockets === Infinity) return null;
		if (!this.sockets[name]) this.sockets[name] = [];
		const fakeSocket = new net$1.Socket({ writable: false });
		this.sockets[name].push(fakeSocket);
		this.totalSocketCount++;
		return fakeSocket;
	}
	decrementSockets(name, socket) {
		if (!this.sockets[name] || socket === null) return;
		const sockets = this.sockets[name];
		const index = sockets.indexOf(socket);
		if (index !== -1) {
			sockets.splice(index, 1);
			this.totalSocketCount--;
			if (sockets.length === 0) delete this.sockets[name];
		}
	}
	getName(options) {
		if (this.isSecureEndpoint(options)) return Agent.prototype.getName.call(this, options);
		return super.getName(options);
	}
	createSocket(req, options, cb) {
		const connectOpts = {
			...options,
			secureEndpoint: this.isSecureEndpoint(options)
		};
		const name = this.getName(connectOpts);
		const fakeSocket = this.incrementSockets(name);
		Promise.resolve().then(() => this.connect(req, connectOpts)).then((socket) => {
			this.decrementSockets(name, fakeSocket);
			if (typeof socket.addRequest === "function") try {
				return socket.addRequest(req, connectOpts);
			} catch (err) {
				return cb(err);
			}
			this[INTERNAL].currentSocket = socket;
			super.createSocket(req, options, cb);
		}, (err) => {
			this.decrementSockets(name, fakeSocket);
			cb(err);
		});
	}
	createConnection() {
		const socket = this[INTERNAL].currentSocket;
		this[INTERNAL].currentSocket = void 0;
		if (!socket) throw new Error("No socket was returned in the `connect()` function");
		return socket;
	}
	get defaultPort() {
		return this[INTERNAL].defaultPort ?? (this.protocol === "https:" ? 443 : 80);
	}
	set defaultPort(v) {
		if (this[INTERNAL]) this[INTERNAL].defaultPort = v;
	}
	get protocol() {
		return this[INTERNAL].protocol ?? (this.isSecureEndpoint() ? "https:" : "http:");
	}
	set protocol(v) {
		if (this[INTERNAL]) this[INTERNAL].protocol = v;
	}
};
// node_modules/ms/index.js
var require_ms = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
}));
// node_modules/debug/src/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function setup(env) {
		createDebug.debug = createDebug;
		createDebug.default = createDebug;
		createDebug.coerce = coerce;
		createDebug.disable = disable;
		createDebug.enable = enable;
		createDebug.enabled = enabled;
		createDebug.humanize = require_ms();
		createDebug.destroy = destroy;
		Object.keys(env).forEach((key) => {
			createDebug[key] = env[key];
		});
		createDebug.names = [];
		createDebug.skips = [];
		createDebug.formatters = {};
		function selectColor(namespace) {
			let hash = 0;
			for (let i = 0; i < namespace.length; i++) {
				hash = (hash << 5) - hash + namespace.charCodeAt(i);
				hash |= 0;
			}
			return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
		}
		createDebug.selectColor = selectColor;
		function createDebug(namespace) {
			let prevTime;
			let enableOverride = null;
			let namespacesCache;
			let enabledCache;
			function debug(...args) {
				if (!debug.enabled) return;
				const self = debug;
				const curr = Number(/* @__PURE__ */ new Date());
				self.diff = curr - (prevTime || curr);
				self.prev = prevTime;
				self.curr = curr;
				prevTime = curr;
				args[0] = createDebug.coerce(args[0]);
				if (typeof args[0] !== "string") args.unshift("%O");
				let index = 0;
				args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
					if (match === "%%") return "%";
					index++;
					const formatter = createDebug.formatters[format];
					if (typeof formatter === "function") {
						const val = args[index];
						match = formatter.call(self, val);
						args.splice(index, 1);
						index--;
					}
					return match;
				});
				createDebug.formatArgs.call(self, args);
				(self.log || createDebug.log).apply(self, args);
			}
			debug.namespace = namespace;
			debug.useColors = createDebug.useColors();
			debug.color = createDebug.selectColor(namespace);
			debug.extend = extend;
			debug.destroy = createDebug.destroy;
			Object.defineProperty(debug, "enabled", {
				enumerable: true,
				configurable: false,
				get: () => {
					if (enableOverride !== null) return enableOverride;
					if (namespacesCache !== createDebug.namespaces) {
						namespacesCache = createDebug.namespaces;
						enabledCache = createDebug.enabled(namespace);
					}
					return enabledCache;
				},
				set: (v) => {
					enableOverride = v;
				}
			});
			if (typeof createDebug.init === "function") createDebug.init(debug);
			return debug;
		}
		function extend(namespace, delimiter) {
			const newDebug = createDebug(this.namespace + (typeof delimiter === "undefined" ? ":" : delimiter) + namespace);
			newDebug.log = this.log;
			return newDebug;
		}
		function enable(namespaces) {
			createDebug.save(namespaces);
			createDebug.namespaces = namespaces;
			createDebug.names = [];
			createDebug.skips = [];
			const split = (typeof namespaces === "string" ? namespaces : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean);
			for (const ns of split) if (ns[0] === "-") createDebug.skips.push(ns.slice(1));
			else createDebug.names.push(ns);
		}
		function matchesTemplate(search, template) {
			let searchIndex = 0;
			let templateIndex = 0;
			let starIndex = -1;
			let matchIndex = 0;
			while (searchIndex < search.length) if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === "*")) {
				if (template[templateIndex] === "*") {
					starIndex = templateIndex;
					matchIndex = searchIndex;
					templateIndex++;
				} else {
					searchIndex++;
					templateIndex++;
				}
			} else if (starIndex !== -1) {
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else return false;
			while (templateIndex < template.length && template[templateIndex] === "*") templateIndex++;
			return templateIndex === template.length;
		}
		function disable() {
			const namespaces = [...createDebug.names, ...createDebug.skips.map((namespace) => "-" + namespace)].join(",");
			createDebug.enable("");
			return namespaces;
		}
		function enabled(name) {
			for (const skip of createDebug.skips) if (matchesTemplate(name, skip)) return false;
			for (const ns of createDebug.names) if (matchesTemplate(name, ns)) return true;
			return false;
		}
		function coerce(val) {
			if (val instanceof Error) return val.stack || val.message;
			return val;
		}
		function destroy() {
			console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
		}
		createDebug.enable(createDebug.load());
		return createDebug;
	}
	module.exports = setup;
}));
// node_modules/debug/src/browser.js
var require_browser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.storage = localstorage();
	exports.destroy = (() => {
		let warned = false;
		return () => {
			if (!warned) {
				warned = true;
				console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
			}
		};
	})();
	exports.colors = [
		"#0000CC",
		"#0000FF",
		"#0033CC",
		"#0033FF",
		"#0066CC",
		"#0066FF",
		"#0099CC",
		"#0099FF",
		"#00CC00",
		"#00CC33",
		"#00CC66",
		"#00CC99",
		"#00CCCC",
		"#00CCFF",
		"#3300CC",
		"#3300FF",
		"#3333CC",
		"#3333FF",
		"#3366CC",
		"#3366FF",
		"#3399CC",
		"#3399FF",
		"#33CC00",
		"#33CC33",
		"#33CC66",
		"#33CC99",
		"#33CCCC",
		"#33CCFF",
		"#6600CC",
		"#6600FF",
		"#6633CC",
		"#6633FF",
		"#66CC00",
		"#66CC33",
		"#9900CC",
		"#9900FF",
		"#9933CC",
		"#9933FF",
		"#99CC00",
		"#99CC33",
		"#CC0000",
		"#CC0033",
		"#CC0066",
		"#CC0099",
		"#CC00CC",
		"#CC00FF",
		"#CC3300",
		"#CC3333",
		"#CC3366",
		"#CC3399",
		"#CC33CC",
		"#CC33FF",
		"#CC6600",
		"#CC6633",
		"#CC9900",
		"#CC9933",
		"#CCCC00",
		"#CCCC33",
		"#FF0000",
		"#FF0033",
		"#FF0066",
		"#FF0099",
		"#FF00CC",
		"#FF00FF",
		"#FF3300",
		"#FF3333",
		"#FF3366",
		"#FF3399",
		"#FF33CC",
		"#FF33FF",
		"#FF6600",
		"#FF6633",
		"#FF9900",
		"#FF9933",
		"#FFCC00",
		"#FFCC33"
	];
	function useColors() {
		if (typeof window !== "undefined" && window.process && (window.process.type === "renderer" || window.process.__nwjs)) return true;
		if (typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) return false;
		let m;
		return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || typeof navigator !== "undefined" && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31 || typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
	}
	function formatArgs(args) {
		args[0] = (this.useColors ? "%c" : "") + this.namespace + (this.useColors ? " %c" : " ") + args[0] + (this.useColors ? "%c " : " ") + "+" + module.exports.humanize(this.diff);
		if (!this.useColors) return;
		const c = "color: " + this.color;
		args.splice(1, 0, c, "color: inherit");
		let index = 0;
		let lastC = 0;
		args[0].replace(/%[a-zA-Z%]/g, (match) => {
			if (match === "%%") return;
			index++;
			if (match === "%c") lastC = index;
		});
		args.splice(lastC, 0, c);
	}
	exports.log = console.debug || console.log || (() => {});
	function save(namespaces) {
		try {
			if (namespaces) exports.storage.setItem("debug", namespaces);
			else exports.storage.removeItem("debug");
		} catch (error) {}
	}
	function load() {
		let r;
		try {
			r = exports.storage.getItem("debug") || exports.storage.getItem("DEBUG");
		} catch (error) {}
		if (!r && typeof process !== "undefined" && "env" in process) r = process.env.DEBUG;
		return r;
	}
	function localstorage() {
		try {
			return localStorage;
		} catch (error) {}
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.j = function(v) {
		try {
			return JSON.stringify(v);
		} catch (error) {
			return "[UnexpectedJSONParseError]: " + error.message;
		}
	};
}));
// node_modules/debug/src/node.js
var require_node = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const tty = __require("tty");
	const util = __require("util");
	exports.init = init;
	exports.log = log;
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.destroy = util.deprecate(() => {}, "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
	exports.colors = [
		6,
		2,
		3,
		4,
		5,
		1
	];
	try {
		const supportsColor = __require("supports-color");
		if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	} catch (error) {}
	exports.inspectOpts = Object.keys(process.env).filter((key) => {
		return /^debug_/i.test(key);
	}).reduce((obj, key) => {
		const prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});
		let val = process.env[key];
		if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
		else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
		else if (val === "null") val = null;
		else val = Number(val);
		obj[prop] = val;
		return obj;
	}, {});
	function useColors() {
		return "colors" in exports.inspectOpts ? Boolean(exports.inspectOpts.colors) : tty.isatty(process.stderr.fd);
	}
	function formatArgs(args) {
		const { namespace: name, useColors } = this;
		if (useColors) {
			const c = this.color;
			const colorCode = "\x1B[3" + (c < 8 ? c : "8;5;" + c);
			const prefix = `  ${colorCode};1m${name} \u001B[0m`;
			args[0] = prefix + args[0].split("\n").join("\n" + prefix);
			args.push(colorCode + "m+" + module.exports.humanize(this.diff) + "\x1B[0m");
		} else args[0] = getDate() + name + " " + args[0];
	}
	function getDate() {
		if (exports.inspectOpts.hideDate) return "";
		return (/* @__PURE__ */ new Date()).toISOString() + " ";
	}
	function log(...args) {
		return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + "\n");
	}
	function save(namespaces) {
		if (namespaces) process.env.DEBUG = namespaces;
		else delete process.env.DEBUG;
	}
	function load() {
		return process.env.DEBUG;
	}
	function init(debug) {
		debug.inspectOpts = {};
		const keys = Object.keys(exports.inspectOpts);
		for (let i = 0; i < keys.length; i++) debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.o = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts).split("\n").map((str) => str.trim()).join(" ");
	};
	formatters.O = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts);
	};
}));
// node_modules/debug/src/index.js
var require_src = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	if (typeof process === "undefined" || process.type === "renderer" || process.browser === true || process.__nwjs) module.exports = require_browser();
	else module.exports = require_node();
}));
// node_modules/socks-proxy-agent/dist/index.js
var import_build = require_build();
const debug = (0, (/* @__PURE__ */ __toESM(require_src(), 1)).default)("socks-proxy-agent");
const setServernameFromNonIpHost = (options) => {
	if (options.servername === void 0 && options.host && !net$1.isIP(options.host)) return {
		...options,
		servername: options.host
	};
	return options;
};
function parseSocksURL(url) {
	let lookup = false;
	let type = 5;
	const host = url.hostname;
	const port = parseInt(url.port, 10) || 1080;
	switch (url.protocol.replace(":", "")) {
		case "socks4":
			lookup = true;
			type = 4;
			break;
		case "socks4a":
			type = 4;
			break;
		case "socks5":
			lookup = true;
			type = 5;
			break;
		case "socks":
			type = 5;
			break;
		case "socks5h":
			type = 5;
			break;
		default: throw new TypeError(`A "socks" protocol must be specified! Got: ${String(url.protocol)}`);
	}
	const proxy = {
		host,
		port,
		type
	};
	if (url.username) Object.defineProperty(proxy, "userId", {
		value: decodeURIComponent(url.username),
		enumerable: false
	});
	if (url.password != null) Object.defineProperty(proxy, "password", {
		value: decodeURIComponent(url.password),
		enumerable: false
	});
	return {
		lookup,
		proxy
	};
}
var SocksProxyAgent = class extends Agent$1 {
	constructor(uri, opts) {
		super(opts);
		const url = typeof uri === "string" ? new URL$1(uri) : uri;
		const { proxy, lookup } = parseSocksURL(url);
		this.shouldLookup = lookup;
		this.proxy = proxy;
		this.proxyUrl = url.href;
		this.timeout = opts?.timeout ?? null;
		this.socketOptions = opts?.socketOptions ?? null;
	}
	async connect(req, opts) {
		const { shouldLookup, proxy, timeout } = this;
		if (!opts.host) throw new Error("No `host` defined!");
		let { host } = opts;
		const { port, lookup: lookupFn = dns.lookup } = opts;
		if (shouldLookup) host = await new Promise((resolve, reject) => {
			lookupFn(host, {}, (err, address) => {
				if (err) reject(err);
				else resolve(typeof address === "string" ? address : address[0].address);
			});
		});
		const socksOpts = {
			proxy,
			destination: {
				host,
				port: typeof port === "number" ? port : parseInt(port, 10)
			},
			command: "connect",
			timeout: timeout ?? void 0,
			socket_options: this.socketOptions ?? void 0
		};
		const cleanup = (tlsSocket) => {
			req.destroy();
			socket.destroy();
			if (tlsSocket) tlsSocket.destroy();
		};
		debug("Creating socks proxy connection: %o", socksOpts);
		const { socket } = await import_build.SocksClient.createConnection(socksOpts);
		debug("Successfully created socks proxy connection");
		req.emit("proxy", {
			proxy: this.proxyUrl,
			socket
		});
		if (timeout !== null) {
			socket.setTimeout(timeout);
			socket.on("timeout", () => cleanup());
		}
		if (opts.secureEndpoint) {
			debug("Upgrading socket connection to TLS");
			const tlsSocket = tls$1.connect({
				...omit(setServernameFromNonIpHost(opts), "host", "path", "port"),
				socket
			});
			tlsSocket.once("error", (error) => {
				debug("Socket TLS error", error.message);
				cleanup(tlsSocket);
			});
			return tlsSocket;
		}
		return socket;
	}
};
SocksProxyAgent.protocols = [
	"socks",
	"socks4",
	"socks4a",
	"socks5",
	"socks5h"
];
function omit(obj, ...keys) {
	const ret = {};
	let key;
	for (key in obj) if (!keys.includes(key)) ret[key] = obj[key];
	return ret;
}
// node_modules/hpagent/index.mjs
var import_hpagent = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const https = __require("https");
	const http = __require("http");
	const { URL } = __require("url");
	var HttpProxyAgent = class extends http.Agent {
		constructor(options) {
			const { proxy, proxyRequestOptions, ...opts } = options;
			super(opts);
			this.proxy = typeof proxy === "string" ? new URL(proxy) : proxy;
			this.proxyRequestOptions = proxyRequestOptions || {};
		}
		createConnection(options, callback) {
			const requestOptions = {
				...this.proxyRequestOptions,
				method: "CONNECT",
				host: this.proxy.hostname,
				port: this.proxy.port,
				path: `${options.host}:${options.port}`,
				setHost: false,
				headers: {
					...this.proxyRequestOptions.headers,
					connection: this.keepAlive ? "keep-alive" : "close",
					host: `${options.host}:${options.port}`
				},
				agent: false,
				timeout: options.timeout || 0
			};
			if (this.proxy.username || this.proxy.password) {
				const base64 = Buffer.from(`${decodeURIComponent(this.proxy.username || "")}:${decodeURIComponent(this.proxy.password || "")}`).toString("base64");
				requestOptions.headers["proxy-authorization"] = `Basic ${base64}`;
			}
			if (this.proxy.protocol === "https:") requestOptions.servername = this.proxy.hostname;
			const request = (this.proxy.protocol === "http:" ? http : https).request(requestOptions);
			request.once("connect", (response, socket, head) => {
				request.removeAllListeners();
				socket.removeAllListeners();
				if (response.statusCode === 200) callback(null, socket);
				else {
					socket.destroy();
					callback(/* @__PURE__ */ new Error(`Bad response: ${response.statusCode}`), null);
				}
			});
			request.once("timeout", () => {
				request.destroy(/* @__PURE__ */ new Error("Proxy timeout"));
			});
			request.once("error", (err) => {
				request.removeAllListeners();
				callback(err, null);
			});
			request.end();
		}
	};
	var HttpsProxyAgent = class extends https.Agent {
		constructor(options) {
			const { proxy, proxyRequestOptions, ...opts } = options;
			super(opts);
			this.proxy = typeof proxy === "string" ? new URL(proxy) : proxy;
			this.proxyRequestOptions = proxyRequestOptions || {};
		}
		createConnection(options, callback) {
			const requestOptions = {
				...this.proxyRequestOptions,
				method: "CONNECT",
				host: this.proxy.hostname,
				port: this.proxy.port,
				path: `${options.host}:${options.port}`,
				setHost: false,
				headers: {
					...this.proxyRequestOptions.headers,
					connection: this.keepAlive ? "keep-alive" : "close",
					host: `${options.host}:${options.port}`
				},
				agent: false,
				timeout: options.timeout || 0
			};
			if (this.proxy.username || this.proxy.password) {
				const base64 = Buffer.from(`${decodeURIComponent(this.proxy.username || "")}:${decodeURIComponent(this.proxy.password || "")}`).toString("base64");
				requestOptions.headers["proxy-authorization"] = `Basic ${base64}`;
			}
			if (this.proxy.protocol === "https:") requestOptions.servername = this.proxy.hostname;
			const request = (this.proxy.protocol === "http:" ? http : https).request(requestOptions);
			request.once("connect", (response, socket, head) => {
				request.removeAllListeners();
				socket.removeAllListeners();
				if (response.statusCode === 200) callback(null, super.createConnection({
					...options,
					socket
				}));
				else {
					socket.destroy();
					callback(/* @__PURE__ */ new Error(`Bad response: ${response.statusCode}`), null);
				}
			});
			request.once("timeout", () => {
				request.destroy(/* @__PURE__ */ new Error("Proxy timeout"));
			});
			request.once("error", (err) => {
				request.removeAllListeners();
				callback(err, null);
			});
			request.end();
		}
	};
	module.exports = {
		HttpProxyAgent,
		HttpsProxyAgent
	};
})))(), 1);
const HttpProxyAgent = import_hpagent.default.HttpProxyAgent;
const HttpsProxyAgent = import_hpagent.default.HttpsProxyAgent;
// node_modules/@kubernetes/client-node/package.json
var version$1 = "2.0.1";
// node_modules/@kubernetes/client-node/dist/middleware.js
function setHeaderMiddleware(key, value) {
	return {
		pre: (request) => {
			request.setHeaderParam(key, value);
			return of(request);
		},
		post: (response) => {
			return of(response);
		}
	};
}
// node_modules/@kubernetes/client-node/dist/config.js
const SERVICEACCOUNT_ROOT = "/var/run/secrets/kubernetes.io/serviceaccount";
const SERVICEACCOUNT_CA_PATH = SERVICEACCOUNT_ROOT + "/ca.crt";
const SERVICEACCOUNT_TOKEN_PATH = SERVICEACCOUNT_ROOT + "/token";
const SERVICEACCOUNT_NAMESPACE_PATH = SERVICEACCOUNT_ROOT + "/namespace";
const USER_AGENT_KEY = "User-Agent";
function getUserAgent() {
	var _a;
	return `kubernetes-client-javascript/${(_a = version$1) !== null && _a !== void 0 ? _a : ""}`;
}
function fileExists(filepath) {
	try {
		fs.accessSync(filepath);
		return true;
	} catch {
		return false;
	}
}
function createSocksConnector(proxyUrl, tlsOptions) {
	const parsedProxy = new URL(proxyUrl);
	const proxyHost = parsedProxy.hostname;
	const proxyPort = parseInt(parsedProxy.port, 10) || 1080;
	let socksType = 5;
	const proto = parsedProxy.protocol.replace(":", "");
	if (proto === "socks4" || proto === "socks4a") socksType = 4;
	return (options, callback) => {
		const { hostname, port, protocol, servername } = options;
		import_build.SocksClient.createConnection({
			proxy: {
				host: proxyHost,
				port: proxyPort,
				type: socksType
			},
			command: "connect",
			destination: {
				host: hostname,
				port: parseInt(port, 10)
			}
		}, (err, info) => {
			if (err) {
				callback(err, null);
				return;
			}
			const socket = info.socket;
			socket.setKeepAlive(true, 3e4);
			if (protocol === "https:") callback(null, tls.connect({
				...tlsOptions,
				socket,
				servername: servername || hostname
			}));
			else callback(null, socket);
		});
	};
}
var KubeConfig = class KubeConfig {
	addAuthenticator(authenticator) {
		this.custom_authenticators.push(authenticator);
	}
	constructor() {
		this.authenticators = [
			new AzureAuth(),
			new GoogleCloudPlatformAuth(),
			new ExecAuth(),
			new FileAuth(),
			new OpenIDConnectAuth()
		];
		this.custom_authenticators = [];
		this.agentCache = /* @__PURE__ */ new Map();
		this.contexts = [];
		this.clusters = [];
		this.users = [];
	}
	getContexts() {
		return this.contexts;
	}
	getClusters() {
		return this.clusters;
	}
	getUsers() {
		return this.users;
	}
	getCurrentContext() {
		return this.currentContext;
	}
	setCurrentContext(context) {
		this.currentContext = context;
	}
	getContextObject(name) {
		if (!this.contexts) return null;
		return findObject(this.contexts, name, "context");
	}
	getCurrentCluster() {
		const context = this.getCurrentContextObject();
		if (!context) return null;
		return this.getCluster(context.cluster);
	}
	getCluster(name) {
		return findObject(this.clusters, name, "cluster");
	}
	getCurrentUser() {
		const ctx = this.getCurrentContextObject();
		if (!ctx) return null;
		return this.getUser(ctx.user);
	}
	getUser(name) {
		return findObject(this.users, name, "user");
	}
	loadFromFile(file, opts) {
		const rootDirectory = path.dirname(file);
		this.loadFromString(fs.readFileSync(file).toString("utf-8"), opts);
		this.makePathsAbsolute(rootDirectory);
	}
	async applyToHTTPSOptions(opts) {
		const user = this.getCurrentUser();
		const cluster = this.getCurrentCluster();
		await this.applyOptions(opts);
		if (user && user.username) opts.auth = `${user.username}:${user.password}`;
		const agentOptions = {};
		agentOptions.ca = opts.ca;
		agentOptions.cert = opts.cert;
		agentOptions.key = opts.key;
		agentOptions.pfx = opts.pfx;
		agentOptions.passphrase = opts.passphrase;
		if (opts.rejectUnauthorized !== void 0) agentOptions.rejectUnauthorized = opts.rejectUnauthorized;
		agentOptions.timeout = opts.timeout;
		agentOptions.servername = opts.servername;
		agentOptions.ciphers = opts.ciphers;
		agentOptions.honorCipherOrder = opts.honorCipherOrder;
		agentOptions.ecdhCurve = opts.ecdhCurve;
		agentOptions.clientCertEngine = opts.clientCertEngine;
		agentOptions.crl = opts.crl;
		agentOptions.dhparam = opts.dhparam;
		agentOptions.secureOptions = opts.secureOptions;
		agentOptions.secureProtocol = opts.secureProtocol;
		agentOptions.sessionIdContext = opts.sessionIdContext;
		opts.agent = this.createAgent(cluster, agentOptions);
	}
	async applySecurityAuthentication(context) {
		const cluster = this.getCurrentCluster();
		const user = this.getCurrentUser();
		const agentOptions = {};
		const httpsOptions = {};
		await this.applyOptions(httpsOptions);
		if (user && user.username) {
			const auth = Buffer.from(`${user.username}:${user.password}`).toString("base64");
			context.setHeaderParam("Authorization", `Basic ${auth}`);
		}
		const headers = httpsOptions.headers || {};
		Object.entries(headers).forEach(([key, value]) => {
			context.setHeaderParam(key, `${value}`);
		});
		agentOptions.ca = httpsOptions.ca;
		agentOptions.cert = httpsOptions.cert;
		agentOptions.key = httpsOptions.key;
		agentOptions.pfx = httpsOptions.pfx;
		agentOptions.passphrase = httpsOptions.passphrase;
		if (httpsOptions.rejectUnauthorized !== void 0) agentOptions.rejectUnauthorized = httpsOptions.rejectUnauthorized;
		if (httpsOptions.servername !== void 0) agentOptions.servername = httpsOptions.servername;
		const dispatcher = this.createDispatcher(cluster, agentOptions);
		if (dispatcher !== void 0) context.setDispatcher(dispatcher);
	}
	getName() {
		return "kubeconfig authentication";
	}
	loadFromString(config, opts) {
		const obj = load$1(config);
		this.clusters = newClusters(obj.clusters, opts);
		this.contexts = newContexts(obj.contexts, opts);
		this.users = newUsers(obj.users, opts);
		this.currentContext = obj["current-context"];
	}
	loadFromOptions(options) {
		this.clusters = options.clusters;
		this.contexts = options.contexts;
		this.users = options.users;
		this.currentContext = options.currentContext;
	}
	loadFromClusterAndUser(cluster, user) {
		this.clusters = [cluster];
		this.users = [user];
		this.currentContext = "loaded-context";
		this.contexts = [{
			cluster: cluster.name,
			user: user.name,
			name: this.currentContext
		}];
	}
	loadFromCluster(pathPrefix = "") {
		const host = process.env.KUBERNETES_SERVICE_HOST;
		const port = process.env.KUBERNETES_SERVICE_PORT;
		const clusterName = "inCluster";
		const userName = "inClusterUser";
		const contextName = "inClusterContext";
		let scheme = "https";
		if (port === "80" || port === "8080" || port === "8001") scheme = "http";
		let serverHost = host;
		if (host && net.isIPv6(host)) serverHost = `[${host}]`;
		this.clusters = [{
			name: clusterName,
			caFile: `${pathPrefix}${SERVICEACCOUNT_CA_PATH}`,
			server: `${scheme}://${serverHost}:${port}`,
			skipTLSVerify: false
		}];
		this.users = [{
			name: userName,
			authProvider: {
				name: "tokenFile",
				config: { tokenFile: `${pathPrefix}${SERVICEACCOUNT_TOKEN_PATH}` }
			}
		}];
		const namespaceFile = `${pathPrefix}${SERVICEACCOUNT_NAMESPACE_PATH}`;
		let namespace;
		if (fileExists(namespaceFile)) namespace = fs.readFileSync(namespaceFile).toString("utf-8");
		this.contexts = [{
			cluster: clusterName,
			name: contextName,
			user: userName,
			namespace
		}];
		this.currentContext = contextName;
	}
	mergeConfig(config, preserveContext = false) {
		if (!preserveContext && config.currentContext) this.currentContext = config.currentContext;
		config.clusters.forEach((cluster) => {
			this.addCluster(cluster);
		});
		config.users.forEach((user) => {
			this.addUser(user);
		});
		config.contexts.forEach((ctx) => {
			this.addContext(ctx);
		});
	}
	addCluster(cluster) {
		if (!this.clusters) this.clusters = [];
		this.clusters.forEach((c, ix) => {
			if (c.name === cluster.name) throw new Error(`Duplicate cluster: ${c.name}`);
		});
		this.clusters.push(cluster);
	}
	addUser(user) {
		if (!this.users) this.users = [];
		this.users.forEach((c, ix) => {
			if (c.name === user.name) throw new Error(`Duplicate user: ${c.name}`);
		});
		this.users.push(user);
	}
	addContext(ctx) {
		if (!this.contexts) this.contexts = [];
		this.contexts.forEach((c, ix) => {
			if (c.name === ctx.name) throw new Error(`Duplicate context: ${c.name}`);
		});
		this.contexts.push(ctx);
	}
	loadFromDefault(opts, contextFromStartingConfig = false, platform = process.platform) {
		if (process.env.KUBECONFIG && process.env.KUBECONFIG.length > 0) {
			const files = process.env.KUBECONFIG.split(path.delimiter).filter((filename) => filename);
			this.loadFromFile(files[0], opts);
			for (let i = 1; i < files.length; i++) {
				const kc = new KubeConfig();
				kc.loadFromFile(files[i], opts);
				this.mergeConfig(kc, contextFromStartingConfig);
			}
			return;
		}
		const home = findHomeDir(platform);
		if (home) {
			const config = path.join(home, ".kube", "config");
			if (fileExists(config)) {
				this.loadFromFile(config, opts);
				return;
			}
		}
		if (platform === "win32") {
			try {
				const envKubeconfigPathResult = proc.spawnSync("wsl.exe", [
					"bash",
					"-c",
					"printenv KUBECONFIG"
				]);
				if (envKubeconfigPathResult.status === 0 && envKubeconfigPathResult.stdout.length > 0) {
					const result = proc.spawnSync("wsl.exe", ["cat", envKubeconfigPathResult.stdout.toString("utf8")]);
					if (result.status === 0) {
						this.loadFromString(result.stdout.toString("utf8"), opts);
						return;
					}
				}
			} catch {}
			try {
				const configResult = proc.spawnSync("wsl.exe", ["cat", "~/.kube/config"]);
				if (configResult.status === 0) {
					this.loadFromString(configResult.stdout.toString("utf8"), opts);
					const result = proc.spawnSync("wsl.exe", [
						"wslpath",
						"-w",
						"~/.kube"
					]);
					if (result.status === 0) this.makePathsAbsolute(result.stdout.toString("utf8"));
					return;
				}
			} catch {}
		}
		if (fileExists(SERVICEACCOUNT_TOKEN_PATH)) {
			this.loadFromCluster();
			return;
		}
		this.loadFromClusterAndUser({
			name: "cluster",
			server: "http://localhost:8080"
		}, { name: "user" });
	}
	makeApiClient(apiClientType) {
		const cluster = this.getCurrentCluster();
		if (!cluster) throw new Error("No active cluster!");
		const authConfig = { default: this };
		return new apiClientType(createConfiguration({
			baseServer: new ServerConfiguration(cluster.server, {}),
			authMethods: authConfig,
			middleware: [setHeaderMiddleware(USER_AGENT_KEY, getUserAgent())]
		}));
	}
	makePathsAbsolute(rootDirectory) {
		this.clusters.forEach((cluster) => {
			if (cluster.caFile) cluster.caFile = makeAbsolutePath(rootDirectory, cluster.caFile);
		});
		this.users.forEach((user) => {
			if (user.certFile) user.certFile = makeAbsolutePath(rootDirectory, user.certFile);
			if (user.keyFile) user.keyFile = makeAbsolutePath(rootDirectory, user.keyFile);
		});
	}
	exportConfig() {
		const configObj = {
			apiVersion: "v1",
			kind: "Config",
			clusters: this.clusters.map(exportCluster),
			users: this.users.map(exportUser),
			contexts: this.contexts.map(exportContext),
			preferences: {},
			"current-context": this.getCurrentContext()
		};
		return JSON.stringify(configObj);
	}
	getCurrentContextObject() {
		return this.getContextObject(this.currentContext);
	}
	getAgentCacheKey(cluster) {
		var _a;
		var _b, _c;
		const clusterName = (_b = cluster === null || cluster === void 0 ? void 0 : cluster.name) !== null && _b !== void 0 ? _b : "";
		const userName = (_c = (_a = this.getCurrentUser()) === null || _a === void 0 ? void 0 : _a.name) !== null && _c !== void 0 ? _c : "";
		return JSON.stringify([clusterName, userName]);
	}
	createAgent(cluster, agentOptions) {
		var _a, _b;
		const cacheKey = this.getAgentCacheKey(cluster);
		const cached = this.agentCache.get(cacheKey);
		if (cached !== void 0) return cached;
		let agent;
		if (cluster && cluster.proxyUrl) {
			if (cluster.proxyUrl.startsWith("socks")) agent = new SocksProxyAgent(cluster.proxyUrl, agentOptions);
			else if (cluster.server.startsWith("https")) {
				const httpsProxyAgentOptions = agentOptions;
				httpsProxyAgentOptions.proxy = cluster.proxyUrl;
				agent = new HttpsProxyAgent(httpsProxyAgentOptions);
			} else if (cluster.server.startsWith("http")) {
				const httpProxyAgentOptions = agentOptions;
				httpProxyAgentOptions.proxy = cluster.proxyUrl;
				agent = new HttpProxyAgent(httpProxyAgentOptions);
			} else throw new Error("Unsupported proxy type");
		} else if (((_a = cluster === null || cluster === void 0 ? void 0 : cluster.server) === null || _a === void 0 ? void 0 : _a.startsWith("http:")) && cluster.skipTLSVerify) agent = new http.Agent(agentOptions);
		else if (((_b = cluster === null || cluster === void 0 ? void 0 : cluster.server) === null || _b === void 0 ? void 0 : _b.startsWith("http:")) && !cluster.skipTLSVerify) throw new Error("HTTP protocol is not allowed when skipTLSVerify is not set or false");
		else agent = new https.Agent(agentOptions);
		this.agentCache.set(cacheKey, agent);
		return agent;
	}
	createDispatcherOptions(cluster, agentOptions) {
		var _a;
		const tlsOptions = {};
		if (agentOptions.ca !== void 0) tlsOptions.ca = agentOptions.ca;
		if (agentOptions.cert !== void 0) tlsOptions.cert = agentOptions.cert;
		if (agentOptions.key !== void 0) tlsOptions.key = agentOptions.key;
		if (agentOptions.pfx !== void 0) tlsOptions.pfx = agentOptions.pfx;
		if (agentOptions.passphrase !== void 0) tlsOptions.passphrase = agentOptions.passphrase;
		if (agentOptions.rejectUnauthorized !== void 0) tlsOptions.rejectUnauthorized = agentOptions.rejectUnauthorized;
		if (agentOptions.servername !== void 0) tlsOptions.servername = agentOptions.servername;
		if (cluster && cluster.proxyUrl) {
			if (cluster.proxyUrl.startsWith("socks")) return {
				type: "socks",
				uri: cluster.proxyUrl,
				requestTls: tlsOptions
			};
			if (!cluster.server.startsWith("https") && !cluster.server.startsWith("http")) throw new Error("Unsupported proxy type");
			return {
				type: "proxy",
				uri: cluster.proxyUrl,
				requestTls: tlsOptions,
				connect: {
					keepAlive: true,
					keepAliveInitialDelay: 3e4
				}
			};
		} else if (((_a = cluster === null || cluster === void 0 ? void 0 : cluster.server) === null || _a === void 0 ? void 0 : _a.startsWith("http:")) && !cluster.skipTLSVerify) throw new Error("HTTP protocol is not allowed when skipTLSVerify is not set or false");
		if (Object.keys(tlsOptions).length === 0) return { type: "none" };
		return {
			type: "agent",
			connect: {
				...tlsOptions,
				keepAlive: true,
				keepAliveInitialDelay: 3e4
			}
		};
	}
	createDispatcher(cluster, agentOptions) {
		const opts = this.createDispatcherOptions(cluster, agentOptions);
		switch (opts.type) {
			case "proxy": return new NoDispatcher({
				uri: opts.uri,
				requestTls: opts.requestTls,
				connect: opts.connect
			});
			case "socks": return new NoDispatcher({ connect: createSocksConnector(opts.uri, opts.requestTls) });
			case "agent": return new NoDispatcher({ connect: opts.connect });
			case "none": return;
		}
	}
	applyHTTPSOptions(opts) {
		var _a;
		const cluster = this.getCurrentCluster();
		const user = this.getCurrentUser();
		if (!user) return;
		if (cluster != null && cluster.skipTLSVerify) opts.rejectUnauthorized = false;
		if (cluster != null && cluster.tlsServerName) opts.servername = cluster.tlsServerName;
		const ca = cluster != null ? bufferFromFileOrString(cluster.caFile, cluster.caData) : null;
		if (ca) opts.ca = ca;
		const cert = bufferFromFileOrString(user.certFile, user.certData);
		if (cert) opts.cert = cert;
		const key = bufferFromFileOrString(user.keyFile, user.keyData);
		if (key) opts.key = key;
		if (user.impersonateUser != null) {
			(_a = opts.headers) !== null && _a !== void 0 || (opts.headers = {});
			opts.headers["Impersonate-User"] = user.impersonateUser;
		}
	}
	async applyAuthorizationHeader(opts) {
		const user = this.getCurrentUser();
		if (!user) return;
		let authenticator = this.authenticators.find((elt) => {
			return elt.isAuthProvider(user);
		});
		if (!authenticator) authenticator = this.custom_authenticators.find((elt) => {
			return elt.isAuthProvider(user);
		});
		if (!opts.headers) opts.headers = {};
		if (authenticator) await authenticator.applyAuthentication(user, opts);
		if (user.token) opts.headers.Authorization = `Bearer ${user.token}`;
	}
	async applyOptions(opts) {
		this.applyHTTPSOptions(opts);
		await this.applyAuthorizationHeader(opts);
	}
};
function makeAbsolutePath(root, file) {
	if (!root || path.isAbsolute(file)) return file;
	return path.join(root, file);
}
function bufferFromFileOrString(file, data) {
	if (file) return fs.readFileSync(file);
	if (data) return Buffer.from(data, "base64");
	return null;
}
function dropDuplicatesAndNils(a) {
	return a.reduce((acceptedValues, currentValue) => {
		if (currentValue && !acceptedValues.includes(currentValue)) return acceptedValues.concat(currentValue);
		else return acceptedValues;
	}, []);
}
function findHomeDir(platform = process.platform) {
	if (platform !== "win32") {
		if (process.env.HOME) try {
			fs.accessSync(process.env.HOME);
			return process.env.HOME;
		} catch {}
		return null;
	}
	const homeDrivePath = process.env.HOMEDRIVE && process.env.HOMEPATH ? path.join(process.env.HOMEDRIVE, process.env.HOMEPATH) : "";
	const homePath = process.env.HOME || "";
	const userProfile = process.env.USERPROFILE || "";
	const favourHomeDrivePathList = dropDuplicatesAndNils([
		homePath,
		homeDrivePath,
		userProfile
	]);
	const favourUserProfileList = dropDuplicatesAndNils([
		homePath,
		userProfile,
		homeDrivePath
	]);
	for (const dir of favourHomeDrivePathList) try {
		fs.accessSync(path.join(dir, ".kube", "config"));
		return dir;
	} catch {}
	for (const dir of favourUserProfileList) try {
		fs.accessSync(dir, fs.constants.W_OK);
		return dir;
	} catch {}
	for (const dir of favourUserProfileList) try {
		fs.accessSync(dir);
		return dir;
	} catch {}
	return favourUserProfileList[0] || null;
}
function findObject(list, name, key) {
	if (!list) return null;
	for (const obj of list) if (obj.name === name) {
		if (obj[key]) {
			obj[key].name = name;
			return obj[key];
		}
		return obj;
	}
	return null;
}
// src/errors.ts
var InputError = class extends Error {
	name = "InputError";
};
var AccessError = class extends Error {
	name = "AccessError";
};
// src/cluster/connect.ts
var ApiError = class extends Error {
	name = "ApiError";
	status;
	reason;
	retryAfterSeconds;
	constructor(status, reason, message, retryAfterSeconds) {
		super(message);
		this.status = status;
		this.reason = reason;
		this.retryAfterSeconds = retryAfterSeconds;
	}
};
const IN_CLUSTER = "the pod's service account";
function connect(kubeconfig, context, onDate) {
	const kc = new KubeConfig();
	const origin = load(kc, kubeconfig);
	if (context !== null) {
		const names = kc.getContexts().map((c) => c.name);
		if (!names.includes(context)) {
			const known = names.length > 0 ? `its contexts are ${names.join(", ")}` : "it has no context";
			throw new InputError(`context: ${JSON.stringify(context)} is not in ${origin}; ${known}`);
		}
		kc.setCurrentContext(context);
	}
	const cluster = kc.getCurrentCluster();
	if (!cluster?.server) throw new AccessError(`No cluster to look at: ${origin} has no current context with a server. Give the input \`context\`, or set current-context in the kubeconfig.`);
	const url = parseServer(cluster.server, origin);
	if (url.protocol === "http:" && !cluster.skipTLSVerify) Object.assign(cluster, { skipTLSVerify: true });
	const user = kc.getCurrentUser();
	return {
		context: origin === IN_CLUSTER ? null : kc.getCurrentContext(),
		namespace: kc.getContextObject(kc.getCurrentContext())?.namespace ?? "default",
		server: `${url.protocol}//${url.host}`,
		kubeConfig: kc,
		secrets: [user?.token, user?.password].filter((s) => typeof s === "string" && s.length > 0),
		async send(spec) {
			const response = await send(kc, url, spec);
			if (response.date !== null) onDate(response.date);
			return response;
		},
		close: () => agentOf(kc)?.destroy()
	};
}
function load(kc, kubeconfig) {
	if (kubeconfig !== null) {
		const given = kubeconfig.trim();
		if (!given.includes("\n") && existsSync(given)) return parse$1(kc, () => kc.loadFromFile(given), `kubeconfig ${given}`);
		const yaml = kubeconfigText(given);
		return parse$1(kc, () => kc.loadFromString(yaml), "the kubeconfig given");
	}
	const fromEnvironment = process.env.KUBECONFIG;
	if (fromEnvironment) {
		const paths = fromEnvironment.split(process.platform === "win32" ? ";" : ":").filter((path) => path !== "");
		if (!paths.some((path) => existsSync(path))) throw new AccessError(`No kubeconfig: KUBECONFIG names ${paths.join(", ")}, which does not exist.`);
		return parse$1(kc, () => kc.loadFromDefault(), "KUBECONFIG");
	}
	const home = process.env.HOME ? `${process.env.HOME}/.kube/config` : null;
	if (home !== null && existsSync(home)) return parse$1(kc, () => kc.loadFromFile(home), `kubeconfig ${home}`);
	if (process.env.KUBERNETES_SERVICE_HOST) return parse$1(kc, () => kc.loadFromCluster(), IN_CLUSTER);
	throw new AccessError("No kubeconfig: looked at the input `kubeconfig`, KUBECONFIG, ~/.kube/config and the in-cluster service account. Log in to the cluster in an earlier step, or give the input `kubeconfig` (a path, or its content from a secret).");
}
function parse$1(kc, read, origin) {
	try {
		read();
	} catch (cause) {
		throw new InputError(`kubeconfig: ${origin} could not be read: ${firstLine$1(cause)}`, { cause });
	}
	if (kc.getClusters().length === 0) throw new InputError(`kubeconfig: ${origin} is not a kubeconfig (it names no cluster)`);
	return origin;
}
function kubeconfigText(given) {
	if (/^\s*(?:apiVersion|clusters|kind|current-context|contexts|users|preferences)\s*:/m.test(given)) return given;
	if (given.startsWith("{")) return given;
	const packed = given.replace(/\s+/g, "");
	if (packed.length > 40 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(packed)) {
		const text = Buffer.from(packed, "base64").toString("utf8");
		if (text.includes("clusters")) return text;
	}
	throw new InputError(`kubeconfig: ${given.length > 80 || given.includes("\n") ? "the text given" : JSON.stringify(given)} is no file that exists, no YAML of a kubeconfig, and no base64 of one`);
}
function parseServer(server, origin) {
	try {
		return new URL(server);
	} catch (cause) {
		throw new InputError(`kubeconfig: ${origin} has a server that is no URL`, { cause });
	}
}
function agentOf(kc) {
	const cache = Reflect.get(kc, "agentCache");
	return cache instanceof Map ? cache.values().next().value : void 0;
}
async function send(kc, server, spec) {
	const body = spec.body === void 0 ? void 0 : JSON.stringify(spec.body);
	const options = {
		method: spec.method ?? "GET",
		host: server.hostname.replace(/^\[|\]$/g, ""),
		port: server.port || (server.protocol === "https:" ? 443 : 80),
		path: server.pathname.replace(/\/$/, "") + spec.path,
		headers: {
			accept: "application/json",
			"user-agent": "crashgate",
			...spec.compressed ? { "accept-encoding": "gzip" } : {},
			...body === void 0 ? {} : {
				"content-type": "application/json",
				"content-length": Buffer.byteLength(body)
			}
		},
		...spec.signal ? { signal: spec.signal } : {}
	};
	await withinTime(kc.applyToHTTPSOptions(options), spec.signal);
	keepAlive(options.agent);
	const response = await exchange(server.protocol === "https:" ? request$1 : request, options, body, spec.idleTimeoutMs ?? CLUSTER_LIMITS.idleTimeoutMs);
	const stream = response.headers["content-encoding"] === "gzip" ? response.pipe(createGunzip()) : response;
	if (stream !== response) response.on("error", (error) => stream.destroy(error));
	const status = response.statusCode ?? 0;
	if (status < 200 || status > 299) throw await statusError(status, response, stream);
	const date = response.headers.date ? new Date(response.headers.date) : null;
	return {
		body: stream,
		date: date && !Number.isNaN(date.getTime()) ? date : null
	};
}
async function withinTime(credentials, signal) {
	const done = new AbortController();
	const { promise: late, reject } = Promise.withResolvers();
	const limit = AbortSignal.timeout(CLUSTER_LIMITS.idleTimeoutMs);
	for (const [ended, why] of [[limit, `the kubeconfig's credential plugin gave nothing within ${CLUSTER_LIMITS.idleTimeoutMs / 1e3} s`], [signal, "cancelled"]]) {
		const give = () => reject(new Error(why));
		if (ended?.aborted) give();
		ended?.addEventListener("abort", give, { signal: done.signal });
	}
	await Promise.race([credentials, late]).finally(() => done.abort());
}
function keepAlive(agent) {
	if (typeof agent === "object" && agent !== null && "keepAlive" in agent) agent.keepAlive = true;
}
function exchange(request, options, body, idleTimeoutMs) {
	return new Promise((resolve, reject) => {
		const outgoing = request(options, resolve);
		outgoing.setTimeout(idleTimeoutMs, () => outgoing.destroy(/* @__PURE__ */ new Error(`no answer for ${idleTimeoutMs / 1e3} s`)));
		outgoing.on("socket", (socket) => socket.setKeepAlive(true, CLUSTER_LIMITS.tcpKeepAliveMs));
		outgoing.on("error", reject);
		outgoing.end(body);
	});
}
async function statusError(status, response, stream) {
	let text = "";
	try {
		for await (const chunk of stream) {
			text += String(chunk);
			if (text.length > CLUSTER_LIMITS.errorBodyBytes) break;
		}
	} catch {}
	const header = response.headers["retry-after"];
	const retryAfter = header === void 0 ? NaN : Number(header);
	const { reason, message } = readStatus(text);
	return new ApiError(status, reason, message || text.trim().slice(0, 300) || `HTTP ${status}`, Number.isFinite(retryAfter) ? retryAfter : null);
}
function readStatus(text) {
	try {
		const value = JSON.parse(text);
		if (typeof value === "object" && value !== null) {
			const { reason, message } = value;
			return {
				reason: typeof reason === "string" ? reason : "",
				message: typeof message === "string" ? message : ""
			};
		}
	} catch {}
	return {
		reason: "",
		message: ""
	};
}
function firstLine$1(cause) {
	return (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
// src/github/payload.ts
function readPayload(json) {
	const payload = fields(parsed$2(json));
	return {
		visibility: visibilityOf(payload.repository),
		pullRequest: pullRequestOf(payload.pull_request),
		deployment: deploymentOf(payload.deployment),
		workflowRun: workflowRunOf(payload.workflow_run),
		mergeGroupSha: sha(fields(payload.merge_group).head_sha)
	};
}
function visibilityOf(repository) {
	const { visibility, private: isPrivate } = fields(repository);
	if (visibility === "public" || visibility === "internal" || visibility === "private") return visibility;
	if (isPrivate === true) return "private";
	return isPrivate === false ? "public" : "unknown";
}
function sha(value) {
	return typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(value) ? value.toLowerCase() : null;
}
function pullRequestOf(value) {
	const { number, head } = fields(value);
	const given = whole$1(number);
	if (given === null) return null;
	return {
		number: given,
		headSha: sha(fields(head).sha),
		headRepository: text$1(fields(fields(head).repo).full_name),
		headIsGone: fields(head).repo === null
	};
}
function deploymentOf(value) {
	const { id, sha: commit, environment } = fields(value);
	if (id === void 0 && commit === void 0) return null;
	return {
		id: whole$1(id),
		sha: sha(commit),
		environment: text$1(environment)
	};
}
function workflowRunOf(value) {
	const { head_sha, head_branch, head_repository, pull_requests } = fields(value);
	if (head_sha === void 0) return null;
	const numbers = Array.isArray(pull_requests) ? pull_requests.map((each) => whole$1(fields(each).number)) : [];
	return {
		headSha: sha(head_sha),
		headBranch: text$1(head_branch),
		headRepository: text$1(fields(head_repository).full_name),
		pullRequests: numbers.filter((number) => number !== null)
	};
}
function parsed$2(json) {
	try {
		return JSON.parse(json ?? "{}");
	} catch {
		return {};
	}
}
function fields(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function text$1(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
function whole$1(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
// src/inputs/nearest.ts
function nearest(word, candidates) {
	let best = null;
	let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		const distance = editDistance(word, candidate);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
function editDistance(from, to) {
	let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const substituted = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
			current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[to.length] ?? 0;
}
// src/deaths/model.ts
const CAUSES = [
	"panic",
	"oom",
	"exit",
	"signal",
	"probe",
	"stuck",
	"completed",
	"evicted",
	"node",
	"expected"
];
const FAILING_CAUSES = [
	"panic",
	"oom",
	"exit",
	"signal",
	"probe",
	"stuck"
];
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
// src/inputs/matrix.ts
function matrixLine(text) {
	const value = parsed$1(text);
	if (value === null) return null;
	if (typeof value !== "object" || Array.isArray(value)) refuse(text, FORM);
	const entries = Object.entries(value).sort(byKey);
	return entries.length === 0 ? null : entries.map(([key, entry]) => `${plain(key)}=${plain(entry)}`).join(", ");
}
const FORM = "write a JSON object, as `toJSON(matrix)` gives it, or `null`";
function parsed$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return refuse(text, FORM);
	}
}
function byKey([left], [right]) {
	return left < right ? -1 : 1;
}
function plain(value) {
	if (typeof value === "string" && /^[\w./:@+-]+(?: [\w./:@+-]+)*$/.test(value)) return value;
	return JSON.stringify(value, (_, entry) => typeof entry === "object" && entry !== null && !Array.isArray(entry) ? Object.fromEntries(Object.entries(entry).sort(byKey)) : entry);
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
function boolean$1(text) {
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
		if (ms < leastMs) refuse(text, `the least is \`${least}\``);
		if (ms > LONGEST_MS) refuse(text, "the most is `5d`, the longest that a job may run");
		return ms;
	};
}
const RFC_3339 = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d):(\d\d)(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;
function time$2(text) {
	const parts = RFC_3339.exec(text);
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
	const slip = nearest(text.toLowerCase(), words);
	const all = words.map((word) => `\`${word}\``).join(", ");
	return slip === null ? `write one of ${all}` : `did you mean \`${slip}\`? Accepted are ${all}`;
}
function list(item) {
	return (text) => {
		const parts = unique(text.split(/[,\n]/));
		return parts.length > 0 ? parseEach(parts, item) : refuse(text, "write at least one value, or leave it empty");
	};
}
function lines$1(item) {
	return (text) => parseEach(unique(text.split("\n")), item);
}
function unique(parts) {
	return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}
function line$1(most) {
	return (text) => text.length <= most && !/[\0-\x1f\x7f]/.test(text) ? text : refuse(text, `write one line of at most ${most} characters, without control characters`);
}
function anyText(text) {
	return text;
}
// src/inputs/names.ts
function namespace(text) {
	return text.length <= 63 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text) ? text : refuse(text, "a namespace is at most 63 lower-case letters, digits and `-`, with a letter or digit at both ends");
}
function isSubdomain(text) {
	return text.length <= 253 && text.split(".").every((part) => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(part));
}
const KINDS$1 = {
	deployment: "Deployment",
	statefulset: "StatefulSet",
	daemonset: "DaemonSet",
	job: "Job",
	cronjob: "CronJob"
};
const kindWord = oneOf(Object.keys(KINDS$1));
function workload(text) {
	const [kindText = "", name = "", ...rest] = text.split("/");
	if (!text.includes("/") || rest.length > 0 || name === "") refuse(text, "write kind and name, such as `deployment/api`, one a line");
	const kind = KINDS$1[kindWord(kindText.toLowerCase())];
	if (kind === void 0 || !isSubdomain(name)) refuse(text, "a name is lower-case letters, digits, `-` and `.`, with a letter or digit at both ends");
	return {
		kind,
		name
	};
}
function commit$1(text) {
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
	if (at < 1) refuse(text, "write `prefix-in-trace=path-in-repo`, such as `/app=services/api`, one a line");
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
	return text.startsWith("/") && !text.includes("\0") && !text.endsWith("/") ? text : refuse(text, "write the absolute path of a file inside the container, such as `/var/log/crash.log`, one a line");
}
// src/inputs/pattern.ts
async function loadPatternCompiler() {
	const { RE2JS } = await import("./build.js");
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
			return refuse(given, `not a regular expression of RE2's syntax (${error instanceof Error ? error.message : String(error)}); look-around and back-references are not available`);
		}
		return {
			text: given,
			matches: (value) => engine.matcher(value).find(),
			replace: (value, replacement) => replaceMatches(engine, value, replacement)
		};
	};
}
function replaceMatches(engine, value, replacement) {
	const matcher = engine.matcher(value);
	let result = "";
	let done = 0;
	while (matcher.find()) {
		if (matcher.end() === matcher.start()) continue;
		result += value.slice(done, matcher.start()) + replacement;
		done = matcher.end();
	}
	return done === 0 ? value : result + value.slice(done);
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
		return pattern.matches("") ? refuse(text, "the pattern matches the empty text; write one that needs at least one character") : pattern;
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
function ignoreRule$1(compile) {
	return (text) => {
		return {
			text,
			conditions: splitConditions(text).map(({ key, value, condition }) => {
				if (!isRuleKey(key)) return refuse(condition, unknownKey(key));
				return {
					key,
					matcher: valueMatcher(key, value, condition, compile)
				};
			})
		};
	};
}
function unknownKey(key) {
	const slip = nearest(key, KEYS);
	const all = KEYS.map((known) => `\`${known}=\``).join(", ");
	return `${slip === null ? "" : `did you mean \`${slip}=\`? `}A condition begins with one of ${all}`;
}
const VALUE = /"((?:[^"\\]|\\.)*)"(?=\s|$)|'((?:[^'\\]|\\.)*)'(?=\s|$)|(\/(?:[^\\]|\\.)*?\/[ims]{0,3})(?=\s|$)|(\S*)/sy;
function splitConditions(text) {
	const conditions = [];
	let at = 0;
	while (at < text.length) {
		const equals = text.indexOf("=", at);
		const key = equals < 0 ? text.slice(at) : text.slice(at, equals);
		if (equals < 0 || /\s/.test(key.trim())) refuse(text, `\`${key.trim()}\` is no condition; write \`key=value\`, and quote a value that holds blanks`);
		VALUE.lastIndex = equals + 1;
		const [whole = "", double, single, literal, bare] = VALUE.exec(text) ?? [];
		if (literal === void 0 && bare !== void 0 && /^["'/]/.test(bare)) refuse(text, `\`${key.trim()}=\` opens a value with \`${bare[0]}\` and does not close it before a blank or the end`);
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
	if (value === "") refuse(condition, "a condition needs a value; `*` stands for any");
	const literal = splitLiteral(value);
	if (literal !== null) return compile(literal.source, literal.flags, condition);
	if (key !== "message" && key !== "reason" && /[,;]/.test(value)) refuse(condition, "no name holds `,` or `;`; conditions are separated by blanks");
	if (!/[*?]/.test(value)) refuseImpossible(key, value, condition);
	return globMatcher(key === "workload" ? value.replace(/^[^/]*(?=\/)/, (kind) => kind.toLowerCase()) : value);
}
function refuseImpossible(key, value, condition) {
	if (key === "cause" && !CAUSES.some((cause) => cause === value)) refuse(condition, `causes are ${CAUSES.map((cause) => `\`${cause}\``).join(", ")}`);
	if (key === "exit-code" && !/^(?:0|[1-9]\d{0,9}|-[1-9]\d{0,9})$/.test(value)) refuse(condition, "an exit code is a whole number");
	if (key === "workload" && !/^[^/]+\/[^/]+$/.test(value)) refuse(condition, "a workload is kind and name, such as `deployment/api` or `deployment/legacy-*`");
}
// src/inputs/selector.ts
const FORMS = "write a Kubernetes label selector such as `app=api,tier!=cache`, `app in (api, web)`, `canary` or `!canary`";
function selector(text) {
	const given = text.replace(/\s+/g, " ");
	for (const requirement of splitRequirements(given) ?? refuse(given, FORMS)) {
		const wrong = requirementFault(requirement.trim());
		if (wrong !== null) refuse(requirement.trim(), wrong);
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
const SET = /^([^\s=!<>(),]+) (?:in|notin) ?\(([^()]*)\)$/;
const COMPARISON = /^([^\s=!<>(),]+) ?(==|=|!=|<|>) ?([^\s=!<>(),]*)$/;
const EXISTENCE = /^! ?([^\s=!<>(),]+)$|^([^\s=!<>(),]+)$/;
function requirementFault(requirement) {
	const set = SET.exec(requirement);
	if (set !== null) {
		const values = (set[2] ?? "").split(",").map((value) => value.trim());
		if (values.length === 1 && values[0] === "") return "`in` and `notin` need at least one value in brackets";
		return keyFault(set[1] ?? "") ?? first(values, valueFault);
	}
	const comparison = COMPARISON.exec(requirement);
	if (comparison !== null) {
		const [, key = "", operator = "", value = ""] = comparison;
		if ((operator === "<" || operator === ">") && !/^-?\d+$/.test(value)) return "`<` and `>` compare with a whole number";
		return keyFault(key) ?? valueFault(value);
	}
	const existence = EXISTENCE.exec(requirement);
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
	return rest.length === 0 && isLabelWord(name) && (prefix === void 0 || isSubdomain(prefix)) ? null : `\`${key}\` is not the key of a label (such as \`app\` or \`app.kubernetes.io/name\`)`;
}
function valueFault(value) {
	return value === "" || isLabelWord(value) ? null : `\`${value}\` is not the value of a label (at most 63 letters, digits, \`-\`, \`_\` and \`.\`)`;
}
function labelMatcher(accepted) {
	const requirements = (splitRequirements(accepted) ?? []).map((part) => requirement(part.trim()));
	return (labels) => requirements.every(({ key, holds }) => holds(Object.hasOwn(labels, key) ? labels[key] : void 0));
}
function requirement(text) {
	const [, setKey, inside] = SET.exec(text) ?? [];
	if (setKey !== void 0) {
		const values = (inside ?? "").split(",").map((value) => value.trim());
		const isIn = text.slice(setKey.length).trimStart().startsWith("in");
		return {
			key: setKey,
			holds: (value) => (value !== void 0 && values.includes(value)) === isIn
		};
	}
	const [, key, operator, wanted = ""] = COMPARISON.exec(text) ?? [];
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
	const [, absent, present = ""] = EXISTENCE.exec(text) ?? [];
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
function since(text) {
	if (text === "auto") return "auto";
	if (text === "last-run") return { kind: "last-run" };
	const ms = durationMs(text);
	if (ms !== null) return ms <= LONGEST_AGO_MS ? {
		kind: "ago",
		ms
	} : refuse(text, "the most is `3650d`");
	const at = time$2(text);
	if (at !== null) return {
		kind: "at",
		time: at
	};
	return refuse(text, `write \`auto\`, \`last-run\`, ${DURATION_FORM}, or an RFC 3339 time such as \`2026-03-01T09:30:00Z\``);
}
// src/inputs/table.ts
function row$1(given) {
	return given;
}
function toggle(given) {
	return {
		default: String(given.default),
		meaning: given.meaning,
		value: null,
		parse: boolean$1
	};
}
function code(words) {
	return words.map((word) => `\`${word}\``).join(", ");
}
const failOnItems = list(oneOf([...CAUSES, "none"]));
function failOn(text) {
	const items = failOnItems(text);
	const causes = items.filter((item) => item !== "none");
	return causes.length > 0 && causes.length < items.length ? refuse(text, "`none` stands alone, or list causes") : causes;
}
function withCompiler(parse) {
	return (text, compile) => lines$1(parse(compile))(text);
}
const INPUTS = {
	namespace: row$1({
		default: "",
		defaultName: "the context's namespace",
		meaning: "The namespaces to watch, separated by commas or new lines.",
		value: "NAMES",
		parse: list(namespace)
	}),
	selector: row$1({
		default: "",
		meaning: "Label selector of the pods to watch, such as `app=api,tier in (web, worker)`.",
		value: "SELECTOR",
		parse: selector
	}),
	workloads: row$1({
		default: "",
		meaning: "Workloads to watch, one a line: `deployment/api`, `statefulset/db`, `daemonset/agent`, `job/migrate`, `cronjob/report`. Only their pods count.",
		value: "KIND/NAME",
		parse: lines$1(workload)
	}),
	kubeconfig: row$1({
		default: "",
		defaultName: "`KUBECONFIG`, `~/.kube/config`, in-cluster",
		meaning: "Path of a kubeconfig file, or its content (YAML, or base64 of it).",
		value: "PATH|CONTENT",
		parse: anyText
	}),
	context: row$1({
		default: "",
		defaultName: "the current one",
		meaning: "Context of the kubeconfig.",
		value: "NAME",
		parse: line$1(1024)
	}),
	duration: row$1({
		default: "5m",
		meaning: "How long to watch; `0s` is one look.",
		value: "DURATION",
		parse: duration("0s")
	}),
	since: row$1({
		default: "auto",
		meaning: "Deaths after this moment count as well as those seen live: a duration back from now, an RFC 3339 time, `last-run` (the start of the latest run of this workflow, branch and event that ended in success or failure), or `auto`: `last-run` on `schedule`, else `15m`.",
		value: "DURATION|TIME",
		parse: since
	}),
	interval: row$1({
		default: "5s",
		meaning: "How often to look where the cluster does not allow a watch.",
		value: "DURATION",
		parse: duration("100ms")
	}),
	"fail-fast": toggle({
		default: true,
		meaning: "Whether to stop watching once something fails, after `settle`."
	}),
	settle: row$1({
		default: "10s",
		meaning: "How long to go on after the first failing finding, to gather its siblings.",
		value: "DURATION",
		parse: duration("0s")
	}),
	"fail-on": row$1({
		default: FAILING_CAUSES.join(", "),
		meaning: `Causes that fail the job, of ${code(CAUSES)}; \`none\` only reports.`,
		value: "CAUSES",
		parse: failOn
	}),
	revisions: row$1({
		default: "auto",
		meaning: "Whose deaths may fail the job: `all`, `current` (deaths of pods of a superseded revision are listed, not failing), or `auto`: `all` on `schedule`, else `current`.",
		value: "WHICH",
		parse: oneOf([
			"auto",
			"all",
			"current"
		])
	}),
	"max-restarts": row$1({
		default: "0",
		meaning: "Restarts tolerated per workload and container before it fails.",
		value: "NUMBER",
		parse: integer(0, 1e6)
	}),
	ignore: row$1({
		default: "",
		meaning: "Rules for what is listed but never fails, one a line; all conditions of a line must hold: `container=istio-proxy`, `workload=deployment/legacy-*`, `namespace=`, `pod=`, `cause=oom`, `reason=`, `exit-code=143`, `message=/index out/`. Conditions are separated by blanks; a value may be quoted, is a glob, or a `/regular expression/` (RE2 syntax; flags `i`, `m`, `s`).",
		value: "RULE",
		parse: withCompiler(ignoreRule$1)
	}),
	"allow-empty": toggle({
		default: false,
		meaning: "Whether it is fine that a namespace, or a line of `workloads`, matches no pod within the first 60 s. Otherwise that is an error."
	}),
	"github-token": row$1({
		default: "",
		actionDefault: "github.token",
		meaning: "Token for comment, issue, checks and earlier runs. Without one nothing is sent to GitHub.",
		value: "TOKEN",
		parse: line$1(4096)
	}),
	comment: row$1({
		default: "auto",
		meaning: "Where to comment: `pull-request`, `commit`, `off`, or `auto` (the commit's pull request, if one is found; off on `schedule`).",
		value: "WHERE",
		parse: oneOf([
			"auto",
			"pull-request",
			"commit",
			"off"
		])
	}),
	issue: row$1({
		default: "auto",
		meaning: "One issue per fingerprint: `always`, `off`, or `auto` (on `schedule`, or when no pull request was found).",
		value: "WHEN",
		parse: oneOf([
			"auto",
			"always",
			"off"
		])
	}),
	labels: row$1({
		default: "",
		meaning: "Labels of issues beside `crashgate`, separated by commas or new lines.",
		value: "LABELS",
		parse: list(label)
	}),
	assignees: row$1({
		default: "",
		meaning: "Logins of the people to assign issues to, separated by commas or new lines.",
		value: "LOGINS",
		parse: list(login)
	}),
	"max-issues": row$1({
		default: "10",
		meaning: "New issues in one run at the most; the other findings share one more.",
		value: "NUMBER",
		parse: integer(1, 100)
	}),
	"resolve-after": row$1({
		default: "5",
		meaning: "Runs in a row without the crash, in each of its environments, after which its issue is said to be gone.",
		value: "NUMBER",
		parse: integer(1, 1e3)
	}),
	"close-resolved": toggle({
		default: false,
		meaning: "Whether to close an issue that is gone."
	}),
	matrix: row$1({
		default: "",
		actionDefault: "toJSON(matrix)",
		meaning: "Tells the legs of a matrix apart: there is one comment for each `environment`, else for each job and leg.",
		value: "JSON",
		parse: matrixLine
	}),
	annotations: toggle({
		default: true,
		meaning: "Whether to annotate file and line, where the frame is in the repository."
	}),
	"check-run": toggle({
		default: false,
		meaning: "Whether to make a check run with all annotations."
	}),
	"deployment-status": toggle({
		default: false,
		meaning: "Whether to set the GitHub deployment of `environment` to failure or success."
	}),
	environment: row$1({
		default: "",
		meaning: "The deployment environment, as GitHub names it.",
		value: "NAME",
		parse: line$1(255)
	}),
	sha: row$1({
		default: "auto",
		meaning: "The deployed commit, in full. `auto` reads it from the event, or from the workload's own labels and annotations.",
		value: "COMMIT",
		parse: commit$1
	}),
	"path-map": row$1({
		default: "",
		meaning: "`prefix-in-trace=path-in-repo`, one a line, tried before the automatic mapping.",
		value: "FROM=TO",
		parse: lines$1(pathMapping)
	}),
	logs: row$1({
		default: "auto",
		meaning: "Lines of log around the crash in reports and in `report-dir`: `always`, `never`, or `auto`: only where the repository is private (internal counts as private, unknown as public). Without them there are only the crash's own lines.",
		value: "WHEN",
		parse: oneOf([
			"auto",
			"always",
			"never"
		])
	}),
	"log-lines": row$1({
		default: "30",
		meaning: "How many lines of log before the crash.",
		value: "NUMBER",
		parse: integer(0, 1e4)
	}),
	redact: row$1({
		default: "",
		meaning: "Further patterns to redact, one a line: regular expressions in RE2's syntax, bare or as `/.../i`.",
		value: "PATTERN",
		parse: withCompiler(redactPattern)
	}),
	"crash-files": row$1({
		default: "",
		meaning: "Absolute paths of crash files inside the container, one a line, read after a restart by an exec of `cat PATH` and parsed like a log.",
		value: "PATH",
		parse: lines$1(containerPath)
	}),
	"report-dir": row$1({
		default: "crashgate",
		meaning: "Folder for the report and each collected log (redacted), for an upload step.",
		value: "PATH",
		parse: line$1(4096)
	})
};
// src/inputs/flags.ts
const NAMES$1 = Object.keys(INPUTS);
function isInputName(name) {
	return Object.hasOwn(INPUTS, name);
}
const OPTIONS = Object.fromEntries([...Object.entries(INPUTS).map(([name, { value }]) => [name, { type: value === null ? "boolean" : "string" }]), ["help", {
	type: "boolean",
	short: "h"
}]]);
function inputsFromFlags(argv) {
	const { tokens } = parseArgs({
		args: [...argv],
		options: OPTIONS,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const texts = /* @__PURE__ */ new Map();
	const wrong = [];
	let asksForHelp = false;
	let switchBefore = null;
	for (const token of tokens) if (token.kind === "option" && token.name === "help") asksForHelp = true;
	else if (token.kind === "option" && isInputName(token.name)) {
		const { name, value } = token;
		if (INPUTS[name].value === null) {
			texts.set(name, value ?? "true");
			switchBefore = value === void 0 ? {
				name,
				index: token.index
			} : null;
		} else if (value === void 0) wrong.push(`--${name} needs a value.`);
		else texts.set(name, texts.has(name) ? `${texts.get(name)}\n${value}` : value);
	} else if (token.kind === "option") wrong.push(unknownFlag(token.rawName));
	else if (token.kind === "positional") {
		if (switchBefore?.index === token.index - 1) texts.set(switchBefore.name, token.value);
		else wrong.push(`${JSON.stringify(token.value)} belongs to no flag; every input is written as --name value.`);
	}
	if (asksForHelp) return { kind: "help" };
	if (wrong.length > 0) throw new InputError(`${wrong.join("\n")}\n\`crashgate watch --help\` lists all flags.`);
	return {
		kind: "inputs",
		get: (name) => texts.get(name) ?? ""
	};
}
function unknownFlag(rawName) {
	const slip = nearest(rawName.replace(/^-+/, ""), NAMES$1);
	return `${rawName} is not a flag${slip === null ? "." : `; did you mean --${slip}?`}`;
}
const WIDTH = 100;
const INDENT = 8;
function watchHelp() {
	return [
		"Usage: crashgate watch [flags]",
		"",
		"Watches containers for restarts, reads the crash out of the log of the instance that died, and",
		"prints the report.",
		"Exit code: 0 passed, 1 failed, 2 usage or access. A flag given twice adds a line.",
		"",
		...Object.entries(INPUTS).flatMap(([name, row]) => {
			const { default: text, defaultName = text, meaning, value } = row;
			return [value === null ? `    --${name}[=false]` : `    --${name} ${value}`, ...wrap((meaning + (defaultName === "" ? "" : ` (default: ${defaultName})`)).replaceAll("`", ""))];
		}),
		"    --help, -h",
		...wrap("This text."),
		""
	].join("\n");
}
function wrap(text) {
	const wrapped = [];
	let current = "";
	for (const word of text.split(" ")) if (current !== "" && INDENT + current.length + 1 + word.length > WIDTH) {
		wrapped.push(" ".repeat(INDENT) + current);
		current = word;
	} else current = current === "" ? word : `${current} ${word}`;
	return [...wrapped, " ".repeat(INDENT) + current];
}
// src/inputs/load.ts
const SINCE_UNLESS_GIVEN = {
	kind: "ago",
	ms: 9e5
};
async function loadInputs(get, env) {
	const wrong = [];
	const compile = get("ignore").trim() + get("redact").trim() === "" ? noPatterns : await loadPatternCompiler();
	const read = (name) => {
		const text = get(name).trim() || INPUTS[name].default;
		if (text === "") return null;
		try {
			return parse(name, text, compile);
		} catch (error) {
			if (!(error instanceof Unaccepted)) throw error;
			wrong.push(...error.refusals.map(({ given, accepted }) => `${name}: ${quoted(given)} is not accepted: ${accepted}.`));
			return null;
		}
	};
	const inputs = assemble$1(read, env.GITHUB_EVENT_NAME ?? "");
	if (wrong.length === 0) wrong.push(...contradictions(inputs, env.GITHUB_EVENT_NAME ?? ""));
	if (wrong.length > 0) throw new InputError(message(wrong));
	return Object.freeze(inputs);
}
const noPatterns = () => {
	throw new Error("A pattern is compiled although none was given");
};
function parse(name, text, compile) {
	const parser = INPUTS[name].parse;
	return parser(text, compile);
}
function message(wrong) {
	const [only] = wrong;
	return wrong.length === 1 && only !== void 0 ? `Input ${only}` : `${wrong.length} inputs cannot be used:\n${wrong.map((line) => `- ${line}`).join("\n")}`;
}
function quoted(text) {
	const characters = [...text];
	return JSON.stringify(characters.length > 200 ? `${characters.slice(0, 200).join("")}\u2026` : text);
}
function assemble$1(read, event) {
	const scheduled = event === "schedule";
	const since = read("since") ?? "auto";
	const revisions = read("revisions") ?? "auto";
	return {
		namespaces: read("namespace") ?? [],
		selector: read("selector"),
		workloads: read("workloads") ?? [],
		kubeconfig: read("kubeconfig"),
		context: read("context"),
		durationMs: read("duration") ?? 0,
		since: since === "auto" ? scheduled ? { kind: "last-run" } : SINCE_UNLESS_GIVEN : since,
		intervalMs: read("interval") ?? 0,
		failFast: read("fail-fast") ?? false,
		settleMs: read("settle") ?? 0,
		failOn: read("fail-on") ?? [],
		revisions: revisions === "auto" ? scheduled ? "all" : "current" : revisions,
		maxRestarts: read("max-restarts") ?? 0,
		ignore: read("ignore") ?? [],
		allowEmpty: read("allow-empty") ?? false,
		githubToken: read("github-token"),
		comment: read("comment") ?? "auto",
		issue: read("issue") ?? "auto",
		labels: read("labels") ?? [],
		assignees: read("assignees") ?? [],
		maxIssues: read("max-issues") ?? 0,
		resolveAfter: read("resolve-after") ?? 0,
		closeResolved: read("close-resolved") ?? false,
		matrix: read("matrix"),
		annotations: read("annotations") ?? false,
		checkRun: read("check-run") ?? false,
		deploymentStatus: read("deployment-status") ?? false,
		environment: read("environment"),
		sha: read("sha"),
		pathMap: read("path-map") ?? [],
		logs: read("logs") ?? "auto",
		logLines: read("log-lines") ?? 0,
		redact: read("redact") ?? [],
		crashFiles: read("crash-files") ?? [],
		reportDir: read("report-dir") ?? ""
	};
}
function contradictions(inputs, event) {
	const found = [];
	if (inputs.durationMs === 0 && inputs.since.kind === "ago" && inputs.since.ms === 0) found.push("duration and since: `duration: 0s` with `since: 0s` looks at no time at all; give one of them a length.");
	if (inputs.closeResolved && inputs.issue === "off") found.push("close-resolved and issue: `close-resolved: true` closes issues, `issue: off` leaves them alone.");
	if (inputs.deploymentStatus && inputs.environment === null && event !== "deployment" && event !== "deployment_status") found.push("deployment-status and environment: `deployment-status: true` needs `environment`, whose deployment it sets.");
	return found;
}
// src/limits.ts
const COMMENT_LIMIT = 65536;
const STEP_SUMMARY_LIMIT = 1048576;
const ANNOTATION_MESSAGE_LIMIT_CHARS = 4096;
const CHECK_ANNOTATION_MESSAGE_LIMIT = 65536;
const CHECK_TEXT_LIMIT = 65535;
// src/report/select.ts
function isReported(finding) {
	return FAILING_CAUSES.includes(finding.cause) && (finding.ignoredBy === null || finding.ignoredBy === "fail-on");
}
function reported(findings) {
	return findings.filter(isReported);
}
function listedOnly(findings) {
	return findings.filter((finding) => !isReported(finding));
}
// src/report/headline.ts
const UNSEEN_MARK = "\u2754";
const UNSEEN = `${UNSEEN_MARK} Crashgate could not look`;
function headline(report, ctx) {
	const findings = reported(report.findings);
	return [
		...opening$1(report, ctx, findings),
		...reportedOnly(ctx, findings),
		...partial(report),
		...lost(report)
	];
}
function opening$1(report, ctx, findings) {
	const [first, ...rest] = findings;
	if (first === void 0) return report.verdict === "error" ? blind(report) : allWell(report, ctx);
	const mark = `${CAUSE_WORDS[first.cause].mark} `;
	if (rest.length === 0) return [mark, ...trouble(first, [" ", ...after(report, ctx)])];
	const workloads = new Set(findings.map(({ workload }) => `${workload.kind} ${workload.namespace} ${workload.name}`));
	const where = workloads.size === 1 ? [{ code: first.workload.name }] : [counted(workloads.size, "workload")];
	return [
		mark,
		`${counted(findings.length, "finding")} in `,
		...where,
		" ",
		...after(report, ctx),
		", first ",
		...trouble(first, [])
	];
}
function trouble(finding, when) {
	const name = { code: finding.workload.name };
	if (finding.cause === "panic") return [
		name,
		" crashed",
		...when,
		": ",
		{ code: finding.title }
	];
	return when.length === 0 ? [
		name,
		": ",
		{ sentence: finding.title }
	] : [
		name,
		" failed",
		...when,
		": ",
		{ sentence: finding.title }
	];
}
function after(report, ctx) {
	if (ctx.occasion !== "deploy") return ["in ", { code: report.environment ?? report.namespaces.join(", ") }];
	return report.environment === null ? ["after this deploy"] : ["after this deploy to ", { code: report.environment }];
}
function allWell(report, ctx) {
	const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
	const { sha } = report.deployed;
	if (report.endedBy === "cancelled") return [`${UNSEEN_MARK} Cancelled after ${watched}, no crash until then`];
	const where = report.environment ?? report.namespaces.join(", ");
	if (ctx.occasion === "deploy" && sha !== null) return [`\u2705 No crash in ${watched} after `, { code: shortSha(sha) }];
	return [
		"\u2705 No crash in ",
		{ code: where },
		` from ${clock(report.since)} to ${clock(report.until)} UTC`
	];
}
function blind(report) {
	if (report.endedBy === "cancelled") return [`${UNSEEN_MARK} Cancelled after ${lasting(between(report.watchedFrom, report.until) ?? 0)}`];
	return [`${UNSEEN}: `, { sentence: report.errors[0] ?? "the reason is not known" }];
}
function verdict(report, ctx) {
	return report.verdict === "error" && reported(report.findings).length === 0 && report.endedBy !== "cancelled" && report.errors.length > 0 ? [UNSEEN] : headline(report, ctx);
}
function reportedOnly(ctx, findings) {
	if (findings.length === 0 || findings.some((finding) => finding.failing)) return [];
	return [
		" \u00b7 reported only (",
		{ code: ctx.failOn.length === 0 ? "fail-on: none" : "fail-on" },
		")"
	];
}
function partial(report) {
	return report.partial.slice(0, 3).flatMap(({ workload, seen, wanted }) => [
		` \u00b7 only ${seen} of ${counted(wanted, "new pod")} of `,
		{ code: workload.name },
		" seen"
	]);
}
function lost(report) {
	if (reported(report.findings).length === 0) return [];
	if (report.endedBy === "access-lost") return [" \u00b7 access to the cluster was lost"];
	return report.endedBy === "cancelled" ? [" \u00b7 cancelled"] : [];
}
// src/report/phrase.ts
const PART_LIMIT = 160;
function phraseMarkdown(phrase) {
	return phrase.map((part) => {
		if (typeof part === "string") return part;
		return "code" in part ? code$1(part.code, PART_LIMIT) : prose(part.sentence, PART_LIMIT);
	}).join("");
}
function phraseHtml(phrase) {
	return phrase.map((part) => {
		if (typeof part === "string") return html(part);
		return `<code>${html(oneLine$1("code" in part ? part.code : part.sentence, PART_LIMIT))}</code>`;
	}).join("");
}
function phraseText(phrase) {
	return phrase.map((part) => {
		if (typeof part === "string") return part;
		return oneLine$1("code" in part ? part.code : part.sentence, PART_LIMIT);
	}).join("");
}
// src/report/annotations.ts
const STACK = {
	frames: 12,
	foreignFrames: true
};
function renderAnnotations(report) {
	const all = reported(report.findings);
	return ["error", "warning"].flatMap((level) => {
		const ofLevel = all.filter((finding) => levelOf(finding) === level);
		const fits = ofLevel.length <= 10;
		const kept = fits ? ofLevel : ofLevel.slice(0, 9);
		const made = kept.map((finding) => annotation$1(finding, report));
		if (fits) return made;
		const left = counted(ofLevel.length - kept.length, "more finding");
		return [...made, {
			level,
			title: `Crashgate: ${left}`,
			message: `${left}: see the summary of this run.`,
			path: null,
			line: null
		}];
	});
}
function levelOf(finding) {
	return finding.failing ? "error" : "warning";
}
function annotation$1(finding, report) {
	const at = place(finding);
	const stack = finding.crash === null ? [] : crashStack(finding.crash, STACK, () => null);
	const lines = [
		`${phraseText(trouble(finding, []))}${at === null ? "" : ` (${at})`}: ${howOften(finding)}, ${inPods(finding, report)}`,
		finding.hint,
		...stack.length === 0 ? [] : ["", ...stack]
	];
	return {
		level: levelOf(finding),
		title: title(phraseText(trouble(finding, [])), 200),
		message: cutUnits(clean(lines.join("\n")), ANNOTATION_MESSAGE_LIMIT_CHARS),
		path: finding.source?.path ?? null,
		line: finding.source?.line ?? null
	};
}
// src/report/commands.ts
function kubectl({ workload, instances }) {
	const newest = instances.findLast(hasLog) ?? instances.at(-1);
	if (newest === void 0) return null;
	const namespace = `kubectl -n ${shellWord(workload.namespace)}`;
	if (!hasLog(newest)) return `${namespace} describe pod ${shellWord(newest.pod)}`;
	const previous = newest.log.source === "previous" ? " --previous" : "";
	return `${namespace} logs ${shellWord(newest.pod)} -c ${shellWord(newest.container)}${previous}`;
}
function hasLog({ log }) {
	return log.source === "previous" || log.source === "current";
}
const WORD_LIMIT = 300;
const PLAIN_WORD = /^[\w.][\w./:-]*$/;
function shellWord(foreign) {
	if (isPlainWord(foreign)) return foreign;
	const word = oneLine$1(foreign, WORD_LIMIT);
	return isPlainWord(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
function isPlainWord(text) {
	return text.length <= WORD_LIMIT && PLAIN_WORD.test(text);
}
const MESSAGE_LIMIT = 60;
function ignoreRule(finding) {
	const { workload, container, cause, instances } = finding;
	const newest = instances.at(-1);
	return (condition("namespace", workload.namespace) + condition("workload", workloadRef(workload)) + condition("container", container) + condition("cause", cause) + (cause === "stuck" ? condition("reason", newest?.reason ?? "") : "") + (cause === "exit" ? condition("exit-code", String(newest?.exitCode ?? "")) : "") + messageCondition(finding.crash?.message ?? "")).slice(1);
}
function condition(key, foreign) {
	if (foreign === "") return "";
	if (isPlainWord(foreign)) return ` ${key}=${foreign}`;
	const value = oneLine$1(foreign, WORD_LIMIT);
	return isPlainWord(value) ? ` ${key}=${value}` : ` ${key}="${value.replace(/["\\]/g, "?")}"`;
}
function messageCondition(foreign) {
	const message = oneLine$1(foreign, 500);
	if (message === "") return "";
	return ` message=/${(message.length <= MESSAGE_LIMIT ? message : [...message.slice(0, 120)].slice(0, MESSAGE_LIMIT).join("")).replace(/0x[0-9a-f]+|\d+|[\\^$.*+?()[\]{}|/]/g, (found) => {
		if (found.startsWith("0x")) return "0x\\w+";
		return /^\d/.test(found) ? "\\d+" : `\\${found}`;
	})}/`;
}
// src/report/fold.ts
function fold(label, inside) {
	return `<details><summary>${label}</summary>\n\n${inside}\n\n</details>`;
}
// src/report/hint.ts
function hintParts(hint) {
	const end = /[.!?] (?=[A-Z`])/.exec(hint);
	return end === null ? [hint, null] : [hint.slice(0, end.index + 1), hint.slice(end.index + 2)];
}
// src/report/links.ts
function link(label, url) {
	const safe = webAddress(url);
	return safe === null ? label : `[${label}](${safe})`;
}
function webAddress(url) {
	const parsed = url === null ? null : URL.parse(url);
	if (parsed === null) return null;
	if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
	return parsed.href.replace(/[()<>"'`\\|*_[\]{}]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
function commit(sha, ctx, span = code$1) {
	return /^[0-9a-f]{40,64}$/.test(sha) && ctx.repository !== null ? link(span(shortSha(sha)), `${ctx.serverUrl}/${ctx.repository}/commit/${sha}`) : span(shortSha(sha));
}
function culpritPlace(finding) {
	const at = place(finding);
	return at === null ? null : link(code$1(at), sourceUrl(finding.source));
}
function sourceUrl(source) {
	return source?.url ?? null;
}
function run$1(ctx) {
	if (ctx.runUrl === null) return null;
	return link(ctx.runNumber === null ? "this run" : `run ${ctx.runNumber}`, ctx.runUrl);
}
function fullReport(ctx) {
	const where = run$1(ctx);
	const file = code$1(`${ctx.reportDir}/report.html`);
	return where === null ? file : `${file} of ${where}`;
}
function issue(known) {
	return link(`#${known.number}`, known.url);
}
function deployed(report, ctx) {
	const { sha, from } = report.deployed;
	return sha === null ? `the deployed commit is not known (${text$2(from)})` : commit(sha, ctx);
}
// src/report/finding.ts
function findingBody(view) {
	return [
		glance(view),
		facts$1(view),
		snippet$1(view.finding),
		stackBlock(view),
		otherThreads(view),
		logBlock(view),
		instancesBlock(view)
	].filter((part) => part !== null).join("\n\n");
}
function findingSection(view, number) {
	return `\n\n#### ${number}. ${mark$1(view)} ${phraseMarkdown(trouble(view.finding, []))}\n\n${findingBody(view)}`;
}
function findingFold$1(view, number) {
	return `\n\n${fold(`${number}. ${mark$1(view)} ${phraseHtml(trouble(view.finding, []))}`, findingBody(view))}`;
}
function mark$1({ finding }) {
	return CAUSE_WORDS[finding.cause].mark;
}
function glance({ finding, report, ctx }) {
	const where = culpritPlace(finding);
	const called = finding.crash?.culprit?.function;
	return [
		where === null ? `container ${code$1(finding.container)}` : `**${where}**`,
		called ? code$1(shortFunction(called)) : null,
		where === null ? null : `container ${code$1(finding.container)}`,
		unbroken(inPods(finding, report)),
		unbroken(howOften(finding)),
		novelty(finding, ctx)
	].filter((part) => part !== null).join(" \u00b7 ");
}
function novelty(finding, ctx) {
	const known = ctx.known?.get(finding.fingerprint);
	if (known?.isNew) return `**new**: ${issue(known)}`;
	if (known?.isRegression) return `**back again**: ${issue(known)} was closed`;
	if (known) return `known${known.firstSeen === null ? "" : ` since ${day(known.firstSeen)}`}: ${issue(known)}`;
	if (finding.instances.some((instance) => instance.revision === "old")) return "the old revision has it too";
	return ctx.known === null ? null : "**new**: no issue has it";
}
function facts$1(view) {
	const lines = factLines(view);
	return lines.length === 0 ? null : lines.map(([name, said]) => `- **${name}:** ${said}`).join("\n");
}
function factLines({ finding, ctx }) {
	const { crash, suspect } = finding;
	const lines = [];
	if (crash?.thread) {
		const { id, name, state } = crash.thread;
		const noun = crash.runtime === "go" ? "goroutine" : "thread";
		const who = [
			id,
			name === null ? null : `"${name}"`,
			state === null ? null : `[${state}]`
		].filter(Boolean).join(" ");
		const from = crash.createdBy?.function ? `, started by ${code$1(shortFunction(crash.createdBy.function))}` : "";
		if (who !== "" || from !== "") lines.push(["Doing", `${code$1(`${noun} ${who}`)}${from}`]);
	}
	if (crash && crash.chain.length > 1) lines.push(["Chain", crash.chain.slice(0, 5).map((link) => code$1(linkText(link), 120)).join(" \u2192 ")]);
	if (crash?.rootCause) {
		const at = [crash.rootCause.function && shortFunction(crash.rootCause.function), position(crash.rootCause)];
		lines.push(["First thrown", at.filter((part) => part).map((part) => code$1(part ?? "")).join(" at ")]);
	}
	const [why, todo] = hintParts(finding.hint);
	if (why !== "") lines.push([todo === null ? "What to do" : "Why", prose(why)]);
	if (todo !== null) lines.push(["What to do", prose(todo)]);
	if (suspect) lines.push(["Suspect", `${commit(suspect.sha, ctx)} ${code$1(suspect.subject, 100)} by ${code$1(suspect.author, 60)} touched this line on ${day(suspect.date)}`]);
	if (finding.alsoSeen.length > 0) lines.push(["Also in the log", finding.alsoSeen.slice(0, 3).map((seen) => code$1(seen, 120)).join(", ")]);
	return lines;
}
function linkText(link) {
	return `${link.type === null ? "" : `${link.type}: `}${link.message}${link.recovered ? " [recovered]" : ""}`;
}
function snippet$1({ snippet: lines, source }) {
	if (lines === null || source === null) return null;
	const width = String(lines.firstLine + lines.lines.length - 1).length;
	return fence(unindented(lines.lines).map((line, index) => {
		const number = lines.firstLine + index;
		return `${number === source.line ? "\u25b6" : " "} ${String(number).padStart(width)} \u2502 ${line}`;
	}), 200);
}
function unindented(lines) {
	const wide = cleanLines(lines).map((line) => line.replaceAll("	", "    "));
	const indents = wide.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
	const common = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
	return wide.map((line) => line.slice(common));
}
function stackBlock({ finding, detail }) {
	const { crash } = finding;
	if (crash === null || crash.frames.length === 0) return null;
	const lines = crashStack(crash, detail, (index) => {
		const at = finding.frameSources[index];
		return at ? `${at.path}:${at.line}` : null;
	});
	const cut = crash.truncated.head || crash.truncated.tail ? ["", "(the log holds only a part of this dump)"] : [];
	return fence([
		crash.title,
		"",
		...lines,
		...cut
	], 300);
}
function otherThreads({ finding, detail }) {
	const groups = finding.crash === null ? [] : otherGroups(finding.crash);
	if (groups.length === 0) return null;
	const noun = finding.crash?.runtime === "go" ? "goroutine" : "thread";
	const said = `${counted(sum(groups), `other ${noun}`)} in ${counted(groups.length, "group")}`;
	return detail.groups === 0 ? `<sub>${said}</sub>` : fold(said, fence(groupStacks(groups, detail), 300));
}
function logBlock({ finding, detail }) {
	const { excerpt } = finding;
	if (excerpt === null || detail.lines === 0) return null;
	const before = detail.linesBefore === 0 ? [] : excerpt.before.slice(-detail.linesBefore);
	const lines = excerpt.lines.slice(0, detail.lines);
	if (before.length + lines.length === 0) return null;
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	return fold(`Log from line ${excerpt.firstLine + (excerpt.before.length - before.length)}`, fence([
		...before,
		...lines,
		...omitted > 0 ? [`\u2026 ${counted(omitted, "more line")}`] : []
	]));
}
function instancesBlock({ finding, detail }) {
	const time = new Set(finding.instances.map(({ finishedAt }) => day(finishedAt))).size > 1 ? dateAndTime : clock;
	const rows = finding.instances.slice(-detail.instances).map((instance) => {
		const lived = livedMs(instance);
		return [
			cellCode(instance.pod, 80),
			instance.revision,
			unbroken(text$2(ending(instance), 60)),
			String(instance.restartCount),
			instance.finishedAt === null ? "never ran" : unbroken(time(instance.finishedAt)),
			lived === null ? "" : unbroken(lasting(lived)),
			`${instance.log.source}${instance.log.note === null ? "" : ` (${text$2(instance.log.note, 120)})`}`
		].join(" | ");
	});
	const left = finding.instances.length - rows.length;
	const command = kubectl(finding);
	return [...command === null ? [] : [`**Look yourself:** ${code$1(command, 600)}`], fold("Pods, logs, and how to ignore this", [
		"| pod | revision | ended | restarts | at (UTC) | after | log |\n|---|---|---|--:|---|--:|---|",
		...rows.map((row) => `| ${row} |`),
		...left > 0 ? [`\n\u2026 and ${counted(left, "older death")}`] : [],
		"\nTo let this pass from now on, add to `ignore`:\n",
		fence([ignoreRule(finding)])
	].join("\n"))].join("\n\n");
}
// src/report/notes.ts
function listed(findings, max) {
	if (findings.length === 0) return null;
	const lines = findings.slice(0, max).map((finding) => {
		const why = finding.ignoredBy === null ? finding.cause : IGNORED_WORDS[finding.ignoredBy];
		return `- ${phraseMarkdown(trouble(finding, []))} (${howOften(finding)}; ${why})`;
	});
	if (findings.length > max) lines.push(`- \u2026 and ${counted(findings.length - max, "more")}`);
	return fold(`Not failing: ${counted(findings.length, "other finding")}`, lines.join("\n"));
}
function warnings(report, max) {
	const all = [...report.errors, ...report.warnings];
	if (all.length === 0) return null;
	const lines = all.slice(0, max).map((warning) => `- \u26a0\ufe0f ${prose(warning, 500)}`);
	if (all.length > max) lines.push(`- \u2026 and ${counted(all.length - max, "more warning")}`);
	return lines.join("\n");
}
function foot(report, ctx) {
	const namespaces = report.namespaces.slice(0, 5).map((namespace) => code$1(namespace, 63));
	const more = report.namespaces.length > 5 ? ` and ${report.namespaces.length - 5} more` : "";
	const watched = `Watched ${counted(report.pods, "pod")} in ${namespaces.join(", ")}${more}`;
	const time = `for ${lasting(between(report.watchedFrom, report.until) ?? 0)}`;
	const what = ctx.occasion === "deploy" && report.deployed.sha !== null ? ` after ${deployed(report, ctx)} was deployed` : "";
	const how = what === "" ? `${deployed(report, ctx)}` : null;
	return `<sub>${[
		`${watched} ${time}${what}, and back to ${clock(report.since)} UTC`,
		how,
		`full report: ${fullReport(ctx)}`,
		`Crashgate ${code$1(report.version, 30)}`
	].filter((part) => part !== null).join(" \u00b7 ")}</sub>`;
}
// src/report/overview.ts
const ROWS_ALWAYS = 10;
const ROWS_LIMIT$1 = 500;
function overview(findings, report, ctx, limit) {
	const head = "| | what | where | how often | issue |\n|--:|---|---|---|---|";
	const rows = [];
	let size = sizeOf(head);
	for (const [index, finding] of findings.slice(0, ROWS_LIMIT$1).entries()) {
		const row = overviewRow(finding, index + 1, report, ctx);
		size += sizeOf(row) + 1;
		if (size > limit && rows.length >= ROWS_ALWAYS) break;
		rows.push(row);
	}
	const left = findings.length - rows.length;
	return [head, ...rows].join("\n") + (left > 0 ? `\n\n\u2026 and ${counted(left, "more finding")}` : "");
}
function overviewRow(finding, number, report, ctx) {
	const at = place(finding);
	const url = webAddress(finding.source?.url ?? null);
	const where = at === null ? "" : url === null ? cellCode(at, 100) : `[${cellCode(at, 100)}](${url})`;
	return `| ${[
		`${number}`,
		`${CAUSE_WORDS[finding.cause].mark} <b>${text$2(finding.workload.name, 60)}</b>: ${text$2(finding.title, 120)}`,
		where,
		`${unbroken(howOften(finding))}, ${unbroken(inPods(finding, report))}`,
		issueCell(finding, ctx)
	].join(" | ")} |`;
}
function issueCell(finding, ctx) {
	const known = ctx.known?.get(finding.fingerprint);
	if (known === void 0) return "";
	return `${known.isNew ? "new" : known.isRegression ? "back" : "known"} ${issue(known)}`;
}
// src/report/timeline.ts
const LANES_LIMIT$2 = 12;
const NAME_POINTS = 24;
function timeline(report) {
	const lanes = report.lanes.filter((lane) => lane.runs.some((run) => run.finding !== null));
	if (lanes.length === 0 || lanes.length > LANES_LIMIT$2) return null;
	const chart = [
		"---",
		"displayMode: compact",
		"config:",
		"  gantt:",
		"    leftPadding: 170",
		"---",
		"gantt",
		"    dateFormat YYYY-MM-DD HH:mm:ss",
		"    axisFormat %H:%M:%S",
		...lanes.flatMap((lane) => laneLines(lane, report))
	].join("\n");
	if (sizeOf(chart) > 6e3) return null;
	const deaths = lanes.flatMap((lane) => lane.runs).filter((run) => run.finding !== null).length;
	return fold(`When: ${counted(deaths, "death")} on a line of time (UTC)`, `\`\`\`mermaid\n${chart}\n\`\`\``);
}
function laneLines(lane, report) {
	const pod = [...mermaid(lane.pod, 253)];
	const lines = [`    section ${pod.length > NAME_POINTS ? `\u2026${pod.slice(-23).join("")}` : pod.join("")}`];
	for (const run of lane.runs) {
		const from = latest(run.startedAt ?? report.since, report.since);
		const to = run.finishedAt ?? report.until;
		if (!(Date.parse(to) >= Date.parse(from))) continue;
		const finding = run.finding === null ? void 0 : report.findings[run.finding];
		const label = finding ? CAUSE_WORDS[finding.cause].word : run.finishedAt === null ? "runs" : "ended";
		lines.push(`    ${label} :${finding ? "crit" : "done"}, ${stamp(from)}, ${stamp(to)}`);
	}
	return lines;
}
function latest(a, b) {
	return Date.parse(a) > Date.parse(b) ? a : b;
}
function stamp(time) {
	return new Date(time).toISOString().slice(0, 19).replace("T", " ");
}
// src/report/document.ts
const BLOCKS_LIMIT = 50;
const LOGS_LIMIT = 10;
const LINES_BEHIND = 20;
const OPEN_LIMIT = 3;
const OVERVIEW_SHARE = .4;
const LISTED_LIMIT = 20;
function headingLine(report, ctx) {
	return `### ${phraseMarkdown(headline(report, ctx))}`;
}
function opening(report, ctx, limit) {
	const findings = reported(report.findings);
	const table = findings.length > 1 ? `\n\n${overview(findings, report, ctx, limit * OVERVIEW_SHARE)}` : "";
	return `${headingLine(report, ctx)}${table}`;
}
function draft(report, ctx, head) {
	const findings = reported(report.findings);
	const [only] = findings;
	const block = findings.length > OPEN_LIMIT ? findingFold$1 : findingSection;
	const beyond = Math.max(0, findings.length - BLOCKS_LIMIT);
	const view = (detail) => ({
		report,
		ctx,
		detail
	});
	const others = listed(listedOnly(report.findings), LISTED_LIMIT);
	const said = warnings(report, LISTED_LIMIT);
	return {
		head,
		blocks: findings.length === 1 && only ? [(detail) => `\n\n${findingBody({
			finding: only,
			...view(detail)
		})}`] : findings.slice(0, BLOCKS_LIMIT).map((finding, index) => (detail) => block({
			finding,
			...view(index < LOGS_LIMIT ? detail : withLessLog(detail))
		}, index + 1)),
		foot: (leftOut) => `\n\n${[
			leftOut.timeline ? timeline(report) : null,
			others,
			said,
			leftOut.any || beyond > 0 ? leftOutLine(leftOut.blocks + beyond, ctx) : null,
			foot(report, ctx)
		].filter((part) => part !== null).join("\n\n")}\n`
	};
}
function withLessLog(detail) {
	return {
		...detail,
		linesBefore: 0,
		lines: Math.min(detail.lines, LINES_BEHIND)
	};
}
function leftOutLine(blocks, ctx) {
	return `\u2702\ufe0f ${blocks === 0 ? "Shortened to fit" : `${counted(blocks, "finding")} left out to fit`}. All of it is in ${fullReport(ctx)}.`;
}
// src/report/check-run.ts
function renderCheckRun(report, ctx) {
	const findings = reported(report.findings);
	const table = findings.length === 0 ? "" : `\n\n${overview(findings, report, ctx, CHECK_TEXT_LIMIT / 2)}`;
	return {
		title: title(phraseText(headline(report, ctx)), 255),
		summary: cutMarkdown(`${headingLine(report, ctx)}${table}\n\n${foot(report, ctx)}\n`, CHECK_TEXT_LIMIT),
		text: shrink(draft(report, ctx, ""), CHECK_TEXT_LIMIT).trimStart(),
		annotations: placed(findings, report)
	};
}
function* placed(findings, report) {
	for (const finding of findings) {
		if (finding.source === null) continue;
		const { path, line } = finding.source;
		const made = annotation$1(finding, report);
		yield {
			...made,
			message: withinBytes(made.message),
			path,
			line
		};
	}
}
function renderDeploymentDescription(report, ctx) {
	return title(phraseText(headline(report, ctx)), 140);
}
function withinBytes(message) {
	return sizeOf(message) <= 65536 ? message : cutPoints(message, Math.floor(CHECK_ANNOTATION_MESSAGE_LIMIT / 4));
}
// src/report/marker.ts
function commentKey(key) {
	return createHash("sha256").update(key).digest("hex").slice(0, 32);
}
function commentMarker(key, state) {
	return `<!-- crashgate:comment key=${commentKey(key)} state=${state} -->\n`;
}
function readCommentMarker(body) {
	const [, key, state] = /^<!-- crashgate:comment key=([0-9a-f]{32}) state=(red|green) -->\r?(?:\n|$)/.exec(body) ?? [];
	return key !== void 0 && (state === "red" || state === "green") ? {
		key,
		state
	} : null;
}
// src/report/comment.ts
function isWorthAComment(report) {
	return reported(report.findings).length > 0;
}
function renderComment(report, ctx, limit = COMMENT_LIMIT) {
	return shrink(draft(report, ctx, `${commentMarker(ctx.key, "red")}${opening(report, ctx, limit)}`), limit);
}
function renderResolvedComment(report, ctx, previous, limit = COMMENT_LIMIT) {
	const head = `${commentMarker(ctx.key, "green")}### \u2705 ${resolvedLine(report, ctx)}\n\n`;
	const tail = `\n\n${foot(report, ctx)}\n`;
	const room = limit - sizeOf(head) - sizeOf(tail) - sizeOf(fold("What it said before", ""));
	return head + fold("What it said before", cutMarkdown(withoutMarker(previous), room)) + tail;
}
function resolvedLine(report, ctx) {
	const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
	return report.deployed.sha === null ? `Resolved: no crash in ${watched}` : `Resolved: no crash in ${watched} after ${deployed(report, ctx)}`;
}
function withoutMarker(body) {
	const clean = body.replaceAll("\r\n", "\n").trim();
	return readCommentMarker(clean) === null ? clean : clean.slice(clean.indexOf("\n") + 1);
}
// src/report/occurrences.ts
const ROWS_LIMIT = 12;
const COMMITS_LIMIT = 5;
const RUNS_LIMIT = 3;
const NAME_LIMIT = 255;
const WORKLOAD_LIMIT = 320;
function deathId(instance) {
	const { podUid, container, containerType, containerId, restartCount } = instance;
	const parts = JSON.stringify([
		podUid,
		containerType,
		container,
		containerId ?? restartCount
	]);
	return createHash("sha256").update(parts).digest("hex").slice(0, 10);
}
function deathsIn(record) {
	return record.rows.reduce((sum, row) => sum + row.count, 0);
}
function recordOccurrence(before, seen) {
	const { fingerprint } = seen;
	const workload = seen.workload === null ? null : cutPoints(seen.workload, WORKLOAD_LIMIT);
	const record = before ?? {
		fingerprint,
		workload,
		rows: [],
		deaths: [],
		toldAt: 0
	};
	const counted = new Set(record.deaths);
	const fresh = seen.instances.filter((instance) => !counted.has(deathId(instance)));
	const old = record.rows.find((row) => isRowOf(row, seen));
	if (fresh.length === 0 && old === void 0 && before !== null) return {
		record,
		added: 0,
		newCommit: false,
		tenfold: false
	};
	const times = seen.instances.map((instance) => instance.finishedAt ?? instance.detectedAt).sort();
	const row = {
		environment: rowName(seen.environment),
		namespace: rowName(seen.namespace),
		firstSeen: [old?.firstSeen, times[0]].filter((time) => time !== void 0).sort()[0] ?? "",
		lastSeen: [old?.lastSeen, times.at(-1)].filter((time) => time !== void 0).sort().at(-1) ?? "",
		count: (old?.count ?? 0) + fresh.length,
		commits: withNewest(old?.commits ?? [], seen.commit, (a, b) => a === b).slice(0, COMMITS_LIMIT),
		runs: withNewest(old?.runs ?? [], seen.run, (a, b) => a.url === b.url).slice(0, RUNS_LIMIT),
		quietRuns: 0
	};
	const next = {
		fingerprint: record.fingerprint,
		workload: record.workload,
		rows: [row, ...record.rows.filter((each) => each !== old)].slice(0, ROWS_LIMIT),
		deaths: [...record.deaths, ...fresh.map(deathId)].slice(-400),
		toldAt: record.toldAt
	};
	return {
		record: next,
		added: fresh.length,
		newCommit: seen.commit !== null && !record.rows.some(({ commits }) => commits.includes(seen.commit ?? "")),
		tenfold: record.toldAt > 0 && deathsIn(next) >= record.toldAt * 10
	};
}
function recordQuiet(record, environment, namespaces) {
	const isQuiet = (row) => row.environment === rowName(environment) && namespaces.some((each) => rowName(each) === row.namespace);
	return {
		...record,
		rows: record.rows.map((row) => isQuiet(row) ? {
			...row,
			quietRuns: row.quietRuns + 1
		} : row)
	};
}
function recordTold(record) {
	return {
		...record,
		toldAt: deathsIn(record)
	};
}
function isGone(record, runs) {
	return record.rows.length > 0 && record.rows.every((row) => row.quietRuns >= runs);
}
function isRowOf(row, seen) {
	return row.environment === rowName(seen.environment) && row.namespace === rowName(seen.namespace);
}
function rowName(name) {
	return name === null ? name : cutPoints(name, NAME_LIMIT);
}
function withNewest(list, newest, same) {
	return newest === null ? list : [newest, ...list.filter((each) => !same(each, newest))];
}
// src/report/record.ts
const END_MARKER = "<!-- crashgate:end -->";
function recordLine(record) {
	return `<!-- crashgate:issue ${JSON.stringify(record).replace(/[^ -~]|[<>&#-]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)} -->`;
}
function readIssueBody(body) {
	const lines = body.replaceAll("\r\n", "\n");
	const found = /^<!-- crashgate:issue (\{[^\n]*\}) -->(?:\n|$)/.exec(lines);
	const record = found?.[1] === void 0 ? null : parseRecord(found[1]);
	if (record === null) return null;
	const end = lines.lastIndexOf(`\n${END_MARKER}`);
	return {
		record,
		notes: end === -1 ? "" : lines.slice(end + 22 + 1).trim()
	};
}
function parseRecord(json) {
	const value = parsed(json);
	if (!isObject(value)) return null;
	const { fingerprint, workload, rows, deaths, toldAt } = value;
	if (typeof fingerprint !== "string" || !Array.isArray(rows) || !Array.isArray(deaths)) return null;
	return {
		fingerprint,
		workload: typeof workload === "string" ? workload : null,
		rows: rows.flatMap((row) => parseRow(row) ?? []),
		deaths: deaths.filter((death) => typeof death === "string"),
		toldAt: wholeNumber(toldAt)
	};
}
function parseRow(value) {
	if (!isObject(value)) return null;
	const { environment, namespace, firstSeen, lastSeen, count, commits, runs, quietRuns } = value;
	if (typeof namespace !== "string" || typeof firstSeen !== "string" || typeof lastSeen !== "string") return null;
	return {
		environment: typeof environment === "string" ? environment : null,
		namespace,
		firstSeen,
		lastSeen,
		count: wholeNumber(count),
		commits: Array.isArray(commits) ? commits.filter((commit) => typeof commit === "string") : [],
		runs: Array.isArray(runs) ? runs.flatMap((run) => parseRun(run) ?? []) : [],
		quietRuns: wholeNumber(quietRuns)
	};
}
function parseRun(value) {
	if (!isObject(value)) return null;
	const { number, url } = value;
	return typeof number === "number" && typeof url === "string" ? {
		number,
		url
	} : null;
}
function wholeNumber(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
function parsed(json) {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}
// src/report/issue.ts
const NOTES_LIMIT = 4e4;
const TABLE_RESERVE = 3e3;
function renderIssue(finding, report, ctx, record, notes = "", limit = COMMENT_LIMIT) {
	const kept = cutMarkdown(notes, NOTES_LIMIT);
	const tail = `\n${END_MARKER}\n${kept === "" ? "" : `\n${kept}\n`}`;
	const head = [
		recordLine(record),
		`### ${CAUSE_WORDS[finding.cause].mark} ${phraseMarkdown(trouble(finding, []))}`,
		occurrenceTable(record, ctx),
		`The newest of ${counted(deathsIn(record), "death")}:`
	].join("\n\n");
	const body = shrink({
		head: head.replace("\n\n", "\n"),
		blocks: [(detail) => `\n\n${findingBody({
			finding,
			report,
			ctx: withoutIssues(ctx),
			detail
		})}`],
		foot: ({ any }) => `\n\n${any ? `\u2702\ufe0f Shortened to fit. All of it is in ${fullReport(ctx)}.\n\n` : ""}${foot(report, ctx)}\n\n<sub>Crashgate writes this text anew with each run. What you write below stays.</sub>
`
	}, limit - sizeOf(tail) - TABLE_RESERVE);
	return {
		title: issueTitle(finding),
		body: body + tail
	};
}
function issueTitle(finding) {
	return title(phraseText(trouble(finding, [])), 256);
}
function withoutIssues(ctx) {
	return {
		...ctx,
		known: null
	};
}
function renderIssueTable(body, record, ctx) {
	const lines = body.replaceAll("\r\n", "\n").split("\n");
	const start = lines.indexOf(TABLE_HEAD);
	if (start === -1) return [recordLine(record), ...lines.slice(1)].join("\n");
	const after = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
	const rest = after === -1 ? [] : lines.slice(after);
	return [
		recordLine(record),
		...lines.slice(1, start),
		occurrenceTable(record, ctx),
		...rest
	].join("\n");
}
const TABLE_HEAD = "| where | first seen (UTC) | last seen (UTC) | deaths | commits | runs |";
function occurrenceTable(record, ctx) {
	const rows = record.rows.map((row) => `| ${rowCells(row, ctx).join(" | ")} |`);
	return [
		TABLE_HEAD,
		"|---|---|---|--:|---|---|",
		...rows
	].join("\n");
}
function rowCells(row, ctx) {
	const quiet = row.quietRuns === 0 ? "" : `, not in ${counted(row.quietRuns, "run")} since`;
	return [
		`${row.environment === null ? "" : `${cellCode(row.environment, 60)}: `}${cellCode(row.namespace, 63)}`,
		dateAndTime(row.firstSeen),
		`${dateAndTime(row.lastSeen)}${quiet}`,
		thousands(row.count),
		row.commits.map((sha) => commit(sha, ctx, (text) => cellCode(text))).join(" "),
		row.runs.map(({ number, url }) => link(String(number), url)).join(" ")
	];
}
function renderIssueNews(news, record, report, ctx) {
	const here = run$1(ctx);
	const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
	return `${{
		"new-commit": `It crashes with ${deployed(report, ctx)} too.`,
		regression: `It is back: seen again with ${deployed(report, ctx)}, so this is open again.`,
		back: `It is back after it was said to be gone: seen again with ${deployed(report, ctx)}.`,
		tenfold: `It has become ten times as frequent: ${counted(deathsIn(record), "death")} until now.`,
		gone: `Gone: not seen in ${counted(Math.min(...record.rows.map((row) => row.quietRuns)), "run")} in a row, the last one of ${watched}.`
	}[news]}${here === null ? "" : ` (${here})`}\n`;
}
function renderDuplicate(original) {
	return `Two runs opened this at the same moment. #${original} is kept.\n`;
}
function renderGatheredIssue(findings, report, ctx, record) {
	const many = counted(findings.length, "more crash", "more crashes");
	const tail = `\n\n${foot(report, ctx)}\n\n${END_MARKER}\n`;
	const head = `${recordLine(record)}\n### ${many} than one run opens issues for\n\n`;
	const table = overview(findings, report, withoutIssues(ctx), COMMENT_LIMIT - sizeOf(head) - sizeOf(tail) - 200);
	return {
		title: `${many} than one run opens issues for`,
		body: head + table + tail
	};
}
// src/report/job-log.ts
function startLine(start, paint) {
	const namespaces = start.namespaces.map((namespace) => logLine(namespace)).join(", ");
	const back = between(start.since, start.watchedFrom) ?? 0;
	return [
		paint.bold(`Crashgate ${logLine(start.version)}`),
		start.context === null ? namespaces : `${namespaces} (context ${logLine(start.context)})`,
		start.watching.length === 0 ? "all workloads" : start.watching.map((each) => logLine(each)).join(", "),
		`${start.durationMs === 0 ? "one look" : `${lasting(start.durationMs)} from now`}, and back to ${clock(start.since)} UTC (${lasting(back)})`
	].join(" \u00b7 ");
}
function rightsLine(rights, paint) {
	return `\u25b8 Rights: ${rights.map(({ name, granted, cost }) => granted ? `${logLine(name)} ${paint.green("\u2713")}` : `${logLine(name)} ${paint.yellow("\u2717")} (${logLine(cost)})`).join("  ")}`;
}
function seenLine(seen) {
	const { pods, containers, restarts, since } = seen;
	return `\u25b8 ${counted(pods, "pod")}, ${counted(containers, "container")}, ${counted(restarts, "death")} since ${clock(since)} UTC`;
}
function deathLine(death, paint) {
	const { instance } = death;
	const lived = livedMs(instance);
	const ended = `${ending(instance)}${lived === null ? "" : ` after ${lasting(lived)}`}`;
	return [
		clock(death.at),
		`+${lasting(death.elapsedMs)}`,
		`${death.failing ? paint.red("\u2717") : paint.dim("\u00b7")} ${logLine(instance.pod)}/${logLine(instance.container)}`,
		logLine(ended),
		...death.title === null ? [] : [logLine(death.title, 300)],
		...death.place === null ? [] : [logLine(death.place)]
	].join("  ");
}
function signOfLife(leftMs, pods, deaths) {
	return `${lasting(leftMs)} left \u00b7 ${counted(pods, "pod")} \u00b7 ${counted(deaths, "death")}`;
}
function settledLine(at, settleMs, deaths, findings) {
	return `${clock(at)}  settled after ${lasting(settleMs)}: ${counted(deaths, "death")}, ${counted(findings, "finding")}`;
}
const LOG_DETAIL = {
	timeline: false,
	linesBefore: 30,
	lines: 200,
	groups: 20,
	frames: 50,
	foreignFrames: true,
	instances: 20
};
const LINES_BESIDE_GROUPS = 40;
const BAR = "\u2502 ";
function findingGroup(finding, number, total, report) {
	const { crash, excerpt } = finding;
	const culprit = place(finding);
	const placeOf = (index) => {
		const at = finding.frameSources[index];
		return at ? `${at.path}:${at.line}` : null;
	};
	const command = kubectl(finding);
	return {
		title: logLine(`Finding ${number} of ${total}: ${phraseText(trouble(finding, []))}`),
		lines: [
			logLine(`${culprit === null ? "" : `${culprit} \u00b7 `}container ${finding.container} \u00b7 ${inPods(finding, report)} \u00b7 ${howOften(finding)}`),
			...finding.ignoredBy === null ? [] : [logLine(`Does not fail: ${IGNORED_WORDS[finding.ignoredBy]}`)],
			...finding.hint === "" ? [] : ["", logLine(finding.hint)],
			...crash === null ? [] : [
				"",
				"Trace:",
				...barred([crash.title, ...crashStack(crash, LOG_DETAIL, placeOf)])
			],
			...crash === null || otherGroups(crash).length === 0 ? [] : [
				"",
				"Others:",
				...barred(groupStacks(otherGroups(crash), LOG_DETAIL))
			],
			...excerpt === null || excerpt.before.length + excerpt.lines.length === 0 ? [] : [
				"",
				`Log from line ${excerpt.firstLine}:`,
				...barred(logLines(finding))
			],
			"",
			...finding.instances.slice(-20).map((instance) => logLine(`${instance.pod}/${instance.container}  ${ending(instance)}  ${dateAndTime(instance.finishedAt ?? instance.detectedAt)} UTC  log: ${instance.log.source}${instance.log.note === null ? "" : ` (${instance.log.note})`}`)),
			...command === null ? [] : ["", logLine(`Look yourself: ${command}`)],
			logLine(`To ignore:     ${ignoreRule(finding)}`)
		]
	};
}
function logLines({ crash, excerpt, instances }) {
	if (excerpt === null) return [];
	const isGrouped = crash !== null && otherGroups(crash).length > 0;
	const lines = excerpt.lines.slice(0, isGrouped ? LINES_BESIDE_GROUPS : LOG_DETAIL.lines);
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	const path = instances.findLast(({ log }) => log.path !== null)?.log.path ?? null;
	const rest = `\u2026 ${counted(omitted, "more line")}${path === null ? "" : `, in ${path}`}`;
	return [
		...excerpt.before,
		...lines,
		...omitted > 0 ? [rest] : []
	];
}
function barred(lines) {
	return cleanLines(lines).map((line) => BAR + logLine(line));
}
function verdictLine(report, ctx) {
	return logLine(phraseText(verdict(report, ctx)));
}
function findingLine(finding, report) {
	const at = place(finding);
	const said = `${phraseText(trouble(finding, []))}${at === null ? "" : ` (${at})`}`;
	return logLine(`${said}, ${howOften(finding)} in ${inPods(finding, report)}`);
}
function toldLine(told) {
	return `\u25b8 Told: ${told.length === 0 ? "nobody" : told.map((each) => logLine(each)).join(", ")}`;
}
function renderTerminal(report, ctx, paint) {
	const shown = reported(report.findings);
	const groups = shown.slice(0, 50).map((finding, index) => findingGroup(finding, index + 1, shown.length, report));
	const more = shown.slice(50).map((finding) => `${paint.red("\u2717")} ${findingLine(finding, report)}`);
	const others = listedOnly(report.findings).map((finding) => `  ${paint.dim("\u00b7")} ${findingLine(finding, report)}`);
	const mark = report.verdict === "passed" ? paint.green : paint.red;
	return [
		...groups.flatMap(({ title, lines }) => [
			paint.bold(title),
			...lines.map((line) => `  ${line}`.trimEnd()),
			""
		]),
		...more,
		...others.length === 0 ? [] : [
			"Not failing:",
			...others.slice(0, 20),
			""
		],
		...[...report.errors, ...report.warnings].map((warning) => `${paint.yellow("!")} ${logLine(warning)}`),
		mark(paint.bold(verdictLine(report, ctx))),
		paint.dim(`${counted(report.pods, "pod")} in ${report.namespaces.map((name) => logLine(name)).join(", ")}${report.deployed.sha === null ? "" : `, commit ${shortSha(logLine(report.deployed.sha))}`}`),
		""
	].join("\n");
}
// src/report/json.ts
const DETAILED$1 = 100;
const LINES_LIMIT = 2e4;
const GROUPS_LIMIT = 2e4;
const LANES_LIMIT$1 = 2e3;
function toJson(report) {
	if (report.findings.length <= DETAILED$1) return `${JSON.stringify(withinLimits(report), null, 2)}\n`;
	const { findings, lanes, ...rest } = withinLimits(report);
	return [
		"{",
		...Object.entries(rest).map(([name, value]) => `"${name}": ${JSON.stringify(value)},`),
		"\"findings\": [",
		...lined(findings),
		"],",
		"\"lanes\": [",
		...lined(lanes),
		"]",
		"}",
		""
	].join("\n");
}
function lined(entries) {
	return entries.map((entry, index) => `${JSON.stringify(entry)}${index < entries.length - 1 ? "," : ""}`);
}
function withinLimits(report) {
	const { findings, lanes } = report;
	const detailed = findings.slice(0, DETAILED$1);
	const lines = share$1(LINES_LIMIT, detailed, ({ excerpt }) => excerpt?.lines.length ?? 0);
	const groups = share$1(GROUPS_LIMIT, detailed, ({ crash }) => crash?.threads.groups.length ?? 0);
	const behind = findings.length - detailed.length;
	const cut = [
		...behind > 0 ? [`log lines and other threads of the last ${counted(behind, "finding")}`] : [],
		...groups < Number.POSITIVE_INFINITY ? [`threads behind the first ${counted(groups, "group")} of a crash`] : [],
		...lanes.length > LANES_LIMIT$1 ? [`${counted(lanes.length - LANES_LIMIT$1, "container")} of the timeline`] : []
	];
	if (cut.length === 0 && lines === Number.POSITIVE_INFINITY) return report;
	return {
		...report,
		warnings: [...report.warnings, ...cut.length === 0 ? [] : [`left out of report.json, which would be too large: ${cut.join("; ")}`]],
		findings: findings.map((finding, index) => index < DETAILED$1 ? shortened(finding, lines, groups) : shortened(withoutBefore(finding), 0, 0)),
		lanes: lanes.slice(0, LANES_LIMIT$1)
	};
}
function share$1(limit, findings, amount) {
	return findings.reduce((sum, finding) => sum + amount(finding), 0) <= limit ? Number.POSITIVE_INFINITY : Math.floor(limit / findings.length);
}
function shortened(finding, lines, groups) {
	return {
		...finding,
		excerpt: cutLines(finding.excerpt, lines),
		crash: cutGroups(finding.crash, groups)
	};
}
function withoutBefore(finding) {
	const { excerpt } = finding;
	if (excerpt === null) return finding;
	return {
		...finding,
		excerpt: {
			...excerpt,
			before: [],
			firstLine: excerpt.firstLine + excerpt.before.length
		}
	};
}
function cutLines(excerpt, most) {
	if (excerpt === null || excerpt.lines.length <= most) return excerpt;
	const omitted = excerpt.omitted + excerpt.lines.length - most;
	return {
		...excerpt,
		lines: excerpt.lines.slice(0, most),
		omitted
	};
}
function cutGroups(crash, most) {
	if (crash === null || crash.threads.groups.length <= most) return crash;
	return {
		...crash,
		threads: {
			...crash.threads,
			groups: crash.threads.groups.slice(0, most)
		}
	};
}
// src/report/page/finding.ts
function findingFold(finding, number, view, detail, open) {
	const id = `f${number}`;
	const at = place(finding);
	const where = `${at === null ? "" : `${at} \u00b7 `}container ${finding.container} \u00b7 ${inPods(finding, view.report)} \u00b7 ${howOften(finding)}${spared(finding)}`;
	return `<details class="finding${isReported(finding) ? "" : " quiet"}" id="${id}"${open ? " open" : ""}><summary><span class="cause">${CAUSE_WORDS[finding.cause].word}</span> <b>${html(finding.workload.name)}</b> ${html(oneLine$1(finding.title, 300))}
<span class="where">${html(where)}</span></summary><div>
${detail === null ? brief(finding, view) : whole(finding, view, id, detail)}${commands(finding, id)}
</div></details>`;
}
function whole(finding, view, id, detail) {
	const blocks = [
		snippet(finding),
		frames(finding, detail),
		threads(finding, detail),
		log(finding, id, detail),
		instances(finding, detail)
	];
	return facts(finding, view) + blocks.map((block) => block === "" ? "" : `${block}\n`).join("");
}
function brief(finding, view) {
	return `${factList(advice(finding.hint, view) + issueFact(finding, view))}${elsewhere(finding)}\n`;
}
function spared(finding) {
	return finding.ignoredBy === null ? "" : ` \u00b7 does not fail: ${IGNORED_WORDS[finding.ignoredBy]}`;
}
function facts(finding, view) {
	const { crash, suspect } = finding;
	const thread = crash?.thread ? [
		crash.thread.id,
		crash.thread.name,
		crash.thread.state
	].filter(Boolean).join(" ") : "";
	const by = crash?.createdBy?.function ? `, started by ${shortFunction(crash.createdBy.function)}` : "";
	const message = crash?.message && !finding.title.includes(crash.message) ? crash.message : null;
	return factList(fact("Message", message === null ? null : html(message)) + fact("Doing", thread + by === "" ? null : html(`${crash?.runtime === "go" ? "goroutine" : "thread"} ${thread}${by}`)) + fact("Chain", crash && crash.chain.length > 1 ? crash.chain.slice(0, 20).map(({ type, message, recovered }) => html(`${type === null ? "" : `${type}: `}${message}${recovered ? " [recovered]" : ""}`)).join(" \u2192 ") : null) + fact("First thrown", crash?.rootCause ? html([crash.rootCause.function, position(crash.rootCause)].filter(Boolean).join(" at ")) : null) + advice(finding.hint, view) + fact("Suspect", suspect ? html(`${shortSha(suspect.sha)} \u201c${suspect.subject}\u201d by ${suspect.author} touched this line on ${day(suspect.date)}`) : null) + issueFact(finding, view) + fact("Also in the log", finding.alsoSeen.length === 0 ? null : html(finding.alsoSeen.slice(0, 5).join(", "))) + fact("Image", finding.image === null ? null : html(finding.image)));
}
function advice(hint, view) {
	const known = view.advice.get(hint);
	if (known !== void 0) return known;
	const [why, todo] = hintParts(hint);
	const said = [fact(todo === null ? "What to do" : "Why", why === "" ? null : spoken(why)), fact("What to do", todo === null ? null : spoken(todo))].join("");
	view.advice.set(hint, said);
	return said;
}
function issueFact(finding, { ctx }) {
	const known = ctx.known?.get(finding.fingerprint);
	return fact("Issue", known ? anchor(`#${known.number} (${known.state})`, known.url) : null);
}
function fact(name, said) {
	return said === null ? "" : `<dt>${name}</dt><dd>${said}</dd>`;
}
function factList(facts) {
	return facts === "" ? "" : `<dl class="facts">${facts}</dl>\n`;
}
function spoken(sentence) {
	const parts = oneLine$1(sentence).split("`");
	if (parts.length % 2 === 0) return html(sentence);
	return parts.map((part, index) => index % 2 === 1 ? `<code>${html(part)}</code>` : html(part)).join("");
}
function snippet({ snippet: code, source }) {
	if (code === null || source === null) return "";
	return `<pre class="source" tabindex="0">${unindented(code.lines).map((line, index) => {
		const number = code.firstLine + index;
		const text = `${String(number).padStart(5)} \u2502 ${html(line, 400)}`;
		return number === source.line ? `<b>\u25b6${text}</b>` : ` ${text}`;
	}).join("\n")}</pre>`;
}
function frames(finding, detail) {
	const { crash } = finding;
	if (crash === null || crash.frames.length === 0) return "";
	const culprit = crash.frames.findIndex(({ function: name, file, line }) => name === crash.culprit?.function && file === crash.culprit.file && line === crash.culprit.line);
	const rows = crash.frames.slice(0, detail.frames).map((frame, index) => frameRow(frame, finding.frameSources[index] ?? null, index === culprit));
	const more = crash.frames.length - rows.length;
	if (more > 0) rows.push(`<li>\u2026 ${counted(more, "frame")}</li>`);
	return `<h3>Trace</h3><ol class="frames" tabindex="0">${rows.join("")}</ol>`;
}
function frameRow(frame, source, isCulprit = false) {
	const where = source === null ? position(frame) : `${source.path}:${source.line}`;
	const linked = where === null ? "" : `  ${anchor(where, source?.url ?? null)}`;
	return `<li class="${frame.origin}${isCulprit ? " culprit" : ""}">${html(shortFunction(frame.function ?? "?"), 300)}${linked}</li>`;
}
function threads({ crash }, detail) {
	const groups = crash === null ? [] : otherGroups(crash);
	if (groups.length === 0) return "";
	const noun = crash?.runtime === "go" ? "goroutine" : "thread";
	const folds = groups.slice(0, detail.groups).map(({ count, state, frames: stack }) => {
		const rows = stack.slice(0, detail.frames).map((frame) => frameRow(frame, null));
		return `<details><summary>${thousands(count)} \u00d7 ${html(state ?? "state unknown", 200)}</summary><ol class="frames" tabindex="0">${rows.join("")}</ol></details>`;
	});
	const left = groups.slice(detail.groups);
	const more = left.length === 0 ? "" : `<p>\u2026 ${counted(left.length, "more group")} (${counted(sum(left), noun)})</p>`;
	return `<details><summary>${counted(sum(groups), `other ${noun}`)} in ${counted(groups.length, "group")}</summary>${folds.join("\n")}${more}</details>`;
}
function elsewhere({ crash, instances }) {
	const path = instances.findLast(({ log }) => log.path !== null)?.log.path ?? null;
	const trace = crash === null || crash.frames.length === 0 ? "" : `Its trace of ${counted(crash.frames.length, "frame")} and `;
	const logged = path === null ? "" : `, ${logLink(path, "the log")} beside it`;
	return `<p>${trace}${counted(instances.length, "instance")} in report.json${logged}</p>`;
}
function logLink(path, label) {
	return `<a href="${html(encodeURI(path.toWellFormed()))}">${label}</a>`;
}
function log(finding, id, detail) {
	const { excerpt } = finding;
	if (excerpt === null || excerpt.before.length + excerpt.lines.length === 0) return "";
	const before = excerpt.before.slice(-Math.ceil(detail.logLines / 2));
	const lines = excerpt.lines.slice(0, detail.logLines);
	const first = excerpt.firstLine + excerpt.before.length - before.length;
	const rows = [...before, ...lines].map((line, index) => {
		const number = first + index;
		const text = html(line, 2e3).replaceAll("\n", " ");
		return `<li id="${id}-${number}"${index < before.length ? "" : " class=\"crash\""}><a href="#${id}-${number}">${number}</a>${text}</li>`;
	});
	const omitted = excerpt.lines.length - lines.length + excerpt.omitted;
	if (omitted > 0) rows.push(`<li>\u2026 ${counted(omitted, "more line")}</li>`);
	return `<details open><summary>Log from line ${first}</summary><ol class="log" tabindex="0">${rows.join("")}</ol></details>`;
}
function instances(finding, detail) {
	const rows = finding.instances.slice(-detail.instances).map((instance) => {
		const lived = livedMs(instance);
		const path = instance.log.path;
		return `<tr>${[
			html(instance.pod),
			instance.revision,
			html(ending(instance)),
			String(instance.restartCount),
			instance.finishedAt === null ? "never ran" : `${dateAndTime(instance.finishedAt)}`,
			lived === null ? "" : lasting(lived),
			path === null ? instance.log.source : logLink(path, instance.log.source)
		].map((cell) => `<td>${cell}</td>`).join("")}<td class="note">${html(instance.log.note ?? "")}</td></tr>`;
	});
	const left = finding.instances.length - rows.length;
	const head = [
		"pod",
		"revision",
		"ended",
		"restarts",
		"at (UTC)",
		"after",
		"log",
		""
	].map((name) => `<th>${name}</th>`).join("");
	return `<details><summary>${counted(finding.instances.length, "instance")}</summary><div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>${left > 0 ? `<p>\u2026 and ${counted(left, "older one")}</p>` : ""}</details>`;
}
function commands(finding, id) {
	const look = kubectl(finding);
	return `${look === null ? "" : `<h3>Look yourself</h3>${copied(`${id}-look`, look)}`}
<h3>To let this pass from now on, add to <code>ignore</code></h3>${copied(`${id}-ignore`, ignoreRule(finding))}`;
}
function copied(id, text) {
	return `<pre tabindex="0" id="${id}">${html(text)}</pre><button type="button" data-for="${id}" hidden>Copy</button>`;
}
function anchor(text, url) {
	const safe = webAddress(url);
	return safe === null ? html(text) : `<a href="${html(safe)}" rel="noreferrer">${html(text)}</a>`;
}
// src/report/page/lanes.ts
const LANES_LIMIT = 300;
const QUIET_LANES_LIMIT = 100;
const SHAPES = {
	panic: "M0-7 7 0 0 7-7 0Z",
	oom: "M-5.5-5.5h11v11h-11Z",
	exit: "M0-6.5 6.5 5.5h-13Z",
	signal: "M-6.5-5.5h13L0 6.5Z",
	probe: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
	stuck: "M-5-5h10v10h-10Z"
};
const QUIET_SHAPE = "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z";
function spanOf(report) {
	const from = Date.parse(report.since);
	const to = Math.max(Date.parse(report.until), from + 1);
	return {
		from,
		to,
		watch: percent(share(report.watchedFrom, {
			from,
			to
		}))
	};
}
function lanes(report) {
	if (report.lanes.length === 0) return "";
	const { died = [], quiet = [] } = Object.groupBy(report.lanes, (lane) => lane.runs.some((run) => run.finding !== null) ? "died" : "quiet");
	const span = spanOf(report);
	const more = quiet.length - QUIET_LANES_LIMIT;
	return [
		`<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>`,
		marks(),
		legend(report),
		axis(span),
		groups(died.slice(0, LANES_LIMIT), report, span),
		died.length > LANES_LIMIT ? `<p>\u2026 and ${counted(died.length - LANES_LIMIT, "more container")} that died</p>` : "",
		quiet.length === 0 ? "" : `<details><summary>${counted(quiet.length, "container")} without a death</summary>${groups(quiet.slice(0, QUIET_LANES_LIMIT), report, span)}${more > 0 ? `<p>\u2026 and ${counted(more, "more container")}</p>` : ""}</details>`,
		"</section>"
	].join("\n");
}
function legend(report) {
	return `<ul class="legend">${[...new Set(report.findings.map(({ cause }) => cause))].map((cause) => `<li><svg aria-hidden="true">${mark(cause, "7", "7", true)}</svg> ${CAUSE_WORDS[cause].word}</li>`).join("")}<li>green: running</li><li>dashed: the watch begins</li></ul>`;
}
function groups(of, report, span) {
	return [...Map.groupBy(of, ({ workload, revision }) => `${workloadRef(workload)} in ${workload.namespace}${revision === "current" ? "" : `, ${revision} revision`}`)].map(([name, members]) => `<h3>${html(name)}</h3>\n${members.map((lane) => row(lane, report, span)).join("\n")}`).join("\n");
}
function axis(span) {
	return `<div class="axis"><span>UTC</span><svg aria-hidden="true">${[
		0,
		.25,
		.5,
		.75,
		1
	].map((share) => {
		const time = new Date(span.from + share * (span.to - span.from)).toISOString();
		const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
		return `<text x="${share * 100}%" y="16" text-anchor="${anchor}">${clock(time)}</text>`;
	}).join("")}</svg></div>`;
}
function row(lane, report, span) {
	const type = lane.containerType === "container" ? "" : ` (${lane.containerType})`;
	const bars = lane.runs.map((run) => bar(run, span)).join("");
	const marks = lane.runs.map((run) => death(run, lane, report, span)).join("");
	return `<div class="lane"><span>${html(lane.pod)} <small>${html(lane.container)}${type}</small></span><svg>${bars}<line class="deploy" x1="${span.watch}" x2="${span.watch}" y1="0" y2="24"/>${marks}</svg></div>`;
}
function bar(run, span) {
	if (run.startedAt === null) return "";
	const from = share(run.startedAt, span);
	const to = run.finishedAt === null ? 1 : share(run.finishedAt, span);
	return to <= from ? "" : `<rect class="run" x="${percent(from)}" width="${percent(to - from)}" y="8" height="8"/>`;
}
function death(run, lane, report, span) {
	const finding = run.finding === null ? void 0 : report.findings[run.finding];
	if (finding === void 0 || run.finding === null) return "";
	const time = run.finishedAt ?? report.until;
	const label = html(`${clock(time)} UTC ${CAUSE_WORDS[finding.cause].word}: ${lane.pod}: ${finding.title}`, 160);
	return `<a href="#f${run.finding + 1}"><title>${label}</title>${mark(finding.cause, percent(share(time, span)), "12", finding.failing)}</a>`;
}
function mark(cause, x, y, failing) {
	return `<use href="#m-${cause}${failing ? "" : "-quiet"}" x="${x}" y="${y}"/>`;
}
function marks() {
	return `<svg class="marks" width="0" height="0" aria-hidden="true"><defs>${CAUSES.flatMap((cause) => {
		const shape = SHAPES[cause] ?? QUIET_SHAPE;
		return [`<path id="m-${cause}" class="m m-${cause}" d="${shape}"/>`, `<path id="m-${cause}-quiet" class="m m-quiet" d="${shape}"/>`];
	}).join("")}</defs></svg>`;
}
function share(time, { from, to }) {
	const of = (Date.parse(time) - from) / (to - from);
	return Number.isNaN(of) ? 0 : Math.min(1, Math.max(0, of));
}
function percent(of) {
	return `${Math.round(of * 1e4) / 100}%`;
}
// src/report/page/script.ts
const SCRIPT = `
"use strict";
const all = [...document.querySelectorAll(".finding")];
const bar = document.querySelector(".bar");
const input = bar.querySelector("input");
const said = bar.querySelector("output");
bar.hidden = false;

function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let each = target; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  target.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", reveal);
reveal();

let texts = null;
let ranges = [];
let current = -1;
function search() {
  const wanted = input.value.trim().toLowerCase();
  texts ??= all.map((each) => each.textContent.toLowerCase());
  let shown = 0;
  all.forEach((each, index) => {
    each.hidden = wanted !== "" && !texts[index].includes(wanted);
    if (!each.hidden) shown += 1;
  });
  ranges = wanted === "" ? [] : found(wanted);
  current = -1;
  if (globalThis.CSS?.highlights) CSS.highlights.set("found", new Highlight(...ranges));
  said.textContent = wanted === "" ? "" : shown + " of " + all.length + " findings, " + ranges.length + (ranges.length === MAX ? " or more" : "") + " places";
}
const MAX = 2000;
function found(wanted) {
  const list = [];
  for (const each of all) {
    if (each.hidden) continue;
    const walk = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const text = node.data.toLowerCase();
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, Math.min(node.length, at + wanted.length));
        if (list.push(range) === MAX) return list;
      }
    }
  }
  return list;
}
function next(step) {
  if (ranges.length === 0) return;
  current = (current + step + ranges.length) % ranges.length;
  const element = ranges[current].startContainer.parentElement;
  for (let each = element; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  element.scrollIntoView({ block: "center" });
  said.textContent = "place " + (current + 1) + " of " + ranges.length;
}
let waiting = 0;
input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });
input.addEventListener("keydown", (event) => {
  if (event.key === "Enter") { event.preventDefault(); next(event.shiftKey ? -1 : 1); }
  if (event.key === "Escape") { input.value = ""; search(); input.blur(); }
});
function step(by) {
  const seen = all.filter((each) => !each.hidden);
  const at = seen.findIndex((each) => each.contains(document.activeElement));
  const to = seen[at < 0 ? 0 : Math.max(0, Math.min(seen.length - 1, at + by))];
  to?.querySelector("summary").focus();
  to?.scrollIntoView({ block: "start" });
}
addEventListener("keydown", (event) => {
  if (event.target === input || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") { event.preventDefault(); input.focus(); }
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
for (const button of document.querySelectorAll("button[data-for]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.for).textContent);
    button.textContent = "Copied";
  });
}
addEventListener("beforeprint", () => { for (const each of document.querySelectorAll("details")) each.open = true; });
`;
// src/report/page/style.ts
const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --fg: #1f2328; --dim: #59636e; --line: #d1d9e0; --box: #f6f8fa; --mark: #fff8c5;
  --link: #0969da; --bad: #cf222e; --good: #1a7f37; --warn: #9a6700; --run: #b6d7bd; --deploy: #8250df; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #f0f6fc; --dim: #9198a1; --line: #3d444d; --box: #151b23; --mark: #5a4a00;
  --link: #4493f8; --bad: #f85149; --good: #3fb950; --warn: #d29922; --run: #1f4a2c; --deploy: #ab7df8; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 4rem; }
body { margin: 0 auto; max-width: 76rem; padding: 0 1rem 4rem; background: var(--bg); color: var(--fg);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); } a:focus-visible, summary:focus-visible, input:focus-visible, button:focus-visible, [tabindex]:focus-visible {
  outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 1.25rem 0 .5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; } h3 { font-size: .95rem; margin: 1.25rem 0 .25rem; }
code, pre, .log, .frames { font: .8125rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; }
.numbers { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; } .numbers div { display: flex; gap: .4rem; }
.numbers dt { color: var(--dim); white-space: nowrap; } .numbers dd { margin: 0; }
.verdict-failed, .verdict-error { color: var(--bad); font-weight: 600; } .verdict-passed { color: var(--good); font-weight: 600; }
.notes { padding-left: 1.25rem; color: var(--warn); }
.bar { position: sticky; top: 0; z-index: 2; background: var(--bg); border-bottom: 1px solid var(--line); padding: .5rem 0; display: flex; gap: .75rem; align-items: center; flex-wrap: wrap; }
.bar[hidden] { display: none; }
.bar input { flex: 1 1 12rem; min-width: 0; font: inherit; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .6rem; }
.bar output { color: var(--dim); font-size: .875rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; color: var(--dim); font-size: .8125rem; margin: .25rem 0; padding: 0; list-style: none; }
.legend > li > svg { width: 14px; height: 14px; vertical-align: -2px; overflow: visible; }
[aria-labelledby="timeline"] h3 { font-size: .8125rem; margin: .6rem 0 .1rem; }
.lane, .axis { display: grid; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); gap: 0 .75rem; padding-right: 10px; align-items: center; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-height: auto 25px; }
.axis { border: 0; color: var(--dim); font-size: .75rem; }
.lane > span { font-size: .8125rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .lane small { color: var(--dim); }
.lane svg, .axis svg { width: 100%; height: 24px; display: block; overflow: visible; }
svg.marks { position: absolute; }
.axis text { fill: var(--dim); font-size: 11px; }
.run { fill: var(--run); } .deploy { stroke: var(--deploy); stroke-width: 1.5; stroke-dasharray: 3 2; } .axis .deploy-label { fill: var(--deploy); }
.m { stroke: var(--bg); stroke-width: 1; fill: var(--bad); } .m-oom { fill: #bf3989; } .m-exit { fill: #bc4c00; } .m-signal { fill: #8250df; } .m-probe { fill: #0969da; }
.m-stuck { fill: none; stroke: var(--bad); stroke-width: 2; } .m-quiet { fill: var(--dim); }
.lane a:focus-visible use { filter: drop-shadow(0 0 3px var(--link)); }
.finding { border: 1px solid var(--line); border-radius: 8px; margin: .75rem 0; content-visibility: auto; contain-intrinsic-height: auto 60px; }
.finding[hidden] { display: none; }
.finding > summary { padding: .6rem .8rem; cursor: pointer; background: var(--box); border-radius: 8px; } .finding[open] > summary { border-radius: 8px 8px 0 0; border-bottom: 1px solid var(--line); }
.finding > summary b { font-weight: 600; } .finding > summary .where { display: block; color: var(--dim); font-size: .875rem; margin-left: 1rem; }
.finding > div { padding: .25rem .8rem .8rem; }
.finding:target { border-color: var(--link); }
.cause { display: inline-block; border-radius: 1rem; padding: 0 .5rem; font-size: .75rem; border: 1px solid currentColor; color: var(--bad); } .quiet .cause { color: var(--dim); }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: .5rem 0; } .facts dt { color: var(--dim); } .facts dd { margin: 0; }
details details > summary { cursor: pointer; padding: .25rem 0; }
pre, .log, .frames { background: var(--box); border-radius: 6px; padding: .6rem .8rem; margin: .4rem 0; overflow-x: auto; white-space: pre; overflow-wrap: normal; tab-size: 4; }
.frames { list-style: none; } .frames li { color: var(--dim); } .frames li.app { color: var(--fg); } .frames li.culprit { background: var(--mark); font-weight: 600; } .frames li.culprit::before { content: "\u25b6 "; }
.frames li::before { content: "  "; }
.log { list-style: none; max-height: 32rem; overflow-y: auto; } .log a { display: inline-block; min-width: 4ch; margin-right: 1ch; text-align: right; color: var(--dim); text-decoration: none; user-select: none; }
.log li:target, .source b { background: var(--mark); font-weight: inherit; } .log li.crash { box-shadow: inset 2px 0 var(--bad); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: .8125rem; } th, td { text-align: left; padding: .2rem .6rem; border-top: 1px solid var(--line); white-space: nowrap; } td.note { white-space: normal; min-width: 12rem; }
button { font: inherit; font-size: .8125rem; color: inherit; background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: .15rem .6rem; cursor: pointer; }
footer { color: var(--dim); font-size: .875rem; margin-top: 3rem; }
::highlight(found) { background: #ffdf5d; color: #1f2328; }
@media (max-width: 40rem) {
  body { padding: 0 .6rem 3rem; } .lane, .axis { grid-template-columns: minmax(0, 1fr); padding-top: .2rem; } .facts { grid-template-columns: minmax(0, 1fr); } .facts dd { margin-bottom: .35rem; }
}
@media print {
  .bar, .skip, button { display: none !important; } .finding, .lane { content-visibility: visible; break-inside: avoid-page; } .log { max-height: none; } pre, .log, .frames { white-space: pre-wrap; }
  details::details-content { content-visibility: visible !important; height: auto !important; display: block !important; }
}
`;
// src/report/page/page.ts
const OPEN = 3;
const POLICY = [
	"default-src 'none'",
	`style-src '${digest$1(STYLE)}'`,
	`script-src '${digest$1(SCRIPT)}'`,
	"base-uri 'none'",
	"form-action 'none'"
].join("; ");
function digest$1(text) {
	return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
function renderPage(report, ctx) {
	const said = html(phraseText(headline(report, ctx)));
	const view = {
		report,
		ctx,
		advice: /* @__PURE__ */ new Map()
	};
	const main = [];
	const others = [];
	for (const [index, finding] of report.findings.entries()) (isReported(finding) ? main : others).push({
		finding,
		number: index + 1
	});
	const folds = (of, open) => joined(of, ({ finding, number }, index) => findingFold(finding, number, view, detailFor(of.length, index), index < open));
	return [
		`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">`,
		`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
		`<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">`,
		`<title>${said}</title>\n<style>${STYLE}</style>\n</head>\n<body>`,
		`<a class="skip" href="#findings">To the findings</a>`,
		`<header><h1>${said}</h1>${numbersList(report, ctx)}${notes(report)}</header>`,
		`<div class="bar" role="search" hidden><input type="search" placeholder="Search findings, traces and logs ( / )" aria-label="Search findings, traces and logs"><output aria-live="polite"></output></div>`,
		lanes(report),
		`<section aria-labelledby="findings"><h2 id="findings">${main.length === 0 ? "No findings" : counted(main.length, "finding")}</h2>`,
		folds(main, OPEN),
		"</section>",
		others.length === 0 ? "" : `<section aria-labelledby="others"><h2 id="others">Not failing: ${counted(others.length, "other finding")}</h2>`,
		folds(others, 0),
		others.length === 0 ? "" : "</section>",
		`<footer>Crashgate ${html(report.version)} \u00b7 keys: / search, Enter next place, j and k next and previous finding</footer>`,
		`<script>${SCRIPT}<\/script>\n</body>\n</html>\n`
	].filter((part) => part !== "").join("\n");
}
const CHUNK = 64;
function joined(of, part) {
	let whole = "";
	for (let from = 0; from < of.length; from += CHUNK) {
		const parts = of.slice(from, from + CHUNK).map((each, index) => part(each, from + index));
		whole += `${from === 0 ? "" : "\n"}${parts.join("\n")}`;
	}
	return whole;
}
const DETAILED = 100;
const DETAILED_OF_MANY = 20;
function detailFor(findings, index) {
	if (findings > DETAILED && index >= DETAILED_OF_MANY) return null;
	const share = (budget, most) => Math.min(most, Math.floor(budget / Math.min(DETAILED, findings)));
	return {
		logLines: share(4e3, 400),
		groups: share(2e3, 200),
		frames: share(4e3, 100),
		instances: share(4e3, 200)
	};
}
function numbersList(report, ctx) {
	const watched = lasting(between(report.watchedFrom, report.until) ?? 0);
	const url = webAddress(ctx.runUrl);
	return `<dl class="numbers">${[
		["Verdict", `<span class="verdict-${report.verdict}">${report.verdict}</span>`],
		["Watched", `${watched}, until ${dateAndTime(report.until)} UTC`],
		["Back to", `${dateAndTime(report.since)} UTC`],
		["Namespaces", html(report.namespaces.slice(0, 20).join(", "))],
		["Pods", thousands(report.pods)],
		["Containers", thousands(report.containers)],
		["Deaths", thousands(report.restarts)],
		["Commit", html(report.deployed.sha?.slice(0, 12) ?? `not known (${report.deployed.from})`)],
		["Environment", report.environment === null ? null : html(report.environment)],
		["Run", url === null ? null : `<a href="${html(url)}" rel="noreferrer">${ctx.runNumber ?? "open"}</a>`]
	].flatMap(([name, value]) => value === null ? [] : [`<div><dt>${name}</dt><dd>${value}</dd></div>`]).join("")}</dl>`;
}
function notes(report) {
	const all = [...report.errors, ...report.warnings];
	return all.length === 0 ? "" : `<ul class="notes">${all.map((note) => `<li>${spoken(note)}</li>`).join("")}</ul>`;
}
// src/report/summary.ts
function renderSummary(report, ctx, limit = STEP_SUMMARY_LIMIT) {
	return shrink(draft(report, ctx, opening(report, ctx, limit)), limit);
}
// node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;
const isError = (value) => objectToString.call(value) === "[object Error]";
const errorMessages = /* @__PURE__ */ new Set([
	"network error",
	"NetworkError when attempting to fetch resource.",
	"The Internet connection appears to be offline.",
	"Network request failed",
	"fetch failed",
	"terminated",
	" A network error occurred.",
	"Network connection lost"
]);
function isNetworkError(error) {
	if (!(error && isError(error) && error.name === "TypeError" && typeof error.message === "string")) return false;
	const { message, stack } = error;
	if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) return stack === void 0 || "__sentry_captured__" in error;
	if (message.startsWith("error sending request for url")) return true;
	if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) return true;
	return errorMessages.has(message);
}
// node_modules/p-retry/index.js
function validateRetries(retries) {
	if (typeof retries === "number") {
		if (retries < 0) throw new TypeError("Expected `retries` to be a non-negative number.");
		if (Number.isNaN(retries)) throw new TypeError("Expected `retries` to be a valid number or Infinity, got NaN.");
	} else if (retries !== void 0) throw new TypeError("Expected `retries` to be a number or Infinity.");
}
function validateNumberOption(name, value, { min = 0, allowInfinity = false } = {}) {
	if (value === void 0) return;
	if (typeof value !== "number" || Number.isNaN(value)) throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? " or Infinity" : ""}.`);
	if (!allowInfinity && !Number.isFinite(value)) throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	if (value < min) throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
}
var AbortError = class extends Error {
	constructor(message) {
		super();
		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}
		this.name = "AbortError";
		this.message = message;
	}
};
function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? Math.random() + 1 : 1;
	let timeout = Math.round(random * options.minTimeout * options.factor ** (attempt - 1));
	timeout = Math.min(timeout, options.maxTimeout);
	return timeout;
}
function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) return max;
	return max - (performance.now() - start);
}
async function onAttemptFailure({ error, attemptNumber, retriesConsumed, startTime, options }) {
	const normalizedError = error instanceof Error ? error : /* @__PURE__ */ new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);
	if (normalizedError instanceof AbortError) throw normalizedError.originalError;
	const retriesLeft = Number.isFinite(options.retries) ? Math.max(0, options.retries - retriesConsumed) : options.retries;
	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed
	});
	await options.onFailedAttempt(context);
	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) throw normalizedError;
	const consumeRetry = await options.shouldConsumeRetry(context);
	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);
	if (remainingTime <= 0 || retriesLeft <= 0) throw normalizedError;
	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) throw normalizedError;
		options.signal?.throwIfAborted();
		return false;
	}
	if (!await options.shouldRetry(context)) throw normalizedError;
	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}
	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);
	options.signal?.throwIfAborted();
	if (finalDelay > 0) await new Promise((resolve, reject) => {
		const onAbort = () => {
			clearTimeout(timeoutToken);
			options.signal?.removeEventListener("abort", onAbort);
			reject(options.signal.reason);
		};
		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener("abort", onAbort);
			resolve();
		}, finalDelay);
		if (options.unref) timeoutToken.unref?.();
		options.signal?.addEventListener("abort", onAbort, { once: true });
	});
	options.signal?.throwIfAborted();
	return true;
}
async function pRetry(input, options = {}) {
	options = { ...options };
	validateRetries(options.retries);
	if (Object.hasOwn(options, "forever")) throw new Error("The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.");
	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1e3;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;
	validateNumberOption("factor", options.factor, {
		min: 0,
		allowInfinity: false
	});
	validateNumberOption("minTimeout", options.minTimeout, {
		min: 0,
		allowInfinity: false
	});
	validateNumberOption("maxTimeout", options.maxTimeout, {
		min: 0,
		allowInfinity: true
	});
	validateNumberOption("maxRetryTime", options.maxRetryTime, {
		min: 0,
		allowInfinity: true
	});
	if (!(options.factor > 0)) options.factor = 1;
	options.signal?.throwIfAborted();
	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();
	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;
		try {
			options.signal?.throwIfAborted();
			const result = await input(attemptNumber);
			options.signal?.throwIfAborted();
			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options
			})) retriesConsumed++;
		}
	}
	throw new Error("Retry attempts exhausted without throwing an error.");
}
// src/cluster/json.ts
const NOTHING = Object.freeze({});
function object(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : NOTHING;
}
function json(value, key) {
	return object(value[key]);
}
function array(value) {
	return Array.isArray(value) ? value : [];
}
function text(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
function number(value) {
	return typeof value === "number" ? value : null;
}
function boolean(value) {
	return value === true;
}
function moment(value) {
	const ms = Date.parse(text(value) ?? "");
	return Number.isNaN(ms) ? null : ms;
}
// src/cluster/list-reader.ts
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const ITEMS_OPEN = /"items"\s*:\s*\[$/;
const IN_LIST = 1;
const IN_ITEMS = 2;
function createListReader(onItem) {
	const around = [];
	let tail = "";
	let begun = [];
	let depth = 0;
	let inString = false;
	let escaped = false;
	let inItems = false;
	function finish(last) {
		const whole = begun.length === 0 ? last : Buffer.concat([...begun, last]);
		begun = [];
		onItem(object(JSON.parse(whole.toString("utf8"))));
	}
	function surround(piece) {
		around.push(piece);
		tail = (tail + piece.subarray(-32).toString("latin1")).slice(-32);
	}
	function write(chunk) {
		let from = 0;
		const { length } = chunk;
		for (let at = 0; at < length; at++) {
			const byte = chunk[at];
			if (inString) {
				if (escaped) escaped = false;
				else if (byte === BACKSLASH) escaped = true;
				else if (byte === QUOTE) inString = false;
			} else if (byte === QUOTE) inString = true;
			else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
				if (inItems && depth === IN_ITEMS) from = at;
				else if (depth === IN_LIST && byte === OPEN_ARRAY) {
					surround(chunk.subarray(from, at + 1));
					inItems = ITEMS_OPEN.test(tail);
					from = at + 1;
				}
				depth++;
			} else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
				depth--;
				if (inItems && depth === IN_ITEMS) {
					finish(chunk.subarray(from, at + 1));
					from = at + 1;
				} else if (inItems && depth < IN_ITEMS) {
					inItems = false;
					from = at;
				}
			}
		}
		if (from === length) return;
		const rest = chunk.subarray(from);
		if (!inItems) surround(rest);
		else if (depth > IN_ITEMS) begun.push(rest);
	}
	return {
		write,
		end() {
			const list = object(JSON.parse(Buffer.concat(around).toString("utf8")));
			for (const item of array(list.items)) onItem(object(item));
			return list;
		}
	};
}
// src/cluster/api.ts
function isPassing(error) {
	if (error instanceof ApiError) return error.status === 429 || error.status >= 500;
	return !(error instanceof Error && error.name === "AbortError");
}
async function persist(attempt, signal) {
	return pRetry(async () => {
		try {
			return await attempt();
		} catch (error) {
			if (signal?.aborted || !isPassing(error)) throw new AbortError(asError(error));
			if (error instanceof ApiError && error.retryAfterSeconds !== null) await setTimeout$1(Math.min(error.retryAfterSeconds * 1e3, CLUSTER_LIMITS.retryAfterMaxMs), void 0, { ...signal ? { signal } : {} });
			throw asError(error);
		}
	}, {
		retries: CLUSTER_LIMITS.retries,
		maxRetryTime: CLUSTER_LIMITS.retryForMs,
		minTimeout: 250,
		maxTimeout: 4e3,
		randomize: true,
		...signal ? { signal } : {}
	});
}
function asError(error) {
	if (error instanceof TypeError) return new Error(error.message, { cause: error });
	return error instanceof Error ? error : new Error(String(error));
}
async function getJson(connection, spec) {
	return persist(async () => {
		const chunks = [];
		for await (const chunk of (await connection.send(spec)).body) chunks.push(chunk);
		return object(JSON.parse(Buffer.concat(chunks).toString("utf8")));
	}, spec.signal);
}
async function* listPages(connection, path, { query, signal, read, restarted }) {
	const parameters = new URLSearchParams({
		limit: String(CLUSTER_LIMITS.pageSize),
		...query
	});
	for (;;) {
		const spec = {
			path: `${path}?${parameters}`,
			signal,
			compressed: true
		};
		let page;
		try {
			page = await persist(async () => readPage(await connection.send(spec), read), signal);
		} catch (error) {
			if (!(error instanceof ApiError) || error.status !== 410 || !parameters.has("continue")) throw error;
			parameters.delete("continue");
			parameters.delete("limit");
			restarted();
			continue;
		}
		yield page;
		if (page.next === null) return;
		parameters.set("continue", page.next);
	}
}
async function readPage(response, read) {
	const items = [];
	const reader = createListReader((value) => {
		const item = read(value);
		if (item !== null) items.push(item);
	});
	for await (const chunk of response.body) reader.write(chunk);
	const list = reader.end();
	if (!("items" in list) && !/List$/.test(text(list.kind) ?? "")) throw new Error("the answer is no list of objects");
	const metadata = json(list, "metadata");
	return {
		items,
		resourceVersion: text(metadata.resourceVersion),
		next: text(metadata.continue)
	};
}
function namespaced(group, namespace, ...rest) {
	return `${group === "" ? "/api/v1" : `/apis/${group}`}/namespaces/${encodeURIComponent(namespace)}/${rest.map(encodeURIComponent).join("/")}`;
}
// src/cluster/access.ts
const RIGHTS = {
	listPods: {
		group: "",
		resource: "pods",
		verb: "list"
	},
	watchPods: {
		group: "",
		resource: "pods",
		verb: "watch"
	},
	getPods: {
		group: "",
		resource: "pods",
		verb: "get"
	},
	getLogs: {
		group: "",
		resource: "pods/log",
		verb: "get"
	},
	listEvents: {
		group: "",
		resource: "events",
		verb: "list"
	},
	listDeployments: {
		group: "apps",
		resource: "deployments",
		verb: "list"
	},
	getReplicaSets: {
		group: "apps",
		resource: "replicasets",
		verb: "get"
	},
	listReplicaSets: {
		group: "apps",
		resource: "replicasets",
		verb: "list"
	},
	listStatefulSets: {
		group: "apps",
		resource: "statefulsets",
		verb: "list"
	},
	listDaemonSets: {
		group: "apps",
		resource: "daemonsets",
		verb: "list"
	},
	listControllerRevisions: {
		group: "apps",
		resource: "controllerrevisions",
		verb: "list"
	},
	getJobs: {
		group: "batch",
		resource: "jobs",
		verb: "get"
	}
};
async function reviewRights(connection, namespace, signal) {
	const rules = await listRules(connection, namespace, signal);
	const names = Object.keys(RIGHTS);
	const answers = await Promise.all(names.map(async (name) => {
		if (rules?.some((rule) => grants(rule, RIGHTS[name]))) return [name, true];
		return [name, await ask(connection, namespace, RIGHTS[name], signal)];
	}));
	return Object.fromEntries(answers);
}
async function listRules(connection, namespace, signal) {
	const answer = await post(connection, "selfsubjectrulesreviews", {
		apiVersion: "authorization.k8s.io/v1",
		kind: "SelfSubjectRulesReview",
		spec: { namespace }
	}, signal);
	return answer === null ? null : array(json(answer, "status").resourceRules).map(object);
}
async function ask(connection, namespace, right, signal) {
	const [resource, subresource] = right.resource.split("/");
	const answer = await post(connection, "selfsubjectaccessreviews", {
		apiVersion: "authorization.k8s.io/v1",
		kind: "SelfSubjectAccessReview",
		spec: { resourceAttributes: {
			namespace,
			verb: right.verb,
			group: right.group,
			resource,
			...subresource ? { subresource } : {}
		} }
	}, signal);
	return answer === null ? null : boolean(json(answer, "status").allowed);
}
async function post(connection, resource, body, signal) {
	try {
		return await getJson(connection, {
			method: "POST",
			path: `/apis/authorization.k8s.io/v1/${resource}`,
			body,
			signal
		});
	} catch (error) {
		if (error instanceof ApiError && error.status !== 401) return null;
		throw error;
	}
}
function grants(rule, right) {
	return array(rule.resourceNames).length === 0 && covers(rule.apiGroups, right.group) && covers(rule.verbs, right.verb) && (covers(rule.resources, right.resource) || covers(rule.resources, `*/${right.resource.split("/")[1] ?? ""}`));
}
function covers(values, wanted) {
	return array(values).some((value) => text(value) === "*" || value === wanted);
}
// src/cluster/explain.ts
function explain(error, tried, connection) {
	if (error instanceof AccessError) return error;
	return new AccessError(`Could not ${tried} on ${connection.context === null ? connection.server : `${connection.server} (context ${connection.context})`}: ${reasonOf$1(error)}`, { cause: error });
}
function reasonOf$1(error) {
	if (error instanceof ApiError) return apiReason(error);
	const code = codeOf(error);
	const known = code === null ? void 0 : NETWORK[code];
	if (known !== void 0) return `${known} (${code}).`;
	return `${(error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 300)}.`;
}
function apiReason(error) {
	const said = error.message.slice(0, 400);
	if (error.status === 401) return `the API server does not accept the credentials (401 ${said}). They may have expired: log in again in an earlier step.`;
	if (error.status === 403) return `not allowed (403 ${said}). Grant the Role of the README in this namespace.`;
	if (error.status === 404) return `not found (404 ${said}). Is the server address right?`;
	if (error.status === 429) return `the API server refuses for load (429 ${said}), also after waiting.`;
	return `the API server answered ${error.status} ${said}`;
}
function codeOf(error) {
	for (let e = error; e instanceof Error; e = e.cause) {
		const code = Reflect.get(e, "code");
		if (typeof code === "string") return code;
	}
	return null;
}
const NETWORK = {
	ECONNREFUSED: "nothing listens at that address; is the cluster up, and is the address reachable from this runner?",
	ENOTFOUND: "the name of the server does not resolve from this runner",
	EAI_AGAIN: "the name of the server does not resolve from this runner just now",
	ETIMEDOUT: "no answer; a private cluster needs a runner in its network",
	EHOSTUNREACH: "the server cannot be reached from this runner; a private cluster needs a runner in its network",
	ENETUNREACH: "the server cannot be reached from this runner; a private cluster needs a runner in its network",
	ECONNRESET: "the connection was cut",
	EPIPE: "the connection was cut",
	CERT_HAS_EXPIRED: "the API server's certificate has expired",
	SELF_SIGNED_CERT_IN_CHAIN: "the API server's certificate is not signed by the kubeconfig's certificate authority",
	DEPTH_ZERO_SELF_SIGNED_CERT: "the API server's certificate is not signed by the kubeconfig's certificate authority",
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the API server's certificate is not signed by the kubeconfig's certificate authority",
	ERR_TLS_CERT_ALTNAME_INVALID: "the API server's certificate is for another name"
};
// src/github/attestation.ts
const PROVENANCE = "https://slsa.dev/provenance/v1";
async function attestedCommit(digest, client) {
	const { owner, repo } = client;
	try {
		const { data } = await client.octokit.rest.repos.listAttestations({
			owner,
			repo,
			subject_digest: digest
		});
		for (const { bundle } of data.attestations ?? []) {
			const commit = commitIn(bundle?.dsseEnvelope, `${owner}/${repo}`);
			if (commit !== null) return commit;
		}
	} catch {}
	return null;
}
function commitIn(envelope, repository) {
	const payload = field(envelope, "payload");
	if (typeof payload !== "string") return null;
	const statement = JSON.parse(Buffer.from(payload, "base64").toString("utf8"));
	if (field(statement, "predicateType") !== PROVENANCE) return null;
	const sources = field(field(field(statement, "predicate"), "buildDefinition"), "resolvedDependencies");
	if (!Array.isArray(sources)) return null;
	return sha(field(field(sources.find((source) => repositoryOf(field(source, "uri")) === repository.toLowerCase()), "digest"), "gitCommit"));
}
function repositoryOf(uri) {
	if (typeof uri !== "string") return null;
	return /^git\+https:\/\/[^/]+\/([^/@]+\/[^/@]+)(?:@|$)/.exec(uri)?.[1]?.toLowerCase() ?? null;
}
function field(value, key) {
	return typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
}
// src/github/refusal.ts
function statusOf(error) {
	if (!(error instanceof Error) || !("status" in error) || !("response" in error)) return null;
	return typeof error.status === "number" && error.response !== void 0 ? error.status : null;
}
function refusal(what, error, permission, context) {
	return `${what}: ${reason(error, permission, context)}`;
}
const READ_ONLY = {
	fork: "the token of a run for a fork's pull request can only read",
	dependabot: "the token of a run that Dependabot started can only read unless the `permissions` of the job add it"
};
function reason(error, permission, context) {
	const status = statusOf(error);
	const said = error instanceof Error ? firstLine(error.message) : String(error);
	if (error instanceof BudgetSpent) return said;
	if (error instanceof UnreadableAnswer) return `what answered is not GitHub's API (${said}); look at \`GITHUB_API_URL\` and the proxy`;
	if (status === null && !wasSent(error)) return `it went wrong on this side (${said})`;
	if (status === null) return `GitHub did not answer (${said})`;
	if (isLocked(error)) return "the conversation is locked";
	if (isRateLimited(error)) return "GitHub's rate limit does not allow it for now";
	if (status === 401) return "the token is not valid (any more)";
	if (status === 410) return "issues are disabled in this repository";
	if (status === 403 || status === 404) {
		if (context.readOnly !== null && permission.endsWith("write")) return `it needs \`${permission}\`, and ${READ_ONLY[context.readOnly]}; summary and annotations tell it all`;
		return `GitHub answered ${status}; add \`${permission}\` to the \`permissions\` of the job`;
	}
	return `GitHub answered ${status}${said === "" ? "" : ` (${said})`}`;
}
function isLocked(error) {
	return statusOf(error) === 403 && error instanceof Error && /\blocked\b/i.test(error.message);
}
function isForbiddenWrite(error) {
	if (statusOf(error) !== 403 || isLocked(error) || isRateLimited(error)) return false;
	const { request } = error;
	return request?.method !== "GET";
}
function isLasting(error) {
	const status = statusOf(error);
	return status === null || status < 500 && status !== 422 && !isLocked(error);
}
function isUncertain(error) {
	const status = statusOf(error);
	return status === null ? wasSent(error) : status >= 500;
}
function wasSent(error) {
	if (error instanceof UnreadableAnswer) return true;
	return error instanceof Error && ("request" in error || error.name === "AbortError");
}
function isRateLimited(error) {
	const status = statusOf(error);
	return status === 429 || status === 403 && error instanceof Error && /\brate limit\b/i.test(error.message);
}
function firstLine(message) {
	if (message.trimStart().startsWith("<")) return "";
	return (message.split(/\n| - https?:/)[0] ?? "").slice(0, 200);
}
// src/github/commit.ts
function environmentOf(inputs, context) {
	return inputs.environment ?? context?.payload.deployment?.environment ?? null;
}
const GITHUB_SHA = (context) => context.sha;
const PULL_REQUEST = {
	commit: ({ payload }) => payload.pullRequest?.headSha ?? null,
	workloadFirst: false
};
const DEPLOYMENT = {
	commit: ({ payload }) => payload.deployment?.sha ?? null,
	workloadFirst: false
};
const NONE = {
	commit: () => null,
	workloadFirst: true
};
const EVENTS = /* @__PURE__ */ new Map([
	["push", {
		commit: GITHUB_SHA,
		workloadFirst: false
	}],
	["release", {
		commit: GITHUB_SHA,
		workloadFirst: false
	}],
	["workflow_dispatch", {
		commit: GITHUB_SHA,
		workloadFirst: true
	}],
	["pull_request", PULL_REQUEST],
	["pull_request_target", PULL_REQUEST],
	["merge_group", {
		commit: ({ payload }) => payload.mergeGroupSha,
		workloadFirst: false
	}],
	["deployment", DEPLOYMENT],
	["deployment_status", DEPLOYMENT],
	["workflow_run", {
		commit: ({ payload }) => payload.workflowRun?.headSha ?? null,
		workloadFirst: false
	}],
	["schedule", NONE],
	["repository_dispatch", NONE]
]);
async function findCommit(inputs, context, candidates, client) {
	if (inputs.sha !== null) return found(inputs.sha, FROM_INPUT);
	const rule = EVENTS.get(context?.event ?? "") ?? NONE;
	const event = context?.event ?? "";
	const ofEvent = context === null ? null : rule.commit(context);
	if (ofEvent !== null && !rule.workloadFirst) return found(ofEvent, event);
	const ofWorkload = await firstKnown(candidates, ofEvent, client);
	if (ofWorkload !== null) return ofWorkload;
	if (ofEvent !== null) return found(ofEvent, event);
	return ofDeployment(environmentOf(inputs, context), context, client);
}
const FROM_INPUT = "input `sha`";
function commitOf(finding, deployed, context) {
	const own = sha(finding.deployedSha);
	return deployed.sha !== null && (deployed.from === FROM_INPUT || deployed.from === context?.event) ? deployed.sha : own ?? deployed.sha;
}
function found(commit, from) {
	return {
		deployed: {
			sha: commit,
			from
		},
		warnings: []
	};
}
function unknown(why, ...warnings) {
	return {
		deployed: {
			sha: null,
			from: why
		},
		warnings
	};
}
const RESOLVED_AT_MOST = 12;
async function firstKnown(candidates, ofEvent, client) {
	const isFirst = ({ revision }, index) => candidates.findIndex((each) => each.revision === revision) === index;
	for (const { revision, from } of candidates.filter(isFirst).slice(0, RESOLVED_AT_MOST)) {
		const commit = await resolve(revision, client);
		if (commit === "not asked") {
			if (ofEvent?.startsWith(revision.toLowerCase())) return found(ofEvent, from);
			if (isAbbreviation(revision)) return unknown(`${from} says ${revision}, which could not be looked up`);
		} else if (commit !== null) return found(commit, from);
	}
	return null;
}
const ABBREVIATED = /^[0-9a-f]{7,64}$/i;
const VERSION_TAG = /^v?\d+(?:\.\d+)+(?:[-+.][\w.+-]*)?$/;
function isAbbreviation(revision) {
	return ABBREVIATED.test(revision) && /[a-f]/i.test(revision);
}
async function resolve(revision, client) {
	if (revision.startsWith("sha256:")) return client === null ? null : attestedCommit(revision, client);
	const refs = ABBREVIATED.test(revision) ? [revision] : [];
	if (VERSION_TAG.test(revision)) refs.push(`tags/${revision}`, ...revision.startsWith("v") ? [] : [`tags/v${revision}`]);
	if (client === null) return sha(revision) ?? (refs.length > 0 ? "not asked" : null);
	for (const ref of refs) try {
		const { data } = await client.octokit.rest.repos.getCommit({
			owner: client.owner,
			repo: client.repo,
			ref,
			per_page: 1
		});
		return sha(data.sha);
	} catch (error) {
		const status = statusOf(error);
		if (status !== 404 && status !== 422 && status !== 409) return sha(revision) ?? "not asked";
	}
	return null;
}
const DEPLOYMENTS_LOOKED_AT = 20;
async function ofDeployment(environment, context, client) {
	const silent = "the workload names no commit of this repository";
	if (context === null || client === null) return unknown(silent);
	if (environment === null) return unknown(`${silent}, and no \`environment\` is given`);
	const { owner, repo } = client;
	const { repos } = client.octokit.rest;
	try {
		const { data: deployments } = await repos.listDeployments({
			owner,
			repo,
			environment,
			per_page: DEPLOYMENTS_LOOKED_AT
		});
		for (const { id, sha: commit } of deployments) if ((await repos.listDeploymentStatuses({
			owner,
			repo,
			deployment_id: id,
			per_page: 100
		})).data.some(({ state }) => state === "success")) return found(commit, `newest successful deployment of ${environment}`);
		return unknown(`${silent}, and no deployment of ${environment} succeeded`);
	} catch (error) {
		const warning = refusal(`the deployments of ${environment} could not be listed`, error, "deployments: read", context);
		return unknown(`${silent}, and the deployments of ${environment} could not be listed`, warning);
	}
}
// src/github/check-run.ts
const CHECK_NAME_POINTS = 100;
async function tellCheckRun(scene, commit, client) {
	const { report, rendering, context } = scene;
	const { checks } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	const { annotations, ...output } = renderCheckRun(report, rendering);
	const batches = batched(Iterator.from(annotations).map(checkAnnotation), 50);
	const { data } = await checks.create({
		...at,
		name: title(`Crashgate: ${report.environment ?? context.job}`, CHECK_NAME_POINTS),
		head_sha: commit,
		status: "completed",
		conclusion: report.verdict === "passed" ? "success" : "failure",
		completed_at: report.until,
		...context.runUrl === null ? {} : { details_url: context.runUrl },
		output: {
			...output,
			annotations: batches.next().value ?? []
		}
	});
	for (const more of batches) await checks.update({
		...at,
		check_run_id: data.id,
		output: {
			...output,
			annotations: more
		}
	});
	return data.html_url;
}
function* batched(all, size) {
	let batch = [];
	for (const each of all) {
		if (batch.push(each) < size) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}
function checkAnnotation({ level, title: heading, message, path, line }) {
	return {
		path,
		start_line: line,
		end_line: line,
		annotation_level: level === "error" ? "failure" : "warning",
		title: heading,
		message
	};
}
// src/github/provenance.ts
function provenance(report, inputs, context) {
	const untilMs = Date.parse(report.until);
	const namespaces = [...report.namespaces].sort();
	const { matrix, selector, workloads } = inputs;
	return {
		run: `${context.runId ?? 0}.${context.runAttempt}`,
		untilMs: Number.isNaN(untilMs) ? 0 : untilMs,
		place: digest(namespaces),
		look: digest([
			context.workflowPath ?? context.workflow,
			context.job,
			matrix,
			namespaces,
			selector,
			workloads
		])
	};
}
function isLater(green, red) {
	return green.untilMs >= red.untilMs && (green.run !== red.run || green.look === red.look);
}
function withProvenance(body, { run, untilMs, place, look }) {
	const end = body.indexOf("\n") + 1;
	return `${body.slice(0, end)}${line(run, untilMs, place, look)}\n${body.slice(end)}`;
}
const LINE = /^(<!--[^\n]*-->\r?\n)<!-- crashgate:run id=(\d+\.\d+) until=(\d+) place=([0-9a-f]{16}) look=([0-9a-f]{16}) -->(?:\r?\n|$)/;
function readProvenance(body) {
	const [, , run, until, place, look] = LINE.exec(body) ?? [];
	if (run === void 0 || place === void 0 || look === void 0) return null;
	return {
		run,
		untilMs: Number(until),
		place,
		look
	};
}
function withoutProvenance(body) {
	return body.replace(LINE, "$1");
}
function line(run, untilMs, place, look) {
	return `<!-- crashgate:run id=${run} until=${untilMs} place=${place} look=${look} -->`;
}
function digest(value) {
	return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
// src/github/comment.ts
async function tellComment(work, place) {
	const body = bodyOf(work);
	const before = await oursOf(work, await place.list());
	if (before.length > 0) return keepOne(work, place, before, body);
	const made = await createOnce(work, place, body);
	const after = await oursOf(work, await place.list());
	return after.length > 1 ? keepOne(work, place, after, body) : made;
}
async function createOnce(work, place, body) {
	try {
		return await place.create(body);
	} catch (error) {
		if (!isUncertain(error)) throw error;
		const [made] = await oursOf(work, await place.list());
		return made ?? place.create(body);
	}
}
async function keepOne(work, place, ours, body) {
	const [first, ...others] = [...ours].sort((a, b) => a.id - b.id);
	if (first === void 0) return place.create(body);
	const mine = provenance(work.report, work.inputs, work.context);
	const newest = [first, ...others].reduce((a, b) => untilOf(b) > untilOf(a) ? b : a);
	const words = untilOf(newest) <= mine.untilMs ? body : newest.body;
	const kept = words === first.body ? first : await unlessGone(place.update(first.id, words)) ?? place.create(words);
	for (const other of others) await unlessGone(place.remove(other.id));
	return kept;
}
function untilOf(comment) {
	return comment.provenance?.untilMs ?? 0;
}
async function unlessGone(call) {
	try {
		return await call;
	} catch (error) {
		if (statusOf(error) === 404) return null;
		throw error;
	}
}
const RESOLVED_AT_ONCE = 10;
async function resolveComments(work, kind, place) {
	const mine = provenance(work.report, work.inputs, work.context);
	const here = place === null ? [] : await oursOf(work, await place.list());
	const elsewhere = (await oursOf(work, await kind.newest())).filter((each) => each.provenance?.place === mine.place);
	const newestFirst = [...new Map([...elsewhere, ...here].filter((each) => each.state === "red" && (each.provenance === null || isLater(mine, each.provenance))).map((each) => [each.id, each])).values()].sort((a, b) => b.id - a.id).slice(0, RESOLVED_AT_ONCE);
	const resolved = [];
	for (const each of newestFirst) {
		const text = renderResolvedComment(work.report, work.rendering, withoutProvenance(each.body), LIMIT);
		const changed = await unlessGone(kind.update(each.id, withProvenance(text, mine)));
		if (changed !== null) resolved.push(changed);
	}
	return resolved;
}
const LIMIT = 65386;
function bodyOf(work) {
	return withProvenance(renderComment(work.report, work.rendering, LIMIT), provenance(work.report, work.inputs, work.context));
}
async function oursOf(work, comments) {
	const key = commentKey(work.rendering.key);
	const marked = comments.flatMap((each) => {
		const marker = readCommentMarker(each.body);
		return marker?.key === key ? [{
			...each,
			state: marker.state,
			provenance: readProvenance(each.body)
		}] : [];
	});
	if (marked.length === 0) return [];
	const author = await work.client.author();
	return marked.filter((each) => each.author === author);
}
// src/github/comment-place.ts
const PER_PAGE = 100;
const NEWEST_PAGES = 3;
function comment(given) {
	return {
		id: given.id,
		author: given.user?.login ?? null,
		body: given.body ?? "",
		url: given.html_url
	};
}
function pullRequestComments(client) {
	const { issues } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	return {
		permission: "pull-requests: write",
		update: async (id, body) => comment((await issues.updateComment({
			...at,
			comment_id: id,
			body
		})).data),
		remove: async (id) => void await issues.deleteComment({
			...at,
			comment_id: id
		}),
		newest: async () => {
			const found = [];
			const sorted = {
				sort: "updated",
				direction: "desc"
			};
			for (let page = 1; page <= NEWEST_PAGES; page++) {
				const { data } = await issues.listCommentsForRepo({
					...at,
					...sorted,
					per_page: PER_PAGE,
					page
				});
				found.push(...data.map(comment));
				if (data.length < PER_PAGE) break;
			}
			return found;
		}
	};
}
function pullRequestPlace(client, number) {
	const { issues } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo,
		issue_number: number
	};
	return {
		...pullRequestComments(client),
		name: `pull request ${number}`,
		list: async () => (await client.octokit.paginate(issues.listComments, {
			...at,
			per_page: PER_PAGE
		})).map(comment),
		create: async (body) => comment((await issues.createComment({
			...at,
			body
		})).data)
	};
}
function commitComments(client) {
	const { repos } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	return {
		permission: "contents: read",
		update: async (id, body) => comment((await repos.updateCommitComment({
			...at,
			comment_id: id,
			body
		})).data),
		remove: async (id) => void await repos.deleteCommitComment({
			...at,
			comment_id: id
		}),
		newest: async () => {
			const first = await repos.listCommitCommentsForRepo({
				...at,
				per_page: PER_PAGE,
				page: 1
			});
			const last = lastPage(first.headers.link);
			const found = last <= NEWEST_PAGES ? first.data.map(comment) : [];
			for (let page = Math.max(2, last - NEWEST_PAGES + 1); page <= last; page++) {
				const { data } = await repos.listCommitCommentsForRepo({
					...at,
					per_page: PER_PAGE,
					page
				});
				found.push(...data.map(comment));
			}
			return found;
		}
	};
}
function commitPlace(client, commit) {
	const { repos } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo,
		commit_sha: commit
	};
	return {
		...commitComments(client),
		name: `commit ${commit.slice(0, 7)}`,
		list: async () => (await client.octokit.paginate(repos.listCommentsForCommit, {
			...at,
			per_page: PER_PAGE
		})).map(comment),
		create: async (body) => comment((await repos.createCommitComment({
			...at,
			body
		})).data)
	};
}
function lastPage(link) {
	return Number(/<[^>]*[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(link ?? "")?.[1] ?? 1);
}
// src/github/deployment-status.ts
function whyNoStatus({ report, context }) {
	if (context.event === "deployment_status") return "a deployment status started this run, and another one would start it again";
	if (report.environment === null) return "no `environment` is given";
	if (report.verdict === "error") return "whether the deployment is well could not be seen";
	return null;
}
async function tellDeployment(scene, client) {
	const { report, rendering, context } = scene;
	const { repos } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	const id = await deploymentId(scene, client);
	if (id === null) return null;
	const { data: earlier } = await repos.listDeploymentStatuses({
		...at,
		deployment_id: id,
		per_page: 1
	});
	const url = earlier[0]?.environment_url;
	await repos.createDeploymentStatus({
		...at,
		deployment_id: id,
		state: report.verdict === "passed" ? "success" : "failure",
		description: renderDeploymentDescription(report, rendering),
		...context.runUrl === null ? {} : { log_url: context.runUrl },
		...url ? { environment_url: url } : {}
	});
	return id;
}
async function deploymentId({ report, context }, client) {
	const { deployment } = context.payload;
	if (deployment?.id && deployment.environment === report.environment) return deployment.id;
	const { data } = await client.octokit.rest.repos.listDeployments({
		owner: client.owner,
		repo: client.repo,
		environment: report.environment ?? "",
		...report.deployed.sha === null ? {} : { sha: report.deployed.sha },
		per_page: 1
	});
	return data[0]?.id ?? null;
}
// src/github/issue-list.ts
const LABEL = "crashgate";
async function listIssues(client) {
	const { owner, repo, octokit } = client;
	const recorded = (await octokit.paginate(octokit.rest.issues.listForRepo, {
		owner,
		repo,
		labels: LABEL,
		state: "all",
		per_page: 100
	})).filter((each) => each.pull_request === void 0 && readIssueBody(each.body ?? "") !== null);
	if (recorded.length === 0) return [];
	const author = await client.author();
	return recorded.flatMap((each) => ourIssue(each, author) ?? []);
}
const UNLABELLED_PAGES = 3;
async function listByAuthor(client) {
	const { owner, repo, octokit } = client;
	const author = await client.author();
	const found = [];
	for (let page = 1; page <= UNLABELLED_PAGES; page++) {
		const by = {
			creator: author,
			state: "all",
			sort: "created",
			direction: "desc",
			per_page: 100,
			page
		};
		const { data } = await octokit.rest.issues.listForRepo({
			owner,
			repo,
			...by
		});
		found.push(...data.flatMap((each) => ourIssue(each, author) ?? []));
		if (data.length < 100) break;
	}
	return found;
}
async function readIssue(client, number) {
	const { owner, repo, octokit } = client;
	try {
		const { data } = await octokit.rest.issues.get({
			owner,
			repo,
			issue_number: number
		});
		return ourIssue(data, await client.author());
	} catch (error) {
		const status = statusOf(error);
		if (status === 404 || status === 410) return null;
		throw error;
	}
}
function ourIssue(given, author) {
	const read = readIssueBody(given.body ?? "");
	if (read === null || given.pull_request !== void 0 || given.user?.login !== author) return null;
	return {
		number: given.number,
		url: given.html_url,
		state: given.state === "closed" ? "closed" : "open",
		stateReason: given.state_reason ?? null,
		body: given.body ?? "",
		...read,
		closedBy: given.closed_by?.login ?? null,
		given
	};
}
function tracks(issues) {
	const byFingerprint = Map.groupBy(issues, (issue) => issue.record.fingerprint);
	const found = /* @__PURE__ */ new Map();
	for (const [fingerprint, all] of byFingerprint) {
		const [first, ...others] = [...all].sort((a, b) => rank$1(a) - rank$1(b) || a.number - b.number);
		if (first) found.set(fingerprint, {
			issue: first,
			doubles: others.filter((each) => each.state === "open")
		});
	}
	return found;
}
function rank$1(issue) {
	if (issue.state === "open") return 0;
	return issue.stateReason === "duplicate" ? 2 : 1;
}
// src/github/issue-book.ts
async function openBook(client) {
	return {
		tracks: tracks(await listIssues(client)),
		unlabelled: [],
		written: /* @__PURE__ */ new Map(),
		told: [],
		warnings: [],
		halted: false,
		skipped: 0
	};
}
async function step(work, book, what, call) {
	if (book.halted) {
		book.skipped += 1;
		return;
	}
	try {
		if (work.client.leftMs() <= work.reserveMs) throw new BudgetSpent("the time for issues is spent");
		await call();
	} catch (error) {
		book.warnings.push(refusal(what, error, "issues: write", work.context));
		book.halted = isLasting(error);
	}
}
function knownIssues(findings, book) {
	const known = /* @__PURE__ */ new Map();
	const writtenFor = new Map([...book.written.values()].flatMap((each) => each.subject.findings.map(({ fingerprint }) => [fingerprint, each])));
	for (const { fingerprint } of findings) {
		const written = writtenFor.get(fingerprint);
		const issue = written?.issue ?? book.tracks.get(fingerprint)?.issue;
		if (issue === void 0) continue;
		known.set(fingerprint, {
			number: issue.number,
			url: issue.url,
			state: issue.state,
			isNew: written?.how === "opened",
			isRegression: written?.how === "reopened",
			firstSeen: issue.record.rows.map((row) => row.firstSeen).sort()[0] ?? null
		});
	}
	return known;
}
// src/github/issue-decision.ts
function firstRecord(occurrences) {
	const record = occurrences.reduce((before, seen) => recordOccurrence(before, seen).record, null);
	return record === null ? null : recordTold(record);
}
function decideSeen(issue, occurrences, { newer, closedByUs, resolveAfter }) {
	const { record, added, newCommit, tenfold } = recordAll(issue.record, occurrences);
	if (added === 0) return {
		kind: "leave",
		why: null
	};
	if (issue.state === "closed") {
		if (issue.stateReason === "not_planned" || issue.stateReason === "duplicate") return {
			kind: "leave",
			why: null
		};
		if (closedByUs || newer === true) return {
			kind: "reopen",
			record: recordTold(record),
			news: "regression"
		};
		if (newer === null) return {
			kind: "leave",
			why: "the deployed commit is not known, so it is not reopened"
		};
		return {
			kind: "update",
			record,
			news: null
		};
	}
	const knewCommits = issue.record.rows.some((row) => row.commits.length > 0);
	const news = isGone(issue.record, resolveAfter) ? "back" : newCommit && knewCommits ? "new-commit" : tenfold ? "tenfold" : null;
	return {
		kind: "update",
		record: news === null ? record : recordTold(record),
		news
	};
}
function recordAll(before, occurrences) {
	let all = {
		record: before,
		added: 0,
		newCommit: false,
		tenfold: false
	};
	for (const seen of occurrences) {
		const next = recordOccurrence(all.record, seen);
		if (next.added === 0) continue;
		const newCommit = all.newCommit || next.newCommit;
		all = {
			record: next.record,
			added: all.added + next.added,
			newCommit,
			tenfold: next.tenfold
		};
	}
	return all;
}
function decideQuiet(record, environment, namespaces, resolveAfter) {
	const counted = recordQuiet(record, environment, namespaces);
	const rows = counted.rows.map((row, index) => {
		const before = record.rows[index];
		return before !== void 0 && before.quietRuns >= resolveAfter ? before : row;
	});
	if (rows.every((row, index) => row.quietRuns === record.rows[index]?.quietRuns)) return null;
	const next = {
		...counted,
		rows
	};
	return {
		record: next,
		news: isGone(next, resolveAfter) && !isGone(record, resolveAfter) ? "gone" : null
	};
}
// src/github/issue-write.ts
async function openIssue(text, marks, client, context) {
	const { issues } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo
	};
	const labels = [LABEL, ...marks.labels.filter((label) => label.toLowerCase() !== LABEL)];
	const assignees = [...marks.assignees];
	try {
		const { data } = await issues.create({
			...at,
			...text,
			labels,
			assignees
		});
		return await completed(data, labels, assignees, client, context);
	} catch (error) {
		if (statusOf(error) !== 422) throw error;
		await makeLabel(LABEL, client);
		const { data } = await issues.create({
			...at,
			...text,
			labels: [LABEL]
		});
		return await completed(data, labels, assignees, client, context);
	}
}
async function makeLabel(name, client) {
	const { owner, repo, octokit } = client;
	try {
		await octokit.rest.issues.createLabel({
			owner,
			repo,
			name,
			color: "b60205"
		});
	} catch {}
}
async function completed(issue, labels, assignees, client, context) {
	const { issues } = client.octokit.rest;
	const at = {
		owner: client.owner,
		repo: client.repo,
		issue_number: issue.number
	};
	const warnings = [];
	const attempt = async (what, call) => {
		try {
			if (!await call()) warnings.push(`${what}: GitHub did not take it`);
		} catch (error) {
			warnings.push(refusal(what, error, "issues: write", context));
		}
	};
	const has = new Set(issue.labels.map((label) => nameOf$1(label).toLowerCase()));
	for (const label of labels.filter((each) => !has.has(each.toLowerCase()))) await attempt(`the label \`${label}\` could not be given to issue #${issue.number}`, async () => {
		await makeLabel(label, client);
		const { data } = await issues.addLabels({
			...at,
			labels: [label]
		});
		return data.some(({ name }) => name.toLowerCase() === label.toLowerCase());
	});
	const assigned = new Set(issue.assignees?.map(({ login }) => login.toLowerCase()));
	for (const assignee of assignees.filter((each) => !assigned.has(each.toLowerCase()))) await attempt(`issue #${issue.number} could not be assigned to \`${assignee}\``, async () => {
		const { data } = await issues.addAssignees({
			...at,
			assignees: [assignee]
		});
		return data.assignees?.some(({ login }) => login.toLowerCase() === assignee.toLowerCase()) ?? false;
	});
	return {
		issue,
		warnings
	};
}
function nameOf$1(label) {
	return typeof label === "string" ? label : label.name ?? "";
}
async function writeIssue(client, number, body, change = {}) {
	const { owner, repo, octokit } = client;
	const reason = change.state === "closed" ? { state_reason: "completed" } : {};
	await octokit.rest.issues.update({
		owner,
		repo,
		issue_number: number,
		body,
		...change,
		...reason
	});
}
async function commentIssue(client, number, body) {
	const { owner, repo, octokit } = client;
	await octokit.rest.issues.createComment({
		owner,
		repo,
		issue_number: number,
		body
	});
}
async function closeDouble(client, number, original) {
	const { owner, repo, octokit } = client;
	const close = (state_reason) => octokit.rest.issues.update({
		owner,
		repo,
		issue_number: number,
		state: "closed",
		state_reason
	});
	try {
		await close("duplicate");
	} catch (error) {
		if (statusOf(error) !== 422) throw error;
		await close("not_planned");
	}
	await commentIssue(client, number, renderDuplicate(original));
}
// src/github/newer.ts
const COMPARED = 10;
async function isAnyNewer(commits, record, client) {
	for (const commit of commits) if (await isNewer(commit, record, client)) return true;
	return false;
}
async function isNewer(commit, record, client) {
	const rows = record.rows.map(({ commits }) => commits);
	const depth = Math.max(0, ...rows.map(({ length }) => length));
	const known = new Set(Array.from({ length: depth }, (_, at) => rows.flatMap((row) => row.slice(at, at + 1))).flat());
	if (known.has(commit)) return false;
	for (const seen of [...known].slice(0, COMPARED)) if (!await isAfter(commit, seen, client)) return false;
	return true;
}
async function isAfter(commit, seen, client) {
	const { owner, repo, octokit } = client;
	try {
		const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead: `${seen}...${commit}`,
			per_page: 1
		});
		if (data.status !== "diverged") return data.status === "ahead";
		const { data: head } = await octokit.rest.repos.getCommit({
			owner,
			repo,
			ref: commit,
			per_page: 1
		});
		return time$1(head.commit.committer?.date) > time$1(data.base_commit.commit.committer?.date);
	} catch {
		return true;
	}
}
function time$1(date) {
	const ms = Date.parse(date ?? "");
	return Number.isNaN(ms) ? 0 : ms;
}
// src/github/subject.ts
const GATHERED = "gathered";
function subjects(findings, scene) {
	return [...Map.groupBy(findings, ({ fingerprint }) => fingerprint)].flatMap(([fingerprint, group]) => {
		const [first] = group;
		if (first === void 0) return [];
		const report = reportOf(first, scene);
		return {
			fingerprint,
			findings: group,
			report,
			occurrences: group.map((finding) => occurrence(fingerprint, finding, workloadText(finding.workload), scene)),
			render: (record, notes) => renderIssue(first, report, scene.rendering, record, notes, 64512)
		};
	});
}
function gathered(rest, scene) {
	const findings = rest.flatMap((subject) => subject.findings);
	return {
		fingerprint: GATHERED,
		findings,
		report: scene.report,
		occurrences: findings.map((finding) => occurrence(GATHERED, finding, null, scene)),
		render: (record) => renderGatheredIssue(findings, scene.report, scene.rendering, record)
	};
}
function reportOf(finding, { report, context }) {
	const commit = commitOf(finding, report.deployed, context);
	return commit === report.deployed.sha ? report : {
		...report,
		deployed: {
			sha: commit,
			from: "its workload"
		}
	};
}
function workloadText(workload) {
	return `${workload.kind.toLowerCase()}/${workload.name}`;
}
function occurrence(fingerprint, finding, workload, scene) {
	const { runNumber, runUrl } = scene.context;
	return {
		fingerprint,
		workload,
		environment: scene.report.environment,
		namespace: finding.workload.namespace,
		instances: finding.instances,
		commit: commitOf(finding, scene.report.deployed, scene.context),
		run: runNumber === null || runUrl === null ? null : {
			number: runNumber,
			url: runUrl
		}
	};
}
// src/github/issues.ts
async function tellIssues(work, book, mayOpen) {
	const all = subjects(reported(work.report.findings), work);
	if (all.some(({ fingerprint }) => book.tracks.get(fingerprint)?.issue.state !== "open")) await addUnlabelled(work, book);
	const known = all.filter(({ fingerprint }) => book.tracks.has(fingerprint));
	const fresh = mayOpen ? all.filter(({ fingerprint }) => !book.tracks.has(fingerprint)) : [];
	const own = fresh.slice(0, work.inputs.maxIssues);
	const rest = fresh.slice(own.length);
	await closeDoubles(work, book);
	for (const subject of own) await tellNew(work, book, subject);
	for (const subject of rest.length > 0 ? [...known, gathered(rest, work)] : known) await tell$1(work, book, subject);
	await settle(work, book);
}
async function addUnlabelled(work, book) {
	const labelled = [...book.tracks.values()].flatMap(({ issue, doubles }) => [issue, ...doubles]);
	const numbers = new Set(labelled.map(({ number }) => number));
	try {
		book.unlabelled = (await listByAuthor(work.client)).filter(({ number }) => !numbers.has(number));
		book.tracks = tracks([...labelled, ...book.unlabelled]);
	} catch {}
}
async function closeDoubles(work, book) {
	for (const { issue, doubles } of book.tracks.values()) for (const double of doubles) await closeFor(work, book, double.number, issue.number);
}
async function closeFor(work, book, number, original) {
	await step(work, book, `issue #${number}, which doubles #${original}, could not be closed`, async () => {
		if ((await readIssue(work.client, number))?.state === "open") await closeDouble(work.client, number, original);
	});
}
async function tell$1(work, book, subject) {
	const track = book.tracks.get(subject.fingerprint);
	await (track === void 0 ? tellNew(work, book, subject) : tellKnown(work, book, subject, track.issue.number, true));
}
async function tellNew(work, book, subject) {
	const record = firstRecord(subject.occurrences);
	if (record === null) return;
	const text = subject.render(record, "");
	await step(work, book, `the issue "${text.title}" could not be opened`, async () => {
		const made = await openOnce(work, subject, () => openIssue(text, work.inputs, work.client, work.context));
		book.warnings.push(...made.warnings);
		const issue = ourIssue(made.issue, made.issue.user?.login ?? "");
		if (issue !== null) book.written.set(subject.fingerprint, {
			subject,
			issue,
			how: "opened"
		});
	});
}
async function openOnce(work, subject, open) {
	try {
		return await open();
	} catch (error) {
		if (!isUncertain(error)) throw error;
		const same = (await listIssues(work.client)).filter(({ record }) => record.fingerprint === subject.fingerprint);
		const found = same.find(({ record }) => holds(record, subject)) ?? tracks(same).get(subject.fingerprint)?.issue;
		return found === void 0 ? open() : {
			issue: found.given,
			warnings: []
		};
	}
}
async function tellKnown(work, book, subject, number, aloud) {
	await step(work, book, `issue #${number} could not be brought up to date`, async () => {
		const issue = await readIssue(work.client, number);
		if (issue === null) return;
		const decision = decideSeen(issue, subject.occurrences, await circumstances(work, subject, issue));
		if (decision.kind === "leave") {
			if (decision.why !== null) book.warnings.push(`issue #${number} is closed, and its crash was seen again: ${decision.why}`);
			return;
		}
		const { record, news } = decision;
		const { body } = subject.render(record, issue.notes);
		const reopened = decision.kind === "reopen";
		await writeIssue(work.client, number, body, reopened ? { state: "open" } : {});
		const before = book.written.get(subject.fingerprint)?.how;
		const how = reopened ? "reopened" : before ?? "brought up to date";
		book.written.set(subject.fingerprint, {
			subject,
			issue: {
				...issue,
				body,
				record,
				state: reopened ? "open" : issue.state
			},
			how
		});
		if (news !== null && aloud) await tellNews(work, book, number, renderIssueNews(news, record, subject.report, work.rendering));
	});
}
async function tellNews(work, book, number, text) {
	await step(work, book, `the news could not be told on issue #${number}`, () => commentIssue(work.client, number, text));
}
async function circumstances(work, subject, issue) {
	const gone = issue.record.rows.length > 0 && issue.record.rows.every((row) => row.quietRuns > 0);
	const closedByUs = issue.state === "closed" && gone && issue.closedBy === await work.client.author();
	const asks = issue.state === "closed" && issue.stateReason !== "not_planned" && !closedByUs;
	const commits = new Set(subject.occurrences.map(({ commit }) => commit).filter((commit) => commit !== null));
	return {
		newer: asks && commits.size > 0 ? await isAnyNewer([...commits], issue.record, work.client) : null,
		closedByUs,
		resolveAfter: work.inputs.resolveAfter
	};
}
const ROUNDS = 3;
async function settle(work, book) {
	for (let round = 0; round < ROUNDS && book.written.size > 0 && !book.halted; round++) {
		let again = false;
		await step(work, book, "the issues could not be looked at again", async () => {
			book.tracks = tracks(withUnlisted(await listIssues(work.client), book));
		});
		for (const written of book.written.values()) {
			const issue = book.tracks.get(written.subject.fingerprint)?.issue ?? written.issue;
			if (issue.number === written.issue.number && holds(issue.record, written.subject)) continue;
			again = true;
			const own = issue.number === written.issue.number;
			if (!own && written.how === "opened") await closeFor(work, book, written.issue.number, issue.number);
			const how = own ? written.how : "brought up to date";
			book.written.set(written.subject.fingerprint, {
				...written,
				issue,
				how
			});
			await tellKnown(work, book, written.subject, issue.number, false);
		}
		if (!again) return;
	}
}
function withUnlisted(listed, book) {
	const issues = new Map(listed.map((issue) => [issue.number, issue]));
	const known = [...[...book.written.values()].map(({ issue }) => issue), ...book.unlabelled];
	for (const issue of known) if (!issues.has(issue.number)) issues.set(issue.number, issue);
	return [...issues.values()];
}
function holds(record, subject) {
	const newest = subject.occurrences.at(-1)?.instances.at(-1);
	return newest === void 0 || record.deaths.includes(deathId(newest));
}
// src/github/plan.ts
function commentTarget({ comment }, { event }, pullRequest, commit) {
	if (!writesComments({ comment }, { event })) return {
		kind: "none",
		why: null
	};
	if (comment === "commit") return commit === null ? {
		kind: "none",
		why: "the deployed commit is not known"
	} : {
		kind: "commit",
		sha: commit
	};
	if (pullRequest !== null) return {
		kind: "pull-request",
		number: pullRequest
	};
	return {
		kind: "none",
		why: comment === "auto" ? null : "no pull request was found"
	};
}
function writesComments({ comment }, { event }) {
	return comment !== "off" && !(comment === "auto" && event === "schedule");
}
function issueMode({ issue }, { event, payload }, pullRequest) {
	if (issue === "off") return "off";
	if (issue === "always" || event === "schedule" || pullRequest === null) return "open";
	return payload.pullRequest === null ? "update" : "read";
}
// src/github/pull-request.ts
async function findPullRequest(context, commit, client) {
	const ofEvent = context.payload.pullRequest?.number ?? null;
	if (ofEvent !== null || commit === null) return {
		number: ofEvent,
		warnings: []
	};
	const { owner, repo } = client;
	const { repos } = client.octokit.rest;
	try {
		return {
			number: chosen(await client.octokit.paginate(repos.listPullRequestsAssociatedWithCommit, {
				owner,
				repo,
				commit_sha: commit,
				per_page: 100
			}), commit) ?? ofWorkflowRun(context, commit),
			warnings: []
		};
	} catch (error) {
		if (statusOf(error) === 422) return {
			number: ofWorkflowRun(context, commit),
			warnings: []
		};
		return {
			number: null,
			warnings: [refusal(`the pull request of commit ${commit.slice(0, 7)} could not be looked up`, error, "pull-requests: read", context)]
		};
	}
}
function chosen(associated, commit) {
	const merged = associated.find((each) => each.merged_at !== null && each.merge_commit_sha === commit);
	const heads = associated.filter((each) => each.head.sha === commit);
	const only = associated.length === 1 ? associated[0] : void 0;
	return (merged ?? heads.find((each) => each.state === "open") ?? heads[0] ?? only)?.number ?? null;
}
function ofWorkflowRun(context, commit) {
	const run = context.payload.workflowRun;
	const [only, ...others] = run?.headSha === commit ? run.pullRequests : [];
	return only !== void 0 && others.length === 0 ? only : null;
}
// src/github/quiet.ts
const QUIET_AT_ONCE = 20;
async function tellQuiet(work, book) {
	if (!sawAll(work.report)) return;
	const seen = /* @__PURE__ */ new Set([...work.report.findings.map(({ fingerprint }) => fingerprint), ...book.written.keys()]);
	const quiet = [...book.tracks.values()].map(({ issue }) => issue).filter((issue) => issue.state === "open" && !seen.has(issue.record.fingerprint) && watched(issue, work)).filter((issue) => changes(issue, work));
	for (const { number } of quiet.slice(0, QUIET_AT_ONCE)) await step(work, book, `the run without the crash of issue #${number} could not be counted`, async () => {
		const issue = await readIssue(work.client, number);
		if (issue?.state === "open") await countOn(issue, work, book);
	});
}
async function countOn(issue, work, book) {
	const { inputs, client, report, rendering } = work;
	const counted = decideQuiet(issue.record, report.environment, report.namespaces, inputs.resolveAfter);
	const record = counted?.record ?? issue.record;
	const closes = inputs.closeResolved && isGone(record, inputs.resolveAfter);
	if (counted === null && !closes) return;
	await writeIssue(client, issue.number, renderIssueTable(issue.body, record, rendering), closes ? { state: "closed" } : {});
	if (counted?.news === "gone") await commentIssue(client, issue.number, renderIssueNews("gone", record, report, rendering));
	if (closes || counted?.news === "gone") book.told.push(`issue ${issue.url} (gone${closes ? ", closed" : ""})`);
}
function changes(issue, { inputs, report }) {
	return decideQuiet(issue.record, report.environment, report.namespaces, inputs.resolveAfter) !== null || inputs.closeResolved && isGone(issue.record, inputs.resolveAfter);
}
function sawAll(report) {
	return report.verdict !== "error" && report.endedBy === null && report.errors.length === 0;
}
function watched(issue, { inputs, report }) {
	const { workload } = issue.record;
	if (workload === null || inputs.selector === null && inputs.workloads.length === 0) return true;
	return [...inputs.workloads, ...report.lanes.map((lane) => lane.workload)].some((each) => workloadText(each) === workload);
}
// src/github/report-context.ts
function reportContext(report, inputs, context, known) {
	return {
		serverUrl: context?.serverUrl ?? "https://github.com",
		repository: context === null ? null : `${context.owner}/${context.repo}`,
		runUrl: context?.runUrl ?? null,
		runNumber: context?.runNumber ?? null,
		key: keyOf$2(report.environment, inputs.matrix, context),
		occasion: context === null ? "terminal" : context.event === "schedule" ? "schedule" : "deploy",
		failOn: inputs.failOn,
		known,
		reportDir: inputs.reportDir
	};
}
function keyOf$2(environment, matrix, context) {
	if (environment !== null) return JSON.stringify(["environment", environment]);
	return JSON.stringify([
		"job",
		context?.workflowPath ?? context?.workflow ?? "",
		context?.job ?? "",
		matrix
	]);
}
// src/github/publish.ts
const RESERVED = 1 / 3;
async function publish(report, inputs, context, { client }) {
	const progress = {
		told: [],
		warnings: [],
		commentUrl: null,
		book: null,
		refused: false
	};
	const work = {
		report,
		inputs,
		context,
		client,
		rendering: reportContext(report, inputs, context, null),
		reserveMs: client.leftMs() * RESERVED
	};
	try {
		if (context.readOnly === "fork") {
			await tellPeople(work, progress);
			await tellRest(work, progress);
		} else await Promise.all([tellPeople(work, progress), tellRest(work, progress)]);
	} catch (error) {
		progress.warnings.push(`GitHub was told a part only, by a defect of Crashgate: ${String(error)}`);
	}
	const { book } = progress;
	return {
		commentUrl: progress.commentUrl,
		issueUrls: [...book?.written.values() ?? []].map(({ issue }) => issue.url),
		told: [...progress.told, ...toldOf(book)],
		warnings: [...progress.warnings, ...warningsOf(book)],
		known: book === null ? null : knownIssues(report.findings, book)
	};
}
async function tellPeople(work, progress) {
	const { report, inputs, context, client } = work;
	const red = isWorthAComment(report);
	if (!red && report.verdict !== "passed") return;
	const found = writesComments(inputs, context) || inputs.issue === "auto" ? await findPullRequest(context, report.deployed.sha, client) : {
		number: null,
		warnings: []
	};
	progress.warnings.push(...found.warnings);
	const target = commentTarget(inputs, context, found.number, report.deployed.sha);
	const mode = issueMode(inputs, context, found.number);
	await (red ? tellCrash(work, target, mode, progress) : tellWell(work, target, mode, progress));
}
async function tellCrash(work, target, mode, progress) {
	const { report, client, context } = work;
	if (mode !== "off") await readBook(work, progress);
	const { book } = progress;
	if (book !== null && (mode === "open" || mode === "update")) {
		await tellIssues(target.kind === "none" ? {
			...work,
			reserveMs: 0
		} : work, book, mode === "open");
		progress.refused ||= context.readOnly === "fork" && book.halted;
	}
	if (target.kind === "none" && target.why !== null) progress.warnings.push(`no comment was written: ${target.why}`);
	const place = placeOf(target, client);
	if (place !== null && !progress.refused) {
		const rendering = {
			...work.rendering,
			known: book === null ? null : knownIssues(report.findings, book)
		};
		if (!await sink(work, progress, `the comment on ${place.name} could not be written`, place.permission, async () => {
			const comment = await tellComment({
				...work,
				rendering
			}, place);
			progress.commentUrl = comment.url;
			progress.told.push(`comment ${comment.url}`);
		}) && mode !== "open" && book !== null && !progress.refused) await tellIssues({
			...work,
			reserveMs: 0
		}, book, true);
	}
	if (book !== null && mode !== "read") await quietly({
		...work,
		reserveMs: 0
	}, book, progress);
}
async function tellWell(work, target, mode, progress) {
	const { inputs, context, client } = work;
	if (writesComments(inputs, context)) {
		const kind = inputs.comment === "commit" ? commitComments(client) : pullRequestComments(client);
		await sink(work, progress, "a comment that may be red could not be resolved", kind.permission, async () => {
			for (const { url } of await resolveComments(work, kind, placeOf(target, client))) progress.told.push(`resolved ${url}`);
		});
	}
	if (mode !== "open" && mode !== "update") return;
	await readBook(work, progress);
	if (progress.book === null) return;
	await closeDoubles({
		...work,
		reserveMs: 0
	}, progress.book);
	await quietly({
		...work,
		reserveMs: 0
	}, progress.book, progress);
}
async function quietly(work, book, progress) {
	if (progress.refused) return;
	await settle(work, book);
	await tellQuiet(work, book);
}
async function tellRest(work, progress) {
	const { inputs } = work;
	if (progress.refused) return;
	await Promise.all([inputs.checkRun ? makeCheckRun(work, progress) : null, inputs.deploymentStatus ? setDeploymentStatus(work, progress) : null]);
}
async function makeCheckRun(work, progress) {
	const commit = work.report.deployed.sha;
	if (commit === null) {
		progress.warnings.push("no check run was made: the deployed commit is not known");
		return;
	}
	await sink(work, progress, "the check run could not be made", "checks: write", async () => {
		const url = await tellCheckRun(work, commit, work.client);
		progress.told.push(`check run ${url ?? `of ${commit.slice(0, 7)}`}`);
	});
}
async function setDeploymentStatus(work, progress) {
	const { environment, verdict } = work.report;
	const why = whyNoStatus(work);
	if (why !== null) {
		progress.warnings.push(`the deployment status was not set: ${why}`);
		return;
	}
	await sink(work, progress, "the deployment status could not be set", "deployments: write", async () => {
		const id = await tellDeployment(work, work.client);
		if (id === null) progress.warnings.push(`the deployment status was not set: \`${environment}\` has no deployment of this commit`);
		else progress.told.push(`deployment ${id} of ${environment}: ${verdict === "passed" ? "success" : "failure"}`);
	});
}
async function sink({ context }, progress, what, permission, call) {
	try {
		await call();
		return true;
	} catch (error) {
		progress.warnings.push(refusal(what, error, permission, context));
		progress.refused ||= context.readOnly === "fork" && isForbiddenWrite(error);
		return false;
	}
}
async function readBook(work, progress) {
	await sink(work, progress, "the issues could not be read", "issues: write", async () => {
		progress.book = await openBook(work.client);
	});
}
function placeOf(target, client) {
	if (target.kind === "pull-request") return pullRequestPlace(client, target.number);
	return target.kind === "commit" ? commitPlace(client, target.sha) : null;
}
function toldOf(book) {
	if (book === null) return [];
	return [...[...book.written.values()].map(({ issue, how }) => `issue ${issue.url} (${how})`), ...book.told];
}
function warningsOf(book) {
	if (book === null || book.skipped === 0) return book?.warnings ?? [];
	const steps = book.skipped === 1 ? "1 more step" : `${book.skipped} more steps`;
	return [...book.warnings, `${steps} with issues had to be left out after that`];
}
// src/github/since.ts
const RUNS_LOOKED_AT = 300;
async function findLastRun(context, client) {
	if (context === null) return none("this is no run of GitHub Actions");
	if (client === null) return none("there is no token to look it up with");
	try {
		const startedAt = await lastRun(context, client);
		return startedAt === null ? none("no run of this workflow, branch and event has ended in success or failure yet") : {
			startedAt,
			warning: null
		};
	} catch (error) {
		return none(refusal("the runs of this workflow could not be listed", error, "actions: read", context));
	}
}
function none(why) {
	return {
		startedAt: null,
		warning: `the previous run is not known: ${why}`
	};
}
async function lastRun(context, client) {
	const { owner, repo } = client;
	const { actions } = client.octokit.rest;
	const pages = client.octokit.paginate.iterator(actions.listWorkflowRuns, {
		owner,
		repo,
		workflow_id: await workflowId(context, client),
		...context.branch === null ? {} : { branch: context.branch },
		event: context.event,
		per_page: 100
	});
	let seen = 0;
	for await (const { data } of pages) {
		for (const run of data) if (run.id !== context.runId && (run.conclusion === "success" || run.conclusion === "failure")) return run.run_started_at ?? run.created_at;
		seen += data.length;
		if (seen >= RUNS_LOOKED_AT) break;
	}
	return null;
}
async function workflowId(context, client) {
	const file = context.workflowPath?.split("/").at(-1);
	if (file !== void 0) return file;
	if (context.runId === null) throw new Error("the runner named neither the workflow nor the run");
	const { owner, repo } = client;
	const { data } = await client.octokit.rest.actions.getWorkflowRun({
		owner,
		repo,
		run_id: context.runId
	});
	return data.workflow_id;
}
// src/github/visibility.ts
async function findVisibility(context, client) {
	const said = context?.payload.visibility ?? "unknown";
	if (said !== "unknown" || client === null) return said;
	try {
		const { data } = await client.octokit.rest.repos.get({
			owner: client.owner,
			repo: client.repo
		});
		return visibilityOf(data);
	} catch {
		return "unknown";
	}
}
function showsLogs(logs, visibility) {
	return logs === "always" || logs === "auto" && (visibility === "private" || visibility === "internal");
}
// src/save.ts
async function openReportDir(reportDir) {
	try {
		await mkdir(reportDir, { recursive: true });
		await access(reportDir, constants.W_OK | constants.X_OK);
	} catch (cause) {
		throw new InputError(`report-dir: nothing can be written to ${JSON.stringify(reportDir)} (${reasonOf(cause)}); give a folder that the job may make or write to`, { cause });
	}
}
async function saveReport(report, context, reportDir) {
	const reportPath = join(reportDir, "report.json");
	const summaryPath = join(reportDir, "summary.md");
	const summary = renderSummary(report, context);
	const problem = await write([
		[reportPath, toJson(report)],
		[summaryPath, summary],
		[join(reportDir, "report.html"), renderPage(report, context)]
	]);
	return {
		reportPath,
		summaryPath,
		summary,
		warning: problem === null ? null : `the report could not be written to ${reportDir} (${problem}): it is in this log only`
	};
}
async function write(files) {
	try {
		await Promise.all(files.map(([path, text]) => replace(path, text)));
		return null;
	} catch (error) {
		return reasonOf(error);
	}
}
function reasonOf(error) {
	return error instanceof Error ? error.message : String(error);
}
async function replace(path, text) {
	const part = `${path}.part`;
	await writeFile(part, text);
	await rename(part, path);
}
// src/watch/rights.ts
const COSTS = {
	watchPods: "they are listed at `interval` instead, and a log may be gone before its death is seen",
	getLogs: "traces cannot be shown, and a crash cannot be told from another exit",
	listEvents: "probe kills cannot be told from other signals",
	listDeployments: "deaths of superseded revisions cannot be told, and a rollout that makes no pods is not seen",
	getReplicaSets: "deaths of superseded revisions of deployments cannot be told"
};
function rightsWarnings(namespace, rights, durationMs) {
	return missing(rights, durationMs).map(([name, cost]) => `no right to ${verbOf(name)} in ${namespace}: ${cost}`);
}
function shownRights(rights) {
	return [
		"listPods",
		"watchPods",
		"getLogs",
		"listEvents",
		"listDeployments",
		"getReplicaSets"
	].map((name) => ({
		name: `${RIGHTS[name].resource} ${RIGHTS[name].verb}`,
		granted: rights[name] !== false,
		cost: COSTS[name] ?? ""
	}));
}
function refusalOf(namespace, rights, where) {
	if (rights.listPods !== false) return null;
	return new AccessError(`Could not list pods in namespace ${namespace} on ${where}: the credentials have no right to. Grant them the Role of the README (pods: get, list, watch; pods/log: get) in that namespace.`);
}
function missing(rights, durationMs) {
	return Object.keys(COSTS).filter((name) => rights[name] === false && (name !== "watchPods" || durationMs > 0)).map((name) => [name, COSTS[name] ?? ""]);
}
function verbOf(name) {
	const { verb, resource } = RIGHTS[name];
	if (resource === "pods/log") return "read logs";
	return `${verb} ${resource}`;
}
// src/cluster/pods.ts
const BUILD_HINT = /(?:^|[./-])(?:revision|commit|sha|git-?sha|git-?commit|version|vcs-ref|head|source)$/i;
function readPod(value) {
	const pod = object(value);
	const metadata = json(pod, "metadata");
	const spec = json(pod, "spec");
	const status = json(pod, "status");
	const name = text(metadata.name);
	const uid = text(metadata.uid);
	if (name === null || uid === null) return null;
	const labels = json(metadata, "labels");
	const owner = array(metadata.ownerReferences).map(object).find((reference) => reference.controller === true);
	const conditions = array(status.conditions).map(object);
	const disruption = conditions.find((c) => c.type === "DisruptionTarget" && c.status === "True");
	const restarting = conditions.find((c) => c.type === "AllContainersRestarting" && c.status === "True");
	const scheduled = conditions.find((c) => c.type === "PodScheduled" && c.status === "False");
	const restartPolicy = text(spec.restartPolicy) ?? "Always";
	return {
		namespace: text(metadata.namespace) ?? "default",
		name,
		uid,
		createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
		deletionTimestamp: text(metadata.deletionTimestamp),
		deletionGracePeriodSeconds: number(metadata.deletionGracePeriodSeconds) ?? number(spec.terminationGracePeriodSeconds) ?? 30,
		generateName: text(metadata.generateName),
		owner: owner ? {
			kind: text(owner.kind) ?? "",
			name: text(owner.name) ?? "",
			apiVersion: text(owner.apiVersion) ?? ""
		} : null,
		podTemplateHash: text(labels["pod-template-hash"]),
		rolloutsHash: text(labels["rollouts-pod-template-hash"]),
		controllerRevisionHash: text(labels["controller-revision-hash"]),
		phase: text(status.phase) ?? "Unknown",
		reason: text(status.reason),
		message: text(status.message),
		restartPolicy,
		memoryLimit: text(json(json(spec, "resources"), "limits").memory),
		nodeName: text(spec.nodeName),
		unschedulable: scheduled && scheduled.reason !== "SchedulingGated" ? text(scheduled.message) ?? text(scheduled.reason) ?? "" : null,
		gated: scheduled?.reason === "SchedulingGated",
		disruption: disruption ? {
			reason: text(disruption.reason) ?? "",
			message: text(disruption.message) ?? "",
			since: time(disruption.lastTransitionTime)
		} : null,
		restartingAll: restarting ? { since: time(restarting.lastTransitionTime) } : null,
		containers: readContainers(spec, status, restartPolicy),
		buildHints: {
			...hintsOf(labels),
			...hintsOf(json(metadata, "annotations"))
		}
	};
}
function hintsOf(values) {
	const hints = {};
	for (const [key, value] of Object.entries(values)) if (typeof value === "string" && value.length <= 200 && BUILD_HINT.test(key) && !key.includes("kubernetes.io/revision")) hints[key] = value;
	return hints;
}
function readContainers(spec, status, podPolicy) {
	const regular = byName(status.containerStatuses);
	const init = byName(status.initContainerStatuses);
	const containers = [];
	for (const value of array(spec.initContainers).map(object)) {
		const type = value.restartPolicy === "Always" ? "sidecar" : "init";
		containers.push(readContainer(value, init.get(text(value.name) ?? "") ?? {}, type, podPolicy));
	}
	for (const value of array(spec.containers).map(object)) containers.push(readContainer(value, regular.get(text(value.name) ?? "") ?? {}, "container", podPolicy));
	return containers;
}
function byName(statuses) {
	return new Map(array(statuses).map((value) => [text(object(value).name) ?? "", object(value)]));
}
function readContainer(spec, status, type, podPolicy) {
	const resources = json(spec, "resources");
	const inherited = type === "init" && podPolicy === "Always" ? "OnFailure" : podPolicy;
	return {
		name: text(spec.name) ?? "",
		type,
		image: text(spec.image),
		imageId: text(status.imageID),
		state: readState(json(status, "state"), text(status.containerID)),
		last: readEnd(json(status, "lastState").terminated, null),
		restartCount: number(status.restartCount) ?? 0,
		ready: boolean(status.ready),
		memoryLimit: text(json(resources, "limits").memory),
		restartPolicy: text(spec.restartPolicy) ?? inherited,
		restartRules: array(spec.restartPolicyRules).map(object).flatMap(readRule),
		resizeRestarts: array(spec.resizePolicy).some((policy) => object(policy).restartPolicy === "RestartContainer"),
		resourcesWanted: spec.resources === void 0 ? null : canonical(spec.resources),
		resourcesInForce: status.resources === void 0 ? null : canonical(status.resources)
	};
}
function canonical(value) {
	return JSON.stringify(value, (_key, v) => typeof v === "object" && v !== null && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => a < b ? -1 : 1)) : v);
}
function readRule(rule) {
	const codes = json(rule, "exitCodes");
	const operator = codes.operator === "NotIn" ? "NotIn" : "In";
	const values = array(codes.values).filter((v) => typeof v === "number");
	return [{
		action: text(rule.action) ?? "",
		operator,
		values
	}];
}
function readState(state, containerId) {
	const termination = readEnd(state.terminated, containerId);
	if (termination !== null) return {
		kind: "terminated",
		termination
	};
	if (isPresent(state.running)) return {
		kind: "running",
		startedAt: text(object(state.running).startedAt),
		containerId
	};
	const waiting = json(state, "waiting");
	return {
		kind: "waiting",
		reason: text(waiting.reason),
		message: text(waiting.message)
	};
}
function isPresent(value) {
	return value !== void 0 && value !== null;
}
function readEnd(value, containerId) {
	if (!isPresent(value)) return null;
	const end = object(value);
	return {
		containerId: text(end.containerID) ?? containerId,
		exitCode: number(end.exitCode) ?? 0,
		signal: number(end.signal),
		reason: text(end.reason),
		message: text(end.message),
		startedAt: time(end.startedAt),
		finishedAt: time(end.finishedAt)
	};
}
function time(value) {
	const written = text(value);
	return written === null || Date.parse(written) <= 0 || Number.isNaN(Date.parse(written)) ? null : written;
}
// src/cluster/follow.ts
async function listPods(connection, namespace, selector, sink, signal) {
	const uids = /* @__PURE__ */ new Set();
	let resourceVersion = null;
	const pages = listPages(connection, namespaced("", namespace, "pods"), {
		query: selector === null ? {} : { labelSelector: selector },
		signal,
		read: readPod,
		restarted: () => uids.clear()
	});
	for await (const page of pages) {
		resourceVersion = page.resourceVersion;
		for (const pod of page.items) {
			uids.add(pod.uid);
			sink.pod(pod);
		}
	}
	sink.listed(namespace, uids);
	return resourceVersion;
}
const SHORT_WATCH_MS = 1e3;
const OPEN_WITHIN_MS = 1e4;
async function follow(connection, options, resourceVersion, sink, state) {
	const cursor = {
		version: resourceVersion,
		fruitful: false
	};
	let failures = 0;
	let doubtful = false;
	state.polling = !options.mayWatch;
	const poll = (why) => {
		state.polling = true;
		sink.warn(`${why} in ${options.namespace}: they are listed at \`interval\` instead, and a log may be gone before its death is seen`);
	};
	while (!options.signal.aborted) try {
		if (state.polling) await pause$2(options.intervalMs, options.signal);
		if (options.signal.aborted) return;
		if (state.polling || cursor.version === null) {
			cursor.version = await listPods(connection, options.namespace, options.selector, sink, options.signal);
			state.healthy = true;
		}
		if (!state.polling) await watchOnce(connection, options, cursor, sink, state);
	} catch (error) {
		if (options.signal.aborted) return;
		state.healthy = false;
		const watched = !state.polling && cursor.version !== null;
		if (cursor.fruitful) {
			failures = 0;
			doubtful = false;
		}
		cursor.fruitful = false;
		if (watched && isRefused(error)) poll("no right to watch pods");
		else if (isExpired(error) || isPassing(error)) {
			failures++;
			if (isExpired(error)) cursor.version = null;
			if (watched && (doubtful || error instanceof NeverOpened)) poll(`the watch of pods keeps failing (${shortly$1(error)})`);
			else if (watched && failures >= CLUSTER_LIMITS.retries) {
				doubtful = true;
				cursor.version = null;
			}
			await pause$2(backOff(error, failures), options.signal);
		} else throw error;
	}
}
function isExpired(error) {
	return error instanceof ApiError && error.status === 410;
}
function isRefused(error) {
	return error instanceof ApiError && (error.status === 403 || error.status === 405);
}
function backOff(error, failures) {
	if (error instanceof ApiError && error.retryAfterSeconds !== null) return Math.min(error.retryAfterSeconds * 1e3, CLUSTER_LIMITS.retryAfterMaxMs);
	return isExpired(error) && failures === 1 ? 0 : Math.min(125 * 2 ** failures, 4e3);
}
var NeverOpened = class extends Error {
	name = "NeverOpened";
};
function shortly$1(error) {
	return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
async function watchOnce(connection, options, cursor, sink, state) {
	const query = new URLSearchParams({
		watch: "true",
		resourceVersion: cursor.version ?? "0",
		allowWatchBookmarks: "true",
		timeoutSeconds: String(CLUSTER_LIMITS.watchSeconds),
		...options.selector === null ? {} : { labelSelector: options.selector }
	});
	state.healthy = false;
	const body = await open(connection, `${namespaced("", options.namespace, "pods")}?${query}`, options.signal);
	state.healthy = true;
	const openedMs = performance.now();
	try {
		for await (const line of lines(body)) {
			const event = object(JSON.parse(line));
			const subject = json(event, "object");
			if (event.type === "ERROR") throw new ApiError(typeof subject.code === "number" ? subject.code : 500, text(subject.reason) ?? "", text(subject.message) ?? "the watch failed", null);
			cursor.version = text(json(subject, "metadata").resourceVersion) ?? cursor.version;
			const pod = event.type === "BOOKMARK" ? null : readPod(subject);
			if (pod === null) continue;
			cursor.fruitful = true;
			if (event.type === "DELETED") sink.deleted(pod);
			else sink.pod(pod);
		}
	} finally {
		cursor.fruitful ||= performance.now() - openedMs >= SHORT_WATCH_MS;
		body.destroy();
	}
	if (!cursor.fruitful) throw new Error("it ended at once");
	if (performance.now() - openedMs < SHORT_WATCH_MS) await pause$2(100, options.signal);
}
async function open(connection, path, signal) {
	const opening = new AbortController();
	const timer = setTimeout(() => opening.abort(), OPEN_WITHIN_MS);
	try {
		return (await connection.send({
			path,
			signal: AbortSignal.any([signal, opening.signal]),
			idleTimeoutMs: CLUSTER_LIMITS.watchSeconds * 1e3 + CLUSTER_LIMITS.tcpKeepAliveMs
		})).body;
	} catch (error) {
		if (opening.signal.aborted) throw new NeverOpened(`no answer for ${OPEN_WITHIN_MS / 1e3} s`);
		throw error;
	} finally {
		clearTimeout(timer);
	}
}
async function* lines(stream) {
	const decoder = new StringDecoder("utf8");
	let rest = [];
	for await (const chunk of stream) {
		const parts = decoder.write(chunk).split("\n");
		for (let i = 0; i < parts.length - 1; i++) {
			rest.push(parts[i] ?? "");
			const line = rest.join("");
			rest = [];
			if (line !== "") yield line;
		}
		rest.push(parts[parts.length - 1] ?? "");
	}
}
async function pause$2(ms, signal) {
	try {
		await setTimeout$1(ms, void 0, { signal });
	} catch {}
}
// src/cluster/owners.ts
const KINDS = [
	{
		kind: "Deployment",
		plural: "deployments"
	},
	{
		kind: "StatefulSet",
		plural: "statefulsets"
	},
	{
		kind: "DaemonSet",
		plural: "daemonsets"
	}
];
function createOwners(connection) {
	const controllers = /* @__PURE__ */ new Map();
	const objects = /* @__PURE__ */ new Map();
	const newestRevisions = /* @__PURE__ */ new Map();
	const workloads = /* @__PURE__ */ new Map();
	async function refreshKind(namespace, { kind, plural }, signal) {
		const found = /* @__PURE__ */ new Map();
		const pages = listPages(connection, namespaced("apps/v1", namespace, plural), {
			signal,
			read: (item) => readController(kind, namespace, item),
			restarted: () => found.clear()
		});
		for await (const { items } of pages) for (const controller of items) found.set(keyOf$1(controller.workload), controller);
		for (const [key, controller] of controllers) if (controller.workload.namespace === namespace && controller.workload.kind === kind) controllers.delete(key);
		for (const [key, controller] of found) controllers.set(key, controller);
	}
	function read(path, signal) {
		return remember(objects, path, () => getJson(connection, {
			path,
			signal
		}));
	}
	function daemonSetRevisions(namespace, signal) {
		return remember(newestRevisions, namespace, async () => {
			const newest = /* @__PURE__ */ new Map();
			const pages = listPages(connection, namespaced("apps/v1", namespace, "controllerrevisions"), {
				signal,
				read: readDaemonSetRevision,
				restarted: () => newest.clear()
			});
			for await (const { items } of pages) for (const { owner, revision, hash } of items) if ((newest.get(owner)?.revision ?? -1) <= revision) newest.set(owner, {
				revision,
				hash
			});
			return new Map([...newest].map(([name, { hash }]) => [name, hash]));
		});
	}
	function knownWorkloadOf(pod) {
		const { owner, namespace } = pod;
		const done = workloads.get(pod.uid);
		if (done !== void 0) return done;
		if (owner?.kind === "Job") return null;
		const named = namedWorkloadOf(pod);
		return owner?.kind === "ReplicaSet" && !controllers.has(keyOf$1({
			...named,
			namespace
		})) ? null : named;
	}
	async function resolve(pod, signal) {
		const known = knownWorkloadOf(pod);
		if (known !== null || pod.owner === null) return known ?? namedWorkloadOf(pod);
		const { namespace, owner } = pod;
		const [group, plural] = owner.kind === "Job" ? ["batch/v1", "jobs"] : ["apps/v1", "replicasets"];
		const path = namespaced(group, namespace, plural, owner.name);
		const inner = await read(path, signal);
		const outer = inner === null ? null : controllerOf(inner) ?? owner;
		const workload = outer === null ? namedWorkloadOf(pod) : {
			kind: outer.kind,
			namespace,
			name: outer.name
		};
		if (inner !== null || objects.has(path)) workloads.set(pod.uid, workload);
		return workload;
	}
	async function deploymentRevision(pod, controller, signal) {
		if (pod.owner === null || controller.revision === null) return "unknown";
		const replicaSet = await read(namespaced("apps/v1", pod.namespace, "replicasets", pod.owner.name), signal);
		return compare(replicaSet === null ? null : annotation(replicaSet, REVISION), controller.revision);
	}
	return {
		async refresh(namespace, signal) {
			const prefix = namespaced("apps/v1", namespace, "replicasets", "");
			for (const path of objects.keys()) if (path.startsWith(prefix)) objects.delete(path);
			newestRevisions.delete(namespace);
			await Promise.all(KINDS.map((kind) => refreshKind(namespace, kind, signal).catch(() => void 0)));
		},
		knownWorkloadOf,
		namedWorkloadOf,
		workloadOf: resolve,
		async revisionOf(pod, signal) {
			const workload = await resolve(pod, signal);
			const controller = controllers.get(keyOf$1(workload));
			if (workload.kind === "StatefulSet") return compare(pod.controllerRevisionHash, controller?.revision ?? null);
			if (workload.kind === "Deployment" && controller !== void 0) return deploymentRevision(pod, controller, signal);
			if (workload.kind !== "DaemonSet" || pod.controllerRevisionHash === null) return "unknown";
			const newest = await daemonSetRevisions(pod.namespace, signal);
			return compare(pod.controllerRevisionHash, newest?.get(workload.name) ?? null);
		},
		controllers: () => [...controllers.values()]
	};
}
function remember(known, key, ask) {
	const before = known.get(key);
	if (before !== void 0) return before;
	const asked = ask().catch((error) => {
		if (!(error instanceof ApiError && (error.status === 403 || error.status === 404)) && known.get(key) === asked) known.delete(key);
		return null;
	});
	known.set(key, asked);
	return asked;
}
const REVISION = "deployment.kubernetes.io/revision";
function compare(own, newest) {
	if (own === null || newest === null) return "unknown";
	return own === newest ? "current" : "old";
}
const A_WEEK_MS = 6048e5;
function namedWorkloadOf(pod) {
	const { namespace, owner } = pod;
	if (owner === null) return {
		kind: "Pod",
		namespace,
		name: barePodName(pod)
	};
	if (owner.kind === "Node") return {
		kind: "Pod",
		namespace,
		name: without(pod.name, owner.name) ?? pod.name
	};
	if (owner.kind === "ReplicaSet") {
		const deployment = without(owner.name, pod.podTemplateHash);
		if (deployment !== null) return {
			kind: "Deployment",
			namespace,
			name: deployment
		};
		const rollout = without(owner.name, pod.rolloutsHash);
		if (rollout !== null) return {
			kind: "Rollout",
			namespace,
			name: rollout
		};
	}
	if (owner.kind === "Job") {
		const [, cron, minute] = /^(.+)-(\d{8,9})$/.exec(owner.name) ?? [];
		const dueMs = Number(minute) * 6e4;
		if (cron !== void 0 && Math.abs(Date.parse(pod.createdAt) - dueMs) < A_WEEK_MS) return {
			kind: "CronJob",
			namespace,
			name: cron
		};
	}
	return {
		kind: owner.kind,
		namespace,
		name: owner.name
	};
}
function readController(kind, namespace, item) {
	const metadata = json(item, "metadata");
	const spec = json(item, "spec");
	const status = json(item, "status");
	const observed = (number(status.observedGeneration) ?? 0) >= (number(metadata.generation) ?? 0);
	const strategy = json(spec, "updateStrategy");
	const replicas = kind === "DaemonSet" ? number(status.desiredNumberScheduled) ?? 0 : number(spec.replicas) ?? 1;
	const updated = kind === "DaemonSet" ? status.updatedNumberScheduled : status.updatedReplicas;
	const failure = array(status.conditions).map(object).find((condition) => condition.type === "ReplicaFailure" && condition.status === "True");
	const revisions = {
		Deployment: annotation(item, REVISION),
		StatefulSet: text(status.updateRevision),
		DaemonSet: null
	};
	return {
		workload: {
			kind,
			namespace,
			name: text(metadata.name) ?? ""
		},
		uid: text(metadata.uid) ?? "",
		generation: number(metadata.generation) ?? 0,
		revision: revisions[kind],
		wanted: Math.max(0, replicas - (number(json(strategy, "rollingUpdate").partition) ?? 0)),
		made: observed ? number(updated) ?? 0 : 0,
		automatic: strategy.type !== "OnDelete" && spec.paused !== true,
		failure: failure ? {
			message: text(failure.message) ?? text(failure.reason) ?? "",
			sinceMs: moment(failure.lastTransitionTime)
		} : null,
		createdAt: text(metadata.creationTimestamp) ?? "1970-01-01T00:00:00Z",
		podLabels: labelsOf(json(json(json(spec, "template"), "metadata"), "labels")),
		buildHints: {
			...hintsOf(json(metadata, "labels")),
			...hintsOf(json(metadata, "annotations"))
		}
	};
}
function readDaemonSetRevision(item) {
	const owner = controllerOf(item);
	const hash = text(json(json(item, "metadata"), "labels")["controller-revision-hash"]);
	if (owner?.kind !== "DaemonSet" || hash === null) return null;
	return {
		owner: owner.name,
		revision: number(item.revision) ?? -1,
		hash
	};
}
function labelsOf(labels) {
	return Object.fromEntries(Object.entries(labels).filter((entry) => typeof entry[1] === "string"));
}
function annotation(item, name) {
	return text(json(json(item, "metadata"), "annotations")[name]);
}
function controllerOf(item) {
	if (item === null) return null;
	const owner = array(json(item, "metadata").ownerReferences).map(object).find((reference) => reference.controller === true);
	const kind = text(owner?.kind);
	const name = text(owner?.name);
	return kind === null || name === null ? null : {
		kind,
		name
	};
}
function without(name, ending) {
	return ending !== null && name.endsWith(`-${ending}`) ? name.slice(0, -ending.length - 1) : null;
}
function barePodName(pod) {
	return pod.generateName === null ? pod.name : pod.generateName.replace(/-$/, "");
}
function keyOf$1(workload) {
	return `${workload.kind}/${workload.namespace}/${workload.name}`;
}
// src/deaths/snapshot.ts
function containerKey(pod, container) {
	return `${pod.uid}/${container.type}/${container.name}`;
}
function endedInstances(container) {
	const awaitsRestart = container.state.kind === "terminated" || container.state.kind === "waiting" && container.last !== null;
	return container.restartCount + (awaitsRestart ? 1 : 0);
}
function deletionBegan(pod) {
	if (pod.deletionTimestamp === null) return null;
	return Date.parse(pod.deletionTimestamp) - (pod.deletionGracePeriodSeconds ?? 0) * 1e3;
}
// src/deaths/ledger.ts
function createLedger(sinceMs) {
	const tracks = /* @__PURE__ */ new Map();
	const pods = /* @__PURE__ */ new Map();
	const gone = /* @__PURE__ */ new Set();
	function see(pod, atMs) {
		pods.set(pod.uid, pod);
		gone.delete(pod.uid);
		return pod.containers.flatMap((container) => {
			const key = containerKey(pod, container);
			const track = tracks.get(key) ?? start(pod, container, atMs);
			tracks.set(key, track);
			return advance(track, key, pod, container, atMs);
		});
	}
	function advance(track, key, pod, container, atMs) {
		const first = track.ended < 0;
		const ended = endedInstances(container);
		const fresh = visible(container).map((end) => ({
			...end,
			id: `${key}/${end.termination.containerId ?? `#${end.ordinal}`}`
		})).filter(({ termination, id }) => !track.known.has(id) && !isKnownByTime(track, termination));
		const deaths = fresh.map(({ termination, ordinal, id }) => {
			track.known.set(id, termination);
			const ran = termination.containerId !== null && termination.containerId === track.runningId;
			return {
				id,
				pod,
				container,
				termination,
				detectedAtMs: atMs,
				live: !first && (ran || ended >= track.ended && ordinal > track.ended),
				outlived: ran && track.stopping
			};
		});
		if (first) countEarlier(track, pod, fresh.map((f) => f.termination), ended);
		else track.missed += Math.max(0, ended - track.ended - fresh.length);
		const state = stateOf(container);
		if (state !== track.state) {
			track.state = state;
			track.changedAtMs = first ? Math.min(atMs, Date.parse(pod.createdAt)) : atMs;
		}
		track.pod = pod;
		track.container = container;
		track.ended = ended;
		if (container.state.kind === "running") {
			track.runningId = container.state.containerId;
			track.stopping = pod.deletionTimestamp !== null || pod.disruption !== null || pod.restartingAll !== null;
		}
		return deaths;
	}
	function countEarlier(track, pod, seen, ended) {
		const unseen = Math.max(0, ended - seen.length);
		if (unseen === 0) return;
		if (Date.parse(pod.createdAt) >= sinceMs) {
			track.missed += unseen;
			return;
		}
		const oldestStart = seen[0]?.startedAt;
		const oldestEnd = seen[0]?.finishedAt;
		track.perhapsMore = (oldestEnd == null || Date.parse(oldestEnd) >= sinceMs) && (oldestStart == null || Date.parse(oldestStart) > sinceMs);
	}
	return {
		see,
		forget(pod, atMs) {
			const deaths = see(pod, atMs);
			gone.add(pod.uid);
			return deaths;
		},
		listed(namespace, uids) {
			for (const pod of pods.values()) if (pod.namespace === namespace && !uids.has(pod.uid)) gone.add(pod.uid);
		},
		pod: (uid) => pods.get(uid),
		pods: () => [...pods.values()],
		isGone: (uid) => gone.has(uid),
		containers: () => [...tracks].map(([key, track]) => ({
			key,
			pod: track.pod,
			container: track.container,
			missed: {
				inside: track.missed,
				perhapsMore: track.perhapsMore
			},
			terminations: [...track.known.values()],
			changedAtMs: track.changedAtMs,
			gone: gone.has(track.pod.uid)
		}))
	};
}
function start(pod, container, atMs) {
	return {
		pod,
		container,
		ended: -1,
		missed: 0,
		perhapsMore: false,
		known: /* @__PURE__ */ new Map(),
		runningId: null,
		stopping: false,
		changedAtMs: atMs,
		state: ""
	};
}
function visible(container) {
	const ends = [];
	const ended = endedInstances(container);
	const current = container.state.kind === "terminated" ? container.state.termination : null;
	if (container.last !== null) ends.push({
		termination: container.last,
		ordinal: ended - (current ? 1 : 0)
	});
	if (current !== null) ends.push({
		termination: current,
		ordinal: ended
	});
	return ends;
}
function stateOf(container) {
	const { state } = container;
	if (state.kind === "running") return `running ${state.containerId}`;
	if (state.kind === "terminated") return `terminated ${state.termination.containerId}`;
	return "waiting";
}
function isKnownByTime(track, { containerId, startedAt, finishedAt, exitCode }) {
	if (containerId !== null || finishedAt === null) return false;
	return [...track.known.values()].some((other) => other.finishedAt === finishedAt && other.startedAt === startedAt && other.exitCode === exitCode);
}
function diedOfDeletion({ pod, termination, outlived }) {
	const beganMs = deletionBegan(pod);
	return beganMs !== null && (outlived || endedSince(termination, beganMs));
}
function endedSince({ finishedAt }, ms) {
	return finishedAt === null || Date.parse(finishedAt) >= Math.floor(ms / 1e3) * 1e3;
}
// src/deaths/signals.ts
const NAMES = {
	1: "SIGHUP",
	2: "SIGINT",
	3: "SIGQUIT",
	4: "SIGILL",
	5: "SIGTRAP",
	6: "SIGABRT",
	7: "SIGBUS",
	8: "SIGFPE",
	9: "SIGKILL",
	10: "SIGUSR1",
	11: "SIGSEGV",
	12: "SIGUSR2",
	13: "SIGPIPE",
	14: "SIGALRM",
	15: "SIGTERM",
	16: "SIGSTKFLT",
	24: "SIGXCPU",
	25: "SIGXFSZ",
	31: "SIGSYS"
};
function signalName(number) {
	return NAMES[number] ?? `signal ${number}`;
}
function signalOfExitCode(exitCode) {
	const number = exitCode - 128;
	return number >= 1 && number <= 31 ? NAMES[number] ?? null : null;
}
// src/deaths/stuck.ts
const POST_START = "PostStartHookError";
function isHookKilled(state) {
	return state.kind === "waiting" && state.reason === "PostStartHookError" && / exited with 137\b/.test(state.message ?? "");
}
const ERRORS = /* @__PURE__ */ new Set([
	"ErrImagePull",
	"ImagePullBackOff",
	"ErrImageNeverPull",
	"InvalidImageName",
	"ImageInspectError",
	"RegistryUnavailable",
	"SignatureValidationFailed",
	"ErrImageNeverPullPolicy",
	"CreateContainerConfigError",
	"CreateContainerError",
	"RunContainerError",
	"PreCreateHookError",
	"PreStartHookError",
	POST_START,
	"CreatePodSandboxError",
	"ConfigPodSandboxError",
	"RunInitContainerError"
]);
const START_ERRORS = /* @__PURE__ */ new Set(["StartError", "ContainerCannotRun"]);
function neverRan(reason) {
	return reason !== null && START_ERRORS.has(reason);
}
const FAILURES = /^(?:FailedMount|FailedAttachVolume|FailedMapVolume|FailedCreatePodSandBox|FailedCreatePodContainer|NetworkNotReady|FailedScheduling|Failed)$/;
function findStalls(containers, events) {
	const stalls = [];
	const said = /* @__PURE__ */ new Set();
	const ofPod = Map.groupBy(containers, ({ pod }) => pod.uid);
	for (const tracked of containers) {
		const { pod, container } = tracked;
		if (tracked.gone || pod.deletionTimestamp !== null || container.state.kind !== "waiting") continue;
		if (pod.phase === "Failed" || pod.phase === "Succeeded" || pod.gated) continue;
		const base = {
			pod,
			container: container.name,
			containerType: container.type,
			restartCount: container.restartCount,
			image: container.image,
			sinceMs: tracked.changedAtMs
		};
		const unplaced = whyUnplaced(pod);
		if (unplaced !== null) {
			if (!said.has(pod.uid)) stalls.push({
				...base,
				...unplaced
			});
			said.add(pod.uid);
			continue;
		}
		const { reason, message } = container.state;
		if (isHookKilled(container.state)) continue;
		if (reason !== null && ERRORS.has(reason)) stalls.push({
			...base,
			reason,
			message: message ?? "",
			reported: true
		});
		else if (reason === "CrashLoopBackOff" && container.last === null) stalls.push({
			...base,
			reason,
			message: message ?? "",
			reported: true
		});
		else if (container.last !== null && neverRan(container.last.reason)) stalls.push({
			...base,
			reason: container.last.reason ?? "",
			message: container.last.message ?? "",
			reported: true
		});
		else if (container.last === null && isNext(tracked, ofPod.get(pod.uid) ?? [])) {
			const slow = slowStart(events(pod.uid), reason);
			if (slow !== null) stalls.push({
				...base,
				...slow
			});
		}
	}
	return stalls;
}
function whyUnplaced(pod) {
	if (pod.unschedulable !== null) return {
		reason: "Unschedulable",
		message: pod.unschedulable,
		reported: true
	};
	if (pod.nodeName !== null || pod.phase !== "Pending") return null;
	return {
		reason: "Pending",
		message: "no scheduler has placed the pod on a node, or said why not",
		reported: false
	};
}
function isNext(tracked, ofPod) {
	const reason = tracked.container.state.kind === "waiting" ? tracked.container.state.reason : null;
	if (reason !== "PodInitializing" && reason !== null) return reason === "ContainerCreating";
	const firstInit = ofPod.find(({ container }) => container.type !== "container" && !isDone$1(container));
	return firstInit === void 0 ? reason === null && tracked === ofPod[0] : firstInit.key === tracked.key;
}
function isDone$1(container) {
	const { state } = container;
	if (container.type === "sidecar") return state.kind === "running";
	return state.kind === "terminated" && state.termination.exitCode === 0;
}
function slowStart(events, reason) {
	const newest = [...events ?? []].sort((a, b) => b.lastMs - a.lastMs);
	const failure = newest.find((event) => FAILURES.test(event.reason));
	if (failure !== void 0) return {
		reason: failure.reason,
		message: failure.message,
		reported: true
	};
	if (newest[0]?.reason === "Pulling") return null;
	return {
		reason: reason ?? "ContainerCreating",
		message: "",
		reported: false
	};
}
function stalledWorkload(workload, message, sinceMs, reported) {
	return {
		workload,
		pod: null,
		container: "",
		containerType: "container",
		restartCount: 0,
		image: null,
		reason: reported ? "FailedCreate" : "NoPods",
		message,
		sinceMs,
		reported
	};
}
// src/deaths/classify.ts
function signalOf(termination) {
	if (termination.signal !== null && termination.signal > 0) return signalName(termination.signal);
	return signalOfExitCode(termination.exitCode);
}
function classify(death, evidence) {
	const { termination, container } = death;
	return expected(evidence.pod, container, death) ?? disrupted(evidence.pod, death) ?? probe(death, evidence) ?? stoppedByKubelet(death, evidence.events) ?? outOfMemory(termination) ?? (evidence.crash === null && hookFailed$1(death, evidence.events) ? "stuck" : null) ?? (termination.exitCode === 0 ? "completed" : null) ?? (evidence.crash !== null ? "panic" : null) ?? (signalOf(termination) !== null ? "signal" : "exit");
}
function expected(pod, container, death) {
	if (diedOfDeletion(death)) return "expected";
	if (restartedByRule(container, death.termination.exitCode)) return "expected";
	if (isAfterWork(pod, death)) return "expected";
	if (death.termination.reason === "RestartingAllContainers") return "expected";
	if (pod.restartingAll !== null && isPartOf(death, pod.restartingAll.since)) return "expected";
	return resized(death, pod) ? "expected" : null;
}
function restartedByRule(container, exitCode) {
	return container.restartRules.some((rule) => rule.action.startsWith("Restart") && rule.values.includes(exitCode) === (rule.operator === "In"));
}
function isAfterWork(pod, { container, termination }) {
	if (container.type !== "sidecar") return false;
	const served = pod.containers.filter(({ type }) => type === "container");
	return served.length > 0 && served.every((one) => isDone(one) && endedSince(termination, doneMs(one)));
}
function isDone({ state, restartPolicy, restartRules }) {
	if (state.kind !== "terminated" || restartRules.length > 0) return false;
	return restartPolicy === "Never" || restartPolicy === "OnFailure" && state.termination.exitCode === 0;
}
function doneMs({ state }) {
	return state.kind === "terminated" ? Date.parse(state.termination.finishedAt ?? "") : NaN;
}
function resized(death, now) {
	if (!death.container.resizeRestarts) return false;
	const stopped = death.termination.exitCode === 0 || ["SIGTERM", "SIGKILL"].includes(signalOf(death.termination) ?? "");
	const later = now.containers.find((c) => c.name === death.container.name && c.type === death.container.type);
	const { resourcesInForce, resourcesWanted } = death.container;
	return stopped && (resourcesInForce !== resourcesWanted || later !== void 0 && later.resourcesInForce !== resourcesInForce);
}
function isPartOf(death, since) {
	return death.outlived || since === null || endedSince(death.termination, Date.parse(since));
}
function disrupted(pod, death) {
	if (isLostWithNode(death.termination)) return "node";
	if (!(pod.disruption === null ? isLastOfPod(pod, death) : isPartOf(death, pod.disruption.since))) return null;
	const reason = pod.disruption?.reason ?? pod.reason;
	if (reason === "NodeLost" || reason === "NodeShutdown" || reason === "DeletionByTaintManager") return "node";
	if (reason === "Evicted" || reason === "Preempting" || reason === "Terminated" || pod.disruption !== null) return "evicted";
	return null;
}
function isLostWithNode({ reason, exitCode }) {
	return reason === "ContainerStatusUnknown" || reason === "Unknown" && exitCode === 255;
}
function isLastOfPod(pod, { container, termination }) {
	const state = pod.containers.find(({ name, type }) => name === container.name && type === container.type)?.state;
	return state?.kind === "terminated" && state.termination.containerId === termination.containerId;
}
function probe(death, { events, crash, probeExitCode }) {
	const { from, to } = lifeOf(death);
	const during = (ms) => ms >= from && ms <= to;
	const { name } = death.container;
	const kills = events.filter((event) => isKill(event, name) && /failed (?:liveness|startup) probe/i.test(event.message));
	if (kills.some(({ firstMs, lastMs }) => during(firstMs) || during(lastMs))) return "probe";
	if (crash !== null) return null;
	if (kills.some(({ firstMs, lastMs }) => firstMs < from && lastMs > to)) return "probe";
	const silent = events.length > 0 && events.every(({ lastMs }) => lastMs < from - 1e3);
	const fails = events.some((event) => isFailedProbe(event, name) && event.firstMs <= to && event.lastMs >= from);
	return (silent || fails) && probeExitCode === death.termination.exitCode ? "probe" : null;
}
function lifeOf({ termination, detectedAtMs }) {
	const { startedAt, finishedAt } = termination;
	return {
		from: startedAt === null ? 0 : Date.parse(startedAt),
		to: (finishedAt === null ? detectedAtMs : Date.parse(finishedAt)) + 999
	};
}
function isKill({ reason, message, container }, name) {
	if (reason !== "Killing") return false;
	return container === null ? message.startsWith(`Container ${name} failed `) : container === name;
}
function isFailedProbe({ reason, message, container }, name) {
	return reason === "Unhealthy" && container === name && /^(?:liveness|startup) /i.test(message);
}
function stoppedByKubelet(death, events) {
	if (death.termination.startedAt === null) return null;
	const { from, to } = lifeOf(death);
	const first = endedInstances(death.container) === 1 ? from : from + 1;
	const told = events.filter(({ firstMs, lastMs }) => [firstMs, lastMs].some((ms) => ms >= first && ms <= to));
	const kills = told.filter((event) => isKill(event, death.container.name));
	if (kills.some(({ message }) => / (?:definition changed|resize requires restart)/.test(message))) return "expected";
	return kills.length > 0 && told.some(({ reason }) => reason === "SandboxChanged") ? "node" : null;
}
function hookFailed$1(death, events) {
	const { from, to } = lifeOf(death);
	if (isHookKilled(death.container.state)) return false;
	return events.some((event) => isKill(event, death.container.name) && event.message === "FailedPostStartHook" && event.firstMs <= to && event.lastMs >= from);
}
function outOfMemory(termination) {
	return termination.reason === "OOMKilled" && termination.exitCode !== 0 && termination.exitCode !== 143 ? "oom" : null;
}
// src/findings/fingerprint.ts
function findingFingerprint(workload, container, cause, crashFingerprint) {
	const parts = [
		workload.kind,
		workload.name,
		container,
		cause === "panic" && crashFingerprint !== null ? crashFingerprint : cause
	];
	return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
}
// src/findings/words.ts
function titleOf(words) {
	const { container, exitCode, signal } = words;
	switch (words.cause) {
		case "panic": return words.crash?.title ?? `${container} crashed`;
		case "oom":
			if (words.memoryLimit !== null) return `${container} was killed for using more than its ${words.memoryLimit} of memory`;
			return words.podMemoryLimit === null ? `${container} was killed because its node ran out of memory` : `${container} was killed because its pod used more than its ${words.podMemoryLimit} of memory`;
		case "exit":
			if (isDeadline(words)) return deadlineTitle(words);
			return words.endsAgain ? `${container} ends with exit code 0 again and again` : `${container} exited with code ${exitCode ?? "unknown"}`;
		case "signal":
			if (isDeadline(words)) return deadlineTitle(words);
			return signal === "SIGKILL" ? `${container} was killed by SIGKILL, by whom is not known` : `${container} ended by ${signal ?? "a signal"}, ${words.logSource === "none" ? "its log is not known" : "no trace"}`;
		case "probe": return `${container} was killed for its failed ${/startup/i.test(words.message) ? "startup" : "liveness"} probe`;
		case "stuck": return oneLine(`${container === "" ? "no pod of the new revision was made" : `${container} could not start`}: ${words.reason ?? "no reason given"}${detail(words.message)}`);
		case "completed": return `${container} ended with exit code 0`;
		case "evicted": return oneLine(`${container} ended when its pod was evicted (${words.podReason ?? "disrupted"})${detail(words.message)}`);
		case "node": return isSandboxLost(words) ? `${container} was stopped because its pod's sandbox was lost` : `${container} was lost with its node`;
		case "expected": return `${container} ended with exit code ${exitCode ?? "unknown"} as planned`;
	}
}
function isDeadline({ podReason }) {
	return podReason === "DeadlineExceeded";
}
function deadlineTitle({ container }) {
	return `${container} was stopped because its pod ran for longer than its activeDeadlineSeconds`;
}
function isSandboxLost({ reason, podReason }) {
	return podReason === null && reason !== "ContainerStatusUnknown" && reason !== "Unknown";
}
function detail(message) {
	return message === "" ? "" : `: ${message}`;
}
function oneLine(text) {
	const line = text.replace(/\s+/g, " ").trim();
	const characters = [...line];
	return characters.length <= 250 ? line : `${characters.slice(0, 249).join("")}\u2026`;
}
function hintOf(words) {
	return words.reason === "OOMKilled" && words.cause !== "oom" ? `${causeHint(words)} Its reason is OOMKilled all the same: a child process was killed for memory.` : causeHint(words);
}
function causeHint(words) {
	if (words.cause === "panic" && words.crash !== null) return words.crash.hint;
	if (words.cause === "stuck") return stuckHint(words);
	if (isDeadline(words) && (words.cause === "exit" || words.cause === "signal")) return DEADLINE;
	if (words.cause === "exit" && !words.endsAgain) return exitHint(words);
	if (words.cause === "signal") return signalHint(words);
	return HINTS[words.cause](words);
}
const HINTS = {
	panic: () => "The runtime reported a crash. Read the trace from its first frame in your own code.",
	oom: ({ memoryLimit, podMemoryLimit, crash }) => `${overLimit(memoryLimit, podMemoryLimit)}, and the kernel killed it without a word to the program. ` + (crash === null ? "Look at what it held at that time, then mend the leak, bound the cache or raise the limit." : `Its log also reports \`${crash.title}\`. Mend the leak, or raise the limit.`),
	exit: ({ container }) => `A container that should go on running ended by itself without an error. If ${container} has done its work, run it as a Job; else find out why its main process returns.`,
	signal: () => "",
	probe: ({ message }) => `The kubelet killed it because the probe kept failing${message === "" ? "" : ` (${oneLine(message).replace(/:$/, "")})`}. See what the program was busy with; give slow starts a startup probe, or the liveness probe a longer timeout.`,
	stuck: () => "",
	completed: () => "It ended without an error.",
	evicted: () => "The cluster took the pod away (pressure on the node, preemption or a drain): that is no fault of the program.",
	node: (words) => isSandboxLost(words) ? "The node lost the pod's sandbox, which holds its network, and started its containers anew: that is no fault of the program." : "The node was lost or restarted, and with it what is known of the end.",
	expected: () => "The end was asked for: the pod was being deleted, or a restart was part of the plan."
};
const DEADLINE = "The kubelet stopped it when the pod's `activeDeadlineSeconds` were over: see what it was still busy with, or allow it more time.";
function overLimit(memoryLimit, podMemoryLimit) {
	if (memoryLimit !== null) return `The container went over its limit of ${memoryLimit}`;
	return podMemoryLimit === null ? "The node had no memory left" : `The pod went over its limit of ${podMemoryLimit}`;
}
function signalHint({ signal, eventsKnown, exitCode, logSource }) {
	if (signal === "SIGKILL") return "Something killed the process from outside: a person, another process in the pod, the container runtime, or the kernel for the node's memory. " + (eventsKnown ? "No probe failed and the container was not over its limit; look at the node's kernel log." : "Without the right to list events a failed probe cannot be told apart: grant `events` `list`.");
	if (logSource === "none" && signal !== "SIGTERM") return `The process ended by ${signal}, and its log could not be read: what it printed before is not known here.`;
	if (signal === "SIGSEGV" || signal === "SIGBUS" || signal === "SIGILL" || signal === "SIGFPE") return `The processor stopped it (${signal}, exit code ${exitCode}) and nothing printed a trace: native code without a handler. Build with a sanitizer, or let it print a backtrace on ${signal}.`;
	if (signal === "SIGABRT") return "The program gave itself up (abort) and its log has no trace: look at the last lines for a failed assertion or an allocator's message.";
	if (signal === "SIGTERM") return "Something asked it to stop (SIGTERM) though its pod was not being deleted: a supervisor in the image, a person, or a probe whose event is gone.";
	return `The process ended by ${signal}. Look at the last lines of its log for what it was doing.`;
}
const EXIT_CODES = {
	126: "The command was found but may not be executed: check its mode bits and that it was built for this architecture.",
	127: "The command, or an interpreter or library that it needs, is not in the image: check `command`, `args` and the image.",
	128: "The container runtime could not start the process: check `command` and the image.",
	137: "It was killed (SIGKILL)."
};
function exitHint({ exitCode, logSource }) {
	const known = exitCode === null ? void 0 : EXIT_CODES[exitCode];
	if (known !== void 0) return known;
	const ended = `The program ended itself with code ${exitCode ?? "unknown"}`;
	if (logSource === "none") return `${ended}, and its log could not be read: whether it says why is not known here.`;
	return `${ended} and its log holds no trace. Its last lines say why, if it says so at all; let it log the error before it exits.`;
}
const STUCK = [
	[/^(?:ErrImagePull|ImagePullBackOff|RegistryUnavailable)$/, "The image cannot be pulled: check its name and tag, that it was pushed, and the pull secret."],
	[/^ErrImageNeverPull$/, "The image is not on the node and `imagePullPolicy: Never` forbids to fetch it."],
	[/^InvalidImageName$/, "The image's name is not valid: is a variable empty in the manifest?"],
	[/^CreateContainerConfigError$/, "A ConfigMap, a Secret or one of their keys that the container refers to does not exist in this namespace: create it, or mark it optional."],
	[/^(?:CreateContainerError|RunContainerError|StartError|ContainerCannotRun)$/, "The runtime could not start the process: check `command`, `args`, mounts and security settings against the image."],
	[/^PostStartHookError$/, "Its postStart hook failed, so the kubelet stopped it: run the hook's command in the container, and see what it waits for."],
	[/^Unschedulable$/, "No node takes the pod: check requests against what the nodes have free, node selectors, taints and volume zones."],
	[/^(?:FailedMount|FailedAttachVolume|FailedMapVolume)$/, "A volume cannot be mounted: check that the claim, ConfigMap or Secret behind it exists and is not attached to another node."],
	[/^FailedCreate$/, "The controller may not create pods: check quotas, admission policies and the service account."],
	[/^FailedCreatePodSandBox$/, "The pod's network or sandbox cannot be set up: check the node's network plugin and its free addresses."]
];
function stuckHint({ reason, message }) {
	if (reason === "CreateContainerConfigError" && /runAsNonRoot|non-numeric user/.test(message)) return "`runAsNonRoot` forbids the image's user: set `runAsUser` to another number than 0, or a numeric `USER` in the image.";
	return STUCK.find(([pattern]) => pattern.test(reason ?? ""))?.[1] ?? "The pod made no progress. `kubectl describe pod` shows its events.";
}
function judge(facts, rules) {
	const context = contextOf(facts);
	const members = [...withLostLogs(deathMembers(facts, rules, context)), ...stallMembers(facts, rules)];
	const groups = /* @__PURE__ */ new Map();
	for (const member of members) {
		const key = `${fingerprintOf(member)} ${member.workload.namespace} ${member.ignoredBy === "ignore" ? "ignore" : ""}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [member]);
		else group.push(member);
	}
	return tolerate([...groups.values()].map((group) => toFinding(group, facts, context)), rules.maxRestarts).sort((a, b) => Number(b.failing) - Number(a.failing) || firstTime(a).localeCompare(firstTime(b)));
}
function fingerprintOf(member) {
	const crash = member.cause === "panic" ? (member.sibling ?? member).death?.parsed?.crash?.fingerprint : null;
	return findingFingerprint(member.workload, member.container, member.cause, crash ?? null);
}
function withLostLogs(members) {
	const panics = Map.groupBy(members.filter(({ cause }) => cause === "panic"), ({ key }) => key);
	return members.map((member) => {
		if (member.instance.log.source !== "none" || member.cause !== "exit" && member.cause !== "signal") return member;
		const alike = (panics.get(member.key) ?? []).filter(({ instance }) => isSameEnd(instance, member.instance));
		const apart = (other) => Math.abs(Date.parse(timeOf$1(other)) - Date.parse(timeOf$1(member)));
		const sibling = alike.reduce((best, other) => best === null || apart(other) < apart(best) ? other : best, null);
		if (sibling === null) return member;
		const isOld = member.ignoredBy === "before-since" || sibling.ignoredBy === "before-since";
		return {
			...member,
			cause: sibling.cause,
			sibling,
			ignoredBy: isOld ? member.ignoredBy : sibling.ignoredBy
		};
	});
}
function isSameEnd(a, b) {
	return a.exitCode === b.exitCode && a.reason === b.reason;
}
function contextOf(facts) {
	return {
		tracked: new Map(facts.containers.map((container) => [container.key, container])),
		newest: new Map(facts.deaths.map((examined) => [containerKey(examined.death.pod, examined.death.container), examined]))
	};
}
function deathMembers(facts, rules, { tracked }) {
	const endings = endingWithZero(facts);
	return facts.deaths.map((examined) => {
		const { death } = examined;
		const key = containerKey(death.pod, death.container);
		const now = tracked.get(key);
		const endsAgain = examined.cause === "completed" && endings.has(key);
		const neverStarted = examined.cause === "exit" && neverRan(death.termination.reason);
		const cause = endsAgain ? "exit" : neverStarted ? "stuck" : examined.cause;
		const inside = isInside(death, facts.sinceMs);
		const loops = facts.final && now !== void 0 && isLastOf(death, now) && awaitsRestart(now);
		const subject = {
			namespace: examined.workload.namespace,
			workload: `${examined.workload.kind.toLowerCase()}/${examined.workload.name}`,
			pod: death.pod.name,
			container: death.container.name,
			containerType: death.container.type,
			cause,
			reason: death.termination.reason ?? "",
			exitCode: death.termination.exitCode,
			message: [
				examined.parsed?.crash?.title,
				examined.parsed?.crash?.message,
				examined.eventMessage,
				examined.message
			].filter((text) => text !== void 0 && text !== null && text !== "").join("\n")
		};
		return {
			instance: deathInstance(examined),
			cause,
			workload: examined.workload,
			container: death.container.name,
			containerType: death.container.type,
			ignoredBy: ignoredBy(subject, examined.revision, inside || loops, rules),
			inside,
			death: examined,
			stall: null,
			endsAgain,
			key,
			sibling: null
		};
	});
}
function ignoredBy(subject, revision, isOfNow, rules) {
	if (rules.ignore.some((rule) => rules.ruleMatches(rule, subject))) return "ignore";
	if (!isOfNow) return "before-since";
	if (!rules.failOn.includes(subject.cause)) return subject.cause === "expected" ? "expected" : "fail-on";
	return rules.revisions === "current" && revision === "old" ? "old-revision" : null;
}
function endingWithZero(facts) {
	const counts = /* @__PURE__ */ new Map();
	for (const { death, cause } of facts.deaths) {
		if (cause !== "completed" || !isInside(death, facts.sinceMs) || death.pod.restartPolicy !== "Always") continue;
		if (death.container.restartPolicy !== "Always") continue;
		const key = containerKey(death.pod, death.container);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const again = /* @__PURE__ */ new Set();
	for (const tracked of facts.containers) {
		const { state, last } = tracked.container;
		const looping = state.kind === "waiting" && state.reason === "CrashLoopBackOff" && last?.exitCode === 0;
		const missed = (counts.get(tracked.key) ?? 0) > 0 ? tracked.missed.inside : 0;
		const always = tracked.pod.restartPolicy === "Always" && tracked.container.restartPolicy === "Always";
		if ((counts.get(tracked.key) ?? 0) + missed >= 2 || looping && always) again.add(tracked.key);
	}
	return again;
}
function isInside({ live, pod, termination }, sinceMs) {
	const since = Math.floor(sinceMs / 1e3) * 1e3;
	if (live || Date.parse(pod.createdAt) >= since) return true;
	return termination.finishedAt !== null && Date.parse(termination.finishedAt) >= since;
}
function isLastOf(death, now) {
	const { state, last } = now.container;
	const newest = state.kind === "terminated" ? state.termination : last;
	return newest !== null && newest.containerId === death.termination.containerId;
}
function awaitsRestart({ pod, container, gone }) {
	if (gone || pod.deletionTimestamp !== null) return false;
	const { state, last } = container;
	if (state.kind === "waiting") return last !== null && state.reason === "CrashLoopBackOff";
	if (state.kind !== "terminated" || state.termination.exitCode === 0) return false;
	return container.restartPolicy !== "Never" && pod.phase !== "Failed";
}
function stallMembers(facts, rules) {
	return facts.stalls.flatMap((examined) => {
		const { stall, workload } = examined;
		if (!isStuck(stall, facts)) return [];
		const subject = {
			namespace: workload.namespace,
			workload: `${workload.kind.toLowerCase()}/${workload.name}`,
			pod: stall.pod?.name ?? "",
			container: stall.container,
			containerType: stall.containerType,
			cause: "stuck",
			reason: stall.reason,
			exitCode: null,
			message: examined.message
		};
		return [{
			instance: stallInstance(examined, facts.nowMs),
			cause: "stuck",
			workload,
			container: stall.container,
			containerType: stall.containerType,
			ignoredBy: ignoredBy(subject, examined.revision, true, rules),
			inside: true,
			death: null,
			stall: examined,
			endsAgain: false,
			key: null,
			sibling: null
		}];
	});
}
function isStuck(stall, facts) {
	const sinceMs = facts.oneLook && stall.pod !== null ? Date.parse(stall.pod.createdAt) : stall.sinceMs;
	if (facts.nowMs - sinceMs >= 6e4) return true;
	return facts.final && facts.shortWatch && !facts.oneLook && stall.reported;
}
function deathInstance({ death, revision, log }) {
	const { pod, container, termination } = death;
	return {
		pod: pod.name,
		podUid: pod.uid,
		container: container.name,
		containerType: container.type,
		containerId: termination.containerId,
		exitCode: termination.exitCode,
		signal: signalOf(termination),
		reason: termination.reason,
		startedAt: termination.startedAt,
		finishedAt: termination.finishedAt,
		restartCount: container.restartCount,
		revision,
		detectedAt: new Date(death.detectedAtMs).toISOString(),
		log
	};
}
function stallInstance({ stall, workload, revision }, nowMs) {
	return {
		pod: stall.pod?.name ?? workload.name,
		podUid: stall.pod?.uid ?? "",
		container: stall.container,
		containerType: stall.containerType,
		containerId: null,
		exitCode: null,
		signal: null,
		reason: stall.reason,
		startedAt: null,
		finishedAt: null,
		restartCount: stall.restartCount,
		revision,
		detectedAt: new Date(nowMs).toISOString(),
		log: {
			source: "none",
			note: "it never ran",
			path: null,
			fetchedAt: null
		}
	};
}
function toFinding(group, facts, context) {
	const counting = group.filter((member) => member.ignoredBy === null);
	const ofNow = group.filter((member) => member.ignoredBy !== "before-since");
	const kept = ofNow.length === 0 ? group : ofNow;
	const speaker = [...counting.length > 0 ? counting : kept].sort((a, b) => evidence(b) - evidence(a))[0] ?? group[0];
	if (speaker === void 0) throw new Error("a group of findings is never empty");
	const shown = [...kept].sort((a, b) => timeOf$1(a).localeCompare(timeOf$1(b)));
	const missed = missedOf(kept, context);
	const deaths = kept.filter((member) => member.death !== null && member.inside).length;
	const words = {
		cause: speaker.cause,
		container: speaker.container,
		exitCode: speaker.instance.exitCode,
		signal: speaker.instance.signal,
		reason: hookFailed(speaker) ? POST_START : speaker.instance.reason,
		message: speaker.stall?.message ?? (speaker.death?.eventMessage || speaker.death?.message) ?? "",
		memoryLimit: speaker.death?.death.container.memoryLimit ?? null,
		podMemoryLimit: speaker.death?.death.pod.memoryLimit ?? null,
		endsAgain: speaker.endsAgain,
		podReason: speaker.death?.death.pod.disruption?.reason ?? speaker.death?.death.pod.reason ?? null,
		eventsKnown: facts.eventsKnown,
		crash: speaker.death?.parsed?.crash ?? null,
		logSource: speaker.instance.log.source
	};
	const crash = speaker.death?.parsed?.crash ?? null;
	const reason = counting.length > 0 ? null : kept[0]?.ignoredBy ?? null;
	return {
		fingerprint: fingerprintOf(speaker),
		cause: speaker.cause,
		title: titleOf(words),
		failing: counting.length > 0,
		ignoredBy: reason,
		restarts: deaths + missed.inside,
		...missed.perhapsMore ? { restartsAtLeast: true } : {},
		workload: speaker.workload,
		container: speaker.container,
		containerType: speaker.containerType,
		instances: shown.map((member) => member.instance),
		crash,
		hint: hintOf(words),
		source: null,
		frameSources: [],
		snippet: null,
		suspect: null,
		excerpt: speaker.death?.excerpt ?? null,
		alsoSeen: (speaker.death?.parsed?.alsoSeen ?? []).map((other) => other.title).slice(0, 20),
		image: speaker.death?.death.container.image ?? speaker.stall?.stall.image ?? null,
		deployedSha: speaker.death?.deployedSha ?? speaker.stall?.deployedSha ?? null
	};
}
function hookFailed({ cause, death }) {
	return cause === "stuck" && death !== null && !neverRan(death.death.termination.reason);
}
function evidence(member) {
	const parsed = member.death?.parsed?.crash;
	return (member.endsAgain ? 0 : 8) + (parsed != null && !parsed.truncated.head && !parsed.truncated.tail ? 4 : 0) + (parsed != null ? 2 : 0) + (member.instance.log.source === "none" ? 0 : 1);
}
function missedOf(group, context) {
	let inside = 0;
	let perhapsMore = false;
	for (const { key, death, inside: counts } of group) {
		if (key === null || death === null || !counts || context.newest.get(key) !== death) continue;
		const missed = context.tracked.get(key)?.missed;
		inside += missed?.inside ?? 0;
		perhapsMore ||= missed?.perhapsMore ?? false;
	}
	return {
		inside,
		perhapsMore
	};
}
function timeOf$1(member) {
	return member.instance.finishedAt ?? member.instance.detectedAt;
}
function firstTime(finding) {
	const first = finding.instances[0];
	return first?.finishedAt ?? first?.detectedAt ?? "";
}
function tolerate(findings, maxRestarts) {
	if (maxRestarts === 0) return [...findings];
	const keyOf = (finding) => `${finding.workload.kind}/${finding.workload.namespace}/${finding.workload.name}/${finding.container}`;
	const counts = /* @__PURE__ */ new Map();
	for (const finding of findings) if (finding.failing) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + finding.restarts);
	return findings.map((finding) => finding.failing && finding.cause !== "stuck" && (counts.get(keyOf(finding)) ?? 0) <= maxRestarts ? {
		...finding,
		failing: false,
		ignoredBy: "max-restarts"
	} : finding);
}
// src/watch/coverage.ts
function createCoverage(inputs, namespaces, owners, server) {
	const seen = /* @__PURE__ */ new Set();
	const filtered = inputs.workloads.length > 0;
	const selects = inputs.selector === null ? () => true : labelMatcher(inputs.selector);
	function includes(workload) {
		return !filtered || inputs.workloads.some((ref) => isRef(workload, ref));
	}
	function resolved(workload) {
		for (const ref of inputs.workloads) if (isRef(workload, ref)) seen.add(nameOf(ref));
	}
	function missing() {
		if (!filtered) return namespaces.filter((name) => !seen.has(name)).map((name) => `namespace ${name}`);
		const where = namespaces.join(", ");
		return inputs.workloads.filter((ref) => !seen.has(nameOf(ref))).map((ref) => `${nameOf(ref)} in ${where}`);
	}
	return {
		see(pod) {
			if (!filtered) {
				seen.add(pod.namespace);
				return true;
			}
			const workload = owners.knownWorkloadOf(pod);
			if (workload !== null) resolved(workload);
			return workload !== null;
		},
		resolved,
		includes,
		belongs: filtered ? includes : null,
		includesController: ({ workload, podLabels }) => includes(workload) && selects(podLabels),
		includesPod(pod) {
			if (!filtered) return true;
			const workload = owners.knownWorkloadOf(pod);
			return workload !== null && includes(workload);
		},
		emptyError() {
			const names = missing();
			if (inputs.allowEmpty || names.length === 0) return null;
			const by = inputs.selector === null ? "" : ` with selector ${inputs.selector}`;
			return `No pod matches in ${names.join("; ")}${by} on ${server}: nothing was watched there. Check namespace, selector and workloads, or set \`allow-empty: true\` where that is fine.`;
		}
	};
}
function isRef(workload, ref) {
	return workload.kind === ref.kind && workload.name === ref.name;
}
function nameOf(ref) {
	return `${ref.kind.toLowerCase()}/${ref.name}`;
}
// src/cluster/events.ts
const MOST_EVENTS = 2e3;
async function eventsAbout(connection, namespace, uid, signal) {
	let events = [];
	const pages = listPages(connection, namespaced("", namespace, "events"), {
		query: { fieldSelector: `involvedObject.uid=${uid}` },
		signal,
		read: readEvent,
		restarted: () => {
			events = [];
		}
	});
	for await (const { items } of pages) {
		events.push(...items.filter((event) => event.podUid === uid));
		if (events.length >= MOST_EVENTS) break;
	}
	return events;
}
function readEvent(event) {
	const involved = json(event, "involvedObject");
	const made = moment(json(event, "metadata").creationTimestamp);
	const first = moment(event.firstTimestamp) ?? moment(event.eventTime) ?? made;
	const last = moment(event.lastTimestamp) ?? moment(json(event, "series").lastObservedTime) ?? moment(event.eventTime) ?? first;
	return {
		podUid: text(involved.uid) ?? "",
		reason: text(event.reason) ?? "",
		message: text(event.message) ?? "",
		container: containerOf$1(text(involved.fieldPath)),
		firstMs: first ?? 0,
		lastMs: last ?? 0
	};
}
function containerOf$1(fieldPath) {
	return /\{([^}]+)\}$/.exec(fieldPath ?? "")?.[1] ?? null;
}
// src/cluster/exec.ts
async function readCrashFile(connection, pod, container, path, write, signal) {
	const { Exec } = await import("./dist2.js");
	const stderr = [];
	let length = 0;
	const stdout = new Writable({ write(chunk, _encoding, done) {
		length += chunk.length;
		if (length <= CLUSTER_LIMITS.logFileBytes) write(chunk);
		done();
	} });
	const errors = new PassThrough();
	errors.on("data", (chunk) => stderr.push(chunk));
	return new Promise((resolve) => {
		let finished = false;
		const finish = (problem) => {
			finished = true;
			clearTimeout(timer);
			signal.removeEventListener("abort", cancelled);
			resolve(problem);
		};
		const cancelled = () => finish("cancelled");
		const timer = setTimeout(() => finish(`no answer for ${CLUSTER_LIMITS.logIdleTimeoutMs / 1e3} s`), CLUSTER_LIMITS.logIdleTimeoutMs);
		signal.addEventListener("abort", cancelled);
		const { handler } = new Exec(connection.kubeConfig);
		new Exec(connection.kubeConfig, { connect: (path, text, binary) => handler.connect(path, text, (channel, bytes) => {
			if (finished || binary === null) return false;
			try {
				return binary(channel, bytes);
			} catch {
				finish("the answer is none of Kubernetes'");
				return false;
			}
		}) }).exec(pod.namespace, pod.name, container, ["cat", path], stdout, errors, null, false, (status) => {
			if (status.status === "Success") return finish(null);
			const said = Buffer.concat(stderr).toString("utf8").trim() || status.message || "cat failed";
			finish(/executable file not found|no such file.*cat\b/.test(said) ? "the image has no `cat`" : said.slice(0, 300));
		}).then((socket) => {
			socket.on("error", (error) => finish(error.message));
			socket.on("close", () => finish("the connection ended before `cat` did"));
		}, (error) => finish(execProblem(error)));
	});
}
function execProblem(error) {
	const message = error instanceof Error ? error.message : String(Reflect.get(Object(error), "message") ?? error);
	if (/403/.test(message)) return "no right to exec: grant `pods/exec` `get` and `create`";
	return message.split("\n", 1)[0]?.slice(0, 300) ?? "exec failed";
}
// src/cluster/timestamps.ts
const NEWLINE = 10;
const SPACE = 32;
const LONGEST = 37;
function createTimestampStripper() {
	let held = Buffer.alloc(0);
	let atLineStart = true;
	let stamped = null;
	let firstMs = null;
	function strip(chunk, last) {
		const input = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
		held = Buffer.alloc(0);
		if (stamped === false) return input;
		const parts = [];
		let at = 0;
		while (at < input.length) {
			if (atLineStart) {
				const length = stampLength(input, at);
				if (length === 0 && !last && input.length - at < LONGEST && input.indexOf(NEWLINE, at) === -1) {
					held = Buffer.from(input.subarray(at));
					break;
				}
				if (stamped === null) {
					stamped = length > 0;
					if (!stamped) return input;
					firstMs = Date.parse(input.toString("latin1", at, at + length - 1));
				}
				at += length;
				atLineStart = false;
			}
			const end = input.indexOf(NEWLINE, at);
			if (end === -1) {
				parts.push(input.subarray(at));
				break;
			}
			parts.push(input.subarray(at, end + 1));
			at = end + 1;
			atLineStart = true;
		}
		return Buffer.concat(parts);
	}
	return {
		write: (chunk) => strip(chunk, false),
		end: () => strip(Buffer.alloc(0), true),
		firstMs: () => firstMs
	};
}
function stampLength(bytes, at) {
	if (bytes[at + 4] !== 45 || bytes[at + 7] !== 45 || bytes[at + 10] !== 84 || bytes[at + 13] !== 58) return 0;
	const end = bytes.indexOf(SPACE, at + 19);
	if (end === -1 || end - at >= LONGEST) return 0;
	return end - at + 1;
}
// src/cluster/logs.ts
const TRIES = 4;
const POD_TIMEOUT_MS = 1e4;
const TRUST = {
	unknown: 0,
	"by-seat": 1,
	certain: 2
};
async function fetchLog(source, wanted, open) {
	let note = "the log is no longer there";
	let best = null;
	let tryOther = null;
	let silent = false;
	let isProbe = false;
	const keep = (candidate) => {
		const isBetter = best === null || beats(candidate, best);
		(isBetter ? best : candidate)?.found.target?.discard();
		if (isBetter) best = candidate;
	};
	for (let attempt = 0; attempt < TRIES && !source.signal.aborted && !silent; attempt++) {
		const pod = attempt === 0 ? source.newest(wanted.podUid) ?? await readAgain(source, wanted) : await readAgain(source, wanted);
		if (pod === null && attempt > 0) break;
		const seat = tryOther ?? (pod === null ? "previous" : seatOf(pod, wanted));
		if (seat === null) {
			note = "the instance was replaced before its log could be read";
			break;
		}
		tryOther = null;
		const target = open();
		const askedMs = performance.now();
		const read = await readOnce(source, wanted, seat, target);
		silent = isCut(read) && performance.now() - askedMs >= CLUSTER_LIMITS.logIdleTimeoutMs;
		if (read.kind === "refused") {
			target.discard();
			note = read.why;
			if (read.retryAfterMs !== null) {
				await pause$1(Math.max(read.retryAfterMs, 250 * 2 ** attempt), source.signal);
				continue;
			}
			if (isProbe) break;
			tryOther = attempt % 2 === 0 && !(seat === "previous" && isSucceeded(pod, wanted)) ? other(seat) : null;
			continue;
		}
		const found = {
			source: seat,
			target,
			note: read.cut,
			fetchedAtMs: read.endedAtMs
		};
		const trust = await verify(source, wanted, seat, read.firstMs, pod);
		if (trust === "another") {
			target.discard();
			if (isProbe) break;
			note = "the log that is left is another instance's";
			if (attempt > 0 && seat === "previous") break;
			tryOther = seat === "current" ? "previous" : null;
			continue;
		}
		const doubt = "may be another instance's: the pod changed while it was read";
		keep({
			found: trust === "unknown" ? {
				...found,
				note: joinNotes(read.cut, doubt)
			} : found,
			trust,
			length: read.length
		});
		if (isProbe || trust === "certain" && read.cut === null) break;
		if (trust === "by-seat" && seat === "current" && read.cut === null) {
			isProbe = true;
			tryOther = "previous";
			continue;
		}
		if (trust === "by-seat" && read.cut === null) break;
		if (trust !== "unknown") await pause$1(250 * 2 ** attempt, source.signal);
	}
	return bestOf(best) ?? {
		source: "none",
		target: null,
		note,
		fetchedAtMs: null
	};
}
function beats(a, b) {
	return a.trust === b.trust ? a.length > b.length : TRUST[a.trust] > TRUST[b.trust];
}
function isCut(read) {
	return read.kind === "refused" || read.cut !== null;
}
function bestOf(best) {
	return best?.found ?? null;
}
function other(seat) {
	return seat === "current" ? "previous" : "current";
}
function joinNotes(a, b) {
	return a === null ? b : `${a}; ${b}`;
}
async function pause$1(ms, signal) {
	await setTimeout$1(ms, void 0, { signal }).catch(() => void 0);
}
function containerOf(pod, wanted) {
	return pod.containers.find((c) => c.name === wanted.container && c.type === wanted.containerType);
}
function seatOf(pod, wanted) {
	const container = containerOf(pod, wanted);
	if (pod.uid !== wanted.podUid || container === void 0) return null;
	if (container.state.kind === "terminated" && same(container.state.termination, wanted.termination)) return "current";
	return container.last !== null && same(container.last, wanted.termination) ? "previous" : null;
}
function isSucceeded(pod, wanted) {
	if (pod === null || seatOf(pod, wanted) !== "previous") return false;
	return containerOf(pod, wanted)?.state.kind !== "waiting";
}
function same(a, b) {
	return a.containerId === b.containerId && (a.containerId !== null || a.finishedAt === b.finishedAt);
}
async function readAgain(source, wanted) {
	try {
		const path = namespaced("", wanted.namespace, "pods", wanted.pod);
		const signal = AbortSignal.any([source.signal, AbortSignal.timeout(POD_TIMEOUT_MS)]);
		return readPod(await getJson(source.connection, {
			path,
			signal
		}));
	} catch (error) {
		if (error instanceof ApiError && error.status === 403) return source.newest(wanted.podUid) ?? null;
		return null;
	}
}
async function readOnce(source, wanted, seat, target) {
	const query = new URLSearchParams({
		container: wanted.container,
		timestamps: "true"
	});
	if (seat === "previous") query.set("previous", "true");
	const path = `${namespaced("", wanted.namespace, "pods", wanted.pod, "log")}?${query}`;
	let body;
	const limit = AbortSignal.timeout(CLUSTER_LIMITS.logTimeoutMs);
	try {
		body = (await source.connection.send({
			path,
			signal: AbortSignal.any([source.signal, limit]),
			idleTimeoutMs: CLUSTER_LIMITS.logIdleTimeoutMs
		})).body;
	} catch (error) {
		if (error instanceof ApiError && error.status === 403) throw error;
		const seconds = error instanceof ApiError ? error.retryAfterSeconds : null;
		const retryAfterMs = isPassing(error) ? Math.min((seconds ?? 0) * 1e3, CLUSTER_LIMITS.retryAfterMaxMs) : null;
		return {
			kind: "refused",
			why: `the log could not be read: ${shortly(error)}`,
			retryAfterMs
		};
	}
	const stripper = createTimestampStripper();
	const opening = new Opening();
	let length = 0;
	let cut = null;
	try {
		for await (const chunk of body) {
			length += chunk.length;
			const ready = opening.add(chunk);
			if (ready !== null) target.write(stripper.write(ready));
		}
	} catch (error) {
		cut = limit.aborted ? `the log did not end within ${CLUSTER_LIMITS.logTimeoutMs / 1e3} s` : `the log broke off: ${source.signal.aborted ? "the run had to end" : shortly(error)}`;
	}
	const endedAtMs = source.now();
	const start = opening.rest();
	if (cut === null && isNoLog(start)) return {
		kind: "refused",
		why: "the kubelet no longer has the log",
		retryAfterMs: null
	};
	flush(start, stripper, target);
	return {
		kind: "read",
		firstMs: stripper.firstMs(),
		endedAtMs,
		length,
		cut
	};
}
function flush(start, stripper, target) {
	if (start.length > 0) target.write(stripper.write(start));
	const rest = stripper.end();
	if (rest.length > 0) target.write(rest);
}
function shortly(error) {
	return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
var Opening = class Opening {
	static SIZE = 1024;
	#held = [];
	#length = 0;
	#open = false;
	add(chunk) {
		if (this.#open) return chunk;
		this.#held.push(chunk);
		this.#length += chunk.length;
		if (this.#length <= Opening.SIZE) return null;
		this.#open = true;
		return Buffer.concat(this.#held);
	}
	rest() {
		return this.#open ? Buffer.alloc(0) : Buffer.concat(this.#held);
	}
};
const EXCUSES = /^(?:unable to retrieve container logs for \S+:\/\/|failed to (?:try resolving symlinks in path|get container status|find container|open log file|watch file|create fsnotify)|rpc error: code = |an error occurred when try to find container |error: (?:no such|can not) |container "?\S+"? (?:not found|is not running))/i;
function isNoLog(start) {
	if (start.length === 0 || start.length > Opening.SIZE) return false;
	const text = start.toString("utf8").trimEnd();
	return !text.includes("\n") && EXCUSES.test(text);
}
async function verify(source, wanted, seat, firstMs, before) {
	if (before !== null && seat === "previous" && isAlone(before, wanted)) return "certain";
	const { startedAt, finishedAt } = wanted.termination;
	const mayBeLater = before === null || !isBeforeSuccessor(firstMs, before, wanted);
	if (firstMs !== null && finishedAt !== null && firstMs >= Date.parse(finishedAt) + 1e3 && mayBeLater) return "another";
	const mayBeOlder = before === null || !isFirst(before, wanted, seat);
	if (firstMs !== null && startedAt !== null && firstMs < Date.parse(startedAt) - 1e3 && mayBeOlder) return "another";
	const rival = before === null ? null : rivalOf(before, wanted, seat);
	if (firstMs !== null && rival !== null && firstMs < Date.parse(rival.finishedAt ?? "") + 1e3) return "another";
	if (firstMs !== null && startedAt !== null && finishedAt !== null) {
		if (firstMs >= Date.parse(startedAt) && firstMs < Date.parse(finishedAt)) return "certain";
	}
	const pod = await readAgain(source, wanted);
	if (pod === null) return firstMs === null ? "unknown" : "by-seat";
	return seatOf(pod, wanted) === seat ? "by-seat" : "unknown";
}
function isAlone(pod, wanted) {
	return seatOf(pod, wanted) === "current" && containerOf(pod, wanted)?.restartCount === 0;
}
function isFirst(pod, wanted, seat) {
	return seatOf(pod, wanted) === seat && containerOf(pod, wanted)?.restartCount === (seat === "current" ? 0 : 1);
}
function isBeforeSuccessor(firstMs, pod, wanted) {
	const state = containerOf(pod, wanted)?.state;
	if (firstMs === null || seatOf(pod, wanted) !== "previous" || state?.kind !== "running") return false;
	return state.startedAt !== null && firstMs < Date.parse(state.startedAt) - 1e3;
}
function rivalOf(pod, wanted, seat) {
	const container = containerOf(pod, wanted);
	if (pod.uid !== wanted.podUid || container === void 0) return null;
	const state = container.state.kind === "terminated" ? container.state.termination : null;
	const sitting = seat === "previous" ? container.last : state;
	return sitting !== null && !same(sitting, wanted.termination) ? sitting : null;
}
// src/deaths/quantity.ts
const UNITS = {
	"": 1,
	k: 1e3,
	M: 1e6,
	G: 1e9,
	T: 0xe8d4a51000,
	P: 0x38d7ea4c68000,
	Ki: 1024,
	Mi: 2 ** 20,
	Gi: 2 ** 30,
	Ti: 2 ** 40,
	Pi: 2 ** 50
};
function memoryBytes(quantity) {
	const match = /^(\d{1,18}(?:\.\d{1,9})?)(k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$/.exec(quantity ?? "");
	const unit = UNITS[match?.[2] ?? ""];
	return match === null || unit === void 0 ? null : Math.round(Number(match[1]) * unit);
}
// src/watch/revisions.ts
const FULL_SHA = /^[0-9a-f]{40}$/;
const COMMIT_ID = /^g?([0-9a-f]{7,40})$/;
function watchedRevisions(pods, controllers) {
	return inOrder([...pods.flatMap((pod) => ofPod(pod, pod.containers.find(({ type }) => type === "container"))), ...controllers.flatMap(({ workload, buildHints }) => hinted(buildHints, `${workload.kind.toLowerCase()}/${workload.name}`))]);
}
function revisionNamed(pod, container) {
	return inOrder(ofPod(pod, container)).find(({ revision }) => FULL_SHA.test(revision))?.revision ?? null;
}
function ofPod(pod, container) {
	return [
		...hinted(pod.buildHints, `pod ${pod.name}`),
		...tagged(container),
		...digested(container)
	];
}
function hinted(hints, bearer) {
	return Object.entries(hints).sort(([a], [b]) => a < b ? -1 : 1).flatMap(([key, value]) => read(value).map((revision) => ({
		revision,
		from: `${key} of ${bearer}`,
		rank: rank(key)
	})));
}
function tagged(container) {
	const tag = /:([\w][\w.-]{0,127})$/.exec(container?.image?.replace(/@.*$/, "") ?? "")?.[1];
	return tag === void 0 ? [] : read(tag).map((revision) => ({
		revision,
		from: `the image tag of ${container?.name ?? "the container"}`,
		rank: 3
	}));
}
function digested(container) {
	const digest = /@(sha256:[0-9a-f]{64})$/.exec(container?.imageId ?? "")?.[1];
	if (digest === void 0) return [];
	return [{
		revision: digest,
		from: `the image digest of ${container?.name ?? "the container"}`,
		rank: 4
	}];
}
function read(value) {
	const ids = value.split(/[^0-9A-Za-z]+/).flatMap((part) => COMMIT_ID.exec(part)?.[1] ?? []);
	return [.../* @__PURE__ */ new Set([...ids, value])];
}
function rank(key) {
	if (key === "org.opencontainers.image.revision") return 0;
	return /version$/i.test(key) ? 2 : 1;
}
function inOrder(all) {
	const once = /* @__PURE__ */ new Map();
	for (const { revision, from } of all.toSorted((a, b) => a.rank - b.rank)) if (!once.has(revision)) once.set(revision, {
		revision,
		from
	});
	return [...once.values()];
}
// src/watch/examine.ts
async function examine(death, belongs, deps) {
	const aside = asideSignal(deps);
	if (belongs !== null && !belongs(await deps.owners.workloadOf(death.pod, aside))) return null;
	const [read, workload, revision, events] = await Promise.all([
		isWorthReading(death, deps) ? readLog(death, deps) : Promise.resolve(UNREAD),
		deps.owners.workloadOf(death.pod, aside),
		deps.owners.revisionOf(death.pod, aside),
		eventsOf(death, deps, aside)
	]);
	return conclude$1({
		death,
		workload,
		revision,
		read,
		deps
	}, events);
}
async function reexamine(examined, deps) {
	const aside = asideSignal(deps);
	const { death, parsed } = examined;
	const pod = deps.ledger.pod(death.pod.uid) ?? death.pod;
	const [newest, events] = await Promise.all([deps.owners.revisionOf(pod, aside), mayStillChange(examined, deps) ? eventsOf(death, deps, aside) : null]);
	const revision = newest === "unknown" ? examined.revision : newest;
	if (events === null) return {
		...examined,
		revision
	};
	const cause = classify(death, {
		pod,
		crash: parsed?.crash ?? null,
		events,
		probeExitCode: deps.probeExitCode(death)
	});
	return {
		...examined,
		revision,
		cause,
		eventMessage: eventMessage(death, cause, events, deps.redact)
	};
}
const MAY_BE_A_KILL = /* @__PURE__ */ new Set([
	"panic",
	"exit",
	"signal",
	"completed",
	"oom"
]);
const EVENTS_LAG_MS = 6e4;
function mayStillChange({ cause, death }, { nowMs }) {
	return MAY_BE_A_KILL.has(cause) && nowMs() - death.detectedAtMs < EVENTS_LAG_MS;
}
const ASIDE_MS = 1e4;
function asideSignal({ signal }) {
	return AbortSignal.any([signal, AbortSignal.timeout(ASIDE_MS)]);
}
function unexamined(death, error, deps) {
	const { pod } = death;
	const note = `not looked into: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`;
	return conclude$1({
		death,
		workload: deps.owners.knownWorkloadOf(pod) ?? deps.owners.namedWorkloadOf(pod),
		revision: "unknown",
		read: {
			kept: null,
			origin: {
				source: "none",
				note: deps.redact(note),
				path: null,
				fetchedAt: null
			}
		},
		deps
	}, []);
}
const UNREAD = {
	kept: null,
	origin: {
		source: "none",
		note: "not read: it ended as planned, or before the window",
		path: null,
		fetchedAt: null
	}
};
function conclude$1({ death, workload, revision, read, deps }, events) {
	const pod = deps.ledger.pod(death.pod.uid) ?? death.pod;
	const parsed = read.kept?.parsed ?? null;
	const cause = classify(death, {
		pod,
		crash: parsed?.crash ?? null,
		events,
		probeExitCode: deps.probeExitCode(death)
	});
	return {
		death,
		workload,
		revision,
		cause,
		parsed,
		log: read.origin,
		excerpt: read.kept?.excerpt ?? null,
		eventMessage: eventMessage(death, cause, events, deps.redact),
		message: deps.redact(death.termination.message ?? ""),
		deployedSha: revisionNamed(pod, death.container)
	};
}
function eventMessage(death, cause, events, redact) {
	if (cause === "evicted") return redact(death.pod.disruption?.message || death.pod.message || "");
	const { name, state } = death.container;
	if (cause === "stuck" && state.kind === "waiting" && state.reason === "PostStartHookError") return redact(state.message ?? "");
	const newest = [...events].sort((a, b) => b.lastMs - a.lastMs);
	if (cause === "stuck") return redact(newest.find(({ reason, container }) => reason === "FailedPostStartHook" && container === name)?.message ?? "PostStartHook failed");
	if (cause !== "probe") return "";
	const kill = events.find((event) => event.reason === "Killing" && event.container === name);
	return redact(newest.find((event) => isFailedProbe(event, name))?.message ?? kill?.message ?? "");
}
function isLogLost({ death, log }, deps) {
	return log.source === "none" && death.container.restartPolicy !== "Never" && isWorthReading(death, deps);
}
function isWorthReading(death, { sinceMs }) {
	const { termination, container, live } = death;
	const usual = termination.exitCode === 0 || termination.exitCode === 143 || termination.exitCode === 137;
	if (diedOfDeletion(death) && usual) return false;
	if (termination.exitCode === 0 && container.restartPolicy !== "Always") return false;
	if (termination.reason === "ContainerStatusUnknown" || termination.reason === "RestartingAllContainers") return false;
	return live || termination.finishedAt !== null && Date.parse(termination.finishedAt) >= sinceMs - 1e3 || container.state.kind !== "running";
}
async function eventsOf(death, deps, signal) {
	const { namespace, uid } = death.pod;
	if (!deps.mayListEvents(namespace)) return [];
	try {
		return await eventsAbout(deps.connection, namespace, uid, signal);
	} catch (error) {
		if (deps.signal.aborted) return [];
		const why = error instanceof ApiError && error.status === 403 ? "no right to list events" : "events could not be read";
		deps.warn(`${why} in ${namespace}: probe kills cannot be told from other signals`);
		return [];
	}
}
const loadSpools = () => import("./spool.js");
async function readLog(death, deps) {
	const { createSpool } = await loadSpools();
	const open = () => createSpool({
		redact: deps.redact,
		memoryLimitBytes: memoryBytes(death.container.memoryLimit),
		showLines: deps.showLines,
		linesBefore: deps.inputs.logLines
	});
	const fetched = await fetch$1(death, deps, open);
	const fromLog = fetched.target === null ? null : await finish(fetched.target, death, deps, "");
	if (fromLog?.parsed.crash == null) {
		const fromFile = await readCrashFiles(death, deps, open);
		if (fromFile !== null) return fromFile;
	}
	if (fromLog !== null) {
		const note = [fetched.note, fromLog.note].filter((text) => text !== null).join("; ") || null;
		return {
			kept: fromLog,
			origin: {
				source: fetched.source,
				note,
				path: fromLog.path,
				fetchedAt: timeOf(fetched.fetchedAtMs)
			}
		};
	}
	return fromMessage(death, deps, open, fetched.note);
}
async function fetch$1(death, deps, open) {
	const { pod, container, termination } = death;
	try {
		return await fetchLog({
			connection: deps.connection,
			newest: deps.ledger.pod,
			now: deps.nowMs,
			signal: deps.signal
		}, {
			namespace: pod.namespace,
			pod: pod.name,
			podUid: pod.uid,
			container: container.name,
			containerType: container.type,
			termination
		}, open);
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		deps.warn(`no right to read logs in ${pod.namespace}: traces cannot be shown, and a crash cannot be told from another exit`);
		return {
			source: "none",
			target: null,
			note: "no right to read logs",
			fetchedAtMs: null
		};
	}
}
async function fromMessage(death, deps, open, note) {
	const { message } = death.termination;
	if (message === null) return {
		kept: null,
		origin: {
			source: "none",
			note,
			path: null,
			fetchedAt: null
		}
	};
	const spool = open();
	spool.write(Buffer.from(message));
	const kept = await finish(spool, death, deps, "-message");
	return {
		kept,
		origin: {
			source: "termination-message",
			note: note === null ? "the termination message" : `${note}; this is the termination message`,
			path: kept.path,
			fetchedAt: timeOf(deps.nowMs())
		}
	};
}
async function finish(spool, { pod, container, termination }, deps, suffix) {
	const exit = {
		code: termination.exitCode,
		signal: signalOf(termination),
		reason: termination.reason
	};
	const id = (termination.containerId ?? `${Date.parse(termination.finishedAt ?? "") || deps.nowMs()}`).replace(/^.*:\/\//, "").slice(0, 12);
	const name = [
		pod.name,
		container.name,
		id
	].map((part) => part.replace(/[^A-Za-z0-9.-]/g, "_").slice(0, 80)).join("_");
	return spool.finish(exit, deps.inputs.reportDir, `logs/${name}${suffix}.log`);
}
async function readCrashFiles(death, deps, open) {
	if (deps.inputs.crashFiles.length === 0 || !await runsAgain(death, deps)) return null;
	for (const [index, file] of deps.inputs.crashFiles.entries()) {
		const spool = open();
		const problem = await readCrashFile(deps.connection, death.pod, death.container.name, file, spool.write, deps.signal);
		if (problem !== null) {
			spool.discard();
			deps.warn(`crash file ${file} in ${death.pod.name}/${death.container.name}: ${problem}`);
			continue;
		}
		const kept = await finish(spool, death, deps, `-crash-file-${index + 1}`);
		if (kept.parsed.crash === null) continue;
		return {
			kept,
			origin: {
				source: "crash-file",
				note: `read from ${file}`,
				path: kept.path,
				fetchedAt: timeOf(deps.nowMs())
			}
		};
	}
	return null;
}
const RESTART_WAIT_MS = 3e4;
async function runsAgain(death, deps) {
	const runs = () => deps.ledger.pod(death.pod.uid)?.containers.find((c) => c.name === death.container.name)?.state.kind === "running";
	const until = deps.nowMs() + (deps.inputs.durationMs === 0 ? 0 : RESTART_WAIT_MS);
	while (!runs() && deps.nowMs() < until && !deps.signal.aborted) await setTimeout$1(200);
	return runs();
}
function timeOf(ms) {
	return ms === null ? null : new Date(ms).toISOString();
}
// src/watch/lanes.ts
const LANES = 500;
function lanesOf(containers, findings, workloadOf) {
	const index = /* @__PURE__ */ new Map();
	const revisions = /* @__PURE__ */ new Map();
	findings.forEach((finding, number) => {
		for (const instance of finding.instances) {
			index.set(`${instance.podUid}/${instance.containerType}/${instance.container}/${instance.containerId}`, number);
			revisions.set(instance.podUid, instance.revision);
		}
	});
	return containers.filter(({ container }) => container.type !== "init" || container.state.kind !== "terminated").map((tracked) => {
		const { pod, container } = tracked;
		const runs = tracked.terminations.map((t) => ({
			startedAt: t.startedAt,
			finishedAt: t.finishedAt,
			finding: index.get(`${tracked.key}/${t.containerId}`) ?? null
		}));
		if (container.state.kind === "running") runs.push({
			startedAt: container.state.startedAt,
			finishedAt: null,
			finding: null
		});
		return {
			workload: workloadOf(pod) ?? {
				kind: pod.owner?.kind ?? "Pod",
				namespace: pod.namespace,
				name: pod.owner?.name ?? pod.name
			},
			pod: pod.name,
			container: container.name,
			containerType: container.type,
			revision: revisions.get(pod.uid) ?? "unknown",
			runs
		};
	}).sort((a, b) => Number(hasDeath(b)) - Number(hasDeath(a)) || keyOf(a).localeCompare(keyOf(b))).slice(0, LANES);
}
function hasDeath(lane) {
	return lane.runs.some((run) => run.finding !== null);
}
function keyOf(lane) {
	return `${lane.workload.namespace}/${lane.workload.kind}/${lane.workload.name}/${lane.pod}/${lane.container}`;
}
// src/watch/patience.ts
async function pause(ms, signal) {
	await setTimeout$1(ms, void 0, { signal }).catch(() => void 0);
}
async function waitAtMost(work, ms, signal, graceMs) {
	const done = new AbortController();
	const limit = pause(ms, AbortSignal.any([done.signal, signal])).then(() => signal.aborted ? pause(graceMs, done.signal) : void 0);
	await Promise.race([work, limit]);
	done.abort();
}
// src/watch/queue.ts
function createQueue(parallel) {
	const waiting = [];
	let running = 0;
	async function add(work) {
		if (running >= parallel) await new Promise((resolve) => waiting.push(resolve));
		running++;
		try {
			await work();
		} finally {
			running--;
			waiting.shift()?.();
		}
	}
	return {
		add,
		async addLater(ms, work) {
			await setTimeout$1(ms);
			await add(work);
		}
	};
}
// src/watch/rollouts.ts
const ASKED_A_LOOK = 20;
function createEmptyRollouts(deps) {
	let empty = /* @__PURE__ */ new Map();
	function makesRoom({ workload }) {
		return deps.pods().some((pod) => {
			if (pod.deletionTimestamp === null) return false;
			const owner = deps.knownWorkloadOf(pod);
			return owner !== null && keyOf$1(owner) === keyOf$1(workload);
		});
	}
	function since(controller) {
		if (controller.failure?.sinceMs != null) return controller.failure.sinceMs;
		return deps.pods().length > 0 ? deps.nowMs() : Date.parse(controller.createdAt);
	}
	async function ask(one, signal) {
		const { workload, uid, failure } = one.controller;
		if (failure !== null || uid === "" || !deps.mayListEvents(workload.namespace)) return;
		one.said = (await eventsAbout(deps.connection, workload.namespace, uid, signal).catch(() => [])).filter(({ reason }) => reason === "FailedCreate").sort((a, b) => b.lastMs - a.lastMs)[0]?.message ?? null;
	}
	return {
		async look(controllers, signal) {
			const before = empty;
			empty = /* @__PURE__ */ new Map();
			for (const controller of controllers) {
				if (!controller.automatic || controller.wanted === 0 || controller.made > 0) continue;
				if (!deps.includes(controller) || makesRoom(controller)) continue;
				const key = `${keyOf$1(controller.workload)} ${controller.generation}`;
				const known = before.get(key);
				empty.set(key, {
					controller,
					sinceMs: known?.sinceMs ?? since(controller),
					said: known?.said ?? null
				});
			}
			await Promise.all([...empty.values()].slice(0, ASKED_A_LOOK).map((one) => ask(one, signal)));
		},
		stalls: () => [...empty.values()].map(({ controller, sinceMs, said }) => {
			const { workload } = controller;
			const told = controller.failure?.message ?? said;
			const message = deps.redact(told ?? "its controller has made no pod of it, and does not say why");
			return {
				stall: stalledWorkload(workload, message, sinceMs, told !== null),
				workload,
				revision: "current",
				message,
				deployedSha: null
			};
		})
	};
}
function partialRollouts(controllers, includes) {
	return controllers.filter((c) => includes(c) && c.made < c.wanted && (c.automatic || c.made > 0)).map(({ workload, made, wanted }) => ({
		workload,
		seen: made,
		wanted
	}));
}
// src/watch/waiting-pods.ts
const PODS_A_LOOK = 200;
function createWaitingPods(deps, queue, includes) {
	const known = /* @__PURE__ */ new Map();
	const events = /* @__PURE__ */ new Map();
	async function ask(pod, signal) {
		const workload = await deps.owners.workloadOf(pod, signal);
		known.set(pod.uid, {
			workload,
			revision: await deps.owners.revisionOf(pod, signal)
		});
		if (!includes(workload) || !deps.mayListEvents(pod.namespace)) return;
		events.set(pod.uid, await eventsAbout(deps.connection, pod.namespace, pod.uid, signal));
	}
	return {
		async look(containers, signal) {
			const asked = [...new Map(containers.filter(waits).map(({ pod }) => [pod.uid, pod])).values()].slice(0, PODS_A_LOOK);
			await Promise.all(asked.map((pod) => queue.add(() => ask(pod, signal).catch(() => void 0))));
		},
		stalls: (containers) => findStalls(containers, (uid) => events.get(uid) ?? null).flatMap((stall) => {
			const owned = stall.pod === null ? void 0 : known.get(stall.pod.uid);
			if (stall.pod === null || owned === void 0 || !includes(owned.workload)) return [];
			const container = stall.pod.containers.find(({ name }) => name === stall.container);
			const deployedSha = revisionNamed(stall.pod, container);
			return [{
				stall,
				...owned,
				message: deps.redact(stall.message),
				deployedSha
			}];
		})
	};
}
function waits({ gone, container, pod }) {
	return !gone && container.state.kind === "waiting" && pod.deletionTimestamp === null;
}
// src/watch/watch.ts
const EMPTY_AFTER_MS = 6e4;
const LATE_EVENTS_MS = 1500;
const TICK_MS = 100;
const JUDGEMENT_MS = 1e3;
const WIND_UP_MS = CLUSTER_LIMITS.logTimeoutMs;
const CANCELLED_WIND_UP_MS = 800;
const CUT_OFF_MS = 800;
const LAST_LOOK_MS = 15e3;
const LOST_LOG_LOOKS = 2;
const LOST_LOG_PAUSE_MS = 1e3;
const FIRST_OWNERS_MS = 2e3;
const FIRST_STALLS_MS = 2e3;
const STALLS_MS = 5e3;
async function watch(deps) {
	const run = createRun(deps);
	try {
		await run.firstLook();
		if (deps.inputs.durationMs > 0) await run.follow();
		return await run.conclude();
	} finally {
		run.stop();
	}
}
function createRun(deps) {
	const { connection, inputs, namespaces, nowMs, sinceMs, cancelled } = deps;
	const stopping = new AbortController();
	const watching = new AbortController();
	cancelled.addEventListener("abort", () => void pause(CANCELLED_WIND_UP_MS, stopping.signal).then(stop), { once: true });
	const ledger = createLedger(sinceMs);
	const owners = createOwners(connection);
	const queue = createQueue(CLUSTER_LIMITS.parallelLogs);
	const coverage = createCoverage(inputs, namespaces, owners, connection.server);
	const examined = /* @__PURE__ */ new Map();
	const pending = /* @__PURE__ */ new Map();
	const versions = /* @__PURE__ */ new Map();
	const followings = /* @__PURE__ */ new Map();
	const errors = [];
	const startedMs = nowMs();
	let endedBy = null;
	let changed = false;
	const examineDeps = {
		connection,
		owners,
		ledger,
		inputs,
		nowMs,
		sinceMs,
		signal: stopping.signal,
		redact: deps.redact,
		showLines: deps.showLines,
		mayListEvents: (namespace) => deps.rights.get(namespace)?.listEvents !== false,
		warn: deps.warn,
		probeExitCode: ({ pod, container }) => deathsOf(pod.uid, container.name).find(({ cause }) => cause === "probe")?.death.termination.exitCode ?? null
	};
	const waitingPods = createWaitingPods(examineDeps, queue, coverage.includes);
	const emptyRollouts = createEmptyRollouts({
		...examineDeps,
		includes: coverage.includesController,
		pods: ledger.pods,
		knownWorkloadOf: owners.knownWorkloadOf
	});
	const sink = {
		pod(pod) {
			note(pod);
			enqueue(ledger.see(pod, nowMs()));
		},
		deleted(pod) {
			note(pod);
			enqueue(ledger.forget(pod, nowMs()));
		},
		listed: (namespace, uids) => ledger.listed(namespace, uids),
		warn: deps.warn
	};
	function stop() {
		stopping.abort();
	}
	function note(pod) {
		if (coverage.see(pod)) return;
		queue.add(async () => {
			coverage.resolved(await owners.workloadOf(pod, stopping.signal));
		});
	}
	function enqueue(deaths) {
		for (const death of deaths) {
			if (death.container.type === "init" && death.termination.exitCode === 0) continue;
			const examination = queue.add(async () => {
				const result = await examine(death, coverage.belongs, examineDeps).catch((error) => unexamined(death, error, examineDeps));
				if (!pending.delete(death) || result === null) return;
				keep(result);
				deps.onDeath(result, findingOf(result));
				if (inputs.durationMs > 0 && mayStillChange(result, examineDeps)) lookAgain(result);
			});
			pending.set(death, examination);
			if (!examined.has(death.id)) examined.set(death.id, null);
		}
	}
	function keep(result) {
		examined.set(result.death.id, result);
		changed = true;
	}
	function lookAgain({ death }) {
		queue.addLater(LATE_EVENTS_MS, async () => {
			const before = examined.get(death.id) ?? null;
			if (before !== null) keep(await reexamine(before, examineDeps).catch(() => before));
		});
	}
	function known() {
		return [...examined.values()].filter((result) => result !== null);
	}
	function deathsOf(podUid, container) {
		return known().filter(({ death }) => death.pod.uid === podUid && death.container.name === container);
	}
	function findings(final, part = {}) {
		const containers = part.containers ?? ledger.containers();
		return judge({
			deaths: part.deaths ?? known(),
			stalls: part.stalls ?? [...waitingPods.stalls(containers), ...emptyRollouts.stalls()],
			containers,
			sinceMs,
			nowMs: nowMs(),
			final,
			shortWatch: nowMs() - startedMs < 6e4 || endedBy === "fail-fast",
			oneLook: inputs.durationMs === 0,
			eventsKnown: namespaces.every(examineDeps.mayListEvents)
		}, {
			...inputs,
			ruleMatches
		});
	}
	function findingOf({ death }) {
		const part = {
			deaths: deathsOf(death.pod.uid, death.container.name),
			stalls: [],
			containers: []
		};
		const { containerId } = death.termination;
		return findings(false, part).find(({ instances }) => instances.some((each) => each.containerId === containerId)) ?? null;
	}
	async function refreshStalls() {
		const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(LAST_LOOK_MS)]);
		await Promise.all(namespaces.map((namespace) => owners.refresh(namespace, signal)));
		await Promise.all([emptyRollouts.look(owners.controllers(), signal), waitingPods.look(ledger.containers(), signal)]);
	}
	async function refreshDeaths() {
		await refreshStalls();
		await Promise.all(known().map(({ death }) => queue.add(async () => {
			const before = examined.get(death.id) ?? null;
			if (before !== null) examined.set(death.id, await reexamine(before, examineDeps));
		})));
	}
	function seen(list) {
		return {
			pods: ledger.pods().filter(coverage.includesPod).length,
			containers: ledger.containers().filter(({ pod }) => coverage.includesPod(pod)).length,
			restarts: list.reduce((sum, f) => sum + (f.ignoredBy === "before-since" ? 0 : f.restarts), 0)
		};
	}
	function startFollowing() {
		const lost = /* @__PURE__ */ new Set();
		const signal = AbortSignal.any([stopping.signal, watching.signal]);
		const ends = [...followings].map(([namespace, state]) => {
			const mayWatch = deps.rights.get(namespace)?.watchPods !== false;
			const options = {
				namespace,
				selector: inputs.selector,
				mayWatch,
				intervalMs: inputs.intervalMs,
				signal
			};
			return follow(connection, options, versions.get(namespace) ?? null, sink, state).catch((error) => {
				errors.push(explain(error, `go on watching pods in namespace ${namespace}`, connection).message);
				lost.add(namespace);
			});
		});
		return {
			ends: Promise.all(ends),
			lost
		};
	}
	async function lastLooks() {
		const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(LAST_LOOK_MS)]);
		await Promise.all([...followings].map(async ([namespace, state]) => {
			const isOpen = state.healthy && !state.polling;
			try {
				await listPods(connection, namespace, inputs.selector, sink, signal);
			} catch (error) {
				if (isOpen || cancelled.aborted) return;
				errors.push(explain(error, `see pods in namespace ${namespace} at the end of the watch`, connection).message);
				endedBy ??= "access-lost";
			}
		}));
	}
	async function lookAfterLostLogs() {
		const isLost = (result) => isLogLost(result, examineDeps) && ledger.pod(result.death.pod.uid)?.deletionTimestamp === null && deathsOf(result.death.pod.uid, result.death.container.name).every(({ log }) => log.source === "none");
		for (let look = 0; look < LOST_LOG_LOOKS && !cancelled.aborted && known().some(isLost); look++) {
			if (look > 0) await pause(LOST_LOG_PAUSE_MS, cancelled);
			await lastLooks();
			await waitAtMost(Promise.all(pending.values()), LAST_LOOK_MS, cancelled, CANCELLED_WIND_UP_MS);
		}
	}
	async function waitForEnd(lost) {
		const endMs = startedMs + inputs.durationMs;
		let failingSinceMs = null;
		let nextJudgementMs = 0;
		let nextSignMs = startedMs + deps.signEveryMs;
		let nextStallsMs = nowMs() + FIRST_STALLS_MS;
		let lookingAtStalls = false;
		while (nowMs() < endMs) {
			await pause(Math.min(TICK_MS, Math.max(1, endMs - nowMs())), cancelled);
			if (cancelled.aborted) return "cancelled";
			if (lost.size > 0) return "access-lost";
			if (nowMs() - startedMs >= EMPTY_AFTER_MS && coverage.emptyError() !== null) return null;
			if (nowMs() >= nextStallsMs && !lookingAtStalls) {
				nextStallsMs = nowMs() + STALLS_MS;
				lookingAtStalls = true;
				refreshStalls().finally(() => {
					lookingAtStalls = false;
				});
			}
			if (changed || nowMs() >= nextJudgementMs) {
				changed = false;
				nextJudgementMs = nowMs() + JUDGEMENT_MS;
				failingSinceMs = findings(false).some((finding) => finding.failing) ? failingSinceMs ?? nowMs() : null;
			}
			if (inputs.failFast && failingSinceMs !== null && nowMs() - failingSinceMs >= inputs.settleMs) {
				await waitAtMost(refreshDeaths(), LAST_LOOK_MS, cancelled, 0);
				const failing = findings(false).filter((finding) => finding.failing);
				if (failing.length > 0) {
					deps.onSettled(failing.reduce((sum, f) => sum + f.instances.length, 0), failing.length);
					return "fail-fast";
				}
				failingSinceMs = null;
			}
			if (nowMs() >= nextSignMs) {
				nextSignMs = nowMs() + deps.signEveryMs;
				deps.onSign(endMs - nowMs(), seen(findings(false)));
			}
		}
		return null;
	}
	return {
		async firstLook() {
			const failures = [];
			await Promise.all(namespaces.map(async (namespace) => {
				try {
					versions.set(namespace, await listPods(connection, namespace, inputs.selector, sink, stopping.signal));
					followings.set(namespace, {
						healthy: true,
						polling: false
					});
				} catch (error) {
					failures.push(explain(error, `list pods in namespace ${namespace}`, connection));
				}
			}));
			const [failure] = failures;
			if (failure !== void 0 && followings.size === 0) throw failure;
			errors.push(...failures.map(({ message }) => message));
			const patienceMs = inputs.durationMs === 0 ? LAST_LOOK_MS : FIRST_OWNERS_MS;
			await waitAtMost(refreshStalls(), patienceMs, cancelled, 0);
			deps.onSeen(seen(findings(false)));
		},
		async follow() {
			const { ends, lost } = startFollowing();
			loadSpools();
			endedBy = await waitForEnd(lost);
			if (endedBy === null || endedBy === "fail-fast") await lastLooks();
			watching.abort();
			await waitAtMost(ends, CANCELLED_WIND_UP_MS, cancelled, 0);
		},
		async conclude() {
			const untilMs = nowMs();
			await waitAtMost(Promise.all(pending.values()), WIND_UP_MS, cancelled, CANCELLED_WIND_UP_MS);
			if (pending.size === 0) await lookAfterLostLogs();
			if (pending.size > 0) {
				stop();
				await waitAtMost(Promise.all(pending.values()), 0, stopping.signal, CUT_OFF_MS);
			}
			if (!stopping.signal.aborted && !cancelled.aborted) await waitAtMost(refreshDeaths(), LAST_LOOK_MS, cancelled, 0);
			const empty = coverage.emptyError();
			if (empty !== null) errors.push(empty);
			if (cancelled.aborted) {
				endedBy = "cancelled";
				errors.push("The run was cancelled before the watch had ended.");
			}
			if (pending.size > 0) deps.warn(`${pending.size} deaths could not be looked into before the run had to end`);
			for (const death of pending.keys()) {
				const result = unexamined(death, /* @__PURE__ */ new Error("the run had to end"), examineDeps);
				if (coverage.includes(result.workload)) keep(result);
			}
			pending.clear();
			const list = findings(true);
			return {
				findings: list,
				...seen(list),
				errors,
				endedBy,
				fromMs: startedMs,
				untilMs,
				lanes: lanesOf(ledger.containers(), list, (pod) => owners.knownWorkloadOf(pod)),
				partial: partialRollouts(owners.controllers(), coverage.includesController),
				revisions: revisionsOf(ledger.pods().filter(coverage.includesPod), list, owners)
			};
		},
		stop
	};
}
const PODS_FOR_REVISION = 50;
function revisionsOf(pods, findings, owners) {
	const found = new Set(findings.map(({ workload }) => keyOf$1(workload)));
	const workloadOf = (pod) => {
		const workload = owners.knownWorkloadOf(pod);
		return workload === null ? "" : keyOf$1(workload);
	};
	return [true, false].flatMap((isFound) => {
		const those = pods.filter((pod) => found.has(workloadOf(pod)) === isFound).slice(0, PODS_FOR_REVISION);
		const workloads = new Set(those.map(workloadOf));
		return watchedRevisions(those, owners.controllers().filter(({ workload }) => workloads.has(keyOf$1(workload))));
	});
}
// src/run.ts
const PREPARE_BUDGET_MS = 2e4;
const PUBLISH_BUDGET_MS = 6e4;
async function run(inputs, given) {
	await openReportDir(inputs.reportDir);
	let redact = (text) => text;
	const world = {
		...given,
		console: redactingConsole(given.console, (text) => redact(text))
	};
	const warnings = /* @__PURE__ */ new Set();
	const warn = (message) => {
		if (warnings.has(message)) return;
		warnings.add(message);
		world.console.warning(message);
	};
	let connection = null;
	let begun = null;
	let observation;
	try {
		connection = world.connect();
		begun = await begin(inputs, connection, world, warn, (found) => {
			redact = found;
		});
		observation = await look(inputs, connection, begun, world, warn);
	} catch (error) {
		if (!(error instanceof AccessError)) throw error;
		observation = nothingSeen(error.message, world);
		if (begun === null) redact = await world.redactor(connection?.secrets ?? []);
	} finally {
		world.console.status(null);
		connection?.close();
	}
	return tell(await assemble(inputs, world, connection, begun, observation, [...warnings], redact), inputs, world, redact);
}
function redactingConsole(console, redact) {
	return {
		paint: console.paint,
		line: (text) => console.line(redact(text)),
		status: (text) => console.status(text === null ? null : redact(text)),
		statusEveryMs: console.statusEveryMs,
		warning: (text) => console.warning(redact(text)),
		error: (text) => console.error(redact(text)),
		group: (group) => console.group(group),
		annotate: (annotation) => console.annotate(annotation)
	};
}
async function begin(inputs, connection, world, warn, onRedactor) {
	const namespaces = inputs.namespaces.length > 0 ? inputs.namespaces : [connection.namespace];
	const client = inputs.since.kind === "last-run" || inputs.logs === "auto" ? await world.openGitHub(PREPARE_BUDGET_MS, world.cancelled) : null;
	const [rights, visibility, lastRun, redact] = await Promise.all([
		reviewAll(namespaces, connection, world.cancelled),
		findVisibility(world.github, inputs.logs === "auto" ? client : null),
		inputs.since.kind === "last-run" ? findLastRun(world.github, client) : null,
		world.redactor(connection.secrets)
	]);
	onRedactor(redact);
	const nowMs = world.clock.nowMs();
	const sinceMs = resolveSince(inputs, lastRun, nowMs, warn);
	world.console.line(startLine({
		version: world.version,
		namespaces,
		context: connection.context,
		watching: [...inputs.workloads.map((ref) => `${ref.kind.toLowerCase()}/${ref.name}`), ...inputs.selector === null ? [] : [inputs.selector]],
		durationMs: inputs.durationMs,
		since: iso(sinceMs),
		watchedFrom: iso(nowMs)
	}, world.console.paint));
	const refusals = [];
	for (const [namespace, granted] of rights) {
		const refusal = refusalOf(namespace, granted, connection.server);
		if (refusal !== null) {
			refusals.push(refusal);
			continue;
		}
		if (rights.size === 1) world.console.line(rightsLine(shownRights(granted), world.console.paint));
		for (const warning of rightsWarnings(namespace, granted, inputs.durationMs)) warn(warning);
	}
	const [first] = refusals;
	if (first !== void 0 && refusals.length === rights.size) throw first;
	return {
		namespaces,
		refusals: refusals.map(({ message }) => message),
		rights,
		sinceMs,
		showLines: world.github === null ? inputs.logs !== "never" : showsLogs(inputs.logs, visibility),
		redact
	};
}
async function reviewAll(namespaces, connection, signal) {
	try {
		return new Map(await Promise.all(namespaces.map(async (ns) => [ns, await reviewRights(connection, ns, signal)])));
	} catch (error) {
		throw explain(error, "ask what the credentials allow", connection);
	}
}
const DAY_MS = 864e5;
function resolveSince(inputs, lastRun, nowMs, warn) {
	if (inputs.since.kind === "ago") return nowMs - inputs.since.ms;
	if (inputs.since.kind === "at") {
		const sinceMs = Date.parse(inputs.since.time);
		if (sinceMs <= nowMs || inputs.durationMs > 0) return sinceMs;
		throw new AccessError(`\`since\` is ${inputs.since.time}, but it is only ${iso(nowMs)} by the cluster's clock: one look (\`duration: 0s\`) would look at no time at all. Give an earlier time.`);
	}
	if (lastRun?.startedAt != null) return Date.parse(lastRun.startedAt);
	warn(`${lastRun?.warning ?? "the previous run is not known"}: deaths of the last 24 h count`);
	return nowMs - DAY_MS;
}
async function look(inputs, connection, begun, world, warn) {
	const { console, clock } = world;
	const startedMs = clock.nowMs();
	const observation = await watch({
		connection,
		inputs,
		...begun,
		namespaces: begun.namespaces.filter((namespace) => begun.rights.get(namespace)?.listPods !== false),
		nowMs: clock.nowMs,
		cancelled: world.cancelled,
		warn,
		onSeen: (seen) => console.line(seenLine({
			...seen,
			since: iso(begun.sinceMs)
		})),
		signEveryMs: console.statusEveryMs,
		onSign: (leftMs, seen) => console.status(signOfLife(leftMs, seen.pods, seen.restarts)),
		onSettled: (deaths, findings) => console.line(settledLine(iso(clock.nowMs()), inputs.settleMs, deaths, findings)),
		onDeath: (death, finding) => console.line(liveLine(death, finding, startedMs, console.paint))
	});
	return {
		...observation,
		errors: [...begun.refusals, ...observation.errors]
	};
}
function liveLine({ death, log, parsed }, finding, startedMs, paint) {
	const instance = finding?.instances.find((each) => each.containerId === death.termination.containerId);
	const culprit = parsed?.crash?.culprit ?? null;
	return deathLine({
		at: iso(death.detectedAtMs),
		elapsedMs: Math.max(0, death.detectedAtMs - startedMs),
		instance: instance ?? {
			pod: death.pod.name,
			podUid: death.pod.uid,
			container: death.container.name,
			containerType: death.container.type,
			containerId: death.termination.containerId,
			exitCode: death.termination.exitCode,
			signal: null,
			reason: death.termination.reason,
			startedAt: death.termination.startedAt,
			finishedAt: death.termination.finishedAt,
			restartCount: death.container.restartCount,
			revision: "unknown",
			detectedAt: iso(death.detectedAtMs),
			log
		},
		title: finding?.title ?? null,
		place: culprit?.file == null ? null : `${culprit.file.split(/[\\/]/).pop()}${culprit.line === null ? "" : `:${culprit.line}`}`,
		failing: finding?.failing ?? false
	}, paint);
}
function nothingSeen(message, world) {
	return {
		findings: [],
		pods: 0,
		containers: 0,
		restarts: 0,
		errors: [message],
		lanes: [],
		partial: [],
		endedBy: world.cancelled.aborted ? "cancelled" : "access-lost",
		fromMs: world.clock.nowMs(),
		untilMs: world.clock.nowMs(),
		revisions: []
	};
}
async function assemble(inputs, world, connection, begun, observation, warnings, redact) {
	const commit = await deployedCommit(inputs, world, observation);
	const deployed = commit.deployed;
	const findings = await Promise.all(observation.findings.map(async (finding) => {
		const located = finding.crash === null || world.cancelled.aborted ? null : await unlessCancelled(world.locate(finding, commitOf(finding, deployed, world.github)), world.cancelled);
		return located === null ? finding : {
			...finding,
			...located
		};
	}));
	const report = {
		schema: 1,
		verdict: verdictOf(findings, observation.errors),
		since: iso(begun?.sinceMs ?? observation.untilMs),
		watchedFrom: iso(observation.fromMs),
		until: iso(observation.untilMs),
		namespaces: begun?.namespaces ?? inputs.namespaces,
		pods: observation.pods,
		containers: observation.containers,
		restarts: observation.restarts,
		warnings: [...warnings, ...commit.warnings],
		errors: observation.errors,
		findings,
		context: connection?.context ?? null,
		environment: environmentOf(inputs, world.github),
		deployed,
		partial: observation.partial,
		lanes: observation.lanes,
		endedBy: observation.endedBy,
		version: world.version
	};
	return redactStrings(report, redact, ["excerpt"]);
}
async function unlessCancelled(work, cancelled) {
	const { promise, resolve } = Promise.withResolvers();
	const give = () => resolve(null);
	cancelled.addEventListener("abort", give);
	return Promise.race([work, promise]).finally(() => cancelled.removeEventListener("abort", give));
}
async function deployedCommit(inputs, world, observation) {
	const client = (observation.errors.length === 0 || observation.findings.some(isReported)) && !world.cancelled.aborted ? await world.openGitHub(PREPARE_BUDGET_MS, world.cancelled) : null;
	return findCommit(inputs, world.github, observation.revisions, client);
}
function verdictOf(findings, errors) {
	if (findings.some((finding) => finding.failing)) return "failed";
	return errors.length > 0 ? "error" : "passed";
}
async function tell(report, inputs, world, redact) {
	let context = reportContext(report, inputs, world.github, null);
	let saved = await saveReport(report, context, inputs.reportDir);
	const { reportPath, summaryPath } = saved;
	world.onSaved({
		report,
		reportPath,
		summaryPath,
		commentUrl: null,
		issueUrls: []
	});
	if (world.layout === "groups") printGroups(report, world.console);
	const published = await publishReport(report, inputs, world);
	const told = [...published.told];
	const complete = {
		...report,
		warnings: [...report.warnings, ...published.warnings.map(redact)]
	};
	for (const warning of published.warnings) world.console.warning(warning);
	if (published !== NOT_PUBLISHED) {
		context = reportContext(complete, inputs, world.github, published.known);
		saved = await saveReport(complete, context, inputs.reportDir);
	}
	if (saved.warning !== null) world.console.warning(saved.warning);
	if (world.layout === "terminal") world.console.line(renderTerminal(complete, context, world.console.paint));
	else conclude(complete, inputs, context, told, saved.reportPath, world);
	world.writeSummary?.(saved.summary);
	return {
		report: complete,
		reportPath: saved.reportPath,
		summaryPath: saved.summaryPath,
		commentUrl: published.commentUrl,
		issueUrls: published.issueUrls
	};
}
function printGroups(report, console) {
	report.findings.forEach((finding, index) => {
		if (isReported(finding) && index < 50) console.group(findingGroup(finding, index + 1, report.findings.length, report));
		else console.line(findingLine(finding, report));
	});
}
function conclude(report, inputs, context, told, reportPath, { console, writeSummary }) {
	const annotations = inputs.annotations ? renderAnnotations(report) : [];
	for (const annotation of annotations) console.annotate(annotation);
	for (const error of report.errors) console.error(error);
	console.line(toldLine([
		...told,
		...annotations.length === 0 ? [] : [`annotation \u00d7${annotations.length}`],
		...writeSummary === null ? [] : ["summary"],
		`report ${reportPath}`
	]));
	console.line(verdictLine(report, context));
}
const NOT_PUBLISHED = {
	commentUrl: null,
	issueUrls: [],
	told: [],
	warnings: [],
	known: null
};
async function publishReport(report, inputs, world) {
	if (world.github === null) return NOT_PUBLISHED;
	const client = world.cancelled.aborted ? await world.openGitHub(Math.max(0, CANCELLED_LIMITS.toldMs - world.cancelledForMs())) : await world.openGitHub(PUBLISH_BUDGET_MS, world.cancelled);
	if (client === null) return NOT_PUBLISHED;
	return publish(report, inputs, world.github, { client });
}
function iso(ms) {
	return new Date(ms).toISOString();
}
// src/version.ts
const VERSION = "1.0.0";
// src/watch/clock.ts
const TOLERANCE_MS = 2e3;
function createClock(localMs) {
	let offsetMs = 0;
	let synced = false;
	return {
		nowMs: () => localMs() + offsetMs,
		sync(date) {
			if (synced) return;
			synced = true;
			const aheadMs = date.getTime() + 500 - localMs();
			if (Math.abs(aheadMs) > TOLERANCE_MS) offsetMs = aheadMs;
		}
	};
}
// src/wire.ts
async function loadRedactor(inputs, secrets) {
	const { createRedactor } = await import("./redact.js");
	return createRedactor(inputs.redact, secrets);
}
function createLocate(inputs, github, folder) {
	let located = null;
	return async (finding, sha) => {
		if (finding.crash === null) return null;
		located ??= import("./source.js").then(({ createSourceMap }) => createSourceMap({
			folder,
			pathMap: inputs.pathMap,
			repositoryUrl: github === null ? null : `${github.serverUrl}/${github.owner}/${github.repo}`
		}));
		return (await located)(finding.crash, sha);
	};
}
export { configureAuthMethods as C, Observable as D, IsomorphicFetchHttpLibrary as E, listenForCancellation as O, BearerTokenAuthentication as S, ResponseContext as T, makeAbsolutePath as _, run as a, ServerConfiguration as b, watchHelp as c, connect as d, InputError as f, findObject as g, findHomeDir as h, VERSION as i, readPayload as l, bufferFromFileOrString as m, loadRedactor as n, loadInputs as o, KubeConfig as p, createClock as r, inputsFromFlags as s, createLocate as t, sha as u, setHeaderMiddleware as v, RequestContext as w, server1 as x, createConfiguration as y };
