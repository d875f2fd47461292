export { t as palette } from "./palette2.js";
