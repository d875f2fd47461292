/** The hint for a VM that stopped together with one of its applications. */
import type { Draft } from "../../grammar/grammar.ts";

/** The hint for `Kernel pid terminated`, whose term names the application. */
export function kernelHint({ message }: Draft): string {
  const [, how, name] = /application_(terminated|start_failure),(\w{1,100})/.exec(message ?? "") ?? [];
  const what = name === undefined ? "An application" : `The application \`${name}\``;
  const end = how === "terminated" ? "ended" : "did not start";
  return `${what}, which the release cannot do without, ${end}, so the machine stopped. Look at the error above the crash dump's line, and at its supervisor's children and their configuration.`;
}
