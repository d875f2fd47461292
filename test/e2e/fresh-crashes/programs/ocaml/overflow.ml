let rec depth items =
  match items with
  | [] -> 0
  | _ :: rest -> 1 + depth (0 :: rest @ [ 0 ]) (* @top *)

let () = Printf.printf "%d\n" (depth [ 1 ])
