/** What can be done about the JVM's crashes. */
import type { Draft, Hint, HintFacts } from "./grammar.ts";

function placeIn({ culprit, rootCause }: Draft): string {
  const place = rootCause ?? culprit;
  if (place === null) return "the first frame of the trace";
  return place.file === null
    ? (place.function ?? "the first frame of the trace")
    : `${place.function} (${place.file}${place.line === null ? "" : `:${place.line}`})`;
}

const mebibytes = (bytes: number) => `${Math.floor(bytes / 1048576)} MiB`;

/** Advice by OutOfMemoryError's own words (JDK's hotspot/share/memory and java.nio.Bits). */
const OUT_OF_MEMORY: readonly { readonly pattern: RegExp; readonly hint: (limit: string) => string }[] = [
  {
    pattern: /Metaspace|Compressed class space/,
    hint: () =>
      "The room for classes is full: too many classes are loaded, or class loaders are never let go. Raise -XX:MaxMetaspaceSize, and look for what keeps defining classes.",
  },
  {
    pattern: /native thread/,
    hint: () =>
      "The system refused another thread: the pod's pid limit or memory is used up. Bound the thread pools, or raise the limit of pids.",
  },
  {
    pattern: /[Dd]irect buffer memory/,
    hint: () =>
      "Memory outside the heap for direct buffers is used up. Raise -XX:MaxDirectMemorySize and the container's limit with it, or look for buffers that are never released.",
  },
  {
    pattern: /Requested array size/,
    hint: () =>
      "An array longer than the JVM allows was asked for, which no limit helps. Look at how its length is computed at the culprit.",
  },
  {
    pattern: /GC overhead limit/,
    hint: (limit) =>
      `Nearly all time went into collecting garbage, and next to nothing was freed. Raise the heap (-XX:MaxRAMPercentage=75${limit}), and look for what holds on to objects in a heap dump.`,
  },
];

function heap({ message, title }: Draft, { memoryLimitBytes }: HintFacts): string {
  const text = message ?? title;
  const limit = memoryLimitBytes === null ? "" : `, of a limit of ${mebibytes(memoryLimitBytes)}`;
  const known = OUT_OF_MEMORY.find(({ pattern }) => pattern.test(text));
  return (
    known?.hint(limit) ??
    `The Java heap is full; without flags it may take only a quarter of the container's memory. Set -XX:MaxRAMPercentage=75${limit}, and look with -XX:+HeapDumpOnOutOfMemoryError for what holds on to objects.`
  );
}

/** Advice by the type of the root of the chain. */
const BY_TYPE: Readonly<Record<string, (message: string, place: string) => string>> = {
  NullPointerException: (message, place) => {
    const what = / because (.*?) is null/.exec(message)?.[1]?.replace(/^"([^"]*)"$/, "$1");
    return `${what === undefined ? "Something" : `\`${what}\``} is null at ${place}. Check where the value comes from, and what happens when it is missing.`;
  },
  ClassNotFoundException: (message) =>
    `The class ${message || "named in the message"} is not on the class path. Check the dependency's scope, and that the image contains its jar.`,
  NoClassDefFoundError: (message) =>
    `The class ${message || "named in the message"} was there at build time and is not now, or failed to initialize earlier. Check versions and the image's jars.`,
  NoSuchMethodError: () =>
    "A method is missing that the code was compiled against: two versions of a library are on the class path. Look at the dependency tree, and align them.",
  UnsupportedClassVersionError: () =>
    "The classes were compiled for a newer Java than the image runs. Build with --release of the image's Java, or update the image.",
  ConnectException: () =>
    "Nothing listened at the address. Check host and port, and retry instead of ending when the other side is not ready yet.",
  UnknownHostException: (message) =>
    `The name ${message} could not be resolved. Check the host's name and its namespace, and the cluster's DNS.`,
  BindException: () =>
    "The port is taken: another process of the container, or this one a second time, listens on it. Give the server a port of its own.",
  NoSuchFileException: (message) =>
    `${message} is not in the container. Check that the image contains it, or that the volume or ConfigMap with it is mounted there.`,
  FileNotFoundException: (message) =>
    `${message} is not in the container or may not be read. Check the image, the mounts, and runAsUser.`,
  ClassCastException: (message, place) =>
    `A value was not of the type that it was cast to at ${place}${message === "" ? "" : ` (${message.split(" (", 1)[0]})`}. Check with instanceof, or where the value comes from.`,
  ArrayIndexOutOfBoundsException: (message, place) =>
    `An index lay outside of its array at ${place}${message === "" ? "" : ` (${message})`}. Check it against the length.`,
  IndexOutOfBoundsException: (message, place) =>
    `An index lay outside of its list at ${place}${message === "" ? "" : ` (${message})`}. Check it against the size, which is often 0.`,
  NoSuchElementException: (message, place) =>
    `A value was taken from something empty at ${place}${message === "" ? "" : ` (${message})`}. Handle its absence (orElse, hasNext) there.`,
  ArithmeticException: (message, place) =>
    `A calculation was not possible at ${place}${message === "" ? "" : ` (${message})`}. Check the divisor or the range before.`,
  AssertionError: (message, place) =>
    `An assertion did not hold at ${place}${message === "" ? "" : ` (${message})`}. Look at what its caller passed.`,
  ConcurrentModificationException: (_, place) =>
    `A collection was changed while it was gone through, at ${place}. Collect the changes first, use the iterator's remove, or a concurrent collection.`,
  UninitializedPropertyAccessException: (message, place) =>
    `${message === "" ? "A lateinit property was read before it was set" : message}, at ${place}. Set it before this runs, or make it nullable.`,
  MatchError: (message, place) =>
    `No case matched ${message === "" ? "the value" : message} at ${place}. Add a case for it.`,
  NumberFormatException: (message, place) =>
    `Text that is no number was parsed at ${place} (${message}). Check the setting or input it comes from.`,
};

