let[@inline never] load path =
  if not (Sys.file_exists path) then
    failwith "cannot load settings"; (* @top *)
  path

let () =
  let settings = load "/crashgate/settings.json" in
  print_endline settings
