import type { askedBy } from "@commonbench/domain/listings/obtained-by";
import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import type { Draft } from "./draft.ts";
import type { PartProps } from "./parts.ts";

const MODES = ["instant", "request", "quote", "enquiry"] as const satisfies readonly Draft["bookingMode"][];

interface ModeFieldsProps extends PartProps {
  /** How it is asked for, where no calendar can book it. */
  readonly asked: ReturnType<typeof askedBy>;
  readonly mode: Draft["bookingMode"];
  readonly onMode: (mode: Draft["bookingMode"]) => void;
}

/** At once or after a look; and whether a request keeps its place meanwhile. */
export function ModeFields({ settings, put, error, asked, mode: chosen, onMode }: ModeFieldsProps) {
  const isByCalendar = (each: Draft["bookingMode"]) => each === "instant" || each === "request";
  const mode = asked !== null && isByCalendar(chosen) ? asked : chosen;
  return (
    <div className="grid gap-5">
      <RadioCards
        label={t("listings.booking-mode")}
        hint={asked === null ? undefined : t(`listings.booking-not-by-calendar-${asked}`)}
        error={error("bookingMode")}
        value={mode}
        onChange={(value) => onMode(MODES.find((each) => each === value) ?? mode)}
        options={MODES.filter((each) => asked === null || !isByCalendar(each)).map((each) => ({
          value: each,
          label: t(`listings.booking-${each}`),
          hint: t(`listings.booking-${each}-hint`),
        }))}
      />
      {isByCalendar(mode) && (
        <>
          <RadioCards
            label={t("availability.requests")}
            hint={mode === "instant" ? t("availability.requests-instant-hint") : undefined}
            value={settings.requestHolds ? "hold" : "open"}
            onChange={(value) => put({ requestHolds: value === "hold" })}
            options={(["hold", "open"] as const).map((each) => ({
              value: each,
              label: t(`availability.requests-${each}`),
              hint: t(`availability.requests-${each}-hint`),
            }))}
          />
          <NumberField
            className="max-w-60"
            decimals={0}
            min={1}
            max={336}
            label={t("availability.respond")}
            unit={t("availability.unit-hours")}
            error={error("settings.respondHours")}
            value={settings.respondHours}
            onChange={(hours) => put({ respondHours: hours ?? 1 })}
          />
        </>
      )}
    </div>
  );
}
