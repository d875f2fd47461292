/** Debian packages for suites that need more than npm provides. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Another process may hold the package manager's lock, and a mirror may fail briefly. */
const PATIENCE = ["-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];

/** Installs packages with apt-get; throws an error of one sentence that names them if that fails. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    for (const args of [["update"], install]) {
      const [command = "", ...rest] = [...asRoot, "apt-get", ...PATIENCE, ...args];
      await run(command, rest, { env, maxBuffer: 16 << 20 });
    }
  } catch (cause) {
    const needs = `This machine lacks ${packages.join(", ")}`;
    throw new Error(`${needs}: on Debian, \`apt-get ${install.join(" ")}\` brings it, and just failed here.`, {
      cause,
    });
  }
}
