/** The grammar of Go's crash output. */
import { culpritOf, drafted } from "./drafting.ts";
import type { Grammar } from "./grammar.ts";
import type { Frame } from "./model.ts";

export const go: Grammar = {
  runtime: "go",
  triggers: ["panic: ", "fatal error: ", "goroutine "],
  hints: {},
  mayOpen: (line) => line.startsWith("panic: ") || line.startsWith("fatal error: "),
  read(lines, at) {
    const title = lines[at] ?? "";
    const frames: Frame[] = [];
    let id = "";
    let last = at;
    for (let i = at + 1; i < lines.length; i++) {
      const line = lines[i] ?? "";
      const goroutine = /^goroutine (\d+) .*\[(.*)\]:$/.exec(line);
      if (goroutine !== null) {
        if (id !== "") break;
        id = goroutine[1] ?? "";
      }
      const file = /^\t(.*):(\d+)/.exec(line);
      if (file !== null) {
        const name = (lines[i - 1] ?? "").replace(/\([^()]*\)$/, "");
        const origin = name.startsWith("runtime") ? "runtime" : "app";
        frames.push({ function: name, file: file[1] ?? "", line: Number(file[2]), origin });
        last = i;
      }
    }
    if (id === "") return null;
    const message = title.replace(/^[^:]*: /, "");
    const draft = drafted({
      runtime: "go",
      kind: title.includes("concurrent map") ? "concurrent-map" : "panic",
      title,
      message,
      fatal: true,
      thread: { id, name: null, state: "running" },
      frames,
      culprit: culpritOf(frames),
    });
    return { draft, first: at, last };
  },
};
