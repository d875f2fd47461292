/** The grammars, in the order in which they are asked. */

import { bun } from "./bun.ts";
import { deno } from "./deno.ts";
import { dotnet, mono } from "./dotnet.ts";
import { go } from "./go.ts";
import type { Grammar } from "./grammar.ts";
import { java } from "./java.ts";
import { node } from "./node.ts";
import { python } from "./python.ts";

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
  // ruby
  // php
  // rust
  // cpp
  // swift
  // elixir (with erlang)
  // perl
  // lua
  // dart
  // shell
];
