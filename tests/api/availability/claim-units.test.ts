import { claimUnits, type Claim, keepHold, moveUnits, releaseUnits } from "../../support/claims.ts";
import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import { USUAL_SETTINGS } from "@commonbench/domain/availability/settings";
import { type Db, openDb } from "@commonbench/db/client";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";

const HOUR = 60 * 60_000;
const NINE = Date.parse("2026-12-01T01:00:00Z");
const now = new Date("2026-11-23T02:00:00Z");
const at = (hour: number) => NINE + (hour - 9) * HOUR;

let database: FreshDatabase;
let opened: ReturnType<typeof openDb>;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  opened = openDb(database.url, 60);
  db = opened.db;
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

function facts(wish: Partial<AvailabilityFacts["settings"]> & { units?: number } = {}): AvailabilityFacts {
  const { units = 1, ...settings } = wish;
  const plan = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
  const rest = { exceptions: [], closures: [], settings: { ...USUAL_SETTINGS, ...settings } };
  return { timeZone: "Asia/Shanghai", plan, units, ...rest };
}

const claimOf = (listingId: string, wish: Partial<Claim> = {}): Claim => ({
  listingId,
  subjectId: randomUUID(),
  cause: "reservation",
  facts: facts(),
  span: { from: at(9), to: at(10) },
  units: 1,
  heldUntil: null,
  ...wish,
});
const take = (claim: Claim, when = now) =>
  db.$transaction((tx) => claimUnits(tx, claim, when), { maxWait: 20_000, timeout: 30_000 });
const rowsOf = (listingId: string) =>
  db.occupancy.findMany({ where: { listingId }, orderBy: [{ unit: "asc" }, { startsAt: "asc" }] });
const spanOf = (from: number, to: number) => ({ from: at(from), to: at(to) });

