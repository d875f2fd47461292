/** Histories of programs in Go, TypeScript, Java and Ruby, never used to tune the suspects' rule. */
import { goProgram } from "./go.ts";
import type { History } from "./history.ts";
import { javaProgram } from "./java.ts";
import { historyOf } from "./program.ts";
import { rubyProgram } from "./ruby.ts";
import { typescriptProgram } from "./typescript.ts";

const PROGRAMS = [goProgram, typescriptProgram, javaProgram, rubyProgram];

/** The history of a seed. */
export function otherHistory(seed: number): History {
  const program = PROGRAMS[seed % PROGRAMS.length] ?? goProgram;
  return historyOf(program, Math.floor(seed / PROGRAMS.length));
}
