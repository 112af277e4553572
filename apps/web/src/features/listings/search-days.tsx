import { useState, type ChangeEvent } from "react";
import { t } from "#web/lib/i18n.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { NO_DAYS, type Days } from "./search-when.tsx";

interface SearchDaysProps {
  value: Days;
  onChange: (value: Days) => void;
}

/** Two days. Each is taken when its field is left: while a year is being typed, 0002 is a date too. */
export function SearchDays({ value, onChange }: SearchDaysProps) {
  const [draft, setDraft] = useState(value);
  const take = (next: Days) => (next.from !== value.from || next.to !== value.to) && onChange(next);
  const field = (end: keyof Days) => ({
    value: draft[end],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setDraft({ ...draft, [end]: event.target.value }),
    onBlur: () => take(draft),
  });
  return (
    <>
      <p className="text-ink-muted">{t("search.when-hint")}</p>
      <div className="grid grid-cols-2 gap-2">
        <DateField label={t("ui.from")} {...field("from")} />
        <DateField label={t("ui.to")} {...field("to")} />
      </div>
      {(draft.from || draft.to) && (
        <LinkButton onClick={() => (setDraft(NO_DAYS), take(NO_DAYS))}>{t("search.any-date")}</LinkButton>
      )}
    </>
  );
}
