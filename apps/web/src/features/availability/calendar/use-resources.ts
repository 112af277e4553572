import type { Span } from "@commonbench/domain/availability/facts";
import { keepPreviousData, useQueries, useQuery, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { locale, t } from "#web/lib/i18n.ts";
import { trpc } from "#web/lib/trpc.ts";
import { eventsOf } from "./events.ts";
import type { Resource } from "./floor.tsx";

/** At once on one screen. */
const LIMIT = 60;

type Named = Pick<Resource, "id" | "title">;

/** Machines and labs that can be booked, or the one that was asked for, by name; how many of them are not there yet. */
export function useBookable(id: string | null) {
  const own = useSuspenseInfiniteQuery(
    trpc.listings.own.infiniteQueryOptions(
      {
        locale,
        kinds: ["equipment", "lab"],
        statuses: ["published", "paused"],
        ...(id === null ? {} : { id }),
        sort: "title",
        order: "asc",
        limit: LIMIT,
      },
      { getNextPageParam: (last) => last.nextCursor },
    ),
  );
  const listings = own.data.pages
    .flatMap(({ rows }) => rows)
    .map(({ id, title, category }): Named => ({ id, title: title || (category?.label ?? t("listings.untitled")) }));
  const { published = 0, paused = 0 } = own.data.pages.at(-1)?.counts ?? {};
  return { listings, more: own, hidden: Math.max(0, published + paused - listings.length) };
}

/** Each machine with its hours, its bookings and what is kept for other things; calls made together travel together. */
export function useResources(listings: readonly Named[], { from, to }: Span) {
  const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const minute = { refetchInterval: 60_000, placeholderData: keepPreviousData };
  const calendar = useQuery({
    ...trpc.reservations.calendar.queryOptions({ side: "provider", ...range, locale }),
    ...minute,
  });
  const free = useQueries({
    queries: listings.map(({ id }) => ({
      ...trpc.availability.free.queryOptions({ listingId: id, ...range }),
      ...minute,
    })),
  });
  const blocks = useQueries({
    queries: listings.map(({ id }) => ({
      ...trpc.availability.blocks.list.queryOptions({ listingId: id, ...range }),
      ...minute,
    })),
  });
  const reservations = calendar.data?.reservations ?? [];
  const resources = listings.map(({ id, title }, index): Resource => ({
    id,
    title,
    facts: free[index]?.data?.facts ?? null,
    events: eventsOf(
      reservations.filter(({ listingId }) => listingId === id),
      blocks[index]?.data?.blocks ?? [],
    ),
  }));
  return { resources, now: calendar.dataUpdatedAt };
}