describe("claiming units", () => {
  test("what touches does not meet: a booking may begin when another ends", async () => {
    const listingId = randomUUID();
    expect(await take(claimOf(listingId))).toEqual([1]);
    expect(await take(claimOf(listingId, { span: spanOf(10, 11) }))).toEqual([1]);
    expect(await take(claimOf(listingId, { span: spanOf(9.5, 10.5) }))).toBeNull();
    expect(await take(claimOf(randomUUID()))).toEqual([1]);
  });

  test("buffers count against capacity", async () => {
    const listingId = randomUUID();
    const buffered = facts({ bufferBefore: 30, bufferAfter: 15 });
    expect(await take(claimOf(listingId, { facts: buffered }))).toEqual([1]);
    expect(await take(claimOf(listingId, { facts: buffered, span: spanOf(10.5, 11) }))).toBeNull();
    expect(await take(claimOf(listingId, { facts: buffered, span: spanOf(10.75, 11) }))).toEqual([1]);
  });

  test("a single machine serves a booking from beginning to end", async () => {
    const listingId = randomUUID();
    const two = facts({ units: 2 });
    await take(claimOf(listingId, { facts: two, span: spanOf(9, 11) }));
    await take(claimOf(listingId, { facts: two, span: spanOf(9, 10) }));
    await db.occupancy.updateMany({
      where: { listingId, unit: 2 },
      data: { startsAt: new Date(at(11)), endsAt: new Date(at(13)) },
    });
    expect(await take(claimOf(listingId, { facts: two, span: spanOf(9, 13) }))).toBeNull();
    expect(await take(claimOf(listingId, { facts: two, span: spanOf(11, 13) }))).toEqual([1]);
  });

  test("a booking of a pool may go from place to place, and is counted", async () => {
    const listingId = randomUUID();
    const pool = facts({ units: 2, unitKind: "pool" });
    const row = (unit: number, from: number, to: number) => ({
      subjectId: randomUUID(),
      unit,
      listingId,
      cause: "block",
      startsAt: new Date(at(from)),
      endsAt: new Date(at(to)),
    });
    await db.occupancy.createMany({ data: [row(1, 9, 11), row(2, 11, 13)] });
    const claim = claimOf(listingId, { facts: pool, span: spanOf(9, 13) });
    expect(await take(claim)).toEqual([1, 2]);
    const mine = (await rowsOf(listingId)).filter(({ subjectId }) => subjectId === claim.subjectId);
    expect(mine.map(({ unit, startsAt, endsAt }) => [unit, startsAt.getTime(), endsAt.getTime()])).toEqual([
      [1, at(11), at(13)],
      [2, at(9), at(11)],
    ]);
    expect(await take(claimOf(listingId, { facts: pool, span: spanOf(12, 14) }))).toBeNull();
    expect(await take(claimOf(listingId, { facts: pool, span: spanOf(13, 14), units: 2 }))).toEqual([1, 2]);
  });

  test("on a day with fewer units, what stands from before counts, whatever its number", async () => {
    const listingId = randomUUID();
    const pool = facts({ units: 3, unitKind: "pool" });
    const fewer = {
      ...pool,
      exceptions: [{ from: "2026-12-01", to: "2026-12-01", effect: { kind: "units" as const, units: 2 } }],
    };
    const row = (unit: number) => ({
      subjectId: randomUUID(),
      unit,
      listingId,
      cause: "block",
      startsAt: new Date(at(9)),
      endsAt: new Date(at(10)),
    });
    await db.occupancy.createMany({ data: [row(3)] });
    expect(await take(claimOf(listingId, { facts: fewer, units: 2 }))).toBeNull();
    expect(await take(claimOf(listingId, { facts: fewer }))).toEqual([1]);
    expect(await take(claimOf(listingId, { facts: fewer }))).toBeNull();
    expect(await take(claimOf(listingId, { facts: pool }))).toEqual([2]);
  });

  test("an expired hold gives way; one that was kept does not", async () => {
    const listingId = randomUUID();
    const heldUntil = new Date(now.getTime() + 15 * 60_000);
    const held = claimOf(listingId, { heldUntil });
    expect(await take(held)).toEqual([1]);
    expect(await take(claimOf(listingId))).toBeNull();
    expect(await take(claimOf(listingId, { heldUntil }), heldUntil)).toEqual([1]);
    expect(await db.$transaction((tx) => keepHold(tx, held.subjectId, null))).toBe(false);
    const [row] = await rowsOf(listingId);
    expect(await db.$transaction((tx) => keepHold(tx, row?.subjectId ?? "", null))).toBe(true);
    expect(await take(claimOf(listingId), new Date(heldUntil.getTime() + HOUR))).toBeNull();
  });

  test("moving frees its own place for itself, and changes nothing when it cannot", async () => {
    const listingId = randomUUID();
    const claim = claimOf(listingId);
    await take(claim);
    await take(claimOf(listingId, { span: spanOf(11, 12) }));
    const move = (from: number, to: number) =>
      db.$transaction((tx) => moveUnits(tx, { ...claim, span: spanOf(from, to) }, now));
    expect(await move(9.5, 11)).toEqual([1]);
    expect(await move(10.5, 11.5)).toBeNull();
    expect((await rowsOf(listingId))[0]?.startsAt.getTime()).toBe(at(9.5));
    await db.$transaction((tx) => releaseUnits(tx, claim.subjectId, claim.cause));
    expect(await rowsOf(listingId)).toHaveLength(1);
  });

  test("of fifty who claim the last unit at once exactly one has it", async () => {
    const listingId = randomUUID();
    const results = await Promise.all(Array.from({ length: 50 }, () => take(claimOf(listingId))));
    expect(results.filter((units) => units !== null)).toEqual([[1]]);
  });

  test.for([["single"], ["pool"]] as const)(
    "fifty who claim one or two of twenty units at once (%s) get all of them, each once",
    async ([unitKind]) => {
      const listingId = randomUUID();
      const many = facts({ units: 20, unitKind });
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, index) => take(claimOf(listingId, { facts: many, units: 1 + (index % 2) }))),
      );
      const given = results.flatMap((units) => units ?? []).toSorted((a, b) => a - b);
      expect(given).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    },
  );

  test("claims of a pool that overlap in many ways never exceed it, and none ends in a deadlock", async () => {
    const listingId = randomUUID();
    const pool = facts({ units: 3, unitKind: "pool" });
    const claims = Array.from({ length: 60 }, (_, index) =>
      claimOf(listingId, {
        facts: pool,
        units: 1 + (index % 2),
        span: spanOf(9 + (index % 7) / 2, 10.5 + (index % 7) / 2 + (index % 3)),
      }),
    );
    const got = await Promise.all(claims.map((claim) => take(claim)));
    const rows = await rowsOf(listingId);
    const halves = Array.from({ length: 20 }, (_, half) => at(9 + half / 2));
    const thereAt = (instant: number) =>
      rows.filter(({ startsAt, endsAt }) => startsAt.getTime() <= instant && instant < endsAt.getTime());
    for (const there of halves.map(thereAt)) {
      expect(new Set(there.map(({ unit }) => unit)).size).toBe(there.length);
      expect(there.length).toBeLessThanOrEqual(3);
    }
    // Nothing is given back here, so whoever was sent away would not fit now either.
    const fits = ({ span: { from, to }, units }: Claim) =>
      halves.every((instant) => instant < from || instant >= to || thereAt(instant).length + units <= 3);
    expect(claims.filter((claim, index) => got[index] === null && fits(claim))).toEqual([]);
  });
});
