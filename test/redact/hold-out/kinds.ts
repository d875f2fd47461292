/** Names and values other than those of `matrix/`, written after the rules and never used to tune them. */
import { draw, pick, type Random } from "../matrix/draw.ts";

const CONSONANTS = "bcdfghjklmnpqrstvwxz";
const ANY = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

function chosen(random: Random): string {
  return pick(random, [
    () => `${draw(random, 5, CONSONANTS)}${draw(random, 4, "23456789")}`,
    () => `${draw(random, 4, "ABCDEFGH")}${pick(random, [..."@$~?+"])}${draw(random, 7, ANY)}`,
    () => draw(random, 14, CONSONANTS),
    () => draw(random, 11, "0123456789"),
    () => `${draw(random, 3, ANY)}.${draw(random, 8, ANY)}_${draw(random, 3, ANY)}`,
    () => draw(random, 26, ANY),
  ])();
}

function drawn(random: Random): string {
  return pick(random, [
    () => draw(random, 36, ANY),
    () => draw(random, 64, "0123456789abcdef"),
    () => Buffer.from(draw(random, 24, ANY)).toString("base64"),
    () => `${draw(random, 12, ANY)}.${draw(random, 20, ANY)}`,
    () => draw(random, 28, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
  ])();
}

const CHOSEN = [
  "ldapPassword",
  "ADMIN_PASSWD",
  "mysql-root-password",
  "kafka.sasl.password",
  "sudo_pass",
  "newPassword",
  "PGPASSWORD",
  "adgangskode",
  "heslo",
  "salasana",
  "пароль_бд",
  "パスワード",
  "rootPwd",
  "wifi_passphrase",
];
const DRAWN = [
  "stripeApiKey",
  "x-auth-token",
  "refresh_token",
  "consumerSecret",
  "STORAGE_ACCOUNT_KEY",
  "jwt_secret",
  "vault-token",
  "hmacKey",
  "SLACK_TOKEN",
  "aws_session_token",
  "private-key-data",
  "S3_CREDENTIALS",
];

export const KINDS = [
  ...CHOSEN.map((name) => ({ name, value: chosen })),
  ...DRAWN.map((name) => ({ name, value: drawn })),
];
