/** The text of an exception from .NET's `Exception.ToString` or Mono. */

import { indentOf } from "../../grammar/drafting.ts";
import { INTERRUPTION_LINES, isLogLine } from "../../grammar/log-lines.ts";
import { FOREIGN_LETTERS } from "../../grammar/unicode.ts";
import type { Frame, Origin } from "../../model.ts";

/** One exception. A trace begins with the last one thrown; the innermost is at its end. */
export interface Exception {
  readonly type: string;
  readonly message: string;
}

/** An exception with its inner ones. */
export interface ExceptionText {
  readonly chain: readonly Exception[];
  /** Frames of the outermost exception. */
  readonly frames: readonly Frame[];
  /** Frames of the innermost exception; the same if there is only one. */
  readonly rootFrames: readonly Frame[];
  readonly isMono: boolean;
  readonly last: number;
}

/** Suffixes of a frame without a place: Mono's offsets, and that of a native image (`+ 0x5c`). */
const OFFSET = /^(?:\[0x[0-9a-f]+\]|<0x[0-9a-f]+(?: \+ 0x[0-9a-f]+)?>|<[0-9a-f]+>:\d+|\+ 0x[0-9a-f]+)$/;
/** A frame of a native image without symbols. */
const NAMELESS = /^\s+at \S{1,200}!<BaseAddress>\+0x[0-9a-f]+$/;

/** Reads `at N.C.M(args) in F:line L`, or Mono's `at N.C.M (args) [0x00002] in F:L`; null if the line is not one. */
export function dotnetFrameOf(line: string): Frame | null {
  const start = indentOf(line);
  if (!line.startsWith("at ", start) || line.length > 8000) return null;
  // JavaScript's has line and column in the brackets.
  if (line.endsWith(")") && /:\d{1,9}:\d{1,9}\)$/.test(line.slice(-24))) return null;
  // Without white space, only a place distinguishes a frame from prose.
  if (start === 0 && !/(?::line \d+|:\d+ ?)$/.test(line) && !isBareCall(line)) return null;
  if (line.includes("!<BaseAddress>") && NAMELESS.test(line))
    return { function: null, file: null, line: null, origin: "runtime" };
  const open = line.indexOf("(", start + 3 + (line.startsWith("at (wrapper", start) ? 1 : 0));
  const close = line.indexOf(")", open);
  if (open === -1 || close === -1) return null;
  const name = line.slice(start + 3, open).trim();
  if (!/[.:]/.test(name) || /^\S+ \S/.test(name.replace(/^\(wrapper [\w-]+\) /, ""))) return null;
  const place = line.indexOf(" in ", close);
  const rest = line.slice(close + 1, place === -1 ? undefined : place).trim();
  if (rest !== "" && !OFFSET.test(rest)) return null;
  const position = place === -1 ? null : /^(.*?)(?::line |:)(\d{1,9}) ?(?:<---)?$/.exec(line.slice(place + 4));
  if (place !== -1 && position === null) return null;
  const file = position === null || (position[1] ?? "").startsWith("<") ? null : (position[1] ?? null);
  return { function: name, file, line: file === null ? null : Number(position?.[2]), origin: originOf(name, file) };
}

