import type { FitRefusal } from "@commonbench/domain/availability/facts";
import { formatNumber } from "#web/lib/format.ts";
import { t } from "#web/lib/i18n.ts";
import { failureText, reasonText } from "#web/lib/reason-text.ts";
import { Callout } from "#web/ui/callout.tsx";
import { NotFree } from "./alternatives.tsx";
import type { BookButtonProps } from "./book-button.tsx";

const refusalText = (refusal: FitRefusal): string => reasonText(`availability.${refusal}`);

/** Against the rules known here, by the server's own answer, or because somebody was quicker. */
export function Refusals({ booking, reserve, wait }: BookButtonProps) {
  const { refusal, alternatives, quote, choose, chosen, free, isQuoteCurrent, needsSignIn, series, state } = booking;
  // Each occurrence of what repeats has neighbours; to wait is for one time.
  const mayWait = chosen !== null && !needsSignIn && series.repeat === null;
  const waiting = mayWait && wait({ ...chosen, units: state.units });
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
      >
        {reserve.reason === "reservations.taken" && waiting}
      </NotFree>
    );
  if (refusal !== null)
    return (
      <NotFree announce reason={refusalText(refusal)} alternatives={alternatives} zone={zone} onChoose={pick}>
        {refusal === "taken" && waiting}
      </NotFree>
    );
  if (quote === undefined || !isQuoteCurrent) return null;
  if (quote.refusal !== null)
    return (
      <NotFree
        announce
        reason={reasonText(quote.refusal)}
        alternatives={quote.alternatives.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))}
        zone={zone}
        onChoose={pick}
      >
        {quote.refusal === "availability.taken" && waiting}
      </NotFree>
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
