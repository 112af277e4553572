import { Link } from "@tanstack/react-router";
import { formatDateTime } from "#web/lib/format-time.ts";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { useReaderZone } from "#web/lib/reader-zone.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Section } from "#web/ui/section.tsx";

type Home = Outputs["insights"]["home"];

interface FiguresSectionProps extends Pick<Home, "figures" | "programmes" | "countedAt"> {}

/** What the alliance holds in figures that the database can answer for, and the way into each programme. */
export function FiguresSection({ figures, programmes, countedAt }: FiguresSectionProps) {
  const { members, byKind, machineHoursAWeek, seatsToCome, places } = figures;
  const shown = [
    { key: "members", count: members },
    { key: "equipment", count: byKind.equipment ?? 0 },
    { key: "hours", count: machineHoursAWeek, unit: t("home.hours-unit") },
    { key: "labs", count: byKind.lab ?? 0 },
    { key: "seats", count: seatsToCome },
    { key: "places", count: places },
  ] as const;
  return (
    <Section
      look="public"
      heading={t("home.figures")}
      context={t("home.figures-context", { time: formatDateTime(countedAt, { zone: useReaderZone() }) })}
    >
      <dl className="figures">
        {shown.map(({ key, count, ...rest }) => (
          <div key={key}>
            <dt>{t(`home.figure-${key}`, { count })}</dt>
            <dd>
              {formatNumber(count)}
              {"unit" in rest && <small>{rest.unit}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <nav aria-label={t("home.programmes")} className="programmes">
        {programmes.map(({ id, label, listings }) => (
          <Link key={id} to={paths.search} search={{ programme: id }}>
            {label}
            <small>{t("home.programme-listings", { count: listings, shown: formatNumber(listings) })}</small>
          </Link>
        ))}
      </nav>
    </Section>
  );
}
