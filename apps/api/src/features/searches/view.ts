import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";

/** Words that were looked for in vain, and how often. */
export const UnmetSearchView = z.object({
  words: z.string(),
  count: z.number().int(),
  /** Days where the alliance works: 2026-11-23. */
  lastDay: z.string(),
  languages: z.array(LocaleSchema),
  dealtWithDay: z.string().nullable(),
});
export const UnmetView = z.object({ searches: z.array(UnmetSearchView), nextCursor: z.string().nullable() });
export type UnmetView = z.infer<typeof UnmetView>;

export const MarkedUnmetView = z.object({ words: z.string(), dealtWith: z.boolean() });
export type MarkedUnmetView = z.infer<typeof MarkedUnmetView>;
