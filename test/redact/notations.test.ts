/** One or two lines for each way in which a name precedes its value, and look-alikes of the same form. */
import { describe, expect, it } from "vitest";
import { createRedactor } from "../../src/redact/index.ts";

const redact = createRedactor([], []);
/** A password without special characters, and a key. */
const P = "hunter2kx";
const K = ["Vq8Rt3Lw", "Zp5Nd7Xc"].join("");

function hex(text: string): string {
  return Buffer.from(text).toString("hex");
}

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
    `{"db_password": Value { origin: None, kind: String("${P}") }}`,
    `password: <%= ENV.fetch("P", "${P}") %>`,
    `\${API_TOKEN:-${K}}`,
  ],
  "it stands in another line": [
    `sessionToken:\n  rotate: true\n  value: ${K}`,
    `api-1  | apiKey:\napi-1  |   ${K}`,
    `Please use the following password:\n\n${K}\n\nThis is all.`,
    `API_SECRET<<EOF\n${K}\nEOF`,
    `args:\n- --api-key\n- ${K}\n- --verbose`,
    `db:\n  ? password\n  : ${P}\n  ? port\n  : 5432`,
    `? api_key\n: |\n  ${K}\n`,
    `api-1  | <property name="dbPassword">\napi-1  |   <value>${P}</value>\napi-1  | </property>`,
    `api-1  | ? "db_password"\napi-1  | : '${P}'`,
    JSON.stringify({ msg: `? password\n: ${P}` }),
  ],
  "its line holds nothing else": [
    `vrrp_instance a {\n    auth_pass silverHarborPlanet\n    priority 100\n}`,
    `  @type elasticsearch\n  db_password harbor.42_maple\n  port 9200`,
    `rocommunity ${P} 10.0.0.0/8`,
  ],
  "the same value stands near it": [
    `E   assert '${K}' == 'x'\nE    +  where '${K}' = Settings(token='${K}').token`,
    `password=Hunter2kx! is refused\nbad login: Hunter2kx!`.replaceAll("Hunter2kx", `${P}Z`),
  ],
  "a statement takes it apart": [
    `[SQL: INSERT INTO u (name, password) VALUES (?, ?)]\n[parameters: ('bob', '${P}')]`,
    `update u set password=? where id=?\nbinding parameter (1:VARCHAR) <- [${P}]`,
    `UPDATE u SET name = $1, password = $2\nDETAIL:  parameters: $1 = 'bob', $2 = '${P}'`,
    `==>  Preparing: UPDATE u SET name=?, password=? WHERE id=?\n==> Parameters: bob(String), ${P}(String), 7(Long)`,
    `UPDATE "u" SET "password" = $1 WHERE "id" = $2 ["${P}", 7]`,
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
  "a call takes it among its arguments": [
    `jwt.encode(payload, "${K}", algorithm="HS256")`,
    `hash_hmac('sha256', $body, '${K}')`,
    `smtp.PlainAuth("", "bob", "${P}", "mail.example.com")`,
    `mysqli_connect('db', 'bob', '${P}', 'app')`,
    `requests.get(url, auth=('bob', '${P}'))`,
    `User.objects.create_superuser('bob', 'bob@example.com', '${P}')`,
  ],
  "a program takes it at its place": [
    `+ pscp -pw ${P} app.tar bob@host:/srv`,
    `usermod -p '${P}' bob`,
    `ssh-keygen -t ed25519 -N "${P}" -f key`,
    `http -a bob:${P} GET https://api.example.com`,
    `mysqladmin -u root password ${P}`,
    `cryptsetup luksOpen /dev/sdb data <<< '${P}'`,
    `printf '${P}' | sudo passwd --stdin bob`,
    `impala-shell --ldap_password_cmd='echo ${P}'`,
  ],
  "a line of two columns, a cell or an entry has it": [
    `NAME          VALUE\ndb_host       db\ndb_password   silverHarborPlanet`,
    `ValueError: id,db_password\n1,harbor_42_maple`,
    `| setting | value |\n|---|---|\n| db_password | silver harbor planet maple |`,
    `[Db:Host, db] [Db:Password, harbor_42_maple] [Db:Port, 5432]`,
    `{host: db, dbPassword: silver harbor planet maple, port: 5432}`,
  ],
  "a prompt or a sentence asks for it or tells a change": [
    `Enter your password: silverHarborPlanet`,
    `DB_PASSWORD set to harbor_42_maple`,
    `changed db_password from harbor_41_maple to harbor_42_maple`,
    `Enter passphrase for key '/home/bob/.ssh/id': ${P}`,
    `Password for the elastic user (reset with elasticsearch-reset-password): ${K}`,
    `Your password:\n\n    silver harbor planet maple\n\nKeep it safe.`,
  ],
  "a URL or a header is enough": [
    `https://open.feishu.cn/open-apis/bot/v2/hook/5a1c0f3e-${K} answered 400`,
    `Webhook-Signature: t=1717171717,v1=${K}${K}`,
  ],
  "it is hexadecimal": [
    `payload=${hex(`{"password":"${P}"}`)}`,
    `VALUES (x'${hex(`api_key=${K}`)}')`,
    `0x${hex(`postgres://bob:${P}@db/app`).toUpperCase()}`,
    hex(`data: ${Buffer.from(`password=${P} `).toString("base64")}`),
  ],
  "bytes stand one by one": [
    `<Buffer ${hex(`password=${P};`).replace(/..(?=.)/g, "$& ")}>`,
    `[]byte{${hex(`password=${P};`).replace(/../g, "0x$&, ").slice(0, -2)}}`,
    `body: [${[...Buffer.from(`{"password":"${P}"}`)].join(", ")}]`,
  ],
  "a cell of CSV doubles its quotes": [
    `7,"{""password"":""${P}""}",x`,
    `2026-01-02,"failed: ""apiKey"" => ""${K}""",1`,
  ],
  "a language, a shell or a store leads to it in its own way": [
    `List of 2\n $ db_password: chr "${P}"\n $ tokens: Named chr [1:2] "${K}" "${K}"`,
    `app.blob.url=https\\://x/c?sv\\=2023&sig\\=${K}${K}`,
    `((host . "db") (db-password . "${P}"))`,
    `QMap(("apiKey", QVariant(QString, "${K}")))`,
    `db_password = <<EOT\n${P}\nEOT`,
    `apiKey: string | *"${K}"`,
    `/app/prod/db-password\n${P}\n`,
    `cy.get('#db-password').type('${P}')`,
    `senha_do_banco=${P}`,
    `{"contraseñaDeRoot":"${P}"}`,
    `user worker on >${P} ~* +@all`,
    `dial tcp: lookup bob:${K}@db.internal: no such host`,
    `Recovery codes: 839201ab-839201cd`,
  ],
  "a message about a value names it": [
    `Property db-password resolved to value ${P}`,
    `The config property api.key with the config value "${K}" threw an Exception`,
    `Variable "$apiKey" got invalid value "${K}"; Expected type Int`,
    `Setting "db_password" saved with value "${P}"`,
    `rotated db password: old="${P}" new="harbor_42_maple"`,
    `invalid type: found string "${K}", expected u16 for key "default.api_token" in TOML file`,
    `var.db_password\n  Enter a value: ${P}`,
    `Stack.ApiKeyOutput = ${K}`,
    `Paste your token here: ${K}`,
    `Passphrase (min 8): silver harbor planet maple`,
    `aws configure set db_password harbor.42_maple --profile ci`,
    `export DB_PASSWORD := ${K}`,
    `Bind Pw : ${P}`,
    `azure_devops_pat = "${K}${K}"`,
    `laravel_session eyJpdiI6${K.repeat(5)}%3D`,
  ],
  "a program of another maker takes it": [
    `mariadb -u root -p${P} app`,
    `+ mysql -h db '-p${P}$' app`,
    `+ zip -r '-P ${P}#' a.zip a`,
    `smbclient //files/share -U 'corp\\bob%${P}'`,
    `rsync --password-file=<(echo ${P}) src bob@host::data`,
    `openssl passwd -6 ${P}`,
    `docker secret create db <<< ${P}`,
    `az keyvault secret set --vault-name v --name n --value '${P}'`,
    `encrypt = "${K}Zp5Nd7Xc=="`,
  ],
  "a form has blanks for pluses": [`POST /log m=db_password+%3D+'${P}'&n=1`, `log=%22apiKey%22+%3D%3E+%22${K}%22`],
  "it is encoded": [`{\\042password\\042:\\042${P}\\042}`, `q=x%3Dghp_${K}${K}${K}%26a%3D1`],
  "its name is of a code, a phrase or another key": [
    `{"verificationCode": "839201"}`,
    `spring.otp.code=839201`,
    `{"passwordPepper":"${K}"}`,
    `Session Id: s%3A${K}${K}`,
    `Rabbitmq Default Pass: ${K}`,
    `hash_salt is ${K}`,
    `app_key is base64:${K}${K}=`,
    `<mfaCode>839201</mfaCode>`,
    `{"seedPhrase":"canyon maple lantern winter"}`,
    `Unseal Key 1: ${K}`,
    `tenant_key=${K}`,
  ],
};

