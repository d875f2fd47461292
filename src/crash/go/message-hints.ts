/** What the message of a panic tells, for panics of the standard library and of the program itself. */
import type { MessageHint } from "../environment-hints.ts";

type Telling = (match: RegExpExecArray, at: string) => MessageHint;

/** The words are those of package runtime, sync, time, net, os and reflect. */
const MESSAGES: readonly (readonly [RegExp, Telling])[] = [
  [
    /^(?:runtime error: )?(?:panic called with nil argument|nil$)/,
    (_, at) => ({
      why: `panic was called with nil at ${at}.`,
      advice: "Give it the error that it was meant to carry; a nil error in a variable is the usual reason.",
    }),
  ],
  [
    /makeslice: (?:len|cap) out of range|makechan: size out of range|growslice: len out of range/,
    (_, at) => ({
      why: `A length that is negative or absurdly large was asked for at ${at}.`,
      advice: "Check the number before it becomes a size: it mostly comes from input or from a subtraction.",
    }),
  ],
  [
    /hash of unhashable type (\S+)/,
    ([, type], at) => ({
      why: `A ${type} was used as the key of a map at ${at}, which cannot be compared.`,
      advice: "Use a key of a comparable type, such as a string made of it.",
    }),
  ],
  [
    /comparing uncomparable type (\S+)/,
    ([, type], at) => ({
      why: `Two interfaces that hold a ${type} were compared with == at ${at}.`,
      advice: "Compare them with reflect.DeepEqual, slices.Equal or maps.Equal.",
    }),
  ],
  [
    /^value method (\S+) called using nil \*(\S+) pointer/,
    ([, method, type], at) => ({
      why: `${method} was called at ${at} through a nil *${type} that an interface or embedding held.`,
      advice:
        "Check the pointer before it is stored in the interface: an interface with a nil pointer in it is not nil.",
    }),
  ],
  [
    /^close of nil channel/,
    (_, at) => ({ why: `A channel that was never made was closed at ${at}.`, advice: "Make it in the constructor." }),
  ],
  [
    /^reflect: |^reflect\./,
    (_, at) => ({
      why: `Package reflect was used on a value that does not allow it, from ${at}.`,
      advice: "Check Kind, IsValid and CanSet before; a nil pointer or an unexported field is the usual reason.",
    }),
  ],
  [
    /context deadline exceeded|context canceled/,
    (_, at) => ({
      why: `Something took longer than its context allowed, and ${at} made a panic of it.`,
      advice: "Return the error instead, and look at what was slow.",
    }),
  ],
  [
    /^regexp: Compile|^template: /,
    (_, at) => ({
      why: `A pattern or a template that is wrong was compiled by a Must function at ${at}.`,
      advice: "The message shows the place in it; compile it in a test.",
    }),
  ],
  [
    /^flag redefined: (\S+)|multiple registrations for (\S+)|^pattern "(.*?)" .*conflicts|duplicate metrics collector registration/,
    ([, flag, one, two], at) => ({
      why: `${flag ?? one ?? two ?? "The same name"} was registered twice, the second time at ${at}.`,
      advice: "Register it once; two imports or two calls of one constructor are the usual reason.",
    }),
  ],
  [
    /^non-positive interval for (?:NewTicker|Ticker)/,
    (_, at) => ({
      why: `A ticker was made with an interval of zero or less at ${at}.`,
      advice: "Check the setting that it comes from: an unset duration is 0.",
    }),
  ],
  [
    /inconsistently typed value into Value|store of nil value into Value/,
    (_, at) => ({
      why: `An atomic.Value was given another type than before, or nil, at ${at}.`,
      advice: "Store one type only, or use atomic.Pointer.",
    }),
  ],
];

/** Why and what to do, from the message and the place. */
export function messageHint(message: string, at: string): MessageHint {
  const text = message.slice(0, 2000);
  for (const [pattern, tell] of MESSAGES) {
    const match = pattern.exec(text);
    if (match !== null) return tell(match, at);
  }
  return {
    why: `The program panicked by itself at ${at}, and nothing recovered it.`,
    advice:
      "Return an error there instead, or recover at the edge of the goroutine if the rest of the program may go on.",
  };
}
