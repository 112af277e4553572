import type { AvailabilityFacts } from "@commonbench/domain/availability/facts";
import type { DayWindow } from "@commonbench/domain/availability/settings";
import { useState } from "react";
import { formatDateRange } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button } from "#web/ui/button.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import { DayHours } from "./day-hours.tsx";
import { asUsual, type NotedDays, rangesOf, withEffect } from "./exceptions.ts";

interface DayEffectsProps {
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
export function DayEffects({ facts, exceptions, dates, onChange }: DayEffectsProps) {
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
