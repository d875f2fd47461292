/** Logs as containers of services print them: several writers, old loggers, parts cut off. */
import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { alsoSeen, ended, seen } from "./reading.ts";

function words(log: string, code?: number): string | null {
  const { crash, lastWords } = parseCrash(
    log,
    code === undefined ? {} : { exit: { code, signal: null, reason: null } },
  );
  return crash !== null || lastWords?.level == null ? null : lastWords.text;
}

describe("a cause in Java whose class prints itself in its own way", () => {
  const log = (
    cause: string,
  ): string => `Exception in thread "main" java.util.concurrent.ExecutionException: shelf is closed
	at com.acme.shelf.Task.get(Task.java:31)
	at com.acme.shelf.Main.main(Main.java:9)
Caused by: ${cause}
	at com.acme.shelf.Store.open(Store.java:44)
	... 1 more
Caused by: java.io.IOException: disk is gone
	at com.acme.shelf.Disk.read(Disk.java:12)
	... 2 more
`;
  test.each([
    [
      "type and sentence",
      "com.acme.shelf.StartException in service shelf.store: not started",
      "com.acme.shelf.StartException",
    ],
    ["type and fields", "com.acme.shelf.StoreException[code=17]: not started", "com.acme.shelf.StoreException"],
    ["text alone", "[store] code 17, not started", null],
  ])("%s", (_, cause, type) => {
    const { crash } = parseCrash(log(cause));
    expect(crash?.chain.map((link) => link.type)).toEqual([
      "java.io.IOException",
      type,
      "java.util.concurrent.ExecutionException",
    ]);
    expect(crash?.chain[1]?.message).toContain("not started");
    expect(crash?.lines).toEqual({ first: 0, last: 8 });
  });

  test("a circular reference is no cause", () => {
    expect(parseCrash(log("[CIRCULAR REFERENCE: java.io.IOException: x]")).crash?.chain).toHaveLength(1);
  });
});

const CALLERS = "\tfrom /srv/lib/setup.rb:23:in `load'\n\tfrom /srv/bin/boot:4:in `<main>'\n";
const RAISED = `/srv/lib/shelf.rb:8:in \`open': shelf is gone (IOError)\n${CALLERS}`;

test.each([
  ["a banner", "=== Starting the worker with 4 threads ===\n"],
  ["a launcher's message", "runner: failed to load command: worker (/srv/bin/worker)\n"],
  ["two sentences", "Restarting.\nBooting again\n"],
])("an exception of Ruby below the rest of another one and %s", (_, between) => {
  expect(ended(`${CALLERS}${between}${RAISED}`, 1)).toMatchObject({ title: "shelf is gone (IOError)", head: false });
});

test("an exception of Ruby right below the rest of another one is its cause", () => {
  expect(ended(CALLERS + RAISED, 1)).toMatchObject({ head: true });
});

test.each([
  ["Loading command: push (LoadError)", "cannot load such file -- shelf/version"],
  ["While executing gem ... (Errno::EACCES)", "Permission denied @ dir_initialize - /srv/gems"],
  ["While generating documentation (IOError)", "closed stream"],
])("RubyGems' message is below what it did: %s", (did, message) => {
  const log = `ERROR:  ${did}\n    ${message}\n\t/usr/lib/ruby/rubygems/command.rb:9:in \`run'\n\t/usr/bin/gem:21:in \`<main>'\n`;
  expect(ended(log, 1)?.message).toBe(message);
});

test.each([
  ["the step", "#12 [4/7] RUN node check.js\n"],
  ["an earlier step", "#11 DONE 0.4s\n#12 [4/7] RUN node check.js\n"],
  ["a cached step", "#11 CACHED\n#12 [4/7] RUN node check.js\n"],
])("BuildKit's own lines have no time: %s", (_, head) => {
  const log = `${head}#12 0.310 /app/check.js:3
#12 0.310 throw new TypeError("no shelf");
#12 0.310 ^
#12 0.310 
#12 0.310 TypeError: no shelf
#12 0.310     at check (/app/check.js:3:7)
#12 0.310     at node:internal/main/run_main_module:36:49
#12 ERROR: process "/bin/sh -c node check.js" did not complete successfully: exit code: 1
`;
  expect(ended(log, 1)).toMatchObject({ title: "TypeError: no shelf", culprit: "check /app/check.js:3" });
});

