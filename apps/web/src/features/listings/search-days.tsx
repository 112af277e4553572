import { useId, useState, type ChangeEvent } from "react";
import { t } from "#web/lib/i18n.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { anyDay, type Days, type DaysOf } from "./search-asked-days.ts";
import { HoursField } from "./search-hours.tsx";

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
    const dated = !anyDay(next) || !anyDay(value);
    const changed = (["of", "from", "to", "hours"] as const).some((part) => next[part] !== value[part]);
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
        {draft.of === "open" && <HoursField value={draft.hours} onChange={(hours) => put({ ...draft, hours })} />}
      </div>
      <p className="text-ink-muted">{t(hintOf(draft))}</p>
      {!anyDay(draft) && (
        <LinkButton onClick={() => put({ ...draft, from: "", to: "", hours: null })}>{t("search.any-date")}</LinkButton>
      )}
    </>
  );
}

const hintOf = ({ of, hours }: Days) => {
  if (of === "sessions") return "search.starts-hint";
  return hours === null ? "search.open-hint" : "search.free-hint";
};
