export { t as createCrashReader, n as parseCrash } from "./chunks/crash.js";