test("a debugger's frames are not BuildKit's lines", () => {
  const log = "#0 [inlined] shelf::open\n#1 DONE_HANDLER (shelf.c:4)\n#2 main (main.c:9)\n";
  expect(words(log)).toBeNull();
});

test.each([
  ["Install the missing tools with `pkg get`", 127],
  ["Make sure the missing tools are installed", 127],
  ["Check the missing tools", 1],
])("an instruction comes after the failure that it is about: %s", (advice, code) => {
  const log = `runner: command not found: shelf\n${advice}\n`;
  expect(words(log + log, code)).toBe("runner: command not found: shelf");
});

test.each([
  [
    "2026-03-01 10:00:01 [10:00:01] [FTL] [7] Shelf: Unhandled Exception",
    "2026-03-01 10:00:01 System.IO.IOException: shelf is gone",
  ],
  ["2026/03/01 10:00:01 ERROR Shelf died", "2026/03/01 10:00:01 java.io.IOException: shelf is gone"],
  ["2026-03-01T10:00:01.120 FATAL could not start", "2026-03-01T10:00:01.121 acme.ShelfException: shelf is gone"],
])("the exception below a logged failure, with a time before it: %s", (head, below) => {
  expect(words(`${head}\n${below}\n`, 1)).toContain("Exception: shelf is gone");
});

describe("reports of processes before a logger has started", () => {
  const report = (parent: string): string => `2026-03-01 10:00:01 crash_report
    initial_call: {shelf_cache,init,['Argument__1']}
    pid: <0.211.0>
    registered_name: shelf_cache
    error_info: {error,{badmatch,{error,enoent}},[{shelf_cache,load,1,[{file,"shelf_cache.erl"},{line,31}]},{gen_server,init_it,6,[{file,"gen_server.erl"},{line,417}]}]}
    ancestors: [${parent},<0.209.0>]
    status: running
`;

  test("of a process of the program", () => {
    expect(ended(report("shelf_sup"))).toBeNull();
    expect(alsoSeen(report("shelf_sup"))[0]).toMatchObject({
      runtime: "erlang",
      title: "exception error: {badmatch,{error,enoent}}",
      culprit: "shelf_cache:load/1 shelf_cache.erl:31",
    });
  });

  test("of a process of the kernel, which ends the VM", () => {
    expect(ended(report("kernel_sup"))?.title).toBe("exception error: {badmatch,{error,enoent}}");
  });

  test.each([
    ["text", '<<"shelf is gone">>'],
    ["numbers", `<<${[...Buffer.from("shelf is gone")].join(",")}>>`],
  ])("with an exception of Elixir, its message as %s", (_, message) => {
    const log = `10:00:01.120 Error in process ~p on node ~p with exit value:~n~p~n

<0.380.0>

'shelf@host'

{#{'__exception__'=>true,'__struct__'=>'Elixir.RuntimeError',message=>${message}},[{'Elixir.Shelf',open,0,[{file,"lib/shelf.ex"},{line,19}]}]}
`;
    expect(seen(log)[0]).toMatchObject({
      runtime: "elixir",
      title: "** (RuntimeError) shelf is gone",
      culprit: "Elixir.Shelf:open/0 lib/shelf.ex:19",
    });
  });

  test("a line that names such a report is none", () => {
    expect(seen("2026-03-01 10:00:01 crash_report of yesterday was sent\n", 1)).toEqual([]);
    expect(seen("crash_report\n    size: 4\n    sent: true\n", 1)).toEqual([]);
  });
});

