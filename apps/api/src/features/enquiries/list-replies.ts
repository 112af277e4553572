import { roleCovers } from "@commonbench/domain/people/rules";
import { LocaleSchema } from "@commonbench/domain/text";
import type { ActingCtx } from "#api/context.ts";
import type { SavedRepliesView, SavedReplyView } from "./desk-view.ts";

/** What the organisation has ready to say, in whichever languages. */
export async function listReplies({ db, actor }: ActingCtx): Promise<SavedRepliesView> {
  const { id: organisationId, role } = actor.organisation;
  const rows = await db.savedReply.findMany({
    where: { organisationId },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return { replies: rows.map(toReplyView), can: { manage: roleCovers(role, "manager") } };
}

interface ReplyRow {
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  readonly text: string;
  readonly updatedAt: Date;
}

export function toReplyView({ id, locale, title, text, updatedAt }: ReplyRow): SavedReplyView {
  return { id, locale: LocaleSchema.parse(locale), title, text, updatedAt: updatedAt.toISOString() };
}
