export { t as createRedactor } from "./redact.js";
