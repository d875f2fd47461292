var endOfValue = (function(text, start, opening) {
	const quote = opening.replace(/^[\w(]*\[?/, "");
	if (quote !== "") return endOfQuoted(text, start, quote);
	const end = endOfBare(text, start);
	return opening === "[" ? firstOf(text, "]", start, end) : withoutClosers(text, start, end);
});
var endOfQuoted = (function(text, start, quote) {
	const newline = text.indexOf("\n", start);
	const most = newline < 0 ? text.length : newline;
	for (let at = start;;) {
		const found = text.indexOf(quote, at);
		if (found < 0 || found >= most) return endOfBare(text, start);
		if (quote.startsWith("\\") || !isEscaped(text, found, start)) return found;
		at = found + 1;
	}
});
var isEscaped = (function(text, at, start) {
	let slashes = 0;
	while (at - slashes > start && text[at - slashes - 1] === "\\") slashes++;
	return slashes % 2 === 1;
});
var endOfBare = (function(text, start) {
	for (let at = start;; at++) {
		BARE.lastIndex = at;
		BARE.exec(text);
		at = BARE.lastIndex;
		const stop = text[at];
		if (stop === "\\" && !/[nrt"'`\\]/.test(text[at + 1] ?? "n")) continue;
		if ((stop === "," || stop === ";" || stop === "&") && !NEXT_NAME.test(text.slice(at, at + 44))) continue;
		return at;
	}
});
var firstOf = (function(text, character, start, end) {
	const found = text.slice(start, end).indexOf(character);
	return found < 0 ? end : start + found;
});
var withoutClosers = (function(text, start, end) {
	let last = end;
	while (last > start && /[)\]}>]/.test(text[last - 1] ?? "")) {
		const opener = {
			")": "(",
			"]": "[",
			"}": "{",
			">": "<"
		}[text[last - 1] ?? ""] ?? "";
		if (text.slice(start, last).includes(opener)) break;
		last--;
	}
	return last;
});
var isSecret$1 = (function(value) {
	const { text } = value;
	if (isNoValue(text)) return false;
	if (text.toLowerCase() === value.ending && /^[;)]/.test(value.after)) return false;
	if (value.ending === "pwd") return !PATH.test(text) && !/^[\w.-]*[/\\]/.test(text) && written(value);
	if (value.ending === "pass" && !/[a-z0-9_.-]$|["'?&]$/i.test(value.before)) return looksRandom(text);
	return /^(?:pass|pw|psk)/.test(value.ending) ? written(value) || looksRandom(text) : isKeyOrToken(value);
});
var isNoValue = (function(text) {
	return !/[^\s,;:()[\]{}"'`]/.test(text) || PLACEHOLDER.test(text) || TYPE.test(text) || REFERENCE.test(text) || QUALIFIED_TYPE.test(text) || CALL.test(text) || ACCESS.test(text);
});
var written = (function({ sign, quoted, quotedName, before, after, name }) {
	if (sign !== ":" || quotedName) return true;
	const lineStart = /(?:^|\n|\\n)[\s-]*[\w.-]*$/.test(before);
	if (quoted) return lineStart || /[\w.-]$/.test(before) || /^[A-Z]/.test(name);
	return lineStart && /^\s*(?:#.*)?(?:\n|\\n|["']|$)/.test(after);
});
var isKeyOrToken = (function(value) {
	const { text, before, ending } = value;
	if (text.length < 6 || /^\d{1,12}$/.test(text) || PATH.test(text)) return false;
	if (ending === "token" && OTHER_TOKEN.test(before)) return false;
	if (isEnvironment(value)) return true;
	const named = (ending === "secret" || ending === "token" || ending.startsWith("credential")) && !/[a-z0-9][_.-]?$/i.test(before.slice(-2).replace(/\s$/, "  "));
	if (ending !== "token" && OBJECT_NAME.test(text)) return !named && text.length >= 8 && written(value) && !/[-./_:]/.test(text);
	if (looksRandom(text)) return true;
	return !named && text.length >= 8 && !/\s/.test(text) && (value.sign === "=" || value.quoted) && written(value);
});
var isEnvironment = (function({ before, name, sign, text }) {
	return sign === "=" && /^[A-Z_]+$/.test(name) && /[A-Z0-9]_$/.test(before) && !/\s/.test(text);
});
var looksRandom = (function(text) {
	if (/\s/.test(text) || text.length < 6) return false;
	if (/^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/.test(text) || /^\d+(?:\.\d+)?(?:ms|s|m|h|%|[KMG]i?B?)?$/i.test(text)) return false;
	if (/^\d{4}-\d\d-\d\d/.test(text) || /^[\w.-]+\.\w{1,4}:\d+\)?$/.test(text)) return false;
	if (/[0-9]/.test(text) && /[A-Za-z]/.test(text)) return true;
	if (/[^\w\s.:/-]/.test(text) && /[A-Za-z0-9]/.test(text) && !/[()[\]{}<>]/.test(text)) return true;
	return text.length >= 20 && /[a-z][A-Z]/.test(text) && /[A-Z]{2}/.test(text);
});
var passphraseLength = (function(text) {
	const found = WORDS$1.exec(text)?.[0] ?? "";
	return found.toLowerCase().split(/[ -]/).some((word) => SENTENCE.has(word)) ? 0 : found.length;
});
var at = (function(hooks, expression, replacement) {
	return {
		hooks,
		replace: (text) => typeof replacement === "string" ? text.replace(expression, replacement) : text.replace(expression, (_, ...groups) => replacement(...groups))
	};
});
var redactAssignments = (function(text) {
	let result = "";
	let done = 0;
	NAME.lastIndex = 0;
	for (let found = NAME.exec(text); found !== null; found = NAME.exec(text)) {
		const [, ending = "", closing = "", sign = ""] = found;
		const opening = OPENING.exec(text.slice(NAME.lastIndex, NAME.lastIndex + LONGEST_OPENING))?.[0] ?? "";
		const start = NAME.lastIndex + opening.length;
		const ahead = text.slice(start, start + JUDGED);
		const phrase = opening === "" && /^pass(?!$)/i.test(ending) ? passphraseLength(ahead) : 0;
		const seen = phrase > 0 ? phrase : endOfValue(ahead, 0, opening);
		if (!(phrase > 0 || isSecret$1({
			before: text.slice(Math.max(0, found.index - BEFORE), found.index),
			ending: ending.toLowerCase(),
			sign: sign.trim(),
			quoted: opening.includes("\"") || opening.includes("'") || opening.includes("`"),
			quotedName: closing !== "",
			text: ahead.slice(0, seen),
			after: ahead.slice(seen),
			name: ending
		}))) continue;
		const end = phrase > 0 || seen < ahead.length ? start + seen : endOfValue(text, start, opening);
		result += text.slice(done, start) + "***";
		done = end;
		NAME.lastIndex = end;
	}
	return done === 0 ? text : result + text.slice(done);
});
var isCardNumber = (function(digits) {
	return NETWORKS.test(digits) && luhn(digits) === 0;
});
var luhn = (function(digits) {
	let sum = 0;
	for (let index = 0; index < digits.length; index++) {
		const digit = Number(digits.at(-1 - index));
		sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
	}
	return sum % 10;
});
var masked$1 = (function(before = "", number = "") {
	return `${before}${isCardNumber(number.replace(/[ -]/g, "")) ? "***" : number}`;
});
var isDrawnByLot = (function(text) {
	if ((text.match(/\d/g)?.length ?? 0) < 2 || !/[A-Z]/.test(text)) return false;
	if (!/[a-z]/.test(text)) return /[A-Z]\d/.test(text) && !/^[0-9A-F]+$/.test(text);
	return changes(text) * 5 >= text.length * 2;
});
var changes = (function(text) {
	return text.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[A-Z]?[a-z0-9])|\d(?=[A-Za-z])/g)?.length ?? 0;
});
var isDrawnOfLetters = (function(text) {
	const upper = text.match(/[A-Z]/g)?.length ?? 0;
	const lower = text.match(/[a-z]/g)?.length ?? 0;
	return Math.min(upper, lower) * 10 >= text.length * 3 && changes(text) * 2 >= text.length;
});
var isChosen = (function(text) {
	const word = text.slice(0, 200).replace(/[.:!?\u2026]+$/, "");
	if (word.length < 6 || !/[A-Za-z]/.test(word) || !/\d/.test(word)) return false;
	return !WORD_WITH_DIGITS.test(word) && !NAME_WITH_DIGITS.test(word) && !/^[~./*]|:\/\/|[$%]\{?[A-Z_]|=./.test(word);
});
var flag = (function([hooks, programs, name, between]) {
	return at(hooks, new RegExp(`((?<![\\w.-])(?:${programs})[ \\t](?:[^\\n]{0,200}?[ \\t])?${name}${between === " " ? "[ \\t]{1,3}" : ""}["']?)(?!\\*\\*\\*|-|public\\b|private\\b)[^\\s"'\\\\]{2,200}`, "g"), `$1***`);
});
var createHookSearch = (function(rules) {
	let search = null;
	let searched = 0;
	return (text) => {
		searched += text.length;
		if (search === null && searched < SHORT) return rules.filter(({ hooks }) => hooks.length === 0 || hooks.some((hook) => text.includes(hook)));
		search ??= createAutomatonSearch(rules);
		return search(text);
	};
});
var createAutomatonSearch = (function(rules) {
	const always = rules.map(({ hooks }) => hooks.length === 0);
	const { steps, ends } = automaton(trie(rules));
	const isEnd = Uint8Array.from(ends, (ending) => ending === void 0 ? 0 : 1);
	return (text) => {
		const applies = [...always];
		const fresh = isEnd.slice();
		let state = 0;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			state = code < ALPHABET ? steps[state * ALPHABET + code] ?? 0 : 0;
			if (fresh[state] === 1) {
				for (const rule of ends[state] ?? []) applies[rule] = true;
				fresh[state] = 0;
			}
		}
		return rules.filter((_, index) => applies[index]);
	};
});
var trie = (function(rules) {
	const states = [{
		next: /* @__PURE__ */ new Map(),
		rules: /* @__PURE__ */ new Set()
	}];
	for (const [index, { hooks }] of rules.entries()) for (const hook of hooks) {
		let state = 0;
		for (const character of hook) {
			const code = character.charCodeAt(0);
			let next = states[state]?.next.get(code);
			if (next === void 0) {
				next = states.push({
					next: /* @__PURE__ */ new Map(),
					rules: /* @__PURE__ */ new Set()
				}) - 1;
				states[state]?.next.set(code, next);
			}
			state = next;
		}
		states[state]?.rules.add(index);
	}
	return states;
});
var automaton = (function(states) {
	const steps = new Uint16Array(states.length * ALPHABET);
	const fallbacks = new Uint16Array(states.length);
	const queue = [0];
	for (const state of queue) {
		const fallback = fallbacks[state] ?? 0;
		if (state !== 0) steps.copyWithin(state * ALPHABET, fallback * ALPHABET, (fallback + 1) * ALPHABET);
		for (const rule of states[fallback]?.rules ?? []) states[state]?.rules.add(rule);
		for (const [code, next] of states[state]?.next ?? []) {
			fallbacks[next] = state === 0 ? 0 : steps[fallback * ALPHABET + code] ?? 0;
			steps[state * ALPHABET + code] = next;
			queue.push(next);
		}
	}
	return {
		steps,
		ends: states.map(({ rules }) => rules.size === 0 ? void 0 : [...rules])
	};
});
var isSecret = (function({ kind, type }) {
	return kind === "Secret" || kind === null && SECRET_TYPE.test(type);
});
var redactJson = (function(text) {
	const ranges = [];
	const open = [];
	const close = (at) => {
		const ended = open.pop();
		if (ended === void 0) return;
		if (isSecret(ended)) for (const range of ended.data) ranges.push(range);
		if (ended.dataFrom !== null) open.at(-1)?.data.push([ended.dataFrom, at]);
	};
	JSON_PARTS.lastIndex = 0;
	for (let found = JSON_PARTS.exec(text); found !== null; found = JSON_PARTS.exec(text)) {
		const [whole, field, value = ""] = found;
		const around = open.at(-1);
		if (whole === "}") close(found.index);
		else if (field === void 0) open.push({
			dataFrom: whole === "{" ? null : JSON_PARTS.lastIndex,
			kind: null,
			type: "",
			data: []
		});
		else if (around !== void 0) around[field === "kind" ? "kind" : "type"] = value;
	}
	while (open.length > 0) close(text.length);
	return replaced(text, ranges);
});
var replaced = (function(text, ranges) {
	let result = "";
	let done = 0;
	for (const [from, to] of ranges.toSorted(([left], [right]) => left - right)) {
		if (from < done) continue;
		result += text.slice(done, from) + text.slice(from, to).replace(JSON_VALUE, (whole, start, value) => isNoValue(value) ? whole : `${start}***`);
		done = to;
	}
	return result + text.slice(done);
});
var redactYaml = (function(text) {
	const parts = text.split(/(\r?\n|\\n)/);
	const open = [];
	const close = () => {
		const ended = open.pop();
		if (ended !== void 0 && isSecret(ended)) for (const index of ended.data) parts[index] = withoutYamlValue(parts[index] ?? "");
	};
	for (let index = 0; index < parts.length; index += 2) {
		const line = unwrapped(parts[index] ?? "");
		if (line.trim() === "") continue;
		const [, blanks = "", hyphen = "", field, value = ""] = YAML_LINE.exec(line) ?? [];
		const indent = blanks.length;
		const isBehind = ({ indent: of }) => indent < of || indent === of && (hyphen !== "" || field === void 0);
		for (let top = open.at(-1); top !== void 0 && isBehind(top); top = open.at(-1)) close();
		let object = open.at(-1);
		if (object === void 0 || object.indent < indent) {
			if (object?.inData) {
				object.data.push(index);
				continue;
			}
			if (field === void 0 || !HEADS.has(field)) continue;
			object = {
				indent: indent + hyphen.length,
				kind: null,
				type: "",
				inData: false,
				data: []
			};
			open.push(object);
		}
		object.inData = field === "data" || field === "stringData";
		if (field === "kind" || field === "type") object[field] = value;
	}
	while (open.length > 0) close();
	return parts.join("");
});
var unwrapped = (function(line) {
	return line.slice(WRAPPED.exec(line)?.[0].length ?? 0);
});
var withoutYamlValue = (function(line) {
	const content = unwrapped(line);
	const [, name = "", rest] = YAML_ENTRY.exec(content) ?? [];
	const start = rest === void 0 ? /^\s*/.exec(content)?.[0] ?? "" : name;
	const value = /^[^"\\]*/.exec(content.slice(start.length))?.[0] ?? "";
	if (/^[|>][-+\d]*$/.test(value.trim()) || isNoValue(value.replace(/'$/, ""))) return line;
	const end = value.endsWith("'") ? "'" : "";
	return line.slice(0, line.length - content.length) + start + "***" + end + content.slice(start.length + value.length);
});
var wantsLibrary = (function(text) {
	return Object.values(HOOKS).some((hooks) => hooks?.some((hook) => text.includes(hook)));
});
var loadLibrary = (async function() {
	const { rules } = await import("./module.js");
	return rules.flatMap((rule) => {
		const hooks = HOOKS[rule.meta.id.replace("@secretlint/secretlint-rule-", "")];
		return hooks === null ? [] : [asRedactRule(rule, hooks ?? [])];
	});
});
var asRedactRule = (function(rule, hooks) {
	let ranges = [];
	const { file } = rule.create({
		createTranslator: () => () => ({ message: "" }),
		report: ({ range }) => ranges.push(range),
		ignore: () => {}
	}, {});
	return {
		hooks,
		replace: (text) => {
			ranges = [];
			file?.({
				content: text,
				filePath: "container.log",
				ext: ".log",
				contentType: "text"
			});
			return ranges.length === 0 ? text : masked(text, ranges);
		}
	};
});
var masked = (function(text, ranges) {
	let result = "";
	let done = 0;
	for (const [start, end] of ranges.toSorted(([left], [right]) => left - right)) {
		if (start < done || text.slice(start, end).includes("***")) continue;
		result += text.slice(done, start) + "***";
		done = end;
	}
	return result + text.slice(done);
});
var redactBlocks = (function(text) {
	const lines = text.split("\n");
	let block = null;
	for (const [index, line] of lines.entries()) {
		const begin = BEGIN.exec(line);
		const end = END.exec(line);
		if (begin !== null) {
			lines[index] = maskBehind(line, begin);
			block = end === null ? {
				armour: armourLike(line, begin),
				left: LONGEST_BLOCK,
				gap: 0
			} : null;
		} else if (end !== null) {
			if (block === null) maskHeadless(lines, index, armourLike(line, end));
			lines[index] = maskInline(line.slice(0, end.index)) + line.slice(end.index);
			block = null;
		} else if (PUTTY.test(line)) block = {
			armour: armourLike("", null),
			left: Number(PUTTY.exec(line)?.[1] ?? 0),
			gap: 0
		};
		else if (block !== null) {
			const masked = line.replace(block.armour, "***");
			block.gap = masked === line ? block.gap + 1 : 0;
			lines[index] = masked;
			block.left--;
			if (block.left <= 0 || block.gap > LONGEST_GAP) block = null;
		}
	}
	return lines.join("\n");
});
var armourLike = (function(line, mark) {
	const before = mark === null ? "" : line.slice(0, mark.index).slice(-1);
	const after = mark === null ? "" : line.slice(mark.index + mark[0].length).slice(0, 2);
	const opens = `(?<=^|[\\s"'|:]${before === "" ? "" : `|${literal(before)}`})`;
	const closes = `(?=["',\\\\]{0,4}\\s*$${after.trim() === "" ? "" : `|${literal(after)}`})`;
	return new RegExp(`${opens}(?:[A-Za-z0-9+/]{24,}={0,2}|[A-Za-z0-9+/]{1,23}={1,2}|=[A-Za-z0-9+/]{4})${closes}|^\\s*[A-Za-z0-9+/]{1,80}={0,2}\\s*$`, "g");
});
var literal = (function(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
});
var maskBehind = (function(line, begin) {
	const start = begin.index + begin[0].length;
	const length = END.exec(line.slice(start))?.index ?? line.length - start;
	return line.slice(0, start) + maskInline(line.slice(start, start + length)) + line.slice(start + length);
});
var maskInline = (function(body) {
	return body.replace(/[A-Za-z0-9+/=]{16,}/g, "***").replace(/(?<=\\n|\*\*\*)[A-Za-z0-9+/]{1,15}={1,2}(?=\\n|$)/g, "***");
});
var maskHeadless = (function(lines, end, armour) {
	for (let index = end - 1; index >= Math.max(0, end - LONGEST_BLOCK); index--) {
		const masked = (lines[index] ?? "").replace(armour, "***");
		if (masked === lines[index]) return;
		lines[index] = masked;
	}
});
var looksLikeCredential = (function(text) {
	return text.length >= 6 && !text.startsWith("***") && !/^(?:[A-Za-z]?[a-z]{1,19}|[A-Z]{1,19})[.!]?$/.test(text);
});
var isUserAndPassword = (function(base64) {
	return /^[\x20-9;-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(base64, "base64").toString("latin1"));
});
var firstWord = (function(text) {
	return /^\S+/.exec(text)?.[0] ?? "";
});
var onDemand = (function(form) {
	let expression;
	return () => {
		expression ??= new RegExp(START + form, "g");
		return expression;
	};
});
var token = (function(hooks, form) {
	const expression = onDemand(form);
	return {
		hooks,
		replace: (text) => text.replace(expression(), (_, kept) => `${kept}***`)
	};
});
var drawn = (function(hooks, form) {
	const expression = onDemand(form);
	return {
		hooks,
		replace: (text) => text.replace(expression(), (whole, kept) => isDrawnByLot(whole.slice(kept.length)) ? `${kept}***` : whole)
	};
});
var prefixed = (function(prefixes, rest) {
	return token(prefixes, `(${prefixes.map((prefix) => prefix.replace(/[.-]/g, "\\$&")).join("|")})${rest}`);
});
var createRedactor = (async function(patterns, literals, only) {
	const library = only === void 0 || wantsLibrary(only) ? await loadLibrary() : [];
	const rulesFor = createHookSearch([...OWN_RULES, ...library]);
	const known = literalForms(literals);
	return (text) => {
		let redacted = text;
		for (const literal of known) if (redacted.includes(literal)) redacted = redacted.replaceAll(literal, "***");
		if (PEM_RULE.hooks.some((hook) => text.includes(hook))) redacted = PEM_RULE.replace(redacted);
		redacted = blocks(redacted).map((block) => applyRules(rulesFor(block), block)).join("");
		for (const pattern of patterns) redacted = pattern.replace(redacted, "***");
		return redacted;
	};
});
var literalForms = (function(literals) {
	const forms = literals.filter((literal) => literal.trim().length >= SHORTEST_LITERAL).flatMap((literal) => [
		literal,
		encodeURIComponent(literal.toWellFormed()),
		JSON.stringify(literal).slice(1, -1)
	]);
	return [...new Set(forms)].sort((left, right) => right.length - left.length);
});
var applyRules = (function(rules, block) {
	let redacted = block;
	for (const rule of rules) redacted = rule.replace(redacted);
	return redacted;
});
var blocks = (function(text) {
	if (text.length <= BLOCK) return [text];
	const pieces = [];
	for (let start = 0; start < text.length;) {
		const newline = text.indexOf("\n", start + BLOCK);
		const line = newline < 0 ? text.length : newline + 1;
		const end = line - start <= LONGEST_PIECE ? line : betweenWords(text, start + LONGEST_PIECE);
		pieces.push(text.slice(start, end));
		start = end;
	}
	return pieces;
});
var betweenWords = (function(text, at) {
	const before = text.slice(at - BLOCK, at);
	const last = /[\s,;{}()<>](?=[^\s,;{}()<>]{0,16384}$)/.exec(before);
	return last === null ? at : at - BLOCK + last.index + 1;
});
// src/redact/extent.ts
const OPENING = /^(?:(?:Some|Just|Optional|Ok|Right|String|Password|Secret\w{0,12})\()?(?:[bBuUrR]{1,2}(?=["']))?\[?\\{0,3}["'`]|^\[/;
const BARE = /[^\s"'`,;&\\]*/y;
const NEXT_NAME = /^[,;&](?:\s|$|[\w .-]{1,40}[=:])/;
// src/redact/judge.ts
const PLACEHOLDER = /^(?:\*+|x{3,}|\.{2,}|\u2026|-+|<.*|\$\{.*|\{\{.*|#\{.*|\{[a-z_.]*\}?|\$\(.*|\$[A-Z_][A-Z0-9_]*|%[-+#]?\d*[a-zA-Z]|%[A-Z_]+%|\(.*\)|%\(.*|@\w+@|![a-z]+|ENC\(.*|null|nil|none|undefined|unset|empty|true|false|yes|no|on|off|ok|n\/a|\[?redacted\]?|\[?masked\]?|\[?filtered\]?|\[?hidden\]?|\[?protected\]?|required|missing|invalid|expired|revoked|unknown|wrong|incorrect|optional)$/i;
const TYPE = /^(?:string|str|text|varchar|char|bytes?|binary|integer|int|boolean|bool|object|any)[!?]?$/i;
const REFERENCE = /^(?:[&*]?\(?\*?[\w.]*\)?\(?0x[0-9a-f]{4,16}\)?|\(?\*[\w./]+\)?.*|\(nil\)|\[?object \w+\]?|<\w+.*)$/i;
const QUALIFIED_TYPE = /^[A-Z][a-z]\w*(?:\.[A-Z][a-z]\w*)+$/;
const CALL = /^(?:[A-Za-z_$][\w$]*(?:\.|::|->))+[A-Za-z_$][\w$]*!?\(|^[A-Za-z_]\w*\(\)?$/;
const ACCESS = /^(?:process\.env|os\.environ|import\.meta|env|self|this|req|request|res|ctx|context|config|cfg|settings|options|opts|props|params|args|secrets|credentials|user|body|data)(?:\.[A-Za-z_$][\w$]*|\[["']?[\w-]+["']?\])+[;)]?$/;
const PATH = /^(?:~|\.{0,2})\/(?:[\w.@~-]+(?:\/[\w.@~-]+)*\/?)?$|^[A-Za-z]:\\/;
const OBJECT_NAME = /^[a-z]+(?:[-./_:][a-z0-9]{1,20})*$/;
const OTHER_TOKEN = /(?:unexpected|next|page|continue|continuation|cancel\w*|sync|resume|stopping|end|start|stop|syntax|parse[rd]?|lexer|expected|invalid|unknown|illegal|special|(?<![a-z])(?:this|the|a|no|pad|eos|bos|mask))[\s_-]{0,2}$/i;
// src/redact/passphrase.ts
const WORDS$1 = /^[a-z]{3,9}(?:[ -][a-z]{3,9}){3,9}(?=[ \t]*(?:\r?\n|\\[nr]|\\?["'}]|$))/i;
const SENTENCE = new Set("about after again all already also and another any are because been before being below both but can cannot could did does doing done due each either else every few for from get got had has have having her here him his how into its just least less longer many may might more most must neither nor not now off once one only other our out over same shall she should since some such than that the their them then there these they this those through too try two under until upon use used user uses using very was were what when where which while who why will with within without would yet you your accepted access account allowed authentication change changed characters check confirm connection contains correctly credentials bytes database days default denied digits disabled empty encrypted enter entered error exceeded existing expected expired failed failure field file found generated hash hashed host incorrect input invalid key length letters login lowercase match matches maximum minimum mismatch missing name need needs new null number numbers old optional password passwords please policy provide provided read received rejected required reset restored retry secret server service session set special string stored supplied token type undefined unknown unset update updated uppercase username valid value variable wrong".split(" "));
// src/redact/rule.ts
// src/redact/assignments.ts
const WORDS = [
	"passw(?:or)?ds?(?:[_-]?(?:hash|salt|digest))?",
	"passphrase",
	"passcode",
	"(?<=[a-z0-9][_.-]|[\"'?&]|\\b(?:db|user|admin|root|my|ldap|smtp|mail|proxy|http|auth|ftp|redis)|(?<![a-z]))pass",
	"(?<![a-z])pwd",
	"(?<=[a-z0-9][_.-]|[\"']|bind)pw",
	"(?<=[A-Z]_)PAT",
	"(?<![a-z])psk",
	"secret(?:[_-]?(?:id|key[_-]?base))?",
	"token",
	"credentials?",
	`(?:api|access|secret|private|signing|signature|encryption|account|auth|app|application|master|(?:pre)?shared|service|client|license|storage|webhook|deploy|subscription|functions|consumer|integration|ingest(?:ion)?|instrumentation|hmac|aes|admin|session|cookie|ssh|jwt|fernet|server|routing|stripe|fastly|pass|webpush|vapid|hash|bot|sdk|write|rest)[_-]?key(?:[_-]?data)?`
].join("|");
const NAME = new RegExp(`(${WORDS})((?:\\\\{0,3}["'\`])?\\]?)([ \\t]{0,4}(?:=>|:=|=|:)[ \\t]{0,4})`, "gi");
const JUDGED = 256;
const BEFORE = 60;
const LONGEST_OPENING = 28;
const ASSIGNMENTS_RULE = {
	hooks: [
		...[
			"pass",
			"pwd",
			"psk",
			"secret",
			"token",
			"credential",
			"key"
		].flatMap((word) => [
			word,
			word.toUpperCase(),
			word.charAt(0).toUpperCase() + word.slice(1)
		]),
		"_pw",
		"_PW",
		"-pw",
		".pw",
		"bindpw",
		"\"pw",
		"'pw",
		"_PAT"
	],
	replace: redactAssignments
};
// src/redact/cards.ts
const NAMED$2 = /((?:(?<![A-Za-z])(?:card|pan|cc)|Card|CARD|PAN)(?:[ _-]?(?:[Nn]umber|[Nn]um|[Nn]o|NUMBER|NUM|NO)\.?)?(?: is)?\\?["']?\s{0,2}[:=#]?\s{0,2}\\?["']?)(\d{13,19})(?![\w.-]?\d|\w)/g;
const GROUPED = /()(?<![\w.:/+-]|\d[ -])(\d{4}([ -])\d{4}\3\d{4}\3\d{4}|3[47]\d{2}([ -])\d{6}\4\d{5})(?![ -]?\d|\w|[.:]\d)/g;
const NETWORKS = /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6(?:011|[45]\d\d)\d{12}|62\d{14,17}|(?:5[068]|6[37])\d{14})$/;
const CARD = [
	"card",
	"Card",
	"CARD"
];
const SHORT$1 = [
	"pan",
	"PAN",
	"cc"
].flatMap((name) => [..." _-:=#\"'\\	Nn"].map((next) => name + next));
const CARD_RULES = [at([...CARD, ...SHORT$1], NAMED$2, masked$1), at(CARD, GROUPED, masked$1)];
// src/redact/random.ts
const WORD_WITH_DIGITS = /^(?:(?:base|sha|md|utf|oauth|openid|hs|rs|es|ps|ed|rsa|aes|argon|scram-sha|hmac-sha|pbkdf|ssl|tls|https?|ipv|i18n|k8s|eth|log|step|stage|phase|line|page|item|node|pod|user|test|field|attempt|code|error|level|type|key|slot|version|[a-z])[-_]?\d+(?:[-_.][\w.-]{0,12}|(?:alpha|beta|rc)\d*)?|\d+(?:[.,]\d+)?[-_]?[a-z]{1,12}|\d[\d:.TZ+-]*|0x[0-9a-f]+)$/i;
const NAME_WITH_DIGITS = /^(?:[a-z][a-z0-9]*(?:[-_.:/][a-z0-9]+)+|[\w.-]+\.[a-z]{2,5}(?::\d+){0,2}|v?\d+(?:\.\d+)+.*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)$/i;
const COMMAND_RULES = [
	at(["--"], /((?<![\w-])--?(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase|secret|token|api-?key|access-?key|secret-?key)(?:[ \t]{1,3}|\\?["'],[ \t]{0,3}(?=\\?["'])))(?!\*\*\*|-)(?:\\?"[^"\n]{1,500}"|'[^'\n]{1,500}'|[^\s"']{4,})/gi, `$1***`),
	at(["pass "], /((?<![\w-])-(?:storepass|keypass|srcstorepass|deststorepass)[ \t]{1,3})(?!\*\*\*)\S+/g, `$1***`),
	at([" pass:"], /(-pass(?:in|out)?[ \t]{1,3}pass:)(?!\*\*\*)\S+/g, `$1***`),
	at(["htpasswd "], /(\bhtpasswd[ \t]{1,3}-\w{0,4}b\w{0,4}[ \t]{1,3}\S{1,200}[ \t]{1,3}\S{1,100}[ \t]{1,3})(?!\*\*\*)\S+/g, `$1***`),
	at(["requirepass ", "masterauth "], /((?:requirepass|masterauth)[ \t]{1,3}["']?)(?!\*\*\*)[^\s"']+/g, `$1***`),
	at(["curl "], /(\s(?:-u|--user|--proxy-user)[ \t=]{0,3}["']?[^\s:"']{1,100}:)(?!\*\*\*)[^\s"']+/g, `$1***`),
	at(["mysql"], /(\bmysql(?:dump|admin|sh)?[ \t][^\n]{0,200}?[ \t]-p)(?!\*\*\*)[^\s-]\S*/g, `$1***`),
	at(["redis-cli "], /(redis-cli[ \t][^\n]{0,200}?(?<=[ \t])-a[ \t]{1,3})(?!\*\*\*)\S+/g, `$1***`),
	at(["login "], /(\blogin[ \t](?:[^\n]{0,200}?[ \t])?-p[ \t]{1,3})(?!\*\*\*)\S+/g, `$1***`),
	at(["sshpass "], /(sshpass[ \t]{1,3}-p[ \t]{0,3})(?!\*\*\*)\S+/g, `$1***`),
	...[
		[
			["mongo"],
			"mongo(?:sh|dump|restore|export|import)?",
			"-p",
			" "
		],
		[
			[
				"cqlsh",
				"influx",
				"mosquitto_"
			],
			"cqlsh|influx|mosquitto_(?:pub|sub)",
			"-[pP]",
			" "
		],
		[
			["ldap"],
			"ldap(?:search|add|modify|delete|passwd|whoami|compare)",
			"-w",
			" "
		],
		[
			[
				"sqlcmd",
				"bcp",
				"osql",
				"isql"
			],
			"sqlcmd|bcp|osql|isql",
			"-P",
			" "
		],
		[
			["zip"],
			"zip|unzip|zipcloak",
			"-P",
			" "
		],
		[
			["snmp"],
			"snmp(?:walk|get|getnext|bulkget|bulkwalk|set|table|trap|inform|status)",
			"-[cAX]",
			" "
		],
		[
			["openssl"],
			"openssl",
			"-[kK]",
			" "
		],
		[
			["7z"],
			"7z[arz]?",
			"-p",
			""
		],
		[
			["rar"],
			"(?:un)?rar",
			"-h?p",
			""
		]
	].map(flag),
	at(["-key "], /((?<![\w-])--(?:[a-z]{1,20}-){0,2}(?:account|certificate|master|license|signing|shared|encryption)-key[ \t]{1,3})(?!\*\*\*|[-/.~])[^\s"'\\]{16,}/g, `$1***`),
	at(["--from-literal"], /(--from-literal[= \t]["']?[\w.-]{1,100}=)(?!\*\*\*)[^\s"'\\]+/g, `$1***`),
	at(["%"], /([ \t](?:-U|--user[= \t])[ \t]{0,3}["']?[\w.@/-]{1,64}%)(?!\*\*\*)[^\s"'%\\]{3,}/g, `$1***`),
	at([
		"sqlplus ",
		"sqlldr ",
		"expdp ",
		"impdp ",
		"rman "
	], /((?<![\w.-])(?:sqlplus|sqlldr|expdp|impdp|rman)[ \t](?:[^\n]{0,80}?[ \t])?["']?[\w$#]{1,64}\/)(?!\*\*\*)[^\s@/"']{1,100}(?=@)/g, `$1***`),
	at(["add_user ", "change_password "], /(\b(?:add_user|change_password)[ \t]\S{1,64}[ \t])(?!\*\*\*)[^\s"'\\]+/g, `$1***`),
	at(["AUTH "], /((?<![\w-])AUTH[ \t](?:default[ \t])?)([^\s"'\\,;]{6,200})/g, (name = "", value = "") => isChosen(value) ? `${name}***` : `${name}${value}`),
	at(["AUTH"], /(\\?["']AUTH\\?["'](?:,?[ \t]\\?["'][^"'\\\s]{1,64}\\?["'](?=,?[ \t]\\?["']))?,?[ \t]\\?["'])(?!\*\*\*)[^"'\\\s]{1,200}(?=\\?["'](?!,?[ \t]\\?["']\*\*\*))/g, `$1***`)
];
// src/redact/hooks.ts
const ALPHABET = 128;
const SHORT = 16384;
// src/redact/kubernetes.ts
const KUBERNETES_SECRET_RULE = {
	hooks: ["kind: Secret", ...["\"", "\\\""].flatMap((quote) => [
		`kind: ${quote}Secret`,
		`kind${quote}:${quote}Secret`,
		`kind${quote}: ${quote}Secret`
	])],
	replace: (text) => redactYaml(redactJson(text))
};
const SECRET_TYPE = /^(?:Opaque|kubernetes\.io\/[\w.-]+|helm\.sh\/[\w.-]+|bootstrap\.kubernetes\.io\/token)$/;
const JSON_PARTS = /"(?:(kind|type)\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"([\w./-]{1,80})\\{0,7}"|(data|stringData)\\{0,7}"\s{0,3}:\s{0,3}\{)|[{}]/g;
const JSON_VALUE = /(:\s{0,3}\\{0,7}")([^"\\]+(?:\\+[^"\\]+)*)/g;
const HEADS = /* @__PURE__ */ new Set([
	"apiVersion",
	"kind",
	"data",
	"stringData",
	"metadata",
	"type",
	"immutable"
]);
const WRAPPED = /^(?:.*?["'`](?=(?:apiVersion|kind|data|stringData):)|\d{4}-\d\d-\d\dT\S{8,30} (?:std(?:out|err) [FP] )?)/;
const YAML_LINE = /^([ \t]*)(- )?(?:\\?["']?([\w.-]{1,253})\\?["']?:(?=\s|$|")[ \t]*\\?["']?([^\s"'\\]*))?/;
const YAML_ENTRY = /^([ \t]*\\?["']?[\w.-]{1,253}\\?["']?:[ \t]+\\?["']?)(.*)$/;
// src/redact/library.ts
const HOOKS = {
	aws: [
		"AKIA",
		"AGPA",
		"AIDA",
		"AROA",
		"AIPA",
		"ANPA",
		"ANVA",
		"ASIA",
		"A3T",
		"KEY",
		"Key",
		"key"
	],
	npm: [
		"_authToken=",
		"npm_",
		"x-oauth-basic"
	],
	slack: [
		"xox",
		"xapp",
		"hooks.slack.com",
		"HOOKS.SLACK.COM"
	],
	sendgrid: ["SG."],
	shopify: ["shp"],
	stripe: ["_live_", "_test_"],
	github: [
		"ghp_",
		"gho_",
		"ghu_",
		"ghs_",
		"ghr_",
		"github_pat_"
	],
	gitlab: [
		"glpat-",
		"glrt-",
		"gldt-",
		"glptt-",
		"glcbt-",
		"glagent-",
		"gloas-",
		"glsoat-",
		"glft-",
		"glimt-",
		"glffct-"
	],
	grafana: ["glc_", "glsa_"],
	openai: ["sk-"],
	anthropic: ["sk-ant"],
	groq: ["gsk_"],
	huggingface: ["hf_"],
	linear: ["lin_"],
	notion: ["ntn_", "secret_"],
	"1password": ["ops_ey"],
	"hashicorp-vault": [
		"hvs.",
		"hvb.",
		"hvr."
	],
	vercel: [
		"vcp_",
		"vci_",
		"vca_",
		"vcr_",
		"vck_"
	],
	databricks: ["dapi"],
	docker: ["dckr_"],
	figma: ["figd_"],
	cloudflare: [
		"cfk_",
		"cfut_",
		"cfat_"
	],
	tailscale: ["tskey-"],
	gcp: null,
	"filter-comments": null,
	basicauth: null,
	"database-connection-string": null,
	privatekey: null
};
// src/redact/pem.ts
const LONGEST_BLOCK = 400;
const LONGEST_GAP = 40;
const BEGIN = /-----BEGIN (?:[A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1)-----|---- BEGIN SSH2 [A-Z ]{0,20}PRIVATE KEY ----/;
const END = /-----END (?:[A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1)-----|---- END SSH2 [A-Z ]{0,20}PRIVATE KEY ----/;
const PUTTY = /Private-Lines: (\d{1,3})/;
const PEM_RULE = {
	hooks: [
		"PRIVATE KEY",
		"Private-Lines:",
		"OpenVPN Static key"
	],
	replace: redactBlocks
};
const PUTTY_RULES = [at(["Private-Lines:"], /(Private-Lines: \d{1,3}(?:\\r)?\\n)(?:[A-Za-z0-9+/=]{1,80}(?:\\r)?\\n){1,400}/g, `$1***\\n`), at(["Private-MAC:"], /(Private-MAC: )[0-9a-f]{40,64}/g, `$1***`)];
const ENCODED_PEM_RULE = {
	hooks: ["LS0tLS1CRUdJTi"],
	replace: (text) => text.replace(/LS0tLS1CRUdJTi[A-Za-z0-9+/]{40,}={0,2}/g, (base64) => BEGIN.test(Buffer.from(base64.slice(0, 120), "base64").toString("latin1")) ? `LS0tLS1CRUdJTi***` : base64)
};
// src/redact/places.ts
const SCHEMES = /^(?:bearer|basic|token|digest|negotiate|apikey|hmac|hawk|oauth|sharedkey|sharedaccesssignature|ssws|aws4-hmac-sha256)\s/i;
const PLACE_RULES = [
	at(["://"], /(:\/\/[^\s:@/"'<>`[]{0,200}:)(?!\*\*\*@)([^\s"'<>/`]{1,500}|(?!\d{1,5}[/?#])[^\s"'<>`@]{1,500})@/g, (start = "", password = "") => isNoValue(password) ? `${start}${password}@` : `${start}***@`),
	at(["cloudinary://"], /(cloudinary:\/\/\d{1,20}:)[\w-]{20,}/g, `$1***`),
	at(["://"], /(:\/\/)([\w.~%+=-]{16,500})@/g, (scheme = "", user = "") => /\d/.test(user) && /[A-Za-z]/.test(user) ? `${scheme}***@` : `${scheme}${user}@`),
	at([
		"@tcp(",
		"@unix(",
		"@tcp6(",
		"@cloudsql("
	], /((?<![^\s"'`=([{,])[^\s:@/"'`=([{,]{1,64}:)[^\s"'`]{1,200}@((?:tcp6?|unix|cloudsql)\()/g, `$1***@$2`),
	at(["jdbc:oracle:"], /(jdbc:oracle:\w{1,10}:[^\s/:@]{1,64}\/)[^\s@]{1,200}@/g, `$1***@`),
	at(["uthorization", "UTHORIZATION"], /(authorization\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2})((?:[a-z][\w-]{1,30})[ \t]{1,3})?([^\s"'\\\]<>][^\n"'\\\]<>]*)/gi, (name = "", scheme = "", credential = "") => looksLikeCredential(firstWord(credential)) && (SCHEMES.test(scheme) || /\d/.test(firstWord(credential))) ? `${name}${scheme}***` : `${name}${scheme}${credential}`),
	at(["earer", "EARER"], /\b(bearer[ \t]{1,3})([\w.~+/-]{12,}=*)/gi, (scheme = "", credential = "") => looksLikeCredential(credential) && /\d/.test(credential) ? `${scheme}***` : `${scheme}${credential}`),
	at(["asic", "ASIC"], /\b(basic[ \t]{1,3})([A-Za-z0-9+/]{8,}={0,2})/gi, (scheme = "", credential = "") => isUserAndPassword(credential) ? `${scheme}***` : `${scheme}${credential}`),
	at(["ookie", "OOKIE"], /(set-cookie\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2}[^\s=;"'\\[\]]{1,100}=)(?!\*\*\*)[^\s;"'\\[\]]+/gi, `$1***`),
	at(["ookie", "OOKIE"], /((?<![\w-])cookie\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2})(?=[^\s=;"'\\[\]]{1,100}=)[^\n"'\\\]]+/gi, `$1***`),
	at([
		"SESSID",
		"SESSIONID",
		"sessid",
		"sessionid",
		"connect.sid"
	], /((?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|sessionid)=)(?!\*\*\*)[^\s;,&"'\\]{8,}/gi, `$1***`),
	at(["ession"], /(\b\w{0,40}session(?:_?id)?=)([\w.%-]{20,})/gi, (name = "", value = "") => isDrawnByLot(value) ? `${name}***` : `${name}${value}`),
	at(["=", "%3D"], /([?&;](?:sig|signature|x-amz-(?:signature|security-token|credential)|x-goog-(?:signature|credential)|googleaccessid|awsaccesskeyid|key|apikey|api_key|auth|jwt|sas|code|assertion|code_verifier)=)(?!\*\*\*)[^\s&"'<>\\]{12,}/gi, `$1***`),
	at(["oauth_signature"], /(oauth_signature=\\?["']?)(?!\*\*\*)[\w%+/=-]{16,}/g, `$1***`),
	at([
		"auth",
		"AUTH",
		"Auth"
	], /((?<![a-z])auth\\?["']?(?:=|:[ \t]{0,3})\\?["']?)([\w+/=.~-]{8,})(:?)/gi, (name = "", value = "", colon = "") => {
		return `${name}${(value.length >= 16 && isDrawnByLot(value) || /^[\w+/]+={0,2}$/.test(value) && isUserAndPassword(value)) && colon === "" ? "***" : value}${colon}`;
	}),
	at([
		"auth",
		"AUTH",
		"Auth"
	], /((?<![a-z])auth\\?["']?(?:=|:[ \t]{0,3})\\?["']?(?:[\w.@-]{1,64}[:/])?)(?!\*\*\*)([^\s"'\\,;:/]{6,200})/gi, (name = "", value = "") => isChosen(value) ? `${name}***` : `${name}${value}`),
	at([
		"key",
		"KEY",
		"Key"
	], /(key(?<=(?<![a-z])key)(?<!(?:public|host|cache|partition|primary|routing|sort|object|s3|shard|foreign|dedup|idempotency|lookup|group|row|hash|map|message|record|event|storage|file|blob|etag|websocket|pair|pub|ssh|verify|verification|site|publishable|range|search|index|query|bucket)[ _-]key)\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?)([\w+/=~-]{20,200})(?![\w+/=.~:-])/gi, (name = "", value = "") => isDrawnByLot(value) || isDrawnOfLetters(value) ? `${name}***` : `${name}${value}`),
	at(["_json_key"], /(_json_key(?:_base64)?:)(?!\*\*\*)(?:\{[^{}\n]{0,8000}\}?|[^\s"'{\\]{8,})/g, `$1***`),
	at(["private_key_id"], /(private_key_id\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[0-9a-f]{16,64}/g, `$1***`),
	at(["sonar.login"], /(sonar\.login\s{0,3}[:=]\s{0,3})(?=[^\s"']{0,60}\d)[\w-]{16,}/g, `$1***`),
	at(["ommunity", "OMMUNITY"], /((?<![a-z])(?:community(?:_?(?:string|name))?\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?|snmp-server[ \t]community[ \t]))([^\s"'\\,;:/@&]{6,100})/gi, (name = "", value = "") => isChosen(value) ? `${name}***` : `${name}${value}`),
	at(["igest "], /((?<![a-z])digest[ \t][^\n]{0,600}?(?<![a-z])response=\\?["']?)[0-9a-f]{32,128}/gi, `$1***`),
	at(["-oauth", "-token"], /((?:github|gitlab|bitbucket)-(?:oauth|token)\\?["']?\s{0,3}:\s{0,3}\{\s{0,20}\\?["'][\w.-]{1,80}\\?["']\s{0,3}:\s{0,3}\\?["'])[\w-]{16,}/g, `$1***`),
	at([
		"onnect(",
		"__construct(",
		"ldap_bind(",
		"ftp_login(",
		"_password(",
		"imap_open("
	], /(\b(?:PDO(?:->|::)__construct|mysqli(?:->|::)(?:__construct|(?:real_)?connect)|(?:mysqli?|odbc|oci|ibase|sqlsrv)_(?:real_|p)?connect|ldap_bind|ftp_login|ssh2_auth_password|imap_open)\((?:[^,\n]{1,300}, ){2}')(?!\*\*\*)[^'\n]{1,200}(?=')/g, `$1***`),
	at(["auth('", "password_verify('"], /((?:(?:->|::)auth|password_verify)\(')(?!\*\*\*)[^'\n]{1,200}(?=')/g, `$1***`),
	at([
		"pass",
		"secret",
		"token",
		"api_key"
	].flatMap((name) => [`{${name}`, `{:${name}`]), /(\{:?(?:password|passwd|secret|token|api_key|secret_key|token_secret)\s?,\s?(?:<<)?\\?["'])(?!\*\*\*)[^"'\\\n]{1,500}/g, `$1***`),
	at(["kty"], /^(.*"kty\\?".*)$/gm, (line = "") => line.replace(/("(?:d|k|p|q|dp|dq|qi)\\?"\s?:\s?\\?")[\w-]{16,}/g, `$1***`)),
	at(["login "], /(\blogin[ \t]{1,3}\S{1,200}\s{1,40}password[ \t]{1,3})(?!\*\*\*)\S+/g, `$1***`),
	at([":"], /(:(\d{4,5}|\*):(?<=(?<![\w.:/*-])(?:[a-z][\w.-]{0,200}|[\d.]{7,15}|\*):(?:\d{4,5}|\*):)[\w*-]{1,64}:[\w*.-]{1,64}:)(?!\*\*\*)([^\s"':\\]{1,200})/gi, (start = "", port = "", value = "") => /^(?:543\d|6432|\*)$/.test(port) || isChosen(value) ? `${start}***` : `${start}${value}`),
	at(["alue"], /((?<![a-z])(?:name|key)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?[\w.:-]{0,60}(?:password|passwd|_pass|secret|token|api_?key|access_?key|private_?key|credentials?)\\?["']?(?:,(?:\s|\\n){0,40}|(?:\s|\\n){1,40})(?:-\s)?\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?["'])?)([^\s"'\\,{}]{1,4000})/gi, (name = "", value = "") => isNoValue(value) ? `${name}${value}` : `${name}***`),
	at(["string("], /(\[\\?"?\w{0,40}(?:password|passwd|secret|token|apikey|api_key)\\?"?(?::\\?"?\w{1,40}\\?"?){0,2}\]=>(?:\s|\\n){1,40}string\(\d{1,6}\)\s\\?"(?!\*\*\*))[^"\\\n]{1,4000}/gi, `$1***`),
	at(["%3D", "%3A"], /((?:passw(?:or)?d|passphrase|secret|token|api_?key)(?:%22)?%3[AD](?:%22|%20){0,2})(?!\*\*\*)[^\s&"'%<>]{1,500}/gi, `$1***`),
	at(["IDENTIFIED", "identified"], /(identified\s{1,3}(?:with\s{1,3}\S{1,60}\s{1,3})?(?:by|as)\s{1,3})(['"])(?!\*\*\*)[^'"\n]{1,300}\2/gi, `$1$2***$2`),
	at(["</"], /(<[\w:.-]{0,40}(?:password|passwd|secret|token|apikey|api-key|accesskey)>)(?!\*\*\*)[^<\n]{1,4000}(<\/)/gi, `$1***$2`),
	at(["auth"], /(\\?"auth\\?"\s{0,3}:\s{0,3}\\?")([A-Za-z0-9+/]{6,}={0,2})(?=\\?")/g, (name = "", base64 = "") => isUserAndPassword(base64) ? `${name}***` : `${name}${base64}`),
	at(["dockerconfigjson", "dockercfg"], /(\.dockerc(?:onfigjson|fg)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[A-Za-z0-9+/]{16,}={0,2}/g, `$1***`),
	ENCODED_PEM_RULE,
	...PUTTY_RULES,
	at(["/v1/input/", "/integration/"], /(\/(?:v1\/input|integration)\/)[0-9a-f]{32}(?![A-Za-z0-9])/g, `$1***`),
	at(["otpauth://"], /(otpauth:\/\/[^\s"']{1,300}[?&]secret=)(?!\*\*\*)[^\s&"']+/g, `$1***`)
];
const PROSE_RULES = [
	at(["assw", "ASSW"], /((?<![\w-])passw(?:or)?d(?:[ \t]is)?[ \t]{1,3}(["'`]))(?!\*\*\*)([^"'`\n]{1,200})(?=\2)/gi, (start = "", _, value = "") => isNoValue(value) || /\s/.test(value) ? `${start}${value}` : `${start}***`),
	at([
		"token",
		"Token",
		"TOKEN",
		"secret",
		"Secret",
		"password",
		"Password",
		"_key",
		"-key",
		" key",
		" Key",
		"_KEY"
	], /((?<![a-z]|(?:continue|continuation|next|page|resume|sync)[ _-])(?:token|password|secret|(?:api|access|secret|private|signing|encryption|license|account|app|application)[ _-]key)(?:\s(?:is|was|provided|used|value))?\\?["']?:?[ \t]{1,2}\\?["'`]?)([\w+/=~-]{20,500})/gi, (start = "", value = "") => isDrawnByLot(value) || /^(?:0x)?[0-9a-f]{32,}$/.test(value) && /_key| key|-key/i.test(start) ? `${start}***` : `${start}${value}`),
	at([
		" is",
		" was",
		" are",
		" passw",
		" Passw",
		" PASSW",
		" passphrase"
	], /((?<![a-z])(?:(?:passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential)s?[ \t](?:is|was|are)(?:[ \t](?:now|set to))?:?|(?:with|using|wrong|invalid|incorrect|bad|new|old|default|current|initial|generated|temporary|root|admin)[ \t](?:passw(?:or)?d|passphrase))[ \t]{1,3}\\?["'`]?)([^\s"'`,;<>()[\]{}\\]{6,200})/gi, (start = "", value = "") => isChosen(value) ? `${start}***` : `${start}${value}`),
	at([
		"pin",
		"PIN",
		"Pin",
		"otp",
		"OTP",
		"asscode",
		"cvv",
		"CVV",
		"cvc",
		"CVC",
		"mfa",
		"MFA",
		"2fa",
		"2FA",
		"sms",
		"SMS",
		"erification",
		"ne-time"
	], /((?<![a-z])(?:pin(?:[ _-]?(?:code|number))?|otp(?:[ _-]?code)?|totp|passcode|(?:mfa|2fa|sms|verification|one-time)[ _-](?:code|password)|cv[vc]2?)\\?["']?(?:\s{0,2}[:=]\s{0,2}|[ \t](?:is|was)[ \t])\\?["']?)(?:\d{4,8}|(?<=cv[vc]2?.{1,8})\d{3})(?![\w.:])/gi, `$1***`),
	at([
		"nemonic",
		"NEMONIC",
		"hrase",
		"HRASE"
	], /((?:mnemonic|(?:seed|recovery|secret)[ _-]?phrase)\\?["']?(?:\s{0,2}[:=]\s{0,2}|[ \t]is[ \t])\\?["']?)(?:[a-z]{3,8} ){11,23}[a-z]{3,8}/gi, `$1***`)
];
// src/redact/tokens.ts
const START = "(?<![A-Za-z0-9])";
const TOKEN_RULES = [
	token(["eyJ"], "(eyJ)[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*){0,3}"),
	prefixed([
		"ghp_",
		"gho_",
		"ghu_",
		"ghs_",
		"ghr_",
		"github_pat_"
	], "[\\w.-]{20,}"),
	prefixed([
		"glpat-",
		"gldt-",
		"glrt-",
		"glptt-",
		"glft-",
		"glcbt-",
		"glsoat-",
		"glagent-",
		"gloas-",
		"glimt-",
		"glffct-"
	], "[\\w.-]{16,}"),
	prefixed(["GR1348941"], "[\\w-]{20}"),
	prefixed([
		"npm_",
		"ddp_",
		"ddo_",
		"rnd_"
	], "[A-Za-z0-9]{30,}"),
	prefixed([
		"CLOJARS_",
		"squ_",
		"sqp_",
		"sqa_",
		"bkua_",
		"rootly_"
	], "[0-9a-f]{40,}"),
	token(["CCIPAT_", "CCIPRJ_"], "((?:CCIPAT|CCIPRJ)_)[A-Za-z0-9]{20,}_[0-9a-f]{40}"),
	token(["sgp_", "sgd_"], "(sg[pd]_)(?:[0-9a-f]{16}_|local_)?[0-9a-f]{40}"),
	token(["snyk_"], "(snyk_[a-z]{2,5}\\.)[0-9a-f]{8}\\.[\\w.-]{20,}"),
	drawn(["cio"], "(cio)[A-Za-z0-9]{32}(?![A-Za-z0-9])"),
	drawn(["API-"], "(API-)[A-Z0-9]{25,27}(?![\\w-])"),
	token(["11"], "()11[0-9a-f]{32}(?![A-Za-z0-9])"),
	prefixed(["pypi-"], "[\\w-]{40,}"),
	prefixed(["rubygems_"], "[0-9a-f]{40,}"),
	prefixed(["dckr_pat_", "dckr_oat_"], "[\\w-]{20,}"),
	prefixed(["oy2"], "[a-z0-9]{43}(?![A-Za-z0-9])"),
	prefixed(["AKCp"], "[A-Za-z0-9]{60,}"),
	prefixed(["cmVmdGtu"], "[A-Za-z0-9+/=]{50,}"),
	prefixed([
		"ATATT3",
		"ATCTT3",
		"ATBB"
	], "[\\w=-]{20,}"),
	token([
		"AKIA",
		"ASIA",
		"ABIA",
		"ACCA",
		"A3T"
	], "(AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}(?![A-Za-z0-9])"),
	prefixed(["ABSK"], "[A-Za-z0-9+/]{60,}={0,2}"),
	prefixed(["AIza"], "[\\w-]{33,}"),
	prefixed(["ya29."], "[\\w.-]{20,}"),
	prefixed(["GOCSPX-"], "[\\w-]{20,}"),
	token(["1//0"], "(1//0)[\\w-]{30,}"),
	token(["Q~"], "()[\\w~.-]{3}[0-9]Q~[\\w~.-]{31,34}(?![\\w~.-])"),
	prefixed([
		"dop_v1_",
		"doo_v1_",
		"dor_v1_"
	], "[0-9a-f]{40,}"),
	prefixed(["LTAI"], "[A-Za-z0-9]{12,}(?![A-Za-z0-9])"),
	prefixed(["AKID"], "[A-Za-z0-9]{28,}(?![A-Za-z0-9])"),
	prefixed(["HRKU-"], "[\\w-]{30,}"),
	prefixed([
		"cfk_",
		"cfut_",
		"cfat_"
	], "[A-Za-z0-9]{40,}"),
	token(["v1.0-"], "(v1\\.0-)[0-9a-f]{20,}-[0-9a-f]{100,}"),
	drawn(["AQVN", "t1."], "(AQVN|t1\\.)[\\w-]{30,}={0,2}(?:\\.[\\w-]{20,}={0,2})?"),
	prefixed(["napi_"], "[a-z0-9]{40,}"),
	prefixed(["sk.eyJ", "tk.eyJ"], "[\\w-]{20,}\\.[\\w-]{15,}"),
	prefixed(["dapi"], "[0-9a-f]{32}(?:-\\d)?(?![A-Za-z0-9])"),
	prefixed([
		"vcp_",
		"vci_",
		"vca_",
		"vcr_",
		"vck_"
	], "[A-Za-z0-9]{20,}"),
	prefixed([
		"nfp_",
		"nfc_",
		"nfo_",
		"nfb_",
		"nfu_"
	], "[A-Za-z0-9]{30,}"),
	prefixed(["sbp_", "sb_secret_"], "[\\w-]{20,}"),
	prefixed([
		"pscale_tkn_",
		"pscale_pw_",
		"pscale_oauth_"
	], "[\\w.=-]{30,}"),
	prefixed([
		"fo1_",
		"fm2_",
		"fm1r_"
	], "[\\w/+=-]{30,}"),
	prefixed([
		"sk_live_",
		"sk_test_",
		"rk_live_",
		"rk_test_",
		"whsec_"
	], "[A-Za-z0-9+/=]{10,}"),
	prefixed(["shippo_live_", "shippo_test_"], "[0-9a-f]{40}"),
	prefixed(["duffel_live_", "duffel_test_"], "[\\w-]{40,}"),
	prefixed(["EZAK", "EZTK"], "[A-Za-z0-9]{54}"),
	token(["FLWSECK"], "(FLWSECK(?:_TEST)?-)[0-9a-f]{12,}(?:-X)?"),
	token(["live_", "test_"], "((?:live|test)_)[0-9a-f]{35}(?![A-Za-z0-9])"),
	token(["access-"], "(access-(?:sandbox|development|production)-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
	prefixed([
		"sq0atp-",
		"sq0csp-",
		"sq0idp-"
	], "[\\w-]{20,}"),
	drawn(["EAAA"], "(EAAA)[\\w-]{55,}"),
	prefixed([
		"shpat_",
		"shpca_",
		"shppa_",
		"shpss_"
	], "[A-Za-z0-9]{20,}"),
	token(["access_token$"], "(access_token\\$(?:production|sandbox)\\$)[a-z0-9$]{20,}"),
	prefixed(["rzp_live_", "rzp_test_"], "[A-Za-z0-9]{14,}"),
	drawn(["AQE"], "(AQE)[\\w+/=]{50,}"),
	token(["prv"], "([xyztuv]prv)[1-9A-HJ-NP-Za-km-z]{100,112}"),
	drawn([
		"5H",
		"5J",
		"5K",
		"K",
		"L"
	], "()(?:5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})(?![A-Za-z0-9])"),
	prefixed([
		"xoxb-",
		"xoxp-",
		"xoxa-",
		"xoxo-",
		"xoxr-",
		"xoxs-",
		"xoxe-",
		"xoxc-",
		"xoxd-",
		"xapp-",
		"xoxe."
	], "[\\w.%-]{8,}"),
	token(["hooks.slack.com/"], "(hooks\\.slack\\.com/(?:services|workflows|triggers)/)[\\w/]{20,}"),
	token(["/api/webhooks/"], "(discord(?:app)?\\.com/api/(?:v\\d+/)?webhooks/\\d{15,20}/)[\\w-]{20,}"),
	token(["hooks.zapier.com/"], "(hooks\\.zapier\\.com/hooks/catch/)[\\w/]{8,}"),
	token(["maker.ifttt.com/"], "(maker\\.ifttt\\.com/[\\w/-]{1,100}/key/)[\\w-]{12,}"),
	token(["webhook.office.com/"], "(webhook\\.office\\.com/)[\\w@/-]{30,}"),
	token(["chat.googleapis.com/v1/spaces/"], "(chat\\.googleapis\\.com/v1/spaces/)[^\\s\"'<>]{20,}"),
	token([":AA"], "(\\d{8,10}:)AA[\\w-]{32,}"),
	token(["."], "()[MNO][A-Za-z0-9_-]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,40}(?![\\w-])"),
	prefixed(["SG."], "[\\w-]{10,}\\.[\\w.-]{10,}"),
	token(["key-"], "(key-)[0-9a-f]{32}(?![A-Za-z0-9])"),
	token(["-us"], "()[0-9a-f]{32}(-us\\d{1,2})(?![A-Za-z0-9])"),
	token(["SK"], "(SK)(?=[0-9]{0,31}[a-f])[0-9a-f]{32}(?![A-Za-z0-9])"),
	prefixed(["xkeysib-", "xsmtpsib-"], "[\\w-]{40,}"),
	token([":APA91b"], "([\\w-]{8,40}:)APA91b[\\w-]{100,}"),
	prefixed(["EAA"], "[A-Za-z0-9]{60,}"),
	drawn(["AAAAAAAAAA"], "(A{18,24})[\\w%-]{60,}"),
	token(["pat-"], "(pat-[a-z]{2}\\d-)[0-9a-f]{8}-[0-9a-f-]{20,}"),
	prefixed(["dG9rO"], "[A-Za-z0-9+/]{40,}={0,2}"),
	prefixed(["sl."], "[\\w-]{100,}"),
	token(["dt0"], "(dt0[a-z]\\d\\d\\.)[A-Z0-9]{24}\\.[A-Z0-9]{64}"),
	prefixed([
		"NRAK-",
		"NRJS-",
		"NRII-",
		"NRIQ-",
		"NRSP-",
		"NRRA-"
	], "[\\w-]{16,}"),
	token(["NRAL"], "()[0-9a-f]{36}(NRAL)(?![A-Za-z0-9])"),
	prefixed(["sntrys_", "sntryu_"], "[\\w+/=-]{30,}"),
	prefixed(["glc_", "glsa_"], "[\\w+/=]{30,}"),
	prefixed(["eyJrIjoi"], "[A-Za-z0-9+/=]{40,}"),
	prefixed([
		"hvs.",
		"hvb.",
		"hvr."
	], "[\\w-]{20,}"),
	drawn(["s."], "(?<!\\.)(s\\.)[A-Za-z0-9]{24}(?![\\w.(-])"),
	token([
		"sdk-",
		"api-",
		"mob-"
	], "((?:sdk|api|mob)-)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"),
	token([
		"SU",
		"SA",
		"SO"
	], "(S[UAO])[A-Z2-7]{56}(?![A-Za-z0-9])"),
	token(["st."], "(st\\.)[0-9a-f]{20,32}\\.[0-9a-f]{32}\\.[0-9a-f]{16,32}"),
	token(["pat."], "([ps]at\\.)[A-Za-z0-9_-]{22}\\.[0-9a-f]{24}\\.[A-Za-z0-9]{20}"),
	drawn(["00"], "()00[A-Za-z0-9][\\w-]{39}(?![\\w-])"),
	drawn(["cflt"], "(cflt)[A-Za-z0-9+/]{56,}"),
	token(["atlasv1."], "([A-Za-z0-9]{14}\\.atlasv1\\.)[\\w=-]{40,}"),
	prefixed(["pul-"], "[0-9a-f]{40}(?![A-Za-z0-9])"),
	prefixed([
		"dp.pt.",
		"dp.st.",
		"dp.ct.",
		"dp.sa.",
		"dp.scim.",
		"dp.audit."
	], "[\\w.-]{30,}"),
	prefixed(["tskey-"], "[\\w-]{20,}"),
	prefixed(["ops_ey"], "[\\w+/=-]{80,}"),
	prefixed(["AGE-SECRET-KEY-1"], "[A-Z0-9]{30,}"),
	prefixed(["figd_", "figo_"], "[\\w-]{20,}"),
	prefixed(["PMAK-"], "[0-9a-f-]{40,}"),
	prefixed(["lin_api_", "lin_oauth_"], "\\w{30,}"),
	prefixed(["ntn_"], "[A-Za-z0-9]{40,}"),
	prefixed(["CFPAT-"], "[\\w-]{40,}"),
	prefixed(["tfp_"], "(?=\\w{0,20}[0-9])[\\w-]{40,}"),
	token(["pk_"], "(pk_\\d{6,9}_)[A-Z0-9]{32}"),
	prefixed(["aio_"], "[A-Za-z0-9]{28}(?![A-Za-z0-9])"),
	token(["/"], "([12]/\\d{15,17}(?:/\\d{15,17})?:)[0-9a-f]{32}"),
	token(["pat"], "(pat[A-Za-z0-9]{14}\\.)[0-9a-f]{64}"),
	token(["ik_", "mk_"], "(hc[a-z][im]k_)[a-z0-9]{50,}"),
	token(["xaat-", "xapt-"], "(xa[ap]t-)[0-9a-f]{8}-[0-9a-f-]{20,}"),
	token(["u"], "(u\\d{6,10}-)(?=[0-9a-f]{0,31}[a-f])[0-9a-f]{32}(?![A-Za-z0-9-])"),
	token(["SWMTKN-1-"], "(SWMTKN-1-)[a-z0-9]{40,}-[a-z0-9]{20,}"),
	drawn(["2"], "()[12][A-Za-z0-9]{26}_[A-Za-z0-9]{19,22}(?![\\w-])"),
	prefixed(["sha256~"], "[\\w-]{40,}"),
	prefixed(["ATTA"], "[0-9a-f]{60,}"),
	prefixed(["rdme_"], "[a-z0-9]{60,}"),
	prefixed(["tk-us-"], "[\\w-]{40,}"),
	prefixed(["ico-"], "[A-Za-z0-9]{32}(?![A-Za-z0-9])"),
	prefixed(["dnkey-"], "[\\w=-]{40,}"),
	prefixed(["s-s4t2ud-", "s-s4t2af-"], "[0-9a-f]{64}"),
	token(["_mmk"], "()\\w{6}_\\w{29}(_mmk)(?!\\w)"),
	prefixed([
		"sm_pat_",
		"sm_aat_",
		"sm_sat_"
	], "[A-Za-z0-9]{16,}"),
	drawn(["4b1d"], "(4b1d)[A-Za-z0-9]{38}(?![A-Za-z0-9])"),
	drawn(["b_"], "(b_)[\\w=/+-]{44}(?![\\w-])"),
	drawn(["KEY"], "(KEY)[A-Z0-9]{28,34}_[A-Za-z0-9]{20,24}(?![\\w-])"),
	token(["sk-"], "(sk-(?:proj|svcacct|admin|ant|or|lf|None)-)[\\w-]{20,}"),
	token(["sk-"], "(sk-)[A-Za-z0-9]{32,}"),
	prefixed(["hf_", "api_org_"], "[A-Za-z0-9]{30,}"),
	prefixed([
		"gsk_",
		"pplx-",
		"r8_",
		"xai-",
		"tvly-",
		"unkey_"
	], "[A-Za-z0-9]{30,}"),
	drawn(["fw_"], "(fw_)[A-Za-z0-9]{22,}"),
	drawn(["pa-"], "(pa-)[\\w-]{40,50}(?![\\w-])"),
	prefixed(["csk-"], "[a-z0-9]{40,}"),
	prefixed(["nvapi-", "pcsk_"], "[\\w-]{40,}"),
	token(["lsv2_"], "(lsv2_[a-z]{2}_)[0-9a-f]{32}_[0-9a-f]{10}"),
	token(["sk_"], "(sk_)[0-9a-f]{40,}(?![A-Za-z0-9])"),
	token(["re_"], "(re_)(?=[A-Za-z]{0,30}\\d|\\w{0,30}[A-Z])[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}(?![A-Za-z0-9])"),
	prefixed(["secret-"], "[A-Za-z0-9]{40,}"),
	{
		hooks: ["_"],
		replace: (text) => text.replace(/_[A-Za-z0-9]{32,}(?![A-Za-z0-9])/g, (found, at) => /[A-Za-z][A-Za-z0-9]$/.test(text.slice(Math.max(0, at - 2), at)) && isDrawnByLot(found.slice(1)) ? `_***` : found)
	},
	token(["$2"], "(\\$2[abxy]\\$\\d\\d\\$)[./A-Za-z0-9]{53}"),
	token(["$argon2"], "(\\$argon2(?:id|i|d)\\$)[\\w$=,+/.-]{20,}"),
	token(["$6$", "$5$"], "(\\$[56]\\$)(?:rounds=\\d+\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43,86}"),
	token(["$1$", "$apr1$"], "(\\$(?:1|apr1)\\$)[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{22}"),
	token([
		"$y$",
		"$7$",
		"$gy$"
	], "(\\$(?:y|7|gy)\\$)[./A-Za-z0-9]{1,20}\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}"),
	token(["pbkdf2"], "(pbkdf2[\\w-]{0,16}\\$)\\d{1,8}\\$[\\w+/.=-]{1,64}\\$[\\w+/.=-]{27,88}"),
	token([
		"SSHA",
		"SHA}",
		"MD5}"
	], "(\\{S?(?:SHA\\d{0,3}|MD5)\\})[A-Za-z0-9+/]{22,}={0,2}")
];
// src/redact/index.ts
const OWN_RULES = [
	KUBERNETES_SECRET_RULE,
	...PLACE_RULES,
	...COMMAND_RULES,
	...PROSE_RULES,
	ASSIGNMENTS_RULE,
	...TOKEN_RULES,
	...CARD_RULES
];
const SHORTEST_LITERAL = 6;
const BLOCK = 65536;
const LONGEST_PIECE = 1048576;
export { createRedactor };
