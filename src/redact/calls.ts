/**
 * Secrets among the arguments of calls, in source code, traces and debug prints: `jwt.sign(payload, "x")`,
 * `smtp.login("bob", "x")`, `mysqli_connect('host', 'bob', 'x')`. The function's name determines the argument.
 */
import { isNoValue } from "./is-secret.ts";
import { isTalk } from "./passphrase.ts";
import { inLine, MASK, type RedactRule } from "./rule.ts";

/** Functions by the position of the secret among their arguments, with their hooks. */
const FUNCTIONS: readonly (readonly [place: number, hooks: readonly string[], functions: string])[] = [
  [1, ["auth(", "password_verify("], "(?:->|::)auth|password_verify"],
  [1, ["hmac", "HMAC", "Hmac"], "hmac\\.new|Algorithm\\.HMAC\\d{3}|hmacShaKeyFor|new_hmac"],
  [1, ["Stripe(", "Fernet(", "TOTP(", "SecretKeySpec("], "Stripe|Fernet|TOTP|SecretKeySpec"],
  [
    1,
    ["bcrypt", "BCrypt", "argon2"],
    "(?:bcrypt|BCrypt|argon2)\\.(?:hash|hashpw|hashSync|hash_password|compare|compareSync|checkpw|verify)",
  ],
  [2, ["jwt.", "JWT", "jws."], "(?:jwt|JWT|jws)(?:\\.|::|->)(?:sign|verify|encode|decode)"],
  [2, ["reateHmac(", "HMAC."], "createHmac|HMAC\\.(?:hex)?digest"],
  [2, ["reateCipher", "reateDecipher"], "create(?:De)?[cC]ipher(?:iv)?"],
  [
    2,
    ["login(", "Login(", "auth(", "authenticate("],
    "(?:\\.|->|::)(?:[a-z_]{0,12}login|Login|auth|authenticate)|ftp_login",
  ],
  [2, ["bind(", "bind_s(", "_password("], "(?:simple_)?bind(?:_s)?|ldap_bind|auth_password"],
  [
    2,
    ["redential"],
    "(?:PS|Network|Static|NewStatic|UsernamePassword|BasicAWS|AWS\\.|AwsBasic|Basic)?Credentials?(?:\\.(?:create|basic))?",
  ],
  [
    2,
    ["Auth(", "auth(", "Authentication", "Provider("],
    "(?:HTTP|http|Set|set)?(?:_?[bB]asic|[dD]igest|[nN]tlm)_?[aA]uth|PasswordAuthentication(?:Token)?|Plain(?:Text)?AuthProvider",
  ],
  [2, ["auth=(", "auth = (", "auth: ("], "auth(?:=| = |: )"],
  [
    3,
    ["getConnection(", "PlainAuth(", "hash_hmac(", "openssl_", "create_"],
    "getConnection|PlainAuth|hash_hmac|openssl_(?:en|de)crypt|create_(?:super)?user",
  ],
  // Data source or host, user, password.
  [
    3,
    ["onnect(", "__construct(", "ldap_bind(", "ftp_login(", "_password(", "imap_open("],
    "PDO(?:->|::)__construct|mysqli(?:->|::)(?:__construct|(?:real_)?connect)|(?:mysqli?|odbc|oci|ibase|sqlsrv)_(?:real_|p)?connect|ldap_bind|ftp_login|ssh2_auth_password|imap_open",
  ],
];

const OTHER_ARGUMENT = String.raw`(?:\\{0,3}"[^"\n]{0,300}"|\\{0,3}'[^'\n]{0,300}'|[^"'(),\n]{0,100}(?:\([^()\n]{0,60}\))?),[ \t]{0,4}`;

function call([place, hooks, functions]: (typeof FUNCTIONS)[number]): RedactRule {
  return inLine(
    hooks,
    `(\\b(?:${functions})\\((?:${OTHER_ARGUMENT}){${place - 1}}[bNu@]?\\\\{0,3})(["'\`])(?!\\*\\*\\*)((?:(?!\\2)[^\\n\\\\]|\\\\(?!["'])){3,400})(?=\\\\{0,3}\\2)`,
    (start = "", quote = "", value = "") =>
      isNoValue(value) || isTalk(value) || /^[a-z]{1,5}$/.test(value)
        ? `${start}${quote}${value}`
        : `${start}${quote}${MASK}`,
  );
}

/** Rules for the arguments of calls. */
export const CALL_RULES: readonly RedactRule[] = FUNCTIONS.map(call);
