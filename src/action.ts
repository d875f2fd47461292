/** The front door of the action. It imports nothing at the top: what it loads is then taken from the compile cache. */
process.getBuiltinModule("node:module").enableCompileCache();
const { startAction } = await import("./action/start.ts");
await startAction();

export {};
