import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { at, bench, book, look, minute } from "../api/reservations/booking.ts";
import { billingOf } from "../support/billing.ts";
import { brokenInvariants } from "../support/invariants.ts";
import { expectSoundBooks } from "../support/ledger.ts";
import { type Marketplace, openMarketplace } from "../support/marketplace.ts";
import { added, rowCounts } from "../support/races.ts";
import { deliver, openEventCatcher, type RawEvent, signedEvent } from "../support/raw-events.ts";
import { expectSameMoney } from "../support/same-money.ts";
import { inSize } from "../support/size.ts";

let market: Marketplace;
let money: ReturnType<typeof billingOf>;
let catcher: Awaited<ReturnType<typeof openEventCatcher>>;
beforeAll(async () => {
  market = await openMarketplace();
  money = billingOf(market);
  catcher = await openEventCatcher(market.parts.sandbox);
});
afterEach(async () => {
  market.clock.set("2026-11-23T02:00:00Z");
  await catcher.take();
  expect(await brokenInvariants(market.pool)).toEqual([]);
  await expectSoundBooks(market);
  await expectSameMoney(market);
});
afterAll(async () => {
  await catcher.close();
  await market.close();
});

/** Booked, paid on the card company's page, and the window closed: nobody has come back from there. */
async function paidUnseen() {
  const place = await bench(market, { owner: await money.payee(), settings: { payAfterUse: false } });
  const { id, paymentId } = await book(market, place, { rail: "card", from: at(10), to: at(12) });
  await market.as(place.booker.owner).billing.pay.mutate({ id: paymentId ?? "", locale: "en" });
  await catcher.take();
  market.parts.sandbox.pay(await money.checkoutOf(paymentId ?? ""));
  return { place, id, paymentId: paymentId ?? "", events: await catcher.take() };
}

const tell = (event: RawEvent) => deliver(market.url, event);
const statusOf = async (id: string) => (await market.db.reservation.findUniqueOrThrow({ where: { id } })).status;

/** What one payment leaves behind, however often it is told. */
async function expectOnce({ place, id, paymentId }: Awaited<ReturnType<typeof paidUnseen>>): Promise<void> {
  expect(await look(market, place.booker.owner, id)).toMatchObject({
    status: "confirmed",
    payments: [{ status: "paid", captured: 80_000, refunded: 0 }],
  });
  expect(await market.db.ledgerTransaction.count({ where: { paymentId, kind: "captured" } })).toBe(1);
  expect(await market.db.trailEntry.count({ where: { subjectId: id, action: "reservation.confirmed" } })).toBe(1);
  expect(await market.db.invoice.count({ where: { paymentId } })).toBe(1);
}

