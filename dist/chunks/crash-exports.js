export { i as parseCrash } from "./crash.js";
