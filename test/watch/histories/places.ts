/** The namespaces of a history's workloads. */
import { type History, type Life, random } from "../../findings/histories/history.ts";

/** So many that the watch asks for their owners in turn. */
const MANY = Array.from({ length: 30 }, (_, index) => `team-${index}`);
const EVERYWHERE = ["prod", "kube-system", "shop"];

/** Spreads some histories over many namespaces, or over a cluster that is watched as a whole. */
export function spread(history: History): History {
  const { seed } = history;
  const namespaces = random(seed ^ 0x2a5).one([...Array.from({ length: 8 }, () => ["prod"]), MANY, null]);
  const places = namespaces ?? EVERYWHERE;
  const place = (key: string): string => {
    const hash = [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, seed % 9973);
    return places[hash % places.length] ?? "prod";
  };
  const pods = history.pods.map((life) => {
    // The pods of a workload, and those of the same name, are in the same namespace.
    const namespace = place(life.job?.name ?? (life.workload === "db" ? "db" : life.name));
    return { ...life, states: life.states.map(({ atS, pod }) => ({ atS, pod: pod && { ...pod, namespace } })) };
  });
  return { ...history, pods, namespaces };
}

/** Every namespace of a history. */
export function placesOf({ namespaces }: History): readonly string[] {
  return namespaces ?? EVERYWHERE;
}

/** The namespace of a pod. */
export function namespaceOf({ states }: Life): string {
  return states.find(({ pod }) => pod !== null)?.pod?.namespace ?? "prod";
}
