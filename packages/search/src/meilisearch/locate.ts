import type { ListingQuery } from "../search.ts";
import { ask } from "./ask.ts";
import type { Connection } from "./connection.ts";
import { conditionsOf, EVERYWHERE, filterOf } from "./filter.ts";
import { asAsked, type Looking } from "./looking.ts";
import type { Hit } from "./order.ts";

/** The newest matches that lie somewhere, for a map. */
export async function locate(connection: Connection, query: ListingQuery, looking: Looking) {
  const placed = { ...query, filters: { ...query.filters, bounds: query.filters.bounds ?? EVERYWHERE } };
  const search = {
    ...looking,
    ...asAsked,
    filter: filterOf(conditionsOf(placed)),
    sort: ["published:desc", "id:desc"],
    limit: query.limit,
    attributesToRetrieve: ["id", "_geo"],
  };
  const results = await ask<Pick<Hit, "id" | "_geo">>(connection, [search]);
  const hits = results.flatMap((result) => result.hits);
  return hits.flatMap(({ id, _geo: at }) => (at === null ? [] : [{ id, lat: at.lat, lon: at.lng }]));
}
