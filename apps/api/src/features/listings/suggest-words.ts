import type { SuggestInput } from "@commonbench/domain/listings/filters";
import type { Ctx } from "#api/context.ts";
import { suggestOrganisations } from "#api/features/organisations/suggest-organisations.ts";
import type { SuggestionsView } from "./find-view.ts";
import { categoriesLike } from "./match-category.ts";
import { placesLike } from "./match-place.ts";
import { audienceOf } from "./visible.ts";

const MOST_WORDS = 8;
const MOST_CATEGORIES = 3;
const MOST_ORGANISATIONS = 3;
const MOST_PLACES = 3;

/** Completes what is being typed, from what this reader could find. */
export async function suggestWords(ctx: Ctx, { text, locale }: SuggestInput): Promise<SuggestionsView> {
  const [words, organisations] = await Promise.all([
    ctx.search.suggest(text, audienceOf(ctx.actor), locale, MOST_WORDS),
    suggestOrganisations(ctx, text, locale, MOST_ORGANISATIONS),
  ]);
  return {
    words: [...words],
    categories: categoriesLike(ctx.taxonomy, text, locale, MOST_CATEGORIES),
    organisations,
    places: placesLike(ctx.taxonomy, text, locale, MOST_PLACES),
  };
}
