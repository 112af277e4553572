import { randomUUID } from "node:crypto";
import { planSeries } from "#api/features/reservations/plan-series.ts";
import { reserveSeries } from "#api/features/reservations/reserve-series.ts";
import { dayOf, daysFrom, hourOf } from "../dates.ts";
import type { Acts } from "./play.ts";
import { findPlace, type Stage } from "./stage.ts";

const BY = "shatoujiao-bonded";
const DAY = 24 * 60 * 60 * 1000;

/** The same morning every week, each as its own reservation; paid for after use. */
export async function* playSeries(stage: Stage): Acts {
  const at = daysFrom(stage.now, -6);
  yield at;
  const listingId = stage.listings.get("welding");
  if (listingId === undefined) return;
  const ctx = await stage.as(BY, at);
  const tuesday = tuesdayFrom(new Date(hourOf(stage.now, 2, 10)));
  const place = await findPlace(ctx, listingId, tuesday, { steps: 2, units: 1 });
  if (place === null) return;
  const slot = { from: new Date(place.from).toISOString(), to: new Date(place.to).toISOString() };
  const wish = { measure: "time" as const, ...slot, units: 1 };
  const weekdays = [new Date(place.from).getUTCDay() || 7];
  const repeat = { every: "week" as const, interval: 1, weekdays, until: dayOf(tuesday, 9 * 7) };
  const { occurrences, total, currency } = await planSeries(ctx, { listingId, wish, repeat, locale: "zh-Hans" });
  const kept = occurrences.filter(({ refusal }) => refusal === null);
  if (kept.length === 0 || currency === null) return;
  await reserveSeries(ctx, {
    id: randomUUID(),
    listingId,
    occurrences: kept.map(({ from, to, units }) => ({ measure: "time" as const, from, to, units })),
    repeat,
    policy: "skip",
    rail: "bank_transfer",
    expectedTotal: { amount: total, currency },
    purchaseOrder: "STJ-26-W",
    message: "每周二上午固定一档，焊接人员自带。",
    attachments: [],
    locale: "zh-Hans",
  });
}

function tuesdayFrom(start: Date): Date {
  const ahead = (9 - start.getUTCDay()) % 7;
  return new Date(start.getTime() + ahead * DAY);
}