function uncaught(draft: Draft): string {
  const root = draft.chain[0];
  const type = root?.type ?? "";
  const name = type.slice(type.lastIndexOf(".") + 1);
  const advice = Object.hasOwn(BY_TYPE, name)
    ? BY_TYPE[name]?.((root?.message ?? "").slice(0, 500), placeIn(draft))
    : undefined;
  return (
    advice ??
    `An exception was thrown at ${placeIn(draft)} and nothing caught it, which ends the main thread. Handle it there, or where the work was begun.`
  );
}

/** By kind; `uncaught` says more where the root's type names the trouble. */
export const javaHints: Readonly<Record<string, Hint>> = {
  uncaught,
  "heap-oom": heap,
  "native-oom": (_, { memoryLimitBytes }) =>
    `The JVM could not get memory from the system${memoryLimitBytes === null ? "" : ` within the limit of ${mebibytes(memoryLimitBytes)}`}. Lower -Xmx or -XX:MaxRAMPercentage to leave room for threads, classes and buffers, or raise the limit.`,
  "stack-overflow": (draft) =>
    `A method called itself until the stack was full, at ${placeIn(draft)}. Give the recursion an end; -Xss only moves the wall.`,
  "thread-exception": (draft) =>
    `A thread died of an exception thrown at ${placeIn(draft)}; the process went on without it. Catch it in the thread, or set an UncaughtExceptionHandler that ends the process.`,
  "logged-exception": (draft) =>
    `An exception was caught and logged at ${placeIn(draft)}. It did not end the process by itself; see whether what followed did.`,
  "startup-class-not-found": ({ message }) => {
    const name = /main class (\S+)|in class (\S+?),|attribute, in (\S+)/.exec(message ?? "");
    return `Java could not start ${name?.[1] ?? name?.[2] ?? name?.[3] ?? "the main class"}. Check the class path, the package of the class and Main-Class in the jar's manifest.`;
  },
  "startup-file-not-found": ({ message }) =>
    `${/jarfile (\S+)/.exec(message ?? "")?.[1] ?? "The jar"} is not in the image at this path. Check COPY, WORKDIR and the container's command.`,
  "startup-failure": ({ message }) => {
    const action = /\nAction: ([\s\S]*)/
      .exec(message ?? "")?.[1]
      ?.trim()
      .split("\n")[0];
    return action === undefined
      ? "The JVM or the framework could not start with these options. Check JAVA_TOOL_OPTIONS and the command line against this version of Java."
      : `Spring could not start the application. ${action}`;
  },
  "fatal-signal": (draft) =>
    `Native code crashed under the JVM${draft.culprit?.function == null ? "" : ` below ${draft.culprit.function}`}. Look at the problematic frame: a library of its own means update that one, libjvm.so means update Java; keep the report with -XX:ErrorFile=/dev/stderr.`,
  "jvm-internal-error": "The JVM found itself broken. Update Java, and keep the report with -XX:ErrorFile=/dev/stderr.",
  "thread-dump": "Somebody asked for the threads with SIGQUIT; that ends nothing. Look at what each waits for.",
  deadlock:
    "Threads wait for locks that they hold against each other. Take the locks in the same order everywhere; the dump names both sides.",
};
