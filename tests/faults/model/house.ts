import { expireReservations } from "../../support/minute.ts";
import { randomUUID } from "node:crypto";
import { at, type Bench, bench } from "../../api/reservations/booking.ts";
import type { Marketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { type Booked, type Rules, type Slot, priceOf } from "./bookings.ts";

export const PRESENT = "2026-11-23T02:00:00Z";
const HOUR = 3_600_000;
const locale = "en" as const;

/** The real house with one listing in it, in the model's words. */
export class House {
  readonly market: Marketplace;
  readonly bookers: readonly [TestOrganisation, TestOrganisation];
  readonly place: Bench;

  private constructor(market: Marketplace, place: Bench, bookers: House["bookers"]) {
    this.market = market;
    this.place = place;
    this.bookers = bookers;
  }

  static async open(
    market: Marketplace,
    rules: Rules,
    owner: TestOrganisation,
    bookers: House["bookers"],
  ): Promise<House> {
    market.clock.set(PRESENT);
    const listing = { units: rules.units, bookingMode: rules.byRequest ? "request" : "instant" };
    const settings = { unitKind: rules.pool ? ("pool" as const) : ("single" as const), payAfterUse: rules.payAfterUse };
    return new House(market, await bench(market, { listing, settings, owner }), bookers);
  }

  private booker(by: 0 | 1) {
    return this.market.as(this.bookers[by].owner);
  }

  private get provider() {
    return this.market.as(this.place.provider.owner);
  }

  reserve(id: string, by: 0 | 1, slot: Slot) {
    const wish = { measure: "time" as const, from: at(slot.from), to: at(slot.to), units: slot.units };
    const expectedTotal = { amount: priceOf(slot), currency: "HKD" };
    const input = { id, listingId: this.place.id, wish, rail: "bank_transfer" as const, expectedTotal, locale };
    return this.booker(by).reservations.reserve.mutate(input);
  }

  answer({ id }: Booked, answer: "accept" | "decline") {
    const { accept, decline } = this.provider.reservations;
    return answer === "accept" ? accept.mutate({ id, locale }) : decline.mutate({ id, locale });
  }

  withdraw({ id, by }: Booked) {
    return this.booker(by).reservations.withdraw.mutate({ id, locale });
  }

  cancel({ id, by }: Booked, who: "booker" | "provider", expectedRefund: number) {
    const client = who === "booker" ? this.booker(by) : this.provider;
    return client.reservations.cancel.mutate({ id, expectedRefund, locale });
  }

  /** Proposed by the booker, and accepted by the provider. */
  async change({ id, by }: Booked, slot: Slot): Promise<void> {
    const changeId = randomUUID();
    const proposal = { changeId, id, from: at(slot.from), to: at(slot.to), units: slot.units };
    await this.booker(by).reservations.proposeChange.mutate({ ...proposal, expectedTotal: priceOf(slot), locale });
    try {
      await this.provider.reservations.answerChange.mutate({ changeId, answer: "accept", locale });
    } catch (error) {
      await this.provider.reservations.answerChange.mutate({ changeId, answer: "decline", locale });
      throw error;
    }
  }

  /** The provider says that everything that is asked for has come; late, what was asked for and was given up. */
  async receive({ id, status }: Booked): Promise<void> {
    const awaited = status === "expired" ? "void" : "open";
    for (const payment of await this.paymentsOf(id)) {
      if (payment.status !== awaited) continue;
      const receivedOn = this.market.clock.now().toISOString().slice(0, 10);
      const receipt = { id: randomUUID(), paymentId: payment.id, amount: payment.amount, receivedOn, locale };
      await this.provider.billing.confirmReceipt.mutate(receipt);
    }
  }

  /** Gives something back of the first payment that has as much; false when none has. */
  async refund({ id }: Booked, amount: number): Promise<boolean> {
    const payment = (await this.paymentsOf(id)).find(({ captured, refunded }) => captured - refunded >= amount);
    if (payment === undefined) return false;
    const refund = { id: randomUUID(), paymentId: payment.id, amount, reason: "A good customer", locale };
    await this.provider.billing.refund.mutate(refund);
    return true;
  }

  async pass(hours: number): Promise<void> {
    this.market.clock.set(new Date(this.market.clock.now().getTime() + hours * HOUR).toISOString());
    await expireReservations(this.market.parts);
  }

  paymentsOf(subjectId: string) {
    return this.market.db.payment.findMany({ where: { subjectId }, orderBy: { number: "asc" } });
  }

  /** What is there, to be compared with the model. */
  async seen({ id }: Booked) {
    const { status } = await this.market.db.reservation.findUniqueOrThrow({ where: { id }, select: { status: true } });
    const payments = await this.paymentsOf(id);
    const taken = await this.market.db.occupancy.findMany({ where: { subjectId: id }, select: { unit: true } });
    return {
      status,
      paid: payments.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0),
      owes: payments.reduce((sum, payment) => sum + (payment.status === "open" ? payment.amount : 0), 0),
      keeps: taken.length > 0,
    };
  }
}
