/** Requirements of a Kubernetes node on the machine. */
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { installPackages } from "../../debian.ts";

/** Debian's folder of network plugins; containerd's default is another one. */
export const CNI_PLUGINS = "/usr/lib/cni";

/** Required programs and files, each with its Debian package. */
const NEEDED = [
  { file: "containerd", package: "containerd" },
  { file: "ctr", package: "containerd" },
  { file: "runc", package: "runc" },
  { file: "etcd", package: "etcd-server" },
  { file: join(CNI_PLUGINS, "ptp"), package: "containernetworking-plugins" },
  { file: join(CNI_PLUGINS, "host-local"), package: "containernetworking-plugins" },
  { file: "unshare", package: "util-linux" },
  { file: "nsenter", package: "util-linux" },
  { file: "script", package: "bsdutils" },
  { file: "tar", package: "tar" },
] as const;

const SYSTEM_PATH = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** A missing requirement, in one sentence. */
export class RequirementError extends Error {
  override readonly name = "RequirementError";
}

/** `PATH` with the folders of system programs, which an ordinary user's shell omits. */
export function systemPath(): string {
  const given = (process.env.PATH ?? "").split(delimiter);
  return [...given, ...SYSTEM_PATH.filter((folder) => !given.includes(folder))].join(delimiter);
}

/** Installs the Debian packages; throws a RequirementError for anything else that is missing. */
export async function meetRequirements(): Promise<void> {
  if (process.platform !== "linux") {
    throw new RequirementError(`A Kubernetes node needs Linux, and this is ${process.platform}.`);
  }
  if (process.getuid?.() !== 0) {
    throw new RequirementError("A Kubernetes node needs root on this machine: run it as root.");
  }
  if (!(await isInstalled("go"))) {
    throw new RequirementError("Kubernetes is built from source here, and there is no `go` (1.26 or later) in PATH.");
  }
  const missing = await missingPackages();
  if (missing.length === 0) return;
  try {
    await installPackages(missing);
  } catch (cause) {
    throw new RequirementError((cause as Error).message, { cause });
  }
  const still = await missingPackages();
  if (still.length > 0) throw new RequirementError(`This machine lacks ${still.join(", ")}.`);
}

async function missingPackages(): Promise<string[]> {
  const missing = new Set<string>();
  for (const { file, package: name } of NEEDED) if (!(await isInstalled(file))) missing.add(name);
  return [...missing];
}

async function isInstalled(file: string): Promise<boolean> {
  const candidates = file.startsWith("/")
    ? [file]
    : systemPath()
        .split(delimiter)
        .map((folder) => join(folder, file));
  const found = await Promise.all(
    candidates.map((path) =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
