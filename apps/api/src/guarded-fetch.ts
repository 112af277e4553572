import { lookup } from "node:dns";
import http from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { MayReach } from "./public-address.ts";

export type Fetched =
  | { readonly status: 200; readonly body: Buffer; readonly etag: string | null; readonly lastModified: string | null }
  | { readonly status: 304 };

export type FetchFailure = "address-refused" | "unreachable" | "too-slow" | "answered-with-error" | "too-large";

/** Why nothing came; never what the other server said. */
export class FetchError extends Error {
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure) {
    super(failure);
    this.failure = failure;
  }
}

export interface GuardedRequest {
  readonly mayReach: MayReach;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

const MOST_REDIRECTS = 4;
const WELL_KNOWN_PORTS = 1024;
const OPENERS = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/** Reads what a member pointed us to, from addresses that may be reached, after every redirect too; or throws FetchError. */
export async function guardedFetch(address: string, request: GuardedRequest): Promise<Fetched> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  let url = new URL(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await send(url, request, signal);
    const next = redirectOf(answer, url);
    if (next === null) return read(answer, request.maxBytes, signal);
    answer.destroy();
    url = next;
  }
  throw new FetchError("answered-with-error");
}

function send(url: URL, { mayReach, headers }: GuardedRequest, signal: AbortSignal): Promise<http.IncomingMessage> {
  if (!isFetchable(url, mayReach)) return Promise.reject(new FetchError("address-refused"));
  const { request } = url.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const options = {
      signal,
      lookup: guardedLookup(mayReach),
      agent: false,
      headers: { ...headers, "accept-encoding": "gzip" },
    };
    request(url, options, resolve)
      .on("error", (error) => reject(asFetchError(error, signal)))
      .end();
  });
}

function isFetchable(url: URL, mayReach: MayReach): boolean {
  if (!/^https?:$/.test(url.protocol)) return false;
  if (url.port !== "" && Number(url.port) < WELL_KNOWN_PORTS) return false;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) === 0 || mayReach(host);
}

/** The connection is made to the very address that was looked at, so a name cannot change its meaning in between. */
const guardedLookup =
  (mayReach: MayReach): LookupFunction =>
  (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, "");
      const [first] = found;
      if (first === undefined || !found.every(({ address }) => mayReach(address)))
        return done(new FetchError("address-refused"), "");
      return options.all === true ? done(null, found) : done(null, first.address, first.family);
    });
  };

function redirectOf({ statusCode = 0, headers }: http.IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null;
  const { location = "" } = headers;
  if (!URL.canParse(location, from.href)) throw new FetchError("answered-with-error");
  return new URL(location, from);
}

async function read(answer: http.IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Fetched> {
  const { statusCode, headers } = answer;
  if (statusCode !== 200) answer.destroy();
  if (statusCode === 304) return { status: 304 };
  if (statusCode !== 200) throw new FetchError("answered-with-error");
  const body = await wholeOf(answer, maxBytes, signal);
  return { status: 200, body, etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null };
}

/** Counted unpacked: what is small on the way may be huge once it is open. */
async function wholeOf(answer: http.IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of unpacked(answer)) {
      if (!Buffer.isBuffer(chunk)) continue;
      bytes += chunk.length;
      if (bytes > maxBytes) throw new FetchError("too-large");
      chunks.push(chunk);
    }
  } catch (error) {
    throw asFetchError(error, signal);
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(answer: http.IncomingMessage): Readable {
  const packing = answer.headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (packing === "identity") return answer;
  const opened = OPENERS.get(packing)?.();
  if (opened === undefined) throw new FetchError("answered-with-error");
  answer.on("error", (error) => opened.destroy(error));
  return answer.pipe(opened);
}

function asFetchError(error: unknown, signal: AbortSignal): FetchError {
  if (error instanceof FetchError) return error;
  return new FetchError(signal.aborted ? "too-slow" : "unreachable");
}
