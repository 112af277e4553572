import { formatWeekday, formatZone } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { useReaderZone } from "#web/lib/reader-zone.ts";
import { Button } from "#web/ui/button.tsx";
import { Select } from "#web/ui/select.tsx";
import { Switch } from "#web/ui/switch.tsx";
import { TimeField } from "#web/ui/time-field.tsx";
import type { Settings } from "./settings-form.tsx";

interface HoursSectionProps {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

const NIGHT = { from: 22 * 60, to: 7 * 60 };
const DAYS = [1, 2, 3, 4, 5, 6, 7];
const isTime = (minutes: number | null): minutes is number =>
  minutes !== null && !Number.isNaN(minutes) && minutes < 24 * 60;

/** When mails and notices of the browser wait, when digests come, and by whose clock. */
export function HoursSection({ settings, onChange }: HoursSectionProps) {
  const { quietHours, digestAt, digestDay, timeZone } = settings;
  const here = useReaderZone();
  const setQuiet = (change: Partial<typeof NIGHT>) => {
    const next = { ...NIGHT, ...quietHours, ...change };
    if (next.from !== next.to) onChange({ quietHours: next });
  };
  return (
    <div className="grid max-w-160 gap-4">
      <Switch
        label={t("notifications.quiet")}
        hint={t("notifications.quiet-hint")}
        checked={quietHours !== null}
        onChange={({ target }) => onChange({ quietHours: target.checked ? NIGHT : null })}
      />
      {quietHours !== null && (
        <div className="flex flex-wrap gap-4">
          <TimeField
            className="w-32"
            label={t("notifications.quiet-from")}
            value={quietHours.from}
            onChange={(from) => isTime(from) && setQuiet({ from })}
          />
          <TimeField
            className="w-32"
            label={t("notifications.quiet-to")}
            value={quietHours.to}
            onChange={(to) => isTime(to) && setQuiet({ to })}
          />
        </div>
      )}
      <div className="flex flex-wrap gap-4">
        <TimeField
          className="w-32"
          label={t("notifications.digest-at")}
          value={digestAt}
          onChange={(next) => isTime(next) && onChange({ digestAt: next })}
        />
        <Select
          className="w-44"
          label={t("notifications.digest-day")}
          options={DAYS.map((day) => ({ value: String(day), label: formatWeekday(day, "long") }))}
          value={String(digestDay)}
          onChange={({ target }) => onChange({ digestDay: Number(target.value) })}
        />
      </div>
      <p className="flex flex-wrap items-center gap-3 text-ink-muted">
        {t("notifications.zone", { zone: formatZone(timeZone) })}
        {here !== timeZone && (
          <Button size="s" onClick={() => onChange({ timeZone: here })}>
            {t("notifications.zone-use", { zone: formatZone(here) })}
          </Button>
        )}
      </p>
    </div>
  );
}
