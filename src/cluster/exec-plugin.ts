/** Credential plugins: executables that print credentials (KEP-541, client.authentication.k8s.io). */
import { spawn } from "node:child_process";
import { AccessError } from "../errors.ts";
import { type Json, json, moment, object, text } from "./json.ts";
import type { ExecPlugin } from "./kubeconfig.ts";
import { CLUSTER_LIMITS } from "./limits.ts";

/** The output of a plugin. */
export interface PluginCredentials {
  readonly token: string | null;
  readonly certificate: Buffer | null;
  readonly key: Buffer | null;
  /** When they expire; null if the plugin does not say. */
  readonly expiresMs: number | null;
}

/** The plugin ran but gave nothing usable; the next run may succeed. */
export class PluginError extends Error {
  override readonly name = "PluginError";
}

/** Larger than any credentials; further output is dropped. */
const OUTPUT_BYTES = 1 << 20;
/** Time to wait for a plugin's output after it exited. */
const LAST_OUTPUT_MS = 1000;

/**
 * Runs the plugin. Throws AccessError if it is not installed or can never work here, PluginError if it failed.
 * Neither quotes its standard output, which may hold a token.
 */
export async function runPlugin(plugin: ExecPlugin, signal: AbortSignal): Promise<PluginCredentials> {
  if (plugin.interactiveMode === "Always") {
    throw new AccessError(
      `The kubeconfig's credential plugin ${plugin.command} is interactive (interactiveMode: Always), but nobody is here to answer it. Use non-interactive credentials, such as the workflow's OIDC token or a service account's token.`,
    );
  }
  const { code, stdout, stderr } = await execute(plugin, signal);
  if (code !== 0) {
    const output = stderr.trim().split("\n").slice(-3).join(" ").slice(-300);
    throw new PluginError(
      `the kubeconfig's credential plugin ${plugin.command} ended with exit code ${code}${output === "" ? "" : `: ${output}`}`,
    );
  }
  return read(plugin, stdout);
}

function read({ command, apiVersion }: ExecPlugin, stdout: string): PluginCredentials {
  let answer: Json;
  try {
    answer = object(JSON.parse(stdout));
  } catch {
    throw new PluginError(`the kubeconfig's credential plugin ${command} printed no JSON`);
  }
  const given = text(answer.apiVersion);
  if (given !== apiVersion)
    throw new PluginError(
      `the kubeconfig asks the credential plugin ${command} for API version ${apiVersion}, and it gave ${given ?? "none"}`,
    );
  const status = json(answer, "status");
  const certificate = text(status.clientCertificateData);
  const key = text(status.clientKeyData);
  const token = text(status.token);
  if ((token === null && certificate === null) || (certificate === null) !== (key === null))
    throw new PluginError(
      `the kubeconfig's credential plugin ${command} returned neither a token nor a certificate with its key`,
    );
  return {
    token,
    certificate: certificate === null ? null : Buffer.from(certificate),
    key: key === null ? null : Buffer.from(key),
    expiresMs: moment(status.expirationTimestamp),
  };
}

interface Executed {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function execute(plugin: ExecPlugin, signal: AbortSignal): Promise<Executed> {
  const limit = AbortSignal.timeout(CLUSTER_LIMITS.idleTimeoutMs);
  const child = spawn(plugin.command, plugin.args, {
    env: { ...process.env, ...plugin.env, KUBERNETES_EXEC_INFO: execInfo(plugin) },
    stdio: ["ignore", "pipe", "pipe"],
    signal: AbortSignal.any([limit, signal]),
    killSignal: "SIGKILL",
  });
  const printed = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (chunk: string) => {
      if (printed[stream].length < OUTPUT_BYTES) printed[stream] += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT" || cause.code === "EACCES") reject(missing(plugin, cause));
      else if (limit.aborted)
        reject(
          new AccessError(
            `The kubeconfig's credential plugin ${plugin.command} gave nothing within ${CLUSTER_LIMITS.idleTimeoutMs / 1000} s: it may be waiting for somebody to log in. Log in to the cluster first.`,
            { cause },
          ),
        );
      else reject(signal.aborted ? cause : new PluginError(`${plugin.command}: ${cause.message}`, { cause }));
    });
    child.on("exit", (code, killedBy) => {
      const ended = () => resolve({ code: code ?? killedBy ?? "unknown", ...printed });
      child.on("close", ended);
      // A process that the plugin started may keep its streams open for as long as it lives.
      setTimeout(ended, LAST_OUTPUT_MS).unref();
    });
  });
}

/** The plugin's input (`KUBERNETES_EXEC_INFO`). Prompts are not allowed. */
function execInfo({ apiVersion, cluster }: ExecPlugin): string {
  const spec = { interactive: false, ...(cluster === null ? {} : { cluster }) };
  return JSON.stringify({ apiVersion, kind: "ExecCredential", spec });
}

function missing({ command, installHint }: ExecPlugin, cause: NodeJS.ErrnoException): AccessError {
  const why = cause.code === "EACCES" ? "cannot be executed" : "is not installed on this machine";
  const hint = installHint?.trim().replace(/\s*\n\s*/g, " ");
  return new AccessError(
    `The kubeconfig's credential plugin ${command} ${why}. ` +
      (hint ? `The kubeconfig says: ${hint.slice(0, 1000)}` : "Install it first, or put it into PATH."),
    { cause },
  );
}
