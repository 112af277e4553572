import { t } from "#web/lib/i18n.ts";
import { FilterChip } from "#web/ui/chip.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { TabLink } from "#web/ui/tab-link.tsx";
import { TabLinks } from "#web/ui/tabs.tsx";
import { SUBJECTS, trailParams, type TrailState } from "./trail-state.ts";

interface TrailFiltersProps {
  state: TrailState;
  onChange: (change: Partial<TrailState>) => void;
  /** Of the organisation that the trail is narrowed to, as soon as an entry names it. */
  organisationName: string | undefined;
}

/** About what, when, and about whom. */
export function TrailFilters({ state, onChange, organisationName }: TrailFiltersProps) {
  const tab = (subject: TrailState["subject"], label: string) => (
    <TabLink key={label} search={trailParams({ ...state, subject })} replace current={state.subject === subject}>
      {label}
    </TabLink>
  );
  return (
    <div data-print="none" className="grid gap-4">
      <TabLinks label={t("secretariat.trail-about")}>
        {tab(null, t("secretariat.trail-all"))}
        {SUBJECTS.map((subject) => tab(subject, t(`secretariat.trail-subject-${subject}`)))}
      </TabLinks>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <DateField
          size="s"
          label={t("secretariat.trail-from")}
          max={state.to || undefined}
          value={state.from}
          onChange={(event) => onChange({ from: event.target.value })}
        />
        <DateField
          size="s"
          label={t("secretariat.trail-to")}
          min={state.from || undefined}
          value={state.to}
          onChange={(event) => onChange({ to: event.target.value })}
        />
        {state.organisationId !== null && (
          <FilterChip
            label={organisationName ?? t("secretariat.trail-one-organisation")}
            onRemove={() => onChange({ organisationId: null })}
          />
        )}
      </div>
    </div>
  );
}
