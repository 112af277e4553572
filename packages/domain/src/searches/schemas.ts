import { z } from "zod";
import { Cursor, line } from "../text.ts";
import { UNMET_WORDS_MAX } from "./rules.ts";

export const UNMET_STATES = ["open", "dealt-with"] as const;
export const UnmetState = z.enum(UNMET_STATES);
export type UnmetState = z.infer<typeof UnmetState>;

export const ListUnmetInput = z.object({
  state: UnmetState.default("open"),
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListUnmetInput = z.infer<typeof ListUnmetInput>;

/** `dealtWith: false` takes it back. */
export const MarkUnmetInput = z.object({ words: line(UNMET_WORDS_MAX, 1), dealtWith: z.boolean() });
export type MarkUnmetInput = z.infer<typeof MarkUnmetInput>;
