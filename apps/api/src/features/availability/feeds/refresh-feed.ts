import type { FeedInput } from "@commonbench/domain/availability/feeds";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnFeed } from "./load.ts";
import { refreshFeed } from "./refresh-feeds.ts";
import { type FeedView, toFeedView } from "./view.ts";

const JUST_READ_MS = 10_000;

/** Asks a calendar at once; whoever presses twice asks once. */
export async function refreshOwnFeed(ctx: ActingCtx, { id }: FeedInput): Promise<FeedView> {
  requireRole(ctx, "manager");
  const { organisation } = ctx.actor;
  const feed = await loadOwnFeed(ctx.db, id, organisation.id);
  const triedAt = feed.triedAt?.getTime() ?? 0;
  if (ctx.now().getTime() - triedAt >= JUST_READ_MS) await refreshFeed(ctx, feed);
  return toFeedView(await loadOwnFeed(ctx.db, id, organisation.id), ctx.now());
}
