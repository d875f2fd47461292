/** Large logs as programs write them, identical in every run. */
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";

/** Characters to gather before a write. */
const BATCH = 1 << 20;

/** The size of a goroutine dump. */
export interface DumpShape {
  readonly goroutines: number;
  /** Distinct stacks: they differ in a frame or in the waiting reason. */
  readonly stacks: number;
}

/** Waiting reasons with their frequency in a busy server's dump, and the runtime's frames. */
const WAITS = [
  {
    state: "IO wait",
    share: 2,
    frames: [
      ["internal/poll.runtime_pollWait(PTR, 0x72)", "/usr/local/go/src/runtime/netpoll.go:351 +0x85"],
      ["internal/poll.(*pollDesc).wait(PTR, PTR, 0x0)", "/usr/local/go/src/internal/poll/fd_poll_runtime.go:84 +0x27"],
      ["internal/poll.(*FD).Read(PTR, {PTR, 0x1000, 0x1000})", "/usr/local/go/src/internal/poll/fd_unix.go:165 +0x279"],
      ["net.(*conn).Read(PTR, {PTR, 0x1000, 0x1000})", "/usr/local/go/src/net/net.go:196 +0x45"],
    ],
  },
  { state: "chan receive", share: 4, frames: [] },
  { state: "select", share: 4, frames: [] },
  { state: "chan send", share: 1, frames: [] },
  {
    state: "sync.Mutex.Lock",
    share: 1,
    frames: [
      ["internal/sync.runtime_SemacquireMutex(PTR, 0x0, 0x1)", "/usr/local/go/src/runtime/sema.go:95 +0x25"],
      ["internal/sync.(*Mutex).lockSlow(PTR)", "/usr/local/go/src/internal/sync/mutex.go:149 +0x15d"],
      ["sync.(*Mutex).Lock(...)", "/usr/local/go/src/sync/mutex.go:46"],
    ],
  },
  { state: "sleep", share: 1, frames: [["time.Sleep(0x3b9aca00)", "/usr/local/go/src/runtime/time.go:338 +0x165"]] },
] as const;

/** The purposes of the server's goroutines, outermost last. */
const WORKERS = [
  [
    "internal/queue.(*Consumer).poll",
    "queue/consumer.go:118",
    "internal/queue.(*Consumer).Run",
    "queue/consumer.go:64",
  ],
  ["internal/hub.(*Client).readLoop", "hub/client.go:203", "internal/hub.(*Hub).Serve", "hub/hub.go:91"],
  ["internal/hub.(*Client).writeLoop", "hub/client.go:251", "internal/hub.(*Hub).Serve", "hub/hub.go:92"],
  ["internal/cart.(*Store).refresh", "cart/store.go:77", "internal/cart.NewStore", "cart/store.go:31"],
  ["internal/payment.(*Session).await", "payment/session.go:160", "internal/payment.(*Pool).Get", "payment/pool.go:48"],
  [
    "internal/rates.(*Limiter).Wait.func1",
    "rates/limiter.go:52",
    "internal/rates.(*Limiter).Wait",
    "rates/limiter.go:49",
  ],
] as const;

/** Writes the dump of a Go program killed by concurrent map writes. */
export function writeGoDump(path: string, goroutines: number): DumpShape {
  const random = createRandom(1);
  const pointer = () => `0xc${hex(random(), 9)}`;
  const stacks = WAITS.flatMap((wait) =>
    WORKERS.flatMap((worker) => Array.from({ length: wait.share }, () => ({ wait, worker }))),
  );
  using out = createWriter(path);
  out.write(
    [
      "fatal error: concurrent map writes\n\ngoroutine 4831 [running]:\n",
      frame("internal/runtime/maps.fatal({0x8c1f0a, 0x15})", "/usr/local/go/src/runtime/panic.go:1058 +0x18"),
      frame(
        `example.com/shop/internal/cart.(*Store).Add(${pointer()}, 0x7)`,
        "/src/shop/internal/cart/store.go:102 +0x65",
      ),
      frame(
        "created by example.com/shop/internal/hub.(*Hub).Serve in goroutine 1",
        "/src/shop/internal/hub/hub.go:91 +0x8f",
      ),
    ].join(""),
  );
  for (let index = 1; index < goroutines; index++) {
    // The first round shows every stack once; the rest are random.
    const { wait, worker } = pick(stacks, index < stacks.length ? index / stacks.length : random());
    const [inner, innerFile, outer, outerFile] = worker;
    const minutes = Math.floor(random() * 90);
    const text = [
      `\ngoroutine ${5000 + index * 3} [${wait.state}${minutes > 1 ? `, ${minutes} minutes` : ""}]:\n`,
      ...wait.frames.map(([call, place]) => frame(call.replaceAll("PTR", pointer), place)),
      frame(
        `example.com/shop/${inner}(${pointer()}, {${pointer()}, ${pointer()}})`,
        `/src/shop/internal/${innerFile} +0x1a5`,
      ),
      frame(`example.com/shop/${outer}.func1(${pointer()}, 0x1)`, `/src/shop/internal/${outerFile} +0x6b`),
      frame(
        `created by example.com/shop/${outer} in goroutine ${1 + Math.floor(random() * 4000)}`,
        `/src/shop/internal/${outerFile} +0x8f`,
      ),
    ];
    out.write(text.join(""));
  }
  return { goroutines, stacks: WAITS.length * WORKERS.length + 1 };
}

