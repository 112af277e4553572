import { STEP_MINUTES } from "@commonbench/domain/availability/settings";
import { t } from "#web/lib/i18n.ts";
import { failureText } from "#web/lib/reason-text.ts";
import { Callout } from "#web/ui/callout.tsx";
import { Money } from "#web/ui/money.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { BookButton, type BookButtonProps } from "./book-button.tsx";
import type { Booking } from "./booking.ts";
import { RAILS } from "./booking-state.ts";
import { lengthWords } from "./length-words.ts";
import { Period } from "./period.tsx";
import { PriceBox, UnitPrice } from "./price-box.tsx";
import { Refusals } from "./refusals.tsx";
import { Cancellation, How } from "./terms.tsx";

/** What is chosen, what it costs, on which terms, and the button. */
export function BookPanel(props: BookButtonProps) {
  const { booking, reserve } = props;
  const {
    quote,
    local,
    series,
    chosen,
    free,
    listing: { organisation },
  } = booking;
  const { settings, timeZone } = free.facts;
  const priced =
    quote !== undefined && quote.currency !== null && quote.total !== null
      ? { currency: quote.currency, total: quote.total, lines: quote.lines, memberSaves: quote.memberSaves }
      : local;
  return (
    <section aria-label={t("reservations.your-booking")} className="rounded-3 border border-line-strong bg-raised">
      <div className="grid gap-4 px-5 py-4 max-medium:px-4">
        <Chosen booking={booking} />
        {reserve.error !== null && reserve.alternatives.length === 0 && (
          <Callout tone="critical" announce>
            {failureText(reserve.error)}
          </Callout>
        )}
        <Refusals {...props} />
        {(chosen !== null || booking.wish !== null) && (
          <PriceBox
            priced={priced}
            memberSaves={booking.isMember ? 0 : (priced?.memberSaves ?? 0)}
            instalments={quote?.instalments ?? null}
            isConfirmed={booking.isQuoteCurrent && quote?.refusal === null}
          />
        )}
        {series.repeat !== null && series.plan !== undefined && <SeriesTotal booking={booking} />}
        <Rails booking={booking} />
        <How
          mode={quote?.mode ?? booking.mode}
          because={quote?.modeBecause ?? booking.modeBecause}
          holds={booking.measure === "samples" ? null : (quote?.holds ?? settings.requestHolds)}
          respondHours={quote?.respondHours ?? settings.respondHours}
          holdMinutes={quote?.holdMinutes ?? 15}
          paysNow={quote?.rail === "card" && (quote.total ?? 0) > 0}
          transferDue={transferDue(booking)}
          provider={organisation.name}
        />
        <BookButton {...props} />
        <Cancellation
          terms={quote?.cancellation ?? settings.cancellation}
          start={chosen?.from ?? null}
          zone={timeZone}
          now={free.now}
        />
      </div>
    </section>
  );
}

/** Until when a transfer must have come for the place to stay; null where nothing has to come before it begins. */
function transferDue({ quote, chosen }: Booking): string | null {
  const due = quote?.rail === "bank_transfer" ? (quote.instalments[0]?.dueAt ?? null) : null;
  return due === null || (chosen !== null && Date.parse(due) > chosen.from) ? null : due;
}

function Chosen({ booking: { chosen, free, steps, state, measure, listing } }: { booking: Booking }) {
  if (measure === "samples")
    return (
      <p className="text-16 font-mid num">
        {state.samples === null
          ? t("reservations.choose-samples")
          : t("reservations.sample-count", { count: state.samples })}
      </p>
    );
  if (chosen === null)
    return (
      <div className="grid gap-2">
        <UnitPrice price={listing.price} />
        <p className="text-ink-muted">{t("reservations.choose-time")}</p>
      </div>
    );
  const { settings, timeZone, units } = free.facts;
  const bySlots = STEP_MINUTES[settings.step] === null;
  return (
    <div>
      <Period span={chosen} zone={timeZone} />
      {(bySlots || units > 1) && (
        <p className="text-13 text-ink-muted num">
          {[
            bySlots && lengthWords(settings.step, steps),
            units > 1 && t("reservations.units-count", { count: state.units }),
          ]
            .filter(Boolean)
            .join(t("ui.list-comma"))}
        </p>
      )}
    </div>
  );
}

function SeriesTotal({ booking: { series } }: { booking: Booking }) {
  const { occurrences, total, plan } = series;
  const currency = plan?.currency ?? null;
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-3 border-t border-ink pt-2.5 text-16 font-head">
      <span>{t("reservations.series-count", { count: occurrences.length })}</span>
      {currency !== null && <Money value={{ amount: total, currency }} />}
    </p>
  );
}

/** Only where there is a choice; else it is said which way it is paid. */
function Rails({ booking: { quote, set, state, listing } }: { booking: Booking }) {
  if (quote === undefined || quote.total === null || quote.total === 0) return null;
  if (quote.rails.length < 2)
    return quote.rail === null ? null : (
      <p className="text-13 text-ink-muted">
        {t(`reservations.paid-${quote.rail}`, { provider: listing.organisation.name })}
      </p>
    );
  return (
    <RadioCards
      label={t("reservations.rail")}
      value={state.rail ?? quote.rail}
      onChange={(value) => set({ rail: RAILS.find((rail) => rail === value) ?? null })}
      options={quote.rails.map((rail) => ({
        value: rail,
        label: t(`reservations.rail-${rail}`),
        hint: t(`reservations.rail-${rail}-hint`, { provider: listing.organisation.name }),
      }))}
    />
  );
}
