/** `pods/exec` of a scripted cluster, over the web socket and the channels that API servers have for it. */
import { createHash } from "node:crypto";
import type { Duplex } from "node:stream";
import type { KubernetesOptions } from "./kubernetes.ts";

/** What the command in the container does, as the kubelet tells it. */
export interface Executed {
  /** In the pieces in which it arrives. */
  readonly stdout?: readonly Uint8Array[];
  readonly stderr?: string;
  /** What the last channel says; null if the connection ends without it. */
  readonly status: object | string | null;
}

const CHANNEL = { stdout: 1, stderr: 2, status: 3 } as const;
/** RFC 6455, 1.3. */
const ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

export const SUCCESS = { kind: "Status", status: "Success" };

/** What `cat` ends with when it cannot read. */
export const EXIT_1 = {
  kind: "Status",
  status: "Failure",
  reason: "NonZeroExitCode",
  message: "command terminated with non-zero exit code: exit status 1",
  details: { causes: [{ reason: "ExitCode", message: "1" }] },
};

/** Answers each exec with what `run` gives for its query; never where that is null. */
export function serveExec(run: (query: URLSearchParams) => Executed | null): NonNullable<KubernetesOptions["upgrade"]> {
  return (request, socket) => {
    const key = `${request.headers["sec-websocket-key"]}${ACCEPT}`;
    socket.write(
      [
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        `Sec-WebSocket-Accept: ${createHash("sha1").update(key).digest("base64")}`,
        "Sec-WebSocket-Protocol: v5.channel.k8s.io",
        "\r\n",
      ].join("\r\n"),
    );
    // What the client says is of no interest but for its end, which nobody sees who does not read.
    socket.on("error", () => {}).on("end", () => socket.destroy());
    socket.resume();
    const executed = run(new URL(request.url ?? "/", "https://127.0.0.1").searchParams);
    if (executed !== null) answer(socket, executed);
  };
}

function answer(socket: Duplex, { stdout = [], stderr, status }: Executed): void {
  for (const piece of stdout) send(socket, CHANNEL.stdout, piece);
  if (stderr !== undefined) send(socket, CHANNEL.stderr, Buffer.from(stderr));
  if (status !== null)
    send(socket, CHANNEL.status, Buffer.from(typeof status === "string" ? status : JSON.stringify(status)));
  // The close of a web socket, without a reason.
  socket.end(Buffer.from([0x88, 0]));
}

/** One binary frame, which a server does not mask: the channel, then the bytes. */
function send(socket: Duplex, channel: number, bytes: Uint8Array): void {
  const header = Buffer.alloc(10);
  header.writeUInt8(0x82, 0);
  header.writeUInt8(127, 1);
  header.writeBigUInt64BE(BigInt(bytes.length + 1), 2);
  socket.write(Buffer.concat([header, Buffer.from([channel]), bytes]));
}
