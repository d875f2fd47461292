/** A dispatch service in several languages: what is written of it is a function of a state, and each commit changes the state. */
import type { Files } from "../history.ts";

/** What a version of the program has. Names of the first group are what a commit breaks. */
export interface State {
  /** `rate` checks the zone. */
  readonly guard: boolean;
  /** How many zones the settings speak of; there are three rates. */
  readonly zones: 3 | 4;
  /** `find` has an answer for what is not in the catalog. */
  readonly fallback: boolean;
  /** `place` never divides by zero units. */
  readonly clamp: boolean;
  readonly separator: "," | ";";
  /** The schema has the column `note`. */
  readonly column: boolean;
  /** The file that `receipt` reads. */
  readonly template: boolean;
  /** `total` takes a discount, which is wrong. */
  readonly discount: boolean;
  /** The settings file has `mail.sender`. */
  readonly sender: boolean;

  readonly logRate: boolean;
  readonly logPlace: boolean;
  /** Name of a variable of `total`. */
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

/** A function of the program that stands in a trace. */
export type Part = "rate" | "total" | "place" | "main" | "unit" | "save" | "receipt" | "discount" | "send";

/** A frame: in which function, and what the line has. */
export interface Place {
  readonly part: Part;
  readonly line: RegExp;
}

export interface Language {
  readonly name: string;
  readonly render: (state: State) => Files;
  /** What the line of each call or crash has in the source. */
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

/** The state once a fault was brought. */
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

/** Lines with the indent of the state instead of four blanks. */
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

/** Files that all languages have. */
export function common(state: State): Files {
  return {
    "db/schema.sql": `CREATE TABLE orders (\n    id INTEGER PRIMARY KEY,\n    sku TEXT NOT NULL,\n    total INTEGER NOT NULL${state.column ? ",\n    note TEXT" : ""}\n);\n`,
    "config/app.yaml": `server:\n  port: 8080\n  retries: ${state.retries}\nmail:\n${state.sender ? "  sender: shop@example.com\n" : ""}  host: mail.example.com\n`,
    ...(state.template ? { "templates/receipt.txt": "Thanks for {sku}: {total}\n" } : {}),
    ".github/workflows/ci.yml": `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    timeout-minutes: ${state.timeout}\n`,
    "README.md": `# Dispatch\n${state.readme ? "\nPlaces orders.\n" : ""}`,
  };
}

/** The frames of every language, by what its lines have. */
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
