import type { RecallListingsInput } from "@commonbench/domain/listings/finding";
import type { Ctx } from "#api/context.ts";
import { loadCards } from "./cards.ts";
import type { CardsView } from "./compare-view.ts";

/** Listings that a browser remembers by id, as they are today and as far as this reader may see them. */
export async function recallListings(ctx: Ctx, { ids, locale }: RecallListingsInput): Promise<CardsView> {
  const hits = [...new Set(ids)].map((id) => ({ id, km: null }));
  return { cards: await loadCards(ctx, hits, locale) };
}
