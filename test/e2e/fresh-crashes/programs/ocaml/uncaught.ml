exception Invalid_price of int

let[@inline never] check price =
  if price < 0 then raise (Invalid_price price); (* @top *)
  price

let[@inline never] total prices = List.fold_left (fun sum price -> sum + check price) 0 prices

let () = Printf.printf "%d\n" (total [ 1; 2; -3 ])
