/** Hints for findings without a trace: why it happened and what to do, in plain sentences from the facts. */
import { environmentHint } from "../crash/grammar/environment-hints.ts";
import { startFailureHint } from "../crash/last-words/start-failures.ts";
import type { Cause } from "../deaths/model.ts";
import { pullHint } from "./pull-hint.ts";
import { isDeadline, isSandboxLost, titleLine, type WordsFor } from "./titles.ts";

/** One sentence on why, one on what to do. A crash has its own hint. */
export function hintOf(words: WordsFor): string {
  // The runtime sets the reason for the whole container, though its main process ended otherwise.
  const isNoted = words.reason === "OOMKilled" && words.cause !== "oom";
  return isNoted
    ? `${causeHint(words)} Its reason is still OOMKilled: a child process was killed for memory.`
    : causeHint(words);
}

function causeHint(words: WordsFor): string {
  if (words.isJob) return jobHint(words);
  if (words.cause === "exit" && words.storageOverrun !== null)
    return "The kubelet evicted the pod because it wrote more than its own limit of ephemeral storage or of an emptyDir allows: find what it writes (logs, caches, temporary files), or raise the limit.";
  if (words.cause === "panic" && words.crash !== null) return words.crash.hint;
  if (words.cause === "stuck") return stuckHint(words);
  if (isDeadline(words) && (words.cause === "exit" || words.cause === "signal")) return DEADLINE;
  if (words.cause === "exit" || (words.cause === "signal" && words.signal !== "SIGKILL")) {
    const fromLastWords = lastWordsHint(words);
    if (fromLastWords !== null) return fromLastWords;
  }
  if (words.cause === "exit" && !words.endsAgain) return exitHint(words);
  if (words.cause === "signal") return signalHint(words);
  return HINTS[words.cause](words);
}

/** A hint from the last words about the image or the environment; empty rather than a generic hint. */
function lastWordsHint({ lastWords, container }: WordsFor): string | null {
  if (lastWords?.level == null) return null;
  const start = startFailureHint(lastWords.text);
  if (start !== null) return start;
  const surroundings = environmentHint({ message: lastWords.text, chain: [] }, container);
  return surroundings === null ? "" : `${surroundings.why} ${surroundings.advice}`;
}

/** The newest trace in a log whose end is no trace. */
function newestTrace({ alsoSeen }: WordsFor): string | null {
  const newest = alsoSeen.at(-1);
  return newest === undefined
    ? null
    : `No crash was recognised as the end; the newest trace in its log is \`${newest.replaceAll("`", "'")}\`.`;
}

const HINTS: Readonly<Record<Cause, (words: WordsFor) => string>> = {
  panic: () => "The runtime reported a crash. Read the trace from its first frame in your own code.",
  oom: ({ memoryLimit, podMemoryLimit, crash }) =>
    `${overLimit(memoryLimit, podMemoryLimit)}, and the kernel killed it without a word to the program. ` +
    (crash === null
      ? "Look at what it held at that time, then fix the leak, bound the cache or raise the limit."
      : `Its log also reports \`${crash.title}\`. Fix the leak, or raise the limit.`),
  exit: (words) => {
    const trace = newestTrace(words);
    return trace === null
      ? `A container that should go on running ended by itself without an error. If ${words.container} has done its work, run it as a Job; otherwise find out why its main process returns.`
      : `A container that should go on running ended with code 0. ${trace}`;
  },
  signal: () => "",
  probe: ({ message }) =>
    `The kubelet killed it because the probe kept failing${message === "" ? "" : ` (${titleLine(message).replace(/:$/, "")})`}. See what the program was busy with; give slow starts a startup probe, or the liveness probe a longer timeout.`,
  stuck: () => "",
  unready: () =>
    "It runs, but its readiness probe does not succeed: no Service sends it requests. See what the probe asks for and whether the program can answer.",
  completed: () => "It ended without an error.",
  evicted: () =>
    "The cluster took the pod away (pressure on the node, preemption or a drain): the program is not at fault.",
  node: (words) =>
    isSandboxLost(words)
      ? "The node lost the pod's sandbox, which holds its network, and started its containers anew: the program is not at fault."
      : "The node was lost or restarted, and the details of the end with it.",
  expected: () => "The end was asked for: the pod was being deleted, or a restart was part of the plan.",
};

