let[@inline never] read path =
  let channel = open_in path in (* @top *)
  let line = input_line channel in
  close_in channel;
  line

let () = print_endline (read "/crashgate/no/such/file")
