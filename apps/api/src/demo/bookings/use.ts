import { randomUUID } from "node:crypto";
import { checkInReservation, checkOutReservation } from "#api/features/reservations/use-reservation.ts";
import { addReport } from "#api/features/samples/add-report.ts";
import { handOverSamples } from "#api/features/samples/hand-over-samples.ts";
import { moveSamples } from "#api/features/samples/move-samples.ts";
import { daysFrom } from "../dates.ts";
import type { Booked } from "./book.ts";
import { attachPaper } from "./paper.ts";
import type { Stage } from "./stage.ts";

const MINUTE = 1 / 24 / 60;

/** The work itself, and when it was done. */
export function use(stage: Stage, booked: Booked): AsyncGenerator<Date, Date> {
  return booked.bySample ? test(stage, booked) : run(stage, booked);
}

async function* run(stage: Stage, { id, provider, from, to, locale }: Booked): AsyncGenerator<Date, Date> {
  yield from;
  await checkInReservation(await stage.as(provider, from), { id, locale });
  const out = daysFrom(to, 4 * MINUTE);
  yield out;
  await checkOutReservation(await stage.as(provider, out), { id, locale });
  return out;
}

/** Samples come in the morning, are tested the next day, and go back with their report the day after. */
async function* test(stage: Stage, booked: Booked): AsyncGenerator<Date, Date> {
  const { id: reservationId, provider, from } = booked;
  const [came, begun, reported, returned] = [10 / 24, 1.1, 1.4, 2.2].map((days) => daysFrom(from, days));
  if (came === undefined || begun === undefined || reported === undefined || returned === undefined) return from;
  const handOver = async (kind: "receive" | "return", at: Date) => {
    const rows = await samplesOf(stage, reservationId);
    const lines = rows.map(({ id, version, count }) => ({
      id,
      version,
      count,
      weightMg: 2400 * count,
      condition: "fine" as const,
    }));
    await handOverSamples(await stage.as(provider, at), { reservationId, kind, lines, note: "", photoIds: [] });
  };
  yield came;
  await handOver("receive", came);
  yield begun;
  const lines = await samplesOf(stage, reservationId);
  await moveSamples(await stage.as(provider, begun), { reservationId, move: "start", lines, note: "" });
  yield reported;
  await report(stage, booked, reported);
  yield returned;
  await handOver("return", returned);
  return returned;
}

async function report(stage: Stage, { id: reservationId, provider, number }: Booked, at: Date): Promise<void> {
  const ctx = await stage.as(provider, at);
  const sampleIds = (await samplesOf(stage, reservationId)).map(({ id }) => id);
  const fileIds = [
    await attachPaper(ctx, `${number}.pdf`, ["TEST REPORT (demo)", number, "All samples within limits."]),
  ];
  const covers = { sampleIds, fileIds, replacesId: null, note: "", handsOver: true };
  await addReport(ctx, { id: randomUUID(), reservationId, ...covers });
}

function samplesOf({ parts }: Stage, reservationId: string) {
  const select = { id: true, version: true, count: true };
  return parts.db.sample.findMany({ where: { reservationId }, orderBy: { place: "asc" }, select });
}
