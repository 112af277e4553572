import { t } from "#web/lib/i18n.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { Chip } from "#web/ui/chip.tsx";
import { Select } from "#web/ui/select.tsx";
import { TabLink } from "#web/ui/tab-link.tsx";
import { TabLinks } from "#web/ui/tabs.tsx";
import { WordsField } from "#web/ui/words-field.tsx";
import { GROUPS, listParams, SIDES, statusesIn, type ListState } from "./list-state.ts";

interface ListFiltersProps {
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
  counts: Outputs["reservations"]["list"]["counts"] | undefined;
}

/** How far along as tabs with figures; status, days and words below. */
export function ListFilters({ state, onChange, counts }: ListFiltersProps) {
  const tab = (group: ListState["group"], label: string, count: number | undefined) => (
    <TabLink
      key={label}
      search={listParams({ ...state, group, status: null })}
      current={state.group === group}
      count={count}
    >
      {label}
    </TabLink>
  );
  const all = counts && counts.waiting + counts.upcoming + counts.past;
  const offered = statusesIn(state.group);
  return (
    <div className="grid gap-3">
      <TabLinks label={t("reservations.how-far")}>
        {tab(null, t("reservations.group-all"), all)}
        {GROUPS.map((group) => tab(group, t(`reservations.group-${group}`), counts?.[group]))}
      </TabLinks>
      <div className="flex flex-wrap items-end gap-2 max-medium:grid max-medium:grid-cols-2">
        <WordsField
          label={t("reservations.search")}
          className="max-medium:col-span-2 medium:w-75"
          text={state.text}
          onChange={(text) => onChange({ text })}
        />
        <div
          role="group"
          aria-label={t("reservations.sides")}
          className="flex h-(--control-s) items-center gap-1.5 max-medium:col-span-2"
        >
          {SIDES.map((side) => (
            <Chip
              key={side}
              pressed={state.side === side}
              onPress={() => onChange({ side: state.side === side ? null : side })}
            >
              {t(`reservations.side-${side}`)}
            </Chip>
          ))}
        </div>
        <Select
          hideLabel
          size="s"
          label={t("reservations.status")}
          placeholder={t("reservations.any-status")}
          options={offered.map((status) => ({ value: status, label: t(`reservations.status-${status}`) }))}
          value={state.status ?? ""}
          className="max-medium:col-span-2 medium:w-44"
          onChange={({ target }) => onChange({ status: offered.find((status) => status === target.value) ?? null })}
        />
        <DateField
          size="s"
          label={t("reservations.from-day")}
          value={state.from}
          max={state.to || undefined}
          onChange={({ target }) => onChange({ from: target.value })}
        />
        <DateField
          size="s"
          label={t("reservations.to-day")}
          value={state.to}
          min={state.from || undefined}
          onChange={({ target }) => onChange({ to: target.value })}
        />
      </div>
    </div>
  );
}
