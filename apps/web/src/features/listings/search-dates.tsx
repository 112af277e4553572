import { t } from "#web/lib/i18n.ts";
import { useState } from "react";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { anyDay, asDays, daysAsked, withDays, type DaysOf } from "./search-asked-days.ts";
import type { FacetProps } from "./search-facet.tsx";
import { HoursField } from "./search-hours.tsx";
import { LIST_PARAMS, listOf } from "./search-params.ts";

/** When machines and labs are open and when a course starts, each where such things are looked for. */
export function DatesFacet(props: FacetProps) {
  const kinds = listOf(props.params, LIST_PARAMS.kinds);
  const hours = kinds.length === 0 || kinds.includes("equipment") || kinds.includes("lab");
  return (
    <>
      <DaysFacet {...props} of="open" legend={t("search.open-between")} hint={t("search.by-weekly-hours")} at={hours} />
      <DaysFacet {...props} of="sessions" legend={t("search.starts-between")} at={kinds.includes("training")} />
    </>
  );
}

interface DaysFacetProps extends Pick<FacetProps, "params" | "onChange"> {
  of: DaysOf;
  legend: string;
  hint?: string;
  /** Whether it stands here while no day is chosen. */
  at: boolean;
}

function DaysFacet({ params, onChange, of, legend, hint, at }: DaysFacetProps) {
  const asked = daysAsked(params);
  const days = asked.of === of ? asked : asDays(of, {});
  if (!at && anyDay(days)) return null;
  const day = (end: "from" | "to") => ({
    value: days[end],
    onChange: (value: string) => onChange(withDays(params, { ...days, [end]: value })),
  });
  return (
    <div className="facet">
      <FieldGroup label={<span className="font-head">{legend}</span>} hint={days.hours === null ? hint : undefined}>
        <div className="grid gap-2">
          <Day label={t("ui.from")} {...day("from")} />
          <Day label={t("ui.to")} {...day("to")} />
          {of === "open" && (
            <HoursField
              size="s"
              value={days.hours}
              onChange={(hours) => onChange(withDays(params, { ...days, hours }))}
            />
          )}
        </div>
      </FieldGroup>
    </div>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Taken when the field is left: while a year is being typed, 0002 is a date too. */
function Day({ label, value, onChange }: DayProps) {
  const [draft, setDraft] = useState({ value, text: value });
  const text = draft.value === value ? draft.text : value;
  const take = () => text !== value && onChange(text);
  return (
    <DateField
      size="s"
      label={label}
      value={text}
      onChange={(event) => setDraft({ value, text: event.target.value })}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}
