import {
  actorRefusal,
  changeActorRefusal,
  nextReservationStatus,
  type PersonalAction,
} from "@commonbench/domain/reservations/rules";
import { checkInRefusal, noShowRefusal } from "@commonbench/domain/reservations/times";
import type { Actor } from "#api/context.ts";
import { doerOf, isDesk, type ReservationRow } from "./load.ts";
import { nextPayment } from "./reserved.ts";
import type { PaymentRow } from "#api/features/billing/payments/load.ts";
import type { ReservationCan } from "./view.ts";

const NOTHING: ReservationCan = {
  accept: false,
  liftsQuota: false,
  decline: false,
  withdraw: false,
  cancel: false,
  checkIn: false,
  checkOut: false,
  miss: false,
  proposeChange: false,
  pay: false,
  write: false,
};

export interface CanFacts {
  readonly row: ReservationRow;
  readonly payments: readonly PaymentRow[];
  readonly hasOpenChange: boolean;
  readonly now: Date;
}

/** What the reader may do now, by the same tables that decide it. */
export function canOf(actor: Actor, { row, payments, hasOpenChange, now }: CanFacts): ReservationCan {
  const { organisation } = actor;
  const cancels = nextReservationStatus(row.status, "cancel") !== null;
  if (organisation === null || ![row.bookerId, row.providerId].includes(organisation.id))
    return { ...NOTHING, cancel: isDesk(actor) && cancels };
  const doer = doerOf({ ...actor, organisation }, row);
  const may = (action: PersonalAction) =>
    actorRefusal(action, doer) === null && nextReservationStatus(row.status, action) !== null;
  const byTime = row.measure === "time";
  const isOpen = row.respondBy === null || row.respondBy > now;
  return {
    accept: may("accept") && isOpen,
    liftsQuota: may("accept") && row.beyondQuota,
    decline: may("decline"),
    withdraw: may("withdraw"),
    cancel: (may("cancel") || isDesk(actor)) && cancels,
    checkIn: byTime && may("check-in") && checkInRefusal(row, now) === null,
    checkOut: byTime && may("check-out"),
    miss: may("no-show") && noShowRefusal(row, now) === null,
    proposeChange:
      byTime && row.status === "confirmed" && row.startsAt > now && !hasOpenChange && changeActorRefusal(doer) === null,
    pay: doer.side === "booker" && nextPayment(payments) !== null,
    write: true,
  };
}
