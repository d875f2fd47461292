/** Names that mark their value as secret: in code, configuration and tables, and in several languages. */

/** The owner, in languages that put it last: `senha_do_banco`, `contraseñaDeRoot`. */
const OF = "(?:[_ .-]?d(?:[aeo]|el|u)s?[_ .-]?[a-z]{2,16}){0,2}";

/** `password` and the like: any value assigned to them is one. */
const PASSWORD = [
  "passw(?:or|oo)?r?d",
  "passwort",
  "pswd",
  "pass(?:[_ .-]?(?:phrase|code))",
  "(?:recovery|secret|seed|backup|wallet)[_ .-]?phrase",
  "mnemonic(?:[_ -]?(?:phrase|words))?",
  "(?:wallet|master|root|bip39)[_ -]?seed",
  "pass(?<=(?:[a-z0-9][_.-]|[\"'?&@]|(?<![a-z])(?:db|user|admin|root|my|ldap|smtp|mail|proxy|http|auth|ftp|redis|ssh|store|key|require|truststore|keystore|pg|become|sudo|default) ?)pass)",
  "pass(?<=(?<![a-z])(?:user|login)\\w{0,8}[=:] ?[^\\s]{1,60}[\\s,;&]{1,2}pass)",
  "pass(?<=(?-i:(?:DEFAULT|USER|ROOT|ADMIN|DB|SQL|MAIL|SMTP|LDAP|MQ|REDIS)PASS))",
  // In `becomePass`, but not in `compass`.
  "pass(?<=(?-i:[a-z]P)ass)",
  "pwd(?<=(?:(?<![a-z])|root|user|admin|db|sql|mail|ftp|smtp|ldap|login|my|(?-i:[a-z](?=P)))pwd)",
  "pw(?<=(?:[a-z0-9][_.-]|[\"'@]|(?<![a-z])(?:root|admin|bind|user|db|ldap|mail|my) ?)pw|(?-i:[a-z]P)w)",
  "psk(?<=(?<![a-z]|wifi|wpa2?|wlan)psk|(?-i:[a-z]P)sk)",
  "masterauth(?<=(?<![a-z])masterauth)",
  "kennwort",
  "losungswort",
  `contrase(?:n|ñ|ny)a${OF}`,
  `senha${OF}`,
  "mots?[_ .-]?de[_ .-]?passe",
  "mdp(?<=(?<![a-z])mdp)",
  "palavra[_ .-]?passe",
  "wachtwoord",
  "parola(?<=(?<![a-z])parola)",
  "has[łl]o(?<=(?<![a-z])has[łl]o)",
  "heslo(?<=(?<![a-z])heslo)",
  "jelsz[oó]",
  "l[öo]senord",
  "salasana",
  "adgangskode",
  "passord",
  "[şs]ifre(?<=(?<![a-z])[şs]ifre)",
  "lozinka",
  "geslo(?<=(?<![a-z])geslo)",
  "kata[_ -]?sandi",
  "m[aậ]t[_ -]?kh[aẩ]u",
  "парол[ья]",
  "密码",
  "密碼",
  "口令",
  "パスワード",
  "暗証番号",
  "비밀번호",
  "암호",
  "סיסמה",
  "كلمة[_ ]المرور",
  "κωδικός",
  "รหัสผ่าน",
];

/** Words before `key` that make it an access key. */
const KEYS =
  "api|access|secret|private|signing|signature|encryption|decryption|account|auth|app|application|master|(?:pre)?shared|service|client|" +
  "license|storage|webhook|deploy|subscription|functions|consumer|integration|ingest(?:ion)?|instrumentation|hmac|aes|" +
  "admin|session|cookie|ssh|jwt|fernet|server|routing|stripe|fastly|pass|webpush|vapid|hash|bot|sdk|write|rest|sas|totp|otp|mfa|fcm|sendgrid|mailgun|twilio|datadog|openai|anthropic|algolia|pagerduty|cloudflare|ecdsa|ed25519|rsa|wallet|root|" +
  "activation|product|licence|registration|unlock|unseal|seal|recovery|restore|backup|3?des|block|zone|cipher|crypt(?:o|ography)?|symmetric|gossip|wireguard|wg|tls|ssl|smtp|vpn|sso|saml|oauth|merchant|terminal|payment|join|pairing|provisioning";

/** Those that may be separated by a blank. */
const SPACED_KEYS =
  "api|access|secret|private|signing|encryption|licen[cs]e|account|shared|master|activation|product|unseal|recovery|app|session|stripe|hmac|fernet|aes";

/** Session IDs that grant their owner's access. */
const SESSION =
  "(?:j|php|asp(?:\\.net)?_?)?sess(?:ion)?[ _.-]?id|sid(?<=(?<![a-z])sid|(?-i:[a-z]S)id)|(?:sess(?:ion)?|auth|login|remember)[ _.-]?cookie";
