/**
 * Finds some hundred strings in a text in one pass. Of each the three characters that ordinary logs have least are
 * searched (`search.wat`), and compared with the whole where they are. JavaScript takes ten times as long to look for
 * them, and a search for each string apart a hundred times.
 */
import type { SearchMemory } from "./memory.ts";

/** A string to find, in any case or not. */
export interface Hook {
  readonly text: string;
  readonly ignoresCase: boolean;
}

/** Told which hook (its index) begins where. */
export type TakeHook = (hook: number, start: number) => void;

/** How ordinary logs are worded: what is in here tells little. */
const ORDINARY = `2026-11-25T01:02:03.417Z INFO [main] server started on port 8080 at http://localhost:8080/api/v1/users request handled
{"level":"info","time":"2026-11-25","msg":"request completed","caller":"http/server.go:42","error":"failed: not found","status":200}
level=warning msg="connection refused, call retried, session closed" in 12 ms for user 7, using cache key=items:7 path=/index.html
I1125 01:02:03.417000 1 controller.go:121] "Reconciled" object="default/pod-7" duration="30ms" name="web-5d9c7b6f4-x2k4q" is was
10.42.0.1 - - [25/Nov/2026:01:02:03 +0000] "GET /static/main.js HTTP/1.1" 200 195 "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"
2026-11-25 01:02:03.417 ERROR 1 --- [nio-8080-exec-3] org.springframework.web.client.RestClient : error from 10.0.0.7, value processing
the service and this container are passing, checking, mapping and inserting another string authenticated author side considered inside
processor address message class passed pass access process trace_id request_id "trace.id":"4bf92f3577b34da6a3ce929d0e0e4736" kafka topic
method=GET path=/orders/17 took=12ms bytes=512 size=3 count=4 elapsed=2s latency_ms=7 remote_addr=10.1.2.3 user_agent host=web role= proto=
"method":"POST","path":"/cart","took_ms":9,"bytes":77,"referer":"","user":{"id":5,"role":""},"region":"eu","node":"n1","pod":"p","count":1
lookup book order cart item customer account invoice email product price total created updated deleted finished loaded saved sent received
{"level": "info", "message": "served", "path": "/cart", "status": 200, "kind": "Pod", "name": "web", "logger": "app", "path": "/", "path": ""}
opened connected worker thread task job queue event retry attempt offset partition group consumer producer version build image namespace
`;

const LENGTH = 3;

/** Builds the tables in memory that is not searched for anything else. A hook has at least two characters, in ASCII. */
export function createHookSearch(memory: SearchMemory, hooks: readonly Hook[]): (take: TakeHook) => void {
  const texts = hooks.map(({ text, ignoresCase }) => Buffer.from(ignoresCase ? text.toLowerCase() : text, "latin1"));
  const ignoresCase = Uint8Array.from(hooks, (hook) => Number(hook.ignoresCase));
  const offsets = new Int32Array(hooks.length);
  /** By slot, the hooks to compare. */
  const bySlot = new Map<number, number[]>();
  const ordinary = trigramsOf(ORDINARY);
  for (const [hook, text] of texts.entries()) {
    const offset = mostTelling(text, ordinary);
    offsets[hook] = offset;
    const [a = 0, b = 0, c] = text.subarray(offset, offset + LENGTH);
    // What has two characters shares its probe with whatever follows it.
    for (const last of c === undefined ? ANY : [c]) {
      const slot = memory.addProbe(a | (b << 8) | (last << 16));
      const others = bySlot.get(slot);
      if (others === undefined) bySlot.set(slot, [hook]);
      else if (others.at(-1) !== hook) others.push(hook);
    }
  }
  const hooksOf: readonly (Int32Array | undefined)[] = Array.from(
    { length: 1 + Math.max(...bySlot.keys()) },
    (_, slot) => {
      const those = bySlot.get(slot);
      return those && Int32Array.from(those);
    },
  );

  const isAt = (hook: number, start: number): boolean => {
    const text = texts[hook] ?? EMPTY;
    const folds = ignoresCase[hook] === 1;
    for (let index = 0; index < text.length; index++) {
      const code = memory.byteAt(start + index);
      if ((folds && code >= 65 && code <= 90 ? code + 32 : code) !== text[index]) return false;
    }
    return true;
  };
  return (take) =>
    memory.eachProbe((at, slot) => {
      for (const hook of hooksOf[slot] ?? NONE) {
        const start = at - (offsets[hook] ?? 0);
        if (start >= 0 && isAt(hook, start)) take(hook, start);
      }
    });
}

const EMPTY = Buffer.alloc(0);
const NONE = new Int32Array();
const ANY: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);

/** The offset of the three bytes that ordinary logs have least, pieces of them counting as well. */
function mostTelling(text: Buffer, ordinary: ReadonlyMap<string, number>): number {
  const characters = text.toString("latin1").toLowerCase();
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset + LENGTH <= characters.length; offset++) {
    const trigram = characters.slice(offset, offset + LENGTH);
    const common =
      (ordinary.get(trigram) ?? 0) * 100 +
      (ordinary.get(trigram.slice(0, 2)) ?? 0) +
      (ordinary.get(trigram.slice(1)) ?? 0);
    if (common >= least) continue;
    least = common;
    best = offset;
  }
  return best;
}

function trigramsOf(text: string): ReadonlyMap<string, number> {
  const lower = text.toLowerCase();
  const counts = new Map<string, number>();
  for (const length of [2, LENGTH])
    for (let from = 0; from + length <= lower.length; from++) {
      const piece = lower.slice(from, from + length);
      counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
  return counts;
}
