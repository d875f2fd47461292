import { beforeAll, describe, expect, it } from "vitest";
import type { Pattern } from "../../src/inputs/model.ts";
import { type CompilePattern, globMatcher, loadPatternCompiler, redactPattern } from "../../src/inputs/pattern.ts";
import { parseIgnoreRule, ruleMatches } from "../../src/inputs/rules.ts";
import type { RuleSubject } from "../../src/inputs.ts";

let compile: CompilePattern;
beforeAll(async () => {
  compile = await loadPatternCompiler();
});

const SUBJECT: RuleSubject = {
  namespace: "prod",
  workload: "deployment/legacy-api",
  pod: "legacy-api-7d9f-x2x1p",
  container: "istio-proxy",
  containerType: "sidecar",
  cause: "exit",
  reason: "Error",
  exitCode: 143,
  message: 'panic: index out of range [5] with length 3\nat "x"',
};

function matches(rule: string, subject: Partial<RuleSubject> = {}): boolean {
  return ruleMatches(parseIgnoreRule(compile)(rule), { ...SUBJECT, ...subject });
}

describe("ignore rules", () => {
  const HOLD = [
    "container=istio-proxy",
    "workload=deployment/legacy-*",
    "workload=Deployment/legacy-api",
    "namespace=prod container=istio-* exit-code=143",
    "exit-code=1?3",
    "message=/index out/",
    "message=/INDEX out of range \\[\\d+\\]/i container=istio-proxy",
    'message="*range [5]*"',
    "message='*at \"x\"'",
    'message="*at \\"x\\""',
    'message="/index out/"',
    "message=/^at/m",
    "message=/length.*at/s cause=exit",
    "pod=/^legacy-api-/   reason=Error",
  ];
  for (const rule of HOLD)
    it(`hold: ${rule}`, () => {
      expect(matches(rule)).toBe(true);
    });

  const FAIL = [
    "container=istio",
    "container=ISTIO-proxy",
    "workload=statefulset/legacy-*",
    "container=istio-proxy exit-code=0",
    "message=/^out/",
    "message=index",
    "cause=oom",
    "pod=/^api/",
  ];
  for (const rule of FAIL)
    it(`do not hold: ${rule}`, () => {
      expect(matches(rule)).toBe(false);
    });

  it("may contain slashes and blanks in a regular expression", () => {
    expect(matches("message=/open /etc/passwd: no/ cause=exit", { message: "open /etc/passwd: no such file" })).toBe(
      true,
    );
    expect(matches("message=/a[/] b/", { message: "a/ b" })).toBe(true);
  });

  it("never hold for an unknown exit code", () => {
    expect(matches("exit-code=143", { exitCode: null })).toBe(false);
  });

  it("take linear time over hostile text", () => {
    const rule = parseIgnoreRule(compile)("message=/(a+)+$/");
    const started = performance.now();
    expect(ruleMatches(rule, { ...SUBJECT, message: `${"a".repeat(200_000)}b` })).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("globs", () => {
  it("match whole values only", () => {
    expect(globMatcher("a*b*c").matches("a--b--b--c")).toBe(true);
    expect(globMatcher("a*b*c").matches("a--b--b--cd")).toBe(false);
    expect(globMatcher("*").matches("")).toBe(true);
    expect(globMatcher("?").matches("")).toBe(false);
    expect(globMatcher("[a].b").matches("[a].b")).toBe(true);
  });

  it("take linear time with many stars", () => {
    const started = performance.now();
    expect(globMatcher(`${"a*".repeat(30)}b`).matches("a".repeat(20_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("redact patterns", () => {
  const found = (pattern: Pattern, text: string): string[] => {
    const matches: string[] = [];
    pattern.find(text, (start, end) => matches.push(text.slice(start, end)));
    return matches;
  };

  it("find every match", () => {
    expect(found(redactPattern(compile)("cust-\\d+"), "cust-1 and cust-22")).toEqual(["cust-1", "cust-22"]);
  });

  it("may be between slashes, with flags", () => {
    expect(found(redactPattern(compile)("/CUST-\\d+/i"), "cust-1")).toEqual(["cust-1"]);
  });

  it("find nothing if they match nothing", () => {
    expect(found(compile("\\b|$", "", ""), "abc")).toEqual([]);
  });
});
