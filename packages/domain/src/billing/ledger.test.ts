import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as ledger from "./ledger.ts";

const parties = { payerId: "payer", payeeId: "payee" };
const amount = fc.integer({ min: 1, max: 2_000_000_000 });
const withPart = fc
  .tuple(amount, fc.nat(10_000))
  .map(([whole, share]) => [whole, Math.floor((whole / 10_000) * share)] as const);

describe("every kind of transaction sums to zero", () => {
  test.each([
    ["opened", ledger.opened],
    ["released", ledger.released],
    ["capturedTwice", ledger.capturedTwice],
    ["surplusReturned", ledger.surplusReturned],
    ["surplusByBank", ledger.surplusByBank],
    ["surplusSent", ledger.surplusSent],
    ["refundSent", ledger.refundSent],
    ["settledFor", ledger.settledFor],
    ["transferredTo", ledger.transferredTo],
    ["reversed", ledger.reversed],
    ["paidOut", ledger.paidOut],
    ["disputeOpened", ledger.disputeOpened],
    ["disputeWon", ledger.disputeWon],
  ])("%s", (_, make) => {
    fc.assert(fc.property(amount, (whole) => sumOf(make(whole)) === 0));
  });

  test.each([
    ["captured", ledger.captured],
    ["receivedByBank", ledger.receivedByBank],
    ["refundOwed", ledger.refundOwed],
    ["refunded", (whole: number, part: number) => ledger.refunded(whole, part, "due")],
    ["disputeLost", (whole: number, part: number) => ledger.disputeLost(whole, part, "held")],
    ["feeTaken", (whole: number) => ledger.feeTaken(whole, null)],
  ])("%s, with its commission", (_, make) => {
    fc.assert(fc.property(withPart, ([whole, part]) => sumOf(make(whole, part)) === 0));
  });

  test("and so does what takes one back", () => {
    fc.assert(
      fc.property(withPart, ([whole, part]) => {
        const once = ledger.entriesOf(parties, "HKD", ledger.captured(whole, part));
        const back = ledger.entriesOf(parties, "HKD", ledger.negated(ledger.captured(whole, part)));
        expect([...once, ...back].reduce((sum, entry) => sum + entry.amount, 0)).toBe(0);
        expect(ledger.unbalanced(back)).toBeNull();
      }),
    );
  });

  const sumOf = (amounts: Parameters<typeof ledger.entriesOf>[2]) =>
    ledger.entriesOf(parties, "HKD", amounts).reduce((sum, entry) => sum + entry.amount, 0);
});

describe("a payment's way through the books", () => {
  /** What is left in each account after these. */
  const after = (...steps: Parameters<typeof ledger.entriesOf>[2][]) => {
    const sums = new Map<string, number>();
    for (const step of steps)
      for (const { account, amount: part } of ledger.entriesOf(parties, "HKD", step))
        sums.set(account, (sums.get(account) ?? 0) + part);
    return Object.fromEntries([...sums].filter(([, sum]) => sum !== 0));
  };

  test("opened, captured, settled, transferred, paid out: only what was paid, received and kept is left", () => {
    fc.assert(
      fc.property(withPart, ([whole, part]) => {
        const net = whole - part;
        const left = after(
          ledger.opened(whole),
          ledger.captured(whole, part),
          ledger.settledFor(net),
          ledger.transferredTo(net),
          ledger.paidOut(net),
        );
        expect(left).toEqual({
          received: whole,
          paid: -whole,
          ...(part === 0 ? {} : { stripe: part, commission: -part }),
        });
      }),
    );
  });

  test("refunded whole before or after the payee had it: nothing is left", () => {
    fc.assert(
      fc.property(withPart, ([whole, part]) => {
        const paid = [ledger.opened(whole), ledger.captured(whole, part)];
        const net = whole - part;
        expect(after(...paid, ledger.refunded(whole, part, "held"))).toEqual({});
        const moved = [ledger.settledFor(net), ledger.transferredTo(net)];
        expect(after(...paid, ...moved, ledger.refunded(whole, part, "due"), ledger.reversed(net))).toEqual({});
        const debt = after(...paid, ...moved, ledger.paidOut(net), ledger.refunded(whole, part, "due"));
        expect(debt).toEqual(net === 0 ? {} : { due: net, stripe: -net });
      }),
    );
  });

  test("disputed: won as if nothing had been, lost as if it had been refunded", () => {
    fc.assert(
      fc.property(withPart, ([whole, part]) => {
        const paid = [ledger.opened(whole), ledger.captured(whole, part), ledger.disputeOpened(whole)];
        expect(after(...paid, ledger.disputeWon(whole))).toEqual(after(...paid.slice(0, 2)));
        expect(after(...paid, ledger.disputeLost(whole, part, "held"))).toEqual({});
      }),
    );
  });

  test("by bank: received in parts, refunded, sent back", () => {
    fc.assert(
      fc.property(withPart, ([whole, part]) => {
        const paid = [ledger.opened(whole), ledger.receivedByBank(whole, part)];
        expect(after(...paid, ledger.refundOwed(whole, part), ledger.refundSent(whole))).toEqual({});
      }),
    );
  });
});

describe("shownBalance", () => {
  test("is positive for what somebody has or owes, and never -0", () => {
    expect(ledger.shownBalance("held", -500)).toBe(500);
    expect(ledger.shownBalance("received", 500)).toBe(500);
    expect(Object.is(ledger.shownBalance("held", 0), 0)).toBe(true);
  });
});
