import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatPeriod } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { type Outputs, trpc } from "#web/lib/trpc.ts";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { type Column, Table } from "#web/ui/table.tsx";

type Wanted = Outputs["waitingList"]["wanted"]["wanted"][number];

const columns = (): Column<Wanted>[] => [
  {
    id: "what",
    head: t("waiting.what"),
    cell: ({ listing }) => (
      <Link to={paths.availability(listing.id)} className={linkClass("name")}>
        <Foreign lang={listing.titleLocale}>{listing.title}</Foreign>
      </Link>
    ),
  },
  {
    id: "when",
    head: t("waiting.when"),
    cell: ({ startsAt, endsAt, timeZone: zone }) => (
      <span className="num">{formatPeriod(startsAt, endsAt, { zone })}</span>
    ),
  },
  {
    id: "waiting",
    head: t("waiting.how-many"),
    cell: ({ waiting, units }) => (
      <>
        <span className="num">{t("waiting.organisations", { count: waiting })}</span>
        {units > waiting && <small>{t("waiting.units", { count: units })}</small>}
      </>
    ),
  },
];

/** For which of one's own times others stand in line: what more hours or more machines would sell. */
export function WantedSection() {
  const { data } = useQuery(trpc.waitingList.wanted.queryOptions({ locale }));
  if (data === undefined || data.wanted.length === 0) return null;
  return (
    <Section look="work" heading={t("waiting.others-wait")} context={t("waiting.no-names")}>
      <Table
        caption={t("waiting.others-wait")}
        columns={columns()}
        rows={data.wanted}
        keyOf={({ listing, startsAt, endsAt }) => `${listing.id} ${startsAt} ${endsAt}`}
      />
    </Section>
  );
}