/** Names of session cookies. */
export const SESSION_NAME: RegExp =
  /^(?:j|php|asp(?:\.net)?_?)?sess(?:ion)?[ _.-]?id|^sid|(?:sess(?:ion)?|auth|login|remember)[ _.-]?cookie$/i;

/** Names of credentials for machines. */
const KEY = [
  "PAT(?<=[A-Z]_PAT)",
  "secret[_.-]?key[_.-]?base",
  `(?:${KEYS})[_.-]?key(?:[_-]?data)?`,
  `(?:${SPACED_KEYS}) key(?: base)?`,
  "secret(?:[_.-]?id)?",
  SESSION,
  // What lets a node of Erlang join a cluster: `erlang_cookie`, `RELEASE_COOKIE`, `-setcookie x`.
  "(?:erlang|release|erl|node|distribution)[ _.-]{0,2}cookie",
  "setcookie(?<=\\s-setcookie)",
  "(?:recovery|backup|scratch|activation|unlock)[ _.-]?code",
  "geheimnis",
  "segredo",
  "secreto(?<=(?<![a-z])secreto)",
  "token",
  "jeton(?<=(?<![a-z])jeton)",
  "credential",
  "cred(?<=[_.-]cred)",
  "salt(?<=(?:[_.-]|[a-z](?=S)|(?:hash|password) )salt)",
  "pepper(?<=(?:[_.-]|[a-z](?=P)|(?:hash|password) )pepper)",
  "creds(?<=(?:[a-z_]|(?<![a-z]))creds)",
  "(?:mfa|totp|hotp|otp|2fa|two[_-]?factor)[ _.-]?seed",
  // Base64 of user and password, mostly; other values are decided by the value.
  "auth(?<=(?:[a-z]_|(?<![a-z]))auth|(?-i:[a-z]A)uth)",
];

/** Any other key: only a random value counts as secret. */
const OTHER_KEY =
  "key(?<=[a-z0-9][_.-]key|(?-i:[a-z0-9]K)ey)|pat(?<=(?:devops|github|gitlab|gh|ado|azure|git|databricks)[_.-]?pat)|[kd]ek(?<=(?<![a-z])[kd]ek)";

/** Words before `key` for something public, or a position in a store. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    "public pub host cache partition primary foreign unique natural composite sort order object shard dedup deduplication " +
    "idempotency lookup group row hash map message record event file blob etag websocket pair verify verification " +
    "publishable range search index query bucket registry config context translation i18n feature flag issue item " +
    "entity entry queue topic stream socket gpg pgp lock dictionary metric label tag header form project no any each next last first min max " +
    "start end left right up down arrow enter tab old new duplicate conflict missing unknown expected wrong bad the this that"
  ).split(" "),
);
/** Words before `token` for a position in a list, or something of threads. */
const OTHER_TOKEN = /(?:next|page|continue|continuation|cancel\w*|sync|resume)[\s_-]{0,2}$/i;

/** True if the text before `token` makes it harmless. */
export function isOtherToken(before: string): boolean {
  return OTHER_TOKEN.test(before);
}

/** True if the text before `key` makes it harmless. */
export function isOtherKey(before: string): boolean {
  const end = /[_.-]/.test(before.at(-1) ?? "") ? before.length - 1 : before.length;
  let start = end;
  // Back to a separator, or to the capital of a word in `camelCase`.
  while (start > 0 && /[A-Za-z0-9]/.test(before[start - 1] ?? "")) {
    start--;
    if (/[A-Z]/.test(before[start] ?? "") && /[a-z]/.test(before[start - 1] ?? "")) break;
  }
  return OTHERS.has(before.slice(start, end).toLowerCase());
}

/** Numbers that people type to authenticate. */
const CODE =
  "pin(?<=(?<![a-z])pin|(?-i:[a-z]P)in)(?:[_ .-]?(?:code|number|no))?|otp(?<=(?<![a-z])otp|(?-i:[a-z]O)tp)(?:[_ .-]?(?:code|value))?|totp(?:[_ .-]?code)?|" +
  "(?:one[_ -]?time|mfa|2fa|sms)[_ -]?pass(?:word|code)|(?:mfa|2fa|sms|verification|confirmation|security|one[_ -]?time|login|auth(?:entication)?)[_ .-]?(?:code|pin)|cv[vc]2?(?<=(?<![a-z])cv[vc]2?)";

/** Suffixes of the same name: its storage, number or scope. */
const SUFFIX =
  "s?(?: (?:\\d{1,2}(?=[:=])|prod|old|new)|[_.-]?(?:hash(?:ed)?|salt|digest|\\d{1,2}|old|new|prev(?:ious)?|current|confirm(?:ation)?|repeat|plain(?:text)?|raw|value|b64|base64|enc(?:oded|rypted)?|prod(?:uction)?|dev|test|staging|live|primary|secondary|backup|output)|[_-][^\\x00-\\x7f]{1,12})?";

