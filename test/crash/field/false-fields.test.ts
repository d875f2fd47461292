/** Fields that the log does not support: a cut address as a function, a runtime's own call as the culprit, a wrong hint. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { ended } from "./reading.ts";

test.each(["0x", "0x55", "0x55a1"])("a cut frame of Rust, %j, is no function", (rest) => {
  const log = `thread 'main' panicked at src/scale.rs:8:5:\nno weight\nstack backtrace:\n   0: std::panicking::begin_panic\n   1:     0x55a9bcff66c2 - shop::scale::weigh\n   2:     ${rest}`;
  expect(ended(log, 101)).toMatchObject({ culprit: "shop::scale::weigh src/scale.rs:8", tail: true });
});

test.each([
  "loadNamespace -> withRestarts -> withOneRestart -> doWithOneRestart",
  ":: ... loadNamespace -> withRestarts -> withOneRestart -> doWithOneRestart",
  "library -> tryCatch -> tryCatchList -> tryCatchOne -> doTryCatch",
])("R's own calls are not the culprit: %s", (calls) => {
  const log = `Error in loadNamespace(x) : there is no package called ‘stockroom’\nCalls: ${calls}\nExecution halted\n`;
  expect(ended(log, 1)).toMatchObject({ runtime: "r", culprit: "" });
  const own = log.replace("Calls: ", "Calls: open_shop -> ");
  expect(ended(own, 1)).toMatchObject({ culprit: "open_shop" });
});

test.each([
  '{elixir,recur_eval,3,[{file,"src/elixir.erl"},{line,289}]}',
  "{elixir_eval,'__FILE__',1,[{file,\"src/elixir_eval.erl\"},{line,26}]}",
  "{'Elixir.System','fetch_env!',1,[{file,\"lib/system.ex\"},{line,529}]}",
  "{'Elixir.Config.Reader','read!',2,[{file,\"lib/config/reader.ex\"},{line,57}]}",
])("Elixir's own frame is not the culprit of a failed start: %s", (frame) => {
  const log = `{"init terminating in do_boot",{#{'__exception__'=>true,'__struct__'=>'Elixir.RuntimeError',message=><<"PORT is missing">>},[${frame}]}}\n`;
  expect(ended(log, 1)).toMatchObject({ culprit: "" });
});

test.each([
  [
    "error while loading shared libraries: libshop.so.2: file too short",
    /in the image, but of another architecture, or cut/,
  ],
  [
    "error while loading shared libraries: /usr/lib/libshop.so.2: wrong ELF class: ELFCLASS32",
    /of another architecture/,
  ],
  [
    "error while loading shared libraries: libshop.so.2: cannot open shared object file: Permission denied",
    /may not read libshop\.so\.2/,
  ],
  [
    "error while loading shared libraries: libshop.so.2: cannot open shared object file: No such file or directory",
    /is not in the image/,
  ],
])("the hint tells a missing library from one that cannot be used: %s", (words, hint) => {
  const { crash } = parseCrash(`/usr/bin/shop: ${words}\n`, { exit: { code: 127, signal: null, reason: "Error" } });
  expect(crash?.hint).toMatch(hint);
});