describe("a Python exception of which only the message is left, and the rest of its effect", () => {
  const log = (sentence: string, cause: string): string => `${cause}

${sentence}

Traceback (most recent call last):
  File "/app/shelf/jobs.py", line 88, in run
    self.open()
`;
  test.each([
    ["The above exception was the direct cause of the following exception:", "shelf.errors.OpenError: shelf is gone"],
    ["During handling of the above exception, another exception occurred:", "OSError: [Errno 5] shelf is gone"],
    [
      "The above exception was the direct cause of the following exception:",
      'ConnectionError: cannot reach "db"\nshelf is gone',
    ],
  ])("%s %s", (sentence, cause) => {
    const { crash } = parseCrash(log(sentence, cause));
    expect(crash?.title).toBe(cause.split("\n")[0]);
    expect(crash?.chain).toHaveLength(1);
    expect(crash?.chain[0]?.message).toContain("shelf is gone");
    expect(crash?.truncated).toEqual({ head: true, tail: true });
  });

  test("a sentence of the program above it is no exception", () => {
    const sentence = "The above exception was the direct cause of the following exception:";
    expect(ended(log(sentence, "the shelf was opened"))?.title).toContain("the end of a Python traceback is lost");
  });
});

test.each([
  [
    "RabbitMQ's time",
    "2026-03-01 10:00:01.387314+00:00 [notice] <0.44.0> Application shelf exited with reason: normal",
  ],
  ["a shorter time", "2026-03-01 10:00:01.387 [error] <0.8.0> the schema is not valid"],
  ["no date", "10:00:01.387 [info] <0.12.0> starting"],
])("the kernel's end is Erlang's if the lines above name the process after the level: %s", (_, above) => {
  const log = `${above}
Kernel pid terminated (application_controller) ({application_start_failure,shelf,{{shutdown,{failed_to_start_child,disk,eacces}},{shelf_app,start,[normal,[]]}}})
`;
  expect(ended(log, 1)).toMatchObject({ runtime: "erlang" });
});

test("the kernel's end is Elixir's below its Logger", () => {
  const log = `10:00:01.387 [error] the schema is not valid
Kernel pid terminated (application_controller) ({application_start_failure,shelf,{{shutdown,{failed_to_start_child,'Elixir.Shelf.Disk',eacces}},{'Elixir.Shelf',start,[normal,[]]}}})
`;
  expect(ended(log, 1)).toMatchObject({ runtime: "elixir" });
});

const STACK =
  '[{shelf_db,open,1,[{file,"/app/src/shelf_db.erl"},{line,73}]},{gen_server,init_it,6,[{file,"gen_server.erl"},{line,385}]}]';

test.each([
  ["no match of right hand value {error,closed}", "{badmatch,{error,closed}}"],
  ["no case clause matching {error,closed}", "{case_clause,{error,closed}}"],
  ["bad return value: {error,closed}", "{bad_return_value,{error,closed}}"],
])("lager's reports of one death are one: %s", (words, term) => {
  const log = `10:00:01.387 [error] CRASH REPORT Process <0.828.0> with 0 neighbours crashed with reason: ${words} in shelf_db:open/1line 73
10:00:01.388 [error] CRASH REPORT Process <0.826.0> with 0 neighbours exited with reason: {{${term},${STACK}},{shelf_app,start,[normal,[]]}} in application_master:init/4 line 138
`;
  expect(seen(log, 1)).toHaveLength(1);
  expect(ended(log, 1)).toMatchObject({ title: words, culprit: "shelf_db:open/1" });
});

test("a reason that lager prints as a term is shown without its stack", () => {
  const log = `10:00:01.388 [error] CRASH REPORT Process <0.826.0> with 0 neighbours exited with reason: {{{badmatch,{error,closed}},${STACK}},{shelf_app,start,[normal,[]]}} in application_master:init/4 line 138\n`;
  expect(ended(log, 1)).toMatchObject({
    title: "{badmatch,{error,closed}}",
    culprit: "shelf_db:open/1 /app/src/shelf_db.erl:73",
  });
});

const FATAL = '2026-03-01 10:00:01.387 UTC [34] FATAL:  could not write to file "shelf.pid": Operation not permitted\n';

test.each([
  ["fixing permissions on existing directory /data ... ok"],
  ["checking required settings ...ok"],
  ["looking for locked tables... done."],
])("a step that went well is no failure, whatever it is about: %s", (step) => {
  expect(words(`${FATAL}starting again\nthis is a second start\nof the same program\n${step}\n`, 1)).toContain(
    "could not write to file",
  );
});

