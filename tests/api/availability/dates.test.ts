import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import { refusalReason } from "../../support/refusal.ts";
import { publishedListing } from "../listings/listings.ts";

let market: Marketplace;
let home: TestOrganisation;
let stranger: TestOrganisation;
let listingId: string;
beforeAll(async () => {
  market = await openMarketplace();
  home = await market.organisation({ membership: "admitted" });
  stranger = await market.organisation({ membership: "admitted" });
  ({ id: listingId } = await publishedListing(market, home.owner, "equipment", { units: 2 }));
});
afterAll(() => market.close());

const availability = (as = home.owner) => market.as(as).availability;

describe("closures of an organisation", () => {
  test("a year's holidays are copied once, in the language of whoever copies, and can be changed", async () => {
    const wish = { calendar: "mainland", year: 2026, locale: "zh-Hans" } as const;
    const copied = await availability().closures.copy.mutate(wish);
    expect(copied.added).toBe(13);
    expect(copied.closures).toContainEqual(
      expect.objectContaining({
        from: "2026-02-14",
        to: "2026-02-14",
        label: "调休上班",
        asDay: 5,
        source: "mainland-2026",
      }),
    );
    const [first = { id: "" }] = copied.closures;
    await availability().closures.remove.mutate({ id: first.id });
    expect((await availability().closures.copy.mutate(wish)).added).toBe(1);
    const { closures, calendars } = await availability().closures.list.query();
    expect(closures).toHaveLength(13);
    expect(calendars.map(({ calendar }) => calendar)).toEqual(["mainland", "hong-kong", "macao"]);
  });

  test("of two who copy at once one finds them there", async () => {
    const copy = () =>
      availability(stranger.owner).closures.copy.mutate({ calendar: "macao", year: 2027, locale: "pt" });
    const added = await Promise.all([copy(), copy()]);
    expect(added.map((each) => each.added).toSorted((a, b) => a - b)).toEqual([0, 18]);
  });

  test("are added and removed by managers", async () => {
    const staff = await market.person({ email: `${randomUUID()}@example.org` });
    await market.db.post.create({ data: { organisationId: home.id, personId: staff.id, role: "staff" } });
    const closure = { from: "2026-12-31", to: "2027-01-02", label: "Stocktaking", asDay: null };
    const { id } = await availability().closures.add.mutate({ closure });
    expect((await availability().get.query({ listingId })).closures).toContainEqual({ id, source: null, ...closure });
    const theirs = market.as(await market.signInAgain(staff, home.id)).availability.closures;
    expect((await theirs.list.query()).can.change).toBe(false);
    expect(await refusalReason(theirs.add.mutate({ closure }))).toBe("role-too-low");
    expect(await refusalReason(theirs.remove.mutate({ id }))).toBe("role-too-low");
    expect(await refusalReason(availability(stranger.owner).closures.remove.mutate({ id }))).toBe("not-found");
    await availability().closures.remove.mutate({ id });
  });

  test("refuses: a year that nobody has announced", async () => {
    const copied = availability().closures.copy.mutate({ calendar: "mainland", year: 2090, locale: "en" });
    expect(await refusalReason(copied)).toBe("availability.unknown-calendar");
  });
});

describe("blocks of the owner", () => {
  const span = (hour: number) => ({
    from: new Date(Date.parse("2026-12-01T00:00:00Z") + hour * 3_600_000).toISOString(),
    to: new Date(Date.parse("2026-12-01T00:00:00Z") + (hour + 1) * 3_600_000).toISOString(),
  });
  const wish = (hour: number, units: "all" | number | number[]) => ({
    id: randomUUID(),
    listingId,
    ...span(hour),
    units,
    note: "Service",
  });
  const add = (block: ReturnType<typeof wish>, as = home.owner) => availability(as).blocks.add.mutate(block);
  const taken = async (hour: number) => {
    const rows = await market.db.occupancy.findMany({
      where: { listingId, startsAt: new Date(span(hour).from) },
      orderBy: { unit: "asc" },
    });
    return rows.map(({ unit }) => unit);
  };

  test("take all units, so many, or those of a number", async () => {
    expect((await add(wish(0, "all"))).units).toEqual([1, 2]);
    expect((await add(wish(1, [2]))).units).toEqual([2]);
    expect((await add(wish(1, 1))).units).toEqual([1]);
    expect([await taken(0), await taken(1)]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test("push nobody aside", async () => {
    await market.db.occupancy.create({
      data: {
        subjectId: randomUUID(),
        listingId,
        unit: 2,
        cause: "reservation",
        startsAt: new Date(span(3).from),
        endsAt: new Date(span(3).to),
      },
    });
    for (const units of ["all" as const, 2, [2]])
      expect(await refusalReason(add(wish(3, units)))).toBe("availability.taken");
    expect(await taken(3)).toEqual([2]);
  });

  test("called again they are the same, and removed they are free", async () => {
    const block = wish(5, "all");
    await add(block);
    expect((await add(block)).id).toBe(block.id);
    const listed = () => availability().blocks.list.query({ listingId, ...span(5) });
    expect((await listed()).blocks.map(({ note }) => note)).toEqual(["Service"]);
    await availability().blocks.remove.mutate({ id: block.id });
    expect([await taken(5), (await listed()).blocks]).toEqual([[], []]);
  });

  test("that bear a reservation's id free nothing of it when they go", async () => {
    const block = wish(6, [1]);
    const place = { listingId, unit: 2, startsAt: new Date(span(6).from), endsAt: new Date(span(6).to) };
    await market.db.occupancy.create({ data: { ...place, subjectId: block.id, cause: "reservation" } });
    await add(block);
    await availability().blocks.remove.mutate({ id: block.id });
    expect(await taken(6)).toEqual([2]);
  });

  test("hides another organisation's", async () => {
    const block = wish(7, 1);
    await add(block);
    expect(await refusalReason(add(wish(8, 1), stranger.owner))).toBe("not-found");
    expect(await refusalReason(availability(stranger.owner).blocks.remove.mutate({ id: block.id }))).toBe("not-found");
    expect(await refusalReason(availability(stranger.owner).blocks.list.query({ listingId, ...span(7) }))).toBe(
      "not-found",
    );
  });

  test("refuses: a unit that is not there", async () => {
    expect(await refusalReason(add(wish(9, [3])))).toBe("availability.too-many-units");
  });
});
