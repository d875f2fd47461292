/**
 * The arguments of `crashgate parse`, read without Node's `parseArgs`, which takes longer to load than a short log to
 * parse.
 */
import type { Exit } from "../crash/model.ts";
import { InputError } from "../errors.ts";

/** `--repo` and its companions. */
export interface RepositoryOptions {
  readonly folder: string;
  /** A git revision; null means `HEAD`. */
  readonly deployed: string | null;
  readonly previous: string | null;
  readonly pathMap: readonly string[];
}

/** The parsed arguments of `crashgate parse`. */
export interface ParseArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  /** The process's exit; null if unknown. */
  readonly exit: Exit | null;
  readonly repository: RepositoryOptions | null;
}

/** Flags with a value. */
export const VALUED_PARSE_FLAGS: readonly string[] = [
  "--exit-code",
  "--repo",
  "--deployed",
  "--previous",
  "--path-map",
];
const SWITCHES = ["--json", "--help", "-h"] as const;

/** Every flag of `parse`, as people type it. */
export const PARSE_FLAGS: readonly string[] = [...VALUED_PARSE_FLAGS, ...SWITCHES];

/**
 * Reads the arguments after `parse`: `--repo DIR` or `--repo=DIR`, and only files after `--`. Throws InputError for
 * an unknown flag, a missing value, and a flag that needs another.
 */
export async function readParseArguments(args: readonly string[]): Promise<ParseArguments | "help"> {
  const files: string[] = [];
  const values = new Map<string, string[]>();
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? "";
    if (argument === "--") {
      files.push(...args.slice(at + 1));
      break;
    }
    if (!argument.startsWith("-") || argument === "-") {
      files.push(argument);
      continue;
    }
    const equals = argument.indexOf("=");
    const name = equals === -1 ? argument : argument.slice(0, equals);
    if (name === "--help" || name === "-h") return "help";
    const isSwitch = name === "--json" && equals === -1;
    if (!isSwitch && !VALUED_PARSE_FLAGS.includes(name)) throw await unknownFlag(argument);
    const value = isSwitch ? "true" : equals === -1 ? args[++at] : argument.slice(equals + 1);
    if (value === undefined || value === "") throw new InputError(`${name} needs a value.`);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return {
    files: files.length === 0 ? ["-"] : files,
    json: values.has("--json"),
    exit: exitOf(values.get("--exit-code")?.at(-1)),
    repository: repositoryOf(values),
  };
}

async function unknownFlag(argument: string): Promise<InputError> {
  const { nearest } = await import("../inputs/nearest.ts");
  const slip = nearest(
    argument,
    PARSE_FLAGS.filter((flag) => flag.startsWith("--") && argument.startsWith("--")),
  );
  const meant = slip === null ? "" : `; did you mean ${slip}?`;
  return new InputError(`${argument} is not a flag${meant || "."}\n\`crashgate help parse\` lists all flags.`);
}

function exitOf(given: string | undefined): Exit | null {
  if (given === undefined) return null;
  if (!/^\d{1,3}$/.test(given) || Number(given) > 255)
    throw new InputError(`--exit-code: ${JSON.stringify(given)} was given; it takes a number from 0 to 255.`);
  return { code: Number(given), signal: null, reason: null };
}

function repositoryOf(values: ReadonlyMap<string, readonly string[]>): RepositoryOptions | null {
  const last = (name: string): string | null => values.get(name)?.at(-1) ?? null;
  const folder = last("--repo");
  if (folder !== null)
    return {
      folder,
      deployed: last("--deployed"),
      previous: last("--previous"),
      pathMap: values.get("--path-map") ?? [],
    };
  const lone = ["--deployed", "--previous", "--path-map"].find((name) => values.has(name));
  if (lone !== undefined) throw new InputError(`${lone} needs --repo DIR, the repository to look in.`);
  return null;
}
