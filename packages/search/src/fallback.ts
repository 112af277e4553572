import { Breaker, type BreakerOptions, type Reason } from "./breaker.ts";
import { engineOf } from "./cursor.ts";
import {
  InvalidCursor,
  type ListingHits,
  type ListingQuery,
  NotWritten,
  type Search,
  type Shelf,
  type Standing,
  type Version,
} from "./search.ts";

export interface FallbackOptions extends Pick<BreakerOptions, "patienceMs" | "pausesMs"> {
  /** Answers while it can. */
  readonly primary: Search & { readonly isWhole: () => Promise<boolean> };
  /** Answers in its place; always written first, so it is always up to date. */
  readonly spare: Search;
  reasonOf(error: unknown): Reason;
  /** The primary answers again: what it missed can be brought to it. */
  onBack?(): void;
  /** The primary does not answer, or for another reason than before. */
  onAway?(reason: Reason, error: unknown): void;
  /** The index of the primary has yet to be built from all rows; said again and again until it is. */
  onUnfilled?(): void;
}

/** A change that was stored by the spare alone; the job that brought it tries again. */
export class Behind extends Error {}

export interface FallbackSearch extends Search {
  readonly standing: () => Standing;
  readonly probe: () => Promise<void>;
  end(): void;
}

/** Deeper than people page; PostgreSQL counts no further either. */
const MAX_DEPTH = 2000;

/**
 * One search of two engines. Both are written, reads go to the primary while it answers in time and has all that was
 * written, else to the spare. A change that the primary missed stays a waiting job, and is remembered here until it was brought.
 */
export function fallbackSearch(options: FallbackOptions): FallbackSearch {
  const { primary, spare } = options;
  const missed = new Set<string>();
  const asked = { meilisearch: 0, postgres: 0 };
  const breaker = new Breaker({
    ...options,
    async probe(lastFailed) {
      if (!(await primary.isWhole())) {
        options.onUnfilled?.();
        return "filling";
      }
      await (lastFailed?.() ?? primary.locate(ANYTHING));
      return null;
    },
    onClosed: () => options.onBack?.(),
    onOpened: (reason, error) => options.onAway?.(reason, error),
  });
  const read = async <T>(fromPrimary: () => Promise<T>, fromSpare: () => Promise<T>): Promise<T> => {
    if (breaker.closed && missed.size === 0) {
      try {
        const answer = await breaker.ask(fromPrimary);
        asked[primary.name] += 1;
        return answer;
      } catch {
        // What went wrong is in the standing; whoever asked is answered all the same.
      }
    }
    asked[spare.name] += 1;
    return fromSpare();
  };
  return {
    name: primary.name,
    engines: [primary, spare],
    listings: shelfOfBoth("listing", primary.listings, spare.listings, breaker, missed),
    organisations: shelfOfBoth("organisation", primary.organisations, spare.organisations, breaker, missed),
    async find(query) {
      const from = query.cursor === null ? null : engineOf(query, query.cursor);
      if (from?.by === spare.name) return spare.find(query);
      const depth = from?.by === primary.name ? from.place.key : null;
      return read(
        () => primary.find(query),
        () => (depth === null ? spare.find(query) : goOn(spare, query, depth)),
      );
    },
    locate: (query) =>
      read(
        () => primary.locate(query),
        () => spare.locate(query),
      ),
    suggest: (...asking) =>
      read(
        () => primary.suggest(...asking),
        () => spare.suggest(...asking),
      ),
    glance: (query) =>
      read(
        () => primary.glance(query),
        () => spare.glance(query),
      ),
    rebuild: () => primary.rebuild(),
    ready: () => spare.ready(),
    standing() {
      const reason = breaker.reason ?? (missed.size > 0 ? "catching-up" : null);
      const engine = reason === null ? primary.name : spare.name;
      return { engine, reason, since: breaker.since, missed: missed.size, asked };
    },
    probe: () => breaker.probe(),
    end: () => breaker.end(),
  };
}

const ANYTHING: ListingQuery = {
  text: null,
  typing: false,
  filters: {},
  audience: { membersOnly: false, organisationId: null },
  facets: [],
  attributeFacets: [],
  sort: "newest",
  cursor: null,
  limit: 1,
};

/** The spare has an order of its own, so it goes on as deep in that: a hit may come twice, but the pages go on. */
async function goOn(spare: Search, query: ListingQuery, depth: number): Promise<ListingHits> {
  if (depth > MAX_DEPTH) throw new InvalidCursor("too deep to go on elsewhere");
  const found = await spare.find({ ...query, cursor: null, limit: depth + query.limit });
  return { ...found, hits: found.hits.slice(depth), prices: null };
}

function shelfOfBoth<D extends Version>(
  kind: string,
  primary: Shelf<D>,
  spare: Shelf<D>,
  breaker: Breaker,
  missed: Set<string>,
): Shelf<D> {
  const write = async <V extends Version>(documents: readonly V[], to: (shelf: Shelf<D>) => Promise<void>) => {
    await to(spare);
    const keys = documents.map(({ id }) => `${kind} ${id}`);
    if (breaker.reason === "starting") await breaker.probe();
    if (!breaker.closed && breaker.reason !== "filling") {
      for (const key of keys) missed.add(key);
      throw new Behind(`The first engine does not answer (${breaker.reason}); this change waits for it.`);
    }
    try {
      await to(primary);
    } catch (error) {
      // One document that is not taken is no reason to leave the engine; all others are there.
      if (error instanceof NotWritten) throw error;
      for (const key of keys) missed.add(key);
      void breaker.probe();
      throw error;
    }
    for (const key of keys) missed.delete(key);
  };
  return {
    index: (documents) => write(documents, (shelf) => shelf.index(documents)),
    remove: (documents) => write(documents, (shelf) => shelf.remove(documents)),
    versions: (afterId, limit) => spare.versions(afterId, limit),
  };
}
