import { describe, expect, it } from "vitest";
import type { Frame, Runtime } from "../../src/crash/model.ts";
import { findFiles } from "../../src/source/find-file.ts";
import { byFileName } from "../../src/source/tree.ts";

interface Trace {
  readonly runtime: Runtime;
  readonly files: Readonly<Record<string, string>>;
  readonly message?: string;
  /** `function file:line`, innermost first; then the printed line. */
  readonly frames: readonly string[];
}

function filesOf({ runtime, files, message = "", frames }: Trace) {
  const paths = Object.keys(files);
  const tree = {
    paths: new Set(paths),
    byName: byFileName(paths),
    packages: { go: [], node: [], rust: [], python: [], dart: [], php: [], goRequired: [], submodules: [] },
    isWhole: true,
    read: async (wanted: readonly string[]) => new Map(wanted.map((path) => [path, (files[path] ?? "").split("\n")])),
  };
  const positions = frames.map((text): Frame => {
    const [, name = "", file = "", line = "", sourceLine] = /^(\S+) (\S+):(\d+)(?: (.+))?$/.exec(text) ?? [];
    return {
      function: name,
      file,
      line: Number(line),
      origin: "app",
      ...(sourceLine === undefined ? {} : { sourceLine }),
    };
  });
  const crash = { runtime, kind: "exception", message, title: "", chain: [] };
  return findFiles(tree, [], crash, positions).then((found) => found.map((file) => file?.path ?? null));
}

const MAIN = (line: string) => `def main():\n    run()\n\ndef run():\n    ${line}\n\nmain()\n`;

describe("frames of one path", () => {
  it("are in the file that one of them proves", async () => {
    const found = await filesOf({
      runtime: "python",
      files: { "app/main.py": MAIN("return 1"), "worker/main.py": MAIN("return rows[0]") },
      frames: ["run /app/main.py:5 return rows[0]", "main /app/main.py:2", "<module> /app/main.py:7"],
    });
    expect(found).toEqual(["worker/main.py", "worker/main.py", "worker/main.py"]);
  });

  it("are in no file whose line is another than the printed one", async () => {
    const found = await filesOf({
      runtime: "python",
      files: { "shop/main.py": MAIN("return 1") },
      frames: ["run /app/shop/main.py:5 return rows[0]", "main /app/shop/main.py:2", "<module> /app/shop/main.py:7"],
    });
    expect(found).toEqual([null, null, null]);
  });

  it("are in no file if two have the same evidence", async () => {
    const found = await filesOf({
      runtime: "python",
      files: {
        "a/main.py": "def load(x):\n    return x\n\n\ndef run(x):\n    pass\n",
        "b/main.py": "def run(x):\n    pass\n\n\ndef save(x):\n    return x\n",
      },
      frames: ["load /app/main.py:2", "save /app/main.py:6"],
    });
    expect(found).toEqual([null, null]);
  });

  it("are judged one by one if the path is relative: each crate has a src/lib.rs", async () => {
    const lib = (name: string) => `pub fn ${name}(x: u8) -> u8 {\n    x\n}\n`;
    const found = await filesOf({
      runtime: "rust",
      files: { "a/src/lib.rs": lib("load"), "b/src/lib.rs": lib("keep") },
      frames: ["a::load src/lib.rs:2", "b::keep src/lib.rs:2"],
    });
    expect(found).toEqual(["a/src/lib.rs", "b/src/lib.rs"]);
  });
});

describe("a file that fits as well as another", () => {
  const worker = 'require_relative "lib/job"\n\nJob.new.perform\n';
  const job = (name: string) =>
    `class Job\n  def perform\n    ${name}\n  end\n\n  def ${name}\n    nil.id\n  end\nend\n`;

  it("is told by the folder of other frames, for a relative path", async () => {
    const found = await filesOf({
      runtime: "ruby",
      files: {
        "mail/worker.rb": worker,
        "mail/lib/job.rb": job("deliver"),
        "sms/worker.rb": worker,
        "sms/lib/job.rb": job("transmit"),
      },
      frames: ["deliver /app/lib/job.rb:7", "perform /app/lib/job.rb:3", "<main> worker.rb:3"],
    });
    expect(found).toEqual(["mail/lib/job.rb", "mail/lib/job.rb", "mail/worker.rb"]);
  });

  it("is told by the other one's own path in the trace", async () => {
    const found = await filesOf({
      runtime: "python",
      files: {
        "pricing/tool.py": "def price(item):\n    return item.tier\n\nprice(None)\n",
        "checkout/tool.py": "\n\n\nprice(None)\n",
      },
      frames: ["price /opt/lib/pricing/tool.py:2", "<module> /app/tool.py:4"],
    });
    expect(found).toEqual(["pricing/tool.py", "checkout/tool.py"]);
  });
});

describe("a path below a folder that images have for any program", () => {
  const script = "<?php\n\n$n = 0;\necho 7 % $n;\n";

  it("is the repository's if no other file has its name", async () => {
    const frames = ["{main} /app/cron.php:4"];
    expect(await filesOf({ runtime: "php", files: { "app/cron.php": script }, frames })).toEqual(["app/cron.php"]);
    const files = { "app/cron.php": script, "jobs/cron.php": script };
    expect(await filesOf({ runtime: "php", files, frames })).toEqual([null]);
  });
});

describe("a name that only the trace has", () => {
  it("does not refute a PHP file that is included at its top level", async () => {
    const found = await filesOf({
      runtime: "php",
      files: {
        "tool/cli.php": "<?php\n(new Sync())->start();\n",
        "tool/Sync.php": "<?php\nclass Sync {\n  function start() {\n    x();\n  }\n}\n",
      },
      frames: ["Sync->start /opt/x/Sync.php:4", "include /opt/x/cli.php:2"],
    });
    expect(found).toEqual(["tool/Sync.php", "tool/cli.php"]);
  });

  it("does not refute a Groovy script, whose statements the compiler puts into a method", async () => {
    const found = await filesOf({
      runtime: "java",
      files: { "jobs/clean.groovy": "def purge(x) {\n  x.size()\n}\n\npurge(null)\n" },
      frames: ["clean.purge clean.groovy:2", "clean.run clean.groovy:5"],
    });
    expect(found).toEqual(["jobs/clean.groovy", "jobs/clean.groovy"]);
  });
});

describe("a variable in a message", () => {
  it("is the one in the source, where its name follows a sign", async () => {
    const found = await filesOf({
      runtime: "php",
      message: "Undefined variable $total",
      files: { "a/sum.php": "<?php\necho $count;\n", "b/sum.php": "<?php\necho $total;\n" },
      frames: ["{main} /x/y/sum.php:2"],
    });
    expect(found).toEqual(["b/sum.php"]);
  });
});
