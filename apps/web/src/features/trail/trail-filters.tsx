import { Link } from "@tanstack/react-router";
import { t } from "#web/lib/i18n.ts";
import { FilterChip } from "#web/ui/chip.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { tabClass, TabLinks } from "#web/ui/tabs.tsx";
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
    <Link
      key={label}
      to="."
      search={trailParams({ ...state, subject })}
      replace
      aria-current={state.subject === subject ? "page" : undefined}
      activeProps={{}}
      activeOptions={{ exact: true }}
      className={tabClass}
    >
      {label}
    </Link>
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
