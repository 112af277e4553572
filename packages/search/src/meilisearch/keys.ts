import type { Key, KeyCreation, Meilisearch } from "meilisearch";
import { codeOf, isRefusal } from "./errors.ts";

const READING: readonly string[] = ["search"];
const WRITING: readonly string[] = [
  "documents.add",
  "documents.get",
  "indexes.create",
  "indexes.get",
  "indexes.delete",
  "indexes.swap",
  "settings.get",
  "settings.update",
  "tasks.get",
];
const DAY = 24 * 60 * 60_000;
const VALID = 90 * DAY;
/** A process takes its keys when it starts, or when those that it has are refused. */
const LEFT = 30 * DAY;

/**
 * Two keys that are good for our indexes alone, made with the master key and found again by it; before they end, others
 * are made. A key that may not manage keys is used as it is.
 */
export async function scopedKeys(client: Meilisearch, prefix: string, key: string | undefined) {
  if (key === undefined) return { reading: key, writing: key };
  try {
    const { results } = await client.getKeys({ limit: 1000 });
    const own = results.filter(({ name }) => name?.endsWith(` ${prefix}`));
    await Promise.all(own.filter(hasEnded).map(({ uid }) => client.deleteKey(uid).catch(ignoreGone)));
    return {
      reading: await keyFor(client, own, { name: `Search ${prefix}`, actions: [...READING] }, prefix),
      writing: await keyFor(client, own, { name: `Write ${prefix}`, actions: [...WRITING] }, prefix),
    };
  } catch (error) {
    if (isRefusal(error)) return { reading: key, writing: key };
    throw error;
  }
}

async function keyFor(
  client: Meilisearch,
  own: readonly Key[],
  wanted: Pick<KeyCreation, "actions"> & { readonly name: string },
  prefix: string,
): Promise<string> {
  const found = own.find(
    (each) =>
      each.name === wanted.name &&
      each.actions.toSorted().join() === wanted.actions.toSorted().join() &&
      each.expiresAt !== null &&
      Date.parse(String(each.expiresAt)) > Date.now() + LEFT,
  );
  if (found) return found.key;
  const description = "Made by Commonbench, which makes another before it ends.";
  const expiresAt = new Date(Date.now() + VALID);
  const made = await client.createKey({ ...wanted, description, indexes: [`${prefix}-*`], expiresAt });
  return made.key;
}

function hasEnded({ expiresAt }: Key): boolean {
  return expiresAt !== null && Date.parse(String(expiresAt)) < Date.now();
}

function ignoreGone(error: unknown): void {
  if (codeOf(error) !== "api_key_not_found") throw error;
}
