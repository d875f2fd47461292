/** A proxy in front of a server that counts the bytes it sends. */
import { connect, createServer } from "node:net";

/** The proxy of one client. */
export interface Door extends AsyncDisposable {
  readonly url: string;
  /** Bytes from the server so far, TLS included. */
  readonly received: () => number;
}

/** Opens a proxy on loopback to the server at `to`, an https address. */
export async function openDoor(to: string): Promise<Door> {
  let received = 0;
  const { port } = new URL(to);
  const door = createServer((client) => {
    const upstream = connect(Number(port), "127.0.0.1");
    upstream.on("data", (chunk) => {
      received += chunk.length;
    });
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream])
      socket.on("error", () => {
        client.destroy();
        upstream.destroy();
      });
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const address = door.address();
  if (address === null || typeof address === "string") throw new Error("the door has no port");
  return {
    url: `https://127.0.0.1:${address.port}`,
    received: () => received,
    async [Symbol.asyncDispose]() {
      door.close();
    },
  };
}
