import type { Db, Prisma, Tx } from "@commonbench/db/client";
import { notFound } from "@commonbench/domain/errors";
import { FeedFailure, isFeedStale } from "@commonbench/domain/availability/feeds";
import type { Span } from "./read-calendar.ts";

const select = {
  id: true,
  listingId: true,
  name: true,
  url: true,
  units: true,
  etag: true,
  lastModified: true,
  contentHash: true,
  triedAt: true,
  fetchedAt: true,
  expandedTo: true,
  failure: true,
  listing: { select: { timeZone: true } },
} satisfies Prisma.BusyFeedSelect;

type Row = Prisma.BusyFeedGetPayload<{ select: typeof select }>;

export interface FeedRow extends Omit<Row, "failure" | "listing"> {
  readonly failure: FeedFailure | null;
  /** Of the listing; null while it has no place. */
  readonly timeZone: string | null;
}

const typed = ({ listing, failure, ...row }: Row): FeedRow => ({
  ...row,
  timeZone: listing.timeZone,
  failure: failure === null ? null : FeedFailure.catch("unreachable").parse(failure),
});

export async function loadFeeds(db: Db | Tx, where: Prisma.BusyFeedWhereInput, take: number): Promise<FeedRow[]> {
  const rows = await db.busyFeed.findMany({ where, select, orderBy: [{ nextAt: "asc" }, { id: "asc" }], take });
  return rows.map(typed);
}

/** A feed into a listing of this organisation; another's is as good as none. */
export async function loadOwnFeed(db: Db | Tx, id: string, organisationId: string): Promise<FeedRow> {
  const row = await db.busyFeed.findFirst({ where: { id, listing: { organisationId } }, select });
  return row === null ? notFound() : typed(row);
}

/** Taken according to somebody else; `units` null means all of the listing's. */
export interface OutsideBusy extends Span {
  readonly units: number | null;
}

/** When the calendars that a listing follows say taken, in epoch milliseconds, half-open. */
export async function loadBusyTimes(db: Db | Tx, listingId: string, { from, to }: Span): Promise<OutsideBusy[]> {
  const rows = await db.busyTime.findMany({
    where: { feed: { listingId }, startsAt: { lt: new Date(to) }, endsAt: { gt: new Date(from) } },
    select: { startsAt: true, endsAt: true, feed: { select: { units: true } } },
    orderBy: { startsAt: "asc" },
  });
  return rows.map(({ startsAt, endsAt, feed }) => ({
    from: startsAt.getTime(),
    to: endsAt.getTime(),
    units: feed.units,
  }));
}

/** How far the calendars that a listing follows can be relied on. */
export interface FeedFreshness {
  readonly feeds: number;
  /** When the oldest of them was last read; null where there is none, or one never was. */
  readonly checkedAt: string | null;
  /** Nothing may be confirmed at once. */
  readonly stale: boolean;
}

export async function feedFreshness(db: Db | Tx, listingId: string, now: Date): Promise<FeedFreshness> {
  const feeds = await db.busyFeed.findMany({ where: { listingId }, select: { fetchedAt: true, failure: true } });
  const times = feeds.flatMap(({ fetchedAt }) => (fetchedAt === null ? [] : [fetchedAt.getTime()]));
  const oldest = times.length < feeds.length || times.length === 0 ? null : Math.min(...times);
  return {
    feeds: feeds.length,
    checkedAt: oldest === null ? null : new Date(oldest).toISOString(),
    stale: feeds.some((feed) => isFeedStale(feed, now)),
  };
}
