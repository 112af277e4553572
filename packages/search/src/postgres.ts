import type { Thesaurus } from "@commonbench/taxonomy/thesaurus";
import type pg from "pg";
import { nothing } from "./nothing.ts";
import { Concepts } from "./postgres/concepts.ts";
import { find } from "./postgres/find.ts";
import { glance } from "./postgres/glance.ts";
import { locate } from "./postgres/locate.ts";
import { openRebuild } from "./postgres/rebuild.ts";
import { listings, organisations } from "./postgres/shelves.ts";
import { suggest } from "./postgres/suggest.ts";
import { shelfOf } from "./postgres/write.ts";
import type { ListingQuery, Search } from "./search.ts";
import { type Term, terms } from "./terms.ts";

/** Search in PostgreSQL: the tables of the schema `search`, kept by the pool's database. */
export function postgresSearch(pool: pg.Pool, thesaurus: Thesaurus): Search {
  const concepts = new Concepts(thesaurus);
  return {
    name: "postgres",
    listings: shelfOf(pool, "search", listings(concepts)),
    organisations: shelfOf(pool, "search", organisations(concepts)),
    async find(query) {
      const asked = askedOf(query);
      return asked === null ? nothing(query, "postgres") : find(pool, query, asked);
    },
    async locate(query) {
      const asked = askedOf(query);
      return asked === null ? [] : locate(pool, query, asked);
    },
    suggest: (text, audience, locale, limit) => suggest(pool, text, audience, locale, limit),
    async glance(query) {
      const asked = askedOf(query) ?? [];
      return asked.length === 0 ? { listings: [], courses: [], organisations: [] } : glance(pool, query, asked);
    },
    rebuild: () => openRebuild(pool, concepts),
    ready: () =>
      pool.query("select from search.listing limit 1").then(
        () => true,
        () => false,
      ),
  };
}

/** What the text asks for; null when it is a text that holds nothing to look for, which nothing matches. */
function askedOf({ text, typing }: Pick<ListingQuery, "text" | "typing">): Term[] | null {
  if (text === null || text.trim() === "") return [];
  const asked = terms(text, typing);
  return asked.length === 0 ? null : asked;
}
