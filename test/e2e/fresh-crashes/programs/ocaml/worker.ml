let[@inline never] consume queue =
  let item = Queue.pop queue in (* @top *)
  print_endline item

let () =
  let worker = Thread.create consume (Queue.create ()) in
  Thread.join worker;
  print_endline "served"