test.each([
  ["[10:00:01] INFO: Service exited with code 256 (by signal 11)"],
  ["[10:00:01] INFO: shelf finish process received signal 6"],
  ["child 17 ended with SIGBUS"],
])("a supervisor's line about a signal is better than none: %s", (line) => {
  expect(words(`starting\nstarted\n${line}\nservice: stopping\n`, 1)).toContain(line.split("INFO: ").at(-1));
});

test.each([
  ["[10:00:01] INFO: received signal 15", 1],
  ["[10:00:01] INFO: Service exited with code 256 (by signal 11)", 0],
  ["[10:00:01] INFO: Service exited with code 256 (by signal 11)", 137],
])("nor is a planned end, or one from outside: %s, %i", (line, code) => {
  expect(words(`starting\nstarted\n${line}\n`, code)).toBeNull();
});

describe("the crash of a child that only the parent's error mentions", () => {
  const log = (child: string, parent: string): string => {
    const lines = `Process Core_0:
Traceback (most recent call last):
  File "/app/core.py", line 86, in start
    raise ValueError("shelf is full")
ValueError: shelf is full
`;
    const above = lines.replace(/^(?=.)/gm, child);
    return `INFO 03-01 10:00:01 starting\n${above}Traceback (most recent call last):\n  File "/app/serve.py", line 10, in <module>\n    main()\nRuntimeError: ${parent}\n`;
  };
  test.each([
    ["(Core_0 pid=128) ", "Core did not start. See root cause above."],
    ["(Worker pid=7, ip=10.0.3.4) ", "Workers failed, see the traceback above"],
    ["[rank0]: ", "A rank failed: see error above."],
  ])("%s", (prefix, parent) => {
    expect(ended(log(prefix, parent), 1)).toMatchObject({
      title: "ValueError: shelf is full",
      culprit: "start /app/core.py:86",
    });
  });

  test("an error that does not refer to another one is the end itself", () => {
    expect(ended(log("(Core_0 pid=128) ", "shelf is closed"), 1)?.title).toBe("RuntimeError: shelf is closed");
  });
});

test.each([
  ["[7:12:0301/100001.123456:ERROR:shelf_linux.cc(100)] The shelf is not supported."],
  ["[12:34:0301/100001.123:ERROR:shelf_linux.cc(100)] The shelf is not supported."],
  ["[0301/100001.123456:ERROR:shelf_linux.cc:100] The shelf is not supported."],
  ["[ERROR:gpu/shelf_linux.cc(7)] The shelf is not supported."],
])("Chromium's prefix has a level: %s", (line) => {
  const log = `/start.sh: 12: cannot find the old shelf\n${line}\nclosing the shelf\n`;
  expect(words(log, 1)).toBe("The shelf is not supported.");
});

test.each([
  ["/start.sh: 12: [: yes: unexpected operator"],
  ["/start.sh: line 12: [: too many arguments"],
  ["/start.sh: line 9: [: : integer expression expected"],
  ["/start.sh: line 9: [: =: unary operator expected"],
])("a shell continues after a condition that it could not evaluate: %s", (line) => {
  expect(words(`${line}\nshelf: cannot open the database\n`, 1)).toContain("cannot open the database");
  const { crash, lastWords } = parseCrash(`${line}\n`, { exit: { code: 1, signal: null, reason: null } });
  expect(crash?.title ?? lastWords?.text).toContain("[: ");
});

test.each([
  ["with a head", "com.acme.ShelfException: shelf is gone\n", ""],
  [
    "below another cause",
    "com.acme.ShelfException: closed\nat com.acme.Door.shut(Door.java:8)\nCaused by: com.acme.LockException: shelf is gone\n",
    "",
  ],
  ["after a blank line", "Caused by: com.acme.LockException: shelf is gone\n", "\n"],
])("a Java trace that lost its indent, %s", (_, head, blank) => {
  const log = `${head}${blank}at com.acme.Shelf.open(Shelf.java:31)\nat com.acme.Main.main(Main.java:9)\n... 3 more\n`;
  const { crash } = parseCrash(log, { exit: { code: 1, signal: null, reason: null } });
  expect(crash?.runtime).toBe("java");
  expect(crash?.chain[0]?.message).toBe("shelf is gone");
  expect(crash?.frames.at(-1)).toMatchObject({ file: expect.stringMatching(/Main|Door/) });
});

