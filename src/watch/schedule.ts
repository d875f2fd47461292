/** Recurring tasks of a watch, and when each is due. */

/** When a task is first due, counted from the start, and its interval from then on. */
export interface Recurrence {
  readonly firstMs: number;
  readonly everyMs: number;
}

/** Tells which recurring tasks are due. */
export interface Schedule<Task extends string> {
  /** True if the task is due; its next turn is then an interval away. */
  take(task: Task, nowMs: number): boolean;
}

/** A schedule that began at `startedMs`. */
export function createSchedule<Task extends string>(
  plan: Readonly<Record<Task, Recurrence>>,
  startedMs: number,
): Schedule<Task> {
  const nextMs = new Map<Task, number>();
  return {
    take(task, nowMs) {
      const { firstMs, everyMs } = plan[task];
      if (nowMs < (nextMs.get(task) ?? startedMs + firstMs)) return false;
      nextMs.set(task, nowMs + everyMs);
      return true;
    },
  };
}
