import { randomUUID } from "node:crypto";
import { postgresSearch } from "@commonbench/search/postgres";
import type {
  ListingDocument,
  ListingHits,
  ListingQuery,
  OrganisationDocument,
  Search,
} from "@commonbench/search/search";
import { taxonomy } from "@commonbench/taxonomy/default";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, inject } from "vitest";
import { freshMeilisearch } from "../../support/meilisearch.ts";
import { freshDatabase } from "../../support/postgres.ts";

/** An engine on an empty index of its own. */
interface Engine {
  readonly name: Search["name"];
  readonly timeout: number;
  open(): Promise<{ search: Search; close(): Promise<void> }>;
}

const postgres: Engine = {
  name: "postgres",
  timeout: 30_000,
  async open() {
    const database = await freshDatabase();
    const pool = new pg.Pool({ connectionString: database.url, max: 4 });
    // The server ends idle connections when the database is dropped.
    pool.on("error", () => undefined);
    const close = async () => {
      await pool.end();
      await database.drop();
    };
    return { search: postgresSearch(pool, taxonomy.thesaurus), close };
  },
};

const meilisearch: Engine = {
  name: "meilisearch",
  // Each of its writes is a task that must be done before it can be found.
  timeout: 180_000,
  async open() {
    const { search, drop } = await freshMeilisearch(taxonomy.thesaurus);
    return { search, close: drop };
  },
};

/** Meilisearch where there is one; the closing line of a run says when there was none. */
const engines: readonly Engine[] = inject("meilisearch") === null ? [postgres] : [postgres, meilisearch];

export type Draft = Partial<ListingDocument>;
export type Question = Partial<ListingQuery>;

/** What a case works with; every case begins with an empty index. */
export interface Bench {
  readonly search: Search;
  /** Indexes listings and gives their ids; each is newer than the one before. */
  add(...drafts: Draft[]): Promise<string[]>;
  ask(question: Question): Promise<ListingHits>;
  /** Ids of the hits, in their order. */
  hits(question: Question): Promise<string[]>;
}

export function describeEngines(title: string, suite: (bench: () => Bench) => void): void {
  for (const engine of engines)
    describe(`${title} (${engine.name})`, { timeout: engine.timeout }, () => suiteOn(engine, suite));
}

function suiteOn(engine: Engine, suite: (bench: () => Bench) => void): void {
  let opened: { search: Search; close(): Promise<void> } | undefined;
  const search = () => {
    if (opened === undefined) throw new Error("the engine is not open");
    return opened.search;
  };
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterEach(() => empty(search()));
  afterAll(() => opened?.close());
  suite(() => benchOn(search()));
}

export function benchOn(search: Search): Bench {
  const ask = (question: Question) => search.find(query(question));
  return {
    search,
    ask,
    async add(...drafts) {
      const documents = drafts.map((draft) => listing(draft));
      await search.listings.index(documents);
      return documents.map(({ id }) => id);
    },
    async hits(question) {
      const { hits } = await ask(question);
      return hits.map(({ id }) => id);
    },
  };
}

export async function empty(search: Search): Promise<void> {
  for (const shelf of [search.listings, search.organisations]) {
    const left = await shelf.versions(null, 10_000);
    await shelf.remove(left.map(({ id, version }) => ({ id, version: version + 1 })));
  }
}

let minute = 0;

/** An organisation that says nothing but what it is told. */
export function organisation(draft: Partial<OrganisationDocument> = {}): OrganisationDocument {
  const silent = { names: [], words: [], body: [], class: "enterprise", stages: [], places: [] };
  return { id: randomUUID(), version: 1, ...silent, ...draft };
}

/** A listing that says nothing but what it is told. */
export function listing(draft: Draft = {}): ListingDocument {
  minute += 1;
  return {
    id: randomUUID(),
    version: 1,
    organisationId: "8e7a2f2e-0000-7000-8000-000000000001",
    kind: "equipment",
    categories: [],
    stages: [],
    places: [],
    lat: null,
    lon: null,
    visibility: "everybody",
    price: null,
    currency: null,
    priceUnit: null,
    bookingMode: "request",
    languages: [],
    credentials: [],
    programmes: [],
    attributes: {},
    sessions: [],
    weekdays: [],
    title: [],
    words: [],
    organisation: [],
    body: [],
    publishedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    ...draft,
  };
}

/** The question of a visitor. */
export function query(question: Question = {}): ListingQuery {
  return {
    text: null,
    typing: false,
    filters: {},
    audience: { membersOnly: false, organisationId: null },
    facets: [],
    attributeFacets: [],
    sort: "relevance",
    cursor: null,
    limit: 20,
    ...question,
  };
}
