import { Link } from "@tanstack/react-router";
import { formatAgo, formatDateTime } from "#web/lib/format-time.ts";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Money } from "#web/ui/money.tsx";
import type { Column } from "#web/ui/table.tsx";
import { Kind } from "../kind.tsx";
import { ListingStatus } from "../status.tsx";
import type { OwnSort } from "./own-state.ts";

export type OwnRow = Outputs["listings"]["own"]["rows"][number];

const SORTED = ["title", "status", "views", "updated"] as const satisfies readonly OwnSort[];
export const isOwnSort = (column: string): column is OwnSort => SORTED.some((each) => each === column);

export const ownColumns = (): Column<OwnRow>[] => [
  { id: "title", head: t("listings.listing"), sortable: true, cell: (row) => <Title row={row} /> },
  { id: "kind", head: t("listings.kind"), wideOnly: true, cell: ({ kind }) => <Kind kind={kind} /> },
  { id: "status", head: t("listings.status"), sortable: true, cell: ({ status }) => <ListingStatus status={status} /> },
  { id: "price", head: t("listings.price"), end: true, wideOnly: true, cell: ({ price }) => <Price price={price} /> },
  {
    id: "views",
    head: t("listings.views"),
    end: true,
    sortable: true,
    wideOnly: true,
    cell: ({ views }) => <span className="num">{formatNumber(views)}</span>,
  },
  {
    id: "updated",
    head: t("listings.updated"),
    end: true,
    sortable: true,
    wideOnly: true,
    cell: ({ updatedAt }) => (
      <time dateTime={updatedAt} title={formatDateTime(updatedAt)} className="whitespace-nowrap">
        {formatAgo(updatedAt)}
      </time>
    ),
  },
];

/** What can be edited opens its form, anything else its page. */
function Title({ row: { id, title, titleLocale, category, can, status } }: { row: OwnRow }) {
  const to = can.edit && status === "draft" ? paths.editListing(id) : paths.listing(id);
  return (
    <>
      <Link to={to} className={linkClass("name")}>
        {title ? <Foreign lang={titleLocale}>{title}</Foreign> : t("listings.untitled")}
      </Link>
      {category && <small>{category.label}</small>}
    </>
  );
}

function Price({ price: { mode, amount, currency, unit } }: { price: OwnRow["price"] }) {
  if (mode === "on-request") return <span className="text-ink-muted">{t("listings.price-on-request")}</span>;
  if (amount === null || currency === null) return null;
  return <Money value={{ amount, currency }} unit={unit?.short} strong={false} />;
}
