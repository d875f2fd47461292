/** The triggers of all grammars and of loggers' records, combined at build time. */
import { triggerMarks } from "./triggers.ts";

/** Each trigger with the marks of the grammars that read its line. */
export const TRIGGER_MARKS: ReadonlyMap<string, number> = triggerMarks();
