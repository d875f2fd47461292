/** What is left of a printed function's name in the source: the identifier that a definition there has. */
import type { Runtime } from "../crash/model.ts";

/** A function as its file spells it. */
export interface Symbol {
  /** Last part; null if the code has none (a module's top level, a nameless closure). */
  readonly name: string | null;
  /** Types, modules and packages around it, outermost first. */
  readonly owners: readonly string[];
}

const NONE: Symbol = { name: null, owners: [] };
const IDENTIFIER = /^[\p{L}_$][\p{L}\p{N}_$]*[?!]?$/u;

/** Takes compilers' additions off a function's name. */
export function symbolOf(printed: string | null, runtime: Runtime): Symbol {
  if (printed === null || printed.length > 1000) return NONE;
  const cleaned = (CLEANERS[runtime] ?? same)(printed);
  const parts = cleaned
    .split(/::|[./#\\:>$~]+|->/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const names = parts.filter((part) => IDENTIFIER.test(part));
  const last = parts.at(-1);
  const name = last !== undefined && IDENTIFIER.test(last) && !NAMELESS.test(last) ? last : null;
  return { name, owners: name === null ? names : names.slice(0, -1) };
}

const NAMELESS = /^(?:anonymous|module|main_module|lambda|closure|block|eval|top|MoveNext)$/;

function same(name: string): string {
  return name;
}

/** Text without what stands in pairs of the two characters, nested up to three deep. */
function without(text: string, open: string, close: string): string {
  const pair = new RegExp(`\\${open}[^\\${open}\\${close}]*\\${close}`, "g");
  return text.replace(pair, "").replace(pair, "").replace(pair, "");
}

const CLEANERS: Partial<Record<Runtime, (name: string) => string>> = {
  go: (name) =>
    without(name.slice(name.lastIndexOf("/") + 1), "[", "]")
      .replace(/[(*)]/g, "")
      .replace(/(?:\.(?:func\d+|gowrap\d+|deferwrap\d+|\d+|init\.\d+|-fm|-range\d+))+$/, "")
      .replace(/-(?:fm|range\d+)$/, "")
      .replace(/\.glob\.\..*$/, ""),
  python: (name) => name.replace(/\.?<(?:locals|lambda|listcomp|genexpr|dictcomp|setcomp|module)>/g, "."),
  node: jsName,
  bun: jsName,
  deno: jsName,
  java: javaName,
  ruby: (name) =>
    name
      .replace(/^(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )+/, "")
      .replace(/<(?:main|top \(required\)|class:\w+|module:\w+)>/, ""),
  php: (name) =>
    name.replace(/\{closure:?([^}]*)\}/, (_, inner: string) => inner.replace(/\(\).*$/, "")).replace(/\{main\}/, ""),
  rust: (name) =>
    without(name.replace(/^<+(.+?) as [^>]+>+/, "$1").replace(/::\{\{?[\w#: -]+\}?\}/g, ""), "<", ">").replace(
      /^[<&]+(?:mut |dyn )*|>/g,
      "",
    ),
  elixir: (name) =>
    name
      .replace(/^anonymous fn\/\d+ in /, "")
      .replace(/\/\d+$/, "")
      .replace(/"?-([\w?!]+)\/\d+-[^"]*"?$/, "$1"),
  erlang: (name) => name.replace(/\/\d+$/, "").replace(/'?-([\w]+)\/\d+-[^']*'?$/, "$1"),
  dotnet: dotnetName,
  mono: dotnetName,
  cpp: (name) =>
    without(without(name, "(", ")"), "<", ">")
      .replace(/\[.*$/, "")
      .replace(/ const$/, ""),
  swift: (name) =>
    without(name, "(", ")")
      .replace(/ (?:->|in|of|throws).*$/, "")
      .replace(/^.*closure #\d+ .* in /, ""),
  dart: (name) => name.replace(/\.?<anonymous closure>/g, "").replace(/^new /, ""),
  lua: (name) => name.replace(/^(?:in )?(?:function|method|local|field|upvalue|global) /, "").replace(/[<>'"]/g, ""),
  perl: (name) => name.replace(/::__ANON__.*$/, "::").replace(/\(.*$/, ""),
};

function jsName(name: string): string {
  const bare = name.replace(/^(?:async )?(?:new )?/, "").replace(/ \[as (.*)\]$/, "");
  return bare.replace(/\.?<anonymous>$|^<anonymous>$/, ".").replace(/^Object\.|^Module\./, "");
}

function javaName(name: string): string {
  return name
    .replace(/\.(?:invokeSuspend|invoke|apply|accept|get|run|call)$/, (tail: string, at: number) =>
      /\$[a-z]\w*\$\d+$/.test(name.slice(0, at)) ? "" : tail,
    )
    .replace(/\$\d+(?=$|\.)/g, "")
    .replace(/\$default$|\$suspendImpl$/, "")
    .replace(/\.<(?:init|clinit)>$/, "")
    .replace(/lambda\$(?:new|static)\$\d+$/, "")
    .replace(/(?:lambda|\$anonfun|access)\$(\w+?)(?:\$\w+)*$/, "$1");
}

function dotnetName(name: string): string {
  return without(name.replace(/\(.*$/, ""), "[", "]")
    .replace(/<<Main>\$>g__(\w+)\|[\d_]+/, "$1")
    .replace(/<(\w+)>g__(\w+)\|[\d_]+/, "$2")
    .replace(/\.<>c(?:__DisplayClass[\d_]+)?(?=\.)/, "")
    .replace(/<(\w+)>(?:b__|d__)[\d_]+(?:\.MoveNext)?/, "$1")
    .replace(/<Main>\$/, "")
    .replace(/\.(?:\.ctor|\.cctor)$/, "")
    .replace(/(^|\.)(?:get|set|add|remove)_(\w+)$/, "$1$2")
    .replace(/`\d+/g, "");
}
