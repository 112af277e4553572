import type { Span } from "@commonbench/domain/availability/facts";
import { DAY } from "@commonbench/domain/availability/zone";
import { formatDateTime, formatTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { cx } from "#web/ui/cx.ts";
import type { CalendarProps } from "./calendar-props.ts";
import { takenStarts } from "./choose.ts";
import { dateAt, rangeOf } from "./free.ts";

type StartsProps = Pick<CalendarProps, "free" | "chosen" | "onChoose"> & {
  readonly starts: readonly Span[];
  readonly empty: string;
};

/** Every start of a day, as a button each. */
export function Starts({ free, starts, chosen, onChoose, empty }: StartsProps) {
  if (starts.length === 0) return <p className="text-13 text-ink-muted">{empty}</p>;
  const zone = free.facts.timeZone;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(112px,1fr))] gap-1.5">
      {starts.map((span) => (
        <li key={span.from}>
          <button
            type="button"
            aria-pressed={chosen?.from === span.from && chosen.to === span.to}
            onClick={() => onChoose(span)}
            className={cx(
              "min-h-9 w-full rounded-1 border px-2 py-1 text-13 num transition-fast coarse:min-h-11",
              "border-line-strong bg-raised hover:border-accent hover:bg-accent-soft",
              "aria-pressed:border-inverse aria-pressed:bg-inverse aria-pressed:text-on-inverse",
            )}
          >
            {formatTime(span.from, { zone })}
            <span className="opacity-75">
              {"\u2013"}
              {endOf(span, zone, free)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Times of a day that others have: who wants one of them can wait for it. */
export function TakenStarts(props: CalendarProps) {
  const { free, date, steps, units } = props;
  const starts = takenStarts(free, rangeOf(free.facts, date, date), { steps, units });
  if (starts.length === 0) return null;
  return (
    <details className="mt-3 text-13">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-ink-muted coarse:min-h-11">
        {t("reservations.taken-times", { count: starts.length })}
      </summary>
      <div className="mt-2">
        <Starts {...props} starts={starts} empty="" />
      </div>
    </details>
  );
}

/** What ends on another day says which. */
function endOf({ from, to }: Span, zone: string, { facts }: CalendarProps["free"]): string {
  if (dateAt(facts, from) === dateAt(facts, to - 1)) {
    const end = formatTime(to, { zone });
    return end === "00:00" ? "24:00" : end;
  }
  return to - from < DAY
    ? t("ui.span-next-day", { span: formatTime(to, { zone }) })
    : formatDateTime(to, { zone, weekday: false });
}
