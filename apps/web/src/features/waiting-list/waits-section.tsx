import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatDateTime, formatPeriod } from "#web/lib/format-time.ts";
import { locale, t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { trpc } from "#web/lib/trpc.ts";
import { buttonClass } from "#web/ui/button.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Section } from "#web/ui/section.tsx";
import { Status } from "#web/ui/status.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { LeaveButton } from "./leave-button.tsx";
import { positionWords, type Wait } from "./wait.ts";

const columns = (): Column<Wait>[] => [
  { id: "what", head: t("waiting.what"), cell: (wait) => <What wait={wait} /> },
  {
    id: "when",
    head: t("waiting.when"),
    wideOnly: true,
    cell: (wait) => (
      <>
        <span className="num">{whenOf(wait)}</span>
        {wait.units > 1 && <small>{t("waiting.units", { count: wait.units })}</small>}
      </>
    ),
  },
  { id: "standing", head: t("waiting.standing"), cell: (wait) => <Standing wait={wait} /> },
  { id: "act", head: "", end: true, cell: (wait) => <Act wait={wait} /> },
];

const whenOf = ({ startsAt, endsAt, timeZone: zone }: Wait): string => formatPeriod(startsAt, endsAt, { zone });

/** What the organisation waits for, and what is kept for it now; nothing where there is nothing. */
export function WaitsSection() {
  const { data } = useQuery(trpc.waitingList.list.queryOptions({ locale }));
  if (data === undefined || data.waits.length === 0) return null;
  return (
    <Section look="work" heading={t("waiting.you-wait-for")}>
      <Table caption={t("waiting.you-wait-for")} columns={columns()} rows={data.waits} keyOf={({ id }) => id} />
    </Section>
  );
}

function What({ wait }: { wait: Wait }) {
  const { id, listing, provider } = wait;
  return (
    <>
      <Link to={paths.wait(id)} className={linkClass("name")}>
        <Foreign lang={listing.titleLocale}>{listing.title}</Foreign>
      </Link>
      <small>
        <Mixed>{provider.name}</Mixed>
      </small>
      <small className="num medium:hidden">{whenOf(wait)}</small>
    </>
  );
}

function Standing({ wait: { offer, position, until, timeZone: zone } }: { wait: Wait }) {
  if (offer !== null)
    return (
      <>
        <Status tone="caution">{t("waiting.kept-for-you")}</Status>
        <small className="text-critical!">{t("waiting.take-until", { time: formatDateTime(offer.until) })}</small>
      </>
    );
  return (
    <>
      <Status tone="neutral">{position === null ? t("waiting.status-waiting") : positionWords(position)}</Status>
      <small>{t("waiting.waits-until", { time: formatDateTime(until, { zone }) })}</small>
    </>
  );
}

function Act({ wait }: { wait: Wait }) {
  if (wait.offer === null) return <LeaveButton wait={wait} />;
  return (
    <Link to={paths.wait(wait.id)} className={buttonClass({ look: "ink", size: "s" })}>
      {t("waiting.see-offer")}
    </Link>
  );
}
