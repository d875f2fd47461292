/** Runs commands, and installs the tools that they need. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Exit } from "../../../src/crash/model.ts";
import { installPackages } from "../../debian.ts";
import type { Command, RuntimeTools } from "./runtimes.ts";

/** Both output streams of a program, interleaved, and its exit in Kubernetes' terms. */
export interface Ended {
  readonly output: string;
  readonly exit: Exit;
}

const LIMIT_MS = 60_000;

/** Runs the command to its end. From the caller's environment it gets only `PATH`. */
export function execute(
  [command, ...args]: Command,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  const { PATH = "", HOME = "" } = process.env;
  // The shell prevents core dumps.
  const child = spawn("/bin/sh", ["-c", 'ulimit -c 0; exec "$@" 2>&1', "sh", command, ...args], {
    cwd,
    env: { PATH, HOME, LC_ALL: "C.UTF-8", ...env },
    stdio: ["ignore", "pipe", "inherit"],
    timeout: LIMIT_MS,
    killSignal: "SIGKILL",
  });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.on("error", reject);
  child.on("close", (code, signal) => {
    const number = signal === null ? code : 128 + constants.signals[signal];
    resolve({
      output: Buffer.concat(chunks).toString("utf8"),
      exit: { code: number, signal, reason: number === 0 ? "Completed" : "Error" },
    });
  });
  return promise;
}

/** Installs missing tools; throws if that is impossible. */
export async function provide({ check, packages }: RuntimeTools, cwd: string): Promise<void> {
  const isThere = async () => (await execute(check, cwd)).exit.code === 0;
  if (await isThere()) return;
  if (packages.length === 0) throw new Error(`${check.join(" ")} fails, and no Debian package mends that`);
  await installPackages(packages);
  if (!(await isThere())) throw new Error(`${check.join(" ")} fails even with ${packages.join(", ")}`);
}
