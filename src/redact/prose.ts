/** Secrets that a sentence tells: `password is x`, `invalid token x`, `Incorrect API key provided: x`. */
import { isNoValue } from "./judge.ts";
import { isChosen, isDrawnByLot } from "./random.ts";
import { at, MASK, type RedactRule } from "./rule.ts";

/** What prose calls by its name, and what may be it: long enough to be judged by its letters. */
const NAMED =
  /((?<![a-z]|(?:continue|continuation|next|page|resume|sync)[ _-])(?:token|password|secret|(?:api|access|secret|private|signing|encryption|license|account|app|application)[ _-]key)(?:\s(?:is|was|provided|used|value))?\\?["']?:?[ \t]{1,2}\\?["'`]?)([\w+/=~-]{20,500})/gi;

/** `password is x`, `using password x`. */
const TOLD =
  /((?<![a-z])(?:(?:passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential)s?[ \t](?:is|was|are)(?:[ \t](?:now|set to))?:?|(?:with|using|wrong|invalid|incorrect|bad|new|old|default|current|initial|generated|temporary|root|admin)[ \t](?:passw(?:or)?d|passphrase))[ \t]{1,3}\\?["'`]?)([^\s"'`,;<>()[\]{}\\]{6,200})/gi;

/** Numbers that people type to be let in. Fewer digits are the pins of a processor. */
const TYPED =
  /((?<![a-z])(?:pin(?:[ _-]?(?:code|number))?|otp(?:[ _-]?code)?|totp|passcode|(?:mfa|2fa|sms|verification|one-time)[ _-](?:code|password)|cv[vc]2?)\\?["']?(?:\s{0,2}[:=]\s{0,2}|[ \t](?:is|was)[ \t])\\?["']?)(?:\d{4,8}|(?<=cv[vc]2?.{1,8})\d{3})(?![\w.:])/gi;

/** The words by which a wallet is restored. */
const MNEMONIC =
  /((?:mnemonic|(?:seed|recovery|secret)[ _-]?phrase)\\?["']?(?:\s{0,2}[:=]\s{0,2}|[ \t]is[ \t])\\?["']?)(?:[a-z]{3,8} ){11,23}[a-z]{3,8}/gi;

export const PROSE_RULES: readonly RedactRule[] = [
  at(
    ["assw", "ASSW"],
    /((?<![\w-])passw(?:or)?d(?:[ \t]is)?[ \t]{1,3}(["'`]))(?!\*\*\*)([^"'`\n]{1,200})(?=\2)/gi,
    (start = "", _, value = "") => (isNoValue(value) || /\s/.test(value) ? `${start}${value}` : `${start}${MASK}`),
  ),
  at(
    ["token", "Token", "TOKEN", "secret", "Secret", "password", "Password", "_key", "-key", " key", " Key", "_KEY"],
    NAMED,
    (start = "", value = "") =>
      isDrawnByLot(value) || (/^(?:0x)?[0-9a-f]{32,}$/.test(value) && /_key| key|-key/i.test(start))
        ? `${start}${MASK}`
        : `${start}${value}`,
  ),
  at([" is", " was", " are", " passw", " Passw", " PASSW", " passphrase"], TOLD, (start = "", value = "") =>
    isChosen(value) ? `${start}${MASK}` : `${start}${value}`,
  ),
  at(
    [
      "pin",
      "PIN",
      "Pin",
      "otp",
      "OTP",
      "asscode",
      "cvv",
      "CVV",
      "cvc",
      "CVC",
      "mfa",
      "MFA",
      "2fa",
      "2FA",
      "sms",
      "SMS",
      "erification",
      "ne-time",
    ],
    TYPED,
    `$1${MASK}`,
  ),
  at(["nemonic", "NEMONIC", "hrase", "HRASE"], MNEMONIC, `$1${MASK}`),
];
