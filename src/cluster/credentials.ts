/** Credentials, read for each request: tokens and certificates are renewed during a watch. */
import { readFileSync } from "node:fs";
import type { KubeConfig } from "@kubernetes/client-node";
import { AccessError } from "../errors.ts";
import type { PluginCredentials } from "./exec-plugin.ts";
import type { Json } from "./json.ts";
import type { Source, Target, User } from "./kubeconfig.ts";

/** The credentials of one request. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly certificate: Buffer | null;
  readonly key: Buffer | null;
}

/** Credentials that renew themselves. */
export interface CredentialSource {
  /** Throws AccessError if credentials cannot be read or obtained, PluginError if a plugin failed. */
  get(signal: AbortSignal | undefined): Promise<Credentials>;
  /** Called after a 401 to `refused`. True if `get` now gives other credentials. */
  renew(refused: Credentials, signal: AbortSignal | undefined): Promise<boolean>;
}

/** A file is read again after this time. client-go waits a minute, but a renewed token may be valid for less. */
const FILE_MS = 10_000;
/** A plugin is asked again in the last tenth of its credentials' life, at most this long before they expire. */
const EARLY_MS = 60_000;

/** The credentials of a kubeconfig's user. `nowMs` is this machine's clock; `closing` ends a running plugin. */
export function createCredentials(
  { user, server, origin }: Target,
  nowMs: () => number,
  closing: AbortSignal,
): CredentialSource {
  const files = createFiles(origin, nowMs);
  const plugin = createPluginSource(user, nowMs, closing);
  const provider = createProviderSource(user, server);

  function authorization(asked: PluginCredentials | null, provided: string | null): string | null {
    // client-go's order: the newest content of a file, then a token, then a plugin.
    const token = user.tokenFile === null ? user.token : files.token(user.tokenFile);
    if (token !== null) return `Bearer ${token}`;
    if (user.basic !== null) {
      const { username, password } = user.basic;
      return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
    }
    return asked?.token ? `Bearer ${asked.token}` : provided;
  }

  return {
    async get(signal) {
      const asked = plugin === null ? null : await unlessAborted(plugin.get(), signal);
      const header = authorization(asked, provider === null ? null : await unlessAborted(provider(), signal));
      return {
        headers: { ...user.headers, ...(header === null ? {} : { Authorization: header }) },
        certificate: asked?.certificate ?? files.content(user.certificate),
        key: asked?.key ?? files.content(user.key),
      };
    },
    async renew(refused, signal) {
      files.forget();
      if (plugin !== null) await unlessAborted(plugin.renew(refused), signal);
      const now = await this.get(signal);
      return now.headers.Authorization !== refused.headers.Authorization || !same(now.certificate, refused.certificate);
    },
  };
}

/** Aborts the wait, not the work: other callers may wait for it. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", abort));
}

function same(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other);
}

interface Files {
  /** Throws AccessError if the token was never readable. */
  token(path: string): string;
  content(source: Source | null): Buffer | null;
  forget(): void;
}

function createFiles(origin: string, nowMs: () => number): Files {
  const known = new Map<string, { readonly content: Buffer; readMs: number }>();

  function read(path: string): Buffer {
    const before = known.get(path);
    if (before !== undefined && nowMs() - before.readMs < FILE_MS) return before.content;
    try {
      const content = readFileSync(path);
      if (content.length === 0) throw new Error("it is empty");
      known.set(path, { content, readMs: nowMs() });
      return content;
    } catch (cause) {
      // The file may be mid-rotation: its last content still holds.
      if (before !== undefined) return before.content;
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new AccessError(`Could not read ${path}, which ${origin} names for its credentials: ${why}.`, { cause });
    }
  }

  return {
    token: (path) => read(path).toString("utf8").trim(),
    content: (source) => (source === null ? null : source.kind === "data" ? source.data : read(source.path)),
    forget() {
      for (const each of known.values()) each.readMs = Number.NEGATIVE_INFINITY;
    },
  };
}

interface PluginSource {
  get(): Promise<PluginCredentials>;
  renew(refused: Credentials): Promise<void>;
}

/** Null if there is no plugin, or a token takes precedence. */
function createPluginSource(user: User, nowMs: () => number, closing: AbortSignal): PluginSource | null {
  const { exec } = user;
  if (exec === null || user.token !== null || user.tokenFile !== null) return null;
  const plugin = exec;
  let held: { readonly credentials: PluginCredentials; readonly askAtMs: number } | null = null;
  let asking: Promise<PluginCredentials> | null = null;

  /** Runs the plugin once at a time; callers that come meanwhile share its result. */
  function ask(): Promise<PluginCredentials> {
    asking ??= import("./exec-plugin.ts")
      .then(({ runPlugin }) => runPlugin(plugin, closing))
      .then((credentials) => {
        held = { credentials, askAtMs: askAgainAt(credentials, nowMs()) };
        return credentials;
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  }

  return {
    async get() {
      if (held === null) return ask();
      if (nowMs() < held.askAtMs) return held.credentials;
      const { credentials } = held;
      return ask().catch((error: unknown) => {
        // If an early renewal fails, the old credentials are used until they expire.
        if (credentials.expiresMs !== null && nowMs() < credentials.expiresMs) return credentials;
        throw error;
      });
    },
    async renew(refused) {
      // Another request has already renewed them.
      if (held !== null && !isOf(held.credentials, refused)) return;
      await ask();
    },
  };
}

function isOf(credentials: PluginCredentials, refused: Credentials): boolean {
  return credentials.token === null
    ? same(credentials.certificate, refused.certificate)
    : refused.headers.Authorization === `Bearer ${credentials.token}`;
}

function askAgainAt({ expiresMs }: PluginCredentials, askedMs: number): number {
  if (expiresMs === null) return Number.POSITIVE_INFINITY;
  return expiresMs - Math.min(EARLY_MS, Math.max(0, expiresMs - askedMs) / 10);
}

/** The `Authorization` header of a legacy auth provider (`oidc`), from client-node. Null if the user has none. */
function createProviderSource({ authProvider }: User, server: URL): (() => Promise<string | null>) | null {
  if (authProvider === null) return null;
  let config: KubeConfig | null = null;
  return async () => {
    config ??= await legacyConfig(authProvider, server);
    const options: { headers?: Record<string, string> } = {};
    await config.applyToHTTPSOptions(options);
    return options.headers?.Authorization ?? null;
  };
}

/** Loads client-node for legacy providers only: it would be most of what this folder reads at each start. */
async function legacyConfig(authProvider: Json, server: URL): Promise<KubeConfig> {
  const { KubeConfig } = await import("@kubernetes/client-node");
  const config = new KubeConfig();
  const name = "crashgate";
  config.loadFromOptions({
    clusters: [{ name, server: server.href, skipTLSVerify: true }],
    users: [{ name, authProvider }],
    contexts: [{ name, cluster: name, user: name }],
    currentContext: name,
  });
  return config;
}
