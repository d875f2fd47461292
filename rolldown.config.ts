import { defineConfig, type OutputOptions, type Plugin } from "rolldown";
import { asciiOnly } from "./scripts/ascii.ts";
import { builtinsAtRunTime } from "./scripts/builtins.ts";
import { compiledAtOnce } from "./scripts/compiled-at-once.ts";
import { declarations } from "./scripts/declarations.ts";
import { grammarsOnDemand } from "./scripts/grammars-on-demand.ts";
import { licenses } from "./scripts/licenses.ts";

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
  /src\/crash\/(?:drafting|foreign|letters|rewording|steps|index|wrappers\/\w+)\.ts$|src\/redact\/strings\.ts$/;

/** Node's own modules at run time, and one byte for a character: what each file of dist/ has in common. */
const EVERYWHERE: readonly Plugin[] = [builtinsAtRunTime, asciiOnly];

const output: OutputOptions = {
  dir: "dist",
  format: "esm",
  // Read at each start, and found in src.
  comments: { jsdoc: false },
  chunkFileNames: "chunks/[name].js",
  entryFileNames: "[name].js",
};

export default defineConfig([
  {
    input: { index: "src/action.ts", cli: "src/cli.ts" },
    platform: "node",
    plugins: [WITHOUT_DISPATCHER, grammarsOnDemand, compiledAtOnce, ...EVERYWHERE, licenses()],
    treeshake: { moduleSideEffects: (id) => !PURE.test(id) },
    output: {
      ...output,
      cleanDir: true,
      // What most grammars and the redactor share is read with the reader, not in a file for each.
      codeSplitting: { groups: [{ name: "crash", test: SHARED_BY_PARSE }] },
    },
  },
  // The parser as a library is one file: others put it into bundles of their own.
  { input: { parse: "src/crash/index.ts" }, platform: "node", plugins: [...EVERYWHERE, declarations()], output },
]);
