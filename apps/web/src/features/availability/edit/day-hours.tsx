import type { DayWindow } from "@commonbench/domain/availability/settings";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { t } from "#web/lib/i18n.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { TimeField } from "#web/ui/time-field.tsx";

const DAY = 1440;

interface DayHoursProps {
  readonly usual: DayWindow;
  readonly onDone: (windows: DayWindow[]) => void;
}

interface Line {
  from: number | null;
  to: number | null;
}

const lineOf = ({ from, to }: DayWindow): Line => ({ from, to: to > DAY ? to - DAY : to });

/** A line that is filled; an end at or before the start is the next day's. */
function windowOf({ from, to }: Line): DayWindow | null {
  if (from === null || to === null || Number.isNaN(from) || Number.isNaN(to)) return null;
  const start = Math.min(from, DAY - 1);
  return { from: start, to: to > start ? to : to + DAY };
}

/** The hours of a few days that are not as usual. */
export function DayHours({ usual, onDone }: DayHoursProps) {
  const [lines, setLines] = useState<readonly Line[]>([lineOf(usual)]);
  const windows = lines.map(windowOf);
  const whole = windows.filter((window) => window !== null);
  const put = (index: number, change: Partial<Line>): void =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  return (
    <div className="grid justify-items-start gap-2">
      <ul className="grid gap-2">
        {lines.map((line, index) => (
          <li key={index} className="grid grid-cols-[92px_92px_auto] items-center gap-2">
            <TimeField
              size="s"
              hideLabel
              label={t("ui.from")}
              value={line.from}
              onChange={(from) => put(index, { from })}
            />
            <TimeField size="s" hideLabel label={t("ui.to")} value={line.to} onChange={(to) => put(index, { to })} />
            {lines.length > 1 && (
              <IconButton
                size="s"
                icon={Trash2}
                label={t("ui.remove-line")}
                onClick={() => setLines(lines.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="flex gap-1.5">
        {lines.length < 10 && (
          <Button size="s" look="quiet" icon={Plus} onClick={() => setLines([...lines, { from: null, to: null }])}>
            {t("ui.add-hours")}
          </Button>
        )}
        <Button size="s" look="ink" disabled={whole.length < lines.length} onClick={() => onDone(whole)}>
          {t("availability.apply")}
        </Button>
      </div>
    </div>
  );
}
