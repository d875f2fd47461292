/** Secrets at a fixed position of a program's command line, or on its standard input. */
import { isNoValue } from "./is-secret.ts";
import { isTalk } from "./passphrase.ts";
import { isDrawn, isTelling, isTyped, looksLikePassword } from "./random.ts";
import { at, inLine, MASK, type RedactRule } from "./rule.ts";

/** Arguments before the secret one. */
const ANY = String.raw`(?:[^\n]{0,200}?[ \t])?`;
/** One argument. */
const ONE = String.raw`[^\s|<>]{1,200}[ \t]{1,3}`;
const BLANK = String.raw`[ \t]{1,3}`;
/** A quoted argument, escaped or not, or one up to the next blank. */
const ARGUMENT = String.raw`(\\{0,3}"(?:[^"\n\\]|\\(?!\\{0,2}")){1,300}\\{0,3}"|\\{0,3}'(?:[^'\n\\]|\\(?!\\{0,2}')){1,300}\\{0,3}'|[^\s"'\\|<>]{3,300})`;

/** Hooks, programs, and the flag with the text between it and its value. */
const FLAGS: readonly (readonly [hooks: readonly string[], programs: string, flag: string])[] = [
  [["mongo"], "mongo(?:sh|dump|restore|export|import)?", `-p${BLANK}`],
  [["cqlsh", "influx", "mosquitto_"], "cqlsh|influx|mosquitto_(?:pub|sub)", `-[pP]${BLANK}`],
  [["ldap"], "ldap(?:search|add|modify|delete|whoami|compare)", `-w${BLANK}`],
  [["passwd "], "ldappasswd|slappasswd", `-[swa]${BLANK}`],
  [["kadmin"], "kadmin(?:\\.local)?", `-(?:w|pw)${BLANK}`],
  [["sqlcmd", "bcp", "osql", "isql", "mssql-cli"], "sqlcmd|bcp|osql|isql|mssql-cli", `-P[ \\t]{0,3}`],
  [["zip"], "zip|unzip|zipcloak", `-P[ \\t]{0,3}`],
  [["openssl"], "openssl", `-[kK]${BLANK}`],
  [["7z ", "7z\t", "7za", "7zr", "7zz"], "7z[arz]?", "-p"],
  [["rar"], "(?:un)?rar", "-h?p"],
  [["psftp", "plink -", "plink.exe", "pscp", "putty", "kitty"], "psftp|plink|pscp|putty|kitty", `-pw${BLANK}`],
  [["ipmi"], "ipmitool|ipmipower|ipmi-\\w{1,20}", `-[Pp]${BLANK}`],
  [
    ["twine", "poetry", "rdesktop", "psexec", "PsExec", "snowsql"],
    "twine|poetry|rdesktop|[pP]s[eE]xec(?:64)?(?:\\.exe)?|snowsql",
    `-p${BLANK}`,
  ],
  [["usermod", "useradd"], "usermod|useradd", `(?:-p|--password)${BLANK}`],
  [["push "], "(?:nuget|gem|choco)[ \\t]push", `-(?:k|-api-key|ApiKey)${BLANK}`],
  [["ssh-keygen"], "ssh-keygen", `-[NP]${BLANK}`],
  [["security "], "security", `-[pwP]${BLANK}`],
  [["altool", "osslsigncode", "signtool"], "altool|osslsigncode|signtool", `(?:-p|-pass|/p)${BLANK}`],
  [["schtasks"], "schtasks(?:\\.exe)?", `/[rR][pP]${BLANK}`],
  [["doctl"], "doctl", `-t${BLANK}`],
  [[" -a ", " --auth "], "https?|httpie|xh", `-a${BLANK}["']?[\\w.@+-]{1,80}:`],
  [["ab -"], "ab", `-[AP]${BLANK}["']?[\\w.@+-]{1,80}:`],
  [["freerdp", "cmdkey", "wmic"], "w?xfreerdp3?|[sw]lfreerdp|cmdkey|wmic", "/(?:p|pass|password):"],
  [["lftp"], "lftp", `(?:-u|--user)${BLANK}["']?[\\w.@+-]{1,80},`],
  [["ldap"], "ldaps?://[^\\s\"']{1,200}", `-w${BLANK}`],
  [["--secret-string"], "aws", `--secret-string[ \\t=]{1,3}`],
  [["mariadb"], "mariadb(?:-dump|-admin)?", "-p"],
  [["keyvault"], "az", `--value[ \\t=]{1,3}`],
  [["gem signin"], "gem", `--key[ \\t=]{1,3}`],
  [["nuget"], "nuget", `(?:-p|-Password|--password)${BLANK}`],
  [["creds"], "skopeo|buildah|podman|crane|oras|nerdctl", `--(?:src-|dest-)?creds[ \\t=]{1,3}["']?[\\w.$@+-]{1,80}:`],
  [["secret set", "secret put"], "(?:gh|glab|wrangler|npx)", `(?:-b|--body|-v|--value)[ \\t=]{1,3}`],
  [["rclone"], "rclone", `pass(?:word)?[ \\t=]{1,3}`],
  [["pulumi"], "pulumi", `--secret${BLANK}[\\w.:-]{1,80}${BLANK}`],
];

