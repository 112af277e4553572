import { Link } from "@tanstack/react-router";
import { formatDate } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { ClockWords, SampleStatus } from "./sample-status.tsx";
import { type BenchRow, nameOf } from "./samples.ts";

const columns = (): Column<BenchRow>[] => [
  {
    id: "sample",
    head: t("samples.sample-head"),
    cell: (row) => (
      <>
        <Link to={paths.reservation(row.reservationId)} search={{ sample: row.id }} className={linkClass("name")}>
          <Mixed>{nameOf(row)}</Mixed>
        </Link>
        <small className="num whitespace-nowrap">{row.code}</small>
        <small className="medium:hidden">
          <Mixed>{row.booker}</Mixed>
        </small>
      </>
    ),
  },
  {
    id: "for",
    head: t("samples.for"),
    wideOnly: true,
    cell: ({ booker, title }) => (
      <>
        <Mixed>{booker}</Mixed>
        <small>
          <Mixed>{title}</Mixed>
        </small>
      </>
    ),
  },
  { id: "count", head: t("samples.count"), end: true, cell: ({ count }) => <span className="num">{count}</span> },
  { id: "status", head: t("samples.status"), cell: (row) => <Standing row={row} /> },
];

function Standing({ row }: { row: BenchRow }) {
  const { status, timeZone: zone, arrivesAt, express } = row;
  return (
    <>
      <SampleStatus status={status} />
      {status === "announced" && (
        <small>{t("samples.expected", { day: formatDate(arrivesAt, { zone, weekday: true }) })}</small>
      )}
      <ClockWords sample={row} timeZone={zone} />
      {express && <Tag>{t("samples.express")}</Tag>}
    </>
  );
}

/** What the lab has to do, sample by sample. */
export const BenchTable = ({ rows }: { rows: readonly BenchRow[] }) => (
  <Table sticky caption={t("samples.bench")} columns={columns()} rows={rows} keyOf={({ id }) => id} />
);
