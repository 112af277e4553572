import { LISTING_KINDS } from "@commonbench/taxonomy/types";
import type pg from "pg";
import type { Glance, GlanceQuery, ListingQuery } from "../search.ts";
import type { Concepts } from "../concepts.ts";
import { find } from "./find.ts";
import { loosened } from "./near.ts";
import { Parameters } from "./parameters.ts";
import type { Question } from "./question.ts";
import { rankSql } from "./rank-sql.ts";
import { conditionQuery } from "./tsquery.ts";

/** The best few of everything that a text finds. */
export async function glance(
  pool: pg.Pool,
  query: GlanceQuery,
  question: Question,
  concepts: Concepts,
): Promise<Glance> {
  const of = async (kinds: ListingQuery["filters"]["kinds"]) => {
    const { hits } = await find(pool, listingQuery(query, kinds), question, concepts);
    return hits.map(({ id }) => id);
  };
  const [listings, courses, organisations] = await Promise.all([
    of(LISTING_KINDS.filter((kind) => kind !== "training")),
    of(["training"]),
    findOrganisations(pool, question, concepts, query.limit),
  ]);
  return { listings, courses, organisations };
}

function listingQuery(query: GlanceQuery, kinds: ListingQuery["filters"]["kinds"]): ListingQuery {
  return { ...query, filters: { kinds }, facets: [], attributeFacets: [], sort: "relevance", cursor: null };
}

/** There are few enough of them to rank all. */
async function findOrganisations(
  pool: pg.Pool,
  question: Question,
  concepts: Concepts,
  limit: number,
): Promise<string[]> {
  const asked = (await loosened(pool, question, concepts)) ?? question;
  const parameters = new Parameters();
  const matching = parameters.text(conditionQuery(asked.match));
  const { rows } = await pool.query<{ id: string }>(
    "select l.id from (select o.id, o.lexemes, o.ranking || '' as told from search.organisation o " +
      `where o.live and o.lexemes @@ ${matching}::tsquery offset 0) l ` +
      `order by ${rankSql(asked, parameters)} desc, l.id limit ${parameters.integer(limit)}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}
