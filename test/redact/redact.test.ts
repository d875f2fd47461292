import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadPatternCompiler } from "../../src/inputs/pattern.ts";
import { ByteText } from "../../src/redact/byte-text.ts";
import { createFinder } from "../../src/redact/find-secrets.ts";
import { createRedactor, type Redact } from "../../src/redact/index.ts";
import { normalise } from "../../src/redact/normalise.ts";
import { mask, mergeRanges, type Range } from "../../src/redact/ranges.ts";
import { safeData } from "../../src/redact/safe-data.ts";
import { LOOKALIKES } from "./lookalikes.ts";
import { SAMPLES } from "./secrets.ts";

let redact: Redact;
beforeAll(() => {
  redact = createRedactor([], []);
});

const findOwn = createFinder([]);

/** Redacts without the library's rules. */
function redactOwn(text: string): string {
  const shown = ByteText.of(normalise(text));
  const ranges: Range[] = [];
  findOwn(shown, (start, end) => {
    if (end > start) ranges.push([start, end]);
  });
  return mask(shown.bytes, mergeRanges(ranges, shown)).toString();
}

describe("secrets", () => {
  it("are of at least 60 kinds", () => {
    expect(new Set(SAMPLES.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(60);
  });

  for (const { kind, secrets, text, keeps } of SAMPLES) {
    it(`are redacted: ${kind}`, () => {
      const redacted = redact(text);
      for (const secret of secrets) expect(redacted).not.toContain(secret);
      expect(redacted).toContain("***");
      for (const kept of keeps) expect(redacted).toContain(kept);
    });

    it(`are redacted in a JSON string and between quotes: ${kind}`, () => {
      const redacted = redact(JSON.stringify({ level: "error", msg: text }));
      for (const secret of secrets) expect(redacted).not.toContain(JSON.stringify(secret).slice(1, -1));
      expect(redacted).toContain('{"level":"error","msg":"');
    });

    it(`stay as they are when they are redacted again: ${kind}`, () => {
      expect(redact(redact(text))).toBe(redact(text));
    });
  }

  it("are found by our own rules, so that texts without hooks of the library need no library", () => {
    const missed = SAMPLES.filter(({ secrets, text }) => secrets.some((secret) => redactOwn(text).includes(secret)));
    expect(missed.map(({ kind }) => kind)).toEqual([]);
  });

  it("are found after a text so long that only lines with a hook are searched", () => {
    const before = `${"GET /v1/items 200 in 12 ms\n".repeat(1000)}`;
    const missed = SAMPLES.filter(({ secrets, text }) => {
      const redacted = redact(`${before}${text}\n${before}`);
      return secrets.some((secret) => redacted.includes(secret));
    });
    expect(missed.map(({ kind }) => kind)).toEqual([]);
  });

  it("are found after letters whose lower byte is that of a newline", () => {
    const before = "GET /v1/items 200 in 12 ms\n".repeat(1000);
    const line = "dsn bob:上hunter2kx@tcp(db:3306)/shop";
    expect(redact(`${before}${line}\n${before}`)).toBe(`${before}${line.replace("上hunter2kx", "***")}\n${before}`);
  });

  it("are found at every length of text before them", () => {
    const filler = "level=info msg=handled path=/v1/items status=200\n";
    for (const count of [1300, 1337, 1338, 1340, 3000]) {
      const redacted = redact(`${filler.repeat(count)}password=hunter2\n${filler.repeat(count)}`);
      expect(redacted).toBe(`${filler.repeat(count)}password=***\n${filler.repeat(count)}`);
    }
  });
});

describe("harmless look-alikes", () => {
  it("are at least 200, of which at most 2 % are touched", () => {
    const touched = LOOKALIKES.filter((line) => redact(line) !== line);
    expect(LOOKALIKES.length).toBeGreaterThanOrEqual(200);
    expect(touched.map((line) => `${line}\n  ${redact(line)}`)).toEqual([]);
  });
});

describe("a private key that was cut off", () => {
  it("does not redact the ordinary log after it", () => {
    const log = Array.from({ length: 80 }, (_, at) => `github.com/acme/internal/store/very/long/path/of/${at}`).join(
      "\n",
    );
    const key = `-----BEGIN ${"PRIVATE"} KEY-----\n${"A1b2".repeat(16)}`;
    expect(redact(`${key}\n${log}\n`)).toBe(`-----BEGIN ${"PRIVATE"} KEY-----\n***\n${log}\n`);
  });
});

describe("a line of many millions of characters", () => {
  it("is redacted like any other, split between words if necessary", () => {
    const words = "level=info msg=handled ".repeat(100_000);
    expect(redact(`${words}password=hunter2 ${words}`)).toBe(`${words}password=*** ${words}`);
    expect(() => redact("eyJ".repeat(4_000_000))).not.toThrow();
  });
});

describe("data", () => {
  it("keeps its shape, with every string redacted", () => {
    const data = { title: "password=hunter2", lines: [1, null, "a"], at: { password: "x" } };
    expect(safeData(data, redact)).toEqual({
      title: "password=***",
      lines: [1, null, "a"],
      at: { password: "x" },
    });
  });
});

describe("known values", () => {
  it("are redacted anywhere, also as encoded in URLs and JSON", async () => {
    const known = createRedactor([], ['pl"ain val/ue', "short"]);
    expect(known('a pl"ain val/ue b')).toBe("a *** b");
    expect(known("a pl%22ain%20val%2Fue b")).toBe("a *** b");
    expect(known('{"a":"pl\\"ain val/ue"}')).toBe('{"a":"***"}');
    expect(known("short")).toBe("short");
  });

  it("are redacted longest first", async () => {
    const known = createRedactor([], ["abcdef", "abcdefgh"]);
    expect(known("abcdefgh")).toBe("***");
  });
});

describe("the user's patterns", () => {
  it("are redacted as well", async () => {
    const compile = await loadPatternCompiler();
    const own = createRedactor([compile("cust-\\d+", "", "cust-\\d+")], []);
    expect(own("order of cust-123 failed")).toBe("order of *** failed");
  });
});

describe("any text", () => {
  it("never makes it throw, and redacting twice equals once", () => {
    const word = fc.constantFrom(
      ...[
        "password",
        "=",
        ":",
        " ",
        '"',
        "'",
        "\\",
        "[",
        "]",
        "token",
        "secret",
        "://",
        "@",
        "a1B2c3D4e5",
        "\n",
        "Bearer ",
        "Authorization",
      ],
      ...[
        "-----BEGIN PRIVATE KEY-----",
        "-----END PRIVATE KEY-----",
        "***",
        "eyJ",
        ".",
        ",",
        ";",
        "&",
        "?",
        "key=",
        "Cookie: ",
        "x=",
        "{",
        "}",
        "--",
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 }), (words) => {
        const once = redact(words.join(""));
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["password:ab1&", "password:***&"],
    ["password:***&", "password:***&"],
    ['secretkey=***"password', 'secretkey=***"password'],
    [
      "-----BEGIN PRIVATE KEY-----password://-----END PRIVATE KEY-----passwordpassword",
      "-----BEGIN PRIVATE KEY-----password:***-----END PRIVATE KEY-----passwordpassword",
    ],
  ])("is masked once: %s", (text, expected) => {
    expect(redact(text)).toBe(expected);
    expect(redact(expected)).toBe(expected);
  });

  it("takes linear time, hostile or not", () => {
    const hostile = [
      "password=",
      "token:",
      'secret="',
      "://a:",
      "Authorization: ",
      "ghs_1_",
      "SG.a.",
      "xoxb-a-",
      "eyJa.",
      "-----BEGIN PRIVATE KEY-----",
      "key-",
      "Cookie: a",
      "@tcp(",
      "a",
      "\\",
      " ",
      "A-",
      "=",
      "[",
      "--",
      '"name":"A_PASSWORD",',
      "token ",
      "a_",
      "LS0tLS1CRUdJTi",
      'password=Some("',
      "%3D",
      "password 'x' ",
      "password is ",
      "auth=",
      "a:5432:b:c:",
      "*:*:*:*:",
      "x key=",
      "_json_key:{",
      "digest response=",
      "mysqli_connect(a, ",
      "{password,",
      '"kty"',
      "7z -",
      "mongosh -p ",
      "AUTH default ",
      "sqlplus a/",
      "mnemonic: abc ",
      "kind: Secret ",
      "kind: Secret\ndata:\n  a: b\n",
      "kind: Secret\n data:\n",
      ' - kind: "Secret',
      '{"kind":"Secret","data":{',
      '"kind":"Secret"}',
      '"data":{"a":"',
      'kind":"Secret":"\\\\',
      "password: correct horse ",
      "key=aBcDeFgHiJkL",
      "card 4111 1111 ",
      "PAN",
    ];
    // Four times the size may take about four times as long; quadratic time would be 16 times. Both sizes fit in one
    // window.
    for (const unit of hostile) {
      const once = timed(unit.repeat(Math.ceil(80_000 / unit.length)));
      const four = timed(unit.repeat(Math.ceil(320_000 / unit.length)));
      expect(four, JSON.stringify(unit)).toBeLessThan(Math.max(100, once * 12));
    }
  });

  it("takes linear time for a long false path, and for colons in base64", () => {
    const colons = Buffer.from(`${":".repeat(60_000)}\u0001`).toString("base64");
    expect(timed(`api_token=/${"a".repeat(200)}! end`)).toBeLessThan(2000);
    expect(timed(`Authorization: Basic ${colons}`)).toBeLessThan(2000);
  });
});

function timed(text: string): number {
  redact(text.slice(0, 1000));
  const started = process.cpuUsage();
  redact(text);
  return process.cpuUsage(started).user / 1000;
}
