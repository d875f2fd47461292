/** Names whose values are secret, and what such values look like. */
import { DIGITS, draw, HEX, LOWER, pick, type Random, UPPER } from "./draw.ts";

export interface Kind {
  readonly name: string;
  readonly value: (random: Random) => string;
}

const ALNUM = UPPER + LOWER + DIGITS;

/** What people and generators take for passwords. */
function password(random: Random): string {
  const shape = random(8);
  if (shape === 0) return draw(random, 12, LOWER);
  if (shape === 1) return draw(random, 16, ALNUM);
  if (shape === 2) return `${draw(random, 7, ALNUM)}${pick(random, [..."!#%^*_-+."])}${draw(random, 6, ALNUM)}`;
  if (shape === 3) return `0x${draw(random, 12, HEX)}`;
  if (shape === 4) return draw(random, 20, LOWER + UPPER);
  if (shape === 5) return `${draw(random, 6, LOWER)}-${draw(random, 6, LOWER)}-${draw(random, 5, DIGITS)}`;
  if (shape === 6) return `P${draw(random, 7, LOWER)}${draw(random, 3, DIGITS)}!`;
  return draw(random, 32, HEX);
}

/** What services draw. */
function key(random: Random): string {
  const shape = random(6);
  if (shape === 0) return draw(random, 20, UPPER + DIGITS);
  if (shape === 1) return draw(random, 40, ALNUM);
  if (shape === 2) return draw(random, 32, HEX);
  if (shape === 3)
    return `${draw(random, 8, HEX)}-${draw(random, 4, HEX)}-4${draw(random, 3, HEX)}-a${draw(random, 3, HEX)}-${draw(random, 12, HEX)}`;
  if (shape === 4) return draw(random, 24, LOWER + UPPER);
  return `${draw(random, 42, `${ALNUM}-_`)}${draw(random, 1, ALNUM)}`;
}

const PASSWORDS = [
  "password",
  "passwd",
  "pwd",
  "passphrase",
  "db_password",
  "DB_PASSWORD",
  "dbPassword",
  "DbPassword",
  "spring.datasource.password",
  "SMTP_PASS",
  "userPassword",
  "admin_password",
  "old_password",
  "requirepass",
  "storepass",
  "keyPassword",
  "SSHPASS",
  "kennwort",
  "passwort",
  "contraseña",
  "mot_de_passe",
  "senha",
  "wachtwoord",
  "пароль",
  "密码",
];
const KEYS = [
  "api_key",
  "API_KEY",
  "apiKey",
  "access_token",
  "accessToken",
  "client_secret",
  "CLIENT_SECRET",
  "secret_key",
  "SECRET_KEY_BASE",
  "auth_token",
  "AWS_SECRET_ACCESS_KEY",
  "encryption_key",
  "signing-key",
  "DB_CREDS",
  "PASSWORD_SALT",
  "session_secret",
  "webhookSecret",
  "bot_token",
];

export const KINDS: readonly Kind[] = [
  ...PASSWORDS.map((name) => ({ name, value: password })),
  ...KEYS.map((name) => ({ name, value: key })),
];
