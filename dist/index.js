// src/action.ts
process.getBuiltinModule("node:module").enableCompileCache();
const { startAction } = await import("./chunks/action-start.js");
await startAction();
export {};
