import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { ApiError, type Connection } from "../../src/cluster/connect.ts";
import { type FetchedLog, fetchLog } from "../../src/cluster/logs.ts";
import { readPod } from "../../src/cluster/pods.ts";

const START = "2026-01-01T10:00:10Z";
const END = "2026-01-01T10:00:11Z";
const SUCCESSOR = "2026-01-01T10:00:20Z";

interface Target {
  text: string;
  write(chunk: Buffer): void;
  discard(): void;
}

/**
 * Fetches the log of the pod's only death from a server that keeps returning this pod, with these logs of the kubelet
 * (null: none). Adds each request to `asked`.
 */
async function fetchOf(
  pod: object,
  previous: string | null,
  current: string | null,
  asked: string[] = [],
): Promise<FetchedLog<Target>> {
  const connection: Pick<Connection, "send"> = {
    send: async ({ path }) => {
      asked.push(path);
      const log = path.includes("previous=") ? previous : current;
      const text = path.includes("/log?") ? log : JSON.stringify(pod);
      if (text === null)
        throw new ApiError(400, "BadRequest", 'terminated container "app" in pod "api" not found', null);
      return { body: Readable.from([Buffer.from(text)]), date: null, contentType: "application/json" };
    },
  };
  const snapshot = readPod(pod);
  const container = snapshot?.containers[0];
  const termination = container?.state.kind === "terminated" ? container.state.termination : container?.last;
  if (snapshot === null || termination == null) throw new Error("a pod without a death");
  const source = {
    connection: connection as Connection,
    newest: () => snapshot,
    onPod: () => {},
    now: () => 0,
    signal: new AbortController().signal,
  };
  const wanted = {
    namespace: "shop",
    pod: "api",
    podUid: "u1",
    container: "app",
    containerType: "container",
    termination,
  } as const;
  return fetchLog(source, wanted, () => ({
    text: "",
    write(chunk) {
      this.text += chunk.toString();
    },
    discard: () => {},
  }));
}

describe("a busy node's times", () => {
  test.each([
    { what: "the first instance wrote long before its start was noted", restarts: 1, wroteAt: "10:00:07", ours: true },
    { what: "an older instance wrote before the start", restarts: 2, wroteAt: "10:00:07", ours: false },
    {
      what: "lines were stamped after the end, before its successor began",
      restarts: 2,
      wroteAt: "10:00:14",
      ours: true,
    },
    { what: "its successor wrote after the end", restarts: 2, wroteAt: "10:00:20", ours: false },
  ])("$what: its log is taken: $ours", async ({ restarts, wroteAt, ours }) => {
    const pod = {
      metadata: { name: "api", namespace: "shop", uid: "u1", creationTimestamp: "2026-01-01T10:00:00Z" },
      spec: { containers: [{ name: "app" }] },
      status: {
        containerStatuses: [
          {
            name: "app",
            restartCount: restarts,
            state: { running: { startedAt: SUCCESSOR } },
            lastState: { terminated: { containerID: "c://1", exitCode: 2, startedAt: START, finishedAt: END } },
          },
        ],
      },
    };
    const log = await fetchOf(pod, `2026-01-01T${wroteAt}.5Z panic: stock is negative\n`, null);
    expect(log).toMatchObject(
      ours
        ? { source: "previous", note: null }
        : { source: "none", note: "the remaining log belongs to another instance" },
    );
  });
});

describe("a program that says nothing before its end, on a node that stamps its lines late", () => {
  const died = { containerID: "c://1", exitCode: 2, startedAt: START, finishedAt: END };
  const running = { running: { startedAt: "2026-01-01T10:00:12Z" } };
  const own = "2026-01-01T10:00:12.3Z panic: stock is negative\n";
  test.each([
    { what: "was restarted at once", restarts: 1, state: running, last: died, previous: own, current: "" },
    { what: "was restarted once more", restarts: 4, state: running, last: died, previous: own, current: "" },
    { what: "waits for its restart", restarts: 0, state: { terminated: died }, previous: null, current: own },
    { what: "waits for the next one", restarts: 3, state: { terminated: died }, previous: null, current: own },
  ])("$what: its log is taken", async ({ restarts, state, last, previous, current }) => {
    const pod = {
      metadata: { name: "api", namespace: "shop", uid: "u1", creationTimestamp: "2026-01-01T09:00:00Z" },
      spec: { containers: [{ name: "app" }] },
      status: {
        containerStatuses: [
          { name: "app", restartCount: restarts, state, lastState: last === undefined ? {} : { terminated: last } },
        ],
      },
    };
    const log = await fetchOf(pod, previous, current);
    expect(log).toMatchObject({ source: previous === null ? "current" : "previous", note: null });
    expect(log.target?.text).toBe("panic: stock is negative\n");
  });
});

