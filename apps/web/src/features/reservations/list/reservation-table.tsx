import { Link } from "@tanstack/react-router";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Money } from "#web/ui/money.tsx";
import { Table, type Column } from "#web/ui/table.tsx";
import { amountInWords } from "../amount-in-words.ts";
import { ReservationStatus } from "../reservation-status.tsx";
import { type ReservationRow, sideWords } from "../reservation.ts";
import { whenInShort } from "../when-words.tsx";

const columns = (): Column<ReservationRow>[] => [
  { id: "listing", head: t("reservations.what"), cell: (row) => <What row={row} /> },
  {
    id: "other",
    head: t("reservations.with"),
    wideOnly: true,
    cell: (row) => (
      <>
        <Mixed>{row.other.name}</Mixed>
        <small>{sideWords(row)}</small>
      </>
    ),
  },
  {
    id: "when",
    head: t("reservations.when"),
    wideOnly: true,
    cell: (row) => (
      <>
        <span className="num">{whenInShort(row)}</span>
        <small>{amountInWords(row)}</small>
      </>
    ),
  },
  { id: "status", head: t("reservations.status"), cell: (row) => <Standing row={row} /> },
  {
    id: "total",
    head: t("reservations.total"),
    end: true,
    cell: ({ total, currency }) => <Money value={{ amount: total, currency }} strong={false} />,
  },
];

interface ReservationTableProps {
  rows: readonly ReservationRow[];
}

/** What was booked, by or with us; on a narrow page each row carries its other facts under the name. */
export const ReservationTable = ({ rows }: ReservationTableProps) => (
  <Table sticky caption={t("reservations.list")} columns={columns()} rows={rows} keyOf={({ id }) => id} />
);

function What({ row }: { row: ReservationRow }) {
  const { id, number, listing, other } = row;
  return (
    <>
      <Link to={paths.reservation(id)} className={linkClass("name")}>
        <Foreign lang={listing.titleLocale}>{listing.title}</Foreign>
      </Link>
      <small className="num">{number}</small>
      <small className="medium:hidden">
        <Mixed>{other.name}</Mixed>
      </small>
      <small className="num medium:hidden">{whenInShort(row)}</small>
    </>
  );
}

const DAY = 86_400_000;

function Standing({ row: { status, deadline, todo, hasOpenChange } }: { row: ReservationRow }) {
  const [late] = useState(() => todo.length > 0 && deadline !== null && Date.parse(deadline) - Date.now() < DAY);
  return (
    <>
      <ReservationStatus status={status} />
      {deadline !== null && (
        <small className={late ? "text-critical!" : undefined}>
          {t("reservations.until", { time: formatDateTime(deadline) })}
        </small>
      )}
      {hasOpenChange && (
        <small className="flex! items-center gap-1">
          {todo.includes("answer-change") && <Icon of={CircleAlert} size={12} />}
          {t("reservations.change-open")}
        </small>
      )}
    </>
  );
}