const frame = (call: string, place: string): string => `${call}\n\t${place}\n`;

/** Writes each line of a file as in containerd's log of a container. */
export function writeAsCri(from: string, path: string): void {
  using out = createWriter(path);
  let nanoseconds = 0;
  for (const line of readFileSync(from, "utf8").trimEnd().split("\n")) {
    nanoseconds = (nanoseconds + 1013) % 1_000_000_000;
    out.write(`2026-11-25T01:02:03.${String(nanoseconds).padStart(9, "0")}Z stderr F ${line}\n`);
  }
}

/**
 * Lines of several programs; <n>, <id> and <ip> stand for a number, a request ID and an address. Some mention errors.
 */
const PLAIN = [
  '10.42.0.<n> - - [25/Nov/2026:01:02:03 +0000] "GET /api/carts/<id> HTTP/1.1" 200 <n> "-" "kube-probe/1.34" 0.00<n>',
  '10.42.1.<n> - - [25/Nov/2026:01:02:03 +0000] "POST /api/orders HTTP/1.1" 201 <n> "https://shop.example.com/checkout" "Mozilla/5.0 (X11; Linux x86_64)"',
  "2026/11/25 01:02:03 order <id> stored in <n>ms",
  "2026/11/25 01:02:03 http: TLS handshake error from <ip>:<n>: EOF",
  "2026-11-25 01:02:03.417 UTC [<n>] LOG:  checkpoint complete: wrote <n> buffers (0.2%); 0 WAL file(s) added; sync=0.004 s",
  '2026-11-25 01:02:03.417 UTC [<n>] ERROR:  duplicate key value violates unique constraint "carts_pkey"',
  "2026-11-25 01:02:03.417  INFO 1 --- [nio-8080-exec-<n>] com.example.shop.CartController         : cart <id> has <n> items",
  "2026-11-25 01:02:03,417 INFO worker.<n>: task shop.mail[<id>] succeeded in 0.0<n>s: None",
  'I1125 01:02:03.417000       1 controller.go:<n>] "Reconciled" object="shop/cart-<n>" duration="<n>ms"',
  'level=info ts=2026-11-25T01:02:03.417Z caller=compact.go:<n> msg="compact blocks" count=<n> mint=<n> duration=<n>.4s',
  "[25-Nov-2026 01:02:03] NOTICE: fpm is running, pid <n>, child <n> exited normally",
  "GET /api/carts/<id> 200 <n>.123 ms - <n>",
  "D, [2026-11-25T01:02:03.417 #<n>] DEBUG -- : Rendered carts/show.html.erb (Duration: <n>.1ms | Allocations: <n>)",
];

/** Harmless lines with words that crashes use too. */
const TALK = [
  "2026-11-25 01:02:03.417  WARN 1 --- [nio-8080-exec-<n>] c.e.shop.PaymentClient                  : retrying after exception: timeout (attempt <n>)",
  "2026-11-25 01:02:03,417 WARNING worker.<n>: Traceback logging is off, see --traceback; task <id> is tried again at 01:07",
  "W1125 01:02:03.417000       1 reflector.go:<n>] watch of *v1.Pod ended with: an error on the server: unable to decode an event",
  "1:M 25 Nov 2026 01:02:03.417 * Background saving terminated with success, <n> changes in 60 seconds",
  'level=debug ts=2026-11-25T01:02:03.417Z caller=panics.go:<n> msg="panic handler installed" pod=cart-<n>',
  "    at 01:02:03 the batch of <n> rows was flushed to shard <n>",
  "[<n>.417] oom-watch: worker <n> was not killed, <n> MB of 512 in use",
  "2026/11/25 01:02:03 [notice] <n>#<n>: no fatal errors since the start, <n> requests served",
];
/** Their share of a log. */
const RARER = 0.1;

