/** Normalises messages across V8's releases. */
import { rewordedBy } from "../../grammar/rewording.ts";

/** V8's and Node's messages; null for those that all releases share, and for the program's own. */
export const runtimeWords = rewordedBy([
  [/^Cannot (read|set) property '([^']*)' of (null|undefined)\b.*/, "cannot $1 $2 of $3"],
  [/^Cannot (read|set) properties of (null|undefined) \((?:reading|setting) '([^']*)'\).*/, "cannot $1 $3 of $2"],
  [/^Cannot (read|set) propert(?:y|ies) of (null|undefined)\b.*/, "cannot $1 of $2"],
  // JavaScriptCore quotes the expression.
  [/^(.*) \((?:evaluating|near) '(.*)'\)$/, "$1 $2"],
  [/^(?:\S+: )?(?:Unexpected|Expected|Bad|Unterminated) .*\bJSON\b.*/, "not JSON"],
  [/^(The expression evaluated to a falsy value):.*/, "$1"],
  [/^FATAL ERROR: .*\bheap out of memory$/, "heap out of memory"],
  [/^.*The promise rejected with the reason "?(.*?)"?\.?(?:\] \{)?$/, "rejected: $1"],
]);
