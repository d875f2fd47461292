/** `crashgate watch`: the same run from a terminal. */
import { listenForCancellation } from "./cancellation.ts";
import { connect } from "./cluster/connect.ts";
import { InputError } from "./errors.ts";
import { type Inputs, inputsFromFlags, loadInputs, watchHelp } from "./inputs.ts";
import { logLine } from "./report/escape.ts";
import { palette } from "./report/index.ts";
import { type RunConsole, run, type World } from "./run.ts";
import { VERSION } from "./version.ts";
import { createClock } from "./watch/clock.ts";
import { createLocate, loadRedactor } from "./wire.ts";

const EXIT_CODES = { passed: 0, failed: 1, error: 2 } as const;

/** Gives the exit code: 0 passed, 1 failed, 2 usage or access. */
export async function watchFromTerminal(args: readonly string[]): Promise<number> {
  try {
    const flags = inputsFromFlags(args);
    if (flags.kind === "help") {
      process.stdout.write(watchHelp());
      return 0;
    }
    const inputs = await loadInputs(flags.get, process.env);
    const { report } = await run(inputs, terminalWorld(inputs));
    return EXIT_CODES[report.verdict];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function terminalWorld(inputs: Inputs): World {
  const clock = createClock(Date.now);
  return {
    connect: () => connect(inputs.kubeconfig, inputs.context, clock.sync),
    github: null,
    openGitHub: async () => null,
    clock,
    ...listenForCancellation(() => process.exit(EXIT_CODES.error)),
    console: terminalConsole(process.stdout),
    redactor: (secrets) => loadRedactor(inputs, secrets),
    locate: createLocate(inputs, null, process.cwd()),
    version: VERSION,
    layout: "terminal",
    writeSummary: null,
    onSaved: () => {},
  };
}

/** Lines, and under them one that redraws itself where the stream is a terminal. */
function terminalConsole(stream: NodeJS.WriteStream): RunConsole {
  const paint = palette(stream.isTTY && !process.env.NO_COLOR);
  let status = "";
  const clear = () => {
    if (status !== "") stream.write("\r\u001b[2K");
  };
  const line = (text: string) => {
    clear();
    stream.write(`${text}\n`);
    stream.write(status);
  };
  return {
    paint,
    line,
    statusEveryMs: stream.isTTY ? 1_000 : 60_000,
    status(text) {
      if (!stream.isTTY) return text === null ? undefined : line(text);
      clear();
      status = text ?? "";
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
