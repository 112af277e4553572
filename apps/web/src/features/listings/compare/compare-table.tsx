import { Link } from "@tanstack/react-router";
import { EqualNot, X } from "lucide-react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { IconButton } from "#web/ui/button.tsx";
import { vars } from "#web/ui/drawings/vars.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Foreign } from "#web/ui/language-mark.tsx";
import { linkClass } from "#web/ui/link.tsx";
import { Mixed } from "#web/ui/mixed.tsx";
import { Kind } from "../kind.tsx";
import { ListingPicture } from "../listing-picture.tsx";
import { columnsOf, type Compared, type CompareRow, type Comparison } from "./compare-rows.ts";
import { factRows, termRows } from "./term-rows.tsx";
import "./compare.css";

interface CompareTableProps {
  comparison: Comparison;
  ids: readonly string[];
  /** Leaves out what is alike. */
  only: boolean;
  onRemove: (id: string) => void;
}

/** Listings as columns, questions as rows. */
export function CompareTable({ comparison, ids, only, onRemove }: CompareTableProps) {
  const { listings, attributes } = columnsOf(comparison, ids);
  const shown = (rows: CompareRow[]) => (only ? rows.filter(({ differs }) => differs) : rows);
  const groups = [
    { name: t("listings.compare-terms"), rows: shown(termRows(listings)) },
    { name: t("listings.compare-facts"), rows: shown(factRows(attributes)) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on narrow pages it scrolls aside, by the arrow keys too
    <div role="region" aria-label={t("listings.compare")} tabIndex={0} className="compare-scroll">
      <table className="compare-table" style={vars({ "--columns": listings.length })}>
        <thead>
          <tr>
            <td>
              <span className="sr-only">{t("listings.compare-what")}</span>
            </td>
            {listings.map((listing) => (
              <Head key={listing.id} listing={listing} onRemove={onRemove} />
            ))}
          </tr>
        </thead>
        {groups.map(({ name, rows }) => (
          <tbody key={name}>
            <tr className="compare-group">
              <th scope="rowgroup" colSpan={listings.length + 1}>
                {name}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} several={listings.length > 1} />
            ))}
          </tbody>
        ))}
      </table>
      {groups.length === 0 && <p className="py-6 text-ink-muted">{t("listings.compare-alike")}</p>}
    </div>
  );
}

function Head({ listing, onRemove }: { listing: Compared; onRemove: (id: string) => void }) {
  const { id, kind, title, titleLocale, organisation, place } = listing;
  return (
    <th scope="col">
      <div className="relative grid gap-1">
        <ListingPicture card={listing} className="mb-1 max-w-45" />
        <Kind kind={kind} />
        <Link to={paths.listing(id)} className={`${linkClass("name")} text-14 leading-snug`}>
          <Foreign lang={titleLocale}>{title}</Foreign>
        </Link>
        <span className="text-12 font-text text-ink-muted">
          <Mixed>{[organisation.name, place?.label].filter(Boolean).join(" · ")}</Mixed>
        </span>
        <IconButton
          icon={X}
          size="s"
          label={t("listings.compare-remove", { title })}
          data-print="none"
          className="absolute! end-0 top-0 bg-page"
          onClick={() => onRemove(id)}
        />
      </div>
    </th>
  );
}

function Row({ row: { label, cells, differs }, several }: { row: CompareRow; several: boolean }) {
  const marked = differs && several;
  return (
    <tr data-differs={marked || undefined}>
      <th scope="row">
        {label}
        {marked && (
          <span className="compare-differs">
            <Icon of={EqualNot} size={12} />
            <span className="sr-only"> {t("listings.compare-differs")}</span>
          </span>
        )}
      </th>
      {cells.map(({ node, beside }, at) => (
        <td key={at}>{node ?? (!beside && <Unsaid />)}</td>
      ))}
    </tr>
  );
}

const Unsaid = () => (
  <>
    <span aria-hidden="true" className="text-ink-ghost">
      –
    </span>
    <span className="sr-only">{t("listings.compare-unsaid")}</span>
  </>
);
