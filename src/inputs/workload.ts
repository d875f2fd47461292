/** Names of workloads as users write them: kubectl's words, and `kind.group/name` for any other kind. */

import { isSubdomain } from "./names.ts";
import { nearest } from "./nearest.ts";
import { refuse } from "./unaccepted.ts";

/** A workload requested by name. */
export interface WorkloadRef {
  /** The object's `kind`; for an unknown kind as given, in lower case: singular or plural. */
  readonly kind: string;
  /** The API group of the kind, empty for the core group. */
  readonly group: string;
  readonly name: string;
  /** `deployment/api`, as in reports and messages. */
  readonly text: string;
}

interface Kind {
  readonly kind: string;
  readonly group: string;
  /** Words for it: the one that messages use first, then plural and short names. */
  readonly words: readonly [string, ...string[]];
}

/** Owners of pods with words of their own. Short names are those of their API servers and CRDs. */
const KINDS: readonly Kind[] = [
  { kind: "Deployment", group: "apps", words: ["deployment", "deployments", "deploy"] },
  { kind: "StatefulSet", group: "apps", words: ["statefulset", "statefulsets", "sts"] },
  { kind: "DaemonSet", group: "apps", words: ["daemonset", "daemonsets", "ds"] },
  { kind: "ReplicaSet", group: "apps", words: ["replicaset", "replicasets", "rs"] },
  { kind: "ReplicationController", group: "", words: ["replicationcontroller", "replicationcontrollers", "rc"] },
  { kind: "Job", group: "batch", words: ["job", "jobs"] },
  { kind: "CronJob", group: "batch", words: ["cronjob", "cronjobs", "cj"] },
  { kind: "Rollout", group: "argoproj.io", words: ["rollout", "rollouts", "ro"] },
  { kind: "Workflow", group: "argoproj.io", words: ["workflow", "workflows", "wf"] },
  { kind: "CronWorkflow", group: "argoproj.io", words: ["cronworkflow", "cronworkflows", "cwf"] },
  { kind: "CloneSet", group: "apps.kruise.io", words: ["cloneset", "clonesets", "clone"] },
  { kind: "Service", group: "serving.knative.dev", words: ["ksvc", "kservice", "kservices"] },
  { kind: "DeploymentConfig", group: "apps.openshift.io", words: ["deploymentconfig", "deploymentconfigs", "dc"] },
  { kind: "ScaledJob", group: "keda.sh", words: ["scaledjob", "scaledjobs", "sj"] },
];

/** True if a word is a known kind of workload: `deploy`, `Deployments`. */
export function isWorkloadKind(word: string): boolean {
  return WORDS.includes(word.toLowerCase());
}

const WORDS = KINDS.flatMap(({ words }) => words);

/** `deployment/api`, `rollout/api`, `widget.example.com/x`; the kind in any case. */
export function workload(text: string): WorkloadRef {
  const [kindText = "", name = "", ...rest] = text.split("/");
  if (kindText === "" || name === "" || rest.length > 0)
    refuse(text, "write a kind and a name, such as `deployment/api`, one per line");
  const { kind, group, word } = kindOf(kindText.toLowerCase(), text);
  if (!isSubdomain(name))
    refuse(text, "a name consists of lower-case letters, digits, `-` and `.`, with a letter or digit at both ends");
  return { kind, group, name, text: `${word}/${name}` };
}

function kindOf(given: string, text: string): { kind: string; group: string; word: string } {
  const word = KINDS.find(({ words }) => words.includes(given));
  if (word !== undefined) return { kind: word.kind, group: word.group, word: word.words[0] };
  const dot = given.indexOf(".");
  if (dot < 1 || !isSubdomain(given)) return refuse(text, unknownKind(given));
  const [singular, group] = [given.slice(0, dot), given.slice(dot + 1)];
  const known = KINDS.find((each) => each.group === group && names(each, singular));
  return known === undefined
    ? { kind: singular, group, word: given }
    : { kind: known.kind, group, word: known.words[0] };
}

/** `deploy/legacy-*` with its kind as rules compare it: `deployment/legacy-*`. An unknown kind is kept. */
export function withKindInFull(text: string): string {
  const [given = "", ...name] = text.split("/");
  const word = given.toLowerCase();
  const kind = KINDS.find(({ words }) => words.includes(word))?.kind.toLowerCase() ?? word;
  return [kind, ...name].join("/");
}

function names({ kind, words }: Kind, word: string): boolean {
  const singular = kind.toLowerCase();
  return word === singular || word === `${singular}s` || words.includes(word);
}

/** Pods are watched through their owner, since their names change with each deploy. */
const PODS: readonly string[] = ["pod", "pods", "po"];

function unknownKind(given: string): string {
  if (PODS.includes(given)) return "name the workload that owns the pod, or choose pods by `selector`";
  const slip = nearest(given, WORDS);
  const all = KINDS.map(({ words }) => `\`${words[0]}\``).join(", ");
  return (
    (slip === null ? "" : `did you mean \`${slip}\`? `) +
    `Kinds are ${all}, kubectl's short names of them, and any other that owns pods with its API group, as in \`widget.example.com/x\``
  );
}

/** True if an owner of pods is the requested one. `group` is null if unknown. */
export function isWorkload(
  ref: WorkloadRef,
  owner: { readonly kind: string; readonly name: string; readonly group?: string | null },
): boolean {
  if (ref.name !== owner.name) return false;
  if (owner.group != null && owner.group !== ref.group) return false;
  const kind = owner.kind.toLowerCase();
  const wanted = ref.kind.toLowerCase();
  return wanted === kind || wanted === pluralOf(kind);
}

/** The default plural of a CRD. */
function pluralOf(kind: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(kind)) return `${kind}es`;
  return /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}
