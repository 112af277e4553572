import type { Thesaurus } from "@commonbench/taxonomy/thesaurus";
import type pg from "pg";
import { nothing } from "./nothing.ts";
import { Concepts } from "./concepts.ts";
import { find } from "./postgres/find.ts";
import { glance } from "./postgres/glance.ts";
import { locate } from "./postgres/locate.ts";
import { questionOf } from "./postgres/question.ts";
import { openRebuild } from "./postgres/rebuild.ts";
import { listings, organisations } from "./postgres/shelves.ts";
import { suggest } from "./postgres/suggest.ts";
import { shelfOf } from "./postgres/write.ts";
import type { ListingQuery, Search } from "./search.ts";

/** Search in PostgreSQL: the tables of the schema `search`, kept by the pool's database. */
export function postgresSearch(pool: pg.Pool, thesaurus: Thesaurus): Search {
  const concepts = new Concepts(thesaurus);
  /** Without text all is asked for; a text that holds nothing to look for finds nothing. */
  const asked = ({ text, typing }: ListingQuery) =>
    text === null || text.trim() === "" ? null : (questionOf(text, typing, concepts) ?? "nothing");
  return {
    name: "postgres",
    listings: shelfOf(pool, "search", listings(concepts)),
    organisations: shelfOf(pool, "search", organisations(concepts)),
    async find(query) {
      const question = asked(query);
      return question === "nothing" ? nothing(query, "postgres") : find(pool, query, question, concepts);
    },
    async locate(query) {
      const question = asked(query);
      return question === "nothing" ? [] : locate(pool, query, question, concepts);
    },
    suggest: (text, audience, locale, limit) => suggest(pool, text, { audience, locale, limit }, concepts),
    async glance(query) {
      const question = questionOf(query.text, query.typing, concepts);
      if (question === null) return { listings: [], courses: [], organisations: [] };
      return glance(pool, query, question, concepts);
    },
    rebuild: () => openRebuild(pool, concepts),
    ready: () =>
      pool.query("select from search.listing limit 1").then(
        () => true,
        () => false,
      ),
  };
}
