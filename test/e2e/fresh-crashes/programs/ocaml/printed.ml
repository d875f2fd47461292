let[@inline never] serve port =
  if port < 1024 then invalid_arg "port below 1024"; (* @top *)
  port

let () =
  Printexc.record_backtrace true;
  try Printf.printf "%d\n" (serve 80)
  with error ->
    Printf.eprintf "server stopped: %s\n" (Printexc.to_string error);
    Printexc.print_backtrace stderr;
    exit 1
