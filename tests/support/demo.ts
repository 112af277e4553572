import { fillDemo } from "@commonbench/api/demo/fill";
import { OFFERS } from "@commonbench/api/demo/offers/offers";
import { prepareJobs } from "@commonbench/api/jobs";
import { createServer } from "@commonbench/api/server";
import type { Search } from "@commonbench/search/search";
import fs from "node:fs/promises";
import { clientFor } from "./client.ts";
import { openParts } from "./parts.ts";

export type DemoAlliance = Awaited<ReturnType<typeof openDemo>>;

/**
 * The server over an empty migrated database that it fills with the demo alliance, as a first start does; with the search
 * engine given, or PostgreSQL's.
 */
export async function openDemo(databaseUrl: string, search?: Search) {
  const opened = await openParts(databaseUrl);
  const parts = search === undefined ? opened : { ...opened, search };
  await prepareJobs(parts.pool);
  await fillDemo(parts, () => undefined);
  const app = await createServer(parts);
  await app.listen({ port: parts.env.port, host: "127.0.0.1" });
  return {
    engine: parts.search.name,
    parts,
    anonymous: clientFor(parts.env.publicUrl),
    /** By id, for listings that everybody sees: "vacuum-casting#2" is the second title of that category's offer. */
    keys: await keysOf(parts.db),
    async close() {
      await app.close();
      await parts.close();
      await fs.rm(parts.env.dataDir, { recursive: true, force: true });
    },
  };
}

async function keysOf(db: Awaited<ReturnType<typeof openParts>>["db"]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.listing.findMany({
    where: { status: "published", visibility: "everybody" },
    select: { id: true, categoryId: true, text: true },
  });
  return new Map(rows.map(({ id, categoryId, text }) => [id, keyOf(categoryId ?? "", JSON.stringify(text))]));
}

function keyOf(category: string, text: string): string {
  const titles = OFFERS.find((offer) => offer.category === category)?.titles ?? [];
  const at = titles.findIndex((words) => words.some((title) => text.includes(JSON.stringify(title))));
  if (at < 0) throw new Error(`no offer of the demo has the title of ${text}`);
  return `${category}#${at + 1}`;
}
