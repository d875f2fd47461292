/** One line or two for each way in which a name leads to its value, and look-alikes of the same shape. */
import { describe, expect, it } from "vitest";
import { createRedactor } from "../../src/redact/index.ts";

const redact = await createRedactor([], []);
/** A password with nothing special, and a key. */
const P = "hunter2kx";
const K = ["Vq8Rt3Lw", "Zp5Nd7Xc"].join("");

const SECRET: Readonly<Record<string, readonly string[]>> = {
  "words lead to it": [
    `The access token for db.example.com is ${K}`,
    `env var DB_PASSWORD has value ${P}`,
    `signing key changed from ${K} to ${K}`,
    `AssertionError: expected apiKey to equal "${K}"`,
    `Das Passwort lautet: ${P}`,
    `Field error in object 'form' on field 'secret': rejected value [${K}]; codes [Size]`,
    `parsing API_TOKEN: strconv.Atoi: parsing "${K}": invalid syntax`,
    `$.config.apiKey: expected "x" but was "${K}"`,
  ],
  "a call takes it": [`client.setApiKey("${K}")`, `withPassword("${P}").build()`, `cfg.set("db.password", "${P}")`],
  "a constructor, a type or a default is around it": [
    `apiKey: cty.StringVal("${K}")`,
    `map[string]interface {}{"password":interface {}("${P}")}`,
    `let apiKey: string = "${K}";`,
    `password = os.getenv("DB_PASS", "${P}")`,
    `password: <%= ENV.fetch("P", "${P}") %>`,
    `\${API_TOKEN:-${K}}`,
  ],
  "it stands in another line": [
    `sessionToken:\n  rotate: true\n  value: ${K}`,
    `api-1  | apiKey:\napi-1  |   ${K}`,
    `Please use the following password:\n\n${K}\n\nThis is all.`,
    `API_SECRET<<EOF\n${K}\nEOF`,
    `args:\n- --api-key\n- ${K}\n- --verbose`,
  ],
  "a statement takes it apart": [
    `[SQL: INSERT INTO u (name, password) VALUES (?, ?)]\n[parameters: ('bob', '${P}')]`,
    `update u set password=? where id=?\nbinding parameter (1:VARCHAR) <- [${P}]`,
    `UPDATE u SET name = $1, password = $2\nDETAIL:  parameters: $1 = 'bob', $2 = '${P}'`,
    `[Parameters=[@p0='${P}', @p1='1']] UPDATE u SET password = @p0 WHERE id = @p1`,
  ],
  "name and value are fields, flags or columns": [
    `aws ssm put-parameter --name /prod/db-password --type SecureString --value ${P}`,
    `gh secret set API_TOKEN --body ${K}`,
    `<tr><td>Db Password</td><td>${P}</td></tr>`,
    `fields {\n  key: "auth_token"\n  value {\n    string_value: "${K}"\n  }\n}`,
    `NAME    API_TOKEN           AGE\napi     ${K}    3d`,
    `{"password":{"S":"${P}"}}`,
  ],
  "each line has a prefix": [
    `api-1  | kind: Secret\napi-1  | data:\napi-1  |   conf: ${K}`,
    `+kind: Secret\n+data:\n+  conf: ${K}`,
    `  9  kind: Secret\n 10  data:\n 11    conf: ${K}`,
  ],
  "it is encoded": [`{\\042password\\042:\\042${P}\\042}`, `q=x%3Dghp_${K}${K}${K}%26a%3D1`],
  "its name is of a code, a phrase or another key": [
    `{"verificationCode": "839201"}`,
    `<mfaCode>839201</mfaCode>`,
    `{"seedPhrase":"canyon maple lantern winter"}`,
    `Unseal Key 1: ${K}`,
    `tenant_key=${K}`,
  ],
};

const HARMLESS: readonly string[] = [
  "UPDATE users SET password = $1 WHERE id = $2",
  "INSERT INTO users (name, password) VALUES (?, ?)",
  "password VARCHAR(255) NOT NULL",
  'return client.get_secret_value(SecretId=secret_name)["SecretString"]',
  "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-os8IhC",
  '{"usage":{"input_tokens":1980,"output_tokens":461}}',
  "usage: app --password PASSWORD --token TOKEN",
  "requirepass is not set, running without password",
  "DB_PASSWORD=/vault/secrets/db",
  '<label for="DB_PASSWORD">DB_PASSWORD</label>',
  "password is SHA256 hashed",
  "pin 1234 out of range",
  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  `partition_key=${K}`,
  `nextPageToken: ${K}`,
  "the token for user bob has expired",
  'getSecret("prod-db-2024")',
  "token is expired by 5m30s",
  "NAME          TYPE     SECRET\nweb           tls      web-tls",
];

describe("a value is found where", () => {
  for (const [way, texts] of Object.entries(SECRET))
    it(way, () => {
      for (const text of texts) {
        const shown = redact(text);
        expect(shown, text).toContain("***");
        for (const part of [P, K, "839201", "maple lantern"]) expect(shown, text).not.toContain(part);
        expect(redact(shown), text).toBe(shown);
      }
    });
});

describe("look-alikes of the same shapes", () => {
  it("come through unchanged", () => {
    for (const line of HARMLESS) expect(redact(line)).toBe(line);
  });
});
