/**
 * Proxies on loopback, like those of companies: HTTP with CONNECT or absolute URLs, optionally over TLS, and SOCKS5.
 */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { createAuthority } from "../../simulator/kubernetes/certificate.ts";

export interface LocalProxy extends AsyncDisposable {
  readonly port: number;
  /** `CONNECT host:port`, `GET http://host/path` or `SOCKS5 host:port`, in order. */
  readonly asked: readonly string[];
  /** The proxy's certificate authority. */
  readonly caPem: string;
}

export interface ProxyOptions {
  /** Required `user:password`. */
  readonly credentials?: string;
  /** Status with which it refuses every CONNECT. */
  readonly answers?: number;
}

/** Every name resolves to this machine, by the proxy instead of its client. */
const HERE = "127.0.0.1";

/** An HTTP proxy, optionally over TLS. */
export async function startHttpProxy(isTls = false, options: ProxyOptions = {}): Promise<LocalProxy> {
  const authority = createAuthority("crashgate-proxy-ca");
  const asked: string[] = [];
  const wanted = options.credentials && `Basic ${Buffer.from(options.credentials).toString("base64")}`;
  const refuses = (request: IncomingMessage): number | null => {
    if (options.answers !== undefined) return options.answers;
    return wanted !== undefined && request.headers["proxy-authorization"] !== wanted ? 407 : null;
  };
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(`${request.method} ${request.url}`);
    const status = refuses(request);
    if (status !== null) return void response.writeHead(status).end("no");
    const { port, pathname, search } = new URL(request.url ?? "");
    const socket = connect(Number(port), HERE, () => {
      socket.write(`${request.method} ${pathname}${search} HTTP/1.1\r\n`);
      const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`${headers.join("")}\r\n`);
      request.pipe(socket);
      socket.pipe(response.socket ?? socket);
    });
  };
  const tunnel = (request: IncomingMessage, socket: Duplex): void => {
    asked.push(`CONNECT ${request.url}`);
    const status = refuses(request);
    if (status !== null) {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const there = connect(Number(request.url?.split(":").at(-1)), HERE, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      there.pipe(socket).pipe(there);
    });
    there.on("error", () => socket.destroy());
    socket.on("error", () => there.destroy());
  };
  const server = isTls
    ? createTlsServer({ key: authority.server.keyPem, cert: authority.server.certPem }, pass)
    : createHttpServer(pass);
  server.on("connect", tunnel);
  return listen(server, asked, authority.caPem);
}

/** A SOCKS5 proxy (RFC 1928), optionally with a password (RFC 1929). */
export async function startSocksProxy(options: ProxyOptions = {}): Promise<LocalProxy> {
  const asked: string[] = [];
  const server = createServer((socket) => {
    void serveSocks(socket, asked, options.credentials ?? null).catch(() => socket.destroy());
  });
  return listen(server, asked, "");
}

async function serveSocks(socket: Socket, asked: string[], credentials: string | null): Promise<void> {
  const read = reader(socket);
  const [, methods = 0] = await read(2);
  const offered = await read(methods);
  const method = credentials === null ? 0 : 2;
  if (!offered.includes(method)) return void socket.end(Buffer.from([5, 0xff]));
  socket.write(Buffer.from([5, method]));
  if (credentials !== null) {
    const [, length = 0] = await read(2);
    const user = (await read(length)).toString();
    const [passwordLength = 0] = await read(1);
    const isRight = `${user}:${await read(passwordLength)}` === credentials;
    socket.write(Buffer.from([1, isRight ? 0 : 1]));
    if (!isRight) return void socket.end();
  }
  const [, , , type] = await read(4);
  const host = type === 3 ? (await read((await read(1))[0] ?? 0)).toString() : [...(await read(4))].join(".");
  const port = (await read(2)).readUInt16BE();
  asked.push(`SOCKS5 ${host}:${port}`);
  const there = connect(port, HERE, () => {
    socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
    there.pipe(socket).pipe(there);
  });
  there.on("error", () => socket.destroy());
  socket.on("error", () => there.destroy());
}

/** Reads exactly `length` bytes from the socket. */
function reader(socket: Socket): (length: number) => Promise<Buffer> {
  return async (length) => {
    for (;;) {
      const bytes = socket.read(length) as Buffer | null;
      if (bytes !== null) return bytes;
      if (socket.destroyed || socket.readableEnded) throw new Error("it ended");
      await new Promise((resolve) => socket.once("readable", resolve));
    }
  };
}

async function listen(server: Server, asked: string[], caPem: string): Promise<LocalProxy> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, HERE, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    caPem,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
