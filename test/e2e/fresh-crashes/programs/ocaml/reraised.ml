let[@inline never] parse text =
  int_of_string text + 1 (* @root *)

let[@inline never] load text =
  try parse text
  with Failure _ as error ->
    let trace = Printexc.get_raw_backtrace () in
    prerr_endline "cannot parse the port";
    Printexc.raise_with_backtrace error trace (* @top *)

let () = Printf.printf "%d\n" (load "eighty")
