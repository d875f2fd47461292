/** Deliberate bugs: the effect of each, and the edit that introduces it. */

/** Replaces `from`, which occurs once in `file`, by `to`. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function mutants(
  file: string,
  ...all: readonly (readonly [name: string, from: string, to: string])[]
): readonly Mutant[] {
  return all.map(([name, from, to]) => ({ name, file: `src/${file}`, from, to }));
}

/** Each breaks a rule that could easily be forgotten. */
export const MUTANTS: readonly Mutant[] = [
  ...mutants(
    "deaths/death.ts",
    ["a slow clock is not judged by what was seen", "hasSlowClock(termination, seenBeforeMs) ||", ""],
    ["a slow clock is not judged by the status", "beganMs - slowByMs(death)", "beganMs"],
    ["a restarted instance died of the deletion", "beganMs === null || wasRestarted(death)", "beganMs === null"],
    ["who outlived the beginning of the deletion did not die of it", "if (outlived || ", "if ("],
  ),
  ...mutants(
    "deaths/container-track.ts",
    [
      "a death known by its number only is not live",
      "(ran || isNew(track.ended, { ended, ordinal, termination }))",
      "ran",
    ],
    ["a death is live by its number only", "(ran || isNew", "(isNew"],
    ["a death after a reboot is of before", "return termination.containerId !== null;", "return false;"],
    ["unseen deaths are not counted", "track.missed += Math.max(0, unseen - track.foundAside);", ""],
    ["back-off at the first look is forgotten", 'if (state.reason === "CrashLoopBackOff") return "back-off";', ""],
    ["an end is known by its number", "end.termination.containerId ?? `#", "`#"],
  ),
  ...mutants(
    "deaths/pod-tracker.ts",
    ["a pod that a list misses stays", "!uids.has(uid)) presence.isMissed(uid, version)", "!uids.has(uid)) void 0"],
    ["a pod that was gone stays gone", "presence.saw(pod);", ""],
    ["a deleted pod stays", "presence.leaves(pod.uid);\n      return deaths;", "return deaths;"],
    ["nobody remembers that a pod was ready", "if (isReady(pod)) wereReady.add(pod.uid);", ""],
  ),
  ...mutants(
    "deaths/progress.ts",
    ["a step forward does not start the time anew", "steppedMs: atMs, atFirst", "steppedMs: before.steppedMs, atFirst"],
    ["reasons of before a step are kept", "new Map(stepped ? [] : before.firstMs)", "new Map(before.firstMs)"],
  ),
  ...mutants(
    "deaths/stuck.ts",
    ["an autoscaler's word is no progress", "if (coming.some(", "if (coming.length < 0 && coming.some("],
    ["old events of failure outweigh newer steps", "lastMs >= byEvents &&", ""],
    [
      "pulling an image is no progress",
      "/^(?:Pulled|Failed|BackOff)$/)\n  )\n    return null;",
      "/^(?:Pulled|Failed|BackOff)$/)\n  )\n    void 0;",
    ],
    ["what is being deleted is stuck", "!gone && pod.deletionTimestamp === null && !pod.gated", "!gone && !pod.gated"],
    [
      "every container waits for its own turn",
      "container.last === null && isNext(tracked, ofPod) ?",
      "container.last === null ?",
    ],
  ),
  ...mutants(
    "deaths/unready.ts",
    ["not ready at once", "READY_WITHIN_MS = 10_000", "READY_WITHIN_MS = 0"],
    ["init containers have to be ready", 'ready || type === "init" ||', "ready ||"],
  ),
  ...mutants(
    "deaths/classify.ts",
    [
      "a probe's kill is not seen",
      "kills.some(({ firstMs, lastMs }) => during(firstMs) || during(lastMs))",
      "kills.length < 0",
    ],
    [
      "a repeated kill is of its first and last time only",
      "kills.some(({ firstMs, lastMs }) => firstMs < from && lastMs > to)",
      "kills.length < 0",
    ],
    ["memory of a child is the program's", '"OOMKilled" && termination.exitCode !== 0 &&', '"OOMKilled" &&'],
    [
      "new resources are no reason to end, by events",
      "(?:definition changed|resize requires restart)",
      "(?:definition changed)",
    ],
    ["what is taken away was planned", "takenAway(death, evidence) ??", ""],
    ["the program's own storage is the cluster's", "storageOverrun(death, evidence) ??", ""],
    ["a planned end is a failure", "expected(evidence.pod, container, death) ??", ""],
    [
      "what died before a disruption is part of it",
      "return !isKnownBefore && endedSince(death.termination, Date.parse(since) - slowByMs(death));",
      "return !isKnownBefore;",
    ],
  ),
  ...mutants(
    "findings/death-candidates.ts",
    ["to end well twice is fine", ">= 2 || (looping && always)", ">= 3 || (looping && always)"],
    ["to end well in back-off is fine", ">= 2 || (looping && always)", ">= 2"],
    ["back-off at the end is forgotten", "const loops = state.final && ", "const loops = state.nowMs < 0 && "],
    [
      "who failed before fails anew",
      "if (isOld && now !== undefined &&",
      "if (isOlder(pod, { ...state, onlyDeploy: false }) && now !== undefined &&",
    ],
    [
      "a pod made since then has old deaths",
      "if (live || Date.parse(pod.createdAt) >= since) return true;",
      "if (live) return true;",
    ],
    ["a complete Job's failures count", 'if (end?.kind === "complete") return "its Job is Complete";', ""],
    ["an init container is not forgiven", "if (now?.podWasReady) return", "if (now === undefined) return"],
    ["what is down is tolerated", 'cause !== "stuck" && !isDown &&', 'cause !== "stuck" &&'],
    ["one restart too many is tolerated", "restarts <= allowed && cause", "restarts <= allowed + 1 && cause"],
    [
      "restarts of all containers are one number",
      "const restarts = (counts.get(key) ?? 0)",
      "const restarts = [...counts.values()].reduce((sum, each) => sum + each, 0)",
    ],
    ["deaths that nobody saw are tolerated", " + (now?.missed.inside ?? 0);\n    const isDown", ";\n    const isDown"],
  ),
  ...mutants("findings/ignored.ts", ["an old revision counts", 'revision === "old")', 'revision === "unknown")']),
  ...mutants(
    "findings/stall-candidates.ts",
    ["stuck after half the time", "STUCK_AFTER_MS = 60_000", "STUCK_AFTER_MS = 30_000"],
    ["never stuck", "STUCK_AFTER_MS = 60_000", "STUCK_AFTER_MS = 600_000"],
    ["silence without rights is stuck", "return !isSilent && Math.min", "return Math.min"],
    ["a short watch sees no error", "return state.final && state.shortWatch &&", "return state.nowMs < 0 &&"],
    ["a wait of before is one of this deploy", "if (!isOlder(stall.pod, state)) return null;", "return null;"],
    ["who died is not ready, too", "if (failed.has(containerKey(pod, container))) return [];", ""],
    ["a Job is told beside its containers", "if (explained.has(", "if (explained.size < 0 && explained.has("],
  ),
  ...mutants(
    "watch/watch.ts",
    ["the last second is not waited for", "LAST_SECOND_MS = 1500", "LAST_SECOND_MS = 0"],
    [
      "nothing is looked at again at the end",
      "if (!isSeen && !stopping.signal.aborted && !cancelled.aborted)",
      "if (untilMs < 0)",
    ],
  ),
  ...mutants("watch/sight.ts", [
    "there is no last list",
    "if (from !== null && (await catchesUp(deps, namespace, from, signal))) return;",
    "if (from === null || (await catchesUp(deps, namespace, from, signal))) return;",
  ]),
  ...mutants("watch/waiting-pods.ts", ["old revisions have to be ready", 'owned.revision === "old" ||', ""]),
  ...mutants(
    "watch/examine/examine.ts",
    ["late events are not read", "mayStillChange(examined, deps) ? eventsOf(death, deps, aside) : null,", "null,"],
    [
      "news of the pod changes nothing",
      "const pod = deps.tracker.pod(death.pod.uid) ?? death.pod;\n  const [newest",
      "const pod = death.pod;\n  const [newest",
    ],
  ),
  ...mutants(
    "cluster/follow.ts",
    ["no list after 410", "if (wasExpired) cursor.version = null;", 'if (wasExpired) cursor.version = "999999999";'],
    ["a slow last list undoes what the watch showed", "if (!sink.isOutdated(pod)) sink.pod(pod);", "sink.pod(pod);"],
  ),
  ...mutants("watch/until-end.ts", [
    "nobody looks whether pods are seen during the last look at events",
    "await sampled(looks.lookCloser(), parts);",
    "await looks.lookCloser();",
  ]),
  ...mutants("cluster/jobs.ts", [
    "a Job that is gone never was",
    "isWithin(job.namespace, scope) && job.end === null)",
    "isWithin(job.namespace, scope))",
  ]),
  ...mutants("cluster/pod-revisions.ts", [
    "below the partition is old",
    "isBelow(pod, controller.partition)",
    "isBelow(pod, 0)",
  ]),
  ...mutants(
    "report/headline.ts",
    [
      "a listed crash is none",
      "if (first === undefined) return [crashes",
      "if (first === undefined || report.pods >= 0) return [crashes",
    ],
    [
      "the first line does not say who is not ready",
      'const notReady = unready(report, "⚠️ Passed, but ");',
      "const notReady: Phrase = [];",
    ],
  ),
  ...mutants("findings/titles.ts", [
    "every probe is one for liveness, every stuck pod has no reason",
    "could not start: ${reason ?? ",
    "could not start: ${null ?? ",
  ]),
];
