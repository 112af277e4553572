import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Thesaurus } from "@commonbench/taxonomy/thesaurus";
import type { Meilisearch } from "meilisearch";
import { codeOf } from "./errors.ts";
import { applySettings, type Kind, settingsOf } from "./settings.ts";

const KINDS: readonly Kind[] = ["listings", "organisations"];
/** Remembered beside the listings when an index holds all of them; no document has this id. */
const WHOLE = "whole";

/** The index in use, or the one that is built beside it. */
export function uidOf(prefix: string, kind: Kind, next = false): string {
  return `${prefix}-${kind}${next ? "-next" : ""}`;
}

/** Both indexes, there and with our settings. */
export async function prepareIndexes(
  client: Meilisearch,
  prefix: string,
  thesaurus: Thesaurus,
  next = false,
): Promise<void> {
  for (const kind of KINDS) {
    const uid = uidOf(prefix, kind, next);
    await createIndex(client, uid);
    await applySettings(client, uid, settingsOf(kind, thesaurus));
  }
}

async function createIndex(client: Meilisearch, uid: string): Promise<void> {
  const known = await client.getRawIndex(uid).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === "index_not_found") return false;
      throw error;
    },
  );
  if (known) return;
  const task = await client.createIndex(uid, { primaryKey: "id" }).waitTask();
  if (task.status === "succeeded" || task.error?.code === "index_already_exists") return;
  throw new Error(`Meilisearch made no index: ${task.error?.message ?? task.status}`);
}

/** How often to look whether the indexes have changed places, and for how long. */
const LOOK_MS = 50;
const LOOKS = 1200;

/** The indexes beside take the place of those in use, which are deleted. */
export async function swapIndexes(client: Meilisearch, prefix: string, edition: string): Promise<void> {
  const [listings, next] = [uidOf(prefix, "listings"), uidOf(prefix, "listings", true)];
  const mark = { id: WHOLE, version: 0, live: false, edition, build: randomUUID() };
  const task = await client.index(next).addDocuments([mark]).waitTask();
  if (task.status !== "succeeded") throw new Error(`Meilisearch did not write: ${task.error?.message ?? task.status}`);
  await client.swapIndexes(
    KINDS.map((kind) => ({ indexes: [uidOf(prefix, kind), uidOf(prefix, kind, true)], rename: false })),
  );
  // A key for certain indexes is not told of the task, which belongs to none.
  for (let looks = 0; (await markOf(client, listings))?.build !== mark.build; looks += 1) {
    if (looks === LOOKS) throw new Error("Meilisearch did not swap the indexes.");
    await setTimeout(LOOK_MS);
  }
  await deleteNext(client, prefix);
}

export async function deleteNext(client: Meilisearch, prefix: string): Promise<void> {
  for (const kind of KINDS) await client.deleteIndex(uidOf(prefix, kind, true)).waitTask();
}

/** Whether the index in use was built from all documents, and as they are written today. */
export async function isWhole(client: Meilisearch, prefix: string, edition: string): Promise<boolean> {
  return (await markOf(client, uidOf(prefix, "listings")))?.edition === edition;
}

interface Mark {
  readonly edition: string;
  readonly build: string;
}

async function markOf(client: Meilisearch, uid: string): Promise<Mark | undefined> {
  const { results } = await client.index<Mark>(uid).getDocuments({
    filter: `id = ${WHOLE}`,
    limit: 1,
    fields: ["edition", "build"],
  });
  return results[0];
}
