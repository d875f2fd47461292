/** Copied logs, and output of old programs, each in the smallest log that shows the problem. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { ended } from "./reading.ts";

function headline(log: string, code: number | null = 1): string | null {
  const { lastWords } = parseCrash(log, code === null ? {} : { exit: { code, signal: null, reason: null } });
  return lastWords?.level == null ? null : lastWords.text;
}

test("a log in a list is read despite its indent", () => {
  const log =
    "signal (7): Bus error\nin expression starting at /app/a.jl:3\nsum at /app/a.jl:7\nunknown function (ip: 0x7f)\n";
  const indented = log.replace(/^(?=.)/gm, "    ");
  expect(ended(indented, 135)).toMatchObject({ runtime: "julia", title: "signal (7): Bus error" });
});

test("an exception with its stack in the same line", () => {
  const log =
    "Fatal error: Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /app/db.php:38 Stack trace: #0 /app/db.php(38): PDO->__construct('mysql') #1 {main} thrown in /app/db.php on line 38\n";
  expect(ended(log, 255)).toMatchObject({
    title: "Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused",
    culprit: "/app/db.php:38",
  });
});

test("a C++ exception without a message", () => {
  const log = "terminate called after throwing an instance of 'std::runtime_error'\nwhat():\nAborted (core dumped)\n";
  expect(ended(log, 134)).toMatchObject({
    runtime: "cpp",
    title: "terminate called after throwing an instance of 'std::runtime_error'",
  });
});

test("an error of loading with Bundler is read like Ruby's own", () => {
  const log =
    "bundler: failed to load command: puma (/app/bin/puma)\n/app/config/dsl.rb:81:in `read': No such file or directory @ rb_sysopen - config/puma.rb (Errno::ENOENT)\n\tfrom /app/bin/puma:4:in `<main>'\n";
  expect(ended(log)).toMatchObject({
    title: "No such file or directory @ rb_sysopen - config/puma.rb (Errno::ENOENT)",
    culprit: "read /app/config/dsl.rb:81",
  });
});

test("a kernel that ended, below reports in the old format", () => {
  const reason =
    "{{shutdown,{failed_to_start_child,kernel_safe_sup,{on_load_function_failed,filter}}},{kernel,start,[normal,[]]}}";
  const log = `2021-11-18 13:14:08.745032 supervisor_report   #{label=>{supervisor,start_error},report=>[{reason,{on_load_function_failed,filter}},{offender,[{id,kernel_safe_sup}]}]}\n{"Kernel pid terminated",application_controller,"{application_start_failure,kernel,${reason}}"}\n`;
  expect(ended(log)?.title).toBe("kernel_safe_sup could not be started: on_load_function_failed, filter");
});

test.each([
  [
    "an old npm's echo of the script",
    "connect ECONNREFUSED 127.0.0.1:8080\nnpm ERR! code ELIFECYCLE\nnpm ERR! app@0.0.0 start: `node ./bin/www`\nnpm ERR! Exit status 1\n",
    1,
    "connect ECONNREFUSED 127.0.0.1:8080",
  ],
  [
    "records of a list, with their levels in tags",
    '{"tags":["status","error"],"message":"Unable to connect"},\n{"tags":["fatal","root"],"message":"all shards failed"},\n',
    1,
    "all shards failed",
  ],
  [
    "an old systemd's start of the next one",
    "Feb 24 14:28:21 box iot[226]: data\nFeb 24 14:28:21 box systemd[1]: iot.service: main process exited, code=dumped, status=11/SEGV\nFeb 24 14:28:21 box systemd[1]: Unit iot.service entered failed state.\nFeb 24 14:28:21 box systemd[1]: iot.service holdoff time over, scheduling restart.\nFeb 24 14:28:21 box systemd[1]: Stopping a test...\nFeb 24 14:28:21 box systemd[1]: Starting a test...\nFeb 24 14:28:21 box systemd[1]: Started a test.\n",
    null,
    "iot.service: main process exited, code=dumped, status=11/SEGV",
  ],
])("%s is not the headline", (_, log, code, text) => {
  expect(headline(log, code)).toBe(text);
});

test("a step of a Docker build", () => {
  const lines = [
    "Traceback (most recent call last):",
    '  File "/app/a.py", line 3, in <module>',
    "    main()",
    '  File "/app/a.py", line 2, in main',
    "    pick()",
    "ValueError: bad",
  ];
  const log = `------\n > [app 9/9] RUN python a.py:\n${lines.map((line) => `1.340 ${line}`).join("\n")}\n1.340 \n------\nfailed to solve: executor failed running [/bin/sh -c python a.py]: exit code: 1\n`;
  expect(ended(log, 1)).toMatchObject({ runtime: "python", title: "ValueError: bad" });
});

test("a long chain of errors is cut before its last, not behind its first", () => {
  const text = headline(
    `error: cannot load ${"x".repeat(150)}: reading ${"y".repeat(100)}: field z not found in type config\n`,
  );
  expect(text?.length).toBeLessThanOrEqual(250);
  expect(text).toMatch(/^(?:error: )?cannot load x+: reading y+… field z not found in type config$/);
});

test("a report of the error logger whose lines were padded", () => {
  const log = [
    "=CRASH REPORT==== 27-Nov-2020::19:24:38.931095 ===",
    "  crasher:",
    "    pid: <0.239.0>",
    "    exception exit: {bad_return,",
    "                     {{echo,start,[normal,[]]},",
    "                      {'EXIT',",
    "                       {undef,",
    "                        [{otp@supervisor,start,[],[]},",
    '                         {echo,start,2,[{file,"src/echo.erl"},{line,12}]}]}}}}',
    "      in function  application_master:init/4 (application_master.erl, line 138)",
  ].map((line) => line.padEnd(100));
  expect(ended(`${log.join("\n")}\n`, 1)).toMatchObject({
    title: "exception exit: {bad_return, undef in otp@supervisor:start}",
    culprit: "echo:start/2 src/echo.erl:12",
  });
});

test.each([
  [
    "what a system error explains",
    "Error initializing core: Failed to lock memory: cannot allocate memory\n\nThis usually means that the call is not available.\n",
    "Error initializing core: Failed to lock memory: cannot allocate memory",
  ],
  [
    "what stood behind a complaint that was lived with",
    "Couldn't start with the lock. Disabling it, please use --cap-add\nError initializing listener: open /certs/key: permission denied\n",
    "Error initializing listener: open /certs/key: permission denied",
  ],
  [
    "a command's own name before each of its complaints",
    "chown: /config/a: Operation not permitted\nchown: /config/b: Operation not permitted\nchown: /config: Operation not permitted\n",
    "chown: /config/a: Operation not permitted",
  ],
])("%s is the headline", (_, log, text) => {
  expect(headline(log)).toBe(text);
});

test("another program's fatal error is not Go's", () => {
  const log = "fatal error: Could not establish the advertisement!\n";
  expect(ended(log, 1)).toBeNull();
  expect(headline(log)).toContain("Could not establish the advertisement!");
});

test("RubyGems' error is below its progress messages", () => {
  const log =
    "ERROR:  While executing gem ... (Errno::ENOENT)\n    No such file or directory @ rb_file_s_stat - commands/mirror.rb\n\t/usr/local/lib/ruby/3.2.0/fileutils.rb:1642:in `stat'\n";
  expect(ended(log, 1)?.title).toBe("No such file or directory @ rb_file_s_stat - commands/mirror.rb (Errno::ENOENT)");
});
