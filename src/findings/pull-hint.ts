/** Hints for failed image pulls, from the messages of registries and container runtimes. */

type Advice = (image: string, registry: string) => string;

const DOCKER_HUB = "docker.io";

/** In order: a registry also says "denied" about images that do not exist. */
const ADVICE: readonly (readonly [RegExp, Advice])[] = [
  [
    /toomanyrequests|too many requests|\b429\b|rate limit/i,
    (image, registry) =>
      `${registry} allows no more pulls for now: pull ${image} with an account of its own (\`imagePullSecrets\`), or from a mirror.`,
  ],
  [
    /no such host|server misbehaving|Temporary failure in name resolution/,
    (image, registry) => `The node cannot resolve ${registry}: check the name in ${image}, and the DNS of the node.`,
  ],
  [
    /x509: |certificate (?:signed by unknown|has expired|is valid for)|tls: failed to verify/,
    (_, registry) =>
      `The node does not trust the certificate of ${registry}: install its authority on the nodes, or renew it.`,
  ],
  [
    /server gave HTTP response to HTTPS client/,
    (_, registry) => `${registry} speaks plain HTTP: give it TLS, or let the nodes' runtime know that it does not.`,
  ],
  [
    /no space left on device|disk quota exceeded/,
    (image) => `The node's disk is full, so ${image} cannot be unpacked: free it, or take a larger one.`,
  ],
  [
    /pull access denied|insufficient_scope|authorization failed|authentication required|[Uu]nauthorized|\b40[13]\b|[Ff]orbidden|no basic auth credentials|\bdenied\b/,
    (image, registry) =>
      `${registry} does not let the node pull ${image}: name a pull secret that is allowed to (\`imagePullSecrets\`). Some registries say the same of an image that does not exist.`,
  ],
  [
    /not found|manifest unknown|name unknown|NAME_UNKNOWN|MANIFEST_UNKNOWN|does not exist|\b404\b/,
    (image) => `${image} is not in its registry: check its name and tag, and that the build pushed it.`,
  ],
  [
    /timeout|deadline exceeded|DeadlineExceeded|connection re(?:fused|set)|no route to host|network is unreachable|\bEOF\b|\b50[0234]\b/,
    (image, registry) =>
      `The node cannot reach ${registry}, or the pull of ${image} was cut: check the network between them, and its proxy.`,
  ],
];

/** A hint that names the image or its registry; null if the message names no image or no reason. */
export function pullHint(message: string): string | null {
  const image = /(?:image|reference) "([^"]{1,300})"/.exec(message)?.[1];
  if (image === undefined) return null;
  const advise = ADVICE.find(([pattern]) => pattern.test(message.replaceAll(image, "")))?.[1];
  return advise?.(image, registryOf(image)) ?? null;
}

/** The first part of a name is a host if it has a dot or a port. */
function registryOf(image: string): string {
  const host = /^[^/]+(?=\/)/.exec(image)?.[0] ?? "";
  return /[.:]/.test(host) || host === "localhost" ? host : DOCKER_HUB;
}
