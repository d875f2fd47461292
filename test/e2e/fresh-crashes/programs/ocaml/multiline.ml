exception Invalid_settings of string

let () =
  Printexc.register_printer (function
    | Invalid_settings problems -> Some ("2 errors:\n" ^ problems)
    | _ -> None)

let[@inline never] check () =
  raise (Invalid_settings "  port: not an integer\n  host: missing") (* @top *)

let () =
  check ();
  print_endline "checked"
