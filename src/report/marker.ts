/** The hidden first line that identifies our comments. On any other line it means nothing. */
import { createHash } from "node:crypto";

/** A parsed marker. */
export interface CommentMarker {
  /** From `commentKey`. */
  readonly key: string;
  /** `red` while the comment reports a crash, `green` once it is resolved. */
  readonly state: "red" | "green";
}

/** A comment's key for its marker: letters and digits only, for any text. */
export function commentKey(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

/** The first line of a comment. */
export function commentMarker(key: string, state: CommentMarker["state"]): string {
  return `<!-- crashgate:comment key=${commentKey(key)} state=${state} -->\n`;
}

/** The marker of a comment's body; null if its first line is not one. The caller checks the author. */
export function readCommentMarker(body: string): CommentMarker | null {
  const found = /^<!-- crashgate:comment key=([0-9a-f]{32}) state=(red|green) -->\r?(?:\n|$)/.exec(body);
  const [, key, state] = found ?? [];
  return key !== undefined && (state === "red" || state === "green") ? { key, state } : null;
}

/** `body` with another key in its marker. */
export function withKey(body: string, key: string): string {
  return body.replace(/^(<!-- crashgate:comment key=)[0-9a-f]{32}/, `$1${commentKey(key)}`);
}
