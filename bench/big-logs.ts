/** Large logs of crashed containers through the whole action, against kubectl writing the same logs to files. */
import { createReadStream } from "node:fs";
import { appendFile, mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { startKubernetes } from "../simulator/kubernetes/index.ts";
import { actionCommand } from "./action.ts";
import { writePlainLog } from "./logs.ts";
import { type Command, inTurn, usage } from "./measure.ts";
import { countedTarget } from "./scripted.ts";
import { type Row, round } from "./table.ts";

const NAMESPACE = "prod";
const ROUNDS = 7;

interface Case {
  readonly pods: number;
  readonly bytes: number;
  /** Null for the other sizes, which show how cost grows. */
  readonly bar: { readonly times: number; readonly megabytes: number } | null;
}

/** The size with a bar for the time, a quarter and four times of it, and sizes with a bar for memory only. */
const CASES: readonly Case[] = [
  { pods: 1, bytes: 25e6, bar: null },
  { pods: 1, bytes: 100e6, bar: { times: 1.3, megabytes: 120 } },
  { pods: 1, bytes: 400e6, bar: null },
  { pods: 5, bytes: 50e6, bar: null },
  { pods: 20, bytes: 50e6, bar: { times: 1.3, megabytes: 200 } },
];
const AT_ONCE = { pods: 100, bytes: 50e6, megabytes: 250 };

const PANIC = `panic: assignment to entry in nil map

goroutine 1 [running]:
main.main()
\t/src/shop/main.go:14 +0x22
exit status 2
`;

export async function benchBigLogs(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { pods, bytes, bar } of CASES) {
    await using scene = await crashed(pods, bytes);
    const [action = 0, kubectl = 0] = await inTurn([scene.ours, scene.theirs], ROUNDS);
    const { megabytes } = await usage(scene.ours);
    rows.push(
      {
        what: `${pods} ${pods === 1 ? "log" : "logs at once"} of ${round(bytes / 1e6)} MB, from the cluster to the report`,
        measured: `${round(action)} ms`,
        against: `kubectl logs > file, side by side: ${round(kubectl)} ms`,
        value: action / kubectl,
        bar: bar?.times ?? null,
        unit: " x",
      },
      memory(megabytes, bar?.megabytes ?? null),
    );
  }
  return rows;
}

/** More logs at once than are read in parallel. */
export async function benchManyLogs(): Promise<readonly Row[]> {
  const { pods, bytes, megabytes: bar } = AT_ONCE;
  await using scene = await crashed(pods, bytes);
  const { megabytes } = await usage(scene.ours);
  return [{ ...memory(megabytes, bar), what: `${pods} logs of ${round(bytes / 1e6)} MB at once: peak memory` }];
}

function memory(megabytes: number, bar: number | null): Row {
  const measured = `${round(megabytes)} MB`;
  return { what: "Its peak memory", measured, against: "", value: megabytes, bar, unit: " MB" };
}

interface Scene extends AsyncDisposable {
  readonly ours: Command;
  readonly theirs: Command;
}

/** Crashed pods whose logs the server sends from a file, as fast as the client reads. */
async function crashed(count: number, bytes: number): Promise<Scene> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await mkdtempDisposable(join(tmpdir(), "crashgate-bench-")));
  const bare = join(folder.path, "bare.log");
  writePlainLog(bare, bytes);
  await appendFile(bare, PANIC);
  const stamped = join(folder.path, "stamped.log");
  const names: string[] = [];
  const server = stack.use(
    await startKubernetes(
      async ({ world }) => {
        const startedAt = world.now(-60);
        await writeStamped(bare, stamped, startedAt);
        for (let index = 0; index < count; index++) {
          const pod = world.addPod({ name: `shop-${index}`, restartPolicy: "Never", createdAt: startedAt });
          pod.dies({ exitCode: 2, startedAt });
          names.push(pod.name);
        }
      },
      {
        before: ({ resource, path }) =>
          resource === "pods/log"
            ? { kind: "own", write: (response) => send(response, path.includes("timestamps=true") ? stamped : bare) }
            : null,
      },
    ),
  );
  await server.ended;
  const target = stack.use(await countedTarget(server, NAMESPACE));
  const ours = { ...(await actionCommand(target, NAMESPACE, { logs: "always" })), expected: [1] };
  const script = 'for name; do "$KUBECTL" logs "$name" > "$FOLDER/$name.log" & done; wait';
  const env = { ...process.env, KUBECONFIG: target.kubeconfig, KUBECTL: target.kubectlPath, FOLDER: folder.path };
  const theirs = { name: "kubectl logs", file: "sh", args: ["-c", script, "sh", ...names], env, expected: [0] };
  const owned = stack.move();
  return { ours, theirs, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

async function send(response: ServerResponse, file: string): Promise<void> {
  response.writeHead(200, { "Content-Type": "text/plain" });
  // A client may close the connection early.
  await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), response).catch(() => undefined);
}

/** Writes the log as the kubelet sends it with timestamps, all within the second after the start. */
async function writeStamped(from: string, to: string, startedAt: string): Promise<void> {
  const second = startedAt.replace(/Z$/, "");
  let nanoseconds = 0;
  const stamp = (line: string): string => {
    nanoseconds += 97;
    return `${second}.${String(nanoseconds).padStart(9, "0")}Z ${line}`;
  };
  const lines = (await readFile(from, "latin1")).split(/(?<=\n)/);
  await writeFile(to, "");
  const batch = 100_000;
  for (let at = 0; at < lines.length; at += batch)
    await appendFile(
      to,
      lines
        .slice(at, at + batch)
        .map(stamp)
        .join(""),
      "latin1",
    );
}
