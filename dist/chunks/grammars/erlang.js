export { t as erlang, n as isErlangReport, r as termFrames } from "../crash-erlang.js";
