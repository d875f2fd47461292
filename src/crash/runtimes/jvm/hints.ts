/** Hints for the JVM's crashes. */
import type { Draft, Hint, HintFacts } from "../../grammar/grammar.ts";
import { type HintsByType, hintByType } from "../../grammar/hints-by-type.ts";

function placeIn({ culprit, rootCause }: Draft): string {
  const place = rootCause ?? culprit;
  if (place === null) return "the first frame of the trace";
  return place.file === null
    ? (place.function ?? "the first frame of the trace")
    : `${place.function} (${place.file}${place.line === null ? "" : `:${place.line}`})`;
}

const mebibytes = (bytes: number) => `${Math.floor(bytes / 1048576)} MiB`;

/** Advice by OutOfMemoryError's message (JDK's hotspot/share/memory and java.nio.Bits). */
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
const BY_TYPE: HintsByType = {
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
  UnsupportedClassVersionError: (message) => {
    const versions = versionsIn(message);
    return versions === null
      ? "The classes were compiled for a newer Java than the image runs. Build with --release of the image's Java, or update the image."
      : tooOld(versions);
  },
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
  return (
    hintByType(BY_TYPE, draft, placeIn(draft)) ??
    `An exception was thrown at ${placeIn(draft)} and nothing caught it, which ends the main thread. Handle it there, or where the work was begun.`
  );
}

/** Messages of the JVM and Spring about a failed start, in order of trial. */
const START_ADVICE: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /Invalid (maximum|initial|young generation) heap size: (\S+)|Invalid thread stack size: (\S+)/,
    ([, , heap, stack]) =>
      `Java cannot read ${heap ?? stack} as a size: it is a number with k, m or g behind it (-Xmx512m). Look for it in the command and in JAVA_TOOL_OPTIONS.`,
  ],
  [
    /Unrecognized (?:VM )?option:? '?([^'\s]+)'?/,
    ([, option]) =>
      `This Java does not know ${option}: it is misspelled, of another Java's version, or of another JVM. Look for it in the command, JAVA_TOOL_OPTIONS and JAVA_OPTS, and take it out.`,
  ],
  [
    /Could not reserve enough space for (?:(\d+)KB )?object heap|Too small (?:maximum|initial) heap|Initial heap size set to a larger value/,
    ([printed, size]) =>
      `The heap's size does not go with the container's memory${size === undefined ? ` (${printed})` : `: ${mebibytes(Number(size) * 1024)} were asked for`}. Set -Xmx below the limit with room for threads and buffers, or -XX:MaxRAMPercentage in its place.`,
  ],
  [
    /required a bean of type '([^']+)' that could not be found/,
    ([, type]) =>
      `Spring has no bean of type ${type}, which another one needs. Define it, let component scan see its package, or check the profile and properties that switch it on.`,
  ],
  [
    /Failed to bind properties under '([^']+)'/,
    ([, name]) =>
      `The property ${name} has a value that cannot be what it is bound to. Check it in the environment and in the configuration that is mounted.`,
  ],
  [
    /Failed to configure a DataSource/,
    () =>
      "The application has no address of a database: spring.datasource.url is not set for the active profile. Set SPRING_DATASOURCE_URL, or the profile whose configuration has it.",
  ],
  [
    /dependencies of some of the beans in the application context form a cycle/,
    () =>
      "Beans need each other in a circle, as the description draws it. Break it at one of them: a third bean, or @Lazy.",
  ],
];

function startupFailure({ title, message }: Draft): string {
  const text = `${title}\n${message ?? ""}`.slice(0, 4000);
  for (const [shape, advise] of START_ADVICE) {
    const match = shape.exec(text);
    if (match !== null) return advise(match);
  }
  return "The JVM or the framework could not start, for the reason that it gives. Check the configuration and the options that this names, in the command, the environment and JAVA_TOOL_OPTIONS.";
}

/** Class file versions: 46 is Java 1.2, and each release adds one. */
function versionsIn(text: string): { readonly built: number; readonly runs: number } | null {
  const version = /class file version (\d+)\.\d+.* up to (\d+)\./.exec(text.slice(0, 2000));
  return version === null ? null : { built: Number(version[1]) - 44, runs: Number(version[2]) - 44 };
}

function tooOld({ built, runs }: { readonly built: number; readonly runs: number }): string {
  return `It was compiled for Java ${built}, and the image has Java ${runs}. Take a base image with that Java, or compile with \`--release ${runs}\`.`;
}

/** By kind; `uncaught` has more specific hints for known root types. */
export const javaHints: Readonly<Record<string, Hint>> = {
  uncaught,
  "heap-oom": heap,
  "native-oom": (_, { memoryLimitBytes }) =>
    `The JVM could not get memory from the system${memoryLimitBytes === null ? "" : ` within the limit of ${mebibytes(memoryLimitBytes)}`}. Lower -Xmx or -XX:MaxRAMPercentage to leave room for threads, classes and buffers, or raise the limit.`,
  "stack-overflow": (draft) =>
    `A method called itself until the stack was full, at ${placeIn(draft)}. Give the recursion an end; -Xss only moves the wall.`,
  "thread-exception": (draft) =>
    `A thread died of an exception thrown at ${placeIn(draft)}; the process went on without it. Catch it in the thread, or set an UncaughtExceptionHandler that ends the process.`,
  "startup-class-not-found": ({ message, title }) => {
    const versions = title.includes("UnsupportedClassVersionError: ") ? versionsIn(title) : null;
    if (versions !== null) return tooOld(versions);
    const name = /main class (\S+)|in class (\S+?),|attribute, in (\S+)/.exec(message ?? "");
    return `Java could not start ${name?.[1] ?? name?.[2] ?? name?.[3] ?? "the main class"}. Check the class path, the package of the class and Main-Class in the jar's manifest.`;
  },
  "startup-file-not-found": ({ message }) =>
    `${/jarfile (\S+)/.exec(message ?? "")?.[1] ?? "The jar"} is not in the image at this path. Check COPY, WORKDIR and the container's command.`,
  "startup-failure": startupFailure,
  "fatal-signal": (draft) =>
    `Native code crashed under the JVM${draft.culprit?.function == null ? "" : ` below ${draft.culprit.function}`}. Look at the problematic frame: a library of its own means update that one, libjvm.so means update Java; keep the report with -XX:ErrorFile=/dev/stderr.`,
  "jvm-internal-error": "The JVM found itself broken. Update Java, and keep the report with -XX:ErrorFile=/dev/stderr.",
  "thread-dump": "Somebody asked for the threads with SIGQUIT; that ends nothing. Look at what each waits for.",
  deadlock:
    "Threads wait for locks that they hold against each other. Take the locks in the same order everywhere; the dump names both sides.",
};
