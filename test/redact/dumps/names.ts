/** Names whose values are secret as programs spell them, and values with what people and services put into them. */
import { DIGITS, draw, HEX, LOWER, pick, type Random, UPPER } from "../matrix/draw.ts";
import type { Kind } from "../matrix/kinds.ts";

const ALNUM = UPPER + LOWER + DIGITS;
const BASE64 = `${ALNUM}+/`;

/** Passwords with what breaks notations: quotes, blanks, signs of URLs and shells, letters of other languages. */
export function password(random: Random): string {
  const draws: readonly (() => string)[] = [
    () => `${draw(random, 5, ALNUM)}${pick(random, [..."!@#$%^&*()-_=+[]{}|;:,.<>?/~`"])}${draw(random, 7, ALNUM)}`,
    () =>
      `${pick(random, ["Sommer", "Welcome", "Monkey", "Dragon"])}${draw(random, 4, DIGITS)}${pick(random, [..."!#$?@"])}`,
    () => draw(random, 10, LOWER),
    () => draw(random, 8, DIGITS),
    () => draw(random, 24, `${ALNUM}!@#$%^*-_=+`),
    () => Array.from({ length: 4 }, () => draw(random, 4 + random(4), LOWER)).join("-"),
    () =>
      `${draw(random, 3, LOWER)}${pick(random, [..."&%'\"<>\\ "])}${draw(random, 6, ALNUM)}#${draw(random, 2, ALNUM)}`,
    () => `pä${draw(random, 6, ALNUM)}ß${draw(random, 2, DIGITS)}`,
    () => `hunter${draw(random, 2, DIGITS)}`,
  ];
  return pick(random, draws)();
}

/** What services draw. */
export function key(random: Random): string {
  const draws: readonly (() => string)[] = [
    () => draw(random, 32, HEX),
    () => draw(random, 64, HEX),
    () => `${draw(random, 39, ALNUM)}7`,
    () => `${draw(random, 43, BASE64)}=`,
    () => `${draw(random, 19, LOWER)}4`,
    () => `${draw(random, 21, `${ALNUM}-_`)}9`,
  ];
  return pick(random, draws)();
}

function kindsOf(names: string, value: (random: Random) => string): readonly Kind[] {
  return names.split(" ").map((name) => ({ name, value }));
}

export const KINDS: readonly Kind[] = [
  ...kindsOf(
    "password PASSWORD MYSQL_ROOT_PASSWORD redis.password hashed-password PGPASSWORD keystorePassword ldap.bind.password ADMIN_PASS rootpw passphrase SSH_KEY_PASSPHRASE ansible_become_pass wifiPassword",
    password,
  ),
  ...kindsOf(
    "X-API-Key apiKey accessToken refreshToken GITHUB_TOKEN clientSecret SECRET_KEY shared_secret jwtSecret csrf_token encryptionKey NPM_TOKEN consul_http_token TWILIO_AUTH_TOKEN masterKey",
    key,
  ),
  ...kindsOf("AWS_SECRET_ACCESS_KEY aws.secretKey", (random) => draw(random, 40, BASE64)),
  ...kindsOf("AccountKey", (random) => `${draw(random, 86, BASE64)}==`),
  ...kindsOf("totp_secret mfaSeed", (random) => draw(random, 32, `${UPPER}234567`)),
  ...kindsOf("session_id JSESSIONID connect.sid", (random) => `${draw(random, 31, ALNUM)}3`),
];
