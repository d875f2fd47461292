/** Places of comments: the conversation of a pull request, or a commit. One interface for both. */
import type { GitHubClient } from "../client/client.ts";
import type { Permission } from "../client/refusal.ts";

/** A comment on GitHub. */
export interface Comment {
  readonly id: number;
  /** Login, null for a deleted user. */
  readonly author: string | null;
  readonly body: string;
  readonly url: string;
}

/** All comments of one kind in a repository. */
export interface CommentKind {
  /** The permission to write one. */
  readonly permission: Permission;
  readonly get: (id: number) => Promise<Comment>;
  readonly update: (id: number, body: string) => Promise<Comment>;
  readonly remove: (id: number) => Promise<void>;
  /** The repository's newest, as far back as is useful, in no order. */
  readonly newest: () => Promise<readonly Comment[]>;
}

/** A place for comments: a pull request or a commit. */
export interface CommentPlace extends CommentKind {
  /** `pull request 7`, `commit a1b2c3d`. */
  readonly name: string;
  /** All of its comments, from all pages. */
  readonly list: () => Promise<readonly Comment[]>;
  readonly create: (body: string) => Promise<Comment>;
}

const PER_PAGE = 100;
/** Pages of the repository's newest comments to read; older red comments are left alone. */
const NEWEST_PAGES = 3;

interface GivenComment {
  readonly id: number;
  readonly user?: { readonly login: string } | null;
  readonly body?: string | undefined;
  readonly html_url: string;
}

function comment(given: GivenComment): Comment {
  return { id: given.id, author: given.user?.login ?? null, body: given.body ?? "", url: given.html_url };
}

/** Comments on pull requests (to GitHub a kind of issue). */
export function pullRequestComments(client: GitHubClient): CommentKind {
  const { issues } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo };
  return {
    permission: "pull-requests: write",
    get: async (id) => comment((await issues.getComment({ ...at, comment_id: id })).data),
    update: async (id, body) => comment((await issues.updateComment({ ...at, comment_id: id, body })).data),
    remove: async (id) => void (await issues.deleteComment({ ...at, comment_id: id })),
    newest: async () => {
      const found: Comment[] = [];
      const sorted = { sort: "updated", direction: "desc" } as const;
      for (let page = 1; page <= NEWEST_PAGES; page++) {
        const { data } = await issues.listCommentsForRepo({ ...at, ...sorted, per_page: PER_PAGE, page });
        found.push(...data.map(comment));
        if (data.length < PER_PAGE) break;
      }
      return found;
    },
  };
}

/** The conversation of one pull request. */
export function pullRequestPlace(client: GitHubClient, number: number): CommentPlace {
  const { issues } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo, issue_number: number };
  return {
    ...pullRequestComments(client),
    name: `pull request ${number}`,
    list: async () => (await client.octokit.paginate(issues.listComments, { ...at, per_page: PER_PAGE })).map(comment),
    create: async (body) => comment((await issues.createComment({ ...at, body })).data),
  };
}

/** Comments on commits. */
export function commitComments(client: GitHubClient): CommentKind {
  const { repos } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo };
  return {
    permission: "contents: read",
    get: async (id) => comment((await repos.getCommitComment({ ...at, comment_id: id })).data),
    update: async (id, body) => comment((await repos.updateCommitComment({ ...at, comment_id: id, body })).data),
    remove: async (id) => void (await repos.deleteCommitComment({ ...at, comment_id: id })),
    newest: async () => {
      // GitHub lists them oldest first and offers no other order: the newest are on the last pages.
      const first = await repos.listCommitCommentsForRepo({ ...at, per_page: PER_PAGE, page: 1 });
      const last = lastPage(first.headers.link);
      const found = last <= NEWEST_PAGES ? first.data.map(comment) : [];
      for (let page = Math.max(2, last - NEWEST_PAGES + 1); page <= last; page++) {
        const { data } = await repos.listCommitCommentsForRepo({ ...at, per_page: PER_PAGE, page });
        found.push(...data.map(comment));
      }
      return found;
    },
  };
}

/** The comments of one commit. */
export function commitPlace(client: GitHubClient, commit: string): CommentPlace {
  const { repos } = client.octokit.rest;
  const at = { owner: client.owner, repo: client.repo, commit_sha: commit };
  return {
    ...commitComments(client),
    name: `commit ${commit.slice(0, 7)}`,
    list: async () =>
      (await client.octokit.paginate(repos.listCommentsForCommit, { ...at, per_page: PER_PAGE })).map(comment),
    create: async (body) => comment((await repos.createCommitComment({ ...at, body })).data),
  };
}

/** The number of the last page in a `Link` header, 1 without one. */
export function lastPage(link: string | undefined): number {
  return Number(/<[^>]*[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(link ?? "")?.[1] ?? 1);
}
