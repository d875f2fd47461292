/**
 * Finds some hundred strings in a text in one pass: searches the three bytes of each that are rarest in ordinary logs
 * (`search.wat`), and compares the whole string where they occur. JavaScript takes ten times as long for that, and a
 * separate search for each string a hundred times.
 */
import { COMPARED, type Probe } from "./memory.ts";

/** A string to find, optionally in any case of its ASCII letters. */
export interface Hook {
  readonly text: string;
  readonly ignoresCase: boolean;
}

/** Typical text of logs: probes that occur in it select little. */
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
ERROR:  duplicate key value violates unique constraint "orders_pkey"; checkpoint complete: wrote 7 buffers, 0 WAL file(s) added
"GET / HTTP/1.1" 200 "kube-probe/1.34" kubelet kubernetes.io/hostname app.kubernetes.io/name replica scaled public published policy applied
duration=7 version=1 connection=3 region=eu session started; state written, note date update create delete route site remote complete
make taken wake shared shard shape share format normal performance permanent terminal application reply supply isolation tolerations
entity identity quantity priority security availability cover recovered recovery is discovery removed overflow github.com/org/repo hub
"statusCode":200,"status_code":200,"errorCode":"","version":"1","connection":"","region":"eu","duration":12,"user":"","users":7,"host":""
2026-11-25T01:02:03Z 417Z stats status starts events attempts ts= ts= uses used user code decoded encode mode node 10 15 20 22 34 192.168.
"time":"","timestamp":"","@timestamp":"","asctime":"","levelname":"","logger_name":"","hostname":"h","name":"","taskName":"","reqId":""
"responseTime":7,"trace":"","caller":"","service":"","severity":"","message":"","msg":"cart stored","cart":"","items":7,"@version":"1"
/api/carts /api/orders /api/v2/items linux client online line link panic time timer runtime tcp http.client app.controller com.example.shop
"hash":"","user":"a","status": "ok", запрос обработан, сервер запущен, заказ товара создан, корзина пользователя, ошибка соединения
opened connected worker thread task job queue event retry attempt offset partition group consumer producer version build image namespace
`;

const LENGTH = 3;
/** The bits that both cases of a letter have in common. */
const FOLD = 0xdf;

/** The probes for hooks of at least two bytes. */
export function probesOf(hooks: readonly Hook[]): readonly Probe[] {
  const ordinary = countsOf(Buffer.from(ORDINARY));
  return hooks.map(({ text, ignoresCase }) => {
    const bytes = Buffer.from(text);
    const mask = bytes.map((byte) => (ignoresCase && isLetter(byte) ? FOLD : 0xff));
    const value = bytes.map((byte, index) => byte & (mask[index] ?? 0));
    const offset = mostTelling(bytes, ordinary);
    const [a = 0, b = 0, c] = bytes.subarray(offset, offset + LENGTH);
    // A hook of two bytes has its probe in common with any byte that follows it.
    const keys = (c === undefined ? ANY : [c]).map((last) => a | (b << 8) | (last << 16));
    return { mask, value, offset, keys };
  });
}

/** True if a hook whose first `COMPARED` bytes match at a position matches completely. */
export function isWholeAt({ mask, value }: Probe, bytes: Buffer, start: number): boolean {
  for (let index = COMPARED; index < value.length; index++)
    if (((bytes[start + index] ?? 0) & (mask[index] ?? 0)) !== value[index]) return false;
  return true;
}

const ANY: readonly number[] = Array.from({ length: 256 }, (_, byte) => byte);

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
}

/** The offset of the three bytes that are rarest in ordinary logs, including fragments of them. */
function mostTelling(text: Buffer, ordinary: Uint16Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset + LENGTH <= text.length; offset++) {
    const [all = 0, first = 0, last = 0] = [
      ordinary[keyOf(text, offset, LENGTH)],
      ordinary[keyOf(text, offset, 2)],
      ordinary[keyOf(text, offset + 1, 2)],
    ];
    const common = all * 100 + first + last;
    if (common >= least) continue;
    least = common;
    best = offset;
  }
  return best;
}

/** The number of occurrences of each pair and triple of bytes in a text. */
function countsOf(text: Buffer): Uint16Array {
  const counts = new Uint16Array(2 << (KEY_BITS * LENGTH));
  for (const length of [2, LENGTH])
    for (let from = 0; from + length <= text.length; from++) {
      const key = keyOf(text, from, length);
      counts[key] = (counts[key] ?? 0) + 1;
    }
  return counts;
}

const KEY_BITS = 6;

/** Two or three bytes as a number, equal for both cases of letters and few other characters. */
function keyOf(text: Buffer, at: number, length: number): number {
  let key = length - 2;
  for (let index = 0; index < length; index++) {
    const byte = text[at + index] ?? 0;
    key = (key << KEY_BITS) | (byte & 31) | (byte >= 32 && byte < 64 ? 32 : 0);
  }
  return key;
}
