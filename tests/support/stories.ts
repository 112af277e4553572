import { USUAL_CANCELLATION } from "@commonbench/domain/billing/tariff";
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { bench, type Bench, bookingOf, type BookingWish } from "../api/reservations/booking.ts";
import { checkoutOf, onboard } from "./billing.ts";
import type { House, HouseServer } from "./house.ts";
import type { TestOrganisation } from "./organisations.ts";
import { hourOf } from "./slots.ts";

const locale = "en" as const;
/** A house of several processes, or a marketplace of one. */
type Ground = Pick<House, "db" | "pool" | "organisation" | "listing"> & {
  readonly parts: Pick<House["parts"], "now" | "sandbox" | "payments">;
  readonly clock: Pick<House["clock"], "now">;
};
type Server = Pick<HouseServer, "as">;
type Hours = Pick<BookingWish, "from" | "to">;
const USUAL: Hours = { from: hourOf(10), to: hourOf(12) };

export const PRICE = 80_000;
/** A payee who bears fees settles them from the money of the next story. */
const FREE_OF_FEES = { ...USUAL_CANCELLATION, feeBearer: "alliance" } as const;

export interface Story {
  readonly place: Bench;
  readonly input: ReturnType<typeof bookingOf>;
  /** Of the reservation; the client made it. */
  readonly id: string;
  readonly refundId: string;
}

/** An organisation that can be paid by card. */
export async function openPayee(house: Ground, server: Server): Promise<TestOrganisation> {
  const payee = await house.organisation({ jurisdiction: "hong-kong", membership: "admitted" });
  await onboard({ ...house, as: server.as }, payee);
  return payee;
}

/** A machine of its own, and somebody who wants it for two hours. */
export async function openStory(
  house: Ground,
  owner: TestOrganisation,
  bookingMode: "instant" | "request",
  hours: Hours = USUAL,
) {
  const settings = { payAfterUse: false, cancellation: FREE_OF_FEES };
  const place = await bench(house, { owner, listing: { bookingMode }, settings });
  const input = bookingOf(place.id, { ...hours, rail: "card" });
  return { place, input, id: input.id, refundId: randomUUID() } satisfies Story;
}

/** What people do, each step as their browser does it: with the same ids when it is done again. */
export function stepsOf(house: Ground, { place, input, id, refundId }: Story) {
  const { db, pool, parts } = house;
  const booker = (server: Server) => server.as(place.booker.owner);
  const provider = (server: Server) => server.as(place.provider.owner);
  const paymentId = async () => (await db.payment.findFirstOrThrow({ where: { subjectId: id } })).id;
  const steps = {
    reserve: (server: Server) => booker(server).reservations.reserve.mutate(input),
    openPage: async (server: Server) => booker(server).billing.pay.mutate({ id: await paymentId(), locale }),
    /** On the card company's page; nobody has come back from there yet. */
    enterCard: async () => parts.sandbox.pay(await checkoutOf(house, await paymentId())),
    comeBack: async (server: Server) => booker(server).billing.returned.mutate({ id: await paymentId(), locale }),
    accept: (server: Server) => provider(server).reservations.accept.mutate({ id, locale }),
    cancel: (server: Server) =>
      booker(server).reservations.cancel.mutate({ id, reason: "", expectedRefund: null, locale }),
    withdraw: (server: Server) => booker(server).reservations.withdraw.mutate({ id, locale }),
    refund: async (server: Server) =>
      provider(server).billing.refund.mutate({
        id: refundId,
        paymentId: await paymentId(),
        amount: 30_000,
        reason: "By agreement.",
        locale,
      }),
    /** The time of use is over. */
    async end() {
      const now = parts.now().getTime();
      const [startsAt, endsAt] = [new Date(now - 7_200_000), new Date(now - 1000)];
      await db.reservation.update({ where: { id }, data: { startsAt, endsAt, dueAt: endsAt } });
      await db.occupancy.updateMany({ where: { subjectId: id }, data: { startsAt, endsAt } });
      await pool.query("select graphile_worker.add_job('expire-reservations', '{}')");
    },
    status: async () => (await db.reservation.findUniqueOrThrow({ where: { id } })).status,
    /** At the card company, and in the books. */
    async figures() {
      const payment = await db.payment.findFirstOrThrow({ where: { subjectId: id }, include: { attempts: true } });
      const truths = await Promise.all(
        payment.attempts.flatMap(({ intentId }) => (intentId === null ? [] : [parts.payments.loadPayment(intentId)])),
      );
      const transfers = await parts.payments.findTransfers(payment.id);
      const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
      const theirs = {
        captured: sum(truths.map((each) => each.captured)),
        refunded: sum(truths.map((each) => each.refunded)),
      };
      expect({ captured: payment.captured, refunded: payment.refunded }).toEqual(theirs);
      return {
        ...theirs,
        transferred: sum(transfers.map(({ amount }) => amount)),
        reversed: sum(transfers.map(({ reversed }) => reversed)),
      };
    },
  };
  return steps;
}

export type Steps = ReturnType<typeof stepsOf>;
