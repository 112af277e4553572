import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chooseCommission,
  commissionAmount,
  type CommissionCase,
  type CommissionRule,
  succession,
} from "./commission.ts";

const rule = (id: string, changes: Partial<CommissionRule> = {}): CommissionRule => ({
  id,
  programme: null,
  categoryId: null,
  kind: null,
  memberClass: null,
  currency: null,
  basisPoints: 500,
  fixed: 0,
  cap: null,
  from: "2026-01-01",
  to: null,
  ...changes,
});

const facts: CommissionCase = {
  day: "2026-11-23",
  currency: "CNY",
  kind: "equipment",
  categoryPath: ["laser-welding", "bench"],
  programmes: ["shared-bench"],
  memberClass: "industry",
};
const chosen = (rules: CommissionRule[], changes: Partial<CommissionCase> = {}) =>
  chooseCommission(rules, { ...facts, ...changes }).rule?.id ?? null;

describe("the commission of a payment", () => {
  const general = rule("general");
  const byClass = rule("class", { memberClass: "industry" });
  const byKind = rule("kind", { kind: "equipment" });
  const above = rule("above", { categoryId: "bench" });
  const leaf = rule("leaf", { categoryId: "laser-welding" });
  const programme = rule("programme", { programme: "shared-bench", basisPoints: 0 });

  test("the most specific rule counts: programme, category, the category above, kind, class", () => {
    const order = [general, byClass, byKind, above, leaf, programme];
    for (const [at, each] of order.entries()) expect(chosen(order.slice(0, at + 1))).toBe(each.id);
  });

  test("without a rule in force nothing is taken", () => {
    expect(chosen([])).toBeNull();
    expect(chosen([rule("later", { from: "2026-11-24" }), rule("over", { to: "2026-11-23" })])).toBeNull();
    expect(commissionAmount(null, 10_000)).toBe(0);
  });

  test("says of every rule why it counts or does not", () => {
    const { candidates } = chooseCommission(
      [
        general,
        leaf,
        rule("lab", { kind: "lab" }),
        rule("old", { to: "2026-05-01" }),
        rule("usd", { currency: "USD" }),
      ],
      facts,
    );
    expect(candidates.map(({ rule: { id }, verdict }) => [id, verdict])).toEqual([
      ["leaf", "applies"],
      ["general", "less-specific"],
      ["lab", "other-kind"],
      ["old", "ended"],
      ["usd", "other-currency"],
    ]);
  });

  test("a share, a fixed part, a limit; never more than the amount; zero is allowed", () => {
    expect(commissionAmount(rule("share"), 12_345)).toBe(617);
    expect(commissionAmount(rule("fixed", { basisPoints: 0, fixed: 200 }), 12_345)).toBe(200);
    expect(commissionAmount(rule("both", { fixed: 200, cap: 700 }), 12_345)).toBe(700);
    expect(commissionAmount(rule("tiny", { fixed: 200 }), 150)).toBe(150);
    expect(commissionAmount(rule("zero", { basisPoints: 0 }), 12_345)).toBe(0);
  });

  test("the order of the rules does not matter, and one always counts where one fits", () => {
    const any = fc.record({
      programme: fc.constantFrom(null, "shared-bench", "other"),
      categoryId: fc.constantFrom(null, "laser-welding", "bench", "casting"),
      kind: fc.constantFrom(null, "equipment", "lab"),
      memberClass: fc.constantFrom(null, "industry", "technical"),
      from: fc.constantFrom("2026-01-01", "2026-06-01", "2027-01-01"),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (list) => {
        const rules = list.map((changes, at) => rule(`r${at}`, changes));
        const one = chooseCommission(rules, facts);
        expect(chooseCommission(rules.toReversed(), facts).rule).toEqual(one.rule);
        expect(one.candidates).toHaveLength(rules.length);
        expect(one.candidates.filter(({ verdict }) => verdict === "applies")).toHaveLength(one.rule === null ? 0 : 1);
      }),
    );
  });
});

describe("a new rule", () => {
  test("ends the one about the same on the day it begins, and ends where the next begins", () => {
    const rules = [
      rule("past", { from: "2026-01-01", to: "2026-06-01" }),
      rule("now", { from: "2026-06-01", to: "2027-06-01" }),
      rule("next", { from: "2027-06-01" }),
      rule("other", { kind: "lab" }),
    ];
    expect(succession(rules, rule("new"), "2027-01-01")).toEqual({ ends: ["now"], to: "2027-06-01" });
    expect(succession(rules, rule("new"), "2027-06-01")).toEqual({ ends: ["next"], to: null });
    expect(succession(rules, rule("new", { kind: "training" }), "2027-06-01")).toEqual({ ends: [], to: null });
  });

  test("leaves no day with two rules about the same, whatever the order they are added in", () => {
    const days = fc.array(
      fc.integer({ min: 1, max: 28 }).map((day) => `2027-02-${String(day).padStart(2, "0")}`),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(days, (starts) => {
        let rules: CommissionRule[] = [];
        for (const [at, from] of starts.entries()) {
          const { ends, to } = succession(rules, rule("x"), from);
          rules = rules.map((each) => (ends.includes(each.id) ? { ...each, to: from } : each));
          rules.push(rule(`r${at}`, { from, to }));
        }
        for (let day = 1; day <= 28; day++) {
          const on = `2027-02-${String(day).padStart(2, "0")}`;
          const live = rules.filter((each) => each.from <= on && (each.to === null || each.to > on));
          expect(live).toHaveLength(starts.some((start) => start <= on) ? 1 : 0);
        }
      }),
    );
  });
});
