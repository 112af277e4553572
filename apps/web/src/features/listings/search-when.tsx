import { useId, useState, type ChangeEvent } from "react";
import { formatDate, formatDateRange } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { cx } from "#web/ui/cx.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { LinkButton } from "#web/ui/link.tsx";

export interface Days {
  from: string;
  to: string;
}

const NO_DAYS: Days = { from: "", to: "" };

/** `23–29 Nov`, `from 23 Nov`, `until 29 Nov`. Days are calendar days: no zone moves them. */
export function daysText({ from, to }: Days): string {
  const zone = { zone: "UTC" };
  if (from && to) return formatDateRange(from, to, zone);
  return from
    ? t("search.from-day", { day: formatDate(from, zone) })
    : t("search.until-day", { day: formatDate(to, zone) });
}

interface SearchWhenProps {
  labelledBy?: string;
  label: string;
  value: Days;
  onChange: (value: Days) => void;
  className: string;
}

/** The days on which a course starts, behind one line of text. */
export function SearchWhen({ labelledBy, label, value, onChange, className }: SearchWhenProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  // A day is taken when its field is left: while a year is being typed, 0002 is a date too.
  const [draft, setDraft] = useState(value);
  const set = value.from !== "" || value.to !== "";
  const shown = set ? daysText(value) : t("search.any-date");
  const take = (next: Days) => (next.from !== value.from || next.to !== value.to) && onChange(next);
  const show = (next: boolean) => {
    if (next) setDraft(value);
    else take(draft);
    setOpen(next);
  };
  const field = (end: keyof Days) => ({
    value: draft[end],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setDraft({ ...draft, [end]: event.target.value }),
    onBlur: () => take(draft),
  });
  return (
    <span
      className="relative block h-full min-w-0"
      onBlur={(event) => open && !event.currentTarget.contains(event.relatedTarget) && show(false)}
      onKeyDown={(event) => open && event.key === "Escape" && show(false)}
    >
      <button
        type="button"
        id={`${id}-button`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={labelledBy ? undefined : `${label}: ${shown}`}
        aria-labelledby={labelledBy ? `${labelledBy} ${id}-button` : undefined}
        onClick={() => show(!open)}
        className={cx(className, "block w-full truncate text-start", !set && "text-ink-faint")}
      >
        {shown}
      </button>
      {open && (
        <div
          id={id}
          role="group"
          aria-label={label}
          tabIndex={-1}
          className="absolute end-0 top-full z-(--z-menu) mt-2 grid w-84 max-w-[calc(100vw-2rem)] gap-3 rounded-3 bg-raised p-4 text-13 shadow-menu"
        >
          <p className="text-ink-muted">{t("search.when-hint")}</p>
          <div className="grid grid-cols-2 gap-2">
            <DateField label={t("ui.from")} {...field("from")} />
            <DateField label={t("ui.to")} {...field("to")} />
          </div>
          {set && <LinkButton onClick={() => (setDraft(NO_DAYS), take(NO_DAYS))}>{t("search.any-date")}</LinkButton>}
        </div>
      )}
    </span>
  );
}
