/** Origins of Julia's frames. */
import type { Origin } from "../../model.ts";

/** Base is printed as `./dict.jl`; the rest is in the folder where Julia is installed or was built. */
const RUNTIME = /^\.\/|\/stdlib\/|\/share\/julia\/|\/(?:buildworker|cache\/build)\/|\/julia\/src\/|\.[ch](?:pp)?$/;
const PACKAGE = /\.julia\/(?:packages|dev)\/|\/packages\/[A-Z]\w*\/\w{5}\//;

/** The origin of a frame; `file` is null if it was not printed. */
export function originOf(file: string | null, name: string): Origin {
  if (file === null) return /^(?:ijl|jl)_|^_start$/.test(name) ? "runtime" : "dependency";
  if (RUNTIME.test(file)) return "runtime";
  return PACKAGE.test(file) || /\.so\b/.test(file) ? "dependency" : "app";
}
