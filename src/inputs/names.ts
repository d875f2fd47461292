/** Parsers of names in Kubernetes, Git and GitHub. */
import type { PathMapping } from "./model.ts";
import { refuse } from "./unaccepted.ts";
import { list } from "./values.ts";

/** A DNS label (RFC 1123), as required of a namespace. */
function namespace(text: string): string {
  return text.length <= 63 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(text)
    ? text
    : refuse(text, "a namespace is at most 63 lower-case letters, digits and `-`, with a letter or digit at both ends");
}

/** The value of `namespace` for all namespaces of the cluster. */
export const ALL_NAMESPACES = "*";

/** Names separated by commas or new lines, or `*` alone. */
export function namespaces(text: string): readonly string[] {
  const names = list((name) => (name === ALL_NAMESPACES ? name : namespace(name)))(text);
  return names.length > 1 && names.includes(ALL_NAMESPACES)
    ? refuse(text, "`*` means the whole cluster and stands alone")
    : names;
}

/** A DNS subdomain (RFC 1123), as required of most names in Kubernetes. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && text.split(".").every((part) => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(part));
}

/** A full commit ID in lower case, or null for `auto`. Git has two lengths: SHA-1's and SHA-256's. */
export function commit(text: string): string | null {
  if (text === "auto") return null;
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text)
    ? text.toLowerCase()
    : refuse(text, "write `auto` or a full commit id (40 or 64 hexadecimal digits)");
}

/** A label of an issue. GitHub's limit is 50 characters. */
export function label(text: string): string {
  return [...text].length <= 50 ? text : refuse(text, "a label has at most 50 characters");
}

/** A GitHub login: 39 characters at most, a managed user's with an underscore, an app's with `[bot]`. */
export function login(text: string): string {
  return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})(?:\[bot\])?$/.test(text)
    ? text
    : refuse(text, "write the login of a GitHub user, without `@`");
}

/**
 * `prefix-in-trace=path-in-repo`. Back slashes become slashes; `.` or nothing on the right is the repository's root.
 */
export function pathMapping(text: string): PathMapping {
  const at = text.indexOf("=");
  if (at < 1) refuse(text, "write `prefix-in-trace=path-in-repo`, such as `/app=services/api`, one per line");
  const from = slashes(text.slice(0, at).trim());
  const to = slashes(text.slice(at + 1).trim()).replace(/^\.(?:\/|$)/, "");
  if (to.startsWith("/") || /^[A-Za-z]:/.test(to) || to.split("/").includes(".."))
    refuse(text, "the right side is a path inside the repository, without a leading `/` and without `..`");
  return { from, to };
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}

/** An absolute path inside a container. */
export function containerPath(text: string): string {
  return text.startsWith("/") && !text.includes("\0") && !text.endsWith("/")
    ? text
    : refuse(
        text,
        "write the absolute path of a file inside the container, such as `/var/log/crash.log`, one per line",
      );
}
