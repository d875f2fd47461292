#!/usr/bin/env escript
%%! +sbwt none
-mode(compile).

main(_) ->
    read("/crashgate-test/no/such/file").

read(Path) ->
    {ok, Bytes} = file:read_file(Path), % @top
    Bytes.
