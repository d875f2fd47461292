/** Hints for crashes of Node, Bun and Deno. */
import { firstLine, inSentence } from "../../grammar/drafting.ts";
import type { Draft, Hint, HintFacts } from "../../grammar/grammar.ts";

/** Advice by the code that errors of the operating system carry. */
const SYSTEM_ERRORS: readonly { readonly pattern: RegExp; readonly hint: (match: RegExpExecArray) => string }[] = [
  {
    pattern: /(?:ETIMEDOUT|ECONNRESET|EPIPE)/,
    hint: () =>
      "A connection broke and nobody handled its error. Listen for the 'error' event of the socket, and retry.",
  },
  {
    pattern: /Cannot read propert(?:y|ies) of (undefined|null) \(reading '([^']*)'\)/,
    hint: ([, value, name]) =>
      `\`${name}\` was read of a value that is ${value}. Check where the value comes from, and what happens when it is missing.`,
  },
  {
    pattern: /Cannot read property '([^']*)' of (undefined|null)/,
    hint: ([, name, value]) =>
      `\`${name}\` was read of a value that is ${value}. Check where the value comes from, and what happens when it is missing.`,
  },
  {
    pattern: /(?:undefined|null) is not an object \(evaluating '([^']*)'\)/,
    hint: ([, what]) => `\`${what}\` was evaluated where its value is missing. Check where the value comes from.`,
  },
  {
    pattern: /^(\S+) is not defined$/,
    hint: ([, name]) =>
      `The name ${name} exists nowhere. Import or declare it; a linter with no-undef finds such names before they run.`,
  },
];

function ofSystem({ message }: Draft): string | null {
  const text = (message ?? "").slice(0, 2000);
  for (const { pattern, hint } of SYSTEM_ERRORS) {
    const match = pattern.exec(text);
    if (match !== null) return hint(match);
  }
  return null;
}

function placeIn({ culprit, rootCause }: Draft): string {
  const place = rootCause ?? culprit;
  return place?.file == null ? "the first frame of the trace" : inSentence(place.file, place.line);
}

function missingModule({ message, runtime }: Draft): string {
  const name = /(?:module|package|Import) ['"]([^'"]+)['"]|not found ["']([^"']+)["']/.exec(message ?? "");
  const what = name?.[1] ?? name?.[2] ?? "a module";
  if (/^[./]|^file:/.test(what))
    return `The file ${what} is not in the image, or has another name there (upper and lower case count). Check what the build copies.`;
  const install = runtime === "deno" ? "deno.json" : "dependencies (not devDependencies) of package.json";
  return `The package ${what} is not in the image. Add it to the ${install}, and install before the image is built.`;
}

function heap({ runtime }: Draft, { memoryLimitBytes }: HintFacts): string {
  const limit =
    memoryLimitBytes === null
      ? ""
      : ` (here ${Math.floor(memoryLimitBytes / 1048576)} MiB, so about ${Math.floor((memoryLimitBytes / 1048576) * 0.75)})`;
  const flag = runtime === "deno" ? "--v8-flags=--max-old-space-size" : "--max-old-space-size";
  return `The JavaScript heap reached V8's own limit, not the container's. Set ${flag} to about three quarters of the container's memory limit${limit} in MiB, and look for what grows with a heap snapshot.`;
}

const RUNTIMES: Readonly<Record<string, string>> = { bun: "Bun", deno: "Deno", node: "Node.js" };

/** The hint for a crash of the runtime itself, which the program at most triggers. */
function runtimeCrash({ runtime }: Draft): string {
  const name = RUNTIMES[runtime] ?? "The runtime";
  return `${name} itself crashed, or a native module in it: a defect that no handler of the program can catch. Try another release of ${name}, look for its words in ${name}'s issues, and leave native modules out one by one.`;
}

/** A rejection with a value other than an Error. */
function ofReason({ message, culprit }: Draft): string | null {
  const reason = /(?:with the )?reason:? ["'](.{1,120}?)["']\.?/s.exec(message ?? "")?.[1];
  return reason === undefined || culprit !== null
    ? null
    : `A promise was rejected with \`${firstLine(reason)}\`, which is no Error and so has no stack, and nobody caught it. Reject with \`new Error(...)\`, which keeps where it was made.`;
}

/** By kind; `uncaught` and the like have more specific hints for known messages. */
export const nodeHints: Readonly<Record<string, Hint>> = {
  uncaught: (draft) =>
    ofSystem(draft) ??
    `An error was thrown at ${placeIn(draft)} and nothing caught it. Handle it there, or where the work was begun.`,
  "unhandled-rejection": (draft) =>
    ofSystem(draft) ??
    ofReason(draft) ??
    `A promise was rejected and nobody awaited or caught it, which ends the process. Await the call that leads to ${placeIn(draft)}, and catch where the work begins.`,
  "unhandled-error-event": (draft) =>
    ofSystem(draft) ??
    "An emitter had an error to tell and no listener for 'error', which throws. Listen for 'error' on it.",
  "uncaught-non-error": ({ message }) =>
    `\`${firstLine(message ?? "").slice(0, 120)}\` was thrown, which is no Error and so has no stack. Throw \`new Error(...)\`, which keeps where it was made.`,
  "startup-module-not-found": missingModule,
  "stack-overflow": (draft) =>
    `A function called itself until the stack was full, at ${placeIn(draft)}. Give the recursion an end, or work with a list instead.`,
  "heap-oom": heap,
  "syntax-error": (draft) =>
    `${placeIn(draft)} could not be parsed by this version of the runtime, so the program never ran. Check the file and the version in the image, and "type" in package.json where import or export is what it stumbles over.`,
  "unsettled-await": (draft) =>
    `The program waits at ${placeIn(draft)} for a promise that nothing is left to settle. Look for a callback or an event that never comes.`,
  "permission-denied": ({ message }) => {
    const flag = /--allow-[\w-]+/.exec(message ?? "")?.[0];
    return `Deno was not allowed to do this. Start it with ${flag ?? "the permission that the message names"}, narrowed to what it needs.`;
  },
  "runtime-crash": runtimeCrash,
  "fatal-signal": runtimeCrash,
  "fatal-error": runtimeCrash,
  abort: () =>
    "The process ended itself with process.abort() or a failed check of Node's own. Look at the frame that called it.",
  assertion: () =>
    "A check inside Node failed: an addon is the usual reason. Rebuild native addons for this version of Node, or update both.",
};