function jobHint({ reason }: WordsFor): string {
  if (reason === "DeadlineExceeded")
    return "The Job was stopped when its `activeDeadlineSeconds` ran out: see what its pods were busy with, or allow it more time.";
  if (reason === "BackoffLimitExceeded")
    return "Its pods failed more often than `backoffLimit` allows: `kubectl logs job/...` has the last one's words if it is still there.";
  if (reason === "PodFailurePolicy")
    return "A rule of its `podFailurePolicy` made it fail: see which exit code it names.";
  return "The Job's own condition says that it failed: `kubectl describe job` shows why.";
}

const DEADLINE =
  "The kubelet stopped it when the pod's `activeDeadlineSeconds` ran out: see what it was still busy with, or allow it more time.";

function overLimit(memoryLimit: string | null, podMemoryLimit: string | null): string {
  if (memoryLimit !== null) return `The container went over its limit of ${memoryLimit}`;
  return podMemoryLimit === null ? "The node had no memory left" : `The pod went over its limit of ${podMemoryLimit}`;
}

function signalHint(words: WordsFor): string {
  const { signal, eventsKnown, exitCode, logSource } = words;
  if (signal === "SIGKILL") {
    return (
      "Something killed the process from outside: a person, another process in the pod, the container runtime, or the kernel for the node's memory. " +
      (eventsKnown
        ? `No probe failed. ${perhapsMemory(words)}`
        : "Without the right to list events a failed probe cannot be told apart: grant `events` `list`.")
    );
  }
  if (logSource === "none" && signal !== "SIGTERM") {
    return `The process ended by ${signal}, and its log could not be read: what it printed before is unknown.`;
  }
  const trace = newestTrace(words);
  if (trace !== null && signal !== "SIGTERM") return trace;
  if (signal === "SIGSEGV" || signal === "SIGBUS" || signal === "SIGILL" || signal === "SIGFPE") {
    return `The processor stopped it (${signal}, exit code ${exitCode}) and no crash was recognised in its log: native code without a handler. Build with a sanitizer, or let it print a backtrace on ${signal}.`;
  }
  if (signal === "SIGABRT") {
    return "The program aborted itself, and no crash was recognised in its log: look at the last lines for a failed assertion or an allocator's message.";
  }
  if (signal === "SIGTERM") {
    return "Something asked it to stop (SIGTERM) though its pod was not being deleted: a supervisor in the image, a person, or a probe whose event is gone.";
  }
  return `The process ended by ${signal}. Look at the last lines of its log for what it was doing.`;
}

/** containerd loses some of the kernel's OOM reports. */
function perhapsMemory({ memoryLimit, podMemoryLimit }: WordsFor): string {
  const limit = memoryLimit ?? podMemoryLimit;
  return limit === null
    ? "Look at the node's kernel log."
    : `Perhaps it used more than its ${limit} of memory: the runtime did not say so, but it can lose such reports. Compare its memory with the limit, and look at the node's kernel log.`;
}

const EXIT_CODES: Readonly<Record<number, string>> = {
  126: "The command was found but may not be executed: check its mode bits and that it was built for this architecture.",
  127: "The command, or an interpreter or library that it needs, is not in the image: check `command`, `args` and the image.",
  128: "The container runtime could not start the process: check `command` and the image.",
  137: "It was killed (SIGKILL).",
  // Windows' NTSTATUS codes, which Kubernetes gives signed or unsigned.
  3221225477: "Windows ended it for an access violation (0xC0000005): native code used memory that is not its own.",
  [-1073741819]: "Windows ended it for an access violation (0xC0000005): native code used memory that is not its own.",
  3762507597:
    "It ended by an unhandled .NET exception (0xE0434352): its log or the event log of the container names it.",
  [-532462766]:
    "It ended by an unhandled .NET exception (0xE0434352): its log or the event log of the container names it.",
  3221225786: "Windows ended it by Ctrl+C (0xC000013A): it was stopped from outside.",
  [-1073741510]: "Windows ended it by Ctrl+C (0xC000013A): it was stopped from outside.",
  3221225794:
    "A DLL could not be initialised (0xC0000142): the image is for another version of Windows, or lacks a part.",
  [-1073741502]:
    "A DLL could not be initialised (0xC0000142): the image is for another version of Windows, or lacks a part.",
};

function exitHint(words: WordsFor): string {
  const { exitCode, logSource, lastWords } = words;
  const known = exitCode === null ? undefined : EXIT_CODES[exitCode];
  if (known !== undefined) return known;
  const ended = `The program ended itself with code ${exitCode ?? "unknown"}`;
  if (logSource === "none") return `${ended}, and its log could not be read, so it is unknown whether it says why.`;
  const trace = newestTrace(words);
  if (trace !== null) return trace;
  return lastWords === null
    ? `${ended} and without saying why. Let it log the error before it exits.`
    : `${ended} and without an error line. Let it log the error before it exits.`;
}

