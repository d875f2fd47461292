/** The commit that an image was built from, by its build's attested provenance. */
import type { GitHubClient } from "../client/client.ts";
import { sha } from "../payload.ts";

const PROVENANCE = "https://slsa.dev/provenance/v1";

/**
 * The commit of this repository that an image was built from, as `actions/attest-build-provenance` wrote it (SLSA
 * provenance v1 in an in-toto statement); null if there is none or the token may not read it (`attestations: read`).
 * @param digest `sha256:` and 64 digits
 */
export async function attestedCommit(digest: string, client: GitHubClient): Promise<string | null> {
  const { owner, repo } = client;
  try {
    const { data } = await client.octokit.rest.repos.listAttestations({ owner, repo, subject_digest: digest });
    for (const { bundle } of data.attestations ?? []) {
      const commit = commitIn(bundle?.dsseEnvelope, `${owner}/${repo}`);
      if (commit !== null) return commit;
    }
  } catch {
    // Another repository's image, a server without attestations, or a missing right: try the next source.
  }
  return null;
}

function commitIn(envelope: unknown, repository: string): string | null {
  const payload = field(envelope, "payload");
  if (typeof payload !== "string") return null;
  const statement: unknown = JSON.parse(Buffer.from(payload, "base64").toString("utf8"));
  if (field(statement, "predicateType") !== PROVENANCE) return null;
  const sources = field(field(field(statement, "predicate"), "buildDefinition"), "resolvedDependencies");
  if (!Array.isArray(sources)) return null;
  const own = sources.find((source) => repositoryOf(field(source, "uri")) === repository.toLowerCase());
  return sha(field(field(own, "digest"), "gitCommit"));
}

/** `acme/shop` of `git+https://github.com/acme/shop@refs/heads/main`. */
function repositoryOf(uri: unknown): string | null {
  if (typeof uri !== "string") return null;
  return /^git\+https:\/\/[^/]+\/([^/@]+\/[^/@]+)(?:@|$)/.exec(uri)?.[1]?.toLowerCase() ?? null;
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
