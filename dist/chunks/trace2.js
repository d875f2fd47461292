export { t as crashStack, n as groupStacks, r as sum } from "./trace.js";
