const require_crash = require("./crash.cjs");
// src/crash/last-words/wording.ts
const FAILURE = require_crash.ofParts([
	"fatal",
	"(?<![\\w-])(?:fatal)(?![\\w-])",
	"panic",
	"(?<![\\w-])(?:panic)(?![\\w-])",
	"exception",
	"\\b(?:exception)\\b",
	"cannot",
	"\\b(?:cannot)\\b",
	"can",
	"\\b(?:can ?not)\\b",
	"can't",
	"\\b(?:can't)\\b",
	"can",
	"\\b(?:can\u2019t)\\b",
	"couldn't",
	"\\b(?:couldn't)\\b",
	"could not",
	"\\b(?:could not)\\b",
	"unable to",
	"\\b(?:unable to)\\b",
	" exist",
	"\\b(?:does(?:n't| not) exists?)\\b",
	" denied",
	"\\b(?:(?:permission|access) denied)\\b",
	"refused",
	"\\b(?:refused)\\b",
	"unrecogni",
	"\\b(?:unrecogni[sz]ed)\\b",
	"unsupported",
	"\\b(?:unsupported)\\b",
	"unresolved",
	"\\b(?:unresolved)\\b",
	"no such",
	"\\b(?:no such)\\b",
	"not found",
	"\\b(?:not found)\\b",
	"out of memory",
	"\\b(?:out of memory)\\b",
	"no space left",
	"\\b(?:no space left)\\b",
	"already in use",
	"\\b(?:already in use)\\b",
	"segmentation fault",
	"\\b(?:segmentation fault)\\b",
	"bus error",
	"\\b(?:bus error)\\b",
	"read-only file system",
	"\\b(?:read-only file system)\\b",
	"core dumped",
	"\\b(?:core dumped)\\b",
	"syntax error",
	"\\b(?:syntax error)\\b",
	"exec format error",
	"\\b(?:exec format error)\\b",
	"failed",
	"\\b(?:failed)\\b",
	"failure",
	"\\b(?:failure)\\b",
	"fails",
	"\\b(?:fails)\\b",
	"cannot open",
	"\\b(?:cannot open)\\b",
	"not defined",
	"\\b(?:not defined)\\b",
	"invalid",
	"\\b(?:invalid)\\b",
	"illegal",
	"\\b(?:illegal)\\b",
	"incompatible",
	"\\b(?:incompatible)\\b",
	"corrupt",
	"\\b(?:corrupt(?:ed|ion)?)\\b",
	"missing",
	"\\b(?:missing)\\b",
	"mismatch",
	"\\b(?:mismatch)\\b",
	"aborted",
	"\\b(?:aborted)\\b",
	"terminated abnormally",
	"\\b(?:terminated abnormally)\\b",
	"is not ",
	"\\b(?:is not (?:set|defined|permitted|allowed|supported|available|recogni[sz]ed|installed|valid|a valid|readable|writable|accessible))\\b",
	"must be",
	"\\b(?:must be)\\b",
	"failed to",
	"\\b(?:failed to)\\b",
	"unbound variable",
	"\\b(?:unbound variable)\\b",
	"undefined ",
	"\\b(?:undefined (?:symbol|reference|variable|method|function))\\b",
	"unknown ",
	"\\b(?:unknown (?:sub)?(?:command|option|argument|flag|directive))\\b",
	"error",
	"\\berrors?\\b(?! ?= ?0)",
	"error",
	"\\w(?:Error)\\b",
	"exception",
	"\\w(?:Exception)\\b",
	"not_found",
	"_(?:not_found)\\b",
	"unknown",
	"_(?:unknown(?:_[a-z_]{1,30})?)\\b",
	"invalid",
	"_(?:invalid)\\b",
	"failed",
	"_(?:failed)\\b",
	"failure",
	"_(?:failure)\\b",
	"error",
	"_(?:error)\\b",
	"denied",
	"_(?:denied)\\b",
	"refused",
	"_(?:refused)\\b",
	"unsupported",
	"_(?:unsupported)\\b",
	"missing",
	"_(?:missing)\\b"
], "i");
const ERRNO = require_crash.ofParts([
	"ACCES",
	"\\bE(?:ACCES)\\b",
	"ADDRINUSE",
	"\\bE(?:ADDRINUSE)\\b",
	"ADDRNOTAVAIL",
	"\\bE(?:ADDRNOTAVAIL)\\b",
	"AI_AGAIN",
	"\\bE(?:AI_AGAIN)\\b",
	"CONNABORTED",
	"\\bE(?:CONNABORTED)\\b",
	"CONNREFUSED",
	"\\bE(?:CONNREFUSED)\\b",
	"CONNRESET",
	"\\bE(?:CONNRESET)\\b",
	"EXIST",
	"\\bE(?:EXIST)\\b",
	"HOSTUNREACH",
	"\\bE(?:HOSTUNREACH)\\b",
	"INVAL",
	"\\bE(?:INVAL)\\b",
	"IO",
	"\\bE(?:IO)\\b",
	"ISDIR",
	"\\bE(?:ISDIR)\\b",
	"MFILE",
	"\\bE(?:MFILE)\\b",
	"NETUNREACH",
	"\\bE(?:NETUNREACH)\\b",
	"NFILE",
	"\\bE(?:NFILE)\\b",
	"NODEV",
	"\\bE(?:NODEV)\\b",
	"NOENT",
	"\\bE(?:NOENT)\\b",
	"NOEXEC",
	"\\bE(?:NOEXEC)\\b",
	"NOMEM",
	"\\bE(?:NOMEM)\\b",
	"NOSPC",
	"\\bE(?:NOSPC)\\b",
	"NOTDIR",
	"\\bE(?:NOTDIR)\\b",
	"NOTFOUND",
	"\\bE(?:NOTFOUND)\\b",
	"PERM",
	"\\bE(?:PERM)\\b",
	"PIPE",
	"\\bE(?:PIPE)\\b",
	"ROFS",
	"\\bE(?:ROFS)\\b",
	"TIMEDOUT",
	"\\bE(?:TIMEDOUT)\\b"
], "");
const SUSPICIONS = [
	require_crash.ofParts([
		"unknown",
		"\\b(?:unknown)\\b",
		"undefined",
		"\\b(?:undefined)\\b",
		"expect",
		"\\b(?:(?:un)?expect(?:ed|ing))\\b",
		"unterminated",
		"\\b(?:unterminated)\\b",
		"did not",
		"\\b(?:did not)\\b",
		"n",
		"\\b(?:(?:did|does|do|is|are|was|were|has|have)n['\u2019]t)\\b",
		"denied",
		"\\b(?:denied)\\b",
		"rejected",
		"\\b(?:rejected)\\b",
		"forbidden",
		"\\b(?:forbidden)\\b",
		"unauthori",
		"\\b(?:unauthori[sz]ed)\\b",
		"not ",
		"\\b(?:not (?:exist|appear|support(?:ed)?|enough|configured|provided|given|specified|running|reachable|listening|ready|registered|loaded|initiali[sz]ed|mounted|owned|root|a \\w+))\\b",
		"no ",
		"\\b(?:no (?:[\\w-]+ ){1,4}(?:specified|given|provided|configured|found|defined|available|set|left))\\b",
		"must",
		"\\b(?:must(?: not)? (?:be|have|contain|specify|set|match|provide|point))\\b",
		"should not",
		"\\b(?:should not)\\b",
		"won't",
		"\\b(?:won't)\\b",
		"will not",
		"\\b(?:will not)\\b"
	], "i"),
	require_crash.ofParts([": ", "^(?:[a-z_]\\w{0,60}\\.){1,12}[A-Z]\\w{2,80}: \\S"], ""),
	require_crash.ofParts([
		"require",
		"\\b(?:requires?)\\b",
		"required",
		"\\b(?:required)\\b",
		"need",
		"\\b(?:needs? (?:to be|at least))\\b",
		"too ",
		"\\b(?:too (?:many|large|small|old|new|few|long|short|low|high))\\b",
		"out of ",
		"\\b(?:out of (?:range|disk|space|bounds|file))\\b",
		"already ",
		"\\b(?:already (?:exists|running|bound|taken|locked|used))\\b",
		"in use",
		"\\b(?:in use)\\b",
		"timed out",
		"\\b(?:timed out)\\b",
		"timeout",
		"\\b(?:timeout)\\b",
		"expired",
		"\\b(?:expired)\\b",
		"ambiguous",
		"\\b(?:ambiguous)\\b",
		"bad",
		"\\b(?:bad)\\b",
		"wrong",
		"\\b(?:wrong)\\b",
		"broken",
		"\\b(?:broken)\\b",
		"crash",
		"\\b(?:crash(?:ed|es)?)\\b",
		"died",
		"\\b(?:died)\\b",
		"killed",
		"\\b(?:killed)\\b",
		"overflow",
		"\\b(?:overflow)\\b",
		"deadlock",
		"\\b(?:deadlock)\\b"
	], "i"),
	require_crash.ofParts([
		"conflict",
		"\\b(?:conflict(?:s|ing)?)\\b",
		"duplicate",
		"\\b(?:duplicate)\\b",
		"exhausted",
		"\\b(?:exhausted)\\b",
		"unreachable",
		"\\b(?:unreachable)\\b",
		"bungled",
		"\\b(?:bungled)\\b",
		"misconfigured",
		"\\b(?:misconfigured)\\b",
		"insufficient",
		"\\b(?:insufficient)\\b",
		"permission",
		"\\b(?:permissions?)\\b",
		"please ",
		"\\b(?:please (?:set|provide|specify|point|check|use|run|make|install|create|upgrade|configure))\\b",
		"specify",
		"\\b(?:specify)\\b",
		"giving up",
		"\\b(?:giving up)\\b",
		"gave up",
		"\\b(?:gave up)\\b",
		"locked",
		"\\b(?:locked)\\b",
		"lost",
		"\\b(?:lost)\\b",
		"outdated",
		"\\b(?:outdated)\\b",
		"deprecated and removed",
		"\\b(?:deprecated and removed)\\b",
		"not recogni",
		"\\b(?:not recogni[sz]ed)\\b",
		"not in ",
		"\\b(?:not in \\w+ format)\\b"
	], "i")
];
const HARMLESS = require_crash.ofParts([
	"...",
	"\\.\\.\\. ?(?:ok)[\\s.!]*$",
	"done",
	"\\.\\.\\. ?(?:done)[\\s.!]*$",
	"...",
	"\\.\\.\\. ?(?:yes)[\\s.!]*$",
	"passed",
	"\\.\\.\\. ?(?:passed)[\\s.!]*$",
	"success",
	"\\.\\.\\. ?(?:success)[\\s.!]*$",
	"skipped",
	"\\.\\.\\. ?(?:skipped)[\\s.!]*$",
	"0",
	"\\b(?:0) (?:errors?|failures?|failed|exceptions?|warnings?)\\b",
	"no",
	"\\b(?:no) (?:errors?|failures?|failed|exceptions?|warnings?)\\b",
	"without",
	"\\b(?:without(?: any)?) (?:errors?|failures?|failed|exceptions?|warnings?)\\b",
	"zero",
	"\\b(?:zero) (?:errors?|failures?|failed|exceptions?|warnings?)\\b",
	"error",
	"\\b(?:errors?)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"failed",
	"\\b(?:failed)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"failure",
	"\\b(?:failures?)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"err",
	"\\b(?:err)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"error",
	"\\b(?:error_?count)[\"']?[=:] ?[\"']?(?:0|none|nil|null|false|\"\"|<nil>|\\[\\])(?:\\b|$)",
	"error",
	"\\b(?:error[_-]?log)\\b",
	".log",
	"\\b(?:err(?:ors?)?\\.log)\\b",
	"logging error",
	"\\b(?:logging errors? to)\\b",
	"abled",
	"\\b(?:^[\\w ]{3,60} (?:dis|en)abled$)\\b",
	"stderr",
	"\\b(?:stderr)\\b",
	"level",
	"\\b(?:log[_-]?level)\\b",
	"error",
	"\\b(?:error[_-]?page)\\b",
	"error handl",
	"\\b(?:error handl(?:er|ing))\\b",
	"error reporting",
	"\\b(?:error reporting)\\b",
	"exception handling",
	"\\b(?:exception handling)\\b",
	"error",
	"\\b(?:on[_-]error)\\b"
], "i");
const SURVIVED = require_crash.ofParts([
	"recovered",
	"\\b(?:recovered)\\b",
	"ignor",
	"\\b(?:ignor(?:ed|ing))\\b",
	"retry",
	"\\b(?:retry(?:ing)?)\\b",
	"will retry",
	"\\b(?:will retry)\\b",
	"falling back",
	"\\b(?:falling back)\\b",
	"fallback",
	"\\b(?:fallback)\\b",
	"skipp",
	"\\b(?:skipp(?:ed|ing))\\b",
	"disabling",
	"\\b(?:disabling)\\b",
	"continuing ",
	"\\b(?:continuing (?:anyway|without))\\b",
	"non-fatal",
	"\\b(?:non-fatal)\\b",
	"harmless",
	"\\b(?:harmless)\\b",
	"expected error",
	"\\b(?:expected error)\\b"
], "i");
let QUOTED_NAME;
const ANNOUNCES = require_crash.ofParts([
	"ing ",
	"^(?:\\[[\\w.-]{1,30}\\] )?(?!(?:giv|miss|exit|abort|quit|stopp|terminat|shutt)ing)[a-z]{3,20}ing [^:;]{1,200}(?:\\.\\.\\.)$",
	"ing ",
	"^(?:\\[[\\w.-]{1,30}\\] )?(?!(?:giv|miss|exit|abort|quit|stopp|terminat|shutt)ing)[a-z]{3,20}ing [^:;]{1,200}(?:\u2026)$"
], "i");
const REQUEST = require_crash.ofParts([
	"GET",
	"\"(?:GET) \\S+",
	"HEAD",
	"\"(?:HEAD) \\S+",
	"POST",
	"\"(?:POST) \\S+",
	"PUT",
	"\"(?:PUT) \\S+",
	"PATCH",
	"\"(?:PATCH) \\S+",
	"DELETE",
	"\"(?:DELETE) \\S+",
	"OPTIONS",
	"\"(?:OPTIONS) \\S+",
	"CONNECT",
	"\"(?:CONNECT) \\S+",
	"TRACE",
	"\"(?:TRACE) \\S+",
	"GET",
	"^(?:GET) \\/",
	"HEAD",
	"^(?:HEAD) \\/",
	"POST",
	"^(?:POST) \\/",
	"PUT",
	"^(?:PUT) \\/",
	"PATCH",
	"^(?:PATCH) \\/",
	"DELETE",
	"^(?:DELETE) \\/",
	"OPTIONS",
	"^(?:OPTIONS) \\/",
	"GET",
	"\\b(?:GET) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"POST",
	"\\b(?:POST) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"PUT",
	"\\b(?:PUT) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"DELETE",
	"\\b(?:DELETE) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"HEAD",
	"\\b(?:HEAD) \\/\\S* (?:HTTP\\/\\d|[1-5]\\d\\d\\b)",
	"HTTP/",
	"\\bHTTP\\/[12](?:\\.\\d)?\"?(?: \"[^\"]{0,300}\"){0,2} \\d{3}\\b",
	"query",
	"\\bquery(?:\\[[A-Z]{1,10}\\]) \\S+ (?:from|IN) ",
	"query",
	"\\bquery(?::) \\S+ (?:from|IN) ",
	"forwarded",
	"\\b(?:forwarded) \\S+ (?:to|is) ",
	"reply",
	"\\b(?:reply) \\S+ (?:to|is) ",
	"cached",
	"\\b(?:cached) \\S+ (?:to|is) ",
	"NXDOMAIN",
	"\\bconfig \\S+ is (?:NXDOMAIN)",
	"config ",
	"\\bconfig \\S+ is (?:NODATA)",
	"config ",
	"\\bconfig \\S+ is (?:REFUSED)",
	"SERVFAIL",
	"\\bconfig \\S+ is (?:SERVFAIL)",
	" NOERROR",
	"\\b(?:IN) NOERROR\\b",
	" NOERROR",
	"\\b(?:ANY) NOERROR\\b",
	", message ",
	"\\bcode [45]\\d\\d, message "
], "");
function failureIn(text) {
	const start = text.slice(0, WORDS);
	if (REQUEST.test(start)) return 0;
	const isSure = FAILURE.test(start) || ERRNO.test(start) || (SYSTEM_ERROR ??= new RegExp(`\\b${SYSTEM_ERRORS}\\b`, "i")).test(start);
	if (!isSure && ANNOUNCES.test(text)) return 0;
	if (!isSure && !SUSPICIONS.some((words) => words.test(start))) return 0;
	if (HARMLESS.test(start) || SURVIVED.test(start) && SURVIVED.test(start.replace(QUOTED_NAME ??= /(?:^|[\s(=:])['"`][\w.?!-]{1,60}['"`]/g, ""))) return isSure && /\bfatal\b/i.test(start) && !/non-fatal/i.test(start) ? 1 : 0;
	return isSure ? 2 : 1;
}
const WORDS = 600;
const SUBJECT = "(?:[\\w./()'\"-]{1,80} ){0,3}";
const REASON = require_crash.ofParts([
	"no such",
	"no such",
	"not found",
	"not found",
	"denied",
	"denied",
	" exist",
	"does(?:n't) exist",
	" exist",
	"does(?: not) exist",
	"is a directory",
	"is a directory",
	"not permitted",
	"not permitted",
	"invalid ",
	"invalid (?:value)",
	"invalid ",
	"invalid (?:key)",
	"invalid ",
	"invalid (?:field)",
	"invalid ",
	"invalid (?:option)",
	"unknown",
	"unknown",
	"unexpected",
	"unexpected",
	"unrecogni",
	"unrecogni[sz]ed",
	"missing",
	"missing",
	":",
	":\\d+",
	"line ",
	"\\bline \\d+"
], "i");
const CONFIGURATION = require_crash.ofParts([
	" ",
	"^(?:fatal |error:? )?(?:(?:error|problem|failure)s? (?:while |when |in |on )?(?:parsing|reading|loading|processing|validating|opening|with)) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	" ",
	"^(?:fatal |error:? )?(?:(?:could ?n[o']t|cannot|can't|unable to|failed to|failure to) (?:read|load|parse|open|process|validate)) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	" ",
	"^(?:fatal |error:? )?(?:(?:reading|loading|parsing|validating)) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	"bad",
	"^(?:fatal |error:? )?(?:bad) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	"invalid",
	"^(?:fatal |error:? )?(?:invalid) (?:the |your )?(?:\\S{0,40} ?(?:config(?:uration)?|options?|settings)\\b|[\"'`]?[\\w./-]{1,200}\\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\\b)",
	"warning",
	"see (?:the )?(?:warnings?) above",
	" above",
	"see (?:the )?(?:errors?) above",
	"message",
	"see (?:the )?(?:messages?) above",
	" above",
	"see (?:the )?(?:logs?) above",
	" error",
	"\\b(?:\\d+) errors? in (?:the )?config",
	" error",
	"\\b(?:some) errors? in (?:the )?config"
], "i");
const WHAT_RUNS = "(?: (?:main|web|https?|server\\(s\\)|servers?|services?|application|app|program|process|system|daemon|addr|config(?:uration)?(?: file)?(?: [\"'][^\"']{1,200}[\"'])?))";
const HOW_IT_RUNS = "(?: in \\S{1,20} mode)?[\\s.!]*$";
const ENDS = "abort(?:ing|ed)?|exit(?:ing|ed)?|terminat(?:ing|ed)|shutting down|shut ?down|stopping|stopped|quitting|bye|good ?bye|giving up|killed|dying";
const FAILS = "(?:a )?fatal (?:error|exception)(?: has)?(?: occurred)?|unrecoverable error|startup failed|start-?up failure|boot failed|failed|failure|error|errors|unknown error|unexpected error|(?:oops[,!.] ?)?an (?:unexpected )?error (?:has )?occurr?ed";
const ENDED_HOW = "now|immediately|abnormally|program|process|server|the (?:program|process|server|application)|due to (?:fatal |previous |above )?errors?|because of (?:previous |above )?errors?|with (?:an )?error";
const STEP = "config(?:uration)?|config(?:uration)? file|options?|initiali[sz]ation|startup|start-up|boot|syntax|validation|compilation|set-?up|migrations?|service|server|application|system|command|process|build|script|task|worker|daemon|loading \\w+|parsing";
const STEP_OF = "(?: (?:file )?[\"']?\\S{1,200}[\"']?)?(?: (?:test|check|load|startup|parse|parsing))?";
const HAS_FAILED = "(?: has| is| was)? (?:failed|failure|aborted|invalid|contains errors?|errors? found|not successful|unsuccessful|terminated|error)(?: to (?:start|boot|initiali[sz]e|load|run))?";
const AND_THEN = "(?:[.,;] (?:exiting|aborting|terminating|shutting down|see above|check (?:the )?logs?).{0,40})?";
let CLOSERS;
let PART_NAME;
function isCloser(text) {
	if (text.length >= 400) return false;
	const unnamed = text.replace(PART_NAME ??= /^[a-z][\w./-]{0,30}(?:\[[\d/]{1,9}\]| \(\w{1,20}\))?: /, "");
	return (CLOSERS ??= [
		new RegExp(`^(?:(?:fatal )?error: ?)?(?:${ENDS}|${FAILS})(?:[ ,]*(?:${ENDED_HOW}))?[\\s.!\u2026)]*$`, "i"),
		/^(?:exception|error|failure|crash) (?:details|information|info|report|summary)[\s.:]*$/i,
		/^(?:shutting down|stopping|exiting|terminating): [\w-]{1,30}$/i,
		new RegExp(`^(?:error:? |fatal:? )?${SUBJECT}(?:${STEP})${STEP_OF}:?${HAS_FAILED}${AND_THEN}[\\s.!:]*$`, "i"),
		/\b(?:exited|terminated|returned) (?:with )?-?\d{1,3}(?: exit status)?[\s.)]*$/i,
		/^error is not recoverable: exiting now$/i,
		/^(?:error:? )?command failed(?: with exit code \d{1,3})?[\s.]*$/i,
		/^(?:exit|error|return)[ -]?code:? \d{1,3}(?:: .{1,60})?$/i,
		/^(?:error )?terminat(?:ion|ing|ed) (?:at|in) [\w./-]{1,100}:\d{1,6}$/i,
		/^(?:fatal )?error[,;] (?:exiting|aborting|terminating|quitting)\b[^:]{0,40}$/i,
		/^(?:(?:unable|failed) to|could not|cannot|can't|error) (?:read|load|parse|open|process|reading|loading|parsing|processing)(?: file)? ["'`]?[\w./-]{1,200}\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)["'`]?[\s.!:]*$/i,
		/\b(?:exited|terminated|finished|ended|died|stopped|quit|exiting|exit)(?: (?:jvm|process|program|server|now|unexpectedly|abnormally))?(?: \(?(?:with|too quickly|unexpectedly)\b)?[ ,(:]*(?:(?:with )?(?:non-zero )?(?:exit )?(?:code|status|error code|error)s?:? ?(?:is )?-?\d{1,4}|signal)[^:]{0,20}$/i,
		/^(?:syntax|parse|parsing|configuration|config) errors? (?:in|at|on|near) (?:section |block |file |line )?["'`]?[\w./-]{1,200}["'`]?(?: (?:at|on) line \d{1,6})?[\s.!]*$/i,
		/^["'`]?[\w./-]{1,200}["'`]? contains? (?:\d{1,4} |some |fatal )?errors?[\s.!]*$/i,
		/^(?:fatal )?errors? (?:were )?(?:found|detected|occurred) (?:in|while (?:reading|parsing|loading)) (?:the )?(?:config(?:uration)?)[^:]{0,200}$/i,
		/^(?:\S{1,40} )?(?:exiting|aborting|terminating) due to (?:fatal |previous )?errors?[\s.!]*$/i,
		/^(?:exiting|aborting|terminating|quitting)\b[^:]{0,60}(?:previous|above|fatal|errors?|failure)[^:]{0,40}$/i,
		/^(?:(?:failed|unable) to|could(?: not|n't)|cannot|can't) start(?: up)? [\w-]{2,30}(?:\. exiting)?[\s.,!]*$/i,
		new RegExp(`^failed to (?:initiali[sz]e|load|read|parse|start|start up|boot|run|launch)(?: the)?${WHAT_RUNS}*${HOW_IT_RUNS}`, "i"),
		new RegExp(`^(?:unable to|could not|cannot|(?:unexpected )?error (?:when|while|during|on)) (?:initiali[sz](?:e|ing)|load(?:ing)?|start(?:ing)?|start(?:ing)? up|boot(?:ing)?|run(?:ning)?|launch(?:ing)?)(?: the)?${WHAT_RUNS}+${HOW_IT_RUNS}`, "i"),
		/^(?:worker|app|application|server|service|process|child|container|program|main process|task) (?:failed|exited|died|terminated|stopped)(?: to (?:boot|load|start))?[\s.!]*$/i,
		/^error: (?:a fatal exception has occurred\. program will exit|could not create the java virtual machine)\.?$/i,
		/^(?:still could not bind\(\)|removing data directory|.{0,40}cannot abort transaction|child process exited with .{0,40}|caught .{0,20}signal .{0,20}|received signal .{0,20})/i
	]).some((closer) => closer.test(text) || closer.test(unnamed)) || CONFIGURATION.test(text) && !REASON.test(text);
}
function isBare(text) {
	return /^(?:(?:fatal|unknown|unrecoverable) )?(?:error|failure|failed|aborted|aborting)[\s.!:]*$/i.test(text.trim());
}
let CONDITION;
function isMinor(text) {
	if ((CONDITION ??= /(?:^|: )\[{1,2}: .{0,200}(?:(?:u|bi)nary operator expected|unexpected operator|too many arguments|integer expression expected|missing .?\])/).test(text.slice(0, WORDS))) return true;
	return /^(?:please|make sure|ensure|install|check|verify|consider|specify|provide|upgrade|update|(?:re-?)?run) [\w'"`]/i.test(text);
}
function namesPath(text) {
	return /(?:^|[\s'"`(=:])\/[\w.-]+[/.]\w/.test(text.slice(0, WORDS));
}
function givesReason(text) {
	return /^(?:[\w-]{1,30} ){0,4}(?:reason|root cause|cause): {1,4}\S/i.test(text) || isLeadershipLost(text);
}
function isLeadershipLost(text) {
	return LEADERSHIP_LOST.test(text.slice(0, WORDS));
}
const LEADERSHIP_LOST = require_crash.ofParts([
	"election",
	"\\bleader ?(?:election) (?:is )?lost\\b",
	"leader",
	"\\bleader ?(?:ship) (?:is )?lost\\b",
	"lost ",
	"\\blost (?:the )?(?:lease)\\b",
	"leader",
	"\\blost (?:the )?(?:leader ?ship)\\b",
	"leader election",
	"\\blost (?:the )?(?:leader election)\\b",
	"no longer ",
	"\\bno longer (?:the )?leader\\b"
], "i");
const WHY = require_crash.ofParts([
	"no ",
	"\\bno \\w",
	"not found",
	"not found",
	"can",
	"(?:can(?:not|'t)) (?:find|locate)",
	"could",
	"(?:could(?: not|n't)) (?:find|locate)",
	"unable to",
	"(?:unable to) (?:find|locate)",
	"failed to",
	"(?:failed to) (?:find|locate)",
	"denied",
	"denied",
	"refused",
	"refused",
	"in use",
	"in use",
	"invalid",
	"invalid",
	"unknown",
	"unknown",
	"unrecogni",
	"unrecogni",
	"expect",
	"(?:un)?expect",
	"undefined",
	"undefined",
	"missing",
	"missing",
	"requir",
	"requir",
	"must",
	"must",
	"mismatch",
	"mismatch",
	"support",
	"support",
	"compatible",
	"compatible",
	"corrupt",
	"corrupt",
	"expired",
	"expired",
	"authori",
	"authori",
	"forbidden",
	"forbidden",
	"rejected",
	"rejected",
	"resolv",
	"resolv",
	"unreachable",
	"unreachable",
	"time",
	"time(?:d|s)? ?out",
	"deadline",
	"deadline",
	"reset by",
	"reset by",
	"too ",
	"too \\w+",
	"out of",
	"out of",
	"exhausted",
	"exhausted",
	"no space",
	"no space",
	"not enough",
	"not enough",
	"insufficient",
	"insufficient",
	"read-only",
	"read-only",
	"exist",
	"exist",
	"empty",
	"empty",
	"duplicate",
	"duplicate",
	"already",
	"already",
	"permission",
	"permission",
	"privilege",
	"privilege",
	"authentic",
	"authentic",
	"credential",
	"credential",
	"password",
	"password",
	"certificate",
	"certificate",
	"x509",
	"x509",
	"handshake",
	"handshake",
	"licen",
	"licen[cs]e",
	"syntax",
	"syntax",
	"lost",
	"lost",
	"root",
	"root\\b",
	"without",
	"without",
	"need",
	"need",
	"cannot",
	"(?:cannot) be",
	"can't",
	"(?:can't) be",
	"could not",
	"(?:could not) be",
	"couldn't",
	"(?:couldn't) be",
	"not ",
	"\\bnot (?:a)\\b",
	"not ",
	"\\bnot (?:an)\\b",
	"not ",
	"\\bnot (?:in)\\b",
	"not ",
	"\\bnot (?:set)\\b",
	"configured",
	"\\bnot (?:configured)\\b",
	"defined",
	"\\bnot (?:defined)\\b",
	"specified",
	"\\bnot (?:specified)\\b",
	"running",
	"\\bnot (?:running)\\b",
	"readable",
	"\\bnot (?:readable)\\b",
	"writable",
	"\\bnot (?:writable)\\b",
	"allowed",
	"\\bnot (?:allowed)\\b",
	"permitted",
	"\\bnot (?:permitted)\\b",
	"available",
	"\\bnot (?:available)\\b",
	"installed",
	"\\bnot (?:installed)\\b",
	"accessible",
	"\\bnot (?:accessible)\\b",
	"line ",
	"\\bline \\d"
], "i");
let NAMED$1;
const SYSTEM_ERRORS = "(?:no such file or directory|permission denied|operation not permitted|address (?:already )?in use|cannot assign requested address|connection (?:refused|reset by peer|timed out)|no space left on device|read-only file system|(?:not|is) a directory|(?:name|host) (?:or service )?not known|no such host|no route to host|network is unreachable|cannot allocate memory|too many open files|exec format error)";
let SYSTEM_ERROR;
let ONLY_SYSTEM_ERROR;
let NO_CHILD;
function isWithoutReason(text) {
	const start = text.slice(0, WORDS);
	return !(WHY.test(start) || ERRNO.test(start) || (SYSTEM_ERROR ??= new RegExp(`\\b${SYSTEM_ERRORS}\\b`, "i")).test(start)) || (NO_CHILD ??= /\bno child process(?:es)?\b/i).test(start);
}
function isVague(text) {
	return isWithoutReason(text) && !(NAMED$1 ??= /["'`\u2018\u201c][^"'`\u2019\u201d]{2,200}["'`\u2019\u201d]|(?:^|[\s(=])\/[\w.-]|\w\/[\w.-]+\/|\w:\d{2,5}\b|\d\.\d|\w\.[a-z]\w|[A-Z]_[A-Z]|\w=\S|\d{3}|--\w/).test(text.slice(0, WORDS));
}
function isBindFailure(text) {
	return BIND.test(text.slice(0, WORDS));
}
const BIND = require_crash.ofParts([
	"can",
	"\\b(?:can(?:not|'t| not))\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"could",
	"\\b(?:could(?: not|n't))\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"unable to",
	"\\b(?:unable to)\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"failed to",
	"\\b(?:failed to)\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"error",
	"\\b(?:error)\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"failure",
	"\\b(?:failure)\\b.{0,20}\\b(?:bind(?:ing)?|listen(?:ing)?)\\b",
	"bind",
	"\\b(?:bind)\\b.{0,80}\\b(?:failed|address already in use|permission denied|cannot assign requested address)\\b",
	"listen",
	"\\b(?:listen)\\b.{0,80}\\b(?:failed|address already in use|permission denied|cannot assign requested address)\\b"
], "i");
function namesSystemError(text) {
	return (SYSTEM_ERROR ??= new RegExp(`\\b${SYSTEM_ERRORS}\\b`, "i")).test(text.slice(0, WORDS));
}
let FATAL_SIGNAL;
function namesFatalSignal(text) {
	return (FATAL_SIGNAL ??= /^(?:\S{1,200}: line \d{1,9}: +)?(?:\d{1,10} +)?(?:Segmentation fault|Illegal instruction|Bus error|Floating point exception|Trace\/breakpoint trap)\b|\b(?:(?:by|received|with|on|caught|got) signal:? \(?(?:4|5|6|7|8|11|31)\b|SIG(?:SEGV|ABRT|BUS|ILL|FPE|SYS|TRAP)\b)/).test(text.slice(0, WORDS));
}
function isSystemError(text) {
	return text.length < 60 && (ONLY_SYSTEM_ERROR ??= new RegExp(`^${SYSTEM_ERRORS}[\\s.!]*$`, "i")).test(text.trim());
}
const FAREWELL = require_crash.ofParts([
	"shut",
	"\\b(?:shut(?:ting)?[ -]?down)\\b",
	"shutdown",
	"\\b(?:shutdown)\\b",
	"stop",
	"\\b(?:stop(?:ped|ping|s)?)\\b",
	"clos",
	"\\b(?:clos(?:ed?|es|ing))\\b",
	"exit",
	"\\b(?:exit(?:ed|ing|s)?)\\b",
	"terminat",
	"\\b(?:terminat(?:ed?|es|ing))\\b",
	"destroy",
	"\\b(?:destroy(?:ed|ing)?)\\b",
	"releas",
	"\\b(?:releas(?:ed?|ing))\\b",
	"clean",
	"\\b(?:clean(?:ing|ed)?(?:[ -]?up)?)\\b",
	"deallocat",
	"\\b(?:deallocat(?:ed|ing))\\b",
	"finish",
	"\\b(?:finish(?:ed|ing))\\b",
	"unload",
	"\\b(?:unload(?:ed|ing)?)\\b",
	"leav",
	"\\b(?:leav(?:ing|e))\\b",
	"goodbye",
	"\\b(?:goodbye)\\b",
	"bye",
	"\\b(?:bye)\\b",
	"sigterm",
	"\\b(?:sigterm)\\b",
	"sigint",
	"\\b(?:sigint)\\b",
	"sending signal",
	"\\b(?:sending signal)\\b",
	"removing",
	"\\b(?:removing)\\b",
	"deregister",
	"\\b(?:deregister(?:ed|ing)?)\\b",
	"unregister",
	"\\b(?:unregister(?:ed|ing)?)\\b",
	"halt",
	"\\b(?:halt(?:ed|ing)?)\\b",
	"kill",
	"\\b(?:kill(?:ed|ing)?)\\b",
	"disconnect",
	"\\b(?:disconnect(?:ed|ing)?)\\b",
	"drain",
	"\\b(?:drain(?:ed|ing)?)\\b",
	"flush",
	"\\b(?:flush(?:ed|ing)?)\\b",
	"cancel",
	"\\b(?:cancel(?:l?ed|l?ing)?)\\b",
	"cpu usage",
	"\\b(?:cpu usage)\\b",
	"resident size",
	"\\b(?:resident size)\\b",
	"page faults",
	"\\b(?:page faults)\\b",
	"complete log of this run",
	"\\b(?:complete log of this run)\\b",
	"syncing disks",
	"\\b(?:syncing disks)\\b",
	"finish scripts",
	"\\b(?:finish scripts)\\b",
	"all processes the ",
	"\\b(?:all processes the [A-Z]{3,6} signal)\\b",
	"finish",
	"^\\[[\\w-]{0,20}finish[\\w.-]{0,10}\\] "
], "i");
function isFarewell(text) {
	return FAREWELL.test(text.slice(0, WORDS));
}
const ECHO = require_crash.ofParts([
	"aborted",
	"^(?:Aborted)(?: \\(core dumped\\))?$",
	"killed",
	"^(?:Killed)(?: \\(core dumped\\))?$",
	"terminated",
	"^(?:Terminated)(?: \\(core dumped\\))?$",
	"segmentation fault",
	"^(?:Segmentation fault)(?: \\(core dumped\\))?$",
	"illegal instruction",
	"^(?:Illegal instruction)(?: \\(core dumped\\))?$",
	"bus error",
	"^(?:Bus error)(?: \\(core dumped\\))?$",
	"trace/breakpoint trap",
	"^(?:Trace\\/breakpoint trap)(?: \\(core dumped\\))?$",
	"floating point exception",
	"^(?:Floating point exception)(?: \\(core dumped\\))?$",
	" status ",
	"^exit(?:ed)? status \\d+$",
	"node.js v",
	"^Node\\.js v\\d",
	"bun v",
	"^Bun v\\d",
	": *** [",
	"^make(?:\\[\\d+\\])?: \\*\\*\\* \\[",
	"command terminated",
	"^command terminated",
	"traceback (most recent call last)",
	"^(?:Traceback \\(most recent call last\\)):?$",
	"stack",
	"^(?:Stack ?trace):?$",
	"backtrace",
	"^(?:Backtrace):?$",
	"call stack",
	"^(?:Call stack):?$",
	"core dumped",
	"^\\(?core dumped\\)?$"
], "i");
const ADVICE = require_crash.ofParts([
	" ",
	"^(?:(?:for|see) (?:more|help|details|information|usage|a list|also|the|above|https?:))",
	"run ",
	"^(?:run (?:with\\b|['\"`]))",
	"use ",
	"^(?:use ['\"`-])",
	"try ",
	"^(?:try ['\"`])",
	"try ",
	"^(?:try (?:running|to run|again): )",
	"type ",
	"^(?:type ['\"`])",
	"a complete log of this run",
	"^(?:a complete log of this run)",
	"check ",
	"^(?:check (?:the )?(?:server )?logs?\\b)",
	"more info",
	"^(?:more info)",
	"visit http",
	"^(?:visit https?:)",
	"please ",
	"^(?:please (?:see|refer|visit|read|report)\\b)",
	"refer to",
	"^(?:refer to\\b)",
	"documentation:",
	"^(?:documentation:)",
	"did you mean",
	"^(?:did you mean)",
	"note: run with",
	"^(?:note: run with)"
], "i");
function isEcho(text) {
	return ECHO.test(text) || ADVICE.test(text);
}
let READABLE;
function isDecoration(text) {
	return !(READABLE ??= /[A-Za-z0-9\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]/).test(text);
}
function isRubyFrame(text) {
	return /^\/\S{1,300}:\d{1,6}:in [`'"]/.test(text);
}
const KUBECTL = require_crash.ofParts([
	"Defaulted container \"",
	"^(?:Defaulted container \"[^\"]*\" out of: )",
	" pods, using pod/",
	"^(?:Found \\d+ pods, using pod\\/)",
	" container name to ",
	"^(?:Default(?:ing|ed) container name to )",
	"Use 'kubectl describe pod",
	"^(?:Use 'kubectl describe pod)",
	"unable to retrieve container logs for ",
	"^(?:unable to retrieve container logs for )",
	"Error from server ",
	"^(?:Error from server )"
], "");
function isKubectl(line) {
	return KUBECTL.test(line);
}
// src/crash/last-words/whole-openings.ts
let KLOG;
let PASSENGER;
let GLIB;
let CHROMIUM;
function mayBeWhole(code) {
	return require_crash.isCapital$1(code) || code === 91 || code === 40 || code === 42;
}
function takeWhole(take) {
	const match = take(KLOG ??= /([FEWID])\d{4} (\d\d):(\d\d):(\d\d)\.\d{3,9} +\d+ [\w./@-]{1,100}:\d+\] ?/y) ?? take(PASSENGER ??= /\[ ([CEWNID]) \d{4}-\d\d-\d\d (\d\d):(\d\d):(\d\d)\.\d{1,9} [^\]]{1,120} \]: /y) ?? take(GLIB ??= /(?:\*\* )?\([\w./-]{1,40}:\d{1,10}\): (?:[\w-]{1,40}-)?(ERROR|CRITICAL|WARNING|MESSAGE|INFO|DEBUG) \*\*: (?:(\d\d):(\d\d):(\d\d)\.\d{3}: )?/iy);
	if (match === null) return takeChromium(take);
	const [, level = "", hours, minutes, seconds] = match;
	return {
		grade: require_crash.gradeOfLetter(level) ?? require_crash.gradeOf(level),
		seconds: hours === void 0 ? null : clock(hours, minutes, seconds)
	};
}
function takeChromium(take) {
	const match = take(CHROMIUM ??= /\[(?:\d{1,20}:){0,2}(?:\d{4}\/(\d\d)(\d\d)(\d\d)\.\d{3,6}:)?(FATAL|ERROR|WARNING|INFO|VERBOSE\d{0,2}):[\w./-]{1,80}(?:\(\d{1,6}\)|:\d{1,6})\] /y);
	if (match === null) return null;
	const [, hours, minutes, seconds, level = ""] = match;
	return {
		grade: require_crash.gradeOf(level) ?? "low",
		seconds: hours === void 0 ? null : clock(hours, minutes, seconds)
	};
}
function clock(hours = "", minutes = "", seconds = "") {
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
// src/crash/last-words/openings.ts
const CLOCK = "(\\d{1,2}):(\\d\\d):(\\d\\d)(?:[.,:]\\d{1,9})?(?: ?[AP]M)?";
const ZONE = "(?: ?(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|(?:MSK|[A-Z]{1,3}[SD]?T)(?=[ \\]])))?";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";
const WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? ";
const DATE_AND_CLOCK = `(?:${WEEKDAY})?\\d{1,2}[-/. ](?:\\d\\d|${MONTH})(?:[-/. ](?:\\d{4}|\\d\\d))?[T ,:]{1,2}${CLOCK}`;
const NUMBERED = [
	`\\d{4}[-/.]\\d\\d[-/.]\\d\\d(?:[T ,_:-]{1,2}${CLOCK})?`,
	DATE_AND_CLOCK,
	`\\d{2}[-/]\\d\\d[|T ]${CLOCK}`,
	`\\d{6,8}[- T]${CLOCK}`,
	`\\d{4} ${CLOCK}`,
	CLOCK
].map(time);
const NAMED = [DATE_AND_CLOCK, `(?:${WEEKDAY})?${MONTH} {1,2}\\d{1,2},? (?:\\d{4},? )?(?:- )?${CLOCK}(?: (?:UTC|GMT|MSK|[A-Z]{1,3}[SD]?T))?(?: \\d{4})?`].map(time);
let NAMES;
let EPOCH;
let SHORT_CLOCK;
let UPTIME;
function time(form) {
	return new RegExp(`${form}${ZONE}`, "y");
}
function formsAt(line, at) {
	const first = line.charCodeAt(at);
	if (require_crash.isDigit(first)) return NUMBERED;
	if (!require_crash.isCapital$1(first)) return [];
	(NAMES ??= /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/y).lastIndex = at;
	return (NAMES ??= /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/y).test(line) ? NAMED : [];
}
let BRACKETED;
let BEFORE_COLON;
let NAMED_LEVEL;
let TIMED_LEVEL;
let OF_MODULE;
let CAPITALS;
let WORD;
let LETTER;
let BRACKETED_LETTER;
let MONGODB;
let SPECIAL;
const PROCESS = [
	/\d{1,10}#\d{1,10}:?(?: \*\d+)?/y,
	/\[(?:pid[ :=]?)?\d{1,10}(?:[:/,.#-]\w{1,20})?(?: \d{1,10})?\]:?/iy,
	/\[ ?\d{1,10} ?\]/y,
	/\[pid \d+(?::tid \d+)?\]|\[\w{1,20}:\w{1,20}\]/y,
	/\((?:pid[=: ]{1,2})?\d{1,10}\)(?: :)?/iy,
	/<\d{1,6}\.\d{1,8}\.\d{1,4}>/y,
	/\d{1,9}:[XCSM](?= )/y,
	/pid[=:] ?\d+,?|tid[=:] ?\w+,?/iy,
	/\d{1,3}(?:\/\d{6} )?\(\d{1,8}\)(?: :(?= ))?/y,
	/\{[^{}]{0,60}\}/y,
	/#\d{1,10}\]?:?(?= )/y,
	/\d{1,10}(?= (?:\[|---|[A-Z]{4,}))/y,
	/\d{1,10} {1,4}- (?=\d)/y,
	/\d{1,10} {0,8}\|(?= )/y,
	/[A-Z]{4,8} -- [\w.]{0,40}: /y,
	/(?:---|--) /y
];
function mayBeProcess(code) {
	return code <= 91 || code === 112 || code === 116 || code === 123;
}
let SYSLOG;
let PROGRAM;
const SOURCE = [
	[["["], /\[[\w.@/:#$, ()-]{0,80}\]:?/y],
	[["("], /\([\w.@/:#$-]{1,60}\)(?= )|\( [\w.@/:#$-]{1,60} \):?(?= )/y],
	[[" - "], /[\w.$@/[\]:-]{2,80} {0,40} - (?=\S)/y],
	[[" - ", ": "], /(?!\d+:\d+: |[\w$.:/]{1,200}(?:Error|Exception): )[\w$]{1,60}(?:[.:/$]{1,2}[\w$<>-]{1,60}){1,12}(?::\d{1,6})?\]?(?: - | : |: )(?=\S)/y],
	[[":"], /[\w.-]{1,60}\.(?:go|py|rb|rs|cc?|cpp|h|java|js|ts|lua|erl|ex|scala|kt|php):\d{1,6}(?::\d{1,6})?(?:\]|:)? /y],
	[["] "], /[\w$-]{1,60}(?:::[\w$-]{1,60}){0,12}\] (?=\S)/y],
	[["| "], /(?<=\| )[A-Za-z](?:[\w.-]| (?! )){0,30}? {0,20}\| (?=\S)/y],
	[["- "], /- (?=\S)/y],
	[[": "], /: (?=\S)/y]
];
let PART;
let AGAIN;
let TAG;
let NAME;
let COLUMN;
let SHARED;
const PARTS = 12;
const LONGEST = 400;
function opened(line, isTimed = false) {
	let at = skip(line, 0);
	let grade = null;
	let seconds = null;
	let isLogged = false;
	let tag = null;
	let isLow = false;
	const take = (pattern) => {
		pattern.lastIndex = at;
		const match = pattern.exec(line);
		if (match !== null) at = skip(line, pattern.lastIndex);
		return match;
	};
	for (let part = 0; part < PARTS && at < LONGEST && at < line.length; part++) {
		const begin = at;
		const whole = isLogged || !mayBeWhole(line.charCodeAt(at)) ? null : takeWhole(take);
		if (whole !== null) return {
			...whole,
			text: line.slice(at),
			isLogged: true,
			column: at
		};
		if (grade === null || seconds === null) at = inBrackets(line, at) ?? at;
		const first = line.charCodeAt(at);
		const time = takeTime(take, first, formsAt(line, at), !isLogged, seconds === null);
		if (time !== null) {
			seconds ??= time.seconds;
			isLogged = true;
			if (time.isEpoch && line[at] === ":") at = skip(line, at + 1);
			continue;
		}
		const syslog = grade === null && line.includes("]", at) ? takeSyslog(take, isLogged) : null;
		if (syslog !== null) {
			isLogged = true;
			grade = require_crash.gradeOf(syslog[1] ?? "");
			continue;
		}
		const mongodb = isLogged && grade === null && require_crash.isCapital$1(first) ? take(MONGODB ??= /([FEWID]) {1,2}[A-Z_-]{1,12} {1,10}\[[\w-]{1,40}\] (?:\*\* (?:IMPORTANT: )?)?/y) : null;
		if (mongodb !== null) {
			grade = require_crash.gradeOfLetter(mongodb[1] ?? "");
			break;
		}
		if (grade === null) {
			const level = takeLevel(take, line, at, isLogged || isTimed);
			if (level !== null && isSentence(level.word, line[at], isLogged)) return {
				text: line.slice(begin),
				grade: isLogged ? level.grade : null,
				isLogged,
				column: begin,
				seconds
			};
			if (level !== null) {
				isLogged = true;
				if (/^\[(?:system|status|config|http|default|context)\]/.test(level.word) && !isLow) isLow = true;
				else grade = level.grade;
				continue;
			}
			if (first > 127 && take(SPECIAL ??= /(?:\u2716|\u274c|\u2717|\u2718|\u2a2f|\ud83d\udd25|\ud83d\udca5)\s{0,4}/uy) !== null) {
				grade = "error";
				continue;
			}
			if (takeName(take, line, at)) continue;
		}
		const again = isLogged && grade !== null ? take(AGAIN ??= /(ERROR|FATAL|CRITICAL|PANIC|SEVERE): /y) : null;
		if (again !== null) {
			if (grade !== "fatal") grade = require_crash.gradeOf(again[1] ?? "") ?? grade;
			continue;
		}
		if (mayBeProcess(first) && PROCESS.some((pattern) => take(pattern) !== null)) {
			isLogged = true;
			continue;
		}
		if ((part === 0 || tag !== null) && !isLogged && first === 91 && take(TAG ??= /\[(?:[A-Za-z][\w./:@-]{0,40})?\](?= )/y) !== null) {
			tag ??= begin;
			continue;
		}
		if (isLogged && SOURCE.some(([signs, pattern]) => holds(line, at, signs) && take(pattern) !== null)) continue;
		if (isLogged && isPartAt(line, at) && take(PART ??= /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y) !== null) continue;
		take(SHARED ??= /[\s\]|,]+/y);
		if (at === begin) break;
	}
	if (tag !== null && !isLogged) at = tag;
	if (isLow) grade ??= "low";
	return {
		text: at < line.length ? line.slice(at) : seconds === null ? line.trim() : "",
		grade,
		isLogged,
		column: at,
		seconds
	};
}
function holds(line, at, signs) {
	return signs.some((sign) => line.includes(sign, at));
}
function isPartAt(line, at) {
	(PART ??= /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y).lastIndex = at;
	if (!(PART ??= /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y).test(line)) return false;
	const rest = line.slice((PART ??= /(?!(?:exited|reason|cause): )[a-z][\w.-]{0,30}: (?=\S)/y).lastIndex);
	return !/\S \S/.test(rest.slice(0, 100)) || !isWithoutReason(rest);
}
function takeSyslog(take, isLogged) {
	return take(SYSLOG ??= /(?:[\w.-]{1,60} )?[\w./-]{1,40}\[\d{1,10}\](?:\(([A-Za-z]{3,10})\))?: (?=\S)/y) ?? (isLogged ? take(PROGRAM ??= /[a-z][\w./-]{0,40}(?:\[\d{1,10}\]| {1,30}\[\d{1,10}\]:) {1,4}(?=\S)/y) : null);
}
function takeName(take, line, at) {
	return holds(line, at, [": ", ") "]) && take(NAME ??= new RegExp(`[\\w./+-]{1,60}(?: ?\\[\\d+\\])?(?:: | \\([\\w.-]{1,60}\\) )(?=(?:\\[ ?)?(?:${require_crash.LEVEL_WORDS})(?: ?\\]|:|\\s))`, "iy")) !== null || line.includes("  ", at) && take(COLUMN ??= new RegExp(`[\\w./+-]{1,40} {2,20}(?=(?:${require_crash.LEVEL_WORDS.toUpperCase()})\\s)`, "y")) !== null;
}
function takeTime(take, first, forms, isFirst, wantsEpoch) {
	for (const form of forms) {
		const match = take(form);
		if (match !== null) return {
			seconds: clockOf(match),
			isEpoch: false
		};
	}
	if (!require_crash.isDigit(first) && first !== 91) return null;
	const epoch = wantsEpoch ? take(EPOCH ??= /(1[5-9]\d{8})(?:\d{3})?(?:\.\d{1,9})?(?=[:\s\]|])/y) : null;
	if (epoch !== null) return {
		seconds: Number(epoch[1]),
		isEpoch: true
	};
	return isFirst && (take(UPTIME ??= /\[ {0,6}\d{1,8}\.\d{3,9}\]/y) ?? take(SHORT_CLOCK ??= /\d{1,2}:\d\d ?[AP]M(?= )/y)) !== null ? {
		seconds: null,
		isEpoch: false
	} : null;
}
function takeLevel(take, line, at, mayBePlain) {
	const first = line.charCodeAt(at);
	let level = null;
	if (isSign(first)) level = take(OF_MODULE ??= new RegExp(`\\[[a-z][\\w-]{1,30}:(${require_crash.LEVEL_WORDS})\\]`, "y")) ?? take(BRACKETED ??= new RegExp(`[[(<|*] ?(${require_crash.LEVEL_WORDS})(?:/[\\w.-]{1,60})? ?[\\])>|*]:?`, "iy"));
	else if (require_crash.isLevelAt(line, at)) {
		level = take(TIMED_LEVEL ??= /(DEBUG|INFO|WARNING|ERROR|CRITICAL):(?=\d{4}-\d\d-\d\d[ T])/y) ?? take(NAMED_LEVEL ??= /(DEBUG|INFO|WARNING|ERROR|CRITICAL):[\w.-]{1,60}:(?=\S)/y) ?? take(BEFORE_COLON ??= new RegExp(`(?!(?-i:log):)(${require_crash.LEVEL_WORDS})(?:\\[[\\w|:. -]{1,40}\\])? {0,6}(?::(?!\\w{1,3}:)|\\|| -(?= )|(?= \\[[\\w.]))`, "iy")) ?? take(CAPITALS ??= new RegExp(`(${require_crash.LEVEL_WORDS.toUpperCase()})(?=[\\s\\]:|,]|\\[)(?:\\[[\\d|:. -]{1,40}\\])?`, "y"));
		if (mayBePlain) level ??= take(WORD ??= new RegExp(`(${require_crash.PLAIN_LEVEL_WORDS})(?:/[A-Z][\\w-]{1,60})?(?=[\\s\\]|])`, "iy"));
	}
	if (level !== null) return {
		word: level[0],
		grade: require_crash.gradeOf(level[1] ?? "")
	};
	const mayBeLetter = require_crash.isCapital$1(first) && (mayBePlain || line[at + 1] === ",");
	const letter = (isSign(first) ? take(BRACKETED_LETTER ??= /\[([FCAEWNIDVT!])\]|<([FCEWX])>(?=\d{4}-)/y) : null) ?? (mayBeLetter ? take(LETTER ??= /(?!A [a-z])([FCAEWNIDVT])(?:!(?= )|(?= ?\| | \[|\/(?!O\b)[A-Za-z]|, \[| [(\w"'/]))/y) : null);
	if (letter === null) return null;
	const name = letter[1] ?? letter[2] ?? "";
	const isError = name === "!" || letter[2] === "C";
	return {
		word: letter[0],
		grade: isError ? "error" : require_crash.gradeOfLetter(name) ?? "low"
	};
}
function isSign(code) {
	return code === 91 || code === 40 || code === 60 || code === 124 || code === 42;
}
function isSentence(level, next, isLogged) {
	if (!/^(?:(?:fatal )?error|fatal|panic)$/i.test(level) || level === level.toUpperCase()) return false;
	return /[a-z]/.test(next ?? "") || !isLogged && /^[A-Z]/.test(level);
}
function inBrackets(line, at) {
	if (line[at] !== "[" && line[at] !== "<" && line[at] !== "(") return null;
	return [...formsAt(line, at + 1), EPOCH ??= /(1[5-9]\d{8})(?:\d{3})?(?:\.\d{1,9})?(?=[:\s\]|])/y].some((form) => {
		form.lastIndex = at + 1;
		return form.test(line);
	}) ? at + 1 : null;
}
function skip(line, from) {
	let at = from;
	for (;;) {
		const code = line.charCodeAt(at);
		if (code !== 32 && code !== 9 && code !== 9474 && code !== 9475) return at;
		at++;
	}
}
function clockOf([, hours, minutes, seconds]) {
	return hours === void 0 ? null : clock(hours, minutes, seconds);
}
function gluedAt(line) {
	if (!GLUED_LEVELS.test(line)) return -1;
	const match = (GLUED ??= /(\S.{0,300}?[ .])\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d[^[\]]{0,20} (?:\[\d{1,10}\] )?\[?(?:FATAL|PANIC|ERROR|emerg|alert|crit|error|CRITICAL)\b/).exec(line.slice(0, 2e3));
	return match === null ? -1 : match.index + (match[1]?.length ?? 0);
}
const GLUED_LEVELS = require_crash.ofParts([
	"FATAL",
	"FATAL",
	"PANIC",
	"PANIC",
	"ERROR",
	"ERROR",
	"emerg",
	"emerg",
	"alert",
	"alert",
	"crit",
	"crit",
	"error",
	"error",
	"CRITICAL",
	"CRITICAL"
], "");
let GLUED;
Object.defineProperty(exports, "failureIn", {
	enumerable: true,
	get: function() {
		return failureIn;
	}
});
Object.defineProperty(exports, "givesReason", {
	enumerable: true,
	get: function() {
		return givesReason;
	}
});
Object.defineProperty(exports, "gluedAt", {
	enumerable: true,
	get: function() {
		return gluedAt;
	}
});
Object.defineProperty(exports, "isBare", {
	enumerable: true,
	get: function() {
		return isBare;
	}
});
Object.defineProperty(exports, "isBindFailure", {
	enumerable: true,
	get: function() {
		return isBindFailure;
	}
});
Object.defineProperty(exports, "isCloser", {
	enumerable: true,
	get: function() {
		return isCloser;
	}
});
Object.defineProperty(exports, "isDecoration", {
	enumerable: true,
	get: function() {
		return isDecoration;
	}
});
Object.defineProperty(exports, "isEcho", {
	enumerable: true,
	get: function() {
		return isEcho;
	}
});
Object.defineProperty(exports, "isFarewell", {
	enumerable: true,
	get: function() {
		return isFarewell;
	}
});
Object.defineProperty(exports, "isKubectl", {
	enumerable: true,
	get: function() {
		return isKubectl;
	}
});
Object.defineProperty(exports, "isLeadershipLost", {
	enumerable: true,
	get: function() {
		return isLeadershipLost;
	}
});
Object.defineProperty(exports, "isMinor", {
	enumerable: true,
	get: function() {
		return isMinor;
	}
});
Object.defineProperty(exports, "isRubyFrame", {
	enumerable: true,
	get: function() {
		return isRubyFrame;
	}
});
Object.defineProperty(exports, "isSystemError", {
	enumerable: true,
	get: function() {
		return isSystemError;
	}
});
Object.defineProperty(exports, "isVague", {
	enumerable: true,
	get: function() {
		return isVague;
	}
});
Object.defineProperty(exports, "isWithoutReason", {
	enumerable: true,
	get: function() {
		return isWithoutReason;
	}
});
Object.defineProperty(exports, "namesFatalSignal", {
	enumerable: true,
	get: function() {
		return namesFatalSignal;
	}
});
Object.defineProperty(exports, "namesPath", {
	enumerable: true,
	get: function() {
		return namesPath;
	}
});
Object.defineProperty(exports, "namesSystemError", {
	enumerable: true,
	get: function() {
		return namesSystemError;
	}
});
Object.defineProperty(exports, "opened", {
	enumerable: true,
	get: function() {
		return opened;
	}
});
// 2d35e9490131ac20