/** Programs with the text between their name and the secret. */
const PLACES: readonly (readonly [hooks: readonly string[], before: string])[] = [
  [
    ["vault "],
    `vault[ \\t](?:login|operator[ \\t](?:unseal|generate-root))${BLANK}(?:-[\\w-]{1,30}(?:=\\S{1,100})?${BLANK}){0,4}`,
  ],
  [["cargo login", "bw unlock"], `(?:cargo[ \\t]login|bw[ \\t]unlock)${BLANK}`],
  [["authtoken "], `ngrok[ \\t](?:config[ \\t]add-)?authtoken${BLANK}`],
  [["isql "], `iu?sql${BLANK}(?!-)${ONE}(?!-)${ONE}(?!-)`],
  [["net user "], `net[ \\t]user${BLANK}["']?[\\w.$ -]{1,60}["']?${BLANK}(?!/|\\*)`],
  [["rasdial "], `rasdial${BLANK}${ONE}${ONE}`],
  [["net use "], `net[ \\t]use${BLANK}[^\\n]{0,200}?/user:\\S{1,100}${BLANK}(?!/|\\*)`],
  [["wpa_passphrase "], `wpa_passphrase${BLANK}${ONE}`],
  [["poetry config"], `poetry[ \\t]config[ \\t](?:--\\w{1,20}[ \\t])?pypi-token\\.[\\w-]{1,40}${BLANK}`],
  [["mc alias", "mc config"], `mc[ \\t](?:alias[ \\t]set|config[ \\t]host[ \\t]add)${BLANK}${ONE}${ONE}${ONE}`],
  [["htpasswd "], `htpasswd${BLANK}(?:-[A-Za-z]{1,8}${BLANK}){0,3}-(?=\\w{0,8}b)(?=\\w{0,8}n)\\w{2,9}${BLANK}${ONE}`],
  [
    ["htpasswd "],
    `htpasswd${BLANK}(?:-[A-Za-z]{1,8}${BLANK}){0,3}-(?=\\w{0,8}b)(?!\\w{0,8}n)\\w{1,9}${BLANK}${ONE}${ONE}`,
  ],
  [["mysqladmin "], `mysqladmin[ \\t]${ANY}password${BLANK}`],
  [["reset-admin-password "], `reset-admin-password${BLANK}(?:--\\S{1,60}${BLANK}){0,3}`],
  [["steamcmd "], `steamcmd[ \\t]${ANY}\\+login${BLANK}${ONE}`],
  [["-agent-token "], `consul[ \\t]acl[ \\t]set-agent-token${BLANK}\\w{1,20}${BLANK}`],
  [["http-basic"], `composer[ \\t]${ANY}http-basic\\.\\S{1,80}${BLANK}${ONE}`],
  [
    ["bundle config", "bundle set"],
    `bundle[ \\t](?:config[ \\t])?(?:set[ \\t])?(?:--\\w{1,10}[ \\t])?[\\w./:-]{1,100}${BLANK}[\\w.@-]{1,60}:`,
  ],
  [["openssl passwd"], `openssl[ \\t]passwd${BLANK}(?:-\\w{1,8}${BLANK}){0,4}`],
  [
    ["ansible-vault"],
    `ansible-vault[ \\t]encrypt_string${BLANK}(?:--?[\\w-]{1,30}[ \\t=](?!['"])\\S{1,80}${BLANK}){0,3}`,
  ],
  [
    ["assword-file", "ata-file", "asswd-file"],
    `--?(?:[\\w-]{1,30}-)?(?:passw(?:or)?d|data)-file[ \\t=]{1,3}<\\((?:echo|printf)${BLANK}`,
  ],
  [["add_user ", "change_password "], `(?:add_user|change_password)${BLANK}${ONE}`],
  [["keyring "], `(?:consul|serf|nomad)[ \\t]${ANY}keyring[ \\t]${ANY}-(?:install|use|remove)[ \\t=]{1,3}`],
  // A password that is echoed, or passed as a string, to a program that reads it.
  [
    ["assword-c", "assword_c", "_cmd", "PASSWORD_COMMAND", "PASSCOMMAND"],
    `(?:[\\w-]{0,40}password[_-]?(?:command|cmd)|\\w{0,40}PASSWORD_COMMAND|\\w{0,40}PASSCOMMAND)[ \\t=:]{1,3}["']?(?:echo|printf)${BLANK}`,
  ],
  [
    ["<<<"],
    `(?:sudo[ \\t]${ANY}-S|kinit|cryptsetup|chpasswd|passwd|gpg|su|smbpasswd|vncpasswd|docker[ \\t]secret|cadaver|htpasswd|gh[ \\t]auth|\\w{1,20}[ \\t]secrets?[ \\t](?:put|set)[ \\t]\\w{1,40}|\\w{1,20}[ \\t]${ANY}--?[\\w-]{0,40}-?stdin)(?:[ \\t][^\\n<]{0,200})?<<<[ \\t]{0,3}(?:["']?[\\w.-]{1,60}:(?=\\S))?`,
  ],
];

