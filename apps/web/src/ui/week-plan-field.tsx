import { useState } from "react";
import { formatDuration } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { LinkButton } from "./link.tsx";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { WeekPlanGrid } from "./week-plan-grid.tsx";
import { WeekPlanList } from "./week-plan-list.tsx";
import { cellsOf, copyDay, minutesOf, step, windowsOf, type WeekWindow } from "./week-plan.ts";

export interface WeekPlanFieldProps extends Omit<FieldProps, "aside"> {
  value: readonly WeekWindow[];
  onChange: (value: WeekWindow[]) => void;
}

/** When it is open in an ordinary week: painted, or written where the page is narrow or the hours are odd. */
export function WeekPlanField({ value, onChange, ...field }: WeekPlanFieldProps) {
  const odd = value.some((window) => window.from % step !== 0 || window.to % step !== 0);
  const [chosen, setChosen] = useState<"painted" | "written">();
  const written = chosen === "written" || (chosen === undefined && odd);
  const cells = cellsOf(value);
  const change = (next: ReadonlySet<number>): void => onChange(windowsOf(next));
  const label = typeof field.label === "string" ? field.label : t("ui.week-plan");
  return (
    <FieldGroup {...field} aside={t("ui.hours-a-week", { duration: formatDuration(minutesOf(value)) })}>
      <div className={written ? "hidden" : "max-medium:hidden"}>
        <WeekPlanGrid label={label} cells={cells} onChange={change} />
      </div>
      <div className={written ? undefined : "medium:hidden"}>
        <WeekPlanList value={value} onChange={onChange} />
      </div>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-12">
        <LinkButton look="quiet" onClick={() => change(copyDay(cells, 1, [2, 3, 4, 5]))}>
          {t("ui.copy-monday")}
        </LinkButton>
        <LinkButton look="quiet" onClick={() => onChange([])}>
          {t("ui.clear-all")}
        </LinkButton>
        <LinkButton
          look="quiet"
          className="max-medium:hidden"
          onClick={() => setChosen(written ? "painted" : "written")}
        >
          {written ? t("ui.paint-hours") : t("ui.write-hours")}
        </LinkButton>
      </div>
    </FieldGroup>
  );
}
