import { Link } from "@tanstack/react-router";
import { formatMonth, formatMonthShort } from "#web/lib/format-time.ts";
import { formatPercent } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { BarChart } from "#web/ui/bar-chart.tsx";
import { linkClass } from "#web/ui/link.tsx";
import type { ShownAs } from "#web/ui/shown-as.tsx";
import { ShareTable } from "./share-table.tsx";
import { ofMonth, percentOf, shareWords, type UsedListing } from "./shares.ts";

interface ByMonthProps {
  months: readonly string[];
  listings: readonly UsedListing[];
  as: ShownAs;
}

/** The calendar from the month's first day on; of the present one, today. */
function calendarOf(month: string, months: readonly string[], listings: readonly UsedListing[]) {
  const [only] = listings.length === 1 ? listings : [];
  return {
    view: "week",
    ...(month === months.at(-1) ? {} : { day: `${month}-01` }),
    ...(only === undefined ? {} : { listing: only.id }),
  };
}

/** Month by month, of all listings given together. */
export function ByMonth({ months, listings, as }: ByMonthProps) {
  const shares = months.map((month, index) => ({ month, share: ofMonth(listings, index) }));
  const label = t("reservations.utilisation-by-month");
  if (as === "table")
    return (
      <ShareTable
        caption={label}
        head={t("reservations.utilisation-month")}
        rows={shares.toReversed().map(({ month, share }) => ({
          key: month,
          share,
          name: (
            <Link
              to={paths.organisationCalendar}
              search={calendarOf(month, months, listings)}
              className={linkClass("name")}
            >
              {formatMonth(month)}
            </Link>
          ),
        }))}
      />
    );
  return (
    <>
      <BarChart
        label={label}
        bars={shares.map(({ month, share }, index) => ({
          key: month,
          name: formatMonth(month),
          short: formatMonthShort(month),
          value: percentOf(share, share.booked),
          part: percentOf(share, share.used),
          words: shareWords(share),
          current: index === months.length - 1,
        }))}
        tick={(value) => formatPercent(value / 100)}
        linkOf={(month, look) => (
          <Link to={paths.organisationCalendar} search={calendarOf(month, months, listings)} {...look} />
        )}
      />
      <Keys />
    </>
  );
}

const Keys = () => (
  <p aria-hidden="true" className="mt-3 flex gap-4 text-12 text-ink-muted">
    {(["booked", "used"] as const).map((key) => (
      <span key={key} className="inline-flex items-center gap-1.5">
        <span className={`size-2.5 ${key === "booked" ? "bg-line-strong" : "bg-ink-muted"}`} />
        {t(`reservations.utilisation-key-${key}`)}
      </span>
    ))}
  </p>
);
