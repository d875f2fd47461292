/** Secrets recognised by their position: the password of a URL, a header, a flag. */
import { isNoValue, JOB } from "./is-secret.ts";
import { isTalk } from "./passphrase.ts";
import { ENCODED_PEM_RULE, PUTTY_RULES } from "./pem.ts";
import { isTelling, isTyped, looksLikePassword, looksRandom, looksRandomWithoutDigits } from "./random.ts";
import { at, findBy, MASK, PORT_HOOK, type RedactRule } from "./rule.ts";

/** True for text that is neither prose nor already masked. */
function looksLikeCredential(text: string): boolean {
  return (
    text.length >= 6 &&
    !text.startsWith(MASK) &&
    !isNoValue(text) &&
    !/^(?:[A-Za-z]?[a-z]{1,19}|[A-Z]{1,19})[.!]?$/.test(text)
  );
}

/** Base64 of `user:password`, as in registries' and Basic authentication. */
function isUserAndPassword(base64: string): boolean {
  return /^[\x20-9;-\x7e\u00a0-\ufffc]*:[\x20-\x7e\u00a0-\ufffc]*$/.test(
    Buffer.from(base64, "base64").toString("utf8"),
  );
}

/** True if a cookie's value may open a session: it has a session's name, or is not a plain word. */
function isCookieValue(name: string, value: string): boolean {
  if (value.startsWith(MASK) || isNoValue(value) || /^(?:deleted|delete|removed)$/i.test(value)) return false;
  if (/sess|sid|token|auth|jwt|login|user|key|secret|csrf|xsrf|remember|connect/i.test(name)) return true;
  return value.length >= 16 || (value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value));
}

/** Text around hosts without a scheme: lookups of Go's resolver, hosts of one machine, of a cluster, of servers. */
const SERVERS: readonly string[] = [
  ...[
    "lookup ",
    ".svc:",
    ".svc.cluster",
    "@localhost",
    "@127.0",
    "@10.",
    "@192.168.",
    "@db",
    "@host",
    "@proxy",
    "@cache",
  ],
  ...[
    "@postgres",
    "@mysql",
    "@maria",
    "@redis",
    "@mongo",
    "@rabbit",
    "@kafka",
    "@smtp",
    "@mail",
    "@mq",
    "@ldap",
    "@api",
  ],
];

/**
 * True for a password before a host: not a version, tag or package, as in `npm:left-pad2@1.3.0` and
 * `nginx:1.27-alpine3@sha256:...`.
 */
function isPasswordOfUser(user: string, value: string): boolean {
  return (
    !/(?:npm|git|pkg|workspace|file|link|patch|mailto|sips?|acct):$/i.test(user) &&
    !/^v?\d+(?:[.-]|$)/.test(value) &&
    isTelling(value)
  );
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? "";
}

/** The IANA registry of authentication schemes, and those of the large clouds. */
const SCHEMES =
  /^(?:bearer|basic|token|digest|negotiate|apikey|hmac|hawk|oauth|sharedkey|sharedaccesssignature|ssws|aws4-hmac-sha256)\s/i;

