/**
 * The objects of the cluster with their versions, and the changes since a version, as in etcd and the watch cache.
 */
import type { KubernetesObject } from "./objects.ts";

export interface Change {
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly plural: string;
  readonly object: KubernetesObject;
  /** The object before the change, null if it is new. */
  readonly before: KubernetesObject | null;
  readonly revision: number;
}

export interface Snapshot {
  readonly revision: number;
  /** Sorted by namespace, then by name. */
  readonly items: readonly KubernetesObject[];
}

/** The first version of a new cluster; large, so that it is not mistaken for a small number. */
const FIRST_REVISION = 1000;

export class Store {
  readonly #objects = new Map<string, Map<string, KubernetesObject>>();
  readonly #changes: Change[] = [];
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #snapshots = new Map<number, Map<string, Snapshot>>();
  #revision = FIRST_REVISION;
  #oldest = FIRST_REVISION;

  /** The version of the newest change. */
  get revision(): number {
    return this.#revision;
  }

  /** Changes up to this version are forgotten. */
  get oldest(): number {
    return this.#oldest;
  }

  get(plural: string, namespace: string | undefined, name: string): KubernetesObject | null {
    return this.#objects.get(plural)?.get(key(namespace, name)) ?? null;
  }

  /** Every current object of that kind. */
  list(plural: string): Snapshot {
    const entries = [...(this.#objects.get(plural) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return { revision: this.#revision, items: entries.map(([, object]) => object) };
  }

  /** Like `list`, but kept so that `listAt` returns the same list until `forget`. */
  keepList(plural: string): Snapshot {
    const kept = this.#snapshots.get(this.#revision) ?? new Map<string, Snapshot>();
    this.#snapshots.set(this.#revision, kept);
    const snapshot = kept.get(plural) ?? this.list(plural);
    kept.set(plural, snapshot);
    return snapshot;
  }

  /** The list at that version, null if forgotten. */
  listAt(plural: string, revision: number): Snapshot | null {
    return this.#snapshots.get(revision)?.get(plural) ?? null;
  }

  /** Stores the object with a new version. */
  put<T extends KubernetesObject>(plural: string, object: T): T {
    const { namespace, name } = object.metadata;
    const before = this.get(plural, namespace, name);
    const stored = this.#stamp(object);
    const kind = this.#objects.get(plural) ?? new Map<string, KubernetesObject>();
    kind.set(key(namespace, name), stored);
    this.#objects.set(plural, kind);
    this.#notify({ type: before === null ? "ADDED" : "MODIFIED", plural, object: stored, before });
    return stored;
  }

  delete(plural: string, namespace: string | undefined, name: string): void {
    const before = this.get(plural, namespace, name);
    if (before === null) return;
    this.#objects.get(plural)?.delete(key(namespace, name));
    this.#notify({ type: "DELETED", plural, object: this.#stamp(before), before });
  }

  /** The changes after that version. */
  changesAfter(revision: number): readonly Change[] {
    return this.#changes.filter((change) => change.revision > revision);
  }

  /** Calls back on every change until the returned function is called. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Compaction: lists and watches that continue from an older version get 410. */
  forget(): void {
    this.#revision++;
    this.#oldest = this.#revision;
    this.#changes.length = 0;
    this.#snapshots.clear();
  }

  #stamp<T extends KubernetesObject>(object: T): T {
    this.#revision++;
    return structuredClone({ ...object, metadata: { ...object.metadata, resourceVersion: String(this.#revision) } });
  }

  #notify(change: Omit<Change, "revision">): void {
    const numbered = { ...change, revision: this.#revision };
    this.#changes.push(numbered);
    for (const listener of [...this.#listeners]) listener(numbered);
  }
}

function key(namespace: string | undefined, name: string): string {
  return `${namespace ?? ""}/${name}`;
}
