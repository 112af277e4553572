import type { Db } from "@commonbench/db/client";
import { type Locale, LocaleSchema } from "@commonbench/domain/text";
import { LIVE_WAITS, nextWaitStatus } from "@commonbench/domain/waiting-list/rules";
import type { GetWaitInput, ListWaitsInput } from "@commonbench/domain/waiting-list/schemas";
import type { ActingCtx } from "#api/context.ts";
import { type Titles, TITLES, titleFor } from "#api/features/listings/titles.ts";
import { GONE, loadParties } from "#api/features/organisations/load-parties.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { loadWait, typedWait, type WaitRow, waiterRefusal } from "./load.ts";
import type { WaitsView, WaitView } from "./view.ts";

/** What the organisation in use waits for or is offered, the soonest first. */
export async function listWaits(ctx: ActingCtx, { listingId, locale }: ListWaitsInput): Promise<WaitsView> {
  const rows = await ctx.db.wait.findMany({
    where: {
      bookerId: ctx.actor.organisation.id,
      status: { in: [...LIVE_WAITS] },
      ...(listingId === undefined ? {} : { listingId }),
    },
    orderBy: [{ startsAt: "asc" }, { place: "asc" }],
  });
  return { waits: await toWaitViews(ctx, rows.map(typedWait), locale) };
}

export async function getWait(ctx: ActingCtx, { id, locale }: GetWaitInput): Promise<WaitView> {
  const wait = await loadWait(ctx.db, ctx, id);
  const [view] = await toWaitViews(ctx, [wait], locale);
  return view ?? Promise.reject(new Error("a wait has a view"));
}

async function toWaitViews(ctx: ActingCtx, waits: readonly WaitRow[], locale: Locale): Promise<WaitView[]> {
  const { db } = ctx;
  const [listings, parties, names, positions] = await Promise.all([
    loadListingRefs(
      db,
      waits.map(({ listingId }) => listingId),
      locale,
    ),
    loadParties(
      db,
      waits.map(({ providerId }) => providerId),
      locale,
    ),
    loadNames(
      db,
      waits.map(({ personId }) => personId),
    ),
    loadPositions(db, waits),
  ]);
  return waits.map((wait): WaitView => {
    const { id, status, listingId, personId, units, fewer, timeZone, purchaseOrder, reservationId } = wait;
    const name = names.get(personId);
    return {
      id,
      status,
      listing: listings.get(listingId) ?? { id: listingId, title: "", titleLocale: locale },
      provider: parties.get(wait.providerId) ?? GONE,
      person: name === undefined ? null : { id: personId, name },
      startsAt: wait.startsAt.toISOString(),
      endsAt: wait.endsAt.toISOString(),
      timeZone,
      units,
      fewer,
      until: wait.until.toISOString(),
      purchaseOrder,
      position: positions.get(id) ?? null,
      offer: offerOf(wait),
      reservationId,
      createdAt: wait.createdAt.toISOString(),
      can: canOf(ctx, wait),
    };
  });
}

function offerOf({ status, offeredUnits, offerUntil }: WaitRow): WaitView["offer"] {
  if (status !== "offered" || offeredUnits === null || offerUntil === null) return null;
  return { units: offeredUnits, until: offerUntil.toISOString() };
}

function canOf(ctx: ActingCtx, wait: WaitRow): WaitView["can"] {
  const may = waiterRefusal(ctx, wait) === null;
  const can = (action: "leave" | "take" | "decline") => may && nextWaitStatus(wait.status, action) !== null;
  const isOpen = wait.offerUntil !== null && wait.offerUntil > ctx.now();
  return { leave: can("leave"), take: can("take") && isOpen, decline: can("decline") };
}

interface Ref {
  readonly id: string;
  readonly title: string;
  readonly titleLocale: Locale;
}

export async function loadListingRefs(db: Db, ids: readonly string[], locale: Locale): Promise<Map<string, Ref>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; titles: Titles; locale: string }[]>`
    select l.id, l.locale, ${TITLES} as titles from listing l where l.id = any(${[...ids]}::uuid[])`;
  return new Map(
    rows.map(({ id, titles, locale: original }) => {
      const { title, titleLocale } = titleFor(titles, locale, LocaleSchema.parse(original));
      return [id, { id, title, titleLocale }];
    }),
  );
}

/** In line are all who came before and want any of the same time. */
async function loadPositions(db: Db, waits: readonly WaitRow[]): Promise<Map<string, number>> {
  const waiting = waits.flatMap(({ id, status }) => (status === "waiting" ? [id] : []));
  if (waiting.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; position: number }[]>`
    select w.id, 1 + count(b.id)::int as position
    from wait w
    left join wait b on b.listing_id = w.listing_id and b.place < w.place and b.status in ('waiting', 'offered')
      and b.starts_at < w.ends_at and b.ends_at > w.starts_at
    where w.id = any(${waiting}::uuid[]) group by w.id`;
  return new Map(rows.map(({ id, position }) => [id, position]));
}
