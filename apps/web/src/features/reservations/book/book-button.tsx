import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { t } from "#web/lib/i18n.ts";
import { paths } from "#web/lib/paths.ts";
import { Button, buttonClass } from "#web/ui/button.tsx";
import type { Booking } from "./booking.ts";
import { lengthWords } from "./length-words.ts";
import type { useReserve } from "./reserve.ts";

export interface BookButtonProps {
  readonly booking: Booking;
  readonly reserve: ReturnType<typeof useReserve>;
  /** Files are still on their way up. */
  readonly isWaiting: boolean;
  readonly onSend: () => void;
  /** The way to wait for a time that is taken. */
  readonly wait: (wanted: Wanted) => ReactNode;
}

export interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

/** The button says what it does: verb, object, and who has the next word. */
export function BookButton({ booking, reserve, isWaiting, onSend }: BookButtonProps) {
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
