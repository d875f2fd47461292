/** Explains the network's error codes to people who run a deploy. */

/** The code of an error or of its cause; null if there is none. */
export function codeOf(error: unknown): string | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    const code: unknown = Reflect.get(e, "code");
    if (typeof code === "string") return code;
  }
  return null;
}

const NO_TLS = "the server at that port does not speak TLS; check the port and scheme of the server in the kubeconfig";
const NO_HTTP =
  "the server at that port does not speak HTTP, so it is not an API server; check the server's address in the kubeconfig";

/** Sentences without a full stop, by code. */
export const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens at that address; is the cluster up, and is the address reachable from here?",
  ENOTFOUND: "the name of the server does not resolve from here",
  EAI_AGAIN: "the name of the server does not resolve from here just now",
  ETIMEDOUT: "no answer; a private cluster is reached only from its own network",
  EHOSTUNREACH: "the server cannot be reached from here; a private cluster is reached only from its own network",
  ENETUNREACH: "the server cannot be reached from here; a private cluster is reached only from its own network",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  CERT_HAS_EXPIRED: "the API server's certificate has expired",
  SELF_SIGNED_CERT_IN_CHAIN: "the API server's certificate is not signed by the kubeconfig's certificate authority",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the API server's certificate is not signed by the kubeconfig's certificate authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    "the API server's certificate is not signed by the kubeconfig's certificate authority",
  ERR_TLS_CERT_ALTNAME_INVALID: "the API server's certificate is for another name",
  CERT_NOT_YET_VALID: "the API server's certificate is not valid yet; is this machine's clock right?",
  UNABLE_TO_GET_ISSUER_CERT: "the API server's certificate is not signed by the kubeconfig's certificate authority",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    "the API server's certificate is not signed by the kubeconfig's certificate authority",
  ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: NO_TLS,
  EPROTO: NO_TLS,
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED:
    "the API server requires a client certificate, and the kubeconfig has none",
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: "the API server does not accept the client certificate's issuer",
  HPE_INVALID_CONSTANT: NO_HTTP,
  HPE_INVALID_VERSION: NO_HTTP,
  HPE_CR_EXPECTED: NO_HTTP,
};

/** True if a retry would fail the same way: a bad certificate, or a server that speaks another protocol. */
export function isLasting(code: string): boolean {
  return (
    /^(?:CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|ERR_TLS_CERT|ERR_SSL_|HPE_INVALID|HPE_CR)/.test(code) ||
    code === "EPROTO"
  );
}
