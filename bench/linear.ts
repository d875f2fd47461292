/** Measures the growth of the reader's time with adversarial logs. */
import { parseCrash } from "../src/crash/index.ts";
import { type Log, MANY, UNITS } from "../test/crash/adversaries.ts";
import { median } from "./measure.ts";
import { type Row, round } from "./table.ts";

const LINE_CHARACTERS = 250_000;
/** Some hundred pages of the reader: with fewer, single steps of its windows would look like growth. */
const TURNS = 48_000;
const GROWTH = 4;
const REPEATS = 6;
/** A result above the bar is measured again: other load on the machine can only make it longer. */
const ATTEMPTS = 4;
const BAR = 1.2;

/** The adversary whose time grows most in relation to its size. */
export async function benchLinear(): Promise<readonly Row[]> {
  const lines = UNITS.map((unit): Adversary => {
    const log: Log = (characters) => unit.repeat(characters / unit.length);
    return {
      name: `a line of ${JSON.stringify(unit)}`,
      one: log(LINE_CHARACTERS),
      more: log(LINE_CHARACTERS * GROWTH),
    };
  });
  const turns = Object.entries(MANY).map(
    ([name, log]): Adversary => ({ name, one: log(TURNS), more: log(TURNS * GROWTH) }),
  );
  const measured = [...lines, ...turns].map((adversary) => ({ name: adversary.name, growth: growthOf(adversary) }));
  const worst = measured.reduce((one, other) => (other.growth > one.growth ? other : one));
  return [
    {
      what: `Worst of ${measured.length} adversarial logs, time of ${GROWTH} times the size`,
      measured: worst.name,
      against: `${GROWTH} times the time of one size; median ${round(median(measured.map(({ growth }) => growth)))} x`,
      value: worst.growth,
      bar: BAR,
      unit: " x",
    },
  ];
}

interface Adversary {
  readonly name: string;
  readonly one: string;
  readonly more: string;
}

function growthOf({ one, more }: Adversary): number {
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth > BAR; attempt++)
    growth = Math.min(growth, timeOf(more) / (timeOf(one) * (more.length / one.length)));
  return growth;
}

/** Least CPU time in milliseconds. */
function timeOf(text: string): number {
  const bytes = Buffer.from(text);
  let least = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const started = process.cpuUsage();
    parseCrash(bytes);
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
