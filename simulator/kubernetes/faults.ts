/** Injected faults. */
import type { ServerResponse } from "node:http";
import type { Fault } from "./options.ts";

/** Applies the fault. Returns true if the request should still be answered. */
export async function suffer(fault: Fault, response: ServerResponse, closing: AbortSignal): Promise<boolean> {
  switch (fault.kind) {
    case "refuse":
      throw fault.error;
    case "answer":
      response.writeHead(fault.status, { "Content-Type": fault.contentType }).end(fault.body);
      return false;
    case "hang":
      return false;
    case "wait":
      await sleep(fault.ms, closing);
      return true;
    case "own":
      await fault.write(response);
      return false;
    case "cut":
      cutAfter(response, fault.afterBytes);
      return true;
  }
}

/** Destroys the connection after that many bytes of the body. */
function cutAfter(response: ServerResponse, bytes: number): void {
  let left = bytes;
  const limited = (write: ServerResponse["write"]) =>
    ((chunk: unknown) => {
      const buffer = Buffer.from(chunk as Buffer | string);
      const part = buffer.subarray(0, left);
      left -= part.length;
      const full = left <= 0;
      return write.call(response, part, "utf8", () => {
        if (full) response.destroy();
      });
    }) as ServerResponse["write"];
  const write = limited(response.write);
  response.write = write;
  response.end = ((chunk: unknown) => {
    if (chunk !== undefined && chunk !== null) write(chunk);
    // The client never sees a regular end.
    setTimeout(() => response.destroy(), 20);
    return response;
  }) as ServerResponse["end"];
}

/** Waits, or returns as soon as the signal aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
