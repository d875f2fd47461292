/** What a finding without a trace is called, why it happened and what to do: plain sentences from what is known. */
import type { Crash } from "../crash/model.ts";
import type { Cause, LogOrigin } from "../deaths/model.ts";

/** The facts that the sentences are made of. */
export interface WordsFor {
  readonly cause: Cause;
  readonly container: string;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly reason: string | null;
  /** Of the termination, the waiting state, or the event that told. */
  readonly message: string;
  readonly memoryLimit: string | null;
  /** Of the pod as a whole; null where it has none. */
  readonly podMemoryLimit: string | null;
  /** Ended with 0 though it should go on running. */
  readonly endsAgain: boolean;
  readonly podReason: string | null;
  readonly eventsKnown: boolean;
  readonly crash: Crash | null;
  /** Where the log came from that was searched for a crash. */
  readonly logSource: LogOrigin["source"];
}

/** The title: the runtime's own words of a crash, else one plain sentence. */
export function titleOf(words: WordsFor): string {
  const { container, exitCode, signal } = words;
  switch (words.cause) {
    case "panic":
      return words.crash?.title ?? `${container} crashed`;
    case "oom":
      if (words.memoryLimit !== null)
        return `${container} was killed for using more than its ${words.memoryLimit} of memory`;
      return words.podMemoryLimit === null
        ? `${container} was killed because its node ran out of memory`
        : `${container} was killed because its pod used more than its ${words.podMemoryLimit} of memory`;
    case "exit":
      if (isDeadline(words)) return deadlineTitle(words);
      return words.endsAgain
        ? `${container} ends with exit code 0 again and again`
        : `${container} exited with code ${exitCode ?? "unknown"}`;
    case "signal":
      if (isDeadline(words)) return deadlineTitle(words);
      return signal === "SIGKILL"
        ? `${container} was killed by SIGKILL, by whom is not known`
        : `${container} ended by ${signal ?? "a signal"}, ${words.logSource === "none" ? "its log is not known" : "no trace"}`;
    case "probe":
      return `${container} was killed for its failed ${/startup/i.test(words.message) ? "startup" : "liveness"} probe`;
    case "stuck":
      return oneLine(
        `${container === "" ? "no pod of the new revision was made" : `${container} could not start`}: ${words.reason ?? "no reason given"}${detail(words.message)}`,
      );
    case "completed":
      return `${container} ended with exit code 0`;
    case "evicted":
      return oneLine(
        `${container} ended when its pod was evicted (${words.podReason ?? "disrupted"})${detail(words.message)}`,
      );
    case "node":
      return isSandboxLost(words)
        ? `${container} was stopped because its pod's sandbox was lost`
        : `${container} was lost with its node`;
    case "expected":
      return `${container} ended with exit code ${exitCode ?? "unknown"} as planned`;
  }
}

/** The kubelet stops a pod that has run for longer than its own `activeDeadlineSeconds`. */
function isDeadline({ podReason }: WordsFor): boolean {
  return podReason === "DeadlineExceeded";
}

function deadlineTitle({ container }: WordsFor): string {
  return `${container} was stopped because its pod ran for longer than its activeDeadlineSeconds`;
}

function isSandboxLost({ reason, podReason }: WordsFor): boolean {
  return podReason === null && reason !== "ContainerStatusUnknown" && reason !== "Unknown";
}

function detail(message: string): string {
  return message === "" ? "" : `: ${message}`;
}

/** One line of at most 250 characters, never cut inside one. */
export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= 250 ? line : `${characters.slice(0, 249).join("")}…`;
}

/** Why, and what to do: one sentence each. A crash brings its own. */
export function hintOf(words: WordsFor): string {
  // The runtime says so of the whole container; the process that counts ended otherwise.
  const isNoted = words.reason === "OOMKilled" && words.cause !== "oom";
  return isNoted
    ? `${causeHint(words)} Its reason is OOMKilled all the same: a child process was killed for memory.`
    : causeHint(words);
}

function causeHint(words: WordsFor): string {
  if (words.cause === "panic" && words.crash !== null) return words.crash.hint;
  if (words.cause === "stuck") return stuckHint(words);
  if (isDeadline(words) && (words.cause === "exit" || words.cause === "signal")) return DEADLINE;
  if (words.cause === "exit" && !words.endsAgain) return exitHint(words);
  if (words.cause === "signal") return signalHint(words);
  return HINTS[words.cause](words);
}

