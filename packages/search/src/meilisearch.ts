import type { Thesaurus } from "@commonbench/taxonomy/thesaurus";
import { connect, type Connection } from "./meilisearch/connection.ts";
import { editionOf } from "./meilisearch/edition.ts";
import { find } from "./meilisearch/find.ts";
import { glance } from "./meilisearch/glance.ts";
import { deleteNext, isWhole, prepareIndexes, swapIndexes, uidOf } from "./meilisearch/indexes.ts";
import { locate } from "./meilisearch/locate.ts";
import { exactly, forgiving, loosely } from "./meilisearch/looking.ts";
import { type Question, questionOf } from "./meilisearch/question.ts";
import { listingWriting, organisationWriting } from "./meilisearch/record.ts";
import { type Exclusively, shelfOf } from "./meilisearch/shelf.ts";
import { suggest } from "./meilisearch/suggest.ts";
import { nothing } from "./nothing.ts";
import { Concepts } from "./concepts.ts";
import type { ListingQuery, Rebuild, Search } from "./search.ts";

export interface MeilisearchOptions {
  readonly url: string;
  readonly key?: string | undefined;
  readonly thesaurus: Thesaurus;
  /** What the names of the indexes begin with; two products on one server need two. */
  readonly prefix?: string;
  /** Keeps other processes from writing at the same time; without it this process is taken to be the only one. */
  readonly exclusively?: Exclusively;
}

export interface MeilisearchSearch extends Search {
  /** Reaches the server and prepares it. Throws `Unusable` when address, key or version are wrong. */
  open(): Promise<void>;
  /** Whether the index in use has been built from all rows, as opposed to one that was just made and fills from now on. */
  isWhole(): Promise<boolean>;
}

const GLANCE_OF_NOTHING = { listings: [], courses: [], organisations: [] };

/** Search on a Meilisearch server. Nothing is sent before the first use. */
export function meilisearchSearch(options: MeilisearchOptions): MeilisearchSearch {
  const { url, key, thesaurus, prefix = "commonbench", exclusively = (_, work) => work() } = options;
  const concepts = new Concepts(thesaurus);
  const connection = connect({ url, key, prefix }, ({ writer }) => prepareIndexes(writer, prefix, thesaurus));
  const [listings, organisations] = [uidOf(prefix, "listings"), uidOf(prefix, "organisations")];
  const shelves = (next: boolean) => ({
    listings: shelfOf(connection, uidOf(prefix, "listings", next), listingWriting(concepts), exclusively),
    organisations: shelfOf(
      connection,
      uidOf(prefix, "organisations", next),
      organisationWriting(concepts),
      exclusively,
    ),
  });
  return {
    name: "meilisearch",
    ...shelves(false),
    async find(query) {
      const question = asked(query, concepts);
      if (question === undefined) return nothing(query, "meilisearch");
      return find(connection, query, { uid: listings, question, concepts });
    },
    async locate(query) {
      const question = asked(query, concepts);
      if (question === undefined) return [];
      for (const looking of loosely(listings, question, "listings")) {
        const found = await locate(connection, query, looking);
        if (found.length > 0) return found;
      }
      return [];
    },
    async suggest(text, audience, locale, limit) {
      const question = questionOf(text, true, concepts);
      if (question === null) return [];
      return suggest(connection, text, exactly(listings, question, "listings"), { audience, locale, limit });
    },
    async glance(query) {
      const question = questionOf(query.text, query.typing, concepts);
      if (question === null) return GLANCE_OF_NOTHING;
      return glance(connection, query, {
        listings: forgiving(listings, question, "listings"),
        organisations: forgiving(organisations, question, "organisations"),
      });
    },
    rebuild: () => openRebuild(connection, prefix, concepts, shelves(true)),
    ready: () => connection.use(({ reader }) => reader.isHealthy()).catch(() => false),
    open: () => connection.use(async () => undefined),
    isWhole: () => connection.use(({ writer }) => isWhole(writer, prefix, editionOf(concepts))),
  };
}

/** What the text asks for, null for everything; undefined when it is a text that holds nothing to look for. */
function asked({ text, typing }: ListingQuery, concepts: Concepts): Question | null | undefined {
  if (text === null || text.trim() === "") return null;
  return questionOf(text, typing, concepts) ?? undefined;
}

/** Indexes beside those in use. What an earlier run left is gone on with. */
async function openRebuild(
  connection: Connection,
  prefix: string,
  concepts: Concepts,
  shelves: Pick<Rebuild, "listings" | "organisations">,
): Promise<Rebuild> {
  await connection.use(({ writer }) => prepareIndexes(writer, prefix, concepts.thesaurus, true));
  return {
    ...shelves,
    swap: () => connection.use(({ writer }) => swapIndexes(writer, prefix, editionOf(concepts))),
    abandon: () => connection.use(({ writer }) => deleteNext(writer, prefix)),
  };
}
