let[@inline never] connect port =
  let socket = Unix.socket Unix.PF_INET Unix.SOCK_STREAM 0 in
  Unix.connect socket (Unix.ADDR_INET (Unix.inet_addr_loopback, port)); (* @top *)
  socket

let () = Unix.close (connect 1)
