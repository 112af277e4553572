import { RESERVATION_STATUSES } from "@commonbench/domain/reservations/schemas";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DemoAlliance, openDemo } from "../../support/demo.ts";
import { expectSoundBooks } from "../../support/ledger.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";

const FILL = 300_000;
let database: FreshDatabase;
let demo: DemoAlliance;

beforeAll(async () => {
  database = await freshDatabase();
  demo = await openDemo(database.url);
}, FILL);
afterAll(async () => {
  await demo.close();
  await database.drop();
});

test("shows reservations in every state that lasts, in four currencies and on both ways to pay", async () => {
  const { db } = demo.parts;
  const rows = await db.reservation.findMany({ select: { status: true, currency: true, rail: true } });
  // `accepted` lasts for as long as a card is being charged.
  const lasting = RESERVATION_STATUSES.filter((status) => status !== "accepted");
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(lasting));
  expect(new Set(rows.map(({ currency }) => currency))).toEqual(new Set(["CNY", "HKD", "MOP", "USD"]));
  expect(new Set(rows.map(({ rail }) => rail))).toEqual(new Set(["card", "bank_transfer"]));
  expect(await db.reservationSeries.count()).toBe(1);
  expect(await db.quota.count()).toBeGreaterThan(0);
  expect(await db.block.count()).toBeGreaterThan(0);
});

test("leaves its accounts something to do", async () => {
  const { db } = demo.parts;
  const waiting = async (slug: string) => {
    const { id: providerId } = await db.organisation.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    return db.reservation.count({ where: { status: "requested", providerId } });
  };
  expect(await waiting("nanpu-casting-works")).toBeGreaterThan(0);
  expect(await waiting("harbour-assay-laboratory")).toBeGreaterThan(0);
  expect(await waiting("vale-do-lotus-jewellers")).toBeGreaterThan(0);
  const payments = await db.payment.findMany({ where: { status: { in: ["open", "processing"] } } });
  expect(new Set(payments.map(({ status, rail }) => `${status} ${rail}`))).toEqual(
    new Set(["open bank_transfer", "open card", "processing bank_transfer"]),
  );
  expect(payments.some(({ overdueAt }) => overdueAt !== null)).toBe(true);
  expect(await db.reservationChange.count({ where: { status: "open" } })).toBeGreaterThan(1);
  expect(await db.transferProof.count({ where: { status: "waiting" } })).toBeGreaterThan(0);
  expect(await db.refund.count({ where: { status: { not: "done" } } })).toBeGreaterThan(0);
});

test("numbers the papers of each payee in the order of their days", async () => {
  const rows = await demo.parts.db.invoice.findMany({
    orderBy: [{ issuerId: "asc" }, { kind: "asc" }, { year: "asc" }, { number: "asc" }],
  });
  const wrong = rows.filter((row, at) => {
    const before = rows[at - 1];
    const isNext = before?.issuerId === row.issuerId && before.kind === row.kind && before.year === row.year;
    return isNext ? row.number !== before.number + 1 || row.issuedAt < before.issuedAt : row.number !== 1;
  });
  expect(wrong).toEqual([]);
});

test("keeps its books, and leaves no jobs of the past but papers to draw", async () => {
  await expectSoundBooks({ pool: demo.parts.pool, parts: demo.parts });
  const { rows } = await demo.parts.pool.query<{ identifier: string }>(
    "select distinct task_identifier as identifier from graphile_worker.jobs",
  );
  expect(rows.map(({ identifier }) => identifier)).toEqual(["draw-paper"]);
});

test("gives every organisation its people, and leaves nothing of it to be found later", async () => {
  const { db } = demo.parts;
  const posts = await db.post.groupBy({ by: ["organisationId"], _count: true });
  expect(posts.length).toBe(await db.organisation.count());
  expect(Math.min(...posts.map(({ _count: people }) => people))).toBe(3);
  const { total } = await demo.anonymous.listings.find.query({ locale: "en" });
  expect(total).toBe(await db.listing.count({ where: { status: "published", visibility: "everybody" } }));
});
