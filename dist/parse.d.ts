import type { Exit, ParsedLog } from "./parse-model.js";
export type * from "./parse-model.js";
/** What is known beside the log. */
export interface ParseOptions {
    /** How the container ended. */
    readonly exit?: Exit;
    /** The container's memory limit, in bytes. */
    readonly memoryLimitBytes?: number;
}
/** Takes a log in pieces, of any size. */
export interface CrashReader {
    write(chunk: Uint8Array): void;
    /** What the log says. `exit` where it became known only after the reader was made. */
    end(exit?: Exit): ParsedLog;
}
/** A reader of one log, in memory that does not grow with it. */
export declare function createCrashReader(options?: ParseOptions): CrashReader;
/** Reads a whole log. Never throws. */
export declare function parseCrash(input: string | Uint8Array, options?: ParseOptions): ParsedLog;
