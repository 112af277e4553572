import type { Span } from "@commonbench/domain/availability/facts";
import { formatPeriod, formatZone, sharesClock } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { useReaderZone } from "#web/lib/reader-zone.ts";

interface PeriodProps {
  readonly span: Span;
  readonly zone: string;
}

/** When, on the clocks of the place; and on the reader's own where they differ. */
export function Period({ span: { from, to }, zone }: PeriodProps) {
  const own = useReaderZone();
  return (
    <div>
      <p className="text-16 font-mid num">{formatPeriod(from, to, { zone })}</p>
      {!sharesClock(zone, own, from) && (
        <p className="text-12 text-ink-muted num">
          {t("reservations.on-your-clock", { period: formatPeriod(from, to, { zone: own, duration: false }) })}
        </p>
      )}
    </div>
  );
}

/** Which clocks the calendar shows. */
export function ZoneLine({ zone, at }: { readonly zone: string; readonly at: number }) {
  const own = useReaderZone();
  return sharesClock(zone, own, at)
    ? formatZone(zone, at)
    : t("reservations.zones-differ", { zone: formatZone(zone, at), own: formatZone(own, at) });
}