describe("a kubelet that is ahead of the API server", () => {
  const died = { containerID: "c://1", exitCode: 2, startedAt: START, finishedAt: END };
  const crash = "2026-01-01T10:00:10.5Z panic: stock is negative\n";
  const early = "2026-01-01T10:00:07.5Z panic: stock is negative\n";
  const older = "2026-01-01T09:59:00.5Z started\n";
  test.each([
    { what: "the next instance has written nothing yet", restarts: 0, current: "", previous: crash, from: "previous" },
    { what: "so has that of a container which restarted", restarts: 3, current: "", previous: crash, from: "previous" },
    {
      what: "the next one began within the second of the death",
      restarts: 3,
      current: "2026-01-01T10:00:11.7Z started\n2026-01-01T10:00:11.8Z listening on port 8080, which is a long line\n",
      previous: crash,
      from: "previous",
    },
    {
      what: "a busy node noted the start of the first instance late",
      restarts: 0,
      current: "",
      previous: early,
      from: "previous",
    },
    {
      what: "it did, and the next one has written already",
      restarts: 0,
      current: "2026-01-01T10:00:13.5Z started\n",
      previous: early,
      from: "previous",
    },
    {
      what: "it did for a later one, whose predecessor is known",
      restarts: 3,
      last: {
        containerID: "c://0",
        exitCode: 2,
        startedAt: "2026-01-01T09:59:00Z",
        finishedAt: "2026-01-01T09:59:01Z",
      },
      current: "2026-01-01T10:00:13.5Z started\n",
      previous: early,
      from: "previous",
    },
    {
      what: "the first instance wrote nothing, and is the last",
      restarts: 0,
      current: "",
      previous: null,
      from: "current",
    },
    {
      what: "one wrote nothing, and an older one's log is there",
      restarts: 3,
      current: "",
      previous: older,
      from: "current",
    },
  ])("$what: the log is the $from one", async ({ restarts, last, current, previous, from }) => {
    const lastState = last === undefined ? {} : { terminated: last };
    const pod = {
      metadata: { name: "api", namespace: "shop", uid: "u1", creationTimestamp: "2026-01-01T09:00:00Z" },
      spec: { containers: [{ name: "app" }] },
      status: { containerStatuses: [{ name: "app", restartCount: restarts, state: { terminated: died }, lastState }] },
    };
    const log = await fetchOf(pod, previous, current);
    expect(log).toMatchObject({ source: from, note: null });
    expect(log.target?.text).toBe(from === "previous" ? "panic: stock is negative\n" : "");
  });
});

describe("a program that ends within the second of its start", () => {
  const died = { containerID: "c://1", exitCode: 2, startedAt: END, finishedAt: END };
  const crash = "2026-01-01T10:00:11.5Z panic: stock is negative\n";
  const backOff = { waiting: { reason: "CrashLoopBackOff" } };
  test.each([
    { what: "it is in its back-off", restarts: 3, state: backOff, last: died, previous: crash, asks: false },
    {
      what: "its successor began later",
      restarts: 4,
      state: { running: { startedAt: SUCCESSOR } },
      last: died,
      previous: crash,
      asks: false,
    },
    {
      what: "its successor began in the same second",
      restarts: 4,
      state: { running: { startedAt: END } },
      last: died,
      previous: crash,
      asks: true,
    },
    {
      what: "the one before it is the previous one still",
      restarts: 3,
      state: { terminated: died },
      last: undefined,
      previous: "2026-01-01T09:59:00.5Z started\n",
      asks: false,
    },
    {
      what: "it is the only one",
      restarts: 0,
      state: { terminated: died },
      last: undefined,
      previous: null,
      asks: false,
    },
    {
      what: "it waits for something else than its time",
      restarts: 1,
      state: { waiting: { reason: "ContainerCreating" } },
      last: died,
      previous: crash,
      asks: true,
    },
  ])("$what: the pod is read again: $asks", async ({ restarts, state, last, previous, asks }) => {
    const pod = {
      metadata: { name: "api", namespace: "shop", uid: "u1", creationTimestamp: "2026-01-01T09:00:00Z" },
      spec: { containers: [{ name: "app" }] },
      status: {
        containerStatuses: [
          { name: "app", restartCount: restarts, state, lastState: last ? { terminated: last } : {} },
        ],
      },
    };
    const asked: string[] = [];
    const log = await fetchOf(pod, previous, crash, asked);
    expect(log).toMatchObject({ source: last ? "previous" : "current", note: null });
    expect(log.target?.text).toBe("panic: stock is negative\n");
    expect(asked.some((path) => !path.includes("/log?"))).toBe(asks);
  });
});

test("what was opened for a log that may not be read is dropped", async () => {
  const pod = {
    metadata: { namespace: "shop", name: "api", uid: "u1", creationTimestamp: START },
    spec: { containers: [{ name: "app" }] },
    status: {
      containerStatuses: [
        {
          name: "app",
          restartCount: 0,
          state: { terminated: { exitCode: 2, containerID: "containerd://a", startedAt: START, finishedAt: END } },
        },
      ],
    },
  };
  const forbidden: Pick<Connection, "send"> = {
    send: () => Promise.reject(new ApiError(403, "Forbidden", "pods is forbidden", null)),
  };
  const snapshot = readPod(pod);
  const state = snapshot?.containers[0]?.state;
  if (snapshot === null || state?.kind !== "terminated") throw new Error("a pod without a death");
  let open = 0;
  const fetching = fetchLog(
    {
      connection: forbidden as Connection,
      newest: () => snapshot,
      onPod: () => {},
      now: () => 0,
      signal: new AbortController().signal,
    },
    {
      namespace: "shop",
      pod: "api",
      podUid: "u1",
      container: "app",
      containerType: "container",
      termination: state.termination,
    },
    () => {
      open++;
      return { write: () => {}, discard: () => open-- };
    },
  );
  await expect(fetching).rejects.toThrow("pods is forbidden");
  expect(open).toBe(0);
});
