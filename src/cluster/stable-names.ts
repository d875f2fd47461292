/** Names that stay the same over deploys, without what tools append to each new object. */

/** What a name was generated from: the API server appends five letters to it. */
export function fromGenerateName(generateName: string): string {
  return generateName.replace(/[-.]+$/, "");
}

/** Endings that name a run rather than a program. Each needs something before it, so a name is never left empty. */
const ENDINGS: readonly RegExp[] = [
  // A UUID.
  /-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  // A release, build or run number, a version or a time: `-17`, `-r17`, `-v1.4.2`, `-20260301093000`.
  /[-.](?:v|r|rev|build|run)?-?\d{1,17}(?:\.\d{1,9}){0,4}$/,
  // A commit, whole or abbreviated: hexadecimal digits of which some are letters and some are not.
  /-(?:g|sha-?)?(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}$/,
  // Five letters of the API server's, eight to ten of a controller's hash (k8s.io/apimachinery/pkg/util/rand).
  /-(?!https?$|http2$|grpc$)(?:[bcdfghjklmnpqrstvwxz2456789]{5}|[bcdfghjklmnpqrstvwxz2456789]{8,10})$/,
  // Five to ten letters and digits at random, where a digit stands before a letter.
  /-(?=[a-z0-9]*\d[a-z])[a-z0-9]{5,10}$/,
];

/** Endings after one another: a release number before random letters, say. */
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

/** True if objects of that kind are runs, of which each deploy or schedule makes another, and not what stays. */
export function isRunKind(kind: string): boolean {
  return /(?:Job|Run|Workflow|Task|Build|Execution)$/.test(kind) && !/^(?:Cron|Scheduled?)/.test(kind);
}
