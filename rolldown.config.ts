import { defineConfig, type OutputOptions, type Plugin, type PreRenderedChunk } from "rolldown";
import { asciiOnly } from "./scripts/ascii.ts";
import { declarations } from "./scripts/declarations.ts";
import { endsWithHash } from "./scripts/ends-with-hash.ts";
import { expressionsOnDemand } from "./scripts/expressions-on-demand.ts";
import { grammarsOnDemand } from "./scripts/grammars-on-demand.ts";
import { lastWordsOnDemand } from "./scripts/last-words-on-demand.ts";
import { licenses } from "./scripts/licenses.ts";
import { hooksInAdvance, redactorOnDemand } from "./scripts/redactor-on-demand.ts";
import { wordsInParts } from "./scripts/words-in-parts.ts";

/**
 * client-node, openid-client and others do not say that their modules have no side effects, though they have none. Without
 * that the whole generated API (78 % of a bundle) would be read at every start for the kubeconfig alone.
 */
const PURE = /node_modules\/(?:@kubernetes\/client-node|openid-client|oauth4webapi|jose|js-yaml|@actions)\//;

/**
 * client-node's typed API is not used, and with it not the `undici` that it would dispatch requests with: half of the
 * time from start to first line. What would need it after all says so.
 */
const WITHOUT_DISPATCHER: Plugin = {
  name: "without-dispatcher",
  resolveId: (id, importer) =>
    id === "undici" && importer?.includes("/@kubernetes/client-node/") ? "\0no-dispatcher" : null,
  load: (id) =>
    id === "\0no-dispatcher"
      ? `class NoDispatcher { constructor() { throw new Error("requests go through node:https"); } }
         export { NoDispatcher as Agent, NoDispatcher as ProxyAgent };
         export const fetch = () => new NoDispatcher();`
      : null,
};

const SHARED_BY_PARSE =
  /src\/crash\/(?:index|grammar\/(?:bytes|drafting|hints-by-type|log-lines|in-parts|records|rewording|seek|signals|unicode)|wrappers\/[\w-]+)\.ts$|src\/redact\/strings\.ts$/;

const REDACT_AT_ONCE =
  /src\/redact\/(?:all-hooks|breaks|byte-text|index|library-hooks|long-words|may-hold-secret|normalise|ranges|rule|search\/base64)\.ts$/;

/** Each file takes as long to find as a small one to read. */
const SMALL_PARTS_OF_PARSE = /src\/command-line\/(?:parse-arguments|colours|file-problem)\.ts$/;

/** What each file of dist/ with code of a room has in common. */
const EVERYWHERE: readonly Plugin[] = [wordsInParts, expressionsOnDemand, asciiOnly];

/** `src/compiled.ts` loads these; each is a CommonJS module, which Node can load too. */
const LOADED = {
  "command-line/parse": "src/command-line/parse.ts",
  "command-line/commands": "src/command-line/commands.ts",
  "chunks/action-start": "src/action/start.ts",
};

/** What only the command line loads. It lies apart, so that a download of the action leaves it out (`.gitattributes`). */
const COMMAND_LINE = /\/src\/(?:command-line|demo)\/|\/simulator\/|\/report\/parsed-log\.ts$/;

/** Chunks that are put together by name below. */
const CRASH = "crash";
const ENVIRONMENT_HINTS = "environment-hints";
const REDACT = "redact";

/** What a chunk holds: a package by its name, a part of a room by both. One without code hands on the exports of another. */
function nameOf({ name, moduleIds, facadeModuleId }: PreRenderedChunk): string {
  if (moduleIds.length === 0) return `${holding(name, facadeModuleId ?? "")}-exports`;
  if (name === CRASH || name === ENVIRONMENT_HINTS || name === REDACT) return name;
  return holding(name, moduleIds.findLast((id) => id.includes(`/${name}.`)) ?? moduleIds.at(-1) ?? "");
}

function holding(name: string, module: string): string {
  const { scoped, room } =
    /\/node_modules\/(?<scoped>(?:@[^/]+\/)?[^/]+)\/|\/src\/(?<room>[^/]+)\//.exec(module)?.groups ?? {};
  if (scoped !== undefined) return scoped.replace(/^@/, "").replace("/", "-");
  return room === undefined || room === name ? name : `${room}-${name}`;
}

/** The plugins but for the one that `bench/transforms.ts` leaves out to see what it buys. */
function used(...plugins: readonly Plugin[]): Plugin[] {
  return plugins.filter(({ name }) => name !== process.env.CRASHGATE_WITHOUT);
}

const output: OutputOptions = {
  dir: "dist",
  // Read at each start, and found in src.
  comments: { jsdoc: false },
};

const ENTRIES: OutputOptions = { ...output, format: "esm", entryFileNames: "[name].js" };

export default defineConfig([
  {
    input: LOADED,
    platform: "node",
    plugins: used(
      WITHOUT_DISPATCHER,
      grammarsOnDemand,
      hooksInAdvance,
      redactorOnDemand,
      lastWordsOnDemand,
      ...EVERYWHERE,
      endsWithHash,
      licenses(),
    ),
    treeshake: { moduleSideEffects: (id) => !PURE.test(id) },
    output: {
      ...output,
      format: "cjs",
      chunkFileNames: (chunk) =>
        chunk.moduleIds.some((id) => COMMAND_LINE.test(id)) ? "command-line/[name].cjs" : `chunks/${nameOf(chunk)}.cjs`,
      entryFileNames: "[name].cjs",
      cleanDir: true,
      codeSplitting: {
        groups: [
          // Read at each start for the hints of ends without a crash; the reader behind it only where something died.
          { name: ENVIRONMENT_HINTS, test: /src\/crash\/grammar\/environment-hints\.ts$/, priority: 1 },
          // What most grammars and the redactor share is read with the reader, not in a file for each.
          { name: CRASH, test: SHARED_BY_PARSE },
          // A text in which no rule finds anything needs no more of the redactor.
          { name: REDACT, test: REDACT_AT_ONCE },
          // Before what the command line has of its own: the action needs it too, and is downloaded without that.
          { name: "errors", test: /src\/errors\.ts$/, priority: 1 },
          { name: "parse-arguments", test: SMALL_PARTS_OF_PARSE },
        ],
      },
    },
  },
  // Each in one file, which is the fastest to load.
  { input: { index: "src/action.ts" }, platform: "node", output: ENTRIES },
  { input: { cli: "src/cli.ts" }, platform: "node", output: ENTRIES },
  // The parser as a library is one file: others put it into bundles of their own.
  {
    input: { parse: "src/crash/index.ts" },
    platform: "node",
    plugins: used(...EVERYWHERE, declarations()),
    output: ENTRIES,
  },
]);
