/** `pods/exec` of a scripted cluster, with the web socket protocol and channels of API servers. */
import { createHash } from "node:crypto";
import type { Duplex } from "node:stream";
import type { KubernetesOptions } from "./kubernetes.ts";

/** Output and status of the command, in the kubelet's format. */
export interface Executed {
  /** In chunks, as they arrive. */
  readonly stdout?: readonly Uint8Array[];
  readonly stderr?: string;
  /** Content of the status channel; null if the connection ends without it. */
  readonly status: object | string | null;
}

const CHANNEL = { stdout: 1, stderr: 2, status: 3 } as const;
/** RFC 6455, 1.3. */
const ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

export const SUCCESS = { kind: "Status", status: "Success" };

/** Status of a `cat` that cannot read its file. */
export const EXIT_1 = {
  kind: "Status",
  status: "Failure",
  reason: "NonZeroExitCode",
  message: "command terminated with non-zero exit code: exit status 1",
  details: { causes: [{ reason: "ExitCode", message: "1" }] },
};

/** Answers each exec with the result of `run` for its query; never, if that is null. */
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
    // The client's data does not matter, but its end is only noticed while reading.
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
  // A close frame without a reason.
  socket.end(Buffer.from([0x88, 0]));
}

/** Sends one binary frame, unmasked as from a server: the channel, then the bytes. */
function send(socket: Duplex, channel: number, bytes: Uint8Array): void {
  const header = Buffer.alloc(10);
  header.writeUInt8(0x82, 0);
  header.writeUInt8(127, 1);
  header.writeBigUInt64BE(BigInt(bytes.length + 1), 2);
  socket.write(Buffer.concat([header, Buffer.from([channel]), bytes]));
}
