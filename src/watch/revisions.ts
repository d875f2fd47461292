/** Which commit a workload itself says it was built from. */
import type { ContainerSnapshot, PodSnapshot } from "../deaths/snapshot.ts";

const FULL_SHA = /^[0-9a-f]{40}$/;

/** A revision that a workload bears, and where: for the room that asks GitHub what it stands for. */
export interface NamedRevision {
  readonly revision: string;
  readonly from: string;
}

/** Every revision that labels, annotations and the image's tag name, the most trusted first. */
export function namedRevisions(pod: PodSnapshot, container: ContainerSnapshot | undefined): readonly NamedRevision[] {
  const hints = Object.entries(pod.buildHints)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([key, revision]) => ({ revision, from: `${key} of pod ${pod.name}` }));
  const tag = /:([\w][\w.-]{0,127})$/.exec(container?.image?.replace(/@.*$/, "") ?? "")?.[1];
  const sha = /(?:^|[-_.])([0-9a-f]{7,40})$/.exec(tag ?? "")?.[1];
  const image = sha ?? tag;
  return image === undefined
    ? hints
    : [...hints, { revision: image, from: `the image tag of ${container?.name ?? "the container"}` }];
}

/** The full commit id among them, null where there is none. */
export function revisionNamed(pod: PodSnapshot, container: ContainerSnapshot | undefined): string | null {
  return namedRevisions(pod, container).find(({ revision }) => FULL_SHA.test(revision))?.revision ?? null;
}

/** Image revision labels say a commit; `version` may be anything. */
function rank(key: string): number {
  if (key === "org.opencontainers.image.revision") return 0;
  return /version$/i.test(key) ? 2 : 1;
}
