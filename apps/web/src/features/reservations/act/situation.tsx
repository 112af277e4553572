import { useState } from "react";
import { formatMoney } from "#web/lib/format.ts";
import { formatDateTime } from "#web/lib/format-time.ts";
import { t } from "#web/lib/i18n.ts";
import { queryClient, trpc } from "#web/lib/trpc.ts";
import { Callout } from "#web/ui/callout.tsx";
import { Countdown } from "#web/ui/countdown.tsx";
import { ReservationStatus } from "../reservation-status.tsx";
import type { Reservation } from "../reservation.ts";

const HOUR = 3_600_000;
const again = () => void queryClient.invalidateQueries(trpc.reservations.pathFilter());

/** Where it stands, what it waits for and until when, as the reader's side has to know it. */
export function Situation({ reservation }: { reservation: Reservation }) {
  const { status, beyondQuota, can, reason, side, payments } = reservation;
  const [paid] = payments;
  const back = payments.reduce((sum, { refunded }) => sum + refunded, 0);
  return (
    <div className="grid gap-2">
      <div className="grid gap-1">
        <ReservationStatus status={status} />
        {side !== null && <p>{sentence({ ...reservation, side })}</p>}
        {paid !== undefined && back > 0 && (
          <p className="num">
            {t("reservations.payment-refund", { amount: formatMoney({ amount: back, currency: paid.currency }) })}
          </p>
        )}
        {reason !== "" && <p className="text-ink-muted">{t("reservations.reason-was", { reason })}</p>}
      </div>
      <Deadline reservation={reservation} />
      {beyondQuota && can.accept && <Callout tone="caution">{t("reservations.beyond-quota")}</Callout>}
    </div>
  );
}

type OnSide = Reservation & { readonly side: "booker" | "provider" };

function sentence({ status, side, other, cancelledBy, measure }: OnSide): string {
  const { name } = other;
  switch (status) {
    case "requested":
    case "awaiting-payment":
    case "confirmed":
      return t(`reservations.now-${side}-${status}`, { name, measure });
    case "cancelled":
      return t(`reservations.cancelled-by-${cancelledBy === side ? "us" : (cancelledBy ?? "system")}`, { name });
    case "declined":
    case "withdrawn":
    case "expired":
    case "no-show":
      return t(`reservations.now-${side}-${status}`, { name });
    case "in-use":
      return t(measure === "samples" ? "samples.now-at-lab" : "reservations.now-in-use");
    case "accepted":
    case "completed":
      return t(`reservations.now-${status}`, { name });
    default:
      return status satisfies never;
  }
}

/** Counted down where it is a matter of minutes, named where it is one of days. */
function Deadline({ reservation: { status, deadline, holds, side, measure } }: { reservation: Reservation }) {
  const [soon] = useState(() => deadline !== null && Date.parse(deadline) - Date.now() < HOUR);
  if (deadline === null) return null;
  const pays = status === "awaiting-payment";
  return (
    <div className="grid gap-0.5 border-s-2 border-caution bg-caution-soft px-3 py-2">
      {soon ? (
        <p className="num font-mid">
          <Countdown
            until={Date.parse(deadline)}
            say={(minutes) => t("reservations.minutes-left", { count: minutes })}
            over={t("reservations.time-over")}
            onOver={again}
          >
            {(left) => t(pays ? "reservations.held-for" : "reservations.answer-within", { left })}
          </Countdown>
        </p>
      ) : (
        <p className="font-mid">
          {t(pays ? "reservations.pay-by" : "reservations.answer-by", { time: formatDateTime(deadline) })}
        </p>
      )}
      {status === "requested" && side !== null && measure === "time" && (
        <p className="text-12 text-ink-muted">{t(`reservations.${holds ? "holds" : "holds-not"}-${side}`)}</p>
      )}
    </div>
  );
}
