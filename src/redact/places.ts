/** Secrets that are known by the place where they stand: the password of a URL, a header, a flag. */
import { MASK, type RedactRule } from "./rule.ts";

function at(
  hooks: readonly string[],
  expression: RegExp,
  replacement: string | ((...groups: string[]) => string),
): RedactRule {
  return {
    hooks,
    replace: (text) =>
      typeof replacement === "string"
        ? text.replace(expression, replacement)
        : text.replace(expression, (_, ...groups: string[]) => replacement(...groups)),
  };
}

/** Not a word of prose, and not replaced already. */
function looksLikeCredential(text: string): boolean {
  return text.length >= 6 && !text.startsWith(MASK) && !/^(?:[A-Za-z]?[a-z]+|[A-Z]+)[.!]?$/.test(text);
}

/** Base64 of `user:password`, as registries and Basic authentication write it. */
function isUserAndPassword(base64: string): boolean {
  return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(base64, "base64").toString("latin1"));
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? "";
}

/** Of the IANA registry of authentication schemes, and those of the large clouds. */
const SCHEMES =
  /^(?:bearer|basic|token|digest|negotiate|apikey|hmac|hawk|oauth|sharedkey|sharedaccesssignature|ssws|aws4-hmac-sha256)\s/i;

const AUTHORIZATION =
  /(authorization\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2})((?:[a-z][\w-]{1,30})[ \t]{1,3})?([^\s"'\\\]<>][^\n"'\\\]<>]*)/gi;

export const PLACE_RULES: readonly RedactRule[] = [
  // scheme://user:password@host; a slash in the password only where what stands before it is no port.
  at(
    ["://"],
    /(:\/\/[^\s:@/"'<>`[]{0,200}:)(?!\*\*\*@)(?:[^\s"'<>/`]{1,500}|(?!\d{1,5}[/?#])[^\s"'<>`@]{1,500})@/g,
    `$1${MASK}@`,
  ),
  // https://token@host: a user that is none.
  at(["://"], /(:\/\/)([\w.~%+=-]{16,500})@/g, (scheme = "", user = "") =>
    /\d/.test(user) && /[A-Za-z]/.test(user) ? `${scheme}${MASK}@` : `${scheme}${user}@`,
  ),
  // user:password@tcp(host:3306)/db, as Go's MySQL driver wants it.
  at(
    ["@tcp(", "@unix(", "@tcp6(", "@cloudsql("],
    /((?<![^\s"'`=([{,])[^\s:@/"'`=([{,]{1,64}:)[^\s"'`]{1,200}@((?:tcp6?|unix|cloudsql)\()/g,
    `$1${MASK}@$2`,
  ),
  // oracle's user/password@host.
  at(["jdbc:oracle:"], /(jdbc:oracle:\w{1,10}:[^\s/:@]{1,64}\/)[^\s@]{1,200}@/g, `$1${MASK}@`),
  at(["uthorization", "UTHORIZATION"], AUTHORIZATION, (name = "", scheme = "", credential = "") =>
    // A known scheme has a credential behind it; anything else may be prose.
    looksLikeCredential(firstWord(credential)) && (SCHEMES.test(scheme) || /\d/.test(firstWord(credential)))
      ? `${name}${scheme}${MASK}`
      : `${name}${scheme}${credential}`,
  ),
  at(["earer", "EARER"], /\b(bearer[ \t]{1,3})([\w.~+/-]{12,}=*)/gi, (scheme = "", credential = "") =>
    looksLikeCredential(credential) && /\d/.test(credential) ? `${scheme}${MASK}` : `${scheme}${credential}`,
  ),
  at(["asic", "ASIC"], /\b(basic[ \t]{1,3})([A-Za-z0-9+/]{8,}={0,2})/gi, (scheme = "", credential = "") =>
    isUserAndPassword(credential) ? `${scheme}${MASK}` : `${scheme}${credential}`,
  ),
  // Set-Cookie keeps name and attributes, Cookie nothing.
  at(
    ["ookie", "OOKIE"],
    /(set-cookie\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2}[^\s=;"'\\[\]]{1,100}=)(?!\*\*\*)[^\s;"'\\[\]]+/gi,
    `$1${MASK}`,
  ),
  at(
    ["ookie", "OOKIE"],
    /((?<![\w-])cookie\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2})(?=[^\s=;"'\\[\]]{1,100}=)[^\n"'\\\]]+/gi,
    `$1${MASK}`,
  ),
  at(
    ["SESSID", "SESSIONID", "sessid", "sessionid", "connect.sid"],
    /((?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|sessionid)=)(?!\*\*\*)[^\s;,&"'\\]{8,}/gi,
    `$1${MASK}`,
  ),
  // Signatures and keys in the query of a URL.
  at(
    ["=", "%3D"],
    /([?&;](?:sig|signature|x-amz-(?:signature|security-token|credential)|x-goog-(?:signature|credential)|googleaccessid|awsaccesskeyid|key|apikey|api_key|auth|jwt|sas|assertion|code_verifier)=)(?!\*\*\*)[^\s&"'<>\\]{12,}/gi,
    `$1${MASK}`,
  ),
  // Flags of a command line whose value stands behind a blank.
  at(
    ["--"],
    /(--?(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase|secret|token|api-?key|access-?key|secret-?key)[ \t]{1,3})(?!\*\*\*|-)(?:"[^"\n]{1,500}"|'[^'\n]{1,500}'|[^\s"']{4,})/gi,
    `$1${MASK}`,
  ),
  at(["curl "], /(\s(?:-u|--user|--proxy-user)[ \t=]{0,3}["']?[^\s:"']{1,100}:)(?!\*\*\*)[^\s"']+/g, `$1${MASK}`),
  at(["mysql"], /(\bmysql(?:dump|admin|sh)?[ \t][^\n]{0,200}?[ \t]-p)(?!\*\*\*)[^\s-]\S*/g, `$1${MASK}`),
  at(["redis-cli "], /(redis-cli[ \t][^\n]{0,200}?(?<=[ \t])-a[ \t]{1,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  at(["login "], /(\blogin[ \t](?:[^\n]{0,200}?[ \t])?-p[ \t]{1,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  at(["sshpass "], /(sshpass[ \t]{1,3}-p[ \t]{0,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  // .netrc.
  at(["login "], /(login[ \t]{1,3}\S{1,200}[ \t]{1,3}password[ \t]{1,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  at(
    ["IDENTIFIED", "identified"],
    /(identified\s{1,3}(?:with\s{1,3}\S{1,60}\s{1,3})?(?:by|as)\s{1,3})(['"])(?!\*\*\*)[^'"\n]{1,300}\2/gi,
    `$1$2${MASK}$2`,
  ),
  // Elements of XML.
  at(
    ["</"],
    /(<[\w:.-]{0,40}(?:password|passwd|secret|token|apikey|api-key|accesskey)>)(?!\*\*\*)[^<\n]{1,4000}(<\/)/gi,
    `$1${MASK}$2`,
  ),
  // Docker's config.json.
  at(["auth"], /(\\?"auth\\?"\s{0,3}:\s{0,3}\\?")([A-Za-z0-9+/]{6,}={0,2})(?=\\?")/g, (name = "", base64 = "") =>
    isUserAndPassword(base64) ? `${name}${MASK}` : `${name}${base64}`,
  ),
  at(["otpauth://"], /(otpauth:\/\/[^\s"']{1,300}[?&]secret=)(?!\*\*\*)[^\s&"']+/g, `$1${MASK}`),
];
