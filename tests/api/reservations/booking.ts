import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import { randomUUID } from "node:crypto";
import type { ListingWish } from "../../support/listings.ts";
import type { Marketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";

type Settings = typeof USUAL_SETTINGS;

export interface BenchWish {
  readonly listing?: ListingWish;
  readonly settings?: Partial<Settings>;
  /** Paid by card too. */
  readonly owner?: TestOrganisation;
}

/** A house of one process, or of several. */
export type Ground = Pick<Marketplace, "organisation" | "listing" | "db"> & {
  readonly clock: Pick<Marketplace["clock"], "now">;
};

/** A machine at HKD 400 an hour, open day and night in Shanghai's time, paid by transfer after use unless wished otherwise. */
export async function bench(market: Ground, { listing = {}, settings = {}, owner }: BenchWish = {}) {
  const provider = owner ?? (await market.organisation({ membership: "admitted", jurisdiction: "hong-kong" }));
  const booker = await market.organisation({ membership: "admitted" });
  const { id } = await market.listing(provider, {
    bookingMode: "instant",
    priceMode: "amount",
    price: 40_000,
    currency: "HKD",
    priceUnit: "hour",
    timeZone: "Asia/Shanghai",
    units: 1,
    weeklyPlan: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 })),
    ...listing,
  });
  await market.db.availability.create({
    data: {
      listingId: id,
      settings: { ...USUAL_SETTINGS, payAfterUse: true, ...settings },
      updatedById: provider.owner.id,
      updatedAt: market.clock.now(),
    },
  });
  return { id, provider, booker };
}

export type Bench = Awaited<ReturnType<typeof bench>>;

/** Ten o'clock on a day of December, by clocks in Shanghai; days and hours on from there. */
export const at = (hour: number, day = 1) => new Date(Date.UTC(2026, 11, day, 0, (hour - 8) * 60)).toISOString();

export interface BookingWish {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  readonly units?: number;
  readonly rail?: "card" | "bank_transfer" | null;
  readonly total?: number;
  readonly message?: string;
  readonly beyondQuota?: boolean;
}

export function bookingOf(listingId: string, wish: BookingWish = {}) {
  const { from = at(10), to = at(12), units = 1, rail = "bank_transfer" } = wish;
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  return {
    id: wish.id ?? randomUUID(),
    listingId,
    wish: { measure: "time" as const, from, to, units },
    rail,
    expectedTotal: { amount: wish.total ?? hours * units * 40_000, currency: "HKD" },
    locale: "en" as const,
    ...(wish.message === undefined ? {} : { message: wish.message }),
    ...(wish.beyondQuota === undefined ? {} : { beyondQuota: wish.beyondQuota }),
  };
}

/** Somebody books; the booker's owner unless somebody else is named. */
export function book(market: Marketplace, { id, booker }: Bench, wish: BookingWish & { by?: TestPerson } = {}) {
  return market.as(wish.by ?? booker.owner).reservations.reserve.mutate(bookingOf(id, wish));
}

export const look = (market: Marketplace, person: TestPerson, id: string) =>
  market.as(person).reservations.get.query({ id, locale: "en" });

/** What the clock does each minute. */
export async function minute(market: Marketplace): Promise<void> {
  await market.pool.query("select graphile_worker.add_job('expire-reservations', '{}')");
  await market.runJobs();
}

export const unitsOf = async (market: Marketplace, subjectId: string) =>
  (await market.db.occupancy.findMany({ where: { subjectId }, orderBy: { unit: "asc" } })).map(({ unit }) => unit);

/** The notices that were written about a reservation, by event and the organisation that is told. */
export async function notices(market: Marketplace, reservationId: string): Promise<string[]> {
  const rows = await market.db.notice.findMany({ orderBy: { id: "asc" } });
  return rows.flatMap(({ event, payload }) => {
    const told = payload as { reservationId?: string };
    return told.reservationId === reservationId && event.startsWith("reservation-") ? [event] : [];
  });
}
