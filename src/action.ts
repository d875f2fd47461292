/** The entry point of the action. */
import { cacheFolder, createLoader } from "./compiled.ts";

const load = createLoader(import.meta.dirname, cacheFolder(process.env));
await (load("chunks/action-start.cjs") as typeof import("./action/start.ts")).startAction();
