import { z } from "zod";
import { Id, LocaleSchema } from "../text.ts";
import { FindListingsInput } from "./filters.ts";

/** Side by side there is room for four. */
export const MOST_COMPARED = 4;
/** What a browser remembers of the listings that were opened in it. */
export const MOST_RECALLED = 12;

export const CompareListingsInput = z.object({ ids: z.array(Id).min(1).max(MOST_COMPARED), locale: LocaleSchema });
export type CompareListingsInput = z.infer<typeof CompareListingsInput>;

export const RecallListingsInput = z.object({ ids: z.array(Id).max(MOST_RECALLED), locale: LocaleSchema });
export type RecallListingsInput = z.infer<typeof RecallListingsInput>;

export const SimilarListingsInput = z.object({ id: Id, locale: LocaleSchema });
export type SimilarListingsInput = z.infer<typeof SimilarListingsInput>;

/** A search that found nothing: its words and filters. */
export const WidenSearchInput = FindListingsInput.pick({ text: true, filters: true, typing: true, locale: true });
export type WidenSearchInput = z.infer<typeof WidenSearchInput>;
