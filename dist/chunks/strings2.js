// src/redact/strings.ts
function redactStrings(data, redact, except = []) {
	const texts = /* @__PURE__ */ new Set();
	mapTexts(data, except, (text) => {
		texts.add(text);
		return text;
	});
	const all = [...texts].join("\n");
	if (redact(all) === all) return data;
	const redacted = new Map([...texts].map((text) => [text, redact(text)]));
	return mapTexts(data, except, (text) => redacted.get(text) ?? text);
}
function mapTexts(value, except, change) {
	if (typeof value === "string") return change(value);
	if (Array.isArray(value)) {
		if (value.length > 0 && value.every((entry) => typeof entry === "string" && !entry.includes("\n"))) return change(value.join("\n")).split("\n");
		return value.map((entry) => mapTexts(entry, except, change));
	}
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, except.includes(name) ? entry : mapTexts(entry, except, change)]));
}
export { redactStrings as t };
