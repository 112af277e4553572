import { Link } from "@tanstack/react-router";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { TabCount, tabClass, TabLinks } from "#web/ui/tabs.tsx";
import { WordsField } from "#web/ui/words-field.tsx";
import { ownParams, STATUSES, type OwnState, type OwnStatus } from "./own-state.ts";

interface OwnFiltersProps {
  state: OwnState;
  onChange: (change: Partial<OwnState>) => void;
  counts: Partial<Outputs["listings"]["own"]["counts"]>;
}

/** Status as tabs with figures, and words from the title. */
export function OwnFilters({ state, onChange, counts }: OwnFiltersProps) {
  const total = STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const tab = (status: OwnStatus | null, label: string, count: number) => (
    <Link
      key={label}
      to="."
      search={ownParams({ ...state, status })}
      aria-current={state.status === status ? "page" : undefined}
      activeProps={{}}
      activeOptions={{ exact: true }}
      className={tabClass}
    >
      {label} <TabCount>{formatNumber(count)}</TabCount>
    </Link>
  );
  return (
    <div className="grid gap-3">
      <TabLinks label={t("listings.status")}>
        {tab(null, t("listings.all"), total)}
        {STATUSES.filter((status) => (counts[status] ?? 0) > 0 || state.status === status).map((status) =>
          tab(status, t(`listings.status-${status}`), counts[status] ?? 0),
        )}
      </TabLinks>
      <WordsField
        label={t("listings.own-filter")}
        className="max-w-75"
        text={state.text}
        onChange={(text) => onChange({ text })}
      />
    </div>
  );
}
