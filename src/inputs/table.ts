/**
 * The one table of inputs and outputs. action.yml, the tables in README and the flags of the command line are made from
 * it (`npm run generate`), and `loadInputs` reads nothing that is not in it.
 */
import { CAUSES, type Cause, FAILING_CAUSES } from "../deaths/model.ts";
import { matrixLine } from "./matrix.ts";
import { commit, containerPath, label, login, namespace, pathMapping, workload } from "./names.ts";
import { type CompilePattern, redactPattern } from "./pattern.ts";
import { ignoreRule } from "./rules.ts";
import { selector } from "./selector.ts";
import { since } from "./since.ts";
import { refuse } from "./unaccepted.ts";
import { anyText, boolean, duration, integer, line, lines, list, oneOf, type Parse } from "./values.ts";

/** One input, as people read about it and as its text is read. */
interface InputRow<T> {
  /** The text that stands for no text; empty where nothing is a value of its own. */
  readonly default: string;
  /** The expression of GitHub's whose value is the action's default, where `default` is the command line's alone. */
  readonly actionDefault?: string;
  /** What the default is called where `default` is empty. */
  readonly defaultName?: string;
  /** One or two sentences, Markdown of one line. */
  readonly meaning: string;
  /** What stands for the value in the help of the command line; null for a switch. */
  readonly value: string | null;
  readonly parse: (text: string, compile: CompilePattern) => T;
}

/** Keeps the type of what a row's parser gives. */
function row<T>(given: InputRow<T>): InputRow<T> {
  return given;
}

