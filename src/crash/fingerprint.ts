/** What makes two crashes the same one. */
import { digestOf } from "./digest.ts";
import type { Draft } from "./grammar.ts";
import { grammars } from "./grammars.ts";
import type { CreatedBy, Frame, Position, Runtime } from "./model.ts";

/** Part of every fingerprint: raised with each change of what goes into one. */
export const FINGERPRINT_VERSION = 2;

/** Functions of the program that count, innermost first. */
const FUNCTIONS = 5;
/** Frames looked at: of an endless recursion, many times around. */
const FRAMES = 100;

/**
 * Sixteen hexadecimal digits of runtime, kind, the type of the error and of its root, and the innermost functions of the
 * program itself. Lines, files, addresses, ids, the numbers of closures and what compilers put around a name do not count.
 * The message counts, without its values, where the functions tell little: none, or the program's outermost alone.
 */
export function fingerprintOf(draft: Draft): string {
  const [root, ...rest] = draft.chain;
  const functions = functionsOf(draft);
  const parts = [
    `v${FINGERPRINT_VERSION}`,
    draft.runtime,
    draft.kind,
    draft.chain.at(-1)?.type ?? "",
    root === undefined || rest.length === 0 ? "" : (root.type ?? runtimeWords(draft, root.message) ?? ""),
    ...functions,
  ];
  if (functions.length <= 1) {
    const message = draft.message ?? draft.title;
    parts.push(bareMessage(runtimeWords(draft, message) ?? message));
  }
  return digestOf(parts.join("\n"));
}

function runtimeWords({ runtime }: Draft, message: string): string | null {
  return grammars.find((grammar) => grammar.runtime === runtime)?.runtimeWords?.(message) ?? null;
}

/** Each function once: recursion has any depth, and one compiler prints twice what another inlines. */
function functionsOf(draft: Draft): readonly string[] {
  const names = programFrames(draft)
    .slice(0, FRAMES)
    .map((frame) => bareFunction(frame.function ?? "", draft.runtime))
    .filter((name) => name !== "");
  if (draft.kind !== "stack-overflow") return [...new Set(names)].slice(0, FUNCTIONS);
  // Where in its round a recursion hits the limit is chance.
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  return [...new Set(repeated.length > 0 ? repeated : names)].sort().slice(0, FUNCTIONS);
}

function programFrames({ frames, culprit, createdBy }: Draft): readonly Position[] {
  const own = frames.filter(({ origin }) => origin === "app").filter((frame) => !isStarter(frame, createdBy));
  if (own.length > 0) return own;
  return culprit === null ? frames.filter(({ origin }) => origin === "dependency") : [culprit];
}

/** The closures that Go's compiler makes of `go f(x)` and `defer f(x)`; printed by some settings and versions only. */
function isStarter({ function: name, file, line }: Frame, createdBy: CreatedBy | null): boolean {
  if (name === null) return false;
  if (/\.(?:gowrap|deferwrap)\d+$|·dwrap·\d+$/.test(name)) return true;
  return line !== null && createdBy?.line === line && createdBy.file === file && /\.func\d+$/.test(name);
}

type Rule = readonly [pattern: RegExp, replacement: string];

/** What builds and versions change in names of functions, in any runtime. */
const NOISE: readonly Rule[] = [
  [/::h[0-9a-f]{16}$/, ""],
  [/\[[0-9a-f]{16}\]/g, ""],
  [/0x[0-9a-f]+/gi, ""],
];

const JAVASCRIPT: readonly Rule[] = [
  [/^async /, ""],
  // Node 14 says `Function.start` of a static method, Node 16 `Server.start`; Bun says `start`.
  [/^.*\.(?=[^.]+$)/, ""],
];
const JVM: readonly Rule[] = [
  [/\$\$(?:Lambda|EnhancerBy\w+|FastClassBy\w+|SpringCGLIB)\b[$/\w]*/g, "$$"],
  [/(?<=[a-z$])\$\d+/gi, "$"],
];
const DOTNET: readonly Rule[] = [[/__\d+(?:_\d+)*|`\d+/g, "_"]];
const BEAM: readonly Rule[] = [
  [/(?<=fun-)\d+(?=-)/g, ""],
  // What is outside of any function of a script has a frame since Elixir 1.17; a script's own module has its times in its name.
  [/^\(file\)$/, ""],
  [/__escript__[\d_]+(?=:)/, ""],
];

/** What they change in the names of one runtime. */
const NOISE_OF: Partial<Record<Runtime, readonly Rule[]>> = {
  go: [
    [/\[\.\.\.\]/g, ""],
    [/-fm$/, ""],
    [/(?:\.|-)(?:func|gowrap|deferwrap|range)\d+(?:[.-]?(?:func|gowrap|deferwrap|range)?\d+)*/g, ".func"],
    // Closures of variables: `glob.` up to Go 1.20, `init` since.
    [/\.glob\.\.func/, ".init.func"],
    // A closure takes the name of each function that its own one was inlined into.
    [/^((?:.*\/)?[^./]+)\.(?:[^.()]+\.)+([^.()]+\.func)$/, "$1.$2"],
  ],
  node: JAVASCRIPT,
  bun: JAVASCRIPT,
  deno: JAVASCRIPT,
  java: JVM,
  dotnet: DOTNET,
  mono: DOTNET,
  rust: [[/\{\{closure\}\}|\{closure#\d+\}/g, "{closure}"]],
  cpp: [
    [/(?: \[clone [^\]]*\]|\.(?:isra|part|cold|constprop|lto_priv)(?:\.\d+)?|\[abi:\w+\])+$/, ""],
    [/(?<=\}|lambda\([^()]{0,200}\))#\d+|(?<=\$_)\d+/g, ""],
  ],
  // Python 3.12 inlines comprehensions.
  python: [[/^<(?:list|dict|set)comp>$/, ""]],
  swift: [[/closure #\d+/g, "closure"]],
  ruby: [
    [/\(\d+ levels\) /g, ""],
    // Ruby 3.4 puts the class before the method.
    [/[^ ]*[#.](?=[^ #.]+$)/, ""],
  ],
  php: [[/\{closure:[^}]*\}/g, "{closure}"]],
  elixir: BEAM,
  erlang: BEAM,
};

/** A function's name without what changes from build to build and from version to version. */
export function bareFunction(name: string, runtime: Runtime): string {
  let bare = name.slice(0, 400);
  for (const [pattern, replacement] of [...NOISE, ...(NOISE_OF[runtime] ?? [])]) {
    bare = bare.replace(pattern, replacement);
  }
  return bare;
}

/** Quoted words, paths, and every word with a digit in it: ids, times, addresses, names of pods. */
const VALUES: readonly Rule[] = [
  [/"[^"]{0,200}"|'[^']{0,200}'|`[^`]{0,200}`/g, "S"],
  [/(?:\/[\w.@%+:-]+)+/g, "P"],
  [/[+-]?[\p{L}_][\w.:+-]*\d[\w.:+-]*|[+-]?\d[\w.:+-]*/gu, "N"],
];

/** The first line of a message without its values. */
export function bareMessage(message: string): string {
  let bare = (message.split("\n", 1)[0] ?? "").slice(0, 400);
  for (const [pattern, replacement] of VALUES) bare = bare.replace(pattern, replacement);
  return bare;
}
