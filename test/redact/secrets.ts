/** Made-up secrets of many kinds, assembled at run time: complete ones in a file would alarm every scanner. */

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER = UPPER.toLowerCase();
const DIGITS = "0123456789";
const ALNUM = UPPER + LOWER + DIGITS;
const HEX = "0123456789abcdef";

let seed = 42;
/** `length` characters of the alphabet, the same in every run. */
function fill(length: number, alphabet = ALNUM): string {
  let text = "";
  for (let index = 0; index < length; index++) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    text += alphabet[Math.floor((seed / 2 ** 31) * alphabet.length)] ?? "";
  }
  return text;
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}

const JWT = [base64url('{"alg":"HS256","typ":"JWT"}'), base64url('{"sub":"1234567890","name":"J"}'), fill(43)].join(
  ".",
);
const PEM_BODY = Array.from({ length: 6 }, () => fill(64)).join("\n");
const PEM_SHORT = `${fill(64)}\n${fill(20)}==`;

export interface Sample {
  readonly kind: string;
  /** Parts of the text that must not remain. */
  readonly secrets: readonly string[];
  readonly text: string;
  /** Parts of the text that must remain. */
  readonly keeps: readonly string[];
}

function sample(
  kind: string,
  secret: string | readonly string[],
  write: (secret: string) => string,
  ...keeps: string[]
): Sample {
  const secrets = typeof secret === "string" ? [secret] : secret;
  return { kind, secrets, text: write(secrets[0] ?? ""), keeps };
}

/** A token in a line that does not describe it. */
function bare(kind: string, prefix: string, rest: string): Sample {
  return sample(
    kind,
    rest,
    (secret) => `2026-01-02T03:04:05Z WARN upstream said 401 for ${prefix}${secret} after 3 tries`,
    "upstream said 401 for",
    "after 3 tries",
  );
}

function pem(kind: string, label: string, body: string): Sample {
  const text = `cannot load key\n-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\nexiting`;
  return {
    kind,
    secrets: body.split("\n").filter((line) => line.length > 10),
    text,
    keeps: ["cannot load key", `BEGIN ${label}`, "exiting"],
  };
}

/** Secrets as printed by kubectl, manifests, the API and a logger. */
function kubernetesSecrets(): Sample[] {
  const values = [base64("admin of all"), base64("s3cr3t words")];
  const [user = "", words = ""] = values;
  const yaml = [
    "apiVersion: v1",
    "data:",
    `  user: ${user}`,
    `  words: ${words}`,
    "kind: Secret",
    "metadata:",
    "  name: db",
  ];
  const object = { apiVersion: "v1", data: { user, words }, kind: "Secret", metadata: { name: "db" } };
  const typed = {
    kind: "Secret",
    apiVersion: "v1",
    metadata: { name: "db", labels: { app: "x" }, ownerReferences: [{ kind: "Deployment", name: "api" }] },
    data: { user, words },
    type: "Opaque",
  };
  const list = { kind: "SecretList", items: [{ metadata: { name: "db" }, data: { user, words }, type: "Opaque" }] };
  const plain = ["kind: Secret", "metadata:", "  name: db", "stringData:", "  user: admin of all"];
  const block = [...plain, "  words: |", "    first words", "    other words", "type: Opaque", "done"];
  const texts: Readonly<Record<string, readonly [text: string, secrets: readonly string[], keeps: readonly string[]]>> =
    {
      YAML: [`before\n${yaml.join("\n")}\nafter that`, values, ["before", "words:", "name: db", "after that"]],
      "YAML of a list": [
        ["items:", ...yaml.map((line, at) => `${at === 0 ? "-" : " "} ${line}`), "kind: List"].join("\n"),
        values,
        ["name: db", "kind: List"],
      ],
      "YAML behind timestamps": [
        yaml.map((line) => `2026-01-02T03:04:05.123456789Z stderr F ${line}`).join("\n"),
        values,
        ["2026-01-02T03:04:05.123456789Z stderr F", "name: db"],
      ],
      "YAML of a manifest": [
        block.join("\n"),
        ["admin of all", "first words", "other words"],
        ["words: |", "name: db", "type: Opaque", "done"],
      ],
      JSON: [JSON.stringify(object), values, ['"words":"', '"name":"db"']],
      "JSON in lines": [JSON.stringify(object, null, 2), values, ['"words": "', '"name": "db"']],
      "JSON of the API": [JSON.stringify(typed), values, ['"words":"', '"name":"api"', '"app":"x"']],
      "JSON of a list": [JSON.stringify(list), values, ['"words":"', '"name":"db"']],
    };
  return Object.entries(texts).map(([kind, [text, secrets, keeps]]) => ({
    kind: `Secret of Kubernetes in ${kind}`,
    secrets,
    text,
    keeps,
  }));
}

