/** Logs of programs under others that add to their output: process managers, compose, launchers of a VM. */
import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { ended, seen } from "./reading.ts";

function words(log: string): string | null {
  const { crash, lastWords } = parseCrash(log, { exit: { code: 1, signal: null, reason: null } });
  return crash !== null || lastWords?.level == null ? null : lastWords.text;
}

test.each([
  ["a process manager in a service of compose", "shop-app-1  | ", "web-0  | ", "shop-app-1  | [manager] web restarted"],
  ["one with another width", "api  | ", "worker_2    | ", "api  | manager: 2 workers"],
  ["three", "ci | stack-api-1  | ", "api-0 | ", "ci | stack-api-1  | started"],
])("prefixes of the same form in each other: %s", (_, outer, inner, own) => {
  const log = ["starting", "/srv/app.js:3", '  throw new TypeError("no shelf");', "  ^", "", "TypeError: no shelf"]
    .concat("    at open (/srv/app.js:3:9)", "    at node:internal/main/run_main_module:36:49", "", "Node.js v24.1.0")
    .map((line) => `${outer}${inner}${line}`);
  expect(ended(`${own}\n${log.join("\n")}\n`, 1)).toMatchObject({
    title: "TypeError: no shelf",
    culprit: "open /srv/app.js:3",
  });
});

test.each(["", "app-1  | ", "web-0  | "])("a level in a column is no prefix: '%s'", (prefix) => {
  const log = ["INFO  | starting", "INFO  | listening", "ERROR | shelf is gone", "INFO  | bye"];
  expect(words(log.map((line) => `${prefix}${line}\n`).join(""))).toBe("shelf is gone");
});

test.each([
  [
    "an aborted stack",
    "shop_worker_1 exited with code 1\nAborting on container exit...\nStopping shop_web_1     ... done\n",
  ],
  [
    "several",
    "shop_worker_1 exited with code 1\nStopping web   ... \nStopping db    ... done\nRemoving shop_db_1  ... done\n",
  ],
  ["a restart", "worker-1 exited with code 1 (restarting)\n"],
])("compose's own lines about containers have no prefix: %s", (_, own) => {
  expect(words(`worker_1  | shelf.MissingError: SHELF_NAME is not set\n${own}`)).toBe(
    "shelf.MissingError: SHELF_NAME is not set",
  );
});

test.each(["2026-03-01 10:00:01 ", "2026/03/01 10:00:01 ", "2026-03-01 10:00:01.120 "])(
  "a time without a zone before a report of the JVM: %s",
  (time) => {
    const log = ["starting", "#", "# A fatal error has been detected by the Java Runtime Environment:", "#"]
      .concat("#  SIGSEGV (0xb) at pc=0x00007f1122334455, pid=1, tid=52", "#")
      .map((line) => time + line);
    expect(ended(`${log.join("\n")}\n`, 134)).toMatchObject({
      runtime: "java",
      kind: "fatal-signal",
      signal: "SIGSEGV",
    });
  },
);

test.each(["App 17346 output:", "App 9 stdout:", "App 411 stderr:"])("Passenger's prefix: %s", (prefix) => {
  const log = ["Error: The program met an error: shelf is gone (Errno::ENOENT)", ""]
    .concat("    /usr/lib/ruby/3.3.0/open-uri.rb:37:in `open'", "    /srv/lib/shelf.rb:8:in `load'")
    .map((line) => `${prefix} ${line}`.trimEnd());
  expect(seen(`${log.join("\n")}\n`)).toMatchObject([{ runtime: "ruby", culprit: "load /srv/lib/shelf.rb:8" }]);
  expect(seen(`${log.join("\n")}\n`)[0]?.message).not.toContain("App ");
});

test("two blank lines separate a message from frames of another error", () => {
  expect(seen("shelf is gone (IOError)\n\n\n/srv/lib/shelf.rb:8:in `load'\n/srv/a.rb:1:in `go'\n")).toEqual([]);
});

test.each([
  [
    "[ALERT] 018/225540 (1) : Could not open configuration file /etc/shelf.cfg : No such file or directory",
    "Could not open",
  ],
  ["[ALERT] 361/000102 (31007) : Starting frontend web: cannot bind socket [0.0.0.0:80]", "Starting frontend web"],
  ["[ALERT] 001/120000 (7) : parsing [/etc/shelf.cfg:8] : unknown keyword 'shelf'", "parsing [/etc/shelf.cfg:8]"],
])("HAProxy's day, time and process: %s", (line, start) => {
  expect(words(`${line}\n`)?.startsWith(start)).toBe(true);
});

describe("an Erlang VM that stops", () => {
  test.each([
    ["a script's complaint", "bin/shelfctl: line 11: hostnme: not found"],
    [
      "a missing library's version",
      "bin/beam.smp: /lib/libtinfo.so.5: no version information available (required by bin/beam.smp)",
    ],
    ["a command that is not there", "/srv/start.sh: line 4: gettext: command not found"],
  ])("tells its own reason after %s", (_, complaint) => {
    const boot = `{"init terminating in do_boot",{'cannot get bootfile','/srv/bin/start.boot'}}\n`;
    expect(ended(`${complaint}\n${boot}`, 1)?.title).toContain("cannot get bootfile");
    const kernel = `{"Kernel pid terminated",application_controller,"{application_start_failure,shelf,{{shutdown,{failed_to_start_child,\\"shelf|store\\",{undef,[{crypto,hash,[md5,<<131,106>>],[]},{shelf_store,init,1,[{file,\\"src/shelf_store.erl\\"},{line,25}]}]}}},{shelf_app,start,[normal,[]]}}}"}\n`;
    expect(ended(`${complaint}\n${kernel}`, 1)?.title).toBe("shelf|store could not be started: undef");
  });
});
