/** What the host of a repository tells of it where the checkout does not: the files of a commit, and what changed. */
import type { CommitFiles } from "./repository.ts";
import type { ChangeHistory, Refused } from "./suspects/history.ts";

/** A repository that is asked over the network. Nothing of it throws, and it bounds its own requests. */
export interface RemoteRepository {
  /** Files as of a commit, by its full id. */
  files(sha: string): Promise<CommitFiles | Refused>;
  readonly history: ChangeHistory;
}
