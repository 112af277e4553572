import { PLAIN_TARIFF } from "@commonbench/domain/billing/tariff";
import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { brokenInvariants } from "../../support/invariants.ts";
import { type Marketplace, openMarketplace } from "../../support/marketplace.ts";
import type { TestOrganisation } from "../../support/organisations.ts";
import type { TestPerson } from "../../support/people.ts";
import { uploaded } from "../../support/uploads.ts";
import { type Bench, bench, type BenchWish } from "../reservations/booking.ts";

/** A house for the tests of a file. Each begins on Monday, 23 November; at the end nothing in it contradicts itself. */
export function openedHouse(use: (market: Marketplace) => void): void {
  let market: Marketplace;
  beforeAll(async () => use((market = await openMarketplace())));
  afterEach(() => market.clock.set("2026-11-23T02:00:00Z"));
  afterAll(async () => {
    expect(await brokenInvariants(market.pool)).toEqual([]);
    await market.close();
  });
}

const WORKDAYS = [1, 2, 3, 4, 5].map((day) => ({ day, from: 9 * 60, to: 18 * 60 }));

export interface LabWish {
  readonly owner?: TestOrganisation;
  readonly settings?: BenchWish["settings"];
  readonly bookingMode?: "instant" | "request";
}

/** A lab at HKD 400 a sample, open on working days, three of them to the report, one with express; paid after use. */
export function lab(
  market: Marketplace,
  { owner, settings = {}, bookingMode = "instant" }: LabWish = {},
): Promise<Bench> {
  return bench(market, {
    ...(owner === undefined ? {} : { owner }),
    listing: { kind: "lab", bookingMode, priceUnit: "sample", timeZone: "Asia/Hong_Kong", weeklyPlan: WORKDAYS },
    settings: { turnaroundDays: 3, expressDays: 1, tariff: { ...PLAIN_TARIFF, express: 5_000 }, ...settings },
  });
}

export interface SamplesBookingWish {
  readonly samples?: number;
  readonly express?: boolean;
  readonly arrivesOn?: string;
}

export function samplesBooking(
  listingId: string,
  { samples = 5, express = false, arrivesOn = "2026-12-01" }: SamplesBookingWish = {},
) {
  return {
    id: randomUUID(),
    listingId,
    wish: { measure: "samples" as const, samples, arrivesOn, express },
    rail: "bank_transfer" as const,
    expectedTotal: { amount: samples * (express ? 60_000 : 40_000), currency: "HKD" },
    locale: "en" as const,
  };
}

/** The morning of a day of December, by clocks in Hong Kong; the 1st is a Tuesday. */
export const morning = (day: number, hour = 10) => new Date(Date.UTC(2026, 11, day, hour - 8)).toISOString();

/** Samples of a booking that stands. */
export async function booked(market: Marketplace, place: Bench, wish: SamplesBookingWish = {}): Promise<string> {
  const booking = samplesBooking(place.id, wish);
  await market.as(place.booker.owner).reservations.reserve.mutate(booking);
  return booking.id;
}

/** As this person sees them now. */
export async function samplesOf(market: Marketplace, person: TestPerson, reservationId: string) {
  const view = await market.as(person).samples.of.query({ reservationId, locale: "en" });
  if (view === null) throw new Error("there are no samples");
  return view;
}

type Kind = "receive" | "return" | "take-back";
interface HandOverWish {
  readonly weightMg?: number | null;
  readonly photoIds?: readonly string[];
  readonly note?: string;
  /** How many of the lines that can be; all unless said otherwise. */
  readonly lines?: number;
}

/** Hands over whatever this person may. */
export async function handOver(
  market: Marketplace,
  person: TestPerson,
  reservationId: string,
  kind: Kind,
  wish: HandOverWish = {},
) {
  const { weightMg = null, photoIds = [], note = "", lines } = wish;
  const { samples } = await samplesOf(market, person, reservationId);
  const chosen = samples.filter(({ can }) => can.includes(kind)).slice(0, lines);
  return market.as(person).samples.handOver.mutate({
    reservationId,
    kind,
    note,
    photoIds: [...photoIds],
    lines: chosen.map(({ id, version, count }) => ({ id, version, count, weightMg, condition: "fine" as const })),
  });
}

type Move = "start" | "report" | "use-up" | "lose";

export async function move(market: Marketplace, person: TestPerson, reservationId: string, kind: Move) {
  const { samples } = await samplesOf(market, person, reservationId);
  const lines = samples.filter(({ can }) => can.includes(kind)).map(({ id, version }) => ({ id, version }));
  return market.as(person).samples.move.mutate({ reservationId, move: kind, lines });
}

interface ReportWish {
  readonly handsOver?: boolean;
  readonly replacesId?: string | null;
  readonly fileId?: string;
}

/** A report on every sample that is under test or reported; answers its id and that of its file. */
export async function addReport(market: Marketplace, person: TestPerson, reservationId: string, wish: ReportWish = {}) {
  const { handsOver = true, replacesId = null } = wish;
  const fileId = wish.fileId ?? (await uploaded(market, person, "document"));
  const { samples } = await samplesOf(market, person, reservationId);
  const sampleIds = samples.filter(({ receivedAt }) => receivedAt !== null).map(({ id }) => id);
  const id = randomUUID();
  await market
    .as(person)
    .samples.addReport.mutate({ id, reservationId, sampleIds, fileIds: [fileId], handsOver, replacesId });
  return { id, fileId };
}

/** The notices about samples, by event and the organisation that is told. */
export async function sampleNotices(market: Marketplace, reservationId: string) {
  const rows = await market.db.notice.findMany({ orderBy: { id: "asc" } });
  return rows.flatMap(({ event, payload }) => {
    const told = payload as { reservationId?: string; organisationId: string };
    return told.reservationId === reservationId && event.startsWith("samples-")
      ? [{ event, to: told.organisationId }]
      : [];
  });
}

/** What the clock does every few minutes. */
export async function remind(market: Marketplace): Promise<void> {
  await market.pool.query("select graphile_worker.add_job('remind-samples', '{}')");
  await market.runJobs();
}