const JSON_LINES = [
  '{"level":"info","ts":1795914123.417,"caller":"cart/store.go:<n>","msg":"cart stored","cart":"<id>","items":<n>,"duration_ms":<n>}',
  '{"level":"error","ts":1795914123.417,"caller":"payment/client.go:<n>","msg":"payment failed","error":"context deadline exceeded","order":"<id>"}',
  '{"time":"2026-11-25T01:02:03.417Z","level":"INFO","msg":"request","method":"GET","path":"/api/carts/<id>","status":200,"bytes":<n>,"remote":"<ip>"}',
  '{"level":30,"time":1795914123417,"pid":<n>,"hostname":"cart-<n>","reqId":"<id>","res":{"statusCode":200},"responseTime":<n>.2,"msg":"request completed"}',
  '{"level":50,"time":1795914123417,"pid":<n>,"hostname":"cart-<n>","reqId":"<id>","msg":"no exception handler for route, used the default"}',
  '{"@timestamp":"2026-11-25T01:02:03.417Z","@version":"1","message":"cart <id> has <n> items","logger_name":"com.example.shop.CartController","thread_name":"nio-8080-exec-<n>","level":"INFO","level_value":20000}',
  '{"timestamp":"2026-11-25T01:02:03.417Z","severity":"DEBUG","message":"panic recovery is on, at most <n> restarts","service":"hub","trace":"<id>"}',
  '{"asctime":"2026-11-25 01:02:03,417","levelname":"WARNING","name":"worker.<n>","message":"task <id> killed by its deadline, tried again","taskName":null}',
];

/** Lines with non-ASCII characters. */
const FOREIGN_LINES = [
  '{"level":"info","ts":1795914123.417,"msg":"Bestellung <n> für Kunde „Müller“ übermittelt – 7 €","cart":"<id>"}',
  "2026-11-25 01:02:03.417  INFO 1 --- [nio-8080-exec-<n>] com.example.shop.CartController         : Корзина <id> содержит <n> товаров",
  "2026/11/25 01:02:03 処理が完了しました id=<id> 所要時間=<n>ms",
  '10.42.0.<n> - - [25/Nov/2026:01:02:03 +0000] "GET /api/carts/<id> HTTP/1.1" 200 <n> "-" "kube-probe/1.34" 0.00<n>',
];

/** Writes text of several programs without a crash, `bytes` long up to the end of a line. */
export function writePlainLog(path: string, bytes: number): void {
  writeLines(path, bytes, PLAIN);
}

/** The same, with a tenth of the lines in words that crashes use too. */
export function writeTalkingLog(path: string, bytes: number): void {
  writeLines(path, bytes, PLAIN, TALK);
}

/** Writes JSON lines of several loggers without a crash, `bytes` long up to the end of a line. */
export function writeJsonLog(path: string, bytes: number): void {
  writeLines(path, bytes, JSON_LINES);
}

/** Writes `characters` of lines without a crash, three in four of them not in English. */
export function writeForeignLog(path: string, characters: number): void {
  writeLines(path, characters, FOREIGN_LINES);
}

function writeLines(path: string, bytes: number, templates: readonly string[], rarer = templates): void {
  const random = createRandom(2);
  const fill = (_: string, word: string): string =>
    word === "n"
      ? String(Math.floor(random() * 250))
      : word === "id"
        ? hex(random(), 8)
        : `10.42.${Math.floor(random() * 9)}.${Math.floor(random() * 250)}`;
  using out = createWriter(path);
  while (out.length < bytes) {
    const from = random() < RARER ? rarer : templates;
    out.write(`${pick(from, random()).replaceAll(/<(n|id|ip)>/g, fill)}\n`);
  }
}

interface Writer extends Disposable {
  /** Characters so far. */
  readonly length: number;
  readonly write: (text: string) => void;
}

function createWriter(path: string): Writer {
  const file = openSync(path, "w");
  let batch = "";
  let written = 0;
  const flush = (): void => {
    writeSync(file, batch);
    written += batch.length;
    batch = "";
  };
  return {
    get length() {
      return written + batch.length;
    },
    write(text) {
      batch += text;
      if (batch.length >= BATCH) flush();
    },
    [Symbol.dispose]() {
      flush();
      closeSync(file);
    },
  };
}

function pick<T>(list: readonly T[], share: number): T {
  const item = list[Math.floor(share * list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

const hex = (share: number, digits: number): string =>
  Math.floor(share * 16 ** digits)
    .toString(16)
    .padStart(digits, "0");

/** Pseudo-random numbers from 0 to 1, the same for each seed (Lehmer's generator). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
