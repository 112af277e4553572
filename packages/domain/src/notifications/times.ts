import { Temporal } from "temporal-polyfill";
import type { NotificationSettings, QuietHours } from "./schemas.ts";

const clock = (minute: number) => Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
const local = (now: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
const toDate = (at: Temporal.ZonedDateTime) => new Date(at.epochMilliseconds);

/** The end of the quiet hours that `now` lies in, by the wall clock of the zone; null outside of them. */
export function quietUntil(now: Date, quiet: QuietHours | null, timeZone: string): Date | null {
  if (quiet === null) return null;
  const here = local(now, timeZone);
  const minute = here.hour * 60 + here.minute;
  const overMidnight = quiet.to < quiet.from;
  const inside = overMidnight ? minute >= quiet.from || minute < quiet.to : minute >= quiet.from && minute < quiet.to;
  if (!inside) return null;
  const day = overMidnight && minute >= quiet.from ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate();
  return toDate(day.toZonedDateTime({ timeZone, plainTime: clock(quiet.to) }));
}

/** When the next digest comes: the first such moment after `now`. A clock that is put forward over it delays it by that. */
export function nextDigest(
  now: Date,
  pace: "daily" | "weekly",
  { timeZone, digestAt, digestDay }: Pick<NotificationSettings, "timeZone" | "digestAt" | "digestDay">,
): Date {
  const today = local(now, timeZone).toPlainDate();
  for (let days = 0; ; days += 1) {
    const day = today.add({ days });
    if (pace === "weekly" && day.dayOfWeek !== digestDay) continue;
    const at = toDate(day.toZonedDateTime({ timeZone, plainTime: clock(digestAt) }));
    if (at > now) return at;
  }
}
