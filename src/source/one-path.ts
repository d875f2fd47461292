/** Frames with the same absolute path are in one file: what holds for one of them holds for the others. */
import { type Evidence, RANK } from "./agreement.ts";
import type { FileCandidate } from "./path-ends.ts";

type Rated = FileCandidate & Evidence;

/** The file chosen for a frame's path. */
export interface Choice<Candidate extends Rated> {
  readonly printed: string;
  readonly chosen: Candidate | null;
}

/** A relative path may be of any package: `src/lib.rs`. */
function isAbsolute(printed: string): boolean {
  return printed.startsWith("/");
}

/** Refuses a file for all frames of a path if its text is another than what one of them printed. */
export function withoutOtherTexts<
  Candidate extends Rated,
  Frame extends { readonly printed: string; readonly candidates: readonly Candidate[] },
>(frames: readonly Frame[]): readonly Frame[] {
  const refused = new Set(
    frames.flatMap(({ printed, candidates }) =>
      isAbsolute(printed)
        ? candidates.filter(({ isOtherText }) => isOtherText === true).map(({ path }) => `${printed}\0${path}`)
        : [],
    ),
  );
  if (refused.size === 0) return frames;
  return frames.map((frame) => ({
    ...frame,
    candidates: frame.candidates.map((candidate) =>
      refused.has(`${frame.printed}\0${candidate.path}`)
        ? { ...candidate, agreement: "none" as const, isOtherText: true as const }
        : candidate,
    ),
  }));
}

/** Keeps, of different files chosen for one path, the one with the most evidence; none if that does not decide. */
export function withOneFilePerPath<Candidate extends Rated>(
  choices: readonly Choice<Candidate>[],
): readonly Choice<Candidate>[] {
  return choices.map(({ printed, chosen }) => {
    if (chosen === null || !isAbsolute(printed)) return { printed, chosen };
    const isBeaten = choices.some(
      (other) =>
        other.printed === printed &&
        other.chosen !== null &&
        other.chosen.path !== chosen.path &&
        mostEvidence(choices, printed, other.chosen.path) >= mostEvidence(choices, printed, chosen.path),
    );
    return { printed, chosen: isBeaten ? null : chosen };
  });
}

function mostEvidence<Candidate extends Rated>(
  choices: readonly Choice<Candidate>[],
  printed: string,
  path: string,
): number {
  const same = choices.filter((choice) => choice.printed === printed && choice.chosen?.path === path);
  return Math.max(...same.map(({ chosen }) => (chosen === null ? -1 : RANK[chosen.agreement])));
}

/** The file that another frame of the path has, unless this frame cannot be in it; null if there is none. */
export function ofSamePath<Candidate extends Rated>(
  printed: string,
  candidates: readonly Candidate[],
  choices: readonly Choice<Candidate>[],
): Candidate | null {
  if (!isAbsolute(printed)) return null;
  const path = choices.find((choice) => choice.printed === printed && choice.chosen !== null)?.chosen?.path;
  return candidates.find((each) => each.path === path && each.agreement !== "none") ?? null;
}
