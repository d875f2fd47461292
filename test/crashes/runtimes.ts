/** How the programs of each language are built and run. */
import { basename, join } from "node:path";

/** A command with its arguments. */
export type Command = readonly [string, ...string[]];

/** One language's tools. */
export interface RuntimeTools {
  /** Fails where the tools are missing. */
  readonly check: Command;
  /** Debian's packages with the tools; none where npm has brought them. */
  readonly packages: readonly string[];
  /** Builds one source into the folder; for interpreted languages there is nothing to build. */
  readonly build?: (source: string, folder: string) => Command;
  readonly run: (source: string, folder: string, options: readonly string[]) => Command;
}

const program = (source: string) => basename(source).replace(/\.\w+$/, "");

/** By the runtime's name, which is also the folder of its programs. */
export const runtimes = {
  python: {
    check: ["python3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))"],
    packages: ["python3"],
    run: (source, _, options) => ["python3", ...options, source],
  },
  node: {
    check: [process.execPath, "--version"],
    packages: [],
    run: (source, _, options) => [process.execPath, ...options, source],
  },
  java: {
    check: ["javac", "-version"],
    packages: ["default-jdk-headless"],
    build: (source, folder) => ["javac", "-g", "-nowarn", "-d", folder, source],
    run: (source, folder, options) => ["java", ...options, "-cp", folder, `com.acme.shop.${program(source)}`],
  },
  go: {
    check: ["go", "version"],
    packages: ["golang-go"],
    build: (source, folder) => ["go", "build", "-o", join(folder, program(source)), source],
    run: (source, folder) => [join(folder, program(source))],
  },
} satisfies Readonly<Record<string, RuntimeTools>>;

export type RuntimeName = keyof typeof runtimes;
