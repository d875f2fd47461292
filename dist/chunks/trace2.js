export { t as crashStack, n as groupStacks, r as otherGroups, i as sum } from "./trace.js";
