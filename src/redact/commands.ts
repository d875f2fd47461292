/** Secrets on command lines: arguments of flags for passwords. */
import { isNoValue } from "./is-secret.ts";
import { isLink } from "./linked.ts";
import { isTalk } from "./passphrase.ts";
import { MECHANISMS } from "./protocols.ts";
import { isTelling } from "./random.ts";
import { at, MASK, type RedactRule } from "./rule.ts";

/** True for `--api-token TOKEN` in a help text. */
function isMeta(flag: string, word: string): boolean {
  return /^[A-Z]+(?:_[A-Z]+)*$/.test(word) && flag.endsWith(word.toLowerCase().replaceAll("_", "-"));
}

const VARIABLE = /^(\\{0,3}["']?)\$(?:[A-Z][A-Z0-9_]{0,60}|\{\w{1,60}\})\1(?:\\n)?$/;

/** Masks the text, unless it is a shell variable, quoted or not. */
function keepVariable(start = "", value = ""): string {
  return VARIABLE.test(value) ? `${start}${value}` : `${start}${MASK}`;
}

/** Rules for secrets in command lines. */
export const COMMAND_RULES: readonly RedactRule[] = [
  // Flags with telling names.
  at(
    // A dash precedes the word in any case.
    ["-pass", "-secret", "-token", "-api", "-access"],
    /((?<![\w-])--?(?:[a-z]{1,20}-){0,3}(?:password|passwd|pass|passphrase|secret|token|api-?key|access-?key|secret-?key)(?:[ \t]{1,3}|\\?["'],[ \t]{0,3}(?=\\?["'](?!\w{1,40}\\?["']:))))(?!\*\*\*|-)(\\?"[^"\n]{1,500}"|'[^'\n]{1,500}'|[^\s"']{4,})/gi,
    // `--password string` in a help text.
    (flag = "", value = "") =>
      isNoValue(value) || VARIABLE.test(value) || isMeta(flag.trim(), value.replace(/(?:\\[rn]|[\])},;.])+$/, ""))
        ? `${flag}${value}`
        : `${flag}${MASK}`,
  ),
  at(
    ["net use "],
    /(\bnet use[ \t](?:[A-Za-z]:[ \t])?\\{2,4}[^\s"']{1,200}[ \t])(?!\*\*\*|\/)[^\s"']{3,200}/gi,
    `$1${MASK}`,
  ),
  at(
    ["pass "],
    /((?<![\w-])-(?:storepass|keypass|srcstorepass|deststorepass)[ \t]{1,3})(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g,
    keepVariable,
  ),
  at(
    [" pass:"],
    /(-pass(?:in|out)?[ \t]{1,3}["']?pass:)(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g,
    keepVariable,
  ),
  at(
    ["requirepass ", "masterauth "],
    /((?:requirepass|masterauth)[ \t]{1,3}\\{0,3}["']?)(?!\*\*\*|\\)([^\s"']+)/g,
    (name = "", value = "") => (isTalk(value) || isLink(value) ? `${name}${value}` : `${name}${MASK}`),
  ),
  at(
    ["curl "],
    /(\s(?:-u|--user|--proxy-user)[ \t=]{0,3}["']?[^\s:"']{1,100}:["']?)(?!\*\*\*)([^\s"']+)/g,
    keepVariable,
  ),
  at(
    ["mysql"],
    /(\bmysql(?:dump|admin|sh)?[ \t][^\n]{0,200}?[ \t]-p)(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|[^\s-]\S*)/g,
    keepVariable,
  ),
  // A shell's trace quotes the flag with its value.
  at(["mysql"], /(\bmysql(?:dump|admin|sh)?[ \t][^\n]{0,200}?[ \t]"?)'-p(?!\*\*\*)[^'\n]{1,300}(?=')/g, `$1'-p${MASK}`),
  at(
    ["redis-cli "],
    /(redis-cli[ \t][^\n]{0,200}?(?<=[ \t])-a[ \t]{1,3})(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g,
    keepVariable,
  ),
  at(
    ["login "],
    /(\blogin[ \t](?:[^\n]{0,200}?[ \t])?-p[ \t]{1,3})(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g,
    keepVariable,
  ),
  at(["sshpass "], /(sshpass[ \t]{1,3}-p[ \t]{0,3})(?!\*\*\*)('[^'\n]{1,300}'|"[^"\n]{1,300}"|\S+)/g, keepVariable),
  at(
    ["-key "],
    /((?<![\w-])--(?:[a-z]{1,20}-){0,2}(?:account|certificate|master|license|signing|shared|encryption)-key[ \t]{1,3})(?!\*\*\*|[-/.~])[^\s"'\\]{16,}/g,
    `$1${MASK}`,
  ),
  at(["--from-literal"], /(--from-literal[= \t]["']?[\w.-]{1,100}=["']?)(?!\*\*\*)([^\s"'\\]+)/g, keepVariable),
  // smbclient -U user%password.
  at(
    ["-U", "--user"],
    /([ \t](?:-U|--user[= \t])[ \t]{0,3}["']?[\w.@/\\-]{1,64}%)(?!\*\*\*)[^\s"'%\\]{3,}/g,
    `$1${MASK}`,
  ),
  // Oracle's user/password@host.
  at(
    ["sqlplus ", "sqlldr ", "expdp ", "impdp ", "rman "],
    /((?<![\w.-])(?:sqlplus|sqlldr|expdp|impdp|rman)[ \t](?:[^\n]{0,80}?[ \t])?["']?[\w$#]{1,64}\/)(?!\*\*\*)[^\s@/"']{1,100}(?=@)/g,
    `$1${MASK}`,
  ),
  at(
    ["add_user ", "change_password "],
    /(\b(?:add_user|change_password)[ \t]\S{1,64}[ \t])(?!\*\*\*)[^\s"'\\]+/g,
    `$1${MASK}`,
  ),
  // Redis commands, as typed and as printed by MONITOR.
  at(["AUTH "], /((?<![\w-])AUTH[ \t](?:default[ \t])?)([^\s"'\\,;]{6,200})/g, (name = "", value = "") =>
    isTelling(value) && !MECHANISMS.test(value) ? `${name}${MASK}` : `${name}${value}`,
  ),
  at(
    ["AUTH"],
    /(\\?["']AUTH\\?["'](?:,?[ \t]\\?["'][^"'\\\s]{1,64}\\?["'](?=,?[ \t]\\?["']))?,?[ \t]\\?["'])(?!\*\*\*)[^"'\\\s]{1,200}(?=\\?["'](?!,?[ \t]\\?["']\*\*\*))/g,
    `$1${MASK}`,
  ),
];
