export { t as createRedactor, n as redactStrings } from "./redact.js";