function toggle(given: { readonly default: boolean; readonly meaning: string }): InputRow<boolean> {
  return { default: String(given.default), meaning: given.meaning, value: null, parse: boolean };
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

const failOnItems: Parse<readonly (Cause | "none")[]> = list(oneOf([...CAUSES, "none"]));

function failOn(text: string): readonly Cause[] {
  const items = failOnItems(text);
  const causes = items.filter((item) => item !== "none");
  return causes.length > 0 && causes.length < items.length
    ? refuse(text, "`none` stands alone, or list causes")
    : causes;
}

function withCompiler<T>(
  parse: (compile: CompilePattern) => Parse<T>,
): (text: string, compile: CompilePattern) => readonly T[] {
  return (text, compile) => lines(parse(compile))(text);
}

/** Every input, in the order in which people meet them. */
export const INPUTS = {
  namespace: row({
    default: "",
    defaultName: "the context's namespace",
    meaning: "The namespaces to watch, separated by commas or new lines.",
    value: "NAMES",
    parse: list(namespace),
  }),
  selector: row({
    default: "",
    meaning: "Label selector of the pods to watch, such as `app=api,tier in (web, worker)`.",
    value: "SELECTOR",
    parse: selector,
  }),
  workloads: row({
    default: "",
    meaning:
      "Workloads to watch, one a line: `deployment/api`, `statefulset/db`, `daemonset/agent`, `job/migrate`, `cronjob/report`. Only their pods count.",
    value: "KIND/NAME",
    parse: lines(workload),
  }),
  kubeconfig: row({
    default: "",
    defaultName: "`KUBECONFIG`, `~/.kube/config`, in-cluster",
    meaning: "Path of a kubeconfig file, or its content (YAML, or base64 of it).",
    value: "PATH|CONTENT",
    parse: anyText,
  }),
  context: row({
    default: "",
    defaultName: "the current one",
    meaning: "Context of the kubeconfig.",
    value: "NAME",
    parse: line(1024),
  }),
  duration: row({
    default: "5m",
    meaning: "How long to watch; `0s` is one look.",
    value: "DURATION",
    parse: duration("0s"),
  }),
  since: row({
    default: "auto",
    meaning:
      "Deaths after this moment count as well as those seen live: a duration back from now, an RFC 3339 time, `last-run` (the start of the latest run of this workflow, branch and event that ended in success or failure), or `auto`: `last-run` on `schedule`, else `15m`.",
    value: "DURATION|TIME",
    parse: since,
  }),
  interval: row({
    default: "5s",
    meaning: "How often to look where the cluster does not allow a watch.",
    value: "DURATION",
    parse: duration("100ms"),
  }),
  "fail-fast": toggle({ default: true, meaning: "Whether to stop watching once something fails, after `settle`." }),
  settle: row({
    default: "10s",
    meaning: "How long to go on after the first failing finding, to gather its siblings.",
    value: "DURATION",
    parse: duration("0s"),
  }),
  "fail-on": row({
    default: FAILING_CAUSES.join(", "),
    meaning: `Causes that fail the job, of ${code(CAUSES)}; \`none\` only reports.`,
    value: "CAUSES",
    parse: failOn,
  }),
  revisions: row({
    default: "auto",
    meaning:
      "Whose deaths may fail the job: `all`, `current` (deaths of pods of a superseded revision are listed, not failing), or `auto`: `all` on `schedule`, else `current`.",
    value: "WHICH",
    parse: oneOf(["auto", "all", "current"]),
  }),
  "max-restarts": row({
    default: "0",
    meaning: "Restarts tolerated per workload and container before it fails.",
    value: "NUMBER",
    parse: integer(0, 1_000_000),
  }),
  ignore: row({
    default: "",
    meaning:
      "Rules for what is listed but never fails, one a line; all conditions of a line must hold: `container=istio-proxy`, `workload=deployment/legacy-*`, `namespace=`, `pod=`, `cause=oom`, `reason=`, `exit-code=143`, `message=/index out/`. Conditions are separated by blanks; a value may be quoted, is a glob, or a `/regular expression/` (RE2 syntax; flags `i`, `m`, `s`).",
    value: "RULE",
    parse: withCompiler(ignoreRule),
  }),
  "allow-empty": toggle({
    default: false,
    meaning:
      "Whether it is fine that a namespace, or a line of `workloads`, matches no pod within the first 60 s. Otherwise that is an error.",
  }),
  "github-token": row({
    default: "",
    actionDefault: "github.token",
    meaning: "Token for comment, issue, checks and earlier runs. Without one nothing is sent to GitHub.",
    value: "TOKEN",
    parse: line(4096),
  }),
  comment: row({
    default: "auto",
    meaning:
      "Where to comment: `pull-request`, `commit`, `off`, or `auto` (the commit's pull request, if one is found; off on `schedule`).",
    value: "WHERE",
    parse: oneOf(["auto", "pull-request", "commit", "off"]),
  }),
  issue: row({
    default: "auto",
    meaning:
      "One issue per fingerprint: `always`, `off`, or `auto` (on `schedule`, or when no pull request was found).",
    value: "WHEN",
    parse: oneOf(["auto", "always", "off"]),
  }),
  labels: row({
    default: "",
    meaning: "Labels of issues beside `crashgate`, separated by commas or new lines.",
    value: "LABELS",
    parse: list(label),
  }),
  assignees: row({
    default: "",
    meaning: "Logins of the people to assign issues to, separated by commas or new lines.",
    value: "LOGINS",
    parse: list(login),
  }),
  "max-issues": row({
    default: "10",
    meaning: "New issues in one run at the most; the other findings share one more.",
    value: "NUMBER",
    parse: integer(1, 100),
  }),
  "resolve-after": row({
    default: "5",
    meaning: "Runs in a row without the crash, in each of its environments, after which its issue is said to be gone.",
    value: "NUMBER",
    parse: integer(1, 1000),
  }),
  "close-resolved": toggle({ default: false, meaning: "Whether to close an issue that is gone." }),
  matrix: row({
    default: "",
    actionDefault: "toJSON(matrix)",
    meaning:
      "Tells the legs of a matrix apart: there is one comment for each `environment`, else for each job and leg.",
    value: "JSON",
    parse: matrixLine,
  }),
  annotations: toggle({
    default: true,
    meaning: "Whether to annotate file and line, where the frame is in the repository.",
  }),
  "check-run": toggle({ default: false, meaning: "Whether to make a check run with all annotations." }),
  "deployment-status": toggle({
    default: false,
    meaning: "Whether to set the GitHub deployment of `environment` to failure or success.",
  }),
  environment: row({
    default: "",
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
  "path-map": row({
    default: "",
    meaning: "`prefix-in-trace=path-in-repo`, one a line, tried before the automatic mapping.",
    value: "FROM=TO",
    parse: lines(pathMapping),
  }),
  logs: row({
    default: "auto",
    meaning:
      "Lines of log around the crash in reports and in `report-dir`: `always`, `never`, or `auto`: only where the repository is private (internal counts as private, unknown as public). Without them there are only the crash's own lines.",
    value: "WHEN",
    parse: oneOf(["auto", "always", "never"]),
  }),
  "log-lines": row({
    default: "30",
    meaning: "How many lines of log before the crash.",
    value: "NUMBER",
    parse: integer(0, 10_000),
  }),
  redact: row({
    default: "",
    meaning: "Further patterns to redact, one a line: regular expressions in RE2's syntax, bare or as `/.../i`.",
    value: "PATTERN",
    parse: withCompiler(redactPattern),
  }),
  "crash-files": row({
    default: "",
    meaning:
      "Absolute paths of crash files inside the container, one a line, read after a restart by an exec of `cat PATH` and parsed like a log.",
    value: "PATH",
    parse: lines(containerPath),
  }),
  "report-dir": row({
    default: "crashgate",
    meaning: "Folder for the report and each collected log (redacted), for an upload step.",
    value: "PATH",
    parse: line(4096),
  }),
} as const satisfies Readonly<Record<string, InputRow<unknown>>>;

export type InputName = keyof typeof INPUTS;

/** Every output of the action and what it is. */
export const OUTPUTS = {
  verdict: "`passed`, `failed` or `error`.",
  restarts: "Deaths inside the window.",
  crashes: "Number of findings that fail.",
  fingerprints: "Fingerprints of the failing findings, a JSON array.",
  report: "Path of report.json.",
  summary: "Path of summary.md.",
  "comment-url": "Address of the comment, empty where there is none.",
  "issue-urls": "Addresses of the issues, a JSON array.",
} as const;

export type OutputName = keyof typeof OUTPUTS;
