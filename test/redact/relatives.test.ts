/** Variants of known notations: prefixed by collectors and loggers, and declarations in other languages. */
import { describe, expect, it } from "vitest";
import { createRedactor } from "../../src/redact/index.ts";

const redact = await createRedactor([], []);
const CRI = "2026-03-04T05:06:07.123456789Z stderr F ";

const SECRETS: Readonly<Record<string, (value: string) => string>> = {
  "CSV in a collector's records": (x) => `${CRI}id,host,password,port\n${CRI}7,db,${x},1`,
  "CSV behind a logger's words": (x) => `ERROR [main] App - "id","password"\n"7","${x}"`,
  "CSV in a string of JSON": (x) =>
    JSON.stringify({ level: "error", msg: `failed: id,host,password,port\n7,db,${x},1` }),
  "tabs in a string of JSON": (x) => JSON.stringify({ level: "error", msg: `failed: id\tpassword\tport\n7\t${x}\t1` }),
  "a table of psql": (x) => ` id | password | port\n----+----------+------\n  7 | ${x} |    1`,
  "an element in a collector's records": (x) => `${CRI}<client_secret>\n${CRI}    ${x}\n${CRI}</client_secret>`,
  "a table drawn with heavy lines": (x) =>
    `┏━━━━━━┳━━━━━━━━━━┓\n┃ host ┃ password ┃\n┡━━━━━━╇━━━━━━━━━━┩\n│ pg   │ ${x} │`,
  "a table of names and values": (x) => `Key      Value\n---      -----\nhost     pg\ndb_root_password ${x}`,
  "a cell of CSV with the delimiter in it": (x) => `id,password,host\n7,"a,${x}",pg`,
  "a list of pairs": (x) => `[[Host, pg], [Password, ${x}]]`,
  "the result of a shell's echo": (x) => `PASSWORD=$(echo '${x}' | base64)`,
  "an annotation of a traceback, below an identifier": (x) =>
    `    login(redis_password)\n    │     └ '${x}'\n    └ <function login>`,
  "both sides of an assertion": (x) => `assert '${x}' == 'y'\n where '${x}' = Settings().password`,
  "what a matcher received": (x) => `expect(c.password).toBe(y)\n\nExpected: "y"\nReceived: "${x}"`,
  "a path of one name": (x) => `{"path": [\n  "password"\n], "received": "${x}"}`,
  "an argument that a query repeats": (x) => `SET "password" = '${x}' WHERE id = 7; args=('${x}', 7)`,
  "an entry of a connection string, with a blank": (x) => `Server=pg;Password=a1 ${x};Encrypt=true`,
  "an entry of ODBC with brackets in it": (x) => `DRIVER={x};UID=sa;PWD={a{b}}${x}};`,
  "a password that begins with a tag": (x) => `password: "<b>${x}"`,
  "quotes that a shell joins": (x) => `mysql -u app -p'a1'\\''${x}' app`,
  "a quoted user and password with a blank": (x) => `curl -sf -u 'bob:a1 ${x}' https://x.example`,
  "a quote in a URL": (x) => `redis://:a'${x}@cache:6379/0`,
  "an escaped quote in an escaped string": (x) => `body="host=pg password=\\"a1\\\\\\"${x}\\""`,
  "a brace behind a written character": (x) => `{"body":"{\\u0022password\\u0022:\\u0022a1 ${x}\\u0022}"}`,
  "characters as Rust writes them": (x) => `body=\\u{22}password\\u{22}: \\u{22}${x}\\u{22}`,
  "a value that could not be converted": (x) =>
    `Cannot deserialize value of type \`int\` from String "${x}": not a number (through reference chain: Cfg["password"])`,
  "an attribute of an element with the name": (x) => `<store><host value="pg"/><password value="${x}"/></store>`,
  "an example in a schema": (x) => `{"password":{"type":"string","example":"${x}"}}`,
  "a filter with an operator in letters": (x) => `GET /Users?$filter=Name eq 'bob' and Password eq '${x}'`,
  "rows that a copy reads": (x) => `COPY users (id, password, email) FROM stdin;\n1\t${x}\ta@b\n\\.`,
  "two passwords of one command": (x) => `ldappasswd -x -D cn=admin -w Falcon${x.length}kd! -s ${x} uid=bob`,
  "an owner behind the name": (x) => `senha_admin: ${x}`,
  "a value in brackets at first": (x) => `password=(a1)${x}`,
  "an entry in brackets and braces": (x) => `Form: [user, {bob}], [pwd, {${x}}]`,
  "a frame of HTTP/2": (x) => `[ 0.021] send (stream_id=13) password: ${x}`,
  "a parameter of a path": (x) => `GET /v1/x;pwd=${x}/items 200`,
  "a statement in a string of SQL": (x) => `INSERT INTO log (msg) VALUES ('CREATE USER u IDENTIFIED BY ''${x}''')`,
  "Python in a string of YAML": (x) => `- '{''host'': ''db'', ''password'': ''${x}''}'`,
  "a statement in a shell's string": (x) => `+ eval 'CREATE USER u IDENTIFIED BY '\\''${x}'\\'''`,
  "a command in a form": (x) => `body=msg=shop+serve+--api-token+${x}+--port+80&n=1`,
  "an order of FTP in a sentence": (x) => `[ftp> PASS ${x}] failed`,
  "a constructor in brackets": (x) => `{ host: "pg", password: (Just "${x}") }`,
  "the answer to a query": (x) => `127.0.0.1:6379> GET password\n"${x}"`,
  "a numbered list of names and values": (x) => `1) "host"\n2) "pg"\n3) "password"\n4) "${x}"`,
  "a message of ASP.NET": (x) => `{"errors":{"Password":["The value '${x}' is not valid for Password."]}}`,
  "a command of a pipeline": (x) => `##vso[task.setvariable variable=DB_PASSWORD]${x}`,
  "a failed conversion": (x) => `Failed to inject parameter [password]: cannot convert value [${x}] to int`,
  "arguments with types": (x) => `query: "UPDATE u SET password = $1", args: [Text("${x}")]`,
  "arguments behind a query in quotes": (x) => `('UPDATE u SET password = ? WHERE id = ?', ['${x}', 7])`,
  "words and a number to the end of the line": (x) => `OS=x\nDB_PASSWORD=Wuti leba ${x}\nPATHEXT=.COM`,
  "a variable in quotes, with blanks": (x) => `execve("/bin/app", ["app"], ["A=b", "DB_PASSWORD=Wuti ${x}"])`,
  "a value before its name": (x) => `invalid value "${x}" for password: too long`,
  "a declaration of SQL": (x) => `DECLARE @userPassword nvarchar(50) = N'${x}'`,
  "Windows's registry": (x) => `    userPassword    REG_SZ    ${x}`,
  "a remark before the value": (x) => `{"userPassword": /* prod */ "${x}"}`,
  "an escaped sign": (x) => `userPassword\\=${x}`,
  "a named argument of a statement": (x) => `UPDATE t SET password = :p1 WHERE id = :p2 [p1='${x}', p2=7]`,
  "an order of Redis": (x) => `CONFIG SET requirepass ${x}`,
  "an escaped sign in a string of JSON": (x) => JSON.stringify({ msg: `userPassword\\=${x}`, service: "shop" }),
  "a sentence with a user between": (x) => `Password for user bob has been reset to ${x}`,
  "a name in capitals run together": (x) => `cfg.setRABBITMQDEFAULTPASS("${x}")`,
  "a pair of user and password": (x) => `[worker] credentials: bob:${x}`,
  "a parameter in the path of a URL": (x) => `GET /x;LDAP_PWD=${x}/y HTTP/1.1`,
  "an order of Redis in a string of JSON": (x) => JSON.stringify({ level: "error", msg: `failed: AUTH ${x}` }),
  "a key of Consul": (x) => `consul kv put app/userPassword ${x}`,
  "what a validator got": (x) => `[{"type":"too_long","loc":["body","userPassword"],"msg":"Too long","input":"${x}"}]`,
  "what a validator of Python got": (x) => `[{'loc': ('userPassword',), 'msg': "Isn't valid", 'input': '${x}'}]`,
  "what a binder of settings got": (x) => `failed to bind properties under 'app.db-password':\n    Value: "${x}"`,
  "what a binder converts": (x) =>
    `assigning DB_PASSWORD to Port: converting '${x}' to type int. details: strconv.ParseInt: parsing "${x}": invalid`,
  "arguments behind a statement": (x) => `UPDATE "t" SET "userPassword"=$1 WHERE "id" = $2; "${x}", 7`,
  "base64 in lines of JSON": (x) =>
    JSON.stringify(
      Buffer.from(`${"# settings of the application\n".repeat(4)}password=${x}\n`)
        .toString("base64")
        .replace(/.{76}/g, "$&\n"),
    ),
};

