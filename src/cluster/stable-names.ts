/** Names without what tools append to each new object: they stay the same across deploys. */

/** The prefix of a generated name: the API server appends five letters. */
export function fromGenerateName(generateName: string): string {
  return generateName.replace(/[-.]+$/, "");
}

/** Endings that name a run rather than a program. Each needs a character before it, so a name is never left empty. */
const ENDINGS: readonly RegExp[] = [
  // A UUID.
  /-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  // A release, build or run number, a version or a time: `-17`, `-r17`, `-v1.4.2`, `-20260301093000`.
  /[-.](?:v|r|rev|build|run)?-?\d{1,17}(?:\.\d{1,9}){0,4}$/,
  // A commit, full or abbreviated: hexadecimal, with both letters and digits.
  /-(?:g|sha-?)?(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}$/,
  // Five letters from the API server, eight to ten from a controller's hash (k8s.io/apimachinery/pkg/util/rand).
  /-(?!https?$|http2$|grpc$)(?:[bcdfghjklmnpqrstvwxz2456789]{5}|[bcdfghjklmnpqrstvwxz2456789]{8,10})$/,
  // Five to ten random letters and digits, with a digit before a letter.
  /-(?=[a-z0-9]*\d[a-z])[a-z0-9]{5,10}$/,
];

/** Maximum number of endings in a row: a release number before random letters, say. */
const MOST_ENDINGS = 3;

/** `api-migrate-17`, `api-migrate-a1b2c3d` and `api-migrate-x7k2p` are all `api-migrate`. */
export function withoutRun(name: string): string {
  let stable = name;
  for (let round = 0; round < MOST_ENDINGS; round++) {
    const shorter = ENDINGS.map((ending) => stable.replace(ending, "")).find((each) => each !== stable && each !== "");
    if (shorter === undefined) break;
    stable = shorter;
  }
  return stable;
}

/** True for kinds of runs, of which each deploy or schedule creates a new one. */
export function isRunKind(kind: string): boolean {
  return /(?:Job|Run|Workflow|Task|Build|Execution)$/.test(kind) && !/^(?:Cron|Scheduled?)/.test(kind);
}
