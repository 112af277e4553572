import { z } from "zod";
import { LocaleSchema } from "../text.ts";

export const GetTaxonomyInput = z.object({ locale: LocaleSchema });
export type GetTaxonomyInput = z.infer<typeof GetTaxonomyInput>;

export const GetOutlineInput = z.object({ locale: LocaleSchema });
export type GetOutlineInput = z.infer<typeof GetOutlineInput>;

export const ListPlacesInput = z.object({ locale: LocaleSchema });
export type ListPlacesInput = z.infer<typeof ListPlacesInput>;
