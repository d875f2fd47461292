var redactStrings = (function(data, redact, except = []) {
	const texts = /* @__PURE__ */ new Set();
	mapTexts(data, except, (text) => {
		texts.add(text);
		return text;
	});
	const all = [...texts].join("\n");
	if (redact(all) === all) return data;
	const redacted = new Map([...texts].map((text) => [text, redact(text)]));
	return mapTexts(data, except, (text) => redacted.get(text) ?? text);
});
var mapTexts = (function(value, except, change) {
	if (typeof value === "string") return change(value);
	if (Array.isArray(value)) {
		if (value.length > 0 && value.every((entry) => typeof entry === "string" && !entry.includes("\n"))) return change(value.join("\n")).split("\n");
		return value.map((entry) => mapTexts(entry, except, change));
	}
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, except.includes(name) ? entry : mapTexts(entry, except, change)]));
});
var digestOf = (function(text) {
	let digest = OFFSET;
	for (const byte of Buffer.from(text)) digest = (digest ^ BigInt(byte)) * PRIME & 18446744073709551615n;
	return digest.toString(16).padStart(16, "0");
});
var drafted = (function(known) {
	return {
		chain: known.message === null ? [] : [{
			type: null,
			message: known.message,
			recovered: false
		}],
		signal: null,
		thread: null,
		frames: [],
		culprit: null,
		rootCause: null,
		createdBy: null,
		threads: {
			total: 0,
			groups: []
		},
		truncated: {
			head: false,
			tail: false
		},
		...known
	};
});
var culpritOf$1 = (function(frames) {
	const frame = frames.find(({ origin }) => origin === "app") ?? frames.find(({ origin }) => origin === "dependency");
	return frame === void 0 ? null : positionOf(frame);
});
var positionOf = (function(frame) {
	const { origin: _, ...position } = frame;
	return position;
});
var withSourceLine = (function(position, printed) {
	const sourceLine = printed === null || printed.length > SOURCE_LINE ? "" : printed.trim();
	return sourceLine === "" || position.file === null || position.file.startsWith("<") ? position : {
		...position,
		sourceLine
	};
});
var elsewhere = (function(position, culprit) {
	if (position === null || culprit === null) return position;
	return position.function === culprit.function && position.file === culprit.file && position.line === culprit.line ? null : position;
});
var firstLine = (function(text) {
	const end = text.indexOf("\n");
	return end === -1 ? text : text.slice(0, end);
});
var oneLine = (function(type, message) {
	const first = firstLine(message);
	if (type === null || type === "") return first;
	return first === "" ? type : `${type}: ${first}`;
});
var indentOf = (function(line) {
	let at = 0;
	while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at++;
	return at;
});
var culpritOf = (function(frames, message, isRecursion = false) {
	if (isRecursion) {
		const at = recursion(frames);
		if (at !== -1) return placeOf$3(frames, at);
	}
	const at = pick(frames, message?.startsWith("panic while printing panic value") ? afterPrinting(frames) : 0);
	return at === -1 ? null : placeOf$3(frames, at);
});
var afterPrinting = (function(frames) {
	return frames.findLastIndex(({ function: name }) => name === "runtime.preprintpanics" || name === "runtime.printpanicval") + 1;
});
var isBetween = (function({ function: name }) {
	if (name === null) return false;
	return THROWN_BY.some((word) => name.includes(word)) && THROWER.test(name) || WRAPPER.test(name);
});
var pick = (function(frames, from) {
	const own = frames.findIndex(({ origin }, at) => at >= from && origin === "app");
	const notThrower = frames.findIndex((frame, at) => at >= from && frame.origin === "app" && !isBetween(frame));
	if (notThrower !== -1) return notThrower;
	if (own !== -1) return own;
	return frames.findIndex(({ origin }, at) => at >= from && origin === "dependency");
});
var placeOf$3 = (function(frames, at) {
	const frame = frames[at];
	const position = {
		function: frame?.function ?? null,
		file: frame?.file ?? null,
		line: frame?.line ?? null
	};
	if (position.file === null || !STUB.test(position.file)) return position;
	const caller = frames.find(({ origin, file }, index) => index > at && origin === "app" && file !== null && !STUB.test(file));
	return caller === void 0 ? position : {
		...position,
		file: caller.file,
		line: caller.line
	};
});
var rootCauseOf = (function(frames, culprit, message) {
	if (message?.startsWith("panic while printing panic value")) return null;
	const oldest = frames.findLastIndex(({ function: name }) => name === "panic" || name === "runtime.gopanic");
	if (oldest === -1) return null;
	const at = pick(frames, oldest + 1);
	const root = at === -1 ? null : placeOf$3(frames, at);
	if (root === null || culprit === null) return null;
	return root.function === culprit.function && root.file === culprit.file && root.line === culprit.line ? null : root;
});
var recursion = (function(frames) {
	const times = /* @__PURE__ */ new Map();
	for (const { function: name, file, origin } of frames.slice(0, RECURSION_FRAMES)) if (origin !== "runtime" && name !== null && !STUB.test(file ?? "")) times.set(name, (times.get(name) ?? 0) + 1);
	const [first] = [...times].filter(([, count]) => count > 2).map(([name]) => name).sort();
	return frames.findIndex(({ function: name }) => name === first);
});
var rootCauseBelowClosures = (function(frames, culprit) {
	const names = frames.map(({ function: name }) => name ?? "");
	const at = frames.findIndex(({ origin }, index) => {
		if (origin !== "app") return false;
		const parent = /^(.*)\.(?:func)?\d+$/.exec(names[index] ?? "")?.[1];
		return parent === void 0 || !names.includes(parent, index + 1);
	});
	const root = at === -1 ? null : placeOf$3(frames, at);
	return root === null || root.function === culprit?.function ? null : root;
});
var clean = (function(line) {
	const start = line.charCodeAt(0) === 65279 ? 1 : 0;
	let end = line.length;
	while (end > start && line.charCodeAt(end - 1) === 13) end--;
	const text = start === 0 && end === line.length ? line : line.slice(start, end);
	return text.includes("\x1B") ? text.replace(ANSI, "") : text;
});
var prefix = (function(pattern) {
	return (line) => {
		const match = pattern.exec(line);
		return match === null ? null : whole(line.slice(match[0].length));
	};
});
var stripCri = (function(line) {
	const match = CRI.exec(line);
	if (match === null) return null;
	return {
		text: line.slice(match[0].length),
		partial: match[2] === "P",
		stream: match[1] ?? null
	};
});
var stripDocker = (function(line) {
	if (!line.startsWith("{") || !line.includes("\"log\"")) return null;
	const record = parseObject(line);
	const log = record?.log;
	if (typeof log !== "string") return null;
	const ended = log.endsWith("\n");
	const stream = record?.stream;
	return {
		text: ended ? log.slice(0, log.endsWith("\r\n") ? -2 : -1) : log,
		partial: !ended && typeof record?.time === "string" && stream !== void 0,
		stream: typeof stream === "string" ? stream : null
	};
});
var stripMessage = (function(line) {
	if (!line.startsWith("{")) return null;
	const record = parseObject(line);
	if (record === null || Object.keys(record).some((key) => /stack|trace$|exception|exc_info/i.test(key))) return null;
	const { full_message: full } = record;
	if (typeof full === "string" && full.trimEnd().includes("\n")) return null;
	const text = messageIn$1(record)?.replace(/\r?\n$/, "");
	return text === void 0 || text.includes("\n") && isLoggers(record) ? null : whole(text);
});
var messageIn$1 = (function(record, depth = 1) {
	for (const key of MESSAGE_KEYS$1) {
		const value = record[key];
		if (typeof value === "string") return value;
		if (depth === 0 || typeof value !== "object" || value === null) continue;
		const inner = messageIn$1(value, depth - 1);
		if (inner !== null) return inner;
	}
	return null;
});
var isLoggers = (function(record) {
	if ("textPayload" in record) return false;
	return levelOf(record) !== void 0 || Object.keys(record).some((key) => /^(?:logger\w*|caller)$/i.test(key));
});
var levelOf = (function(record) {
	const { log } = record;
	if (typeof log === "object" && log !== null && "level" in log) return log.level;
	const names = Object.keys(record).filter((key) => LEVEL_KEYS.test(key));
	return record[names.find((name) => typeof record[name] === "string") ?? names[0] ?? ""];
});
var stripRecord = (function(line) {
	if (!line.startsWith("{") || !line.includes("\":\"{\\\"")) return null;
	const bare = stripMessage(line);
	return bare !== null && parseObject(bare.text) !== null ? bare : null;
});
var stripLogfmt = (function(line) {
	const match = line.includes("=") ? LOGFMT.exec(line) : null;
	return match === null ? null : whole(match[1] === void 0 ? match[2] ?? "" : unquote(match[1]));
});
var unquote = (function(text) {
	return text.replace(/\\(.)/g, (_, character) => ESCAPES[character] ?? character);
});
var parseObject = (function(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
});
var stripperOf = (function(lines) {
	let sample = lines.filter((line) => line !== "").slice(-200);
	const layers = [];
	for (let layer = 0; layer < LAYERS && sample.length > 0; layer++) {
		const strip = WRAPPERS.find((wrapper) => {
			if (!mayHave(sample, wrapper)) return false;
			let having = 0;
			for (const line of sample) if (wrapper.strip(line) !== null) having++;
			return having >= sample.length * wrapper.share;
		})?.strip ?? ordinaryWrapperOf(sample)?.strip ?? sharedPrefixOf(sample);
		if (strip === void 0 || layers.includes(strip)) break;
		layers.push(strip);
		sample = sample.map((line) => strip(line)?.text ?? line).filter((line) => line !== "");
	}
	if (layers.length === 0) return null;
	return (line) => {
		let text = line;
		let partial = false;
		let stream = null;
		let changed = false;
		for (const strip of layers) {
			const bare = strip(text);
			if (bare === null) continue;
			changed = true;
			text = bare.text;
			partial ||= bare.partial;
			stream ??= bare.stream;
		}
		return changed ? {
			text,
			partial,
			stream
		} : null;
	};
});
var mayHave = (function(sample, { opens, share }) {
	let having = 0;
	for (const line of sample) if (opens.includes(line.charAt(0))) having++;
	return having >= sample.length * share;
});
var possibleTexts = (function(line) {
	const texts = [clean(line)];
	if (line.charCodeAt(0) === 32) return texts;
	for (let i = 0; i < texts.length; i++) {
		const text = texts[i] ?? "";
		const bare = text.charCodeAt(0) === 123 ? messagesOf(text) : withoutWrapper(text);
		if (bare === null) return null;
		for (const one of bare) if (!texts.includes(one)) texts.push(one);
		if (texts.length > TEXTS) return null;
	}
	return texts;
});
var withoutWrapper = (function(text) {
	const first = text.charCodeAt(0);
	let wrappers = byFirst.get(first);
	if (wrappers === void 0) {
		wrappers = ALL.filter(({ opens }) => opens.includes(String.fromCharCode(first)));
		byFirst.set(first, wrappers);
	}
	const bare = [];
	for (const { strip } of wrappers) {
		const unwrapped = strip(text);
		if (unwrapped?.partial) return null;
		if (unwrapped !== null) bare.push(clean(unwrapped.text));
	}
	return bare;
});
var messagesOf = (function(record) {
	const messages = [];
	for (const [, message = ""] of record.matchAll(MESSAGES$2)) {
		const text = message.includes("\\") ? unescaped(message) : message;
		messages.push(clean(text.endsWith("\n") ? text.slice(0, -1) : text));
	}
	return messages;
});
var unescaped = (function(message) {
	const parsed = parseObject(`{"message":"${message}"}`);
	return typeof parsed?.message === "string" ? parsed.message : message;
});
var ordinaryWrapperOf = (function(sample) {
	return ORDINARY_WRAPPERS.find((wrapper) => {
		if (!mayHave(sample, wrapper)) return false;
		const bare = sample.map(wrapper.strip).filter((one) => one !== null);
		return bare.length >= sample.length * wrapper.share && isTrace(bare.flatMap(({ text }) => text.split("\n")));
	});
});
var isTrace = (function(texts) {
	if (texts.every((text) => text.startsWith("{\"") && text.endsWith("}"))) return true;
	if (texts.slice(-8).some((text) => LAST_WORDS.some((words) => words.test(text)))) return true;
	let having = 0;
	for (const text of texts) {
		if (TRACE_LINE.test(text)) having++;
		if (having >= 2) return true;
	}
	return false;
});
var sharedPrefixOf = (function(sample) {
	const [first = ""] = sample;
	const record = first.indexOf("{\"");
	let length = Math.min(record === -1 ? first.length : record, 80);
	for (const line of sample) {
		length = Math.min(length, alike(first, line));
		if (length === 0) return void 0;
	}
	const blank = Math.max(first.lastIndexOf(" ", length - 1), first.lastIndexOf("	", length - 1));
	const shared = first.slice(0, blank + 1).replace(/(\S[ \t])[ \t]+$/, "$1");
	if (shared === "" || sample.length < 2) return void 0;
	const shape = shared.replace(/\d+|\D+/g, (part) => isDigit$1(part.charCodeAt(0)) ? "\\d+" : part.replace(SPECIAL, "\\$&"));
	const strip = prefix(new RegExp(`^${shape}`));
	return isTrace(sample.map((line) => strip(line)?.text ?? line)) ? strip : void 0;
});
var alike = (function(first, second) {
	let at = 0;
	for (let other = 0; at < first.length && other < second.length;) if (isDigit$1(first.charCodeAt(at)) && isDigit$1(second.charCodeAt(other))) {
		while (isDigit$1(first.charCodeAt(at))) at++;
		while (isDigit$1(second.charCodeAt(other))) other++;
	} else if (first.charCodeAt(at) === second.charCodeAt(other)) {
		at++;
		other++;
	} else break;
	return at;
});
var anyOf = (function(expressions) {
	return new RegExp(expressions.map(({ source }) => source).join("|"));
});
var isLogLine = (function(line) {
	const start = line.charCodeAt(0);
	if (start === 9 || start === 32 && line.charCodeAt(1) !== 123) return false;
	return LOG_OPENINGS.test(line);
});
var isErrorLogLine = (function(line) {
	return isLogLine(line) && ERROR_LEVEL.test(line.slice(0, 400));
});
var isEpilogue = (function(line) {
	return EPILOGUE.test(line);
});
var isCapital = (function(letter) {
	return letter !== letter.toLowerCase();
});
var functionOf = (function(line) {
	const length = line.length;
	if (length > LINE_LENGTH || line.charCodeAt(length - 1) !== 41) return null;
	const first = line.charCodeAt(0);
	if (first <= 32 || first === 40) return null;
	const open = argumentsAt(line);
	if (open <= 0) return null;
	const name = line.slice(0, open);
	if (name.includes(" ") || !(name.includes(".") || name === "panic" || name.startsWith("_cgo"))) return null;
	return ARGS.test(line.slice(open + 1, length - 1)) ? name : null;
});
var argumentsAt = (function(line) {
	for (let at = line.indexOf("("); at !== -1; at = line.indexOf("(", at + 1)) {
		if (line.charCodeAt(at - 1) !== 46) return at;
		const close = line.indexOf(")", at);
		if (close === -1) return -1;
		at = close;
	}
	return -1;
});
var shortFunctionOf = (function(line, next) {
	const name = SHORT_FUNCTION.exec(line)?.[1];
	return name === void 0 || fileOf(next) === null ? null : name;
});
var bareFunctionOf = (function(line) {
	return line.length <= LINE_LENGTH && BARE_FUNCTION.test(line) ? line : null;
});
var fileOf = (function(line) {
	if (line.length > LINE_LENGTH) return null;
	const match = FILE.exec(line);
	if (match === null) return null;
	const [, indent = "", file = "", number = ""] = match;
	if (indent === "" && !BARE_FILE.test(file)) return null;
	if (file.includes("://") || !file.includes("/") && !file.includes(".") && !NAMELESS$1.has(file)) return null;
	if (/^[\w.]+ /.test(file) && !file.includes("/")) return null;
	const row = Number(number);
	return {
		file,
		line: Number.isSafeInteger(row) ? row : null
	};
});
var createdOf = (function(line) {
	if (!line.startsWith("created by ") || line.length > LINE_LENGTH) return null;
	const match = CREATED_BY$1.exec(line);
	return match === null ? null : {
		function: match[1] ?? "",
		thread: match[2] ?? null
	};
});
var gccgoNameOf = (function(symbol) {
	const dot = symbol.indexOf(".");
	if (dot === -1 || !symbol.includes("_") || /[^\w.]/.test(symbol)) return symbol;
	return decoded(symbol.slice(0, dot), PACKAGE_CODE) + decoded(symbol.slice(dot), NAME_CODE);
});
var decoded = (function(part, codes) {
	if (part.replace(codes, "").includes("_")) return part;
	return part.replace(codes, (code) => {
		const point = Number.parseInt(code.slice(2), 16);
		return PUNCTUATION[code] ?? (point <= 1114111 ? String.fromCodePoint(point) : code);
	});
});
var headerOf = (function(line) {
	if (!line.startsWith("goroutine ") || line.length > 4096) return null;
	const match = HEADER.exec(line);
	return match === null ? null : {
		id: match[1] ?? "",
		state: stateOf(match[2] ?? "")
	};
});
var stateOf = (function(status) {
	const comma = status.indexOf(",");
	return (comma === -1 ? status : status.slice(0, comma)).replace(/ \((?:scan|leaked)\)/g, "");
});
var isElision = (function(line) {
	return line.startsWith("...") && ELIDED.test(line);
});
var partOf = (function(line, next) {
	const first = line.charCodeAt(0);
	if (line === "" || line.trim() === "") return { is: "blank" };
	if (first === 103 && headerOf(line) !== null) return { is: "header" };
	if (HEADS$1.some((head) => line.startsWith(head))) return { is: "head" };
	const created = createdOf(line);
	if (created !== null) return {
		is: "created",
		by: created.function,
		thread: created.thread
	};
	if (isElision(line) || line.endsWith("stack unavailable") && UNAVAILABLE.test(line)) return { is: "filler" };
	if (first === 91 && ANCESTOR.test(line)) return { is: "ancestor" };
	const name = functionOf(line) ?? shortFunctionOf(line, next);
	if (name !== null) return {
		is: "function",
		name,
		bare: false
	};
	if (line.includes("non-Go function") && NON_GO.test(line)) return { is: "filler" };
	const file = fileOf(line);
	if (file !== null) return {
		is: "file",
		file: file.file,
		line: file.line
	};
	const place = C_PLACE.exec(line);
	if (place !== null) return {
		is: "file",
		file: place[1] ?? null,
		line: place[2] === void 0 ? null : Number(place[2])
	};
	if (NO_PLACE.test(line)) return {
		is: "file",
		file: null,
		line: null
	};
	const bare = bareFunctionOf(line);
	if (bare !== null && (next.charCodeAt(0) === 9 || next.charCodeAt(0) === 32)) {
		if (fileOf(next) !== null || C_PLACE.test(next) || NO_PLACE.test(next)) return {
			is: "function",
			name: bare,
			bare: true
		};
	}
	return { is: "foreign" };
});
var isFrameLine = (function(line, next) {
	if (!mayBeFrameLine(line)) return false;
	const { is } = partOf(line, next);
	return is === "function" || is === "file" || is === "created";
});
var mayBeFrameLine = (function(line) {
	const last = line.charCodeAt(line.length - 1);
	return last >= 48 && last <= 57 || last >= 97 && last <= 102 || last === 41 || line.startsWith("created by ") || !line.includes(" ");
});
var nextOf = (function(lines, at) {
	const line = lines[at] ?? "";
	let next = at + 1;
	if (!line.endsWith(")") && bareFunctionOf(line) !== null) while (next <= at + FOREIGN_LINES$1 && isLogLine(lines[next] ?? "")) next++;
	return lines[next] ?? "";
});
var cutAt = (function(lines, at, mayBeGccgos) {
	if (!mayBeGccgos || (lines[at + 1] ?? "") !== "" || at + 2 < lines.length) return null;
	const name = bareFunctionOf(lines[at] ?? "");
	return name === null || !/^\w+\.[\w.]*\w$/.test(name) ? null : {
		is: "function",
		name,
		bare: true
	};
});
var readGoroutine = (function(lines, at, headless = false) {
	const header = headless ? null : headerOf(lines[at] ?? "");
	if (header === null && !headless) return null;
	const frames = [];
	let createdBy = null;
	let pending = null;
	let startedBy = null;
	let last = at;
	let own = 0;
	let foreign = 0;
	let inAncestor = false;
	let isElided = false;
	let isGccgo = false;
	const push = (function_, file, line) => {
		if (!inAncestor) frames.push({
			function: function_,
			file,
			line
		});
	};
	for (let i = headless ? at : at + 1; i < lines.length; i++) {
		const part = cutAt(lines, i, header !== null && (isGccgo || own === 0)) ?? partOf(lines[i] ?? "", nextOf(lines, i));
		if (part.is === "header" || part.is === "head") break;
		if (part.is === "blank") {
			if (pending !== null && fileOf(lines[i + 1] ?? "") !== null) continue;
			break;
		}
		if (part.is === "foreign") {
			if (++foreign > FOREIGN_LINES$1) break;
			continue;
		}
		if (part.is === "file" && pending === null && startedBy === null && !(headless && own === 0)) {
			if (isLogLine(lines[i] ?? "") || ++foreign > FOREIGN_LINES$1) break;
			continue;
		}
		foreign = 0;
		own++;
		last = i;
		isElided = part.is === "filler" && isElision(lines[i] ?? "");
		if (part.is === "function") {
			if (pending !== null) push(pending, null, null);
			if (startedBy !== null && !inAncestor) break;
			isGccgo ||= part.bare && header !== null;
			pending = isGccgo && part.bare ? gccgoNameOf(part.name) : part.name;
			startedBy = null;
		} else if (part.is === "created") {
			if (pending !== null) push(pending, null, null);
			pending = null;
			const by = isGccgo ? gccgoNameOf(part.by) : part.by;
			startedBy = {
				by,
				thread: part.thread
			};
			if (!inAncestor) createdBy = {
				function: by,
				file: null,
				line: null,
				thread: part.thread
			};
		} else if (part.is === "ancestor") {
			inAncestor = true;
			startedBy = null;
		} else if (part.is === "file") {
			if (pending !== null) push(pending, part.file, part.line);
			else if (startedBy === null) push(null, part.file, part.line);
			else if (!inAncestor) createdBy = {
				function: startedBy.by,
				file: part.file,
				line: part.line,
				thread: startedBy.thread
			};
			pending = null;
			if (startedBy !== null) {
				startedBy = null;
				if (!ANCESTOR.test(lines[i + 1] ?? "") && !inAncestor) break;
			}
		}
	}
	if (pending !== null) push(pending, null, null);
	if (own === 0 && header === null) return null;
	return {
		header,
		frames,
		createdBy,
		first: at,
		last,
		isElided,
		cut: pending !== null || startedBy !== null && createdBy?.file === null
	};
});
var seek = (function(lines, from, accepts, stops) {
	let strange = 0;
	const end = Math.min(lines.length, from + LOG_LINES_BETWEEN + 1);
	for (let index = from; index < end; index++) {
		const line = lines[index] ?? "";
		if (accepts(line)) return index;
		if (stops?.(line)) return -1;
		if (line !== "" && !isLogLine(line) && ++strange > STRANGE_LINES_BETWEEN) return -1;
	}
	return -1;
});
var endsLog = (function(lines, last) {
	for (let index = withEcho(lines, last) + 1; index < lines.length; index++) if (lines[index]?.trim() || index > last + 20) return false;
	return true;
});
var withEcho = (function(lines, last) {
	let end = last;
	for (let index = last + 1; index <= last + 2 && index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (ECHO.test(line)) end = index;
		else if (line.trim() !== "") break;
	}
	return end;
});
var mayBeHead = (function(line) {
	switch (line.charCodeAt(0)) {
		case 112: return line.startsWith("panic: ") || line === "panic:";
		case 102: return line.startsWith("fatal error: ") || line.startsWith("fatal: ");
		case 114: return line.startsWith("runtime: ") || line === "runtime stack:";
		case 117: return line.startsWith("unexpected fault address ");
		case 83: return SIGNAL_NAME.test(line);
		case 91: return line.startsWith("[signal ");
		default: return false;
	}
});
var readHead = (function(lines, at) {
	const line = lines[at] ?? "";
	if (line.startsWith("panic:")) return readPanic(lines, at, at, []);
	if (line.startsWith("fatal error: ")) return readFatal(lines, at, at, []);
	if (SIGNAL_NAME.test(line)) return readSignal(lines, at, at, []);
	if (line.startsWith("[signal ")) return readLostHead(lines, at);
	return readRemarks(lines, at);
});
var readRemarks = (function(lines, at) {
	const remarks = [];
	for (let i = at; i < lines.length && i - at < REMARK_LINES; i++) {
		const line = lines[i] ?? "";
		if (line.startsWith("fatal error: ")) return readFatal(lines, i, at, remarks);
		if (line.startsWith("panic: ")) return readPanic(lines, i, at, remarks);
		if (SIGNAL_NAME.test(line)) return readSignal(lines, i, at, remarks);
		if (SYSTEM_LINE.test(line)) remarks.push(line);
		else if (line !== "" && !isLogLine(line) && !/^\s|^goroutine |^\w+ +0x/.test(line)) return null;
	}
	return null;
});
var readPanic = (function(lines, at, first, remarks) {
	const dump = findDump(lines, at + 1);
	const end = dump?.at ?? lines.length;
	const isTrimmed = dump !== null && !/^\s/.test(lines.slice(dump.at).find((line) => fileOf(line) !== null) ?? " ");
	const links = [];
	let signal = null;
	let last = at;
	let marked = false;
	for (let i = at; i < end; i++) {
		const line = lines[i] ?? "";
		const link = LINK.exec(line);
		if (link !== null && (i === at || isLinkLine(line, marked || isTrimmed))) {
			links.push({
				word: link[1] === "panic" ? "panic" : "fatal error",
				lines: [link[2] ?? ""]
			});
			marked = MARK.test(line);
			last = i;
			continue;
		}
		const sent = signalOf(line);
		if (sent !== null) {
			signal = sent;
			last = i;
			continue;
		}
		if (dump === null && isLogLine(line) && signalOf(lines[i + 1] ?? "") !== null) continue;
		if (dump === null && isAfterwards(line)) break;
		if (isLogLine(line) || SYSTEM_LINE.test(line)) continue;
		if (signal !== null && line !== "") continue;
		links.at(-1)?.lines.push(line);
		if (line !== "") last = i;
		if (MARK.test(line)) marked = true;
	}
	if (dump === null && signal === null && !marked && (lines[at] === "panic:" || !isEndOfLog(lines, last + 1))) return null;
	return headOf(links.map((link, index) => {
		const isAfterMark = index > 0 && MARK.test(links[index - 1]?.lines.join("\n") ?? "");
		return linkOf$1(link.word, link.lines, isAfterMark, index === links.length - 1);
	}), {
		signal,
		isSignalHead: false,
		remarks,
		first,
		last: dump === null ? withEcho(lines, last) : dump.at - 1,
		dump: dump?.at ?? null
	});
});
var isLinkLine = (function(line, mayBeTrimmed) {
	const first = line.charCodeAt(0);
	return first === 9 || first === 32 || mayBeTrimmed;
});
var isAfterwards = (function(line) {
	return line !== "" && line.charCodeAt(0) !== 9 && !SYSTEM_LINE.test(line);
});
var linkOf$1 = (function(word, lines, certain, isLast) {
	const text = trimEnd(lines).join("\n");
	const match = MARK.exec(text);
	const marks = isLast && match?.[2]?.includes("repanicked") !== true ? "" : match?.[2] ?? "";
	return {
		word,
		lines: (marks === "" ? text : match?.[1] ?? "").split("\n"),
		recovered: marks !== "",
		repanicked: marks.includes("repanicked"),
		certain
	};
});
var trimEnd = (function(lines) {
	let end = lines.length;
	while (end > 1 && (lines[end - 1] ?? "").trim() === "") end--;
	return lines.slice(0, end);
});
var readFatal = (function(lines, at, first, remarks) {
	const text = (lines[at] ?? "").slice(13);
	if (lines[at + 1]?.startsWith("compilation terminated")) return null;
	const dump = findDump(lines, at + 1);
	let signal = null;
	let last = at;
	const more = [...remarks];
	for (let i = at + 1; i < (dump?.at ?? Math.min(lines.length, at + REMARK_LINES)); i++) {
		const line = lines[i] ?? "";
		const sent = signalOf(line);
		if (sent !== null) signal = sent;
		else if (SYSTEM_LINE.test(line)) more.push(line);
		else continue;
		last = i;
	}
	if (dump === null && signal === null && !isEndOfLog(lines, last + 1)) return null;
	return headOf([linkOf$1("fatal error", [text], true, true)], {
		signal,
		isSignalHead: false,
		remarks: more,
		first,
		last: dump === null ? last : dump.at - 1,
		dump: dump?.at ?? null
	});
});
var readSignal = (function(lines, at, first, remarks) {
	const match = SIGNAL_NAME.exec(lines[at] ?? "");
	if (match === null) return null;
	let pc = null;
	let last = at;
	for (let i = at + 1; i < lines.length && i <= at + 6 && pc === null; i++) {
		pc = PC.exec(lines[i] ?? "");
		if (pc !== null) last = i;
	}
	if (pc === null) return null;
	const name = match[1] ?? `signal ${match[3]}`;
	const dump = findDump(lines, last + 1);
	const more = [...remarks];
	for (let i = last + 1; i < (dump?.at ?? Math.min(lines.length, last + 6)); i++) {
		const line = lines[i] ?? "";
		if (!SYSTEM_LINE.test(line)) continue;
		more.push(line);
		last = i;
	}
	return {
		title: lines[at] ?? "",
		message: match[2] ?? null,
		links: [],
		signal: {
			name,
			code: pc[1] ?? null,
			address: pc[2] ?? null
		},
		isSignalHead: true,
		remarks: more,
		first,
		last: dump === null ? last : dump.at - 1,
		dump: dump?.at ?? null
	};
});
var readLostHead = (function(lines, at) {
	const signal = signalOf(lines[at] ?? "");
	const dump = findDump(lines, at + 1);
	if (signal === null || dump === null) return null;
	return {
		title: lines[at] ?? "",
		message: null,
		links: [],
		signal,
		isSignalHead: false,
		remarks: [],
		first: at,
		last: dump.at - 1,
		dump: dump.at
	};
});
var headOf = (function(links, rest) {
	const link = links.at(-1);
	const text = link?.lines.join("\n") ?? "";
	return {
		...rest,
		title: `${link?.word ?? "panic"}: ${link?.lines[0] ?? ""}`,
		message: text,
		links
	};
});
var signalOf = (function(line) {
	if (!line.includes("[signal ")) return null;
	const match = SIGNAL$1.exec(line.trimEnd());
	if (match === null) return null;
	return {
		name: match[1] ?? match[2] ?? "",
		code: match[3] ?? null,
		address: match[4] ?? null
	};
});
var findDump = (function(lines, from) {
	const end = Math.min(lines.length, from + MESSAGE_LINES);
	let bare = null;
	for (let i = from; i < end; i++) {
		const line = lines[i] ?? "";
		const first = line.charCodeAt(0);
		if (first === 103 && headerOf(line) !== null) {
			if (hasFrames(lines, i + 1)) return { at: i };
			if (lines[i - 1] === "") bare ??= i;
		}
		if (first === 114 && line === "runtime stack:") return { at: i };
	}
	return bare === null ? null : { at: bare };
});
var hasFrames = (function(lines, from) {
	for (let i = from, foreign = 0; i < lines.length && foreign < 4; i++) {
		const line = lines[i] ?? "";
		const next = nextOf(lines, i);
		if (functionOf(line) !== null || shortFunctionOf(line, next) !== null) return true;
		if (line.startsWith("created by ") || line.startsWith("	goroutine running on")) return true;
		if (line.startsWith("non-Go function") || /^\S+$/.test(line) && /^\s/.test(next) && fileOf(next) !== null) return true;
		if (line === "" || headerOf(line) !== null || LINK.test(line)) return false;
		if (!isLogLine(line)) foreign += 2;
		foreign++;
	}
	return from >= lines.length;
});
var isEndOfLog = (function(lines, from) {
	for (let i = from, looked = 0; i < lines.length; i++) {
		const line = lines[i] ?? "";
		if (line.trim() === "") continue;
		if (!isEpilogue(line) && !SYSTEM_LINE.test(line) && headerOf(line) === null) return false;
		if (++looked > 12) return true;
	}
	return true;
});
var chainOf = (function(head, panics) {
	const believed = [];
	let earlier = panics;
	for (const link of head.links) {
		const previous = believed.at(-1);
		const isLink = previous === void 0 || link.certain || link.word === "fatal error" || earlier === null || earlier > 0;
		if (previous === void 0 || isLink) {
			believed.push(link);
			if (previous !== void 0 && earlier !== null) earlier--;
		} else {
			const lines = [
				...previous.lines,
				`\t${link.word}: ${link.lines[0] ?? ""}`,
				...link.lines.slice(1)
			];
			believed[believed.length - 1] = {
				...previous,
				lines,
				recovered: link.recovered,
				repanicked: link.repanicked
			};
		}
	}
	return {
		chain: believed.flatMap(({ lines, recovered, repanicked }) => {
			const message = messageOf$1(lines);
			const thrown = {
				type: null,
				message,
				recovered
			};
			return repanicked ? [thrown, {
				type: null,
				message,
				recovered: false
			}] : [thrown];
		}),
		last: believed.at(-1) ?? null
	};
});
var messageOf$1 = (function(lines) {
	const rest = lines.slice(1);
	const isIndented = rest.length > 0 && rest.every((line) => line.startsWith("	") || line === "");
	return [lines[0] ?? "", ...isIndented ? rest.map((line) => line.slice(1)) : rest].join("\n");
});
var packageOf = (function(name) {
	const bracket = name.indexOf("[");
	const plain = bracket === -1 ? name : name.slice(0, bracket);
	const dot = plain.indexOf(".", plain.lastIndexOf("/") + 1);
	return dot === -1 ? "" : plain.slice(0, dot);
});
var withOrigins = (function(frames) {
	const root = rootOf$1(frames);
	const main = mainFolderOf(frames);
	return frames.map((frame) => ({
		...frame,
		origin: originOf(frame, root, main)
	}));
});
var originOf = (function({ function: name, file }, root, main) {
	const pkg = packageOf(name ?? "");
	if (pkg === "" && (name?.startsWith("__") === true || LIBC.test(file ?? ""))) return "runtime";
	if (name === "panic" || pkg === "runtime" || pkg.startsWith("runtime/")) return "runtime";
	if (name?.startsWith("_cgoexp_") || file === GENERATED_MAIN || file?.endsWith(`/${GENERATED_MAIN}`)) return "runtime";
	if (file !== null) {
		if (root !== null && file.startsWith(root)) return "runtime";
		if (STANDARD.has(GOROOT.exec(file)?.[1] ?? "")) return "runtime";
		if (!file.startsWith("/") && !/^[A-Za-z]:/.test(file) && file.includes("/") && STANDARD.has(file.slice(0, file.indexOf("/"))) && !file.includes("@")) return "runtime";
		if (DEPENDENCY.test(file)) return "dependency";
		if (isStandard(pkg) && (file.includes(`/src/${pkg}/`) || file.includes("/libgo/"))) return "runtime";
		if (main !== null && isOtherHost(file, main)) return "dependency";
		if (file.includes("/")) return "app";
	}
	return isStandard(pkg) ? "runtime" : "app";
});
var isStandard = (function(pkg) {
	const slash = pkg.indexOf("/");
	return STANDARD.has(slash === -1 ? pkg : pkg.slice(0, slash));
});
var rootOf$1 = (function(frames) {
	for (const { function: name, file } of frames) {
		if (file === null || !(name === "panic" || name?.startsWith("runtime."))) continue;
		const at = file.lastIndexOf("/src/runtime/");
		if (at !== -1) return file.slice(0, at + 5);
	}
	return null;
});
var mainFolderOf = (function(frames) {
	const main = frames.find(({ function: name }) => name?.startsWith("main."));
	return GOPATH.exec(main?.file ?? "")?.[1] ?? null;
});
var isOtherHost = (function(file, main) {
	const repository = GOPATH.exec(file)?.[1];
	return repository !== void 0 && repository !== main;
});
var mayBeFatalLine = (function(line) {
	if (line.charCodeAt(0) === 123) return /"level":"(?:fatal|FATAL)"/.test(line) && IS_GO_RECORD.test(line);
	return fatalLineOf(line) !== null;
});
var fatalLineOf = (function(line) {
	if (line.length > 2e4) return null;
	if (line.startsWith("{")) return recordOf(line);
	for (const { word, shape } of CONSOLES) {
		const match = line.includes(word) ? shape.exec(line) : null;
		if (match !== null) return {
			message: match[2] ?? "",
			caller: match[1] ?? null
		};
	}
	const logrus = line.includes("level=fatal") ? LOGRUS_TEXT.exec(line) : null;
	if (logrus !== null) return {
		message: logrus[1]?.replace(/\\(["\\])/g, "$1") ?? logrus[2] ?? "",
		caller: null
	};
	const terminal = line.startsWith("FATA[") ? LOGRUS_TERMINAL.exec(line) : null;
	return terminal === null ? null : {
		message: terminal[1] ?? "",
		caller: null
	};
});
var recordOf = (function(line) {
	const record = parseObject(line);
	if (record?.level !== "fatal" && record?.level !== "FATAL") return null;
	const text = record.msg ?? record.message;
	const message = typeof text === "string" ? text : "";
	const error = typeof record.error === "string" ? record.error : null;
	return {
		message: error === null ? message : message === "" ? error : `${message}: ${error}`,
		caller: callerIn(record)
	};
});
var callerIn = (function({ caller, file, line }) {
	if (typeof caller === "string") return caller;
	return typeof file === "string" && typeof line === "string" ? `${file}:${line}` : null;
});
var readFatalLine = (function(lines, at) {
	const said = fatalLineOf(lines[at] ?? "");
	if (said === null) return null;
	const stack = readGoroutine(lines, at + 1, true);
	const hasStack = stack !== null && stack.first === at + 1 && stack.frames.some(({ file }) => file !== null);
	const last = hasStack ? stack.last : at;
	if (!isEndOfLog(lines, last + 1)) return null;
	const frames = hasStack ? withOrigins(stack.frames) : [];
	return {
		draft: drafted({
			runtime: "go",
			kind: "log-fatal",
			title: `fatal: ${said.message.split("\n", 1)[0] ?? ""}`,
			message: said.message,
			fatal: true,
			frames,
			culprit: culpritOf(frames, said.message) ?? callerOf(said.caller),
			threads: hasStack ? {
				total: 1,
				groups: [{
					count: 1,
					state: null,
					frames
				}]
			} : {
				total: 0,
				groups: []
			}
		}),
		first: at,
		last
	};
});
var saidAbove = (function(lines, at) {
	const line = (lines[at - 1] ?? "").slice(0, 2e4);
	if (line.startsWith("{")) {
		const record = parseObject(line);
		return record?.level === "panic" && typeof record.msg === "string" ? record.msg : null;
	}
	const match = LOGRUS_PANIC.exec(line);
	return match?.[1]?.replace(/\\(["\\])/g, "$1") ?? match?.[2] ?? match?.[3] ?? null;
});
var callerOf = (function(caller) {
	const match = /^(.*):(\d+)$/.exec(caller ?? "");
	return match === null ? null : {
		function: null,
		file: match[1] ?? null,
		line: Number(match[2])
	};
});
var messageHint = (function(message, at) {
	const text = message.slice(0, 2e3);
	for (const [pattern, tell] of MESSAGES$1) {
		const match = pattern.exec(text);
		if (match !== null) return tell(match, at);
	}
	return {
		why: `The program panicked by itself at ${at}, and nothing recovered it.`,
		advice: "Return an error there instead, or recover at the edge of the goroutine if the rest of the program may go on."
	};
});
var placeOf$2 = (function(position) {
	if (position === null) return "the first frame of the trace";
	const { function: name, file, line } = position;
	if (file === null) return name ?? "the first frame of the trace";
	const short = file.split("/").slice(-2).join("/");
	return line === null ? short : `${short}:${line}`;
});
var shortName = (function(name) {
	const path = name.slice(name.lastIndexOf("/") + 1);
	return path.slice(path.indexOf(".") + 1);
});
var nilDereference = (function(draft) {
	const at = where(draft);
	const address = draft.signal?.address;
	const offset = address?.startsWith("0x") === true ? BigInt(address) : null;
	if (offset !== null && offset > 0n && offset < FIRST_PAGE) return `A field was used through a nil pointer at ${at}: address ${address} is the field ${offset} bytes into the struct, not its first one. Find the pointer on that line whose type has a field there, and check it (or the error that came with it) before it is used.`;
	if (offset !== null && offset >= FIRST_PAGE) return `An address that is not mapped was used at ${at}, too high for a field of a nil pointer. Look for unsafe or cgo there, for an index into a nil array pointer, or for a data race on an interface or a slice.`;
	return `Something nil was used as if it had a value at ${at}: a pointer (its first field, or all of it), a nil interface whose method was called, or a nil func. Check which of them on that line can be nil, and what returned it without an error.`;
});
var indexOutOfRange = (function(draft) {
	const at = where(draft);
	const match = /index out of range \[(-?\d+)\](?: with length (\d+))?/.exec(draft.message ?? "");
	const index = match?.[1];
	const length = match?.[2];
	if (index?.startsWith("-") === true) return `An index became negative at ${at}, as after a search that found nothing or \`len(x)-1\` of something empty. Check for that before it is used as an index.`;
	if (length === "0") return `Element ${index} of something empty was asked for at ${at}. Check its length first, and why it is empty: an argument, a split or a result that was not there.`;
	if (index !== void 0 && length !== void 0) return `Element ${index} of ${length} was asked for at ${at}${index === length ? ", one behind the last" : ""}. Check the index against \`len\` there${index === length ? " (`<` instead of `<=`)" : ""}, or range over the elements.`;
	return `An index lies outside of its slice, array or string at ${at}. Check it against \`len\` before it is used.`;
});
var sliceOutOfRange = (function(draft) {
	const bounds = /out of range (\[.*?\])(?: with (length|capacity) (\d+))?$/.exec(draft.message ?? "");
	const at = where(draft);
	if (bounds?.[1] === void 0) return `A slice was cut or converted beyond what it holds at ${at}. Check its length first.`;
	const limit = bounds[3] === void 0 ? "" : ` of something with ${bounds[2]} ${bounds[3]}`;
	return `The bounds ${bounds[1]}${limit} do not fit at ${at}. Clamp them to \`len\` first; a truncated input or a separator that was not found is the usual reason.`;
});
var concurrentMap = (function(draft) {
	const why = `Two goroutines used one map at the same time (${/^concurrent map (.*)$/.exec(draft.message ?? "")?.[1] ?? "writes"}), one of them at ${placeOf$2(draft.culprit)}; Go ends the process, and recover cannot stop it.`;
	const other = otherSide(draft);
	return `${why} Guard every use of the map with one mutex, or use sync.Map; ${other !== null ? `the other side may be ${placeOf$2(other)}` : draft.threads.total <= 1 ? "GOTRACEBACK=all prints the other goroutine, too" : "`go test -race` shows both sides"}.`;
});
var otherSide = (function({ threads, culprit, frames }) {
	const isCrashed = ({ frames: others }) => others.length > 0 && others.length === frames.length && others.every((frame, at) => frame.line === frames[at]?.line);
	for (const group of threads.groups) {
		if (!/^(?:running|runnable)$/.test(group.state ?? "")) continue;
		if (isCrashed(group) && group.count === 1) continue;
		const own = group.frames.find(({ origin }) => origin === "app");
		const isInMap = group.frames.some(({ function: name }) => MAP_FUNCTION.test(name ?? ""));
		if (own !== void 0 && (isInMap || own.file === culprit?.file)) return own;
	}
	return null;
});
var typeAssertion = (function(draft) {
	const at = where(draft);
	const message = draft.message ?? "";
	const missing = /interface conversion: (?:interface \{\}|.*?) ?(?:is )?(\S+) is not \S+: missing method (\w+)/.exec(message) ?? null;
	if (missing !== null) return `The value at ${at} is a ${missing[1]}, which lacks the method ${missing[2]}. Give it that method (a pointer receiver counts for the pointer only), or assert with \`v, ok :=\`.`;
	const match = /interface conversion: .*? is (\S+(?: \{\})?), not (.+)$/.exec(message);
	if (match?.[1] === "nil") return `A nil interface was asserted to be a ${match[2]} at ${at}. Use \`v, ok :=\`, and check what should have set the value: a missing key of a map or of a context gives nil.`;
	if (match === null) return `A value is of another type than asserted at ${at}. Use \`v, ok :=\` or a type switch there.`;
	return `The value at ${at} is a ${match[1]}, not the ${match[2]} that the code asserts. Use \`v, ok :=\` or a type switch${match[1] === "float64" ? "; numbers decoded from JSON into an interface are float64" : ""}.`;
});
var deadlock = (function(draft) {
	const message = draft.message ?? "";
	if (message.startsWith("no goroutines")) return "main called runtime.Goexit and every other goroutine has ended, so nothing can run any more. Return from main, or call os.Exit.";
	if (message.includes("bubble")) return `All goroutines of the synctest bubble wait for something outside of it or for each other (${waiting(draft)}). End or unblock each of them before the test's function returns.`;
	const states = waiting(draft);
	if (/\(no cases\)/.test(states) && draft.threads.total === 1) return `main waits in an empty select at ${placeOf$2(draft.culprit)}, and no other goroutine is left. Wait for a signal (signal.NotifyContext) or a WaitGroup instead.`;
	if (/\(nil chan\)/.test(states)) return `A channel that was never made is waited for, which takes for ever: ${states}. Make the channel before it is used, first the one at ${placeOf$2(draft.culprit)}.`;
	if (draft.threads.total === 1) return `The only goroutine left waits at ${placeOf$2(draft.culprit)} (${states}), and nobody can wake it. Look for who should have sent, closed, unlocked or called Done: mostly it ended early, or it is this goroutine itself.`;
	return `Every goroutine waits for another one: ${states}. Look at ${placeOf$2(draft.culprit)} for who should send, close, unlock or call Done, and which early return or panic skips it.`;
});
var waiting = (function({ threads }) {
	const states = /* @__PURE__ */ new Map();
	for (const { state, count: number } of threads.groups) if (state !== null && state !== "") states.set(state, (states.get(state) ?? 0) + number);
	const parts = [...states].sort(([, a], [, b]) => b - a).slice(0, 4);
	return parts.length === 0 ? "none of them is printed" : parts.map(([state, number]) => `${number} in ${state}`).join(", ");
});
var syncMisuse = (function(draft) {
	const message = draft.message ?? "";
	const at = where(draft);
	if (/WaitGroup/.test(message)) return /negative/.test(message) ? `Done was called more often than Add had announced, at ${at}. Call Add before \`go\`, never inside of it, and Done exactly once with defer; WaitGroup.Go does both.` : `A WaitGroup was used anew before the earlier Wait had returned, at ${at}. Wait for it first, or use one WaitGroup for each round.`;
	return `A mutex was unlocked that nobody held, at ${at}; Go ends the process, and recover cannot stop it. Look for two unlocks on one path (a defer beside a plain one), RUnlock mixed with Unlock, or a copied mutex (\`go vet\` finds copies).`;
});
var stackOverflow = (function(draft) {
	const cycle = cycleOf(draft);
	return `${cycle.length === 0 ? "A function called itself" : cycle.length === 1 ? `${cycle[0]} called itself` : `${cycle.join(" \u2192 ")} \u2192 ${cycle[0]} called each other`} until the stack reached its limit, which recover cannot stop. ${cycle.some((name) => /(?:String|Error|Format|MarshalJSON|MarshalText|UnmarshalJSON)$/.test(name)) ? "Do not format or encode the value itself inside its own method; convert it to a type without the method first." : "Give the recursion an end, and look for data that points back at itself."}`;
});
var cycleOf = (function({ frames, culprit }) {
	const names = frames.filter(({ origin }) => origin === "app").map(({ function: name }) => name ?? "").reverse();
	const start = names.lastIndexOf(culprit?.function ?? "");
	const before = names.lastIndexOf(culprit?.function ?? "", start - 1);
	if (start === -1 || before === -1 || start - before > 6) return [];
	return [...new Set(names.slice(before, start).map(shortName))];
});
var outOfMemory = (function(draft, { memoryLimitBytes }) {
	return `The system refused the Go runtime more memory: a limit of the process (ulimit -v, no overcommit), or one allocation of an absurd size.${draft.culprit === null ? "" : ` The allocation that failed is at ${placeOf$2(draft.culprit)}.`} ${memoryLimitBytes === null ? "Set GOMEMLIMIT to about 90 % of the container's memory limit" : `Set GOMEMLIMIT to about 90 % of the container's limit (${mebibytes(memoryLimitBytes * .9)} of ${mebibytes(memoryLimitBytes)})`}, so that the collector works harder before it is full, and check the sizes that come from input.`;
});
var fatalSignal = (function(draft) {
	const name = draft.signal?.name ?? "A signal";
	if (draft.frames.find(({ function: function_ }) => /\._Cfunc_|^runtime\.cgocall$/.test(function_ ?? "")) !== void 0) {
		const called = draft.frames.find(({ function: function_ }) => function_?.includes("._Cfunc_") === true)?.function;
		return `${name} arrived while ${called === void 0 || called === null ? "C code" : `the C function ${called.slice(called.indexOf("._Cfunc_") + 8)}`} ran (called at ${placeOf$2(draft.culprit)}), so it is C's own crash. Check what is passed to it (freed or Go memory, missing NUL, lifetime), and run it with AddressSanitizer (\`go build -asan\`).`;
	}
	if (name === "SIGABRT") return "Somebody aborted the process: C code that called abort(), or `kill -ABRT`. Look at the goroutine in cgo, if there is one, else at who sends signals.";
	return `${name} arrived in code that Go cannot recover in: the runtime itself, C, or assembly. Look for unsafe, cgo and data races near ${placeOf$2(draft.culprit)}, and try \`go build -race\`.`;
});
var dataRace = (function(draft) {
	const [one, two] = draft.threads.groups.map(({ state, frames }) => {
		const frame = frames.find(({ origin }) => origin === "app") ?? frames[0] ?? null;
		return `${state ?? "use"} at ${placeOf$2(frame)}`;
	});
	return two === void 0 ? `Two goroutines used the same memory without order, one of them: ${one ?? "unknown"}. Guard it with a mutex, a channel or package atomic.` : `Two goroutines used the same memory without order: a ${one} and a ${two}. Guard both sides with the same mutex, or hand the value over by a channel.`;
});
var testTimeout = (function(draft) {
	const after = /^test timed out after (\S+)/.exec(draft.message ?? "")?.[1];
	return `${/running tests:\s+(\S+)/.exec(draft.message ?? "")?.[1] ?? "The test"} was still running after ${after ?? "its limit"}, waiting at ${placeOf$2(draft.culprit)}. Find what it waits for there, or give it more time with -timeout.`;
});
var kindOf = (function(message) {
	const plain = message.replace(/^runtime error at 0x[0-9a-f]{1,16}: /, "runtime error: ");
	if (plain === "fault") return "fault";
	if (plain.endsWith("- deadlock!")) return "deadlock";
	return KINDS.find(([, ...openings]) => openings.some((opening) => plain.startsWith(opening)))?.[0] ?? "panic";
});
var kindOfFunctions = (function(functions) {
	for (const name of functions.slice(0, 12)) {
		if (name === null) continue;
		const kind = OWN.some((start) => name.startsWith(start)) ? BY_FUNCTION.find(([pattern]) => pattern.test(name))?.[1] : void 0;
		if (kind !== void 0) return kind;
		if (!name.startsWith("runtime.") && name !== "panic" && !name.startsWith("internal/")) break;
	}
	return isRecursion(functions) ? "stack-overflow" : "panic";
});
var isOutOfStack = (function(functions) {
	return functions.slice(0, 8).includes("__generic_morestack");
});
var isRecursion = (function(functions) {
	return functions.length >= RECURSION && new Set(functions.slice(0, RECURSION)).size <= 3;
});
var mayBeChi = (function(line) {
	return line.startsWith(" panic: ");
});
var readChi = (function(lines, at) {
	let row = at + 1;
	while (row < lines.length && row <= at + CHI_MESSAGE_LINES && !CHI_PLACE.test(lines[row + 1] ?? "")) row++;
	const message = [CHI_HEAD.exec(lines[at] ?? "")?.[1] ?? "", ...lines.slice(at + 1, row)].join("\n").trimEnd();
	const positions = [];
	let last = at;
	for (; row + 1 < lines.length; row++) {
		if (lines[row] === "" && positions.length > 0) continue;
		const name = CHI_FUNCTION.exec(lines[row] ?? "")?.[1];
		const place = CHI_PLACE.exec(lines[row + 1] ?? "");
		if (name === void 0 || place === null) break;
		positions.push({
			function: name,
			file: place[1] ?? null,
			line: Number(place[2])
		});
		last = ++row;
	}
	if (positions.length === 0) return null;
	const frames = withOrigins(positions);
	return {
		draft: drafted({
			runtime: "go",
			kind: kindOf(message),
			title: `panic: ${message.split("\n", 1)[0] ?? ""}`,
			message,
			fatal: false,
			chain: [{
				type: null,
				message,
				recovered: true
			}],
			frames,
			culprit: culpritOf(frames, message)
		}),
		first: at,
		last
	};
});
var gluedOf = (function(line) {
	if (line.length > 2e4 || !line.endsWith("]:")) return null;
	const at = line.lastIndexOf(" goroutine ");
	if (at <= 0 || headerOf(line.slice(at + 1)) === null) return null;
	const said = SAID.exec(line.slice(0, at).trimEnd());
	return {
		message: said?.[1] ?? said?.[2] ?? said?.[3] ?? null,
		header: line.slice(at + 1)
	};
});
var mayBeErrorStack = (function(line) {
	return OUTERMOST$2.has(line);
});
var readErrorStack = (function(lines, at) {
	if (!isFrame(lines, at)) return null;
	let first = at;
	while (at - first < 64 && isFrame(lines, first - 2)) first -= 2;
	const head = lines[first - 1] ?? "";
	if (first === at || head.trim() === "" || fileOf(head) !== null || head.startsWith("goroutine ")) return null;
	const zap = ZAP.exec(head);
	const message = zap?.[1] ?? head.replace(STAMP, "");
	const positions = [];
	let row = first;
	for (; isFrame(lines, row); row += 2) positions.push(positionAt(lines, row));
	const isMain = positions.some(({ function: name }) => name === "runtime.main");
	const chain = [linkOf(message)];
	while (row + 2 < lines.length && isWrapping(lines[row] ?? "") && isFrame(lines, row + 1)) {
		chain.push(linkOf(lines[row] ?? ""));
		for (row++; isFrame(lines, row);) row += 2;
	}
	const fatal = isMain && zap === null && endsLog(lines, row - 1);
	const frames = withOrigins(positions);
	return {
		draft: drafted({
			runtime: "go",
			kind: fatal ? "log-fatal" : "logged-exception",
			title: message,
			message,
			fatal,
			chain,
			frames,
			culprit: culpritOf(frames, message)
		}),
		first: first - 1,
		last: row - 1
	};
});
var isFrame = (function(lines, at) {
	const place = lines[at + 1] ?? "";
	return at >= 0 && place.charCodeAt(0) === 9 && bareFunctionOf(lines[at] ?? "") !== null && fileOf(place) !== null;
});
var positionAt = (function(lines, at) {
	const place = fileOf(lines[at + 1] ?? "");
	return {
		function: lines[at] ?? null,
		file: place?.file ?? null,
		line: place?.line ?? null
	};
});
var isWrapping = (function(line) {
	return line.trim() !== "" && line.charCodeAt(0) !== 9 && !isLogLine(line);
});
var linkOf = (function(message) {
	return {
		type: null,
		message,
		recovered: false
	};
});
var mayBeRace = (function(line) {
	return line === WARNING;
});
var readRace = (function(lines, at) {
	if (lines[at] !== WARNING) return null;
	const sides = [];
	const created = /* @__PURE__ */ new Map();
	let last = at;
	let i = at + 1;
	while (i < lines.length && i - at < LINES) {
		const line = lines[i] ?? "";
		if (line === RULE) {
			last = i;
			break;
		}
		const access = ACCESS.exec(line);
		const started = STARTED.exec(line);
		if (access === null && started === null) {
			if (line !== "" && !/^\s/.test(line) && functionOf(line) === null) break;
			i++;
			continue;
		}
		const { frames, next } = framesFrom(lines, i + 1);
		last = Math.max(i, next - 1);
		if (access !== null) sides.push({
			verb: (access[3] ?? "").toLowerCase(),
			goroutine: access[5] ?? "1",
			frames
		});
		else if (started !== null) {
			const [by] = frames;
			created.set(started[1] ?? "", {
				function: by?.function ?? null,
				file: by?.file ?? null,
				line: by?.line ?? null,
				thread: null
			});
		}
		i = next;
	}
	const [side] = sides;
	if (side === void 0) return null;
	let counted = last + 1;
	while (counted < lines.length && counted < last + 4 && lines[counted] === "") counted++;
	const isCounted = FOUND$1.test(lines[counted] ?? "");
	const place = siteOf(side);
	const groups = sides.map(({ verb, frames }) => ({
		count: 1,
		state: verb,
		frames
	}));
	return {
		draft: drafted({
			runtime: "go",
			kind: "data-race",
			title: WARNING,
			message: `data race: ${sides.map(({ verb, goroutine }) => `${verb} by goroutine ${goroutine}`).join(", ")}`,
			fatal: isCounted,
			thread: {
				id: side.goroutine,
				name: null,
				state: "running"
			},
			frames: side.frames,
			culprit: place,
			createdBy: created.get(side.goroutine) ?? null,
			threads: {
				total: sides.length,
				groups
			}
		}),
		first: lines[at - 1] === RULE ? at - 1 : at,
		last: isCounted ? counted : last
	};
});
var siteOf = (function({ frames }) {
	const frame = frames.find(({ origin }) => origin === "app") ?? frames[0];
	return frame === void 0 ? null : positionOf(frame);
});
var framesFrom = (function(lines, from) {
	const positions = [];
	let i = from;
	for (; i + 1 < lines.length; i += 2) {
		const name = functionOf((lines[i] ?? "").trim());
		const file = fileOf(lines[i + 1] ?? "");
		if (name === null || file === null) break;
		positions.push({
			function: name,
			...file
		});
	}
	return {
		frames: withOrigins(positions),
		next: i
	};
});
var isRecoveryNote = (function(line) {
	if (line.length > 1e5) return false;
	return line.includes("panic serving ") || line.includes("panic recovered") || line.includes("Observed a panic") || line.startsWith("F") && KLOG_FATAL.test(line);
});
var noteOf = (function(lines, at) {
	for (let i = at - 1; i >= 0 && i >= at - NOTE_LINES; i--) {
		const line = (lines[i] ?? "").slice(0, 2e4);
		if (line.trim() === "") continue;
		const fatal = KLOG_FATAL.exec(line);
		if (fatal !== null) return {
			at: i,
			message: fatal[1] ?? null,
			fatal: true
		};
		if (!(PANIC.test(line) || RUNTIME_ERROR.test(line)) || line.startsWith("panic: ")) return null;
		return {
			at: i,
			message: messageIn(line),
			fatal: false
		};
	}
	return null;
});
var messageIn = (function(line) {
	const serving = SERVING.exec(line);
	if (serving !== null) return serving[2] ?? null;
	const observed = OBSERVED.exec(line);
	if (observed !== null) return observed[1] ?? observed[2] ?? null;
	return CRON.exec(line)?.[1] ?? AFTER_PANIC.exec(line)?.[1] ?? RUNTIME_ERROR.exec(line)?.[0] ?? null;
});
var readGin = (function(lines, at) {
	if (!(lines[at] ?? "").includes("panic recovered:")) return null;
	const start = lines.findIndex((line, i) => i > at && i < at + REQUEST_LINES && GIN_FRAME.test(line));
	if (start === -1 || start > at + REQUEST_LINES) return null;
	const positions = [];
	let last = start;
	for (let i = start; i < lines.length; i++) {
		const place = GIN_FRAME.exec(lines[i] ?? "");
		if (place === null) break;
		const name = GIN_FUNCTION.exec(lines[i + 1] ?? "")?.[1] ?? null;
		positions.push({
			function: name,
			file: place[1] ?? null,
			line: Number(place[2])
		});
		last = i;
		if (name !== null) last = ++i;
	}
	const message = (lines[start - 1] ?? "").trim();
	const frames = withOrigins(positions);
	const panic = frames.findIndex(({ function: name, origin }) => origin === "runtime" && name?.includes("panic"));
	return {
		draft: drafted({
			runtime: "go",
			kind: kindOf(message),
			title: `panic: ${message}`,
			message,
			fatal: false,
			chain: [{
				type: null,
				message,
				recovered: true
			}],
			frames,
			culprit: culpritOf(frames.slice(panic + 1), message)
		}),
		first: at,
		last
	};
});
var startsWith = (function(bytes, at, text) {
	for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
	return true;
});
var createTally = (function() {
	const groups = /* @__PURE__ */ new Map();
	const extra = { groups: 0 };
	let total = 0;
	let rows = 0;
	let ownRows = 0;
	let ended = false;
	let divided = false;
	let lastGoroutine = null;
	const count = (one, two, bytes, from, to) => {
		total++;
		const key = (one >>> 0) * 2097152 + (two >>> 11 & 2097151);
		const group = groups.get(key);
		if (group !== void 0) group.count++;
		else if (groups.size < SAMPLES) groups.set(key, {
			count: 1,
			sample: new Uint8Array(bytes.subarray(from, Math.min(to, from + SAMPLE_BYTES)))
		});
		else extra.groups++;
	};
	const take = (bytes, from, to, isEnd) => {
		let at = from;
		let start = -1;
		let startRows = rows;
		let ownEnd = from;
		let line = rows;
		let foreign = 0;
		let one = 0;
		let two = 0;
		let pendingOne = 0;
		let pendingTwo = 0;
		let pending = 0;
		let inAncestor = false;
		while (at < to) {
			const first = bytes[at] ?? 0;
			let end = at;
			let own = true;
			if (first === TAB$1 || first === SPACE$1) {
				let i = at + 1;
				let c = bytes[i] ?? 0;
				while (i < to && (c === TAB$1 || c === SPACE$1)) c = bytes[++i] ?? 0;
				if (pending === 0 || inAncestor) {
					own = pending !== 0;
					while (i < to && bytes[i] !== NEWLINE$3) i++;
				} else {
					let h1 = pendingOne;
					let h2 = pendingTwo;
					while (i < to && c !== NEWLINE$3) {
						if (c === SPACE$1 && (bytes[i + 1] === PLUS || bytes[i + 1] === 102 && bytes[i + 2] === 112 && bytes[i + 3] === 61)) break;
						h1 = Math.imul(h1 ^ c, 16777619);
						h2 = Math.imul(h2 + c, 1540483477) ^ h2 >>> 15;
						c = bytes[++i] ?? 0;
					}
					one = Math.imul(one ^ h1, 2246822507) ^ one >>> 13;
					two = Math.imul(two + h2, 3266489909) ^ two >>> 16;
					while (i < to && bytes[i] !== NEWLINE$3) i++;
				}
				pending = 0;
				end = i;
			} else if (first === NEWLINE$3 || first === 13 && bytes[at + 1] === NEWLINE$3) {
				end = first === NEWLINE$3 ? at : at + 1;
				own = false;
				foreign--;
			} else if (first === 103 && startsWith(bytes, at, GOROUTINE)) {
				let i = at + GOROUTINE.length;
				let c = bytes[i] ?? 0;
				const isNumbered = c >= 48 && c <= 57;
				while (i < to && c !== 91 && c !== NEWLINE$3) c = bytes[++i] ?? 0;
				if (isNumbered && c === 91) {
					if (start !== -1) count(one, two, bytes, start, ownEnd);
					start = at;
					startRows = line;
					one = -2128831035;
					two = -1756908916;
					pending = 0;
					inAncestor = false;
					while (i < to && c !== COMMA && c !== BRACKET && c !== NEWLINE$3) {
						one = Math.imul(one ^ c, 16777619);
						two = Math.imul(two + c, 1540483477) ^ two >>> 15;
						c = bytes[++i] ?? 0;
					}
				} else own = false;
				while (i < to && bytes[i] !== NEWLINE$3) i++;
				end = i;
			} else if (first === 99 && startsWith(bytes, at, CREATED_BY)) {
				let i = at;
				let c = first;
				let h1 = -2128831035;
				let h2 = 739982445;
				while (i < to && c !== NEWLINE$3) {
					if (c === SPACE$1 && bytes[i + 1] === 105 && startsWith(bytes, i, IN_GOROUTINE)) break;
					h1 = Math.imul(h1 ^ c, 16777619);
					h2 = Math.imul(h2 + c, 1540483477) ^ h2 >>> 15;
					c = bytes[++i] ?? 0;
				}
				while (i < to && bytes[i] !== NEWLINE$3) i++;
				end = i;
				pendingOne = h1;
				pendingTwo = h2;
				pending = 3;
			} else {
				let i = at;
				let c = first;
				let h1 = -2128831035;
				let h2 = 739982445;
				let before = 0;
				while (i < to && c !== NEWLINE$3 && c !== SPACE$1) {
					if (c === OPEN && before !== DOT) break;
					h1 = Math.imul(h1 ^ c, 16777619);
					h2 = Math.imul(h2 + c, 1540483477) ^ h2 >>> 15;
					before = c;
					c = bytes[++i] ?? 0;
				}
				const stop = i;
				while (i < to && bytes[i] !== NEWLINE$3) i++;
				end = i;
				const ending = bytes[i - 1] === 13 ? bytes[i - 2] : bytes[i - 1];
				if (c === OPEN && i > stop && ending === CLOSE) {
					if (pending === 1 && !inAncestor) {
						one = Math.imul(one ^ pendingOne, 2246822507) ^ one >>> 13;
						two = Math.imul(two + pendingTwo, 3266489909) ^ two >>> 16;
					}
					pendingOne = h1;
					pendingTwo = h2;
					pending = 1;
				} else if (startsWith(bytes, at, ORIGINATING)) inAncestor = true;
				else if (pending !== 0 && isPlace(bytes, at, stop)) {
					if (!inAncestor) {
						one = Math.imul(one ^ pendingOne ^ h1, 2246822507) ^ one >>> 13;
						two = Math.imul(two + pendingTwo + h2, 3266489909) ^ two >>> 16;
					}
					pending = 0;
				} else if (HEADS.some((head) => startsWith(bytes, at, head)) || !divided && startsWith(bytes, at, SIGNAL)) {
					ended = true;
					break;
				} else if (startsWith(bytes, at, DIVIDER)) divided = true;
				else if (i === stop && (bytes[i + 1] === TAB$1 || bytes[i + 1] === SPACE$1)) {
					pendingOne = h1;
					pendingTwo = h2;
					pending = 2;
					own = false;
					foreign--;
				} else {
					const isCut = isEnd && start !== -1 && i === stop && end >= to - 1;
					own = first === DOT || first === 91 || isCut && bytes.subarray(at, stop).includes(DOT);
				}
			}
			at = end < to ? end + 1 : to;
			line++;
			if (own) {
				foreign = 0;
				ownEnd = at;
				ownRows = line;
			} else if (++foreign > FOREIGN_LINES) {
				ended = true;
				break;
			}
		}
		if (ended || isEnd || start === -1 || to - start > GOROUTINE_BYTES) {
			if (start !== -1) {
				count(one, two, bytes, start, ownEnd);
				lastGoroutine = new Uint8Array(bytes.subarray(start, ownEnd));
			}
			rows = ended ? ownRows : line;
			return ended ? ownEnd : at;
		}
		rows = startRows;
		return start;
	};
	return {
		take,
		groups: () => [...groups.values()].sort((a, b) => b.count - a.count),
		get total() {
			return total;
		},
		get ended() {
			return ended;
		},
		get rows() {
			return rows;
		},
		get ownRows() {
			return ownRows;
		},
		get lastGoroutine() {
			return lastGoroutine;
		}
	};
});
var isPlace = (function(bytes, from, stop) {
	let i = stop - 1;
	while (i > from && (bytes[i] ?? 0) >= 48 && (bytes[i] ?? 0) <= 57) i--;
	return i > from && i < stop - 1 && bytes[i] === 58;
});
var complaintOf = (function(line) {
	if (line.length >= 2e3 || !(line.includes("flag") || line.includes("invalid "))) return null;
	const text = line.replace(BEFORE, "");
	return COMPLAINT.test(text) ? text : null;
});
var mayBeUsage = (function(line) {
	return complaintOf(line) !== null;
});
var readUsage = (function(lines, at) {
	const title = lines[at] ?? "";
	const message = complaintOf(title);
	if (message === null) return null;
	const usage = lines[at + 1] === "" ? at + 2 : at + 1;
	const isAlone = title.endsWith(TRY_HELP);
	if (!isAlone && !USAGE.test(lines[usage] ?? "")) return null;
	let last = at;
	let isProse = /^\s*usage: /.test(lines[usage] ?? "");
	for (let row = usage; row < lines.length && row <= at + USAGE_LINES; row++) {
		const line = lines[row] ?? "";
		if (line.trim() === "") continue;
		if (isEpilogue(line)) break;
		const isPart = PART.test(line);
		const isOwn = row === usage || isPart || /^\s/.test(line) || complaintOf(line) !== null;
		if (isAlone || isLogLine(line) || !(isOwn || isProse)) return null;
		if (isPart) isProse = false;
		last = row;
	}
	return {
		draft: drafted({
			runtime: "go",
			kind: "usage-error",
			title,
			message,
			fatal: true
		}),
		first: at,
		last
	};
});
var runtimeWords$1 = (function(message, draft) {
	if (NIL.test(message)) return "nil";
	const value = VALUE.exec(message.slice(0, 400));
	if (value !== null) return value[1] ?? value[2] ?? null;
	const kind = kindOf(message);
	if (SAID_ALIKE.has(kind)) return null;
	if (draft.kind === "fatal-signal") return draft.signal?.name ?? null;
	if (kind === "type-assertion") return message.replace(/^runtime error: /, "").replace(/\binterface(?: \{\})?(?= is )/, "any");
	if (kind === "deadlock") return `deadlock ${/^(?:chan \w+|select)/.exec(draft.thread?.state ?? "")?.[0] ?? ""}`;
	return kind === "panic" ? null : kind;
});
var withEntry = (function(head, lines) {
	if (head.message === null || !/^\(\*logrus\.Entry\) \(?0x/.test(head.message)) return head;
	const said = saidAbove(lines, head.first);
	const last = head.links.at(-1);
	if (said === null || last === void 0) return head;
	return {
		...head,
		message: said,
		links: [...head.links.slice(0, -1), {
			...last,
			lines: said.split("\n")
		}]
	};
});
var readGlued = (function(lines, at, { message, header }) {
	const own = readGoroutine([header, ...lines.slice(at + 1, at + GLUED_LINES)], 0);
	if (own === null || own.frames.length === 0) return null;
	const draft = {
		...recoveredDraft(withOrigins(own.frames), message, true, own),
		fatal: false
	};
	const groups = [{
		count: 1,
		state: own.header?.state ?? null,
		frames: draft.frames
	}];
	return {
		draft: {
			...draft,
			threads: {
				total: 1,
				groups
			}
		},
		first: at,
		last: at + own.last
	};
});
var isLogged = (function({ frames, kind }) {
	return kind === "panic" && panicsOf(frames) === 0;
});
var readCutChain = (function(lines, at) {
	if (!isStartOfLog(lines, at)) return null;
	const head = readHead(lines.map((line, i) => i === at ? line.slice(1) : line), at);
	return head?.dump == null ? null : readHeaded(lines, head, true);
});
var readHeaded = (function(lines, head, isCut = false) {
	if (head.dump === null) {
		const { chain, last } = chainOf(head, null);
		const message = chain.at(-1)?.message ?? head.message;
		return {
			draft: drafted({
				runtime: "go",
				kind: kindOfHead(head, message ?? ""),
				title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
				message,
				fatal: true,
				chain: chain.length > 0 ? chain : chainOfSignal(message),
				signal: head.signal
			}),
			first: head.first,
			last: head.last
		};
	}
	const goroutines = readGoroutines(lines, head.dump);
	const crashed = crashedOf(goroutines, head);
	const panics = panicsOf(belowLast(crashed?.frames ?? []));
	const hidesPanics = panics === 0 && (head.links.some(({ certain }) => certain) || isBefore17(lines, head.dump));
	const { chain, last } = chainOf(head, crashed === void 0 || hidesPanics ? null : panics);
	const message = chain.at(-1)?.message ?? head.message;
	const kind = kindOfDump(head, message, crashed);
	const shown = goroutineToShow(goroutines, crashed, kind, head);
	const frames = withOrigins(shown?.frames ?? []);
	const culprit = kind === "sigquit" || kind === "thread-exhaustion" ? null : culpritOf(frames, message, kind === "stack-overflow");
	const base = drafted({
		runtime: "go",
		kind,
		title: last === null ? head.title : `${last.word}: ${last.lines[0] ?? ""}`,
		message,
		fatal: true,
		chain: chain.length > 0 ? chain : chainOfSignal(message),
		signal: head.signal,
		thread: threadOf(shown === crashed || kind !== "fatal-signal" ? crashed : shown),
		frames,
		culprit,
		rootCause: hidesPanics && head.links.some(({ recovered }) => recovered) ? rootCauseBelowClosures(frames, culprit) : rootCauseOf(frames, culprit, message),
		createdBy: (kind === "fatal-signal" ? shown : crashed)?.createdBy ?? null,
		truncated: {
			head: isCut || head.message === null && !head.isSignalHead,
			tail: false
		}
	});
	return withThreads(lines, head.first, head.dump, base);
});
var crashedOf = (function(goroutines, head) {
	const [first] = goroutines;
	return (head.links.at(-1)?.word === "panic" && first?.header?.state !== "running" ? goroutines.find(({ header }) => header?.state === "running") : void 0) ?? first;
});
var isBefore17 = (function(lines, dump) {
	return lines.slice(dump, dump + 20).some((line) => OLD_HEAPS.some((start) => line.includes(start)) && OLD_HEAP.test(line));
});
var chainOfSignal = (function(message) {
	return message === null ? [] : [{
		type: null,
		message,
		recovered: false
	}];
});
var readBareDump = (function(lines, at) {
	const crashed = readGoroutine(lines, at);
	if (crashed === null || crashed.frames.length === 0 && readGoroutines(lines, at).length === 1) return null;
	const note = noteOf(lines, at);
	const isFirst = isStartOfLog(lines, at);
	const isPrinted = isOwnStack(crashed.frames);
	const panicked = panicsOf(crashed.frames) > 0;
	if (!isFirst && note === null && !panicked) return null;
	const isFatal = note === null ? isFirst && !isPrinted : note.fatal;
	const frames = withOrigins(crashed.frames);
	const isRecovered = note !== null || isPrinted;
	const base = recoveredDraft(frames, note?.message ?? null, isRecovered, crashed);
	const draft = {
		...base,
		kind: note?.fatal === true ? "log-fatal" : base.kind,
		fatal: isFatal,
		truncated: {
			head: note === null && !isPrinted,
			tail: false
		}
	};
	const end = note !== null && !note.fatal ? crashed.last + 1 : lines.length;
	return withThreads(lines, note === null ? at : note.at, at, draft, end);
});
var readRecovered = (function(lines, at) {
	for (let i = at + 1; i < lines.length && i <= at + 4; i++) {
		if (headerOf(lines[i] ?? "") === null) continue;
		const reading = readBareDump(lines, i);
		return reading === null ? null : {
			...reading,
			first: at
		};
	}
	return null;
});
var readFrames = (function(lines, at) {
	if (!isStartOfLog(lines, at)) return null;
	const goroutine = readGoroutine(lines, at, true);
	if (goroutine === null || goroutine.frames.length === 0 || !isStack(goroutine)) return null;
	const frames = withOrigins(at === 0 ? goroutine.frames.map(withoutStump) : goroutine.frames);
	const draft = {
		...recoveredDraft(frames, null, false, goroutine),
		thread: null,
		truncated: {
			head: true,
			tail: false
		}
	};
	const next = lines.findIndex((line, i) => i > goroutine.last && headerOf(line) !== null);
	const reading = next === -1 || next > goroutine.last + 20 ? null : withThreads(lines, at, next, draft);
	if (reading === null) {
		const groups = [{
			count: 1,
			state: null,
			frames
		}];
		return {
			draft: {
				...draft,
				threads: {
					total: 1,
					groups
				}
			},
			first: at,
			last: goroutine.last
		};
	}
	const { threads } = reading.draft;
	return {
		...reading,
		draft: {
			...reading.draft,
			threads: {
				...threads,
				total: threads.total + 1
			}
		}
	};
});
var isStack = (function({ frames }) {
	return frames.some(({ function: name, file }) => name !== null && file !== null && /\.(?:go|s)$|^<autogenerated>$/.test(file));
});
var withoutStump = (function(frame, at) {
	return at === 0 && frame.function !== null && !WHOLE.test(frame.function) ? {
		...frame,
		function: null
	} : frame;
});
var recoveredDraft = (function(frames, message, isRecovered, goroutine) {
	const stack = isRecovered ? belowPanic(frames) : frames;
	const culprit = culpritOf(stack, message) ?? culpritOf(frames, message);
	return drafted({
		runtime: "go",
		kind: message === null ? kindOfFunctions(frames.map(({ function: name }) => name)) : kindOf(message),
		title: message === null ? `goroutine ${goroutine.header?.id ?? "?"} [${goroutine.header?.state ?? "?"}]` : `panic: ${message.split("\n", 1)[0]}`,
		message,
		fatal: true,
		chain: message === null ? [] : [{
			type: null,
			message,
			recovered: true
		}],
		thread: threadOf(goroutine),
		frames,
		culprit,
		rootCause: rootCauseOf(stack, culprit, message),
		createdBy: goroutine.createdBy
	});
});
var belowPanic = (function(frames) {
	return frames.slice(frames.findIndex(({ function: name }) => name === "panic" || name === "runtime.gopanic") + 1);
});
var isStartOfLog = (function(lines, at) {
	for (let i = at - 1; i >= 0 && i > at - 4; i--) if ((lines[i] ?? "").trim() !== "") return false;
	return at < 4;
});
var isOwnStack = (function(frames) {
	return /^runtime\/debug\.(?:Stack|PrintStack)$|^runtime\.Stack$|^runtime\/pprof\./.test(frames[0]?.function ?? "");
});
var belowLast = (function(frames) {
	const top = frames.findIndex(({ function: name }) => name !== "panic" && name?.startsWith("runtime.") !== true);
	return top === -1 ? [] : frames.slice(top);
});
var panicsOf = (function(frames) {
	return frames.filter(({ function: name }) => name === "panic" || name === "runtime.gopanic").length;
});
var threadOf = (function(goroutine) {
	const header = goroutine?.header ?? null;
	return header === null ? null : {
		id: header.id,
		name: null,
		state: header.state
	};
});
var readGoroutines = (function(lines, from) {
	const goroutines = [];
	let foreign = 0;
	for (let i = from; i < lines.length && goroutines.length < GOROUTINES && foreign < 400; i++) {
		const goroutine = readGoroutine(lines, i);
		if (goroutine === null) {
			foreign++;
			if (mayBeHead(lines[i] ?? "") && lines[i] !== "runtime stack:" && goroutines.length > 0) break;
			continue;
		}
		foreign = 0;
		goroutines.push(goroutine);
		i = Math.max(i, goroutine.last);
	}
	return goroutines;
});
var kindOfHead = (function(head, message) {
	if (head.isSignalHead) return head.signal?.name === "SIGQUIT" ? "sigquit" : "fatal-signal";
	const kind = kindOf(message);
	if (kind !== "panic") return kind;
	const said = (text) => head.remarks.some((remark) => remark.startsWith(text));
	if (said("runtime: goroutine stack exceeds")) return "stack-overflow";
	if (said("runtime: program exceeds") || said("runtime: failed to create new OS thread") || said("runtime: may need to increase max user processes")) return "thread-exhaustion";
	if (said("runtime: out of memory")) return "out-of-memory";
	if (said("unexpected fault address")) return "fault";
	return kind;
});
var kindOfDump = (function(head, message, crashed) {
	if (message === null && !head.isSignalHead) return head.signal === null ? kindOfFunctions((crashed?.frames ?? []).map((frame) => frame.function)) : "nil-dereference";
	const kind = kindOfHead(head, message ?? "");
	if (kind === "fatal-signal" && isOutOfStack((crashed?.frames ?? []).map((frame) => frame.function))) return "stack-overflow";
	return crashed?.frames.some(({ function: name }) => IN_TEST.test(name ?? "")) === true && head.links.at(-1)?.word === "panic" && kind !== "test-timeout" && kind !== "deadlock" ? "test-panic" : kind;
});
var goroutineToShow = (function(goroutines, crashed, kind, head) {
	if (kind === "test-timeout") return goroutines.find(({ frames }) => frames.some(({ function: name }) => TEST.test(name ?? ""))) ?? crashed;
	if (kind === "fatal-signal" && crashed?.header?.id === "0" && head.remarks.some((remark) => remark.startsWith("signal arrived during"))) return goroutines.find(({ frames }) => frames.some(({ function: name }) => name === "runtime.cgocall")) ?? crashed;
	return crashed;
});
var withThreads = (function(lines, first, dump, base, end = lines.length) {
	const tally = createTally();
	const bytes = Buffer.from(lines.slice(dump, end).join("\n"));
	tally.take(bytes, 0, bytes.length, true);
	const last = Math.max(dump + Math.max(tally.ownRows, 1) - 1, first);
	const draft = counted(base, tally, isLast(lines, last));
	return end < lines.length || tally.ended || last < lines.length - NEAR_END$1 ? {
		draft,
		first,
		last
	} : {
		draft,
		first,
		last,
		more: continuationOf(dump, base)
	};
});
var isLast = (function(lines, last) {
	for (let i = last + 1; i < lines.length; i++) if ((lines[i] ?? "").trim() !== "") return false;
	return true;
});
var continuationOf = (function(from, base) {
	const tally = createTally();
	let isToEnd = false;
	return {
		from,
		take(bytes, start, to, isEnd) {
			const taken = tally.take(bytes, start, to, isEnd);
			isToEnd = isEnd && !tally.ended;
			return taken;
		},
		get ended() {
			return tally.ended;
		},
		get rows() {
			return tally.rows;
		},
		get ownRows() {
			return tally.ownRows;
		},
		finish: () => counted(base, tally, isToEnd)
	};
});
var counted = (function(base, tally, isToEnd) {
	const groups = tally.groups().map(({ count, sample }) => {
		const goroutine = goroutineIn(sample);
		return {
			count,
			state: goroutine?.header?.state ?? null,
			frames: withOrigins(goroutine?.frames ?? [])
		};
	});
	const last = tally.lastGoroutine === null ? null : goroutineIn(tally.lastGoroutine);
	const tail = isToEnd && last !== null && !isComplete(last);
	return {
		...base,
		threads: {
			total: tally.total,
			groups
		},
		truncated: {
			...base.truncated,
			tail
		}
	};
});
var goroutineIn = (function(bytes) {
	return readGoroutine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8").split("\n"), 0);
});
var isComplete = (function({ header, frames, createdBy, cut, isElided }) {
	if (cut) return false;
	if (isElided || frames.length >= MOST_FRAMES) return true;
	if (createdBy !== null) return createdBy.file !== null;
	const outermost = frames.at(-1);
	return header?.id === "0" || outermost !== void 0 && OUTERMOST$1.test(outermost.function ?? "") || outermost?.function?.endsWith(".main") === true;
});
var chunk = (function(name) {
	require ??= createRequire(import.meta.url);
	return require("./grammars/" + name + ".js");
});
var onDemand = (function(known, load) {
	const grammar = {
		...known,
		mayOpen: (line) => whole().mayOpen(line),
		read: (lines, at) => whole().read(lines, at),
		get withMessage() {
			return whole().withMessage;
		},
		get runtimeWords() {
			return whole().runtimeWords;
		},
		get hints() {
			return whole().hints;
		}
	};
	const whole = () => Object.defineProperties(grammar, Object.getOwnPropertyDescriptors({
		...MISSING,
		...load()
	}));
	return grammar;
});
var fingerprintOf = (function(draft) {
	const functions = functionsOf(draft);
	const message = draft.message ?? draft.title;
	return digestOf([
		`v4`,
		draft.runtime,
		draft.kind,
		draft.chain.at(-1)?.type ?? "",
		...rootOf(draft),
		...functions,
		wordsOf(draft, runtimeWords(draft, message) ?? message, functions),
		placeOf$1(draft.culprit),
		callOf(draft)
	].join("\n"));
});
var rootOf = (function(draft) {
	const [root, ...rest] = draft.chain;
	const place = draft.rootCause;
	return [...root === void 0 || rest.length === 0 ? [] : [root.type ?? "", bareMessage(runtimeWords(draft, root.message) ?? root.message)], ...place === null ? [] : [nameOf(place, draft.runtime), placeOf$1(place)]];
});
var callOf = (function({ frames, culprit }) {
	const at = frames.findIndex((frame) => frame.line === culprit?.line && frame.file === culprit?.file);
	const caller = frames[at + 1];
	return at === -1 || caller?.origin !== "app" ? "" : caller.sourceLine ?? "";
});
var placeOf$1 = (function(place) {
	return place?.sourceLine?.replace(/\s+/g, " ") ?? String(place?.column ?? "");
});
var runtimeWords = (function(draft, message) {
	return grammars.find(({ runtime }) => runtime === draft.runtime)?.runtimeWords?.(message, draft) ?? null;
});
var wordsOf = (function({ kind }, message, functions) {
	if (kind === "syntax-error") return bareExcerpt(message);
	return functions.every((name) => OUTERMOST.test(name)) ? bareStart(message) : bareMessage(message);
});
var functionsOf = (function(draft) {
	const names = programFrames(draft).slice(0, FRAMES).map((frame) => nameOf(frame, draft.runtime)).filter((name) => name !== "");
	if (draft.kind !== "stack-overflow") return [...new Set(names)].slice(0, FUNCTIONS);
	const repeated = names.filter((name, at) => names.indexOf(name) !== at);
	return [...new Set(repeated.length > 0 ? repeated : names)].sort().slice(0, FUNCTIONS);
});
var nameOf = (function({ function: name, file }, runtime) {
	if (name === null || NAMELESS.test(name)) return file === null ? "" : `F ${bareFile(file)}`;
	const bare = bareFunction(name, runtime);
	return bare === "" || file === null || !UNQUALIFIED.has(runtime) ? bare : `${bareFile(file)}:${bare}`;
});
var programFrames = (function({ frames, culprit, createdBy }) {
	const own = frames.filter(({ origin }) => origin === "app").filter((frame) => !isStarter(frame, createdBy));
	if (own.length > 0) return own;
	return culprit === null ? frames.filter(({ origin }) => origin === "dependency") : [culprit];
});
var isStarter = (function({ function: name, file, line }, createdBy) {
	if (name === null) return false;
	if (/\.(?:gowrap|deferwrap)\d+$|\u00b7dwrap\u00b7\d+$/.test(name)) return true;
	return line !== null && createdBy?.line === line && createdBy.file === file && /\.func\d+$/.test(name);
});
var bareFunction = (function(name, runtime) {
	let bare = name.slice(0, 400);
	for (const [pattern, replacement] of [...NOISE, ...NOISE_OF[runtime] ?? []]) bare = bare.replace(pattern, replacement);
	return bare;
});
var bareMessage = (function(message) {
	return opening(message).replace(VALUES, stand);
});
var bareStart = (function(message) {
	return opening(message).replace(VALUES, (value) => nameIn(value) ?? stand(value));
});
var stand = (function(value) {
	if (/^["'`\u2018]/.test(value)) return "S";
	return value.startsWith("/") ? "P" : "N";
});
var nameIn = (function(value) {
	if (HOST.test(value)) return value;
	if (/^[^/"'`\u2018]/.test(value)) return null;
	const text = value.startsWith("/") ? value : value.slice(1, -1);
	if (!/^[\w@%$./:-]+[?!]?$/.test(text) || /^\/(?:tmp|var\/tmp|proc|dev)\//.test(text)) return null;
	const name = text.slice(text.lastIndexOf("/") + 1).replace(/:\d+(?::\d+)?:?$/, "");
	return name.replace(/\D/g, "").length > 2 ? null : name;
});
var bareExcerpt = (function(message) {
	return message.slice(0, 2e3).split("\n").slice(0, 6).filter((line) => /[^\s^~|-]/.test(line)).map((line) => line.trim()).map((line) => line.replace(PLACES, (place) => nameIn(place) ?? stand(place))).join(" ");
});
var bareFile = (function(file) {
	if (file.startsWith("(eval")) return "(eval)";
	return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).slice(0, 200).replace(/[.-][0-9A-Z]{8}(?=\.)/g, "").replace(VALUES, stand);
});
var opening = (function(message) {
	const first = firstLine(message);
	if (!first.endsWith(":") && !/^\d+ (?:\w+ )?errors?\b/.test(first)) return first.slice(0, 400);
	const next = firstLine(message.slice(first.length).slice(0, 400).trimStart());
	return `${first.slice(0, 400)} ${next}`;
});
var withSoundLines = (function(draft) {
	return {
		...draft,
		frames: draft.frames.map(sound),
		culprit: draft.culprit && sound(draft.culprit),
		rootCause: draft.rootCause && sound(draft.rootCause),
		createdBy: draft.createdBy && sound(draft.createdBy),
		threads: {
			...draft.threads,
			groups: draft.threads.groups.map((group) => ({
				...group,
				frames: group.frames.map(sound)
			}))
		}
	};
});
var sound = (function(place) {
	return place.line === null || place.line < LIMIT ? place : {
		...place,
		line: null
	};
});
var createCollection = (function() {
	const firsts = /* @__PURE__ */ new Map();
	const lasts = /* @__PURE__ */ new Map();
	let last = null;
	return {
		add({ draft: read, first, last: end }) {
			const draft = withSoundLines(read);
			const fingerprint = fingerprintOf(draft);
			const key = `${draft.runtime} ${draft.fatal} ${fingerprint}`;
			const isNew = !firsts.has(key) && firsts.size < DIFFERENT;
			if (!isNew && !draft.fatal) {
				last = {
					draft,
					first,
					last: end,
					fingerprint
				};
				return;
			}
			const kept = {
				draft: detached(draft),
				first,
				last: end,
				fingerprint
			};
			last = kept;
			if (isNew) firsts.set(key, kept);
			if (draft.fatal) lasts.set(draft.runtime === "shell", kept);
		},
		all: () => [.../* @__PURE__ */ new Set([
			...firsts.values(),
			...lasts.values(),
			...last === null ? [] : [last]
		])].sort((one, other) => one.first - other.first)
	};
});
var detached = (function(draft) {
	return JSON.parse(JSON.stringify(draft));
});
var environmentHint = (function({ message, chain }, at) {
	hints ??= makeHints();
	for (const text of [message, ...chain.map((link) => link.message)]) for (const [pattern, tell] of hints) {
		const match = text === null ? null : pattern.exec(text.slice(0, LONGEST));
		if (match !== null) return tell(match, at);
	}
	return null;
});
var unset = (function(name) {
	return {
		why: `${name} is not set.`,
		advice: "Set it in the container's env, or in the ConfigMap or Secret that feeds it."
	};
});
var unresolved = (function(host) {
	return {
		why: `The name ${host === "" ? "of a host" : host} could not be resolved.`,
		advice: "Check the host's name and its namespace, and the cluster's DNS."
	};
});
var portIn = (function(text) {
	const match = /listen \w+ (\S*:\d{1,5})|in use[^\n]{0,40}?((?:[\w.[\]*-]|:(?=:))*:\d{2,5})\b|([Pp]ort \d{1,5})/.exec(text.slice(0, LONGEST));
	return match?.[1] ?? match?.[2] ?? match?.[3]?.toLowerCase() ?? null;
});
var addressIn = (function(text) {
	for (const pattern of ADDRESSES) {
		const match = pattern.exec(text.slice(0, LONGEST));
		if (match !== null) return match[2] === void 0 ? match[1] ?? null : `${match[1]}:${match[2]}`;
	}
	return null;
});
var hintOf = (function(draft, facts) {
	const hint = (grammars.find(({ runtime }) => runtime === draft.runtime) ?? grammars.find(({ hints }) => draft.kind in hints))?.hints[draft.kind] ?? GENERAL[draft.kind];
	const surroundings = UNHANDLED.has(draft.kind) ? environmentHint(draft, draft.culprit === null ? "the program" : placeOf(draft)) : null;
	if (surroundings !== null) return `${surroundings.why} ${surroundings.advice}`;
	if (typeof hint === "function") return hint(inFewWords(draft), facts);
	return hint ?? general(draft);
});
var inFewWords = (function(draft) {
	const { title, message } = draft;
	return {
		...draft,
		title: title.slice(0, LONGEST_WORDS),
		message: message?.slice(0, LONGEST_WORDS) ?? null
	};
});
var general = (function(draft) {
	const place = draft.culprit;
	return `The program ended with an error that nothing handled${place?.function == null ? "" : ` in ${place.function}`}. Start at ${placeOf(draft)}, and handle it there or let it not happen.`;
});
var placeOf = (function(draft) {
	const { culprit } = draft;
	if (culprit?.file == null) return culprit?.function ?? "the last lines of the log";
	return culprit.line === null ? culprit.file : `${culprit.file}:${culprit.line}`;
});
var judge = (function(crashes, exit, rows) {
	const ends = crashes.filter((candidate) => candidate.fatal && isPossible(candidate, exit));
	const crash = ends.findLast((candidate) => goesWith(candidate, exit)) ?? ends.at(-1) ?? lastWords(crashes, exit, rows);
	const alsoSeen = [];
	for (const candidate of crashes) {
		if (crash !== null && (candidate.lines === crash.lines || isSame(candidate, crash))) continue;
		if (!alsoSeen.some((other) => isSame(other, candidate))) alsoSeen.push(candidate);
	}
	return {
		crash,
		alsoSeen
	};
});
var isSame = (function(one, other) {
	if (one.runtime !== other.runtime) return false;
	if (one.fingerprint === other.fingerprint) return true;
	return one.message !== null && one.message === other.message && (one.culprit === null || other.culprit === null || one.culprit.function === other.culprit.function || one.culprit.function === other.rootCause?.function || one.rootCause?.function === other.culprit.function);
});
var isPossible = (function(crash, exit) {
	if (exit === null) return true;
	if (exit.code === 0) return false;
	if (crash.runtime === "shell") return true;
	return exit.code === null || !FROM_OUTSIDE.has(exit.code);
});
var goesWith = (function({ runtime, signal }, exit) {
	const code = exit?.code ?? null;
	if (code === null) return true;
	const ofSignal = signal === null ? void 0 : SIGNALS[signal.name];
	return CODES[runtime].includes(code) || ofSignal === code;
});
var lastWords = (function(crashes, exit, rows) {
	const last = crashes.at(-1);
	if (last === void 0 || exit?.code == null || exit.code === 0) return null;
	const isHandled = PRINTED_ONLY.has(last.kind) || last.chain.some(({ recovered }) => recovered);
	return rows - 1 - last.lines.last <= LINES_AFTER && !isHandled && !last.fatal && goesWith(last, exit) ? {
		...last,
		fatal: true
	} : null;
});
var stackText = (function(list, holder) {
	if (list.length === 0) return null;
	if (list.every((one) => typeof one === "string")) return textOfLines(list, holder);
	if (!list.every(isFields)) return null;
	const [first = {}] = list;
	if (Array.isArray(first.frames)) return textOfExceptions(list);
	for (const { textOf, around } of PRINTERS) {
		const lines = list.map(textOf).filter((line) => line !== null);
		if (lines.length === list.length) return around(lines, holder).join("\n");
	}
	return null;
});
var textOfLines = (function(lines, holder) {
	const [first = ""] = lines;
	const said = saidOf(holder);
	if (first.startsWith("  File \"")) return [
		PYTHON_HEAD,
		...lines.map((line) => line.replace(/\n$/, "")),
		said
	].join("\n");
	if (RUBY_FRAME.test(first)) {
		const type = textIn(holder, TYPES);
		return [`${first}: ${textIn(holder, MESSAGES) ?? ""}${type === null ? "" : ` (${type})`}`, ...lines.slice(1).map((line) => `\tfrom ${line}`)].join("\n");
	}
	return lines.length > 1 ? lines.join("\n") : null;
});
var textOfExceptions = (function(exceptions) {
	const texts = [];
	for (const exception of exceptions.toReversed()) {
		const text = Array.isArray(exception.frames) ? stackText(exception.frames, exception) : null;
		if (text !== null) texts.push(text);
	}
	return texts.length === 0 ? null : texts.join(`\n\n${PYTHON_CAUSE}\n\n`);
});
var goText = (function({ func, line, source }) {
	return typeof func === "string" && typeof source === "string" ? `${func}\n\t${source}:${String(line)}` : null;
});
var jvmText = (function(frame) {
	const type = textIn(frame, [
		"class",
		"declaringClass",
		"className"
	]);
	const method = textIn(frame, ["method", "methodName"]);
	if (type === null || method === null) return null;
	const line = frame.line ?? frame.lineNumber;
	const place = typeof line === "number" && line >= 0 ? `:${line}` : "";
	return `\tat ${type}.${method}(${textIn(frame, ["file", "fileName"]) ?? "Unknown Source"}${place})`;
});
var pythonText = (function({ filename, lineno, name, line }) {
	if (typeof filename !== "string" || typeof lineno !== "number" || typeof name !== "string") return null;
	return `  File "${filename}", line ${lineno}, in ${name}${typeof line === "string" && line !== "" ? `\n    ${line}` : ""}`;
});
var saidOf = (function(holder) {
	return [textIn(holder, TYPES), textIn(holder, MESSAGES)].filter((text) => text !== null && text !== "").join(": ");
});
var textIn = (function(fields, names) {
	for (const name of names) {
		const value = fields[name];
		if (typeof value === "string") return value;
	}
	return null;
});
var isFields = (function(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
});
var mayBeRecord = (function(line) {
	if (line.charCodeAt(0) === 123) return line.includes("\\n") || LIST.test(line);
	return line.endsWith("=<") || isIndentedGoroutine(line) || line.includes("\\n") && line.includes("=\"");
});
var recordAt = (function(lines, at) {
	const line = lines[at] ?? "";
	if (!mayBeRecord(line)) return null;
	if (line.charCodeAt(0) === 123) return jsonRecord(lines, at);
	if (line.endsWith("=<")) return klogRecord(lines, at);
	return isIndentedGoroutine(line) ? indentedRecord(lines, at) : logfmtRecord(lines, at);
});
var endsProgram = (function(level, lines, at) {
	return FATAL.test(level) || GRAVE.test(level) && endsLog(lines, at);
});
var jsonRecord = (function(lines, at) {
	const record = parseObject(lines[at] ?? "");
	if (record === null) return null;
	const stack = stackIn(record, DEPTH);
	if (stack === null) return null;
	const level = levelOf(record);
	return {
		lines: stack.split("\n").map((text) => text.replace(/\r$/, "")),
		message: messageOf(record, stack),
		fatal: (typeof level === "string" ? endsProgram(level, lines, at) : level === PINO_FATAL) || record.exception === true && endsLog(lines, at),
		rows: 1
	};
});
var stackIn = (function(record, depth) {
	let best = null;
	let isVerbose = false;
	for (const [key, value] of Object.entries(record)) {
		let found = null;
		if (typeof value === "string") {
			if (STACK_KEYS.test(key.slice(key.lastIndexOf(".") + 1)) && value.includes("\n")) found = value;
			else if (value.startsWith("{") && value.includes("\\n") && depth > 0) {
				const inner = parseObject(value);
				found = inner === null ? null : stackIn(inner, depth - 1);
			}
		} else if (Array.isArray(value)) found = LIST_KEYS.test(key) ? stackText(value, record) : null;
		else if (typeof value === "object" && value !== null && depth > 0) found = stackIn(value, depth - 1);
		const isBetter = best === null || !VERBOSE.test(key) && (isVerbose || (found?.length ?? 0) > best.length);
		if (found === null || !isBetter) continue;
		best = found;
		isVerbose = VERBOSE.test(key);
	}
	return best;
});
var messageOf = (function(record, stack) {
	for (const key of MESSAGE_KEYS) {
		const value = record[key];
		if (typeof value === "string" && value !== "" && value !== stack) return value;
		if (typeof value === "object" && value !== null) {
			const inner = value.message;
			if (typeof inner === "string" && inner !== "") return inner;
		}
	}
	return null;
});
var logfmtRecord = (function(lines, at) {
	const fields = {};
	for (const match of (lines[at] ?? "").matchAll(FIELD)) fields[match[1] ?? ""] = match[2] === void 0 ? match[3] ?? "" : unquote(match[2]);
	const stack = stackIn(fields, 0);
	if (stack === null) return null;
	return {
		lines: stack.split("\n"),
		message: messageOf(fields, stack),
		fatal: endsProgram(fields.level ?? fields.lvl ?? fields.severity ?? "", lines, at),
		rows: 1
	};
});
var isIndentedGoroutine = (function(line) {
	return line.charCodeAt(0) <= 32 && line.includes("goroutine ") && INDENTED_GOROUTINE.test(line);
});
var indentedRecord = (function(lines, at) {
	const indent = /^[ \t]*/.exec(lines[at] ?? "")?.[0].length ?? 0;
	const stack = [];
	let row = at;
	for (; row < lines.length && row - at < KLOG_LINES; row++) {
		const line = lines[row] ?? "";
		if (line.trim() !== "" && line.charCodeAt(0) > 32) break;
		const own = /^[ \t]*/.exec(line)?.[0].length ?? 0;
		stack.push(line.slice(Math.min(indent, own)));
	}
	return {
		lines: stack,
		message: null,
		fatal: false,
		rows: row - at
	};
});
var klogRecord = (function(lines, at) {
	const stack = [];
	let row = at + 1;
	for (; row < lines.length && row - at < KLOG_LINES; row++) {
		const line = lines[row] ?? "";
		if (line === " >" || line === ">") break;
		if (line.charCodeAt(0) !== 9) return null;
		stack.push(line.slice(1));
	}
	if (stack.length === 0) return null;
	const message = KLOG_FIELD.exec(lines[at] ?? "")?.[1];
	return {
		lines: stack,
		message: message === void 0 ? null : unquote(message),
		fatal: false,
		rows: row - at + 1
	};
});
var triggerMarks = (function() {
	const marks = /* @__PURE__ */ new Map();
	const add = (trigger, mark) => {
		for (const form of formsOf(trigger)) marks.set(form, (marks.get(form) ?? 0) | mark);
	};
	for (const [place, { triggers }] of grammars.entries()) for (const trigger of triggers) add(trigger, 1 << place);
	for (const trigger of RECORD_TRIGGERS) add(trigger, RECORD_MARK);
	return marks;
});
var formsOf = (function(trigger) {
	if (!WRITTEN_OTHERWISE.test(trigger)) return [trigger];
	const json = JSON.stringify(trigger).slice(1, -1);
	const html = json.replace(/[<>&]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`);
	return [.../* @__PURE__ */ new Set([
		trigger,
		json,
		html,
		trigger.replaceAll("	", "#011")
	])];
});
var mayOpen = (function(line, marks) {
	for (let rest = withEdges(marks, line); rest !== 0; rest &= rest - 1) if (grammars[31 - Math.clz32(rest & -rest)]?.mayOpen(line)) return true;
	return mayBeRecord(line);
});
var withEdges = (function(marks, line) {
	if ((marks & 268435456) === 0 || marks === -1) return marks;
	let all = marks;
	for (const [place, { atEdges }] of grammars.entries()) if (atEdges?.test(line)) all |= 1 << place;
	return all;
});
var withTriggers = (function(marks, line) {
	if ((marks & 268435456) === 0 || marks === -1) return marks;
	let all = marks;
	for (const [place, { triggers }] of grammars.entries()) if (triggers.some((trigger) => line.includes(trigger))) all |= 1 << place;
	return all;
});
var lookAt = (function(lines, at, marks) {
	const record = recordAt(lines, at);
	if (record !== null) {
		const last = at + record.rows - 1;
		const isLast = isBlankFrom(lines, last + 1);
		const isFatal = record.fatal || isPanic(record.message) && isLast;
		return {
			readings: readAll(record.lines).map(({ draft }) => ({
				draft: ofRecord(draft, record.message, isFatal && (draft.fatal || record.fatal && isLast)),
				first: at,
				last
			})),
			last
		};
	}
	const reading = readAt(lines, at, withTriggers(marks, lines[at] ?? ""));
	return reading === null ? null : {
		readings: [reading],
		last: Math.max(at, reading.last)
	};
});
var grammarsOf = (function(marks) {
	return marks === -1 ? grammars : grammars.filter((_, place) => (marks & 1 << place) !== 0);
});
var isPanic = (function(message) {
	return message !== null && /\bpanic/i.test(message);
});
var isBlankFrom = (function(lines, from) {
	for (let at = from; at < lines.length; at++) if ((lines[at] ?? "").trim() !== "") return false;
	return true;
});
var readAll = (function(lines) {
	const readings = [];
	for (let at = 0; at < lines.length; at++) {
		const reading = readAt(lines, at, -1);
		if (reading === null) continue;
		if (reading.first === 0 || reading.draft.frames.length > 0) readings.push(reading);
		at = Math.max(at, reading.last);
	}
	return readings;
});
var readAt = (function(lines, at, marks) {
	const line = lines[at] ?? "";
	if (line === "") return null;
	for (const grammar of grammarsOf(withEdges(marks, line))) {
		if (!grammar.mayOpen(line)) continue;
		const reading = grammar.read(lines, at);
		if (reading !== null) return reading;
	}
	return null;
});
var ofRecord = (function(draft, message, fatal) {
	if (draft.message !== null || message === null) return {
		...draft,
		fatal
	};
	const grammar = grammars.find(({ runtime }) => runtime === draft.runtime);
	if (grammar?.withMessage !== void 0) return {
		...grammar.withMessage({
			...draft,
			fatal
		}, message),
		fatal
	};
	const chain = [{
		type: null,
		message,
		recovered: !fatal
	}];
	return {
		...draft,
		message,
		title: message.split("\n", 1)[0] ?? "",
		fatal,
		chain
	};
});
var createPager = (function(take) {
	const spare = [];
	let bytes = allocate(PAGE_BYTES, spare);
	let length = 0;
	let isCut = false;
	const turn = () => {
		const end = bytes.lastIndexOf(NEWLINE$2, length - 1) + 1;
		if (end === 0 && length < 1048576) {
			const larger = allocate(Math.min(length * 2, LONGEST_LINE), spare);
			bytes.copy(larger, 0, 0, length);
			bytes = larger;
			return;
		}
		const page = bytes;
		isCut = end === 0;
		const used = isCut ? length : end;
		const rest = length - used;
		bytes = allocate(rest < 131072 ? PAGE_BYTES : LONGEST_LINE, spare);
		length = page.copy(bytes, 0, used, used + rest);
		if (isCut) page[used] = NEWLINE$2;
		take({
			bytes: page,
			length: isCut ? used + 1 : used,
			isLast: false
		});
	};
	return {
		write(chunk) {
			let at = 0;
			while (at < chunk.length) {
				if (isCut) {
					const newline = chunk.indexOf(NEWLINE$2, at);
					if (newline === -1) return;
					at = newline + 1;
					isCut = false;
				}
				const room = bytes.length - ROOM_FOR_NEWLINE - length;
				const count = Math.min(room, chunk.length - at);
				bytes.set(count === chunk.length ? chunk : chunk.subarray(at, at + count), length);
				length += count;
				at += count;
				if (count === room) turn();
			}
		},
		end: () => take({
			bytes,
			length,
			isLast: true
		}),
		release(page) {
			if (page.bytes.length === 131072 + ROOM_FOR_NEWLINE && spare.length < SPARE) spare.push(page.bytes);
		}
	};
});
var allocate = (function(size, spare) {
	return (size === 131072 ? spare.pop() : void 0) ?? Buffer.allocUnsafeSlow(size + ROOM_FOR_NEWLINE);
});
var copiedPage = (function(from, isLast) {
	const bytes = Buffer.allocUnsafeSlow(from.length);
	bytes.set(from);
	return {
		bytes,
		length: from.length,
		isLast
	};
});
var findEach = (function(triggers, bytes, hits) {
	const text = bytes.toString("latin1");
	for (const [trigger, marks] of triggers) {
		const word = NON_ASCII.test(trigger) ? Buffer.from(trigger).toString("latin1") : trigger;
		for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) hits.push({
			at,
			marks
		});
	}
	let newlines = 0;
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) newlines++;
	return newlines;
});
var createTriggerSearch = (function(triggers) {
	const { memory, find, newlines } = instantiate();
	const sieve = new Uint8Array(memory.buffer, 0, SIEVE_BYTES);
	const keys = new Int32Array(memory.buffer, TABLE, SLOTS);
	const piece = new Uint8Array(memory.buffer, TEXT, 131088);
	const found = new Uint32Array(memory.buffer, FOUND);
	const witnesses = Array.from({ length: SLOTS });
	const add = (key, witness) => {
		const hash = Math.imul(key, MIX);
		sieve[hash >>> 14] = 1;
		let slot = hash >>> 18;
		while (witnesses[slot] !== void 0 && keys[slot] !== key) slot = slot + 1 & LAST_SLOT;
		keys[slot] = key;
		const others = witnesses[slot];
		if (others === void 0) witnesses[slot] = [witness];
		else others.push(witness);
	};
	const ordinary = piecesOf(ORDINARY);
	for (const [trigger, marks] of triggers) {
		const text = new TextEncoder().encode(trigger);
		for (const parity of [0, 1]) {
			const offset = mostTelling(text, parity, ordinary);
			const [a = 0, b = 0, c = 0, d] = text.subarray(offset, offset + 4);
			for (const last of d === void 0 ? ANY : [d]) add(a | b << 8 | c << 16 | last << 24, {
				text,
				offset,
				marks
			});
		}
	}
	const compare = (bytes, length, place, slot, hits) => {
		for (const { text, offset, marks } of witnesses[slot] ?? []) {
			const at = place - offset;
			const last = text.length - 1;
			if (at < 0 || at + last >= length || bytes[at] !== text[0] || bytes[at + last] !== text[last]) continue;
			let same = 1;
			while (same < last && bytes[at + same] === text[same]) same++;
			if (same === last) hits.push({
				at,
				marks
			});
		}
	};
	return { find(bytes, length, hits) {
		let lines = 0;
		for (let from = 0; from < length; from += TEXT_BYTES) {
			const size = Math.min(length - from, TEXT_BYTES);
			const end = Math.min(length - from, piece.length);
			piece.set(bytes.subarray(from, from + end));
			piece.fill(0, end);
			const words = (find(TEXT, TEXT + size, TABLE, ROOM, FOUND) - FOUND) / 4;
			for (let i = 0; i < words; i += 2) compare(bytes, length, from + (found[i] ?? 0) - TEXT, found[i + 1] ?? 0, hits);
			lines += newlines(TEXT, TEXT + size);
		}
		return lines;
	} };
});
var instantiate = (function() {
	const module = new WebAssembly.Module(Buffer.from(SIEVE_WASM, "base64"));
	return new WebAssembly.Instance(module).exports;
});
var mostTelling = (function(text, parity, ordinary) {
	const characters = String.fromCharCode(...text);
	let best = parity;
	let least = Number.POSITIVE_INFINITY;
	for (let offset = parity; offset + 4 <= text.length; offset += 2) {
		let common = 0;
		for (const length of PIECES) for (let from = offset; from + length <= offset + 4; from++) common += (ordinary.get(characters.slice(from, from + length)) ?? 0) * length;
		if (common >= least) continue;
		least = common;
		best = offset;
	}
	return best;
});
var piecesOf = (function(text) {
	const pieces = /* @__PURE__ */ new Map();
	for (const length of PIECES) for (let from = 0; from + length <= text.length; from++) {
		const piece = text.slice(from, from + length);
		pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
	}
	return pieces;
});
var find = (function(bytes, length, hits) {
	if (tables === null && length < SHORT_BYTES) return findEach(triggers, bytes.subarray(0, length), hits);
	tables ??= createTriggerSearch(triggers);
	return tables.find(bytes, length, hits);
});
var survey = (function(given, isFirst) {
	let page = given;
	let hits = [];
	if (page.bytes.indexOf(ESCAPE) !== -1 && page.bytes.indexOf(ESCAPE) < page.length) page = recoded(page, ANSI);
	let rows = find(page.bytes, page.length, hits);
	if (hits.some(({ marks }) => (marks & COLOUR_MARK) !== 0)) {
		page = recoded(page, ESCAPED_ANSI);
		hits = [];
		rows = find(page.bytes, page.length, hits);
	}
	if (isFirst) hits.push(...edgeOf(page, "first"));
	if (page.isLast) hits.push(...edgeOf(page, "last"));
	const candidates = candidatesOf(page, hits);
	return {
		page,
		rows: page.isLast ? rows + 1 : rows,
		candidates
	};
});
var recoded = (function(page, expression) {
	const text = page.bytes.toString("latin1", 0, page.length).replace(expression, "");
	return copiedPage(Buffer.from(text, "latin1"), page.isLast);
});
var candidatesOf = (function(page, hits) {
	const { bytes, length } = page;
	const candidates = [];
	let row = 0;
	let start = 0;
	hits.sort((one, other) => one.at - other.at);
	for (let i = 0; i < hits.length;) {
		const at = hits[i]?.at ?? 0;
		const end = endOfLine(bytes, at, length);
		let marks = 0;
		for (; i < hits.length && (hits[i]?.at ?? 0) < end; i++) marks |= hits[i]?.marks ?? 0;
		const begin = at === 0 ? 0 : bytes.lastIndexOf(NEWLINE$1, at - 1) + 1;
		if (!isWorthALook(page, begin, end, marks)) continue;
		for (; start < begin; row++) start = endOfLine(bytes, start, length) + 1;
		candidates.push({
			row,
			marks
		});
	}
	return candidates;
});
var edgeOf = (function({ bytes, length }, side) {
	const hits = [];
	let at = side === "first" ? 0 : length;
	while (hits.length < EDGE_ROWS && (side === "first" ? at < length : at > 0)) {
		const begin = side === "first" ? at : bytes.lastIndexOf(NEWLINE$1, at - 1) + 1;
		const end = side === "first" ? endOfLine(bytes, at, length) : at;
		if (end > begin) hits.push({
			at: begin,
			marks: EDGE_MARK
		});
		at = side === "first" ? end + 1 : begin - 1;
	}
	return hits;
});
var endOfLine = (function(bytes, from, length) {
	const newline = bytes.indexOf(NEWLINE$1, from);
	return newline === -1 || newline > length ? length : newline;
});
var isWorthALook = (function({ bytes, length }, begin, end, marks) {
	const line = bytes.toString("utf8", begin, end);
	if (mayOpenIn(line, possibleTexts(line), marks)) return true;
	let other = neighbourOf(bytes, begin, end, length);
	const last = Math.min(begin + 80, end);
	for (let at = begin; at < last; at++, other++) if (isDigit(bytes[at]) && isDigit(bytes[other])) {
		while (isDigit(bytes[at + 1])) at++;
		while (isDigit(bytes[other + 1])) other++;
	} else if (bytes[at] !== bytes[other]) break;
	else if (isBlank(bytes[at])) {
		const rest = bytes.toString("utf8", at + 1, end);
		if (mayOpenIn(line, bytes[at + 1] === BRACE ? possibleTexts(rest) : [rest], marks)) return true;
	}
	return false;
});
var mayOpenIn = (function(line, texts, marks) {
	if (texts === null) return true;
	for (const text of texts) if (mayOpen(text, text === line || line.includes(text) ? marks : withTriggers(marks, text))) return true;
	return false;
});
var neighbourOf = (function(bytes, begin, end, length) {
	let last = begin - 1;
	while (last >= 0 && bytes[last] === NEWLINE$1) last--;
	if (last >= 0) return bytes.lastIndexOf(NEWLINE$1, last) + 1;
	let start = end;
	while (start < length && bytes[start] === NEWLINE$1) start++;
	return start;
});
var createUnwrapper = (function() {
	let texts = [];
	let rows = [];
	let recent = [];
	const parts = /* @__PURE__ */ new Map();
	return {
		get texts() {
			return texts;
		},
		get rows() {
			return rows;
		},
		add(raw, firstRow) {
			const lines = raw.map(clean);
			recent = [...recent, ...lines].slice(-Math.max(RECENT, lines.length));
			const strip = stripperOf(recent);
			let row = firstRow - 1;
			let isPlain = strip === null;
			for (const line of lines) {
				row++;
				if (line.endsWith(" output:") && SUPERVISORD.test(line)) {
					isPlain = false;
					continue;
				}
				const bare = strip?.(line) ?? null;
				if (bare === null) {
					texts.push(line);
					rows.push(row);
					continue;
				}
				const open = parts.get(bare.stream);
				if (open === void 0 || open.count >= PARTS) {
					if (bare.partial) parts.set(bare.stream, {
						at: texts.length,
						count: 1
					});
					else parts.delete(bare.stream);
					for (const text of bare.text.split("\n")) {
						texts.push(clean(text));
						rows.push(row);
					}
				} else {
					texts[open.at] = clean((texts[open.at] ?? "") + bare.text);
					open.count++;
					if (!bare.partial) parts.delete(bare.stream);
				}
			}
			recent = recent.slice(-200);
			return isPlain;
		},
		keepLast(count) {
			const dropped = Math.max(0, texts.length - count);
			texts = texts.slice(dropped);
			rows = rows.slice(dropped);
			for (const [stream, part] of parts) if (part.at < dropped) parts.delete(stream);
			else part.at -= dropped;
		}
	};
});
var createWindow = (function(release) {
	let stretches = [];
	let at = 0;
	let run = null;
	let decoded = null;
	const begin = (first) => ({
		unwrapper: createUnwrapper(),
		first,
		end: first,
		isPlain: true,
		batches: [],
		passed: 0
	});
	const extend = (grown) => {
		const stretch = stretches.find(({ row, rows }) => grown.end < row + rows);
		if (stretch === void 0) return false;
		if (decoded?.stretch !== stretch) decoded = {
			stretch,
			lines: linesOf(stretch.page)
		};
		const from = grown.end - stretch.row;
		const batch = decoded.lines.slice(from, from + BATCH);
		const before = grown.unwrapper.texts.length;
		if (!grown.unwrapper.add(batch, grown.end)) grown.isPlain = false;
		const last = grown.batches.at(-1);
		let solid = last?.solid ?? 0;
		for (let i = before; i < grown.unwrapper.texts.length; i++) if (grown.unwrapper.texts[i] !== "") solid++;
		let bytes = last?.bytes ?? 0;
		for (const line of batch) bytes += line.length + 1;
		grown.end += batch.length;
		grown.batches.push({
			end: grown.end,
			solid,
			bytes
		});
		return true;
	};
	const dropFirst = () => {
		const first = stretches.shift();
		if (first === void 0) return;
		release(first.page);
		at--;
		if (run === null) return;
		const kept = first.row + first.rows;
		if (run.end <= kept) {
			run = null;
			return;
		}
		while (run.batches.length > 1 && (run.batches[0]?.end ?? kept) <= kept) run.batches.shift();
		run.passed += first.page.length;
		const forgotten = firstAtOrAfter(run.unwrapper.rows, kept);
		if (forgotten < FORGET_LINES && run.passed < FORGET_BYTES) return;
		run.unwrapper.keepLast(run.unwrapper.texts.length - forgotten);
		run.first = Math.max(run.first, kept);
		run.passed = 0;
	};
	return {
		add: (stretch) => void stretches.push(stretch),
		get current() {
			return stretches[at] ?? null;
		},
		get isPlain() {
			return run?.isPlain !== false;
		},
		get isToEnd() {
			const last = stretches.at(-1);
			return last?.page.isLast === true && run !== null && run.end >= last.row + last.rows;
		},
		next() {
			at++;
			let keep = at;
			let rows = 0;
			let length = 0;
			while (keep > 0 && (rows < LEAST_CONTEXT || rows < CONTEXT_LINES && length < CONTEXT_BYTES)) {
				const before = stretches[--keep];
				rows += before?.rows ?? 0;
				length += before?.page.length ?? 0;
			}
			while (keep-- > 0) dropFirst();
		},
		lines(row, reach) {
			const first = Math.max(row - CONTEXT_LINES, stretches[0]?.row ?? 0);
			if (run === null || run.end < first || run.first > first) run = begin(first);
			while (run.end <= row) if (!extend(run)) return null;
			const { batches } = run;
			const here = batches.find(({ end }) => end > row);
			const enough = () => {
				const last = batches.at(-1);
				return (last?.solid ?? 0) - (here?.solid ?? 0) >= reach.lines || (last?.bytes ?? 0) - (here?.bytes ?? 0) >= reach.bytes;
			};
			while (!enough()) if (!extend(run)) break;
			if (!enough() && stretches.at(-1)?.page.isLast !== true) return null;
			return run.unwrapper;
		},
		clear() {
			const cleared = stretches;
			stretches = [];
			at = 0;
			run = null;
			decoded = null;
			return cleared;
		}
	};
});
var linesOf = (function({ bytes, length, isLast }) {
	return bytes.toString("utf8", 0, isLast ? length : length - 1).split("\n");
});
var firstAtOrAfter = (function(ascending, number) {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((ascending[middle] ?? 0) < number) low = middle + 1;
		else high = middle;
	}
	return low;
});
var createDump = (function(more, row, isPlain, release) {
	const unwrapper = createUnwrapper();
	const pieces = [];
	let start = 0;
	let taken = 0;
	let given = Buffer.allocUnsafeSlow(GIVEN_BYTES);
	let length = 0;
	let refused = 0;
	const pieceOf = (page) => {
		if (isPlain) return {
			page,
			bytes: page.bytes.subarray(0, page.length),
			rows: null
		};
		unwrapper.keepLast(0);
		unwrapper.add(linesOf(page), 0);
		return {
			page,
			bytes: Buffer.from(`${unwrapper.texts.join("\n")}\n`),
			rows: unwrapper.rows
		};
	};
	const forget = () => {
		for (;;) {
			const [first, second] = pieces;
			if (first === void 0 || second === void 0 || start + first.bytes.length + second.bytes.length > taken) return;
			pieces.shift();
			start += first.bytes.length;
			release(first.page);
		}
	};
	const after = () => {
		let from = start;
		let index = 0;
		for (; index < pieces.length - 1; index++) {
			const length = pieces[index]?.bytes.length ?? 0;
			if (from + length > taken) break;
			from += length;
		}
		const piece = pieces[index];
		if (piece === void 0) throw new Error("a dump ended before it began");
		const { page } = piece;
		const offset = offsetInPage(piece, taken - from);
		const before = Buffer.concat([...pieces.slice(0, index).map(({ page: { bytes, length } }) => bytes.subarray(0, length)), page.bytes.subarray(0, offset)]);
		const context = before.subarray(before.indexOf(NEWLINE, -8192) + 1);
		return {
			context: copiedPage(context.length > 0 ? context : before, false),
			pages: [copiedPage(page.bytes.subarray(offset, page.length), page.isLast), ...pieces.slice(index + 1).map((other) => other.page)].filter(({ length, isLast }) => length > 0 || isLast),
			row: row + more.ownRows
		};
	};
	return { add(page) {
		const piece = pieceOf(page);
		pieces.push(piece);
		if (length + piece.bytes.length > given.length) {
			const larger = Buffer.allocUnsafeSlow(2 * (length + piece.bytes.length));
			given.copy(larger, 0, 0, length);
			given = larger;
		}
		length += piece.bytes.copy(given, length);
		if (!page.isLast && length - refused < refused) return null;
		const count = more.take(given, 0, length, page.isLast);
		taken += count;
		if (more.ended || page.isLast) return after();
		given.copyWithin(0, count, length);
		length -= count;
		refused = length;
		forget();
		return null;
	} };
});
var offsetInPage = (function({ page, bytes, rows }, at) {
	if (rows === null) return at;
	let line = 0;
	for (let i = bytes.indexOf(NEWLINE); i !== -1 && i < at; i = bytes.indexOf(NEWLINE, i + 1)) line++;
	const target = rows[line];
	if (target === void 0) return page.length;
	let offset = 0;
	for (let row = 0; row < target; row++) offset = page.bytes.indexOf(NEWLINE, offset) + 1;
	return offset;
});
var createScanner = (function(tell) {
	const pager = createPager(take);
	const window = createWindow(pager.release);
	let row = 0;
	let dump = null;
	let candidate = 0;
	let reach = 0;
	let claimed = 0;
	function take(page) {
		const rest = [page];
		for (let next = rest.shift(); next !== void 0; next = rest.shift()) {
			if (dump === null) {
				add(next, row === 0);
				work();
				continue;
			}
			const after = dump.fed.add(next);
			if (after === null) continue;
			dump.finish();
			dump = null;
			row = after.row;
			const { rows } = survey(after.context, false);
			window.add({
				page: after.context,
				rows,
				candidates: [],
				row: row - rows
			});
			rest.unshift(...after.pages);
		}
	}
	function add(page, isFirst) {
		const stretch = {
			...survey(page, isFirst),
			row
		};
		window.add(stretch);
		row += stretch.rows;
	}
	function work() {
		for (let { current } = window; current !== null && dump === null; current = window.current) {
			const one = current.candidates[candidate];
			if (one === void 0) {
				candidate = 0;
				window.next();
			} else if (current.row + one.row < claimed) candidate++;
			else if (!look(current, one)) return;
		}
	}
	function look(current, { row: rowInPage, marks }) {
		const reached = REACHES[reach];
		const line = current.row + rowInPage;
		const lines = reached === void 0 ? null : window.lines(line, reached);
		if (lines === null) return false;
		const { texts, rows } = lines;
		const found = lookIn(lines, line, marks);
		const isPartial = !window.isToEnd && found !== null;
		const more = isPartial ? found.readings.find((reading) => reading.more !== void 0)?.more : void 0;
		if (isPartial && found.last >= texts.length - NEAR_END && reach < (more === void 0 ? REACHES.length - 1 : CONTINUED)) {
			reach++;
			return true;
		}
		reach = 0;
		candidate++;
		if (found === null) return true;
		const rowOf = (text) => rows[Math.min(Math.max(text, 0), rows.length - 1)] ?? 0;
		const [reading] = found.readings;
		if (more !== void 0 && reading !== void 0 && found.last >= texts.length - NEAR_END) {
			hand(more, rowOf(reading.first), rowOf(more.from));
			return true;
		}
		for (const { draft, first, last } of found.readings) tell({
			draft,
			first: rowOf(first),
			last: rowOf(last)
		});
		claimed = rowOf(found.last) + 1;
		return true;
	}
	function hand(more, first, from) {
		const { isPlain } = window;
		const pages = [];
		for (const stretch of window.clear()) if (stretch.row + stretch.rows <= from) pager.release(stretch.page);
		else pages.push(stretch.row < from ? pageFrom(stretch, from) : stretch.page);
		dump = {
			fed: createDump(more, from, isPlain, pager.release),
			finish: () => {
				claimed = from + more.ownRows;
				tell({
					draft: more.finish(),
					first,
					last: Math.max(claimed - 1, first)
				});
			}
		};
		candidate = 0;
		row = from;
		for (const page of pages) take(page);
	}
	return {
		write: pager.write,
		end() {
			pager.end();
			return row;
		}
	};
});
var lookIn = (function({ texts, rows }, line, marks) {
	const end = firstAtOrAfter(rows, line + 1);
	const readings = [];
	let last = -1;
	for (let at = Math.min(firstAtOrAfter(rows, line), end - 1); at < end; at++) {
		const found = lookAt(texts, at, marks);
		if (found === null) continue;
		readings.push(...found.readings);
		last = found.last;
		at = last;
	}
	return last === -1 ? null : {
		readings,
		last
	};
});
var pageFrom = (function({ page, row }, from) {
	let offset = 0;
	for (let at = row; at < from; at++) offset = page.bytes.indexOf(10, offset) + 1;
	return copiedPage(page.bytes.subarray(offset, page.length), page.isLast);
});
var createCrashReader = (function(options = {}) {
	const crashes = createCollection();
	const scanner = createScanner(crashes.add);
	return {
		write: scanner.write,
		end(exit) {
			const rows = scanner.end();
			const known = exit === void 0 ? options : {
				...options,
				exit
			};
			return judge(crashes.all().map((kept) => crashOf(kept, known)), known.exit ?? null, rows);
		}
	};
});
var crashOf = (function({ draft, first, last, fingerprint }, options) {
	const facts = {
		exit: options.exit ?? null,
		memoryLimitBytes: options.memoryLimitBytes ?? null
	};
	return {
		...draft,
		fingerprint,
		hint: hintOf(draft, facts),
		lines: {
			first,
			last
		}
	};
});
var rewordedBy = (function(table) {
	return (message) => {
		const line = message.slice(0, 2e3).split("\n", 1)[0] ?? "";
		const found = table.find(([shape]) => shape.test(line));
		return found === void 0 ? null : line.replace(...found).slice(0, 400);
	};
});
const { createRequire } = process.getBuiltinModule("node:module");
// src/redact/strings.ts
// src/crash/digest.ts
const OFFSET = 14695981039346656037n;
const PRIME = 1099511628211n;
// src/crash/drafting.ts
const SOURCE_LINE = 200;
// src/crash/go/culprit.ts
const THROWER = /(?:^|\.)(?:[lL]og|LOG)?(?:Panic|Fatal|panic|fatal|Throw|Must)(?:f|ln|w|Context|Contextf|Depth|If|IfError|OnError)?$/;
const THROWN_BY = [
	"anic",
	"atal",
	"Throw",
	"Must"
];
const WRAPPER = /(?:\u00b7dwrap\u00b7\d+|\.deferwrap\d+|\.gowrap\d+|-fm)$/;
const STUB = /^(?:<autogenerated>|_cgo_gotypes\.go|.*\/_cgo_gotypes\.go)$/;
const RECURSION_FRAMES = 60;
// src/crash/wrappers/clean.ts
const ANSI = /* @__PURE__ */ new RegExp("\\u001b(?:\\[[0-?]{0,40}[ -/]{0,4}[@-~]?|\\][^\\u0007\\u001b]{0,400}(?:\\u0007|\\u001b\\\\)?|[@-Z\\\\^_])?", "g");
// src/crash/wrappers/prefixes.ts
const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const whole = (text) => ({
	text,
	partial: false,
	stream: null
});
const RFC3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)";
const CRI = new RegExp(`^${RFC3339} (stdout|stderr) ([FP])(?::\\w+)*(?: |$)`);
const SYSLOG = /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:?\d\d)) [\w.:-]+ [\w./@-]+(?:\[\d+\])?: ?/;
const RFC5424 = new RegExp(`^<\\d{1,3}>1 (?:${RFC3339}|-) \\S+ \\S+ \\S+ \\S+ (?:-|\\[[^\\]]*\\]) ?`);
const CONTROL = /#0(0[1-9]|[1-3]\d)/g;
const LEVEL_KEYS = /^(?:@l|severity|lvl|(?:log\.?)?level(?:_?name)?)$/i;
const LOGFMT = /^(?:[\w.-]{1,40}=(?:"(?:[^"\\]|\\.){0,200}"|[^\s"]{0,200}) ){0,12}(?:msg|message|log|line)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/;
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r"
};
const syslog = prefix(SYSLOG);
const WRAPPERS = [
	{
		name: "kubectl --prefix",
		opens: "[",
		share: .6,
		strip: prefix(/^\[(?:pod\/)?[a-z0-9.-]+\/[a-z0-9.-]+\](?: |$)/)
	},
	{
		name: "compose",
		opens: LOWER + UPPER,
		share: .8,
		strip: prefix(/^[a-z][\w.-]{0,98}[a-z_-]\w{0,20} {0,60}\| ?/i)
	},
	{
		name: "CRI",
		opens: DIGITS,
		share: .6,
		strip: stripCri
	},
	{
		name: "docker",
		opens: "{",
		share: .6,
		strip: stripDocker
	},
	{
		name: "JSON record in a message",
		opens: "{",
		share: .6,
		strip: stripRecord
	},
	{
		name: "Heroku",
		opens: DIGITS,
		share: .6,
		strip: prefix(new RegExp(`^${RFC3339} [\\w-]+\\[[\\w.-]+\\]: ?`))
	},
	{
		name: "kubectl --timestamps",
		opens: DIGITS,
		share: .8,
		strip: prefix(new RegExp(`^${RFC3339}(?: |$)`))
	},
	{
		name: "RFC 5424",
		opens: "<",
		share: .6,
		strip: prefix(RFC5424)
	},
	{
		name: "syslog",
		opens: `<${UPPER}${DIGITS}`,
		share: .6,
		strip: (line) => {
			const bare = syslog(line);
			return bare === null ? null : whole(bare.text.replace(CONTROL, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))));
		}
	},
	{
		name: "stern",
		opens: LOWER + DIGITS,
		share: .9,
		strip: prefix(/^[a-z0-9][a-z0-9.]*-[a-z0-9.-]+ [a-z0-9][a-z0-9-]* (?:\u203a )?/)
	}
];
const ORDINARY_WRAPPERS = [
	{
		name: "JSON message",
		opens: "{",
		share: .6,
		strip: stripMessage
	},
	{
		name: "logfmt message",
		opens: `${LOWER}${UPPER}${DIGITS}_.-`,
		share: .6,
		strip: stripLogfmt
	},
	{
		name: "foreman",
		opens: DIGITS,
		share: .9,
		strip: prefix(/^\d\d:\d\d:\d\d [\w.-]+ +\| ?/)
	},
	{
		name: "date and time",
		opens: DIGITS,
		share: .9,
		strip: prefix(/^\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?: |$)/)
	},
	{
		name: "two brackets",
		opens: "[",
		share: .9,
		strip: prefix(/^\[[^\]]{1,60}\] ?\[[^\]]{1,60}\](?: |$)/)
	},
	{
		name: "brackets",
		opens: "[",
		share: .9,
		strip: prefix(/^\[[^\]]{1,60}\](?: |$)/)
	}
];
const LAYERS = 4;
const ALL = [...WRAPPERS, ...ORDINARY_WRAPPERS];
const TEXTS = 16;
const byFirst = /* @__PURE__ */ new Map();
const MESSAGE_KEYS$1 = [
	"message",
	"msg",
	"MESSAGE",
	"short_message",
	"textPayload",
	"LogEntry",
	"LogMessage",
	"line",
	"stringValue",
	"jsonPayload",
	"event",
	"body"
];
const MESSAGES$2 = new RegExp(`"(?:log|${MESSAGE_KEYS$1.join("|")})" {0,9}: {0,9}"([^"\\\\]*(?:\\\\.[^"\\\\]*)*)"`, "g");
const TRACE_LINE = /^(?:\t| +at \S+\(| {2,}(?:at |File "|thrown in | \d{1,5}: \S|what\(\): )| {4}\S|Exception in thread "|thread '.{1,100}' (?:\(\d+\) )?panicked at |note: run with `RUST_BACKTRACE|==\d+==ERROR: |terminate called |Unhandled exception\. |Caused by: \S|FATAL ERROR: |<--- (?:Last few GCs|JS stacktrace) --->|\*\*\* (?:Program crashed: |Signal \d)|Thread \d+ (?:"[^"]*" )?crashed:$|\d+ (?:\[ra\] )?0x[0-9a-f]+ |goroutine \d+ \[|Traceback \(most recent call last\):$|#\d+ (?:\S+\(\d+\): |\{main\}$)|[^\s:]+:\d+:in [`'])/;
const LAST_WORDS = [
	/^(?:\S{1,200}: )?(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate|mremap_chunk)\(\): [a-z]/,
	/^(?:double free or corruption|corrupted (?:size vs\. prev_size|double-linked list)|\*\*\* (?:stack smashing|buffer overflow|\S{1,40}) detected \*\*\*)/,
	/^(?:terminate called |pure virtual method called$|Fatal glibc error: |.{1,400}: Assertion [`'].{1,400}' failed\.$)/,
	/^(?:fatal error: .{1,200} - deadlock!$|fatal runtime error: |memory allocation of \d{1,20} bytes failed|thread '.{1,100}' (?:\(\d+\) )?(?:panicked at |has overflowed))/,
	/^(?:Node\.js v\d{1,3}\.\d|FATAL ERROR: .{1,200} JavaScript heap out of memory$|\(Use `node --trace-uncaught |Bun v\d{1,3}\.\d|error: Uncaught )/,
	/^(?:PHP )?(?:Fatal|Parse) error: {1,2}.{1,1000} in \S{1,400} on line \d{1,9}$/,
	/^\S.{0,1000} at \S{1,400}\.(?:pl|pm|cgi|psgi|t) line \d{1,9}(?:\.$|, (?:near|at EOF))/,
	/^\S{1,400}\.rb:\d{1,9}: syntax error/,
	/^CallStack \(from HasCallStack\):$/,
	/^\S{1,400}\.rb:\d{1,9}:in [`'].{1,1000} \([A-Z][\w:]{1,200}\)$/,
	/^(?:lua[\d.]{0,4}|luajit): \S{1,400}:\d{1,9}: /,
	/^\S{1,200}\.?sh: (?:(?:exec: )?(?:line )?\d{1,9}: \S|.{1,200}: (?:command )?not found$)/,
	/^\S{1,400}: line \d{1,9}: .{1,400}: (?:command not found|unbound variable|parameter (?:null or )?not set|No such file or directory|Permission denied|cannot execute.{0,60})$/,
	/^\S{1,400}: line \d{1,9}: {1,20}\d{1,9} (?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception|Killed) /,
	/^(?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception)(?: \(core dumped\))?$/,
	/^\S{0,200}python[\d.]{0,8}: (?:can't (?:open|find) |No module named )/,
	/^(?:exec|env|\/usr\/bin\/env): .{1,200}: (?:not found|No such file or directory|Permission denied)$/,
	/^(?:escript: exception |escript: There were compilation errors\.$|\*\* \([A-Z][\w.]{1,200}\) |\{"init terminating in |Runtime terminating during boot )/,
	/^(?:Terminating due to java\.lang\.OutOfMemoryError|Error: Could not find or load main class |Error: Unable to (?:access|initialize) )/,
	/^\S{1,400}\.swift:\d{1,9}: Fatal error/,
	/^Error: [A-Z]\w{1,100}(?: \{ .{0,1000}\}|\(.{0,1000}\))$/
];
const SPECIAL = /[$()*+./?[\\\]^{|}-]/g;
const isDigit$1 = (code) => code >= 48 && code <= 57;
// src/crash/foreign.ts
const LOG_OPENINGS = anyOf([
	/^\s?\{"/,
	/^[[(]?\d{4}[-/]\d\d[-/]\d\d[T ,]/,
	/^[[(]?\d\d[-/]\w{2,3}[-/]\d{2,4}[: ]/,
	/^[[(]?\d\d:\d\d:\d\d[.,\s|]/,
	/^[IWEF]\d{4} \d\d:/,
	/^[DIWEFA], \[\d{4}-/,
	/^(?:time|ts|level|lvl|msg|severity)=/,
	new RegExp(`^\\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE|trace|debug|info|notice|warn|warning|error|fatal)(?:\\]|:\\s|:\\w|\\s\\s?[[\\w])`),
	/^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /,
	/^[A-Z][a-z]{2} \d\d?, \d{4} /,
	/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} - /,
	/^\[\d{4,}\.\d+\] /,
	/^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S{0,2000} \d{3} /,
	/^\[[A-Z][\w-]{1,20}\] \d{4}[-/]\d\d[-/]\d\d /
]);
const ERROR_LEVEL = /\b(?:ERROR|CRITICAL|FATAL|SEVERE|EXCEPTION|WARN|WARNING)\b|\b(?:level|lvl|severity)["']?[=:] ?["']?(?:error|fatal|critical|warn|[4-6]0\b)|^[EF]\d{4} \d\d:|^(?:error|fatal|warn)\b/;
const EPILOGUE = /^(?:make(?:\[\d+\])?: \*\*\*|npm (?:ERR!|error)|error Command failed|exit status \d|command terminated|Killed$|Aborted|Segmentation fault|Trace\/breakpoint trap|\[\d+\][+-]? |\S+: line \d+: |Node\.js v\d|Bun v\d|qemu: uncaught|Process (?:exited|finished)|\S+ exited with code )/;
// src/crash/letters.ts
const FOREIGN_LETTERS = "\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc";
// src/crash/go/frame.ts
const ARGS = /^[0-9a-fA-Fx?, {}._+-]*$/;
const FILE = /^(\s*)(\S.*):(\d+)(?: \+0x[0-9a-f]+)?(?: fp=0x[0-9a-f]+ sp=0x[0-9a-f]+(?: pc=0x[0-9a-f]+)?| pc=0x[0-9a-f]+)?$/;
const BARE_FILE = /\.(?:go|s|c|cc|cpp|h|S|y|pb)$|^(?:<autogenerated>|\?\?)$/;
const NAMELESS$1 = /* @__PURE__ */ new Set(["??", "<autogenerated>"]);
const BARE_FUNCTION = new RegExp(`^(?:\\(\\*\\w{1,200}\\)\\.)?[A-Za-z_${FOREIGN_LETTERS}][\\w/.%@~+*()[\\]\u00b7$${FOREIGN_LETTERS}-]*$`);
const SHORT_FUNCTION = new RegExp(`^([A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]{0,200})\\([0-9a-fA-Fx?, {}._]*\\)$`);
const CREATED_BY$1 = /^created by (\S.*?)(?: in goroutine (\d+))?$/;
const LINE_LENGTH = 8192;
// src/crash/go/gccgo.ts
const PACKAGE_CODE = /_(?:[_01]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/g;
const NAME_CODE = /_(?:_|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/g;
const PUNCTUATION = {
	__: "_",
	_0: ".",
	_1: "/"
};
// src/crash/go/goroutine.ts
const HEADER = /^goroutine (\d{1,20})(?: gp=0x[0-9a-f]+)?(?: m=\w+)?(?: mp=0x[0-9a-f]+)? \[([^\]]*)\](?: \{.*\})?:\s*$/;
const ELIDED = /^\.\.\.(?:\d+|additional) frames elided\.\.\.$/;
const ANCESTOR = /^\[originating from goroutine \d+\]:$/;
const UNAVAILABLE = /^\s*goroutine (?:running on other thread|in C code); stack unavailable$/;
const NON_GO = /^\s*non-Go function(?: at)? ?(?:pc=0x[0-9a-f]+)?$/;
const C_PLACE = /^\s+(?:(\S.*):(\d+) )?pc=0x[0-9a-f]+$/;
const NO_PLACE = /^\s+:0$/;
const FOREIGN_LINES$1 = 12;
const HEADS$1 = [
	"panic: ",
	"fatal error: ",
	"[signal ",
	"SIG"
];
// src/crash/steps.ts
const LOG_LINES_BETWEEN = 12;
const STRANGE_LINES_BETWEEN = 3;
const ECHO = /^(?:\S+: line \d+: +|\S+: +)?(?:\d+ )?(?:Aborted|Segmentation fault|Illegal instruction|Trace\/breakpoint trap|Floating point exception|Bus error)(?: +\(core dumped\))?(?: .*)?$|^make(?:\[\d+\])?: \*\*\* |^exit status \d+$/;
// src/crash/go/head.ts
const SYSTEM_LINE = /^(?:runtime: |unexpected fault address |fatal: |runtime stack:$|signal arrived during |instruction bytes:|panic during panic|stack trace unavailable|\[tinygo: |\[signal |\[panic during|SIG\w+: |Signal \d+$|PC=0x)/;
const SIGNAL$1 = /^\s*\[signal (?:(SIG[A-Z0-9]+)(?:: [^\]]*?)?|(0x[0-9a-f]+|\d+))(?: code=(0x[0-9a-f]+|-?\d+))?(?: addr=(0x[0-9a-f]+))?(?: pc=0x[0-9a-f]+)?\]$/;
const SIGNAL_NAME = /^(SIG[A-Z0-9]{2,10}): (\S.{0,80})$|^Signal (\d{1,3})$/;
const PC = /^PC=0x[0-9a-f]+(?: m=-?\d+)?(?: sigcode=(-?\d+))?(?: addr=(0x[0-9a-f]+))?$/;
const MARK = /^(.*?)((?: \[recovered(?:, repanicked)?\])+)$/s;
const LINK = /^(?:\t+| {2,8}|)(panic|fatal error):(?: (.*)|)$/s;
const MESSAGE_LINES = 2e3;
const REMARK_LINES = 40;
// src/crash/go/origin.ts
const STANDARD = new Set("archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash html image index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort strconv strings structs sync syscall testing text time unicode unique unsafe uuid vendor weak".split(" "));
const GOROOT = /(?:^|\/)(?:libgo\/go\/|(?:go|golang|Go|libexec|GOROOT|\$GOROOT|go-?1[\d.]*|toolchain@[^/]+|\d[\d.]*\/x64|sdk\/[^/]+)\/src\/)([a-z]+)\//;
const DEPENDENCY = /\/pkg\/mod\/|(?:^|\/)vendor\/|@v\d|(?:^|\/)external\/|\/site-packages\//;
const LIBC = /^\.\.?\/(?:sysdeps|nptl|csu|stdlib|signal|string|malloc|libio|posix|assert|debug|elf|io|misc|socket|time)\//;
const GENERATED_MAIN = "_testmain.go";
const GOPATH = /\/src\/([^/]+\.[^/]+\/[^/]+\/[^/]+)\//;
// src/crash/go/fatal-log.ts
const ZAP_CONSOLE = /^\S{4,40}\tFATAL\t(?:(?:[^\t]{1,200}\t)?([\w./@-]{1,200}\.go:\d{1,9})\t)?([^\t]*)/;
const LOGRUS_TEXT = /^(?:time=(?:"[^"]*"|\S+) )?level=fatal msg=(?:"((?:[^"\\]|\\.)*)"|(\S*))/;
const LOGRUS_TERMINAL = /^FATA\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}\w.*)?$/;
const LOGRUS_PANIC = /^(?:time=(?:"[^"]*"|\S+) )?level=panic msg=(?:"((?:[^"\\]|\\.)*)"|(\S*))|^PANI\[[\w:+.-]{1,40}\] ?(.*?)(?: {2,}\w.*)?$/;
const CONSOLES = [
	{
		word: "	FATAL	",
		shape: ZAP_CONSOLE
	},
	{
		word: " FTL ",
		shape: /^\S{4,40} FTL (?:([\w./@-]+\.go:\d+) > )?(.*)$/
	},
	{
		word: ".go:",
		shape: /^F\d{4} \d\d:\d\d:\d\d\.\d{1,9} {1,9}\d{1,9} ([\w./@-]{1,200}\.go:\d{1,9})\] (.*)$/
	}
];
const IS_GO_RECORD = /^\{"level":"fatal","ts":|^\{"level":"fatal",.*"message":"(?:[^"\\]|\\.)*"\}$|"caller":"[^"]*\.go:\d+"|"level":"fatal","msg":|"level":"FATAL","prefix":"[^"]*","file":"[^"]*\.go","line":"\d+"/;
// src/crash/go/message-hints.ts
const MESSAGES$1 = [
	[/^(?:runtime error: )?(?:panic called with nil argument|nil$)/, (_, at) => ({
		why: `panic was called with nil at ${at}.`,
		advice: "Give it the error that it was meant to carry; a nil error in a variable is the usual reason."
	})],
	[/makeslice: (?:len|cap) out of range|makechan: size out of range|growslice: len out of range/, (_, at) => ({
		why: `A length that is negative or absurdly large was asked for at ${at}.`,
		advice: "Check the number before it becomes a size: it mostly comes from input or from a subtraction."
	})],
	[/hash of unhashable type (\S+)/, ([, type], at) => ({
		why: `A ${type} was used as the key of a map at ${at}, which cannot be compared.`,
		advice: "Use a key of a comparable type, such as a string made of it."
	})],
	[/comparing uncomparable type (\S+)/, ([, type], at) => ({
		why: `Two interfaces that hold a ${type} were compared with == at ${at}.`,
		advice: "Compare them with reflect.DeepEqual, slices.Equal or maps.Equal."
	})],
	[/^value method (\S+) called using nil \*(\S+) pointer/, ([, method, type], at) => ({
		why: `${method} was called at ${at} through a nil *${type} that an interface or embedding held.`,
		advice: "Check the pointer before it is stored in the interface: an interface with a nil pointer in it is not nil."
	})],
	[/^close of nil channel/, (_, at) => ({
		why: `A channel that was never made was closed at ${at}.`,
		advice: "Make it in the constructor."
	})],
	[/^reflect: |^reflect\./, (_, at) => ({
		why: `Package reflect was used on a value that does not allow it, from ${at}.`,
		advice: "Check Kind, IsValid and CanSet before; a nil pointer or an unexported field is the usual reason."
	})],
	[/context deadline exceeded|context canceled/, (_, at) => ({
		why: `Something took longer than its context allowed, and ${at} made a panic of it.`,
		advice: "Return the error instead, and look at what was slow."
	})],
	[/^regexp: Compile|^template: /, (_, at) => ({
		why: `A pattern or a template that is wrong was compiled by a Must function at ${at}.`,
		advice: "The message shows the place in it; compile it in a test."
	})],
	[/^flag redefined: (\S+)|multiple registrations for (\S+)|^pattern "(.*?)" .*conflicts|duplicate metrics collector registration/, ([, flag, one, two], at) => ({
		why: `${flag ?? one ?? two ?? "The same name"} was registered twice, the second time at ${at}.`,
		advice: "Register it once; two imports or two calls of one constructor are the usual reason."
	})],
	[/^non-positive interval for (?:NewTicker|Ticker)/, (_, at) => ({
		why: `A ticker was made with an interval of zero or less at ${at}.`,
		advice: "Check the setting that it comes from: an unset duration is 0."
	})],
	[/inconsistently typed value into Value|store of nil value into Value/, (_, at) => ({
		why: `An atomic.Value was given another type than before, or nil, at ${at}.`,
		advice: "Store one type only, or use atomic.Pointer."
	})]
];
// src/crash/go/hints.ts
const where = ({ rootCause, culprit }) => placeOf$2(rootCause ?? culprit);
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const mebibytes = (bytes) => `${Math.floor(bytes / 1048576)}MiB`;
const FIRST_PAGE = 4096n;
const MAP_FUNCTION = /^(?:runtime\.map|internal\/runtime\/maps\.|runtime\.fatal)/;
const goHints = {
	"nil-dereference": nilDereference,
	"index-out-of-range": indexOutOfRange,
	"slice-out-of-range": sliceOutOfRange,
	"concurrent-map": concurrentMap,
	"nil-map-write": (draft) => `A map that was never made was written to at ${where(draft)}; reading a nil map is fine, writing is not. Make it where the struct that holds it is made (\`make(map[...]...)\` in its constructor), also after decoding.`,
	"type-assertion": typeAssertion,
	"divide-by-zero": (draft) => `An integer was divided by zero at ${where(draft)}. Check the divisor first: an empty list's length or an unset setting is the usual reason.`,
	"send-on-closed-channel": (draft) => `A value was sent at ${where(draft)} on a channel that another goroutine had closed. Let only the sender close it, after its last send (with several senders: after WaitGroup.Wait), and tell senders to stop by a context instead of by closing.`,
	"close-closed-channel": (draft) => `A channel was closed for the second time at ${where(draft)}. Let one owner close it, or put the close into a sync.Once: Stop and Close methods are called twice more often than one thinks.`,
	deadlock,
	"sync-misuse": syncMisuse,
	"stack-overflow": stackOverflow,
	"out-of-memory": outOfMemory,
	"thread-exhaustion": (draft) => `The process may start no more threads: each goroutine that is blocked in a system call or in C holds one (${count(draft.threads.total, "goroutine")} in the dump). Bound how many of those run at once, and look at the pod's pid limit and at debug.SetMaxThreads.`,
	fault: (draft) => `Memory that is not mapped, or a bad pointer, was used at ${where(draft)}, which Go cannot turn into a panic. Look for unsafe.Pointer arithmetic, memory that C has freed, or a memory-mapped file that was truncated (SIGBUS).`,
	"fatal-signal": fatalSignal,
	sigquit: (draft) => `Somebody asked for this dump with SIGQUIT (\`kill -3\`, Ctrl-\\), which ends a Go program; it is no bug by itself. Look for who sent it, and at what the ${count(draft.threads.total, "goroutine")} were doing: ${waiting(draft)}.`,
	checkptr: (draft) => `A conversion of unsafe.Pointer breaks the rules at ${where(draft)}, and checkptr (on with -race) stopped it. Keep the arithmetic in one expression inside one allocation, or use unsafe.Add and unsafe.Slice.`,
	"data-race": dataRace,
	"log-fatal": (draft) => `The program ended itself through its logger (Fatal), at ${where(draft)}; defers did not run. Look at what the message says, and at what this program needs at its start: files, settings, other services.`,
	"test-panic": (draft) => `A test panicked at ${where(draft)}, which ends the whole test binary and skips the tests after it. ${messageHint(draft.message ?? "", where(draft)).advice}`,
	"test-timeout": testTimeout,
	"usage-error": "The program was started with flags that it does not know or cannot read. Compare `args` of the container with the flags of this version.",
	panic: (draft) => {
		const { why, advice } = messageHint(draft.message ?? "", where(draft));
		return `${why} ${advice}`;
	}
};
// src/crash/go/kind.ts
const KINDS = [
	["concurrent-map", "concurrent map "],
	[
		"nil-dereference",
		"runtime error: invalid memory address or nil pointer dereference",
		"runtime error: nil pointer dereference"
	],
	["index-out-of-range", "runtime error: index out of range"],
	[
		"slice-out-of-range",
		"runtime error: slice bounds out of range",
		"runtime error: cannot convert slice with length"
	],
	[
		"nil-map-write",
		"assignment to entry in nil map",
		"runtime error: assignment to entry in nil map"
	],
	[
		"type-assertion",
		"interface conversion: ",
		"runtime error: interface conversion: "
	],
	["divide-by-zero", "runtime error: integer divide by zero"],
	[
		"send-on-closed-channel",
		"send on closed channel",
		"runtime error: send on closed channel"
	],
	[
		"close-closed-channel",
		"close of closed channel",
		"runtime error: close of closed channel"
	],
	[
		"deadlock",
		"all goroutines are asleep - deadlock!",
		"deadlock: ",
		"main bubble goroutine has exited but "
	],
	[
		"sync-misuse",
		"sync: negative WaitGroup counter",
		"sync: WaitGroup ",
		"sync: unlock of unlocked",
		"sync: Unlock of unlocked",
		"sync: RUnlock of unlocked",
		"sync: inconsistent mutex state"
	],
	["stack-overflow", "stack overflow"],
	[
		"out-of-memory",
		"out of memory",
		"runtime: out of memory",
		"cannot allocate ",
		"runtime: cannot allocate ",
		"runtime: VirtualAlloc",
		"arena already initialized"
	],
	[
		"thread-exhaustion",
		"thread exhaustion",
		"newosproc",
		"runtime.newosproc"
	],
	["checkptr", "checkptr: "],
	[
		"fault",
		"fault ",
		"found bad pointer in Go heap"
	],
	["fatal-signal", "unexpected signal during runtime execution"],
	["test-timeout", "test timed out after "]
];
const NIL$1 = "nil-dereference";
const OWN = [
	"runtime.",
	"sync.",
	"internal/"
];
const BY_FUNCTION = [
	[/^runtime\.(?:map(?:assign|access|delete|iter)|fatal$)|^internal\/runtime\/maps\.fatal$/, "concurrent-map"],
	[/^sync\.(?:fatal|throw)$|^internal\/sync\.fatal$|\.unlockSlow$/, "sync-misuse"],
	[/^runtime\.(?:newstack|morestack)$/, "stack-overflow"],
	[/^runtime\.(?:goPanicIndex|panicindex|panicIndex)/, "index-out-of-range"],
	[/^runtime\.(?:goPanicSlice|panicslice|panicSlice)/, "slice-out-of-range"],
	[/^runtime\.panicdivide$/, "divide-by-zero"],
	[/^runtime\.(?:panicdottype|typeAssert|assertE2I|panicnildottype)/, "type-assertion"],
	[/^runtime\.chansend/, "send-on-closed-channel"],
	[/^runtime\.closechan$/, "close-closed-channel"],
	[/^runtime\.(?:panicmem|sigpanic)/, NIL$1]
];
const RECURSION = 40;
// src/crash/go/printed.ts
const CHI_HEAD = /^ panic: (.*)$/;
const CHI_FUNCTION = /^(?: -> | {4})(\S+)$/;
const CHI_PLACE = /^(?: -> {3}| {6})(\S.*):(\d{1,9})$/;
const CHI_MESSAGE_LINES = 20;
const SAID = /\[PANIC RECOVER\] (.+)$|\b(?:panic(?:ked|king)?|PANIC|Panic|recover(?:ed|y)?|Recover(?:ed|y)?)\b[^:]{0,60}: (.+)$|(\bruntime error: .+)$/;
const OUTERMOST$2 = /* @__PURE__ */ new Set(["runtime.main", "runtime.goexit"]);
const STAMP = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{6})? (?:[\w./-]{1,200}\.go:\d{1,9}: )?/;
const ZAP = /^\S{4,40}\t[A-Z]{4,6}\t(?:(?:[^\t]{1,200}\t)?[\w./@-]{1,200}\.go:\d{1,9}\t)?([^\t]*)/;
// src/crash/go/race.ts
const RULE = "==================";
const WARNING = "WARNING: DATA RACE";
const ACCESS = /^(Previous |)([a-z]+ |)?(?:([Rr]ead|[Ww]rite)(?: of size \d+)?) at 0x[0-9a-f]+ by (main goroutine|goroutine (\d+)):$/;
const STARTED = /^Goroutine (\d+) \((\w+)\) created at:$/;
const FOUND$1 = /^Found \d+ data race\(s\)/;
const LINES = 2e3;
// src/crash/go/recovery.ts
const SERVING = /http2?: panic serving (\S*): (.*)$/;
const OBSERVED = /Observed a panic: .*? \((.*)\)$|Observed a panic: (.*)$/;
const PANIC = /\b(?:panic(?:ked|king|s)?|PANIC|Panic|recover(?:ed|y)?|Recover(?:ed|y)?)\b/;
const AFTER_PANIC = /\b(?:panic(?:ked|king)?|PANIC|Panic|[Rr]ecover(?:ed|y)?)\b[^:]{0,60}: (.+)$/;
const CRON = /\bpanic, error=(.*), stack=\.\.\.$/;
const RUNTIME_ERROR = /\bruntime error: .+$/;
const KLOG_FATAL = /^F\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [^\]]{1,200}\] (.*)$/;
const NOTE_LINES = 3;
const GIN_FRAME = /^(\S.*\.(?:go|s)):(\d+) \(0x[0-9a-f]+\)$/;
const GIN_FUNCTION = /^\t(\S+): /;
const REQUEST_LINES = 60;
// src/crash/go/tally.ts
const NEWLINE$3 = 10;
const TAB$1 = 9;
const SPACE$1 = 32;
const OPEN = 40;
const CLOSE = 41;
const DOT = 46;
const PLUS = 43;
const COMMA = 44;
const BRACKET = 93;
const SAMPLES = 4e3;
const SAMPLE_BYTES = 16384;
const GOROUTINE_BYTES = 1 << 22;
const FOREIGN_LINES = 64;
const encoder = new TextEncoder();
const GOROUTINE = encoder.encode("goroutine ");
const CREATED_BY = encoder.encode("created by ");
const IN_GOROUTINE = encoder.encode(" in goroutine ");
const ORIGINATING = encoder.encode("[originating from ");
const HEADS = ["panic: ", "fatal error: "].map((head) => encoder.encode(head));
const DIVIDER = encoder.encode("-----");
const SIGNAL = encoder.encode("SIG");
// src/crash/go/usage.ts
const BEFORE = /^(?:Error: |Incorrect Usage: |\S{1,100}: error: |Error parsing command ?line arguments: )/;
const COMPLAINT = /^(?:flag provided but not defined: -\S+|flag needs an argument: .{1,100}|bad flag syntax: \S+|invalid (?:boolean )?value ".*" for (?:flag )?-\S+: .+|unknown flag: --\S+|unknown shorthand flag: '.' in -\S+|invalid argument ".*" for ".{1,100}" flag: .+|required flag\(s\) ".+" not set|unknown (?:long|short) flag '.+?'(?:, try --help)?)$/;
const USAGE = /^\s*(?:Usage(?: of .*)?:|usage: .+|NAME:|USAGE:)$/;
const PART = /^[A-Z][\w ()<>,-]{0,60}:$|^Use "/;
const TRY_HELP = ", try --help";
const USAGE_LINES = 1e3;
// src/crash/go/words.ts
const NIL = /^(?:runtime error: )?(?:nil|panic called with nil argument\b.*)$/;
const VALUE = new RegExp(`^\\(([^ ()]{1,200})\\) \\(?0x[0-9a-f, x]+\\)?$|^((?:[\\w%.~-]+/)*[\\w%-]+\\.[A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]*)\\([^()]*\\)$`);
const SAID_ALIKE = /* @__PURE__ */ new Set(["sync-misuse"]);
// src/crash/go.ts
const GOROUTINES = 200;
const NEAR_END$1 = 80;
const go = {
	runtime: "go",
	triggers: [
		"panic:",
		"fatal error: ",
		"goroutine ",
		"[signal ",
		"runtime: ",
		"unexpected fault address",
		"PC=0x",
		"WARNING: DATA RACE",
		" +0x",
		"created by ",
		"panic serving ",
		"panic recovered",
		"Observed a panic",
		"flag provided but not defined",
		"flag needs an argument",
		"invalid value ",
		"unknown flag: --",
		"unknown shorthand flag: ",
		"\" flag: ",
		"required flag(s) ",
		"unknown long flag '",
		"unknown short flag '",
		"level=fatal",
		"\"level\":\"fatal\"",
		"\"level\":\"FATAL\"",
		"	FATAL	",
		" FTL ",
		"FATA[",
		"runtime.goexit",
		"runtime.main",
		...[
			"ABRT",
			"BUS",
			"FPE",
			"ILL",
			"INT",
			"HUP",
			"QUIT",
			"SEGV",
			"SYS",
			"TERM",
			"TRAP"
		].map((name) => `SIG${name}: `),
		"Signal "
	],
	atEdges: /^(?:created by |F\d{4} |[^\s\d{["'(<]\S*$|[^\s(]+\(.*\)$|.*(?:\.(?:go|s|c|cc|cpp|h|S|y|pb)|\?\?|<autogenerated>):\d|\s+(?:\S.*:\d|pc=))/,
	hints: goHints,
	runtimeWords: runtimeWords$1,
	mayOpen(line) {
		const first = line.charCodeAt(0);
		if (first === 103 && headerOf(line) !== null) return true;
		if (first === 9 && line.startsWith("	panic: ")) return true;
		return mayBeHead(line) || mayBeRace(line) || mayBeUsage(line) || isRecoveryNote(line) || mayBeFatalLine(line) || mayBeChi(line) || gluedOf(line) !== null || isFrameLine(line, "	/f.go:1");
	},
	read(lines, at) {
		const line = lines[at] ?? "";
		if (line.startsWith("	panic: ")) return readCutChain(lines, at);
		if (mayBeRace(line)) return readRace(lines, at);
		if (mayBeHead(line)) {
			const head = readHead(lines, at);
			return head === null ? null : readHeaded(lines, withEntry(head, lines));
		}
		if (mayBeUsage(line)) return readUsage(lines, at);
		if (isRecoveryNote(line)) {
			const recovered = readRecovered(lines, at) ?? readGin(lines, at);
			if (recovered !== null) return recovered;
		}
		if (mayBeFatalLine(line)) return readFatalLine(lines, at);
		if (headerOf(line) !== null) return readBareDump(lines, at);
		if (mayBeChi(line)) return readChi(lines, at);
		const glued = gluedOf(line);
		if (glued !== null) return readGlued(lines, at, glued);
		return (mayBeErrorStack(line) ? readErrorStack(lines, at) : null) ?? readFrames(lines, at);
	},
	withMessage(draft, message) {
		const bare = /\bruntime error: .*/s.exec(message)?.[0] ?? message.replace(/^[^:]{0,60}\bpanic(?:ked|king)?\b[^:]{0,40}: /i, "");
		const kind = kindOf(bare);
		const first = bare.split("\n", 1)[0] ?? "";
		const said = {
			message: bare,
			truncated: {
				...draft.truncated,
				head: false
			}
		};
		if (kind === "panic" && isLogged(draft)) {
			const chain = [{
				type: null,
				message: bare,
				recovered: !draft.fatal
			}];
			return draft.fatal ? {
				...draft,
				...said,
				kind: "log-fatal",
				title: `fatal: ${first}`,
				chain
			} : {
				...draft,
				...said,
				kind: "logged-exception",
				title: first,
				chain
			};
		}
		const stack = belowPanic(draft.frames);
		const culprit = culpritOf(stack, bare) ?? draft.culprit;
		return {
			...draft,
			...said,
			culprit,
			rootCause: rootCauseOf(stack, culprit, bare),
			kind: kind !== "panic" ? kind : draft.kind,
			title: `panic: ${first}`,
			chain: [{
				type: null,
				message: bare,
				recovered: true
			}]
		};
	}
};
const GLUED_LINES = 400;
const OLD_HEAP = /0xc(?:208|820)[0-9a-f]{6}\b/;
const OLD_HEAPS = ["0xc208", "0xc820"];
const WHOLE = new RegExp(`^[A-Za-z_${FOREIGN_LETTERS}][^.]*\\.|^panic$`);
const IN_TEST = /^testing\.(?:tRunner|\(\*B\)\.runN|\(\*F\)\.Fuzz)/;
const TEST = /\.(?:Test|Fuzz|Benchmark|Example)[^a-z][^/]*$/;
const OUTERMOST$1 = /^(?:main\.main|main\.init\b.*|runtime\.(?:main|goexit|mstart\w*|mcall|rt0_go|asmcgocall|systemstack\w*|doInit\d*|morestack\w*)|_?start\w*|clone|__libc_start\w*|non-Go)$/;
const MOST_FRAMES = 100;
// src/crash/grammars.ts
let require;
const MISSING = {
	withMessage: void 0,
	runtimeWords: void 0
};
const grammars = [
	go,
	onDemand({
		runtime: "python",
		triggers: [
			"Traceback (most recent call",
			"  File \"",
			"File \"",
			"most recent call first",
			"RemoteTraceback:",
			"Timeout (",
			"Fatal Python error",
			"exception, another exception occurred",
			"direct cause of the following",
			"exception was never retrieved",
			"Windows fatal exception",
			"can't open file",
			"can't find '__main__' module",
			"No module named",
			"Error while finding module specification"
		],
		atEdges: void 0
	}, () => chunk("python").python),
	onDemand({
		runtime: "node",
		triggers: [
			"    at ",
			"  at ",
			"	at ",
			"Node.js v",
			"throw ",
			"(Use `node --trace-uncaught",
			"UnhandledPromiseRejectionWarning: ",
			"triggerUncaughtException(",
			"unsettled top-level await",
			"Uncaught ",
			"Uncaught:",
			"FATAL ERROR: ",
			"# Fatal ",
			"<--- Last few GCs --->",
			"----- Native stack trace -----",
			"node::Abort()",
			"Assertion `"
		],
		atEdges: /^(?:\S+|(?:\/|[A-Za-z]:\\|file:).*):\d{1,9}$/
	}, () => chunk("node").node),
	onDemand({
		runtime: "bun",
		triggers: [
			"Bun v",
			"error: Cannot find ",
			"panic(",
			"panic: ",
			"      at "
		],
		atEdges: void 0
	}, () => chunk("bun").bun),
	onDemand({
		runtime: "deno",
		triggers: [
			"error: Uncaught ",
			"could not be parsed: ",
			"    at file:///",
			"    at http"
		],
		atEdges: void 0
	}, () => chunk("deno").deno),
	onDemand({
		runtime: "java",
		triggers: [
			"	at ",
			"    at ",
			"  at ",
			"Exception in thread ",
			"due to java.lang.OutOfMemoryError",
			"thrown from the UncaughtExceptionHandler",
			"Could not find or load main class",
			"LinkageError occurred while loading",
			"Main method not found in class",
			"Unable to access jarfile",
			"no main manifest attribute",
			"Could not create the Java Virtual Machine",
			"Error occurred during initialization of ",
			"Java Runtime Environment",
			"Full thread dump ",
			"Execution error ",
			"Syntax error ",
			"Unexpected error ",
			"APPLICATION FAILED TO START"
		],
		atEdges: void 0
	}, () => chunk("java").java),
	onDemand({
		runtime: "dotnet",
		triggers: [
			"Unhandled exception",
			"Unhandled Exception",
			"  at ",
			"Stack overflow.",
			"Process terminated.",
			"Fatal error. ",
			"Out of memory.",
			"The application to execute does not exist",
			"Could not execute because",
			"to run this application.",
			"find any compatible framework version",
			"A fatal error "
		],
		atEdges: void 0
	}, () => chunk("dotnet").dotnet),
	onDemand({
		runtime: "mono",
		triggers: [
			"FATAL UNHANDLED EXCEPTION",
			"Managed code called FailFast",
			"while executing native code.",
			"Cannot open assembly '"
		],
		atEdges: void 0
	}, () => chunk("dotnet").mono),
	onDemand({
		runtime: "ruby",
		triggers: [
			":in `",
			":in '",
			"[BUG] ",
			"(SyntaxError)",
			": syntax error",
			": --> ",
			"#<Thread:",
			"Traceback (most recent",
			"ruby: ",
			"Error (",
			"Exception (",
			"NotFound (",
			"(NoMemoryError)"
		],
		atEdges: void 0
	}, () => chunk("ruby").ruby),
	onDemand({
		runtime: "php",
		triggers: [
			"atal error",
			"arse error",
			"ompile error",
			"ore error",
			"exception '",
			".php:",
			".php(",
			"#0 {main}",
			"Next "
		],
		atEdges: void 0
	}, () => chunk("php").php),
	onDemand({
		runtime: "rust",
		triggers: [
			"panicked ",
			"has overflowed its stack",
			"fatal runtime error: ",
			"memory allocation of ",
			"Error: ",
			"core::panicking",
			"rust_begin_unwind",
			"::call_once",
			"/rustc/",
			"/rustc-"
		],
		atEdges: void 0
	}, () => chunk("rust").rust),
	onDemand({
		runtime: "cpp",
		triggers: [
			"Sanitizer: ",
			": runtime error: ",
			"ssertion ",
			"terminate called",
			"libc++abi",
			"virtual method called",
			"*** ",
			"free(): ",
			"malloc(): ",
			"calloc(): ",
			"memalign(): ",
			"_malloc(): ",
			"unlink_chunk(): ",
			"realloc(): ",
			"munmap_chunk(): ",
			"mremap_chunk(): ",
			"malloc_consolidate(): ",
			"corruption",
			"corrupted ",
			"break adjusted to",
			"invalid fastbin",
			"glibc error: ",
			"futex facility",
			"mutex lock failed",
			"exception not rethrown",
			"[critical][",
			")[0x",
			") [0x",
			" 0# ",
			" signal SIG",
			"Process terminating with default action",
			"] Check failed: "
		],
		atEdges: void 0
	}, () => chunk("cpp").cpp),
	onDemand({
		runtime: "swift",
		triggers: [
			"atal error",
			"Precondition failed",
			"Assertion failed",
			"Program crashed: ",
			"Swift runtime failure",
			"Backtracing from",
			"Could not cast value of type"
		],
		atEdges: void 0
	}, () => chunk("swift").swift),
	onDemand({
		runtime: "elixir",
		triggers: [
			"** (",
			"terminating",
			"terminated",
			"raised an exception",
			" exited: ",
			"ould not start kernel"
		],
		atEdges: void 0
	}, () => chunk("elixir").elixir),
	onDemand({
		runtime: "erlang",
		triggers: [
			"exception error: ",
			"exception exit: ",
			"exception throw: ",
			" REPORT==== ",
			"escript: There were compilation errors."
		],
		atEdges: void 0
	}, () => chunk("erlang").erlang),
	onDemand({
		runtime: "perl",
		triggers: [
			" line ",
			"Can't open perl script",
			"Out of memory",
			"HASH(0x"
		],
		atEdges: void 0
	}, () => chunk("perl").perl),
	onDemand({
		runtime: "lua",
		triggers: [
			"stack traceback:",
			"lua: ",
			"lua5.",
			"luajit: ",
			"tarantool: "
		],
		atEdges: void 0
	}, () => chunk("lua").lua),
	onDemand({
		runtime: "dart",
		triggers: [
			"Unhandled exception:",
			".dart:",
			"===== CRASH"
		],
		atEdges: void 0
	}, () => chunk("dart").dart),
	onDemand({
		runtime: "haskell",
		triggers: [
			"CallStack (from HasCallStack)",
			"HttpExceptionRequest Request {",
			".throwString called with:",
			": No match in record selector",
			".index: Index (",
			": Negative exponent",
			": Stack space overflow",
			": out of memory",
			": internal error: ",
			": Char.digitToInt",
			": Data.",
			": Control.",
			": AsyncCancelled",
			": Cannot decode byte",
			": Uncaught exception ",
			": Non-exhaustive ",
			": Irrefutable pattern",
			": Missing field",
			": No instance nor",
			"thread blocked indefinitely",
			": <<loop>>",
			"divide by zero",
			": arithmetic ",
			": Ratio has zero",
			" overflow",
			": Heap exhausted",
			": Prelude.",
			": user error (",
			": does not exist",
			": already exists",
			": resource busy",
			": resource exhausted",
			": permission denied",
			": invalid argument",
			": end of file",
			": unsupported operation",
			": resource vanished",
			": illegal operation",
			": inappropriate type",
			": hardware fault",
			"): failed"
		],
		atEdges: /^[\w.-]{1,60}: [A-Z][\w'.]{0,200} \{[a-z_]/
	}, () => chunk("haskell").haskell),
	onDemand({
		runtime: "shell",
		triggers: [
			": line ",
			".sh: ",
			"not found",
			"o such file or directory",
			"ermission denied",
			"not set",
			"yntax error",
			"xec format error",
			"annot execute",
			"bad interpreter",
			"Is a directory",
			": cannot ",
			"Segmentation fault",
			"Killed",
			"Abort",
			"Bus error",
			"Illegal instruction",
			"Floating point exception",
			"Bad system call",
			"Terminated",
			"breakpoint trap",
			"+ false",
			"+ exit ",
			"+ return ",
			"+ test ",
			"+ [[ ",
			"+ [ ",
			"+ '[' ",
			"+ grep -q",
			"syntax error at line",
			"Memory fault"
		],
		atEdges: /^(?:\+\S* |[\w.-]+: )/
	}, () => chunk("shell").shell)
];
const FUNCTIONS = 5;
const FRAMES = 100;
const OUTERMOST = /(?:^|[.: ])(?:main|Main|<Main>\$)(?:\(.{0,200}\))?$|^main\.(?:main|init)\b|^\{main\}$|^F /;
const NAMELESS = /^(?:<module>|(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )*<(?:main|top \(required\))>|(?:\w+\.)?<anonymous>|main chunk|function <.{0,300}:\d+>)$/;
const UNQUALIFIED = /* @__PURE__ */ new Set([
	"python",
	"node",
	"bun",
	"deno",
	"ruby",
	"perl",
	"lua",
	"dart",
	"haskell"
]);
const NOISE = [
	[/::h[0-9a-f]{16}$/, ""],
	[/\[[0-9a-f]{16}\]/g, ""],
	[/0x[0-9a-f]+/gi, ""]
];
const JAVASCRIPT = [[/^async /, ""], [/^.*\.(?=[^.]+$)/, ""]];
const JVM = [
	[/\$\$(?:Lambda|EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\b[$/\w]*/g, "$$"],
	[/(?<=[a-z$])\$\d+/gi, "$"],
	[/(?<=__|\beval|_closure|\$Proxy)\d+/g, ""]
];
const DOTNET = [[/__\d+(?:_\d+)*|`\d+/g, "_"], [/(?<=\||DisplayClass)\d+_\d+/g, ""]];
const BEAM = [
	[/(?<=:elixir_compiler_)\d+/, ""],
	[/(?<=fun-)\d+(?=-)/g, ""],
	[/^\(file\)$/, ""],
	[/__escript__[\d_]+(?=:)/, ""]
];
const NOISE_OF = {
	go: [
		[/\[\.\.\.\]/g, ""],
		[/-fm$/, ""],
		[/(?:\.|-)(?:func|gowrap|deferwrap|range)\d+(?:[.-]?(?:func|gowrap|deferwrap|range)?\d+)*/g, ".func"],
		[/\.glob\.\.func/, ".init.func"],
		[/^((?:.*\/)?[^./]+)\.(?:[^.()]+\.)+([^.()]+\.func)$/, "$1.$2"]
	],
	node: JAVASCRIPT,
	bun: JAVASCRIPT,
	deno: JAVASCRIPT,
	java: JVM,
	dotnet: DOTNET,
	mono: DOTNET,
	rust: [
		[/\{\{closure\}\}|\{closure#\d+\}/g, "{closure}"],
		[/(?:::|(?<=\w))<[^<>]*(?:<[^<>]*>[^<>]*)*>/g, ""],
		[/^<([\w:]+)>(?=::)/, "$1"]
	],
	cpp: [[/(?: \[clone [^\]]*\]|\.(?:isra|part|cold|constprop|lto_priv)(?:\.\d+)?|\[abi:\w+\])+$/, ""], [/(?<=\}|lambda\([^()]{0,200}\))#\d+|(?<=\$_)\d+/g, ""]],
	python: [[/^<(?:list|dict|set)comp>$/, ""]],
	swift: [[/closure #\d+/g, "closure"]],
	ruby: [[/\(\d+ levels\) /g, ""], [/[^ ]*[#.](?=[^ #.]+$)/, ""]],
	perl: [[/(?<=__ANON__)\[[^\]]*\]/, ""]],
	php: [[/\{closure:[^}]*\}/g, "{closure}"]],
	elixir: BEAM,
	erlang: BEAM
};
const VALUES = new RegExp([
	/"[^"]{0,200}"|'[^']{0,200}'|`[^`']{0,200}[`']|\u2018[^\u2019]{0,200}\u2019|(?:\/[\w.@%+:-]+)+/.source,
	/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|local|internal|svc)\b/.source,
	`[+-]?[A-Za-z_${FOREIGN_LETTERS}][\\w.:+-]*\\d[\\w.:+-]*|[+-]?\\d[\\w.:+-]*`
].join("|"), "g");
const HOST = /^(?:[\w-]+\.)+(?:com|org|local|internal|svc)$/;
const PLACES = /(?:\/[\w.@%+:-]+)+|[+-]?\d[\w.:+-]*/g;
// src/crash/lines.ts
const LIMIT = 2 ** 31;
// src/crash/collect.ts
const DIFFERENT = 200;
// src/crash/environment-hints.ts
const VARIABLE = "[\"'`$]?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)[\"'`]?";
const ABSENT = "(?:(?:is|was|are|were|has|have)? ?(?:not|un|never) ?(?:been )?(?:set|defined|provided|specified|configured|found|given|present)|(?:must|should|needs? to|has to|cannot|can't|may not|must not) (?:not )?be (?:set|defined|provided|specified|configured|given|present|empty|blank|null|nil)|(?:is|was|are)? ?(?:missing|required|empty|blank|undefined|absent))\\b";
const PATH = "[\"'(]?(/[^\\s\"'):,]+)[\"')]?";
const makeHints = () => [
	[new RegExp(`${VARIABLE}(?: env(?:ironment)?(?: var(?:iable)?)?)?:? ${ABSENT}`), ([, name = ""]) => unset(name)],
	[new RegExp(`\\benv(?:ironment)?(?:[ _-]?var(?:iable)?s?)?:? (?:named |called |key )?["'\`$]?([A-Za-z]\\w{2,80})["'\`]?:? ${ABSENT}`), ([, name = ""]) => unset(name)],
	[new RegExp(`\\b(?:[Mm]issing|[Rr]equires?|[Rr]equired|[Uu]ndefined|[Uu]nset|[Nn]eeds|[Ss]et|[Dd]efine)(?: (?:the|a|required|mandatory|env(?:ironment)?(?: var(?:iable)?s?)?|config(?:uration)?|key|value|setting|secret|parameter)){0,4}:?\\s+${VARIABLE}`), ([, name = ""]) => unset(name)],
	[/[Cc]ould not resolve placeholder '([^']{1,100})'/, ([, name = ""]) => unset(name)],
	[/validation errors? for \S{1,100}\n(\w{1,80})\n\s+(?:Field required|field required)/, ([, name = ""]) => unset(name)],
	[/(?:could not translate host name|(?:[Cc]ould not|[Uu]nable to) resolve host(?: name)?|getaddrinfo for)[ :]+["']?([\w.-]*\w)|\blookup ([\w.-]*\w)(?: on \S+)?: (?:no such host|server misbehaving|i\/o timeout)|, host name: Just "([\w.-]{1,253})", /, ([, ...names]) => unresolved(names.find((name) => name !== void 0) ?? "")],
	[/(?:ENOTFOUND|EAI_AGAIN) ([\w.-]+)|UnknownHostException: ([\w.-]+)/, ([, one, two]) => unresolved(one ?? two ?? "")],
	[/Name or service not known|[Nn]o such host is known|nodename nor servname|[Tt]emporary failure in name resolution|failed to lookup address|no such host/, () => unresolved("")],
	[/password authentication failed for user ["']?([\w.@-]+)|Access denied for user ["']?([\w.-]+)|Login failed for user ["']?([\w.@-]+)|role ["'](\w+)["'] does not exist|\b(?:WRONGPASS|NOAUTH|Authentication failed)\b/, ([, ...users]) => ({
		why: `The server refused the credentials${named(" of", users.find((user) => user !== void 0))}.`,
		advice: "Compare the Secret that the container reads with what the server has; it may have been rotated."
	})],
	[/relation "([^"]{1,100})" does not exist|Table '([^']{1,100})' doesn't exist|no such table: (\S{1,100})|database "([^"]{1,100})" does not exist|Unknown database '([^']{1,100})'|[Uu]ndefined table.{0,40}"([^"]{1,100})"/, ([, ...names]) => ({
		why: `${names.find((name) => name !== void 0)} is not in the database.`,
		advice: "Run the migrations before this version starts, and check which database it is connected to."
	})],
	[/x509: ([^\n]{1,100})|certificate verify failed(?:: ([^(\n]{1,80}))?|PKIX path building failed|unable to (?:verify the first|get local issuer) certificate|self[- ]signed certificate|certificate has expired|CERT_HAS_EXPIRED|The SSL connection could not be established/, ([said = "", go, openssl]) => ({
		why: `The certificate of the other side is not trusted (${(go ?? openssl ?? said).trim()}).`,
		advice: "Mount the authority's certificate or install ca-certificates in the image, and check its names and dates."
	})],
	[/(\w[\w.-]*) is forbidden: User "([^"]{1,200})" cannot (\w+) resource "([^"]{1,100})"/, ([, , user = "", verb, resource]) => ({
		why: `${user.replace("system:serviceaccount:", "The service account ")} may not ${verb} ${resource}.`,
		advice: "Bind it to a Role or ClusterRole that allows that."
	})],
	[/[Nn]o space left on device|ENOSPC|[Dd]isk quota exceeded|not enough space on the disk/, (_, at) => ({
		why: `The disk that ${at} writes to is full.`,
		advice: "Look at the size of the volume or the limits of emptyDir and ephemeral-storage, and at what is never deleted."
	})],
	[new RegExp(`[Rr]ead-only file system(?:.{0,20}?${PATH})?|EROFS|${PATH}: [Rr]ead-only file system`), ([, after, before], at) => ({
		why: `The file system is read-only${named(" at", after ?? before)}, and ${at} writes to it.`,
		advice: "Mount an emptyDir there, or turn readOnlyRootFilesystem off."
	})],
	[/[Tt]oo many open files|EMFILE|ENFILE/, () => ({
		why: "The process ran out of file descriptors.",
		advice: "Look for files or sockets that are opened and never closed; the node's limit is the last thing to raise."
	})],
	[/EADDRINUSE|[Aa]ddress (?:already )?in use|[Pp]ort \d+ (?:is|was) already in use|AddrInUse/, ({ input }, at) => ({
		why: `Something already listens on ${portIn(input) ?? `the address of ${at}`}: another process of the container, or this one a second time.`,
		advice: "Start the server once, or give it a port of its own."
	})],
	[/[Cc]onnection ?[Rr]efused|ECONNREFUSED|actively refused/, ({ input }, at) => ({
		why: `Nothing listened on ${addressIn(input) ?? "the address"}, or not yet, when ${at} connected.`,
		advice: "Check the Service, its readiness and network policies, and retry instead of ending when the other side is not ready yet."
	})],
	[/i\/o timeout|no route to host|[Nn]etwork is unreachable|ETIMEDOUT|EHOSTUNREACH|[Cc]onnect(?:ion)? timed out/, ({ input }, at) => ({
		why: `${addressIn(input) ?? "The other side"} did not answer when ${at} connected.`,
		advice: "Check that its pods are ready, the network policies between the two, and the address."
	})],
	[new RegExp(`[Pp]ermission denied[^/\\n]{0,20}${PATH}|${PATH}:? [Pp]ermission denied|EACCES[^/\\n]{0,40}${PATH}|Access to the path ${PATH} is denied`), ([, ...paths], at) => ({
		why: `The program may not use ${paths.find((path) => path !== void 0)}, which ${at} needs.`,
		advice: "Check the owner of the mount (fsGroup), runAsUser and readOnlyRootFilesystem."
	})],
	[new RegExp(`[Nn]o such file or directory[^/\\n]{0,20}${PATH}|${PATH}:? ?[Nn]o such file or directory|Could not find (?:file|a part of the path) ${PATH}`), ([, ...paths], at) => ({
		why: `${paths.find((path) => path !== void 0)} is not in the container, which ${at} needs.`,
		advice: "Check the image, the mounts and the working directory; a ConfigMap's key is its file's name."
	})]
];
let hints = null;
const LONGEST = 2e3;
const named = (word, name) => name === void 0 ? "" : `${word} ${name}`;
const ADDRESSES = [
	/ECONNREFUSED ([^\s,;()]+:\d{1,5})/,
	/dial \w+ (\S+:\d{1,5})/,
	/\bat "([\w.-]+)"(?: \([^)]{1,60}\))?, port (\d{1,5})/,
	/\bhost=["']?([\w.-]+)["']?,? port=["']?(\d{1,5})/,
	/\b([\w-]+(?:\.[\w-]+)*):(\d{2,5})\b/
];
// src/crash/hints.ts
const GENERAL = {
	"out-of-memory": "The process could not get the memory that it asked for. Look at what it holds on to, or raise the container's memory limit.",
	"stack-overflow": "A function called itself until the stack was full. Give the recursion that the trace repeats an end.",
	"syntax-error": "The source could not be read, so the program never ran. Run the language's own check of this file in the build."
};
const UNHANDLED = /* @__PURE__ */ new Set([
	"uncaught",
	"unhandled-rejection",
	"unhandled-error-event",
	"panic",
	"log-fatal",
	"main-error",
	"fatal-error",
	"exception-group"
]);
const LONGEST_WORDS = 2e3;
// src/crash/judge.ts
const FROM_OUTSIDE = /* @__PURE__ */ new Set([137, 143]);
const CODES = {
	go: [
		2,
		1,
		66
	],
	python: [1],
	node: [
		1,
		7,
		13
	],
	bun: [1],
	deno: [1],
	java: [1, 3],
	dotnet: [134],
	mono: [1],
	ruby: [1],
	php: [255],
	rust: [101, 1],
	cpp: [
		134,
		1,
		23,
		66
	],
	swift: [132, 133],
	elixir: [1],
	erlang: [127, 1],
	perl: [
		255,
		1,
		2,
		9,
		13,
		22,
		111
	],
	lua: [1],
	shell: [
		126,
		127,
		1,
		2
	],
	dart: [255],
	haskell: [
		1,
		2,
		251,
		254
	]
};
const SIGNALS = {
	SIGILL: 132,
	SIGTRAP: 133,
	SIGABRT: 134,
	SIGBUS: 135,
	SIGFPE: 136,
	SIGSEGV: 139
};
const LINES_AFTER = 3;
const PRINTED_ONLY = /* @__PURE__ */ new Set([
	"exception-ignored",
	"thread-dump",
	"request-error"
]);
// src/crash/wrappers/stack-data.ts
const PRINTERS = [
	{
		textOf: goText,
		around: (frames) => ["", ...frames]
	},
	{
		textOf: jvmText,
		around: (frames, holder) => [saidOf(holder), ...frames]
	},
	{
		textOf: pythonText,
		around: (frames, holder) => [
			PYTHON_HEAD,
			...frames,
			saidOf(holder)
		]
	}
];
const PYTHON_HEAD = "Traceback (most recent call last):";
const RUBY_FRAME = /^\S{1,400}\.rb:\d{1,9}:in /;
const PYTHON_CAUSE = "The above exception was the direct cause of the following exception:";
const TYPES = [
	"exceptionType",
	"exc_type",
	"errorType",
	"type",
	"name",
	"class"
];
const MESSAGES = [
	"exc_value",
	"errorMessage",
	"message"
];
// src/crash/wrappers/records.ts
const STACK_KEYS = /^(?:stack|\w{0,40}stack_?trace|backtrace|trace|traceback|exc_info|exc_text|exception|errorverbose|full_message|thrown|error|err|message|msg|text|panic|@x)$/i;
const LIST_KEYS = /stack|trace|frames|exception/i;
const VERBOSE = /verbose$/i;
const MESSAGE_KEYS = [
	"error",
	"err",
	"panic",
	"exception",
	"cause",
	"msg",
	"message",
	"short_message",
	"@message"
];
const FATAL = /^fatal$/i;
const GRAVE = /^(?:panic|dpanic|emerg|emergency|alert|critical|crit)$/i;
const PINO_FATAL = 60;
const DEPTH = 4;
const LIST = /(?:tack|race|rames|ption)": ?\[/;
const FIELD = /(?:^|\s)([\w.@-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g;
const INDENTED_GOROUTINE = /^[ \t]{1,40}goroutine \d{1,20} \[[^\]]{1,200}\]:\s*$/;
const KLOG_FIELD = /\b(?:panic|err)="((?:[^"\\]|\\.)*)"/;
const KLOG_LINES = 4e3;
// src/crash/scan.ts
const RECORD_MARK = 1 << 30;
const EDGE_MARK = 1 << 28;
const RECORD_TRIGGERS = [...[
	"race=<",
	"tack=<",
	" err=<",
	"anic=<",
	"rror=<"
], ...[
	"tack\":",
	"race\":",
	"rames\":",
	"ption\":"
].flatMap((key) => [`${key}[`, `${key} [`])];
const WRITTEN_OTHERWISE = /["\\<>&\x00-\x1f]/;
// src/crash/stream/pages.ts
const PAGE_BYTES = 131072;
const LONGEST_LINE = 1048576;
const NEWLINE$2 = 10;
const SPARE = 16;
const ROOM_FOR_NEWLINE = 1;
// src/crash/stream/short-search.ts
const NON_ASCII = /[^\x00-\x7f]/;
// src/crash/stream/sieve-wasm.ts
const SIEVE_WASM = "AGFzbQEAAAABHARgAX8Bf2ADf39/AX9gAn9/AX9gBX9/f39/AX8DCQgAAAECAQEDAgUDAQARBxwDBm1lbW9yeQIABGZpbmQABghuZXdsaW5lcwAHCuwCCA4AIAAoAgBBsdXVxnlsCwwAIAAQAEEOdi0AAAs+AANAIAIgADYCACACIAAQASAAQQJqEAFyIABBBGoQASAAQQZqEAFyckECdGohAiAAQQhqIgAgAUkNAAsgAgsTACABIAA2AgAgASAAEAFBA3RqC0oBAX8DQCAAIAFJBEAgACgCACEDIAMgAhADIQIgA0ECaiACEAMhAiADQQRqIAIQAyECIANBBmogAhADIQIgAEEEaiEADAELCyACC28BBH8gACEGA0AgACABSQRAIAAoAgAhAyADEABBEnYhBANAIAIgBEECdGooAgAhBSAFIAMoAgBHBEAgBEEBakH//wBxIQQgBQ0BBSAGIAM2AgAgBiAENgIEIAZBCGohBgsLIABBCGohAAwBCwsgBgsWACAEIAMgACABIAMQAiAEEAQgAhAFCykBAX8DQCACIAD9AAQAQQr9D/0j/WRpaiECIABBEGoiACABSQ0ACyACCw==";
// src/crash/stream/trigger-search.ts
const ORDINARY = `2026-11-25T01:02:03.417Z INFO [main] server started on port 8080 at http://localhost:8080/api/v1/users
{"level":"info","time":"2026-11-25","msg":"request completed","caller":"http/server.go:42","error":"failed: not found"}
level=warning msg="connection refused, call retried, worker failed with an exception: timeout exceeded in line 12 of a file"
I1125 01:02:03.417000 1 controller.go:121] "Reconciled" object="default/pod-7" duration="30ms" panic terminated exited thread
10.42.0.1 - - [25/Nov/2026:01:02:03 +0000] "GET /index.php HTTP/1.1" 200 195 "-" "Mozilla/5.0" DEBUG WARN ERROR invalid argument
        at the end of the    next handler of this    process could be  cannot open stack trace signal received, killed and aborted
`;
const SIEVE_BITS = 18;
const SLOTS = 16384;
const LAST_SLOT = 16383;
const MIX = 2564123313;
const SIEVE_BYTES = 1 << SIEVE_BITS;
const TABLE = SIEVE_BYTES;
const TEXT = 327680;
const TEXT_BYTES = 131072;
const ROOM = 458768;
const FOUND = 524304;
const PIECES = [
	2,
	3,
	4
];
const ANY = Array.from({ length: 256 }, (_, byte) => byte);
// src/crash/stream/candidates.ts
const NEWLINE$1 = 10;
const ESCAPE = 27;
const TAB = 9;
const SPACE = 32;
const BRACE = 123;
const EDGE_ROWS = 4;
const ESCAPED_COLOUR = "\\u001b[";
const COLOUR_MARK = 1 << 29;
const ESCAPED_ANSI = /\\u001[bB]\[[0-9;]{0,40}m/g;
const SHORT_BYTES = 65536;
const triggers = new Map([...triggerMarks(), [ESCAPED_COLOUR, COLOUR_MARK]]);
let tables = null;
const isDigit = (byte) => byte !== void 0 && byte >= 48 && byte <= 57;
const isBlank = (byte) => byte === SPACE || byte === TAB;
// src/crash/wrappers/unwrap.ts
const SUPERVISORD = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \w+ '.{1,200}' std(?:err|out) output:$/;
const PARTS = 1024;
const RECENT = 200;
// src/crash/stream/window.ts
const CONTEXT_LINES = 64;
const CONTEXT_BYTES = 1048576;
const LEAST_CONTEXT = 8;
const BATCH = 256;
const FORGET_LINES = 4e3;
const FORGET_BYTES = 2097152;
// src/crash/stream/dump.ts
const GIVEN_BYTES = 524288;
const NEWLINE = 10;
// src/crash/stream/scanner.ts
const REACHES = [
	{
		lines: 400,
		bytes: 262144
	},
	{
		lines: 1600,
		bytes: 1048576
	},
	{
		lines: 6400,
		bytes: 2097152
	},
	{
		lines: 25600,
		bytes: 4194304
	},
	{
		lines: 102400,
		bytes: 8388608
	}
];
const CONTINUED = 2;
const NEAR_END = 80;
// src/crash/index.ts
// src/crash/rewording.ts
export { oneLine as _, seek as a, isCapital as c, isLogLine as d, culpritOf$1 as f, indentOf as g, firstLine as h, endsLog as i, isEpilogue as l, elsewhere as m, createCrashReader as n, withEcho as o, drafted as p, fingerprintOf as r, FOREIGN_LETTERS as s, rewordedBy as t, isErrorLogLine as u, withSourceLine as v, redactStrings as y };
