/** Events about pods, reduced to the fields in use. */

/** An event about a pod or one of its containers. */
export interface PodEvent {
  readonly podUid: string;
  readonly reason: string;
  readonly message: string;
  /** The container in `fieldPath`; null for an event about the pod. */
  readonly container: string | null;
  readonly firstMs: number;
  readonly lastMs: number;
  /** Number of occurrences. */
  readonly count: number;
}
