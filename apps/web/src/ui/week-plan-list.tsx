import { Plus, Trash2 } from "lucide-react";
import { formatWeekday } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { Button, IconButton } from "./button.tsx";
import { Select } from "./select.tsx";
import { TimeField } from "./time-field.tsx";
import { dayMinutes, days, type WeekWindow } from "./week-plan.ts";

/** An end at or before the start is the next day's; midnight is 24:00. */
const endClock = (to: number): number => (to > dayMinutes ? to - dayMinutes : to);
const endAfter = (from: number, to: number): number => (to > from ? to : to + dayMinutes);

interface Change {
  day?: number;
  from?: number | null;
  to?: number | null;
}

/** The window after a change; undefined while what is written is no time. */
function changed(
  window: WeekWindow,
  { day = window.day, from = window.from, to = endClock(window.to) }: Change,
): WeekWindow | undefined {
  if (from === null || to === null || Number.isNaN(from) || Number.isNaN(to)) return undefined;
  const start = Math.min(from, dayMinutes - 1);
  return { day, from: start, to: endAfter(start, to) };
}

interface LineProps {
  window: WeekWindow;
  onChange: (window: WeekWindow) => void;
  onRemove: () => void;
}

function Line({ window, onChange, onRemove }: LineProps) {
  const options = days.map((day) => ({ value: String(day), label: formatWeekday(day, "long") }));
  const put = (change: Change): void => {
    const next = changed(window, change);
    if (next) onChange(next);
  };
  return (
    <li className="grid grid-cols-[minmax(92px,1.2fr)_1fr_1fr_auto] items-center gap-2">
      <Select
        size="s"
        hideLabel
        label={t("ui.day")}
        options={options}
        value={String(window.day)}
        onChange={(event) => put({ day: Number(event.target.value) })}
      />
      <TimeField size="s" hideLabel label={t("ui.from")} value={window.from} onChange={(from) => put({ from })} />
      <TimeField size="s" hideLabel label={t("ui.to")} value={endClock(window.to)} onChange={(to) => put({ to })} />
      <IconButton size="s" icon={Trash2} label={t("ui.remove-line")} onClick={onRemove} />
      {window.to > dayMinutes && (
        <span className="col-span-full -mt-1 text-12 text-ink-faint">{t("ui.until-next-day")}</span>
      )}
    </li>
  );
}

export interface WeekPlanListProps {
  value: readonly WeekWindow[];
  onChange: (value: WeekWindow[]) => void;
}

/** The same plan in words: one line a window. For phones, for screen readers, and for hours off the half hour. */
export function WeekPlanList({ value, onChange }: WeekPlanListProps) {
  const add = (): void => {
    const last = value.at(-1) ?? { day: 7, from: 540, to: 1080 };
    onChange([...value, { ...last, day: (last.day % 7) + 1 }]);
  };
  return (
    <div className="grid justify-items-start gap-2">
      <ul className="grid w-full gap-2">
        {value.map((window, index) => (
          <Line
            key={index}
            window={window}
            onChange={(next) => onChange(value.map((each, place) => (place === index ? next : each)))}
            onRemove={() => onChange(value.filter((_, place) => place !== index))}
          />
        ))}
      </ul>
      <Button size="s" icon={Plus} onClick={add}>
        {t("ui.add-hours")}
      </Button>
    </div>
  );
}
