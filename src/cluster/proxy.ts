/**
 * The proxy for a server, by the rules of Go's http.ProxyFromEnvironment (golang.org/x/net/http/httpproxy), which
 * kubectl and all of client-go use.
 */
import { BlockList, isIP } from "node:net";
import { domainToASCII } from "node:url";

/** Environment variables. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/** The proxy for this server, or null. Throws an Error that names the variable with the invalid address. */
export function proxyFromEnvironment(server: URL, env: ProxyVariables): URL | null {
  const isHttps = server.protocol === "https:";
  const name = isHttps ? "HTTPS_PROXY" : "HTTP_PROXY";
  const given = either(env, name);
  if (given === "" || isExcepted(server, either(env, "NO_PROXY"))) return null;
  // In a CGI program HTTP_PROXY may come from a request's `Proxy:` header.
  if (!isHttps && env.REQUEST_METHOD)
    throw new Error("HTTP_PROXY is not used in a CGI environment (REQUEST_METHOD is set)");
  return parseProxy(given) ?? fail(`${name} is not the address of a proxy`);
}

/** Upper case takes precedence; an empty variable counts as unset. */
function either(env: ProxyVariables, name: string): string {
  return env[name] || env[name.toLowerCase()] || "";
}

function fail(message: string): never {
  throw new Error(message);
}

/** `proxy:3128` stands for `http://proxy:3128`. */
function parseProxy(given: string): URL | null {
  for (const candidate of [given, `http://${given}`]) {
    const url = URL.canParse(candidate) ? new URL(candidate) : null;
    if (url !== null && url.host !== "") return url;
  }
  return null;
}

const DEFAULT_PORT: Readonly<Record<string, string>> = { "https:": "443", "http:": "80" };

/** True if the server bypasses the proxy: a host in `NO_PROXY`, or this machine. */
function isExcepted(server: URL, noProxy: string): boolean {
  const host = server.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = server.port || (DEFAULT_PORT[server.protocol] ?? "");
  if (host === "localhost" || (isIP(host) !== 0 && LOOPBACK.check(host, family(host)))) return true;
  return noProxy
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .some((entry) => entry !== "" && excepts(entry, host, port));
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

/** One entry: `*`, an address, a CIDR range, or a domain; all but the range may have a port. */
function excepts(entry: string, host: string, port: string): boolean {
  if (entry === "*") return true;
  const range = subnet(entry);
  if (range !== null) return isIP(host) !== 0 && range.check(host, family(host));
  const [name, wanted] = splitPort(entry);
  if (name === "" || (wanted !== "" && wanted !== port)) return false;
  if (isIP(name) !== 0) return isIP(host) !== 0 && sameAddress(name, host);
  return isIP(host) === 0 && isInDomain(host, name);
}

function isInDomain(host: string, name: string): boolean {
  const bare = name.startsWith("*.") ? name.slice(1) : name;
  const suffix = bare.startsWith(".") ? bare : `.${bare}`;
  const ascii = `.${domainToASCII(suffix.slice(1)) || suffix.slice(1)}`;
  return host.endsWith(ascii) || (bare === name && !bare.startsWith(".") && host === ascii.slice(1));
}

function subnet(entry: string): BlockList | null {
  const [address = "", bits = "", ...rest] = entry.split("/");
  const version = isIP(address);
  if (rest.length > 0 || version === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (version === 6 ? 128 : 32))
    return null;
  const list = new BlockList();
  list.addSubnet(address, Number(bits), family(address));
  return list;
}

function sameAddress(one: string, other: string): boolean {
  const list = new BlockList();
  list.addAddress(one, family(one));
  return list.check(other, family(other));
}

function family(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

/** `host:port`, `[address]:port`; a bare IPv6 address has no port. */
function splitPort(entry: string): readonly [name: string, port: string] {
  const [, bracketed, bracketedPort] = /^\[([^\]]*)\]:(.*)$/.exec(entry) ?? [];
  if (bracketed !== undefined) return [bracketed, bracketedPort ?? ""];
  const [, name, port] = /^([^:]*):([^:]*)$/.exec(entry) ?? [];
  return name === undefined ? [entry, ""] : [name, port ?? ""];
}
