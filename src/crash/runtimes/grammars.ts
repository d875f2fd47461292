/** The grammars, in the order in which they are tried. */

import type { Grammar } from "../grammar/grammar.ts";
import type { Runtime } from "../model.ts";
import { elixir } from "./beam/elixir/elixir.ts";
import { erlang } from "./beam/erlang/erlang.ts";
import { dart } from "./dart/dart.ts";
import { dotnet, mono } from "./dotnet/dotnet.ts";
import { go } from "./go/go.ts";
import { haskell } from "./haskell/haskell.ts";
import { bun } from "./javascript/bun/bun.ts";
import { deno } from "./javascript/deno/deno.ts";
import { node } from "./javascript/node/node.ts";
import { julia } from "./julia/julia.ts";
import { java } from "./jvm/jvm.ts";
import { lua } from "./lua/lua.ts";
import { cpp } from "./native/native.ts";
import { ocaml } from "./ocaml/ocaml.ts";
import { perl } from "./perl/perl.ts";
import { php } from "./php/php.ts";
import { python } from "./python/python.ts";
import { r } from "./r/r.ts";
import { ruby } from "./ruby/ruby.ts";
import { rust } from "./rust/rust.ts";
import { shell } from "./shell/shell.ts";
import { swift } from "./swift/swift.ts";

/** By runtime, in order of trial: a grammar comes after those whose crashes its own `read` would also accept. */
export const grammars: Readonly<Record<Runtime, Grammar>> = {
  go,
  python,
  node,
  bun,
  deno,
  java,
  dotnet,
  mono,
  ocaml,
  ruby,
  php,
  r,
  julia,
  rust,
  cpp,
  swift,
  elixir,
  erlang,
  perl,
  lua,
  dart,
  haskell,
  shell,
};
