import type { FindListingsInput } from "@commonbench/domain/listings/filters";
import { marks } from "@commonbench/search/highlight";
import type { Ctx } from "#api/context.ts";
import { searchedInVain } from "#api/events.ts";
import { activeFilters } from "./active-filters.ts";
import type { CardView } from "./card-view.ts";
import { loadCards } from "./cards.ts";
import { loadExcerpts } from "./excerpts.ts";
import { attributeFacetViews, facetViews } from "./facets.ts";
import type { FoundView } from "./find-view.ts";
import { matchedCategory } from "./match-category.ts";
import { refuseInvalidCursor, toQuery } from "./search-query.ts";
import { spokenChips } from "./spoken-filters.ts";

/** One question to the index, and its hits read again from the rows: a stale index can hide, never leak. */
export async function findListings(ctx: Ctx, input: FindListingsInput): Promise<FoundView> {
  const { locale, filters } = input;
  const query = await toQuery(ctx, input, input.limit);
  const found = await ctx.search.find(query).catch(refuseInvalidCursor);
  if ((found.total === 0 || found.partly) && isDemand(input)) searchedInVain(ctx, { text: input.text ?? "", locale });
  const ids = found.hits.map(({ id }) => id);
  const [cards, excerpts, active] = await Promise.all([
    loadCards(ctx, found.hits, locale),
    loadExcerpts(ctx, ids, found.words, locale),
    activeFilters(ctx, filters, locale),
  ]);
  return {
    cards,
    text: query.text,
    total: found.total,
    totalIsExact: found.totalIsExact,
    meant: found.meant,
    partly: found.partly,
    marks: titleMarks(cards, found.words),
    excerpts,
    nextCursor: found.nextCursor,
    facets: facetViews(ctx.taxonomy, found.facets, filters, locale),
    attributeFacets: attributeFacetViews(ctx.taxonomy, found.attributeFacets, filters, locale),
    prices: found.prices === null ? null : { ...found.prices, counts: [...found.prices.counts] },
    active: [...active, ...spokenChips(ctx.taxonomy, input, locale)],
    matched: query.text === null ? null : matchedCategory(ctx.taxonomy, query.text, locale),
  };
}

/** Whole words, looked for everywhere: a beginning of a word or a narrow filter that finds nothing says nothing of what is missing. */
function isDemand({ text, typing, filters }: FindListingsInput): boolean {
  const isOpen = (chosen: unknown) => chosen === undefined || (Array.isArray(chosen) && chosen.length === 0);
  return text !== undefined && text !== "" && !typing && Object.values(filters).every(isOpen);
}

function titleMarks(cards: readonly CardView[], words: readonly string[]): FoundView["marks"] {
  const marked = cards.map(
    ({ id, title }) => [id, marks(title, words).map(([from, to]): [number, number] => [from, to])] as const,
  );
  return Object.fromEntries(marked.filter(([, found]) => found.length > 0));
}
