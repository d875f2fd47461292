let[@inline never] release () =
  failwith "already released" (* @top *)

let[@inline never] work () =
  Fun.protect ~finally:release (fun () -> 1 + 1)

let () = Printf.printf "%d\n" (work ())
