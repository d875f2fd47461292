/** Panics of a controller that its framework reports through any of several loggers. */
import { expect, test } from "vitest";
import { alsoSeen, ended } from "./reading.ts";

const STACK = [
  "goroutine 171 [running]:",
  "k8s.io/apimachinery/pkg/util/runtime.logPanic({0x205c510, 0xc000818d50}, {0x1ad15c0, 0x2f82ec0})",
  "\t/go/pkg/mod/k8s.io/apimachinery@v0.33.0/pkg/util/runtime/runtime.go:132 +0xbc",
  "panic({0x1ad15c0?, 0x2f82ec0?})",
  "\t/usr/local/go/src/runtime/panic.go:792 +0x132",
  "shop.example/operator/internal/stock.(*Store).Put(0xc000000000)",
  "\t/workspace/internal/stock/store.go:30 +0x1d",
];
const SEEN = {
  title: "panic: assignment to entry in nil map",
  culprit: "shop.example/operator/internal/stock.(*Store).Put /workspace/internal/stock/store.go:30",
};
const KLOG =
  'E0618 07:08:04.165062       1 runtime.go:142] "Observed a panic" controller="order" panic="assignment to entry in nil map" stacktrace=<';

test.each([
  ["tabs", "\t"],
  ["blanks, as a viewer shows tabs", "        "],
])("klog's value of several lines is indented by %s", (_, indent) => {
  const lines = STACK.map((line) => `${indent}${line.replace("\t", indent)}`);
  expect(alsoSeen([KLOG, ...lines, " >", ""].join("\n"), 1)).toMatchObject([SEEN]);
});

test("klog's value of several lines may be the cut end of a log", () => {
  const log = [KLOG, ...STACK.map((line) => `\t${line}`), ""].join("\n");
  expect(ended(log, 1)).toBeNull();
  expect(alsoSeen(log, 1)).toMatchObject([SEEN]);
});

test("zap's console has the stack in the fields behind the last tab", () => {
  const fields = JSON.stringify({
    controller: "order",
    reconcileID: "c0fa2e7a",
    panic: "assignment to entry in nil map",
    stacktrace: STACK.join("\n"),
  });
  const log = `2025-05-29T16:14:26.471Z\tERROR\tstock/store.go:30\tObserved a panic\t${fields}\n2025-05-29T16:14:27.002Z\tINFO\tReconciled\t{"controller": "order"}\n`;
  expect(ended(log, 137)).toBeNull();
  expect(alsoSeen(log, 137)).toMatchObject([{ culprit: SEEN.culprit, message: "assignment to entry in nil map" }]);
});

test("a panic observed right above the same panic raised again does not make the latter recovered", () => {
  const log = `{"level":"info","ts":"2025-04-11T12:10:59Z","msg":"Observed a panic in reconciler: assignment to entry in nil map","controller":"order"}
panic: assignment to entry in nil map [recovered]
\tpanic: assignment to entry in nil map

${STACK.join("\n")}
`;
  expect(ended(log, 2)).toMatchObject(SEEN);
});
