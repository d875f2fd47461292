/**
 * `password=...`, `"client_secret": "..."`, `DB_PASSWORD: ...`: names that say that their value is secret.
 *
 * The name alone is not enough: logs speak of passwords and tokens all day (`invalid password: must be longer`,
 * `secret: api-credentials`, `token: expected ')'`). So the value, the sign between and the way it is written decide.
 */
import { endOfValue, OPENING } from "./extent.ts";
import { isSecret } from "./judge.ts";
import { passphraseLength } from "./passphrase.ts";
import { MASK, type RedactRule } from "./rule.ts";

/** The end of a name, its closing quote or bracket, and the sign. The sign must follow, so `token_type=` is none. */
const KEYS =
  "api|access|secret|private|signing|signature|encryption|account|auth|app|application|master|(?:pre)?shared|service|client|" +
  "license|storage|webhook|deploy|subscription|functions|consumer|integration|ingest(?:ion)?|instrumentation|hmac|aes|" +
  "admin|session|cookie|ssh|jwt|fernet|server|routing|stripe|fastly|pass|webpush|vapid|hash|bot|sdk|write|rest";
const WORDS = [
  "passw(?:or)?ds?(?:[_-]?(?:hash|salt|digest))?",
  "passphrase",
  "passcode",
  "(?<=[a-z0-9][_.-]|[\"'?&]|\\b(?:db|user|admin|root|my|ldap|smtp|mail|proxy|http|auth|ftp|redis)|(?<![a-z]))pass",
  "(?<![a-z])pwd",
  "(?<=[a-z0-9][_.-]|[\"']|bind)pw",
  "(?<=[A-Z]_)PAT",
  "(?<![a-z])psk",
  "secret(?:[_-]?(?:id|key[_-]?base))?",
  "token",
  "credentials?",
  `(?:${KEYS})[_-]?key(?:[_-]?data)?`,
].join("|");
const NAME = new RegExp(`(${WORDS})((?:\\\\{0,3}["'\`])?\\]?)([ \\t]{0,4}(?:=>|:=|=|:)[ \\t]{0,4})`, "gi");

/** How much of a value, and of what stands before its name, is looked at to judge it. */
const JUDGED = 256;
const BEFORE = 60;
const LONGEST_OPENING = 28;

/** In one of these each name has its end. */
const HOOKS = ["pass", "pwd", "psk", "secret", "token", "credential", "key"].flatMap((word) => [
  word,
  word.toUpperCase(),
  word.charAt(0).toUpperCase() + word.slice(1),
]);

/** The values of secret names. */
export const ASSIGNMENTS_RULE: RedactRule = {
  hooks: [...HOOKS, "_pw", "_PW", "-pw", ".pw", "bindpw", '"pw', "'pw", "_PAT"],
  replace: redactAssignments,
};

function redactAssignments(text: string): string {
  let result = "";
  let done = 0;
  NAME.lastIndex = 0;
  for (let found = NAME.exec(text); found !== null; found = NAME.exec(text)) {
    const [, ending = "", closing = "", sign = ""] = found;
    const opening = OPENING.exec(text.slice(NAME.lastIndex, NAME.lastIndex + LONGEST_OPENING))?.[0] ?? "";
    const start = NAME.lastIndex + opening.length;
    const ahead = text.slice(start, start + JUDGED);
    const phrase = opening === "" && /^pass(?!$)/i.test(ending) ? passphraseLength(ahead) : 0;
    const seen = phrase > 0 ? phrase : endOfValue(ahead, 0, opening);
    const secret =
      phrase > 0 ||
      isSecret({
        before: text.slice(Math.max(0, found.index - BEFORE), found.index),
        ending: ending.toLowerCase(),
        sign: sign.trim(),
        quoted: opening.includes('"') || opening.includes("'") || opening.includes("`"),
        quotedName: closing !== "",
        text: ahead.slice(0, seen),
        after: ahead.slice(seen),
        name: ending,
      });
    if (!secret) continue;
    const end = phrase > 0 || seen < ahead.length ? start + seen : endOfValue(text, start, opening);
    result += text.slice(done, start) + MASK;
    done = end;
    NAME.lastIndex = end;
  }
  return done === 0 ? text : result + text.slice(done);
}
