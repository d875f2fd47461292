/** The minimal client that misses nothing: the baseline for the bytes of a watch. */
import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { json } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import { createGunzip } from "node:zlib";

/** Address and credentials of an API server. */
export interface Access {
  readonly url: string;
  /** PEM of its authority. */
  readonly authority: string;
  readonly token: string;
}

interface ListHead {
  readonly metadata: { readonly continue?: string; readonly resourceVersion: string };
}

/** Lists the objects at the path in gzipped pages, then watches them until the signal aborts. */
export async function listAndWatch(
  { url, authority, token }: Access,
  path: string,
  signal: AbortSignal,
): Promise<void> {
  const ask = async (query: string): Promise<IncomingMessage> => {
    const headers = { authorization: `Bearer ${token}`, "accept-encoding": "gzip" };
    const asked = request(`${url}${path}?${query}`, { ca: authority, headers, signal }).end();
    // Aborted by the signal.
    asked.on("error", () => undefined);
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    return response;
  };
  let next = "";
  let version = "";
  do {
    const page = await ask(`limit=500&continue=${next}`);
    const body = page.headers["content-encoding"] === "gzip" ? page.pipe(createGunzip()) : page;
    const { metadata } = (await json(body)) as ListHead;
    next = metadata.continue ?? "";
    version = metadata.resourceVersion;
  } while (next !== "");
  const watch = await ask(`watch=true&resourceVersion=${version}`);
  await finished(watch.resume()).catch(() => undefined);
}
