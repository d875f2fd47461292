export { t as DETAILS, n as shrink } from "./shrink2.js";
