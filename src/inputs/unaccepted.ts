/** The error of input parsers. `loadInputs` gathers all of them into one InputError. */

/** A value that cannot be used, and what is accepted instead. */
interface Refusal {
  readonly given: string;
  /** Completes the sentence "... is not accepted: ". */
  readonly accepted: string;
}

/** One or more values of an input that its parser refused. */
export class Unaccepted extends Error {
  override readonly name = "Unaccepted";
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ given, accepted }) => `${given}: ${accepted}`).join("\n"));
    this.refusals = refusals;
  }
}

/** Ends the parsing of `given`. */
export function refuse(given: string, accepted: string): never {
  throw new Unaccepted([{ given, accepted }]);
}

/** Parses each part on its own and refuses all wrong ones together. */
export function parseEach<T>(parts: readonly string[], parse: (part: string) => T): readonly T[] {
  const parsed: T[] = [];
  const refusals: Refusal[] = [];
  for (const part of parts) {
    try {
      parsed.push(parse(part));
    } catch (error) {
      if (!(error instanceof Unaccepted)) throw error;
      refusals.push(...error.refusals);
    }
  }
  if (refusals.length > 0) throw new Unaccepted(refusals);
  return parsed;
}
