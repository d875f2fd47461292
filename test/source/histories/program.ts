/** Histories composed of a program's parts: the second generator, never used for tuning. */
import { type Files, type History, pick, randomFrom, type Step, sample } from "./history.ts";

/** A frame of a trace: the matching line in the deployed file. */
export interface TraceFrame {
  readonly path: string;
  readonly line: RegExp;
  readonly function: string;
}

/** A bug and the trace of its crash. */
export interface Break {
  readonly name: string;
  readonly edit: (files: Files) => Files;
  readonly message: string;
  /** Innermost first. */
  readonly frames: readonly TraceFrame[];
}

/** A program in one language. */
export interface Program {
  readonly language: string;
  readonly base: Files;
  readonly breaks: readonly Break[];
  /** Bugs from long before the deploy, or caused from outside. */
  readonly fates: readonly Break[];
  readonly noise: readonly Step[];
  readonly mechanical: readonly Step[];
  readonly log: (message: string, frames: readonly (TraceFrame & { readonly at: number })[]) => string;
}

/** The history of a seed; every fifth has no bad commit. */
export function historyOf(program: Program, seed: number): History {
  const random = randomFrom(seed + 1000);
  const isFate = seed % 5 === 4;
  const broken = isFate
    ? pick(random, program.fates)
    : (program.breaks[seed % program.breaks.length] ?? pick(random, program.breaks));
  const noise = sample(random, program.noise, 2 + Math.floor(random() * (program.noise.length - 2)));
  const mechanical = sample(random, program.mechanical, Math.floor(random() * 3));
  const subject = pick(random, ["Tidy up", "Refactor", "Make it faster", "Review comments", "WIP"]);
  const bad: readonly Step[] = isFate ? [] : [{ subject, edit: broken.edit, isBad: true }];
  const at = Math.floor(random() * (noise.length + 1));
  const steps = [...noise.slice(0, at), ...bad, ...noise.slice(at), ...mechanical];
  return {
    name: `${program.language} ${seed} ${broken.name}; ${steps.map((step) => step.subject).join(", ")}`,
    base: program.base,
    earlier: isFate ? [{ subject: "Long ago", edit: broken.edit }] : [],
    steps: steps.map((step) => ({ ...step, edit: step.isBad ? step.edit : lenient(step.edit) })),
    log: (files) =>
      program.log(
        broken.message,
        broken.frames.map((frame) => placed(files, frame)),
      ),
  };
}

function placed(files: Files, frame: TraceFrame): TraceFrame & { readonly at: number } {
  for (const path of [frame.path, ...Object.keys(files)]) {
    const at = (files[path] ?? "").split("\n").findIndex((line) => frame.line.test(line));
    if (at !== -1) return { ...frame, path, at: at + 1 };
  }
  throw new Error(`${frame.path} has no ${frame.line}`);
}

/** An edit that another step made impossible adds a note instead. */
function lenient(edit: Step["edit"]): Step["edit"] {
  return (files) => {
    let next = files;
    try {
      next = edit(files);
    } catch {
      // Unchanged.
    }
    const isSame =
      Object.keys(next).length === Object.keys(files).length &&
      Object.entries(next).every(([path, text]) => files[path] === text);
    return isSame ? { ...files, CHANGES: `${files.CHANGES ?? ""}.\n` } : next;
  };
}
