import type { Tx } from "@commonbench/db/client";
import type { MarkReadInput } from "@commonbench/domain/notifications/schemas";
import type { PersonCtx } from "#api/context.ts";
import { say } from "#api/live.ts";
import { countUnread } from "./count-unread.ts";
import type { UnreadView } from "./view.ts";

/** Only ever one's own: what belongs to others is as good as not there. Other windows of the person hear of it. */
export async function markRead(ctx: PersonCtx, input: MarkReadInput): Promise<UnreadView> {
  await ctx.tx((tx) => markOwnRead(tx, ctx, input));
  return countUnread(ctx);
}

/** The same as part of something else: whoever has read what they were told of need not be told any longer. */
export async function markOwnRead(
  tx: Tx,
  { actor: { personId }, now }: PersonCtx,
  input: MarkReadInput,
): Promise<void> {
  const { count } = await tx.notification.updateMany({
    where: { personId, readAt: null, ...chosen(input) },
    data: { readAt: now() },
  });
  if (count > 0) await say(tx, { topic: `person:${personId}`, type: "notifications-read", ids: {} });
}

function chosen(input: MarkReadInput) {
  switch (input.what) {
    case "some":
      return { id: { in: input.ids } };
    case "group":
      return { groupKey: input.group };
    case "all":
      return { id: { lte: input.until } };
    default:
      return input satisfies never;
  }
}
