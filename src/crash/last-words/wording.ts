/** Classifies a line without a level by its text: it reports a failure, is a closing message, or is not prose. */
import { inParts, type Words } from "../grammar/in-parts.ts";

/** Phrases that report a failure in any log. */
const FAILURE = inParts(
  /(?<![\w-])(?:fatal|panic)(?![\w-])/i,
  /\b(?:exception|cannot|can ?not|can't|can’t|couldn't|could not|unable to|does(?:n't| not) exists?)\b/i,
  /\b(?:(?:permission|access) denied|refused|unrecogni[sz]ed|unsupported|unresolved|no such|not found|out of memory|no space left|already in use|segmentation fault|bus error|read-only file system|core dumped|syntax error|exec format error)\b/i,
  /\b(?:failed|failure|fails|cannot open)\b/i,
  /\b(?:not defined|invalid|illegal|incompatible|corrupt(?:ed|ion)?|missing|mismatch|aborted|terminated abnormally)\b/i,
  /\b(?:is not (?:set|defined|permitted|allowed|supported|available|recogni[sz]ed|installed|valid|a valid|readable|writable|accessible)|must be|failed to|unbound variable|undefined (?:symbol|reference|variable|method|function)|unknown (?:sub)?(?:command|option|argument|flag|directive))\b/i,
  /\berrors?\b(?! ?= ?0)|\w(?:Error|Exception)\b/i,
  // Names of errors.
  /_(?:not_found|unknown(?:_[a-z_]{1,30})?|invalid|failed|failure|error|denied|refused|unsupported|missing)\b/i,
);
/** Names of the system's errors. */
const ERRNO = inParts(
  /\bE(?:ACCES|ADDRINUSE|ADDRNOTAVAIL|AI_AGAIN|CONNABORTED|CONNREFUSED|CONNRESET|EXIST|HOSTUNREACH|INVAL|IO|ISDIR|MFILE|NETUNREACH|NFILE|NODEV|NOENT|NOEXEC|NOMEM|NOSPC|NOTDIR|NOTFOUND|PERM|PIPE|ROFS|TIMEDOUT)\b/,
);
/**
 * Words that suggest a failure only at the end of a failed program. A single expression would take three times as
 * long to compile.
 */
const SUSPICIONS: readonly Words[] = [
  inParts(
    /\b(?:unknown|undefined|(?:un)?expect(?:ed|ing)|unterminated|did not|(?:did|does|do|is|are|was|were|has|have)n['’]t|denied|rejected|forbidden|unauthori[sz]ed)\b/i,
    /\b(?:not (?:exist|appear|support(?:ed)?|enough|configured|provided|given|specified|running|reachable|listening|ready|registered|loaded|initiali[sz]ed|mounted|owned|root|a \w+)|no (?:[\w-]+ ){1,4}(?:specified|given|provided|configured|found|defined|available|set|left)|must(?: not)? (?:be|have|contain|specify|set|match|provide|point)|should not|won't|will not)\b/i,
  ),
  // An exception by the full name of its class, whatever it is called.
  inParts(/^(?:[a-z_]\w{0,60}\.){1,12}[A-Z]\w{2,80}: \S/),
  inParts(
    /\b(?:requires?|required|needs? (?:to be|at least)|too (?:many|large|small|old|new|few|long|short|low|high)|out of (?:range|disk|space|bounds|file)|already (?:exists|running|bound|taken|locked|used)|in use|timed out|timeout|expired|ambiguous|bad|wrong|broken|crash(?:ed|es)?|died|killed|overflow|deadlock)\b/i,
  ),
  inParts(
    /\b(?:conflict(?:s|ing)?|duplicate|exhausted|unreachable|bungled|misconfigured|insufficient|permissions?|please (?:set|provide|specify|point|check|use|run|make|install|create|upgrade|configure)|specify|giving up|gave up|locked|lost|outdated|deprecated and removed|not recogni[sz]ed|not in \w+ format)\b/i,
  ),
];
/** Words that deny a failure. */
const HARMLESS = inParts(
  /\.\.\. ?(?:ok|done|yes|passed|success|skipped)[\s.!]*$|\b(?:0|no|without(?: any)?|zero) (?:errors?|failures?|failed|exceptions?|warnings?)\b|\b(?:errors?|failed|failures?|err|error_?count)["']?[=:] ?["']?(?:0|none|nil|null|false|""|<nil>|\[\])(?:\b|$)|\b(?:error[_-]?log|err(?:ors?)?\.log|logging errors? to|^[\w ]{3,60} (?:dis|en)abled$|stderr|log[_-]?level|error[_-]?page|error handl(?:er|ing)|error reporting|exception handling|on[_-]error)\b/i,
);
/** The same for the program's reaction, unless the word is a quoted name. */
const SURVIVED = inParts(
  /\b(?:recovered|ignor(?:ed|ing)|retry(?:ing)?|will retry|falling back|fallback|skipp(?:ed|ing)|disabling|continuing (?:anyway|without)|non-fatal|harmless|expected error)\b/i,
);
const QUOTED_NAME = /(?:^|[\s(=:])['"`][\w.?!-]{1,60}['"`]/g;

/** An announcement of what is done next: `[fix-attrs.d] applying ownership & permissions fixes...`. */
const ANNOUNCES = inParts(
  /^(?:\[[\w.-]{1,30}\] )?(?!(?:giv|miss|exit|abort|quit|stopp|terminat|shutt)ing)[a-z]{3,20}ing [^:;]{1,200}(?:\.\.\.|…)$/i,
);

/** A server's record of a request, or a name server's of a query, whose text comes from the client. */
const REQUEST = inParts(
  /"(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE) \S+|^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/|\b(?:GET|POST|PUT|DELETE|HEAD) \/\S* (?:HTTP\/\d|[1-5]\d\d\b)|\bHTTP\/[12](?:\.\d)?"?(?: "[^"]{0,300}"){0,2} \d{3}\b|\bquery(?:\[[A-Z]{1,10}\]|:) \S+ (?:from|IN) |\b(?:forwarded|reply|cached) \S+ (?:to|is) |\bconfig \S+ is (?:NXDOMAIN|NODATA|REFUSED|SERVFAIL)|\b(?:IN|ANY) NOERROR\b|\bcode [45]\d\d, message /,
);

/** Certainty that a line reports a failure: 2 in any log, 1 at the end of a failed program, 0 none. */
export function failureIn(text: string): 0 | 1 | 2 {
  const start = text.slice(0, WORDS);
  if (REQUEST.test(start)) return 0;
  const isSure = FAILURE.test(start) || ERRNO.test(start) || SYSTEM_ERROR.test(start);
  if (!isSure && ANNOUNCES.test(text)) return 0;
  if (!isSure && !SUSPICIONS.some((words) => words.test(start))) return 0;
  if (HARMLESS.test(start) || (SURVIVED.test(start) && SURVIVED.test(start.replace(QUOTED_NAME, ""))))
    return isSure && /\bfatal\b/i.test(start) && !/non-fatal/i.test(start) ? 1 : 0;
  return isSure ? 2 : 1;
}

/** Searched length of a line. */
const WORDS = 600;

const SUBJECT = "(?:[\\w./()'\"-]{1,80} ){0,3}";
/** Words that give a reason in a sentence about configuration. */
const REASON = inParts(
  /no such|not found|denied|does(?:n't| not) exist|is a directory|not permitted|invalid (?:value|key|field|option)|unknown|unexpected|unrecogni[sz]ed|missing|:\d+|\bline \d+/i,
);
const CONFIGURATION = inParts(
  /^(?:fatal |error:? )?(?:(?:error|problem|failure)s? (?:while |when |in |on )?(?:parsing|reading|loading|processing|validating|opening|with)|(?:could ?n[o']t|cannot|can't|unable to|failed to|failure to) (?:read|load|parse|open|process|validate)|(?:reading|loading|parsing|validating)|bad|invalid) (?:the |your )?(?:\S{0,40} ?(?:config(?:uration)?|options?|settings)\b|["'`]?[\w./-]{1,200}\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)\b)/i,
  /see (?:the )?(?:warnings?|errors?|messages?|logs?) above/i,
  /\b(?:\d+|some) errors? in (?:the )?config/i,
);
/** The failing program and its options, if nothing more is known. */
const WHAT_RUNS =
  "(?: (?:main|web|https?|server\\(s\\)|servers?|services?|application|app|program|process|system|daemon|addr|config(?:uration)?(?: file)?(?: [\"'][^\"']{1,200}[\"'])?))";
const HOW_IT_RUNS = "(?: in \\S{1,20} mode)?[\\s.!]*$";
/** An end without a reason. */
const ENDS =
  "abort(?:ing|ed)?|exit(?:ing|ed)?|terminat(?:ing|ed)|shutting down|shut ?down|stopping|stopped|quitting|bye|good ?bye|giving up|killed|dying";
/** A failure without a subject. */
const FAILS =
  "(?:a )?fatal (?:error|exception)(?: has)?(?: occurred)?|unrecoverable error|startup failed|start-?up failure|boot failed|failed|failure|error|errors|unknown error|unexpected error|(?:oops[,!.] ?)?an (?:unexpected )?error (?:has )?occurr?ed";
/** What ended, or how. */
const ENDED_HOW =
  "now|immediately|abnormally|program|process|server|the (?:program|process|server|application)|due to (?:fatal |previous |above )?errors?|because of (?:previous |above )?errors?|with (?:an )?error";
/** What a program does when it starts, and what does it. */
const STEP =
  "config(?:uration)?|config(?:uration)? file|options?|initiali[sz]ation|startup|start-up|boot|syntax|validation|compilation|set-?up|migrations?|service|server|application|system|command|process|build|script|task|worker|daemon|loading \\w+|parsing";
/** The file, and the part of the step. */
const STEP_OF = "(?: (?:file )?[\"']?\\S{1,200}[\"']?)?(?: (?:test|check|load|startup|parse|parsing))?";
const HAS_FAILED =
  "(?: has| is| was)? (?:failed|failure|aborted|invalid|contains errors?|errors? found|not successful|unsuccessful|terminated|error)(?: to (?:start|boot|initiali[sz]e|load|run))?";
/** What the program does about it, or advises. */
const AND_THEN = "(?:[.,;] (?:exiting|aborting|terminating|shutting down|see above|check (?:the )?logs?).{0,40})?";
/** Closing messages, and reports of a failure without its subject. */
const CLOSERS: readonly RegExp[] = [
  new RegExp(`^(?:(?:fatal )?error: ?)?(?:${ENDS}|${FAILS})(?:[ ,]*(?:${ENDED_HOW}))?[\\s.!…)]*$`, "i"),
  /^(?:exception|error|failure|crash) (?:details|information|info|report|summary)[\s.:]*$/i,
  /^(?:shutting down|stopping|exiting|terminating): [\w-]{1,30}$/i,
  new RegExp(`^(?:error:? |fatal:? )?${SUBJECT}(?:${STEP})${STEP_OF}:?${HAS_FAILED}${AND_THEN}[\\s.!:]*$`, "i"),
  /\b(?:exited|terminated|returned) (?:with )?-?\d{1,3}(?: exit status)?[\s.)]*$/i,
  /^error is not recoverable: exiting now$/i,
  /^(?:error:? )?command failed(?: with exit code \d{1,3})?[\s.]*$/i,
  // The meaning of a program's own exit code.
  /^(?:exit|error|return)[ -]?code:? \d{1,3}(?:: .{1,60})?$/i,
  /^(?:error )?terminat(?:ion|ing|ed) (?:at|in) [\w./-]{1,100}:\d{1,6}$/i,
  /^(?:fatal )?error[,;] (?:exiting|aborting|terminating|quitting)\b[^:]{0,40}$/i,
  /^(?:(?:unable|failed) to|could not|cannot|can't|error) (?:read|load|parse|open|process|reading|loading|parsing|processing)(?: file)? ["'`]?[\w./-]{1,200}\.(?:conf|cfg|cnf|ya?ml|json|toml|ini|xml|hcl)["'`]?[\s.!:]*$/i,
  /\b(?:exited|terminated|finished|ended|died|stopped|quit|exiting|exit)(?: (?:jvm|process|program|server|now|unexpectedly|abnormally))?(?: \(?(?:with|too quickly|unexpectedly)\b)?[ ,(:]*(?:(?:with )?(?:non-zero )?(?:exit )?(?:code|status|error code|error)s?:? ?(?:is )?-?\d{1,4}|signal)[^:]{0,20}$/i,
  // The place alone: another line names the error there.
  /^(?:syntax|parse|parsing|configuration|config) errors? (?:in|at|on|near) (?:section |block |file |line )?["'`]?[\w./-]{1,200}["'`]?(?: (?:at|on) line \d{1,6})?[\s.!]*$/i,
  /^["'`]?[\w./-]{1,200}["'`]? contains? (?:\d{1,4} |some |fatal )?errors?[\s.!]*$/i,
  /^(?:fatal )?errors? (?:were )?(?:found|detected|occurred) (?:in|while (?:reading|parsing|loading)) (?:the )?(?:config(?:uration)?)[^:]{0,200}$/i,
  /^(?:\S{1,40} )?(?:exiting|aborting|terminating) due to (?:fatal |previous )?errors?[\s.!]*$/i,
  /^(?:exiting|aborting|terminating|quitting)\b[^:]{0,60}(?:previous|above|fatal|errors?|failure)[^:]{0,40}$/i,
  /^(?:(?:failed|unable) to|could(?: not|n't)|cannot|can't) start(?: up)? [\w-]{2,30}(?:\. exiting)?[\s.,!]*$/i,
  new RegExp(
    `^failed to (?:initiali[sz]e|load|read|parse|start|start up|boot|run|launch)(?: the)?${WHAT_RUNS}*${HOW_IT_RUNS}`,
    "i",
  ),
  new RegExp(
    `^(?:unable to|could not|cannot|(?:unexpected )?error (?:when|while|during|on)) (?:initiali[sz](?:e|ing)|load(?:ing)?|start(?:ing)?|start(?:ing)? up|boot(?:ing)?|run(?:ning)?|launch(?:ing)?)(?: the)?${WHAT_RUNS}+${HOW_IT_RUNS}`,
    "i",
  ),
  /^(?:worker|app|application|server|service|process|child|container|program|main process|task) (?:failed|exited|died|terminated|stopped)(?: to (?:boot|load|start))?[\s.!]*$/i,
  /^error: (?:a fatal exception has occurred\. program will exit|could not create the java virtual machine)\.?$/i,
  /^(?:still could not bind\(\)|removing data directory|.{0,40}cannot abort transaction|child process exited with .{0,40}|caught .{0,20}signal .{0,20}|received signal .{0,20})/i,
];

/** The reporting component. */
const PART_NAME = /^[a-z][\w./-]{0,30}(?:\[[\d/]{1,9}\]| \(\w{1,20}\))?: /;

/** True for a closing message, after which another line has the failure. */
export function isCloser(text: string): boolean {
  if (text.length >= 400) return false;
  const unnamed = text.replace(PART_NAME, "");
  return (
    CLOSERS.some((closer) => closer.test(text) || closer.test(unnamed)) ||
    (CONFIGURATION.test(text) && !REASON.test(text))
  );
}

/** True if a line reports a failure in one or two words. */
export function isBare(text: string): boolean {
  return /^(?:(?:fatal|unknown|unrecoverable) )?(?:error|failure|failed|aborted|aborting)[\s.!:]*$/i.test(text.trim());
}

/** A shell's message about a condition that it could not evaluate, after which it continues. */
const CONDITION =
  /(?:^|: )\[{1,2}: .{0,200}(?:(?:u|bi)nary operator expected|unexpected operator|too many arguments|integer expression expected|missing .?\])/;

/** True if a line asks the user to do something, or is about a condition that a shell took for false. */
export function isMinor(text: string): boolean {
  if (CONDITION.test(text.slice(0, WORDS))) return true;
  return /^(?:please|make sure|ensure|install|check|verify|consider|specify|provide|upgrade|update|(?:re-?)?run) [\w'"`]/i.test(
    text,
  );
}

/** True if a line has an absolute path. */
export function namesPath(text: string): boolean {
  return /(?:^|[\s'"`(=:])\/[\w.-]+[/.]\w/.test(text.slice(0, WORDS));
}

/** True if a line is labelled as the reason. */
export function givesReason(text: string): boolean {
  return /^(?:[\w-]{1,30} ){0,4}(?:reason|root cause|cause): {1,4}\S/i.test(text) || isLeadershipLost(text);
}

/** True if a replica reports that it lost leadership, at any level, which ends it. */
export function isLeadershipLost(text: string): boolean {
  return LEADERSHIP_LOST.test(text.slice(0, WORDS));
}

/** client-go's leader election and its relatives end the process on purpose. */
const LEADERSHIP_LOST = inParts(
  /\bleader ?(?:election|ship) (?:is )?lost\b|\blost (?:the )?(?:lease|leader ?ship|leader election)\b|\bno longer (?:the )?leader\b/i,
);

/** Words that state a reason. */
const WHY = inParts(
  /\bno \w|not found|(?:can(?:not|'t)|could(?: not|n't)|unable to|failed to) (?:find|locate)|denied|refused|in use/i,
  /invalid|unknown|unrecogni|(?:un)?expect|undefined|missing|requir|must|mismatch|support|compatible|corrupt|expired/i,
  /authori|forbidden|rejected|resolv|unreachable|time(?:d|s)? ?out|deadline|reset by|too \w+|out of/i,
  /exhausted|no space|not enough|insufficient|read-only|exist|empty|duplicate|already/i,
  // Rights, credentials and licences.
  /permission|privilege|authentic|credential|password|certificate|x509|handshake|licen[cs]e/i,
  /syntax|lost|root\b|without|need|(?:cannot|can't|could not|couldn't) be|\bnot (?:a|an|in|set|configured|defined|specified|running|readable|writable|allowed|permitted|available|installed|accessible)\b|\bline \d/i,
);
/** A name, a place or a number: a quoted word, a path, an address, a setting, a file. */
const NAMED =
  /["'`‘“][^"'`’”]{2,200}["'`’”]|(?:^|[\s(=])\/[\w.-]|\w\/[\w.-]+\/|\w:\d{2,5}\b|\d\.\d|\w\.[a-z]\w|[A-Z]_[A-Z]|\w=\S|\d{3}|--\w/;

/** Messages of system errors. */
const SYSTEM_ERRORS =
  "(?:no such file or directory|permission denied|operation not permitted|address (?:already )?in use|cannot assign requested address|connection (?:refused|reset by peer|timed out)|no space left on device|read-only file system|(?:not|is) a directory|(?:name|host) (?:or service )?not known|no such host|no route to host|network is unreachable|cannot allocate memory|too many open files|exec format error)";
const SYSTEM_ERROR = new RegExp(`\\b${SYSTEM_ERRORS}\\b`, "i");
const ONLY_SYSTEM_ERROR = new RegExp(`^${SYSTEM_ERRORS}[\\s.!]*$`, "i");

/** The system's error for a parent without a child. */
const NO_CHILD = /\bno child process(?:es)?\b/i;

/** True if a line reports a failure without a reason. */
export function isWithoutReason(text: string): boolean {
  const start = text.slice(0, WORDS);
  return !(WHY.test(start) || ERRNO.test(start) || SYSTEM_ERROR.test(start)) || NO_CHILD.test(start);
}

/** True if a line reports a failure without its subject or reason. */
export function isVague(text: string): boolean {
  return isWithoutReason(text) && !NAMED.test(text.slice(0, WORDS));
}

/** True if a line reports that an address could not be bound, which ends a server. */
export function isBindFailure(text: string): boolean {
  return BIND.test(text.slice(0, WORDS));
}

const BIND = inParts(
  /\b(?:can(?:not|'t| not)|could(?: not|n't)|unable to|failed to|error|failure)\b.{0,20}\b(?:bind(?:ing)?|listen(?:ing)?)\b|\b(?:bind|listen)\b.{0,80}\b(?:failed|address already in use|permission denied|cannot assign requested address)\b/i,
);

/** True if a line contains a system error. */
export function namesSystemError(text: string): boolean {
  return SYSTEM_ERROR.test(text.slice(0, WORDS));
}

/** A signal that no one sends to stop a program. */
const FATAL_SIGNAL =
  /^(?:\S{1,200}: line \d{1,9}: +)?(?:\d{1,10} +)?(?:Segmentation fault|Illegal instruction|Bus error|Floating point exception|Trace\/breakpoint trap)\b|\b(?:(?:by|received|with|on|caught|got) signal:? \(?(?:4|5|6|7|8|11|31)\b|SIG(?:SEGV|ABRT|BUS|ILL|FPE|SYS|TRAP)\b)/;

/** True if a line says that a process ended by a signal of its own fault. */
export function namesFatalSignal(text: string): boolean {
  return FATAL_SIGNAL.test(text.slice(0, WORDS));
}

/** True if a line is a system error without its subject, as printed by `perror` below another line. */
export function isSystemError(text: string): boolean {
  return text.length < 60 && ONLY_SYSTEM_ERROR.test(text.trim());
}

const FAREWELL = inParts(
  /\b(?:shut(?:ting)?[ -]?down|shutdown|stop(?:ped|ping|s)?|clos(?:ed?|es|ing)|exit(?:ed|ing|s)?|terminat(?:ed?|es|ing))\b/i,
  /\b(?:destroy(?:ed|ing)?|releas(?:ed?|ing)|clean(?:ing|ed)?(?:[ -]?up)?|deallocat(?:ed|ing)|finish(?:ed|ing)|unload(?:ed|ing)?|leav(?:ing|e))\b/i,
  /\b(?:goodbye|bye|sigterm|sigint|sending signal|removing|deregister(?:ed|ing)?|unregister(?:ed|ing)?|halt(?:ed|ing)?|kill(?:ed|ing)?|disconnect(?:ed|ing)?|drain(?:ed|ing)?|flush(?:ed|ing)?|cancel(?:l?ed|l?ing)?)\b/i,
  /\b(?:cpu usage|resident size|page faults|complete log of this run|syncing disks|finish scripts|all processes the [A-Z]{3,6} signal)\b/i,
  /^\[[\w-]{0,20}finish[\w.-]{0,10}\] /i,
);

/** True if a line is about an end that is already decided: shutdown, a supervisor's message, usage statistics. */
export function isFarewell(text: string): boolean {
  return FAREWELL.test(text.slice(0, WORDS));
}

/** Messages of shells, init programs and supervisors about an end, without its reason. */
const ECHO = inParts(
  /^(?:Aborted|Killed|Terminated|Segmentation fault|Illegal instruction|Bus error|Trace\/breakpoint trap|Floating point exception)(?: \(core dumped\))?$|^exit(?:ed)? status \d+$|^Node\.js v\d|^Bun v\d|^make(?:\[\d+\])?: \*\*\* \[|^command terminated|^(?:Traceback \(most recent call last\)|Stack ?trace|Backtrace|Call stack):?$|^\(?core dumped\)?$/i,
);

/** Pointers to documentation, and suggestions. */
const ADVICE = inParts(
  /^(?:(?:for|see) (?:more|help|details|information|usage|a list|also|the|above|https?:)|run (?:with\b|['"`])|use ['"`-]|try ['"`]|try (?:running|to run|again): |type ['"`]|a complete log of this run|check (?:the )?(?:server )?logs?\b|more info|visit https?:|please (?:see|refer|visit|read|report)\b|refer to\b|documentation:|did you mean|note: run with)/i,
);

/** True if the line only echoes the end, announces a trace, or points to documentation. */
export function isEcho(text: string): boolean {
  return ECHO.test(text) || ADVICE.test(text);
}

/** Letters and digits of any script, except box-drawing characters. */
const READABLE = /[A-Za-z0-9\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]/;

/** True for rules, boxes, carets, brackets: nothing to read. */
export function isDecoration(text: string): boolean {
  return !READABLE.test(text);
}

/** True for a frame of Ruby, which is recognisable even after a logger's prefix. */
export function isRubyFrame(text: string): boolean {
  return /^\/\S{1,300}:\d{1,6}:in [`'"]/.test(text);
}

/** kubectl's own lines before or instead of a log. */
const KUBECTL = inParts(
  /^(?:Defaulted container "[^"]*" out of: |Found \d+ pods, using pod\/|Default(?:ing|ed) container name to |Use 'kubectl describe pod|unable to retrieve container logs for |Error from server )/,
);

/** True if the line is from kubectl instead of the program. */
export function isKubectl(line: string): boolean {
  return KUBECTL.test(line);
}
