import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import { useState } from "react";
import { addDays, datesBetween, monthOf } from "#web/lib/calendar-date.ts";
import { t } from "#web/lib/i18n.ts";
import { MonthGrid } from "#web/ui/month-grid.tsx";
import { toast } from "#web/ui/toast.tsx";
import { ComingDays } from "./coming-days.tsx";
import { DayEffects } from "./day-effects.tsx";
import { dayOf } from "./day-words.ts";
import type { NotedDays } from "./exceptions.ts";

interface DaysPanelProps {
  readonly facts: AvailabilityFacts;
  readonly exceptions: readonly NotedDays[];
  readonly today: string;
  readonly onChange: (exceptions: NotedDays[]) => void;
}

const NOBODY: ReadonlySet<string> = new Set();

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
        <DayEffects
          key={[...chosen].join()}
          facts={facts}
          exceptions={exceptions}
          dates={[...chosen].toSorted()}
          onChange={change}
        />
      )}
      <ComingDays exceptions={exceptions} today={today} onChange={change} />
    </div>
  );
}
