/** Colours for a terminal and a runner's log, or none. */
import { styleText } from "node:util";

/** Functions that colour text for a terminal. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** The palette for a stream with colours, or one that leaves text unchanged. */
export function palette(colours: boolean): Palette {
  const style = (format: "bold" | "dim" | "red" | "green" | "yellow") => (text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  return { bold: style("bold"), dim: style("dim"), red: style("red"), green: style("green"), yellow: style("yellow") };
}
