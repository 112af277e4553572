import { randomUUID } from "node:crypto";
import type { Marketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";
import { at, book, type Bench } from "../reservations/booking.ts";

export interface WaitWish {
  readonly id?: string;
  readonly by?: TestPerson;
  readonly from?: string;
  readonly to?: string;
  readonly units?: number;
  readonly fewer?: boolean;
  readonly until?: string;
  readonly purchaseOrder?: string;
}

/** Ten to twelve on the first of December, unless wished otherwise. */
export function wait(
  market: Marketplace,
  listingId: string,
  who: TestOrganisation,
  { by = who.owner, ...wish }: WaitWish = {},
) {
  const { id = randomUUID(), from = at(10), to = at(12), units = 1, ...rest } = wish;
  return market.as(by).waitingList.join.mutate({ id, listingId, from, to, units, ...rest });
}

export const look = (market: Marketplace, person: TestPerson, id: string) =>
  market.as(person).waitingList.get.query({ id, locale: "en" });

export interface TakeWish {
  readonly reservationId?: string;
  readonly total?: number;
  readonly rail?: "bank_transfer" | null;
  readonly beyondQuota?: boolean;
}

export function take(market: Marketplace, person: TestPerson, id: string, wish: TakeWish = {}) {
  const { reservationId = randomUUID(), total = 80_000, rail = "bank_transfer", beyondQuota = false } = wish;
  const expectedTotal = { amount: total, currency: "HKD" };
  return market
    .as(person)
    .waitingList.take.mutate({ id, reservationId, rail, expectedTotal, beyondQuota, locale: "en" });
}

export const cancel = (market: Marketplace, person: TestPerson, id: string) =>
  market.as(person).reservations.cancel.mutate({ id, expectedRefund: null, locale: "en" });

/** A machine whose first morning is booked, and so many organisations that want it. */
export async function line(market: Marketplace, place: Bench, count: number, wish: WaitWish = {}) {
  const made = await book(market, place);
  const waiters: { readonly who: TestOrganisation; readonly id: string }[] = [];
  for (let each = 0; each < count; each += 1) {
    const who = await market.organisation({ membership: "admitted" });
    waiters.push({ who, id: (await wait(market, place.id, who, wish)).id });
  }
  return { made, waiters };
}

/** What the clock does each minute. */
export async function minute(market: Marketplace): Promise<void> {
  await market.pool.query("select graphile_worker.add_job('expire-reservations', '{}')");
  await market.pool.query("select graphile_worker.add_job('tend-waiting-list', '{}')");
  await market.runJobs();
}

export async function statuses(market: Marketplace, listingId: string): Promise<string[]> {
  const rows = await market.db.wait.findMany({ where: { listingId }, orderBy: { place: "asc" } });
  return rows.map(({ status }) => status);
}

/** Every offer keeps just its units, and nothing else is kept for anybody who waits or waited. */
export async function brokenOffers(market: Marketplace): Promise<unknown[]> {
  const { rows } = await market.pool.query(`
    select w.id, w.status, w.offered_units, count(o.unit)::int as kept
    from wait w full join (select distinct subject_id, unit from occupancy where cause = 'offer') o
      on o.subject_id = w.offer_id
    group by w.id, w.status, w.offered_units
    having count(o.unit) <> coalesce(case when w.status = 'offered' then w.offered_units end, 0)`);
  return rows;
}

export async function told(market: Marketplace, waitId: string): Promise<string[]> {
  const rows = await market.db.notice.findMany({ orderBy: { id: "asc" } });
  return rows.flatMap(({ event, payload }) => ((payload as { waitId?: string }).waitId === waitId ? [event] : []));
}

export function first<T>(list: readonly T[], place = 0): T {
  const found = list[place];
  if (found === undefined) throw new Error("there are not as many");
  return found;
}
