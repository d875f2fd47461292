/** The grammars, in the order in which they are asked. */
import { go } from "./go.ts";
import type { Grammar } from "./grammar.ts";
import { python } from "./python.ts";

/** All of them: a new runtime is one import and one word here. */
export const grammars: readonly Grammar[] = [
  go,
  python,
  // node (with bun and deno)
  // java
  // dotnet (with mono)
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