describe("variants of known notations", () => {
  for (const [form, write] of Object.entries(SECRETS))
    it(`are found: ${form}`, () => {
      for (const value of ["Falcon37!x9Kq", "canyon.Lantern0x728dc"]) {
        const text = write(value);
        const shown = redact(text);
        expect(shown).not.toContain(value);
        expect(shown).not.toBe(text);
      }
    });

  it("are found if they are random letters, which no word consists of", () => {
    for (const value of ["zhhkuvkg", "xncoffqn", "Qvwtzkbd", "hjqzkfpx"])
      for (const text of [
        `#define PASSWORD "${value}"`,
        `define('PASSWORD', '${value}');`,
        `web-1  | password: ${value}`,
        `using password ${value}`,
        `EnvironHeaders([('Host', 'x'), ('pwd', '${value}')])`,
        `password changed 'old' to '${value}'`,
      ])
        expect(redact(text)).not.toContain(value);
    for (const word of ["workflow", "postgresql", "Kubernetes", "strength", "goroutine", "passthrough", "xxxxxxxx"])
      expect(redact(`using password ${word}`)).toContain(word);
  });

  it("are found in a string of nothing else", () => {
    for (const text of [
      '{"msg":"password: ambercanyon"}',
      "<m>password: ambercanyon</m>",
      "run `password: ambercanyon`",
    ])
      expect(redact(text)).not.toContain("ambercanyon");
    for (const text of ['{"msg":"password: required"}', "<m>password: wrong</m>"]) expect(redact(text)).toBe(text);
  });

  it("keep Erlang's calls, contractions and prose about what identifies something", () => {
    for (const text of [
      '[{auth,init_no_setcookie,0,[{file,"auth.erl"},{line,313}]},{auth,init,1,[{file,"auth.erl"}]}]',
      "No stored credential: GitHub's token becomes a role",
      "Can't locate revision identified by '3f5c1a2b9d7e'",
      "password: expired 3 days ago",
      "GET password\\n(nil)",
    ])
      expect(redact(text)).toBe(text);
  });

  it("keep labels, messages and empty attributes", () => {
    for (const text of [
      'label("password", "Password")',
      'errors.add(:password, "is invalid")',
      '<password value=""/>',
      '<input type="password" name="password" value="">',
      '{"name":"password","in":"formData","required":true}',
      "Cannot deserialize value from String value (token `JsonToken.VALUE_STRING`)",
      "passwd: Success",
      'setPassword("password")',
      'expect(form.password).toBe(true)\nExpected: true\nReceived: "required"',
      "Key        Value\n---        -----\ntoken_ttl  1h",
    ])
      expect(redact(text)).toBe(text);
  });

  it("keep the rest of a record after a prompt, a flag or an empty value", () => {
    for (const message of [
      "New password:",
      "[sudo] password for deploy:",
      "  auth:",
      "  imagePullSecrets:",
      '    password = getpass.getpass("Password: ")',
      "flag needs an argument: --token",
      "usage: app [--user USER] [--password PASSWORD] [--token TOKEN]",
      'requirepass ""',
      'redis-cli -a "$REDIS_PASSWORD" ping',
      "$ app login --token $TOKEN",
      '{"password":null,"token":"","secret":false,"key":0}',
    ])
      for (const text of [
        JSON.stringify({ log: `${message}\n`, stream: "stderr", time: "2026-03-04T05:06:07.1Z" }),
        JSON.stringify({ level: "info", msg: message, ts: 17 }),
      ]) {
        expect(redact(text)).toBe(text);
        expect(redact(`${text}\n${text}\n`)).toBe(`${text}\n${text}\n`);
      }
  });

  it("keep a validator's message about a field", () => {
    for (const text of [
      '[{"type":"missing","loc":["body","password"],"msg":"Field required","input":null}]',
      '[{"type":"missing","loc":["body","password"],"msg":"Field required","input":{"user":"bob"}}]',
      "failed to bind properties under 'app.db-password':\n    Reason: must not be empty",
      'UPDATE "t" SET "token"=$1; "done"',
    ])
      expect(redact(text)).toBe(text);
  });

  it("keep a collector's text, and tables without a secret", () => {
    expect(redact(`${CRI}id,host,port\n${CRI}7,db,1`)).toBe(`${CRI}id,host,port\n${CRI}7,db,1`);
    expect(redact(`invalid fields: user, password\nplease retry, thanks`)).toContain("thanks");
  });
});
