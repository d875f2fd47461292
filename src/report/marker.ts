/** The hidden first line by which a comment of ours is found again. A line like it anywhere else means nothing. */
import { createHash } from "node:crypto";

/** What a comment's marker says. */
export interface CommentMarker {
  /** As `commentKey` makes it. */
  readonly key: string;
  /** `red` while the comment tells of a crash, `green` once it is resolved. */
  readonly state: "red" | "green";
}

/** The key of a comment as it stands in its marker: whatever the text, it is letters and digits only. */
export function commentKey(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

/** The first line of a comment. */
export function commentMarker(key: string, state: CommentMarker["state"]): string {
  return `<!-- crashgate:comment key=${commentKey(key)} state=${state} -->\n`;
}

/** The marker of a comment's body, null where its first line is none. Who wrote the comment is for the caller to check. */
export function readCommentMarker(body: string): CommentMarker | null {
  const found = /^<!-- crashgate:comment key=([0-9a-f]{32}) state=(red|green) -->\r?(?:\n|$)/.exec(body);
  const [, key, state] = found ?? [];
  return key !== undefined && (state === "red" || state === "green") ? { key, state } : null;
}
