/** The grammars, in the order in which they are asked. */

import { bun } from "./bun.ts";
import { cpp } from "./cpp.ts";
import { dart } from "./dart.ts";
import { deno } from "./deno.ts";
import { dotnet, mono } from "./dotnet.ts";
import { elixir } from "./elixir.ts";
import { erlang } from "./erlang.ts";
import { go } from "./go.ts";
import type { Grammar } from "./grammar.ts";
import { haskell } from "./haskell.ts";
import { java } from "./java.ts";
import { lua } from "./lua.ts";
import { node } from "./node.ts";
import { perl } from "./perl.ts";
import { php } from "./php.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";
import { shell } from "./shell.ts";
import { swift } from "./swift.ts";

/** All of them: a new runtime is one import and one word here. */
export const grammars: readonly Grammar[] = [
  go,
  python,
  node,
  bun,
  deno,
  java,
  dotnet,
  mono,
  ruby,
  php,
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
];
