/** Decides if the value of a name is a secret, or merely text about one. */
import { isRandomLetters } from "./letters.ts";
import { isSentence, isTalk, passphraseLength } from "./passphrase.ts";
import { isBroken, isChosen, isDrawn, isTelling } from "./random.ts";
import { SESSION_NAME } from "./secret-names.ts";

/**
 * The kind of value that a name implies. Any value of a password's name is a password; keys and tokens are recognised
 * by their form, other keys only if they look random; a code has only digits.
 */
export type NameKind = "password" | "key" | "other-key" | "code";

/** A value with its surroundings. */
export interface Value {
  /** The text before the end of the name, on any line, at most 60 characters. */
  readonly before: string;
  /** The end of the name as written, and in lower case. */
  readonly name: string;
  readonly ending: string;
  readonly kind: NameKind;
  /** `=`, `:`, `=>` or similar; empty if the notation has no sign. */
  readonly sign: string;
  /** True if no blank follows the sign. */
  readonly isTight: boolean;
  readonly quoted: boolean;
  readonly quotedName: boolean;
  /** At most 256 characters of the value, and the text after it within these. */
  readonly text: string;
  readonly after: string;
}

/** Placeholders of a value that is hidden, unset or unknown. */
const PLACEHOLDER =
  /^(?:[\w.@+-]{1,64}[:/]\*+|[^\w\s*]{0,4}\*+(?:\w{1,20}\*+)?|x{3,}|~|\.{2,}|…|-+|<[^<>]*>?|<[<%?].*|\$\{.*|\{\{.*|#\{.*|\{[a-z_.]*\}?|\$\(.*|\$\d{1,3}|\?|:[a-z_]{1,40}|%[-+#]?\d*[a-zA-Z]|%[A-Z_]+%|\((?:[^()]|\([^()]*\))*\)|%\(\w*\)\w?|@\w+@|@p?\d{1,3}|!{1,2}[a-z]+|ENC[([].*|%env\(.*|null|nil|none|undefined|unset|empty|true|false|yes|no|on|off|ok|n\/a|\[?redacted\]?|\[?masked\]?|\[?filtered\]?|\[?hidden\]?|\[?protected\]?|required|missing|invalid|success|fail(?:ed|ure)|denied|expired|revoked|unknown|wrong|incorrect|optional)$/i;

/** A variable of a shell: in one case, with digits at the end if any. */
const VARIABLE = /^\$(?:[A-Z_]+|[a-z_]+)\d{0,2}$/;

/** Types and schemas in place of a value. */
const TYPE =
  /^(?:(?:Option|Optional|Maybe|Vec|List|Secret|Box|Arc)<.*|(?:string|str|text|varchar|char|bytes?|binary|integer|int|boolean|bool|object|any|list|dict|map|array|file|path|url|uuid|date)(?:\[\])?[!?]?|(?:n?(?:var)?char2?|varbinary|(?:big|small)?int|decimal|numeric)\([\w ,]{1,12}\))$/i;

/**
 * A pointer into Go's heap or a Linux process's memory, a type, or an object without its content: `0xc000123456`,
 * `(*string)(nil)`, `[object Object]`. Other hexadecimal numbers may be passwords.
 */
const REFERENCE =
  /^(?:[&*]?(?:\([*\w.]+\)\()?0x(?:c0[0-9a-f]{8}|(?:7f|55|56)[0-9a-f]{10}|0{1,16})\)?|\(\*?[\w.]+\)\(0x[0-9a-f]{1,16}\)|\(?\*(?:[a-z]\w*[./])*[A-Za-z_]+\)?(?:\(.*)?|\(nil\)|\[?object \w+\]?|<\w[^<>]*>?)$/i;
/** A password in quotes, where pointers do not occur. */
const HEX_NUMBER = /^0x[0-9a-f]{4,}$/i;
/** `System.Threading.CancellationToken`, `JsonToken.VALUE_STRING`. */
const QUALIFIED_TYPE = /^[A-Z][a-z][A-Za-z_]*(?:\.[A-Z][a-z][A-Za-z_]*)*(\.(?:[A-Z][a-z][A-Za-z_]*|[A-Z][A-Z_]+))$/;

function isQualifiedType(text: string): boolean {
  return QUALIFIED_TYPE.test(text) && !isBroken(text.replace(/\.[A-Z_]+$/, ""));
}

/** Source code that obtains the value: `os.Getenv(`, `z.string().min(8)`, `process.env.API_KEY`, `crate::read()?`. */
const CALL = /^(?:[A-Za-z_$][\w$]*(?:\.|::|->))+[A-Za-z_$][\w$]*!?\(|^[A-Za-z_]\w*\(\)?$|^[a-z_]{3,30}\([a-z_]{3,30}\(/;
const ACCESS =
  /^(?:process\.env|os\.environ|import\.meta|env|self|this|req|request|res|ctx|context|config|cfg|settings|options|opts|props|params|args|secrets|credentials|user|body|data|var|local|module|each)(?:\.[A-Za-z_$][\w$]*|\[["']?[\w-]+["']?\])+[;)]?$/;
/** An attribute of a Terraform resource: `random_password.db.result`. */
const ATTRIBUTE = /^(?:data\.)?[a-z]+(?:_[a-z0-9]+)+\.[a-z_][\w-]*\.[a-z]+(?:_[a-z]+)*$/;
/** An element of a list: `tokens[0]`, `tokens[1:]`, `tokens[stack[-1]]`. */
const ELEMENT = /^[a-z_][\w.]*\[[\w.:[\]-]{0,60}\]?$/i;
/** Validation rules of a form: `required|min:8`. */
const VALIDATION = /^(?:required|nullable|sometimes|string|confirmed|bail|min|max)(?::\w{1,20})?\|/;
/** A reference to a secret: AWS, Google, Azure, 1Password and Vault; and the beginning of a subscript. */
const REFERRED =
  /^(?:arn:[\w-]*:|projects\/[\w-]+\/secrets\/|https:\/\/[\w-]+\.vault\.azure\.net\/|op:\/\/|vault:|\$_[A-Z]{3,8}\[|(?:process\.env|os\.environ|ENV|env|config|settings|secrets)(?:\.get)?[[(]$|(?:self|this|cls|app|\w{1,20}(?:config|settings|options|params))(?:\.\w{1,40}){0,3}\[$)/;
const PATH = /^(?:~|\.{0,2})\/(?:[\w.@~-]+(?:\/[\w.@~-]+)*\/?)?$|^[A-Za-z]:\\/;
/** A base64 key that happens to begin like a path. */
const BASE64_KEY = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])\/[A-Za-z0-9+/]{31,}={0,2}$/;
/** Names of Kubernetes objects and the like: words in lower case with hyphens, dots, slashes. */
const OBJECT_NAME = /^[a-z]+(?:[-./_:][a-z0-9]{1,20})*$/;
/** A token with which a node joins a Kubernetes cluster: its ID and its secret. */
const JOIN_TOKEN = /^[a-z0-9]{6}\.(?=[a-z]*\d)[a-z0-9]{16}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Words before `token` that give it a meaning in parsers, lists and threads. */
const OTHER_TOKEN =
  /(?:unexpected|next|page|continue|continuation|cancel\w*|sync|resume|stopping|end|start|stop|syntax|parse[rd]?|lexer|expected|invalid|unknown|illegal|special|(?<![a-z])(?:this|the|a|no|pad|eos|bos|mask))[\s_-]{0,2}$/i;

/** A library and its version. */
const COORDINATES = /^[a-z][a-z\d]*(?:[-_.][a-z\d]+)*:(?:jar:)?\d+(?:\.\d+)+[\w.-]*(?::\w+)?$/;

/** `auth:clean-up#7`: the number of a queue's job. */
export const JOB: RegExp = /^[a-z]+(?:-[a-z]+)+#\d+$/;

/** True if the value must be masked. */
export function isSecret(value: Value): boolean {
  const { text } = value;
  if (
    isNoValue(text) &&
    !(value.quoted && (HEX_NUMBER.test(text) || (value.kind === "password" && isQualifiedType(text))))
  )
    return false;
  if (value.quoted && isSentence(text)) return false;
  // `{Password: Token: Retries:3}`, a struct without values.
  if (!value.quoted && /^[A-Z][A-Za-z]*:$/.test(text)) return false;
  if (!value.quoted && !value.isTight && /^[A-Z][A-Za-z]*:\S*$/.test(text) && /\{[^\n]*$/.test(value.before))
    return false;
  // `[password]: cannot convert`.
  if (!value.quoted && !value.isTight && value.sign === ":" && isTalk(text) && /^ [a-z]/.test(value.after))
    return false;
  // `${DB_PASSWORD:-default}`.
  if (/\$\{[\w.]*$/.test(value.before) && !(isTelling(text) || looksRandom(text))) return false;
  // Source code: `const token = await fetch(`, `def login(user, password=None):`.
  if (!value.quoted && /^(?:await|new|yield|typeof)$/.test(text) && /^ [\w.$]+[(.]/.test(value.after)) return false;
  if (!value.quoted && /\):$/.test(text) && isNoValue(text.slice(0, -2))) return false;
  // Source code: `this.password = password;`.
  if (text.toLowerCase() === value.ending && /^[;)]/.test(value.after)) return false;
  if (!value.quoted && isOfCode(value)) return false;
  if (value.kind === "code") return CODE.test(text);
  // A help text's `--password PASSWORD`, `arn:aws:secretsmanager:eu-west-1:123456789012:secret:db`.
  if (/^[A-Z]+(?:_[A-Z]+)*$/.test(text) && text.endsWith(value.name.toUpperCase())) return false;
  if (/secretsmanager:[\w-]*:\d*:$/.test(value.before)) return false;
  // A library's coordinates: `io.jsonwebtoken:jjwt:0.12.5`.
  if (value.isTight && COORDINATES.test(text) && /[a-z]\.[a-z.]*$/.test(value.before)) return false;
  if (CODE_BEHIND.test(text)) return false;
  // An assembler's `mnemonic: MOV`.
  if (value.ending === "mnemonic" && text.length < 16) return false;
  if (value.ending === "pwd")
    // In a URL, a path may follow the value.
    return (
      !PATH.test(text) &&
      (!/^[\w.-]*[/\\]/.test(text) || isDrawn(text) || /[;?&]\w*$/.test(value.before)) &&
      (written(value) || looksRandom(text))
    );
  // A test run's `pass=12 fail=0`.
  if (value.ending === "pass" && !/[a-z0-9_.-]$|["'?&]$/i.test(value.before))
    return (
      looksRandom(text) || (/(?<![a-z])(?:user|login|host)\w{0,8}[=:]\S/i.test(value.before) && !/^\d+$/.test(text))
    );
  // `refresh token: status=401`, `tokens: prompt=12`.
  if (value.sign === ":" && !value.quotedName && !value.quoted && /^[a-z]{2,20}=[\w.-]{0,12}$/.test(text)) return false;
  if (value.kind === "other-key") return isDrawnKey(text);
  if (value.kind === "password") return !DIRECTORY.test(text) && (written(value) || looksRandom(text));
  return isKeyOrToken(value);
}

/** `self.password = password`, `auth.token = request.token`, `tokens = parse(tokens, name)` in source code. */
function isOfCode({ text, before, after, ending }: Value): boolean {
  const lower = text.toLowerCase();
  return (
    (lower === ending && /\b(?:self|this)\.\w*$/.test(before)) ||
    (lower.endsWith(`.${ending}`) && /^(?:[a-z_]\w*\.)+[a-z_]+$/i.test(text)) ||
    (/^[a-z_]\w*\([a-z_]\w*$/i.test(text) && /^[,)]/.test(after))
  );
}

/** Codes that people type: at least four digits, or six characters with some digits. */
const CODE = /^(?:\d{3,8}|\d{3}[ -]\d{3,4}|(?=[A-Z]*\d)[A-Z0-9]{6,8})$/;
/** An argument, with code that uses the result: `secret_name)["SecretString"]`. */
const CODE_BEHIND = /^[a-z_]+\)[[.]/;
/** A path of at least two words. */
const DIRECTORY = /^\/(?:[a-z][a-z.-]*\/){1,8}[a-z][a-z._-]*$/;

/** Certainly random: both cases and digits, or long and hexadecimal, or base64 of a whole number of bytes. */
function isDrawnKey(text: string): boolean {
  return (
    text.length >= 16 &&
    (isDrawn(text) || /^(?=[0-9]*[A-F])(?=[A-F]*[0-9])[0-9A-F]{16,128}$/.test(text)) &&
    !/[\s:]|^[\w-]+(?:\/[\w.-]+)+$/.test(text)
  );
}

/** True if the text in place of a value is not one: a placeholder, a type, code that reads it. */
export function isNoValue(text: string): boolean {
  return (
    !/[^\s,;:()[\]{}"'`]/.test(text) ||
    PLACEHOLDER.test(text) ||
    VARIABLE.test(text) ||
    TYPE.test(text) ||
    REFERENCE.test(text) ||
    isQualifiedType(text) ||
    CALL.test(text) ||
    VALIDATION.test(text) ||
    REFERRED.test(text) ||
    ACCESS.test(text) ||
    ATTRIBUTE.test(text) ||
    ELEMENT.test(text)
  );
}

/** A prompt for a password. */
const PROMPT =
  /(?:^|[^\w-])(?:[Ee]nter|[Yy]our|[Tt]ype|[Nn]ew|[Cc]urrent|[Rr]etype|[Cc]onfirm|[Rr]epeat|[Gg]enerated)(?: [\w-]{1,20}){0,3} ?$/;
/** The beginning of a line, after prefixes of runtimes and HTTP clients. */
export const LINE_START: RegExp =
  /(?:^|\n|\\n)(?:(?:\d{4}-\d\d-\d\dT\S{8,30}[ \t])?(?:std(?:out|err) [FP] )?[+-]?|(?:[<>*#+]|->) |[\w.-]{1,50} {1,20}\| )[\s-]*:?[\w.-]*$/;

/** The beginning of a message, after a logger's or a collector's prefix. */
const MESSAGE = String.raw`(?:^|\n|\\n|\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL)\b|[\])|] |["'\x60])[\])| \t]{0,12}(?:(?:\[[\w. -]{1,40}\] ?)?[\w.$/:-]{1,60} ?[:-] |[*•-] )?`;
const MESSAGE_START = new RegExp(String.raw`${MESSAGE}[\w.-]*$`);
/** The same with the rest of a label: `Db Password`. */
const LABEL_START = new RegExp(`${MESSAGE}(?:[A-Z][A-Za-z]{0,20} ){1,3}$`);
/** What an identifier is said to be, or a new password: `invalid dbPassword: x`, `generated password: x`. */
const COMPLAINT =
  /(?:^|[^a-z])(?:(?:invalid|bad|wrong|illegal|incorrect) [\w.-]+|generated(?: [a-z]{1,12})? [\w.-]*)$/i;
/** Endings of words in remarks. */
const REMARK = /(?:ed|ing|tion|able|ment|ity|ly|ness|less|ful)$/;

/** True for a word or number that a message gives after a colon, at its end: not a remark about the value. */
function isAnnounced(text: string, name: string, before: string): boolean {
  return (
    /^(?:\d{6,}|[A-Za-z]{8,})$/.test(text) &&
    !isTalk(text) &&
    !REMARK.test(text) &&
    (MESSAGE_START.test(before) || COMPLAINT.test(before) || (/^[A-Z]/.test(name) && LABEL_START.test(before)))
  );
}

/** True if a program or a person wrote a value here, instead of prose after a colon. */
function written({ sign, isTight, quoted, quotedName, before, after, name, text }: Value): boolean {
  if (sign !== ":" || quotedName) return true;
  // `{Host:db Password:x}`, except for validation rules such as `password:required|min:8`.
  if (isTight && /(?:^|[\s{[(,;&|])[\w.-]*$/.test(before)) return !/^[a-z_]+[|:]/.test(text);
  if (/(?:-H|--header)[ =]\\?["'][\w.-]*$/.test(before)) return true;
  // `{host: db, password: x}`, `[password: x]`, `(host: db, password: x)`.
  if (/[{[(,]\s?(?:[a-z]{2,12} )?[\w.-]*$/.test(before) && /^\s?[,}\])]/.test(after)) return !isTalk(text);
  // A string of nothing else: `"password: x"`, `<message>password: x</message>`.
  if (/["'`>][\w.-]*$/.test(before) && /^\\{0,7}["'`<]/.test(after)) return !isTalk(text);
  // `Enter your password: x`, and other words in a prompt.
  if (PROMPT.test(before) && isChosen(text) && /^[ \t]*\\?["']?\r?(?:\n|\\n|$)/.test(after)) return true;
  const lineStart = LINE_START.test(before);
  // `invalid password: "x"`, except for a validation rule's name: `password: "too_short"`.
  if (quoted && !/\s/.test(text) && text.length >= 6 && !isTalk(text)) return true;
  if (quoted) return lineStart || /[\w.-]$/.test(before) || /[{[(,]\s*$/.test(before) || /^[A-Z]/.test(name);
  // A printed struct's `Password:x` has no blank after the colon.
  if (!/^\s*(?:#.*)?(?:\n|\\n|["']|$)/.test(after)) return false;
  // `[client] password: x`: the last text in its line, not prose.
  return (
    lineStart ||
    isAnnounced(text, name, before) ||
    (/[\]):>|] +[\w.-]*$/.test(before) &&
      text.length >= 6 &&
      (isRandomLetters(text) || !/^[A-Za-z]?[a-z_-]+[.!]?$/.test(text)) &&
      !isTalk(text))
  );
}

function isKeyOrToken(value: Value): boolean {
  const { text, before, ending } = value;
  if (text.length < 6 || /^(?:\d{1,12}|-\d+)$/.test(text) || (PATH.test(text) && !BASE64_KEY.test(text))) return false;
  if (ending === "token" && OTHER_TOKEN.test(before)) return false;
  const isAuth = ending.startsWith("auth") && !/key|salt/.test(ending);
  // For `auth=user:password` another rule keeps the user.
  const user = isAuth ? /^[\w.@-]{1,64}[:/]/.exec(text)?.[0] : undefined;
  if (user !== undefined) {
    const isOfOtherRule = ((value.sign === "=" && value.isTight) || value.sign === ":") && !/[a-z\d]$/.test(before);
    return !isOfOtherRule && isDrawn(text.slice(user.length));
  }
  if (/codes?$/.test(ending)) return /^[\w-]{6,40}$/.test(text) && /\d/.test(text);
  if (isAuth) return text.length >= 12 && isDrawn(text) && !JOB.test(text);
  if (SESSION_NAME.test(ending)) return isSessionId(text);
  if (isEnvironment(value)) return true;
  if (ending.startsWith("credential") && value.quoted && passphraseLength(text) === text.length) return true;
  const plainWord = ending === "secret" || ending === "token" || ending.startsWith("credential");
  const named = plainWord && !/[a-z0-9][_.-]?$/i.test(before.slice(-2).replace(/\s$/, "  "));
  if (ending !== "token" && OBJECT_NAME.test(text) && !UUID.test(text) && !JOIN_TOKEN.test(text))
    return !named && text.length >= 8 && written(value) && !/[-./_:]/.test(text);
  if (looksRandom(text)) return true;
  return !named && text.length >= 8 && !/\s/.test(text) && (value.sign === "=" || value.quoted) && written(value);
}

/** Session IDs that grant no access are numbers, UUIDs or short: those of ZooKeeper, tracing, or a worker. */
function isSessionId(text: string): boolean {
  return (
    text.length >= 20 &&
    /\d/.test(text) &&
    /[A-Za-z]/.test(text) &&
    !/^0x|^[0-9a-f]{8}-[0-9a-f]{4}-|^S-\d|^[A-Z]{2}[0-9a-f]{32}$|[\s:/]/i.test(text)
  );
}

/** True for an environment variable: `API_TOKEN=...`. */
function isEnvironment({ before, name, sign, text }: Value): boolean {
  return sign === "=" && /^[A-Z_]+$/.test(name) && /[A-Z0-9]_$/.test(before) && !/\s/.test(text);
}

/** Digits among letters, or a long run of both cases: not a word, name, version, time or address. */
function looksRandom(text: string): boolean {
  if (/\s/.test(text) || text.length < 6) return false;
  if (
    /^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/.test(text) ||
    /^(?:\d+(?:\.\d+)?(?:ms|[µu]s|s|m|h|d)){1,5}$|^\d+(?:\.\d+)?(?:%|[KMG]i?B?)?$/i.test(text)
  )
    return false;
  // `GitHub's`, `can't`.
  if (/^[A-Za-z]+'[a-z]{1,2}$/.test(text)) return false;
  if (/^\d{4}-\d\d-\d\d/.test(text) || /^[\w.-]+\.\w{1,4}:\d+\)?$/.test(text)) return false;
  if (/[0-9]/.test(text) && /[A-Za-z]/.test(text)) return true;
  if (/[^\w\s.:/-]/.test(text) && /[A-Za-z0-9]/.test(text) && !/[()[\]{}<>]/.test(text)) return true;
  // A TOTP seed: base32, at least sixteen letters, possibly without a digit.
  if (/^[A-Z2-7]{16,}=*$/.test(text)) return true;
  // Longer than any word.
  if (/^[a-z]{20,}$/.test(text)) return true;
  return text.length >= 20 && /[a-z][A-Z]/.test(text) && /[A-Z]{2}/.test(text);
}
