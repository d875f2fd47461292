/** The logs of container instances, kept as by a kubelet: until the next instance of the same container dies. */

export interface LogLine {
  readonly at: string;
  readonly bytes: Buffer;
}

interface InstanceLog {
  lines: LogLine[];
  /** Bytes after the last line feed. */
  rest: Buffer;
  ended: boolean;
  deleted: boolean;
  readonly waiting: Set<() => void>;
}

const LINE_FEED = 0x0a;

export class ContainerLogs {
  readonly #logs = new Map<string, InstanceLog>();

  /** Appends to the log of an instance, at that time. */
  write(containerId: string, text: string | Buffer, at: string): void {
    const log = this.#log(containerId);
    let bytes = Buffer.concat([log.rest, typeof text === "string" ? Buffer.from(text) : text]);
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED)) {
      log.lines.push({ at, bytes: bytes.subarray(0, end + 1) });
      bytes = bytes.subarray(end + 1);
    }
    log.rest = bytes;
    wake(log);
  }

  /** Called when the instance has ended. */
  end(containerId: string, at: string): void {
    const log = this.#log(containerId);
    if (log.rest.length > 0) log.lines.push({ at, bytes: log.rest });
    log.rest = Buffer.alloc(0);
    log.ended = true;
    wake(log);
  }

  /** The runtime removes the dead container and its log. */
  delete(containerId: string): void {
    const log = this.#log(containerId);
    log.deleted = true;
    log.lines = [];
    log.rest = Buffer.alloc(0);
    wake(log);
  }

  /** Forgets the logs of all instances that have ended. */
  forget(): void {
    for (const [id, { ended }] of this.#logs) if (ended) this.#logs.delete(id);
  }

  /** The lines so far, null if the log was deleted or never existed. */
  read(containerId: string): readonly LogLine[] | null {
    const log = this.#logs.get(containerId);
    if (log === undefined || log.deleted) return null;
    return log.rest.length === 0 ? log.lines : [...log.lines, { at: log.lines.at(-1)?.at ?? "", bytes: log.rest }];
  }

  /** Resolves when there may be more to read; false if the instance has ended. */
  async more(containerId: string, signal: AbortSignal): Promise<boolean> {
    const log = this.#log(containerId);
    if (log.ended || log.deleted || signal.aborted) return false;
    const { promise, resolve } = Promise.withResolvers<void>();
    log.waiting.add(resolve);
    const aborted = () => resolve();
    signal.addEventListener("abort", aborted, { once: true });
    await promise;
    signal.removeEventListener("abort", aborted);
    log.waiting.delete(resolve);
    return !signal.aborted && !log.deleted;
  }

  #log(containerId: string): InstanceLog {
    const known = this.#logs.get(containerId);
    if (known !== undefined) return known;
    const log: InstanceLog = { lines: [], rest: Buffer.alloc(0), ended: false, deleted: false, waiting: new Set() };
    this.#logs.set(containerId, log);
    return log;
  }
}

function wake(log: InstanceLog): void {
  for (const resolve of [...log.waiting]) resolve();
}
