/** Kubeconfig files. */

export interface Kubeconfig {
  readonly url: string;
  /** PEM of the authority that signed the API server's certificate. */
  readonly authority: string;
  readonly token: string;
  /** The context's namespace; none if absent. */
  readonly namespace?: string;
}

/** A kubeconfig with one cluster, one user and one context, all named `test`. */
export function kubeconfig({ url, authority, token, namespace }: Kubeconfig): string {
  const cluster = { server: url, "certificate-authority-data": Buffer.from(authority).toString("base64") };
  const context = { cluster: "test", user: "test", ...(namespace === undefined ? {} : { namespace }) };
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "test", cluster }],
    users: [{ name: "test", user: { token } }],
    contexts: [{ name: "test", context }],
    "current-context": "test",
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
