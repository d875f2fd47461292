/** The console of a run in a terminal. */
import { logLine } from "../report/escape.ts";
import { palette } from "../report/index.ts";
import type { RunConsole } from "../run/world.ts";
import { showsColours } from "./colours.ts";
import { fitted } from "./wrap.ts";

/** Prints lines, with a status line below them that redraws itself if the terminal can. */
export function terminalConsole(stream: NodeJS.WriteStream): RunConsole {
  const paint = palette(showsColours(process.env, stream.isTTY === true));
  const redraws = stream.isTTY && process.env.TERM !== "dumb";
  let status = "";
  const clear = () => {
    if (status !== "") stream.write("\r\u001b[2K");
  };
  const line = (text: string) => {
    clear();
    const fit = stream.isTTY ? text.split("\n").map((each) => fitted(each, stream.columns - 1)) : [text];
    stream.write(`${fit.join("\n")}\n`);
    stream.write(status);
  };
  return {
    paint,
    line,
    statusEveryMs: redraws ? 1_000 : 60_000,
    status(text) {
      if (!redraws) return text === null ? undefined : line(text);
      clear();
      // A second row could not be redrawn.
      status = (text ?? "").slice(0, (stream.columns || 80) - 1);
      stream.write(status);
    },
    group({ title, lines }) {
      line(title);
      for (const each of lines) line(`  ${each}`);
    },
    warning: (text) => line(`${paint.yellow("!")} ${logLine(text)}`),
    error: (text) => line(`${paint.red("✗")} ${logLine(text)}`),
    annotate: () => undefined,
  };
}
