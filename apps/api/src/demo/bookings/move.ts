import { randomUUID } from "node:crypto";
import { proposeChange } from "#api/features/reservations/propose-change.ts";
import { quoteChange } from "#api/features/reservations/quote-change.ts";
import { daysFrom } from "../dates.ts";
import type { Booked } from "./book.ts";
import { findPlace, type Stage } from "./stage.ts";
import type { Story } from "./stories.ts";

/** One side asks to use it a day later. */
export async function askToMove(stage: Stage, { proposes, steps }: Story, booked: Booked, at: Date): Promise<void> {
  const { id, listingId, from, units, locale } = booked;
  const ctx = await stage.as(proposes === "booker" ? booked.booker : booked.provider, at);
  const place = await findPlace(ctx, listingId, daysFrom(from, 1), { steps, units, except: id });
  if (place === null) return;
  const slot = { id, from: new Date(place.from).toISOString(), to: new Date(place.to).toISOString(), units, locale };
  const { refusal, total } = await quoteChange(ctx, slot);
  if (refusal !== null) return;
  const message = proposes === "booker" ? "As ceras só chegam no dia seguinte." : "设备保养提前，可否顺延一天？";
  await proposeChange(ctx, { ...slot, changeId: randomUUID(), expectedTotal: total, message });
}
