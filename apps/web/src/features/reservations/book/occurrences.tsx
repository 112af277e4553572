import { formatMoney } from "#web/lib/format.ts";
import { formatPeriod } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { reasonText } from "#web/lib/reason-text.ts";
import type { Outputs } from "#web/lib/trpc.ts";
import { Checkbox } from "#web/ui/checkbox.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { SkeletonRows } from "#web/ui/skeleton.tsx";
import { Status } from "#web/ui/status.tsx";
import type { Booking } from "./booking.ts";

type Plan = Outputs["reservations"]["planSeries"];
type Occurrence = Plan["occurrences"][number];

/** Every one of them before anything is booked; those that cannot be had are marked, with what else there is that day. */
export function Occurrences({ booking }: { booking: Booking }) {
  const { series, state, set, chosen } = booking;
  if (chosen === null || state.until === null)
    return <p className="text-13 text-ink-muted">{t("reservations.repeat-needs-end")}</p>;
  if (booking.needsSignIn) return <p className="text-13 text-ink-muted">{t("reservations.repeat-needs-sign-in")}</p>;
  const { plan } = series;
  if (plan === undefined) return <SkeletonRows rows={4} />;
  const conflicts = plan.occurrences.filter(({ refusal }) => refusal !== null).length;
  return (
    <div className="grid gap-4">
      <p role="status">
        {t("reservations.occurrences", { count: plan.occurrences.length })}
        {conflicts > 0 && ` ${t("reservations.conflicts", { count: conflicts })}`}
      </p>
      <ol className="border-t border-line">
        {plan.occurrences.map((occurrence) => (
          <Line key={occurrence.from} occurrence={occurrence} plan={plan} series={series} />
        ))}
      </ol>
      <RadioCards
        label={t("reservations.policy")}
        value={state.policy}
        onChange={(policy) => set({ policy: policy === "skip" ? "skip" : "all-or-none" })}
        options={(["skip", "all-or-none"] as const).map((policy) => ({
          value: policy,
          label: t(`reservations.policy-${policy}`),
          hint: t(`reservations.policy-${policy}-hint`),
        }))}
      />
    </div>
  );
}

interface LineProps {
  readonly occurrence: Occurrence;
  readonly plan: Plan;
  readonly series: Booking["series"];
}

function Line({ occurrence, plan: { currency, timeZone }, series }: LineProps) {
  const { from, to, refusal, alternatives, total, shifted } = occurrence;
  const moved = series.movedTo(from);
  const shown = moved ?? { from: Date.parse(from), to: Date.parse(to) };
  const fits = refusal === null || moved !== undefined;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1.5 text-13">
      <Checkbox
        className="min-w-0 flex-1 basis-70"
        label={<span className="num">{formatPeriod(shown.from, shown.to, { zone: timeZone, duration: false })}</span>}
        checked={fits && !series.isLeftOut(from)}
        disabled={!fits}
        onChange={({ target }) => series.leaveOut(from, !target.checked)}
      />
      {shifted && <span className="text-12 text-ink-faint">{t("reservations.clocks-change")}</span>}
      {!fits && refusal !== null && <Status tone="critical">{reasonText(refusal)}</Status>}
      {!fits &&
        alternatives.slice(0, 2).map((slot) => (
          <button
            key={slot.from}
            type="button"
            className="target text-accent underline underline-offset-[0.22em] num"
            onClick={() => series.move(from, { from: Date.parse(slot.from), to: Date.parse(slot.to) })}
          >
            {t("reservations.instead", {
              period: formatPeriod(slot.from, slot.to, { zone: timeZone, duration: false }),
            })}
          </button>
        ))}
      {moved !== undefined && (
        <button
          type="button"
          className="target text-ink-muted underline underline-offset-[0.22em]"
          onClick={() => series.move(from, undefined)}
        >
          {t("ui.undo")}
        </button>
      )}
      {fits && total !== null && currency !== null && (
        <span className="text-ink-muted num">{formatMoney({ amount: total, currency })}</span>
      )}
    </li>
  );
}
