import "./wire.js";
export { t as Exec } from "./dist.js";
