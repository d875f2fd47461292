/** Hints for messages of panics, from the standard library and from programs. */
import type { MessageHint } from "../../grammar/environment-hints.ts";
import type { Draft } from "../../grammar/grammar.ts";

type Telling = (match: RegExpExecArray, at: string) => MessageHint;

/** Messages of the packages runtime, sync, time, net, os and reflect. */
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

/** The cause and the remedy, from the message and the place. */
export function messageHint({ title, message, chain, culprit, fatal }: Draft, at: string): MessageHint {
  const text = (message ?? "").slice(0, 2000);
  for (const [pattern, hintOf] of MESSAGES) {
    const match = pattern.exec(text);
    if (match !== null) return hintOf(match, at);
  }
  if (title.startsWith("fatal error: ")) {
    return {
      why: `Go's runtime itself could not go on (${title.slice("fatal error: ".length, 200)}), which no recover stops; the program was at ${at}.`,
      advice:
        "Look at what the system refused it: limits of the container, a seccomp profile, an old kernel, or memory that C code or unsafe overwrote.",
    };
  }
  const isRecovered = chain.some(({ recovered }) => recovered);
  if (isRecovered && !fatal) {
    return {
      why: `The program panicked by itself at ${at}, and recovered it.`,
      advice:
        "Return an error there instead: what was being done is lost, and what it had locked or half written may be left so.",
    };
  }
  if (isRecovered) {
    return {
      why: `The program panicked by itself at ${at}; it was recovered, and thrown again${culprit?.function == null ? "" : ` in ${culprit.function}`}.`,
      advice: "Return an error where it was first thrown.",
    };
  }
  return {
    why: `The program panicked by itself at ${at}, and nothing recovered it.`,
    advice:
      "Return an error there instead, or recover at the edge of the goroutine if the rest of the program may go on.",
  };
}
