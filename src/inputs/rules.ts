/** The rules of `ignore`: conditions `key=value` separated by blanks, all of which must hold. */
import { CAUSES } from "../deaths/model.ts";
import type { IgnoreRule, Matcher, RuleKey, RuleSubject } from "./model.ts";
import { nearest } from "./nearest.ts";
import { type CompilePattern, globMatcher, splitLiteral } from "./pattern.ts";
import { refuse } from "./unaccepted.ts";
import { withKindInFull } from "./workload.ts";

const VALUE_OF: Readonly<Record<RuleKey, (subject: RuleSubject) => string>> = {
  namespace: (subject) => subject.namespace,
  workload: (subject) => subject.workload,
  pod: (subject) => subject.pod,
  container: (subject) => subject.container,
  cause: (subject) => subject.cause,
  reason: (subject) => subject.reason,
  "exit-code": (subject) => (subject.exitCode === null ? "" : String(subject.exitCode)),
  message: (subject) => subject.message,
};
const KEYS = Object.keys(VALUE_OF);

function isRuleKey(text: string): text is RuleKey {
  return Object.hasOwn(VALUE_OF, text);
}

/** True if every condition of the rule holds for the subject. */
export function ruleMatches(rule: IgnoreRule, subject: RuleSubject): boolean {
  return rule.conditions.every(({ key, matcher }) => matcher.matches(VALUE_OF[key](subject)));
}

/** One line of `ignore`. */
export function parseIgnoreRule(compile: CompilePattern): (text: string) => IgnoreRule {
  return (text) => {
    const conditions = splitConditions(text).map(({ key, value, condition }) => {
      if (!isRuleKey(key)) return refuse(condition, unknownKey(key));
      return { key, matcher: valueMatcher(key, value, condition, compile) };
    });
    return { text, conditions };
  };
}

function unknownKey(key: string): string {
  const slip = nearest(key, KEYS);
  const all = KEYS.map((known) => `\`${known}=\``).join(", ");
  return `${slip === null ? "" : `did you mean \`${slip}=\`? `}A condition begins with one of ${all}`;
}

interface Condition {
  readonly key: string;
  readonly value: string;
  readonly condition: string;
}

/** A value, up to its closing quote, the closing slash of a regular expression, or the next blank. */
const VALUE = /"((?:[^"\\]|\\.)*)"(?=\s|$)|'((?:[^'\\]|\\.)*)'(?=\s|$)|(\/(?:[^\\]|\\.)*?\/[ims]{0,3})(?=\s|$)|(\S*)/sy;

function splitConditions(text: string): Condition[] {
  const conditions: Condition[] = [];
  let at = 0;
  while (at < text.length) {
    const equals = text.indexOf("=", at);
    const key = equals < 0 ? text.slice(at) : text.slice(at, equals);
    if (equals < 0 || /\s/.test(key.trim()))
      refuse(text, `\`${key.trim()}\` is not a condition; write \`key=value\`, and quote a value that contains spaces`);
    VALUE.lastIndex = equals + 1;
    const found = VALUE.exec(text);
    const [whole = "", double, single, literal, bare] = found ?? [];
    if (literal === undefined && bare !== undefined && /^["'/]/.test(bare))
      refuse(
        text,
        `\`${key.trim()}=\` opens a value with \`${bare[0]}\` but does not close it before a space or the end`,
      );
    const value = double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'") ?? literal ?? bare ?? "";
    conditions.push({ key: key.trim(), value, condition: text.slice(at, equals + 1 + whole.length).trim() });
    at = equals + 1 + whole.length;
    while (at < text.length && /\s/.test(text[at] ?? "")) at++;
  }
  return conditions;
}

function valueMatcher(key: RuleKey, value: string, condition: string, compile: CompilePattern): Matcher {
  if (value === "") refuse(condition, "a condition needs a value; `*` stands for any");
  const literal = splitLiteral(value);
  if (literal !== null) return compile(literal.source, literal.flags, condition);
  if (key !== "message" && key !== "reason" && /[,;]/.test(value))
    refuse(condition, "names cannot contain `,` or `;`; separate conditions with spaces");
  if (!/[*?]/.test(value)) refuseImpossible(key, value, condition);
  return globMatcher(key === "workload" ? withKindInFull(value) : value);
}

/**
 * Refuses a value without wildcards that can never match: it is a typo, and nobody would notice that the rule never
 * applies.
 */
function refuseImpossible(key: RuleKey, value: string, condition: string): void {
  if (key === "cause" && !CAUSES.some((cause) => cause === value))
    refuse(condition, `causes are ${CAUSES.map((cause) => `\`${cause}\``).join(", ")}`);
  if (key === "exit-code" && !/^(?:0|[1-9]\d{0,9}|-[1-9]\d{0,9})$/.test(value))
    refuse(condition, "an exit code is a whole number");
  if (key === "workload" && !/^[^/]+\/[^/]+$/.test(value))
    refuse(condition, "a workload is a kind and a name, such as `deployment/api` or `deployment/legacy-*`");
}
