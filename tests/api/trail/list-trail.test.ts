import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";
import { refusalReason } from "../../support/refusal.ts";

let market: Marketplace;
let desk: TestPerson;
let panyu: TestOrganisation;
let shuibei: TestOrganisation;
beforeAll(async () => {
  market = await openMarketplace();
  desk = await market.secretariat({ name: "Leong Kit Ieng" });
  panyu = await market.organisation({ membership: "admitted", names: { en: "Panyu Casting", "zh-Hans": "番禺铸造" } });
  shuibei = await market.organisation({ membership: "admitted", name: "Shuibei Gold" });
  for (const organisation of [panyu, shuibei]) {
    await decide(organisation, "suspend", "Fineness of two lots.");
    market.clock.advance({ hours: 1 });
    await decide(organisation, "lift", "The lots were replaced.");
  }
});
afterAll(() => market.close());

async function decide({ id: organisationId }: TestOrganisation, decision: "suspend" | "lift", reason: string) {
  const { id, version } = await market.db.membership.findUniqueOrThrow({ where: { organisationId } });
  await market.as(desk).memberships.decide.mutate({ id, decision, reason, version });
}

type TrailInput = Parameters<ReturnType<Marketplace["as"]>["trail"]["list"]["query"]>[0];

const list = (person: TestPerson, input: Partial<TrailInput> = {}) =>
  market.as(person).trail.list.query({ locale: "en", ...input });

async function lines(person: TestPerson, input: Partial<TrailInput> = {}) {
  const { entries } = await list(person, input);
  return entries.map(({ organisation, action }) => `${organisation?.name}: ${action}`);
}

describe("trail.list", () => {
  test("the secretariat reads everything, newest first", async () => {
    expect(await lines(desk)).toEqual([
      "Shuibei Gold: membership.lifted",
      "Shuibei Gold: membership.suspended",
      "Panyu Casting: membership.lifted",
      "Panyu Casting: membership.suspended",
    ]);
  });

  test("an entry says who, when, why, and what changed", async () => {
    const [entry] = (await list(desk, { limit: 1, locale: "zh-Hans" })).entries;
    expect(entry).toMatchObject({
      at: market.clock.now().toISOString(),
      person: { name: "Leong Kit Ieng" },
      organisation: { id: shuibei.id, slug: shuibei.slug, name: "Shuibei Gold" },
      subject: "membership",
      action: "membership.lifted",
      reason: "The lots were replaced.",
      data: { from: "suspended", to: "admitted" },
    });
  });

  test("it can be narrowed to one subject", async () => {
    const { id } = await market.db.membership.findUniqueOrThrow({ where: { organisationId: panyu.id } });
    const expected = ["Panyu Casting: membership.lifted", "Panyu Casting: membership.suspended"];
    expect(await lines(desk, { subject: "membership", subjectId: id })).toEqual(expected);
    expect(await lines(desk, { subject: "listing", subjectId: id })).toEqual([]);
  });

  test("it can be narrowed to one organisation and to a time", async () => {
    expect(await lines(desk, { organisationId: panyu.id })).toEqual([
      "Panyu Casting: membership.lifted",
      "Panyu Casting: membership.suspended",
    ]);
    const at = (await list(desk, { organisationId: panyu.id, limit: 1 })).entries[0]?.at ?? "";
    expect(await lines(desk, { organisationId: panyu.id, from: at })).toEqual(["Panyu Casting: membership.lifted"]);
    expect(await lines(desk, { organisationId: panyu.id, before: at })).toEqual([
      "Panyu Casting: membership.suspended",
    ]);
  });

  test("pages show every entry once", async () => {
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(desk, { limit: 3, cursor });
      paged.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual((await list(desk)).entries.map(({ id }) => id));
  });

  test("owners and managers read what concerns their organisation, whatever they ask for", async () => {
    const manager = await market.person({ organisation: panyu, role: "manager" });
    const own = ["Panyu Casting: membership.lifted", "Panyu Casting: membership.suspended"];
    expect(await lines(manager)).toEqual(own);
    expect(await lines(panyu.owner)).toEqual(own);
    const { id } = await market.db.membership.findUniqueOrThrow({ where: { organisationId: shuibei.id } });
    expect(await lines(manager, { subject: "membership", subjectId: id })).toEqual([]);
    const [newest] = (await list(desk)).entries;
    const cursor = Buffer.from(JSON.stringify([newest?.at, newest?.id])).toString("base64url");
    expect(await lines(manager, { cursor })).toEqual(own);
  });

  test("the name of a person who was deleted is gone, the entry is not", async () => {
    const leaving = await market.person({ organisation: shuibei, role: "owner" });
    await market.as(leaving).memberships.leave.mutate({ reason: "" });
    await market.db.person.delete({ where: { id: leaving.id } });
    const [entry] = (await list(desk)).entries;
    expect(entry).toMatchObject({ action: "membership.left", person: { name: null } });
  });

  test("nobody can change or remove an entry, not even through the database", async () => {
    const change = market.db.trailEntry.updateMany({ data: { reason: "something else" } });
    await expect(change).rejects.toThrow(/append-only/);
    await expect(market.db.trailEntry.deleteMany()).rejects.toThrow(/append-only/);
    await expect(market.pool.query("truncate trail_entry")).rejects.toThrow(/append-only/);
  });
});

describe("trail.list refuses", () => {
  test("staff, and whoever acts for no organisation", async () => {
    const staff = await market.person({ organisation: panyu, role: "staff" });
    expect(await refusalReason(list(staff))).toBe("role-too-low");
    expect(await refusalReason(list(await market.person()))).toBe("choose-an-organisation");
  });

  test("a cursor that is not ours", async () => {
    expect(await refusalReason(list(desk, { cursor: "yesterday" }))).toBe("search.cursor-invalid");
  });
});