/** A frame of Mono's report of a native crash, which has neither arguments nor a place. */
const NATIVE_REPORT = /^\s+at ([^\s:]{1,1000}):([^\s(]{1,400})(?: \(.{0,2000}\))? <0x[0-9a-f]+>$/;

/** Reads `at N.C:M <0x00a62>`; null if the line is not one, or names nothing. */
export function monoReportFrameOf(line: string): Frame | null {
  const [, type, method] = NATIVE_REPORT.exec(line) ?? [];
  if (type === undefined || method === undefined) return null;
  const name = `${type}.${method}`;
  return { function: name, file: null, line: null, origin: type === "<Module>" ? "runtime" : originOf(name, null) };
}

const BARE_CALL = /^at [\w.<>`|+$[\],&*-]{3,400}\(([^()]{0,2000})\)(?: \+ 0x[0-9a-f]+)?$/;

/** A line that consists only of a method call with its parameters' types, and is not a frame of the JVM. */
function isBareCall(line: string): boolean {
  const inside = BARE_CALL.exec(line)?.[1];
  return (
    inside !== undefined &&
    !/^(?:\S+\.(?:java|kts?|scala|groovy|cljc?)(?::\d+)?|Native Method|Unknown Source)$/.test(inside)
  );
}

const RUNTIME = /^(?:System|Microsoft|Mono|Interop|Internal|mscorlib)\b[.:]/;
const DEPENDENCIES =
  /^(?:Newtonsoft|Npgsql|MySql|MySqlConnector|Oracle|MongoDB|StackExchange|RabbitMQ|MassTransit|NServiceBus|Serilog|NLog|log4net|Autofac|AutoMapper|MediatR|Polly|Dapper|Grpc|Google|Amazon|Azure|Confluent|Elastic|Elasticsearch|Nest|Quartz|Hangfire|FluentValidation|Castle|Moq|NUnit|Xunit|Swashbuckle|IdentityModel|IdentityServer4|Duende|Refit|RestSharp|Flurl|Orleans|Akka|Humanizer|CsvHelper|ServiceStack|Dapr|OpenTelemetry|Prometheus|Sentry|KubernetesClient|k8s|Ocelot|Yarp|HotChocolate|GraphQL|SkiaSharp|ImageSharp|SixLabors|LiteDB|Marten|Wolverine)\./;

function originOf(name: string, file: string | null): Origin {
  if (name.startsWith("(wrapper") || RUNTIME.test(name)) return "runtime";
  // A library's own deterministic build has its sources below `/_/`.
  return DEPENDENCIES.test(name) || file?.startsWith("/_/") === true ? "dependency" : "app";
}

/** Marks the program's own frames below `/_/` if its `Main` is there, too: it was built as libraries are. */
function ofDeterministicBuild(groups: readonly (readonly Frame[])[]): readonly (readonly Frame[])[] {
  const isPublished = ({ file, origin }: Frame): boolean => origin === "dependency" && file?.startsWith("/_/") === true;
  const frames = groups.flat();
  const main = frames.findLastIndex(
    (frame) => isPublished(frame) && /(?:^|\.)(?:Main|<Main>\$)$/.test(frame.function ?? ""),
  );
  if (main === -1) return groups;
  const own = new Set([main, main - 1].map((at) => rootNamespaceOf(frames[at])));
  const isOwn = (frame: Frame): boolean => isPublished(frame) && own.has(rootNamespaceOf(frame));
  return groups.map((group) => group.map((frame) => (isOwn(frame) ? { ...frame, origin: "app" } : frame)));
}

function rootNamespaceOf(frame: Frame | undefined): string | null {
  return frame?.function?.split(".")[0] ?? null;
}

const TYPE = new RegExp(`^[A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]*(?:[.+\`][\\w${FOREIGN_LETTERS}]+)*$`);

/** Reads `N.Type: message`, `N.Type (0x80004005): message` or a lone type with a typical ending. */
export function exceptionOf(text: string): Exception | null {
  const end = /[:\s]/.exec(text)?.index ?? text.length;
  const type = text.slice(0, end);
  if (
    type.length > 400 ||
    !TYPE.test(type) ||
    (!/Exception$|Error$/.test(type.replace(/`\d+$/, "")) && !type.includes("."))
  )
    return null;
  const rest = text.slice(end);
  if (rest.trim() === "") return /Exception$|Error$/.test(type) ? { type, message: "" } : null;
  const after = /^(?: \([^)\n]{1,60}\))?:(?: |$|\n)/.exec(rest);
  return after === null ? null : { type, message: rest.slice(after[0].length) };
}

const INNER = " ---> ";
const END_OF_INNER = "--- End of inner exception stack trace ---";
const END_OF_PREVIOUS = "--- End of stack trace from previous location";
const MEMBER = /^ ?---> \(Inner Exception #\d+\) /;
const MESSAGE_LINES = 100;

/** The exceptions of a head, `A: x ---> B: y`, outermost first. */
function chainOf(text: string): readonly Exception[] {
  const chain: { type: string; message: string }[] = [];
  for (const part of text.replace(/\n ?---> /g, INNER).split(INNER)) {
    const exception = exceptionOf(part);
    const last = chain.at(-1);
    if (exception !== null) chain.push({ ...exception });
    else if (last !== undefined) last.message += INNER + part;
    else return [];
  }
  return chain.map(({ type, message }) => ({ type, message: message.trimEnd() }));
}

function isBody(line: string): boolean {
  return dotnetFrameOf(line) !== null || line.trimStart().startsWith("--- End of ");
}

/** The head of an exception: the whole line, or the end of a logger's line. */
export function headWithin(line: string): string | null {
  const text = line.trimStart();
  if (text.startsWith("--->") || line.length > 4000) return null;
  if (exceptionOf(text) !== null) return text;
  const inner = LOGGED.exec(line)?.[1];
  return inner !== undefined && exceptionOf(inner) !== null ? inner : null;
}

const LOGGED = /[:\])|-] ((?:[A-Z]\w*\.)+(?:[A-Z]\w*)?(?:Exception|Error)(?: \([^)]{1,60}\))?: .*)$/;

/** True if the text continues within the next lines, after those of other writers. */
function goesOn(lines: readonly string[], at: number): boolean {
  for (let i = at; i < Math.min(lines.length, at + INTERRUPTION_LINES); i++) {
    const line = lines[i] ?? "";
    if (isBody(line) || MEMBER.test(line)) return true;
    if (/^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line) || headWithin(line) !== null) return false;
  }
  return false;
}

/** Reads the exception with that head, whose further lines begin at `lines[at]`. */
export function readException(lines: readonly string[], at: number, text: string): ExceptionText | null {
  const head = [text];
  let i = at;
  for (; i < Math.min(lines.length, at + MESSAGE_LINES); i++) {
    const line = lines[i] ?? "";
    if (isBody(line) || MEMBER.test(line) || /^(?:Unhandled [Ee]xception|\[ERROR\] FATAL UNHANDLED)/.test(line)) break;
    if (!isLogLine(line)) head.push(line);
  }
  // Without a stack, only lines that begin an inner exception certainly belong to it.
  const hasBody = i < lines.length && (isBody(lines[i] ?? "") || MEMBER.test(lines[i] ?? ""));
  if (!hasBody) {
    i = at;
    head.length = 1;
    while ((lines[i] ?? "").startsWith(INNER)) head.push(lines[i++] ?? "");
  }
  const chain = chainOf(head.join("\n"));
  if (chain.length === 0) return null;
  const groups: Frame[][] = [[]];
  let isMono = false;
  let memberDepth = 0;
  let last = hasBody ? i - 1 : i - 1;
  for (; hasBody && i < lines.length; i++) {
    const line = lines[i] ?? "";
    const isMember = MEMBER.test(line);
    if (isMember) memberDepth++;
    const frame = dotnetFrameOf(line);
    const isEnd = line.includes(END_OF_INNER);
    if (memberDepth === 0 && frame !== null) {
      groups.at(-1)?.push(frame);
      isMono ||= /\) (?:\[0x|<0x)/.test(line);
    } else if (memberDepth === 0 && isEnd) groups.push([]);
    else if (memberDepth === 0 && !isMember && !line.includes(END_OF_PREVIOUS) && !goesOn(lines, i)) break;
    if (line.trimEnd().endsWith("<---")) memberDepth = Math.max(0, memberDepth - 1);
    if (frame !== null || isEnd || isMember || memberDepth > 0 || line.includes(END_OF_PREVIOUS)) last = i;
    if (memberDepth > 0 && i - at > 20_000) break;
  }
  const withOrigins = ofDeterministicBuild(groups);
  return {
    chain,
    frames: withOrigins.at(-1) ?? [],
    rootFrames: withOrigins[0] ?? [],
    isMono,
    last: Math.max(last, at - 1),
  };
}
