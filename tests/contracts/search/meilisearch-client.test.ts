import { meilisearchSearch } from "@commonbench/search/meilisearch";
import { Unusable } from "@commonbench/search/meilisearch/errors";
import { taxonomy } from "@commonbench/taxonomy/default";
import { afterEach, expect, test } from "vitest";
import { type DumbMeilisearch, dumbMeilisearch } from "../../support/dumb-meilisearch.ts";
import { listing, query } from "./engines.ts";

const MASTER = "the-master-key-of-a-server-that-understands-nothing";
const { thesaurus } = taxonomy;

let servers: DumbMeilisearch[] = [];
afterEach(async () => {
  for (const server of servers) await server.fall();
  servers = [];
});

async function server(options: Parameters<typeof dumbMeilisearch>[0] = {}) {
  const made = await dumbMeilisearch(options);
  servers.push(made);
  return made;
}

const asked = ({ requests }: DumbMeilisearch, path: string) => requests.filter((each) => each.path.includes(path));

test("works with keys for its own indexes, which it makes with the master key and finds again", async () => {
  const dumb = await server({ masterKey: MASTER });
  for (const _ of ["a first process", "a second"]) {
    const search = meilisearchSearch({ url: dumb.url, key: MASTER, thesaurus });
    await search.listings.index([listing()]);
    await search.find(query());
  }
  expect(dumb.keys.map(({ name }) => name)).toEqual(["Search commonbench", "Write commonbench"]);
  const [reading, writing] = dumb.keys.map(({ key }) => key);
  expect(new Set(asked(dumb, "/multi-search").map(({ key }) => key))).toEqual(new Set([reading]));
  expect(new Set(asked(dumb, "/documents").map(({ key }) => key))).toEqual(new Set([writing]));
});

test("makes other keys before those that it has end", async () => {
  const dumb = await server({ masterKey: MASTER });
  const open = () => meilisearchSearch({ url: dumb.url, key: MASTER, thesaurus }).open();
  await open();
  for (const key of dumb.keys) key.expiresAt = new Date(Date.now() + 10 * 24 * 60 * 60_000).toISOString();
  await open();
  expect(dumb.keys).toHaveLength(4);
});

test("works with a key that may not make keys", async () => {
  const dumb = await server({ masterKey: MASTER });
  dumb.keys.push({ key: "a-lesser-key", name: "theirs", actions: ["*"], uid: "1", expiresAt: null });
  const search = meilisearchSearch({ url: dumb.url, key: "a-lesser-key", thesaurus });
  await search.find(query());
  expect(asked(dumb, "/multi-search").map(({ key }) => key)).toEqual(["a-lesser-key"]);
});

test("says in one sentence what is wrong with the key, the version and the address", async () => {
  const guarded = await server({ masterKey: MASTER });
  const old = await server({ version: "1.12.3" });
  const stranger = await server();
  stranger.behave("nonsense");
  const said = async ({ url }: DumbMeilisearch, key?: string) => {
    const error = await meilisearchSearch({ url, key, thesaurus })
      .open()
      .catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(Unusable);
    return String(error);
  };
  expect(await said(guarded, "wrong")).toMatch(/refuses the key in MEILI_KEY/);
  expect(await said(guarded)).toMatch(/asks for a key. Set MEILI_KEY/);
  expect(await said(old)).toMatch(/is version 1\.12\.3\. Version 1\.50 or a later 1\.x is needed/);
  expect(await said(stranger)).toMatch(/Check MEILI_URL/);
});

test("sends settings only where they differ", async () => {
  const dumb = await server();
  const open = () => meilisearchSearch({ url: dumb.url, thesaurus }).open();
  const sent = () =>
    dumb.requests.filter(({ method }) => method === "PATCH").map(({ body }) => Object.keys(body ?? {}));
  await open();
  expect(sent()).toHaveLength(2);
  await open();
  expect(sent()).toHaveLength(2);
  const index = dumb.indexes.get("commonbench-listings");
  if (index) index.settings = { ...index.settings, rankingRules: ["words"] };
  await open();
  expect(sent().slice(2)).toEqual([["rankingRules"]]);
});

test("leaves an older version unsent, and remembers what was removed", async () => {
  const dumb = await server();
  const { listings } = meilisearchSearch({ url: dumb.url, thesaurus });
  const document = listing({ version: 3 });
  await listings.index([document]);
  await listings.index([{ ...document, version: 2 }]);
  const written = () => dumb.requests.filter(({ path, method }) => method === "POST" && path.endsWith("/documents"));
  expect(written()).toHaveLength(1);
  await listings.remove([{ id: document.id, version: 4 }]);
  await listings.index([{ ...document, version: 4 }]);
  expect(dumb.indexes.get("commonbench-listings")?.records.get(document.id)).toEqual({
    id: document.id,
    version: 4,
    live: false,
    edition: expect.any(String),
  });
});

test("writes together what comes while it writes", async () => {
  const dumb = await server();
  const { listings } = meilisearchSearch({ url: dumb.url, thesaurus });
  const documents = Array.from({ length: 50 }, () => listing());
  await Promise.all(documents.map((document) => listings.index([document])));
  expect(dumb.indexes.get("commonbench-listings")?.records.size).toBe(50);
  expect(
    dumb.requests.filter(({ path, method }) => method === "POST" && path.endsWith("/documents")).length,
  ).toBeLessThan(5);
});

test("asks for a page with all its counts in one request", async () => {
  const dumb = await server();
  const search = meilisearchSearch({ url: dumb.url, thesaurus });
  await search.listings.index([listing()]);
  await search.find(
    query({ text: "laser", filters: { kinds: ["lab"], places: ["macao"] }, facets: ["kinds", "places", "stages"] }),
  );
  expect(asked(dumb, "/multi-search")).toHaveLength(1);
});

test("tells of a document that was not taken", async () => {
  const dumb = await server();
  const { listings } = meilisearchSearch({ url: dumb.url, thesaurus });
  await listings.versions(null, 1);
  dumb.behave("losing-writes");
  await expect(listings.index([listing()])).rejects.toThrow("no room");
});

test.each(["nonsense", "failing"] as const)("takes no answer that is %s for one", async (manner) => {
  const dumb = await server();
  const search = meilisearchSearch({ url: dumb.url, thesaurus });
  await search.open();
  dumb.behave(manner);
  await expect(search.find(query())).rejects.toThrow();
});

test("is whole when it was built beside and swapped, and keeps nothing of the old index", async () => {
  const dumb = await server();
  const search = meilisearchSearch({ url: dumb.url, thesaurus });
  await search.listings.index([listing()]);
  expect(await search.isWhole()).toBe(false);
  const rebuild = await search.rebuild();
  const document = listing();
  await rebuild.listings.index([document]);
  await rebuild.swap();
  expect(await search.isWhole()).toBe(true);
  expect(await search.listings.versions(null, 10)).toEqual([{ id: document.id, version: 1 }]);
  expect([...dumb.indexes.keys()].toSorted()).toEqual(["commonbench-listings", "commonbench-organisations"]);
});