const IS_PULL = /^(?:ErrImagePull|ImagePullBackOff|RegistryUnavailable)$/;

const STUCK: readonly (readonly [RegExp, string])[] = [
  [IS_PULL, "The image cannot be pulled: check its name and tag, that it was pushed, and the pull secret."],
  [/^ErrImageNeverPull$/, "The image is not on the node and `imagePullPolicy: Never` forbids fetching it."],
  [/^InvalidImageName$/, "The image's name is not valid: is a variable empty in the manifest?"],
  [
    /^CreateContainerConfigError$/,
    "A ConfigMap, a Secret or one of their keys that the container refers to does not exist in this namespace: create it, or mark it optional.",
  ],
  [
    /^(?:CreateContainerError|RunContainerError|StartError|ContainerCannotRun)$/,
    "The runtime could not start the process: check `command`, `args`, mounts and security settings against the image.",
  ],
  [
    /^PostStartHookError$/,
    "Its postStart hook failed, so the kubelet stopped it: run the hook's command in the container, and see what it waits for.",
  ],
  [
    /^Unschedulable$/,
    "No node takes the pod: check requests against what the nodes have free, node selectors, taints and volume zones.",
  ],
  [
    /^(?:FailedMount|FailedAttachVolume|FailedMapVolume)$/,
    "A volume cannot be mounted: check that the claim, ConfigMap or Secret behind it exists and is not attached to another node.",
  ],
  [/^FailedCreate$/, "The controller may not create pods: check quotas, admission policies and the service account."],
  [
    /^FailedCreatePodSandBox$/,
    "The pod's network or sandbox cannot be set up: check the node's network plugin and its free addresses.",
  ],
];

/** The kubelet's reasons whose message comes from the container runtime. */
const MAY_NOT_START =
  /^(?:CreateContainerError|RunContainerError|StartError|ContainerCannotRun|CrashLoopBackOff|Error)$/;

/** Causes named in the message: they take precedence over the general advice for the reason. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [
    /unbound immediate PersistentVolumeClaims|persistentvolumeclaim "[^"]{1,253}" not found/i,
    "The pod waits for a PersistentVolumeClaim that is not bound: check that it exists, and that its StorageClass can provision it (`kubectl get pvc`).",
  ],
  [
    /image pull secrets? /i,
    "The pull secret that the pod names does not exist in this namespace: create it, or correct `imagePullSecrets`.",
  ],
  [
    /exceeded quota/i,
    "A ResourceQuota of the namespace leaves no room: lower requests or limits, free some, or raise the quota (`kubectl describe quota`).",
  ],
  [
    /admission webhook|denied the request|ValidatingAdmissionPolicy|violates PodSecurity/i,
    "An admission policy refuses the pod: change what its message names, or the policy.",
  ],
  [
    /serviceaccount "[^"]{1,253}" not found/i,
    "The pod's service account does not exist in this namespace: create it, or correct `serviceAccountName`.",
  ],
  [
    /no match for platform|no matching manifest/i,
    "The image has no build for the node's architecture: push one, or choose nodes by `kubernetes.io/arch`.",
  ],
];

function stuckHint({ reason, message }: WordsFor): string {
  if (reason === "ProgressDeadlineExceeded" || reason === "NotRolledOut")
    return "The new pods did not get ready in time. See what their readiness probe asks for and whether the program can answer; a slow start needs a longer `progressDeadlineSeconds`.";
  const named = NAMED.find(([pattern]) => pattern.test(message));
  if (named !== undefined) return named[1];
  if (reason === "CreateContainerConfigError" && /runAsNonRoot|non-numeric user/.test(message))
    return "`runAsNonRoot` forbids the image's user: set `runAsUser` to a number other than 0, or a numeric `USER` in the image.";
  const start = startFailureHint(message);
  if (start !== null && MAY_NOT_START.test(reason ?? "")) return start;
  const pull = IS_PULL.test(reason ?? "") ? pullHint(message) : null;
  if (pull !== null) return pull;
  const known = STUCK.find(([pattern]) => pattern.test(reason ?? ""));
  return known?.[1] ?? "The pod made no progress. `kubectl describe pod` shows its events.";
}
