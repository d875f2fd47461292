/** Rules for individual servers. A row is here only if the general rules miss its line. */
import { inParts, type Words } from "../../grammar/in-parts.ts";
import type { Grade } from "../levels.ts";

interface ServerRule {
  readonly server: string;
  /** Matches the line without its logger's prefix; with `of: "line"`, the unstripped line. */
  readonly when: Words;
  readonly of?: "line";
  readonly grade?: Grade;
  /** A closing message, or an accompaniment of the line with the cause. */
  readonly as?: "closer" | "aside";
  /** The part to omit from the text. */
  readonly text?: RegExp;
}

/** In alphabetical order of servers. */
export const TABLE: readonly ServerRule[] = [
  { server: "Erlang", when: inParts(/^=[A-Z]{4,12} REPORT==== /), of: "line", as: "aside" },
  { server: "Erlang", when: inParts(/^Error in process ~p on node ~p/), as: "aside" },
  {
    server: "Erlang",
    when: inParts(/^(?:supervisor_report|crash_report|std_info|progress) {1,20}#\{label=>/),
    as: "aside",
  },
  { server: "glibc", when: inParts(/^object '[^']{1,300}' from LD_PRELOAD cannot be preloaded/), as: "aside" },
  { server: "HAProxy", when: inParts(/has no server available!$|^exit-on-failure: killing every/), as: "closer" },
  { server: "Apache", when: inParts(/\bAH00558: /), of: "line", as: "aside" },
  {
    server: "Apache",
    when: inParts(
      /^AH00016|^AH\d{5}: (?:Configuration Failed|no listening sockets available, shutting down|Unable to open logs)/,
    ),
    as: "closer",
  },
  {
    server: "Java",
    when: inParts(
      /^(?:A fatal exception has occurred\. Program will exit|Could not create the Java Virtual Machine)\.?$/,
    ),
    as: "closer",
  },
  { server: "JVM", when: inParts(/^OpenJDK .{1,40} warning: /), grade: "low" },
  { server: "Kafka", when: inParts(/ \((?:kafka|org|com|io|net)\.[\w.$]{1,120}\)$/), text: / \([\w.$]{1,130}\)$/ },
  {
    server: "make",
    when: inParts(/^make(?:\[\d+\])?: \*\*\* (?!\[)/),
    of: "line",
    grade: "error",
    text: /^(?:make(?:\[\d+\])?: )?\*\*\* /,
  },
  {
    server: "MiniDLNA",
    when: inParts(/^\w{1,30}\.c:\d{1,5}: fatal: /),
    grade: "fatal",
    text: /^\w{1,30}\.c:\d{1,5}: fatal: /,
  },
  { server: "MongoDB", when: inParts(/"c":"-","id":23138\b|"msg":"Shutting down"/), of: "line", as: "closer" },
  {
    server: "MySQL, MariaDB",
    when: inParts(
      /^Do you already have another (?:mysqld )?server running|^Aborting$|^Plugin '\w+' (?:init function returned error|registration as a STORAGE ENGINE failed)|^Unknown\/unsupported storage engine/,
    ),
    as: "closer",
  },
  {
    server: "ngIRCd",
    when: inParts(/^\[\d{1,9}:[0-2] {1,6}\d{1,6}\] /),
    of: "line",
    grade: "fatal",
    text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /,
  },
  {
    server: "ngIRCd",
    when: inParts(/^\[\d{1,9}:3 {1,6}\d{1,6}\] /),
    of: "line",
    grade: "error",
    text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /,
  },
  {
    server: "ngIRCd",
    when: inParts(/^\[\d{1,9}:[4-7] {1,6}\d{1,6}\] /),
    of: "line",
    grade: "low",
    text: /^\[\d{1,9}:\d {1,6}\d{1,6}\] /,
  },
  { server: "nginx", when: inParts(/^still could not bind\(\)/), as: "closer" },
  {
    // Version information that npm prints before its error.
    server: "npm",
    when: inParts(/^npm (?:ERR!|error) (?:Linux \S|argv "|(?:cwd|root|System|cmd) )/),
    of: "line",
    as: "aside",
  },
  {
    server: "npm",
    when: inParts(
      /^npm (?:ERR!|error) (?:\S{1,200}@\S{1,40} [\w:-]{1,60}: `|code|syscall|path|errno|dest|signal|command|workspace|location|cwd|node|npm|Exit status|Lifecycle script)\b/,
    ),
    of: "line",
    as: "aside",
  },
  {
    server: "npm",
    when: inParts(
      /^npm (?:ERR!|error) {1,4}(?:enoent |\S{3,20} )?(?:This is related to npm|A complete log|Did you mean|To see a list|For a full|There is likely|Failed at the|This is probably not)|^npm (?:ERR!|error)$|^npm (?:ERR!|error) {2,}/,
    ),
    of: "line",
    as: "aside",
  },
  {
    server: "npm",
    when: inParts(/^npm (?:ERR!|error) /),
    of: "line",
    grade: "error",
    text: /^npm (?:ERR!|error) (?:[a-z]{5,12} (?=[A-Z]))?/,
  },
  { server: "OpenJ9", when: inParts(/^JVMDUMP0(?:0[67]|10|3[29])I\b/), as: "aside" },
  { server: "OpenJ9", when: inParts(/^JVMDUMP046I\b/), grade: "error" },
  {
    server: "PM2",
    when: inParts(
      /^(?:PM2 (?:log|error): )?App (?:\[\S{1,80}\]|name:\S{1,80}).{0,60} exited with code \[(?!0\])\d{1,3}\]/,
    ),
    grade: "error",
    as: "closer",
  },
  { server: "PowerDNS", when: inParts(/^Unable to open \S{1,200}\.conf$/), as: "closer" },
  {
    server: "PostgreSQL",
    when: inParts(/^(?:could not (?:create|bind) \S+ TCP\/IP sockets?|could not create any TCP\/IP sockets)$/),
    as: "closer",
  },
  {
    // The FATAL line of a session, which does not end the server.
    server: "PostgreSQL",
    when: inParts(
      / \[\d{1,10}\] (?:\S{1,80} )?FATAL: {2}(?:(?:role|database) "[^"]{1,64}" does not exist|\w+ authentication failed for user|no pg_hba\.conf entry for|sorry, too many clients|remaining connection slots|the database system is |terminating connection|connection to client lost|unsupported frontend protocol|invalid length of startup packet|no PostgreSQL user name)/,
    ),
    of: "line",
    grade: "low",
  },
  {
    server: "RabbitMQ",
    when: inParts(
      /^(?:supervisor: \{|errorContext: |offender: \[|crasher:|initial call: |neighbours:|Application \w+ exited with reason)/,
    ),
    as: "aside",
  },
  {
    server: "Redis",
    when: inParts(
      /^\d{1,9}:[XCSM] .{10,40} # (?!(?:WARNING|Warning|oO0|Redis version|Configuration loaded|Server initialized|User requested|Redis is now ready))/,
    ),
    of: "line",
    grade: "error",
    text: /^# /,
  },
  {
    server: "Redis",
    when: inParts(/^\d{1,9}:[XCSM] .{10,40} # W(?:ARNING|arning)\b/),
    of: "line",
    grade: "warning",
    text: /^# (?:WARNING:? |Warning: )?/,
  },
  { server: "Redis", when: inParts(/^\d{1,9}:[XCSM] .{10,40} [*#] /), of: "line", text: /^[*#] / },
  { server: "Redis", when: inParts(/^\d{1,9}:[XCSM] .{10,40} [.-] /), of: "line", grade: "low", text: /^[.-] / },
  {
    server: "Rspamd",
    when: inParts(/^#\d{1,9}\(\w{1,30}\) <\w{6}>; /),
    text: /^#\d{1,9}\(\w{1,30}\) <\w{6}>; (?:\w{1,30}; )?/,
  },
  { server: "Squid", when: inParts(/^Squid Cache \(Version .{1,40}\): Terminated abnormally/), as: "closer" },
  { server: "stunnel", when: inParts(/^error queue: /), as: "closer" },
  { server: "supervisord", when: inParts(/^reaped unknown pid \d/), as: "aside" },
  { server: "supervisord", when: inParts(/^gave up: \S{1,80} entered FATAL state/), grade: "error", as: "closer" },
  {
    server: "supervisord",
    of: "line",
    when: inParts(/ exited: \S{1,80} \(terminated by SIG\w{3,9}[^)]{0,40}; not expected\)/),
    grade: "error",
  },
  {
    server: "supervisord",
    of: "line",
    when: inParts(/ exited: \S{1,80} \(exit status \d{1,3}; not expected\)/),
    grade: "error",
    as: "closer",
  },
  {
    server: "systemd",
    when: inParts(/^(?:\S{1,100}\.(?:service|scope): )?(?:[Mm]ain|[Cc]ontrol) process exited, code=/),
    grade: "error",
    as: "closer",
  },
  {
    server: "systemd",
    when: inParts(
      /^(?:\S{1,100}\.(?:service|scope): )?(?:Failed with result '|Unit (?:\S{1,100} )?entered failed state|\S{1,100} holdoff time over, |(?:Start|Stopp)ing .{1,100}\.{3}$|Start request repeated too quickly|Scheduled restart job)|^Failed to start \S.{0,200}\.$/,
    ),
    as: "aside",
  },
  { server: "Terraform", when: inParts(/^Terraform encountered problems during initiali[sz]ation/), as: "closer" },
  { server: "V8", when: inParts(/^\d{1,9} ms: (?:Scavenge|Mark-[Cc]ompact|Mark-sweep|Minor)\b/), grade: "low" },
  { server: "Varnish", when: inParts(/^Message from VCC-compiler:$/), as: "aside" },
];
