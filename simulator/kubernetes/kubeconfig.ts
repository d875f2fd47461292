/** Kubeconfigs for the server. */
import type { Authority } from "./certificate.ts";
import { USER } from "./gate.ts";
import type { KubeconfigOptions } from "./options.ts";

/** A kubeconfig with one context `demo`, as JSON, which is valid YAML. */
export function kubeconfigOf(
  url: string,
  authority: Authority,
  token: string,
  { auth = "token", namespace = "prod", user, cluster = {} }: KubeconfigOptions = {},
): string {
  const client = auth === "client-certificate" ? authority.client(USER) : null;
  const users = {
    token: { token },
    "wrong-token": { token: "expired" },
    "client-certificate": {
      "client-certificate-data": base64(client?.certPem ?? ""),
      "client-key-data": base64(client?.keyPem ?? ""),
    },
    none: {},
  };
  const server = { server: url, "certificate-authority-data": base64(authority.caPem), ...cluster };
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    "current-context": "demo",
    clusters: [{ name: "demo", cluster: server }],
    contexts: [{ name: "demo", context: { cluster: "demo", user: "demo", namespace } }],
    users: [{ name: "demo", user: user ?? users[auth] }],
  });
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
