let[@inline never] withdraw balance amount =
  assert (balance >= amount); (* @top *)
  balance - amount

let () = Printf.printf "%d\n" (withdraw 10 30)
