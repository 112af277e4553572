import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { TabLink } from "#web/ui/tab-link.tsx";
import { TabLinks } from "#web/ui/tabs.tsx";
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
    <TabLink key={label} search={ownParams({ ...state, status })} current={state.status === status} count={count}>
      {label}
    </TabLink>
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
