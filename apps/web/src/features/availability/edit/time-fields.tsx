import { t } from "#web/lib/i18n.ts";
import { DurationField } from "#web/ui/duration-field.tsx";
import { NumberField } from "#web/ui/number-field.tsx";
import type { PartProps } from "./parts.ts";

const DAY = 1440;

/** How soon, how far ahead, and what is kept free around a booking. */
export function TimeFields({ settings, put, error }: PartProps) {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5 max-medium:grid-cols-1">
      <DurationField
        label={t("availability.notice")}
        hint={t("availability.notice-hint")}
        error={error("settings.noticeMinutes")}
        max={90 * DAY}
        value={settings.noticeMinutes}
        onChange={(noticeMinutes) => put({ noticeMinutes })}
      />
      <NumberField
        decimals={0}
        min={1}
        max={730}
        label={t("availability.horizon")}
        hint={t("availability.horizon-hint")}
        unit={t("availability.unit-days")}
        error={error("settings.horizonDays")}
        value={settings.horizonDays}
        onChange={(days) => put({ horizonDays: days ?? 1 })}
      />
      <DurationField
        label={t("availability.buffer-before")}
        hint={t("availability.buffer-before-hint")}
        error={error("settings.bufferBefore")}
        units={["minutes", "hours"]}
        max={DAY}
        value={settings.bufferBefore}
        onChange={(bufferBefore) => put({ bufferBefore })}
      />
      <DurationField
        label={t("availability.buffer-after")}
        hint={t("availability.buffer-after-hint")}
        error={error("settings.bufferAfter")}
        units={["minutes", "hours"]}
        max={DAY}
        value={settings.bufferAfter}
        onChange={(bufferAfter) => put({ bufferAfter })}
      />
    </div>
  );
}
