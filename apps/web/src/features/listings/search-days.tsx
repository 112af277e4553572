import { useId, useState, type ChangeEvent } from "react";
import { t } from "#web/lib/i18n.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import type { Days, DaysOf } from "./search-asked-days.ts";

interface SearchDaysProps {
  value: Days;
  onChange: (value: Days) => void;
}

/** Of what, and two days. Each is taken when its field is left: while a year is being typed, 0002 is a date too. */
export function SearchDays({ value, onChange }: SearchDaysProps) {
  const name = useId();
  const [draft, setDraft] = useState(value);
  const put = (next: Days) => (setDraft(next), take(next));
  const take = (next: Days) => {
    const dated = next.from !== "" || next.to !== "" || value.from !== "" || value.to !== "";
    const changed = (["of", "from", "to"] as const).some((part) => next[part] !== value[part]);
    if (dated && changed) onChange(next);
  };
  const field = (end: "from" | "to") => ({
    value: draft[end],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setDraft({ ...draft, [end]: event.target.value }),
    onBlur: () => take(draft),
  });
  const choice = (of: DaysOf) => ({
    type: "radio",
    name,
    checked: draft.of === of,
    onChange: () => put({ ...draft, of }),
  });
  return (
    <>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        <label className="flex min-h-6 items-center gap-2 coarse:min-h-11">
          <input {...choice("open")} className="mark" />
          {t("search.open-between")}
        </label>
        <label className="flex min-h-6 items-center gap-2 coarse:min-h-11">
          <input {...choice("sessions")} className="mark" />
          {t("search.starts-between")}
        </label>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <DateField label={t("ui.from")} {...field("from")} />
        <DateField label={t("ui.to")} {...field("to")} />
      </div>
      <p className="text-ink-muted">{t(draft.of === "open" ? "search.open-hint" : "search.starts-hint")}</p>
      {(draft.from || draft.to) && (
        <LinkButton onClick={() => put({ ...draft, from: "", to: "" })}>{t("search.any-date")}</LinkButton>
      )}
    </>
  );
}
