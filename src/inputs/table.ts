/**
 * The table of all inputs and outputs. action.yml, README's tables and the command line's flags are generated from it
 * (`npm run generate`), and `loadInputs` reads only what is in it.
 */
import { CAUSES, type Cause, FAILING_CAUSES } from "../deaths/model.ts";
import { matrixLine } from "./matrix.ts";
import { commit, containerPath, label, login, namespaces, pathMapping } from "./names.ts";
import { type CompilePattern, redactPattern } from "./pattern.ts";
import { choice, durationRow, type InputRow, optional, type ParseContext, row, several, toggle } from "./row.ts";
import { parseIgnoreRule } from "./rules.ts";
import { selector } from "./selector.ts";
import { since } from "./since.ts";
import { refuse } from "./unaccepted.ts";
import { anyText, integer, line, lines, list, oneOf, type Parse } from "./values.ts";
import { workload } from "./workload.ts";

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

const failOnItems: Parse<readonly (Cause | "none")[]> = list(oneOf([...CAUSES, "none"]));

function failOn(text: string): readonly Cause[] {
  const items = failOnItems(text);
  const causes = items.filter((item) => item !== "none");
  return causes.length > 0 && causes.length < items.length
    ? refuse(text, "write `none` alone, or list causes")
    : causes;
}

/** One value per line, each with globs or regular expressions. */
function patterns<T>(
  parse: (compile: CompilePattern) => Parse<T>,
): (text: string, context: ParseContext) => readonly T[] {
  return (text, { compile }) => lines(parse(compile))(text);
}

const REVISIONS = ["auto", "all", "current"] as const;
const revisionsWord: Parse<(typeof REVISIONS)[number]> = oneOf(REVISIONS);

function revisions(text: string, { event }: ParseContext): "all" | "current" {
  const word = revisionsWord(text);
  if (word !== "auto") return word;
  return event === "schedule" ? "all" : "current";
}

