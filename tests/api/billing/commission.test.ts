import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
let desk: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat();
  market.clock.set("2026-11-23T04:00:00Z");
});
beforeEach(() => market.db.commissionRule.deleteMany());
afterAll(() => market.close());

const general = {
  programme: null,
  categoryId: null,
  kind: null,
  memberClass: null,
  currency: null,
  basisPoints: 500,
  fixed: 0,
  cap: null,
  startsOn: "2026-11-23",
  note: "",
  locale: "en" as const,
};
const commission = () => market.as(desk).billing.commission;
const add = (changes: Partial<Parameters<ReturnType<typeof commission>["add"]["mutate"]>[0]> = {}) =>
  commission().add.mutate({ ...general, ...changes });
const rules = async () => (await commission().rules.query({ locale: "en" })).rules;
const asked: Parameters<ReturnType<typeof commission>["preview"]["query"]>[0] = {
  day: "2026-11-23",
  kind: "equipment",
  categoryId: "laser-welding",
  programmes: [],
  memberClass: "industry",
  currency: "CNY",
  amount: 100_000,
  locale: "en",
};

describe("commission.add", () => {
  test("the secretariat adds a rule that is in force from its day on, and the trail says so", async () => {
    const rule = await add({ note: "Decided by the council" });
    expect(rule).toMatchObject({ state: "in-force", basisPoints: 500, startsOn: "2026-11-23", endsOn: null });
    expect(await rules()).toEqual([rule]);
    expect((await market.trail(rule.id)).map(({ action, personId }) => [action, personId])).toEqual([
      ["commission.added", desk.id],
    ]);
  });

  test("ends what was about the same on the day it begins, and changes nothing before", async () => {
    const first = await add();
    const second = await add({ basisPoints: 300, startsOn: "2027-01-01" });
    const other = await add({ kind: "lab", basisPoints: 0 });
    const found = new Map((await rules()).map((rule) => [rule.id, rule]));
    expect(found.get(first.id)).toMatchObject({ startsOn: "2026-11-23", endsOn: "2027-01-01", basisPoints: 500 });
    expect(found.get(second.id)).toMatchObject({ state: "upcoming", endsOn: null });
    expect(found.get(other.id)).toMatchObject({ endsOn: null, basisPoints: 0 });
    const before = await add({ basisPoints: 400, startsOn: "2026-12-01" });
    expect(before.endsOn).toBe("2027-01-01");
  });

  test("two at once about the same leave no day with two rules", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, at) => add({ basisPoints: at * 100 })));
    const live = (await rules()).filter(({ startsOn, endsOn }) => endsOn === null || startsOn < endsOn);
    expect(live).toHaveLength(1);
  });

  test("refuses: a day that has passed where the alliance works", async () => {
    expect(await refusalReason(add({ startsOn: "2026-11-22" }))).toBe("billing.day-past");
    market.clock.set("2026-11-23T17:00:00Z");
    expect(await refusalReason(add({ startsOn: "2026-11-23" }))).toBe("billing.day-past");
    market.clock.set("2026-11-23T04:00:00Z");
  });

  test("refuses: a category or programme that is not there, money without its currency", async () => {
    expect(await refusalReason(add({ categoryId: "no-such" }))).toBe("listings.unknown-category");
    expect(await refusalReason(add({ programme: "no-such" }))).toBe("listings.unknown-programme");
    expect((await refusal(add({ fixed: 100 }))).fields).toEqual(["currency: needs-currency"]);
  });

  test("hides the rules from everybody but the secretariat", async () => {
    const member = await market.organisation({ membership: "admitted" });
    const { commission: theirs } = market.as(member.owner).billing;
    expect(await refusalReason(theirs.add.mutate(general))).toBe("secretariat-only");
    expect(await refusalReason(theirs.rules.query({ locale: "en" }))).toBe("secretariat-only");
    expect(await refusalReason(theirs.preview.query(asked))).toBe("secretariat-only");
  });
});

describe("commission.end", () => {
  test("ends a rule on a later day, with its reason in the trail", async () => {
    const { id } = await add();
    const ended = await commission().end.mutate({ id, endsOn: "2026-12-31", reason: "New terms", locale: "en" });
    expect(ended).toMatchObject({ endsOn: "2026-12-31", state: "in-force" });
    expect((await market.trail(id)).at(-1)).toMatchObject({ action: "commission.ended", reason: "New terms" });
  });

  test("a rule that has not begun by then never does", async () => {
    const { id } = await add({ startsOn: "2027-01-01" });
    const ended = await commission().end.mutate({ id, endsOn: "2026-11-23", reason: "Not yet", locale: "en" });
    expect(ended).toMatchObject({ startsOn: "2027-01-01", endsOn: "2027-01-01" });
    expect((await commission().preview.query({ ...asked, day: "2027-06-01" })).ruleId).toBeNull();
  });

  test("refuses: a day that has passed, or after its end; a stranger's rule is absent", async () => {
    const { id } = await add();
    const end = (endsOn: string, of = id) => commission().end.mutate({ id: of, endsOn, reason: "x", locale: "en" });
    expect(await refusalReason(end("2026-11-22"))).toBe("billing.day-past");
    await end("2026-12-01");
    expect(await refusalReason(end("2026-12-02"))).toBe("billing.rule-ends-before");
    expect(await refusalReason(end("2026-12-01", crypto.randomUUID()))).toBe("not-found");
  });
});

describe("commission.preview", () => {
  test("says what is taken, and of every rule why it counts or does not", async () => {
    const wide = await add();
    const kind = await add({ kind: "equipment", basisPoints: 800, currency: "CNY", cap: 5000 });
    const lab = await add({ kind: "lab" });
    const preview = await commission().preview.query(asked);
    expect(preview).toMatchObject({ commission: 5000, rest: 95_000, ruleId: kind.id });
    expect(preview.candidates.map(({ rule, verdict }) => [rule.id, verdict])).toEqual([
      [kind.id, "applies"],
      [wide.id, "less-specific"],
      [lab.id, "other-kind"],
    ]);
  });

  test("a rule about a category counts for those below it", async () => {
    const parent = market.parts.taxonomy.category("laser-welding")?.parent ?? "laser-welding";
    const above = await add({ categoryId: parent, basisPoints: 100 });
    expect(await commission().preview.query(asked)).toMatchObject({ ruleId: above.id, commission: 1000 });
  });

  test("without a rule nothing is taken", async () => {
    expect(await commission().preview.query(asked)).toMatchObject({ commission: 0, rest: 100_000, candidates: [] });
  });
});
