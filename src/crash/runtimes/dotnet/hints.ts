/** Hints for crashes of .NET and Mono. */
import { inSentence } from "../../grammar/drafting.ts";
import type { Draft, Hint, HintFacts } from "../../grammar/grammar.ts";
import { type HintsByType, hintByType } from "../../grammar/hints-by-type.ts";

function placeIn({ culprit, rootCause }: Draft): string {
  const place = rootCause ?? culprit;
  if (place === null) return "the first frame of the trace";
  return place.file === null ? (place.function ?? "the first frame of the trace") : inSentence(place.file, place.line);
}

/** Advice by the type of the innermost exception. */
const BY_TYPE: HintsByType = {
  NullReferenceException: (_, place) =>
    `Something is null at ${place}. Check where the value comes from; nullable reference types let the compiler find such places.`,
  FileNotFoundException: (message) => {
    const name = /'([^']+)'/.exec(message)?.[1] ?? "A file or assembly";
    return `${name} is not in the container. Check what dotnet publish puts into the image, and the mounts.`;
  },
  SocketException: (message, place) =>
    `A socket could not be used at ${place}${message === "" ? "" : ` (${message})`}. Check the host, address and port given there, and retry instead of ending when the other side is not ready yet.`,
  TypeInitializationException: (_, place) =>
    `A static constructor failed at ${place}. Look at the innermost exception: settings read there are the usual reason.`,
  BadImageFormatException: () =>
    "An assembly was built for another architecture or framework. Publish for the image's runtime identifier.",
  DllNotFoundException: (message) =>
    `${/'([^']+)'/.exec(message)?.[1] ?? "A native library"} is not in the image. Install its package there, or publish for the image's runtime identifier.`,
  InvalidCastException: (_, place) =>
    `A value was not of the type that it was cast to at ${place}. Use \`is\` or \`as\`, or look at where the value comes from.`,
  KeyNotFoundException: (message, place) =>
    `A dictionary was asked for a key that it does not have, at ${place}${message === "" ? "" : ` (${message})`}. Use TryGetValue, and handle its absence.`,
  TimeoutException: (message, place) =>
    `Something did not answer in time, asked at ${place}${message === "" ? "" : ` (${message})`}. Check that it is reachable and how long it may take, and retry instead of ending.`,
  FormatException: (message, place) =>
    `Text of the wrong form was parsed at ${place} (${message}). Check the setting or input it comes from.`,
};

function uncaught(draft: Draft): string {
  return (
    hintByType(BY_TYPE, draft, placeIn(draft)) ??
    `An exception was thrown at ${placeIn(draft)} and nothing caught it, which ends the process whatever the thread. Handle it there, or where the work was begun.`
  );
}

function outOfMemory(_: Draft, { memoryLimitBytes }: HintFacts): string {
  const limit =
    memoryLimitBytes === null
      ? "of the container's memory limit"
      : `of the container's ${Math.floor(memoryLimitBytes / 1048576)} MiB`;
  return `The managed heap reached its limit, by default three quarters ${limit}. Raise the limit, or set DOTNET_GCHeapHardLimitPercent; look with dotnet-gcdump for what holds on to objects.`;
}

/** By kind; `uncaught` has more specific hints for known innermost types. */
export const dotnetHints: Readonly<Record<string, Hint>> = {
  uncaught,
  "stack-overflow": (draft) =>
    `A method called itself until the stack was full, at ${placeIn(draft)}. Give the recursion an end, or work with a list instead.`,
  "out-of-memory": outOfMemory,
  "fail-fast": (draft) =>
    `The program ended itself with Environment.FailFast or a failed Debug.Assert, at ${placeIn(draft)}. Its message says what must not have happened.`,
  "fatal-error":
    "The runtime found memory broken: unsafe code or a native library wrote where it must not. Look at the P/Invoke or unsafe code that the top frames belong to.",
  "fatal-signal":
    "Native code crashed under Mono. Look at the P/Invoke that the managed stack ends in, and update that library.",
  "startup-file-not-found": ({ message }) =>
    `${/'([^']+)'/.exec(message ?? "")?.[1] ?? "The assembly"} is not in the image at this path. Check the publish output, COPY, WORKDIR and ENTRYPOINT.`,
  "startup-framework-not-found": ({ message }) => {
    const [, name, version] = /Framework: '([^']*)', version '([^']*)'/.exec(message ?? "") ?? [];
    const wanted =
      name === undefined ? "the application was built for" : `${name} ${version}, for which the application was built`;
    return `The image has another version of .NET than ${wanted}. Use the base image of the application's target framework, or publish self-contained.`;
  },
};
