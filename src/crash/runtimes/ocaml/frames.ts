/**
 * The frames of a backtrace, innermost first (`format_backtrace_slot` of `stdlib/printexc.ml`):
 *
 * ```
 * Raised by primitive operation at Stdlib.open_in_gen in file "stdlib.ml", line 405, characters 28-54
 * Called from Stdlib.open_in in file "stdlib.ml" (inlined), line 410, characters 2-45
 * Called from Shop.read in file "bin/shop.ml", line 2, characters 16-28
 * Re-raised at Shop.load in file "bin/shop.ml", lines 9-11, characters 4-45
 * Called from unknown location
 * ```
 *
 * Before 4.11 there was no function: `Called from file "shop.ml", line 7, characters 17-48`.
 */
import { isLogLine } from "../../grammar/log-lines.ts";
import type { Frame, Origin } from "../../model.ts";

const OPENINGS = ["Raised ", "Called from ", "Re-raised at "];
const FRAME =
  /^(?:Raised at|Raised by primitive operation at|Called from|Re-raised at) (?:(unknown location)(?: \(inlined\))?|(?:(\S{1,1000}) in )?file "([^"]{0,1000})"(?: \(inlined\))?, lines? (\d+)(?:-\d+)?, characters -?\d+--?\d+)$/;
/** Maximum number of foreign lines between two frames. */
const FOREIGN_LINES = 12;
const FRAMES = 512;

/** True if the line is a frame. */
export function isOcamlFrame(line: string): boolean {
  return OPENINGS.some((opening) => line.startsWith(opening)) && FRAME.test(line);
}

/** The frames from line `from` on, without those of unknown location; if there are none, `last` is `from - 1`. */
export function readOcamlFrames(lines: readonly string[], from: number): { frames: readonly Frame[]; last: number } {
  const frames: Frame[] = [];
  let last = from - 1;
  for (let index = from; index < lines.length && index - last <= FOREIGN_LINES; index++) {
    const line = lines[index] ?? "";
    const found = FRAME.exec(line);
    if (found === null) {
      if (isLogLine(line)) continue;
      break;
    }
    last = index;
    const [, unknown, name = null, file = "", row] = found;
    if (unknown !== undefined || frames.length >= FRAMES) continue;
    frames.push({ function: name, file, line: Number(row), origin: originOf(name, file) });
  }
  return { frames, last };
}

/** The standard library, and the top level that runs a script. */
const OF_RUNTIME =
  /^(?:Stdlib|Camlinternal|Std_exit|Unix\b|UnixLabels\b|Thread\b|Domain\b|Event\b|Top(?:eval|loop|main)\b)/;
/** Widespread libraries from opam. Their file names are relative to their own root, like those of the program. */
const OF_LIBRARIES =
  /^(?:Lwt|Async|Core|Base|Eio|Cohttp|Conduit|Dream|Opium|Httpaf|H2|Piaf|Caqti|Irmin|Mirage|Yojson|Uri|Re|Logs|Fmt|Cmdliner|Alcotest|Sexplib|Ppx_\w+|Tls|Ssl|Postgresql|Sqlite3|Zarith|Bos|Rresult|Incr_\w+)(?:__\w+|_\w+)?(?:\.|$)/;

function originOf(name: string | null, file: string): Origin {
  if (OF_RUNTIME.test(name ?? "") || (name === null && RUNTIME_FILES.test(file))) return "runtime";
  return OF_LIBRARIES.test(name ?? "") || /(?:^|\/)_?\.?opam\//.test(file) ? "dependency" : "app";
}

const RUNTIME_FILES =
  /^(?:stdlib|list|array|hashtbl|map|set|string|bytes|buffer|queue|stack|scanf|printf|format|fun|lazy|seq|option|unix|thread|camlinternal\w*)\.ml$/;
