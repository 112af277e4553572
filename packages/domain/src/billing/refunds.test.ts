import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instalments, type Payable } from "./instalments.ts";
import type { QuoteLine } from "./pricing.ts";
import { commissionBack } from "./rails.ts";
import { cancellationShare, creditLines, netOfLines, type PaidPart, planRefund, type RefundPlan } from "./refunds.ts";
import { USUAL_CANCELLATION } from "./tariff.ts";

const start = new Date("2027-03-01T09:00:00Z");
const before = (hours: number) => new Date(start.getTime() - hours * 3_600_000);
const line = (key: "base" | "member" | "set-up", amount: number): QuoteLine => ({
  key,
  kind: key,
  quantityMilli: 8000,
  unit: "hour",
  unitAmount: null,
  amount,
});
const lines = [line("base", 240_000), line("member", -32_000), line("set-up", 15_000)];
const paid = (captured: number, changes: Partial<PaidPart> = {}): PaidPart => ({
  paymentId: "a",
  captured,
  refunded: 0,
  fee: 0,
  ...changes,
});
const planned = (...asked: Parameters<typeof planRefund>): RefundPlan => {
  const plan = planRefund(...asked);
  if (typeof plan === "string") throw new Error(plan);
  return plan;
};

describe("a cancellation", () => {
  test("brings back what the terms say for so many hours before the start; the limit itself counts", () => {
    const at = [100, 72, 71.99, 24, 23, 0, -5].map((hours) =>
      cancellationShare(USUAL_CANCELLATION, start, before(hours)),
    );
    expect(at).toEqual([10_000, 10_000, 5000, 5000, 0, 0, 0]);
    expect(cancellationShare({ ...USUAL_CANCELLATION, tiers: [] }, start, before(1000))).toBe(0);
  });
});

describe("a refund", () => {
  test("by share counts what went back before", () => {
    expect(planned([paid(100, { refunded: 30 })], lines, { by: "share", share: 5000 }, "payee").total).toBe(20);
    expect(planned([paid(100, { refunded: 80 })], lines, { by: "share", share: 5000 }, "payee").total).toBe(0);
  });

  test("is taken from the latest payment first", () => {
    const parts = [paid(30_000, { paymentId: "deposit" }), paid(70_000, { paymentId: "balance" })];
    expect(planned(parts, lines, { by: "amount", amount: 80_000 }, "payee").parts).toEqual([
      { paymentId: "balance", amount: 70_000, withheld: 0, fee: 0 },
      { paymentId: "deposit", amount: 10_000, withheld: 0, fee: 0 },
    ]);
  });

  test("by line or quantity brings back what that line cost in the end", () => {
    expect([...netOfLines(lines)]).toEqual([
      ["base", 209_882],
      ["set-up", 13_118],
    ]);
    const part = [paid(223_000)];
    expect(planned(part, lines, { by: "lines", lines: [{ key: "set-up" }] }, "payee").total).toBe(13_118);
    expect(planned(part, lines, { by: "lines", lines: [{ key: "base", quantityMilli: 2000 }] }, "payee").total).toBe(
      52_471,
    );
    expect(planRefund(part, lines, { by: "lines", lines: [{ key: "member" }] }, "payee")).toBe("unknown-line");
    expect(planRefund(part, lines, { by: "lines", lines: [{ key: "base", quantityMilli: 9000 }] }, "payee")).toBe(
      "sum-wrong",
    );
  });

  test("is never more than came and has not gone back", () => {
    expect(planRefund([paid(100, { refunded: 40 })], lines, { by: "amount", amount: 61 }, "payee")).toBe("too-much");
    expect(planRefund([paid(100, { refunded: 100 })], lines, { by: "amount", amount: 1 }, "payee")).toBe(
      "nothing-left",
    );
    expect(planRefund([paid(100)], lines, { by: "amount", amount: 0.5 }, "payee")).toBe("sum-wrong");
  });

  test("a payer who bears the fee gets that much less", () => {
    const part = paid(10_000, { fee: 340 });
    expect(planned([part], lines, { by: "share", share: 5000 }, "payer").parts).toEqual([
      { paymentId: "a", amount: 4830, withheld: 170, fee: 170 },
    ]);
  });

  test("what the payee bears of the fee it owes the alliance; what the alliance bears nobody does", () => {
    const half = (bearer: "payee" | "alliance") =>
      planned([paid(10_000, { fee: 340 })], lines, { by: "share", share: 5000 }, bearer).parts;
    expect(half("payee")).toEqual([{ paymentId: "a", amount: 5000, withheld: 0, fee: 170 }]);
    expect(half("alliance")).toEqual([{ paymentId: "a", amount: 5000, withheld: 0, fee: 0 }]);
  });

  test("in any parts, everything goes back once, with exactly the commission and the fee that were taken", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 6 }),
        (captured, share, steps) => {
          const taken = Math.floor((captured * share) / 10_000);
          let [refunded, back, withheld] = [0, 0, 0];
          for (const step of [...steps, captured]) {
            const amount = Math.min(step, captured - refunded);
            if (amount === 0) break;
            const { parts } = planned(
              [paid(captured, { refunded, fee: 29 })],
              lines,
              { by: "amount", amount },
              "payer",
            );
            withheld += parts.reduce((sum, part) => sum + part.withheld, 0);
            back += commissionBack({ captured, refunded }, { taken, back }, amount);
            refunded += amount;
            expect(back).toBeLessThanOrEqual(refunded);
          }
          expect([refunded, back]).toEqual([captured, taken]);
          expect(withheld).toBeLessThanOrEqual(29);
        },
      ),
    );
  });

  test("a credit note spreads what goes back over the lines", () => {
    const credited = creditLines(lines, 111_500);
    expect(credited.map(({ key, amount }) => [key, amount])).toEqual([
      ["base", -104_941],
      ["set-up", -6559],
    ]);
  });
});

describe("instalments", () => {
  const day = 24 * 3_600_000;
  const payable: Payable = {
    total: 100_001,
    rail: "card",
    afterUse: false,
    deposit: 3000,
    measure: "time",
    startsAt: start,
    endsAt: new Date(start.getTime() + day),
  };

  test("within the reach of a card all is paid at once; beyond it a deposit, and the balance before the start", () => {
    expect(instalments(payable, before(90 * 24))).toEqual([{ purpose: "full", amount: 100_001, dueAt: null }]);
    expect(instalments(payable, before(90 * 24 + 1))).toEqual([
      { purpose: "deposit", amount: 30_000, dueAt: null },
      { purpose: "balance", amount: 70_001, dueAt: before(30 * 24) },
    ]);
  });

  test("a transfer has days, but not beyond the start; after use it has a month", () => {
    const transfer = { ...payable, rail: "bank_transfer" } as const;
    expect(instalments(transfer, before(240))[0]?.dueAt).toEqual(before(120));
    expect(instalments(transfer, before(24))[0]?.dueAt).toEqual(start);
    expect(instalments({ ...transfer, afterUse: true }, before(24))).toEqual([
      { purpose: "full", amount: 100_001, dueAt: new Date(start.getTime() + 31 * day) },
    ]);
  });

  test("they make the total, and nothing has none", () => {
    expect(instalments({ ...payable, total: 0 }, before(1))).toEqual([]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 500, max: 10_000 }),
        fc.nat(4000),
        (total, deposit, hours) => {
          const parts = instalments({ ...payable, total, deposit }, before(hours));
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          expect(parts.every(({ amount }) => amount > 0)).toBe(true);
        },
      ),
    );
  });
});
