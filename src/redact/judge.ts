/** Whether the value of a name is a secret, or a word about one. */

/** A value with what is around it. */
interface Value {
  /** What stands before the end of the name, on any line, at most 60 characters. */
  readonly before: string;
  /** The end of the name as written, and in lower case. */
  readonly name: string;
  readonly ending: string;
  /** `=`, `:`, `=>` or `:=`. */
  readonly sign: string;
  readonly quoted: boolean;
  readonly quotedName: boolean;
  /** At most 256 characters of the value, and what follows it within these. */
  readonly text: string;
  readonly after: string;
}

/** What stands for a value that is not shown, not set or not known. */
const PLACEHOLDER =
  /^(?:\*+|x{3,}|\.{2,}|…|-+|<.*|\$\{.*|\{\{.*|#\{.*|\{[a-z_.]*\}?|\$\(.*|\$[A-Z_][A-Z0-9_]*|%[-+#]?\d*[a-zA-Z]|%[A-Z_]+%|\(.*\)|%\(.*|@\w+@|![a-z]+|ENC\(.*|null|nil|none|undefined|unset|empty|true|false|yes|no|on|off|ok|n\/a|\[?redacted\]?|\[?masked\]?|\[?filtered\]?|\[?hidden\]?|\[?protected\]?|required|missing|invalid|expired|revoked|unknown|wrong|incorrect|optional)$/i;

/** What a type or a schema says in the place of a value. */
const TYPE = /^(?:string|str|text|varchar|char|bytes?|binary|integer|int|boolean|bool|object|any)[!?]?$/i;

/** A pointer, a type or an object without its content: `0xc000123456`, `(*string)(nil)`, `[object Object]`. */
const REFERENCE = /^(?:[&*]?\(?\*?[\w.]*\)?\(?0x[0-9a-f]{4,16}\)?|\(?\*[\w./]+\)?.*|\(nil\)|\[?object \w+\]?|<\w+.*)$/i;
/** `System.Threading.CancellationToken`. */
const QUALIFIED_TYPE = /^[A-Z][a-z]\w*(?:\.[A-Z][a-z]\w*)+$/;

/** Source code that says where the value comes from: `os.Getenv(`, `z.string().min(8)`, `process.env.API_KEY`, `crate::read()?`. */
const CALL = /^(?:[A-Za-z_$][\w$]*(?:\.|::|->))+[A-Za-z_$][\w$]*!?\(|^[A-Za-z_]\w*\(\)?$/;
const ACCESS =
  /^(?:process\.env|os\.environ|import\.meta|env|self|this|req|request|res|ctx|context|config|cfg|settings|options|opts|props|params|args|secrets|credentials|user|body|data)(?:\.[A-Za-z_$][\w$]*|\[["']?[\w-]+["']?\])+[;)]?$/;
const PATH = /^(?:~|\.{0,2})\/(?:[\w.@~-]+(?:\/[\w.@~-]+)*\/?)?$|^[A-Za-z]:\\/;
/** Names of Kubernetes objects and the like: words in lower case with hyphens, dots, slashes. */
const OBJECT_NAME = /^[a-z]+(?:[-./_:][a-z0-9]{1,20})*$/;
/** Words before `token` that make it something of parsers, lists and threads. */
const OTHER_TOKEN =
  /(?:unexpected|next|page|continue|continuation|cancel\w*|sync|resume|stopping|end|start|stop|syntax|parse[rd]?|lexer|expected|invalid|unknown|illegal|special|(?<![a-z])(?:this|the|a|no|pad|eos|bos|mask))[\s_-]{0,2}$/i;

/** Whether the value is to be masked. */
export function isSecret(value: Value): boolean {
  const { text } = value;
  if (isNoValue(text)) return false;
  // `this.password = password;` of source code.
  if (text.toLowerCase() === value.ending && /^[;)]/.test(value.after)) return false;
  if (value.ending === "pwd") return !PATH.test(text) && !/^[\w.-]*[/\\]/.test(text) && written(value);
  // `pass=12 fail=0` of a test run.
  if (value.ending === "pass" && !/[a-z0-9_.-]$|["'?&]$/i.test(value.before)) return looksRandom(text);
  return /^(?:pass|pw|psk)/.test(value.ending) ? written(value) || looksRandom(text) : isKeyOrToken(value);
}

/** Whether what stands in the place of a value is none: a placeholder, a type, code that names where it comes from. */
export function isNoValue(text: string): boolean {
  return (
    !/[^\s,;:()[\]{}"'`]/.test(text) ||
    PLACEHOLDER.test(text) ||
    TYPE.test(text) ||
    REFERENCE.test(text) ||
    QUALIFIED_TYPE.test(text) ||
    CALL.test(text) ||
    ACCESS.test(text)
  );
}

/** Whether a program or a person wrote a value here, and not prose after a colon. */
function written({ sign, quoted, quotedName, before, after, name }: Value): boolean {
  if (sign !== ":" || quotedName) return true;
  const lineStart = /(?:^|\n|\\n)[\s-]*[\w.-]*$/.test(before);
  if (quoted) return lineStart || /[\w.-]$/.test(before) || /^[A-Z]/.test(name);
  // `Password:x` of a printed struct has no blank behind the colon.
  return lineStart && /^\s*(?:#.*)?(?:\n|\\n|["']|$)/.test(after);
}

function isKeyOrToken(value: Value): boolean {
  const { text, before, ending } = value;
  if (text.length < 6 || /^\d{1,12}$/.test(text) || PATH.test(text)) return false;
  if (ending === "token" && OTHER_TOKEN.test(before)) return false;
  if (isEnvironment(value)) return true;
  const plainWord = ending === "secret" || ending === "token" || ending.startsWith("credential");
  const named = plainWord && !/[a-z0-9][_.-]?$/i.test(before.slice(-2).replace(/\s$/, "  "));
  if (ending !== "token" && OBJECT_NAME.test(text))
    return !named && text.length >= 8 && written(value) && !/[-./_:]/.test(text);
  if (looksRandom(text)) return true;
  return !named && text.length >= 8 && !/\s/.test(text) && (value.sign === "=" || value.quoted) && written(value);
}

/** `API_TOKEN=...`: what stands in an environment is a value. */
function isEnvironment({ before, name, sign, text }: Value): boolean {
  return sign === "=" && /^[A-Z_]+$/.test(name) && /[A-Z0-9]_$/.test(before) && !/\s/.test(text);
}

/** Digits among letters, or a long run of both cases: no word, name, version, time or address. */
function looksRandom(text: string): boolean {
  if (/\s/.test(text) || text.length < 6) return false;
  if (/^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/.test(text) || /^\d+(?:\.\d+)?(?:ms|s|m|h|%|[KMG]i?B?)?$/i.test(text))
    return false;
  if (/^\d{4}-\d\d-\d\d/.test(text) || /^[\w.-]+\.\w{1,4}:\d+\)?$/.test(text)) return false;
  if (/[0-9]/.test(text) && /[A-Za-z]/.test(text)) return true;
  if (/[^\w\s.:/-]/.test(text) && /[A-Za-z0-9]/.test(text) && !/[()[\]{}<>]/.test(text)) return true;
  return text.length >= 20 && /[a-z][A-Z]/.test(text) && /[A-Z]{2}/.test(text);
}
