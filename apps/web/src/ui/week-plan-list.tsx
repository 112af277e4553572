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

export interface WeekPlanListProps {
  value: readonly WeekWindow[];
  onChange: (value: WeekWindow[]) => void;
}

/** The same plan in words: one line a window. For phones, for screen readers, and for hours off the half hour. */
export function WeekPlanList({ value, onChange }: WeekPlanListProps) {
  const put = (index: number, { day, from, to }: { day?: number; from?: number | null; to?: number | null }): void => {
    const old = value[index];
    if (!old || from === null || to === null || Number.isNaN(from) || Number.isNaN(to)) return;
    const start = Math.min(from ?? old.from, dayMinutes - 1);
    const next = { day: day ?? old.day, from: start, to: endAfter(start, to ?? endClock(old.to)) };
    onChange(value.map((window, place) => (place === index ? next : window)));
  };
  const add = (): void => {
    const last = value.at(-1);
    const day = last ? (last.day % 7) + 1 : 1;
    onChange([...value, { day, from: last?.from ?? 540, to: last?.to ?? 1080 }]);
  };
  const options = days.map((day) => ({ value: String(day), label: formatWeekday(day, "long") }));
  return (
    <div className="grid justify-items-start gap-2">
      <ul className="grid w-full gap-2">
        {value.map((window, index) => (
          <li key={index} className="grid grid-cols-[minmax(92px,1.2fr)_1fr_1fr_auto] items-center gap-2">
            <Select
              size="s"
              hideLabel
              label={t("ui.day")}
              options={options}
              value={String(window.day)}
              onChange={(event) => put(index, { day: Number(event.target.value) })}
            />
            <TimeField
              size="s"
              hideLabel
              label={t("ui.from")}
              value={window.from}
              onChange={(from) => put(index, { from })}
            />
            <TimeField
              size="s"
              hideLabel
              label={t("ui.to")}
              value={endClock(window.to)}
              onChange={(to) => put(index, { to })}
            />
            <IconButton
              size="s"
              icon={Trash2}
              label={t("ui.remove-line")}
              onClick={() => onChange(value.filter((_, place) => place !== index))}
            />
            {window.to > dayMinutes && (
              <span className="col-span-full -mt-1 text-12 text-ink-faint">{t("ui.until-next-day")}</span>
            )}
          </li>
        ))}
      </ul>
      <Button size="s" icon={Plus} onClick={add}>
        {t("ui.add-hours")}
      </Button>
    </div>
  );
}
