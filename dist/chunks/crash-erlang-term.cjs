// src/crash/last-words/servers/erlang-term.ts
const LONG = 120;
const SEARCHED = 8192;
const SHORT = 12;
let STRINGS;
let ESCAPED_STRINGS;
let HEADS;
function innermostReason(text) {
	const at = text.search(/[{[](?:\\?")?[\w{]/);
	if (at === -1 || text.length < LONG || !/[{,](?:error|shutdown|exit|failed_to_start_child|badmatch|bad_return|application_start_failure)[,}]/.test(text)) return null;
	const term = text.slice(at, at + SEARCHED);
	for (const [, printed = ""] of term.matchAll(term.includes("\\\"") ? ESCAPED_STRINGS ??= /\\"([^"\\]{0,400})\\"/g : STRINGS ??= /"([^"\\]{0,400})"/g)) if (printed.length >= SHORT && /\s/.test(printed) && !(HEADS ??= /^(?:Kernel pid terminated|init terminating|could not start kernel)/).test(printed) && !/^[{\\[]/.test(printed) && !printed.endsWith(".erl")) return printed;
	return null;
}
Object.defineProperty(exports, "innermostReason", {
	enumerable: true,
	get: function() {
		return innermostReason;
	}
});
// 5eb95267c76b404f
