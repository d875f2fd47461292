/** The files of a commit, from GitHub's trees, contents and blobs. */
import { type CommitFiles, eachOnce } from "../../source/repository.ts";
import type { Refused } from "../../source/suspects/history.ts";
import { askFor, dig, ofRepository, quoted, type SourceClient } from "./ask.ts";

/** Contents per GraphQL query; files larger than MOST_FILE_BYTES are data. */
const TEXTS_PER_QUERY = 100;
const MOST_QUERIES = 2;
const MOST_FILE_BYTES = 400_000;
/** Without GraphQL: one request for each content. */
const MOST_CONTENTS = 6;
/** Root folders to list one by one if the whole tree is too large for one answer (100,000 entries, 7 MB). */
const MOST_FOLDERS = 8;

/** Lists the files of a commit, given its full ID. */
export async function filesAt(source: SourceClient, sha: string): Promise<CommitFiles | Refused> {
  const whole = await treeOf(source, sha, true);
  if ("why" in whole) return whole;
  const listed = whole.truncated ? await byFolder(source, sha, whole) : { paths: whole.files, isWhole: true };
  return {
    sha,
    paths: listed.paths,
    isWhole: listed.isWhole,
    read: eachOnce(listed.paths, (paths) =>
      textsOf(
        source,
        paths.map((path) => ({ expression: `${sha}:${path}`, commit: sha, path })),
      ),
    ),
  };
}

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly { readonly path: string; readonly sha: string }[];
  readonly truncated: boolean;
}

async function treeOf(source: SourceClient, sha: string, isRecursive: boolean): Promise<Listing | Refused> {
  const { owner, repo, octokit } = source.client;
  return askFor(source, `the files of commit ${sha.slice(0, 7)} could not be listed`, async () => {
    const recursive = isRecursive ? { recursive: "1" } : {};
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: sha, ...recursive });
    // A symbolic link's content is a path.
    const files = data.tree.flatMap(({ type, mode, path }) => (type === "blob" && mode !== "120000" ? [path] : []));
    const folders = data.tree.flatMap(({ type, path, sha: id }) => (type === "tree" ? [{ path, sha: id }] : []));
    return { files, folders, truncated: data.truncated };
  });
}

async function byFolder(
  source: SourceClient,
  sha: string,
  whole: Listing,
): Promise<{ readonly paths: readonly string[]; readonly isWhole: boolean }> {
  const root = await treeOf(source, sha, false);
  if ("why" in root) return { paths: whole.files, isWhole: false };
  const paths = new Set([...whole.files, ...root.files]);
  let isWhole = !root.truncated && root.folders.length <= MOST_FOLDERS;
  for (const folder of root.folders.slice(0, MOST_FOLDERS)) {
    const below = await treeOf(source, folder.sha, true);
    if ("why" in below) return { paths: [...paths], isWhole: false };
    for (const path of below.files) paths.add(`${folder.path}/${path}`);
    isWhole &&= !below.truncated;
  }
  return { paths: [...paths], isWhole };
}

/** A file as git-rev-parse(1) names it, and as a commit and a path. */
export interface NamedText {
  readonly expression: string;
  /** Null if only the expression names it. */
  readonly commit: string | null;
  readonly path: string;
}

/** Texts in order; null if missing, binary, too large, or beyond the request limit. */
export async function textsOf(source: SourceClient, wanted: readonly NamedText[]): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = [];
  for (let from = 0; from < wanted.length && from < TEXTS_PER_QUERY * MOST_QUERIES; from += TEXTS_PER_QUERY) {
    const part = wanted.slice(from, from + TEXTS_PER_QUERY);
    const answer = await byGraphql(source, part);
    if (answer !== null) texts.push(...answer);
    else return [...texts, ...(await byContents(source, part))];
  }
  return texts;
}

async function byGraphql(source: SourceClient, part: readonly NamedText[]): Promise<(string | null)[] | null> {
  const { client } = source;
  const fields = part.map(
    ({ expression }, at) =>
      `f${at}: object(expression: ${quoted(expression)}) { ... on Blob { text isBinary isTruncated byteSize } }`,
  );
  const answer = await askFor(source, "files could not be read", async () => ({
    data: await client.graphql(ofRepository(client, fields.join(" "))),
  }));
  if ("why" in answer) return null;
  return part.map((_, at) => {
    const blob = dig(answer.data, "repository", `f${at}`);
    const text = dig(blob, "text");
    const isWhole = dig(blob, "isTruncated") !== true && dig(blob, "isBinary") !== true;
    return typeof text === "string" && isWhole && text.length <= MOST_FILE_BYTES ? text : null;
  });
}

async function byContents(source: SourceClient, part: readonly NamedText[]): Promise<readonly (string | null)[]> {
  const { owner, repo, octokit } = source.client;
  const texts: (string | null)[] = [];
  for (const { commit, path } of part.slice(0, MOST_CONTENTS)) {
    if (commit === null) {
      texts.push(null);
      continue;
    }
    const answer = await askFor(source, "a file could not be read", () =>
      octokit.rest.repos.getContent({ owner, repo, path, ref: commit }),
    );
    const content = "why" in answer ? null : dig(answer.data, "content");
    const isBase64 = "data" in answer && dig(answer.data, "encoding") === "base64";
    const bytes = typeof content === "string" && isBase64 ? Buffer.from(content, "base64") : null;
    texts.push(bytes === null || bytes.length > MOST_FILE_BYTES || bytes.includes(0) ? null : bytes.toString());
  }
  return texts;
}