/** What a password is for, in names that begin with its word: `password_admin`. */
const OWNER =
  "(?:[_.-]?(?:admin|root|db|database|app|api|service|svc|smtp|mail|email|ftp|ssh|ldap|mysql|postgres|redis|mongo|wifi|proxy|system|master|main))?";

/** Letters that continue a name; for non-ASCII ones an approximation of `\p{L}\p{N}`. */
const NO_MORE = "(?![\\w\\u00aa-\\u1fff\\u2c00-\\u2dff\\u3040-\\ufdff\\uff10-\\uffdc])";

/**
 * A name up to its end: group 1 is a password's word, 2 a key's, 3 a code's. Without the flag `u`, with which it
 * would take three times as long to compile, and several times as long to search.
 */
export const SECRET_NAME: RegExp = new RegExp(
  `(?:(${PASSWORD.join("|")})${OWNER}|(${KEY.join("|")})|(${CODE})|${OTHER_KEY})${SUFFIX}${NO_MORE}`
    // Java properties on a command line: `-Dpwd=x`.
    .replaceAll("(?<![a-z])", "(?<![a-z](?<!(?<![\\w-])-D))"),
  "gi",
);

let nameLike: RegExp | null = null;

/** False if a text contains no name, whatever precedes it. */
export function mayHoldName(text: string): boolean {
  nameLike ??= new RegExp(withoutLookbehinds(SECRET_NAME.source), "i");
  return nameLike.test(text);
}

function withoutLookbehinds(source: string): string {
  let result = "";
  let from = 0;
  for (const { 0: found, index } of source.matchAll(/\\.|\(\?<[=!]/gs)) {
    if (found.startsWith("\\") || index < from) continue;
    result += source.slice(from, index);
    from = endOfGroup(source, index);
  }
  return result + source.slice(from);
}

/** The position after the bracket that closes the group at a position. */
function endOfGroup(source: string, from: number): number {
  let depth = 0;
  let isInClass = false;
  for (let at = from; at < source.length; at++) {
    const character = source[at];
    if (character === "\\") at++;
    else if (isInClass) isInClass = character !== "]";
    else if (character === "[") isInClass = true;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at + 1;
  }
  return source.length;
}

/** Each name of a password or a key contains one of these. */
const WORDS: readonly string[] = [
  ...["pass", "pwd", "psk", "secret", "token", "cred", "salt", "pepper", "kennwort", "losungswort", "contrase"],
  ...["senha", "passe", "mdp", "wachtwoord", "parola", "haslo", "heslo", "jelsz", "senord", "salasana", "adgangskode"],
  ...["ifre", "lozinka", "geslo", "sandi", "masterauth", "geheimnis", "segredo", "secreto", "jeton"],
  ...["phrase", "mnemonic", "pw", "seed", "sess", "cookie", "sid", "auth", "otp", "cvv", "cvc"],
];
/** Each name of a code without these contains `pin`, or one of these and `code` at its end. */
const CODE_WORDS: readonly string[] = ["fa", "ms", "tion", "ity", "ime", "gin", "uth", "ery", "kup", "tch", "ock"];

/** Words in other scripts, in both cases. */
const FOREIGN: readonly string[] = [
  ...["hasł", "парол", "κωδικ", "khẩu"].flatMap(inCases),
  ...["密码", "密碼", "口令", "パスワード", "暗証", "비밀", "암호", "סיסמה", "كلمة", "รหัส"],
];

/** Words before `key` in a name: most keys in logs (`duplicate key`) have a blank and another word there. */
const KEY_HOOKS: readonly string[] = [
  ...[..."abcdefghijklmnopqrstuvwxyz0123456789_.-"].map((before) => `${before}key`),
  ...SPACED_KEYS.split("|").map((word) => `${word.replace("[cs]e", "se")} key`),
  "licence key",
];

/** Each name contains one of these. */
export const NAME_HOOKS: readonly string[] = [
  ...WORDS.flatMap(inCases),
  ...KEY_HOOKS,
  "_PAT",
  ...["ops", "hub", "lab", "gh", "ado", "ure", "git", "cks"].flatMap((end) =>
    ["_", "-", ".", ""].map((sign) => `${end}${sign}pat`),
  ),
  ...["pin", "kek", "dek"].flatMap(inCases),
  "khau",
  ...CODE_WORDS.flatMap((end) => [
    `${end}Code`,
    ...[" ", "_", "-", "."].flatMap((between) =>
      [end, end.toUpperCase()].flatMap((word) => inCases("code").map((code) => word + between + code)),
    ),
  ]),
  ...FOREIGN,
];

function inCases(word: string): readonly string[] {
  return [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
}
