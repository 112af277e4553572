import { Link } from "@tanstack/react-router";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { MEDIUM, useMedia } from "#web/lib/use-media.ts";
import { cx } from "#web/ui/cx.ts";
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

const narrowColumns = (): Column<ReservationRow>[] => [
  { id: "listing", head: t("reservations.what"), cell: (row) => <InFourLines row={row} /> },
];

interface ReservationTableProps {
  rows: readonly ReservationRow[];
}

/** What was booked, by or with us; on a narrow page each row is one cell of four lines. */
export function ReservationTable({ rows }: ReservationTableProps) {
  const wide = useMedia(MEDIUM);
  return (
    <Table
      sticky
      caption={t("reservations.list")}
      columns={wide ? columns() : narrowColumns()}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}

function What({ row }: { row: ReservationRow }) {
  const { id, number, listing } = row;
  return (
    <>
      <Link to={paths.reservation(id)} className={linkClass("name")}>
        <Foreign lang={listing.titleLocale}>{listing.title}</Foreign>
      </Link>
      <small className="num">{number}</small>
    </>
  );
}

function InFourLines({ row }: { row: ReservationRow }) {
  const { id, number, listing, other, status, deadline, hasOpenChange, total, currency } = row;
  const late = useIsLate(row);
  return (
    <>
      <Link to={paths.reservation(id)} className={cx(linkClass("name"), "line-clamp-1")}>
        <Foreign lang={listing.titleLocale}>{listing.title}</Foreign>
      </Link>
      <small className="num text-ink-muted!">{whenInShort(row)}</small>
      <span className="flex items-baseline justify-between gap-3">
        <ReservationStatus status={status} />
        <Money value={{ amount: total, currency }} strong={false} />
      </span>
      <small className="flex! justify-between gap-3">
        <span className="line-clamp-1">
          {deadline !== null && (
            <span className={late ? "text-critical" : undefined}>
              {t("reservations.until", { time: formatDateTime(deadline) })}
              {" · "}
            </span>
          )}
          {hasOpenChange && `${t("reservations.change-open")} · `}
          <Mixed>{other.name}</Mixed>
        </span>
        <span className="num shrink-0">{number}</span>
      </small>
    </>
  );
}

const DAY = 86_400_000;

/** Whether something is to be done here within a day. */
function useIsLate({ deadline, todo }: ReservationRow): boolean {
  const [late] = useState(() => todo.length > 0 && deadline !== null && Date.parse(deadline) - Date.now() < DAY);
  return late;
}

function Standing({ row }: { row: ReservationRow }) {
  const { status, deadline, todo, hasOpenChange } = row;
  const late = useIsLate(row);
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
