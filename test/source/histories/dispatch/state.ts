/** A dispatch service in several languages: its source is a function of a state, and each commit changes the state. */
import type { Files } from "../history.ts";

/** Features of a version of the program. Commits break the first group. */
export interface State {
  /** `rate` checks the zone. */
  readonly guard: boolean;
  /** Number of zones in the settings; there are three rates. */
  readonly zones: 3 | 4;
  /** `find` handles missing items. */
  readonly fallback: boolean;
  /** `place` never divides by zero units. */
  readonly clamp: boolean;
  readonly separator: "," | ";";
  /** The schema has the column `note`. */
  readonly column: boolean;
  /** The file that `receipt` reads. */
  readonly template: boolean;
  /** `total` applies a discount, wrongly. */
  readonly discount: boolean;
  /** The settings file has `mail.sender`. */
  readonly sender: boolean;

  readonly logRate: boolean;
  readonly logPlace: boolean;
  /** Name of a variable in `total`. */
  readonly sum: "amount" | "sum";
  readonly comment: boolean;
  readonly helper: boolean;
  readonly moreItems: boolean;
  readonly timeout: 30 | 60;
  readonly dependency: "1.2.0" | "1.3.1";
  readonly extracted: boolean;
  readonly unit: "perUnit" | "unitPrice";
  readonly movedPricing: boolean;
  readonly ownRates: boolean;
  readonly width: 4 | 2;
  readonly health: boolean;
  readonly test: boolean;
  readonly readme: boolean;
  readonly retries: 3 | 5;
}

export const FIRST: State = {
  guard: true,
  zones: 3,
  fallback: true,
  clamp: true,
  separator: ",",
  column: true,
  template: true,
  discount: false,
  sender: true,
  logRate: false,
  logPlace: false,
  sum: "amount",
  comment: false,
  helper: false,
  moreItems: false,
  timeout: 30,
  dependency: "1.2.0",
  extracted: false,
  unit: "perUnit",
  movedPricing: false,
  ownRates: false,
  width: 4,
  health: false,
  test: false,
  readme: false,
  retries: 3,
};

/** A function that appears in traces. */
export type Part = "rate" | "total" | "place" | "main" | "unit" | "save" | "receipt" | "discount" | "send";

/** A frame: its function, and a pattern for its line. */
export interface Place {
  readonly part: Part;
  readonly line: RegExp;
}

export interface Language {
  readonly name: string;
  readonly render: (state: State) => Files;
  /** Patterns for the lines of each fault's frames. */
  readonly lines: Readonly<Record<Fault, readonly Place[]>>;
  readonly messages: Readonly<Record<Fault, string>>;
  readonly log: (message: string, frames: readonly Framed[], state: State) => string;
}

export interface Framed {
  readonly part: Part;
  readonly path: string;
  readonly line: number;
}

export type Fault =
  | "guard"
  | "zones"
  | "fallback"
  | "clamp"
  | "separator"
  | "column"
  | "template"
  | "discount"
  | "sender";

/** The state after introducing a fault. */
export function broken(state: State, fault: Fault): State {
  switch (fault) {
    case "zones":
      return { ...state, zones: 4 };
    case "separator":
      return { ...state, separator: ";" };
    case "discount":
      return { ...state, discount: true };
    default:
      return { ...state, [fault]: false };
  }
}

export const FAULTS: readonly Fault[] = [
  ...(["guard", "zones", "fallback", "clamp", "separator", "column", "template", "discount", "sender"] as const),
];

/** Lines indented by `width` instead of four blanks. */
export function indented(files: Files, width: number): Files {
  if (width === 4) return files;
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      /\.(?:php|cs|java|rs|ts)$/.test(path)
        ? text.replace(/^(?: {4})+/gm, (blanks) => " ".repeat((blanks.length / 4) * width))
        : text,
    ]),
  );
}

/** Files that all languages share. */
export function common(state: State): Files {
  return {
    "db/schema.sql": `CREATE TABLE orders (\n    id INTEGER PRIMARY KEY,\n    sku TEXT NOT NULL,\n    total INTEGER NOT NULL${state.column ? ",\n    note TEXT" : ""}\n);\n`,
    "config/app.yaml": `server:\n  port: 8080\n  retries: ${state.retries}\nmail:\n${state.sender ? "  sender: shop@example.com\n" : ""}  host: mail.example.com\n`,
    ...(state.template ? { "templates/receipt.txt": "Thanks for {sku}: {total}\n" } : {}),
    ".github/workflows/ci.yml": `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    timeout-minutes: ${state.timeout}\n`,
    "README.md": `# Dispatch\n${state.readme ? "\nPlaces orders.\n" : ""}`,
  };
}

/** Frames of every fault, from patterns for their lines. */
export function linesBy(has: Readonly<Record<string, RegExp>>): Readonly<Record<Fault, readonly Place[]>> {
  const at = (part: Part, key: string): Place => ({ part, line: has[key] ?? /never/ });
  const main = at("main", "place");
  const rate = [at("rate", "crashRate"), at("total", "rate"), at("place", "total"), main];
  return {
    guard: rate,
    zones: rate,
    fallback: [at("total", "crashItem"), at("place", "total"), main],
    clamp: [at("unit", "crashUnit"), at("place", "unit"), main],
    separator: [at("place", "crashParts"), main],
    column: [at("save", "crashSave"), at("place", "save"), main],
    template: [at("receipt", "crashReceipt"), at("place", "receipt"), main],
    discount: [at("discount", "crashDiscount"), at("total", "discount"), at("place", "total"), main],
    sender: [at("send", "crashSend"), at("place", "send"), main],
  };
}
