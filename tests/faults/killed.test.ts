import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type HouseServer, openHouse, type Spare } from "../support/house.ts";
import { brokenInvariants } from "../support/invariants.ts";
import { killAt, nameOf, type Point } from "../support/killing.ts";
import { expectSoundBooks } from "../support/ledger.ts";
import type { TestOrganisation } from "../support/organisations.ts";
import { recover } from "../support/recovery.ts";
import { expectSameMoney } from "../support/same-money.ts";
import { inSize } from "../support/size.ts";
import { openPayee, openStory, PRICE, type Steps, stepsOf } from "../support/stories.ts";

let house: House;
let server: HouseServer;
let next: Spare;
let payee: TestOrganisation;
beforeAll(async () => {
  house = await openHouse();
  server = await house.serve();
  next = house.spare();
  payee = await openPayee(house, server);
});
afterAll(() => house.close());

/** Three processes start in each of these, which a busy machine does slowly. */
const HANGS_AFTER = 120_000;

interface Act {
  readonly mode?: "request";
  /** What went well before. */
  readonly before: (steps: Steps) => Promise<unknown>;
  readonly perform: (steps: Steps) => Promise<unknown>;
  /** The client tries once more, and goes on to the end of the story. */
  readonly after: (steps: Steps) => Promise<unknown>;
  readonly ends: { readonly status: string; readonly figures: Partial<Awaited<ReturnType<Steps["figures"]>>> };
  /** The first few are part of the short form. */
  readonly points: readonly Point[];
}

const paid = async (steps: Steps) => {
  await steps.reserve(server);
  await steps.openPage(server);
  await steps.enterCard();
  await steps.comeBack(server);
};
const used = async (steps: Steps) => {
  await paid(steps);
  await steps.end();
  await recover(house);
};
const confirmed = { status: "confirmed", figures: { captured: PRICE, refunded: 0, transferred: 0 } };
const update = (table: string, at: "statement" | "commit", when: string) =>
  ({ table, on: "update", at, when }) as const;
const insert = (table: string, at: "statement" | "commit", when?: string) =>
  ({ table, on: "insert", at, ...(when === undefined ? {} : { when }) }) as const;
const asking = (call: RegExp): readonly Point[] => [
  { call, moment: "after" },
  { call, moment: "before" },
];

const ACTS: Readonly<Record<string, Act>> = {
  reserve: {
    before: async () => undefined,
    perform: ({ reserve }) => reserve(server),
    after: paid,
    ends: confirmed,
    points: [
      insert("reservation", "commit"),
      insert("occupancy", "statement"),
      insert("reservation", "statement"),
      insert("payment", "statement"),
      insert("ledger_entry", "statement"),
      insert("trail_entry", "statement"),
    ],
  },
  pay: {
    before: ({ reserve }) => reserve(server),
    perform: ({ openPage }) => openPage(server),
    async after(steps) {
      await steps.openPage(server);
      await steps.enterCard();
      await steps.comeBack(server);
    },
    ends: confirmed,
    points: [
      ...asking(/checkout\/sessions$/),
      ...asking(/customers$/),
      insert("card_attempt", "commit"),
      insert("payer_customer", "statement"),
      update("card_attempt", "statement", "new.session_id is not null"),
    ],
  },
  "take what was paid": {
    async before(steps) {
      await steps.reserve(server);
      await steps.openPage(server);
      await steps.enterCard();
    },
    perform: ({ comeBack }) => comeBack(server),
    after: ({ comeBack }) => comeBack(server),
    ends: confirmed,
    points: [
      update("payment", "commit", "new.status = 'paid'"),
      update("reservation", "statement", "new.status = 'confirmed'"),
      update("card_attempt", "statement", "new.status = 'captured'"),
      insert("ledger_transaction", "statement", "new.kind = 'captured'"),
      insert("invoice", "statement"),
    ],
  },
  "capture what was set aside": {
    mode: "request",
    before: paid,
    perform: ({ accept }) => accept(server),
    // Accepting again is refused when it went through.
    after: async ({ accept }) => Promise.allSettled([accept(server)]),
    ends: confirmed,
    points: [
      ...asking(/capture$/),
      update("reservation", "commit", "new.status = 'accepted'"),
      update("reservation", "statement", "new.status = 'accepted'"),
      update("card_attempt", "statement", "new.status = 'captured'"),
      update("payment", "commit", "new.status = 'paid'"),
    ],
  },
  refund: {
    before: paid,
    perform: ({ cancel }) => cancel(server),
    after: async ({ cancel }) => Promise.allSettled([cancel(server)]),
    ends: { status: "cancelled", figures: { captured: PRICE, refunded: PRICE, transferred: 0 } },
    points: [
      ...asking(/refunds$/),
      insert("refund", "commit"),
      update("reservation", "statement", "new.status = 'cancelled'"),
      update("refund", "statement", "new.stripe_id is not null"),
      update("refund", "commit", "new.stripe_id is not null"),
    ],
  },
  transfer: {
    before: paid,
    perform: ({ end }) => end(),
    after: async () => undefined,
    ends: { status: "completed", figures: { captured: PRICE, transferred: PRICE, reversed: 0 } },
    points: [
      ...asking(/transfers$/),
      update("payment", "commit", "new.settled_at is not null"),
      update("reservation", "statement", "new.status = 'completed'"),
      insert("payee_transfer", "commit"),
      update("payee_transfer", "statement", "new.status = 'made'"),
      update("payee_transfer", "commit", "new.status = 'made'"),
    ],
  },
  "take back from the payee": {
    before: used,
    perform: ({ refund }) => refund(server),
    after: ({ refund }) => refund(server),
    ends: { status: "completed", figures: { refunded: 30_000, transferred: PRICE, reversed: 30_000 } },
    points: [
      ...asking(/reversals$/),
      insert("refund", "commit"),
      update("refund", "commit", "new.reversal > 0"),
      update("refund", "statement", "new.reversal_id is not null"),
      update("refund", "commit", "new.reversal_id is not null"),
    ],
  },
};

describe.each(Object.entries(ACTS))("killed while it is to %s", (_name, { points, ...act }) => {
  test.each(inSize(points.slice(0, 1), points).map((point) => [nameOf(point), point] as const))(
    "%s: another one goes on from there",
    async (_point, point) => {
      const steps = stepsOf(house, await openStory(house, payee, act.mode ?? "instant"));
      await act.before(steps);
      await recover(house);
      await killAt(house, server, point, () => act.perform(steps));
      expect(await brokenInvariants(house.pool)).toEqual([]);
      server = await next.start();
      next = house.spare();
      await act.after(steps);
      await recover(house);
      expect(await steps.status()).toBe(act.ends.status);
      expect(await steps.figures()).toMatchObject(act.ends.figures);
      expect(await brokenInvariants(house.pool)).toEqual([]);
      await expectSoundBooks(house);
      await expectSameMoney(house);
    },
    HANGS_AFTER,
  );
});
