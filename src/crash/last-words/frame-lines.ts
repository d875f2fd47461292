/** Recognises the frames of stacks, in last words and behind prefixes. */
import { inParts } from "../grammar/in-parts.ts";

const FRAME = inParts(
  /^\s*(?:at (?:\S|<)|\[C\]: (?:in|at) |\S{1,200}:\d+: in (?:main chunk|function|upvalue|local|method|field|metamethod)\b|File "|#\d+[: ]|from \/?\S+:\d+|\/\S{1,300}:\d+:in [`'"]|\.\.\. \d+ (?:more|common frames)|\d{1,4}: {1,4}(?!(?:error|fatal|warning)\b)(?:0x)?\S|\d{1,4} {1,4}\S{1,100} +0x[0-9a-f]{8,16} \S|0x[0-9a-f]{4,}|goroutine \d+|created by |[\w./@*()[\]{}$-]{1,300}\((?:0x|\.\.\.|\)$)|\S{1,300}\.(?:go|rs|cc?|cpp|hpp|py|rb|java|js|ts|erl|ex):\d+(?: \+0x|\)|$)|\[(?:bt|0x)|(?:\/\S{1,300}|\S{1,100}\.so\S{0,40})\((?:\+0x|_)|--- End of |(?: {3}(?:while (?:executing|compiling|processing)|invoked from within)| {3}\((?:procedure|file|in namespace|"\S{1,100}" (?:body|arm|script)) ?.{0,200})$)/,
);

/** True if the line is a stack frame of any runtime. */
export function isFrame(line: string): boolean {
  return line.length < 2000 && FRAME.test(line);
}