const HARMLESS: readonly string[] = [
  "jwt.verify(token, secret)",
  "(first, pos), tokens = tokens[0], tokens[1:]",
  "auth_pass required by peer",
  "token := request.Token",
  "WHERE token = $1 [7]",
  "password expired\n",
  "Usage: vault login [options] [AUTH K=V...]",
  "login failed: password expired",
  'password = self.settings_dict["PASSWORD"]',
  "password = random_password.db.result",
  "password = var.db_password",
  'password: "%env(DB_PASSWORD)%"',
  "password: ENC[AES256_GCM,data:x,type:str]",
  "tokens=[-9182736455463728190, -3074457345618258603]",
  "? password\n: null",
  "is there a password\n: none was given",
  "login('user', 'password')",
  "vault login -method=oidc",
  "net user /domain",
  'send "show version\\r"',
  "  password: !Ref DbPassword",
  "tokens: prompt=120 completion=45 total=165",
  "could not refresh token: status=401",
  "const token = process.env.TOKEN || ''",
  "password is required",
  "[Db:Password, required]",
  "NAME        TYPE\npassword    string\ntoken       string",
  "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  `digest ${Buffer.from("a text of some length without anything to hide").toString("hex")}`,
  `id ${Buffer.from("password").toString("hex")}`,
  "Property db-password resolved to value null",
  'Setting "db_password" saved with value ""',
  "q=is+the+password+required%3F",
  "Passphrase (min 8): must not be empty",
  "openssl passwd -6 -stdin",
  "encrypt = true",
  "https://github.com/org/repo/settings/hooks/123456789",
  "<Buffer 89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52>",
  `<Buffer ${hex("a line of text without a secret").replace(/..(?=.)/g, "$& ")}>`,
  'name,note\n"bob","he said ""token expired"""',
  "dial tcp: lookup db.internal on 10.0.0.10:53: no such host",
  "image: nginx:1.27-alpine3@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "npm:left-pad2@1.3.0 at host@db: ok",
  "/app/prod/db-password\nnot found",
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
        for (const part of [P, K, hex(P), "839201", "maple lantern", "silverHarbor", "silver harbor", "42_maple"])
          expect(shown, text).not.toContain(part);
        expect(redact(shown), text).toBe(shown);
      }
    });
});

describe("look-alikes of the same shapes", () => {
  it("come through unchanged", () => {
    for (const line of HARMLESS) expect(redact(line)).toBe(line);
  });
});
