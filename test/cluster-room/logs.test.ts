import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import type { Connection } from "../../src/cluster/connect.ts";
import { fetchLog } from "../../src/cluster/logs.ts";
import { readPod } from "../../src/cluster/pods.ts";

const START = "2026-01-01T10:00:10Z";
const END = "2026-01-01T10:00:11Z";
const SUCCESSOR = "2026-01-01T10:00:20Z";

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
    const answer = (text: string) => ({ body: Readable.from([Buffer.from(text)]), date: null });
    const connection: Pick<Connection, "send"> = {
      send: async ({ path }) =>
        answer(path.includes("/log?") ? `2026-01-01T${wroteAt}.5Z panic: stock is negative\n` : JSON.stringify(pod)),
    };
    const snapshot = readPod(pod);
    const termination = snapshot?.containers[0]?.last;
    if (snapshot === null || termination == null) throw new Error("a pod without a death");
    const source = {
      connection: connection as Connection,
      newest: () => snapshot,
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
    const log = await fetchLog(source, wanted, () => ({ write: () => {}, discard: () => {} }));
    expect(log).toMatchObject(
      ours
        ? { source: "previous", note: null }
        : { source: "none", note: "the log that is left is another instance's" },
    );
  });
});
