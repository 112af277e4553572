import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import type { Draft } from "./draft.ts";
import type { PartProps } from "./parts.ts";

const MODES = ["instant", "request", "quote", "enquiry"] as const satisfies readonly Draft["bookingMode"][];

interface ModeFieldsProps extends PartProps {
  readonly mode: Draft["bookingMode"];
  readonly onMode: (mode: Draft["bookingMode"]) => void;
}

/** At once or after a look; and whether a request keeps its place meanwhile. */
export function ModeFields({ settings, put, error, mode, onMode }: ModeFieldsProps) {
  return (
    <div className="grid gap-5">
      <RadioCards
        label={t("listings.booking-mode")}
        error={error("bookingMode")}
        value={mode}
        onChange={(value) => onMode(MODES.find((each) => each === value) ?? mode)}
        options={MODES.map((each) => ({
          value: each,
          label: t(`listings.booking-${each}`),
          hint: t(`listings.booking-${each}-hint`),
        }))}
      />
      {(mode === "instant" || mode === "request") && (
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
