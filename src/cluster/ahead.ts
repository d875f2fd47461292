/** What a run asks the cluster first is sent while most of the run is being loaded. */
import { ALL_NAMESPACES, type Inputs } from "../inputs.ts";
import { rulesReview } from "./access.ts";
import { type Connection, connect } from "./connect.ts";
import { firstPageOfPods } from "./follow.ts";

/** Of more namespaces nothing is asked ahead: each would take connections of its own. */
const NAMESPACES = 2;

/** Connects, and sends what a run asks first, until `signal` aborts. Throws what `connect` throws. */
export function connectAhead(
  inputs: Pick<Inputs, "kubeconfig" | "context" | "namespaces" | "selector">,
  onDate: (date: Date) => void,
  signal: AbortSignal,
): Promise<Connection> {
  const connecting = connect(inputs.kubeconfig, inputs.context, onDate).then((connection) => {
    const namespaces = inputs.namespaces.length > 0 ? inputs.namespaces : [connection.namespace];
    for (const namespace of namespaces.length > NAMESPACES ? [] : namespaces) {
      if (namespace !== ALL_NAMESPACES) connection.ahead({ ...rulesReview(namespace), signal });
      connection.ahead({ ...firstPageOfPods(namespace, inputs.selector), signal });
    }
    return connection;
  });
  // Told to whoever waits for it.
  connecting.catch(() => undefined);
  return connecting;
}
