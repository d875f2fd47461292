/** What `crashgate parse` says of a log for people. */
import type { Crash, ParsedLog } from "../crash/model.ts";
import { cleanLines, oneLine } from "./escape.ts";
import { palette } from "./palette.ts";
import { DETAILS } from "./shrink.ts";
import { crashStack, groupStacks, otherGroups } from "./trace.ts";

/** The lines for one log, which begin with its name unless that is null. */
export function describeLog({ crash, alsoSeen }: ParsedLog, name: string | null, colours: boolean): string {
  const paint = palette(colours);
  const prefix = name === null ? "" : `${paint.bold(oneLine(name))}: `;
  const others = alsoSeen.map((other) => `  also seen, did not end the process: ${oneLine(other.title)}`);
  if (crash === null) return [`${prefix}no crash`, ...others, ""].join("\n");
  const detail = DETAILS[0];
  if (detail === undefined) throw new Error("there is no first detail");
  const groups = otherGroups(crash);
  return [
    `${prefix}${paint.red(oneLine(crash.title))}`,
    `  ${oneLine(facts(crash))}`,
    "",
    ...cleanLines(crashStack(crash, detail, () => null)).map(
      (line) => `  ${line.startsWith("▶") ? paint.bold(line) : line}`,
    ),
    ...(groups.length === 0
      ? []
      : ["", "  others:", ...cleanLines(groupStacks(groups, detail)).map((line) => `    ${line}`)]),
    "",
    `  ${oneLine(crash.hint)}`,
    ...others,
    "",
    "",
  ].join("\n");
}

function facts(crash: Crash): string {
  const { culprit, thread, threads } = crash;
  const at = culprit === null ? null : `${culprit.file ?? "?"}${culprit.line === null ? "" : `:${culprit.line}`}`;
  const by = thread?.id == null ? null : `thread ${thread.id}${thread.state === null ? "" : ` [${thread.state}]`}`;
  return [
    `${crash.runtime}, ${crash.kind}`,
    ...(culprit === null ? [] : [`${culprit.function ?? "?"} at ${at}`]),
    ...(by === null ? [] : [threads.total > 1 ? `${by} of ${threads.total}` : by]),
    `fingerprint ${crash.fingerprint}`,
  ].join(" · ");
}
