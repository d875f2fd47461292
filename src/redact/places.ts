/** Secrets that are known by the place where they stand: the password of a URL, a header, a flag. */
import { isNoValue } from "./judge.ts";
import { ENCODED_PEM_RULE } from "./pem.ts";
import { isDrawnByLot } from "./random.ts";
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
  return text.length >= 6 && !text.startsWith(MASK) && !/^(?:[A-Za-z]?[a-z]{1,19}|[A-Z]{1,19})[.!]?$/.test(text);
}

/** Base64 of `user:password`, as registries and Basic authentication write it. */
function isUserAndPassword(base64: string): boolean {
  return /^[\x20-9;-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(base64, "base64").toString("latin1"));
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? "";
}

/** Of the IANA registry of authentication schemes, and those of the large clouds. */
const SCHEMES =
  /^(?:bearer|basic|token|digest|negotiate|apikey|hmac|hawk|oauth|sharedkey|sharedaccesssignature|ssws|aws4-hmac-sha256)\s/i;

const AUTHORIZATION =
  /(authorization\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2})((?:[a-z][\w-]{1,30})[ \t]{1,3})?([^\s"'\\\]<>][^\n"'\\\]<>]*)/gi;

/** `name: DB_PASSWORD` and `value: x`, as YAML, JSON, Go and XML write it. */
const NAME_AND_VALUE =
  /((?<![a-z])(?:name|key)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?[\w.:-]{0,60}(?:password|passwd|_pass|secret|token|api_?key|access_?key|private_?key|credentials?)\\?["']?(?:,(?:\s|\\n){0,40}|(?:\s|\\n){1,40})(?:-\s)?\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?["'])?)([^\s"'\\,{}]{1,4000})/gi;

/** What prose calls by its name, and what may be it: long enough to be judged by its letters. */
const IN_PROSE =
  /((?<![a-z])(?:token|password|secret|(?:api|access|secret|private|signing|encryption|license|account)[ _-]key)(?:\s(?:is|was|provided|used|value))?\\?["']?:?[ \t]{1,2}\\?["'`]?)([\w+/=~-]{20,500})/gi;

export const PLACE_RULES: readonly RedactRule[] = [
  // scheme://user:password@host; a slash in the password only where what stands before it is no port.
  at(
    ["://"],
    /(:\/\/[^\s:@/"'<>`[]{0,200}:)(?!\*\*\*@)([^\s"'<>/`]{1,500}|(?!\d{1,5}[/?#])[^\s"'<>`@]{1,500})@/g,
    (start = "", password = "") => (isNoValue(password) ? `${start}${password}@` : `${start}${MASK}@`),
  ),
  at(["cloudinary://"], /(cloudinary:\/\/\d{1,20}:)[\w-]{20,}/g, `$1${MASK}`),
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
  at(["ession"], /(\b\w{0,40}session(?:_?id)?=)([\w.%-]{20,})/gi, (name = "", value = "") =>
    isDrawnByLot(value) ? `${name}${MASK}` : `${name}${value}`,
  ),
  // Signatures and keys in the query of a URL.
  at(
    ["=", "%3D"],
    /([?&;](?:sig|signature|x-amz-(?:signature|security-token|credential)|x-goog-(?:signature|credential)|googleaccessid|awsaccesskeyid|key|apikey|api_key|auth|jwt|sas|code|assertion|code_verifier)=)(?!\*\*\*)[^\s&"'<>\\]{12,}/gi,
    `$1${MASK}`,
  ),
  at(["oauth_signature"], /(oauth_signature=\\?["']?)(?!\*\*\*)[\w%+/=-]{16,}/g, `$1${MASK}`),
  at(["auth=", "AUTH="], /((?<![\w])_?auth=["']?)([\w+/=.~-]{16,})/gi, (name = "", value = "") =>
    isDrawnByLot(value) || isUserAndPassword(value) ? `${name}${MASK}` : `${name}${value}`,
  ),
  // Flags of a command line whose value stands behind a blank.
  at(
    ["--"],
    /((?<![\w-])--?(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase|secret|token|api-?key|access-?key|secret-?key)(?:[ \t]{1,3}|\\?["'],[ \t]{0,3}(?=\\?["'])))(?!\*\*\*|-)(?:\\?"[^"\n]{1,500}"|'[^'\n]{1,500}'|[^\s"']{4,})/gi,
    `$1${MASK}`,
  ),
  at(["pass "], /((?<![\w-])-(?:storepass|keypass|srcstorepass|deststorepass)[ \t]{1,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  at([" pass:"], /(-pass(?:in|out)?[ \t]{1,3}pass:)(?!\*\*\*)\S+/g, `$1${MASK}`),
  at(
    ["htpasswd "],
    /(\bhtpasswd[ \t]{1,3}-\w{0,4}b\w{0,4}[ \t]{1,3}\S{1,200}[ \t]{1,3}\S{1,100}[ \t]{1,3})(?!\*\*\*)\S+/g,
    `$1${MASK}`,
  ),
  at(["requirepass ", "masterauth "], /((?:requirepass|masterauth)[ \t]{1,3}["']?)(?!\*\*\*)[^\s"']+/g, `$1${MASK}`),
  at(["curl "], /(\s(?:-u|--user|--proxy-user)[ \t=]{0,3}["']?[^\s:"']{1,100}:)(?!\*\*\*)[^\s"']+/g, `$1${MASK}`),
  at(["mysql"], /(\bmysql(?:dump|admin|sh)?[ \t][^\n]{0,200}?[ \t]-p)(?!\*\*\*)[^\s-]\S*/g, `$1${MASK}`),
  at(["redis-cli "], /(redis-cli[ \t][^\n]{0,200}?(?<=[ \t])-a[ \t]{1,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  at(["login "], /(\blogin[ \t](?:[^\n]{0,200}?[ \t])?-p[ \t]{1,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  at(["sshpass "], /(sshpass[ \t]{1,3}-p[ \t]{0,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  // .netrc.
  at(["login "], /(\blogin[ \t]{1,3}\S{1,200}\s{1,40}password[ \t]{1,3})(?!\*\*\*)\S+/g, `$1${MASK}`),
  // .pgpass: host:port:database:user:password.
  at(
    [":5432:", ":5433:", ":6432:", ":*:"],
    /((?<![\w.:/-])[\w.*-]{1,200}:(?:543\d|6432|\*):[\w*-]{1,64}:[\w*.-]{1,64}:)(?!\*\*\*)[^\s"']+/g,
    `$1${MASK}`,
  ),
  // Name and value apart: environments of Kubernetes, settings of .NET.
  at(["alue"], NAME_AND_VALUE, (name = "", value = "") => (isNoValue(value) ? `${name}${value}` : `${name}${MASK}`)),
  // PHP's var_dump.
  at(
    ["string("],
    /(\[\\?"?\w{0,40}(?:password|passwd|secret|token|apikey|api_key)\\?"?(?::\\?"?\w{1,40}\\?"?){0,2}\]=>(?:\s|\\n){1,40}string\(\d{1,6}\)\s\\?"(?!\*\*\*))[^"\\\n]{1,4000}/gi,
    `$1${MASK}`,
  ),
  // Prose: `with password 'x'`, `invalid token x`, `Incorrect API key provided: x`.
  at(
    ["assw", "ASSW"],
    /((?<![\w-])passw(?:or)?d(?:[ \t]is)?[ \t]{1,3}(["'`]))(?!\*\*\*)([^"'`\n]{1,200})(?=\2)/gi,
    (start = "", _, value = "") => (isNoValue(value) || /\s/.test(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  at(
    ["token", "Token", "TOKEN", "secret", "Secret", "password", "Password", "_key", "-key", " key", " Key", "_KEY"],
    IN_PROSE,
    (start = "", value = "") =>
      isDrawnByLot(value) || (/^(?:0x)?[0-9a-f]{32,}$/.test(value) && /private/i.test(start))
        ? `${start}${MASK}`
        : `${start}${value}`,
  ),
  // Both in the form that URLs have.
  at(
    ["%3D", "%3A"],
    /((?:passw(?:or)?d|passphrase|secret|token|api_?key)(?:%22)?%3[AD](?:%22|%20){0,2})(?!\*\*\*)[^\s&"'%<>]{1,500}/gi,
    `$1${MASK}`,
  ),
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
  at(
    ["dockerconfigjson", "dockercfg"],
    /(\.dockerc(?:onfigjson|fg)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[A-Za-z0-9+/]{16,}={0,2}/g,
    `$1${MASK}`,
  ),
  ENCODED_PEM_RULE,
  at(["/v1/input/", "/integration/"], /(\/(?:v1\/input|integration)\/)[0-9a-f]{32}(?![A-Za-z0-9])/g, `$1${MASK}`),
  at(["otpauth://"], /(otpauth:\/\/[^\s"']{1,300}[?&]secret=)(?!\*\*\*)[^\s&"']+/g, `$1${MASK}`),
];
