/** The commit that a workload itself says it was built from. */
import { type Controller, type KeptRevision, keyOf, type Owners } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";
import type { ContainerSnapshot, PodSnapshot } from "../deaths/snapshot.ts";
import type { Finding } from "../findings/model.ts";

const FULL_SHA = /^[0-9a-f]{40}$/;

/** A commit ID or its abbreviation, as `git describe` and builds write it: `a1b2c3d`, `ga1b2c3d`. */
const COMMIT_ID = /^g?([0-9a-f]{7,40})$/;

/** A revision named by a workload, and where; `src/github` resolves it to a commit. */
export interface NamedRevision {
  readonly revision: string;
  readonly from: string;
}

/** Revisions named by one workload: its newest pod's first, then its own. */
export interface NamedWorkload {
  /** `deployment/api`. */
  readonly workload: string;
  /** When its newest pod was created. */
  readonly since: string;
  readonly revisions: readonly NamedRevision[];
  /** Revisions that only its older running pods name. */
  readonly older: readonly NamedRevision[];
}

/**
 * Every revision in labels, annotations, image tags and image digests of these pods and controllers, each once, the
 * most trusted first.
 */
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

/** Digits alone are more likely a date or a build number. */
const SHORT_SHA = /^(?=.*[a-f])[0-9a-f]{7,39}$/;

/** The commit ID that a pod names, preferably a full one; null if there is none. */
export function revisionNamed(pod: PodSnapshot, container: ContainerSnapshot | undefined): string | null {
  const named = inOrder(ofPod(pod, container)).map(({ revision }) => revision);
  return (
    named.find((revision) => FULL_SHA.test(revision)) ?? named.find((revision) => SHORT_SHA.test(revision)) ?? null
  );
}

function ofPod(pod: PodSnapshot, container: ContainerSnapshot | undefined): readonly Ranked[] {
  return [...hinted(pod.buildHints, `pod ${pod.name}`), ...tagged(container), ...digested(container)];
}

interface Ranked extends NamedRevision {
  /** 0 is the most trusted. */
  readonly rank: number;
}

function hinted(hints: Readonly<Record<string, string>>, bearer: string): readonly Ranked[] {
  return Object.entries(hints)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) =>
      read(value).map((revision) => ({ revision, from: `${key} of ${bearer}`, rank: rank(key) })),
    );
}

function tagged(container: Pick<ContainerSnapshot, "image" | "name"> | undefined): readonly Ranked[] {
  const tag = /:([\w][\w.-]{0,127})$/.exec(container?.image?.replace(/@.*$/, "") ?? "")?.[1];
  return tag === undefined
    ? []
    : read(tag).map((revision) => ({
        revision,
        from: `the image tag of ${container?.name ?? "the container"}`,
        rank: 3,
      }));
}

/** The digest of the image on the node, since an attestation may name its commit. */
function digested(container: ContainerSnapshot | undefined): readonly Ranked[] {
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(container?.imageId ?? "")?.[1];
  if (digest === undefined) return [];
  return [{ revision: digest, from: `the image digest of ${container?.name ?? "the container"}`, rank: 4 }];
}

/** The commit IDs in a value such as `1.4.2-a1b2c3d-alpine` or `main@sha1:a1b2c3d...`, then the value itself. */
function read(value: string): readonly string[] {
  const ids = value.split(/[^0-9A-Za-z]+/).flatMap((part) => COMMIT_ID.exec(part)?.[1] ?? []);
  return [...new Set([...ids, value])];
}

/** `org.opencontainers.image.revision` names a commit; `version` may be anything. */
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

/** The revisions that each workload names: its newest pod's first, then those in its own labels and annotations. */
export function namedWorkloads(
  pods: readonly PodSnapshot[],
  owners: Pick<Owners, "knownWorkloadOf" | "controllers">,
): readonly NamedWorkload[] {
  const made = new Map<string, { readonly workload: Workload; pod: PodSnapshot; readonly pods: PodSnapshot[] }>();
  for (const pod of pods) {
    const workload = owners.knownWorkloadOf(pod);
    if (workload === null || pod.deletionTimestamp !== null) continue;
    const known = made.get(keyOf(workload));
    if (known === undefined) made.set(keyOf(workload), { workload, pod, pods: [pod] });
    else {
      known.pods.push(pod);
      if (known.pod.createdAt < pod.createdAt) known.pod = pod;
    }
  }
  return [...made.values()].map(({ workload, pod, pods: all }) => {
    const own = watchedRevisions([pod], []);
    const known = new Set(own.map(({ revision }) => revision));
    const others = all.filter(({ createdAt }) => createdAt < pod.createdAt).slice(0, PODS_FOR_REVISION);
    return {
      workload: `${workload.kind.toLowerCase()}/${workload.name}`,
      since: pod.createdAt,
      revisions: [
        ...own,
        ...watchedRevisions(
          [],
          owners.controllers().filter((each) => keyOf(each.workload) === keyOf(workload)),
        ),
      ],
      older: watchedRevisions(others, [])
        .filter(({ revision }) => !known.has(revision))
        .map(({ revision, from }) => ({ revision, from: `${from}, which still runs` })),
    };
  });
}

/** The revisions that a kept revision names, the most trusted first. `container` is the one that crashed. */
export function revisionsKept(kept: KeptRevision, container: string): readonly NamedRevision[] {
  const image = kept.images.find((each) => each.container === container)?.image ?? null;
  const named = [...hinted(kept.buildHints, kept.keptBy), ...tagged({ image, name: container })];
  return inOrder(
    named.map((each) => ({
      ...each,
      from: each.from.startsWith("the image tag") ? `${each.from} in ${kept.keptBy}` : each.from,
    })),
  );
}

/** Maximum number of pods that are read for their revision: one deploy has one revision. */
const PODS_FOR_REVISION = 50;

/**
 * The revisions of workloads with findings, then the others: several workloads may be deployed from different
 * commits.
 */
export function revisionsOf(
  pods: readonly PodSnapshot[],
  findings: readonly Finding[],
  owners: Pick<Owners, "knownWorkloadOf" | "controllers">,
): readonly NamedRevision[] {
  const found = new Set(findings.map(({ workload }) => keyOf(workload)));
  const workloadOf = (pod: PodSnapshot): string => {
    const workload = owners.knownWorkloadOf(pod);
    return workload === null ? "" : keyOf(workload);
  };
  return [true, false].flatMap((isFound) => {
    const those = pods.filter((pod) => found.has(workloadOf(pod)) === isFound).slice(0, PODS_FOR_REVISION);
    const workloads = new Set(those.map(workloadOf));
    return watchedRevisions(
      those,
      owners.controllers().filter(({ workload }) => workloads.has(keyOf(workload))),
    );
  });
}
