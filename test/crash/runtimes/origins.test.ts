import { describe, expect, it } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";

function culpritOf(...lines: readonly string[]) {
  const culprit = parseCrash(`${lines.join("\n")}\n`).crash?.culprit;
  return culprit && `${culprit.file}:${culprit.line}`;
}

describe("the program's own code", () => {
  it("includes Go's folder `internal`, even if paths begin there", () => {
    const trace = (file: string) => [
      "panic: boom",
      "",
      "goroutine 1 [running]:",
      "example.org/shop/internal/store.Load(...)",
      `\t${file}:13`,
      "main.main()",
      "\tcmd/api/main.go:6 +0x13",
    ];
    expect(culpritOf(...trace("internal/store/store.go"))).toBe("internal/store/store.go:13");
    expect(culpritOf(...trace("shop/internal/poll/store.go"))).toBe("shop/internal/poll/store.go:13");
  });

  it("excludes the standard library of a Rust program in the root folder, whose paths are relative", () => {
    const std = "./rustc/59807616e1fa2540724bfbac14d7976d7e4a3860/library";
    expect(
      culpritOf(
        "thread 'main' panicked at src/store.rs:5:18:",
        "called `Option::unwrap()` on a `None` value",
        "stack backtrace:",
        "   0: rust_begin_unwind",
        `             at ${std}/std/src/panicking.rs:689:5`,
        "   1: core::option::unwrap_failed",
        `             at ${std}/core/src/option.rs:2186:5`,
        "   2: shop::store::load",
        "             at ./app/src/store.rs:5:18",
        "   3: shop::main",
        "             at ./app/src/main.rs:4:20",
        "   4: core::ops::function::FnOnce::call_once",
        `             at ${std}/core/src/ops/function.rs:250:5`,
      ),
    ).toBe("src/store.rs:5");
  });

  it("excludes Python's compiled extensions, whose paths are those of their build", () => {
    const trace = (...frames: readonly string[]) => [
      "Traceback (most recent call last):",
      '  File "/srv/shop/config.py", line 20, in <module>',
      "    settings = Settings()",
      ...frames,
      "ValueError: 2 errors",
    ];
    for (const frame of [
      '  File "pydantic/main.py", line 342, in pydantic.main.BaseModel.__init__',
      '  File "uvloop/loop.pyx", line 1517, in uvloop.loop.Loop.run_until_complete',
      '  File "src/lxml/etree.pyx", line 3257, in lxml.etree.fromstring',
    ])
      expect(culpritOf(...trace(frame))).toBe("/srv/shop/config.py:20");
    expect(culpritOf(...trace('  File "store/main.py", line 9, in load'))).toBe("store/main.py:9");
  });

  it("includes Ruby's folder `gems` without a version", () => {
    const trace = (gem: string) => [
      `/app/gems/${gem}/lib/cart.rb:3:in 'Cart#total': no lines (RuntimeError)`,
      "\tfrom /app/bin/run.rb:3:in '<main>'",
    ];
    expect(culpritOf(...trace("cart"))).toBe("/app/gems/cart/lib/cart.rb:3");
    expect(culpritOf(...trace("rack-3.1.8"))).toBe("/app/bin/run.rb:3");
  });
});
