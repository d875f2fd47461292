let[@inline never] pick items place =
  items.(place) + 1 (* @top *)

let () = Printf.printf "%d\n" (pick [| 1; 2; 3 |] (3 + Array.length Sys.argv))
