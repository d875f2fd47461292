export { O as load } from "./js-yaml.js";
