/** Builds a pod's life step by step, as a kubelet writes it into the status, and records the truth about it. */
import type { ContainerSnapshot, PodSnapshot, Termination } from "../../../../src/deaths/snapshot.ts";
import { container, pod } from "../../../deaths/pods.ts";
import { type DeathKind, iso, type Life, SILENT, type TrueDeath, type TrueEvent, type TrueWait } from "../history.ts";

/** The initial state of a life. */
export interface Birth {
  readonly uid: string;
  readonly name?: string;
  readonly createdS: number;
  readonly isFirstRevision: boolean;
  /** Lead of the node's clock, in ms. */
  readonly skewS: number;
  readonly containers?: readonly Partial<ContainerSnapshot>[];
  readonly pod?: Partial<PodSnapshot>;
  readonly life?: Partial<Life>;
}

/** An instance's exit. */
export interface End {
  readonly exitCode: number;
  readonly kind: DeathKind;
  readonly reason?: string;
  readonly isDoubtful?: boolean;
  readonly shownBy?: TrueDeath["shownBy"];
  /** If the counter changes at the same time. */
  readonly restartCount?: number;
}

/** Builds a life; each step records the pod's new state. */
export class LifeBuilder {
  readonly birth: Birth;
  readonly #states: { atS: number; pod: PodSnapshot | null }[] = [];
  readonly #deaths: TrueDeath[] = [];
  readonly #waits: TrueWait[] = [];
  readonly #events = new Map<string, TrueEvent>();
  readonly #recorded: TrueEvent[] = [];
  readonly #instances = new Map<string, number>();
  #pod: PodSnapshot;

  constructor(birth: Birth) {
    this.birth = birth;
    const { uid, createdS, isFirstRevision } = birth;
    const creating = { kind: "waiting", reason: "ContainerCreating", message: null } as const;
    this.#pod = pod({
      uid,
      name: birth.name ?? uid,
      createdAt: iso(createdS),
      phase: "Pending",
      owner: { kind: "ReplicaSet", name: isFirstRevision ? "api-1" : "api-2", apiVersion: "apps/v1" },
      scheduledAt: iso(createdS),
      ...birth.pod,
      containers: (birth.containers ?? [{}]).map((each) => container({ state: creating, ready: false, ...each })),
    });
  }

  get now(): PodSnapshot {
    return this.#pod;
  }

  /** Changes the pod and records its state. */
  shows(atS: number, change: Partial<PodSnapshot> = {}): this {
    this.#pod = { ...this.#pod, ...change };
    this.#states.push({ atS, pod: this.#pod });
    return this;
  }

  /** Changes a container and records the pod's state. */
  changes(atS: number, name: string, change: Partial<ContainerSnapshot>, podChange: Partial<PodSnapshot> = {}): this {
    const containers = this.#pod.containers.map((each) => (each.name === name ? { ...each, ...change } : each));
    return this.shows(atS, { containers, ...podChange });
  }

  /** The container's next instance starts. */
  starts(atS: number, name = "app", ready = true): this {
    const before = this.container(name);
    const number = (this.#instances.get(name) ?? 0) + 1;
    this.#instances.set(name, number);
    const died = before.state.kind === "terminated" ? before.state.termination : before.last;
    return this.changes(
      atS,
      name,
      {
        state: { kind: "running", startedAt: this.#clock(atS), containerId: this.id(name) },
        last: died,
        restartCount: before.restartCount + (died === null ? 0 : 1),
        ready: ready && before.type !== "init",
      },
      before.type === "init" ? {} : { phase: "Running" },
    );
  }

  /** The container's instance ends. */
  dies(atS: number, end: End, name = "app", podChange: Partial<PodSnapshot> = {}): this {
    const { state, type, restartCount: before } = this.container(name);
    if (state.kind !== "running") throw new Error(`${name} of ${this.birth.uid} does not run`);
    const { exitCode, kind } = end;
    const termination: Termination = {
      containerId: this.id(name),
      exitCode,
      signal: null,
      reason: end.reason ?? (exitCode === 0 ? "Completed" : "Error"),
      message: null,
      startedAt: state.startedAt,
      finishedAt: this.#clock(atS),
    };
    const { isDoubtful = false, shownBy = null, restartCount = before } = end;
    this.#deaths.push({ container: name, containerId: this.id(name), atS, exitCode, kind, isDoubtful, shownBy });
    const ready = type === "init" && exitCode === 0;
    return this.changes(atS, name, { state: { kind: "terminated", termination }, ready, restartCount }, podChange);
  }

  backsOff(atS: number, name = "app"): this {
    const { state, last } = this.container(name);
    return this.changes(atS, name, {
      state: { kind: "waiting", reason: "CrashLoopBackOff", message: null },
      last: state.kind === "terminated" ? state.termination : last,
    });
  }

  waits(atS: number, reason: string, message: string | null = null, name = "app"): this {
    const { state, last: before } = this.container(name);
    const last = state.kind === "terminated" ? state.termination : before;
    return this.changes(atS, name, { state: { kind: "waiting", reason, message }, last, ready: false });
  }

  isDeleted(atS: number, graceS = 30, change: Partial<PodSnapshot> = {}): this {
    return this.shows(atS, {
      deletionTimestamp: iso(atS + graceS),
      deletionGracePeriodSeconds: graceS,
      ...change,
    });
  }

  /** The pod is removed from the API. */
  isGone(atS: number): this {
    this.#states.push({ atS, pod: null });
    return this;
  }

  /** Adds an event, or repeats it with a higher count and a new last time. */
  event(atS: number, type: TrueEvent["type"], reason: string, message: string, name: string | null = null): this {
    const key = `${reason}/${message}/${name ?? ""}`;
    const before = this.#events.get(key);
    const lastS = atS + this.birth.skewS;
    const event = {
      key: `${this.birth.uid}.${[...this.#events.keys()].indexOf(key) < 0 ? this.#events.size : [...this.#events.keys()].indexOf(key)}`,
      atS,
      firstS: before?.firstS ?? lastS,
      lastS,
      type,
      reason,
      message,
      container: name,
      count: (before?.count ?? 0) + 1,
    };
    this.#events.set(key, event);
    this.#recorded.push(event);
    return this;
  }

  /** Records the truth about a period of waiting. */
  knows(wait: TrueWait): this {
    this.#waits.push(wait);
    return this;
  }

  container(name: string): ContainerSnapshot {
    const found = this.#pod.containers.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no container ${name}`);
    return found;
  }

  /** The container ID of the newest instance. */
  id(name = "app"): string {
    // The number comes first, since file names contain only the beginning of an ID.
    return `containerd://${this.#instances.get(name) ?? 0}-${this.birth.uid}-${name}`;
  }

  get life(): Life {
    const { uid, name, createdS, isFirstRevision, life } = this.birth;
    return {
      ...SILENT,
      uid,
      name: name ?? uid,
      job: null,
      createdS,
      isFirstRevision,
      states: this.#states.toSorted((a, b) => a.atS - b.atS),
      deaths: this.#deaths,
      waits: this.#waits,
      events: this.#recorded,
      ...life,
    };
  }

  /** RFC 3339 by the API server's clock. */
  wholeS(atS: number): string {
    const ms = Date.parse(this.now.createdAt) + (Math.floor(atS) - this.birth.createdS) * 1000;
    return new Date(ms).toISOString().replace(".000Z", "Z");
  }

  #clock(atS: number): string {
    return iso(atS + this.birth.skewS);
  }
}
