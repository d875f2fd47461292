/** Reports of Erlang's servers and state machines that died, by several loggers. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../../../src/crash/index.ts";
import { alsoSeen, ended, seen } from "../../../field/reading.ts";

const STACK =
  '[{shelf_db,open,1,[{file,"src/shelf_db.erl"},{line,31}]},{gen_server,init_it,6,[{file,"gen_server.erl"},{line,385}]}]';

test.each([
  [
    "OTP 20 and lager, over several lines",
    `10:00:00.120 [error] ** State machine shelf_db terminating
** When server state  = {undefined,undefined}
** Reason for termination = exit:eacces
** Callback modules = [shelf_db]
** Stacktrace =
**  [{shelf_db,open,1,[{file,"src/shelf_db.erl"},{line,31}]},
     {gen_statem,init_it,6,[{file,"gen_statem.erl"},{line,718}]}]
`,
    "exception exit: eacces",
  ],
  [
    "a process before each line, and the stack in the reason",
    `2026-03-01 10:00:00.120 [error] <0.512.0> ** Generic server shelf_db terminating
2026-03-01 10:00:00.120 [error] <0.512.0> ** Last message in was {open,"/data"}
2026-03-01 10:00:00.120 [error] <0.512.0> ** Reason for termination ==
2026-03-01 10:00:00.120 [error] <0.512.0> ** {{badmatch,{error,eacces}},
2026-03-01 10:00:00.120 [error] <0.512.0>     [{shelf_db,open,1,[{file,"src/shelf_db.erl"},{line,31}]}]}
2026-03-01 10:00:00.120 [error] <0.512.0> ** Client <0.500.0> stacktrace
2026-03-01 10:00:00.120 [error] <0.512.0> ** [{gen,do_call,4,[{file,"gen.erl"},{line,167}]}]
`,
    "{badmatch,{error,eacces}}",
  ],
  [
    "no logger",
    `** gen_event handler shelf_db crashed.
** Was installed in shelf_events
** Reason == {function_clause,${STACK}}
** Reason for termination == {function_clause,${STACK}}
`,
    "function_clause",
  ],
])("%s", (_, log, title) => {
  expect(ended(log)).toBeNull();
  expect(alsoSeen(log)[0]).toMatchObject({
    runtime: "erlang",
    title,
    culprit: "shelf_db:open/1 src/shelf_db.erl:31",
  });
  expect(parseCrash(log).alsoSeen[0]?.thread?.name).toBe("shelf_db");
});

test.each([
  ["a planned end", "** Generic server shelf_db terminating\n** Reason for termination == normal\n"],
  ["a shutdown", "** Generic server shelf_db terminating\n** Reason for termination == {shutdown,closed}\n"],
  ["no reason", "** Generic server shelf_db terminating\nstarting again\n"],
  ["a sentence about one", "the log says ** Generic server shelf_db terminating\n** Reason for termination == boom\n"],
])("%s is no crash", (_, log) => {
  expect(seen(log, 1)).toEqual([]);
});
