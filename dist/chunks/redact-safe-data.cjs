// src/redact/safe-data.ts
function safeData(data, redact) {
	const texts = /* @__PURE__ */ new Set();
	mapTexts(data, (text) => {
		texts.add(text);
		return text;
	});
	const all = [...texts].join("\n");
	if (redact(all) === all) return data;
	const redacted = new Map([...texts].map((text) => [text, redact(text)]));
	return mapTexts(data, (text) => redacted.get(text) ?? text);
}
function withSafe(data, changes, redact) {
	return {
		...data,
		...safeData(changes, redact)
	};
}
function mapTexts(value, change) {
	if (typeof value === "string") return change(value);
	if (Array.isArray(value)) {
		if (value.length > 0 && value.every((entry) => typeof entry === "string" && !entry.includes("\n"))) return change(value.join("\n")).split("\n");
		return value.map((entry) => mapTexts(entry, change));
	}
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, mapTexts(entry, change)]));
}
Object.defineProperty(exports, "safeData", {
	enumerable: true,
	get: function() {
		return safeData;
	}
});
Object.defineProperty(exports, "withSafe", {
	enumerable: true,
	get: function() {
		return withSafe;
	}
});
// 0d48758ee4ebb829
