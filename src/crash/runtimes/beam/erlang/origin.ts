/** Origins of Erlang modules. */
import type { Origin } from "../../../model.ts";

/** The origin of a module; `file` is empty if it was not printed. */
export function erlangOrigin(module: string, file: string): Origin {
  if (
    /^(?:erl_eval|escript|init|gen|gen_server|gen_statem|gen_event|proc_lib|supervisor|erlang|lists|maps|code|application|application_master|shell|erl_parse|sets|dict|file|io|ets|timer)$/.test(
      module,
    )
  ) {
    return "runtime";
  }
  if (
    /^elixir(?:_\w+)?$|^'?Elixir\.(?:Code|Config(?:\.\w+)?|GenServer|Kernel(?:\.\w+)?|Module(?:\.\w+)?|Supervisor|System|Task(?:\.\w+)?)'?$/.test(
      module,
    )
  )
    return "runtime";
  return /(?:^|\/)deps\/|_build\/default\/lib\//.test(file) ? "dependency" : "app";
}
