import { lazy, Suspense, useId, useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { cx } from "#web/ui/cx.ts";
import { anyDay, daysText, type Days } from "./search-asked-days.ts";

const SearchDays = lazy(() => import("./search-days.tsx").then((module) => ({ default: module.SearchDays })));

interface SearchWhenProps {
  labelledBy?: string;
  label: string;
  value: Days;
  onChange: (value: Days) => void;
  className: string;
}

/** The days on which a machine is open or a course starts, behind one line of text. */
export function SearchWhen({ labelledBy, label, value, onChange, className }: SearchWhenProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const set = !anyDay(value);
  const shown = set ? daysText(value) : t("search.any-date");
  return (
    <span
      className="relative block h-full min-w-0"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
    >
      <button
        type="button"
        id={`${id}-button`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={labelledBy ? undefined : `${label}: ${shown}`}
        aria-labelledby={labelledBy ? `${labelledBy} ${id}-button` : undefined}
        onClick={() => setOpen(!open)}
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
          className="absolute end-0 top-full z-(--z-menu) mt-2 grid min-h-42 w-84 max-w-[calc(100vw-2rem)] content-start gap-3 rounded-3 bg-raised p-4 text-13 shadow-menu"
        >
          <Suspense>
            <SearchDays value={value} onChange={onChange} />
          </Suspense>
        </div>
      )}
    </span>
  );
}
