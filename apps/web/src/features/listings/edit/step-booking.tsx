import { askedBy, obtainedBy } from "@commonbench/domain/listings/obtained-by";
import { BOOKING_MODES, VISIBILITIES } from "@commonbench/domain/listings/schemas";
import { formatZone } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { NumberField } from "#web/ui/number-field.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { WeekPlanField } from "#web/ui/week-plan-field.tsx";
import { At } from "./at.tsx";
import { useListingForm } from "./form.ts";

export function StepBooking() {
  const { content, kind, set, error } = useListingForm();
  const asked = askedBy({ kind, ...content });
  const modes = BOOKING_MODES.filter((mode) =>
    asked === null ? kind !== "partner" || mode !== "instant" : mode === "quote" || mode === "enquiry",
  );
  const capacity = kind === "equipment" || kind === "lab";
  return (
    <div className="grid gap-6">
      <At field="bookingMode">
        <RadioCards
          label={t("listings.booking-mode")}
          hint={asked === null ? undefined : t(`listings.booking-not-by-calendar-${asked}`)}
          error={error("bookingMode")}
          value={obtainedBy({ kind, ...content })}
          onChange={(value) => set({ bookingMode: modes.find((mode) => mode === value) ?? "request" })}
          options={modes.map((mode) => ({
            value: mode,
            label: t(`listings.booking-${mode}`),
            hint: t(`listings.booking-${mode}-hint`),
          }))}
        />
      </At>
      <div className="grid grid-cols-2 gap-4 max-medium:grid-cols-1">
        <At field="leadTimeDays">
          <NumberField
            optional
            decimals={0}
            min={0}
            max={365}
            label={t("listings.lead-time")}
            hint={t("listings.lead-time-hint")}
            unit={t("listings.days")}
            error={error("leadTimeDays")}
            value={content.leadTimeDays}
            onChange={(leadTimeDays) => set({ leadTimeDays })}
          />
        </At>
        {capacity && (
          <At field="units">
            <NumberField
              decimals={0}
              min={1}
              max={1000}
              label={t("listings.units")}
              hint={t("listings.units-hint")}
              error={error("units")}
              value={content.units}
              onChange={(units) => set({ units })}
            />
          </At>
        )}
      </div>
      {capacity && <Hours />}
      <At field="visibility">
        <RadioCards
          label={t("listings.visibility")}
          value={content.visibility}
          onChange={(value) => set({ visibility: VISIBILITIES.find((each) => each === value) ?? "everybody" })}
          options={VISIBILITIES.map((each) => ({
            value: each,
            label: t(`listings.visibility-${each}`),
            hint: t(`listings.visibility-${each}-hint`),
          }))}
        />
      </At>
    </div>
  );
}

function Hours() {
  const { content, kind, set, error } = useListingForm();
  const zone = content.position?.timeZone;
  return (
    <At field="weeklyPlan">
      <WeekPlanField
        optional={obtainedBy({ kind, ...content }) !== "instant"}
        label={t("listings.weekly-hours")}
        hint={zone ? t("listings.weekly-hours-hint", { zone: formatZone(zone) }) : t("listings.weekly-hours-no-place")}
        error={error("weeklyPlan")}
        value={content.weeklyPlan}
        onChange={(weeklyPlan) => set({ weeklyPlan })}
      />
    </At>
  );
}
