import type { Thesaurus } from "@commonbench/taxonomy/thesaurus";
import type { Meilisearch } from "meilisearch";
import { codeOf } from "./errors.ts";
import { applySettings, type Kind, settingsOf } from "./settings.ts";

const KINDS: readonly Kind[] = ["listings", "organisations"];
/** Remembered beside the listings when an index holds all of them; no document has this id. */
const WHOLE = { id: "whole", version: 0, live: false, edition: "" };

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

export async function swapIndexes(client: Meilisearch, prefix: string): Promise<void> {
  const pairs = KINDS.map((kind) => {
    const indexes: [string, string] = [uidOf(prefix, kind), uidOf(prefix, kind, true)];
    return { indexes, rename: false };
  });
  const task = await client.swapIndexes(pairs).waitTask();
  if (task.status !== "succeeded") throw new Error(`Meilisearch did not swap: ${task.error?.message ?? task.status}`);
}

export async function deleteNext(client: Meilisearch, prefix: string): Promise<void> {
  for (const kind of KINDS) await client.deleteIndex(uidOf(prefix, kind, true)).waitTask();
}

export async function markWhole(client: Meilisearch, uid: string): Promise<void> {
  const task = await client.index(uid).addDocuments([WHOLE]).waitTask();
  if (task.status !== "succeeded") throw new Error(`Meilisearch did not write: ${task.error?.message ?? task.status}`);
}

export async function isWhole(client: Meilisearch, uid: string): Promise<boolean> {
  const { total } = await client.index(uid).getDocuments({ filter: `id = ${WHOLE.id}`, limit: 1, fields: ["id"] });
  return total > 0;
}
