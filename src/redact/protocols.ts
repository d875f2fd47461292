/** Secrets without a name in protocols and statements: the text after `AUTH PLAIN`, `PASS`, `PASSWORD(`. */
import { isNoValue } from "./is-secret.ts";
import { isTalk } from "./passphrase.ts";
import { isChosen, isDrawn, isTelling, isTyped, looksLikePassword, looksRandom } from "./random.ts";
import { at, MASK, type RedactRule } from "./rule.ts";

/** True for base64 of the three parts of SASL PLAIN, separated by NUL. */
function isPlainLogin(base64: string): boolean {
  return Buffer.from(base64, "base64").includes(0);
}

/** True for the text after `PASS` in the output of a test run. */
function isPath(text: string): boolean {
  return /^~|\/|\.[a-z]{2,4}$/.test(text) && !isDrawn(text);
}

/** Names of authentication mechanisms, as listed by servers. */
export const MECHANISMS =
  /^(?:PLAIN|LOGIN|XOAUTH2?|OAUTHBEARER|NTLM|GSSAPI|EXTERNAL|ANONYMOUS|SCRAM-SHA-\d+(?:-PLUS)?|(?:CRAM|DIGEST)-MD5|TLS|SSL|\W*)$/i;

/** The text after a value that is sent alone: the end of the line or string. */
const SENT = String.raw`(?=["'\\<]|[ \t]*\r?(?:\n|$))`;

