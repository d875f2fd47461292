import { defineConfig } from "rolldown";

/**
 * client-node, openid-client and others do not say that their modules have no side effects, though they have none. Without
 * that the whole generated API (78 % of a bundle) would be read at every start for the kubeconfig alone.
 */
const PURE = /node_modules\/(?:@kubernetes\/client-node|openid-client|oauth4webapi|jose|js-yaml|@actions)\//;

export default defineConfig({
  input: { index: "src/action.ts", cli: "src/cli.ts" },
  platform: "node",
  treeshake: { moduleSideEffects: (id) => !PURE.test(id) },
  output: {
    dir: "dist",
    format: "esm",
    cleanDir: true,
    chunkFileNames: "chunks/[name].js",
    entryFileNames: "[name].js",
  },
});
