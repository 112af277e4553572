import { formatDate, formatPeriod, formatZone, sharesClock } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { useReaderZone } from "#web/lib/reader-zone.ts";

interface Booked {
  readonly measure: "time" | "samples";
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
}

/** One line, by the clock of the place: a period, or the days on which samples come in and the report goes out. */
export function whenInShort({ measure, startsAt, endsAt, timeZone: zone }: Booked): string {
  if (measure === "time") return formatPeriod(startsAt, endsAt, { zone });
  return t("reservations.when-samples", { from: formatDate(startsAt, { zone }), to: formatDate(endsAt, { zone }) });
}

/** When it is where it happens, with the zone named, and by the reader's clock where that shows something else. */
export function WhenWords(booked: Booked) {
  const { startsAt, endsAt, timeZone } = booked;
  const reader = useReaderZone();
  const ownClock = booked.measure === "time" && !sharesClock(timeZone, reader, startsAt);
  return (
    <>
      <span className="font-mid">{whenInShort(booked)}</span>
      <span className="block text-12 text-ink-faint">{formatZone(timeZone, startsAt)}</span>
      {ownClock && (
        <span className="mt-1 block text-ink-muted">
          {t("reservations.on-your-clock", {
            period: formatPeriod(startsAt, endsAt, { zone: reader, duration: false }),
          })}
          <span className="block text-12 text-ink-faint">{formatZone(reader, startsAt)}</span>
        </span>
      )}
    </>
  );
}
