export { t as redactStrings } from "./strings2.js";