test("a place in a Java log's line is no trace", () => {
  expect(seen("10:00:01 ERROR Shelf.java:31 - at com.acme the shelf is closed\n", 1)).toEqual([]);
});

test.each([
  ["shelf: shelf.hh:30: void open(int): Assertion `count >= 0' failed.", "Assertion `count >= 0' failed."],
  ["shelf: src/db.cc:7: int db::read() [with T = int]: Assertion `page' failed.", "Assertion `page' failed."],
  ["Assertion failed: count >= 0 (shelf.cc: open: 30)", "Assertion failed: count >= 0"],
])("the assertion is the reason of the abort reported below it: %s", (line, message) => {
  const log = `${line}\nAborting on shard 0.\nBacktrace:\n  0x00000000004a38ab\n  /lib64/libc.so.6+0x00000000000351f6\n  0x0000000000cc2e3a\n`;
  expect(seen(log, 134)).toHaveLength(1);
  expect(ended(log, 134)).toMatchObject({ runtime: "cpp", message });
  expect(ended(log, 134)?.crash.frames).toHaveLength(3);
});

test.each([
  ["yarn", "Segmentation fault\nerror Command failed with exit code 139.\n", "Segmentation fault"],
  ["a shell", "/start.sh: line 7:    12 Bus error               /srv/shelf\nCommand failed\n", "Bus error"],
  ["s6", "Illegal instruction (core dumped)\nerror: command failed with exit code 132\n", "Illegal instruction"],
])("the signal says more than the tool that saw it: %s", (_, log, signal) => {
  const { crash, lastWords } = parseCrash(`starting\n${log}`, { exit: { code: 139, signal: null, reason: null } });
  expect(crash?.title ?? lastWords?.text).toContain(signal);
});

test.each([
  ["a restart", "shelf.errors.Closed: the shelf is closed", "shelf.errors.Closed: the shelf is closed"],
  ["the program", "ValueError: the shelf is closed", "ValueError: the shelf is closed"],
  ["a sentence", "the shelf is closed", "the end of a Python traceback is lost: main (/app/shelf.py:3)"],
])("the line right above a traceback without its end, from %s", (_, line, title) => {
  const log = `${line}\nTraceback (most recent call last):\n  File "/app/shelf.py", line 3, in main\n    open()\n`;
  expect(ended(log, 1)?.title).toBe(title);
});

test.each([["cache died. Shutting down..."], ["main process died, stopping the others"], ["worker 3 died"]])(
  "a supervisor's word for the end of a child: %s",
  (line) => {
    const log = `starting\n${line}\nTerminating proxy\nTerminating indexer\nTerminating frontend\n`;
    expect(words(log, 1)).toContain("died");
  },
);

test.each([
  ["shelves: keeping SHELVES=2, limit undefined", "Listen: listen tcp :53: bind: permission denied"],
  ["the limit was not given", "cannot open the database"],
  ["locked shelf 3 for the owner", "shelf 4 failed: no such file or directory"],
])("a failure goes before a line that only sounds like one: %s", (suspicion, failure) => {
  expect(words(`${suspicion}\n${failure}\n`, 1)).toBe(failure);
});

test.each([
  [
    "divide by zero",
    '"expr {$total / $count}"\n    (procedure "average" line 2)\n    invoked from within\n"average 10 0"\n    (file "/srv/a.tcl" line 5)',
  ],
  ['invalid command name "shelf"', '"shelf "\n    ("after" script)'],
  [
    "the shelf is closed",
    '"error "the shelf is closed""\n    ("foreach" body line 1)\n    invoked from within\n"foreach p {1 2} { open $p }"\n    (file "/srv/b.tcl" line 2)',
  ],
])("Tcl's error is above its stack: %s", (message, stack) => {
  expect(words(`starting\n${message}\n    while executing\n${stack}\n`, 1)).toBe(message);
});
