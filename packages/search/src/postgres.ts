import type pg from "pg";
import { readCursor } from "./cursor.ts";
import { find } from "./find.ts";
import { locate } from "./locate.ts";
import type { ListingHits, ListingQuery, Search } from "./search.ts";
import { suggest } from "./suggest.ts";
import { type Term, terms } from "./terms.ts";
import { indexDocuments, removeDocuments } from "./write.ts";

/** Search in PostgreSQL: the tables of the schema `search`, kept by the pool's database. */
export function postgresSearch(pool: pg.Pool): Search {
  return {
    name: "postgres",
    index: (documents) => indexDocuments(pool, documents),
    remove: (documents) => removeDocuments(pool, documents),
    async find(query) {
      const asked = askedOf(query);
      return asked === null ? nothing(query) : find(pool, query, asked);
    },
    async locate(query) {
      const asked = askedOf(query);
      return asked === null ? [] : locate(pool, query, asked);
    },
    suggest: (text, audience, locale, limit) => suggest(pool, text, audience, locale, limit),
    async versions(afterId, limit) {
      const { rows } = await pool.query<{ id: string; version: number }>(VERSIONS, [afterId ?? "", limit]);
      return rows;
    },
    ready: () =>
      pool.query("select from search.listing limit 1").then(
        () => true,
        () => false,
      ),
  };
}

/** What the text asks for; null when it is a text that holds nothing to look for, which nothing matches. */
function askedOf({ text, typing }: ListingQuery): Term[] | null {
  if (text === null || text.trim() === "") return [];
  const asked = terms(text, typing);
  return asked.length === 0 ? null : asked;
}

function nothing(query: ListingQuery): ListingHits {
  if (query.cursor !== null) readCursor(query, query.cursor);
  return {
    hits: [],
    total: 0,
    totalIsExact: true,
    mended: false,
    nextCursor: null,
    facets: Object.fromEntries(query.facets.map((facet) => [facet, []])),
    attributeFacets: Object.fromEntries(
      query.attributeFacets.filter(({ type }) => type !== "number").map(({ id }) => [id, { counts: [] }]),
    ),
    prices: null,
  };
}

const VERSIONS = "select id, version::float8 from search.listing where live and id > $1 order by id limit $2";
