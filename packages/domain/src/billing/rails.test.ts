import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAYMENT_LIFECYCLE, isExpected, isLate, nextPaymentStatus } from "./lifecycle.ts";
import { commissionBack, paymentRefusal, railsOf, refundRefusal, transferAmount } from "./rails.ts";
import { PAYMENT_STATUSES } from "./schemas.ts";

describe("railsOf", () => {
  test.each([
    ["mainland", true, ["bank_transfer"]],
    ["macao", true, ["bank_transfer"]],
    ["hong-kong", false, ["bank_transfer"]],
    ["hong-kong", true, ["card", "bank_transfer"]],
    ["other", true, ["card", "bank_transfer"]],
  ] as const)("%s, account ready %s", (jurisdiction, cardReady, rails) => {
    expect(railsOf({ jurisdiction, cardReady })).toEqual(rails);
  });
});

describe("paymentRefusal", () => {
  const facts = {
    payerId: "a",
    payeeId: "b",
    rails: ["card", "bank_transfer"],
    rail: "card",
    lines: [{ amount: 120 }, { amount: -20 }],
    instalments: [{ amount: 30 }, { amount: 70 }],
  } as const;

  test.each([
    [{}, null],
    [{ payeeId: "a" }, "billing.own-organisation"],
    [{ rails: ["bank_transfer"] }, "billing.rail-not-allowed"],
    [{ instalments: [{ amount: 99 }] }, "billing.sum-wrong"],
    [{ instalments: [{ amount: 101 }, { amount: -1 }] }, "billing.sum-wrong"],
    [{ lines: [{ amount: 1e9 }], instalments: [{ amount: 1e9 }] }, "billing.too-much-for-card"],
    [{ rail: "bank_transfer", lines: [{ amount: 1e9 }], instalments: [{ amount: 1e9 }] }, null],
  ] as const)("%j: %s", (over, reason) => {
    expect(paymentRefusal({ ...facts, ...over })).toBe(reason);
  });
});

describe("refunds", () => {
  const history = fc.tuple(
    fc.integer({ min: 1, max: 2e9 }),
    fc.integer({ min: 0, max: 10_000 }),
    fc.array(fc.nat(), { maxLength: 12 }),
  );

  test("never give back more than came, and the commission of all parts is the commission of the whole", () => {
    fc.assert(
      fc.property(history, ([captured, basisPoints, wishes]) => {
        const taken = Math.floor((captured / 10_000) * basisPoints);
        let [refunded, back] = [0, 0];
        const give = (amount: number) => {
          if (refundRefusal({ captured, refunded }, amount) !== null) return;
          const part = commissionBack({ captured, refunded }, { taken, back }, amount);
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(amount);
          [refunded, back] = [refunded + amount, back + part];
        };
        for (const wish of wishes) give((wish % captured) + 1);
        expect(refunded).toBeLessThanOrEqual(captured);
        give(captured - refunded);
        expect([refunded, back]).toEqual([captured, taken]);
      }),
    );
  });

  test.each([0, -1, 0.5, Number.NaN, 2 ** 53])("%s is no amount", (amount) => {
    expect(refundRefusal({ captured: 100, refunded: 0 }, amount)).toBe("billing.sum-wrong");
  });
});

test("a payee that owes from before gets what is left, never less than nothing", () => {
  expect(transferAmount(100, 250)).toBe(100);
  expect(transferAmount(100, 60)).toBe(60);
  expect(transferAmount(100, -40)).toBe(0);
});

describe("the lifecycle of payments", () => {
  test("what is paid stays paid, and money may come at any time before", () => {
    expect(PAYMENT_LIFECYCLE.paid).toEqual({});
    for (const status of PAYMENT_STATUSES) if (status !== "paid") expect(nextPaymentStatus(status, "pay")).toBe("paid");
  });

  test("money is late when nobody expects it any more", () => {
    for (const status of PAYMENT_STATUSES) expect(isLate(status) && isExpected(status)).toBe(false);
    expect(PAYMENT_STATUSES.filter(isLate)).toEqual(["failed", "void"]);
  });
});
