/** Annotations: a finding at its line in the pull request, or at the run if no line is known. */
import type { Finding, Report } from "../findings/model.ts";
import { ANNOTATION_MESSAGE_LIMIT_CHARS, ANNOTATIONS_PER_TYPE } from "../limits.ts";
import { cutUnits } from "./cut.ts";
import { title, withoutControls } from "./escape.ts";
import { counted, howOften, inPods, place } from "./format.ts";
import { trouble } from "./headline.ts";
import { phraseText } from "./phrase.ts";
import { reported } from "./select.ts";
import { crashStack } from "./trace.ts";

/** One annotation. Plain text: the code that prints it as a workflow command escapes it (`@actions/core` does). */
export interface Annotation {
  readonly level: "error" | "warning";
  readonly title: string;
  readonly message: string;
  /** From the repository's root; null if the place is not in the repository. */
  readonly path: string | null;
  readonly line: number | null;
}

/** The stack under an annotation's message. */
const STACK = { frames: 12, foreignFrames: true };

/**
 * As many annotations as GitHub keeps per step. If there are more findings, the last one of a level says how many.
 */
export function renderAnnotations(report: Report): Annotation[] {
  const all = reported(report.findings);
  return (["error", "warning"] as const).flatMap((level) => {
    const ofLevel = all.filter((finding) => levelOf(finding) === level);
    const fits = ofLevel.length <= ANNOTATIONS_PER_TYPE;
    const kept = fits ? ofLevel : ofLevel.slice(0, ANNOTATIONS_PER_TYPE - 1);
    const made = kept.map((finding) => annotation(finding, report));
    if (fits) return made;
    const left = counted(ofLevel.length - kept.length, "more finding");
    return [
      ...made,
      { level, title: `Crashgate: ${left}`, message: `${left}: see the summary of this run.`, path: null, line: null },
    ];
  });
}

function levelOf(finding: Finding): Annotation["level"] {
  return finding.failing ? "error" : "warning";
}

/** The annotation of one finding. */
export function annotation(finding: Finding, report: Report): Annotation {
  const at = place(finding);
  const stack = finding.crash === null ? [] : crashStack(finding.crash, STACK, () => null);
  const lines = [
    `${phraseText(trouble(finding, []))}${at === null ? "" : ` (${at})`}: ${howOften(finding)}, ${inPods(finding, report)}`,
    ...(finding.hint === "" ? [] : [finding.hint]),
    ...(stack.length === 0 ? [] : ["", ...stack]),
  ];
  return {
    level: levelOf(finding),
    title: title(phraseText(trouble(finding, [])), 200),
    message: cutUnits(withoutControls(lines.join("\n")), ANNOTATION_MESSAGE_LIMIT_CHARS),
    path: finding.source?.path ?? null,
    line: finding.source?.line ?? null,
  };
}
