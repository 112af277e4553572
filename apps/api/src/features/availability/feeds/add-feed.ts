import { type AddFeedInput, FEED_MINUTES, MOST_FEEDS } from "@commonbench/domain/availability/feeds";
import { refuse } from "@commonbench/domain/errors";
import { requireRole } from "#api/actor.ts";
import type { ActingCtx } from "#api/context.ts";
import { loadOwnListing, lockOwnListing } from "#api/features/listings/load.ts";
import { recordTrail } from "#api/features/trail/record.ts";
import { fetchFeed } from "./fetch-feed.ts";
import { loadOwnFeed } from "./load.ts";
import { storeAnswer } from "./store-answer.ts";
import { type FeedView, toFeedView } from "./view.ts";

const PATIENT_MS = 10_000;
const UNKNOWN = { etag: null, lastModified: null, contentHash: null, expandedTo: null };

/** Reads the calendar first: an address that leads nowhere is told to whoever has just typed it. */
export async function addFeed(ctx: ActingCtx, input: AddFeedInput): Promise<FeedView> {
  requireRole(ctx, "manager");
  const { content } = await ctx.tx((tx) => loadOwnListing(tx, ctx, input.listingId));
  const askedAt = ctx.now();
  const known = { url: input.url, timeZone: content.position?.timeZone ?? null, ...UNKNOWN };
  const answer = await fetchFeed(ctx, known, PATIENT_MS);
  if (answer.type === "failed") refuse(`availability.feed-${answer.failure}`);
  return ctx.tx(async (tx) => {
    await lockOwnListing(tx, ctx, input.listingId);
    const { id } = await createFeed(tx, input, askedAt);
    const nextAt = new Date(askedAt.getTime() + FEED_MINUTES * 60_000);
    await storeAnswer(tx, { feedId: id, answer, askedAt, nextAt });
    const data = { name: input.name, host: new URL(input.url).hostname };
    const { organisation } = ctx.actor;
    const about = { subject: "listing", subjectId: input.listingId, organisationId: organisation.id } as const;
    await recordTrail(tx, ctx, { ...about, action: "listing.feed-added", data });
    return toFeedView(await loadOwnFeed(tx, id, organisation.id), ctx.now());
  });
}

async function createFeed(
  tx: Parameters<typeof storeAnswer>[0],
  { listingId, name, url, units = null }: AddFeedInput,
  now: Date,
): Promise<{ id: string }> {
  const present = await tx.busyFeed.findMany({ where: { listingId }, select: { url: true } });
  if (present.some((feed) => feed.url === url)) refuse("availability.feed-there-already");
  if (present.length >= MOST_FEEDS) refuse("availability.too-many-feeds");
  return tx.busyFeed.create({
    data: { listingId, name, url, units, createdAt: now, nextAt: now },
    select: { id: true },
  });
}
