import { isUnderTest, sampleCode, SAMPLE_ACTORS, sampleRefusal } from "@commonbench/domain/samples/rules";
import { SAMPLE_ACTIONS, type SamplesInput } from "@commonbench/domain/samples/schemas";
import { clockState } from "@commonbench/domain/samples/turnaround";
import type { ActingCtx } from "#api/context.ts";
import { photoUrl } from "#api/features/files/url.ts";
import { GONE, loadParties } from "#api/features/organisations/load-parties.ts";
import { loadNames } from "#api/features/people/load-names.ts";
import { toBookedListing } from "#api/features/reservations/shared-view.ts";
import { loadReservation, sideOf } from "#api/features/reservations/load.ts";
import { factsOf, loadSamples, type SampleRow, type SampleSetRow, type Work } from "./load.ts";
import { loadReports } from "./load-reports.ts";
import type { HandOverView, SamplesView, SampleView } from "./view.ts";

/** The samples of a booking as one of its two organisations sees them; null where there are none. */
export async function getSamples(ctx: ActingCtx, { reservationId, locale }: SamplesInput): Promise<SamplesView | null> {
  const { db } = ctx;
  const reservation = await loadReservation(db, ctx, reservationId);
  const set = await db.sampleSet.findUnique({ where: { reservationId } });
  if (set === null) return null;
  const [samples, parties] = await Promise.all([
    loadSamples(db, reservationId),
    loadParties(db, [reservation.bookerId, reservation.providerId], locale),
  ]);
  const work: Work = { reservation, set, samples, side: sideOf(ctx.actor, reservation) };
  const names = await loadNames(
    db,
    samples.flatMap(({ handOvers }) => handOvers.map(({ personId }) => personId)),
  );
  const { title, titleLocale } = toBookedListing(ctx, reservation, locale);
  const [own, other] =
    work.side === "provider"
      ? [reservation.providerId, reservation.bookerId]
      : [reservation.bookerId, reservation.providerId];
  return {
    reservationId,
    number: set.number,
    side: work.side,
    own: parties.get(own) ?? GONE,
    other: parties.get(other) ?? GONE,
    title,
    titleLocale,
    version: set.version,
    booked: reservation.samples ?? 0,
    express: set.express,
    days: set.days,
    timeZone: set.timeZone,
    arrivesAt: reservation.startsAt.toISOString(),
    samples: samples.map((sample) => toSample(ctx, work, sample, names)),
    reports: await loadReports(ctx, work),
    can: canOf(work),
  };
}

function canOf({ side, reservation, samples }: Work): SamplesView["can"] {
  const isUntouched = samples.every(({ status }) => status === "announced");
  return {
    describe: reservation.status === "confirmed" && isUntouched,
    report: side === "provider" && reservation.status === "in-use" && samples.some((each) => isUnderTest(each.status)),
  };
}

function toSample(
  { now }: ActingCtx,
  { reservation, set, side }: Work,
  sample: SampleRow,
  names: ReadonlyMap<string, string>,
): SampleView {
  const { id, place, label, material, count, weightMg, weightUnit, status, version } = sample;
  const facts = factsOf(sample, reservation);
  return {
    id,
    code: sampleCode(set.number, place),
    label,
    material,
    count,
    weightMg,
    weightUnit,
    status,
    version,
    receivedAt: sample.receivedAt?.toISOString() ?? null,
    reportedAt: sample.reportedAt?.toISOString() ?? null,
    clock: toClock(sample, set, now()),
    handOvers: sample.handOvers.map((each) => toHandOver(each, set, names)),
    can: SAMPLE_ACTIONS.filter(
      (action) => action !== "withdraw" && SAMPLE_ACTORS[action] === side && sampleRefusal(action, facts) === null,
    ),
  };
}

/** It runs while the lab is at work; what went back untested or got lost is not waited for. */
export function toClock(
  { dueAt, reportedAt, status }: Pick<SampleRow, "dueAt" | "reportedAt" | "status">,
  { timeZone }: Pick<SampleSetRow, "timeZone">,
  now: Date,
): SampleView["clock"] {
  if (dueAt === null || (reportedAt === null && !isUnderTest(status))) return null;
  return { dueAt: dueAt.toISOString(), state: clockState(dueAt, timeZone, reportedAt ?? now) };
}

function toHandOver(
  row: SampleRow["handOvers"][number],
  { providerId }: SampleSetRow,
  names: ReadonlyMap<string, string>,
): HandOverView {
  const { kind, at, personId, organisationId, count, weightMg, condition, differs, note, photoIds } = row;
  return {
    kind,
    at: at.toISOString(),
    person: names.get(personId) ?? null,
    side: organisationId === providerId ? "provider" : "booker",
    count,
    weightMg,
    condition,
    differs,
    note,
    photos: photoIds.map((id) => ({ id, small: photoUrl(id, "small"), large: photoUrl(id, "large") })),
  };
}
