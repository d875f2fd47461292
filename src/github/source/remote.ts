/** The repository on GitHub, for what the checkout lacks. */
import type { RemoteRepository } from "../../source/remote.ts";
import type { SourceClient } from "./ask.ts";
import { remoteHistory } from "./changes.ts";
import { filesAt } from "./files.ts";

/** Reads source from GitHub: trees, contents, comparisons and blame. Never throws. */
export function remoteRepository(source: SourceClient): RemoteRepository {
  return {
    files: (sha) => source.client.once(`files of ${sha}`, () => filesAt(source, sha)),
    history: remoteHistory(source),
  };
}
