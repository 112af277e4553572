import { Link } from "@tanstack/react-router";
import { ownColumns, type OwnRow } from "#web/features/listings/own/own-columns.tsx";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { linkClass } from "#web/ui/link.tsx";
import { Section } from "#web/ui/section.tsx";
import { Table } from "#web/ui/table.tsx";

const SHOWN = 8;
const COLUMNS: ReadonlySet<string> = new Set(["title", "status", "price", "views"]);

/** The listings that changed last, with how often they were looked at. */
export function DeskListings({ rows }: { rows: readonly OwnRow[] }) {
  return (
    <Section
      look="work"
      heading={t("desk.listings")}
      context={t("desk.listings-last")}
      far={
        <Link to={paths.ownListings} className={linkClass()}>
          {t("desk.all-listings")}
        </Link>
      }
    >
      <Table
        caption={t("desk.listings")}
        columns={ownColumns()
          .filter(({ id }) => COLUMNS.has(id))
          .map((column) => ({ ...column, sortable: false }))}
        rows={rows.slice(0, SHOWN)}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
