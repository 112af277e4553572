import { measureOf } from "@commonbench/domain/billing/measure";
import { askedBy } from "@commonbench/domain/listings/obtained-by";
import { useMemo, type ReactNode } from "react";
import { formatZone } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import type { PriceUnit } from "#web/lib/quote-words.ts";
import { Button } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Section } from "#web/ui/section.tsx";
import { Switch } from "#web/ui/switch.tsx";
import { WeekPlanField } from "#web/ui/week-plan-field.tsx";
import { CancellationField } from "./cancellation-field.tsx";
import { DaysPanel } from "./days-panel.tsx";
import { factsOf } from "./draft.ts";
import { ModeFields } from "./mode-fields.tsx";
import { OverrunField } from "./overrun-field.tsx";
import type { PartProps } from "./parts.ts";
import { PriceExample } from "./price-example.tsx";
import { PriceFields } from "./price-fields.tsx";
import { SampleFields } from "./sample-fields.tsx";
import { Standing } from "./standing.tsx";
import { StepFields } from "./step-fields.tsx";
import { TimeFields } from "./time-fields.tsx";
import { UnitFields } from "./unit-fields.tsx";
import type { Editor } from "./use-editor.ts";

interface AvailabilityEditorProps {
  readonly editor: Editor;
  /** What prices are counted in; null while the price is on request. */
  readonly unit: PriceUnit | null;
  readonly now: number;
  readonly today: string;
  /** Ways to other pages that belong to this one: closures, calendars from outside. */
  readonly elsewhere: ReactNode;
}

/** When and how a listing can be booked: written at the left, and at the right what comes of it. */
export function AvailabilityEditor({ editor, unit, now, today, elsewhere }: AvailabilityEditorProps) {
  const { draft, base, set, put, error } = editor;
  const facts = useMemo(() => factsOf(draft, base), [draft, base]);
  const part: PartProps = { settings: draft.settings, put, error };
  const { prices } = draft;
  const currency = base.currency;
  const priceUnit = unit?.id ?? null;
  const asked = askedBy({ kind: base.kind, priceMode: currency === null ? "on-request" : "amount", priceUnit });
  return (
    <div className="grid items-start gap-x-10 gap-y-9 wide:grid-cols-[minmax(0,1fr)_400px]">
      <div className="grid max-w-190 min-w-0 gap-9">
        <Notices editor={editor} />
        <Section look="work" heading={t("availability.hours")} context={formatZone(base.timeZone)}>
          <WeekPlanField
            hideLabel
            label={t("availability.hours")}
            error={error("weeklyPlan")}
            value={draft.weeklyPlan}
            onChange={(weeklyPlan) => set({ weeklyPlan })}
          />
        </Section>
      </div>
      <aside className="grid min-w-0 gap-7 wide:sticky wide:top-16 wide:row-span-2 wide:-m-1 wide:max-h-[calc(100dvh-4.5rem)] wide:overflow-y-auto wide:p-1">
        <Section look="work" heading={t("availability.result")} context={t("availability.result-hint")}>
          <DaysPanel
            facts={facts}
            exceptions={draft.exceptions}
            today={today}
            onChange={(exceptions) => set({ exceptions })}
          />
        </Section>
        {asked === null &&
          currency !== null &&
          unit !== null &&
          prices.price !== null &&
          !Number.isNaN(prices.price) && (
            <PriceExample
              facts={facts}
              unit={unit}
              now={now}
              prices={{ ...prices, price: prices.price, currency, priceUnit: unit.id }}
            />
          )}
        {elsewhere}
      </aside>
      <div className="grid max-w-190 min-w-0 gap-9">
        <Section look="work" heading={t("availability.what-is-booked")}>
          <div className="grid gap-6">
            <UnitFields {...part} units={draft.units} onUnits={(units) => set({ units })} />
            <StepFields {...part} />
          </div>
        </Section>
        <Section look="work" heading={t("availability.notice-and-buffers")}>
          <TimeFields {...part} />
        </Section>
        <Section look="work" heading={t("availability.how-booked")}>
          <ModeFields {...part} asked={asked} mode={draft.bookingMode} onMode={(bookingMode) => set({ bookingMode })} />
        </Section>
        {unit !== null && measureOf(base.kind, unit.id) === "samples" && (
          <Section look="work" heading={t("availability.samples")} context={t("availability.by-sample-hint")}>
            <SampleFields {...part} />
          </Section>
        )}
        {currency !== null && unit !== null && (
          <Section look="work" heading={t("availability.prices")}>
            <PriceFields
              {...part}
              prices={prices}
              onPrices={(next) => set({ prices: next })}
              currency={currency}
              unit={unit.label}
            />
          </Section>
        )}
        <Section look="work" heading={t("availability.terms")}>
          <div className="grid gap-7">
            <CancellationField
              value={draft.settings.cancellation}
              error={error("settings.cancellation.tiers")}
              onChange={(cancellation) => put({ cancellation })}
            />
            <OverrunField value={draft.settings.overrun} onChange={(overrun) => put({ overrun })} />
            <Switch
              label={t("availability.pay-after")}
              hint={t("availability.pay-after-hint")}
              checked={draft.settings.payAfterUse}
              onChange={({ target }) => put({ payAfterUse: target.checked })}
            />
          </div>
        </Section>
      </div>
    </div>
  );
}

/** What stands in the way of saving, and what saving would leave standing outside of the hours. */
function Notices({ editor }: { editor: Editor }) {
  const { refusal, theirs, saveOver, reset, isSaving } = editor;
  if (theirs !== null)
    return (
      <Callout
        tone="caution"
        announce
        heading={t("availability.conflict")}
        action={
          <>
            <Button size="s" look="ink" busy={isSaving} onClick={saveOver}>
              {t("availability.conflict-mine")}
            </Button>
            <Button size="s" onClick={reset}>
              {t("availability.conflict-theirs")}
            </Button>
          </>
        }
      >
        {t("availability.conflict-hint")}
      </Callout>
    );
  return (
    <>
      {refusal !== null && (
        <Callout tone="critical" announce>
          {refusal}
        </Callout>
      )}
      <Standing editor={editor} />
    </>
  );
}
