import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { addDays, datesBetween } from "#web/lib/calendar-date.ts";
import { formatDateTime, formatOffset, sharesClock } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { useReaderZone } from "#web/lib/reader-zone.ts";
import { trpc } from "#web/lib/trpc.ts";
import { linkClass } from "#web/ui/link.tsx";
import { bookingParams, readBooking } from "./booking-state.ts";
import { dateAt, type Free, startsOn } from "./free.ts";

const DAY = 86_400_000;
const AHEAD = 21;
const SHOWN = 3;

/** The first start of each of the next days that have one. */
function firstStarts(free: Free): { from: number; to: number }[] {
  const { facts, now } = free;
  const today = dateAt(facts, now);
  const steps = facts.settings.minSteps;
  const found: { from: number; to: number }[] = [];
  for (const date of datesBetween(today, addDays(today, AHEAD))) {
    const first = startsOn(free, date, steps, 1)[0];
    if (first !== undefined) found.push(first);
    if (found.length === SHOWN) break;
  }
  return found;
}

/** When it can be had next: each time leads to the booking page with that time chosen. */
export function NextFree({ listingId }: { listingId: string }) {
  const own = useReaderZone();
  // Whole hours, so that the booking page and a second look find the same answer.
  const [now] = useState(() => Math.floor(Date.now() / 3_600_000) * 3_600_000);
  const range = { from: new Date(now).toISOString(), to: new Date(now + (AHEAD + 2) * DAY).toISOString() };
  const { data, dataUpdatedAt } = useQuery(trpc.availability.free.queryOptions({ listingId, ...range }));
  const free = useMemo(
    () => data && { facts: data.facts, occupancy: data.occupancy, now: dataUpdatedAt },
    [data, dataUpdatedAt],
  );
  const starts = useMemo(() => (free === undefined ? [] : firstStarts(free)), [free]);
  if (free === undefined) return null;
  const zone = free.facts.timeZone;
  if (starts.length === 0)
    return <p className="text-13 text-ink-muted">{t("reservations.nothing-soon", { days: AHEAD })}</p>;
  const other = sharesClock(zone, own, now) ? "" : ` (${formatOffset(zone, now)})`;
  return (
    <div className="text-13">
      <h3 className="mb-0.5 text-12 text-ink-faint">{t("reservations.next-free", { zone: other })}</h3>
      <ul>
        {starts.map(({ from, to }) => (
          <li key={from}>
            <Link
              to={paths.book(listingId)}
              search={bookingParams({ ...readBooking({}), from, to, day: dateAt(free.facts, from) })}
              aria-label={t("reservations.book-at", { time: formatDateTime(from, { zone }) })}
              className={`${linkClass()} inline-flex min-h-6 items-center num coarse:min-h-11`}
            >
              {formatDateTime(from, { zone })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
