import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { isRefusal, Unusable } from "./errors.ts";
import { scopedKeys } from "./keys.ts";

export interface Address {
  readonly url: string;
  /** The master key, or a key that may do what `keys.ts` lists; none where the server asks for none. */
  readonly key?: string | undefined;
  /** What the names of our indexes begin with. */
  readonly prefix: string;
}

/** A server whose version and keys have been checked. */
export interface Server {
  /** May search our indexes and nothing else. */
  readonly reader: Meilisearch;
  /** May write our indexes and their settings. */
  readonly writer: Meilisearch;
}

/** The contract suite runs on this version; older ones lack filters on ranges of text. */
const VERSION = { major: 1, minor: 50 };
/** A search that takes longer is answered by nobody who waits. */
const READING_MS = 2000;
const WRITING_MS = 20_000;

/** Reaches the server, makes sure that it is one that we can work with, and takes the keys to work with. */
export async function openServer({ url, key, prefix }: Address): Promise<Server> {
  const client = (apiKey: string | undefined, timeout: number) =>
    new Meilisearch({
      host: url,
      timeout,
      // A packed answer leaves the server in small pieces, each of which waits 40 ms for the one before to be received.
      requestInit: { headers: { "accept-encoding": "identity" } },
      ...(apiKey === undefined ? {} : { apiKey }),
      defaultWaitOptions: { interval: 20, timeout: 60_000 },
    });
  const given = client(key, WRITING_MS);
  await checkHealth(given, url);
  await checkVersion(given, url, key);
  const { reading, writing } = await scopedKeys(given, prefix, key);
  return { reader: client(reading, READING_MS), writer: client(writing, WRITING_MS) };
}

async function checkHealth(client: Meilisearch, url: string): Promise<void> {
  const health: unknown = await client.health().catch((error: unknown) => {
    const answered = error instanceof MeilisearchApiError && error.response.status < 500;
    throw answered || error instanceof SyntaxError ? notMeilisearch(url) : error;
  });
  if (typeof health !== "object" || health === null || !("status" in health)) throw notMeilisearch(url);
}

function notMeilisearch(url: string): Unusable {
  return new Unusable(`What answers at ${url} is not Meilisearch. Check MEILI_URL.`);
}

async function checkVersion(client: Meilisearch, url: string, key: string | undefined): Promise<void> {
  const { pkgVersion } = await client.getVersion().catch((error: unknown) => {
    if (isRefusal(error)) throw new Unusable(refusedKey(url, key));
    throw error instanceof MeilisearchApiError && error.response.status === 404 ? notMeilisearch(url) : error;
  });
  if (typeof pkgVersion !== "string") throw notMeilisearch(url);
  const [major, minor] = pkgVersion.split(".").map(Number);
  if (major === VERSION.major && minor !== undefined && minor >= VERSION.minor) return;
  const wanted = `${VERSION.major}.${VERSION.minor}`;
  throw new Unusable(`Meilisearch at ${url} is version ${pkgVersion}. Version ${wanted} or a later 1.x is needed.`);
}

function refusedKey(url: string, key: string | undefined): string {
  return key === undefined
    ? `Meilisearch at ${url} asks for a key. Set MEILI_KEY to its master key.`
    : `Meilisearch at ${url} refuses the key in MEILI_KEY. Set it to the master key, or to a key with the rights in docs/operating.md.`;
}
