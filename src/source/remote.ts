/** Data from the repository's host that the checkout lacks: the files of a commit, and its changes. */
import type { CommitFiles } from "./repository.ts";
import type { ChangeHistory, Refused } from "./suspects/history.ts";

/** A repository on the network. Never throws, and limits its own requests. */
export interface RemoteRepository {
  /** The files of a commit, given its full ID. */
  files(sha: string): Promise<CommitFiles | Refused>;
  readonly history: ChangeHistory;
}
