/** The door of this room: a log in, a crash out. */
import { createHash } from "node:crypto";
import type { Draft } from "./grammar.ts";
import type { Crash, Exit, Frame, ParsedLog } from "./model.ts";

export interface ParseOptions {
  readonly exit?: Exit;
  readonly memoryLimitBytes?: number;
}

/** Takes a log in pieces. */
export interface CrashReader {
  write(chunk: Uint8Array): void;
  end(exit?: Exit): ParsedLog;
}

/** A reader for one log. */
export function createCrashReader(options: ParseOptions = {}): CrashReader {
  const chunks: Uint8Array[] = [];
  return {
    write: (chunk) => void chunks.push(chunk),
    end: (exit) => parseCrash(Buffer.concat(chunks), exit === undefined ? options : { ...options, exit }),
  };
}

/** Reads a whole log. */
export function parseCrash(input: string | Uint8Array, _options: ParseOptions = {}): ParsedLog {
  const text = typeof input === "string" ? input : Buffer.from(input).toString("utf8");
  const lines = text.split("\n");
  const head = lines.findIndex((line) => /^(?:panic: |fatal error: )/.test(line));
  if (head === -1) return { crash: null, alsoSeen: [] };
  const title = lines[head] ?? "";
  const frames: Frame[] = [];
  let last = head;
  let id = "";
  for (let i = head + 1; i < lines.length; i++) {
    const line = lines[i] ?? "";
    const goroutine = /^goroutine (\d+) .*\[(.*)\]:$/.exec(line);
    if (goroutine !== null) {
      if (id !== "") break;
      id = goroutine[1] ?? "";
    }
    const file = /^\t(.*):(\d+)/.exec(line);
    if (file !== null) {
      const name = (lines[i - 1] ?? "").replace(/\([^()]*\)$/, "");
      frames.push({
        function: name,
        file: file[1] ?? "",
        line: Number(file[2]),
        origin: name.startsWith("runtime") ? "runtime" : "app",
      });
      last = i;
    }
  }
  const culprit = frames.find((f) => f.origin === "app") ?? null;
  const draft: Draft = {
    runtime: "go",
    kind: title.includes("concurrent map") ? "concurrent-map" : "panic",
    title,
    message: title.replace(/^[^:]*: /, ""),
    fatal: true,
    chain: [{ type: null, message: title.replace(/^[^:]*: /, ""), recovered: false }],
    signal: null,
    thread: { id, name: null, state: "running" },
    frames,
    culprit,
    rootCause: null,
    createdBy: null,
    threads: { total: 1, groups: [] },
    truncated: { head: false, tail: false },
  };
  const fingerprint = createHash("sha256").update(`${draft.kind} ${culprit?.function}`).digest("hex").slice(0, 16);
  const crash: Crash = {
    ...draft,
    fingerprint,
    hint: "Two goroutines used one map at the same time.",
    lines: { first: head, last },
  };
  return { crash, alsoSeen: [] };
}
