export { t as nearest } from "./inputs-nearest.js";
