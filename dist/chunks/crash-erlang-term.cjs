// src/crash/last-words/servers/erlang-term.ts
let $expression0;
let $expression1;
let $expression3;
const LONG = 120;
const SEARCHED = 8192;
const SHORT = 12;
let STRINGS;
let ESCAPED_STRINGS;
let HEADS;
function innermostReason(text) {
	const at = text.search(/[{[](?:\\?")?[\w{]/);
	if (at === -1 || text.length < LONG || !(($expression0 || text.length >= 6 && (text.includes("error") || text.includes("shutdown") || text.includes("exit") || text.includes("failed_to_start_child") || text.includes("badmatch") || text.includes("bad_return") || text.includes("application_start_failure"))) && ($expression0 ??= /[{,](?:error|shutdown|exit|failed_to_start_child|badmatch|bad_return|application_start_failure)[,}]/).test(text))) return null;
	const term = text.slice(at, at + SEARCHED);
	for (const [, printed = ""] of term.matchAll(term.includes("\\\"") ? ESCAPED_STRINGS ??= /\\"([^"\\]{0,400})\\"/g : STRINGS ??= /"([^"\\]{0,400})"/g)) if (printed.length >= SHORT && ($expression1 || printed.length >= 1) && ($expression1 ??= /\s/).test(printed) && !((HEADS || printed.length >= 16 && (printed.charCodeAt(0) === 75 || printed.charCodeAt(0) === 99 || printed.charCodeAt(0) === 105) && (printed.charCodeAt(1) === 101 || printed.charCodeAt(1) >= 110 && printed.charCodeAt(1) <= 111) && (printed.charCodeAt(2) === 105 || printed.charCodeAt(2) === 114 || printed.charCodeAt(2) === 117) && (printed.includes("Kernel pid terminated") || printed.includes("init terminating") || printed.includes("could not start kernel"))) && (HEADS ??= /^(?:Kernel pid terminated|init terminating|could not start kernel)/).test(printed)) && !(($expression3 || printed.length >= 1 && (printed.charCodeAt(0) >= 91 && printed.charCodeAt(0) <= 92 || printed.charCodeAt(0) === 123)) && ($expression3 ??= /^[{\\[]/).test(printed)) && !printed.endsWith(".erl")) return printed;
	return null;
}
Object.defineProperty(exports, "innermostReason", {
	enumerable: true,
	get: function() {
		return innermostReason;
	}
});
// 40c439b9ad45ff0e
