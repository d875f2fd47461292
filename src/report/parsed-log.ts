/** The text output of `crashgate parse`. */
import type { Crash, LastWords, ParsedLog } from "../crash/model.ts";
import type { Finding } from "../findings/model.ts";
import { cleanLines, oneLine } from "./escape.ts";
import { type Palette, palette } from "./palette.ts";
import { DETAILS } from "./shrink.ts";
import { crashStack, groupStacks, otherGroups } from "./trace.ts";

/** The place of a crash in a repository, and its suspects. */
type Source = Pick<Finding, "source" | "suspects" | "sourceNote">;

/** The lines for one log, starting with its name unless that is null. */
export function describeLog(
  { crash, alsoSeen, lastWords }: ParsedLog,
  name: string | null,
  colours: boolean,
  source: Source | null = null,
): string {
  const paint = palette(colours);
  const prefix = name === null ? "" : `${paint.bold(oneLine(name))}: `;
  const others = alsoSeen.map((other) => `  also seen, did not end the process: ${oneLine(other.title)}`);
  if (crash === null) {
    return [`${prefix}${withoutCrash(alsoSeen)}`, ...wordsLines(lastWords, paint), ...others, ""].join("\n");
  }
  const detail = DETAILS[0];
  if (detail === undefined) throw new Error("there is no first detail");
  const groups = otherGroups(crash);
  return [
    `${prefix}${paint.red(oneLine(crash.title))}`,
    `  ${oneLine(facts(crash))}`,
    ...(source === null ? [] : sourceLines(source).map((line) => `  ${oneLine(line)}`)),
    "",
    ...cleanLines(crashStack(crash, detail, () => null)).map(
      (line) => `  ${line.startsWith("▶") ? paint.bold(line) : line}`,
    ),
    ...(groups.length === 0
      ? []
      : ["", "  others:", ...cleanLines(groupStacks(groups, detail)).map((line) => `    ${line}`)]),
    ...(crash.hint === "" ? [] : ["", `  ${oneLine(crash.hint)}`]),
    ...others,
    "",
    "",
  ].join("\n");
}

function sourceLines({ source, suspects, sourceNote }: Source): string[] {
  return [
    ...(source === null ? [] : [`in the repository: ${source.path}:${source.line}`]),
    ...suspects.map(
      ({ sha, subject, author, pullRequest, why }, index) =>
        `${index === 0 ? "suspect" : "or"}: ${sha.slice(0, 7)} "${subject}" by ${author}${pullRequest === null ? "" : ` (#${pullRequest})`}: ${why}`,
    ),
    ...(sourceNote === null ? [] : [sourceNote]),
  ];
}

function withoutCrash(alsoSeen: readonly Crash[]): string {
  return alsoSeen.length === 0 ? "no crash" : "no crash was recognised as the end";
}

/** The last words: the reason if they report a failure, else the last line. */
function wordsLines(words: LastWords | null, paint: Palette): string[] {
  if (words === null) return [];
  const at = `line ${words.line}`;
  if (words.level === null) return [`  ended without an error line; the last one (${at}): ${oneLine(words.text)}`];
  return [`  last words (${words.level}, ${at}): ${paint.red(oneLine(words.text))}`];
}

function facts(crash: Crash): string {
  const { culprit, thread, threads } = crash;
  const place = culprit?.file == null ? null : culprit.file + (culprit.line === null ? "" : `:${culprit.line}`);
  const at = [culprit?.function, place].filter((part) => part != null).join(" at ");
  const by = thread?.id == null ? null : `thread ${thread.id}${thread.state === null ? "" : ` [${thread.state}]`}`;
  return [
    `${crash.runtime}, ${crash.kind}`,
    ...(at === "" ? [] : [at]),
    ...(by === null ? [] : [threads.total > 1 ? `${by} of ${threads.total}` : by]),
    `fingerprint ${crash.fingerprint}`,
  ].join(" · ");
}
