let[@inline never] average sum count =
  sum / count (* @top *)

let () = Printf.printf "%d\n" (average 10 (Array.length Sys.argv - 1))
