import { LocaleSchema } from "@commonbench/domain/text";
import { z } from "zod";
import { PersonRef } from "#api/features/memberships/view.ts";
import { PartyView } from "./view.ts";

export const SavedReplyView = z.object({
  id: z.string(),
  locale: LocaleSchema,
  title: z.string(),
  text: z.string(),
  updatedAt: z.string(),
});
export type SavedReplyView = z.infer<typeof SavedReplyView>;
export const SavedRepliesView = z.object({
  replies: z.array(SavedReplyView),
  can: z.object({ manage: z.boolean() }),
});
export type SavedRepliesView = z.infer<typeof SavedRepliesView>;

export const BlocksView = z.object({
  blocks: z.array(
    z.object({ organisation: PartyView, person: PersonRef.nullable(), reason: z.string(), at: z.string() }),
  ),
  can: z.object({ manage: z.boolean() }),
});
export type BlocksView = z.infer<typeof BlocksView>;
