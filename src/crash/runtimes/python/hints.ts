/** Hints for Python's crashes. */
import { inSentence } from "../../grammar/drafting.ts";
import type { Draft, Hint, HintFacts } from "../../grammar/grammar.ts";

function placeIn({ culprit, rootCause }: Draft): string {
  const place = rootCause ?? culprit;
  return place?.file == null ? "the last frame of the trace" : inSentence(place.file, place.line);
}

/** Advice by the root error's type, for types whose message names the missing thing. */
const BY_TYPE: Readonly<Record<string, (message: string, draft: Draft) => string | null>> = {
  KeyError: (message, { frames }) => {
    const isEnvironment = frames.some(
      ({ file, function: name }) => name === "__getitem__" && /(?:^<frozen os>|[/\\]os\.py)$/.test(file ?? ""),
    );
    if (!isEnvironment)
      return `The key ${message} is not in the mapping. Use .get() with a default, or check where the mapping is filled.`;
    return `The environment variable ${message} is not set. Set it in the container's env, or in the ConfigMap or Secret that feeds it.`;
  },
  AttributeError: (message) => {
    const name = /'NoneType' object has no attribute '([^']*)'/.exec(message)?.[1];
    return name === undefined
      ? null
      : `\`.${name}\` was asked of None. Check what returned None there, and what should happen then.`;
  },
  NameError: (message) => {
    const name = /name '([^']*)' is not defined/.exec(message)?.[1];
    return name === undefined
      ? null
      : `The name ${name} exists nowhere. Import or define it; a linter finds such names before they run.`;
  },
};

function uncaught(draft: Draft): string {
  for (const { type, message } of draft.chain) {
    const name = (type ?? "").slice((type ?? "").lastIndexOf(".") + 1);
    const advice = Object.hasOwn(BY_TYPE, name) ? BY_TYPE[name]?.(message.slice(0, 1000), draft) : null;
    if (advice != null) return advice;
  }
  return `An exception was raised at ${placeIn(draft)} and nothing caught it. Handle it there, or where the work was begun.`;
}

function missingModule({ message }: Draft): string {
  const name = /No module named '?([^'\s]+)'?/.exec(message ?? "")?.[1] ?? "A module";
  return `${name} is not installed in the image, or not on PYTHONPATH. Add it to requirements.txt or pyproject.toml, and build the image with the same Python that runs it.`;
}

function outOfMemory(_: Draft, { memoryLimitBytes }: HintFacts): string {
  const limit = memoryLimitBytes === null ? "" : ` (${Math.floor(memoryLimitBytes / 1048576)} MiB)`;
  return `Python could not get memory for an object, which is most often one huge object. Look at the size asked for at the culprit, before raising the container's limit${limit}.`;
}

/** By kind; `uncaught` has more specific hints for known types and messages. */
export const pythonHints: Readonly<Record<string, Hint>> = {
  uncaught,
  "exception-group": (draft) =>
    `Tasks that ran together failed; the first did so at ${placeIn(draft)}. Look at each member's own trace below the group's.`,
  "startup-module-not-found": missingModule,
  "startup-file-not-found":
    "The script that the container starts is not there. Check WORKDIR, COPY and the container's command.",
  "import-error": (draft) =>
    `A name could not be imported at ${placeIn(draft)}: another version of the package is installed than the code was written for, or two modules import each other. Pin the version, or break the cycle.`,
  "syntax-error": (draft) =>
    `${placeIn(draft)} could not be parsed by this version of Python, so the program never ran. Run python -m compileall in the build, with the image's Python.`,
  "stack-overflow": (draft) =>
    `A function called itself until Python's limit, at ${placeIn(draft)}. Give the recursion an end, or work with a list instead.`,
  "out-of-memory": outOfMemory,
  interrupted:
    "The process got SIGINT, as from Ctrl-C or a supervisor. Ask who sent it; the trace only shows where the program was.",
  "fatal-signal": (draft) =>
    `Native code crashed under Python${draft.culprit?.function == null ? "" : `, called from ${draft.culprit.function}`}: a C extension or ctypes. Update or rebuild the extension that the top frames belong to.`,
  "interpreter-error":
    "The interpreter found itself broken: a C extension is the usual reason. Update the extensions, or find the one with faulthandler and a debug build.",
  "startup-failure":
    "The interpreter could not start: PYTHONHOME or PYTHONPATH point to another Python, or its files are missing. Unset them, or repair the image.",
  "thread-dump": "Somebody asked for the threads' stacks; that ends nothing. Look at what each thread waits for.",
  "thread-exception": (draft) =>
    `A thread died of an exception raised at ${placeIn(draft)}; the process went on without it. Catch it in the thread, or let its failure end the process.`,
  "process-exception": (draft) =>
    `A child process died of an exception raised at ${placeIn(draft)}. Check its exit code in the parent.`,
  "asyncio-task": (draft) =>
    `A task failed at ${placeIn(draft)} and nobody awaited it. Keep a reference and await it, or use a TaskGroup.`,
  "exception-ignored": (draft) =>
    `An exception at ${placeIn(draft)} came where Python can only report it: in a finalizer or at exit. It did not end the process.`,
};
