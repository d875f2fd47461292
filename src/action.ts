/**
 * The entry point of the action. It has no static imports, so that everything it loads comes from the compile cache.
 */
process.getBuiltinModule("node:module").enableCompileCache();
const { startAction } = await import("./action/start.ts");
await startAction();

export {};
