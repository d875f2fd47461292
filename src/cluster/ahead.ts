/** Sends the first requests of a run while the rest of its code is still loading. */
import { ALL_NAMESPACES, type Inputs } from "../inputs.ts";
import { rulesReview } from "./access.ts";
import { type Connection, connect } from "./connect.ts";
import { firstPageOfPods } from "./follow.ts";

/** Maximum number of namespaces to prefetch: each takes a connection of its own. */
const NAMESPACES = 2;

/** Connects and sends the first requests of a run, until `signal` aborts. Throws what `connect` throws. */
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
  // The caller that awaits it gets the error.
  connecting.catch(() => undefined);
  return connecting;
}
