/** Label and field selectors, with the API server's own refusals. */
import { groupVersion, type KubernetesObject, type ResourceType } from "./objects.ts";
import { badRequest } from "./status.ts";

export type Selector = (object: KubernetesObject) => boolean;

const LABEL_KEY = /^(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const REQUIREMENT =
  /^\s*(?:(?<absent>!)\s*)?(?<key>[-A-Za-z0-9_./]+)\s*(?:(?<operator>==|=|!=|<|>)\s*(?<value>[-A-Za-z0-9_.]*)|(?<set>in|notin)\s*\((?<values>[^()]*)\))?\s*$/;

/** A label selector: `a=b,c!=d,e in (f,g),h,!i`. */
export function labelSelector(text: string): Selector {
  if (text.trim() === "") return () => true;
  const requirements = splitOutsideParentheses(text).map((part) => {
    const groups = REQUIREMENT.exec(part)?.groups;
    if (groups?.key === undefined || !LABEL_KEY.test(groups.key))
      throw badRequest(`unable to parse requirement: found '${part.trim()}', expected: identifier`);
    const values = groups.set === undefined ? [groups.value ?? ""] : valuesOf(groups.values);
    if (groups.set !== undefined && groups.values?.trim() === "")
      throw badRequest(`values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty`);
    const wrong = values.find((value) => !LABEL_VALUE.test(value));
    if (wrong !== undefined)
      throw badRequest(
        `values: Invalid value: "${wrong}": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.'`,
      );
    if (/[<>]/.test(groups.operator ?? "") && !/^-?\d+$/.test(groups.value ?? ""))
      throw badRequest("for 'Gt', 'Lt' operators, the value must be an integer");
    return requirement(groups.key, groups);
  });
  return (object) => requirements.every((holds) => holds(object.metadata.labels ?? {}));
}

type Labels = Readonly<Record<string, string>>;

function requirement(key: string, groups: Record<string, string | undefined>): (labels: Labels) => boolean {
  const { absent, operator, value = "", set, values = "" } = groups;
  const wanted = valuesOf(values);
  if (absent !== undefined) return (labels) => labels[key] === undefined;
  if (operator === "!=") return (labels) => labels[key] !== value;
  if (operator === "<") return (labels) => Number(labels[key]) < Number(value);
  if (operator === ">") return (labels) => Number(labels[key]) > Number(value);
  if (operator !== undefined) return (labels) => labels[key] === value;
  if (set === "in") return (labels) => labels[key] !== undefined && wanted.includes(labels[key]);
  if (set === "notin") return (labels) => labels[key] === undefined || !wanted.includes(labels[key]);
  return (labels) => labels[key] !== undefined;
}

function valuesOf(list = ""): readonly string[] {
  return list.split(",").map((one) => one.trim());
}

function splitOutsideParentheses(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (at === text.length || (char === "," && depth === 0)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return parts;
}

const METADATA_FIELDS = ["metadata.name", "metadata.namespace"];

/** The fields that the real API server selects by, for kinds that have more than the name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  pods: [
    "spec.nodeName",
    "spec.restartPolicy",
    "spec.schedulerName",
    "spec.serviceAccountName",
    "spec.hostNetwork",
    "status.phase",
    "status.podIP",
    "status.nominatedNodeName",
  ],
  events: [
    "involvedObject.kind",
    "involvedObject.namespace",
    "involvedObject.name",
    "involvedObject.uid",
    "involvedObject.apiVersion",
    "involvedObject.resourceVersion",
    "involvedObject.fieldPath",
    "reason",
    "reportingComponent",
    "source",
    "type",
  ],
  namespaces: ["status.phase"],
  jobs: ["status.successful"],
};

/** A field selector: `involvedObject.name=x,type!=Normal`. */
export function fieldSelector(text: string, resource: ResourceType): Selector {
  if (text.trim() === "") return () => true;
  const allowed = [...METADATA_FIELDS, ...(FIELDS[resource.plural] ?? [])];
  const terms = text.split(",").map((part) => {
    const groups = /^(?<field>[\w.]+)(?<operator>==|=|!=)(?<value>.*)$/.exec(part)?.groups;
    if (groups?.field === undefined) throw badRequest(`invalid selector: '${text}'; can't understand '${part}'`);
    if (!allowed.includes(groups.field))
      throw badRequest(
        `Unable to find "${groupVersion(resource)}, Resource=${resource.plural}" that match label selector "", field selector "${text}": field label not supported: ${groups.field}`,
      );
    return { field: groups.field, equal: groups.operator !== "!=", value: groups.value ?? "" };
  });
  return (object) => terms.every(({ field, equal, value }) => (fieldOf(object, field) === value) === equal);
}

function fieldOf(object: KubernetesObject, path: string): string {
  let value: unknown = object;
  for (const step of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
  }
  return typeof value === "string" ? value : String(value ?? "");
}