describe("what Stripe tells", () => {
  test.each([
    ["twice", (events: RawEvent[]) => events.flatMap((event) => [event, event])],
    ["the wrong way round", (events: RawEvent[]) => events.toReversed()],
    ["only the last of it", (events: RawEvent[]) => events.slice(-1)],
  ])("%s, the place stands once", async (_how, order) => {
    const story = await paidUnseen();
    for (const event of order(story.events)) {
      expect(await tell(event)).toBe(200);
      await market.runJobs();
    }
    await expectOnce(story);
  });

  test("fifty times at once, beside the browser that comes back", async () => {
    const story = await paidUnseen();
    const many = Array.from({ length: inSize(50, 200) }, (_, turn) => story.events[turn % story.events.length]);
    const back = () =>
      market.as(story.place.booker.owner).billing.returned.mutate({ id: story.paymentId, locale: "en" });
    const told = await Promise.all([
      ...many.flatMap((event) => (event === undefined ? [] : [tell(event)])),
      back().then(() => 200),
      back().then(() => 200),
    ]);
    expect(new Set(told)).toEqual(new Set([200]));
    await market.runJobs();
    await expectOnce(story);
  });

  test("a day late changes nothing, since everything has been asked for meanwhile", async () => {
    const story = await paidUnseen();
    market.clock.advance({ hours: 1 });
    await minute(market);
    await expectOnce(story);
    market.clock.advance({ days: 1 });
    const before = await rowCounts(market.pool);
    for (const { body } of story.events) {
      const late = signedEvent(JSON.parse(body), market.parts.sandbox.webhookSecret, market.clock.now());
      expect(await tell(late)).toBe(200);
    }
    await market.runJobs();
    expect(added(before, await rowCounts(market.pool))).toEqual({ webhook_event: story.events.length });
    await expectOnce(story);
  });

  test("before our own row knows the page, it is found by our mark", async () => {
    const story = await paidUnseen();
    const data = { sessionId: null, url: null, intentId: null };
    await market.db.cardAttempt.updateMany({ where: { paymentId: story.paymentId }, data });
    for (const event of story.events) await tell(event);
    await market.runJobs();
    await expectOnce(story);
  });

  test("about things that nobody knows is kept and left", async () => {
    const strange = ["payment_intent", "charge", "checkout.session", "refund", "transfer", "a-new-thing"];
    for (const object of strange) {
      const event = eventOf({ object, id: `${object}_unknown`, payment_intent: "pi_unknown" });
      expect(await tell(event)).toBe(200);
    }
    await market.runJobs();
    const kept = await market.db.webhookEvent.findMany({ where: { id: { startsWith: "evt_strange" } } });
    expect(kept.map(({ status }) => status)).toEqual(strange.map(() => "ignored"));
  });
});

let number = 0;
const eventOf = (object: Readonly<Record<string, unknown>>, account?: string) =>
  signedEvent(
    {
      id: `evt_strange${(number += 1)}`,
      object: "event",
      type: "payment_intent.succeeded",
      created: Math.floor(market.clock.now().getTime() / 1000),
      api_version: "2024-06-20",
      livemode: false,
      data: { object },
      request: null,
      ...(account === undefined ? {} : { account }),
    },
    market.parts.sandbox.webhookSecret,
    market.clock.now(),
  );

describe("what Stripe did not say", () => {
  test("forged, altered, unsigned or old is refused, and nothing is kept of it", async () => {
    const { events, id } = await paidUnseen();
    const [first] = events;
    const { body, signature } = first ?? expect.fail("nothing was told");
    await market.runJobs();
    const before = await rowCounts(market.pool);
    const secret = market.parts.sandbox.webhookSecret;
    const old = new Date(market.clock.now().getTime() - 600_000);
    const wrong: readonly RawEvent[] = [
      { body, signature: signature.replace(/v1=.*/, `v1=${"0".repeat(64)}`) },
      { body: body.replace("80000", "80001"), signature },
      { body, signature: "" },
      signedEvent(JSON.parse(body), "whsec_of_somebody_else", market.clock.now()),
      signedEvent(JSON.parse(body), secret, old),
    ];
    for (const event of wrong) expect(await tell(event)).toBe(400);
    await market.runJobs();
    expect(added(before, await rowCounts(market.pool))).toEqual({});
    expect(await statusOf(id)).toBe("awaiting-payment");
    for (const event of events) await tell(event);
    await market.runJobs();
    expect(await statusOf(id)).toBe("confirmed");
  });

  test("signed, but of another account or untrue, it moves no money: what is true is asked for", async () => {
    const place = await bench(market, { owner: await money.payee(), settings: { payAfterUse: false } });
    const { id, paymentId } = await book(market, place, { rail: "card" });
    await market.as(place.booker.owner).billing.pay.mutate({ id: paymentId ?? "", locale: "en" });
    const claim = { object: "checkout.session", id: await money.checkoutOf(paymentId ?? ""), payment_status: "paid" };
    const own = await market.db.payeeAccount.findUniqueOrThrow({ where: { organisationId: place.provider.id } });
    for (const account of [undefined, "acct_stranger", own.stripeId ?? ""])
      expect(await tell(eventOf(claim, account))).toBe(200);
    await market.runJobs();
    expect(await look(market, place.booker.owner, id)).toMatchObject({
      status: "awaiting-payment",
      payments: [{ status: "open", captured: 0 }],
    });
  });
});
