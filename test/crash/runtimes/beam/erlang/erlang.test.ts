import { expect, test } from "vitest";
import { parseCrash } from "../../../../../src/crash/index.ts";
import { erlang } from "../../../../../src/crash/runtimes/beam/erlang/erlang.ts";
import { readAll, readOne } from "../../../read-all.ts";

test("a crash report names the process, and did not end the machine", () => {
  const draft = readOne(
    erlang,
    `=CRASH REPORT==== 24-Nov-2026::04:14:00.542023 ===
  crasher:
    initial call: boom:go/1
    pid: <0.80.0>
    registered_name: shop
    exception error: an error occurred when evaluating an arithmetic expression
      in function  boom:go/1 (boom.erl, line 4)
      in call from proc_lib:init_p_do_apply/3 (proc_lib.erl, line 240)
    ancestors: [<0.9.0>]
`,
  );
  expect(draft).toMatchObject({
    kind: "process-crash",
    fatal: false,
    message: "an error occurred when evaluating an arithmetic expression",
    thread: { id: "<0.80.0>", name: "shop" },
    culprit: { function: "boom:go/1", file: "boom.erl", line: 4 },
  });
});

test("an error report has its frames in the term", () => {
  const draft = readOne(
    erlang,
    '=ERROR REPORT==== 24-Nov-2026::04:14:00.541925 ===\nError in process <0.79.0> with exit value:\n{badarith,[{boom,go,1,[{file,"boom.erl"},{line,4}]}]}\n',
  );
  expect(draft).toMatchObject({
    fatal: false,
    thread: { id: "<0.79.0>" },
    culprit: { function: "boom:go/1", line: 4 },
  });
});

test("a term of many lines is put together again", () => {
  const draft = readOne(
    erlang,
    `=ERROR REPORT==== 25-Nov-2026::02:03:45.793698 ===
** Generic server srv terminating${" "}
** Last message in was {'$gen_cast',{add,foo}}
** When Server state == 0
** Reason for termination ==
** {badarith,[{erlang,'+',[0,foo],[{error_info,#{module => erl_erts_errors}}]},
              {srv,handle_cast,2,[{file,"srv.erl"},{line,7}]},
              {gen_server,try_handle_cast,3,
                          [{file,"gen_server.erl"},{line,2371}]},
              {gen_server,handle_msg,6,[{file,"gen_server.erl"},{line,2433}]},
              {proc_lib,init_p_do_apply,3,
                        [{file,"proc_lib.erl"},{line,329}]}]}
`,
  );
  expect(draft).toMatchObject({
    fatal: false,
    thread: { name: "srv" },
    culprit: { function: "srv:handle_cast/2", file: "srv.erl", line: 7 },
  });
  expect(draft.frames).toHaveLength(4);
});

test("an exception of a script ends it", () => {
  const draft = readOne(
    erlang,
    "escript: exception error: no match of right hand side value {error,enoent}\n  in function  shop:main/1 (shop.escript, line 2)\n  in call from escript:run/2 (escript.erl, line 750)",
  );
  expect(draft).toMatchObject({
    fatal: true,
    message: "no match of right hand side value {error,enoent}",
    culprit: { function: "shop:main/1", file: "shop.escript", line: 2 },
  });
});

test("progress reports are not a crash", () => {
  expect(readAll(erlang, "=PROGRESS REPORT==== 24-Nov-2026::04:14:00 ===\n  application: kernel")).toEqual([]);
});

test("a script that does not compile has the first of its errors, and belongs to no other grammar", () => {
  const words = "shop.escript:2:16: syntax error before: '.'\nescript: There were compilation errors.\n";
  expect(parseCrash(words).crash).toMatchObject({
    runtime: "erlang",
    kind: "syntax-error",
    message: "syntax error before: '.'",
    culprit: { file: "shop.escript", line: 2 },
  });
});
