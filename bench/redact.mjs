/**
 * Redacts the given file like the action redacts a stream, with the shipped bundle, and prints the number of bytes.
 */
import { openSync, readSync } from "node:fs";
import redact from "../dist/chunks/redact.cjs";

const file = openSync(process.argv[2], "r");
const chunk = Buffer.allocUnsafe(64 * 1024);
let length = 0;
const redactor = redact.redact_exports.createRedactor([], []);
const stream = redactor.stream((bytes) => {
  length += bytes.length;
});
for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) stream.write(chunk.subarray(0, read));
stream.end();
console.log(length);