export const SAMPLES: readonly Sample[] = [
  bare("JSON Web Token", "", JWT),
  bare("GitHub classic token", "ghp_", fill(36)),
  bare("GitHub OAuth token", "gho_", fill(36)),
  bare("GitHub server token", "ghs_", fill(36)),
  bare("GitHub stateless server token", "ghs_", `12345_${JWT}`),
  bare("GitHub fine-grained token", "github_pat_", `${fill(22)}_${fill(59)}`),
  bare("GitLab personal token", "glpat-", fill(20)),
  bare("GitLab runner token", "glrt-", fill(20)),
  bare("npm token", "npm_", fill(36)),
  bare("PyPI token", "pypi-AgEIcHlwaS5vcmc", fill(120)),
  bare("RubyGems key", "rubygems_", fill(48, HEX)),
  bare("Docker Hub token", "dckr_pat_", fill(27)),
  bare("AWS access key id", "AKIA", fill(16, UPPER)),
  bare("AWS access key id of an example", "AKIA", "IOSFODNN7EXAMPLE"),
  bare("AWS temporary key id", "ASIA", fill(16, UPPER)),
  bare("Google API key", "AIza", fill(35)),
  bare("Google OAuth token", "ya29.", fill(60)),
  bare("Google client secret", "GOCSPX-", fill(28)),
  bare("Azure client secret", "", `${fill(3)}8Q~${fill(34)}`),
  bare("DigitalOcean token", "dop_v1_", fill(64, HEX)),
  bare("Alibaba key id", "LTAI", fill(20)),
  bare("Databricks token", "dapi", fill(32, HEX)),
  bare("Cloudflare token", "cfut_", fill(40) + fill(8, HEX)),
  bare("Vercel token", "vcp_", fill(24)),
  bare("Netlify token", "nfp_", fill(40)),
  bare("Supabase token", "sbp_", fill(40, HEX)),
  bare("PlanetScale token", "pscale_tkn_", fill(43)),
  bare("Heroku key", "HRKU-", fill(60)),
  bare("Stripe live key", "sk_live_", fill(24)),
  bare("Stripe restricted key", "rk_live_", fill(24)),
  bare("Stripe webhook secret", "whsec_", fill(32)),
  bare("Square token", "sq0atp-", fill(22)),
  bare("Shopify token", "shpat_", fill(32, HEX)),
  bare("Slack bot token", "xoxb-", `${fill(12, DIGITS)}-${fill(12, DIGITS)}-${fill(24)}`),
  bare("Slack app token", "xapp-", `1-${fill(11)}-${fill(13, DIGITS)}-${fill(64, HEX)}`),
  bare("Slack webhook", "https://hooks.slack.com/services/", `T${fill(8)}/B${fill(8)}/${fill(24)}`),
  bare("Discord webhook", "https://discord.com/api/webhooks/123456789012345678/", fill(68)),
  bare("Discord bot token", "", `M${fill(23)}.${fill(6)}.${fill(38)}`),
  bare("Telegram bot token", "7123456789:", `AA${fill(33)}`),
  bare(
    "Teams webhook",
    "https://acme.webhook.office.com/",
    `webhookb2/${fill(36)}@${fill(36)}/IncomingWebhook/${fill(32)}`,
  ),
  bare("SendGrid key", "SG.", `${fill(22)}.${fill(43)}`),
  bare("Mailgun key", "key-", fill(32, HEX)),
  bare("Mailchimp key", "", `${fill(32, HEX)}-us12`),
  bare("Twilio key", "SK", fill(32, HEX)),
  bare("Brevo key", "xkeysib-", `${fill(64, HEX)}-${fill(16)}`),
  bare("New Relic key", "NRAK-", fill(27, UPPER)),
  bare("Sentry token", "sntrys_", fill(80)),
  bare("Grafana service token", "glsa_", `${fill(32)}_${fill(8, HEX)}`),
  bare("Vault token", "hvs.", fill(95)),
  bare("Terraform Cloud token", "", `${fill(14)}.atlasv1.${fill(67)}`),
  bare("Pulumi token", "pul-", fill(40, HEX)),
  bare("Doppler token", "dp.pt.", fill(43)),
  bare("Tailscale key", "tskey-auth-", `${fill(17)}-${fill(32)}`),
  bare("1Password service token", "ops_ey", `${fill(200)}fQ`),
  bare("age key", "AGE-SECRET-KEY-1", fill(58, UPPER + DIGITS)),
  bare("Figma token", "figd_", fill(40)),
  bare("Postman key", "PMAK-", `${fill(24, HEX)}-${fill(34, HEX)}`),
  bare("Linear key", "lin_api_", fill(40)),
  bare("Notion token", "ntn_", fill(11, DIGITS) + fill(35)),
  bare("Airtable token", "pat", `${fill(14)}.${fill(64, HEX)}`),
  bare("Atlassian token", "ATATT3", fill(180)),
  bare("OpenAI key", "sk-proj-", fill(100)),
  bare("OpenAI old key", "sk-", fill(48)),
  bare("Anthropic key", "sk-ant-api03-", `${fill(93)}AA`),
  bare("Hugging Face token", "hf_", fill(34, UPPER + LOWER)),
  bare("Groq key", "gsk_", fill(52)),
  bare("bcrypt hash", "$2b$12$", fill(53)),
  pem("RSA private key", `RSA ${"PRIVATE"} KEY`, PEM_BODY),
  pem("PKCS 8 private key of two lines", `${"PRIVATE"} KEY`, PEM_SHORT),
  pem("OpenSSH private key", `OPENSSH ${"PRIVATE"} KEY`, PEM_BODY),
  pem("PGP private key", `PGP ${"PRIVATE"} KEY BLOCK`, `Version: 1\n\n${PEM_BODY}`),
  {
    kind: "private key in JSON",
    secrets: PEM_BODY.split("\n"),
    text: `{"msg":"bad key","key":"-----BEGIN ${"PRIVATE"} KEY-----\\n${PEM_BODY.replaceAll("\n", "\\n")}\\n-----END ${"PRIVATE"} KEY-----\\n"}`,
    keeps: ["bad key"],
  },
  {
    kind: "private key behind timestamps",
    secrets: PEM_BODY.split("\n"),
    text: `x -----BEGIN ${"PRIVATE"} KEY-----\n${PEM_BODY.split("\n")
      .map((line) => `2026-01-02T03:04:05.123456789Z stderr F ${line}`)
      .join("\n")}`,
    keeps: ["2026-01-02T03:04:05.123456789Z stderr F"],
  },
  {
    kind: "private key whose beginning is lost",
    secrets: PEM_BODY.split("\n"),
    text: `${PEM_BODY}\n-----END EC ${"PRIVATE"} KEY-----\nexit`,
    keeps: ["exit"],
  },
  sample(
    "Authorization: Bearer",
    fill(32),
    (s) => `> Authorization: Bearer ${s}\n> Accept: */*`,
    "Authorization: Bearer",
    "Accept: */*",
  ),
  sample(
    "authorization of a JSON log",
    fill(32),
    (s) => `{"headers":{"authorization":"Bearer ${s}","host":"x"}}`,
    '"host":"x"',
  ),
  sample(
    "Authorization of Go's headers",
    fill(32),
    (s) => `map[Accept:[*/*] Authorization:[Bearer ${s}] Host:[x]]`,
    "Host:[x]",
  ),
  sample(
    "Authorization: Basic",
    base64("jane:correct horse"),
    (s) => `Authorization: Basic ${s}`,
    "Authorization: Basic",
  ),
  sample("Basic credentials", base64("jane:hunter22"), (s) => `sent Basic ${s} to proxy`, "to proxy"),
  sample("Authorization: token", fill(40, HEX), (s) => `authorization: token ${s}`, "authorization: token"),
  sample(
    "AWS signature",
    fill(64, HEX),
    (s) => `Authorization: AWS4-HMAC-SHA256 Credential=AKIA/2026/x, SignedHeaders=host, Signature=${s}`,
    "AWS4-HMAC-SHA256",
  ),
  sample("X-Api-Key", fill(24), (s) => `X-Api-Key: ${s}`, "X-Api-Key:"),
  sample("X-Vault-Token", fill(24), (s) => `curl -H "X-Vault-Token: ${s}" https://vault`, "https://vault"),
  sample("Cookie", [`abc${fill(20)}`], (s) => `Cookie: session=${s}; theme=dark`, "Cookie:"),
  sample("Set-Cookie", fill(30), (s) => `Set-Cookie: sid=${s}; Path=/; HttpOnly`, "sid=", "Path=/"),
  sample("JSESSIONID", fill(32, HEX), (s) => `GET /x;JSESSIONID=${s} 200`, "GET /x"),
  sample(
    "password of an address",
    "hunter2",
    (s) => `dial postgres://app:${s}@db.prod:5432/app failed`,
    "postgres://app:***@db.prod:5432/app failed",
  ),
  sample(
    "password with an at sign of an address",
    "p@ss:w0rd",
    (s) => `mysql://root:${s}@db/x`,
    "mysql://root:***@db/x",
  ),
  sample("password with a slash of an address", "pa/ss/w0rd", (s) => `amqp://guest:${s}@mq:5672/`, "@mq:5672/"),
  sample(
    "password of Redis without a user",
    "s3cret",
    (s) => `redis://:${s}@cache:6379/0`,
    "redis://:***@cache:6379/0",
  ),
  sample(
    "password of MongoDB",
    "w0rd-x",
    (s) => `mongodb+srv://u:${s}@c0.mongodb.net/?retryWrites=true`,
    "@c0.mongodb.net/?retryWrites=true",
  ),
  sample(
    "token of a git remote",
    fill(40),
    (s) => `fatal: unable to access 'https://${s}@github.com/a/b.git/'`,
    "@github.com/a/b.git",
  ),
  sample("Sentry DSN", fill(32, HEX), (s) => `dsn https://${s}@o1.ingest.sentry.io/42`, "@o1.ingest.sentry.io/42"),
  sample(
    "DSN of Go's MySQL driver",
    "pa:ss",
    (s) => `open app:${s}@tcp(db:3306)/app?parseTime=true`,
    "@tcp(db:3306)/app",
  ),
  sample(
    "DSN of libpq",
    "hunter2",
    (s) => `host=db user=app password=${s} sslmode=disable`,
    "host=db user=app",
    "sslmode=disable",
  ),
  sample(
    "ADO connection string",
    "Hunter2!",
    (s) => `Server=db;User Id=sa;Password=${s};Encrypt=True`,
    "User Id=sa",
    "Encrypt=True",
  ),
  sample(
    "Azure storage connection string",
    `${fill(86)}==`,
    (s) => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${s};EndpointSuffix=core`,
    "AccountName=x",
    "EndpointSuffix=core",
  ),
  sample(
    "Azure service bus key",
    `${fill(43)}=`,
    (s) => `SharedAccessKeyName=Root;SharedAccessKey=${s}`,
    "SharedAccessKeyName=Root",
  ),
  sample(
    "Azure shared access signature",
    fill(44),
    (s) => `https://x.blob.core.windows.net/c?sv=2022&sig=${s}&se=2026`,
    "sv=2022",
    "se=2026",
  ),
  sample(
    "signed address of AWS",
    fill(64, HEX),
    (s) => `https://b.s3.amazonaws.com/k?X-Amz-Expires=60&X-Amz-Signature=${s}`,
    "X-Amz-Expires=60",
  ),
  sample("key in a query", fill(39), (s) => `GET https://maps.example.com/api?key=${s}&q=x`, "&q=x"),
  sample("access_token in a query", fill(30), (s) => `GET /v1/me?access_token=${s}&fields=id`, "&fields=id"),
  sample("DB_PASSWORD", "correcthorsebattery", (s) => `DB_PASSWORD=${s}`, "DB_PASSWORD="),
  sample("PGPASSWORD before a command", "hunter2", (s) => `+ PGPASSWORD=${s} psql -h db`, "psql -h db"),
  sample("DB_PASS", "abcdefgh", (s) => `DB_PASS=${s}`, "DB_PASS="),
  sample(
    "password in YAML",
    "correcthorse",
    (s) => `db:\n  user: app\n  password: ${s}\n  host: x`,
    "user: app",
    "host: x",
  ),
  sample("password in JSON", "hunter2", (s) => `{"user":"a","password":"${s}","host":"x"}`, '"host":"x"'),
  sample("password in JSON in JSON", "hunter2", (s) => `{"body":"{\\"password\\":\\"${s}\\",\\"a\\":1}"}`, '\\"a\\":1'),
  sample("password with a quote in JSON", 'hun"ter2', (s) => `{"password":${JSON.stringify(s)},"a":1}`, '"a":1'),
  sample("password of a Go struct", "hunter2", (s) => `{User:app Password:${s} Host:db}`, "User:app", "Host:db"),
  sample("password of a Java map", "hunter2", (s) => `{user=app, password=${s}, host=db}`, "user=app", "host=db"),
  sample("password of a Ruby hash", "hunter2", (s) => `{:user=>"app", :password=>"${s}"}`, ':user=>"app"'),
  sample("password of a Python dict", "hunter2", (s) => `{'user': 'app', 'password': '${s}'}`, "'user': 'app'"),
  sample(
    "spring.datasource.password",
    "hunter2",
    (s) => `spring.datasource.password=${s}`,
    "spring.datasource.password=",
  ),
  sample(
    "--password of a command",
    "hunter2",
    (s) => `exec: mysqldump --user root --password ${s} app`,
    "mysqldump --user root",
    " app",
  ),
  sample("--token of a command", fill(20), (s) => `kubectl --token=${s} get pods`, "get pods"),
  sample("-u of curl", "hunter2", (s) => `curl -u jane:${s} https://x`, "curl -u jane:", "https://x"),
  sample(".netrc", "hunter2", (s) => `machine x login jane password ${s}`, "login jane"),
  sample("IDENTIFIED BY", "hunter2", (s) => `CREATE USER 'app'@'%' IDENTIFIED BY '${s}'`, "CREATE USER 'app'"),
  sample("password in XML", "hunter2", (s) => `<db><password>${s}</password></db>`, "<db>"),
  sample("API_KEY", fill(24), (s) => `API_KEY=${s}`, "API_KEY="),
  sample("client_secret", fill(30), (s) => `{"client_id":"x","client_secret":"${s}"}`, '"client_id":"x"'),
  sample(
    "SECRET_KEY_BASE's neighbour SECRET_KEY",
    "notverysecret",
    (s) => `export SECRET_KEY=${s}`,
    "export SECRET_KEY=",
  ),
  sample("JWT_SECRET", "changemeplease", (s) => `JWT_SECRET=${s}`, "JWT_SECRET="),
  sample("AWS secret key", `${fill(38)}/+`, (s) => `aws_secret_access_key = ${s}`, "aws_secret_access_key ="),
  sample("refresh_token", fill(40), (s) => `refresh_token: "${s}"`, "refresh_token:"),
  sample("token of a kubeconfig", fill(40), (s) => `users:\n- name: a\n  user:\n    token: ${s}`, "- name: a"),
  sample(
    "client-key-data of a kubeconfig",
    base64(PEM_BODY),
    (s) => `    client-key-data: ${s}\n    x: 1`,
    "client-key-data:",
    "x: 1",
  ),
  sample(
    "auth of Docker's configuration",
    base64("jane:hunter2"),
    (s) => `{"auths":{"r.io":{"auth":"${s}"}}}`,
    '"r.io"',
  ),
  sample("Vault AppRole secret_id", "0b1c2d3e-aaaa-bbbb-cccc-0123456789ab", (s) => `secret_id=${s}`, "secret_id="),
  sample("seed of one-time passwords", fill(32, UPPER), (s) => `otpauth://totp/x?secret=${s}&issuer=y`, "issuer=y"),
  sample("passphrase", "openSesame!", (s) => `passphrase="${s}"`, "passphrase="),
  sample("credentials", fill(24), (s) => `credentials=${s}`, "credentials="),
  bare("Dynatrace token", "dt0c01.", `${fill(24, UPPER)}.${fill(64, UPPER)}`),
  bare("Dropbox token", "sl.", fill(130)),
  bare("Facebook token", "EAA", fill(120)),
  sample("Okta's authorization", fill(40), (s) => `Authorization: SSWS ${s}`, "Authorization: SSWS"),
  sample("authorization without a scheme", fill(40), (s) => `authorization=${s}`, "authorization="),
  sample("Azure's subscription key", fill(32, HEX), (s) => `Ocp-Apim-Subscription-Key: ${s}`, "Subscription-Key:"),
  sample("SECRET_KEY_BASE", fill(64, HEX), (s) => `SECRET_KEY_BASE=${s}`, "SECRET_KEY_BASE="),
  sample("key of WireGuard", `${fill(43)}=`, (s) => `PrivateKey = ${s}`, "PrivateKey ="),
  sample("preshared key", `${fill(43)}=`, (s) => `PresharedKey = ${s}`, "PresharedKey ="),
  sample("DB_PW", "hunter2", (s) => `DB_PW=${s}`, "DB_PW="),
  sample("bindpw", "hunter2", (s) => `bindpw=${s}`, "bindpw="),
  sample("pass in JSON", "hunter2", (s) => `{"auth":{"user":"a","pass":"${s}"}}`, '"user":"a"'),
  sample("-p of mysql", "hunter2", (s) => `+ mysql -h db -u root -p${s} app`, "mysql -h db -u root", " app"),
  sample("-a of redis-cli", "hunter2", (s) => `redis-cli -h cache -a ${s} ping`, "redis-cli -h cache", " ping"),
  sample("-p of docker login", "hunter2", (s) => `docker login -u jane -p ${s} r.io`, "docker login -u jane", " r.io"),
  sample(
    "key file of a service account",
    PEM_BODY,
    (s) =>
      `{"type":"service_account","private_key":"-----BEGIN ${"PRIVATE"} KEY-----\\n${s.replaceAll("\n", "\\n")}\\n-----END ${"PRIVATE"} KEY-----\\n"}`,
    '"type":"service_account"',
  ),
  bare("GitLab runner registration token", "GR1348941", fill(20)),
  bare("Bedrock key", "ABSK", fill(109)),
  bare("Deno Deploy token", "ddp_", fill(36)),
  bare("Clojars token", "CLOJARS_", fill(60, HEX)),
  bare("Sonar token", "squ_", fill(40, HEX)),
  bare("Buildkite token", "bkua_", fill(40, HEX)),
  bare("CircleCI token", "CCIPAT_", `${fill(22)}_${fill(40, HEX)}`),
  bare("Sourcegraph token", "sgp_", `${fill(16, HEX)}_${fill(40, HEX)}`),
  bare("Snyk token", "snyk_uat.", `${fill(8, HEX)}.${fill(40)}`),
  bare("Octopus key", "API-", `${fill(20, UPPER)}7K2${fill(3, UPPER)}`),
  bare("Jenkins token", "", `11${fill(32, HEX)}`),
  bare("Yandex key", "AQVN", fill(35)),
  bare("Neon key", "napi_", fill(64, LOWER + DIGITS)),
  bare("Mapbox token", "sk.eyJ1", `${fill(60)}.${fill(22)}`),
  bare("Shippo token", "shippo_live_", fill(40, HEX)),
  bare("EasyPost key", "EZAK", fill(54)),
  bare(
    "Plaid token",
    "access-sandbox-",
    `${fill(8, HEX)}-${fill(4, HEX)}-${fill(4, HEX)}-${fill(4, HEX)}-${fill(12, HEX)}`,
  ),
  bare("HubSpot token", "pat-na1-", `${fill(8, HEX)}-${fill(4, HEX)}-${fill(4, HEX)}-${fill(4, HEX)}-${fill(12, HEX)}`),
  bare("LaunchDarkly key", "sdk-", `${fill(8, HEX)}-${fill(4, HEX)}-4${fill(3, HEX)}-${fill(4, HEX)}-${fill(12, HEX)}`),
  bare("New Relic licence", "", `${fill(36, HEX)}NRAL`),
  bare("old Vault token", "s.", `a1B2${fill(20)}`),
  bare("NATS seed", "SU", fill(56, `${UPPER}234567`)),
  bare("Contentful token", "CFPAT-", fill(43)),
  bare("Hugging Face token with digits", "hf_", fill(34)),
  bare("NVIDIA key", "nvapi-", fill(64)),
  bare("LangSmith key", "lsv2_pt_", `${fill(32, HEX)}_${fill(10, HEX)}`),
  bare("Resend key", "re_", `${fill(8)}_${fill(24)}`),
  bare("token of an issuer that nobody knows", "acme_", `a1B2c3D4${fill(32)}`),
  bare("Zapier hook", "https://hooks.zapier.com/hooks/catch/", `${fill(7, DIGITS)}/${fill(7)}`),
  bare("Cloudinary's address", "cloudinary://", `${fill(15, DIGITS)}:${fill(27)}`),
  bare("MD5 crypt", "$apr1$", `${fill(8)}$${fill(22)}`),
  bare("yescrypt", "$y$j9T$", `${fill(22)}$${fill(43)}`),
  bare("PBKDF2 of Django", "pbkdf2_sha256$", `600000$${fill(22)}$${fill(43)}=`),
  bare("SSHA of LDAP", "{SSHA}", `${fill(38)}==`),
  sample("variable of a pod", "hunter2", (s) => `- name: DB_PASSWORD\n  value: ${s}\n- name: MODE`, "- name: MODE"),
  sample(
    "variable of a pod in JSON",
    "hunter2",
    (s) => `{"name":"DB_PASSWORD","value":"${s}"},{"name":"MODE"}`,
    '"MODE"',
  ),
  sample("setting of .NET", "hunter2", (s) => `<add key="DbPassword" value="${s}" />`, '<add key="DbPassword" value='),
  sample("arguments in JSON", "hunter2", (s) => `exec ["app","--password","${s}","--verbose"]`, "--verbose"),
  sample("Option of Rust", "hunter2", (s) => `Config { user: "a", password: Some("${s}") }`, 'user: "a"'),
  sample("var_dump of PHP", "hunter2", (s) => `array(1) {\n  ["password"]=>\n  string(7) "${s}"\n}`, "string(7)"),
  sample("WITH PASSWORD", "hunter2", (s) => `ALTER USER app WITH PASSWORD '${s}'`, "ALTER USER app WITH PASSWORD"),
  sample("password in prose", "hunter2", (s) => `login failed for user 'app' with password '${s}'`, "user 'app'"),
  sample("token in prose", `a1B2${fill(36)}`, (s) => `invalid token ${s} for user 42`, "for user 42"),
  sample("key in prose", `a1B2${fill(36)}`, (s) => `Incorrect API key provided: ${s}.`, "Incorrect API key provided:"),
  sample("private key in prose", fill(64, HEX), (s) => `loaded private key: ${s} from store`, "from store"),
  sample(
    "password in an encoded address",
    "hunter2",
    (s) => `GET /login?next=%2Fx%3Fpassword%3D${s}%26a%3D1`,
    "%26a%3D1",
  ),
  sample("pass in a query", "hunter2", (s) => `/login?user=a&pass=${s}&x=1`, "&x=1"),
  sample(".pgpass", "hunter2", (s) => `db:5432:app:jane:${s}`, "db:5432:app:jane:"),
  sample(".netrc over lines", "hunter2", (s) => `machine x\n  login jane\n  password ${s}`, "login jane"),
  sample("-passin of openssl", "hunter2", (s) => `openssl rsa -passin pass:${s} -in k`, "-in k"),
  sample("requirepass", "hunter2", (s) => `requirepass ${s}`, "requirepass"),
  sample("_auth of npm", base64("jane:hunter22"), (s) => `_auth=${s}`, "_auth="),
  sample("session of Laravel", `a1B2${fill(36)}`, (s) => `laravel_session=${s}; x`, "laravel_session="),
  sample("code of OAuth", `a1B2${fill(36)}`, (s) => `GET /callback?code=${s}&state=1`, "&state=1"),
  sample("STRIPE_KEY", `a1B2${fill(20)}`, (s) => `STRIPE_KEY=${s}`, "STRIPE_KEY="),
  sample("token of Azure DevOps", fill(52, `${LOWER}234567`), (s) => `AZURE_DEVOPS_EXT_PAT=${s}`, "EXT_PAT="),
  sample(
    ".dockerconfigjson",
    base64('{"auths":{"r.io":{"auth":"x"}}}'),
    (s) => `.dockerconfigjson: ${s}`,
    ".dockerconfigjson:",
  ),
  sample(
    "private key in a Secret",
    base64(`-----BEGIN ${"PRIVATE"} KEY-----\n${PEM_BODY}`).slice(20),
    (s) => `  tls.key: LS0tLS1CRUdJTiBQUklW${s}`,
    "tls.key:",
  ),
  ...Object.entries({
    "docker's JSON": (line: string) =>
      JSON.stringify({ log: `${line}\n`, stream: "stderr", time: "2026-01-02T03:04:05Z" }),
    "a JSON logger": (line: string) => JSON.stringify({ level: "error", msg: line, ts: 12.5 }),
    logfmt: (line: string) => `level=error msg="${line}" at=x`,
    colours: (line: string) => `\u001b[31m${line}\u001b[0m`,
    "quoted lines": (line: string) => `'${line}\\n' +`,
    "bytes of Python": (line: string) => `    b'${line}\\n'`,
    "lines of Windows": (line: string) => `${line}\r`,
  }).map(([wrapper, wrap]): Sample => {
    const lines = [`-----BEGIN ${"PRIVATE"} KEY-----`, ...PEM_BODY.split("\n"), `${fill(20)}==`];
    return {
      kind: `private key in ${wrapper}`,
      secrets: lines.slice(1),
      text: ["before", ...lines, `-----END ${"PRIVATE"} KEY-----`, "after that"].map(wrap).join("\n"),
      keeps: ["before", "after that", "PRIVATE KEY"],
    };
  }),
  // In a sentence.
  sample(
    "password of a sentence",
    "hunter2secret",
    (s) => `login failed: the password is ${s}, change it`,
    "change it",
  ),
  sample("password that was", "Tr0ub4dor&3", (s) => `password was ${s}`, "password was"),
  sample("password in use", "s3cr3tP@ss", (s) => `using password ${s} for user app`, "for user app"),
  sample("token of a sentence", fill(20, LOWER + DIGITS), (s) => `token is ${s}.`, "token is"),
  sample("key of a sentence", fill(40, HEX), (s) => `application key ${s} refused`, "application key", "refused"),
  sample("PIN", "493817", (s) => `pin_code=${s} refused`, "pin_code=", "refused"),
  sample("one-time password", "839201", (s) => `one-time password: ${s}`, "one-time password:"),
  sample(
    "mnemonic of a wallet",
    "legal winner thank year wave sausage worth useful legal winner thank yellow",
    (s) => `mnemonic: "${s}"`,
    "mnemonic:",
  ),
  // In plain words.
  sample(
    "passphrase of plain words",
    "correct horse battery staple",
    (s) => `db:\n  password: ${s}\n  host: x`,
    "password:",
    "host: x",
  ),
  sample("passphrase in a setting", "correct-horse-battery-staple", (s) => `DB_PASSWORD=${s}`, "DB_PASSWORD="),
  sample(
    "passphrase behind an equals sign",
    "tango uniform lima papa quebec",
    (s) => `open vault: passphrase=${s}`,
    "open vault: passphrase=",
  ),
  ...kubernetesSecrets(),
  // Cards: test numbers published by the networks.
  sample("card in groups", "4111 1111 1111 1111", (s) => `charge of card ${s} declined`, "charge of card", "declined"),
  sample("card with hyphens", "5555-5555-5555-4444", (s) => `Card declined (${s})`, "Card declined (", ")"),
  sample("card behind its name", "378282246310005", (s) => `cardNumber=${s} status=402`, "cardNumber=", "status=402"),
  sample("card in JSON", "6011111111111117", (s) => `{"pan":"${s}","cents":1200}`, '"cents":1200'),
  // Recognised by their position.
  sample("bare key of letters", "qRtYbNmZxWvKjHgFdSaLpQeTrUyI", (s) => `failed call key=${s}`, "failed call key="),
  sample("bare key", `a1B2${fill(28)}`, (s) => `failed call key=${s}`, "failed call key="),
  sample(
    "key file of Google as a password",
    `"private_key_id":"${fill(40, HEX)}"`,
    (s) => `_json_key:{${s}}`,
    "_json_key:",
  ),
  sample("private_key_id", fill(40, HEX), (s) => `"private_key_id": "${s}"`, "private_key_id"),
  sample("sonar.login", `${fill(39, HEX)}7`, (s) => `mvn -Dsonar.login=${s} verify`, "sonar.login=", "verify"),
  sample("community of SNMP", "s3cr3tc0mm", (s) => `community=${s}`, "community="),
  sample("community in a router's settings", "s3cr3tc0mm", (s) => `snmp-server community ${s} RO`, " RO"),
  sample("user and password as auth", "pa55w0rd!", (s) => `auth: "admin:${s}"`, "auth:", "admin"),
  sample("base64 as auth", base64("user:pa55word"), (s) => `auth: ${s}`, "auth:"),
  sample("REDISCLI_AUTH", "s3cr3tpw", (s) => `REDISCLI_AUTH=${s}`, "REDISCLI_AUTH="),
  sample("NEO4J_AUTH", "s3cr3tpw", (s) => `NEO4J_AUTH=neo4j/${s}`, "NEO4J_AUTH=neo4j/"),
  sample(
    "answer of digest authentication",
    fill(32, HEX),
    (s) => `Authorization: Digest username="u", realm="r", uri="/", response="${s}"`,
    "Digest",
  ),
  sample(
    ".pgpass with another port",
    "s3cr3tpw",
    (s) => `localhost:15432:app:appuser:${s}`,
    "localhost:15432:app:appuser:",
  ),
  sample("auth.json of Composer", fill(40, HEX), (s) => `{"github-oauth":{"github.com":"${s}"}}`, "github.com"),
  sample(
    "arguments of PDO",
    "hunter2",
    (s) => `#0 /app/db.php(12): PDO->__construct('mysql:host=db', 'root', '${s}')`,
    "'root'",
  ),
  sample("arguments of mysqli", "hunter2", (s) => `#1 mysqli_connect('db', 'root', '${s}', 'app')`, "'app'"),
  sample("tuple of Erlang", "hunter2", (s) => `{error,{password,<<"${s}">>}}`, "{error,"),
  sample("JSON Web Key", fill(43), (s) => `{"kty":"EC","crv":"P-256","d":"${s}","x":"abc"}`, '"x":"abc"'),
  sample("integration key of PagerDuty", fill(32, HEX), (s) => `integration_key: ${s}`, "integration_key:"),
  sample("ALGOLIA_TOKEN", `${fill(31, HEX)}f`, (s) => `ALGOLIA_TOKEN: ${s}`, "ALGOLIA_TOKEN:"),
  // Command lines.
  sample("7z", "S3cretZip", (s) => `sh: 7z x -p${s} backup.7z: failed`, "backup.7z"),
  sample("unzip", "S3cretZip", (s) => `unzip -P ${s} out.zip`, "out.zip"),
  sample("rar", "S3cretZip", (s) => `unrar x -p${s} a.rar`, "a.rar"),
  sample("snmpwalk", "s3cr3tcomm", (s) => `snmpwalk -v2c -c ${s} 10.0.0.1`, "10.0.0.1"),
  sample("mongosh", "hunter2", (s) => `mongosh -u root -p ${s} --quiet`, "--quiet"),
  sample("ldapsearch", "hunter2", (s) => `ldapsearch -D cn=admin -w ${s} -b dc=x`, "-b dc=x"),
  sample("sqlcmd", "hunter2x", (s) => `sqlcmd -S db -U sa -P ${s} -Q x`, "-Q x"),
  sample("smbclient", "hunter2", (s) => `smbclient //h/s -U user%${s}`, "-U user%"),
  sample("sqlplus", "tigerpw9", (s) => `sqlplus scott/${s}@//db:1521/ORCL`, "scott/", "@//db"),
  sample(
    "literal of kubectl",
    "hunter2zz",
    (s) => `kubectl create secret generic x --from-literal=value=${s}`,
    "value=",
  ),
  sample("certificate key of kubeadm", fill(64, HEX), (s) => `kubeadm join --certificate-key ${s} --v=5`, "--v=5"),
  sample("AUTH of Redis", "s3cr3tpw99", (s) => `"AUTH" "default" "${s}"`, "default"),
  // Keys.
  sample("PuTTY's signature", fill(64, HEX), (s) => `Private-MAC: ${s}`, "Private-MAC:"),
  pem("static key of OpenVPN", "OpenVPN Static key V1", `${fill(32, HEX)}\n${fill(32, HEX)}`),
  bare("extended private key", "xprv", fill(107, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")),
  bare("private key of a wallet", "", "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"),
  // Recognised by their own form.
  bare("Razorpay key", "rzp_live_", fill(14)),
  bare("Honeycomb key", "hcaik_", fill(58, LOWER + DIGITS)),
  bare("Axiom token", "xaat-", "29dc2916-4640-4eeb-a724-4a6fc0486edb"),
  bare("OpenShift token", "sha256~", fill(43)),
  bare("token of Docker Swarm", "SWMTKN-1-", `${fill(49, LOWER + DIGITS)}-${fill(25, LOWER + DIGITS)}`),
  bare("Scalingo token", "tk-us-", fill(48)),
  bare("Infracost key", "ico-", fill(32)),
  bare("Defined Networking key", "dnkey-", `${fill(26)}-${fill(52)}`),
  bare("ReadMe key", "rdme_", fill(70, LOWER + DIGITS)),
  bare("Cerebras key", "csk-", fill(48, LOWER + DIGITS)),
  bare("UptimeRobot key", "u123456-", `${fill(31, HEX)}a`),
  bare("Trello token", "ATTA", fill(64, HEX)),
];