const AUTHORIZATION =
  /(authorization\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2})((?:[a-z][\w-]{1,30})[ \t]{1,3})?([^\s"'\\\]<>][^\n"'\\\]<>]*)/gi;

/** `name: DB_PASSWORD` and `value: x`, in the notations of YAML, JSON, Go and XML. */
const NAME_AND_VALUE =
  /((?<![a-z])(?:name|key)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?[\w.:-]{0,60}(?:password|passwd|_pass|secret|token|api_?key|access_?key|private_?key|credentials?)\\?["']?(?:,(?:\s|\\n){0,40}|(?:\s|\\n){1,40})(?:-\s)?\\?["']?value\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?["'])?)([^\s"'\\,{}]{1,4000})/gi;

/** Its names, with the characters that follow them there, since many more records have a value. */
const NAMES_OF_VALUES = [
  "password",
  "passwd",
  "_pass",
  "secret",
  "token",
  "apikey",
  "api_key",
  "accesskey",
  "access_key",
]
  .concat("privatekey", "private_key", "credential", "credentials")
  .flatMap((name) => [..."\\\"', \t\r\n"].map((next) => name + next));

/** The value after `auth`: random characters, or base64 of `user:password`. */
const AUTH = /((?<![a-z])auth\\?["']?(?:=|:[ \t]{0,3})\\?["']?)([\w+/=.~-]{8,})(:?)/gi;

/** Keys of caches and rows are not secret, and seldom random. */
const BARE_KEY =
  /(key(?<=(?<![a-z])key)(?<!(?:public|host|cache|partition|primary|routing|sort|object|s3|shard|foreign|dedup|idempotency|lookup|group|row|hash|map|message|record|event|storage|file|blob|etag|websocket|pair|pub|ssh|verify|verification|site|publishable|range|search|index|query|bucket)[ _-]key)\\?["']?\s{0,2}[:=]\s{0,2}\\?["']?)([\w+/=~-]{20,200})(?![\w+/=.~:-])/gi;

/** Words and a checksum: `Linux-node-24-0123…`. */
const CACHE_KEY = /^[A-Za-z]{2,20}(?:[-_]\w{1,12}){0,6}-[0-9a-f]{32,128}$/;

/** host:port:database:user:password. */
const PGPASS =
  /(:(\d{4,5}|\*):(?<=(?<![\w.:/*-])(?:[a-z][\w.-]{0,200}|[\d.]{7,15}|\*):(?:\d{4,5}|\*):)[\w*-]{1,64}:[\w*.-]{1,64}:)(?!\*\*\*)([^\s"':\\]{1,200})/gi;

const PGPASS_RULE: RedactRule = at([PORT_HOOK, ":*:"], PGPASS, (start = "", port = "", value = "") =>
  /^(?:543\d|6432|\*)$/.test(port) || looksLikePassword(value) ? `${start}${MASK}` : `${start}${value}`,
);

/** Names of credentials in the query of a URL. */
const QUERY_KEYS = (
  "sig signature x-amz-signature x-amz-security-token x-amz-credential x-goog-signature x-goog-credential googleaccessid " +
  "awsaccesskeyid key apikey api_key appid auth jwt sas code assertion code_verifier device_code hmac"
).split(" ");

/** The text between a name and its value: a quote, a blank, and a sign or another blank. */
const SIGNS = ["", '"', "'", '\\"', "\\'", "\\"].flatMap((quote) =>
  ["=", ":", " =", " :", "  ", "\t"].map((sign) => quote + sign),
);
const SIGNED_AUTH = ["=", ":", '"', "'", "\\"].map((sign) => `auth${sign}`);

/** Rules for positions whose content is secret in any form: URLs, headers. */
export const PLACE_RULES: readonly RedactRule[] = [
  // scheme://user:password@host; a slash in the password only where what stands before it is no port.
  at(
    ["://"],
    /(:\/\/[^\s:@/"'<>`[]{0,200}:)(?!\*\*\*@)((?:[^\s"'<>/`]|(?<=\w)'(?=\w)){1,500}|(?!\d{1,5}[/?#])[^\s"'<>`@]{1,500})@/g,
    (start = "", password = "") => (isNoValue(password) ? `${start}${password}@` : `${start}${MASK}@`),
    ["@"],
  ),
  at(["cloudinary://"], /(cloudinary:\/\/\d{1,20}:)[\w-]{20,}/g, `$1${MASK}`),
  // https://token@host, https://token:x-oauth-basic@host: a token in place of the user.
  at(
    ["://"],
    /(:\/\/)([\w.~%+=-]{16,500})(?=(:[^\s@/:"'<>]{0,200})?@)/g,
    (scheme = "", user = "", password = "") =>
      /\d/.test(user) && /[A-Za-z]/.test(user) && (password === "" || user.length >= 20 || password.includes("oauth"))
        ? `${scheme}${MASK}`
        : `${scheme}${user}`,
    ["@"],
  ),
  // user:password@tcp(host:3306)/db of Go's MySQL driver.
  at(
    ["@tcp(", "@unix(", "@tcp6(", "@cloudsql("],
    /((?<![^\s"'`=([{,>])[^\s:@/"'`=([{,>]{1,64}:)[^\s"'`]{1,200}@((?:tcp6?|unix|cloudsql)\()/g,
    `$1${MASK}@$2`,
  ),
  // oracle's user/password@host.
  at(["jdbc:oracle:"], /(jdbc:oracle:\w{1,10}:[^\s/:@]{1,64}\/)[^\s@]{1,200}@/g, `$1${MASK}@`),
  at(["authorization"], AUTHORIZATION, (name = "", scheme = "", credential = "") =>
    // A known scheme precedes a credential; anything else may be prose.
    looksLikeCredential(firstWord(credential)) && (SCHEMES.test(scheme) || /\d/.test(firstWord(credential)))
      ? `${name}${scheme}${MASK}`
      : `${name}${scheme}${credential}`,
  ),
  at(
    ["bearer"],
    /\b(bearer(?:[ \t]{1,80}|[ \t]{0,200}\n(?:\d{4}-\d\d-\d\dT\S{8,30} (?:std(?:out|err) [FP] )?)?[ \t]{0,80}))([\w.~+/-]{12,}=*)/gi,
    (scheme = "", credential = "") =>
      looksLikeCredential(credential) && (/\d/.test(credential) || looksRandomWithoutDigits(credential))
        ? `${scheme}${MASK}`
        : `${scheme}${credential}`,
  ),
  at(["basic ", "basic\t"], /\b(basic[ \t]{1,3})([A-Za-z0-9+/]{8,}={0,2})/gi, (scheme = "", credential = "") =>
    isUserAndPassword(credential) ? `${scheme}${MASK}` : `${scheme}${credential}`,
  ),
  // Names and attributes of cookies are kept, and values that are words: `theme=dark`.
  at(
    ["set-cookie"],
    /(set-cookie\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2}[^\s=;"'\\[\]]{1,100}=)(?!\*\*\*)([^\s;"'\\[\]]+)/gi,
    (name = "", value = "") => (isCookieValue(name, value) ? `${name}${MASK}` : `${name}${value}`),
  ),
  {
    hooks: ["cookie"],
    ignoresCase: true,
    reach: 6,
    find: (text, add) => {
      const COOKIES =
        /(?<![\w-])cookie\\?["'\]]?\s{0,3}[:=]\s{0,3}(?:\[?\\?["']?){0,2}(?=[^\s=;"'\\[\]]{1,100}=)[^\n"'\\\]]+/gi;
      for (const header of text.matchAll(COOKIES))
        for (const { index, 1: name = "", 2: value = "" } of header[0].matchAll(
          /([^\s=;:"'[]{1,100}=)([^;"'\\]{1,4096})/g,
        ))
          if (isCookieValue(name, value)) {
            const start = header.index + index + name.length;
            add(start, start + value.length);
          }
    },
  },
  at(
    ["phpsessid=", "jsessionid=", "sessionid=", "connect.sid="],
    /((?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|connect\.sid|sessionid)=)(?!\*\*\*)[^\s;,&"'\\]{8,}/gi,
    `$1${MASK}`,
  ),
  at(
    ["session=", "sessionid=", "session_id=", 'session"', "session'", "session\\"],
    /(\b\w{0,40}session(?:_?id)?(?:=|\\{0,3}["']:[ \t]?)\\{0,3}["']?)([\w.%-]{20,})/gi,
    (name = "", value = "") => (looksRandom(value) ? `${name}${MASK}` : `${name}${value}`),
  ),
  // Signatures and keys in the query of a URL.
  at(
    ["device_code=", "&sig\\=", ...[..."?&;"].flatMap((before) => QUERY_KEYS.map((name) => `${before}${name}=`))],
    /((?:[?&;]|(?<![^\s"'])(?=device_code))(?:sig|signature|x-amz-(?:signature|security-token|credential)|x-goog-(?:signature|credential)|googleaccessid|awsaccesskeyid|key|apikey|api_key|appid|auth|jwt|sas|code|assertion|code_verifier|device_code|hmac)\\?=)(?!\*\*\*)[^\s&"'<>\\]{12,}/gi,
    `$1${MASK}`,
  ),
  at(["oauth_signature"], /(oauth_signature=\\?["']?)(?!\*\*\*)[\w%+/=-]{16,}/g, `$1${MASK}`),
  at(SIGNED_AUTH, AUTH, (name = "", value = "", colon = "") => {
    const isSecret =
      (value.length >= 16 && looksRandom(value)) || (/^[\w+/]+={0,2}$/.test(value) && isUserAndPassword(value));
    // A colon follows a user.
    return `${name}${isSecret && colon === "" ? MASK : value}${colon}`;
  }),
  // auth: "user:password", REDISCLI_AUTH=password, NEO4J_AUTH=user/password.
  at(
    SIGNED_AUTH,
    /((?<![a-z])auth\\?["']?(?:=|:[ \t]{0,3})\\?["']?(?:[\w.@-]{1,64}[:/])?)(?!\*\*\*)([^\s"'\\,;:/]{6,200})/gi,
    (name = "", value = "") => (looksLikePassword(value) && !JOB.test(value) ? `${name}${MASK}` : `${name}${value}`),
  ),
  at(
    SIGNS.map((sign) => `key${sign}`),
    BARE_KEY,
    (name = "", value = "") =>
      (looksRandom(value) || looksRandomWithoutDigits(value)) && !CACHE_KEY.test(value)
        ? `${name}${MASK}`
        : `${name}${value}`,
  ),
  at(["_json_key"], /(_json_key(?:_base64)?:)(?!\*\*\*)(?:\{[^{}\n]{0,8000}\}?|[^\s"'{\\]{8,})/g, `$1${MASK}`),
  at(
    ["account.key."],
    /((?<![a-z])account\.key\.[\w.-]{1,200}\s{0,3}[=:]\s{0,3})(?!\*\*\*)[\w+/]{40,100}={0,2}/g,
    `$1${MASK}`,
  ),
  // `bob:x@host` of clients that imply the scheme.
  at(
    SERVERS,
    /((?<![\w@/:.-])(?:[a-z]{3,6}[(:])?\[?[A-Za-z][\w.+-]{0,60}(?:@[\w.-]{1,60})?:)(?!\*\*\*)([^\s@/"'`,;:()[\]{}<>|]{8,100})(?=@[A-Za-z0-9][\w.-]{0,200}(?:[\s:/,;)\]"'\\]|$))(?!@sha\d)/g,
    (start = "", value = "") => (isPasswordOfUser(start, value) ? `${start}${MASK}` : `${start}${value}`),
  ),
  at(["private_key_id"], /(private_key_id\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[0-9a-f]{16,64}/g, `$1${MASK}`),
  at(["sonar.login"], /(sonar\.login\s{0,3}[:=]\s{0,3})(?=[^\s"']{0,60}\d)[\w-]{16,}/g, `$1${MASK}`),
  // SNMP's passwords.
  at(
    ["community"],
    /((?:(?<![a-z])community(?:_?(?:string|name))?\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?|snmp-server[ \t]community[ \t]|(?<=r[ow])community6?[ \t]))([^\s"'\\,;:/@&]{6,100})/gi,
    (name = "", value = "") => (looksLikePassword(value) || isTyped(value) ? `${name}${MASK}` : `${name}${value}`),
  ),
  at(
    ["digest ", "digest\t"],
    /((?<![a-z])digest[ \t][^\n]{0,600}?(?<![a-z])response=\\?["']?)[0-9a-f]{32,128}/gi,
    `$1${MASK}`,
  ),
  // Composer's auth.json.
  at(
    ["-oauth", "-token"],
    /((?:github|gitlab|bitbucket)-(?:oauth|token)\\?["']?\s{0,3}:\s{0,3}\{\s{0,20}\\?["'][\w.-]{1,80}\\?["']\s{0,3}:\s{0,3}\\?["'])[\w-]{16,}/g,
    `$1${MASK}`,
  ),
  // Tuples of Erlang and Elixir.
  at(
    ["pass", "secret", "token", "api_key"].flatMap((name) => [`{${name}`, `{:${name}`]),
    /(\{:?(?:password|passwd|secret|token|api_key|secret_key|token_secret)\s?,\s?(?:<<)?\\?["'])(?!\*\*\*)[^"'\\\n]{1,500}/g,
    `$1${MASK}`,
  ),
  // The private parts of a JSON Web Key, in the line of its type.
  {
    hooks: ["kty"],
    reach: 0,
    find: (text, add) => {
      for (const line of text.matchAll(/^.*"kty\\{0,7}".*$/gm))
        findBy(/("(?:d|k|p|q|dp|dq|qi)\\{0,7}"\s?:\s?\\{0,7}")[\w-]{16,}/g, `$1${MASK}`, line[0], (start, end) =>
          add(line.index + start, line.index + end),
        );
    },
  },
  // .netrc.
  at(
    ["login "],
    /(\blogin[ \t]{1,3}\S{0,199}[^\s:]\s{1,40}password[ \t]{1,3})(?!\*\*\*)(\S+)/g,
    (start = "", value = "") => (isTalk(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  PGPASS_RULE,
  // Name and value in separate fields: environments of Kubernetes, settings of .NET.
  at(NAMES_OF_VALUES, NAME_AND_VALUE, (name = "", value = "") =>
    isNoValue(value) ? `${name}${value}` : `${name}${MASK}`,
  ),
  // PHP's var_dump.
  at(
    ["string("],
    /(\[\\?"?\w{0,40}(?:password|passwd|secret|token|apikey|api_key)\\?"?(?::\\?"?\w{1,40}\\?"?){0,2}\]=>(?:\s|\\n){1,40}string\(\d{1,6}\)\s\\?"(?!\*\*\*))[^"\\\n]{1,4000}/gi,
    `$1${MASK}`,
  ),
  // Both in the form that URLs have.
  at(
    ["%3D", "%3A"],
    /((?:passw(?:or)?d|passphrase|secret|token|api_?key)(?:%22)?%3[AD](?:%22|%20){0,2})(?!\*\*\*)[^\s&"'%<>]{1,500}/gi,
    `$1${MASK}`,
  ),
  at(
    ["identified"],
    /((?:(?-i:IDENTIFIED)|(?<=(?:\b(?:user|role|grant|alter|create)\b[^\n]{0,200}|\n[ \t]{0,40}))identified)\s{1,3}(?:with\s{1,3}\S{1,60}\s{1,3})?(?:by|as)\s{1,3}(?:values\s{1,3})?\\?['"])(?!\*\*\*)[^'"\n\\]{1,300}(?=\\?['"])/gi,
    `$1${MASK}`,
  ),
  // Oracle's, without quotes.
  at(
    ["identified by "],
    /(identified by\s{1,3})(?!\*\*\*|values\b|clause\b)([\w$#.!*-]{3,128})(?=[\s;"'\\]|$)/gi,
    (start = "", value = "") => (isTalk(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  // Elements of XML.
  at(
    ["password>", "passwd>", "secret>", "token>", "apikey>", "api-key>", "accesskey>"],
    /(<[\w:.-]{0,40}(?:password|passwd|secret|token|apikey|api-key|accesskey)>)(?!\*\*\*)[^<\n]{1,4000}(<\/)/gi,
    `$1${MASK}$2`,
  ),
  // Docker's config.json.
  at(
    ['auth"', 'auth\\"'],
    /(\\?"auth\\?"\s{0,3}:\s{0,3}\\?")([A-Za-z0-9+/]{6,}={0,2})(?=\\?")/g,
    (name = "", base64 = "") => (isUserAndPassword(base64) ? `${name}${MASK}` : `${name}${base64}`),
  ),
  at(
    ["dockerconfigjson", "dockercfg"],
    /(\.dockerc(?:onfigjson|fg)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?)[A-Za-z0-9+/]{16,}={0,2}/g,
    `$1${MASK}`,
  ),
  ENCODED_PEM_RULE,
  ...PUTTY_RULES,
  at(["/v1/input/", "/integration/"], /(\/(?:v1\/input|integration)\/)[0-9a-f]{32}(?![A-Za-z0-9])/g, `$1${MASK}`),
  at(["otpauth://"], /(otpauth:\/\/[^\s"']{1,300}[?&]secret=)(?!\*\*\*)[^\s&"']+/g, `$1${MASK}`),
];
