import { z } from "zod";
import { LocaleSchema } from "../text.ts";

export const GetTaxonomyInput = z.object({ locale: LocaleSchema });
export type GetTaxonomyInput = z.infer<typeof GetTaxonomyInput>;

export const ListPlacesInput = z.object({ locale: LocaleSchema });
export type ListPlacesInput = z.infer<typeof ListPlacesInput>;
