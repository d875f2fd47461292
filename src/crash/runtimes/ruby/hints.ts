/** Hints for Ruby's crashes. */
import { inSentence } from "../../grammar/drafting.ts";
import type { Draft, Hint } from "../../grammar/grammar.ts";

/** `Grammar.hints` of Ruby. */
export const rubyHints: Readonly<Record<string, Hint>> = {
  uncaught: uncaughtHint,
  "startup-module-not-found": (draft) => {
    const name = missingIn(draft.message ?? "");
    return name === null
      ? "The script that the container starts is not in the image. Check the command and the working directory."
      : notInImage(name);
  },
  "stack-overflow":
    "A method called itself until the stack was full. Give the recursion that the trace repeats an end.",
  "out-of-memory":
    "Ruby could not get the memory that it asked for. Look at what grows, or raise the container's memory limit; MALLOC_ARENA_MAX=2 or jemalloc lower what threads waste.",
  signal:
    "The process was told to end by a signal and had no handler for it. If that was the end of the pod all is well; otherwise see who sent it.",
  "fatal-signal":
    "The interpreter itself crashed, mostly in a gem's native extension. Look at the C level backtrace for the .so above libruby, and update or rebuild that gem for this Ruby and libc.",
  "interpreter-bug":
    "The interpreter found its own state damaged, mostly by a gem's native extension. Update Ruby and the gem whose .so the C level backtrace shows.",
  "thread-exception":
    "A thread died of an exception; the process went on without it. Rescue inside the thread, or set abort_on_exception so that its loss is seen.",
  "logged-exception":
    "The framework caught the exception of one request and went on. Handle it in the first frame of the application.",
};

function missingIn(message: string): string | null {
  return /cannot load such file -- (\S+)/.exec(message)?.[1] ?? null;
}

function notInImage(name: string): string {
  return `The file or gem \`${name}\` is not in the image. Add it to the Gemfile (outside of group :development), run bundle install in the build, and start with bundle exec.`;
}

function uncaughtHint(draft: Draft): string {
  const message = draft.message ?? "";
  const type = draft.chain.at(-1)?.type ?? "";
  const absent = missingIn(message);
  if (absent !== null) return notInImage(absent);
  const missing = /^key not found: "(\w+)"/.exec(message)?.[1];
  if (type === "KeyError" && missing !== undefined && /^[A-Z][A-Z0-9_]*$/.test(missing)) {
    return `The environment variable ${missing} is not set in this container. Add it to the workload's env, or give ENV.fetch a default.`;
  }
  if (type === "NoMethodError" && /\bnil\b/.test(message)) {
    return "A method was called on nil. Find in the first frame which value was nil, and check it where it comes from (&. only hides it).";
  }
  const place = draft.culprit?.file == null ? "" : ` at ${inSentence(draft.culprit.file, draft.culprit.line)}`;
  const constant = /^uninitialized constant (\S+)/.exec(message)?.[1];
  if (constant !== undefined) {
    return `The constant \`${constant.replace(/^.*>::/, "")}\`, which is asked for${place}, exists nowhere. Require the gem that has it (its group may not be bundled here), or give its file the name that the autoloader looks for.`;
  }
  const method = /^undefined (?:local variable or )?method [`']([^`']{1,100})'/.exec(message)?.[1];
  if (method !== undefined) {
    return `\`${method}\`, which is called${place}, is no method of that object. Compare the version of the gem in Gemfile.lock with the one that the code was written for.`;
  }
  const option = /^(?:invalid|missing|ambiguous) (?:option|argument): (\S+)/.exec(message)?.[1];
  if (option !== undefined) {
    return `The program was started with ${option}, which it does not know or cannot read. Compare \`args\` of the container with the options of this version.`;
  }
  return `${type === "" ? "An exception" : type} was raised${place} and nothing rescued it. Mend what its message says, or rescue it there.`;
}
