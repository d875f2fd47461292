let total prices =
  List.fold_left (fun sum price -> sum + prices 0 prices
