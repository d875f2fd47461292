/** The dependencies and results of a run. */
import type { Cancellation } from "../cancellation.ts";
import type { Clock, Connection } from "../cluster/index.ts";
import type { Finding } from "../findings/model.ts";
import type { GitHubClient } from "../github/client/client.ts";
import type { GitHubContext } from "../github/context.ts";
import type { Outcome } from "../publish/run-sinks.ts";
import type { JobLog, Layout } from "../publish/sink.ts";
import type { Redact } from "../redact/index.ts";
import { safeData } from "../redact/safe-data.ts";
import { safeLine } from "../redact/safe-lines.ts";
import { type Safe, type SafeText, written } from "../redact/safe-text.ts";
import type { Annotation, Palette } from "../report/index.ts";
import type { DeployedCommits, LocatedWithOwners } from "../source/index.ts";

/** Prints lines during the run: to the runner's log, or a terminal. */
export interface RunConsole {
  readonly paint: Palette;
  line(text: SafeText): void;
  group(group: { readonly title: SafeText; readonly lines: readonly SafeText[] }): void;
  warning(text: SafeText): void;
  error(text: SafeText): void;
  annotate(annotation: Safe<Annotation>): void;
  /** In a terminal, a status line that the next one replaces and null removes; in a log, a line. */
  status(text: SafeText | null): void;
  readonly statusEveryMs: number;
}

/** The same without the requirement that lines are safe. */
export interface RunLog extends JobLog {
  status(text: string | null): void;
  readonly statusEveryMs: number;
}

/** Finds a crash in the repository. */
export type Locate = (finding: Finding, range: DeployedCommits) => Promise<LocatedWithOwners | null>;

/** The real dependencies of a run. */
export interface World extends Cancellation {
  readonly connect: () => Promise<Connection>;
  readonly github: GitHubContext | null;
  /** A client with its own time budget, whose calls end with the signal; null without a token. */
  readonly openGitHub: (budgetMs: number, signal?: AbortSignal) => Promise<GitHubClient | null>;
  readonly clock: Clock;
  readonly console: RunConsole;
  readonly redactor: (secrets: readonly string[]) => Promise<Redact>;
  readonly locate: Locate;
  readonly version: string;
  readonly layout: Layout;
  /** Adds to the step summary; null outside of GitHub Actions. */
  readonly writeSummary: ((markdown: SafeText) => void) | null;
  /** Called once the findings are saved, before any other sink: a run that is cut off then still has its outcome. */
  readonly onSaved: (outcome: Outcome) => void;
}

/** The world of a run, with a console that makes lines safe. */
export type RunWorld = Omit<World, "console"> & { readonly console: RunLog };

/** Makes all output safe, including names, addresses and messages from the cluster. */
export function safeConsole(console: RunConsole, redact: (text: string) => SafeText): RunLog {
  const line = (text: string): SafeText => safeLine(text, redact);
  return {
    paint: console.paint,
    line: (text) => console.line(line(text)),
    status: (text) => console.status(text === null ? null : line(text)),
    statusEveryMs: console.statusEveryMs,
    warning: (text) => console.warning(line(text)),
    error: (text) => console.error(line(text)),
    group: ({ title, lines }) =>
      console.group({ title: line(title), lines: line(lines.join("\n")).split("\n").map(written) }),
    annotate: (annotation) => console.annotate(safeData(annotation, redact)),
  };
}
