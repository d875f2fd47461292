/** `cat` of a file inside a running container. */
import { PassThrough, Writable } from "node:stream";
import type { PodSnapshot } from "../deaths/snapshot.ts";
import type { Connection } from "./connect.ts";
import { CLUSTER_LIMITS } from "./limits.ts";

/** A file inside a container. */
export interface CrashFile {
  readonly pod: PodSnapshot;
  readonly container: string;
  readonly path: string;
}

/**
 * Streams the file's bytes to `write`. Returns null on success, else the reason. Runs `cat` without a shell, so the
 * image needs it. The right is `pods/exec` `get` and `create`.
 */
export async function readCrashFile(
  connection: Connection,
  file: CrashFile,
  write: (chunk: Uint8Array) => void,
  signal: AbortSignal,
): Promise<string | null> {
  const attempt = (renewed: boolean) => readOnce(connection, file, write, signal, renewed);
  const problem = await attempt(false);
  return problem === UNAUTHORIZED ? attempt(true) : problem;
}

/** The web socket client's message for a 401. */
const UNAUTHORIZED = "Unexpected server response: 401";

async function readOnce(
  connection: Connection,
  { pod, container, path }: CrashFile,
  write: (chunk: Uint8Array) => void,
  signal: AbortSignal,
  renewed: boolean,
): Promise<string | null> {
  const { Exec, KubeConfig } = await import("@kubernetes/client-node");
  const config = new KubeConfig();
  config.loadFromClusterAndUser({ name: "cluster", server: connection.base, skipTLSVerify: false }, { name: "user" });
  // The connection supplies credentials and proxy.
  config.applyToHTTPSOptions = async (options) => {
    Object.assign(options, await connection.socketOptions(renewed, signal));
  };
  const stderr: Buffer[] = [];
  let length = 0;
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      length += chunk.length;
      if (length <= CLUSTER_LIMITS.logFileBytes) write(chunk);
      done();
    },
  });
  const errors = new PassThrough();
  errors.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve) => {
    let finished = false;
    const finish = (problem: string | null) => {
      finished = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", cancelled);
      resolve(problem);
    };
    const cancelled = () => finish("cancelled");
    const timer = setTimeout(
      () => finish(`no answer for ${CLUSTER_LIMITS.logIdleTimeoutMs / 1000} s`),
      CLUSTER_LIMITS.logIdleTimeoutMs,
    );
    signal.addEventListener("abort", cancelled);
    const { handler } = new Exec(config);
    const guarded: typeof handler = {
      connect: (path, text, binary) =>
        handler.connect(path, text, (channel, bytes) => {
          if (finished || binary === null) return false;
          try {
            return binary(channel, bytes);
          } catch {
            // Nothing above a socket's handler would catch a throw: it would end the process.
            finish("the response is not from Kubernetes");
            return false;
          }
        }),
    };
    new Exec(config, guarded)
      .exec(pod.namespace, pod.name, container, ["cat", path], stdout, errors, null, false, (status) => {
        if (status.status === "Success") return finish(null);
        const output = Buffer.concat(stderr).toString("utf8").trim() || status.message || "cat failed";
        finish(
          /executable file not found|no such file.*cat\b/.test(output)
            ? "the image has no `cat`"
            : output.slice(0, 300),
        );
      })
      .then(
        (socket) => {
          socket.on("error", (error: Error) => finish(error.message));
          socket.on("close", () => finish("the connection ended before `cat` did"));
        },
        (error: unknown) => finish(execProblem(error)),
      );
  });
}

function execProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(Reflect.get(Object(error), "message") ?? error);
  if (/403/.test(message)) return "no right to exec: grant `pods/exec` `get` and `create`";
  return message.split("\n", 1)[0]?.slice(0, 300) ?? "exec failed";
}
