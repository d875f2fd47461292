/**
 * Label selectors, by the grammar of Kubernetes (k8s.io/apimachinery/pkg/labels `Parse`): requirements separated by
 * commas, of the forms `key`, `!key`, `key=value`, `key==value`, `key!=value`, `key in (a, b)`, `key notin (a, b)`,
 * `key>1`, `key<1`.
 */
import { isSubdomain } from "./names.ts";
import { refuse } from "./unaccepted.ts";

const FORMS =
  "write a Kubernetes label selector such as `app=api,tier!=cache`, `app in (api, web)`, `canary` or `!canary`";

/** The checked selector with single blanks, as the API server gets it. */
export function selector(text: string): string {
  const given = text.replace(/\s+/g, " ");
  for (const requirement of splitRequirements(given) ?? refuse(given, FORMS)) {
    const wrong = requirementFault(requirement.trim());
    if (wrong !== null) refuse(requirement.trim(), wrong);
  }
  return given;
}

/** The parts between commas outside brackets, or null if brackets do not match. */
function splitRequirements(text: string): string[] | null {
  const parts: string[] = [];
  let start = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "(" || character === ")") {
      if (inside === (character === "(")) return null;
      inside = !inside;
    } else if (character === "," && !inside) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return inside ? null : [...parts, text.slice(start)];
}

const SET = /^([^\s=!<>(),]+) (?:in|notin) ?\(([^()]*)\)$/;
const COMPARISON = /^([^\s=!<>(),]+) ?(==|=|!=|<|>) ?([^\s=!<>(),]*)$/;
const EXISTENCE = /^! ?([^\s=!<>(),]+)$|^([^\s=!<>(),]+)$/;

function requirementFault(requirement: string): string | null {
  const set = SET.exec(requirement);
  if (set !== null) {
    const values = (set[2] ?? "").split(",").map((value) => value.trim());
    if (values.length === 1 && values[0] === "") return "`in` and `notin` need at least one value in brackets";
    return keyFault(set[1] ?? "") ?? first(values, valueFault);
  }
  const comparison = COMPARISON.exec(requirement);
  if (comparison !== null) {
    const [, key = "", operator = "", value = ""] = comparison;
    if ((operator === "<" || operator === ">") && !/^-?\d+$/.test(value))
      return "`<` and `>` compare with a whole number";
    return keyFault(key) ?? valueFault(value);
  }
  const existence = EXISTENCE.exec(requirement);
  return existence === null ? FORMS : keyFault(existence[1] ?? existence[2] ?? "");
}

function first(values: readonly string[], fault: (value: string) => string | null): string | null {
  return values.map(fault).find((found) => found !== null) ?? null;
}

/**
 * A part of a label's name, or its value: at most 63 letters, digits, `-`, `_` and `.`, with a letter or digit at
 * both ends.
 */
function isLabelWord(text: string): boolean {
  return text.length <= 63 && /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(text);
}

function keyFault(key: string): string | null {
  const [name = "", prefix, ...rest] = key.split("/").reverse();
  return rest.length === 0 && isLabelWord(name) && (prefix === undefined || isSubdomain(prefix))
    ? null
    : `\`${key}\` is not a label key (such as \`app\` or \`app.kubernetes.io/name\`)`;
}

function valueFault(value: string): string | null {
  return value === "" || isLabelWord(value)
    ? null
    : `\`${value}\` is not a label value (at most 63 letters, digits, \`-\`, \`_\` and \`.\`)`;
}

/** True if labels match a selector that `selector` has accepted. */
export function labelMatcher(accepted: string): (labels: Readonly<Record<string, string>>) => boolean {
  const requirements = (splitRequirements(accepted) ?? []).map((part) => requirement(part.trim()));
  return (labels) =>
    requirements.every(({ key, holds }) => holds(Object.hasOwn(labels, key) ? labels[key] : undefined));
}

interface Requirement {
  readonly key: string;
  /** True if the label's value, or its absence, meets the requirement. */
  readonly holds: (value: string | undefined) => boolean;
}

function requirement(text: string): Requirement {
  const [, setKey, inside] = SET.exec(text) ?? [];
  if (setKey !== undefined) {
    const values = (inside ?? "").split(",").map((value) => value.trim());
    const isIn = text.slice(setKey.length).trimStart().startsWith("in");
    return { key: setKey, holds: (value) => (value !== undefined && values.includes(value)) === isIn };
  }
  const [, key, operator, wanted = ""] = COMPARISON.exec(text) ?? [];
  if (key !== undefined) {
    if (operator === "!=") return { key, holds: (value) => value !== wanted };
    if (operator === "<") return { key, holds: (value) => value !== undefined && Number(value) < Number(wanted) };
    if (operator === ">") return { key, holds: (value) => value !== undefined && Number(value) > Number(wanted) };
    return { key, holds: (value) => value === wanted };
  }
  const [, absent, present = ""] = EXISTENCE.exec(text) ?? [];
  if (absent !== undefined) return { key: absent, holds: (value) => value === undefined };
  return { key: present, holds: (value) => value !== undefined };
}
