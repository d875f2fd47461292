export { t as columns, n as fitted, r as wrapped } from "../command-line/wrap.js";
