export { i as disarmCommands } from "./report-escape.js";
