import type { SuggestCategoryInput } from "@commonbench/domain/listings/filters";
import { suggestCategories } from "@commonbench/taxonomy/suggest-category";
import type { Ctx } from "#api/context.ts";
import type { CategorySuggestionsView } from "./find-view.ts";

const MOST = 5;

/** Where a listing with this title belongs, for somebody who is writing it. */
export function suggestCategory(
  { taxonomy }: Ctx,
  { text, kind, locale }: SuggestCategoryInput,
): CategorySuggestionsView {
  const suggested = suggestCategories(taxonomy, text, { kind, most: MOST });
  return {
    categories: suggested.map(({ category, words }) => ({
      id: category.id,
      kind: category.kind,
      label: taxonomy.label(category.label, locale),
      words: [...words],
    })),
  };
}
