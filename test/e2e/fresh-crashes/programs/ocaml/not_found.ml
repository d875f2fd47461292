let stock = Hashtbl.create 8

let[@inline never] amount name =
  Hashtbl.find stock name + 1 (* @top *)

let () =
  Hashtbl.add stock "apple" 3;
  Printf.printf "%d\n" (amount "pear")
