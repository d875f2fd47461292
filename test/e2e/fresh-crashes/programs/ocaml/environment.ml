let[@inline never] settings () =
  let url = Unix.getenv "CRASHGATE_TEST_DATABASE_URL" in (* @top *)
  url ^ "/shop"

let () = print_endline (settings ())
