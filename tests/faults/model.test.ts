import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { brokenInvariants } from "../support/invariants.ts";
import { expectSoundBooks } from "../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import type { TestOrganisation } from "../support/organisations.ts";
import { Bookings, HOUR_PRICE, type Rules } from "./model/bookings.ts";
import { House } from "./model/house.ts";
import { answer, cancel, change, pass, pay, refund, reserve, type Step, withdraw } from "./model/steps.ts";

const RUNS = 1000;
const STEPS = 14;

let market: Marketplace;
let provider: TestOrganisation;
let bookers: [TestOrganisation, TestOrganisation];
beforeAll(async () => {
  market = await openMarketplace();
  provider = await market.organisation({ membership: "admitted", jurisdiction: "mainland" });
  const one = () => market.organisation({ membership: "admitted" });
  bookers = [await one(), await one()];
});
afterAll(() => market.close());

const rules: fc.Arbitrary<Rules> = fc.record({
  units: fc.integer({ min: 1, max: 3 }),
  pool: fc.boolean(),
  byRequest: fc.boolean(),
  payAfterUse: fc.boolean(),
});
const slot = fc
  .record({
    from: fc.integer({ min: 0, max: 6 }),
    hours: fc.integer({ min: 1, max: 3 }),
    units: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ from, hours, units }) => ({ from, to: from + hours, units }));
const by = fc.constantFrom<0 | 1>(0, 1);
const which = fc.nat({ max: 4 });

const steps: fc.Arbitrary<Step>[] = [
  fc.tuple(by, slot).map(([who, where]) => reserve(who, where)),
  fc.tuple(by, slot).map(([who, where]) => reserve(who, where)),
  fc.tuple(by, slot).map(([who, where]) => reserve(who, where)),
  fc.tuple(by, slot).map(([who, where]) => reserve(who, where)),
  fc.tuple(which, fc.constantFrom("accept", "accept", "decline")).map(([at, said]) => answer(at, said)),
  which.map(pay),
  which.map(pay),
  which.map(withdraw),
  fc.tuple(which, fc.constantFrom("booker", "provider")).map(([at, who]) => cancel(at, who)),
  fc.tuple(which, slot).map(([at, where]) => change(at, where)),
  fc.tuple(which, fc.constantFrom(1, 12_345, 40_000)).map(([at, amount]) => refund(at, amount)),
  fc.constant(null).map(pass),
];

test("whoever was given back more than a change takes off the price owes nothing for it", async () => {
  const wish = { units: 1, pool: false, byRequest: false, payAfterUse: false };
  const house = await House.open(market, wish, provider, bookers);
  const twoHours = reserve(0, { from: 0, to: 2, units: 1 });
  const history = [twoHours, pay(0), refund(0, HOUR_PRICE), refund(0, 1), change(0, { from: 0, to: 1, units: 1 })];
  await fc.asyncModelRun(() => ({ model: new Bookings(wish), real: house }), history);
});

test(
  "whatever people do in whatever order, the house does what paper and pencil say",
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(rules, fc.commands(steps, { maxCommands: STEPS, size: "max" }), async (wish, done) => {
        const house = await House.open(market, wish, provider, bookers);
        await fc.asyncModelRun(() => ({ model: new Bookings(wish), real: house }), done);
      }),
      { numRuns: RUNS },
    );
    expect(await brokenInvariants(market.pool)).toEqual([]);
    await expectSoundBooks(market);
  },
);
