/** Hints for Julia's crashes. */
import { inSentence } from "../../grammar/drafting.ts";
import type { Draft, Hint } from "../../grammar/grammar.ts";

/** `Grammar.hints` of Julia. */
export const juliaHints: Readonly<Record<string, Hint>> = {
  uncaught: (draft) => uncaughtHint(draft),
  "startup-module-not-found": ({ message }) =>
    `The package ${/Package (\S+)/.exec(message ?? "")?.[1] ?? ""} is not in the image's environment. Run \`Pkg.instantiate()\` in the build, and start with \`--project\` of the folder whose Project.toml names it.`,
  "syntax-error": ({ culprit }) =>
    culprit?.file == null
      ? ""
      : `Julia could not parse ${inSentence(culprit.file, culprit.line)}. Run \`julia -e 'Meta.parseall(read("${culprit.file}", String))'\` in the build.`,
  "stack-overflow": ({ culprit }) =>
    culprit === null
      ? ""
      : `\`${culprit.function}\` called itself until the stack was full. Give its recursion an end.`,
  "fatal-signal": (draft) => signalHint(draft),
};

function uncaughtHint({ message, culprit }: Draft): string {
  const text = message ?? "";
  const place = culprit?.file == null ? "" : ` at ${inSentence(culprit.file, culprit.line)}`;
  const missing = /^UndefVarError: `?([^\s`]{1,200})`? not defined/.exec(text)?.[1];
  if (missing !== undefined)
    return `No variable or function \`${missing}\` is known${place}. Define it, or load the package that exports it, in the version that the image has.`;
  const key = /^KeyError: key (.{1,100}) not found/.exec(text)?.[1];
  if (key !== undefined)
    return `Nothing has the key ${key}${place}. Give \`get\` a default, or set it (of ENV: in the workload's \`env\`).`;
  const method = /^MethodError: no method matching (\S{1,200}?)\(/.exec(text)?.[1];
  if (method !== undefined)
    return `\`${method}\` has no method for the types that it was called with${place}; the message lists them. Convert the argument, or add a method.`;
  return place === ""
    ? ""
    : `Nothing caught the error of \`${culprit?.function ?? "the script"}\`${place}. Catch it there, or mend what the message names.`;
}

function signalHint({ signal, culprit }: Draft): string {
  if (culprit?.file == null)
    return `Native code that Julia called, or \`ccall\` and \`unsafe_load\` of the program, ended in ${signal?.name ?? "a signal"}. Start with \`--check-bounds=yes\`, and match the image's packages with its Julia.`;
  return `${signal?.name ?? "A signal"} struck below ${inSentence(culprit.file, culprit.line)}. Look at its \`ccall\`, \`unsafe_load\` and \`@inbounds\`; \`--check-bounds=yes\` makes an error of the last.`;
}
