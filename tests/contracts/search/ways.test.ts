import { type Advice, WALK, type Way } from "@commonbench/search/postgres/advice";
import { answerOf, type Row } from "@commonbench/search/postgres/answer";
import { Concepts } from "@commonbench/search/concepts";
import { conditionsOf } from "@commonbench/search/postgres/conditions";
import { partsOf } from "@commonbench/search/postgres/facets-sql";
import { findStatement } from "@commonbench/search/postgres/statement";
import { CAP } from "@commonbench/search/postgres/newest-sql";
import { postgresSearch } from "@commonbench/search/postgres";
import { questionOf } from "@commonbench/search/postgres/question";
import { scout } from "@commonbench/search/postgres/scout";
import type { ListingQuery } from "@commonbench/search/search";
import { taxonomy } from "@commonbench/taxonomy/default";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCorpus } from "../../bench/corpus.ts";
import { benchQuery } from "../../bench/find-sql/queries.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";

const LISTINGS = 1500;
let database: FreshDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on("error", () => undefined);
  await loadCorpus(postgresSearch(pool, taxonomy.thesaurus), LISTINGS);
  await pool.query("analyze search.listing");
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const concepts = new Concepts(taxonomy.thesaurus);
const questionFor = ({ text, typing }: ListingQuery) => (text === null ? null : questionOf(text, typing, concepts));

/** The statement of a query, with the matches come by as told instead of as advised. */
async function findBy(query: ListingQuery, choose: (advice: Advice, query: ListingQuery) => Advice) {
  const question = questionFor(query);
  const conditions = conditionsOf(query, question);
  const lay = await scout(pool, conditions, partsOf(query, conditions), CAP);
  const { rows } = await pool.query<Row>(
    findStatement(query, { question, conditions, lay: { ...lay, advice: choose(lay.advice, query) } }),
  );
  return answerOf(query, rows);
}

/** Every fourth also wants what is open on a weekend. */
function asked(n: number): ListingQuery {
  const query = benchQuery(n, LISTINGS);
  if (n % 4 > 0) return query;
  return { ...query, filters: { ...query.filters, open: { from: "2026-11-28", to: "2026-11-29" } } };
}

test("whichever way the matches are come by, the answer is the same", async () => {
  for (let n = 0; n < 80; n += 1) {
    const query = asked(n);
    const { narrowings } = conditionsOf(query, questionFor(query));
    const light = narrowings.every((narrowing) => narrowing.light);
    const lookup: Way = { walks: false, light: false, lookedUp: new Set(narrowings.filter(({ indexed }) => indexed)) };
    const ways: Way[] = [{ ...WALK, light }, WALK, lookup];
    const answer = await findBy(query, (advice) => advice);
    for (const way of ways) expect(await findBy(query, () => ({ gathering: null, way: () => way }))).toEqual(answer);
    const gathering = { gathering: { ...lookup, lookedUp: new Set(narrowings.slice(0, 1)) }, way: () => lookup };
    expect(await findBy(query, () => gathering)).toEqual(answer);
  }
});
