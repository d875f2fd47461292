import type { Exit, ParsedLog } from "./parse-model.js";
export type * from "./parse-model.js";
/** Facts besides the log. */
export interface ParseOptions {
    /** The container's end. */
    readonly exit?: Exit;
    /** The container's memory limit, in bytes. */
    readonly memoryLimitBytes?: number;
    /**
     * Keeps last words at full length, up to about 2,000 characters: a caller that redacts them shortens them
     * afterwards with `inBrief`.
     */
    readonly wholeLastWords?: true;
}
/** Takes a log in chunks of any size. */
export interface CrashReader {
    write(chunk: Uint8Array): void;
    /** The result. `exit` is given if it became known only after the reader was created. */
    end(exit?: Exit): ParsedLog;
}
/** A reader of one log, in bounded memory. */
export declare function createCrashReader(options?: ParseOptions): CrashReader;
/** Reads a whole log. Never throws. */
export declare function parseCrash(input: string | Uint8Array, options?: ParseOptions): ParsedLog;
