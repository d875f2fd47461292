/**
 * Kubeconfigs, read as client-go's clientcmd reads them: if several files define the same name, the first wins;
 * relative paths are relative to the file that holds them.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { AccessError, InputError } from "../errors.ts";
import { array, type Json, json, object, text } from "./json.ts";

/** Inline data, or a file that may be renewed during the run. */
export type Source =
  | { readonly kind: "data"; readonly data: Buffer }
  | { readonly kind: "file"; readonly path: string };

/** An executable that gives credentials (client.authentication.k8s.io). */
export interface ExecPlugin {
  readonly apiVersion: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The kubeconfig's advice for a missing executable. */
  readonly installHint: string | null;
  readonly interactiveMode: string | null;
  /** The cluster as the plugin gets it; null unless `provideClusterInfo` is set. */
  readonly cluster: Json | null;
}

/** The user of requests. */
export interface User {
  readonly token: string | null;
  readonly tokenFile: string | null;
  readonly basic: { readonly username: string; readonly password: string } | null;
  readonly certificate: Source | null;
  readonly key: Source | null;
  readonly exec: ExecPlugin | null;
  /** Legacy auth providers such as `oidc`, as client-node reads them. */
  readonly authProvider: Json | null;
  /** Impersonation headers. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

/** The API server and the user of requests. */
export interface Target {
  /** The kubeconfig's name in messages. */
  readonly origin: string;
  /** Null inside a cluster. */
  readonly context: string | null;
  readonly namespace: string;
  readonly server: URL;
  readonly authority: Source | null;
  readonly insecure: boolean;
  readonly serverName: string | null;
  readonly proxy: URL | null;
  readonly user: User;
}

const NOBODY: User = {
  token: null,
  tokenFile: null,
  basic: null,
  certificate: null,
  key: null,
  exec: null,
  authProvider: null,
  headers: {},
};

const SERVICE_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

/** The given kubeconfig and its context. Throws InputError if it cannot be read, AccessError if there is none. */
export async function readTarget(
  kubeconfig: string | null,
  context: string | null,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Target> {
  const config = await find(kubeconfig, env);
  return config === null ? inCluster(context, env) : targetOf(config, context);
}

/** Several kubeconfig files merged. */
interface Config {
  readonly origin: string;
  readonly currentContext: string | null;
  readonly clusters: ReadonlyMap<string, Located>;
  readonly users: ReadonlyMap<string, Located>;
  readonly contexts: ReadonlyMap<string, Located>;
}

/** An entry, and the folder that its paths are relative to. */
interface Located {
  readonly value: Json;
  readonly folder: string;
}

/** Null inside a cluster. */
async function find(
  kubeconfig: string | null,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Config | null> {
  if (kubeconfig !== null) {
    const given = kubeconfig.trim();
    if (!given.includes("\n") && existsSync(given)) return readFiles([given], `kubeconfig ${given}`);
    return merge([await parse(kubeconfigText(given), process.cwd(), "the kubeconfig given")], "the kubeconfig given");
  }
  if (env.KUBECONFIG) {
    const paths = env.KUBECONFIG.split(process.platform === "win32" ? ";" : ":").filter((path) => path !== "");
    const existing = paths.filter((path) => existsSync(path));
    if (existing.length === 0)
      throw new AccessError(`No kubeconfig: KUBECONFIG names ${paths.join(", ")}, which does not exist.`);
    return readFiles(existing, "KUBECONFIG");
  }
  const home = env.HOME ?? (process.platform === "win32" ? env.USERPROFILE : undefined);
  const usual = home ? join(home, ".kube", "config") : null;
  if (usual !== null && existsSync(usual)) return readFiles([usual], `kubeconfig ${usual}`);
  if (env.KUBERNETES_SERVICE_HOST) return null;
  throw new AccessError(
    "No kubeconfig: looked at `kubeconfig`, KUBECONFIG, ~/.kube/config and the in-cluster service account. " +
      "Log in to the cluster first, or give `kubeconfig` (a path, or its content from a secret).",
  );
}

/** Reads inline content: YAML, or base64 of it. Anything else is most likely a path that does not exist. */
function kubeconfigText(given: string): string {
  if (/^\s*(?:apiVersion|clusters|kind|current-context|contexts|users|preferences)\s*:/m.test(given)) return given;
  if (given.startsWith("{")) return given;
  const packed = given.replace(/\s+/g, "");
  if (packed.length > 40 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(packed)) {
    const unpacked = Buffer.from(packed, "base64").toString("utf8");
    if (unpacked.includes("clusters")) return unpacked;
  }
  const shown = given.length > 80 || given.includes("\n") ? "the text given" : JSON.stringify(given);
  throw new InputError(`kubeconfig: ${shown} is neither an existing file nor the YAML or base64 of a kubeconfig`);
}

async function readFiles(paths: readonly string[], origin: string): Promise<Config> {
  const parsed: Located[] = [];
  for (const path of paths) {
    const named = paths.length === 1 ? origin : path;
    try {
      parsed.push(await parse(readFileSync(path, "utf8"), dirname(resolve(path)), named));
    } catch (cause) {
      if (cause instanceof InputError) throw cause;
      throw new InputError(`kubeconfig: ${named} could not be read: ${firstLine(cause)}`, { cause });
    }
  }
  return merge(parsed, origin);
}

async function parse(content: string, folder: string, origin: string): Promise<Located> {
  try {
    return { value: object(await readContent(content)), folder };
  } catch (cause) {
    throw new InputError(`kubeconfig: ${origin} could not be read: ${firstLine(cause)}`, { cause });
  }
}

/** Avoids loading the slow YAML library for JSON, which some tools write (`kubectl config view -o json`). */
async function readContent(content: string): Promise<unknown> {
  if (content.trimStart().startsWith("{")) {
    try {
      return JSON.parse(content);
    } catch {
      // A YAML flow mapping.
    }
  }
  const { load } = await import("js-yaml");
  return load(content);
}

function merge(files: readonly Located[], origin: string): Config {
  const named = (list: string, member: string): ReadonlyMap<string, Located> => {
    const found = new Map<string, Located>();
    for (const { value, folder } of files) {
      for (const entry of array(value[list]).map(object)) {
        const name = text(entry.name);
        if (name !== null && !found.has(name)) found.set(name, { value: json(entry, member), folder });
      }
    }
    return found;
  };
  const clusters = named("clusters", "cluster");
  if (clusters.size === 0) throw new InputError(`kubeconfig: ${origin} is not a kubeconfig (it names no cluster)`);
  return {
    origin,
    currentContext: files.map(({ value }) => text(value["current-context"])).find((name) => name !== null) ?? null,
    clusters,
    users: named("users", "user"),
    contexts: named("contexts", "context"),
  };
}

function targetOf(config: Config, asked: string | null): Target {
  const { origin, contexts } = config;
  if (asked !== null && !contexts.has(asked)) {
    const known = contexts.size > 0 ? `its contexts are ${[...contexts.keys()].join(", ")}` : "it has no context";
    throw new InputError(`context: ${JSON.stringify(asked)} is not in ${origin}; ${known}`);
  }
  const name = asked ?? config.currentContext ?? "";
  const context = contexts.get(name)?.value ?? {};
  const cluster = config.clusters.get(text(context.cluster) ?? "");
  const server = text(cluster?.value.server);
  if (cluster === undefined || server === null) {
    throw new AccessError(
      `No cluster to look at: ${origin} has no current context with a server. Give \`context\`, or set current-context in the kubeconfig.`,
    );
  }
  const user = config.users.get(text(context.user) ?? "");
  return {
    origin,
    context: name,
    namespace: text(context.namespace) ?? "default",
    server: serverUrl(server, cluster.value, `${origin} has a server address that is not a URL`),
    authority: sourceOf(cluster, "certificate-authority"),
    insecure: cluster.value["insecure-skip-tls-verify"] === true,
    serverName: text(cluster.value["tls-server-name"]),
    proxy: proxyOf(cluster.value, origin),
    user: user === undefined ? NOBODY : userOf(user, cluster),
  };
}

/** `certificate-authority-data` takes precedence over `certificate-authority`, which names a file. */
function sourceOf({ value, folder }: Located, key: string): Source | null {
  const data = text(value[`${key}-data`]);
  if (data !== null) return { kind: "data", data: Buffer.from(data, "base64") };
  const path = text(value[key]);
  return path === null ? null : { kind: "file", path: absolute(path, folder) };
}

function absolute(path: string, folder: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

/**
 * The schemes that client-go accepts (clientcmd/api validation, `proxy-url`), and `socks5h`, which Go's transport
 * accepts too.
 */
const PROXY_SCHEMES = ["http:", "https:", "socks5:", "socks5h:"];

function proxyOf(cluster: Json, origin: string): URL | null {
  const given = text(cluster["proxy-url"]);
  if (given === null) return null;
  const proxy = url(given, `${origin} has a \`proxy-url\` that is not a URL`);
  if (PROXY_SCHEMES.includes(proxy.protocol)) return proxy;
  throw new InputError(
    `kubeconfig: ${origin} has a \`proxy-url\` with the scheme ${proxy.protocol.replace(":", "")}; accepted are http, https and socks5`,
  );
}

function userOf({ value, folder }: Located, cluster: Located): User {
  const username = text(value.username);
  const tokenFile = text(value.tokenFile);
  const provider = object(value["auth-provider"]);
  const exec = object(value.exec);
  return {
    token: text(value.token)?.trim() ?? null,
    tokenFile: tokenFile === null ? null : absolute(tokenFile, folder),
    basic: username === null ? null : { username, password: text(value.password) ?? "" },
    certificate: sourceOf({ value, folder }, "client-certificate"),
    key: sourceOf({ value, folder }, "client-key"),
    exec: text(exec.command) === null ? null : pluginOf(exec, folder, cluster.value),
    authProvider: text(provider.name) === null ? null : provider,
    headers: impersonation(value),
  };
}

function pluginOf(exec: Json, folder: string, cluster: Json): ExecPlugin {
  const command = text(exec.command) ?? "";
  // As in a shell, a name without a slash is looked up in PATH.
  const isPath = command.includes("/") || (process.platform === "win32" && command.includes("\\"));
  const env = array(exec.env)
    .map(object)
    .map(({ name, value }) => [String(name ?? ""), String(value ?? "")]);
  return {
    apiVersion: text(exec.apiVersion) ?? "client.authentication.k8s.io/v1",
    command: isPath ? absolute(command, folder) : command,
    args: array(exec.args).map(String),
    env: Object.fromEntries(env),
    installHint: text(exec.installHint),
    interactiveMode: text(exec.interactiveMode),
    cluster: exec.provideClusterInfo === true ? clusterInfo(cluster) : null,
  };
}

/** The fields of `spec.cluster` in client.authentication.k8s.io/v1. */
function clusterInfo(cluster: Json): Json {
  const extension = array(cluster.extensions)
    .map(object)
    .find(({ name }) => name === "client.authentication.k8s.io/exec");
  return {
    server: cluster.server,
    "tls-server-name": cluster["tls-server-name"],
    "insecure-skip-tls-verify": cluster["insecure-skip-tls-verify"],
    "certificate-authority-data": cluster["certificate-authority-data"],
    "proxy-url": cluster["proxy-url"],
    "disable-compression": cluster["disable-compression"],
    config: extension?.extension ?? null,
  };
}

/** https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation */
function impersonation(user: Json): Readonly<Record<string, string | readonly string[]>> {
  const as = text(user.as);
  if (as === null) return {};
  const uid = text(user["as-uid"]);
  const groups = array(user["as-groups"]).map(String);
  const extra = Object.entries(object(user["as-user-extra"])).map(
    ([key, values]) => [`Impersonate-Extra-${encodeURIComponent(key)}`, array(values).map(String)] as const,
  );
  return {
    "Impersonate-User": as,
    ...(uid === null ? {} : { "Impersonate-Uid": uid }),
    ...(groups.length === 0 ? {} : { "Impersonate-Group": groups }),
    ...Object.fromEntries(extra),
  };
}

/** The pod's own service account (client-go's rest.InClusterConfig). */
function inCluster(context: string | null, env: Readonly<Record<string, string | undefined>>): Target {
  const origin = "the pod's service account";
  if (context !== null)
    throw new InputError(`context: ${JSON.stringify(context)} is not in ${origin}; it has no context`);
  const host = env.KUBERNETES_SERVICE_HOST ?? "";
  const address = host.includes(":") ? `[${host}]` : host;
  const namespaceFile = join(SERVICE_ACCOUNT, "namespace");
  return {
    origin,
    context: null,
    namespace: (existsSync(namespaceFile) ? readFileSync(namespaceFile, "utf8").trim() : "") || "default",
    server: url(
      `https://${address}:${env.KUBERNETES_SERVICE_PORT ?? "443"}`,
      "KUBERNETES_SERVICE_HOST and _PORT are not an address",
    ),
    authority: { kind: "file", path: join(SERVICE_ACCOUNT, "ca.crt") },
    insecure: false,
    serverName: null,
    proxy: null,
    user: { ...NOBODY, tokenFile: join(SERVICE_ACCOUNT, "token") },
  };
}

/** `host:port` without a scheme is plain HTTP, unless a TLS option is set (client-go's DefaultServerURL). */
function serverUrl(given: string, cluster: Json, fault: string): URL {
  const saysTls = ["certificate-authority", "certificate-authority-data", "insecure-skip-tls-verify"];
  const scheme = saysTls.some((key) => cluster[key]) ? "https" : "http";
  return url(/^https?:\/\//i.test(given) ? given : `${scheme}://${given}`, fault);
}

function url(given: string, fault: string): URL {
  try {
    return new URL(given);
  } catch (cause) {
    throw new InputError(`kubeconfig: ${fault}`, { cause });
  }
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0]?.slice(0, 200) ?? "";
}