const HINTS: Readonly<Record<Cause, (words: WordsFor) => string>> = {
  panic: () => "The runtime reported a crash. Read the trace from its first frame in your own code.",
  oom: ({ memoryLimit, podMemoryLimit, crash }) =>
    `${overLimit(memoryLimit, podMemoryLimit)}, and the kernel killed it without a word to the program. ` +
    (crash === null
      ? "Look at what it held at that time, then mend the leak, bound the cache or raise the limit."
      : `Its log also reports \`${crash.title}\`. Mend the leak, or raise the limit.`),
  exit: ({ container }) =>
    `A container that should go on running ended by itself without an error. If ${container} has done its work, run it as a Job; else find out why its main process returns.`,
  signal: () => "",
  probe: ({ message }) =>
    `The kubelet killed it because the probe kept failing${message === "" ? "" : ` (${oneLine(message).replace(/:$/, "")})`}. See what the program was busy with; give slow starts a startup probe, or the liveness probe a longer timeout.`,
  stuck: () => "",
  completed: () => "It ended without an error.",
  evicted: () =>
    "The cluster took the pod away (pressure on the node, preemption or a drain): that is no fault of the program.",
  node: (words) =>
    isSandboxLost(words)
      ? "The node lost the pod's sandbox, which holds its network, and started its containers anew: that is no fault of the program."
      : "The node was lost or restarted, and with it what is known of the end.",
  expected: () => "The end was asked for: the pod was being deleted, or a restart was part of the plan.",
};

const DEADLINE =
  "The kubelet stopped it when the pod's `activeDeadlineSeconds` were over: see what it was still busy with, or allow it more time.";

function overLimit(memoryLimit: string | null, podMemoryLimit: string | null): string {
  if (memoryLimit !== null) return `The container went over its limit of ${memoryLimit}`;
  return podMemoryLimit === null ? "The node had no memory left" : `The pod went over its limit of ${podMemoryLimit}`;
}

function signalHint({ signal, eventsKnown, exitCode, logSource }: WordsFor): string {
  if (signal === "SIGKILL") {
    return (
      "Something killed the process from outside: a person, another process in the pod, the container runtime, or the kernel for the node's memory. " +
      (eventsKnown
        ? "No probe failed and the container was not over its limit; look at the node's kernel log."
        : "Without the right to list events a failed probe cannot be told apart: grant `events` `list`.")
    );
  }
  if (logSource === "none" && signal !== "SIGTERM") {
    return `The process ended by ${signal}, and its log could not be read: what it printed before is not known here.`;
  }
  if (signal === "SIGSEGV" || signal === "SIGBUS" || signal === "SIGILL" || signal === "SIGFPE") {
    return `The processor stopped it (${signal}, exit code ${exitCode}) and nothing printed a trace: native code without a handler. Build with a sanitizer, or let it print a backtrace on ${signal}.`;
  }
  if (signal === "SIGABRT") {
    return "The program gave itself up (abort) and its log has no trace: look at the last lines for a failed assertion or an allocator's message.";
  }
  if (signal === "SIGTERM") {
    return "Something asked it to stop (SIGTERM) though its pod was not being deleted: a supervisor in the image, a person, or a probe whose event is gone.";
  }
  return `The process ended by ${signal}. Look at the last lines of its log for what it was doing.`;
}

const EXIT_CODES: Readonly<Record<number, string>> = {
  126: "The command was found but may not be executed: check its mode bits and that it was built for this architecture.",
  127: "The command, or an interpreter or library that it needs, is not in the image: check `command`, `args` and the image.",
  128: "The container runtime could not start the process: check `command` and the image.",
  137: "It was killed (SIGKILL).",
};

function exitHint({ exitCode, logSource }: WordsFor): string {
  const known = exitCode === null ? undefined : EXIT_CODES[exitCode];
  if (known !== undefined) return known;
  const ended = `The program ended itself with code ${exitCode ?? "unknown"}`;
  if (logSource === "none") return `${ended}, and its log could not be read: whether it says why is not known here.`;
  return `${ended} and its log holds no trace. Its last lines say why, if it says so at all; let it log the error before it exits.`;
}

const STUCK: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ErrImagePull|ImagePullBackOff|RegistryUnavailable)$/,
    "The image cannot be pulled: check its name and tag, that it was pushed, and the pull secret.",
  ],
  [/^ErrImageNeverPull$/, "The image is not on the node and `imagePullPolicy: Never` forbids to fetch it."],
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

function stuckHint({ reason, message }: WordsFor): string {
  if (reason === "CreateContainerConfigError" && /runAsNonRoot|non-numeric user/.test(message))
    return "`runAsNonRoot` forbids the image's user: set `runAsUser` to another number than 0, or a numeric `USER` in the image.";
  const known = STUCK.find(([pattern]) => pattern.test(reason ?? ""));
  return known?.[1] ?? "The pod made no progress. `kubectl describe pod` shows its events.";
}
