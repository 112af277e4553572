import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/confirm-dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { type MorePages, ShowMore } from "#web/ui/show-more.tsx";
import { Table } from "#web/ui/table.tsx";
import { failureText } from "#web/lib/reason-text.ts";
import { toast } from "#web/ui/toast.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { OwnFilters } from "./own-filters.tsx";
import type { OwnState } from "./own-state.ts";
import { isOwnSort, ownColumns, type OwnRow } from "./own-columns.tsx";
import { RowMenu } from "./row-menu.tsx";
import { useListingActions } from "./use-listing-actions.ts";

interface OwnListingsProps {
  state: OwnState;
  onChange: (change: Partial<OwnState>) => void;
  counts: Partial<Outputs["listings"]["own"]["counts"]>;
  rows: readonly OwnRow[];
  more: MorePages;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Everything that the organisation offers or is about to. */
export function OwnListings({ state, onChange, counts, rows, more }: OwnListingsProps) {
  const actions = useListingActions();
  const [selected, setSelected] = useState(NOBODY);
  const [cleared, setCleared] = useState(0);
  const [leaving, setLeaving] = useState<OwnRow | null>(null);
  const showAll = (): void => {
    setCleared(cleared + 1);
    onChange({ text: "", status: null });
  };
  const chosen = rows.filter(({ id }) => selected.has(id));
  return (
    <div className="grid gap-4">
      <OwnFilters key={cleared} state={state} onChange={onChange} counts={counts} />
      <BulkBar rows={chosen} onDone={() => setSelected(NOBODY)} />
      {rows.length === 0 ? (
        <EmptyState
          why={t("listings.own-no-match")}
          action={<Button onClick={showAll}>{t("listings.own-show-all")}</Button>}
        />
      ) : (
        <Table
          sticky
          caption={t("app.my-listings")}
          columns={ownColumns()}
          rows={rows}
          keyOf={({ id }) => id}
          nameOf={({ title, category }) => title || (category?.label ?? t("listings.untitled"))}
          sort={{ column: state.sort, descending: state.descending }}
          onSort={({ column, descending }) => isOwnSort(column) && onChange({ sort: column, descending })}
          selected={selected}
          onSelect={setSelected}
          actions={(row) => <RowMenu row={row} actions={actions} onDiscard={() => setLeaving(row)} />}
        />
      )}
      <ShowMore list={more} />
      <ConfirmDialog
        critical
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        question={t("listings.discard-question")}
        consequence={t("listings.discard-consequence", { title: leaving?.title || t("listings.untitled") })}
        confirm={t("listings.act-discard")}
        explain={failureText}
        onConfirm={async () => {
          if (leaving === null) return;
          await actions.discard(leaving.id);
          toast(t("listings.done-discard"));
        }}
      />
    </div>
  );
}
