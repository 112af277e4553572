import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import type { DayWindow } from "@commonbench/domain/availability/settings";
import { useState } from "react";
import { addDays, datesBetween, monthOf } from "#web/lib/calendar-date.ts";
import { formatDate, formatDateRange } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { LinkButton } from "#web/ui/link.tsx";
import { MonthGrid } from "#web/ui/month-grid.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { toast } from "#web/ui/toast.tsx";
import { DayHours } from "./day-hours.tsx";
import { dayOf, effectWords } from "./day-words.ts";
import { asUsual, type NotedDays, rangesOf, withEffect } from "./exceptions.ts";

interface DaysPanelProps {
  readonly facts: AvailabilityFacts;
  readonly exceptions: readonly NotedDays[];
  readonly today: string;
  readonly onChange: (exceptions: NotedDays[]) => void;
}

const NOBODY: ReadonlySet<string> = new Set();
const SHOWN = 6;

/** The month as it will be, and the days on which it is not as usual. */
export function DaysPanel({ facts, exceptions, today, onChange }: DaysPanelProps) {
  const [month, setMonth] = useState(monthOf(today));
  const [chosen, setChosen] = useState(NOBODY);
  const [anchor, setAnchor] = useState<string>();
  const last = addDays(today, 730);
  const select = (date: string, extend: boolean): void => {
    if (extend && anchor !== undefined) {
      const [from, to] = anchor < date ? [anchor, date] : [date, anchor];
      return setChosen(new Set([...chosen, ...datesBetween(from, to)]));
    }
    setAnchor(date);
    setChosen(new Set(chosen.has(date) ? [...chosen].filter((each) => each !== date) : [...chosen, date]));
  };
  const change = (next: NotedDays[], done: string): void => {
    onChange(next);
    setChosen(NOBODY);
    toast(done, { undo: () => onChange([...exceptions]) });
  };
  return (
    <div className="grid gap-4">
      <MonthGrid
        multiple
        label={t("availability.month")}
        month={month}
        onMonth={setMonth}
        day={(date) => dayOf(facts, date)}
        selected={chosen}
        onSelect={select}
        today={today}
        min={today}
        max={last}
      />
      {chosen.size === 0 ? (
        <p className="text-12 text-ink-faint">{t("availability.month-hint")}</p>
      ) : (
        <Effects
          key={[...chosen].join()}
          facts={facts}
          exceptions={exceptions}
          dates={[...chosen].toSorted()}
          onChange={change}
        />
      )}
      <Coming exceptions={exceptions} today={today} onChange={change} />
    </div>
  );
}

interface EffectsProps {
  readonly facts: AvailabilityFacts;
  readonly exceptions: readonly NotedDays[];
  readonly dates: readonly string[];
  readonly onChange: (exceptions: NotedDays[], done: string) => void;
}

const daysWords = (dates: readonly string[]): string =>
  rangesOf(dates)
    .map(({ from, to }) => formatDateRange(from, to))
    .join(t("ui.list-comma"));

/** What shall hold on the chosen days instead. */
function Effects({ facts, exceptions, dates, onChange }: EffectsProps) {
  const [asked, setAsked] = useState<"hours" | "units" | null>(null);
  const days = daysWords(dates);
  return (
    <section aria-label={t("availability.chosen-days")} className="grid gap-3 border-s-2 border-accent ps-3.5">
      <p className="text-13 font-mid">{days}</p>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="s"
          onClick={() =>
            onChange(withEffect(exceptions, dates, { kind: "closed" }), t("availability.done-closed", { days }))
          }
        >
          {t("availability.make-closed")}
        </Button>
        <Button size="s" aria-expanded={asked === "hours"} onClick={() => setAsked(asked === "hours" ? null : "hours")}>
          {t("availability.other-hours")}
        </Button>
        {facts.units > 1 && (
          <Button
            size="s"
            aria-expanded={asked === "units"}
            onClick={() => setAsked(asked === "units" ? null : "units")}
          >
            {t("availability.other-units")}
          </Button>
        )}
        <Button
          size="s"
          look="quiet"
          onClick={() => onChange(asUsual(exceptions, dates), t("availability.done-usual", { days }))}
        >
          {t("availability.as-usual")}
        </Button>
      </div>
      {asked === "hours" && (
        <DayHours
          usual={usualHours(facts)}
          onDone={(windows) =>
            onChange(withEffect(exceptions, dates, { kind: "hours", windows }), t("availability.done-hours", { days }))
          }
        />
      )}
      {asked === "units" && (
        <UnitsOf
          most={facts.units}
          onDone={(units) =>
            onChange(
              withEffect(exceptions, dates, { kind: "units", units }),
              t("availability.done-units", { days, count: units }),
            )
          }
        />
      )}
    </section>
  );
}

const usualHours = ({ plan }: AvailabilityFacts): DayWindow => {
  const first = plan[0];
  return first === undefined ? { from: 540, to: 1080 } : { from: first.from, to: first.to };
};

function UnitsOf({ most, onDone }: { most: number; onDone: (units: number) => void }) {
  const [units, setUnits] = useState<number | null>(Math.max(1, most - 1));
  const real = units !== null && units >= 1;
  return (
    <div className="flex items-end gap-2">
      <NumberField
        size="s"
        className="w-40"
        decimals={0}
        min={1}
        max={1000}
        label={t("availability.units-then")}
        value={units}
        onChange={setUnits}
      />
      <Button size="s" look="ink" disabled={!real} onClick={() => real && onDone(units)}>
        {t("availability.apply")}
      </Button>
    </div>
  );
}

/** What is written of days to come, for those who do not want to leaf through months. */
function Coming({ exceptions, today, onChange }: Omit<EffectsProps, "facts" | "dates"> & { today: string }) {
  const [all, setAll] = useState(false);
  const coming = exceptions.filter(({ to }) => to >= today);
  if (coming.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-13 font-head">{t("availability.not-as-usual")}</h3>
      <ul className="text-13">
        {(all ? coming : coming.slice(0, SHOWN)).map(({ from, to, effect }) => (
          <li key={`${from} ${effect.kind}`} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
            <span className="num">{from === to ? formatDate(from, { weekday: true }) : formatDateRange(from, to)}</span>
            <span className="text-ink-muted">{effectWords(effect)}</span>
            <LinkButton
              look="quiet"
              className="ms-auto"
              aria-label={t("availability.remove-day", { days: formatDateRange(from, to) })}
              onClick={() =>
                onChange(
                  exceptions.filter((each) => each.from !== from || each.effect !== effect),
                  t("availability.done-usual", { days: formatDateRange(from, to) }),
                )
              }
            >
              {t("availability.remove")}
            </LinkButton>
          </li>
        ))}
      </ul>
      {!all && coming.length > SHOWN && (
        <LinkButton className="mt-1 text-13" onClick={() => setAll(true)}>
          {t("ui.all-count", { count: coming.length })}
        </LinkButton>
      )}
    </section>
  );
}
