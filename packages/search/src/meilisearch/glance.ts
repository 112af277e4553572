import type { MultiSearchQuery } from "meilisearch";
import type { Glance, GlanceQuery } from "../search.ts";
import { ask } from "./ask.ts";
import type { Connection } from "./connection.ts";
import { anyOf, conditionsOf, filterOf } from "./filter.ts";
import { asAsked, type Looking } from "./looking.ts";

/** The best few of everything that a text finds, in one request. */
export async function glance(
  connection: Connection,
  { audience, limit }: GlanceQuery,
  looking: Readonly<Record<"listings" | "organisations", Looking>>,
): Promise<Glance> {
  const visible = filterOf(conditionsOf({ filters: {}, audience }));
  const training = anyOf("kinds", ["training"]);
  const search = (at: Looking, filter: readonly string[]): MultiSearchQuery => ({
    ...at,
    ...asAsked,
    filter: [...filter],
    limit,
    attributesToRetrieve: ["id"],
  });
  const queries = [
    search(looking.listings, [...visible, `NOT ${training}`]),
    search(looking.listings, [...visible, training]),
    search(looking.organisations, ["live = true"]),
  ];
  const results = await ask<{ id: string }>(connection, queries);
  const [listings = [], courses = [], organisations = []] = results.map(({ hits }) => hits.map(({ id }) => id));
  return { listings, courses, organisations };
}
