/** Prefetched requests. */
import { addAbortSignal, type Readable } from "node:stream";

interface Sendable {
  readonly method?: string;
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Answers of prefetched requests. */
export interface SentAhead<Spec, Answer> {
  add(spec: Spec): void;
  /** The answer to the same request, handed out once; null if none was sent. */
  take(spec: Spec): Promise<Answer> | null;
}

/** Prefetches requests through `send`. */
export function createSentAhead<Spec extends Sendable, Answer extends { readonly body: Readable }>(
  send: (spec: Spec) => Promise<Answer>,
): SentAhead<Spec, Answer> {
  const sent = new Map<string, Promise<Answer>>();
  return {
    add(spec) {
      const answer = send(spec);
      // The caller that takes it gets the error.
      answer.catch(() => undefined);
      sent.set(keyOf(spec), answer);
    },
    take(spec) {
      const answer = sent.get(keyOf(spec));
      if (answer === undefined) return null;
      sent.delete(keyOf(spec));
      return answer.then((answered) => {
        if (spec.signal !== undefined) addAbortSignal(spec.signal, answered.body);
        return answered;
      });
    },
  };
}

function keyOf({ method = "GET", path, body }: Sendable): string {
  return `${method} ${path} ${JSON.stringify(body)}`;
}
