/** The redactor's rules and its streams: a bundle loads them for the first text that may hold a secret, or a log. */
export { createFinder } from "./find-secrets.ts";
export { createSafeStream } from "./stream.ts";
