import type { FitRefusal } from "@commonbench/domain/availability/facts";
import { STEP_MINUTES } from "@commonbench/domain/availability/settings";
import { Link, useLocation } from "@tanstack/react-router";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { failureText, reasonText } from "#web/lib/reason-text.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import { Callout } from "#web/ui/callout.tsx";
import { Money } from "#web/ui/money.tsx";
import { RadioCards } from "#web/ui/radio-cards.tsx";
import { NotFree } from "./alternatives.tsx";
import type { Booking } from "./booking.ts";
import { RAILS } from "./booking-state.ts";
import { lengthWords } from "./length-words.ts";
import { Period } from "./period.tsx";
import { PriceBox } from "./price-box.tsx";
import type { useReserve } from "./reserve.ts";
import { Cancellation, How } from "./terms.tsx";

interface BookPanelProps {
  readonly booking: Booking;
  readonly reserve: ReturnType<typeof useReserve>;
  /** Files are still on their way up. */
  readonly isWaiting: boolean;
  readonly onSend: () => void;
}

/** What is chosen, what it costs, on which terms, and the button. */
export function BookPanel(props: BookPanelProps) {
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
          holds={quote?.holds ?? settings.requestHolds}
          respondHours={quote?.respondHours ?? settings.respondHours}
          holdMinutes={quote?.holdMinutes ?? 15}
          paysNow={quote?.rail === "card" && (quote.total ?? 0) > 0}
          transferDue={transferDue(booking)}
          provider={organisation.name}
        />
        <Submit {...props} />
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

function Chosen({ booking: { chosen, free, steps, state, measure } }: { booking: Booking }) {
  if (measure === "samples")
    return (
      <p className="text-16 font-mid num">
        {state.samples === null
          ? t("reservations.choose-samples")
          : t("reservations.sample-count", { count: state.samples })}
      </p>
    );
  if (chosen === null) return <p className="text-ink-muted">{t("reservations.choose-time")}</p>;
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

const refusalText = (refusal: FitRefusal): string => reasonText(`availability.${refusal}`);

/** Against the rules known here, by the server's own answer, or because somebody was quicker. */
function Refusals({ booking, reserve }: BookPanelProps) {
  const { refusal, alternatives, quote, choose, free, isQuoteCurrent } = booking;
  const { timeZone: zone } = free.facts;
  const pick = (span: { from: number; to: number }): void => {
    reserve.reset();
    choose(span);
  };
  if (reserve.error !== null && reserve.alternatives.length > 0)
    return (
      <NotFree
        announce
        reason={failureText(reserve.error)}
        alternatives={reserve.alternatives}
        zone={zone}
        onChoose={pick}
      />
    );
  if (refusal !== null)
    return <NotFree announce reason={refusalText(refusal)} alternatives={alternatives} zone={zone} onChoose={pick} />;
  if (quote === undefined || !isQuoteCurrent) return null;
  if (quote.refusal !== null)
    return (
      <NotFree
        announce
        reason={reasonText(quote.refusal)}
        alternatives={quote.alternatives.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))}
        zone={zone}
        onChoose={pick}
      />
    );
  return quote.quota === null ? null : (
    <Callout tone="caution">
      {t(`reservations.quota-${quote.quota.measure}`, {
        name: quote.quota.name,
        limit: formatNumber(quote.quota.limit),
        used: formatNumber(quote.quota.used),
      })}
    </Callout>
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

/** The button says what it does: verb, object, and who has the next word. */
function Submit({ booking, reserve, isWaiting, onSend }: BookPanelProps) {
  const { pathname, searchStr } = useLocation();
  const { me, quote, series, wish, refusal, needsSignIn, isQuoteCurrent, state } = booking;
  if (me === null)
    return (
      <Link to={paths.signIn(pathname + searchStr)} className={buttonClass({ look: "ink", size: "l", full: true })}>
        {t("reservations.sign-in-to-book")}
      </Link>
    );
  if (needsSignIn)
    return (
      <div className="grid gap-2">
        <p className="text-13 text-ink-muted">{t("reservations.needs-organisation")}</p>
        <Link to={paths.foundOrganisation} className={buttonClass({ look: "ink", size: "l", full: true })}>
          {t("app.found-organisation")}
        </Link>
      </div>
    );
  const repeats = series.repeat !== null;
  const blocked = repeats
    ? series.occurrences.length === 0 || !series.isPlanCurrent || (state.policy === "all-or-none" && series.open > 0)
    : quote === undefined || quote.refusal !== null || !isQuoteCurrent;
  return (
    <div className="grid gap-2">
      {repeats && state.policy === "all-or-none" && series.open > 0 && (
        <p className="text-13 text-critical">{t("reservations.all-or-none-blocked", { count: series.open })}</p>
      )}
      <Button
        look="ink"
        size="l"
        full
        busy={reserve.isPending}
        disabled={wish === null || refusal !== null || blocked || isWaiting}
        onClick={onSend}
      >
        {buttonText(booking)}
      </Button>
    </div>
  );
}

function buttonText({ quote, series, mode, measure, chosen, free, steps, state }: Booking): string {
  const asks = (quote?.mode ?? mode) === "request";
  if (series.repeat !== null && series.plan !== undefined)
    return t(asks ? "reservations.request-series" : "reservations.book-series", { count: series.occurrences.length });
  if (measure === "samples" && state.samples !== null)
    return t(asks ? "reservations.request-samples" : "reservations.book-samples", { count: state.samples });
  if (chosen === null) return t(asks ? "reservations.request" : "reservations.book");
  const length = lengthWords(free.facts.settings.step, steps);
  return t(asks ? "reservations.request-length" : "reservations.book-length", { length });
}
