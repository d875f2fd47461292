/** Misuses that the types of the sinks refuse. Never called: compiling it is the test. */
import type { Report } from "../../src/findings/model.ts";
import { saveReport } from "../../src/publish/report-dir.ts";
import { runSinks } from "../../src/publish/run-sinks.ts";
import type { PublishContext, Sink } from "../../src/publish/sink.ts";
import { SINKS } from "../../src/publish/sinks.ts";
import type { Safe, SafeBytes, SafeText } from "../../src/redact/safe-text.ts";
import { createSafeStream } from "../../src/redact/stream.ts";
import type { RunConsole, World } from "../../src/run/world.ts";

/** Each line below an expected error would publish unredacted text. */
export function refused(report: Report, text: string, console: RunConsole, world: World, context: PublishContext) {
  // @ts-expect-error
  saveReport(report, context.rendering, "crashgate");
  // @ts-expect-error
  runSinks(report, context.inputs, { ...world, openGitHub: async () => null, redact: (safe: SafeText) => safe });
  // @ts-expect-error
  for (const { sink } of SINKS) sink.publish(report, context);
  // @ts-expect-error
  console.line(text);
  // @ts-expect-error
  console.status(text);
  // @ts-expect-error
  console.warning(text);
  // @ts-expect-error
  console.error(text);
  // @ts-expect-error
  console.group({ title: text, lines: [] });
  // @ts-expect-error
  console.annotate({ level: "error", title: text, message: text, path: null, line: null });
  // @ts-expect-error
  world.writeSummary?.(text);
}

/** Safe data compiles. */
export function accepted(
  report: Safe<Report>,
  text: SafeText,
  console: RunConsole,
  context: PublishContext,
  sink: Sink,
) {
  sink.publish(report, context);
  console.line(text);
  createSafeStream(
    () => [],
    (bytes: SafeBytes) => bytes.length,
  );
}
