import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusal, refusalReason } from "../../support/refusal.ts";
import { applicant } from "./application.ts";

let market: Marketplace;
let desk: TestPerson;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat();
});
// A queue shows all there is, so each test starts with none.
beforeEach(async () => void (await market.db.membership.deleteMany()));
afterAll(() => market.close());

const queue = (input: Partial<Parameters<ReturnType<Marketplace["as"]>["memberships"]["queue"]["query"]>[0]> = {}) =>
  market.as(desk).memberships.queue.query({ locale: "en", ...input });

async function names(input: Parameters<typeof queue>[0] = {}) {
  return (await queue(input)).rows.map(({ organisation }) => organisation.name);
}

describe("memberships.queue", () => {
  test("open applications come by how soon they are due; one that waits for an answer comes last", async () => {
    const asked = await applicant(market, { name: "Asked" });
    await market
      .as(desk)
      .memberships.decide.mutate({ id: asked.membership.id, decision: "ask", reason: "Permit?", version: 1 });
    await applicant(market, { name: "First" });
    market.clock.advance({ days: 1 });
    await applicant(market, { name: "Second" });
    expect(await names()).toEqual(["First", "Second", "Asked"]);
  });

  test("a row says who, what, where, since when and how late", async () => {
    const { membership, id, slug } = await applicant(market, {
      names: { en: "Daluotang Stone Works", pt: "Pedras de Daluotang" },
      class: "technical",
      placeId: "panyu-daluotang",
    });
    const appliedAt = market.clock.now().toISOString();
    market.clock.advance({ days: 15 });
    const { rows, counts } = await queue({ locale: "pt" });
    expect(rows).toEqual([
      {
        ...membership,
        organisation: {
          id,
          slug,
          name: "Pedras de Daluotang",
          class: "technical",
          place: expect.stringContaining("Panyu"),
        },
        assignee: null,
        appliedAt,
        decidedAt: null,
        clock: { running: true, waitingDays: 11, daysLeft: -1, late: true },
      },
    ]);
    expect(counts).toEqual({ open: 1, mine: 0, decided: 0, all: 1, late: 1, waitingForAnswer: 0 });
  });

  test("what is asked is not late, however long the answer takes", async () => {
    const { membership } = await applicant(market);
    await market
      .as(desk)
      .memberships.decide.mutate({ id: membership.id, decision: "ask", reason: "Permit?", version: 1 });
    market.clock.advance({ days: 60 });
    const { rows, counts } = await queue();
    expect(rows[0]?.clock).toMatchObject({ running: false, late: false });
    expect(counts).toMatchObject({ late: 0, waitingForAnswer: 1 });
  });

  test("settled ones come by when they were settled, newest first", async () => {
    const early = await applicant(market, { name: "Early" });
    const late = await applicant(market, { name: "Late" });
    await market
      .as(desk)
      .memberships.decide.mutate({ id: late.membership.id, decision: "admit", reason: "", version: 1 });
    market.clock.advance({ days: 1 });
    await market.as(early.owner).memberships.leave.mutate({ reason: "" });
    expect(await names({ queue: "decided" })).toEqual(["Early", "Late"]);
    expect(await names({ queue: "decided", status: "admitted" })).toEqual(["Late"]);
    expect(await names()).toEqual([]);
  });

  test("a member is found by part of its number or of a name in any language", async () => {
    const { membership } = await applicant(market, { names: { en: "Daluotang", "zh-Hans": "大罗塘宝石厂" } });
    await applicant(market, { name: "Nanpu" });
    for (const text of ["luotang", "宝石", membership.number.toLowerCase()]) {
      expect(await names({ queue: "all", text })).toEqual(["Daluotang"]);
    }
    expect(await names({ queue: "all", text: "_" })).toEqual([]);
  });

  test.each(["open", "decided", "all"] as const)("pages through %s show every row once", async (which) => {
    for (let count = 0; count < 7; count += 1) {
      const { membership } = await applicant(market);
      const { id } = membership;
      if (which === "decided")
        await market.as(desk).memberships.decide.mutate({ id, decision: "admit", reason: "", version: 1 });
      if (which === "open" && count > 4) {
        await market.as(desk).memberships.decide.mutate({ id, decision: "ask", reason: "Permit?", version: 1 });
      }
      if (count % 2 === 1) market.clock.advance({ days: 1 });
    }
    const whole = (await queue({ queue: which })).rows.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof queue>> = await queue({ queue: which, limit: 2, cursor });
      paged.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(whole).toHaveLength(7);
    expect(paged).toEqual(whole);
  });

  test("refuses: a cursor that is not ours", async () => {
    for (const cursor of ["x", "bnVsbA", Buffer.from('["yesterday","1"]').toString("base64url")]) {
      expect(await refusalReason(queue({ cursor }))).toBe("search.cursor-invalid");
    }
  });

  test("refuses: the stranger", async () => {
    const { owner } = await market.organisation({ membership: "admitted" });
    const call = market.as(owner).memberships.queue.query({ locale: "en" });
    expect(await refusal(call)).toMatchObject({ code: "FORBIDDEN", reason: "secretariat-only" });
  });
});
