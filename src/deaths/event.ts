/** An event about a pod, reduced to the fields that are used. */

/** An event about a pod or one of its containers. */
export interface PodEvent {
  readonly podUid: string;
  readonly reason: string;
  readonly message: string;
  /** The container in `fieldPath`; null for an event about the pod. */
  readonly container: string | null;
  readonly firstMs: number;
  readonly lastMs: number;
  /** How often it was repeated. */
  readonly count: number;
}
