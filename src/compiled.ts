/**
 * Loads the built files with the code that V8 compiled for them in an earlier run.
 *
 * Node's own compile cache is written before a file runs, so it lacks all functions that are compiled at their first
 * call; this one is written after they ran. Without compiled code, the least time of `crashgate parse` for a Go panic is
 * 66 instead of 43 ms (`node bench/transforms.ts`).
 */
import type { Script } from "node:vm";

/** What a built file exports. */
export type Exports = Readonly<Record<string, unknown>>;

interface Built {
  exports: Exports;
}

type Body = (exports: Exports, require: (name: string) => unknown, module: Built, filename: string) => void;

interface Uncached {
  readonly script: Script;
  readonly path: string;
}

/** V8 drops the code of functions that have not run for a while, so it is kept before a watch has gone on for long. */
const KEPT_AFTER_MS = 3_000;
/** One run in sixteen keeps its code again: with the functions that it called on top of those that the runs before it did. */
const KEPT_AGAIN = 1 / 16;
/** Only the user may write: whoever can change the files decides what runs. */
const PRIVATE = 0o700;
const WRITABLE_BY_OTHERS = 0o022;
/** The hash of its content, with which a built file ends. V8 itself compares only the length. */
export const HASH_LENGTH = 16;

/**
 * The loader of the built files in `root`. Names are relative to it. Compiled code is kept in `cache`, or nowhere if that is null or
 * cannot be used.
 */
export function createLoader(root: string, cache: string | null): (name: string) => Exports {
  const { readFileSync, renameSync, writeFileSync } = process.getBuiltinModule("node:fs");
  const { dirname, join } = process.getBuiltinModule("node:path");
  const { Script } = process.getBuiltinModule("node:vm");
  const loaded = new Map<string, Built>();
  const uncached: Uncached[] = [];
  const keepsAgain = Math.random() < KEPT_AGAIN;

  function load(filename: string): Exports {
    const known = loaded.get(filename);
    if (known !== undefined) return known.exports;
    const module: Built = { exports: {} };
    loaded.set(filename, module);
    // The files are written in ASCII.
    const source = readFileSync(filename, "latin1");
    const script = compile(filename, source, source.slice(-HASH_LENGTH - 1, -1));
    const folder = dirname(filename);
    const require = (name: string): unknown =>
      name.startsWith(".") ? load(join(folder, name)) : process.getBuiltinModule(name);
    (script.runInThisContext() as Body)(module.exports, require, module, filename);
    return module.exports;
  }

  function compile(filename: string, source: string, hash: string): Script {
    const wrapped = `(function (exports, require, module, __filename) {${source}\n})`;
    if (cache === null) return new Script(wrapped, { filename });
    const path = join(cache, `${hash}-${process.version}-${process.arch}`);
    const script = new Script(wrapped, { filename, cachedData: contentOf(path) });
    if (script.cachedDataRejected !== false || keepsAgain) {
      if (uncached.length === 0) keepSoon();
      uncached.push({ script, path });
    }
    return script;
  }

  function contentOf(path: string): Buffer | undefined {
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  }

  function keepSoon(): void {
    setTimeout(keep, KEPT_AFTER_MS).unref();
    process.once("exit", keep);
  }

  /** Runs at the same time may write the same files, so each is complete before it gets its name. */
  function keep(): void {
    const written = uncached.splice(0);
    if (written.length === 0 || cache === null) return;
    try {
      for (const { script, path } of written) {
        writeFileSync(`${path}.${process.pid}`, script.createCachedData());
        renameSync(`${path}.${process.pid}`, path);
      }
    } catch {
      // A full or read-only disk costs time, not the run.
    }
  }

  return (name) => load(join(root, name));
}

/**
 * The folder for compiled code: in `NODE_COMPILE_CACHE`, or else in the temporary folder, in which others could have created it; null
 * if it is theirs, or with `NODE_DISABLE_COMPILE_CACHE`.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE) return null;
  const { lstatSync, mkdirSync } = process.getBuiltinModule("node:fs");
  const { join } = process.getBuiltinModule("node:path");
  const user = process.getuid?.() ?? 0;
  const folder = join(env.NODE_COMPILE_CACHE || process.getBuiltinModule("node:os").tmpdir(), `crashgate-${user}`);
  try {
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) {
      mkdirSync(folder, { recursive: true, mode: PRIVATE });
    }
    // Whoever was faster than `mkdir` owns the folder.
    const found = lstatSync(folder);
    const isOurs = process.getuid === undefined || (found.uid === user && (found.mode & WRITABLE_BY_OTHERS) === 0);
    return found.isDirectory() && isOurs ? folder : null;
  } catch {
    return null;
  }
}
