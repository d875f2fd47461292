/** The rollback command that a person would type. Nothing here changes anything. */
import type { RevisionHistory } from "../cluster/index.ts";
import type { Workload } from "../deaths/model.ts";

/** The rollback command, or why there is none. */
export interface Rollback {
  /** One line for a shell, if a rollback is possible. */
  readonly command: string | null;
  readonly note: string | null;
}

/** Names of Kubernetes objects, free of shell metacharacters. */
const NAME = /^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/;

/** The commands for all failed workloads in one line; none if one of them cannot be rolled back alone. */
export function rollbackOf(failed: readonly Workload[], histories: readonly RevisionHistory[]): Rollback {
  const commands = new Set<string>();
  for (const workload of failed) {
    const history = histories.find((each) => isSame(each.workload, workload));
    if (history === undefined) continue;
    if (history.gitOps !== null)
      return {
        command: null,
        note: `no rollback-command: ${history.gitOps} manages ${kindOf(workload)}/${workload.name} and would undo it; revert the commit that it deploys`,
      };
    const command = commandOf(history);
    if (command !== null) commands.add(command);
  }
  return { command: commands.size === 0 ? null : [...commands].join(" && "), note: null };
}

function commandOf({ workload, previous, helmRelease, wentBack, isPaused }: RevisionHistory): string | null {
  const { kind, namespace, name } = workload;
  // After an undo, the next lower revision is the one that was rolled back.
  if (previous === null || wentBack || !NAME.test(namespace) || !NAME.test(name)) return null;
  if (helmRelease !== null) {
    if (!NAME.test(helmRelease.name) || !NAME.test(helmRelease.namespace)) return null;
    return `helm rollback ${helmRelease.name} -n ${helmRelease.namespace}`;
  }
  if (kind === "Rollout") return `kubectl argo rollouts undo ${name} -n ${namespace} --to-revision=${previous.number}`;
  const rollout = `kubectl -n ${namespace} rollout`;
  const target = `${kindOf(workload)}/${name}`;
  const undo = `${rollout} undo ${target} --to-revision=${previous.number}`;
  // kubectl refuses to undo a paused rollout.
  return isPaused ? `${rollout} resume ${target} && ${undo}` : undo;
}

function kindOf({ kind }: Workload): string {
  return kind.toLowerCase();
}

function isSame(a: Workload, b: Workload): boolean {
  return a.kind === b.kind && a.namespace === b.namespace && a.name === b.name;
}
