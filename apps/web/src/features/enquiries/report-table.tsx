import { Link } from "@tanstack/react-router";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Status } from "#web/ui/status.tsx";
import { type Column, Table } from "#web/ui/table.tsx";
import { REPORT_TONES, type ReportRow } from "./report.ts";

/** What was put before the secretariat, without the words: they are read one report at a time. */
export function ReportTable({ reports }: { reports: readonly ReportRow[] }) {
  return <Table sticky caption={t("app.reports")} rows={reports} keyOf={({ id }) => id} columns={COLUMNS()} />;
}

const COLUMNS = (): Column<ReportRow>[] => [
  {
    id: "cause",
    head: t("secretariat.report-cause"),
    cell: ({ id, cause, reported }) => (
      <>
        <Link to={paths.report(id)} className={linkClass("name")}>
          {t(`enquiries.cause-${cause}`)}
          <span className="sr-only"> {reported.name}</span>
        </Link>
        <small className="medium:hidden">{reported.name}</small>
      </>
    ),
  },
  { id: "reported", head: t("secretariat.report-about"), wideOnly: true, cell: ({ reported }) => reported.name },
  {
    id: "reporter",
    head: t("secretariat.report-by"),
    wideOnly: true,
    cell: ({ reporter }) => reporter?.name ?? t("secretariat.report-by-system"),
  },
  {
    id: "status",
    head: t("secretariat.report-outcome"),
    cell: ({ status }) => <Status tone={REPORT_TONES[status]}>{t(`secretariat.report-status-${status}`)}</Status>,
  },
  {
    id: "at",
    head: t("secretariat.report-at"),
    end: true,
    cell: ({ createdAt }) => (
      <time dateTime={createdAt} className="num">
        {formatDateTime(createdAt, { weekday: false })}
      </time>
    ),
  },
];
