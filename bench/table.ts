/** The output of `npm run bench`. */

/** A figure and its baseline. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly against: string;
  /** `measured` divided by `against`, or the measured value itself for an absolute bar. */
  readonly value: number;
  /** Null for a figure without a promise. */
  readonly bar: number | null;
  readonly unit: string;
}

export function isWithin({ value, bar }: Row): boolean {
  return bar === null || value <= bar;
}

/** A Markdown table. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.measured,
    row.against,
    `${round(row.value)}${row.unit}`,
    ...(row.bar === null ? ["", ""] : [`${round(row.bar)}${row.unit}`, isWithin(row) ? "yes" : "**no**"]),
  ]);
  const all = [["", "measured", "against", "result", "at most", "within"], ...cells];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text, i) => text.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

export function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
