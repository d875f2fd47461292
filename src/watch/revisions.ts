/** Which commit a workload itself says it was built from. */
import type { Controller } from "../cluster/owners.ts";
import type { ContainerSnapshot, PodSnapshot } from "../deaths/snapshot.ts";

const FULL_SHA = /^[0-9a-f]{40}$/;

/** A commit id, or the beginning of one as `git describe` and builds write it: `a1b2c3d`, `ga1b2c3d`. */
const COMMIT_ID = /^g?([0-9a-f]{7,40})$/;

/** A revision that a workload bears, and where: for the room that asks GitHub what it stands for. */
export interface NamedRevision {
  readonly revision: string;
  readonly from: string;
}

/** Every revision that labels, annotations, image tags and image digests of these pods and controllers name, each once, the most trusted first. */
export function watchedRevisions(
  pods: readonly PodSnapshot[],
  controllers: readonly Controller[],
): readonly NamedRevision[] {
  const all = [
    ...pods.flatMap((pod) =>
      ofPod(
        pod,
        pod.containers.find(({ type }) => type === "container"),
      ),
    ),
    ...controllers.flatMap(({ workload, buildHints }) =>
      hinted(buildHints, `${workload.kind.toLowerCase()}/${workload.name}`),
    ),
  ];
  return inOrder(all);
}

/** The full commit id that a pod bears, null where it bears none. */
export function revisionNamed(pod: PodSnapshot, container: ContainerSnapshot | undefined): string | null {
  return inOrder(ofPod(pod, container)).find(({ revision }) => FULL_SHA.test(revision))?.revision ?? null;
}

function ofPod(pod: PodSnapshot, container: ContainerSnapshot | undefined): readonly Ranked[] {
  return [...hinted(pod.buildHints, `pod ${pod.name}`), ...tagged(container), ...digested(container)];
}

interface Ranked extends NamedRevision {
  /** From 0, the most trusted. */
  readonly rank: number;
}

function hinted(hints: Readonly<Record<string, string>>, bearer: string): readonly Ranked[] {
  return Object.entries(hints)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) =>
      read(value).map((revision) => ({ revision, from: `${key} of ${bearer}`, rank: rank(key) })),
    );
}

function tagged(container: ContainerSnapshot | undefined): readonly Ranked[] {
  const tag = /:([\w][\w.-]{0,127})$/.exec(container?.image?.replace(/@.*$/, "") ?? "")?.[1];
  return tag === undefined
    ? []
    : read(tag).map((revision) => ({
        revision,
        from: `the image tag of ${container?.name ?? "the container"}`,
        rank: 3,
      }));
}

/** The digest of the image that the node runs, of which an attestation may tell the commit. */
function digested(container: ContainerSnapshot | undefined): readonly Ranked[] {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(container?.imageId ?? "")?.[1];
  if (digest === undefined) return [];
  return [{ revision: digest, from: `the image digest of ${container?.name ?? "the container"}`, rank: 4 }];
}

/** The commit id in a value such as `1.4.2-a1b2c3d-alpine` or `main@sha1:a1b2c3d...`, then the value itself. */
function read(value: string): readonly string[] {
  const ids = value.split(/[^0-9A-Za-z]+/).flatMap((part) => COMMIT_ID.exec(part)?.[1] ?? []);
  return [...new Set([...ids, value])];
}

/** Image revision labels say a commit; `version` may be anything. */
function rank(key: string): number {
  if (key === "org.opencontainers.image.revision") return 0;
  return /version$/i.test(key) ? 2 : 1;
}

function inOrder(all: readonly Ranked[]): readonly NamedRevision[] {
  const once = new Map<string, NamedRevision>();
  for (const { revision, from } of all.toSorted((a, b) => a.rank - b.rank))
    if (!once.has(revision)) once.set(revision, { revision, from });
  return [...once.values()];
}