/** Rules for secrets in protocols' own notations. */
export const PROTOCOL_RULES: readonly RedactRule[] = [
  at(
    ["auth ", "auth\t", "authenticate ", "authenticate\t"],
    /(\bauth(?:enticate)?[ \t]{1,3}(?:plain|login|xoauth2?|oauthbearer|ntlm|gssapi|cram-md5|external)[ \t]{1,3}"?)([A-Za-z0-9+/]{8,}={0,2})/gi,
    (start = "", base64 = "") =>
      !MECHANISMS.test(base64) && (isPlainLogin(base64) || looksRandom(base64) || base64.length >= 24)
        ? `${start}${MASK}`
        : `${start}${base64}`,
  ),
  // The server requests `Username:` or `Password:` in base64, and the next line is the answer.
  at(
    ["334 UGFzc3dvcmQ6", "334 VXNlcm5hbWU6"],
    /(334 (?:UGFzc3dvcmQ6|VXNlcm5hbWU6)[^\n]{0,40}\n[^\n]{0,60}?)(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{4,}={0,2})(?=["'\s}]*(?:\n|$))/g,
    `$1${MASK}`,
  ),
  // FTP, POP3 and IRC. A test run's `PASS` precedes a path or a name.
  at(
    ["PASS "],
    /((?:^|[>:\]"'][ \t]{0,3}|\\n|std(?:out|err) [FP] |[CSc]: ?|-->? ?|sent |command |FTP )PASS[ \t]{1,2}:?)(?:([^\s"'\\<]{4,200})(?=["'\\<]|[ \t]*\r?$)|([^\s"'\\<`)\]]{4,200})(?=[`)\] \t]))/gm,
    (start = "", last = "", inside = "", value = last + inside) =>
      // Other words follow, so it must look like one.
      (inside !== "" && !(isTelling(value) || isTyped(value))) ||
      isPath(value) ||
      isNoValue(value) ||
      /^(?:Test|src|test)/.test(value)
        ? `${start}${value}`
        : `${start}${MASK}`,
  ),
  // IMAP, recognised by the tag before the command.
  at(
    ["LOGIN "],
    new RegExp(
      String.raw`((?<![\w.-])(?:[A-Za-z]{0,4}\d{1,6}|\*|[a-z])[ \t]LOGIN[ \t](?:\\?"[^"\s]{1,80}"|[\w.@+-]{1,80})[ \t]\\?"?)(?!\*\*\*)([^\s"'\\]{3,200})${SENT}`,
      "g",
    ),
    `$1${MASK}`,
  ),
  at(
    ["LOGIN "],
    /(\bLOGIN[ \t]"?[\w.@+-]{1,80}"?[ \t]"?)([^\s"'\\]{4,200})(?="?[ \t]*\r?$)/gm,
    (start = "", value = "") =>
      !MECHANISMS.test(value) && (looksLikePassword(value) || looksRandom(value) || /[^\w.:/-]/.test(value))
        ? `${start}${MASK}`
        : `${start}${value}`,
  ),
  at(
    ["LOGIN "],
    /((?<![\w.-])[A-Za-z]{0,4}\d{1,6}[ \t]LOGIN[ \t]\\?"?[\w.@+-]{1,80}\\?"?[ \t]\\?")(?!\*\*\*)([^"\\\n]{3,200})(?=\\?")/g,
    `$1${MASK}`,
  ),
  // Redis' protocol, whose line breaks are mostly escaped in logs.
  at(
    ["AUTH\\", "AUTH\r"],
    /(AUTH(?:\{1,2}r\{1,2}n|\r\n)(?:\$\d{1,3}(?:\{1,2}r\{1,2}n|\r\n)[^\s\\$]{1,64}(?:\{1,2}r\{1,2}n|\r\n)(?=\$))?\$\d{1,3}(?:\{1,2}r\{1,2}n|\r\n))(?!\*\*\*)[^\s\\]{3,200}/g,
    `$1${MASK}`,
  ),
  // Redis and IRC.
  at(
    ["AUTH "],
    new RegExp(
      String.raw`((?:^|[>"'\d\]:][ \t]?|std(?:out|err) [FP] |HELLO \d[ \t])AUTH[ \t]{1,2}[\w.@-]{1,60}[ \t]{1,2})(?!\*\*\*)([^\s"'\\]{4,200})${SENT}`,
      "gm",
    ),
    (start = "", value = "") => (MECHANISMS.test(value) || isTalk(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  at(
    ["AUTH "],
    /((?:^|[>\]:-][ \t]|["']|std(?:out|err) [FP] )AUTH[ \t])(?!\*\*\*)([^\s"'\\]{6,200})(?=["'}]{0,3}[ \t]*\r?$|",)/gm,
    (start = "", value = "") =>
      MECHANISMS.test(value) || !(isTelling(value) || isChosen(value)) ? `${start}${value}` : `${start}${MASK}`,
  ),
  at(["AUTH "], /(HELLO \d[ \t]AUTH[ \t]\S{1,60}[ \t])(?!\*\*\*)([^\s"'\\]{3,200})/g, `$1${MASK}`),
  at(["SETUSER "], /(\bSETUSER[ \t][^\n"'\\]{1,200}?[ \t]>)(?!\*\*\*)[^\s"'\\]{3,200}/gi, `$1${MASK}`),
  at(
    ["IDENTIFY "],
    /(\bIDENTIFY[ \t](?:[\w.-]{1,40}[ \t])?)(?!\*\*\*)([^\s"'\\]{4,200})(?=["'\\]|\s*$)/gm,
    (start = "", value = "") => (isTalk(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  // SAML proves a login, for minutes, to anyone who has the text.
  at(
    ["SAMLResponse", "SAMLRequest"],
    /(SAML(?:Response|Request)\\?["']?(?:\s{0,3}[=:]\s{0,3}|%3D)\\?["']?)(?!\*\*\*)[\w+/%=-]{40,}/g,
    `$1${MASK}`,
  ),
  at(
    ["identity"],
    /(\bidentity[ \t]{0,3}=[^\n]{1,200}?,\s{0,4}secret[ \t]{0,3}=[ \t]{0,3}N?\\?')(?!\*\*\*)[^'\n]{3,500}(?=\\?')/gi,
    `$1${MASK}`,
  ),
  // Proof of a secret shared with the receiver.
  at(
    ["ignature", "IGNATURE", "Hmac-", "hmac-"],
    /((?<![A-Za-z])[A-Za-z]{1,20}(?:[-_][A-Za-z]{1,20}){0,3}[-_](?:signature|hmac)(?:[-_]\w{1,8}){0,2}\\{0,3}["']?\]?\s{0,3}[:=>]{1,2}\s{0,3}\[?\\{0,3}["']?(?:t=\d{1,12},)?(?:\w{1,10}=)?)(?!\*\*\*)(?:[0-9a-f]{40,128}|[A-Za-z0-9+/_-]{27,}={0,2})/gi,
    `$1${MASK}`,
  ),
  at(["mac="], /((?<![A-Za-z])mac=\\{0,3}")(?!\*\*\*)[A-Za-z0-9+/]{27,}={0,2}(?=\\{0,3}")/g, `$1${MASK}`),
  at(["ignature="], /((?<![A-Za-z-])Signature=\\?"?)[0-9a-f]{64}(?![0-9a-f])/g, `$1${MASK}`),
  // Routers and daemons of networks.
  at(
    ["password", "secret", "key"].flatMap((name) =>
      [..."056789"].flatMap((type) => [`${name} ${type}`, `${name}\t${type}`]),
    ),
    /((?<![\w-])(?:password|secret|key)[ \t][05-9][ \t])(?!\*\*\*)([^\s"'\\]{4,200})/g,
    (start = "", value = "") => (isTalk(value) || isNoValue(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  at(
    ["createUser "],
    /(createUser[ \t]\S{1,60}[ \t](?:MD5|SHA[\w-]{0,8})[ \t]\\{0,7}["']?)(?!\*\*\*)[^\s"'\\]{4,200}/g,
    `$1${MASK}`,
  ),
  at(
    ["insecure-pass", "stats auth "],
    /(\b(?:insecure-password[ \t]{1,3}|stats[ \t]auth[ \t]{1,3}[\w.@-]{1,60}:))(?!\*\*\*)[^\s"'\\]{3,200}/g,
    `$1${MASK}`,
  ),
  // A user in Redis' list, in the syntax of `SETUSER`.
  at(
    ["user "],
    /((?<![\w-])user[ \t]\S{1,60}[ \t](?:(?:on|off|reset\w{0,8})[ \t]){1,3}>)(?!\*\*\*)[^\s"'\\]{3,200}/g,
    `$1${MASK}`,
  ),
  at(["auth2 ", "AUTH2 "], /((?<![a-z])xoauth2[ \t]{1,3})(?!\*\*\*)[A-Za-z0-9+/]{24,}={0,2}/gi, `$1${MASK}`),
  // Recovery codes that replace a second factor.
  at(
    ["ecovery code", "ackup code", "cratch code"],
    /((?<![a-z])(?:recovery|backup|scratch)[ _-]codes?(?: (?:is|are))?[ \t]{0,2}[:=]?[ \t\n]{1,4})(?!\*\*\*)((?:(?=[a-z-]{0,9}\d)[a-z0-9]{4,10}(?:-[a-z0-9]{4,10}){0,3}(?:,?[ \t\n]{1,4}|(?=["'\\.]|$))){1,20})/gi,
    `$1${MASK}`,
  ),
  // The key of Consul's and Nomad's gossip.
  at(
    ["encrypt"],
    /((?<![\w-])(?:gossip_)?encrypt\\{0,3}["']?[ \t]{0,3}(?:=|:|[ \t])[ \t]{0,3}\\{0,3}["']?)(?!\*\*\*)[A-Za-z0-9+/]{22,43}={1,2}/g,
    `$1${MASK}`,
  ),
  at([": PSK "], /(: PSK[ \t]\\{0,7}["']?)(?!\*\*\*)[^\s"'\\]{4,200}/g, `$1${MASK}`),
  at(
    ['* "', '* \\"'],
    /((?<![\w.@-])[\w.@-]{1,60}\\{0,7}"?[ \t]\*[ \t]\\{0,7}")(?!\*\*\*)[^\s"'\\]{4,200}(?=\\{0,7}"[ \t]\*)/g,
    `$1${MASK}`,
  ),
  // `login=user:password` of proxies.
  at(
    ["login=", "userpwd=", "credentials=", "basicauth", "basic_auth", "basic-auth"],
    /((?<![a-z])(?:login|userpwd|credentials|basic[_-]?auth(?:\.users)?)=\\?["']?[\w.@+-]{1,80}:)(?!\*\*\*|\d{1,5}(?:[\s"']|$))([^\s"'\\,;]{3,300})/gi,
    (start = "", value = "") => (isNoValue(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  // `credentials: bob:x`, without prose.
  at(
    ["redentials: "],
    /((?<![a-z])credentials:[ \t](?!(?:arn|file|vault|env|https?|secrets?|sm|op|gcp|aws):)[\w.@+-]{1,80}:)(?!\*\*\*|\d{1,5}(?:[\s"']|$))([^\s"'\\,;:/]{6,300})(?=["'\\]|[ \t]*\r?(?:\n|$))/gi,
    (start = "", value = "") =>
      isTelling(value) || isTyped(value) || isChosen(value) ? `${start}${MASK}` : `${start}${value}`,
  ),
  at(
    ["chpasswd"],
    /(\\?["']?[\w.-]{1,60}:)(?!\*\*\*)([^\s"'\\:|]{3,200})(?=\\?["']?[ \t]{0,3}\|[ \t]{0,3}(?:sudo[ \t])?chpasswd)/g,
    `$1${MASK}`,
  ),
  // Values that workflow commands of GitHub's runner and its relatives hide or pass on.
  at(["::add-mask::"], /(::add-mask::)(?!\*\*\*)[^\n"\\]+/g, `$1${MASK}`),
  at(["issecret=true"], /(issecret=true[^\]\n]{0,80}\])(?!\*\*\*)[^\n"\\]+/gi, `$1${MASK}`),
  // The list of users of PgBouncer.
  at(['"md5'], /("md5)[0-9a-f]{32}(?=\\{0,7}")/g, `$1${MASK}`),
  // Oracle's user/password@host:port.
  at(
    [":15", "@//"],
    /((?<![\w$#/.:@-])[A-Za-z][\w$#.]{0,63}\/)(?!\*\*\*)([^\s@/"'\\]{3,128})(?=@(?:\/\/)?[\w.-]{1,200}:15\d\d[/:])/g,
    `$1${MASK}`,
    ["@"],
  ),
  // SQL functions with a literal secret as their argument.
  at(
    ["password(", "crypt(", "crypt_bytea(", "passphrase("],
    /((?:\b(?:old_)?password|\bcrypt|pgp_sym_(?:en|de)crypt(?:_bytea)?|aes_(?:en|de)crypt|encryptbypassphrase)\([ \t]{0,3}(?:[^'"()\n]{0,80},[ \t]{0,3})?\\?['"])(?!\*\*\*)([^'"\n]{3,300})(?=\\?['"])/gi,
    (start = "", value = "") => (isNoValue(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  at(
    ["password "],
    /((?:encrypted|with|set|role \S{1,60}|user \S{1,60})[ \t]{1,3}password[ \t]{1,3}(?:for[ \t]\S{1,80}[ \t]{0,3}=[ \t]{0,3}|=[ \t]{0,3}|to[ \t]{1,3})?(?:N(?='))?['"])(?!\*\*\*)([^'"\n]{3,300})(?=['"])/gi,
    `$1${MASK}`,
  ),
  // Passwords at a fixed position in statements of SQL Server, SQLite's ciphers and Oracle.
  at(
    ["sp_addlogin", "sp_password", "sp_addlinkedsrvlogin", "sp_addapprole", "sp_setapprole"],
    /(\bsp_(?:addlogin|password|addlinkedsrvlogin|addapprole|setapprole)\b[^\n]{0,200}?,[ \t]{0,3}(?:@\w{1,40}[ \t]?=[ \t]?)?N?\\?')(?!\*\*\*)[^'\n]{3,200}(?=\\?'(?!,[ \t]{0,3}(?:@\w{1,40}[ \t]?=[ \t]?)?N?\\?'))/gi,
    `$1${MASK}`,
  ),
  at(
    ["pragma ", "attach "],
    /(\bpragma[ \t]{1,3}(?:hex)?(?:re)?key[ \t]{0,3}=[ \t]{0,3}\\{0,3}["']|\battach[ \t][^\n]{1,200}?[ \t]key[ \t]{1,3}\\{0,3}["'])(?!\*\*\*)[^"'\n]{3,300}(?=["'])/gi,
    `$1${MASK}`,
  ),
  at(
    ["identified by "],
    /(identified by[ \t]{1,3}\S{1,200}[ \t]{1,3}replace[ \t]{1,3})(?!\*\*\*)[^\s;]{3,128}/gi,
    `$1${MASK}`,
  ),
  at(
    ["securestring"],
    /(\\{0,3}["'])(?!\*\*\*)([^"'\n]{3,300})(?=\\{0,3}["'][ \t]{0,3}\|[ \t]{0,3}ConvertTo-SecureString)/gi,
    `$1${MASK}`,
  ),
  at(
    ["securestring"],
    /(ConvertTo-SecureString(?:[ \t]{1,3}-(?:String|AsPlainText|Force))*[ \t]{1,3}["'])(?!\*\*\*)([^"'\n]{3,300})(?=["'])/gi,
    `$1${MASK}`,
  ),
  at(
    ["--user", "--cred", "--basic", "--auth", "--login", "-u "],
    /((?<![\w-])(?:--(?:user(?:pwd)?|proxy-user|credentials?|basic-auth|auth|login)(?:[ \t]{1,3}|=)|-u[ \t]{1,3})["']?[\w.@+-]{1,80}:["']?)(?!\*\*\*|\d{1,5}(?:[\s"']|$))([^\s"'@]{3,300})/g,
    (start = "", value = "") => (isNoValue(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  // The secret next to an AWS access key ID.
  at(
    ["AKIA", "ASIA"],
    /((?:AKIA|ASIA)[A-Z0-9]{16}["'`]?[\s,;:|/=>&]{1,20}(?:\\?["']?\w{0,30}["']?[ \t]{0,2}[=:][ \t]{0,2})?\\?["'`]?)([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/g,
    `$1${MASK}`,
  ),
];