/** Every input, in the order of the documentation. */
export const INPUTS = {
  namespace: several({
    field: "namespaces",
    defaultName: "the context's namespace",
    meaning:
      "The namespaces to watch, separated by commas or new lines; `*` means the whole cluster: one list and one watch, which need a ClusterRole.",
    value: "NAMES",
    parse: namespaces,
  }),
  selector: optional({
    meaning: "Label selector of the pods to watch, such as `app=api,tier in (web, worker)`.",
    value: "SELECTOR",
    parse: selector,
  }),
  workloads: several({
    meaning:
      "Workloads to watch, one per line: `deployment/api`, `statefulset/db`, `daemonset/agent`, `job/migrate`, `cronjob/report`, kubectl's short names (`deploy/api`), `rollout/api`, `cloneset/web`, `ksvc/shop`, `deploymentconfig/old`, `scaledjob/q`, and any other kind with its API group, `widget.example.com/x`. Only their pods count.",
    value: "KIND/NAME",
    parse: lines(workload),
  }),
  kubeconfig: optional({
    defaultName: "`KUBECONFIG`, `~/.kube/config`, in-cluster",
    meaning: "Path of a kubeconfig file, or its content (YAML, or base64 of it).",
    value: "PATH|CONTENT",
    parse: anyText,
  }),
  context: optional({
    defaultName: "the current one",
    meaning: "Context of the kubeconfig.",
    value: "NAME",
    parse: line(1024),
  }),
  duration: durationRow({
    field: "durationMs",
    default: "5m",
    meaning: "How long to watch; `0s` is one look.",
    least: "0s",
  }),
  since: row({
    default: "auto",
    meaning:
      "Deaths after this moment count, as do those seen live. A duration back from now, an RFC 3339 time, `last-run` (the start of the latest run of this workflow, branch and event that ended in success or failure; without one, or the right to see it, 24 h), or `auto`: `last-run` on `schedule`, else only what this deploy can have caused: every death of pods created in the last 15 min, and deaths of older pods that happen during the watch. If a container of an older pod was already failing when the watch began, it is listed as `before-deploy`, and more of the same does not fail.",
    value: "DURATION|TIME",
    words: ["auto", "last-run"],
    parse: since,
  }),
  "wait-for": choice({
    default: "none",
    meaning:
      "When `duration` starts. `none`: at once. `rollout`: when all watched workloads have rolled out, in the sense of `kubectl rollout status`. `commit`: when all workloads that name a commit of this repository (by label, annotation, image tag or provenance) name the deployed one, and at least one does; for clusters where Argo CD or Flux deploys later. Deaths during the wait count.",
    value: "WHAT",
    words: ["none", "rollout", "commit"],
  }),
  "wait-timeout": durationRow({
    field: "waitTimeoutMs",
    default: "10m",
    least: "0s",
    meaning:
      "How long to wait for `wait-for`. After that, an unfinished rollout is `stuck`, and a missing commit is an error that names the commit that runs.",
  }),
  interval: durationRow({
    field: "intervalMs",
    default: "5s",
    meaning: "How often to poll if the cluster does not allow a watch.",
    least: "100ms",
  }),
  "fail-fast": toggle({
    default: true,
    meaning:
      "Whether to stop watching once something fails, after `settle`. A failure that `recovered` may still pass does not stop the watch: it is judged at the end of `duration`.",
  }),
  settle: durationRow({
    field: "settleMs",
    default: "10s",
    meaning: "How long to keep watching after the first failing finding, to collect related ones.",
    least: "0s",
  }),
  "fail-on": row({
    default: FAILING_CAUSES.join(", "),
    meaning: `Causes that fail the job, of ${code(CAUSES)}; \`none\` only reports.`,
    value: "CAUSES",
    words: [...CAUSES, "none"],
    parse: failOn,
  }),
  revisions: row({
    default: "auto",
    meaning:
      "Whose deaths may fail the job: `all`, `current` (deaths of a revision that was superseded before the watch began are listed but do not fail), or `auto`: `all` on `schedule`, else `current`. A revision that cannot be determined counts as current.",
    value: "WHICH",
    words: REVISIONS,
    parse: revisions,
  }),
  "max-restarts": row({
    default: "0",
    meaning:
      "Restarts to tolerate per pod and container. They never excuse a container that is in back-off or down when the watch ends.",
    value: "NUMBER",
    parse: integer(0, 1_000_000),
  }),
  recovered: choice({
    default: "auto",
    meaning:
      "How to treat a failure that then recovered: `fail`, `pass`, or `auto`. `auto` passes an init container if its pod then got ready, and pods of a Job that is Complete; everything else fails. Failures that pass are listed as `recovered`.",
    value: "HOW",
    words: ["auto", "fail", "pass"],
  }),
  ignore: several({
    meaning:
      "Rules for findings that are listed but never fail, one per line. All conditions of a line must hold: `container=istio-proxy`, `workload=deployment/legacy-*`, `namespace=`, `pod=`, `cause=oom`, `reason=`, `exit-code=143`, `message=/index out/`. Separate conditions with spaces. A value is a glob or a `/regular expression/`, and may be quoted (RE2 syntax; flags `i`, `m`, `s`).",
    value: "RULE",
    usesPatterns: true,
    parse: patterns(parseIgnoreRule),
  }),
  "allow-empty": toggle({
    default: false,
    meaning:
      "Whether a namespace, or a line of `workloads`, may match no pod within the first 60 s, or until the end of a shorter watch. Otherwise that is an error.",
  }),
  "github-token": optional({
    onlyOnGitHub: true,
    actionDefault: "github.token",
    meaning: "Token for comment, issue, checks and earlier runs. Without one nothing is sent to GitHub.",
    value: "TOKEN",
    parse: line(4096),
  }),
  comment: choice({
    onlyOnGitHub: true,
    default: "auto",
    meaning:
      "Where to comment: `pull-request`, `commit`, `off`, or `auto` (the commit's pull request, if one is found; off on `schedule`).",
    value: "WHERE",
    words: ["auto", "pull-request", "commit", "off"],
  }),
  issue: choice({
    onlyOnGitHub: true,
    default: "auto",
    meaning:
      "One issue per fingerprint: `always`, `off`, or `auto` (on `schedule`, or when no pull request was found).",
    value: "WHEN",
    words: ["auto", "always", "off"],
  }),
  labels: several({
    onlyOnGitHub: true,
    meaning: "Labels of issues in addition to `crashgate`, separated by commas or new lines.",
    value: "LABELS",
    parse: list(label),
  }),
  assignees: several({
    onlyOnGitHub: true,
    meaning: "Logins of the people to assign issues to, separated by commas or new lines.",
    value: "LOGINS",
    parse: list(login),
  }),
  "max-issues": row({
    onlyOnGitHub: true,
    default: "10",
    meaning: "The most issues to open in one run; the other findings share one more.",
    value: "NUMBER",
    parse: integer(1, 100),
  }),
  "resolve-after": row({
    onlyOnGitHub: true,
    default: "5",
    meaning:
      "Number of consecutive runs without the crash, in each of its environments, after which its issue says that it is gone.",
    value: "NUMBER",
    parse: integer(1, 1000),
  }),
  "close-resolved": toggle({
    onlyOnGitHub: true,
    default: false,
    meaning: "Whether to close an issue when its crash is gone.",
  }),
  matrix: optional({
    onlyOnGitHub: true,
    actionDefault: "toJSON(matrix)",
    meaning:
      "Tells the legs of a matrix apart: one comment for each `environment`, else for each workflow, job, leg and step; and in both cases for each cluster, set of namespaces, selector and workloads.",
    value: "JSON",
    parse: matrixLine,
  }),
  annotations: toggle({
    onlyOnGitHub: true,
    default: true,
    meaning: "Whether to annotate file and line if the frame is in the repository.",
  }),
  "check-run": toggle({
    onlyOnGitHub: true,
    default: false,
    meaning: "Whether to make a check run with all annotations.",
  }),
  "deployment-status": toggle({
    onlyOnGitHub: true,
    default: false,
    meaning: "Whether to set the GitHub deployment of `environment` to failure or success.",
  }),
  environment: optional({
    meaning: "The deployment environment, as GitHub names it.",
    value: "NAME",
    parse: line(255),
  }),
  sha: row({
    default: "auto",
    meaning:
      "The deployed commit, in full. `auto` reads it from the event, or from the workload's own labels and annotations.",
    value: "COMMIT",
    parse: commit,
  }),
  "path-map": several({
    meaning: "`prefix-in-trace=path-in-repo`, one per line, tried before the automatic mapping.",
    value: "FROM=TO",
    parse: lines(pathMapping),
  }),
  logs: choice({
    default: "auto",
    meaning:
      "Lines of log around the crash in reports and in `report-dir`: `always`, `never`, or `auto`: only if the repository is private (internal counts as private, unknown as public). Without them, reports have only the crash's own lines.",
    value: "WHEN",
    words: ["auto", "always", "never"],
  }),
  "log-lines": row({
    default: "30",
    meaning: "How many lines of log to show before the crash.",
    value: "NUMBER",
    parse: integer(0, 10_000),
  }),
  redact: several({
    meaning: "More patterns to redact, one per line: regular expressions in RE2 syntax, bare or as `/.../i`.",
    value: "PATTERN",
    usesPatterns: true,
    parse: patterns(redactPattern),
  }),
  "crash-files": several({
    meaning:
      "Absolute paths of crash files inside the container, one per line. After a restart, each is read by an exec of `cat PATH` and parsed like a log.",
    value: "PATH",
    parse: lines(containerPath),
  }),
  "report-dir": row({
    default: "crashgate",
    meaning:
      "Folder for the report and each collected log (redacted; above 32 MiB its crash and its tail), for an upload step. If an earlier step of this job wrote that folder, it is left alone: the report goes to `crashgate-2`, and the outputs name the folder.",
    value: "PATH",
    parse: line(4096),
  }),
  mention: choice({
    onlyOnGitHub: true,
    default: "none",
    meaning:
      "Whether to mention suspects in comments and issues, which notifies them: `none` (only their names), or `author`, the author of each suspect commit.",
    value: "WHO",
    words: ["none", "author"],
  }),
} as const satisfies Readonly<Record<string, InputRow<unknown>>>;

