const require_crash = require("./crash.cjs");
const require_repository = require("./source-repository.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/source/definitions.ts
let TYPE;
let WORDED;
let ASSIGNED;
let CALLABLE;
let NO_FUNCTION;
let CLAUSE;
let COMPILED;
let LET;
function functionDefinedBy(line, next = "") {
	if (line.length > 300) return null;
	const worded = (WORDED ??= /^\s*(?:(?:export|default|public|private|protected|internal|static|final|abstract|override|async|suspend|inline|open|pub(?:\([^)]*\))?|unsafe|const|extern(?:\s+"[^"]*")?|virtual|local|mutating|func(?=\s+init)|tailrec|operator|infix|external|implicit|lazy)\s+)*(?:def(?:p|macro|macrop|n|np)?|func|fun|fn|function\*?|sub|proc|fonction)\s+(?:\([^)]{0,200}\)\s*)?(?:<[^>]{0,200}>\s*)?(?:self\.|[\w$]+[.:](?=[\w$]+\s*\())?([A-Za-z_$~][\w$?!]*)/).exec(line)?.[1] ?? (ASSIGNED ??= /^\s*(?:(?:export|default|const|let|var|static|readonly|public|private|protected|my|our|local|val)\s+)*(?:this\.|self\.|exports\.|module\.exports\.|[\w$]+\.(?:prototype\.)?)?["']?([A-Za-z_$][\w$]*)["']?\s*(?::=|=|:)\s*(?:async\s*)?(?:function\b|func\s*\(|fn\b|lambda\b|->|proc\b|sub\b|\([^()]{0,300}(?:\([^()]*\)[^()]*)*\)\s*(?::\s*[^=]{1,80})?=>|[\w$]+\s*=>|<[^>]+>\s*\()/).exec(line)?.[1] ?? (CLAUSE ??= /^([a-z]\w*)\([^"]*\)\s*(?:when\b.*)?->/).exec(line)?.[1] ?? (LET ??= /^\s*let(?:\s+(?:rec|inline|private|internal))*\s+(?!mut\b)([a-z_][\w']*)\s+(?=[\w(~?_])[^=]*=/).exec(line)?.[1] ?? (COMPILED ??= /^\s*cp?def\s+(?:[\w.*&<>[\],]+\s+){0,6}\**([A-Za-z_]\w*)\s*\(/).exec(line)?.[1];
	if (worded !== void 0) return worded;
	const open = line.indexOf("(");
	const found = open === -1 ? null : (CALLABLE ??= /^([^"'`;=]*?)((?:\b[A-Za-z_$~]|#)[\w$]*)(?:<[^<>]{0,100}>)?$/).exec(line.slice(0, open).trim());
	if (found === null || /;\s*$/.test(line)) return null;
	const [, before = "", name = ""] = found;
	if ((NO_FUNCTION ??= /^(?:if|for|foreach|while|switch|catch|return|else|elif|elsif|new|throw|raise|do|try|synchronized|using|lock|assert|await|yield|case|with|when|unless|until|match|guard|defer|go|select|print|puts|super|this|sizeof|typeof|not|and|or|in|is|echo|die|exit|require|include|import|from|use)$/).test(name) || /[.)]\s*$/.test(before)) return null;
	const words = before.replace(/[\w$]+::$/, "").split(/\s+/).filter((word) => !/^\**$/.test(word));
	if (words.some((word) => (NO_FUNCTION ??= /^(?:if|for|foreach|while|switch|catch|return|else|elif|elsif|new|throw|raise|do|try|synchronized|using|lock|assert|await|yield|case|with|when|unless|until|match|guard|defer|go|select|print|puts|super|this|sizeof|typeof|not|and|or|in|is|echo|die|exit|require|include|import|from|use)$/).test(word) || /^[^\w@<[]|:$/.test(word))) return null;
	const rest = line.slice(open + 1);
	const opens = /\{\s*(?:\/\/.*|\}\s*)?$/.test(rest) && !/=>\s*\{/.test(rest) && !/\bfunction\b/.test(rest);
	if (words.length === 0) return opens && !/^\s*["'`(]/.test(rest) ? name : null;
	const isWhole = /^[^{]*\)[^(){]*\{.*\}\s*$/.test(rest);
	return opens || isWhole || /^\s*\{/.test(next) || /,\s*$/.test(rest) || rest.trim() === "" || rest.includes("=>") ? name : null;
}
let GIVES_TYPE;
function typeDefinedBy(line) {
	return line.length > 300 || (GIVES_TYPE ??= /^\s*(?:(?:static|const|inline|extern)\s+)*(?:struct|enum|union)\s+(?!class\b|struct\b)\w+[\s*]+\w+\s*\(/).test(line) ? null : (TYPE ??= /^\s*(?:(?:export|default|public|private|protected|internal|abstract|final|sealed|static|partial|data|open|case|inner|readonly|pub(?:\([^)]*\))?|unsafe|declare)\s+)*(?:class|module|interface|struct|trait|impl(?:\s*<[^>]*>)?|enum|object|record|namespace|defmodule|defprotocol|defimpl|extension|actor|package|type)\s+(?:[\w:<>, ]+\s+for\s+)?([A-Za-z_$][\w$.:]*)/).exec(line)?.[1] ?? null;
}
let CLOSER;
let SKIPPED;
function indentColumns(line) {
	let columns = 0;
	for (const char of line) if (char === " ") columns++;
	else if (char === "	") columns += 4;
	else break;
	return columns;
}
const FARTHEST = 3e3;
function definitionsAround(lines, line) {
	const found = [];
	const at = line - 1;
	const text = lines[at];
	if (text === void 0) return found;
	let indent = indentColumns(text) + (isHeader(lines, at) || !(CLOSER ??= /^\s*(?:[)\]}{]|end\b|else\b|elsif\b|elif\b|rescue\b|ensure\b|catch\b|finally\b|except\b|->|:\s*\w+\s*$|where\b|throws\b|begin\b)/).test(text) ? 0 : 1);
	if (isHeader(lines, at)) add(lines, at, found);
	for (let above = at - 1; above >= 0 && above > at - FARTHEST; above--) {
		const candidate = lines[above] ?? "";
		if ((SKIPPED ??= /^\s*(?:#(?:if|else|endif|elif|region|endregion|pragma|define|include)\b.*|\/\/.*|#(?:\s.*)?|\*.*|\/\*.*)?$/).test(candidate)) continue;
		const its = indentColumns(candidate);
		if (its >= indent) continue;
		if ((CLOSER ??= /^\s*(?:[)\]}{]|end\b|else\b|elsif\b|elif\b|rescue\b|ensure\b|catch\b|finally\b|except\b|->|:\s*\w+\s*$|where\b|throws\b|begin\b)/).test(candidate)) {
			indent = its + 1;
			continue;
		}
		add(lines, above, found);
		indent = its;
		if (indent === 0) break;
	}
	return found;
}
function isHeader(lines, at) {
	const line = lines[at] ?? "";
	return functionDefinedBy(line, lines[at + 1] ?? "") !== null || typeDefinedBy(line) !== null;
}
function add(lines, at, found) {
	const line = lines[at] ?? "";
	const type = typeDefinedBy(line);
	const name = type ?? functionDefinedBy(line, lines[at + 1] ?? "");
	if (name !== null) found.push({
		name,
		isType: type !== null,
		first: at + 1,
		last: endOf(lines, at) + 1
	});
}
function endOf(lines, at) {
	const indent = indentColumns(lines[at] ?? "");
	let last = at;
	for (let below = at + 1; below < lines.length && below < at + FARTHEST; below++) {
		const line = lines[below] ?? "";
		if (line.trim() === "") continue;
		const its = indentColumns(line);
		if (its > indent) last = below;
		else if (its === indent && (CLOSER ??= /^\s*(?:[)\]}{]|end\b|else\b|elsif\b|elif\b|rescue\b|ensure\b|catch\b|finally\b|except\b|->|:\s*\w+\s*$|where\b|throws\b|begin\b)/).test(line)) {
			last = below;
			if (/^\s*(?:\}|end\b)[\s;)]*$/.test(line)) break;
		} else break;
	}
	return last;
}
// src/source/symbols.ts
const NONE$1 = {
	name: null,
	owners: []
};
let IDENTIFIER;
function symbolOf(printed, runtime) {
	if (printed === null || printed.length > 1e3) return NONE$1;
	const parts = (require_crash.grammars[runtime].source?.functionName?.(printed) ?? printed).split(/::|[./#\\:>$~]+|->/).map((part) => part.trim()).filter((part) => part !== "");
	const names = parts.filter((part) => (IDENTIFIER ??= /^[\p{L}_$][\p{L}\p{N}_$]*[?!]?$/u).test(part));
	const last = parts.at(-1);
	const name = last !== void 0 && (IDENTIFIER ??= /^[\p{L}_$][\p{L}\p{N}_$]*[?!]?$/u).test(last) && !(NAMELESS ??= /^(?:anonymous|module|main_module|lambda|closure|block|eval|top|MoveNext)$/).test(last) ? last : null;
	return {
		name,
		owners: name === null ? names : names.slice(0, -1)
	};
}
let NAMELESS;
// src/source/agreement.ts
const RANK = {
	none: -1,
	open: 0,
	weak: 1,
	strong: 2,
	exact: 3
};
let COMMON$1;
let BLANK;
let CHILD;
function wordsOf(crash) {
	const texts = [crash.message ?? "", ...crash.chain.map(({ message }) => message)];
	const literals = /* @__PURE__ */ new Set();
	for (const text of texts) for (const line of text.slice(0, 2e3).split("\n")) for (const piece of line.split(/["'`\u201c\u201d\u2018\u2019{}[\]()<>]|\b\d[\w.:-]*|:\s/)) {
		const words = piece.trim().replace(/^[,.;:= -]+|[,;:= -]+$/g, "");
		if (words.length >= 6 && words.length <= 120 && /[a-z]{3}/i.test(words) && !(OF_RUNTIMES ??= /^(?:runtime error|index out of (?:range|bounds|bounds for)|invalid memory address|nil pointer dereference|Cannot read propert|cannot read|undefined method|undefined local|called `?(?:Option|Result)|on a|on an|assertion|interface conversion|assignment to entry|object has no attribute|list index|division by zero|divided by|unsupported operand|Object reference|Undefined (?:array|variable|index|offset|property)|Attempt to|Call to|is not a function|is not defined|is not iterable|must be of type|because|Cannot invoke|the len is|but the index is|no function clause|key .* not found|exit status|with length|argument|arguments|given|panicked at|string index|list assignment|slice bounds|not subscriptable|object is not|the return value|return value of|is null|with capacity|for length|out of bounds|fatal error|unexpected)/i).test(words)) literals.add(words);
	}
	const command = crash.runtime === "shell" ? (CHILD ??= /^\S+: line \d+: +\d+ (?:Segmentation fault|Bus error|Aborted|Killed|Terminated)(?: +\(core dumped\))? +(\S.{5,119})$/).exec(crash.title)?.[1] : void 0;
	if (command !== void 0) literals.add(command);
	return {
		runtime: crash.runtime,
		literals: [...literals].sort((a, b) => b.length - a.length).slice(0, 12),
		texts: texts.map((text) => text.slice(0, 2e3)).filter((text) => text !== ""),
		quoted: [...new Set(texts.flatMap((text) => quotedNames(text.slice(0, 2e3))))].slice(0, 12),
		isAssertion: crash.kind === "assertion"
	};
}
function quotedNames(text) {
	const names = [];
	for (const [, quoted, bare, after, inShell] of text.matchAll(/["'`\u2018\u201c]\$?:?([A-Za-z_][\w.:!?/-]{1,60})["'`\u2019\u201d]|\b([A-Za-z_$][\w$.]{1,60}) is (?:not |undefined|null|nil)|\b(?:key|variable|method|field|property|function|column|attribute|local|global|upvalue|table:?|relation|setting)(?: named| called| not found:)? \$?:?([A-Za-z_]\w{1,60})|(?<![\w.])([A-Za-z_]\w{1,60}): (?:unbound variable|parameter (?:null or )?not set|(?:command )?not found)/g)) {
		const name = (quoted ?? bare ?? after ?? inShell ?? "").split(/[.:/]+/).at(-1) ?? "";
		if (/^[A-Za-z_$][\w$!?]+$/.test(name) && !(TYPES ??= /^(?:named|called|is|has|NoneType|str|string|int|integer|float|number|bool|boolean|list|dict|tuple|object|undefined|null|nil|NilClass|None|value|array|Array|Object|String|Integer|function|table|self|this|Error|Exception|Some|Ok|Err|argument|it|that|which|there|what|he|this|data|result|response)$/).test(name)) names.push(name);
	}
	return names;
}
let TYPES;
let OF_RUNTIMES;
const OTHER = {
	agreement: "none",
	score: 0
};
function isOtherText(lines, { line, sourceLine = "" }) {
	return line !== null && sourceLine !== "" && byPrintedLine(lines[line - 1] ?? "", sourceLine) === "none";
}
function agreementOf(lines, position, words, called = null) {
	const { line } = position;
	if (line === null || line < 1 || line > lines.length) return OTHER;
	const text = lines[line - 1] ?? "";
	const printed = isStripped(text, position) ? "exact" : byPrintedLine(text, position.sourceLine ?? "");
	if (printed === "none") return {
		...OTHER,
		isOtherText: true
	};
	const namespace = namespaceOf(lines, position, words.runtime);
	if (printed === "open" && (BLANK ??= /^\s*(?:\/\/.*|#(?!\[|!|\s*(?:if|include|define))(?:\s.*)?)?$/).test(text) || namespace === "other") return OTHER;
	const symbol = symbolOf(position.function, words.runtime);
	const around = definitionsAround(lines, line).map(({ name }) => name.split(/[.:\\]+/).at(-1) ?? name);
	const isNamed = symbol.name !== null && around.includes(symbol.name);
	const isOwned = symbol.owners.length > 0 && around.includes(symbol.owners.at(-1) ?? "");
	const literals = literalsNear(lines, line, words);
	const holds = words.isAssertion && /\bassert/i.test(text) || literals > 0 || words.quoted.some((name) => isWord$1(text, name, SIGILS[words.runtime]));
	const callee = called?.name ?? null;
	const calls = callee !== null && callee.length >= 4 && !(COMMON$1 ??= /^(?:main|run|start|handle|handler|init|call|setup|index|get|execute|process|test|create|default|constructor|new|invoke|apply|exec|loop|serve|work|boot|application|app|server)$/i).test(callee) && isWord$1(text, callee);
	const score = [
		isNamed,
		isOwned,
		holds,
		calls,
		namespace === "same"
	].filter(Boolean).length + literals;
	if (symbol.name !== null && position.isPerhapsInlined !== true && require_crash.grammars[words.runtime].source?.isWrittenOut?.(position.function ?? "", position.file ?? "") === true && !mentions(lines, symbol.name)) return OTHER;
	if (printed !== "open") return {
		agreement: printed,
		score
	};
	if (isNamed && (isOwned || calls || !(COMMON$1 ??= /^(?:main|run|start|handle|handler|init|call|setup|index|get|execute|process|test|create|default|constructor|new|invoke|apply|exec|loop|serve|work|boot|application|app|server)$/i).test(symbol.name ?? "")) || holds || isOwned && namespace === "same" || calls && symbol.name === null) return {
		agreement: "strong",
		score
	};
	if ((isNamed || isOwned || calls) && !lacks(lines, line, called)) return {
		agreement: "weak",
		score
	};
	return {
		agreement: "open",
		score
	};
}
function isStripped(text, { file, sourceLine = "" }) {
	if (file === null || !/\.[cm]?tsx?$/.test(file) || sourceLine.length < 8) return false;
	const here = text.trim();
	return here.length >= sourceLine.length && /[a-z]{3}/i.test(sourceLine) && [...sourceLine].every((char, at) => char === here[at] || char === " ");
}
function byPrintedLine(text, sourceLine) {
	if (sourceLine.length < 3) return "open";
	const printed = squeezed(sourceLine);
	const here = squeezed(text);
	if (here === printed) return printed.length >= 8 ? "exact" : "strong";
	return here !== "" && (printed.includes(here) || here.includes(printed)) ? "open" : "none";
}
function namespaceOf(lines, { function: printed }, runtime) {
	const { namespaces, functionName } = require_crash.grammars[runtime].source ?? {};
	if (namespaces === void 0 || printed === null) return "unknown";
	const names = lines.flatMap((line) => namespaces.line.exec(line)?.[1] ?? []);
	const plain = functionName?.(printed) ?? printed;
	const isOutside = !/\w(?:[.:\\]|->)+\w/.test(plain) || namespaces.isOutside?.(printed) === true;
	if (names.length === 0 || isOutside) return "unknown";
	if (names.some((name) => {
		const at = plain.indexOf(name);
		return at !== -1 && !/[\w.:\\]/.test(plain[at - 1] ?? " ") && /^(?:Module)?(?!\w)/.test(plain.slice(at + name.length));
	})) return namespaces.isCommon === true ? "unknown" : "same";
	return namespaces.mixinLine !== void 0 && hasLine(lines, namespaces.mixinLine) ? "unknown" : "other";
}
function hasLine(lines, pattern) {
	return lines.some((line) => pattern.test(line));
}
function squeezed(text) {
	return text.replace(/\s+/g, " ").trim();
}
const STATEMENT$1 = 3;
function lacks(lines, line, called) {
	if (called?.isApi !== true || !/^[a-z]\w{3}/.test(called.name)) return false;
	return !lines.slice(Math.max(0, line - 1 - STATEMENT$1), line + STATEMENT$1).some((text) => text.includes(called.name));
}
function literalsNear(lines, line, { literals, texts }) {
	if (texts.length === 0) return 0;
	const near = lines.slice(Math.max(0, line - 1 - STATEMENT$1), line + STATEMENT$1);
	if (near.some((text) => isTemplateOf(text, texts))) return literals.length + 1;
	const text = near.join("\n");
	return literals.filter((literal) => text.includes(literal)).length;
}
let LITERAL$1;
let VALUE;
function isTemplateOf(line, texts) {
	if (line.length > 500) return false;
	return [...line.matchAll(LITERAL$1 ??= /"((?:[^"\\]|\\.){8,300})"|'((?:[^'\\]|\\.){8,300})'|`([^`]{8,300})`/g)].some(([, ...groups]) => {
		const pieces = (groups.find((group) => group !== void 0) ?? "").split(VALUE ??= /\\\([^()]*(?:\([^()]*\)[^()]*)*\)|[$#]?\{[^{}]*\}|%[-+#0 \d.*]*[a-zA-Z@]|\$\w+/).map((piece) => piece.trim());
		const words = pieces.filter((piece) => /[a-z]{3}/i.test(piece) && !(OF_RUNTIMES ??= /^(?:runtime error|index out of (?:range|bounds|bounds for)|invalid memory address|nil pointer dereference|Cannot read propert|cannot read|undefined method|undefined local|called `?(?:Option|Result)|on a|on an|assertion|interface conversion|assignment to entry|object has no attribute|list index|division by zero|divided by|unsupported operand|Object reference|Undefined (?:array|variable|index|offset|property)|Attempt to|Call to|is not a function|is not defined|is not iterable|must be of type|because|Cannot invoke|the len is|but the index is|no function clause|key .* not found|exit status|with length|argument|arguments|given|panicked at|string index|list assignment|slice bounds|not subscriptable|object is not|the return value|return value of|is null|with capacity|for length|out of bounds|fatal error|unexpected)/i).test(piece));
		return pieces.length > 1 && words.join("").length >= 8 && texts.some((text) => holdsInOrder(text, words));
	});
}
function holdsInOrder(text, pieces) {
	let from = 0;
	for (const piece of pieces) {
		const at = text.indexOf(piece, from);
		if (at === -1) return false;
		from = at + piece.length;
	}
	return true;
}
function mentions(lines, name) {
	return lines.some((line) => line.includes(name));
}
const SIGILS = {
	shell: "$",
	php: "$",
	perl: "$"
};
function isWord$1(text, name, sigil = "") {
	const found = text.indexOf(name);
	const at = sigil !== "" && text[found - 1] === sigil ? found - 1 : found;
	return found !== -1 && !/[\w$]/.test(text[at - 1] ?? " ") && !/[\w$]/.test(text[found + name.length] ?? " ");
}
// src/source/manifests.ts
const MOST_MANIFESTS = 300;
const KINDS = [
	"go.mod",
	"go.work",
	"package.json",
	"Cargo.toml",
	"composer.json",
	"pubspec.yaml",
	".gitmodules"
];
let PYTHON;
async function readPackages(files) {
	const named = new Map(KINDS.map((kind) => [kind, []]));
	const python = /* @__PURE__ */ new Set();
	for (const path of files.paths) {
		if (/(?:^|\/)(?:node_modules|vendor)\//.test(path) && !path.endsWith("/go.mod")) continue;
		named.get(path.slice(path.lastIndexOf("/") + 1))?.push(path);
		if ((PYTHON ??= /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg)$/).test(path)) python.add(path);
	}
	const wanted = [...named.values(), [...python]].flatMap((paths) => paths.toSorted((a, b) => a.split("/").length - b.split("/").length).slice(0, MOST_MANIFESTS));
	const texts = await files.read(wanted);
	const of = (kind, read) => (named.get(kind) ?? []).flatMap((path) => read(texts.get(path) ?? "", folderOf$1(path))).toSorted((a, b) => b.name.length - a.name.length);
	return {
		go: [...of("go.mod", goModules), ...of("go.work", goReplaced)].toSorted((a, b) => b.name.length - a.name.length),
		node: of("package.json", nodePackages),
		rust: of("Cargo.toml", rustCrates),
		dart: of("pubspec.yaml", dartPackages),
		php: of("composer.json", nodePackages),
		goRequired: (named.get("go.mod") ?? []).flatMap((path) => goRequirements(texts.get(path) ?? "")),
		submodules: submodules(texts.get(".gitmodules") ?? ""),
		python: pythonFolders([...python], texts)
	};
}
function folderOf$1(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function goModules(text, folder) {
	const plain = text.replace(/\/\/.*$/gm, "");
	const name = /^\s*module\s*(?:\(\s*)?["`]?([^\s"`()]+)/m.exec(plain)?.[1];
	return [...name === void 0 ? [] : [{
		name,
		folder
	}], ...goReplaced(plain, folder)];
}
function goReplaced(text, folder) {
	const replaced = [];
	for (const [, name = "", target = ""] of text.matchAll(/^[ \t]*(?:replace[ \t]*\(?[ \t]*)?["`]?([^\s"`()=]+)["`]?(?:[ \t]+v\S+)?[ \t]*=>[ \t]*["`]?(\.\.?\/[^\s"`]*|\.)/gm)) {
		const resolved = resolvePath(folder, target);
		if (resolved !== null) replaced.push({
			name,
			folder: resolved,
			isReplaced: true
		});
	}
	return replaced;
}
function resolvePath(folder, relative) {
	const segments = folder.split("/").filter(Boolean);
	for (const segment of relative.split("/")) if (segment === "..") {
		if (segments.pop() === void 0) return null;
	} else if (segment !== "" && segment !== ".") segments.push(segment);
	return segments.length === 0 ? "" : `${segments.join("/")}/`;
}
function nodePackages(text, folder) {
	try {
		const manifest = JSON.parse(text);
		if (typeof manifest !== "object" || manifest === null || !("name" in manifest)) return [];
		return typeof manifest.name === "string" && manifest.name !== "" ? [{
			name: manifest.name,
			folder
		}] : [];
	} catch {
		return [];
	}
}
function rustCrates(text, folder) {
	return [/^\[package\][^[]*?^\s*name\s*=\s*["']([^"']+)["']/m.exec(text)?.[1], ...[...text.matchAll(/^\[(?:\[bin\]|lib)\][^[]*?^\s*name\s*=\s*["']([^"']+)["']/gm)].map(([, bin]) => bin)].flatMap((each) => each === void 0 ? [] : [{
		name: each.replaceAll("-", "_"),
		folder
	}]);
}
function goRequirements(text) {
	return [...text.matchAll(/^[ \t]*(?:require[ \t]+)?([^\s"`()=]+\/?[^\s"`()=]*)[ \t]+v\d\S*/gm)].flatMap(([, name]) => name ?? []);
}
function dartPackages(text, folder) {
	const name = /^name:\s*["']?(\w+)/m.exec(text)?.[1];
	return name === void 0 ? [] : [{
		name,
		folder
	}];
}
function submodules(text) {
	return [...text.matchAll(/^\s*path\s*=\s*"?([^"\n]+?)"?\s*$/gm)].flatMap(([, path = ""]) => resolvePath("", path) ?? []);
}
let PYTHON_SOURCES;
function pythonFolders(manifests, texts) {
	return [...new Set(manifests.flatMap((path) => {
		const folder = folderOf$1(path);
		return [folder, ...[...(texts.get(path) ?? "").matchAll(PYTHON_SOURCES ??= /\b(?:where|package[-_]dir|from|python-source|sources|find_packages)\s*[=:(]\s*(?:[[{]\s*|where\s*=\s*)?(?:["']{2}\s*[=:]\s*|=\s*)?["']?([\w./-]+)["']?/g)].flatMap(([, source = ""]) => resolvePath(folder, source) ?? [])];
	}))];
}
// src/source/path-ends.ts
function named$1(tree, paths, ground) {
	return [...new Set(paths)].filter((path) => tree.paths.has(path)).map((path) => ({
		path,
		ground,
		...wholly(path)
	}));
}
function wholly(path) {
	const { length } = path.split("/");
	return {
		common: length,
		evident: length
	};
}
const MOST_CANDIDATES = 60;
const COPIES = /* @__PURE__ */ new Set([
	"vendor",
	"third_party",
	"third-party",
	"node_modules"
]);
function byEnd(tree, path) {
	const printed = path.split("/").filter((segment) => segment !== "");
	const ofSubmodule = segmentsInSubmodule(tree, path);
	const ofSource = segmentsOfSource(tree, printed);
	const beyondRoots = path.startsWith("/") ? printed.length - leadingRoots(printed) : printed.length;
	return (tree.byName.get(printed.at(-1) ?? "") ?? []).map((file) => {
		const segments = file.split("/");
		const common = commonEnd(printed, segments);
		const evident = Math.min(common, beyondRoots);
		const isRooted = common === printed.length && evident < common;
		const candidate = {
			path: file,
			common,
			evident,
			ground: groundOf(common, printed, segments, isRooted)
		};
		return segments.some((segment) => COPIES.has(segment)) ? {
			...candidate,
			isForeign: true
		} : candidate;
	}).filter(({ path: file, common }) => !file.split("/").slice(0, -common).some((segment) => COPIES.has(segment))).filter(({ common }) => common > ofSubmodule).filter(({ path: file, common }) => common > ofSource || common === file.split("/").length).toSorted((a, b) => b.common - a.common).slice(0, MOST_CANDIDATES);
}
function segmentsInSubmodule(tree, path) {
	const inside = tree.packages.submodules.filter((folder) => `/${path}`.includes(`/${folder}`)).map((folder) => `/${path}`.slice(`/${path}`.lastIndexOf(`/${folder}`) + 1).split("/").length);
	return Math.max(0, ...inside);
}
function segmentsOfSource(tree, printed) {
	const name = printed.at(-1) ?? "";
	if (!/\.[cm]?jsx?$/.test(name)) return 0;
	const found = ["ts", "tsx"].flatMap((kind) => {
		const source = name.replace(/jsx?$/, kind);
		const path = [...printed.slice(0, -1), source];
		return (tree.byName.get(source) ?? []).map((file) => file.split("/")).filter((file) => commonEnd(path, file) === file.length).map((file) => file.length);
	});
	return Math.max(0, ...found);
}
function commonEnd(left, right) {
	let common = 0;
	while (common < left.length && common < right.length && left.at(-1 - common) === right.at(-1 - common)) common++;
	return common;
}
const BUILD_ROOTS = /* @__PURE__ */ new Set([...[
	"app",
	"src",
	"code",
	"build",
	"builds",
	"work",
	"workspace",
	"workdir",
	"project",
	"srv",
	"opt",
	"go",
	"usr"
], ...[
	"home",
	"root",
	"var",
	"www",
	"html",
	"task",
	"function",
	"webpack",
	"_next",
	"_N_E",
	"source",
	"local",
	"lib"
]]);
function leadingRoots(printed) {
	const other = printed.findIndex((segment, at) => at === printed.length - 1 || !BUILD_ROOTS.has(segment));
	return Math.max(0, other);
}
const PACKAGE_ROOTS = /* @__PURE__ */ new Set([
	"java",
	"kotlin",
	"scala",
	"groovy"
]);
function groundOf(common, printed, file, isRooted) {
	if (isRooted) return "rooted";
	const isBuildRoot = printed.slice(0, printed.length - common).every((segment) => BUILD_ROOTS.has(segment));
	if (common === file.length) return common >= 3 || isBuildRoot ? "whole" : "doubtful";
	if (common === printed.length) return "whole";
	if (PACKAGE_ROOTS.has(file.at(-1 - common) ?? "")) return "telling";
	return isBuildRoot ? "telling" : "doubtful";
}
// src/source/installed.ts
function byInstalledPackage(tree, path) {
	for (const { folder, find } of INSTALLED) {
		const found = folder.exec(path);
		if (found !== null) return find(tree, found.at(-1) ?? "", found.at(1) ?? "");
	}
	return null;
}
const INSTALLED = [
	{
		folder: /\/(?:site|dist)-packages\/(?:[^/]+\.egg\/)?(.+)$/,
		find: byPythonProject
	},
	{
		folder: /\/bundler\/gems\/([\w.-]+?)-[0-9a-f]{7,40}\/(.+)$/,
		find: byGemFromGit
	},
	{
		folder: /\/gems\/([\w.-]+?)-\d[\w.]*\/(.+)$/,
		find: byGem
	},
	{
		folder: /\/vendor_ruby\/(.+)$/,
		find: (tree, rest) => byLibraryFolder(tree, rest, gemFolders(tree))
	},
	{
		folder: /\/share\/perl5\/(.+)$/,
		find: (tree, rest) => byLibraryFolder(tree, rest, null)
	},
	{
		folder: /\/share\/lua\/\d[\d.]*\/(.+)$/,
		find: byLuaPath
	},
	{
		folder: /(?:^|\/)_build\/[^/]+\/(?:lib|checkouts)\/(\w+)\/(.+)$/,
		find: byErlangApplication
	}
];
function byPythonProject(tree, rest) {
	return named$1(tree, tree.packages.python.flatMap((folder) => [
		folder,
		`${folder}src/`,
		`${folder}lib/`
	]).map((folder) => folder + rest), "installed");
}
function byGem(tree, rest, name) {
	return named$1(tree, (tree.byName.get(`${name}.gemspec`) ?? []).map((spec) => spec.slice(0, -`${name}.gemspec`.length) + rest), "named");
}
function byGemFromGit(tree, rest, name) {
	const own = byGem(tree, rest, name);
	if (own.length > 0) return own;
	return gemFolders(tree).some((folder) => rest.startsWith(folder)) ? named$1(tree, [rest], "installed") : [];
}
function byLibraryFolder(tree, rest, folders) {
	const paths = filesEndingIn(tree, `lib/${rest}`);
	const isOf = (path) => folders === null || folders.includes(path.slice(0, -`lib/${rest}`.length));
	return named$1(tree, paths.filter(isOf), "installed");
}
function gemFolders(tree) {
	return foldersOf(tree, ".gemspec");
}
function foldersOf(tree, extension) {
	return [...tree.paths].filter((path) => path.endsWith(extension)).map(folderOf$1);
}
function filesEndingIn(tree, end) {
	return (tree.byName.get(end.slice(end.lastIndexOf("/") + 1)) ?? []).filter((path) => path === end || path.endsWith(`/${end}`));
}
function byLuaPath(tree, rest) {
	const ends = filesEndingIn(tree, rest);
	const rocks = foldersOf(tree, ".rockspec");
	const isRoot = (folder) => /^(?:.*\/)?(?:src|lib|lua)\/$|^$/.test(folder) || rocks.includes(folder);
	return named$1(tree, ends.filter((path) => isRoot(path.slice(0, -rest.length))), "installed");
}
function byErlangApplication(tree, rest, name) {
	const resource = `src/${name}.app.src`;
	return named$1(tree, [...(tree.byName.get(`${name}.app.src`) ?? []).filter((path) => path.endsWith(resource)).map((path) => path.slice(0, -resource.length)), `apps/${name}/`].map((folder) => folder + rest), "named");
}
// src/source/trace-path.ts
const FOREIGN_FOLDERS = /* @__PURE__ */ new Set([
	"node_modules",
	"site-packages",
	"dist-packages",
	"vendor",
	"gems",
	".cargo",
	"rustc",
	".m2",
	".gradle",
	".nuget",
	"_build",
	"wp-admin",
	"wp-includes"
]);
let FOREIGN_BEGINNING;
let GENERATED;
let MODULE_VERSION;
let BAZEL_ROOT;
function plainPath(printed) {
	const unwrapped = printed.replaceAll("\\", "/").replace(/^.*!\//, "").replace(/^[A-Za-z][A-Za-z0-9+.-]{1,40}:\/\//, "").replace(/\?[^/]*$/, "").replace(/^\/?[A-Za-z]:\//, "/").replace(BAZEL_ROOT ??= /^(?:.*[./]runfiles\/(?:_main|__main__)\/|.*#link-tree\/|.*\/execroot\/[^/]+\/(?!external\/|bazel-out\/)|\/proc\/self\/cwd\/)/, "");
	const rooted = unwrapped.startsWith("/");
	const segments = [];
	for (const segment of decoded(unwrapped).split("/")) if (segment === "..") segments.pop();
	else if (segment !== "" && segment !== ".") segments.push(segment);
	return (rooted ? "/" : "") + segments.join("/");
}
function decoded(path) {
	try {
		return path.includes("%") ? decodeURIComponent(path) : path;
	} catch {
		return path;
	}
}
function isForeign(path) {
	return path === "" || /[<>[\]\0\n]/.test(path) || (MODULE_VERSION ??= /@v\d/).test(path) || (GENERATED ??= /(?:^|\/)(?:var\/cache|bootstrap\/cache|storage\/framework|generated-sources|build\/generated|obj\/(?:Debug|Release)|\.next|\.nuxt|bazel-out\/[^/]+\/bin(?!\/.*\.runfiles\/))\//).test(path) || (FOREIGN_BEGINNING ??= /^(?:\/usr\/local\/go\/src\/|\/usr\/lib\/|\/usr\/include\/|\/usr\/local\/lib\/(?:python|ruby|erlang|elixir|node|lua|perl|php|rustlib)|\/usr\/share\/(?:php|perl|ruby|rubygems|elixir|nodejs|gems|lua)|\/rustc[/-]|\/go\/pkg\/mod\/|node:|internal\/(?:process|modules|timers|streams|util|fs|child_process|main|bootstrap|per_context|event_target|abort)\b)/).test(path) || path.split("/").some((segment) => FOREIGN_FOLDERS.has(segment));
}
let EVALUATED;
function isMade(path) {
	return (EVALUATED ??= /[<>]|\(\d+\) : (?:eval\(\)'d code|runtime-created function)/).test(path) || (GENERATED ??= /(?:^|\/)(?:var\/cache|bootstrap\/cache|storage\/framework|generated-sources|build\/generated|obj\/(?:Debug|Release)|\.next|\.nuxt|bazel-out\/[^/]+\/bin(?!\/.*\.runfiles\/))\//).test(path);
}
function pathOf({ file, function: name }, runtime) {
	if (file === null) return null;
	const path = plainPath(file);
	return require_crash.grammars[runtime].source?.pathOf?.({
		file: path,
		function: name
	}) ?? path;
}
function goPackage(name) {
	const slash = (/^[^([]*/.exec(name)?.[0] ?? "").lastIndexOf("/");
	if (slash < 0) return null;
	const dot = name.indexOf(".", slash);
	return dot < 0 ? null : decoded(name.slice(0, dot));
}
// src/source/candidates.ts
function candidatesOf(tree, place) {
	const named = byName(tree, place);
	if (named !== null) return {
		candidates: named,
		isDecided: named.length === 0
	};
	return {
		candidates: byPath(tree, place),
		isDecided: false
	};
}
function byPath(tree, { path, isOwn, isListed }) {
	if (isOwn) return byEnd(tree, path);
	const segments = path.split("/").filter((segment) => segment !== "").length;
	const listed = isListed ? byEnd(tree, path).filter(({ common }) => common >= Math.min(3, segments)) : [];
	return [...kept(tree, path), ...listed.map((candidate) => ({
		...candidate,
		ground: "doubtful"
	}))];
}
function byName(tree, place) {
	const { path, printed, runtime } = place;
	if (runtime === "go") return byGoPackage(tree, place);
	if (runtime === "dart") return byDartPackage(tree, printed);
	if (runtime === "php") return byComposerPackage(tree, path);
	if (/^webpack(?:-internal)?:\/\//.test(printed)) return byBundler(tree, printed);
	if (path.includes("node_modules/")) return byNodePackage(tree, path);
	if (runtime === "dotnet" && path.startsWith("/_/")) return byDeterministicBuild(tree, path.slice(3));
	return runtime === "rust" ? byCrate(tree, place) : byInstalledPackage(tree, path);
}
function byGoPackage(tree, { function: name, path }) {
	const isReleased = /@v\d/.test(path);
	if (path.includes("/pkg/mod/")) return [];
	const modules = isReleased ? tree.packages.go.filter(({ isReplaced }) => isReplaced) : tree.packages.go;
	const file = path.slice(path.lastIndexOf("/") + 1);
	if (path.lastIndexOf("/vendor/") !== -1 || path.startsWith("vendor/")) {
		const own = byVendoredModule(tree, path.slice(path.lastIndexOf("vendor/") + 7));
		return own.length > 0 ? own : kept(tree, path);
	}
	const trimmed = modules.filter((module) => path.startsWith(`${module.name}/`) || path.startsWith(`${module.name}@`));
	if (trimmed.length > 0) {
		const rest = (module) => path.slice(module.length).replace(/^@[^/]*/, "").slice(1);
		return named$1(tree, trimmed.filter((module) => module.name.length === trimmed[0]?.name.length).map((module) => module.folder + rest(module.name)), "named");
	}
	const imported = name === null ? null : goPackage(name);
	if (imported === null || !imported.includes("/") || !imported.split("/")[0]?.includes(".")) {
		const own = modules.filter((module) => imported === module.name || imported?.startsWith(`${module.name}/`));
		if (imported === null || own.length === 0) return null;
	}
	const covering = modules.filter((module) => imported === module.name || imported.startsWith(`${module.name}/`));
	if (covering.length === 0) return modules.length > 0 ? [] : null;
	return named$1(tree, covering.flatMap((module) => {
		const folder = module.folder + imported.slice(module.name.length + 1);
		return [join$1(folder, file), join$1(folder.replace(/_test$/, ""), file)];
	}), "named");
}
function byVendoredModule(tree, path) {
	const [module] = tree.packages.go.filter(({ name, isReplaced }) => isReplaced && path.startsWith(`${name}/`));
	return module === void 0 ? [] : named$1(tree, [module.folder + path.slice(module.name.length + 1)], "named");
}
function isRequired(tree, { function: name }) {
	const imported = name === null ? null : goPackage(name);
	if (imported === null) return false;
	const covers = (module) => imported === module || imported.startsWith(`${module}/`);
	return tree.packages.goRequired.some(covers) && !tree.packages.go.some((module) => covers(module.name));
}
function join$1(folder, file) {
	return folder === "" || folder.endsWith("/") ? folder + file : `${folder}/${file}`;
}
let BUNDLER_ADDRESS;
function bundledFiles(tree, name, rest) {
	const [scoped = "", ...inScope] = rest.split("/");
	return [{
		known: name,
		inside: rest
	}, {
		known: `@${name}/${scoped}`,
		inside: inScope.join("/")
	}].flatMap(({ known, inside }) => tree.packages.node.filter((each) => each.name === known).map(({ folder }) => ({
		folder,
		inside
	})));
}
function isOfOtherBundle(tree, { file }, frames) {
	const [, name = "", rest = ""] = (BUNDLER_ADDRESS ??= /^webpack(?:-internal)?:\/\/((?:@[^/]+\/)?[^/.(]*)\/?(?:\([\w-]+\)\/)?(.*?)(?:\?[^/]*)?$/).exec(file ?? "") ?? [];
	if (name === "" || bundledFiles(tree, name, rest).length > 0) return false;
	return frames.some((other) => {
		const [, known = "", inside = ""] = (BUNDLER_ADDRESS ??= /^webpack(?:-internal)?:\/\/((?:@[^/]+\/)?[^/.(]*)\/?(?:\([\w-]+\)\/)?(.*?)(?:\?[^/]*)?$/).exec(other.file ?? "") ?? [];
		return known !== "" && bundledFiles(tree, known, inside).length > 0;
	});
}
function byBundler(tree, printed) {
	const [, name = "", rest = ""] = (BUNDLER_ADDRESS ??= /^webpack(?:-internal)?:\/\/((?:@[^/]+\/)?[^/.(]*)\/?(?:\([\w-]+\)\/)?(.*?)(?:\?[^/]*)?$/).exec(printed) ?? [];
	if (rest === "" || rest.includes("node_modules/")) return [];
	const packages = bundledFiles(tree, name, rest);
	const paths = packages.flatMap(({ folder, inside }) => insideOrAbove(tree, folder, inside) ?? []);
	if (packages.length > 0) return named$1(tree, paths, "named");
	const plain = rest.replace(/^(?:\.{1,2}\/)+/, "");
	const isNameless = name === "" || name === "_N_E" || tree.packages.node.length === 0;
	return byEnd(tree, plain).map((candidate) => isNameless ? candidate : {
		...candidate,
		ground: "doubtful"
	});
}
function insideOrAbove(tree, folder, rest) {
	for (let from = folder;; from = from.slice(0, from.lastIndexOf("/", from.length - 2) + 1)) {
		const path = resolvePath(from, rest)?.slice(0, -1);
		if (path !== void 0 && tree.paths.has(path)) return path;
		if (from === "") return null;
	}
}
function byNodePackage(tree, path) {
	const linked = named$1(tree, linkedPaths(tree, path), "named");
	return linked.length > 0 ? linked : kept(tree, path);
}
function linkedPaths(tree, path) {
	const inside = path.slice(path.lastIndexOf("node_modules/") + 13);
	const [, name = "", rest = ""] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(inside) ?? [];
	return tree.packages.node.filter((known) => known.name === name).map(({ folder }) => folder + rest);
}
function byDeterministicBuild(tree, path) {
	if (tree.paths.has(path)) return named$1(tree, [path], "named");
	return byEnd(tree, path).map((candidate) => ({
		...candidate,
		ground: "doubtful"
	}));
}
function byDartPackage(tree, printed) {
	const [, name, rest = ""] = /^package:(\w+)\/(.+)$/.exec(printed) ?? [];
	const folders = tree.packages.dart.filter((known) => known.name === name).map(({ folder }) => folder);
	if (name === void 0 || tree.packages.dart.length === 0) return null;
	return named$1(tree, folders.map((folder) => `${folder}lib/${rest}`), "named");
}
function byComposerPackage(tree, path) {
	const [, name, rest = ""] = /(?:^|\/)vendor\/([^/]+\/[^/]+)\/(.+)$/.exec(path) ?? [];
	const found = named$1(tree, tree.packages.php.filter((known) => known.name === name).map(({ folder }) => folder).map((folder) => folder + rest), "named");
	return found.length === 0 ? null : found;
}
function byCrate(tree, { function: name, path, isOwn }) {
	const crate = symbolOf(name, "rust").owners[0];
	const folders = tree.packages.rust.filter((known) => known.name === crate).map(({ folder }) => folder);
	if (/(?:^|\/)vendor\//.test(path)) return kept(tree, path);
	const ends = byEnd(tree, path);
	if (folders.length > 0) {
		const inside = named$1(tree, folders.map((folder) => folder + path.replace(/^\//, "")), "named");
		const most = path.startsWith("/") || tree.paths.has(path) && path.split("/").length > 2 ? ends[0]?.common ?? 0 : 0;
		const whole = ends.filter(({ path: file }) => folders.some((folder) => file.startsWith(folder))).filter(({ common }) => common >= Math.max(2, most));
		if (inside.length + whole.length > 0) return inside.length > 0 ? inside : longest(whole, "named");
	}
	if (!isOwn) return null;
	const manifests = tree.packages.rust.length;
	if (!path.startsWith("/") && tree.paths.has(path) && path.includes("/") && manifests <= 1) return [{
		path,
		ground: "named",
		...wholly(path)
	}];
	return ends;
}
function longest(candidates, ground) {
	const most = Math.max(...candidates.map(({ common }) => common));
	return candidates.filter(({ common }) => common === most).map((candidate) => ({
		...candidate,
		ground
	}));
}
let KEPT;
function kept(tree, path) {
	const end = (KEPT ??= /(?:^|\/)((?:vendor|third_party|third-party|gems|node_modules|deps|external|extern|wp-includes|wp-admin|libs?)\/.+)$/).exec(path)?.[1];
	if (end === void 0) return [];
	const name = end.slice(end.lastIndexOf("/") + 1);
	const found = (tree.byName.get(name) ?? []).filter((file) => file === end || file.endsWith(`/${end}`));
	const isForeign = /^(?:vendor|third.party|node_modules|deps|external|extern|wp-includes|wp-admin)\//.test(end);
	return named$1(tree, found, found.length === 1 && end.split("/").length >= 3 ? "named" : "whole").map((candidate) => isForeign ? {
		...candidate,
		isForeign
	} : candidate);
}
// src/source/source-map.ts
function originalOf(text, line, column) {
	try {
		return inMap(JSON.parse(text.replace(/^\)\]\}'[^\n]*\n/, "")), line, column);
	} catch {
		return null;
	}
}
function inMap(map, line, column) {
	if (typeof map !== "object" || map === null) return null;
	if (!("sections" in map)) return inPlainMap(sourceMapOf(map), line, column);
	const sections = Array.isArray(map.sections) ? map.sections.flatMap((each) => sectionOf(each) ?? []) : [];
	const before = (part) => part.line < line - 1 || part.line === line - 1 && part.column <= (column ?? 1) - 1;
	const part = sections.findLast(before);
	if (part === void 0 || typeof part.map === "object" && part.map !== null && "sections" in part.map) return null;
	const isFirstLine = part.line === line - 1;
	return inMap(part.map, line - part.line, column === null || !isFirstLine ? column : column - part.column);
}
function sectionOf(section) {
	if (typeof section !== "object" || section === null || !("offset" in section) || !("map" in section)) return null;
	const { offset, map } = section;
	if (typeof offset !== "object" || offset === null || !("line" in offset) || !("column" in offset)) return null;
	const { line, column } = offset;
	return typeof line === "number" && typeof column === "number" ? {
		line,
		column,
		map
	} : null;
}
function inPlainMap(map, line, column) {
	if (map === null) return null;
	const found = lookUp(map.mappings, line, column);
	const source = found === null ? null : map.sources[found.source] ?? null;
	if (found === null || source === null) return null;
	return {
		source: map.sourceRoot === "" ? source : `${map.sourceRoot.replace(/\/$/, "")}/${source}`,
		bare: source,
		line: found.line + 1,
		content: map.sourcesContent[found.source] ?? null
	};
}
function sourceMapOf(map) {
	if (!("mappings" in map) || typeof map.mappings !== "string") return null;
	const strings = (value) => Array.isArray(value) ? value.map((each) => typeof each === "string" ? each : null) : [];
	return {
		mappings: map.mappings,
		sources: strings("sources" in map ? map.sources : null),
		sourcesContent: strings("sourcesContent" in map ? map.sourcesContent : null),
		sourceRoot: "sourceRoot" in map && typeof map.sourceRoot === "string" ? map.sourceRoot : ""
	};
}
const DIGITS = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].map((c, i) => [c, i]));
function lookUp(mappings, line, column) {
	let source = 0;
	let original = 0;
	let found = null;
	const lines = mappings.split(";", line);
	if (lines.length < line) return null;
	for (const [at, segments] of lines.entries()) {
		const isWanted = at === line - 1;
		let generated = 0;
		for (const segment of segments === "" ? [] : segments.split(",")) {
			const fields = decode(segment);
			generated += fields[0] ?? 0;
			if (fields.length >= 4) {
				source += fields[1] ?? 0;
				original += fields[2] ?? 0;
			}
			if (!isWanted) continue;
			if (column !== null && generated > column - 1) return found;
			if (fields.length >= 4) {
				found = {
					source,
					line: original
				};
				if (column === null) return found;
			}
		}
	}
	return found;
}
function decode(segment) {
	const fields = [];
	let value = 0;
	let shift = 0;
	for (const char of segment) {
		const digit = DIGITS.get(char) ?? 0;
		value += (digit & 31) * 2 ** shift;
		shift += 5;
		if (digit & 32) continue;
		fields.push(value % 2 === 1 ? -Math.floor(value / 2) : value / 2);
		value = 0;
		shift = 0;
	}
	return fields;
}
// src/source/bundles.ts
const MOST_MAP_BYTES = 67108864;
const OUTPUTS = [
	"",
	".aws-sam/build/*/",
	".esbuild/.build/",
	".webpack/service/",
	"dist/",
	"build/",
	"out/",
	"lib/",
	"public/",
	".output/",
	".output/server/",
	"dist/server/"
];
async function unbundled(tree, root, position, { words, bundle, shown }) {
	const { file, line, column = null } = position;
	if (file === null || line === null || !/\.[cm]?jsx?$/.test(file)) return null;
	const found = /* @__PURE__ */ new Map();
	const printed = plainPath(file);
	const inside = await committedInlineMap(tree, bundle);
	const maps = inside !== null ? [inside] : printed.includes("node_modules/") ? await linkedMaps(tree, root, printed) : await mapsOf(tree, root, printed);
	const own = maps.filter(({ path }) => path === `${bundle?.path}.map`);
	const ofPath = shown.filter((other) => other.file === file);
	for (const map of own.length > 0 ? own : maps) {
		if (await isOfOtherBuild(tree, root, map, ofPath)) continue;
		const original = originalOf(map.text, line, column);
		if (original === null) continue;
		const path = pathIn(tree, map.path, original.source) ?? pathIn(tree, map.path, original.bare) ?? await withContent(tree, original);
		if (path === null) continue;
		if (/(?:^|\/)node_modules\//.test(path)) {
			found.set(path, {
				path,
				isOwn: false,
				line: original.line,
				rank: 0
			});
			continue;
		}
		const lines = (await tree.read([path])).get(path);
		const content = original.content ?? (map.isBuilt === true ? readSmall((0, node_path.join)(root ?? "", path)) : null);
		const isSame = content === null ? map.isBuilt !== true : content.split(/\r?\n/).join("\n") === lines?.join("\n");
		if (lines !== void 0 && isSame && original.line <= lines.length) {
			const { agreement } = agreementOf(lines, {
				file,
				line: original.line,
				function: position.function
			}, words);
			found.set(`${path}:${original.line}`, {
				path,
				isOwn: true,
				line: original.line,
				rank: RANK[agreement]
			});
		}
	}
	const best = Math.max(...[...found.values()].map(({ rank }) => rank));
	const [only, ...more] = [...found.values()].filter(({ rank }) => rank === best);
	return only === void 0 || more.length > 0 ? null : {
		path: only.path,
		isOwn: only.isOwn,
		line: only.line
	};
}
async function isOfOtherBuild(tree, root, { path, isBuilt }, shown) {
	if (shown.every(({ sourceLine }) => sourceLine === void 0)) return false;
	const bundle = path.replace(/\.map$/, "");
	const lines = (isBuilt === true && root !== null ? readSmall((0, node_path.join)(root, bundle)) : null)?.split(/\r?\n/) ?? (await tree.read([bundle])).get(bundle);
	return lines !== void 0 && shown.some((position) => isOtherText(lines, position));
}
async function mapsOf(tree, root, printed) {
	const segments = printed.split("/").filter(Boolean);
	const name = `${segments.at(-1)}.map`;
	const inTree = (tree.byName.get(name) ?? []).slice(0, 8);
	const maps = [...await tree.read(inTree)].map(([path, lines]) => ({
		path,
		text: lines.join("\n")
	}));
	if (maps.length > 0 || root === null) return maps;
	const outputs = outputFolders(tree, root);
	for (let from = Math.max(0, segments.length - MOST_SEGMENTS); from < segments.length; from++) {
		const end = segments.slice(from).join("/");
		for (const output of outputs) {
			const path = output + end;
			const text = readSmall((0, node_path.join)(root, `${path}.map`)) ?? inlineMapIn(readSmall((0, node_path.join)(root, path)));
			if (text !== null) maps.push({
				path: `${path}.map`,
				text,
				isBuilt: true
			});
		}
		if (maps.length > 0) break;
	}
	return maps;
}
const MOST_SEGMENTS = 12;
const MOST_PACKAGES = 50;
function outputFolders(tree, root) {
	return [...new Set(["", ...tree.packages.node.map(({ folder }) => folder)].slice(0, MOST_PACKAGES))].flatMap((folder) => OUTPUTS.flatMap((output) => expanded(root, folder, output)).map((output) => folder + output).filter((output) => (0, node_fs.existsSync)((0, node_path.join)(root, output))));
}
function expanded(root, folder, output) {
	if (!output.endsWith("*/")) return [output];
	const parent = output.slice(0, -2);
	try {
		return (0, node_fs.readdirSync)((0, node_path.join)(root, folder, parent)).slice(0, 100).map((name) => `${parent}${name}/`);
	} catch {
		return [];
	}
}
async function committedInlineMap(tree, bundle) {
	if (bundle === null || !/\.[cm]?jsx?$/.test(bundle.path)) return null;
	const text = inlineMapIn(((await tree.read([bundle.path])).get(bundle.path) ?? []).slice(-MOST_LINES_AFTER_MAP).join("\n"));
	return text === null ? null : {
		path: `${bundle.path}.map`,
		text
	};
}
const MOST_LINES_AFTER_MAP = 5;
let INLINE_MAP;
function inlineMapIn(text) {
	const start = text?.lastIndexOf("\n//# sourceMappingURL=data:") ?? -1;
	const encoded = (INLINE_MAP ??= /^\/\/# sourceMappingURL=data:application\/json[^,\n]{0,60};base64,([A-Za-z0-9+/=]+)\s*$/m).exec(text?.slice(start + 1) ?? "")?.[1];
	return encoded === void 0 ? null : Buffer.from(encoded, "base64").toString();
}
async function linkedMaps(tree, root, printed) {
	const paths = linkedPaths(tree, printed).map((path) => `${path}.map`);
	const texts = await tree.read(paths);
	return paths.flatMap((path) => {
		const committed = texts.get(path)?.join("\n");
		if (committed !== void 0) return [{
			path,
			text: committed
		}];
		const text = root === null ? null : readSmall((0, node_path.join)(root, path));
		return text === null ? [] : [{
			path,
			text,
			isBuilt: true
		}];
	});
}
function readSmall(path) {
	try {
		const stats = (0, node_fs.statSync)(path);
		return stats.isFile() && stats.size <= MOST_MAP_BYTES ? (0, node_fs.readFileSync)(path, "utf8") : null;
	} catch {
		return null;
	}
}
const MOST_SAME_NAME = 20;
async function withContent(tree, { source, content }) {
	const named = tree.byName.get(source.slice(source.lastIndexOf("/") + 1)) ?? [];
	if (content === null || named.length > MOST_SAME_NAME) return null;
	const text = content.split(/\r?\n/).join("\n");
	const same = [...await tree.read(named)].filter(([, lines]) => lines.join("\n") === text);
	return same.length === 1 ? same[0]?.[0] ?? null : null;
}
let BUNDLER;
function pathIn(tree, map, source) {
	const inModules = /(?:^|\/)(node_modules\/.+)$/.exec(source)?.[1];
	if (inModules !== void 0) return inModules;
	const [, name = "", rest = ""] = (BUNDLER ??= /^(?:webpack|turbopack):\/\/((?:@[^/]+\/)?[^/.[]*)\/(?:\[project\]\/)?(.*)$/).exec(source) ?? [];
	const folder = map.slice(0, map.lastIndexOf("/") + 1);
	const { node } = tree.packages;
	const around = node.map((known) => known.folder).filter((known) => known !== "" && map.startsWith(known));
	const bases = rest === "" ? [folder] : [...node.filter((known) => known.name === name).map((known) => known.folder), ...around];
	for (const base of [
		...bases,
		folder,
		""
	]) {
		const path = resolvePath(base, rest === "" ? source : rest.replace(/\?.*$/, ""))?.slice(0, -1);
		if (path !== void 0 && tree.paths.has(path)) return path;
	}
	return null;
}
// src/source/one-path.ts
function isAbsolute(printed) {
	return printed.startsWith("/");
}
function withoutOtherTexts(frames) {
	const refused = new Set(frames.flatMap(({ printed, candidates }) => isAbsolute(printed) ? candidates.filter(({ isOtherText }) => isOtherText === true).map(({ path }) => `${printed}\0${path}`) : []));
	if (refused.size === 0) return frames;
	return frames.map((frame) => ({
		...frame,
		candidates: frame.candidates.map((candidate) => refused.has(`${frame.printed}\0${candidate.path}`) ? {
			...candidate,
			agreement: "none",
			isOtherText: true
		} : candidate)
	}));
}
function withOneFilePerPath(choices) {
	return choices.map(({ printed, chosen }) => {
		if (chosen === null || !isAbsolute(printed)) return {
			printed,
			chosen
		};
		return {
			printed,
			chosen: choices.some((other) => other.printed === printed && other.chosen !== null && other.chosen.path !== chosen.path && mostEvidence(choices, printed, other.chosen.path) >= mostEvidence(choices, printed, chosen.path)) ? null : chosen
		};
	});
}
function mostEvidence(choices, printed, path) {
	const same = choices.filter((choice) => choice.printed === printed && choice.chosen?.path === path);
	return Math.max(...same.map(({ chosen }) => chosen === null ? -1 : RANK[chosen.agreement]));
}
function ofSamePath(printed, candidates, choices) {
	if (!isAbsolute(printed)) return null;
	const path = choices.find((choice) => choice.printed === printed && choice.chosen !== null)?.chosen?.path;
	return candidates.find((each) => each.path === path && each.agreement !== "none") ?? null;
}
// src/source/find-file.ts
const MOST_READ = 240;
async function findFiles(tree, mappings, crash, positions) {
	const { runtime } = crash;
	const words = wordsOf(crash);
	const asked = positions.map((position) => ({
		position,
		...candidatesFor(tree, mappings, runtime, position)
	}));
	const paths = new Set(asked.flatMap(({ candidates }) => candidates.map(({ path }) => path)));
	const texts = await tree.read([...paths].slice(0, MOST_READ));
	const judged = withoutOtherTexts(asked.map(({ position, place, candidates }, at) => {
		const callee = calleeIn(positions[at - 1], runtime);
		return {
			place,
			printed: pathOf(position, runtime) ?? "",
			candidates: candidates.map((candidate) => ({
				...candidate,
				...judge(texts.get(candidate.path), position, words, callee),
				isAside: (ASIDE ??= /(?:^|\/)(?:tests?|t|specs?|__tests__|__mocks__|mocks?|fakes?|stubs?|fixtures|testdata|examples?|build\/lib)\//).test(candidate.path) && !(ASIDE ??= /(?:^|\/)(?:tests?|t|specs?|__tests__|__mocks__|mocks?|fakes?|stubs?|fixtures|testdata|examples?|build\/lib)\//).test(place?.path ?? "")
			}))
		};
	}));
	const places = judged.flatMap(({ place }) => place ?? []);
	const best = judged.map(({ candidates }) => bestOf(candidates, tree.isWhole));
	const first = withOneFilePerPath(judged.map(({ place, printed }, at) => {
		const [only = null, ...more] = best[at] ?? [];
		if (more.length === 0 || only === null) return {
			printed,
			chosen: only
		};
		return {
			printed,
			chosen: place === null || !tree.isWhole ? null : withMostNeighbours(tree, place, [only, ...more], places)
		};
	}));
	const roots = rootsOf(judged.map(({ place }, at) => ({
		place,
		chosen: first[at]?.chosen ?? null
	})));
	return judged.map(({ place, printed, candidates }, at) => {
		const same = best[at] ?? [];
		const tied = tree.isWhole && same.length > 1 ? same : [];
		const chosen = first[at]?.chosen ?? ofSamePath(printed, candidates, first) ?? (place === null ? null : besideOthers(place, tied, first, roots));
		if (chosen !== null) return {
			path: chosen.path,
			isOwn: chosen.isForeign !== true
		};
		const path = place === null ? null : byRoot(tree, roots, place, candidates);
		return path === null ? null : {
			path,
			isOwn: true
		};
	});
}
let ASIDE;
function calleeIn(inner, runtime) {
	const { name } = symbolOf(inner?.function ?? null, runtime);
	return name === null ? null : {
		name,
		isApi: inner?.file?.startsWith("node:") === true
	};
}
function judge(lines, position, words, callee) {
	if (position.line === null) return {
		agreement: "none",
		score: 0
	};
	return lines === void 0 ? {
		agreement: "open",
		score: 0
	} : agreementOf(lines, position, words, callee);
}
function candidatesFor(tree, mappings, runtime, position) {
	const mapped = byMapping(tree, mappings, position);
	if (mapped !== null) return {
		place: null,
		candidates: [{
			path: mapped,
			ground: "mapped",
			...wholly(mapped)
		}]
	};
	const path = pathOf(position, runtime);
	if (path === null || position.file === null) return {
		place: null,
		candidates: []
	};
	const isOwn = ((position.origin ?? "app") === "app" || position.file.startsWith("phar://")) && !isForeign(path);
	const isCompiled = runtime === "python" && !path.startsWith("/");
	const isListed = position.origin === "dependency" && (require_crash.grammars[runtime].source?.hasOriginByPackage === true || isCompiled) && !isForeign(path);
	const place = {
		path,
		printed: position.file,
		function: position.function,
		runtime,
		isOwn,
		isListed
	};
	if (position.origin === "runtime") return {
		place: null,
		candidates: byInstalledPackage(tree, path) ?? []
	};
	const { candidates, isDecided } = candidatesOf(tree, place);
	return {
		place: isOwn && !isDecided ? place : null,
		candidates
	};
}
function byMapping(tree, mappings, { file }) {
	if (file === null) return null;
	const printed = file.replaceAll("\\", "/");
	for (const { from, to } of mappings.toSorted((a, b) => b.from.length - a.from.length)) {
		if (!printed.startsWith(from)) continue;
		const rest = printed.slice(from.length);
		if (rest !== "" && from !== "" && !from.endsWith("/") && !rest.startsWith("/")) continue;
		const path = plainPath(`${to}/${rest}`).replace(/^\//, "");
		if (tree.paths.has(path)) return path;
	}
	return null;
}
function bestOf(candidates, isWhole) {
	const proven = candidates.filter((candidate) => isProven(candidate, isWhole, candidates.length === 1) && (!candidate.isAside || isSure(candidate)));
	const best = proven.toSorted(byWeight)[0];
	if (best === void 0) return [];
	const same = proven.filter((other) => byWeight(best, other) === 0);
	return same.length > 1 ? same.filter(({ isAside }) => !isAside) : same;
}
function withMostNeighbours({ paths }, place, tied, places) {
	const others = [...new Set(places.map(({ path }) => path))].filter((path) => path !== place.path);
	const counted = tied.map((candidate) => {
		const { printed, folder } = rootOf$1(place.path, candidate.path);
		return {
			candidate,
			count: others.filter((path) => path.startsWith(printed)).filter((path) => paths.has(folder + path.slice(printed.length))).length
		};
	});
	const most = Math.max(...counted.map(({ count }) => count));
	const [only, ...more] = counted.filter(({ count }) => count === most);
	return only === void 0 || more.length > 0 ? null : only.candidate;
}
function besideOthers({ path }, tied, taken, roots) {
	const free = tied.filter((candidate) => taken.every(({ printed, chosen }) => chosen?.path !== candidate.path || mayBeSame(printed, path)));
	const inside = path.startsWith("/") ? [] : free.filter((each) => roots.some(({ folder }) => each.path === folder + path));
	const left = inside.length > 0 ? inside : free;
	return left.length === 1 ? left[0] ?? null : null;
}
function mayBeSame(left, right) {
	return left === right || left.endsWith(`/${right}`) || right.endsWith(`/${left}`);
}
function isSure({ ground, agreement }) {
	return GROUND[ground] >= 2 || agreement === "exact";
}
function isProven(candidate, isWhole, isOnly) {
	const { ground, common, agreement } = candidate;
	if (agreement === "none") return false;
	if (ground === "mapped" || ground === "named") return true;
	if (!isWhole) return isProvenAlone(candidate);
	if (ground === "installed") return RANK[agreement] >= RANK.weak;
	if (RANK[agreement] >= RANK.strong) return true;
	if (ground === "doubtful") return false;
	if (ground === "whole") return common >= 2 || agreement === "weak";
	if (ground === "rooted") return isOnly || agreement === "weak";
	return ground === "telling" && common >= 2;
}
function isProvenAlone({ path, common, agreement }) {
	if (common < 2) return false;
	return agreement === "exact" || agreement === "strong" && common === path.split("/").length;
}
const GROUND = {
	mapped: 3,
	named: 2,
	installed: 2,
	whole: 1,
	rooted: 1,
	telling: 1,
	doubtful: 0
};
function byWeight(a, b) {
	const isNamed = GROUND[a.ground] >= 2;
	return Number(GROUND[b.ground] >= 2) - Number(isNamed) || RANK[b.agreement] - RANK[a.agreement] || (isNamed ? 0 : b.evident - a.evident) || b.score - a.score || GROUND[b.ground] - GROUND[a.ground];
}
function rootOf$1(printed, path) {
	const length = commonLength(printed, path);
	return {
		printed: printed.slice(0, printed.length - length),
		folder: path.slice(0, path.length - length)
	};
}
function rootsOf(found) {
	const roots = /* @__PURE__ */ new Map();
	for (const { place, chosen } of found) {
		if (place === null || chosen === null || chosen.ground === "installed") continue;
		if (chosen.common < 2 && RANK[chosen.agreement] < RANK.strong) continue;
		const root = rootOf$1(place.path, chosen.path);
		roots.set(`${root.printed}\0${root.folder}`, root);
	}
	return [...roots.values()];
}
function isAbsent(tree, runtime, position, found) {
	const path = pathOf(position, runtime);
	if (!tree.isWhole || path === null || !path.startsWith("/") || /\.[cm]?jsx?$/.test(path)) return false;
	const files = found.flatMap(({ position: other, path: file }) => {
		const printed = pathOf(other, runtime);
		return printed === null ? [] : rootOf$1(printed, file);
	}).filter(({ printed }) => printed !== "/" && path.startsWith(printed)).map(({ printed, folder }) => folder + path.slice(printed.length));
	const isOfSubmodule = (file) => tree.packages.submodules.some((folder) => file.startsWith(folder));
	return files.length > 0 && !files.some((file) => tree.paths.has(file) || isOfSubmodule(file));
}
function commonLength(left, right) {
	const a = left.split("/");
	const b = right.split("/");
	let common = 0;
	while (common < a.length && common < b.length && a.at(-1 - common) === b.at(-1 - common)) common++;
	return common === 0 ? 0 : a.slice(-common).join("/").length;
}
function byRoot(tree, roots, { path }, candidates) {
	const refused = new Set(candidates.filter(({ agreement }) => agreement === "none").map((each) => each.path));
	const found = /* @__PURE__ */ new Set();
	for (const { printed, folder } of roots) {
		if (!path.startsWith(printed)) continue;
		const file = folder + path.slice(printed.length);
		if (tree.paths.has(file) && !refused.has(file)) found.add(file);
	}
	const [only] = found;
	return found.size === 1 && only !== void 0 ? only : null;
}
// src/source/owners.ts
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const LONGEST_PATTERN = 300;
const MOST_BYTES = 3145728;
const MOST_RULES = 2e4;
function ownersOf(codeowners, paths) {
	if (Buffer.byteLength(codeowners) > MOST_BYTES) return [];
	const rules = codeowners.replace(/^\uFEFF/, "").split(/\r?\n/).flatMap((line) => readRule(line) ?? []);
	if (rules.length > MOST_RULES) return [];
	const owners = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const rule = rules.findLast(({ pattern }) => matches(pattern, path));
		for (const owner of rule?.owners ?? []) owners.add(owner);
	}
	return [...owners];
}
let OWNER;
function readRule(line) {
	const [pattern = "", ...rest] = line.replace(/(?:^|\s)#.*$/, "").trim().split(/(?<!\\)\s+/);
	if (pattern === "" || pattern.length > LONGEST_PATTERN) return null;
	if (/^!|[[\]]|^\\#/.test(pattern) || rest.some((owner) => !(OWNER ??= /^@[\w.-]+(?:\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/).test(owner))) return null;
	return {
		pattern: pattern.replaceAll("\\ ", " "),
		owners: rest
	};
}
function matches(pattern, path) {
	const isFolder = pattern.endsWith("/");
	const parts = pattern.replace(/^\/|\/$/g, "").split("/");
	const isBound = pattern.replace(/\/$/, "").includes("/");
	const segments = path.split("/");
	for (let from = 0; from < (isBound ? 1 : segments.length); from++) {
		const ends = endsOf(parts, segments, from);
		const isFlat = parts.at(-1) === "*" && isBound && !isFolder;
		if (ends.some((end) => end === segments.length && !isFolder || end < segments.length && !isFlat)) return true;
	}
	return false;
}
function endsOf(parts, segments, from) {
	let at = /* @__PURE__ */ new Set([from]);
	for (const part of parts) {
		const next = /* @__PURE__ */ new Set();
		for (const index of at) if (part === "**") for (let skipped = index; skipped <= segments.length; skipped++) next.add(skipped);
		else if (index < segments.length && fits(part, segments[index] ?? "")) next.add(index + 1);
		at = next;
	}
	return [...at];
}
function fits(part, segment) {
	let star = -1;
	let back = 0;
	let p = 0;
	let s = 0;
	while (s < segment.length) if (part[p] === "*") {
		star = p++;
		back = s;
	} else if (part[p] === "?" || part[p] === segment[s]) {
		p++;
		s++;
	} else if (star !== -1) {
		p = star + 1;
		s = ++back;
	} else return false;
	while (part[p] === "*") p++;
	return p === part.length;
}
// src/source/suspects/tokens.ts
let TOKEN;
let HASH;
let DASHES;
let PERL;
function withoutComment(line, path) {
	const code = uncommented(line, path);
	return (PERL ??= /\.(?:pl|pm|t|cgi)$/).test(path) ? code.replace(/[$@%]\{?(?=[A-Za-z_])/g, "") : code;
}
function uncommented(line, path) {
	const mark = (HASH ??= /\.(?:py|rb|sh|bash|pl|pm|ex|exs|ya?ml|toml|cfg|ini|conf|r|jl|nim|tf)$|(?:^|\/)(?:Dockerfile|Makefile|Gemfile|Rakefile)$/).test(path) ? "#" : (DASHES ??= /\.(?:lua|sql|hs|elm|adb|vhdl?)$/).test(path) ? "--" : "//";
	const trimmed = line.trim();
	if (mark === "//" && /^(?:\*(?:\s|\/|$)|<!--)/.test(trimmed)) return "";
	if (trimmed.startsWith(mark) && !(mark === "#" && trimmed.startsWith("#!"))) return "";
	let quote = "";
	let kept = "";
	let from = 0;
	for (let at = 0; at < line.length; at++) {
		const char = line[at] ?? "";
		if (quote !== "") {
			if (char === "\\") at++;
			else if (char === quote) quote = "";
		} else if (char === "\"" || char === "'" || char === "`") quote = char;
		else if (mark === "//" && line.startsWith("/*", at)) {
			kept += line.slice(from, at);
			const end = line.indexOf("*/", at + 2);
			if (end === -1) return kept;
			at = end + 1;
			from = end + 2;
		} else if (line.startsWith(mark, at) && (mark !== "#" || at === 0 || /\s/.test(line[at - 1] ?? ""))) return line[at - 1] === ":" ? line : kept + line.slice(from, at);
	}
	return kept + line.slice(from);
}
function filledIn$2(token, before) {
	const slot = /^(?:f|rf|fr|F|\$)$/.test(before) ? /\{([^{}]*)\}/g : /[#$]\{([^{}]*)\}|\{(\$[^{}]*)\}/g;
	const code = [];
	const text = token.replace(slot, (_, inner, variable) => {
		code.push(inner ?? variable ?? "");
		return "{}";
	});
	return code.length === 0 ? null : {
		text: `"${text.slice(1, -1)}"`,
		code: code.join(" ")
	};
}
function tokensOf(lines, path) {
	const tokens = [];
	for (const line of lines) {
		if (line.length > 4e3) {
			tokens.push(line);
			continue;
		}
		for (const [token] of withoutComment(line, path).matchAll(TOKEN ??= /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[\p{L}_$@][\p{L}\p{N}_$]*[?!]?|\d[\w.]*|[^\s\w]/gu)) {
			if (token === ";") continue;
			if (/^[)\]}]$/.test(token) && tokens.at(-1) === ",") tokens.pop();
			const inner = /^["'`]/.test(token) && token.length > 3 ? filledIn$2(token, tokens.at(-1) ?? "") : null;
			if (inner !== null) tokens.push(inner.text, ...inner.code.match(TOKEN ??= /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[\p{L}_$@][\p{L}\p{N}_$]*[?!]?|\d[\w.]*|[^\s\w]/gu) ?? []);
			else tokens.push(token.startsWith("'") ? `"${token.slice(1, -1)}"` : token);
		}
	}
	return tokens;
}
let WORD;
let ASKING;
let ASKING_WORD;
const KEYWORDS = new Set("if else elif elsif for foreach while do return in of is not and or def defp fn func fun function class struct type interface const let var val new this self super true false null nil None True False undefined try except catch finally raise throw throws with as import from package use require export default async await public private protected static final void switch match case break continue end then begin when unless until yield lambda mut pub impl where go defer chan readonly loop ref".split(" "));
const COMMON = new Set("int string str bool boolean float double long char byte error err Error Exception String number any object range make len length size get set put add id i j k n x y v s e ok to_s toString Integer List Map Object Array print println printf fmt log append push map filter each data value values key keys result res ret args kwargs ctx context t it out".split(" "));
let COMMON_FUNCTIONS;
function isCommonFunction(name) {
	return (COMMON_FUNCTIONS ??= /^(?:get|set|put|add|run|handle|call|apply|load|save|open|close|start|stop|init|create|update|delete|remove|find|read|write|send|parse|format|render|execute|exec|process|build|make|new|next|value|each|map|filter|append|push|print|log|size|length|check|test|main)$/i).test(name) || isCommonName(name);
}
function wordsIn(lines, path) {
	const names = /* @__PURE__ */ new Set();
	const word = (ASKING ??= /\.(?:rb|rake|exs?|cr|jl|cljs?|scm)$/).test(path) ? ASKING_WORD ??= /[\p{L}_$][\p{L}\p{N}_$]*[?!]?/gu : WORD ??= /[\p{L}_$][\p{L}\p{N}_$]*/gu;
	for (const line of lines) {
		if (line.length > 1e3) continue;
		const code = withoutComment(line, path).replace(/[f$]?"(?:[^"\\]|\\.)*"|f?'(?:[^'\\]|\\.)*'/g, interpolated);
		for (const [name] of code.matchAll(word)) if (!KEYWORDS.has(name) || isNoKeyword(name, path)) names.add(name);
	}
	return names;
}
const ONLY_IN = new Map([
	...[
		"class",
		"new",
		"this",
		"lambda",
		"final",
		"export"
	].map((word) => [word, /\.(?!go$|rs$|c$|lua$)\w+$/]),
	["match", /\.(?:rs|php|scala|ml|fs|gleam)$/],
	["of", /\.(?:[cm]?[jt]sx?|vue|svelte)$/],
	["loop", /\.(?:rs|rb)$/],
	["ref", /\.(?:rs|cs)$/],
	["end", /\.(?:rb|rake|lua|exs?|jl)$/],
	["begin", /\.(?:rb|rake|ml)$/],
	["then", /\.(?:rb|rake|lua|sh|hs|ml|elm)$/],
	["until", /\.(?:rb|rake|lua|pl|pm)$/],
	["type", /\.(?:[cm]?tsx?|go|rs|scala|ml|hs|fs)$/],
	["when", /\.(?:rb|rake|kts?|exs?|cs|erl)$/],
	["val", /\.(?:kts?|scala)$/],
	["from", /\.pyi?$/],
	["in", /\.(?!go$|java$|php$|c$|cc$|cpp$|scala$)\w+$/],
	["is", /\.(?:pyi?|kts?|cs|dart)$/],
	["where", /\.(?:rs|cs|swift|hs|kts?|exs?)$/],
	["fn", /\.(?:rs|php|exs?|gleam)$/],
	["def", /\.(?:pyi?|rb|rake|scala|exs?|groovy)$/],
	["not", /\.(?:pyi?|rb|rake|lua|exs?|pl|pm)$/],
	["let", /\.(?!go$|java$|pyi?$|cs$|php$|rb$)\w+$/]
]);
function isNoKeyword(name, path) {
	return ONLY_IN.get(name)?.test(path) === false;
}
function namesIn(lines, path) {
	return new Set([...wordsIn(lines, path)].filter((name) => name.length > 1 && !COMMON.has(name)));
}
function interpolated(text) {
	const marked = text.startsWith("f") || text.startsWith("$") ? /\{([^{}]*)\}/g : /[#$]\{([^{}]*)\}|\{(\$[^{}]*)\}/g;
	return ` ${[...text.matchAll(marked)].map(([, inner, variable]) => inner ?? variable ?? "").join(" ")} `;
}
function isCommonName(name) {
	return COMMON.has(name);
}
function escaped(name) {
	return name.replace(/[$?!]/g, "\\$&");
}
function shares(left, right) {
	let shared = 0;
	for (const name of left) if (right.has(name)) shared++;
	return shared;
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/source/suspects/callers.ts
function callerOf({ path, line }, lines) {
	const own = definitionsAround(lines, line).find(({ isType }) => !isType);
	if (own === void 0) return null;
	const call = new RegExp(`(?<![\\w$])${escaped(own.name)}\\s*\\(`);
	const found = [];
	for (const [at, text] of lines.entries()) {
		if (text.length > 500 || !call.test(text) || functionDefinedBy(text, lines[at + 1]) === own.name) continue;
		if (at + 1 < own.first || at + 1 > own.last) found.push(at + 1);
	}
	const [caller] = found;
	return caller === void 0 || found.length > 1 ? null : {
		path,
		line: caller,
		callee: {
			name: own.name,
			path
		}
	};
}
// src/source/suspects/blame.ts
async function blameRange(git, range, path, lines, ignored) {
	const out = await git([...[
		"blame",
		"-w",
		"-M",
		"-C",
		"-C",
		"--porcelain",
		...ignored.flatMap((sha) => ["--ignore-rev", sha])
	], ...[
		"-L",
		`${lines.first},${lines.last}`,
		`${range.previous}..${range.deployed}`,
		"--",
		path
	]]);
	return out === null ? [] : parseBlame(out.toString());
}
function parseBlame(porcelain) {
	const boundaries = /* @__PURE__ */ new Set();
	const found = [];
	let sha = "";
	for (const text of porcelain.split("\n")) {
		const head = /^([0-9a-f]{40}|[0-9a-f]{64}) \d+ (\d+)/.exec(text);
		if (head !== null) {
			sha = head[1] ?? "";
			found.push({
				sha,
				line: Number(head[2])
			});
		} else if (text === "boundary") boundaries.add(sha);
	}
	return found.filter((each) => !boundaries.has(each.sha));
}
// src/source/suspects/history.ts
function historyOf(git) {
	return {
		mostCommits: 200,
		distance: async ({ previous, deployed }) => {
			const counted = await git([
				"rev-list",
				"--count",
				"--no-merges",
				`${previous}..${deployed}`
			]);
			if (counted === null) return { why: "git could not list the commits of the deploy in time" };
			const count = Number(counted.toString());
			return {
				count,
				wentBack: count === 0 && previous !== deployed && await git([
					"merge-base",
					"--is-ancestor",
					deployed,
					previous
				]) !== null
			};
		},
		commits: async ({ previous, deployed }, paths) => await require_repository.readCommits(git, previous, deployed, paths) ?? { why: "git could not read the commits in time" },
		blame: (range, path, lines, ignored) => blameRange(git, range, path, lines, ignored),
		texts: (files) => require_repository.readBlobs(git, files.map(({ commit, isBefore, path }) => `${commit}${isBefore ? "^" : ""}:${path}`)),
		linesWith: async (commit, text, extension) => {
			return ((await git([
				"grep",
				...[
					"-n",
					"-z",
					"-I",
					"-F",
					"--no-color",
					"--max-count=2"
				],
				"-e",
				text,
				commit,
				"--",
				`:(top,glob)**/*.${extension}`
			]))?.toString() ?? "").split("\n").flatMap((line) => {
				const [place = "", number = ""] = line.split("\0");
				return number === "" ? [] : [{
					path: place.slice(commit.length + 1),
					line: Number(number)
				}];
			});
		},
		changedPaths: async ({ previous, deployed }) => {
			return ((await git([
				"diff",
				"--name-only",
				"-z",
				"--no-ext-diff",
				previous,
				deployed
			]))?.toString() ?? "").split("\0").filter((path) => path !== "");
		}
	};
}
// src/source/suspects/weights.ts
const WEIGHTS = {
	named: {
		least: 2.3,
		leastOfSurroundings: 3.5,
		shareOfFirst: .6,
		shares: [
			1,
			.6,
			.3,
			.2
		]
	},
	frames: {
		changed: [
			1,
			.55,
			.45,
			.4,
			.35,
			.3,
			.3,
			.3
		],
		used: [
			1,
			1,
			.95,
			.8,
			.65,
			.5,
			.4,
			.3
		],
		given: .93
	},
	form: {
		rewording: .3,
		otherKind: .4,
		sameRisk: .6,
		sameForm: .5
	},
	typical: {
		zero: 1.3,
		such: .4,
		from: 1.5
	},
	changed: {
		base: 1.6,
		onLine: .9,
		onSources: .6,
		named: -.3,
		apart: -.8,
		lostCheck: 1.3,
		otherCheck: .5,
		removes: .4,
		moreRisk: .4,
		logging: -1.4,
		afterByField: .9,
		after: .3,
		beside: .8,
		otherBranch: .3,
		numberOfCaller: .7
	},
	blame: {
		wrote: 2.2,
		beside: .2
	},
	used: {
		onLine: 2.1,
		onSources: 1.8,
		byUser: .85,
		byField: .95,
		bySharedField: 1.8,
		lostKey: 2.6,
		key: 2.4,
		keyOfSources: 2.2,
		setting: 2.2,
		settingOfSources: 1.9,
		default: 2.2,
		handedOn: 2.4,
		standIn: 2.4,
		lostField: 2.6,
		shared: 2,
		sharedShorter: 2.3,
		sharedUnguarded: 2.4,
		sourceUnguarded: 2.3,
		sourceOfShared: .85,
		unguarded: .4,
		removes: .3,
		sharesNames: .2,
		weakForm: .6,
		otherEntries: .5,
		common: .4
	},
	reach: [
		2.8,
		2.7,
		2.5,
		2.3
	],
	message: {
		lostFile: 3,
		lostColumn: 3,
		lostKey: 2.8,
		lostName: 2.8,
		brought: 3.6,
		value: 2.8,
		address: 3.6,
		format: 2.6,
		changedKey: 2.4,
		changedKeyFar: 1.5,
		broughtKey: 2.8,
		removedUse: 1,
		removedUseFar: .6,
		addedToSettings: 1,
		addedUse: .8,
		addedUseFar: .5,
		words: 1.5
	},
	thread: 4
};
// src/source/suspects/concurrency.ts
let STARTS;
let LOCKS;
function evidenceOfThread({ hunk, path }, trace) {
	if (!trace.some((place) => place.path === path)) return null;
	const locked = hunk.removed.findIndex((line) => (LOCKS ??= /\b(?:[rR]?[lL]ock|[mM]utex|[sS]emaphore|synchronized|[aA]tomic\w*|Concurrent\w+|GUARDED_BY|lock_guard|unique_lock)\b|\bsync\.|\.(?:R?Lock|acquire)\(/).test(line));
	if (locked !== -1 && !hunk.added.some((line) => (LOCKS ??= /\b(?:[rR]?[lL]ock|[mM]utex|[sS]emaphore|synchronized|[aA]tomic\w*|Concurrent\w+|GUARDED_BY|lock_guard|unique_lock)\b|\bsync\.|\.(?:R?Lock|acquire)\(/).test(line))) return {
		score: WEIGHTS.thread,
		why: `removed the lock on line ${hunk.oldStart + locked} of ${baseName(path)}`
	};
	const started = hunk.added.findIndex((line) => (STARTS ??= /\bgo\s+(?:func\b|[\w.]+\()|\b(?:new\s+Thread|Thread(?:\.new|\s*\(|::spawn)|thread::spawn|tokio::spawn|Task\.Run|Parallel\.|parallelStream|parallel_map|\.submit\(|executor|ThreadPool\w*)/).test(line));
	if (started === -1 || hunk.removed.some((line) => (STARTS ??= /\bgo\s+(?:func\b|[\w.]+\()|\b(?:new\s+Thread|Thread(?:\.new|\s*\(|::spawn)|thread::spawn|tokio::spawn|Task\.Run|Parallel\.|parallelStream|parallel_map|\.submit\(|executor|ThreadPool\w*)/).test(line))) return null;
	return {
		score: WEIGHTS.thread,
		why: `starts a thread on line ${hunk.newStart + started} of ${baseName(path)}`
	};
}
// src/source/suspects/kinds.ts
let TEST;
let BUILD_SERVICE;
let CONFIG;
let DATA;
let MANIFEST;
function isApart(path) {
	return (TEST ??= /(?:^|\/)(?:tests?|specs?|__tests__|testing|fixtures|mocks?|examples?|benchmarks?|e2e)\/|_test\.\w+$|\.(?:test|spec)\.\w+$|(?:^|\/)test_[^/]*\.py$|Tests?\.(?:java|kt|cs|php|scala)$|_spec\.rb$/).test(path) || (BUILD_SERVICE ??= /(?:^|\/)(?:\.github|\.circleci|\.gitlab|\.buildkite)\/|(?:^|\/)(?:\.gitlab-ci\.yml|Jenkinsfile|azure-pipelines\.yml|\.travis\.yml)$/).test(path);
}
function isConfig(path) {
	return (CONFIG ??= /\.(?:sql|prisma|graphql|proto|ya?ml|json|toml|ini|cfg|conf|env|properties|xml|tf|hcl)$|(?:^|\/)\.env[.\w]*$|(?:^|\/)Dockerfile/).test(path);
}
function isOfData(path) {
	return ((CONFIG ??= /\.(?:sql|prisma|graphql|proto|ya?ml|json|toml|ini|cfg|conf|env|properties|xml|tf|hcl)$|(?:^|\/)\.env[.\w]*$|(?:^|\/)Dockerfile/).test(path) || (DATA ??= /\.(?:csv|tsv|txt|tmpl|tpl|mustache|hbs|ejs|liquid|twig|j2|jinja2?|html?|ndjson|jsonl|dat|po|ftl)$/).test(path)) && !(MANIFEST ??= /(?:^|\/)(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|go\.(?:mod|sum|work)|Cargo\.(?:toml|lock)|requirements[\w.-]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|Gemfile(?:\.lock)?|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|mix\.(?:exs|lock)|[\w.-]+\.csproj|packages\.lock\.json|Directory\.Packages\.props)$/).test(path) && !/(?:^|\/)Dockerfile/.test(path);
}
function isManifest(path) {
	return (MANIFEST ??= /(?:^|\/)(?:package(?:-lock)?\.json|yarn\.lock|pnpm-lock\.yaml|go\.(?:mod|sum|work)|Cargo\.(?:toml|lock)|requirements[\w.-]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(?:\.lock)?|Gemfile(?:\.lock)?|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|mix\.(?:exs|lock)|[\w.-]+\.csproj|packages\.lock\.json|Directory\.Packages\.props)$/).test(path);
}
const FAMILIES = [
	[
		"js",
		"cjs",
		"mjs",
		"jsx",
		"ts",
		"cts",
		"mts",
		"tsx",
		"vue",
		"svelte",
		"coffee"
	],
	[
		"java",
		"kt",
		"kts",
		"scala",
		"groovy",
		"clj"
	],
	[
		"c",
		"h",
		"cc",
		"cpp",
		"cxx",
		"hpp",
		"hh",
		"m",
		"mm",
		"swift",
		"s"
	],
	[
		"cs",
		"fs",
		"vb",
		"cshtml",
		"razor"
	],
	[
		"ex",
		"exs",
		"eex",
		"heex",
		"erl",
		"hrl",
		"gleam"
	],
	[
		"py",
		"pyi",
		"pyx"
	],
	[
		"rb",
		"rake",
		"erb",
		"ru"
	],
	...[
		"go",
		"php",
		"rs",
		"dart",
		"lua",
		"hs",
		"ml",
		"nim",
		"zig",
		"jl",
		"r",
		"pl",
		"sh"
	].map((one) => [one]),
	["pm"]
];
const FAMILY = new Map(FAMILIES.flatMap((extensions, family) => extensions.map((extension) => [extension, family])));
function canUse(path, other) {
	const [one, two] = [familyOf(path), familyOf(other)];
	return one === void 0 || two === void 0 || one === two;
}
function familyOf(path) {
	return FAMILY.get(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}
// src/source/suspects/contents.ts
const MOST_CONTENTS = 400;
async function contentsOf(history, changes, trace) {
	const inTrace = new Set(trace.map(({ path }) => path));
	const asked = changes.flatMap(({ commit, files }) => files.map((file) => ({
		commit,
		file
	}))).toSorted((a, b) => Number(inTrace.has(b.file.path)) - Number(inTrace.has(a.file.path))).slice(0, MOST_CONTENTS / 2).flatMap(({ commit: { sha }, file }) => [{
		commit: sha,
		isBefore: false,
		path: file.path
	}, {
		commit: sha,
		isBefore: true,
		path: file.oldPath
	}]);
	const texts = await history.texts(asked);
	const key = ({ commit, isBefore, path }) => `${commit}${isBefore ? "^" : ""}:${path}`;
	const known = new Map(asked.map((file, at) => [key(file), texts[at]?.split(/\r?\n/) ?? null]));
	const textOf = (file) => known.get(key(file)) ?? null;
	return {
		after: ({ sha }) => ({ path }) => textOf({
			commit: sha,
			isBefore: false,
			path
		}),
		before: ({ sha }) => ({ oldPath }) => textOf({
			commit: sha,
			isBefore: true,
			path: oldPath
		})
	};
}
function textsNow(linesOf, trace, changes, after) {
	const texts = /* @__PURE__ */ new Map();
	for (const { path } of trace) texts.set(path, linesOf(path) ?? []);
	for (const { commit, files } of changes) for (const file of files) {
		const lines = texts.has(file.path) || isApart(file.path) || isOfData(file.path) ? null : after(commit)(file);
		if (lines !== null) texts.set(file.path, lines);
	}
	return texts;
}
// src/source/suspects/assignments.ts
let LOOP$1;
function assignmentIn(line, path) {
	const code = withoutComment(line, path);
	return blockIn(code) ?? loopIn(code) ?? plainIn(code) ?? filledIn$1(code);
}
function filledIn$1(code) {
	const call = /^\s*((?:this\.|self\.|\$this->|@)?[$\w]+)(?:\.|->)(?:put|set|add|push|append|insert|extend|setdefault|store|unshift)\w*!?\((.*)$/.exec(code);
	return call === null ? null : {
		left: call[1] ?? "",
		right: call[2] ?? ""
	};
}
function blockIn(code) {
	const ruby = /^(.*?)(?:\bdo|\{)\s*\|([^|]{1,100})\|/.exec(code);
	if (ruby !== null) return {
		left: ruby[2] ?? "",
		right: ruby[1] ?? ""
	};
	const rust = /^(.*)\.\w+\(\s*(?:move\s+)?\|([^|]{1,100})\|/.exec(code);
	if (rust !== null) return {
		left: rust[2] ?? "",
		right: rust[1] ?? ""
	};
	const arrow = /^(.*)\.(?:map|forEach|filter|flatMap|reduce|some|every|find|sort)\(\s*(?:async\s*)?(?:\(([^()]{1,100})\)|([\w$]+))\s*(?:=>|->)/.exec(code);
	if (arrow !== null) return {
		left: arrow[2] ?? arrow[3] ?? "",
		right: arrow[1] ?? ""
	};
	return null;
}
function loopIn(code) {
	const at = (LOOP$1 ??= /\bfor(?:each)?\b/).exec(code);
	if (at === null) return null;
	const head = code.slice(at.index + at[0].length);
	const as = /^\s*\((.*?)\bas\b(.*)$/.exec(head);
	if (as !== null) return {
		left: as[2] ?? "",
		right: as[1] ?? ""
	};
	const counted = /^\s*\(?([^;=]*?):?=([^;]*;.*)$/.exec(head);
	if (counted !== null) return {
		left: counted[1] ?? "",
		right: counted[2] ?? ""
	};
	const each = /^\s*(?:await\s*)?\(?(.*?)(?:\bin\b|\bof\b|:=\s*range\b|(?<!:):(?![:=]))(.*)$/.exec(head);
	return each === null ? null : {
		left: each[1] ?? "",
		right: each[2] ?? ""
	};
}
function plainIn(code) {
	const [left = "", ...right] = code.split(/(?<![=!<>:])(?::=|=(?![=>~])|<-|\bin\b)/);
	return right.length === 0 ? null : {
		left,
		right: right.join(" ")
	};
}
function namesSet(lines, path) {
	const names = /* @__PURE__ */ new Set();
	for (const line of lines) {
		const code = withoutComment(line, path);
		const set = blockIn(code) ?? loopIn(code);
		const [left, right] = code.split(/(?<![=!<>])(?::=|[-+*/|&]?=(?![=>~])|<-|<<|\bin\b)/);
		const target = set?.left ?? (right === void 0 ? null : left);
		if (target !== null) for (const name of wordsIn([(target ?? "").replace(/\[[^\]]*\]/g, "")], path)) names.add(name);
		const receiver = /^\s*(?:this\.|self\.|@|\$this->)?([A-Za-z_$]\w*)(?:\.|->)\w+[!?]?\(/.exec(line)?.[1];
		if (receiver !== void 0 && target === null) names.add(receiver);
	}
	return names;
}
// src/source/suspects/branches.ts
let BRANCH$1;
let LAST_BRANCH;
let CLOSES$1;
const indentOf = (line) => line.length - line.trimStart().length;
function isOtherBranch({ removed, added }, { block, line, function: { first } }) {
	const head = added[0] ?? "";
	if (removed.some((each) => each.trim() !== "") || !(BRANCH$1 ??= /^\s*(?:\}\s*)?(?:elif|elsif|elseif|else\s+if|case|when)\b/).test(head)) return false;
	const depth = indentOf(head);
	const isOfChain = (each) => each.trim() === "" || indentOf(each) > depth || (BRANCH$1 ??= /^\s*(?:\}\s*)?(?:elif|elsif|elseif|else\s+if|case|when)\b/).test(each) || (LAST_BRANCH ??= /^\s*(?:\}\s*)?(?:else|default)\b/).test(each) || (CLOSES$1 ??= /^\s*[)\]}]*[;,]?\s*$/).test(each);
	if (!added.every((each) => each.trim() === "" || indentOf(each) >= depth) || !added.every(isOfChain)) return false;
	if ((BRANCH$1 ??= /^\s*(?:\}\s*)?(?:elif|elsif|elseif|else\s+if|case|when)\b/).test(added.at(-1) ?? "")) return false;
	const at = line - first;
	const start = block.indexOf(head);
	const target = block[at];
	if (start === -1 || target === void 0 || indentOf(target) <= depth) return false;
	if (at >= start && at < start + added.length) return false;
	return block.slice(Math.min(at, start), Math.max(at, start)).every((each) => each.trim() === "" || indentOf(each) >= depth && isOfChain(each));
}
// src/source/suspects/failure.ts
let MEMBERS;
let VALUES;
let NOTHING$1;
let INDEX;
let DIVISION;
function failureOf(crash) {
	const text = `${crash.kind}\n${crash.title}\n${crash.message ?? ""}`;
	return {
		...kindOf(crash, text),
		isOfArguments: /argument|parameter/i.test(text)
	};
}
function kindOf(crash, text) {
	const named = (patterns) => patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? []).slice(0, 1);
	if (isOfConcurrency(crash)) return {
		kind: "shared",
		members: [],
		isValue: false
	};
	if ((DIVISION ??= /divi(?:ded?|sion|de)[ -]by[ -]zero|ZeroDivision|\/ by zero|modulo by zero|divisor of zero|(?:division|modulus) by zero|perform 'n(?:%%|\/\/)0'/i).test(text)) return {
		kind: "division",
		members: [],
		isValue: false
	};
	const members = named(MEMBERS ??= [
		/Cannot (?:read|set) propert(?:y|ies) of (?:undefined|null) \((?:reading|setting) '([\w$]+)'\)/,
		/'NoneType' object has no attribute '(\w+)'/,
		/undefined method [`'\u2018](\w+[?!]?|[-+*/%<>=&|^]{1,3})['\u2019] for nil/,
		/Call to a member function (\w+)\(\) on null/,
		/Attempt to (?:read|assign) property "(\w+)" on null/,
		/Cannot invoke "[^"]*?(\w+)\([^"]*" because /,
		/Cannot (?:read|assign) field "(\w+)" because /,
		/Can't call method "(\w+)" on an undefined value/
	]);
	if (members.length > 0) return {
		kind: "nothing",
		members,
		isValue: false
	};
	const values = named(VALUES ??= [
		/nil value \((?:local|field|global|upvalue|method|constant) '(\w+)'\)/,
		/on nil value.*?'(\w+)'/,
		/Cannot destructure property '[^']*' of '(?:[\w$]+\.)*([\w$]+)' as it is (?:null|undefined)/
	]);
	if (values.length > 0) return {
		kind: "nothing",
		members: values,
		isValue: true
	};
	if ((NOTHING$1 ??= /nil pointer|NullPointerException|NullReference|found nil|NoneType|\bnil:NilClass|of (?:undefined|null)\b|on null\b|undefined value|, null given|implicit conversion (?:of|from) nil\b/).test(text)) return {
		kind: "nothing",
		members: [],
		isValue: false
	};
	if ((INDEX ??= /index[ -].*out[ -]of|IndexError|out of (?:bounds|range)|outside the bounds|OutOfBounds|buffer-overflow|slice bounds|Undefined (?:array key|offset)/i).test(text) && !/Undefined (?:array key|offset) "/.test(text)) return {
		kind: "index",
		members: [],
		isValue: false
	};
	if (crash.runtime === "rust") return {
		kind: "nothing",
		members: ["unwrap", "expect"],
		isValue: false
	};
	return {
		kind: "other",
		members: [],
		isValue: false
	};
}
const THROWS = /\b(?:throw|raise|die|croak|confess|panic|abort|bail|fail|log\.Fatal\w*|unreachable|todo)\b!?/;
function failingParts(text, { kind, members, isValue }) {
	const code = text.length > 2e3 ? text.slice(0, 2e3) : text;
	switch (kind) {
		case "nothing": return members.flatMap((member) => isValue ? valuesOf(code, member) : receiversOf(code, member));
		case "division": return divisorsIn(code);
		case "index":
		case "shared": return subscriptsIn(code);
		default: return [];
	}
}
function operandsOf(code, operator) {
	const sign = operator.replace(/./g, "\\$&");
	return [...code.matchAll(new RegExp(`(?<![-+*/%<>=&|^])\\s*${sign}(?![-+*/%<>=&|^])`, "g"))].map(({ index }) => chainBefore(code, index)).filter((operand) => operand !== "");
}
function receiversOf(code, member) {
	if (!/\w/.test(member)) return operandsOf(code, member);
	const found = [];
	for (const { index } of code.matchAll(new RegExp(`\\s*(?:\\?\\.|\\.|->|::|&\\.)${escaped(member)}(?![\\w])`, "g"))) {
		const receiver = chainBefore(code, index);
		if (receiver !== "") found.push(receiver);
	}
	return found;
}
function valuesOf(code, name) {
	return [...code.matchAll(new RegExp(`(?<![\\w])${escaped(name)}(?![\\w])`, "g"))].map(({ index }) => chainBefore(code, index + name.length));
}
function chainBefore(code, end) {
	let from = end;
	let depth = 0;
	for (; from > 0; from--) {
		const char = code[from - 1] ?? "";
		if (/[)\]]/.test(char)) depth++;
		else if (/[([]/.test(char)) {
			if (depth === 0) break;
			depth--;
		} else if (depth === 0 && !/[\w$@.?!:>-]/.test(char)) {
			if (!/\s/.test(char) || !/^\s*(?:\?\.|\.|->)/.test(code.slice(from - 1))) break;
		}
	}
	return code.slice(from, end).replace(/^(?:[-.:>?!]|\s)+/, "");
}
function subscriptsIn(code) {
	const found = [];
	for (const match of code.matchAll(/[\w)\]$}](\[)|\.(?:get|at|charAt|codePointAt|elementAt|nth|fetch|substring|slice|remove|set)(\()|\{(?=\$)/g)) {
		const open = match.index + match[0].length - 1;
		const close = closingAt(code, open);
		if (close === -1 || /^\s*\]/.test(code.slice(open + 1))) continue;
		found.push(chainBefore(code, open) + code.slice(open, close + 1));
	}
	return found;
}
function closingAt(code, open) {
	let depth = 0;
	for (let at = open; at < code.length; at++) {
		const char = code[at] ?? "";
		if (/[([{]/.test(char)) depth++;
		else if (/[)\]}]/.test(char) && --depth === 0) return at;
	}
	return -1;
}
function divisorsIn(code) {
	const plain = code.replace(/"(?:[^"\\\n]|\\.)*"/g, "\"\"");
	const found = divisorsOf(plain.replace(/\s\/\/\s.*$/gm, ""));
	return found.length > 0 ? found : divisorsOf(plain);
}
function divisorsOf(plain) {
	const found = [];
	for (const { index, 0: sign } of plain.matchAll(/(?:\/{1,2}|%|\b(?:div|mod|rem)\b)=?\s*/g)) {
		const operand = /^[\w$@.]+(?:(?:->|::|\.)[\w$]+)*/.exec(plain.slice(index + sign.length));
		const start = index + sign.length;
		const end = start + (operand?.[0].length ?? 0);
		const closes = /[([]/.test(plain[end] ?? "") ? closingAt(plain, end) : -1;
		const text = plain.slice(start, closes === -1 ? end : closes + 1);
		if (text !== "" && !/^[\d.]+$/.test(text)) found.push(text);
	}
	for (const { index, 0: call } of plain.matchAll(/(?:\b(?:intdiv|divmod|fmod|floorDiv|floorMod)|\.(?:div|modulo|divmod))\(/g)) {
		const close = closingAt(plain, index + call.length - 1);
		if (close !== -1) found.push(plain.slice(index + call.length, close).split(",").at(-1) ?? "");
	}
	return found;
}
let CHECK;
function reasonToThrow(statement, above) {
	const thrown = THROWS.exec(statement.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (text) => " ".repeat(text.length)));
	if (thrown === null) return null;
	const before = statement.slice(0, thrown.index);
	const after = /\s(?:if|unless)\s(.*)$/.exec(statement.slice(thrown.index))?.[1];
	if (after !== void 0 && !/[{:]\s*$/.test(after)) return after;
	if ((CHECK ??= /\b(?:if|unless|elsif|elif|case|when|switch|match|guard|or|else)\b|\|\||\?\?/).test(before) && /\w{2}.*\W\w/.test(before)) return before;
	const depth = (line) => line.length - line.trimStart().length;
	let indent = depth(statement);
	for (const line of above.toReversed()) {
		if (line.trim() === "" || depth(line) >= indent) continue;
		indent = depth(line);
		if (/\b(?:if|unless|elsif|elif|switch|match|case|guard|while)\b/.test(line)) return line;
		if (!/\b(?:else|default|when)\b|_\s*=>/.test(line)) return null;
	}
	return null;
}
function isOfConcurrency({ kind, title }) {
	return /^(?:concurrent-map|data-race|sync-misuse)$/.test(kind) || /\bConcurrentModification|data race|tsan/i.test(title);
}
// src/source/suspects/guards.ts
let GUARD;
function sharesShort(removed, text) {
	const short = /(?<![\w.$"'])[A-Za-z_](?![\w(])/g;
	const there = new Set(text.match(short));
	return removed.some((line) => (GUARD ??= /\b(?:if|unless|elif|elsif|else if|guard|assert|try|except|catch|rescue|recover|when|ensure|require|check|switch|case|while|defer|with|lock|Lock|synchronized|Mutex)\b|\?\?|\?\.|\|\||&&|\bor\b|\.get\(|\w*[oO]rDefault|unwrap_or|\w*[oO]r_?[eE]lse|\w*OrNull|ifEmpty|fetch\(|Optional|isset|empty\(|present\?|nil\?|\s\?\s.+\s:\s|=== undefined|!= null|is None|is not None|<=|>=|%|\bmin\(|\bmax\(|\.(?:filter|reject|compact\w*|select|dropWhile|takeWhile)\b|is_?[eE]mpty\b/).test(line) && (line.match(short) ?? []).some((name) => there.has(name))) ? 1 : 0;
}
let BRANCH;
let STAND_INS;
let GUARDS;
function checksIn(line) {
	const checks = line.match(GUARDS ??= new RegExp((GUARD ??= /\b(?:if|unless|elif|elsif|else if|guard|assert|try|except|catch|rescue|recover|when|ensure|require|check|switch|case|while|defer|with|lock|Lock|synchronized|Mutex)\b|\?\?|\?\.|\|\||&&|\bor\b|\.get\(|\w*[oO]rDefault|unwrap_or|\w*[oO]r_?[eE]lse|\w*OrNull|ifEmpty|fetch\(|Optional|isset|empty\(|present\?|nil\?|\s\?\s.+\s:\s|=== undefined|!= null|is None|is not None|<=|>=|%|\bmin\(|\bmax\(|\.(?:filter|reject|compact\w*|select|dropWhile|takeWhile)\b|is_?[eE]mpty\b/).source, "g"))?.length ?? 0;
	return Math.max(checks, (BRANCH ??= /^\s*(?:%?\{[^{}]*\}|[:"'\w][\w:."', |-]*)\s->\s|^\s*(?:[A-Z]\w*(?:::\w+)+(?:\([^()]*\)|\s*\{[^{}]*\})?|_|\d+(?:\.\.=?\d+)?)\s*=>/).test(line) ? 1 : 0) + (line.match(STAND_INS ??= /\w*[oO]rDefault|unwrap_or\w*|\w*OrNull|[oO]rElse\b/g)?.length ?? 0);
}
function guardsIn(lines) {
	return lines.filter((line) => !/^\s*(?:\/\/|#|\*)/.test(line)).reduce((sum, line) => sum + checksIn(line), 0);
}
function guardLine({ oldStart, removed }) {
	return oldStart + Math.max(0, removed.findIndex((line) => (GUARD ??= /\b(?:if|unless|elif|elsif|else if|guard|assert|try|except|catch|rescue|recover|when|ensure|require|check|switch|case|while|defer|with|lock|Lock|synchronized|Mutex)\b|\?\?|\?\.|\|\||&&|\bor\b|\.get\(|\w*[oO]rDefault|unwrap_or|\w*[oO]r_?[eE]lse|\w*OrNull|ifEmpty|fetch\(|Optional|isset|empty\(|present\?|nil\?|\s\?\s.+\s:\s|=== undefined|!= null|is None|is not None|<=|>=|%|\bmin\(|\bmax\(|\.(?:filter|reject|compact\w*|select|dropWhile|takeWhile)\b|is_?[eE]mpty\b/).test(line)));
}
// src/source/suspects/pairs.ts
const LOOP = /^\s*(?:\}\s*)?for(?:each)?\b/;
function keysOf(code) {
	return [...code.matchAll(/(?:^\s*(?:[\w-]+\s+)*|[,({[|]\s*)[:"']?([A-Za-z_$][\w$]*[?!]?)["']?\s*(?::(?!:)|=>)([^,;{}]*)/g)].map(([, name = "", value = ""]) => ({
		name,
		value: value.trim(),
		pair: `${name}:${value.trim()}`
	}));
}
function pairsOf(lines, path) {
	return lines.flatMap((line) => LOOP.test(line) ? [] : keysOf(withoutComment(line, path)));
}
function keptPairs({ removed, added }, path) {
	const after = new Set(pairsOf(added, path).map(({ pair }) => pair));
	return new Set(pairsOf(removed, path).map(({ pair }) => pair).filter((pair) => after.has(pair)));
}
function changedKeys({ removed, added }, path) {
	const before = pairsOf(removed, path);
	const after = pairsOf(added, path);
	const values = new Set(after.map(({ pair }) => pair));
	const names = new Set(after.map(({ name }) => name));
	return new Set(before.flatMap(({ name, pair }) => names.has(name) && !values.has(pair) ? [name] : []));
}
function fieldSetIn$1(code) {
	const [, name, value = ""] = /^\s*[\w$]+(?:\.|->)([A-Za-z_]\w*)\s*=(?!=)(.*)$/.exec(code) ?? [];
	return name === void 0 ? [] : [{
		name,
		value: value.trim(),
		pair: `${name}:${value.trim()}`
	}];
}
function changedEntries({ removed, added }, path) {
	const before = tokensOf(removed, path);
	const after = tokensOf(added, path);
	if (before.length === 0 || before.length !== after.length) return null;
	const keys = /* @__PURE__ */ new Set();
	for (const [at, token] of after.entries()) {
		if (token === before[at]) continue;
		const key = after[at - 1] === ">" && after[at - 2] === "=" ? after[at - 3] : after[at - 1] === ":" ? after[at - 2] : void 0;
		if (key === void 0 || !/^["`\d]/.test(token)) return null;
		keys.add(key.replace(/["`]/g, ""));
	}
	return keys.size === 0 ? null : keys;
}
function entriesOnly({ removed, added }, path) {
	const lines = [...removed, ...added].filter((line) => /\w/.test(withoutComment(line, path)));
	const pairs = lines.map((line) => [...pairsOf([line], path), ...fieldSetIn$1(withoutComment(line, path))]);
	if (lines.length === 0 || pairs.some((each) => each.length === 0)) return null;
	if (lines.some((line) => /^\s*(?:return|if|else|case|when|def|func|fn|function)\b/.test(line))) return null;
	const kept = keptPairs({
		removed,
		added,
		oldStart: 0,
		newStart: 0
	}, path);
	return new Set(pairs.flat().flatMap(({ name, pair }) => kept.has(pair) ? [] : [name]));
}
function keysByChange({ removed, added }, path) {
	const before = tokensOf(removed, path);
	const after = tokensOf(added, path);
	if (before.length !== after.length) return null;
	const changed = /* @__PURE__ */ new Set();
	const all = /* @__PURE__ */ new Set();
	let key = "";
	for (const [at, token] of after.entries()) {
		if (after[at + 1] === ":" || after[at + 1] === "=" && after[at + 2] === ">") {
			key = token.replace(/["`]/g, "");
			all.add(key);
		}
		if (token !== before[at]) changed.add(key);
	}
	return {
		changed,
		kept: new Set([...all].filter((each) => !changed.has(each)))
	};
}
// src/source/suspects/lost-fields.ts
function lostField({ change, hunk, path }, place) {
	if (place.failure?.kind !== "nothing" || hunk.removed.length === 0 || !canUse(path, place.path)) return null;
	const left = keysIn$1(change.hunks.flatMap(({ added }) => added), path);
	for (const name of keysIn$1(hunk.removed, path)) if (!left.has(name) && isAsked(name, place)) return {
		score: WEIGHTS.used.lostField * place.usedWeight,
		why: `removed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`,
		isOfFailure: true
	};
	return null;
}
function keysIn$1(lines, path) {
	return new Set(lines.flatMap((line) => LOOP.test(line) ? [] : keysOf(withoutComment(line, path)).map(({ name }) => name)));
}
function isAsked(name, { text, failure }) {
	const field = `(?:[\\w)\\]]\\??\\.|->|@)${escaped(name)}`;
	const parts = failure === null ? [] : failingParts(text, failure);
	if (parts.length > 0) return parts.some((part) => new RegExp(`${field}$`).test(part));
	return new RegExp(`${field}(?:\\.|->|\\[)`).test(text);
}
// src/source/suspects/parameters.ts
function changedParameters({ removed, added }, path) {
	const before = parametersOf(removed, path);
	const after = parametersOf(added, path);
	const changed = /* @__PURE__ */ new Set();
	if (before === null || after === null) return changed;
	const take = (parameter) => {
		for (const name of wordsIn([parameter ?? ""], path)) changed.add(name);
	};
	for (let at = 0; at < Math.max(before.length, after.length); at++) {
		if (before[at] === after[at]) continue;
		take(before[at]);
		take(after[at]);
	}
	return changed;
}
function parametersOf(lines, path) {
	const at = lines.findIndex((line) => functionDefinedBy(line) !== null);
	if (at === -1) return null;
	const tokens = tokensOf(lines.slice(at, at + 12), path);
	const parameters = [];
	let depth = 0;
	let parameter = "";
	for (const token of tokens.slice(tokens.indexOf("("))) {
		if (/^[)\]}>]$/.test(token)) depth--;
		if (depth === 0 || depth === 1 && token === ",") {
			if (parameter !== "") parameters.push(parameter.trim());
			parameter = "";
			if (depth === 0 && parameters.length > 0) break;
		} else parameter += `${token} `;
		if (/^[([{<]$/.test(token)) depth++;
	}
	return parameters;
}
// src/source/suspects/initialisers.ts
const LONGEST$1 = 400;
let BEGINNING;
function initialisersAround(lines, line) {
	const names = [];
	let indent = indentColumns(lines[line - 1] ?? "");
	for (let at = line - 2; at >= 0 && at > line - LONGEST$1 && indent > 0; at--) {
		const text = lines[at] ?? "";
		if (text.trim() === "" || indentColumns(text) >= indent || /^\s*[)\]}]/.test(text)) continue;
		indent = indentColumns(text);
		const name = /[[({,=]\s*$|%\{\s*$/.test(text) && typeDefinedBy(text) === null ? (BEGINNING ??= /^\s*(?:(?:export|default|const|let|var|val|static|final|readonly|public|private|protected|internal|pub(?:\([^)]*\))?|lazy|override|lateinit|declare|my|our|local)\s+)*(?:[\w<>[\],.?*&' ]+\s+)?[@$]{0,2}([A-Za-z_]\w*)\s*(?::\s*[^=({]{1,80})?\s*(?::=|=(?![=>~])|:(?!:)|\s%?[{[])/).exec(text)?.[1] : void 0;
		if (name === void 0) break;
		names.push(name);
	}
	return names;
}
function initialiserOf(lines, name) {
	const sets = new RegExp(`(?:^|[\\s.@$>])${escaped(name)}\\s*(?::\\s*[^=]{1,80})?(?::=|=(?![=>~]))(.*)$`);
	const pairs = new RegExp(`(?:[{,]\\s*|^\\s+)${escaped(name)}:\\s*([\\w.]*[.(][^,{}]*)`);
	const found = [];
	for (const [at, line] of lines.entries()) {
		if (!line.includes(name)) continue;
		const value = sets.exec(line)?.[1];
		const right = value ?? pairs.exec(line)?.[1];
		if (right === void 0) continue;
		if (value === void 0) {
			found.push(right);
			continue;
		}
		if (!new RegExp(`(?:this|self|@|->|\\b\\w{1,20}\\.)\\.?${escaped(name)}\\s*(?::=|=)`).test(line) && definitionsAround(lines, at + 1).some(({ isType }) => !isType)) continue;
		found.push(right);
		const indent = indentColumns(line);
		for (let below = at + 1; below < Math.min(lines.length, at + 12) && /[[({,]\s*$/.test(right); below++) {
			const text = lines[below] ?? "";
			if (indentColumns(text) <= indent) break;
			found.push(text);
		}
		if (found.length > 40) break;
	}
	return found;
}
// src/source/suspects/trace.ts
let COLLECTION;
const AROUND$1 = 12;
function tracePlaces(places, linesOf, failure = null) {
	const found = [];
	let given = 0;
	for (const { path, line, callee = null } of places) {
		const lines = linesOf(path);
		const usual = WEIGHTS.frames.changed[found.length];
		if (usual === void 0) break;
		const weight = Math.max(usual, given);
		if (lines === void 0 || found.some((known) => known.path === path && known.line === line)) continue;
		const around = definitionsAround(lines, line).find(({ isType }) => !isType);
		const { first, last } = around ?? {
			first: Math.max(1, line - AROUND$1),
			last: line + AROUND$1
		};
		const statement = statementAt(lines, line, {
			first,
			last
		});
		const above = lines.slice(first - 1, line - 1);
		const how = found.length === 0 ? failure : null;
		const text = partThatRan(statement, callee, how, above);
		const own = ownNames(lines[first - 1] ?? "", above, path);
		const set = namesSetIn([...above, lines[line - 1] ?? ""], path);
		const names = /* @__PURE__ */ new Set([...namesIn([text], path), ...[...wordsIn([text], path)].filter((name) => set.has(name))]);
		given = isGiven(names, lines[first - 1] ?? "", set, path) ? WEIGHTS.frames.given * weight : 0;
		const shared = new Set([...names].filter((name) => !own.has(name)));
		const { sources, sourceText } = sourcesOf(text === statement ? above : [...above, statement], names, set, path);
		const objects = /* @__PURE__ */ new Set();
		const held = /* @__PURE__ */ new Set();
		for (const name of shared) {
			const values = initialiserOf(lines, name);
			for (const other of namesIn(values, path)) if (!names.has(other)) sources.add(other);
			for (const value of values) for (const [, other = ""] of value.matchAll(/(?:^|[^\w$])([A-Za-z_$][\w$]*)(?![\w$]*\s*[([.])/g)) held.add(other);
			if (values.length > 0 && !values.some((value) => (COLLECTION ??= /^\s*(?:[[{%]|new\s+[\w.]*(?:Map|Set|List|Dict|Dictionary|Array|Vec|Queue|Deque|Stack|Collection)\w*\b|new\(\)|\w*(?:[mM]ap|[lL]ist|[aA]rray|[sS]et|[dD]ict|Vec|Hash|Deque)\w*(?:::|\.|<|\(|\[|\{)|make\(|\[\])/).test(value))) objects.add(name);
		}
		found.push({
			path,
			line,
			weight,
			usedWeight: WEIGHTS.frames.used[found.length] ?? 0,
			function: around ?? {
				name: "",
				isType: false,
				first,
				last
			},
			text: statement,
			used: text,
			keys: keysIn(text),
			sourceKeys: keysIn(sourceText),
			names,
			callee,
			sources,
			sourceText,
			given: found.length === 0 ? null : argumentsOf(text, callee, above, own, path),
			around: namesIn(checksAround(above, lines[line - 1] ?? ""), path),
			own,
			body: lines.slice(first - 1, last).map((each) => each.trim()),
			block: lines.slice(first - 1, last),
			shared,
			objects,
			held: new Set([...held].filter((name) => !names.has(name) && !new RegExp(`\\b${escaped(name)}\\b`).test(sourceText))),
			failure: how
		});
	}
	return found;
}
function argumentsOf(text, callee, above, own, path) {
	const at = callee === null ? -1 : text.lastIndexOf(`${callee.name}(`);
	if (callee === null || at === -1) return null;
	const names = wordsIn([text.slice(at + callee.name.length)], path);
	return {
		names,
		sources: sourcesOf(above, names, own, path).sources
	};
}
function isGiven(names, signature, set, path) {
	const parameters = wordsIn([signature.slice(signature.indexOf("("))], path);
	return [...names].some((name) => parameters.has(name)) && ![...names].some((name) => set.has(name));
}
function isCalledBy(statement, { name }, failure) {
	return statement.includes(name) && failure?.members.includes(name) !== true;
}
function partThatRan(statement, callee, failure, above) {
	if (callee !== null && isCalledBy(statement, callee, failure)) return partOf(statement, callee.name);
	if (failure === null) return statement;
	const parts = failingParts(statement, failure);
	if (parts.length > 0) return parts.join("\n");
	return (failure.kind === "other" ? reasonToThrow(statement, above) : null) ?? statement;
}
const STATEMENT = 12;
let GOES_ON;
function statementAt(lines, line, { first, last }) {
	let text = lines[line - 1] ?? "";
	for (let at = line - 1; at > Math.max(first, line - STATEMENT) && /^\s*(?:\??\.[A-Za-z_]|->|\|>)/.test(lines[at] ?? ""); at--) text = `${lines[at - 1] ?? ""}\n${text}`;
	for (let at = line - 1; at >= Math.max(first, line - 3) && /(?:\(|[^=!<>]=|[+&|])\s*$/.test(lines[at - 1] ?? ""); at--) text = `${lines[at - 1] ?? ""}\n${text}`;
	for (let next = line; next < Math.min(last, line + STATEMENT); next++) {
		const below = lines[next] ?? "";
		if (!(((GOES_ON ??= /[([.=&|\\]\s*$|(?<!\+)\+\s*$|(?:[=(,:[]|=>|return)\s*\{\s*$/).test(text) || /,\s*$/.test(text) && isOpen(text)) && next < line + 4) && !/^\s*(?:\??\.[A-Za-z_]|->|&&|\|\||\|>|[)\]}]+[.,;)\]}]*\s*$)/.test(below)) break;
		text += `\n${below}`;
	}
	return text;
}
function isOpen(text) {
	return (text.match(/[([{]/g) ?? []).length > (text.match(/[)\]}]/g) ?? []).length;
}
function partOf(text, name) {
	const word = `(?:^|[^\\w$])(${escaped(name)})[!?]?`;
	const call = "(\\s*(?:<[^<>()]*>)?\\s*\\()";
	const at = new RegExp(word + call).exec(text) ?? new RegExp(`${word}${call}?`).exec(text);
	if (at === null) return text;
	const start = at.index + at[0].indexOf(name);
	if (at[2] === void 0) return text;
	let from = start;
	for (let depth = 0; from > 0; from--) {
		const char = text[from - 1] ?? "";
		if (/[)\]]/.test(char)) depth++;
		else if (/[([]/.test(char)) {
			if (depth === 0) break;
			depth--;
		} else if (depth === 0 && !/[\w$.?!:@>&\n-]|\s/.test(char)) break;
		else if (depth === 0 && /\s/.test(char) && !/^\s*[.?]/.test(text.slice(from)) && !/[.]\s*$/.test(text.slice(0, from))) break;
	}
	let to = at.index + at[0].length;
	for (let depth = 1; to < text.length && depth > 0; to++) if (text[to] === "(") depth++;
	else if (text[to] === ")") depth--;
	return text.slice(from, to);
}
function keysIn(text) {
	const quoted = [...text.matchAll(/["'`:]([A-Za-z_][\w.-]{2,60})["'`]/g)].map(([, key = ""]) => key);
	return new Set(quoted.flatMap((key) => [key, ...key.split(".")]).filter((key) => key.length > 2));
}
function ownNames(signature, above, path) {
	return /* @__PURE__ */ new Set([...namesIn([signature], path), ...namesSetIn(above, path)]);
}
function namesSetIn(lines, path) {
	const set = /* @__PURE__ */ new Set();
	for (const line of lines) {
		const left = assignmentIn(line, path)?.left ?? "";
		for (const name of wordsIn([left], path)) if (!/[.@]/.test(left.split(name, 1)[0] ?? "")) set.add(name);
	}
	return set;
}
const CONDITION = /\b(?:if|unless|elsif|elif|while|guard|assert|when|match|require|check)\b/;
function checksAround(above, line) {
	const depth = (each) => each.length - each.trimStart().length;
	let indent = depth(line);
	return above.toReversed().filter((each) => {
		if (each.trim() === "" || depth(each) >= indent) return false;
		indent = depth(each);
		return CONDITION.test(each) || /\bfor(?:each)?\b/.test(each);
	});
}
function sourcesOf(lines, names, own, path) {
	const found = /* @__PURE__ */ new Set();
	const texts = /* @__PURE__ */ new Set();
	let wanted = names;
	for (let step = 0; step < 2; step++) {
		const next = /* @__PURE__ */ new Set();
		for (const line of lines) {
			if (step === 0 && CONDITION.test(line)) {
				const compared = namesIn([line], path);
				if ([...compared].some((name) => names.has(name))) {
					for (const name of compared) if (!names.has(name)) found.add(name);
				}
			}
			const set = assignmentIn(line, path);
			if (set === null || ![...wordsIn([set.left], path)].some((name) => wanted.has(name))) continue;
			texts.add(line);
			for (const name of wordsIn([set.right], path)) if (!names.has(name)) next.add(name);
		}
		for (const name of next) if (own.has(name) || name.length > 1 && !isCommonName(name)) found.add(name);
		wanted = next;
	}
	return {
		sources: found,
		sourceText: [...texts].join("\n")
	};
}
let SURROUNDINGS;
function isOfSurroundings({ kind, message, title, chain }) {
	return kind.startsWith("out-of-memory") || [
		message ?? title,
		title,
		...chain.map((link) => link.message)
	].some((text) => (SURROUNDINGS ??= /\b(?:ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOSPC|ENOMEM|EMFILE|EADDRINUSE|EPIPE|StorageFull|connection (?:to .{0,60} )?(?:is |was )?(?:refused|reset|timed out|closed|not available|failed|lost)|(?:could not|cannot|can't|failed to|unable to) connect|connection attempt failed|too many (?:open files|connections|clients|requests)|remaining connection slots|broken pipe|no route to host|network is unreachable|i\/o timeout|timed out|(?:request|read|connect\w*|query|statement|gateway|socket|operation|acquire) time-?out|time-?out (?:exceeded|expired|after|waiting)|deadline exceeded|max(?:imum)?(?: number of)? retries|retries (?:exceeded|exhausted)|(?:cannot|can't|could not|failed to|unable to) (?:create|make|write)(?: to)?(?: the)? (?:file |folder |directory |dir )?["'`]?\/|no space left|disk (?:is )?full|quota|name or service not known|could not translate host|no such host|temporary failure in name resolution|name resolution|out of memory|cannot allocate memory|heap space|heap limit|GC overhead|memory (?:limit|size of)|address already in use|TLS handshake|certificate|read-only file system|permission denied|access denied|authentication failed|service unavailable|bad gateway|internal server error|does not indicate success|(?:status|code|HTTP)\W{0,10}(?:[45]\d\d)\b|rate limit|throttl\w*|server closed|leader not available|deadlock found|lock wait|(?:entity|payload|request|message) too large|malformed|invalid byte|parsing .{0,60}invalid syntax|unexpected end of|unexpected EOF|unexpected token.{0,12}<|premature end|corrupt\w*|checksum|bad (?:data|feed|record|row|line|units|input))\b|<html|<!doctype/i).test(text));
}
let ABOUT_NAMES;
function isAboutNames({ message, title }) {
	return (ABOUT_NAMES ??= /not found|\bNaN\b|NoneType|Undefined array key "|no entry found for key|\bnil\b|\bnull\b|undefined|is not a function|not callable|not iterable|no (?:such )?(?:attribute|method|enum|key|field|column|table|module|file|function clause|match|property)|(?:Key|Name|Attribute|Type|Reference|NoMethod|Import|ModuleNotFound|ArgumentCount|Argument|Match|FunctionClause)Error|NullPointer|ClassCast|unable to resolve|cannot find|does not exist|keyword argument|positional argument/i).test(title) || (ABOUT_NAMES ??= /not found|\bNaN\b|NoneType|Undefined array key "|no entry found for key|\bnil\b|\bnull\b|undefined|is not a function|not callable|not iterable|no (?:such )?(?:attribute|method|enum|key|field|column|table|module|file|function clause|match|property)|(?:Key|Name|Attribute|Type|Reference|NoMethod|Import|ModuleNotFound|ArgumentCount|Argument|Match|FunctionClause)Error|NullPointer|ClassCast|unable to resolve|cannot find|does not exist|keyword argument|positional argument/i).test(message ?? "");
}
// src/source/suspects/slice.ts
const FARTHER = [
	0,
	0,
	1,
	1
];
const MOST_STEPS = 3;
const LONGEST_BODY = 60;
const MOST_DEFINITIONS = 3;
const MOST_LINES = 4e4;
function sliceOf(trace, texts) {
	const meanings = meaningsIn(texts);
	const traced = new Set(trace.map((place) => place.function.name));
	const found = /* @__PURE__ */ new Map();
	const passages = [];
	let front = [];
	for (const [at, place] of trace.slice(0, FARTHER.length).entries()) {
		const start = FARTHER[at] ?? 0;
		passages.push({
			text: `${place.used}\n${place.sourceText}`,
			dependency: {
				steps: start,
				place
			}
		});
		passages.push({
			text: place.body.join("\n"),
			dependency: {
				steps: start + 1,
				place
			}
		});
		const seed = (names, steps) => {
			for (const name of names) if (!place.own.has(name) || isReferred(name, place.block)) front.push({
				name,
				dependency: {
					steps,
					place
				}
			});
		};
		seed((place.given ?? place).names, start);
		seed((place.given ?? place).sources, start);
		if (at === 0) seed(place.around, start + 1);
	}
	for (let steps = 0; steps <= MOST_STEPS; steps++) {
		const next = [];
		for (const each of front) {
			const { name, dependency } = each;
			if (dependency.steps > steps) {
				next.push(each);
				continue;
			}
			if (found.has(name) || isCommonName(name)) continue;
			found.set(name, dependency);
			const means = meanings.get(name) ?? [];
			if (traced.has(name) || isCommonFunction(name) || means.length > MOST_DEFINITIONS) continue;
			const further = {
				steps: steps + 1,
				place: dependency.place
			};
			for (const { names, text } of means) {
				passages.push({
					text,
					dependency: further
				});
				for (const other of names) next.push({
					name: other,
					dependency: further
				});
			}
		}
		front = next;
	}
	const byPlain = /* @__PURE__ */ new Map();
	for (const [name, dependency] of found) if (!byPlain.has(plain$3(name))) byPlain.set(plain$3(name), dependency);
	const nearest = (all) => all.reduce((best, each) => each != null && (best === null || each.steps < best.steps) ? each : best, null);
	return {
		onName: (name) => found.get(name) ?? null,
		onKey: (key) => nearest([byPlain.get(plain$3(key)), ...passages.map(({ text, dependency }) => QUOTES$1.some((quote) => text.includes(quote + key + quote)) ? dependency : null)]),
		onFile: (path, orByStem) => {
			const file = baseName(path);
			const stem = file.replace(/\..*$/, "");
			return nearest([...passages.map(({ text, dependency }) => isNamed(file, text) ? dependency : null), orByStem && stem.length > 3 ? byPlain.get(plain$3(stem)) : null]);
		}
	};
}
const QUOTES$1 = [
	"'",
	"\"",
	"`"
];
function isNamed(file, text) {
	const at = text.indexOf(file);
	return at !== -1 && /["'`/]/.test(text[at - 1] ?? "");
}
function plain$3(name) {
	return name.replace(/[_$@.-]/g, "").toLowerCase().replace(/s$/, "");
}
function outerNames(lines, path) {
	const own = ownNames(lines[0] ?? "", lines, path);
	return new Set([...namesIn(lines, path)].filter((name) => !own.has(name) || isReferred(name, lines)));
}
function isReferred(name, lines) {
	const use = new RegExp(`(?:[\\w)\\]]\\??\\.|->|::|@)${escaped(name)}(?!\\w)|(?:^|[^\\w$])${escaped(name)}!?\\(`);
	return lines.some((line) => use.test(line));
}
function meaningsIn(texts) {
	const meanings = /* @__PURE__ */ new Map();
	const add = (name, lines, path) => {
		const meaning = {
			names: outerNames(lines, path),
			text: lines.join("\n")
		};
		meanings.set(name, [...meanings.get(name) ?? [], meaning]);
	};
	let left = MOST_LINES;
	for (const [path, lines] of texts) {
		left -= lines.length;
		if (left < 0) break;
		let within = null;
		for (const [at, line] of lines.entries()) {
			if (line.length > 500 || line.trim() === "") continue;
			if (within !== null && at >= within.last) within = null;
			const own = within === null ? definitionsAround(lines, at + 1)[0] : void 0;
			if (own !== void 0 && !own.isType && own.first === at + 1) {
				within = own;
				if (own.last - own.first < LONGEST_BODY) add(own.name, lines.slice(at, own.last), path);
			}
			const set = fieldSetIn(line, path, within !== null);
			if (set !== null) add(set.name, [set.right, ...valueBelow(lines, at)], path);
		}
	}
	return meanings;
}
function valueBelow(lines, at) {
	const line = lines[at] ?? "";
	if (!/[[({,=]\s*$/.test(line)) return [];
	const indent = line.length - line.trimStart().length;
	const below = lines.slice(at + 1, at + 30);
	const end = below.findIndex((each) => each.trim() !== "" && each.length - each.trimStart().length <= indent);
	return below.slice(0, end === -1 ? below.length : end);
}
function fieldSetIn(line, path, isWithin) {
	const code = withoutComment(line, path);
	const field = /(?:\bthis\.|\bself\.|@|->|^\s*\w+\.)([A-Za-z_]\w*)(?:\[[^\]]*\])?\s*(?:[-+*/|&]|<<|\|\|)?=(?![=>~])(.*)$/.exec(code);
	if (field !== null) return {
		name: field[1] ?? "",
		right: field[2] ?? ""
	};
	const pair = /^\s*(?:[\w.&]+\s*\{\s*)?["':]?([A-Za-z_]\w*)["']?\s*(?::(?![:=])|=>)\s*(\S.*)$/.exec(code);
	if (pair !== null) return {
		name: pair[1] ?? "",
		right: pair[2] ?? ""
	};
	if (isWithin) return null;
	const set = assignmentIn(line, path);
	const name = set === null ? void 0 : /([A-Za-z_]\w*)\s*(?::[^=]*)?$/.exec(set.left)?.[1];
	return set === null || name === void 0 ? null : {
		name,
		right: set.right
	};
}
// src/source/suspects/used-evidence.ts
function changedDefinition(judged, place, names, functions, moved, isTraced) {
	const { hunk, path } = judged;
	const weights = WEIGHTS.used;
	if (judged.isLogging || !canUse(path, place.path)) return null;
	if (isConfig(path) && !isManifest(path)) return lostKey(judged, place) ?? changedSetting(judged, place);
	const set = definedIn([...hunk.removed, ...hunk.added], judged.change.path, keptPairs(hunk, judged.change.path));
	const candidates = /* @__PURE__ */ new Set([
		...functions.slice(0, 1),
		...judged.initialisers,
		...[...set].filter((name) => functions.length === 0 || !isLocal(hunk, name))
	]);
	const entries = entriesOnly(hunk, judged.change.path);
	const shared = path === place.path ? changedShared(judged, place, entries) : null;
	let best = lostKey(judged, place) ?? changedKey(judged, place) ?? shared ?? changedDefault(judged, place);
	for (const name of candidates) {
		if (name === place.function.name && path === place.path) continue;
		const uses = (used) => isOthers(used, judged, place, moved) ? 0 : usedAs(used, judged, place);
		const reads = (field) => isRead(field, place) ? usedAs(field, judged, place) : uses(field);
		const isBody = functions.includes(name) && !set.has(name);
		if (isBody && (isDiscarded(name, place) || place.held.has(name))) continue;
		let score = uses(name);
		const isUnguarded = guardsIn(hunk.removed) > guardsIn(hunk.added);
		if (score === 0 && (!functions.includes(name) || isUnguarded)) {
			const fields = judged.setBy(name).filter((field) => !isCommonName(field));
			const users = judged.users(name).filter((user) => path !== place.path || !isTraced(user));
			score = Math.max(weights.byUser * Math.max(0, ...users.map(uses)), weights.byField * Math.max(0, ...fields.map(reads)));
		}
		if (score === 0 && path === place.path && judged.setBy(name).some((field) => place.shared.has(field))) score = weights.bySharedField;
		if (score === 0) continue;
		if (isBody && judged.isRelabelling) score *= weights.weakForm;
		if (isBody && judged.isNumeric && !place.names.has(name) && place.failure?.kind !== "index") score *= weights.weakForm;
		if (isUntold(entries, name, judged, place)) score *= weights.otherEntries;
		if (!isBody && judged.isOfTexts && place.failure?.kind === "nothing" && entries?.has(name) !== true) score *= weights.otherEntries;
		if (hunk.removed.length === 0 && judged.initialisers.length > 0) score *= weights.weakForm;
		if ((isCommonName(name) || name.length <= 2) && !isQualified(name, judged, `${place.used}\n${place.sourceText}`)) score *= weights.common;
		const isMore = judged.isAddition && place.failure?.kind !== "index";
		if ((hunk.removed.length === 0 || isMore) && !functions.includes(name)) score *= weights.otherEntries;
		if (isUnguarded) score += weights.unguarded;
		if (hunk.removed.length > 0 && !isMore) score += weights.removes;
		if (names.size > 0 && shares(names, place.names) > 1) score += weights.sharesNames;
		score *= place.usedWeight;
		if (best === null || score > best.score) best = {
			score,
			why: `changed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`
		};
	}
	return best;
}
function lostKey({ hunk, path }, place) {
	const left = definedIn(hunk.added, path);
	for (const name of definedIn(hunk.removed, path)) if (place.keys.has(name) && !left.has(name)) return {
		score: WEIGHTS.used.lostKey * place.usedWeight,
		why: `removed the key ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} looks up`
	};
	return null;
}
function changedKey({ hunk, path, change }, place) {
	for (const name of changedKeys(hunk, change.path)) {
		const score = place.keys.has(name) ? WEIGHTS.used.key : place.sourceKeys.has(name) ? WEIGHTS.used.keyOfSources : 0;
		if (score === 0) continue;
		return {
			score: score * place.usedWeight,
			why: `changed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`
		};
	}
	return null;
}
function isUntold(entries, name, judged, { keys, sourceKeys, names, sources, body }) {
	if (entries === null || entries.has(name)) return false;
	if ([...entries].some((key) => [
		names,
		sources,
		keys,
		sourceKeys
	].some((each) => each.has(key)))) return false;
	if (keys.size + sourceKeys.size > 0) return true;
	if ([name, ...judged.initialisers].some((table) => judged.isIndexed(table))) return false;
	return !body.some((line) => [...entries].some((key) => line.includes(key)));
}
function changedDefault({ hunk, path, change, setBy }, place) {
	if (path !== place.path || hunk.removed.length === 0) return null;
	for (const name of changedParameters(hunk, change.path)) if (setBy(name).some((field) => isRead(field, place))) return {
		score: WEIGHTS.used.default * place.usedWeight,
		why: `changed the default of ${name} in ${baseName(path)}, which line ${place.line} uses`
	};
	return null;
}
function isDiscarded(name, { callee, text }) {
	if (callee !== null) return false;
	const call = new RegExp(`^\\s*(?:await\\s+)?(?:[\\w$@]+(?:\\.|->|::))*${escaped(name)}\\s*\\(`).exec(text)?.[0];
	if (call === void 0) return false;
	let at = call.length;
	for (let depth = 1; at < text.length && depth > 0; at++) if (text[at] === "(") depth++;
	else if (text[at] === ")") depth--;
	return /^\s*;?\s*$/.test(text.slice(at)) && !text.slice(call.length, at).includes(name);
}
function handedOn({ hunk, path, change }, place) {
	for (const name of changedKeys(hunk, change.path)) if (!isCommonName(name) && (place.names.has(name) || place.sources.has(name)) && !place.own.has(name)) return {
		score: WEIGHTS.used.handedOn * place.usedWeight,
		why: `changed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`
	};
	return null;
}
function changedSetting({ hunk, path }, place) {
	const names = new Map([...place.sources, ...place.names].map((name) => [plain$2(name), name]));
	for (const key of definedIn(hunk.removed, path, keptPairs(hunk, path))) {
		const name = names.get(plain$2(key));
		if (name === void 0 || isCommonName(name) || place.own.has(name)) continue;
		return {
			score: (place.names.has(name) ? WEIGHTS.used.setting : WEIGHTS.used.settingOfSources) * place.usedWeight,
			why: `changed ${key} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`
		};
	}
	return null;
}
function isOthers(name, { path }, { callee }, moved) {
	return callee !== null && callee.name === name && callee.path !== path && !moved.has(name);
}
function changedShared(judged, place, entries) {
	const { hunk, path } = judged;
	const weights = WEIGHTS.used;
	const isUnguarded = guardsIn(hunk.removed) > guardsIn(hunk.added);
	for (const name of [...place.shared, ...[...place.sources].filter((name) => !place.own.has(name))]) {
		const start = `(?:^|[\\s.@>])${escaped(name)}`;
		const assigns = new RegExp(`${start}(?:\\[[^\\]]*\\])?\\s*(?:=(?!=)|:=|\\+=|<<)`);
		const calls = new RegExp(`${start}\\.(?:put|set|add|push|append|insert|register|store|delete|remove|clear)\\w*\\(`);
		const sets = (line) => {
			const code = withoutComment(line, path);
			return assigns.test(code) || !place.objects.has(name) && calls.test(code);
		};
		if (![...hunk.removed, ...hunk.added].some(sets)) {
			if (isUnguarded && judged.body.some(sets)) return {
				score: (place.shared.has(name) ? weights.sharedUnguarded : weights.sourceUnguarded) * place.usedWeight,
				why: `removed the check on line ${guardLine(hunk)} of ${baseName(path)}, by which ${name} is set`
			};
			continue;
		}
		const share = (isUntold(entries, name, judged, place) ? weights.otherEntries : 1) * (judged.isAddition || judged.isOfTexts ? weights.otherEntries : 1) * (place.shared.has(name) ? 1 : weights.sourceOfShared);
		return {
			score: (hunk.removed.length > hunk.added.length ? weights.sharedShorter : weights.shared) * share * place.usedWeight,
			why: `changed what sets ${name} in ${baseName(path)}, which line ${place.line} uses`
		};
	}
	return null;
}
function usedAs(name, judged, place) {
	const { own, text, body } = place;
	const { names, sources } = place.given ?? place;
	if (isCommonFunction(name)) {
		if (isQualified(name, judged, place.used)) return WEIGHTS.used.onLine;
		if (isQualified(name, judged, place.sourceText)) return WEIGHTS.used.onSources;
		if (isCommonName(name) || isOfOtherType(name, `${place.used}\n${place.sourceText}`)) return 0;
	}
	if (own.has(name) && !isReferred(name, [text, ...body])) return 0;
	return names.has(name) ? WEIGHTS.used.onLine : sources.has(name) ? WEIGHTS.used.onSources : 0;
}
function isRead(name, { used, sourceText }) {
	return new RegExp(`(?:[\\w)\\]]\\??\\.|->|@)${escaped(name)}(?!\\w|\\s*\\()`).test(`${used}\n${sourceText}`);
}
function isQualified(name, { path, types }, text) {
	const folders = path.split("/");
	const owners = [
		(folders.pop() ?? "").replace(/\..*$/, ""),
		folders.at(-1) ?? "",
		...types
	].map(plain$2).filter((owner) => owner.length > 1);
	const calls = new RegExp(`([A-Za-z_$][\\w$]*)(?:\\(\\))?\\s*(?:\\?\\.|\\.|->|::)${escaped(name)}(?![\\w])`, "g");
	for (const [, qualifier = ""] of text.matchAll(calls)) {
		const its = plain$2(qualifier);
		if (owners.some((owner) => its === owner || owner.length > 3 && its.endsWith(owner))) return true;
	}
	return false;
}
function isOfOtherType(name, text) {
	const uses = [...text.matchAll(new RegExp(`(\\b[A-Za-z_]\\w*)?(\\.|->|::)?\\b${escaped(name)}\\b`, "g"))];
	return uses.length > 0 && uses.every(([, qualifier = "", sign = ""]) => sign !== "" && /^[A-Z]/.test(qualifier));
}
function plain$2(name) {
	return name.replace(/[_$-]/g, "").toLowerCase().replace(/s$/, "");
}
function definedIn(lines, path, kept = /* @__PURE__ */ new Set()) {
	const names = /* @__PURE__ */ new Set();
	for (const line of lines) {
		const code = withoutComment(line, path);
		const method = functionDefinedBy(code);
		if (method !== null) {
			names.add(method);
			continue;
		}
		for (const { 1: name = "", index } of code.matchAll(/(?:^|[\s.,({[@:])["']?([A-Za-z_$][\w$]*[?!]?)["']?\s*(?::=|=(?![=>~]))/g)) if (!/\w\??\s?:$/.test(code.slice(Math.max(0, index - 4), index).trimEnd())) names.add(name);
		for (const key of LOOP.test(code) ? [] : keysOf(code)) if (!kept.has(key.pair)) names.add(key.name);
		const declared = /\b(?:def|func|fn|fun|function|class|struct|interface|type|enum|const|static|final|attr_accessor|attr_reader|define|alias)\s+:?([A-Za-z_$][\w$]*[?!]?)/.exec(code)?.[1];
		if (declared !== void 0) names.add(declared);
		if (/^\s*(?:attr_\w+|delegate|belongs_to|has_\w+|attribute|property|field|scope)\b/.test(code)) for (const [, name = ""] of code.matchAll(/[:"']([A-Za-z_]\w*)/g)) names.add(name);
		const imported = /^\s*(?:import|from\s+\S+\s+import|use|using|require|include)\b(.*)/.exec(code)?.[1];
		for (const [name] of imported?.matchAll(/[A-Za-z_$][\w$]*/g) ?? []) names.add(name);
		const field = /^\s*(?:(?:public|private|protected|static|final|readonly|pub|var|val|let)\s+)*[\w<>[\],.?*]+\s+([a-zA-Z_]\w*)\s*(?:[;=`]|$)/.exec(code)?.[1];
		if (field !== void 0) names.add(field);
		const goField = /^\s+([A-Z]\w*)\s+[\w.*[\]]+\s*(?:`.*)?$/.exec(code)?.[1];
		if (goField !== void 0) names.add(goField);
	}
	return names;
}
function isLocal(hunk, name) {
	return ![...hunk.removed, ...hunk.added].some((line) => new RegExp(`(?:[.@:"'\\[]|->)${escaped(name)}(?!\\w)`).test(line) || !LOOP.test(line) && keysOf(line).some((key) => key.name === name) || /^[A-Z]/.test(name) && line.includes(name));
}
// src/source/suspects/evidence.ts
function evidenceAt(judged, place, isCulprit, aliases, moved, trace) {
	const names = new Set([...judged.names].map((name) => aliases.get(name) ?? name));
	const functions = judged.functions.map((name) => aliases.get(name) ?? name);
	const isHere = place.function.name !== "" && functions.includes(place.function.name) && (judged.path === place.path || moved.has(place.function.name));
	const isTop = place.function.name === "" && judged.path === place.path && functions.length === 0 && shares(names, place.names) > 0;
	if (isHere || isTop) return changedFunction(judged, place, isCulprit, names);
	return trace.some(({ path, function: other }) => path === judged.path && other.name === functions[0]) && functions[0] !== "" ? handedOn(judged, place) : lostDefault(judged, place) ?? lostField(judged, place) ?? changedDefinition(judged, place, names, functions, moved, (name) => trace.some((other) => other.path === judged.path && other.function.name === name));
}
function lostDefault({ hunk, path }, { failure, text, line, path: where }) {
	if (failure?.kind !== "nothing" || !canUse(path, where)) return null;
	if (guardsIn(hunk.removed) <= guardsIn(hunk.added)) return null;
	for (const part of failingParts(text, failure)) {
		const name = /(\w+)[?!]?$/.exec(part)?.[1] ?? "";
		if (name.length < 4 || isCommonName(name)) continue;
		const word = new RegExp(`(?<!\\w)${escaped(name)}(?!\\w)`);
		const has = (lines) => lines.some((each) => word.test(withoutComment(each, path)));
		if (has(hunk.removed) && has(hunk.added)) return {
			score: WEIGHTS.used.standIn,
			why: `removed what stood in for ${name} in ${baseName(path)}, which line ${line} of ${baseName(where)} uses`
		};
	}
	return null;
}
function changedFunction(judged, place, isCulprit, names) {
	const { hunk } = judged;
	const weights = WEIGHTS.changed;
	if (isOtherBranch(hunk, place)) return {
		score: weights.otherBranch * place.weight,
		why: `added a branch to ${place.function.name} in ${baseName(place.path)}`
	};
	const where = positionOf(judged, place);
	const set = /* @__PURE__ */ new Set([
		...namesSet(hunk.added, judged.path),
		...namesSet(hunk.removed, judged.path),
		...changedParameters(hunk, judged.path)
	]);
	const lost = guardsIn(hunk.removed) > guardsIn(hunk.added) || clauses(hunk.removed, place) > clauses(hunk.added, place);
	for (const line of [...hunk.removed, ...hunk.added]) if (CONDITION.test(line)) for (const name of namesIn([line], judged.path)) set.add(name);
	const words = /* @__PURE__ */ new Set([...names, ...wordsIn([...hunk.removed, ...hunk.added], judged.path)]);
	const focus = changedEntries(hunk, judged.change.path);
	const reaches = (used) => focus !== null ? where === "at" ? shares(focus, used) : mentionedApart(focus, judged, place) : where === "at" || lost ? shares(words, used) : shares(set, used);
	const onLine = reaches(place.names) + (lost ? sharesShort(hunk.removed, `${place.text}\n${place.sourceText}`) : 0);
	const onSources = reaches(place.sources);
	if (where === "at" && !lost && isBeside(judged, place)) return {
		score: weights.beside * place.weight,
		why: `changed line ${place.line} of ${baseName(place.path)}`
	};
	let score = weights.base;
	if (onLine > 0) score += weights.onLine;
	else if (onSources > 0) score += weights.onSources;
	else score += focus === null && shares(names, place.names) > 0 ? weights.named : weights.apart;
	if (lost) score += onLine + onSources > 0 ? weights.lostCheck : weights.otherCheck;
	else if (hunk.removed.some((line) => line.trim().length > 3)) score += weights.removes;
	if (judged.isLogging && where !== "at") score += weights.logging;
	if (where === "after") score *= shares(fieldsSet(hunk), place.names) > 0 ? weights.afterByField : weights.after;
	const file = baseName(place.path);
	const why = lost ? `removed the check on line ${guardLine(hunk)} of ${file}` : hunk.added.length === 0 ? `removed line ${hunk.oldStart} of ${file}` : `changed ${place.function.name === "" ? `the code around line ${place.line}` : place.function.name} in ${file}${isCulprit ? "" : ", which is in the trace"}`;
	const isMore = judged.risk === "more" && onLine > 0;
	if (isMore) score += weights.moreRisk;
	if (judged.isNumeric && !isCulprit) score *= weights.numberOfCaller;
	return {
		score: score * (isMore || lost && onLine > 0 ? Math.sqrt(place.weight) : place.weight),
		why
	};
}
function fieldsSet({ removed, added }) {
	const fields = /* @__PURE__ */ new Set();
	for (const line of [...removed, ...added]) for (const [, name = ""] of line.matchAll(/(?:->|\bthis\.|\bself\.|@)(\w+)\s*(?:[-+*/%]?=(?![=>])|\+\+|--)/g)) fields.add(name);
	return fields;
}
let LITERAL;
function mentionedApart(keys, { hunk: { added } }, { body }) {
	const upTo = (line, key) => line.slice(0, line.indexOf(key)).replace(LITERAL ??= /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\b\d[\w.]*/g, "0").trim();
	return [...keys].some((key) => {
		const own = new Set(added.filter((line) => line.includes(key)).map((line) => upTo(line, key)));
		own.delete("");
		const exact = new Set(added.map((line) => line.trim()));
		return body.some((line) => line.includes(key) && !exact.has(line.trim()) && !own.has(upTo(line, key)));
	}) ? 1 : 0;
}
function isBeside(judged, { callee, text, failure }) {
	const isOfArguments = failure?.isOfArguments === true;
	const { hunk, path, isRelabelling } = judged;
	if (hunk.removed.length === 0 && isReadBelow(judged, text)) return true;
	const { removed, added } = hunk;
	if (callee === null || !isCalledBy(text, callee, failure)) {
		const parts = (lines) => failure === null ? [] : failingParts(lines.join("\n"), failure).map((part) => tokensOf([part], path).join(" "));
		const after = parts(added);
		if (after.length > 0 && removed.length > 0) {
			const before = new Set(parts(removed));
			return after.every((part) => before.has(part));
		}
		return isRelabelling;
	}
	if (removed.length === 0) return false;
	const part = (lines) => {
		const text = lines.join("\n");
		return text.includes(callee.name) ? tokensOf([partOf(text, callee.name)], path).join(" ") : null;
	};
	const before = part(removed);
	const after = part(added);
	if (before === null || after === null) return false;
	const isMore = callee.path === null && takesMore(before, after) && !isOfArguments;
	return before === after || isMore;
}
function isReadBelow({ hunk, body, function: own }, text) {
	if (own === null || !hunk.added.some((line) => text.includes(line.trim()) && line.trim() !== "")) return false;
	const reads = [...text.matchAll(/(?<![\w.>])([A-Za-z_]\w*)(?:\.|->|\[)/g)].map(([read]) => read);
	const below = body.slice(hunk.newStart + hunk.added.length - own.first).join("\n");
	const values = reads.filter((read) => !/^(?:this|self|log|logger|console|fmt|System)\W/.test(read));
	return values.length > 0 && values.every((read) => below.includes(read));
}
function takesMore(before, after) {
	const open = before.replace(/ \)$/, "");
	return open !== before && after.endsWith(" )") && after.startsWith(`${open}${open.endsWith("(") ? "" : " ,"} `);
}
function clauses(lines, { function: { name } }) {
	return lines.filter((line) => functionDefinedBy(line) === name).length;
}
function positionOf({ hunk, following }, { body, line, function: { first }, text }) {
	const statement = new Set(text.split("\n").map((each) => each.trim()));
	const added = hunk.added.map((each) => each.trim()).filter((each) => /\w/.test(each));
	if (added.some((each) => statement.has(each))) return "at";
	const end = line - first + statement.size - 1;
	const places = (added.length > 0 ? added : following.map((each) => each.trim())).map((each) => body.indexOf(each));
	const found = places.filter((place) => place !== -1);
	if (found.length === 0 || found.length < places.length / 2) return "unknown";
	if (added.length === 0) return (found[0] ?? 0) > end + 1 ? "after" : (found[0] ?? 0) <= end ? "before" : "unknown";
	return found.every((place) => place > end) ? "after" : "before";
}
// src/source/suspects/risk.ts
let LOOKS_UP$1;
let NOTHING;
let STANDS_IN;
function riskOf({ removed, added }, path) {
	const nothing = (lines) => lines.some((line) => (NOTHING ??= /(?:\breturn|[:=?>]|\bor|\belse)\s*\(?(?:null|nil|None|undefined|NULL|nullptr|Optional\.empty\(\))\b/).test(line));
	if (nothing(added) && !nothing(removed) && removed.length > 0) return "nothing";
	if (guardsIn(removed) > guardsIn(added)) return null;
	const before = firstValue(removed, path);
	const after = firstValue(added, path);
	if (before === null || after === null) return null;
	if (isAlternative(before, after, path)) return "less";
	if (isUnwrapped(before, after, path) || isShortened(before, after, path)) return "more";
	return (LOOKS_UP$1 ??= /\.(?:find|get|at|first|last|dig|pop|shift|fetch|fetchone|lookup|getOrDefault)\b|\w\[[^\]]+\]/).test(before) && (LOOKS_UP$1 ??= /\.(?:find|get|at|first|last|dig|pop|shift|fetch|fetchone|lookup|getOrDefault)\b|\w\[[^\]]+\]/).test(after) && !(STANDS_IN ??= /\?\?|\|\||\bor\b|unwrap_or|[oO]rElse|[oO]rDefault|if\b|\?/).test(before + after) ? "same" : null;
}
let PRINTS;
function isPrintedInstead({ removed, added }, path, body) {
	const [old = "", now = ""] = [removed[0]?.trim(), added[0]?.trim()];
	const printed = (PRINTS ??= /^(?:puts|print|pp|warn|echo|console\.\w+|System\.out\.\w+|fmt\.Print\w*)[\s(]\s*(.*?)\)?;?$/).exec(now)?.[1];
	if (printed === void 0 || removed.length !== 1 || added.length !== 1) return false;
	const returned = /^return\s+(.*?);?$/.exec(old)?.[1];
	if (returned !== void 0) return returned === printed;
	return path.endsWith(".rb") && old.replace(/\)$/, "") === printed.replace(/\)$/, "") && isLast(now, body);
}
function isLast(line, body) {
	return body.map((each) => each.trim()).filter((each) => each !== "" && each !== "end").at(-1) === line;
}
function firstValue(lines, path) {
	return lines.flatMap((line) => /^\s*return\s+(.*)$/.exec(line)?.[1] ?? assignmentIn(line, path)?.right ?? [])[0] ?? null;
}
function isUnwrapped(before, after, path) {
	const [old, now] = [tokensOf([before], path), tokensOf([after], path)];
	if (now.length === 0 || old.length < now.length + 3) return false;
	return old.some((_, from) => now.every((token, at) => token === old[from + at]));
}
function isShortened(before, after, path) {
	const [old, now] = [tokensOf([before], path), tokensOf([after], path)];
	if (!(LOOKS_UP$1 ??= /\.(?:find|get|at|first|last|dig|pop|shift|fetch|fetchone|lookup|getOrDefault)\b|\w\[[^\]]+\]/).test(before) || old.length <= now.length) return false;
	const head = now.findIndex((token, at) => token !== old[at]);
	const rest = old.slice(head, old.length - (now.length - head));
	return head > 0 && rest[0] === "," && now[head] === ")" && now.slice(head).every((token, at) => token === old[head + rest.length + at]);
}
function isAlternative(before, after, path) {
	const [old, now] = [tokensOf([before], path), tokensOf([after], path)];
	if (now.length <= old.length + 1 || old.length < 2) return false;
	const starts = old.every((token, at) => token === now[at]);
	const ends = old.every((token, at) => token === now[now.length - old.length + at]);
	return starts && /^(?:or|\?|\|)$/.test(now[old.length] ?? "") || ends && /^(?:or|\?|\||:)$/.test(now[now.length - old.length - 1] ?? "");
}
// src/source/suspects/comparisons.ts
function comparisons(tokens) {
	return (tokens.join(" ").replace(/[=-] >/g, "").match(/[=!<>] =|& &|\| \||[<>!]/g) ?? []).join();
}
// src/source/suspects/same-form.ts
function isSameForm({ removed, added }, path) {
	const [before, after] = [tokensOf(removed, path), tokensOf(added, path)];
	if (before.length === 0 || after.length === 0 || after.length > MOST_TOKENS$1) return false;
	if (comparisons(before) !== comparisons(after) || guardsIn(removed) !== guardsIn(added)) return false;
	const [old, now] = [partsOf(before), partsOf(after)];
	const targets = new Set(old.targets);
	return now.calls >= old.calls && now.targets.join() === old.targets.join() && now.numbers.join() === old.numbers.join() && old.texts.every((text) => takes(now.texts, text)) && old.names.every((name) => now.names.includes(name) || !targets.has(name) && old.locals.has(name));
}
const MOST_TOKENS$1 = 200;
function partsOf(tokens) {
	const parts = {
		calls: 0,
		texts: [],
		numbers: [],
		names: [],
		targets: []
	};
	const locals = /* @__PURE__ */ new Set();
	const opened = [];
	for (const [at, token] of tokens.entries()) {
		const [last = "", next = ""] = [tokens[at - 1], tokens[at + 1]];
		if (/^[([{]$/.test(token)) opened.push(token);
		else if (/^[)\]}]$/.test(token)) opened.pop();
		const isKey = next === ":" && opened.at(-1) === "{" && /^[{,]$/.test(last);
		if (token === "return") parts.targets.push(token);
		else if (/^["`]/.test(token)) parts.texts.push(token);
		else if (/^(?:\d.*|[-+*/%])$/.test(token)) parts.numbers.push(token);
		else if (/^[\p{L}_$@]/u.test(token)) {
			if (next === "(" || last === "." && next !== "=" || last === ":" && tokens[at - 2] === "&") parts.calls++;
			else if (next === "=" && tokens[at + 2] !== "=" && last === ".") parts.targets.push(token);
			else if (next === "=" && tokens[at + 2] !== "=" || next === ":" && !isKey) locals.add(token);
			else parts.names.push(token);
		}
	}
	return {
		...parts,
		numbers: parts.numbers.sort(),
		targets: parts.targets.sort(),
		locals
	};
}
function isReordered({ removed, added }, path) {
	const sorted = (lines) => tokensOf(lines, path).toSorted().join("\n");
	const before = sorted(removed);
	return before !== "" && before === sorted(added);
}
function takes(values, value) {
	const at = values.indexOf(value);
	if (at !== -1) values.splice(at, 1);
	return at !== -1;
}
// src/source/suspects/wording.ts
let TAKES_APART;
let QUERY;
let EXPRESSION;
let ERROR;
function isRewording({ removed, added }, path, message) {
	const before = tokensOf(removed, path);
	const after = tokensOf(added, path);
	if (isMessageOnly(before, after, message)) return true;
	if (isOfData(path) && isProseOfData(removed, added)) return !added.some((line) => isQuotedBy(message, `"${line}"`));
	if (before.length === 0 || before.length !== after.length) return false;
	if (takesApart([...removed, ...added])) return false;
	const isError = added.some((line) => (ERROR ??= /\b(?:throw|raise|die|croak|panic|bail|expect|abort|fail|assert)\b|Error(?:f|\b)|Exception/).test(line));
	let differ = 0;
	for (const [at, token] of before.entries()) {
		const other = after[at] ?? "";
		if (token === other) continue;
		if (slotsIn(token) !== slotsIn(other)) return false;
		if (!(isProse(token) ? isProse(other) || isWord(other) : isWord(token) && isProse(other))) return false;
		if (!/\w/.test(token) && !isJoined(before, at)) return false;
		if (!isError && (isQuotedBy(message, token) || isQuotedBy(message, other))) return false;
		differ++;
	}
	return differ > 0;
}
let BORDER;
function isProseOfData(removed, added) {
	if (removed.length === 0 || removed.length !== added.length) return false;
	return removed.every((line, at) => {
		const [old, now] = [line.split(BORDER ??= /([|;\t=:{}[\]"]|,(?! ))/), (added[at] ?? "").split(BORDER ??= /([|;\t=:{}[\]"]|,(?! ))/)];
		return old.length === now.length && old.every((field, index) => {
			const other = now[index] ?? "";
			return field === other || isSentence(field) && isSentence(other) && slotsIn(field) === slotsIn(other);
		});
	});
}
function isSentence(field) {
	return /\p{L}+,? +\p{L}/u.test(field) && !(QUERY ??= /\b(?:select|insert|update|delete|from|where|join|table|column)\b/i).test(field) && !(EXPRESSION ??= /\\[dwsbDWSB.]|\[[^\]]*\]|\(\?|[+*]\)|^\^|\$$/).test(field) && !/[<>*^$\\/@]/.test(field);
}
let THROW;
function isMessageOnly(before, after, message) {
	const thrown = before.findIndex((token) => (THROW ??= /^(?:throw|raise|die|panic|croak|bail|abort|fail)$/).test(token));
	if (thrown === -1 || [...before, ...after].some((token) => /^[{}]$/.test(token))) return false;
	const head = before.findIndex((token, at) => token !== after[at]);
	const isBehind = before.slice(thrown + 1, head).some((token) => /^[(,]$/.test(token));
	const isFirst = head === thrown + 1 && /^["`]/.test(before[head] ?? "") && /^["`]/.test(after[head] ?? "");
	if (head <= thrown || !(isBehind || isFirst)) return false;
	const known = new Set(before);
	return after.slice(head).every((token) => /^["`\W\d]/.test(token) || known.has(token) || !message.includes(token));
}
function isRelabelling({ removed, added }, path) {
	if (takesApart([...removed, ...added])) return false;
	const before = tokensOf(removed, path);
	const after = tokensOf(added, path);
	if (before.length === 0 || before.length !== after.length) return false;
	const isText = (token) => /^["`]/.test(token ?? "");
	return after.every((token, at) => token === before[at] || isText(token) && isText(before[at]) && isShown(token) && isLabel(after, at));
}
function isOfTexts({ removed, added }, path) {
	if (takesApart([...removed, ...added])) return false;
	const before = tokensOf(removed, path);
	const after = tokensOf(added, path);
	if (before.length === 0 || before.length !== after.length) return false;
	return after.every((token, at) => {
		if (token === before[at]) return true;
		const [last = "", next = ","] = [after[at - 1], after[at + 1]];
		return /^["`]/.test(token) && /^[>:,[({]$/.test(last) && /^[,}\])]$/.test(next);
	});
}
function slotsIn(token) {
	return (token.match(/(?<![$#])\{[a-z_]\w*\}|%[<{(]\w+[>})]|%[a-z]\b/gi) ?? []).sort().join();
}
function isJoined(tokens, at) {
	const [before = "", after = ""] = [tokens[at - 1], tokens[at + 1]];
	if (/^[+.&<]$/.test(before) || /^[+.&<]$/.test(after)) return true;
	const called = tokens[tokens.slice(0, at).lastIndexOf("(") - 1] ?? "";
	return /join|print|puts|echo|write|append|log/i.test(called) || /^(?:puts|print|echo)$/.test(before);
}
function isShown(token) {
	return /^.[\p{L}\p{N} .,:;'!?%{}_-]*.$/u.test(token);
}
function isLabel(tokens, at) {
	const [before = "", last = ""] = tokens.slice(Math.max(0, at - 2), at);
	if (last === "or" || last === before && /^[?|]$/.test(last)) return true;
	if (!/^[(,]$/.test(tokens[at - 1] ?? "")) return false;
	const called = tokens[tokens.slice(0, at).lastIndexOf("(") - 1] ?? "";
	return called !== "" && !/get|fetch|load|lookup|key|has|prop|setting|param|header|option|value|of$/i.test(called);
}
function takesApart(lines) {
	return lines.some((line) => (TAKES_APART ??= /split|compile|partition|explode|tok|index|find|search|match|replace|strip|trim|scan|parse|regex|gsub|preg|strftime|strptime|pattern|query|exec|sql|getenv|environ|require|import|open|path|url/i).test(line.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, "\"\"")));
}
function isProse(token) {
	if (!/^["'`]/.test(token)) return false;
	const text = token.slice(1, -1);
	if (text === "") return false;
	if ((QUERY ??= /\b(?:select|insert|update|delete|from|where|join|table|column)\b/i).test(text) || (EXPRESSION ??= /\\[dwsbDWSB.]|\[[^\]]*\]|\(\?|[+*]\)|^\^|\$$/).test(text) || /^\S*\/\S*$/.test(text)) return false;
	return !/\w/.test(text.replace(/\\[ntr]/g, "")) || /\s|[$#]\{|\{\w*\}|%[sdvq]/.test(text);
}
function isWord(token) {
	return /^["'`]\p{L}+["'`]$/u.test(token);
}
function isQuotedBy(message, token) {
	const text = token.slice(1, -1).trim();
	return text.length > 1 && message.includes(text);
}
// src/source/suspects/judged.ts
let LOGGING;
function judgedHunks(code, pathNow, linesAfter, linesBefore, message) {
	return code.files.filter(({ path }) => !isApart(path)).flatMap((change) => {
		const after = linesAfter(change);
		const before = linesBefore(change);
		return change.hunks.map((hunk) => {
			const changed = [...hunk.removed, ...hunk.added].filter((line) => withoutComment(line, change.path).trim() !== "");
			const [oldTokens, newTokens] = [tokensOf(hunk.removed, change.path), tokensOf(hunk.added, change.path)];
			const around = (PLAIN_DATA ??= /\.(?:ya?ml|json|csv|tsv|txt|ini|toml|properties)$/).test(change.path) ? [] : [...after === null ? [] : definitionsAround(after, hunk.added.length > 0 ? hunk.newStart : betweenLine(after, hunk)), ...before === null || hunk.removed.length === 0 ? [] : definitionsAround(before, hunk.oldStart)];
			const own = around.filter(({ isType }) => !isType);
			const body = bodyOf(own[0], after);
			const risk = isPrintedInstead(hunk, change.path, body) ? "nothing" : riskOf(hunk, change.path);
			return {
				hunk,
				change,
				path: pathNow(change.path),
				function: own[0] ?? null,
				functions: [...new Set(own.map(({ name }) => name))],
				types: [...new Set(around.filter(({ isType }) => isType).map(({ name }) => name))],
				initialisers: own.length > 0 ? [] : initialisersOf(hunk, after, before),
				parents: isOfData(change.path) ? parentsIn(after ?? [], hunk.newStart) : [],
				users: (name) => usersOf(name, after ?? []),
				setBy: (name) => setBy(name, after ?? []),
				isIndexed: (table) => isIndexed(table, after ?? []),
				names: namesIn(changed, change.path),
				following: followingIn(after ?? [], hunk.newStart + hunk.added.length),
				isNumeric: isNumeric(hunk, change.path),
				isTextual: isTextual(oldTokens, newTokens),
				isRewording: isRewording(hunk, change.path, message),
				isOfTexts: isOfTexts(hunk, change.path),
				isRelabelling: isRelabelling(hunk, change.path),
				isAddition: isAddition(oldTokens, newTokens),
				isSameForm: risk !== "nothing" && isSameForm(hunk, change.path),
				isOddLine: isOddLine(hunk, change.path, after ?? []),
				isReordered: isReordered(hunk, change.path),
				becameZero: becameZero(oldTokens, newTokens),
				isSeparator: isTextual(oldTokens, newTokens) && newTokens.some((token) => /^["`](?:\W|\\[tn])["`]$/.test(token)),
				risk,
				body,
				isLogging: changed.every((line) => (LOGGING ??= /^\s*(?:await\s+|go\s+)?(?:[\w$]+(?:\.|::|->|\())*\w*(?:log|print|debug|trace|warn|metric|counter|statsd|telemetry|span|puts|echo|Log\.info|logger|console|writeline|System\.(?:out|err))\w*!?(?:\.\w+)*!?\s*[("'.]|^\s*(?:(?:this|self)\.|@)?(?:log|logger|logging|slog|console|tracer|zap|LOG|Log)\b[\w.]*[.(]|^\s*(?:info|puts|echo)!?[\s(]/i).test(line) || /^\s*[)\]}]*[;,]?\s*$/.test(line))
			};
		});
	});
}
function bodyOf(definition, after) {
	return definition === void 0 ? [] : (after ?? []).slice(definition.first - 1, definition.last);
}
function becameZero(before, after) {
	return before.length === after.length && after.some((token, at) => /^0(?:\.0*)?$/.test(token) && /^[1-9]/.test(before[at] ?? ""));
}
function usersOf(name, lines) {
	const word = new RegExp(`(?:^|[^\\w])${escaped(name)}(?![\\w])`);
	const users = /* @__PURE__ */ new Set();
	for (const [at, line] of lines.entries()) {
		if (!word.test(line)) continue;
		const user = definitionsAround(lines, at + 1).find(({ isType }) => !isType)?.name;
		if (user !== void 0 && user !== name) users.add(user);
		if (users.size > 8) break;
	}
	return [...users];
}
function isIndexed(table, lines) {
	const index = new RegExp(`(?:^|[^\\w])${escaped(table)}(?:\\[|\\.(?:get|fetch|at|dig)\\w*\\()\\s*[^"'\`:\\])\\s]`);
	return lines.some((line) => index.test(line));
}
function setBy(name, lines) {
	const set = [];
	const word = new RegExp(`(?:^|[^\\w.])(?:self::|static::|this\\.|self\\.|@)?${escaped(name)}(?!\\w)`);
	for (const line of lines) {
		if (!line.includes(name)) continue;
		const [, field, right] = /(?:this\.|self\.|@|->)([A-Za-z_]\w*)\s*:?=(?!=)(.*)$/.exec(line) ?? [];
		if (field !== void 0 && right !== void 0 && word.test(right)) set.push(field);
		for (const { name: key, value } of keysOf(line)) if (key !== name && !value.startsWith("=") && word.test(value)) set.push(key);
		if (set.length > 8) break;
	}
	return set;
}
function betweenLine(lines, { newStart, removed }) {
	const first = removed.find((line) => line.trim() !== "") ?? "";
	const depth = (line) => line === void 0 ? -1 : line.length - line.trimStart().length;
	const above = lines[newStart - 1];
	return depth(above) >= depth(first) && above?.trim() !== "" ? Math.max(1, newStart) : newStart + 1;
}
function initialisersOf({ added, removed, newStart, oldStart }, after, before) {
	return [...after === null || added.length === 0 ? [] : initialisersAround(after, newStart), ...before === null || removed.length === 0 ? [] : initialisersAround(before, oldStart)];
}
function followingIn(lines, from) {
	for (let at = from; at < lines.length; at++) if (/\w/.test(lines[at] ?? "")) return [lines[at] ?? ""];
	return [];
}
let PLAIN_DATA;
function parentsIn(lines, line) {
	const depth = (text) => text.length - text.trimStart().length;
	const parents = [];
	let indent = depth(lines[line - 1] ?? "");
	for (let at = line - 2; at >= 0 && at > line - MOST_ABOVE; at--) {
		const text = lines[at] ?? "";
		const section = /^\s*\[+([\w.-]+)\]+\s*$/.exec(text)?.[1];
		if (section !== void 0) return [...parents, ...section.split(".").reverse()];
		if (text.trim() === "" || depth(text) >= indent) continue;
		const key = /^\s*(?:-\s+)?["']?([A-Za-z_][\w.-]*)["']?\s*(?::|=>?)\s*[[{(]*\s*$/.exec(text)?.[1];
		if (key !== void 0) parents.push(key);
		indent = depth(text);
		if (indent === 0) break;
	}
	return parents;
}
const MOST_ABOVE = 400;
function isNumeric({ removed, added }, path) {
	const [before, after] = [tokensOf(removed, path), tokensOf(added, path)];
	if (before.length === 0 || before.length !== after.length) return false;
	return before.every((token, at) => token === after[at] || isOtherNumber(token, after[at] ?? ""));
}
function isOtherNumber(before, after) {
	if (/^["`].*\d/.test(before) && /^["`]/.test(after)) return digitless(before) === digitless(after);
	if (!/^\d/.test(before) || !/^\d/.test(after)) return false;
	const unit = (token) => /^0[xXbo]/.test(token) ? "" : token.replace(/[\d._]|(?:[lLuUfFdDn]|[iu]\d+)$/g, "");
	return unit(before) === unit(after);
}
function digitless(text) {
	return text.replace(/\d+(?:\.\d+)?/g, "0");
}
let LINES;
function isOddLine({ added }, path, lines) {
	if (!(LINES ??= /\.(?:csv|tsv|txt|conf|cfg|dat|properties|env|list|ndjson|jsonl)$/).test(path)) return false;
	const form = (line) => [...new Set(line.replace(/[\p{L}\p{N}\s_.'\u2019!?&-]/gu, ""))].sort().join("");
	const texts = (all) => all.map((line) => withoutComment(line, path)).filter((line) => /\w/.test(line));
	const changed = new Set(added);
	const known = new Set(texts(lines.filter((line) => !changed.has(line))).map(form));
	return known.size === 1 && texts(added).some((line) => !known.has(form(line)));
}
function isAddition(before, after) {
	if (after.length <= before.length) return false;
	let head = 0;
	while (head < before.length && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < before.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	if (head + tail < before.length) return false;
	if (before.length === 0) return true;
	if (after[0] === "return" && !after.slice(0, head).some((token) => /^[([{]$/.test(token))) return false;
	for (;; head--) {
		const more = after.slice(head, head + after.length - before.length);
		if (more[0] === "," || more.at(-1) === ",") return true;
		if (head === 0 || after[head - 1] !== more.at(-1)) return false;
	}
}
function isTextual(before, after) {
	if (before.length === 0 || before.length !== after.length) return false;
	return before.every((token, at) => token === after[at] || /^["`]/.test(token) && /^["`]/.test(after[at] ?? ""));
}
// src/source/suspects/equivalents.ts
const MOST_TOKENS = 400;
let BRACE;
function isSameFlow(before, after) {
	if (before.length === 0 || after.length === 0 || before.length + after.length > MOST_TOKENS) return false;
	const [old, now] = [flow(before), flow(after)];
	return old === now || isInverted(old, now) || isInverted(now, old);
}
function flow(tokens) {
	return tokens.filter((token) => !(BRACE ??= /^[{}]$/).test(token)).join(" ").replace(/\breturn ((?:(?!\breturn\b)[^?])+) \? ([^?:]+) : ([^?:]+?)(?= return\b|$)/, "if ( $1 ) return $2 return $3").replace(/\belse (?=return\b)/g, "");
}
function isInverted(plain, inverted) {
	const guard = /^if (.+?) :? ?(?:continue|return|next) (.+)$/.exec(inverted);
	if (guard === null) return false;
	const [, condition = "", work = ""] = guard;
	return plain.startsWith("if ") && negated(condition).some((each) => plain.replace(/^(if .*?) : /, "$1 ") === `if ${each} ${work}`);
}
function negated(condition) {
	const inner = condition.replace(/^\( (.*) \)$/, "$1");
	const plain = inner.replace(/^(?:not|!) /, "");
	if (plain !== inner) return [plain, `( ${plain} )`];
	const flipped = inner.replace(/! =|= =/, (sign) => sign === "! =" ? "= =" : "! =");
	return flipped === inner ? [] : [flipped, `( ${flipped} )`];
}
let DECLARATION;
let TYPED_ASSIGNMENT;
function isDeclaredElsewhere(hunks, path) {
	const all = hunks.flatMap(({ removed, added }) => [...removed, ...added]);
	if (all.length > MOST_TOKENS || all.some((line) => line.length > MOST_TOKENS)) return false;
	if (!all.some((line) => (DECLARATION ??= /^\s*(?:(?:static|const|let|var|final|volatile|unsigned|struct|enum)\s+)*[A-Za-z_][\w<>,.]*(?:\s*\*+\s*|\s+)(?:\*?[A-Za-z_]\w*(?:\s*,\s*\*?[A-Za-z_]\w*)*)\s*;\s*$|^\s*(?:let|var)\s+[\w$, ]+;?\s*$/).test(line) && !/^\s*(?:return|goto|break|continue|throw|delete)\b/.test(line))) return false;
	const bare = (lines) => tokensOf(lines.filter((line) => !(DECLARATION ??= /^\s*(?:(?:static|const|let|var|final|volatile|unsigned|struct|enum)\s+)*[A-Za-z_][\w<>,.]*(?:\s*\*+\s*|\s+)(?:\*?[A-Za-z_]\w*(?:\s*,\s*\*?[A-Za-z_]\w*)*)\s*;\s*$|^\s*(?:let|var)\s+[\w$, ]+;?\s*$/).test(line) || /^\s*(?:return|goto|break|continue|throw|delete)\b/.test(line)).map((line) => line.replace(TYPED_ASSIGNMENT ??= /^(\s*)(?:(?:static|const|let|var|final|unsigned|struct|enum)\s+)*(?:[A-Za-z_][\w<>,.]*(?:\s*\*+\s*|\s+))?(?=[A-Za-z_$][\w$]*\s*=(?!=))/, "$1")), path).join(" ");
	return bare(hunks.flatMap(({ removed }) => removed)) === bare(hunks.flatMap(({ added }) => added));
}
function reduced(hunk, path) {
	const { removed, added, oldStart, newStart } = hunk;
	const inserted = extraLines(removed, added, path);
	if (inserted !== null) return {
		oldStart,
		removed: [],
		newStart: newStart + inserted.from,
		added: added.slice(inserted.from, inserted.to)
	};
	const lost = extraLines(added, removed, path);
	return lost === null ? hunk : {
		oldStart: oldStart + lost.from,
		removed: removed.slice(lost.from, lost.to),
		newStart,
		added: []
	};
}
function extraLines(short, long, path) {
	if (short.length === 0 || long.length <= short.length || long.length > 200) return null;
	const plain = (lines) => tokensOf(lines, path).filter((token) => !(BRACE ??= /^[{}]$/).test(token));
	const lines = long.map((line) => plain([line]));
	const wanted = plain(short);
	const total = lines.reduce((sum, each) => sum + each.length, 0);
	if (wanted.length === 0 || total <= wanted.length) return null;
	let from = 0;
	let head = 0;
	for (; from < lines.length; from++) {
		const line = lines[from] ?? [];
		if (!line.every((token, at) => token === wanted[head + at])) break;
		head += line.length;
	}
	let to = lines.length;
	let tail = wanted.length;
	for (; to > from; to--) {
		const line = lines[to - 1] ?? [];
		if (tail - line.length < head || !line.every((token, at) => token === wanted[tail - line.length + at])) break;
		tail -= line.length;
	}
	return head === tail && from < to ? {
		from,
		to
	} : null;
}
// src/source/suspects/extraction.ts
function isExtraction({ hunks, path }) {
	const before = statements(hunks.flatMap(({ removed }) => removed), path);
	const after = statements(hunks.flatMap(({ added }) => added), path);
	return isInlined(after, before) || isInlined(before, after);
}
function isOwnFunction({ hunks, path }) {
	return isMethod(hunks, "added", path) || isMethod(hunks, "removed", path);
}
function isMethod(hunks, long, path) {
	const lines = hunks.flatMap((hunk) => hunk[long]).filter((line) => tokensOf([line], path).length > 0);
	const short = statements(hunks.flatMap((hunk) => hunk[long === "added" ? "removed" : "added"]), path);
	const at = lines.findIndex((line) => functionDefinedBy(line) !== null);
	const head = lines[at] ?? "";
	const name = functionDefinedBy(head);
	if (name === null || short.length === 0 || lines.length > 20) return false;
	const indent = indentColumns(head);
	const inner = lines.slice(at + 1).findIndex((line) => indentColumns(line) <= indent);
	const end = inner === -1 ? lines.length : at + 1 + inner;
	const closes = /^\s*(?:\}|end\b)/.test(lines[end] ?? "") ? 1 : 0;
	const body = lines.slice(at + 1, end).map((line) => tokensOf([line], path).filter((token) => token !== "return"));
	const [value] = body;
	if (value === void 0 || body.length !== 1) return false;
	const rest = [...lines.slice(0, at), ...lines.slice(end + closes)].map((line) => tokensOf([line], path));
	if (rest.length !== short.length) return false;
	return rest.every((tokens, index) => {
		const old = short[index] ?? [];
		return bare$1(tokens) === bare$1(old) || bare$1(called(tokens, name, value, parametersIn(head, name, path))) === bare$1(old);
	});
}
function parametersIn(head, name, path) {
	const tokens = tokensOf([head], path);
	const open = tokens.indexOf("(", tokens.indexOf(name));
	if (open === -1) return [];
	return listed(tokens, open).map((parameter) => {
		const set = parameter.indexOf("=");
		const plain = set === -1 ? parameter : parameter.slice(0, set);
		return (path.endsWith(".go") || plain.includes(":") ? plain[0] : plain.at(-1)) ?? "";
	});
}
function listed(tokens, open) {
	const entries = [[]];
	let depth = 0;
	for (const token of tokens.slice(open)) {
		if (/^[([{]$/.test(token) && depth++ === 0) continue;
		if (/^[)\]}]$/.test(token) && --depth === 0) break;
		if (token === "," && depth === 1) entries.push([]);
		else entries.at(-1)?.push(token);
	}
	return entries;
}
function called(tokens, name, value, parameters) {
	const at = tokens.findIndex((token, index) => token === name && tokens[index + 1] === "(");
	if (at === -1) return tokens;
	let end = at + 1;
	for (let depth = 0; end < tokens.length; end++) if (tokens[end] === "(") depth++;
	else if (tokens[end] === ")" && --depth === 0) break;
	let from = at;
	while (from > 1 && /^[.:>-]$/.test(tokens[from - 1] ?? "")) {
		while (from > 0 && /^[.:>-]$/.test(tokens[from - 1] ?? "")) from--;
		from--;
	}
	const given = listed(tokens, at + 1);
	const receivers = Math.max(0, parameters.length - given.length);
	const values = new Map(given.map((argument, index) => [parameters[receivers + index] ?? "", argument]));
	return [
		...tokens.slice(0, from),
		...replaced(value, values),
		...tokens.slice(end + 1)
	];
}
function statements(lines, path) {
	return lines.flatMap((line) => unpacked(tokensOf([line], path))).filter((tokens) => tokens.length > 0);
}
function unpacked(tokens) {
	const [word = "", open] = tokens;
	const close = tokens.indexOf("}");
	if (!/^(?:const|let|var)$/.test(word) || open !== "{" || tokens[close + 1] !== "=") return [tokens];
	const fields = tokens.slice(2, close).join(" ").split(" , ");
	if (!fields.every((field) => /^[\w$]+(?: : [\w$]+)?$/.test(field))) return [tokens];
	return fields.map((field) => {
		const [from = "", to = from] = field.split(" : ");
		return [
			word,
			to,
			"=",
			...tokens.slice(close + 2),
			".",
			from
		];
	});
}
function isInlined(long, short) {
	if (long.length <= short.length || short.length === 0 || long.length > 40) return false;
	const values = /* @__PURE__ */ new Map();
	const left = [];
	for (const tokens of long) {
		const set = assignmentOf(tokens);
		const isUsed = set !== null && long.some((other) => other !== tokens && other.includes(set.name));
		if (set !== null && isUsed && values.size < long.length - short.length) values.set(set.name, set.value);
		else left.push(tokens);
	}
	if (values.size === 0 || left.length !== short.length) return false;
	return left.map((tokens) => replaced(replaced(tokens, values), values)).every((tokens, at) => bare$1(tokens) === bare$1(short[at] ?? []));
}
function assignmentOf(tokens) {
	const at = tokens.indexOf("=");
	if (at < 1 || at > 6 || tokens[at + 1] === "=" || tokens[at + 1] === ">") return null;
	const target = tokens.slice(0, at).filter((token) => token !== ":");
	const colon = tokens.slice(0, at).indexOf(":");
	const name = colon > 0 && colon < at - 1 ? tokens[colon - 1] : target.at(-1);
	return name === void 0 || !/^[\p{L}_$@]/u.test(name) ? null : {
		name,
		value: tokens.slice(at + 1)
	};
}
function replaced(tokens, values) {
	return tokens.flatMap((token, at) => {
		if (tokens[at - 1] === ".") return [token];
		return values.get(token) ?? [/^["`].*\$/.test(token) ? filledText(token, values) : token];
	});
}
function filledText(token, values) {
	return token.replace(/\$[A-Za-z_]\w*/g, (name) => {
		const value = values.get(name);
		const [text = ""] = value ?? [];
		return value?.length === 1 && /^["`]/.test(text) ? text.slice(1, -1) : name;
	});
}
function bare$1(tokens) {
	return tokens.join(" ").replace(/: : < [\w ]+ >/g, "").replace(/ \. (?:trim|strip) (?=\( \))/g, "").replace(/[()]/g, "").replace(/\s+/g, " ").trim();
}
// src/source/suspects/imports.ts
const IMPORT$1 = /^\s*(?:import\b|from\s+\S+\s+import\b|use\s+[\w:\\]+|using\s+[\w.]+\s*;|require(?:_relative)?\b|package\s|#include\b|export\s+(?:\*|\{[^}]*\})\s+from\b|(?:const|let|var)\s+[\w{},\s]+=\s*require\(|alias\s|"[\w./-]+"$|[\w.]+,?$|namespace\s|mod\s+\w+;|include\s+[A-Z]\w*|[)(}]\s*(?:from\s.*)?;?$)/;
function importsFile(line, name) {
	const path = /^\s*(?:require|require_relative|import|include|load|use|from)\b.*["'](?:[\w./@-]*\/)?([\w-]+)(?:\.\w+)?["']/.exec(line)?.[1];
	const plain = (text) => text.replace(/[_-]/g, "").toLowerCase();
	return path !== void 0 && plain(path) === plain(name);
}
// src/source/suspects/moves.ts
const MOVED_LINES = 3;
function withoutMoves(files, isImport) {
	const removed = files.flatMap((file) => linesOf(file, "removed", isImport));
	const added = files.flatMap((file) => linesOf(file, "added", isImport));
	const places = /* @__PURE__ */ new Map();
	added.forEach(({ key }, at) => {
		places.set(key, [...places.get(key) ?? [], at]);
	});
	const gone = {
		removed: /* @__PURE__ */ new Set(),
		added: /* @__PURE__ */ new Set()
	};
	const moved = /* @__PURE__ */ new Set();
	for (let from = 0; from < removed.length; from++) {
		const run = longestRun(removed, from, added, places.get(removed[from]?.key ?? "") ?? [], gone.added);
		if (run === null) continue;
		const lines = removed.slice(from, from + run.length);
		const names = lines.flatMap(({ name }) => name ?? []);
		if (run.length < (names.length > 0 ? 2 : MOVED_LINES)) continue;
		for (const line of lines) gone.removed.add(line);
		for (const line of added.slice(run.to, run.to + run.length)) gone.added.add(line);
		for (const name of names) moved.add(name);
		from += run.length - 1;
	}
	if (gone.removed.size === 0) return {
		files,
		moved
	};
	return {
		files: withoutQualifiers(files.map((file) => ({
			...file,
			hunks: file.hunks.flatMap((hunk) => rest(hunk, file.path, gone, isImport))
		})), moved),
		moved
	};
}
function linesOf({ hunks, path }, side, isImport) {
	return hunks.flatMap((hunk) => hunk[side].flatMap((text, at) => {
		const key = tokensOf([text], path).filter((token) => !/^(?:public|private|protected|internal|pub|export)$/.test(token)).join(" ");
		if (isTrivial(key) || isImport(text)) return [];
		return [{
			hunk,
			at,
			key,
			name: functionDefinedBy(text) ?? typeDefinedBy(text)
		}];
	}));
}
function isTrivial(key) {
	return /^(?:[\s{}()[\];,]|\bend\b|\bpass\b)*$/.test(key);
}
function longestRun(removed, from, added, starts, used) {
	let best = null;
	for (const to of starts.slice(0, 20)) {
		let length = 0;
		for (;;) {
			const [left, right] = [removed[from + length], added[to + length]];
			if (left === void 0 || right === void 0 || left.key !== right.key || used.has(right)) break;
			if (left.hunk === right.hunk || left.hunk !== removed[from]?.hunk || right.hunk !== added[to]?.hunk) break;
			length++;
		}
		if (length > (best?.length ?? 0)) best = {
			to,
			length
		};
	}
	return best;
}
function rest(hunk, path, gone, isImport) {
	const without = (side) => {
		const lost = new Set([...gone[side]].filter((line) => line.hunk === hunk).map(({ at }) => at));
		return hunk[side].flatMap((text, at) => lost.has(at) ? [] : [{
			text,
			at
		}]);
	};
	const removed = without("removed");
	const added = without("added");
	if (removed.length === hunk.removed.length && added.length === hunk.added.length) return [hunk];
	const tells = ({ text }) => !isTrivial(tokensOf([text], path).join(" ")) && !isImport(text) && typeDefinedBy(text) === null;
	if (!removed.some(tells) && !added.some(tells)) return [];
	return [{
		oldStart: hunk.oldStart + (removed.find(tells)?.at ?? 0),
		removed: removed.map(({ text }) => text),
		newStart: hunk.newStart + (added.find(tells)?.at ?? 0),
		added: added.map(({ text }) => text)
	}];
}
function withoutQualifiers(files, moved) {
	const qualifiers = /* @__PURE__ */ new Set();
	const plain = (lines, path) => {
		const tokens = [];
		for (const token of tokensOf(lines, path)) {
			if (moved.has(token)) while (/^(?:\.|:|-|>)$/.test(tokens.at(-1) ?? "")) {
				while (/^(?:\.|:|-|>)$/.test(tokens.at(-1) ?? "")) tokens.pop();
				const qualifier = tokens.pop();
				if (qualifier !== void 0) qualifiers.add(qualifier);
			}
			tokens.push(token);
		}
		return tokens;
	};
	const kept = files.map((file) => ({
		...file,
		hunks: file.hunks.filter(({ removed, added }) => {
			const before = plain(removed, file.path);
			const after = plain(added, file.path);
			return before.length === 0 || before.join(" ") !== after.join(" ");
		})
	}));
	const isHolder = (line, path) => {
		const tokens = tokensOf([line], path);
		return tokens.length < 12 && tokens.some((token) => qualifiers.has(token));
	};
	return kept.map((file) => ({
		...file,
		hunks: file.hunks.filter(({ removed, added }) => removed.some((line) => line.trim() !== "") || !added.every((line) => line.trim() === "" || isHolder(line, file.path)))
	}));
}
// src/source/suspects/side-by-side.ts
let OPENS;
let CLOSES;
function areSameAssignments(removed, added, path) {
	const [before, after] = [removed, added].map((lines) => lines.filter((line) => tokensOf([line], path).length > 0));
	if (before === void 0 || after === void 0 || before.length === after.length) return false;
	const [old, now] = [assignmentsOf(before, path), assignmentsOf(after, path)];
	return old !== null && now !== null && old.join("\n") === now.join("\n");
}
function assignmentsOf(lines, path) {
	const all = [];
	if (new Set(lines.map((line) => line.length - line.trimStart().length)).size !== 1) return null;
	for (const line of lines) {
		const tokens = tokensOf([line], path);
		const sign = tokens.indexOf("=");
		if (sign < 1 || tokens[sign + 1] === "=") return null;
		const isGo = tokens[sign - 1] === ":";
		const names = parts(tokens.slice(0, isGo ? sign - 1 : sign));
		const values = parts(tokens.slice(sign + 1));
		if (names.length !== values.length) return null;
		for (const [at, name] of names.entries()) {
			const value = values[at] ?? [];
			if (name.length !== 1 || !/^[$@]?[A-Za-z_]\w*$/.test(name[0] ?? "") || value.length === 0) return null;
			all.push(`${name[0]} ${isGo ? ":=" : "="} ${value.join(" ")}`);
		}
		if (names.length > 1 && names.some(([name = ""]) => values.some((value) => value.includes(name)))) return null;
	}
	return all;
}
function parts(tokens) {
	const found = [[]];
	let depth = 0;
	for (const token of tokens) {
		if ((OPENS ??= /^[([{]$/).test(token)) depth++;
		else if ((CLOSES ??= /^[)\]}]$/).test(token)) depth--;
		if (token === "," && depth === 0) found.push([]);
		else found.at(-1)?.push(token);
	}
	return found;
}
// src/source/suspects/mechanical.ts
function codeChangeOf(commit, mentioned, unknown = mentioned) {
	const formatted = commit.files.map((file) => ({
		...file,
		hunks: isFormat(file) || isDeclaredElsewhere(file.hunks, file.path) ? [] : file.hunks.filter(isCode(file, mentioned)).map((hunk) => reduced(hunk, file.path))
	}));
	const renamed = renamesIn(formatted, mentioned);
	const { files, moved } = withoutMoves(formatted.map((file) => ({
		...file,
		hunks: file.hunks.filter((hunk) => renamed.size === 0 || !isRenameOnly(hunk, file.path, renamed))
	})), (line) => IMPORT$1.test(line));
	return {
		commit,
		files: files.map((file) => isOwnFunction(file) || isExtraction(file) && !tells(file, unknown) ? {
			...file,
			hunks: []
		} : file).filter(({ hunks }) => hunks.length > 0),
		renamed,
		moved
	};
}
function tells({ hunks, path }, mentioned) {
	return hunks.some(({ removed, added }) => tokensOf([...removed, ...added], path).some((token) => mentioned.has(token)));
}
function isFormat({ hunks, path }) {
	if (!same(tokensOf(hunks.flatMap(({ removed }) => removed), path), tokensOf(hunks.flatMap(({ added }) => added), path))) return false;
	return !require_repository.BY_INDENT.test(path) || !movesBlock(hunks);
}
let RUBY;
function blocks(tokens) {
	return tokens.map((token) => token === "do" ? "{" : token === "end" ? "}" : token);
}
function movesBlock(hunks) {
	const steps = /* @__PURE__ */ new Map();
	for (const { removed, added } of hunks) {
		const before = removed.filter((line) => line.trim() !== "");
		const after = added.filter((line) => line.trim() !== "");
		if (before.length !== after.length) continue;
		for (const [at, line] of before.entries()) {
			const other = after[at] ?? "";
			if (line.trim() !== other.trim()) continue;
			const level = indentColumns(line);
			steps.set(level, (steps.get(level) ?? /* @__PURE__ */ new Set()).add(indentColumns(other)));
		}
	}
	const levels = [...steps].filter(([level, others]) => level > 0 && !(others.size === 1 && others.has(level)));
	if (levels.length === 0) return [...steps.values()].some((others) => others.size > 1);
	if (levels.some(([, others]) => others.size > 1)) return true;
	const [first = 1, to = /* @__PURE__ */ new Set([1])] = levels[0] ?? [];
	const ratio = ([...to][0] ?? 1) / first;
	const isScaled = levels.every(([level, others]) => [...others][0] === level * ratio);
	const least = Math.min(...levels.map(([level]) => level));
	return !isScaled || levels.length === 1 && least * ratio % least === 0;
}
function same(left, right) {
	return left.length === right.length && left.every((token, at) => token === right[at]);
}
function isCode({ path }, mentioned) {
	return (hunk) => {
		const { removed, added } = hunk;
		const before = tokensOf(removed, path);
		const after = tokensOf(added, path);
		if (before.length === 0 && after.length === 0) return false;
		if ((RUBY ??= /\.(?:rb|rake)$/).test(path) && same(blocks(before), blocks(after))) return false;
		if (same(before, after)) return require_repository.BY_INDENT.test(path) && movesBlock([hunk]);
		if (!require_repository.BY_INDENT.test(path) && isRewritten(before, after)) return false;
		if (areSameAssignments(removed, added, path) || isSameFlow(before, after)) return false;
		if (isSameEmpty(removed, added) || sized(before) === trimmed(sized(after))) return false;
		if ((TYPED_SCRIPT ??= /\.(?:[cm]?tsx?|pyi?)$/).test(path) && isOfTypes(removed, added, path)) return false;
		if ([...before, ...after].some((token) => mentioned.has(token))) return true;
		if (removed.some((line) => [...mentioned].some((name) => importsFile(line, name)))) return true;
		if (path.endsWith(".go") && [...removed, ...added].every((line) => /^\s*(?:[\w.]+\s+)?"[\w./-]+"$|^\s*$/.test(line))) return false;
		const lines = [...removed, ...added].filter((line) => tokensOf([line], path).length > 0);
		return !(lines.some((line) => /\b(?:import|use|using|require|include|package)\b/.test(line)) && lines.every((line) => IMPORT$1.test(line)));
	};
}
let EMPTY_LIST;
let ZERO;
function isSameEmpty([before = "", ...further], [after = "", ...more]) {
	if (further.length + more.length > 0) return false;
	const name = (line) => {
		const found = (EMPTY_LIST ??= /^\s*(?:var\s+(\w+)\s+\[\]\S+|(?:(?:const|let|var|val|mut|final|List<[\w<>, ]*>)\s+)*([$@]?\w+)(?::\s*[\w<>[\]]+)?\s*:?=\s*(?:make\(\[\][^(),]+,\s*0(?:,(?:[^()]|\([^()]*\))*)?\)|\[\][\w.*]+\{\}|\[\]|list\(\)|array\(\)|new\s+ArrayList<[^<>]*>\((?:[^()]|\([^()]*\))*\)|Vec::new\(\)|vec!\[\]|Vec::with_capacity\((?:[^()]|\([^()]*\))*\)));?\s*$/).exec(line) ?? (ZERO ??= /^\s*(?:var\s+(\w+)\s+(?:u?int\d*|float\d+|string|bool)(?:\s*=\s*(?:0|""|false))?|(\w+)\s*:=\s*(?:0(?:\.0)?|""|false))\s*$/).exec(line);
		return found?.[1] ?? found?.[2];
	};
	return name(before) !== void 0 && name(before) === name(after);
}
function trimmed(text) {
	return text.replace(/ ORDER BY \w[\w., ]*(?=["`])/gi, "").replace(/\( ([^()]*) \)(?= \. (?:round|dup|clone|freeze)\b)/g, "$1").replace(/ \. (?:trim|strip|round|dup|clone|freeze)\b(?: \( \))?/g, "");
}
function sized(tokens) {
	return tokens.join(" ").replace(/\bmake \( (map \[ [^\]()]* \] [^(),]+?)(?: , [^()]*)? \)/g, "$1 { }").replace(/(\bnew \w*(?:Map|Set|List|Deque|Queue) (?:< [^()]*> )?\() \w+ \)/g, "$1 )").replace(/: : with_capacity \( [^()]* \)/g, ": : new ( )");
}
let TYPED_SCRIPT;
function isOfTypes(removed, added, path) {
	const before = untyped(removed, path);
	return before.length > 0 && same(before, untyped(added, path));
}
function untyped(lines, path) {
	return lines.flatMap((line) => {
		const tokens = tokensOf([line], path);
		return functionDefinedBy(line) !== null || /^\s*(?:export\s+)?(?:const|let|var|readonly)\s/.test(line) ? withoutTypes(tokens) : tokens;
	});
}
function withoutTypes(all) {
	const left = [];
	const arrow = all.findIndex((token, at) => token === "-" && all[at + 1] === ">");
	const tokens = arrow === -1 ? all : all.slice(0, arrow);
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at] ?? "";
		if (token === "=" && tokens[at + 1] !== ">") return [...left, ...tokens.slice(at)];
		const isOptional = token === "?" && tokens[at + 1] === ":";
		if (token !== ":" && !isOptional) {
			left.push(token.replace(/[?!]$/, ""));
			continue;
		}
		let depth = 0;
		for (at++; at < tokens.length; at++) {
			const part = tokens[at] ?? "";
			if (depth === 0 && /^(?:,|\)|=)$/.test(part)) break;
			if (depth === 0 && part === "{" && !/^[:|&]$/.test(tokens[at - 1] ?? "")) break;
			if (/^[([{<]$/.test(part)) depth++;
			else if (/^[)\]}>]$/.test(part) && tokens[at - 1] !== "=") depth--;
		}
		at--;
	}
	return left;
}
let INFERRED;
function isRewritten(before, after) {
	if (!before.some((token) => /^(?:return|=)$/.test(token))) return false;
	const [old, now] = [spelled(before), spelled(after)];
	if (old.text !== now.text) return false;
	return old.types.every((type, at) => type === now.types[at] || (INFERRED ??= /^(?:var|auto|let|const|val)$/).test(type) || (INFERRED ??= /^(?:var|auto|let|const|val)$/).test(now.types[at] ?? ""));
}
function spelled(tokens) {
	const types = [];
	return {
		text: ` ${tokens.join(" ")} `.replace(/ = > \{ return | \{ return | = > /g, " = ").replace(/ \}/g, "").replace(/(?<=^ | [;{}(] | \) )((?:[A-Z]\w*(?: < [\w ,<>]{1,60} >)?|int|long|double|float|boolean|bool|string|decimal|var|auto|let|const|val)) (?=[A-Za-z_]\w* = )/g, (_, type) => {
			types.push(type);
			return "";
		}),
		types
	};
}
let NAME;
function renamesIn(files, mentioned) {
	const pairs = /* @__PURE__ */ new Map();
	const times = /* @__PURE__ */ new Map();
	const defined = /* @__PURE__ */ new Set();
	const kept = /* @__PURE__ */ new Set();
	const isOfCode = /* @__PURE__ */ new Set();
	for (const { hunks, path } of files) for (const { removed, added } of hunks) {
		const before = formsOf(removed, path);
		const after = formsOf(added, path);
		if (before.tokens.length !== after.tokens.length) {
			for (const form of after.forms) keep(kept, form, path);
			continue;
		}
		for (const [at, token] of before.tokens.entries()) {
			const other = after.tokens[at] ?? "";
			const [from = "", to = ""] = [before.forms[at], after.forms[at]];
			if (token === other) {
				keep(kept, from, path);
				continue;
			}
			if (!(NAME ??= /^[\p{L}_$@][\p{L}\p{N}_$]*[?!]?$/u).test(token) || !(NAME ??= /^[\p{L}_$@][\p{L}\p{N}_$]*[?!]?$/u).test(other)) continue;
			if ((pairs.get(from) ?? to) !== to) kept.add(from);
			pairs.set(from, to);
			if (!isOfData(path)) isOfCode.add(token);
			times.set(`${token} ${bare(to)}`, (times.get(`${token} ${bare(to)}`) ?? 0) + 1);
			if (isDefinedAt(before.tokens, at)) defined.add(token);
		}
	}
	const targets = [...pairs.values()];
	return new Map([...pairs].filter(([from, to]) => {
		const [name, other] = [bare(from), bare(to)];
		return (times.get(`${name} ${other}`) ?? 0) >= 2 && defined.has(name) && isOfCode.has(name) && !kept.has(from) && !pairs.has(to) && targets.filter((target) => target === to).length === 1 && !mentioned.has(name) && !(from.startsWith(".") && mentioned.has(other));
	}));
}
let TELLS_FIELDS;
let SHORTENS_FIELDS;
function formsOf(lines, path) {
	const tokens = [];
	const forms = [];
	const opened = [];
	const all = tokensOf(lines, path);
	const isShort = (SHORTENS_FIELDS ??= /\.(?:[cm]?[jt]sx?|rs)$/).test(path);
	for (const [at, token] of all.entries()) {
		const [before = "", after = ""] = [all[at - 1], all[at + 1]];
		const isInside = (opened.at(-1) ?? "{") === "{";
		if (/^[([{]$/.test(token)) opened.push(token);
		else if (/^[)\]}]$/.test(token)) opened.pop();
		const isKey = isInside && after === ":" && all[at + 2] !== ":" && before !== "?" && before !== ":";
		const isField = before === "." || before === ">" && all[at - 2] === "-" || isKey;
		if (isShort && opened.length > 0 && isInside && (NAME ??= /^[\p{L}_$@][\p{L}\p{N}_$]*[?!]?$/u).test(token) && /^[{,]$/.test(before) && /^[},]$/.test(after)) {
			tokens.push(token, ":");
			forms.push(`.${token}`, ":");
		}
		tokens.push(token);
		forms.push(isField && (NAME ??= /^[\p{L}_$@][\p{L}\p{N}_$]*[?!]?$/u).test(token) ? `.${token}` : token);
	}
	return {
		tokens,
		forms
	};
}
function bare(form) {
	return form.startsWith(".") ? form.slice(1) : form;
}
function keep(kept, form, path) {
	kept.add(form);
	if (!(TELLS_FIELDS ??= /\.(?:[cm]?[jt]sx?|py|go|rs|php|lua)$/).test(path)) kept.add(form.startsWith(".") ? bare(form) : `.${form}`);
}
let DEFINING;
function isDefinedAt(tokens, at) {
	const before = tokens[at - 1] ?? "";
	const after = tokens[at + 1] ?? "";
	if ((DEFINING ??= /^(?:def|func|fn|fun|function|class|struct|interface|type|const|let|var|val|module|enum|record|for|sub|my|defp|defmodule)$/).test(before)) return true;
	if (after === ":" || after === "=" && tokens[at + 2] !== "=") return true;
	const opened = tokens.slice(0, at).lastIndexOf("(");
	return opened > 0 && (DEFINING ??= /^(?:def|func|fn|fun|function|class|struct|interface|type|const|let|var|val|module|enum|record|for|sub|my|defp|defmodule)$/).test(tokens[opened - 2] ?? "") || opened > 0 && tokens.slice(0, opened).every((token) => token !== "{") && tokens[0] === "func" || after === "(" && (NAME ??= /^[\p{L}_$@][\p{L}\p{N}_$]*[?!]?$/u).test(before) && !/^(?:return|new|await|throw|else|in|and|or|not)$/.test(before);
}
function isRenameOnly({ removed, added }, path, renamed) {
	const { tokens, forms } = formsOf(removed, path);
	return same(tokens.map((token, at) => {
		const to = renamed.get(forms[at] ?? "");
		return to === void 0 ? token : bare(to);
	}), formsOf(added, path).tokens);
}
// src/source/suspects/message-evidence.ts
const MOST_CHARACTERS = 2e3;
function messageWordsOf(crash) {
	const { literals, quoted } = wordsOf(crash);
	const text = [crash.message ?? crash.title, ...crash.chain.map(({ message }) => message)].map((message) => message.slice(0, MOST_CHARACTERS)).join("\n");
	return {
		names: /* @__PURE__ */ new Set([...quoted, ...missingIn(text)]),
		addresses: all(text, /(?:[\s"'`@/(]|^)((?:[a-z\d][\w-]*\.)+[a-z][\w-]*(?=[:/\s"'`,)]|$)|\d{1,3}(?:\.\d{1,3}){3}(?=\D|$))/gi).concat(all(text, /(?:\bport\W{1,3}|[\w\])]:)(\d{3,5})\b/gi)),
		values: all(text, /["'`\u201c\u2018]([^\s"'`\u201c\u201d\u2018\u2019]{1,40})["'`\u201d\u2019]/g).concat(all(text, /: ([\w.+-]*\d[\w.+-]*)$/gm)),
		keys: all(text, /["'`]([A-Za-z][\w-]*(?:[.:-][\w-]+)+)["'`]/g),
		texts: literals.filter((literal) => literal.length >= 10 && literal.includes(" ")),
		paths: pathsIn(text),
		columns: columnsIn(text),
		isOfKey: /KeyError|key not found|Undefined (?:array key|index)|no such key|NoSuchElement/i.test(`${crash.kind} ${crash.title} ${text}`),
		isOfFormat: /arguments are required|too few arguments|not enough arguments for format|replacement index|MissingFormatArgument/i.test(text)
	};
}
const MOST_FOUND = 10;
function all(text, pattern) {
	return [...new Set([...text.matchAll(pattern)].map(([, found = ""]) => found))].slice(0, MOST_FOUND);
}
function missingIn(text) {
	return [
		...all(text, /(?:not found|missing|undefined|unknown|unexpected|required|no such|unrecognized|not set|not defined)[^:\n"']{0,24}:\s*:?([A-Za-z_]\w{2,60})\b/gi),
		...all(text, /\b(?:enum constant|symbol|variable|constant|setting|property|option|flag|environment variable)\s+(?:named\s+)?((?:[\w$]+(?:\.|::|\\))*[A-Za-z_]\w{2,60})/g),
		...all(text, /\bkey<(\w+)> not found/g),
		...all(text, /(?:^|[^\w.])([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)(?![\w(])/g)
	].map((name) => /\w+$/.exec(name)?.[0] ?? "").filter((name) => name.length > 2);
}
function pathsIn(text) {
	const files = text.match(/[\w@.-]*(?:\/[\w@.-]+)+|[\w-]+\.[A-Za-z]\w{0,5}\b/g) ?? [];
	const isOfModule = /module|class|import|load|require|package|cannot find|not (?:be )?(?:found|loaded|available)/i.test(text);
	const dotted = isOfModule ? all(text, /(?:^|[\s"'`(])([A-Za-z_]\w*(?:(?:\.|\\|::)[A-Za-z_]\w*)+)/g) : [];
	const relative = isOfModule ? all(text, /["'`]\.{1,2}\/([\w.-]+)["'`]/g) : [];
	const modules = dotted.flatMap((name) => {
		const path = name.replaceAll(/\.|\\+|::/g, "/");
		const snake = path.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
		return path.toLowerCase() === path ? [path] : [path, snake];
	});
	return [...new Set([
		...files,
		...modules,
		...relative
	].map((path) => path.replace(/^(?:\.{0,2}\/)+/, "")))].slice(0, 20);
}
const QUOTES = "[\"'`\\[]?";
let COLUMNS;
function columnsIn(text) {
	return [...new Set((COLUMNS ??= [
		/column (?:reference )?["'`]?(?:\w+\.)?(\w+)["'`]? (?:of relation \S+ )?does not exist/gi,
		/relation ["'`]?(?:\w+\.)?(\w+)["'`]? does not exist/gi,
		/unknown column ["'`]?(?:\w+\.)?(\w+)/gi,
		/no such (?:column|table): (?:\w+\.)?(\w+)/gi,
		/has no column named (\w+)/gi,
		/invalid (?:column|object) name ["'`]?(?:\w+\.)?(\w+)/gi,
		/table ["'`]?(?:\w+\.)?(\w+)["'`]? doesn't exist/gi,
		/"(\w+)": invalid identifier/gi
	]).flatMap((pattern) => all(text, pattern)))];
}
function evidenceOfLostFile({ oldPath, path, isDeleted }, { paths }) {
	if (!isDeleted && oldPath === path) return null;
	const stem = oldPath.replace(/(?:\/(?:__init__|index|mod))?\.\w+$/, "");
	if (!paths.some((named) => isEnd(named, oldPath) || isEnd(oldPath, named) || (named.includes("/") ? isEnd(stem, named) : baseName(stem) === named))) return null;
	return {
		score: WEIGHTS.message.lostFile,
		why: `${isDeleted ? "deleted" : "moved"} ${oldPath}, which the message names`
	};
}
function isEnd(longer, end) {
	return longer === end || longer.endsWith(`/${end}`);
}
function evidenceOfMessage(judged, words, trace) {
	const { hunk, path } = judged;
	if (trace.length > 0 && !trace.some((place) => canUse(place.path, path))) return null;
	const file = baseName(path);
	const lost = evidenceOfValue(judged, words) ?? evidenceOfMigration(judged, words) ?? evidenceOfKey(judged, words) ?? evidenceOfAddress(judged, words);
	if (lost !== null) return lost;
	for (const text of words.texts) {
		const has = (line) => isOfData(path) ? line.includes(text) : tokensOf([line], path).some((token) => /^["`]/.test(token) && token.includes(text));
		if (hunk.added.some(has) && !hunk.removed.some(has) && !judged.isTextual) return {
			score: WEIGHTS.message.words,
			why: `brought the words of the message to ${file}`
		};
	}
	if (isManifest(path)) return null;
	return evidenceOfFormat(judged, words) ?? evidenceOfName(judged, words, trace);
}
function evidenceOfFormat({ hunk: { added, removed }, isTextual, path }, words) {
	if (!words.isOfFormat || !isTextual) return null;
	const asked = (lines) => lines.join("\n").match(/%[-+\d.$]*[a-zA-Z]|\{\w*\}/g)?.length ?? 0;
	if (asked(added) === asked(removed)) return null;
	return {
		score: WEIGHTS.message.format,
		why: `changed how many values a text of ${baseName(path)} takes`
	};
}
function filledIn(crash, lines) {
	const message = (crash.message ?? crash.title).slice(0, MOST_CHARACTERS);
	const found = [];
	for (const line of lines) for (const [, text = ""] of line.slice(0, 500).matchAll(/["'`]((?:[^"'`\\]|\\.){8,200})["'`]/g)) {
		const pieces = text.split(/[$#]\{[^{}]*\}|\{[^{}]*\}|\$\w+|%[-+.\d]*[sdvqfi]/);
		if (pieces.length < 2 || pieces.length > 6 || Math.max(...pieces.map((piece) => piece.length)) < 6) continue;
		const pattern = pieces.map((piece) => piece.replace(/[^\w\s]/g, "\\$&")).join("(\\S{0,60}?)");
		for (const value of new RegExp(`^${pattern}$`, "m").exec(message)?.slice(1) ?? []) found.push(value);
	}
	return found.filter((value) => value.length > 2);
}
function evidenceOfValue({ hunk: { added, removed }, path }, { values }) {
	if (!isOfData(path)) return null;
	for (const value of values) {
		const quote = value.length === 1 ? "[\"']" : "";
		const word = new RegExp(`(?<![\\w.-])${quote}${value.replace(/[^\w]/g, "\\$&")}${quote}(?![\\w-])`);
		const has = (line) => word.test(withoutComment(line, path));
		const at = added.findIndex(has);
		const gone = removed.findIndex(has);
		if (at !== -1 && gone === -1 && removed.length > 0) return {
			score: WEIGHTS.message.brought,
			why: `brought ${value}, which the message names, to ${baseName(path)}`
		};
		if (gone !== -1 && at === -1) return {
			score: WEIGHTS.message.value,
			why: `removed ${value}, which the message names, from ${baseName(path)}`
		};
	}
	return null;
}
function evidenceOfMigration({ hunk: { added, removed }, path }, { columns }) {
	for (const name of columns) {
		const word = `${QUOTES}(?:\\w+\\.)?${QUOTES}${escaped(name)}(?!\\w)`;
		const takesAway = new RegExp(`\\bDROP\\s+(?:COLUMN\\s+|TABLE\\s+|VIEW\\s+)?(?:IF\\s+EXISTS\\s+)?${word}|\\bRENAME\\s+(?:COLUMN\\s+)?${word}\\s+TO\\b|\\bTABLE\\s+${word}\\s+RENAME\\s+TO\\b|\\bCHANGE\\s+(?:COLUMN\\s+)?${word}|(?:drop|remove|rename|Remove|Rename|Drop)_?(?:column|field|table|Column|Field|Table|Model)s?\\b.*[\\W:]${escaped(name)}(?!\\w)`, "i");
		if ((added.find((each) => takesAway.test(each)) ?? acrossLines(added, name) ?? lostColumn({
			removed,
			added
		}, name)) !== void 0) return {
			score: WEIGHTS.message.lostColumn,
			why: `took ${name}, which the message names, out of the database in ${baseName(path)}`
		};
	}
	return null;
}
let SCHEMA;
function lostColumn({ removed, added }, name) {
	const word = new RegExp(`(?<!\\w)${escaped(name)}(?!\\w)`, "g");
	const count = (lines) => lines.reduce((sum, line) => sum + ((SCHEMA ??= /\bcreate\s+(?:\w+\s+){0,3}(?:table|view)\b|\balter\s+table\b|\b(?:varchar|character varying|text|integer|int|bigint|smallint|numeric|decimal|real|timestamp\w*|boolean|uuid|jsonb?|date|serial|blob)\b/i).test(line) ? line.match(word)?.length ?? 0 : 0), 0);
	return count(removed) > count(added) ? removed.find((line) => (SCHEMA ??= /\bcreate\s+(?:\w+\s+){0,3}(?:table|view)\b|\balter\s+table\b|\b(?:varchar|character varying|text|integer|int|bigint|smallint|numeric|decimal|real|timestamp\w*|boolean|uuid|jsonb?|date|serial|blob)\b/i).test(line) && line.search(word) !== -1) : void 0;
}
function acrossLines(added, name) {
	const at = added.findIndex((line) => /(?:drop|remove|rename)_?(?:column|field|table|model)s?\W*$/i.test(line));
	return at === -1 ? void 0 : added.slice(at, at + 5).find((line) => new RegExp(`["':]${escaped(name)}(?!\\w)`).test(line));
}
function evidenceOfKey({ hunk, path }, { keys }) {
	if (!isConfig(path) || isManifest(path)) return null;
	for (const key of keys) {
		const last = key.split(/[.:]/).at(-1) ?? key;
		const has = (line) => line.includes(key) || new RegExp(`^\\s*["']?${last.replace(/[^\w-]/g, "")}["']?\\s*[:=]`).test(line);
		const gone = hunk.removed.findIndex(has);
		if (gone !== -1 && !hunk.added.some(has)) return {
			score: WEIGHTS.message.lostKey,
			why: `removed ${key}, which the message names, on line ${hunk.oldStart + gone} of ${baseName(path)}`
		};
	}
	return null;
}
function evidenceOfAddress({ hunk: { added, removed }, path }, { addresses }) {
	if (isManifest(path)) return null;
	for (const address of addresses) {
		const word = new RegExp(`(?<![\\w.-])${address.replace(/[.]/g, "\\.")}(?![\\w-])`);
		if (added.some((line) => word.test(line)) && !removed.some((line) => word.test(line))) return {
			score: WEIGHTS.message.address,
			why: `brought ${address}, which the message names, to ${baseName(path)}`
		};
	}
	return null;
}
function setsKey(line, name) {
	return new RegExp(`["':]${escaped(name)}["']?\\s*(?:\\]\\s*(?:\\|\\|)?=(?!=)|,|:|=>)`).test(line);
}
function evidenceOfName(judged, words, trace) {
	const { hunk, path } = judged;
	const weights = WEIGHTS.message;
	const file = baseName(path);
	const kept = keysByChange(hunk, judged.change.path)?.kept;
	const isNear = trace.some((place) => place.path === path || place.names.size === 0);
	for (const name of words.names) {
		if (isCommonName(name) || name.length < 3 || kept?.has(name)) continue;
		const word = new RegExp(`(?:^|[^\\w])${escaped(name)}(?![\\w])`);
		const has = (line) => word.test(withoutComment(line, path)) || importsFile(line, name);
		const removed = hunk.removed.filter(has);
		const added = hunk.added.filter(has);
		if (removed.length > added.length) {
			const line = hunk.oldStart + hunk.removed.indexOf(removed[0] ?? "");
			return {
				score: removed.some((each) => importsFile(each, name)) || definedIn(removed, path).has(name) || isConfig(path) || judged.functions.length === 0 || words.isOfKey && added.length === 0 && removed.some((each) => setsKey(each, name)) ? weights.lostName : isNear ? weights.removedUse : weights.removedUseFar,
				why: `removed ${name}, which the message names, on line ${line} of ${file}`
			};
		}
		const brings = (lines) => tokensOf(lines, path).includes(`"${name}"`);
		if (words.isOfKey && !isOfData(path) && brings(hunk.added) && !brings(hunk.removed) && !judged.isLogging) return {
			score: weights.broughtKey,
			why: `brought ${name}, which the message names, to ${file}`
		};
		const isKey = (lines) => lines.some((line) => keysOf(withoutComment(line, path)).some((pair) => pair.name === name));
		if (!judged.isLogging && !judged.isRewording && isKey(removed) && isKey(added)) return {
			score: isNear ? weights.changedKey : weights.changedKeyFar,
			why: `changed ${name}, which the message names, in ${file}`
		};
		if (added.length > 0 && !judged.isLogging) return {
			score: isConfig(path) ? weights.addedToSettings : isNear ? weights.addedUse : weights.addedUseFar,
			why: `changed lines with ${name}, which the message names, in ${file}`
		};
	}
	return null;
}
// src/source/suspects/neighbours.ts
const MOST_FILES = 24;
const LONGEST = 3e3;
async function withNeighbours(texts, trace, { paths, read }) {
	const first = trace[0]?.path;
	if (first === void 0) return texts;
	const byStem = /* @__PURE__ */ new Map();
	for (const path of paths) {
		if (isApart(path) || isOfData(path) || !canUse(path, first) || !/\.\w+$/.test(path)) continue;
		for (const name of /* @__PURE__ */ new Set([stemOf(path), folderOf(path)])) {
			const same = byStem.get(name);
			if (same === void 0) byStem.set(name, [path]);
			else same.push(path);
		}
	}
	const all = new Map(texts);
	let lines = trace.flatMap(({ path, body }) => [...body, ...importsOf(texts.get(path) ?? [])]);
	for (let round = 0; round < ROUNDS; round++) {
		const wanted = /* @__PURE__ */ new Set();
		for (const name of wordsIn(lines, first)) for (const path of few(byStem.get(plain$1(name)))) if (!all.has(path)) wanted.add(path);
		const found = await read([...wanted].slice(0, MOST_FILES));
		lines = [];
		for (const [path, text] of found) {
			if (text.length > LONGEST) continue;
			all.set(path, text);
			lines = [...lines, ...text];
		}
		if (lines.length === 0) break;
	}
	return all;
}
const ROUNDS = 2;
function few(paths) {
	return paths === void 0 || paths.length > 6 ? [] : paths;
}
let IMPORT;
function importsOf(lines) {
	return lines.filter((line) => (IMPORT ??= /^\s*(?:import|from|use|using|require\w*|include|mod|const .*\brequire\()\b/).test(line)).map((line) => line.replace(/["'`]/g, " "));
}
function stemOf(path) {
	return plain$1(baseName(path).replace(/\..*$/, ""));
}
function folderOf(path) {
	return plain$1(path.split("/").at(-2) ?? "");
}
function plain$1(name) {
	return name.replace(/[_$@-]/g, "").toLowerCase().replace(/s$/, "");
}
// src/source/suspects/origin.ts
async function originOfMessage(history, deployed, trace, { texts: [text] }) {
	const [first] = trace;
	if (text === void 0 || first === void 0) return null;
	if (trace.some(({ body }) => body.some((line) => line.includes(text)))) return null;
	const extension = first.path.slice(first.path.lastIndexOf(".") + 1);
	if (!/^\w+$/.test(extension)) return null;
	const found = (await history.linesWith(deployed, text, extension) ?? []).filter(({ path }) => !isApart(path));
	const [place] = found;
	if (place === void 0 || found.length > 1) return null;
	const [content = null] = await history.texts([{
		commit: deployed,
		isBefore: false,
		path: place.path
	}]);
	const lines = content?.split(/\r?\n/) ?? [];
	return withoutComment(lines[place.line - 1] ?? "", place.path).includes(text) ? {
		place,
		lines
	} : null;
}
// src/source/suspects/thresholds.ts
function isLessLikely({ hunk, isNumeric, path }, name, { used, failure }) {
	if (!isNumeric || failure?.kind !== "other") return false;
	const step = stepOf(tokensOf(hunk.removed, path), tokensOf(hunk.added, path));
	const [, left = "", sign = "", right = ""] = /^([^<>]*)([<>])=?([^<>]*)$/.exec(used) ?? [];
	if (step === 0 || sign === "") return false;
	const has = (side) => (side.match(/\w+/g) ?? []).some((word) => plain(word) === plain(lastOf(name)));
	const [onLeft, onRight] = [has(left), has(right)];
	if (onLeft === onRight) return false;
	return step > 0 === (sign === "<" === onLeft);
}
function stepOf(before, after) {
	const steps = new Set(after.flatMap((token, at) => token === before[at] ? [] : [Math.sign(numberIn(token) - numberIn(before[at] ?? ""))]));
	const [only = 0] = steps;
	return steps.size === 1 ? only : 0;
}
function numberIn(token) {
	return Number.parseFloat(token.replace(/_/g, ""));
}
function lastOf(key) {
	return key.slice(Math.max(key.lastIndexOf("."), key.lastIndexOf("-")) + 1);
}
function plain(name) {
	return name.replace(/_/g, "").toLowerCase();
}
// src/source/suspects/reach.ts
function evidenceOfReach(judged, slice, wrong) {
	const { path } = judged;
	if (judged.isLogging || isManifest(path) || !explains(judged, wrong)) return null;
	const [name, dependency] = isOfData(path) ? nearestOfData(judged, slice, wrong) : nearest(judged, slice);
	if (dependency === null || isOfOthers(judged, wrong) || isLessLikely(judged, name, dependency.place)) return null;
	const { line, path: where } = dependency.place;
	const file = baseName(path);
	return {
		score: WEIGHTS.reach[dependency.steps] ?? 0,
		why: `changed ${name === "" ? file : `${name} in ${file}`}, on which line ${line} of ${baseName(where)} depends`
	};
}
function nearer(one, other) {
	return other[1] === null || one[1] !== null && one[1].steps <= other[1].steps ? one : other;
}
function nearest(judged, slice) {
	return [...affected(judged)].filter((name) => name.length > 1 && !isCommonFunction(name)).map((name) => [name, slice.onName(name)]).reduce(nearer, ["", null]);
}
function nearestOfData({ hunk, path, isNumeric, parents }, slice, wrong) {
	const names = keysOfData(hunk.removed, path);
	const isOfValues = names.length > 0 && names.join("\n") === keysOfData(hunk.added, path).join("\n");
	const file = isOfValues && isNumeric ? null : slice.onFile(path, !isOfValues);
	const found = [...new Set(names)].filter((name) => name.length > 2 && !isCommonName(name)).slice(0, MOST_KEYS).map((name) => [name, slice.onKey(name)]).reduce(nearer, ["", file]);
	if (found[1] !== null) return found;
	const left = new Set(keysOfData(hunk.added, path));
	const named = names.find((name) => wrong.mentions(name) || !left.has(name));
	return named === void 0 ? found : [named, parents.map((parent) => slice.onKey(parent)).find((each) => each) ?? null];
}
const MOST_KEYS = 40;
function keysOfData(lines, path) {
	return lines.flatMap((line) => {
		const code = withoutComment(line, path);
		const key = /^\s*(?:export\s+)?["']?([A-Za-z_][\w.-]*)["']?\s*[:=]/.exec(code)?.[1];
		return [...key === void 0 ? [] : [key], ...keysOf(code).map((pair) => pair.name)];
	});
}
function affected({ hunk, path, functions, initialisers, body }) {
	const lines = [...hunk.removed, ...hunk.added];
	const names = /* @__PURE__ */ new Set([...functions.slice(0, 1), ...initialisers]);
	for (const line of lines) {
		const set = fieldSetIn(line, path, functions.length > 0);
		if (set !== null) names.add(set.name);
		for (const name of changedIn(line)) names.add(name);
		if (!CONDITION.test(line)) continue;
		const at = body.indexOf(line);
		const indent = line.length - line.trimStart().length;
		for (const inner of at === -1 ? [] : body.slice(at + 1, at + 8)) {
			if (inner.trim() === "") continue;
			if (inner.length - inner.trimStart().length <= indent) break;
			for (const name of changedIn(inner)) names.add(name);
			const field = fieldSetIn(inner, path, true);
			if (field !== null) names.add(field.name);
		}
	}
	if (functions.length === 0) for (const name of namesSet(lines, path)) names.add(name);
	return names;
}
function changedIn(line) {
	return [...line.matchAll(/([A-Za-z_]\w*)(?:\.|->|::)(?:put|set|add|push|append|insert|register|store|delete|remove|clear|pop|shift|unshift|enqueue|dequeue|take)\w*!?\(/g)].map(([, name = ""]) => name);
}
function explains(judged, { failure: { kind }, isNames, isOfValue, isOfNumbers, isOfEmpty }) {
	const { hunk, becameZero, isAddition, isNumeric, isTextual, isRewording, isRelabelling, isOfTexts, risk, change, path } = judged;
	if (judged.isOddLine && kind !== "shared" && kind !== "division") return true;
	if (tokensOf(hunk.removed, change.path).length === 0 || isAddition && !(isOfData(path) && kind === "index" && !isOneMoreKey(hunk, path)) || isOfData(path) && isMore(hunk) || isRewording || isRelabelling || !isOfData(path) && judged.isSameForm) return false;
	if (kind === "shared") return false;
	if (isOfValue) return isOfData(path) && isOtherShape(hunk);
	if (kind === "index") return !isNumeric || !isOfEmpty || becameZero;
	if (kind === "nothing" && isOfTexts && !isOfData(path)) return false;
	if (kind === "division") return isNumeric || isOfData(path) ? becameZero || isLoss(hunk) : !isTextual;
	if (isNumeric) return kind === "other" && !isNames && isOfNumbers;
	return kind !== "nothing" || risk !== "same" && risk !== "less" && canGiveNothing(judged);
}
function isOfOthers({ hunk, change }, { mentions }) {
	const keys = keysByChange(hunk, change.path);
	if (keys === null || keys.changed.size === 0) return false;
	return [...keys.kept].some(mentions) && ![...keys.changed].some(mentions);
}
function isLoss({ removed, added }) {
	return removed.length > added.length;
}
function isOtherShape({ removed, added }) {
	const shapes = (lines) => new Set(lines.map((line) => line.replace(/\d+(?:[._]\d+)*/g, "0").trim()));
	const before = shapes(removed);
	return ![...shapes(added)].every((shape) => before.has(shape));
}
function isOneMoreKey({ removed, added }, path) {
	const before = new Set(keysOfData(removed, path));
	return keysOfData(added, path).some((key) => !before.has(key)) && !added.some((line) => /^\s*[-{[]/.test(line));
}
function isMore({ removed, added }) {
	const plain = (line) => line.trim().replace(/,$/, "");
	const after = new Set(added.map(plain));
	return removed.every((line) => after.has(plain(line)));
}
let LOOKS_UP;
function canGiveNothing({ hunk: { removed, added }, path, change, risk }) {
	if (isOfData(path) || risk !== null || guardsIn(removed) > guardsIn(added)) return true;
	const [before, after] = [tokensOf(removed, change.path), tokensOf(added, change.path)];
	const texts = (tokens) => tokens.filter((token) => /^["`]/.test(token)).join("\n");
	if (after.length < before.length / 2 || texts(before) !== texts(after)) return true;
	if ([...removed, ...added].some((line) => (LOOKS_UP ??= /\.(?:find|get|at|first|last|dig|pop|peek|poll|shift|take|fetch|lookup|match|group|query|load|exec)\w*\b|\w\[[^\]]+\]/i).test(line) || CONDITION.test(line))) return true;
	if (before.length > 0 && Math.abs(before.length - after.length) < 4 && comparisons(before) !== comparisons(after)) return true;
	const pairs = (lines) => lines.flatMap((line) => keysOf(line).map(({ name }) => name)).join("\n");
	return pairs(removed) !== pairs(added) || changedParameters({
		...EMPTY,
		removed,
		added
	}, change.path).size > 0;
}
const EMPTY = {
	oldStart: 0,
	newStart: 0
};
// src/source/suspects/suspects.ts
const MOST_SUSPECTS = 3;
const BLAMED = 4;
async function findSuspects(query) {
	const { history, previous, deployed } = query;
	if (previous === deployed) return none("the same commit was deployed before");
	const distance = await history.distance({
		previous,
		deployed
	});
	if ("why" in distance) return none(distance.why);
	const { count, wentBack } = distance;
	const since = `since ${previous.slice(0, 7)}`;
	if (wentBack) return none(`the deploy went back from ${previous.slice(0, 7)}`);
	if (count === 0) return none(`the deploy has no commit of its own ${since}`, 0);
	const trace = tracePlaces(query.places, query.linesOf, failureOf(query.crash));
	const isLong = count > history.mostCommits;
	const paths = isLong ? [...new Set(trace.map(({ path }) => path))] : [];
	const many = `${count} ${count === 1 ? "commit" : "commits"} ${since}`;
	if (isLong && paths.length === 0) return none(`the deploy has ${many}, and no frame is in the repository`, count);
	const [commits, origin] = await Promise.all([history.commits({
		previous,
		deployed
	}, paths), originOfMessage(history, deployed, trace, messageWordsOf(query.crash))]);
	if ("why" in commits) return none(`${commits.why} (${many})`, count);
	const suspects = await rank(query, origin === null ? trace : withOrigin(query, origin), withoutReverted(commits));
	const manifests = await changedManifests(query);
	const apart = manifests.length === 0 ? null : `also changed in this deploy: ${manifests.join(", ")}`;
	if (suspects.length > 0) return {
		suspects,
		note: apart,
		commits: count
	};
	const nothing = `no change of this deploy reaches the trace (${many})`;
	return {
		suspects,
		note: apart === null ? nothing : `${nothing}; ${apart}`,
		commits: count
	};
}
function none(why, commits = null) {
	return {
		suspects: [],
		note: `no suspect: ${why}`,
		commits
	};
}
async function changedManifests({ history, previous, deployed }) {
	return (await history.changedPaths({
		previous,
		deployed
	})).filter(isManifest).slice(0, 6);
}
function withoutReverted(commits) {
	const key = (files, inverse) => files.flatMap(({ path, hunks }) => hunks.map(({ removed, added }) => [path, ...inverse ? [added, removed] : [removed, added]].join("\0"))).sort().join("");
	const left = [];
	for (const commit of commits.toReversed()) {
		const inverse = key(commit.files, true);
		const at = left.findLastIndex((other) => other.key === inverse && other.key !== "");
		if (at !== -1) left.splice(at, 1);
		else left.push({
			commit,
			key: key(commit.files, false)
		});
	}
	return left.map(({ commit }) => commit).reverse();
}
function weightOf(judged, { isNames, isOutside, isOfValue, isOfEmpty, mentions, quotes, failure: { kind } }) {
	const { isNumeric, isTextual, isRewording, isAddition, functions, risk } = judged;
	const { rewording, otherKind, sameRisk, sameForm } = WEIGHTS.form;
	if (isRewording) return rewording;
	if (isNumeric && (isNames || isOutside) || isTextual && isOutside) return otherKind;
	if (isOfValue && (isNumeric || isTextual) && !quotes(judged)) return otherKind;
	if ((kind === "division" || kind === "index" && isOfEmpty) && isNumeric && !judged.becameZero) return sameRisk;
	if ((kind === "nothing" || kind === "other") && (risk === "same" || risk === "less")) return sameRisk;
	if (judged.isReordered) return otherKind;
	if (judged.isSameForm && !isOfData(judged.path) && !bringsNamed(judged, mentions)) return sameForm;
	return isAddition && (kind === "nothing" || isNames && functions.length === 0) ? sameRisk : 1;
}
function bringsNamed({ hunk, path }, mentions) {
	const before = new Set(tokensOf(hunk.removed, path));
	return tokensOf(hunk.added, path).some((token) => !before.has(token) && mentions(token));
}
function weighed(score, judged, circumstances) {
	const { kind } = circumstances.failure;
	const isZero = kind === "division" && judged.becameZero;
	const isSuch = kind === "nothing" && judged.risk === "nothing" || kind === "index" && judged.isNumeric || (kind === "index" || kind === "nothing") && judged.isSeparator;
	const weight = weightOf(judged, circumstances);
	const { zero, such, from } = WEIGHTS.typical;
	return score * weight + (isZero ? zero : 0) + (isSuch && weight === 1 && score > from ? such : 0);
}
let OF_VALUE;
let OF_EMPTY_TEXT;
let OF_VARIABLE;
let NO_NUMBER;
const NONE = /* @__PURE__ */ new Set();
function isQuoted(text, value) {
	return value !== "" && text.includes(value);
}
function includesWord(text, word) {
	return word.length > 3 && new RegExp(`(?<!\\w)${escaped(word)}(?!\\w)`).test(text);
}
function throws(place) {
	return place !== void 0 && THROWS.test(place.text);
}
async function rank(query, trace, commits) {
	const { history, crash } = query;
	const words = messageWordsOf(crash);
	const filled = filledIn(crash, trace.slice(0, 2).flatMap(({ body }) => body));
	const message = {
		...words,
		names: /* @__PURE__ */ new Set([...words.names, ...filled.filter((value) => /^[A-Za-z_]\w*$/.test(value))]),
		values: [...words.values, ...filled]
	};
	const isOutside = isOfSurroundings(crash);
	const text = [crash.message ?? crash.title, ...crash.chain.map((link) => link.message)].join("\n");
	const circumstances = {
		isNames: isAboutNames(crash),
		isOutside,
		failure: failureOf(crash),
		isOfValue: (OF_VALUE ??= /Expecting (?:value|property|['",:])|Unterminated string|Extra data: line|invalid character|unexpected (?:end|character)|(?:not valid|in) JSON|invalid (?:literal|syntax|value|number|date)|For input string|could not convert|could not parse|cannot parse|Unexpected token|invalid digit|Parse(?:Int|Float|Bool|Char)Error|is not a valid|not a number/i).test(text),
		isOfNumbers: /\d/.test(text.replace(NO_NUMBER ??= /["'`][^"'`]*["'`]|\b(?:line|column|col|char|character|position|pos|offset|byte)s? \d+|\b0x[\da-f]+/gi, "")) || throws(trace[0]),
		isOfEmpty: /\b(?:length|len|size)(?: is|:)? 0\b/.test(text),
		mentions: (key) => message.names.has(key) || message.values.includes(key) || includesWord(text, key),
		quotes: ({ hunk, path }) => (OF_EMPTY_TEXT ??= /kind: Empty\b|empty string|base 10: ''|For input string: ""/).test(text) && tokensOf(hunk.added, path).some((token) => /^(["'`])\1$/.test(token)) || [...hunk.removed, ...hunk.added].some((line) => tokensOf([line], path).some((token) => /^["'`\d]/.test(token) && isQuoted(text, token.replace(/["'`]/g, ""))))
	};
	const changes = commits.map((commit) => codeChangeOf(commit, message.names, (OF_VARIABLE ??= /not defined|undefined (?:local )?variable|NameError|UnboundLocal|before initialization|undeclared/i).test(text) ? message.names : NONE));
	const contents = await contentsOf(history, changes, trace);
	const texts = textsNow(query.linesOf, trace, changes, contents.after);
	const slice = sliceOf(trace, query.files === null ? texts : await withNeighbours(texts, trace, query.files));
	const scored = [];
	const judgedOf = /* @__PURE__ */ new Map();
	const pathsNow = /* @__PURE__ */ new Map();
	const aliases = /* @__PURE__ */ new Map();
	const moved = /* @__PURE__ */ new Set();
	for (const change of changes) {
		const now = (path) => pathsNow.get(path) ?? path;
		const judged = judgedHunks(change, now, contents.after(change.commit), contents.before(change.commit), text);
		const evidence = [];
		for (const hunk of judged) {
			const own = [];
			for (const [at, place] of trace.entries()) {
				const found = evidenceAt(hunk, place, at === 0, aliases, moved, trace);
				if (found === null) continue;
				const score = found.isOfFailure === true ? found.score : weighed(found.score, hunk, circumstances);
				own.push({
					...found,
					score
				});
			}
			const apart = [evidenceOfMessage(hunk, message, trace), isOfConcurrency(crash) ? evidenceOfThread(hunk, trace) : null];
			for (const found of apart) if (found !== null) own.push(found);
			const reach = trace.some(({ path, function: at }) => path === hunk.path && at.name === hunk.functions[0]) ? null : evidenceOfReach(hunk, slice, circumstances);
			const isMore = reach !== null && own.every(({ score }) => score < reach.score);
			evidence.push(...isMore ? [reach] : own);
		}
		for (const file of change.commit.files) {
			const lost = evidenceOfLostFile(file, message);
			if (lost !== null) evidence.push(lost);
		}
		scored.push({
			commit: change.commit,
			evidence
		});
		judgedOf.set(change.commit.sha, judged);
		for (const { oldPath, path } of change.commit.files) if (oldPath !== path) pathsNow.set(oldPath, now(path));
		for (const [from, to] of change.renamed) aliases.set(bare(from), aliases.get(bare(to)) ?? bare(to));
		for (const name of change.moved) moved.add(name);
	}
	await addBlame(query, trace, changes, scored, judgedOf, (hunk) => weightOf(hunk, circumstances));
	return named(scored, isOutside ? WEIGHTS.named.leastOfSurroundings : WEIGHTS.named.least);
}
function withOrigin({ crash, places, linesOf }, { place, lines }) {
	return tracePlaces(places.toSpliced(1, 0, place), (path) => linesOf(path) ?? (path === place.path ? lines : void 0), failureOf(crash));
}
async function addBlame({ history, previous, deployed }, trace, changes, scored, judgedOf, weight) {
	const touched = new Set(changes.flatMap(({ commit }) => commit.files.map(({ path }) => path)));
	const blamed = trace.filter(({ path }) => touched.has(path)).slice(0, BLAMED);
	const found = await Promise.all(blamed.map((place) => {
		const ignored = changes.filter(({ files, commit }) => isIn(commit.files, place.path) && !isIn(files, place.path)).map(({ commit }) => commit.sha);
		return history.blame({
			previous,
			deployed
		}, place.path, place.function, ignored);
	}));
	for (const [at, place] of blamed.entries()) {
		const own = found[at]?.find(({ line }) => line === place.line);
		const change = changes.find(({ commit }) => commit.sha === own?.sha);
		const target = scored.find(({ commit }) => commit.sha === own?.sha);
		if (target === void 0 || change === void 0 || !hasFile(change, place.path)) continue;
		const file = place.path.slice(place.path.lastIndexOf("/") + 1);
		const why = place.weight === 1 ? `wrote line ${place.line} of ${file}, where it crashed` : `wrote line ${place.line} of ${file}, which is in the trace`;
		const wrote = (judgedOf.get(target.commit.sha) ?? []).filter(({ path, hunk }) => path === place.path && hunk.added.some((line) => isLike(line, place)));
		if (wrote.length === 0 && wroteAsBefore(target.commit, place)) continue;
		const factor = wrote.length === 0 ? 1 : Math.max(...wrote.map((hunk) => isBeside(hunk, place) ? WEIGHTS.blame.beside : weight(hunk)));
		target.evidence.push({
			score: WEIGHTS.blame.wrote * place.weight * factor,
			why
		});
	}
}
function isLike(line, { path, text }) {
	if (line.trim() === "") return false;
	if (text.includes(line.trim())) return true;
	const [tokens, there] = [tokensOf([line], path), new Set(tokensOf(text.split("\n"), path))];
	return tokens.length > 4 && tokens.filter((token) => there.has(token)).length > .8 * tokens.length;
}
function wroteAsBefore({ files }, { path, text }) {
	return files.some((file) => file.path === path && file.hunks.some(({ added }) => added.some((line) => line.trim() !== "" && text.includes(line.trim()))));
}
function hasFile({ files }, path) {
	const name = path.slice(path.lastIndexOf("/"));
	return files.some((file) => file.path === path || file.path.endsWith(name));
}
function isIn(files, path) {
	return files.some((file) => file.path === path);
}
function named(scored, threshold) {
	const { shares, shareOfFirst } = WEIGHTS.named;
	const summed = scored.map(({ commit, evidence }) => {
		const sorted = evidence.toSorted((a, b) => b.score - a.score);
		const score = sorted.reduce((sum, each, at) => sum + Math.max(0, each.score) * (shares[at] ?? 0), 0);
		return {
			commit,
			score: Math.round(score * 10) / 10,
			why: sorted[0]?.why ?? ""
		};
	}).toSorted((a, b) => b.score - a.score);
	const best = summed[0]?.score ?? 0;
	return summed.filter(({ score }) => score >= threshold && score >= best * shareOfFirst).slice(0, MOST_SUSPECTS).map(({ commit, score, why }) => ({
		sha: commit.sha,
		subject: commit.subject,
		author: commit.author,
		date: commit.date,
		pullRequest: pullRequestIn(commit.subject),
		why,
		score
	}));
}
function pullRequestIn(subject) {
	const number = /\(#(\d{1,9})\)$/.exec(subject)?.[1] ?? /^Merge pull request #(\d{1,9}) /.exec(subject)?.[1];
	return number === void 0 ? null : Number(number);
}
// src/source/tree.ts
function byFileName(paths) {
	const byName = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		const same = byName.get(name);
		if (same === void 0) byName.set(name, [path]);
		else same.push(path);
	}
	return byName;
}
// src/source/index.ts
const AROUND = 2;
const LONGEST_LINE = 300;
function createSourceMap({ folder, pathMap, repositoryUrl, openRemote }) {
	let repository = null;
	let remote = null;
	const ask = () => {
		remote ??= openRemote === void 0 ? Promise.resolve(null) : openRemote();
		return remote;
	};
	const opened = /* @__PURE__ */ new Map();
	const open = (sha) => {
		repository ??= require_repository.openRepository(folder);
		const known = opened.get(sha ?? "HEAD") ?? openCheckout(repository, sha, ask);
		opened.set(sha ?? "HEAD", known);
		return known;
	};
	return async (crash, { deployed, previous }) => {
		const checkout = await open(deployed);
		if ("why" in checkout) return nothingFound(crash, `no source: ${checkout.why}`);
		const { frames, culprit } = crash;
		const at = culprit === null ? -1 : indexOf(frames, culprit);
		const positions = frames.map((frame, index) => index === at ? {
			...frame,
			...culprit
		} : frame);
		if (culprit !== null && at === -1) positions.push(alone(culprit, frames));
		const root = positions.length;
		if (crash.rootCause !== null) positions.push({
			...crash.rootCause,
			origin: "app"
		});
		const files = await locate(checkout, pathMap, crash, positions);
		const sha = deployed === null ? null : checkout.files.sha;
		const places = positions.map((position, index) => placeOf(files[index] ?? null, position, sha, repositoryUrl));
		const source = sourceOf(checkout, crash, places, files, culprit !== null && at === -1 ? frames.length : at);
		const own = places.filter((place, index) => place !== null && index < root && files[index]?.isOwn !== false);
		const first = files[root]?.isOwn === false ? null : places[root] ?? null;
		const suspicion = sha === null ? NO_SUSPICION : await suspicionOf(checkout, crash, {
			previous,
			deployed: sha
		}, withCallees(crash, places, [
			first,
			source,
			...own
		]), first !== null, ask);
		return {
			source,
			frameSources: places.slice(0, frames.length),
			snippet: source === null || deployed === null ? null : await snippetOf(checkout, source),
			suspects: suspicion.suspects,
			sourceNote: source === null ? lackOf(checkout) ?? suspicion.note : suspicion.note,
			commits: suspicion.commits,
			owners: await codeOwners(checkout, [source, ...own])
		};
	};
}
async function codeOwners({ tree }, places) {
	const texts = await tree.read(CODEOWNERS);
	const file = CODEOWNERS.find((path) => texts.has(path));
	if (file === void 0) return [];
	const paths = places.flatMap((place) => place?.path ?? []);
	return ownersOf((texts.get(file) ?? []).join("\n"), paths);
}
function withCallees({ frames, runtime }, places, wanted) {
	return wanted.flatMap((place) => {
		if (place === null) return [];
		const at = places.indexOf(place);
		const inner = at < frames.length ? at - 1 : -1;
		const name = symbolOf(frames[inner]?.function ?? null, runtime).name;
		return {
			...place,
			callee: name === null ? null : {
				name,
				path: places[inner]?.path ?? null
			}
		};
	});
}
function lackOf({ repository, files }) {
	if (repository?.isPartial !== true || files.isWhole) return null;
	return "no source: the checkout lacks contents of the deployed commit (check out without `filter`)";
}
const NO_SUSPICION = {
	suspects: [],
	note: null,
	commits: null
};
async function suspicionOf(checkout, crash, range, found, hasRoot, ask) {
	if (range.previous === null) return NO_SUSPICION;
	const { history, previous, why } = await historyFor(checkout, range.previous, ask);
	if (history === null) return {
		...NO_SUSPICION,
		note: `no suspect: ${why}`
	};
	if (why !== null) {
		const distance = await history.distance({
			previous,
			deployed: checkout.files.sha
		});
		return {
			suspects: [],
			note: `no suspect: ${why}`,
			commits: "why" in distance ? null : distance.count
		};
	}
	const texts = await checkout.tree.read(found.map(({ path }) => path));
	const [first] = found;
	const caller = hasRoot && first !== void 0 ? callerOf(first, texts.get(first.path) ?? []) : null;
	return findSuspects({
		history,
		crash: hasRoot ? rootOf(crash) : crash,
		previous,
		deployed: checkout.files.sha,
		places: caller === null ? found : found.toSpliced(1, 0, caller),
		linesOf: (path) => texts.get(path),
		files: checkout.repository?.isPartial === false ? checkout.tree : null
	});
}
function rootOf(crash) {
	const [root] = crash.chain;
	if (root === void 0) return crash;
	const title = root.type === null ? root.message : `${root.type}: ${root.message}`;
	return {
		...crash,
		title,
		message: root.message
	};
}
async function historyFor({ repository, files }, revision, ask) {
	const previous = await repository?.resolve(revision) ?? null;
	if (repository !== null && previous !== null && !repository.isPartial) return {
		history: historyOf(repository.git),
		previous,
		why: null
	};
	const remote = await ask();
	if (remote !== null) return {
		history: remote.history,
		previous: previous ?? revision,
		why: null
	};
	if (repository !== null && previous !== null) return {
		history: historyOf(repository.git),
		previous,
		why: await repository.hasChanges(previous, files.sha) ? null : "the checkout lacks the contents of older commits (check out without `filter`)"
	};
	const mend = repository?.isShallow ? "the checkout has no history (`fetch-depth: 0`)" : "it is not in the checkout";
	return {
		history: null,
		previous: revision,
		why: `${revision.slice(0, 12)} was deployed before, but ${mend}`
	};
}
async function openCheckout(opening, sha, ask) {
	const local = await openLocal(await opening, sha);
	if (sha === null || !("why" in local) && local.files.isWhole) return local;
	const remote = await ask();
	if (remote === null) return local;
	const files = await remote.files("why" in local ? sha : local.files.sha);
	if (!("why" in files)) return {
		repository: "why" in local ? null : local.repository,
		files,
		tree: await treeOf(files)
	};
	return "why" in local ? { why: `${local.why}; and GitHub does not show it: ${files.why}` } : local;
}
async function openLocal(repository, sha) {
	if ("why" in repository) return repository;
	const commit = await repository.resolve(sha ?? "HEAD");
	if (commit === null) {
		if (sha === null) return { why: "the checkout has no commit" };
		const mend = repository.isShallow ? "check out with `fetch-depth: 0`" : "check out the deployed commit";
		return { why: `the checkout does not have the deployed commit ${sha.slice(0, 12)} (${mend})` };
	}
	const files = await repository.files(commit);
	if (files === null) return { why: `git could not list the files of ${commit.slice(0, 7)} in time` };
	return {
		repository,
		files,
		tree: await treeOf(files)
	};
}
async function treeOf(files) {
	return {
		paths: new Set(files.paths),
		byName: byFileName(files.paths),
		packages: await readPackages(files),
		isWhole: files.isWhole,
		read: async (paths) => {
			const texts = await files.read(paths);
			return new Map([...texts].map(([path, text]) => [path, text.split(/\r?\n/)]));
		}
	};
}
async function locate({ tree, repository }, pathMap, crash, positions) {
	const files = await findFiles(tree, pathMap, crash, positions);
	if (require_crash.grammars[crash.runtime].source?.isBundled !== true) return files;
	const words = wordsOf(crash);
	const found = [];
	for (const [at, position] of positions.entries()) found.push(await unbundled(tree, repository?.root ?? null, position, {
		words,
		bundle: files[at] ?? null,
		shown: positions
	}) ?? files[at] ?? null);
	return found;
}
function alone(culprit, frames) {
	const isPerhapsInlined = frames.some(({ function: name, file }) => file === null && name === culprit.function);
	return {
		...culprit,
		origin: "app",
		isPerhapsInlined
	};
}
function indexOf(frames, { file, line, function: name }) {
	const isThere = (frame) => frame.file === file && frame.line === line;
	const exact = frames.findIndex((frame) => isThere(frame) && frame.function === name && frame.origin !== "runtime");
	return exact === -1 ? frames.findIndex(isThere) : exact;
}
function placeOf(found, position, sha, repositoryUrl) {
	const line = found?.line ?? position.line;
	if (found === null || line === null || /(?:^|\/)node_modules\//.test(found.path)) return null;
	return {
		path: found.path,
		line,
		url: blobUrl(repositoryUrl, sha, {
			path: found.path,
			line
		})
	};
}
function sourceOf({ tree }, crash, places, files, culprit) {
	if (culprit === -1) return null;
	const { frames } = crash;
	const inner = frames.slice(0, culprit).findIndex(({ origin }, at) => origin !== "app" && files[at]?.isOwn === true);
	if (inner !== -1) return places[inner] ?? null;
	const own = places[culprit] ?? null;
	const isBundled = files[culprit]?.isOwn === false;
	const frame = frames[culprit];
	const isElsewhere = frame?.file == null || require_crash.grammars[crash.runtime].source?.hasOriginByPackage === true && !isKnown(tree, crash.runtime, frame) || isBundled || isMade(plainPath(frame.file)) || isOfOtherBundle(tree, frame, frames.slice(culprit + 1)) || files[culprit] == null && isAbsent(tree, crash.runtime, frame, foundOf(frames, files)) || crash.runtime === "go" && isRequired(tree, frame);
	if (own !== null && !isBundled || !isElsewhere) return own;
	const outer = frames.findIndex(({ origin }, at) => at > culprit && origin === "app" && files[at]?.isOwn === true);
	return outer === -1 ? own : places[outer] ?? null;
}
function foundOf(frames, files) {
	return frames.flatMap((position, at) => {
		const file = files[at] ?? null;
		return file === null ? [] : [{
			position,
			path: file.path
		}];
	});
}
function isKnown(tree, runtime, frame) {
	const path = pathOf(frame, runtime);
	const segments = path?.split("/").filter((segment) => segment !== "").length ?? 0;
	return path !== null && segments >= 2 && byEnd(tree, path).some(({ common }) => common === segments);
}
function blobUrl(repositoryUrl, sha, { path, line }) {
	if (repositoryUrl === null || sha === null) return null;
	return `${repositoryUrl}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`;
}
async function snippetOf({ tree }, { path, line }) {
	const lines = (await tree.read([path])).get(path);
	if (lines === void 0) return null;
	const last = lines.at(-1) === "" ? lines.length - 1 : lines.length;
	const firstLine = Math.max(1, line - AROUND);
	return {
		firstLine,
		lines: lines.slice(firstLine - 1, Math.min(last, line + AROUND)).map(shortened)
	};
}
function shortened(text) {
	const characters = [...text];
	return characters.length <= LONGEST_LINE ? text : `${characters.slice(0, LONGEST_LINE).join("")}\u2026`;
}
function nothingFound(crash, sourceNote) {
	return {
		source: null,
		frameSources: crash.frames.map(() => null),
		snippet: null,
		suspects: [],
		sourceNote,
		commits: null,
		owners: []
	};
}
exports.createSourceMap = createSourceMap;
// 1df44531207e6eea
