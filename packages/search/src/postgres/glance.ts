import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import type pg from "pg";
import type { Glance, GlanceQuery, ListingQuery } from "../search.ts";
import type { Term } from "../terms.ts";
import { find } from "./find.ts";
import { Parameters } from "./parameters.ts";
import { matchQuery, rankQuery } from "./tsquery.ts";

/** The best few of everything that a text finds. */
export async function glance(pool: pg.Pool, query: GlanceQuery, asked: readonly Term[]): Promise<Glance> {
  const of = async (kinds: ListingQuery["filters"]["kinds"]) => {
    const { hits } = await find(pool, listingQuery(query, kinds), asked);
    return hits.map(({ id }) => id);
  };
  const [listings, courses, organisations] = await Promise.all([
    of(LISTING_KINDS.filter((kind) => kind !== "training")),
    of(["training"]),
    findOrganisations(pool, asked, query.limit),
  ]);
  return { listings, courses, organisations };
}

function listingQuery(query: GlanceQuery, kinds: ListingQuery["filters"]["kinds"]): ListingQuery {
  return { ...query, filters: { kinds }, facets: [], attributeFacets: [], sort: "relevance", cursor: null };
}

const WEIGHTS = "'{0, 0.2, 0.4, 1}'";

async function findOrganisations(pool: pg.Pool, asked: readonly Term[], limit: number): Promise<string[]> {
  const parameters = new Parameters();
  const matching = parameters.text(matchQuery(asked));
  const rank = `ts_rank(${WEIGHTS}, o.ranking, ${parameters.text(rankQuery(asked))}::tsquery)`;
  const { rows } = await pool.query<{ id: string }>(
    `select o.id from search.organisation o where o.live and o.lexemes @@ ${matching}::tsquery ` +
      `order by ${rank} desc, o.id limit ${parameters.integer(limit)}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}
