export { a as parseCrash } from "./crash.js";
