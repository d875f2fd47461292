import { t as require_build } from "./socks.js";
export default require_build();
export {};