function rule(hooks: readonly string[], before: string, start = "(?<![\\w.-]|--)"): RedactRule {
  return inLine(hooks, `(${start}(?:${before}))(?!\\*\\*\\*|-|\\[\\w+\\])${ARGUMENT}`, (start = "", value = "") =>
    isNoValue(value.replace(/^\\*["']|\\*["']$/g, "")) ? `${start}${value}` : `${start}${MASK}`,
  );
}

/** Rules for secrets without a name on command lines. */
export const PROGRAM_RULES: readonly RedactRule[] = [
  ...FLAGS.map(([hooks, programs, flag]) =>
    // A program may have several of them.
    rule(hooks, `(?<=(?<![\\w.-]|--)(?:${programs})[ \\t]${ANY}["']?)${flag}`, ""),
  ),
  ...PLACES.map(([hooks, before]) => rule(hooks, before)),
  // The community of version 2, and both secrets of version 3.
  at(
    ["snmp"],
    /((?<![\w.-])snmp(?:walk|get|getnext|bulkget|bulkwalk|set|table|trap|inform|status)[ \t](?:[^\n]{0,200}?[ \t])?-[cAX][ \t]{1,3}["']?)(?!\*\*\*|-|public\b|private\b)([^\s"'\\]{2,200})(["']?[ \t](?:[^\n]{0,80}?[ \t])?-[AX][ \t]{1,3}["']?)?((?<=-[AX][ \t]{1,3}["']?)[^\s"'\\]{2,200})?/g,
    (start = "", _, between = "", second = "") => `${start}${MASK}${between}${second === "" ? "" : MASK}`,
  ),
  at(
    [
      " -S",
      "passwd",
      "kinit",
      "cryptsetup",
      "-stdin",
      "passphrase-fd",
      "secret set",
      "secret put",
      "secrets set",
      "secrets add",
      "secret create",
      "create secret",
      "versions add",
    ],
    /((?:echo|printf)[ \t](?:-\w{1,3}[ \t])?(?:'%s(?:\\n)?'[ \t])?)(?!\*\*\*|["']?\$)(\\?"[^"\n]{1,500}"|\\?'[^'\n]{1,500}'|[^\s"'|]{4,500})(?=[ \t]{0,3}\|[ \t]{0,3}(?:sudo[ \t][^|\n]{0,80}-S|(?:sudo[ \t])?(?:passwd|kinit|cryptsetup|su)\b|[^|\n]{1,200}(?:-stdin|passphrase-fd[ =]0)|[\w./-]{1,40}[ \t](?:[\w./-]{1,40}[ \t])?(?:secrets?[ \t](?:set|put|add|create|versions[ \t]add)|create[ \t]secret)\b))/g,
    `$1${MASK}`,
  ),
  // What is encoded for a Secret: `echo -n x | base64`.
  at(
    ["| base64", "|base64"],
    /((?:echo|printf)[ \t](?:-\w{1,3}[ \t])?(?:'%s(?:\\n)?'[ \t])?\\?["']?)(?!\*\*\*|\$)([^\s"'|\\]{6,500})(?=\\?["']?[ \t]{0,3}\|[ \t]{0,3}base64\b(?![ \t]{1,3}(?:-d|-D|--decode)))/g,
    (start = "", value = "") =>
      isDrawn(value) || isTelling(value) || isTyped(value) ? `${start}${MASK}` : `${start}${value}`,
  ),
  // What a command prints that fetches a secret, on the line below.
  at(
    [
      "versions access",
      "base64 -d",
      "base64 --decode",
      " -field=",
      "op read ",
      "get-secret-value",
      "/run/secrets/",
      "keyvault secret show",
    ],
    /((?:^|\n)[^\n]{0,80}?[+$#>][ \t]{1,2}(?:(?:sudo|exec)[ \t])?(?:gcloud[ \t]secrets[ \t]versions[ \t]access|kubectl[ \t][^\n]{0,200}\bsecrets?\b[^\n]{0,200}\|[ \t]{0,3}base64[ \t]{1,3}-|vault[ \t](?:kv[ \t])?(?:get|read)[ \t][^\n]{0,100}-field=|op[ \t]read[ \t]|aws[ \t]secretsmanager[ \t]get-secret-value|az[ \t]keyvault[ \t]secret[ \t]show|cat[ \t]\/run\/secrets\/)[^\n]{0,300}\n(?:[\w.-]{1,50} {1,20}\| )?["']?)(?!\*\*\*)([^\s"']{6,400})(?=["']?[ \t]*(?:\r?\n|$))/g,
    (start = "", value = "") =>
      isDrawn(value) || isTelling(value) || isTyped(value) ? `${start}${MASK}` : `${start}${value}`,
  ),
  // Input sent by expect.
  at(
    ['\\r"', '\\r\\"', '\\n"', '\\n\\"'],
    /((?<![\w-])send[ \t](?:--[ \t])?\\{0,3}")(?!\*\*\*)([^"\s\\]{6,100})(?=\\{1,4}[rn])/g,
    (start = "", value = "") =>
      (looksLikePassword(value) || isTelling(value) || isTyped(value)) && !isTalk(value)
        ? `${start}${MASK}`
        : `${start}${value}`,
  ),
];
