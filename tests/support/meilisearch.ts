import { randomUUID } from "node:crypto";
import { type MeilisearchSearch, meilisearchSearch } from "@commonbench/search/meilisearch";
import type { Thesaurus } from "@commonbench/taxonomy/thesaurus";
import { Meilisearch } from "meilisearch";
import { inject } from "vitest";

/** A search with indexes of its own on the server of this run. */
export async function freshMeilisearch(
  thesaurus: Thesaurus,
): Promise<{ search: MeilisearchSearch; prefix: string; drop(): Promise<void> }> {
  const server = inject("meilisearch");
  if (server === null) throw new Error("no Meilisearch in this run");
  const { url, key } = server;
  const client = new Meilisearch({ host: url, ...(key === null ? {} : { apiKey: key }) });
  await untilHealthy(client);
  const prefix = `test-${randomUUID()}`;
  return {
    search: meilisearchSearch({ url, key: key ?? undefined, thesaurus, prefix }),
    prefix,
    async drop() {
      const { results } = await client.getRawIndexes({ limit: 1000 });
      const own = results.filter(({ uid }) => uid.startsWith(prefix));
      await Promise.all(own.map(({ uid }) => client.deleteIndex(uid)));
      const keys = await client.getKeys({ limit: 1000 }).catch(() => ({ results: [] }));
      for (const { uid, name } of keys.results) if (name?.endsWith(prefix)) await client.deleteKey(uid);
    },
  };
}

async function untilHealthy(client: Meilisearch): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    if (await client.isHealthy()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("Meilisearch does not answer");
}