/** The names of all inputs. */
export type InputName = keyof typeof INPUTS;

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** An input's name in `Inputs`: the `field` of its row, else its name in camel case. */
export type FieldOf<Name extends InputName> = (typeof INPUTS)[Name]["field"] extends infer Field extends string
  ? Field
  : Camel<Name>;

/** Every input, checked. `null` means "not given" if that has a meaning of its own. */
export type Inputs = { readonly [Name in InputName as FieldOf<Name>]: ReturnType<(typeof INPUTS)[Name]["parse"]> };

/** Every output of the action, with its description. */
export const OUTPUTS = {
  verdict: "`passed`, `failed` or `error`.",
  title:
    "The first line of the report, one line of text. It may contain text from the program that crashed: pass it on through `env`.",
  restarts: "Deaths inside the window.",
  crashes: "Number of findings that fail.",
  fingerprints: "Fingerprints of the failing findings, a JSON array.",
  suspects: "Commits that may be to blame, the likeliest first, a JSON array.",
  owners: "Owners of the files that crashed, from CODEOWNERS, a JSON array.",
  "rollback-command":
    "The command that rolls back to the previous revision; empty if there is none, or if whatever manages the workload would undo it.",
  report: "Path of report.json.",
  summary: "Path of summary.md.",
  slack: "Path of slack.json, a message for Slack's own action.",
  "comment-url": "Address of the comment; empty if there is none.",
  "issue-urls": "Addresses of the issues, a JSON array.",
} as const;

/** The names of all outputs. */
export type OutputName = keyof typeof OUTPUTS;
