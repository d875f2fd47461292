/**
 * Messages of frameworks and servers about an error that ends the process, and tools that only report a child's
 * failure.
 */
import type { ChainLink } from "../model.ts";

const SUBJECT =
  "(?:application|app|server|service|host|node|broker|process|program|JVM|worker|cluster entrypoint|system)";

/** Each has a level that no program survives, or mentions the end of the process. */
const ENDINGS: readonly RegExp[] = [
  // Akka and Pekko.
  /shutting down JVM since '[\w.-]+jvm-exit-on-fatal-error' is enabled/,
  // Kafka, Elasticsearch, Cassandra and their like.
  /\b[Ff]atal (?:error|exception) (?:during|while|in) .{0,60}\b(?:start(?:ing|up)?|boot(?:ing|strap)?|initiali[sz]\w+|shutdown)\b/,
  /\bException encountered during startup\b|\b[Ee]xiting [\w-]+ due to (?:a )?fatal (?:exception|error)\b|\b[Uu]nexpected exception, exiting abnormally\b|\bexiting abnormally\b/,
  // Spring Boot 1, uvicorn, Quarkus, Micronaut, Play, WildFly.
  /\bApplication (?:startup|run) failed\b|\bFailed to start application\b|\bError starting (?:Micronaut server|ApplicationContext\. )|\bOops, cannot start the server\b/,
  /\bHosting failed to start\b|\bFailed to (?:start|initialize) the (?:application|server|host)\b/,
  // Celery, Ray, generic.
  /\bUnrecoverable error: |\bUnrecoverable (?:error|exception)[,;]? .{0,60}\b(?:exit|shut)/,
  // Serilog's and Spring's templates, and what people write themselves.
  new RegExp(`\\b${SUBJECT} terminated unexpectedly\\b`, "i"),
  /\b(?:fatal|unrecoverable|unhandled)\b.{0,80}\b(?:shutting down|terminating|exiting|aborting)\b/i,
  new RegExp(
    `\\b(?:could not|cannot|failed to|unable to) start ${SUBJECT}\\b.{0,80}\\b(?:exit|shut|terminat|abort)`,
    "i",
  ),
];

/** Searched length of a line. */
const LONGEST = 1000;

/** True if a logged line, or a record's message, says that the process ends with this error. */
export function saysProcessEnds(line: string): boolean {
  const text = line.slice(0, LONGEST);
  return ENDINGS.some((words) => words.test(text));
}

/** Errors of supervisors, launchers and task runners about a failed child: type and message in one line. */
const OF_CHILDREN: readonly RegExp[] = [
  /^(?:\w+\.)*(?:HaltServer|ChildFailedError|CalledProcessError|ProcessExitedException|WorkerLostError|BrokenProcessPool|BrokenExecutor)\b/,
  /^(?:\w+\.)*RuntimeError: DataLoader worker .{0,60} exited unexpectedly/,
  /^(?:\w+\.)*(?:Execa)?Error: Command failed(?: with exit code \d+)?: |^(?:\w+\.)*Error: Command ".{1,400}" exited with code \d/,
  /^(?:\w+\.)*\w*(?:Error|Exception): (?:Command|Process|Child(?: process)?) .{0,400}?(?:exited|failed|finished|returned)\b.{0,60}\b(?:status|code|exit value)\b/,
  /^(?:[\w\\]+\\)?ProcessFailedException: The command /,
  /^(?:log: )?exit status \d{1,3}$/,
  /\bsee (?:the )?(?:root cause|(?:stack ?)?trace(?:back)?|error|exception|logs?|output) above\b/i,
  // Only the name of a variant, which is all that Rust prints of it.
  /^(?:\w+: )?(?:[A-Z]\w{0,40})?(?:Shard|Worker|Child|Task|Process|Thread|Job|Server|Service)(?:CannotStart|FailedToStart|StartFailed|Failed|Died|Crashed|Exited|Panicked)$/,
];

/** True if an error only reports that a child failed. */
export function isOfChild({ type, message }: ChainLink): boolean {
  const text = type === null ? message : `${type}: ${message}`;
  return OF_CHILDREN.some((words) => words.test(text.slice(0, LONGEST)));
}
