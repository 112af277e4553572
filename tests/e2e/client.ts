import type { ListingContent, ListingKind } from "@commonbench/domain/listings/schemas";
import { type Client, clientFor } from "../support/client.ts";
import { ALWAYS, openAlways } from "./booking.ts";
import { type Page, test } from "./test.ts";

/** What the person of this page may ask of the server, without the screens. */
export async function clientOf(page: Page): Promise<Client> {
  const url = test.info().project.use.baseURL ?? "";
  const cookies = await page.context().cookies(url);
  return clientFor(url, cookies.map(({ name, value }) => `${name}=${value}`).join("; "));
}

/** What one house may book of these has a limit in the demo; tests together book more. */
const LIMITED = new Set(["vacuum-casting", "laser-welding", "wax-printing"]);

/** A published listing like one that the organisation has, under another title. */
export async function offered(
  client: Client,
  title: string,
  change: Partial<ListingContent> = {},
  kind: ListingKind = "equipment",
): Promise<string> {
  const id = await drafted(client, title, change, kind);
  if (change.weeklyPlan === ALWAYS) await openAlways(client, id);
  await client.listings.act.mutate({ id, action: "publish" });
  return id;
}

export async function drafted(
  client: Client,
  title: string,
  change: Partial<ListingContent> = {},
  kind: ListingKind = "equipment",
): Promise<string> {
  const { rows } = await client.listings.own.query({
    statuses: ["published"],
    kinds: [kind],
    locale: "en",
    sort: "updated",
    order: "asc",
    limit: 100,
  });
  // The first of the demo's own, whatever has changed since: what other tests have published came later.
  const [pattern] = rows
    .filter(({ category }) => category !== null && !LIMITED.has(category.id))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  if (pattern === undefined) throw new Error(`no published ${kind} to copy`);
  const { id } = await client.listings.clone.mutate({ id: pattern.id });
  const { version, content } = await client.listings.edit.query({ id });
  const text = { en: { title, summary: "", description: "", included: "", terms: "" } };
  await client.listings.update.mutate({ id, version, content: { ...content, locale: "en", text, ...change } });
  return id;
}
