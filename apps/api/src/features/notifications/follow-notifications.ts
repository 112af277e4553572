import type { PersonCtx } from "#api/context.ts";
import { countUnread } from "./count-unread.ts";
import type { LiveNotificationsView } from "./view.ts";

/** The unread count now, and anew whenever one comes or is read in another window. */
export async function* followNotifications(
  ctx: PersonCtx,
  signal: AbortSignal | undefined,
): AsyncGenerator<LiveNotificationsView, void, void> {
  const { actor, db, live } = ctx;
  const topics = [`person:${actor.personId}` as const];
  for await (const heard of live.listen({ actor, topics, mayHear: () => true, signal })) {
    if (heard.type !== "catch-up" && heard.type !== "notification" && heard.type !== "notifications-read") continue;
    const newest = "ids" in heard ? (heard.ids["notification"] ?? null) : null;
    yield { ...(await countUnread({ db, actor })), newest };
  }
}
