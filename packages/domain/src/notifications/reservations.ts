import { z } from "zod";
import { Id, TimeZone } from "../text.ts";
import { defineEvent } from "./event.ts";

const OfReservation = z.object({
  reservationId: Id,
  /** The side that is told. */
  organisationId: Id,
  /** The other side. */
  fromOrganisationId: Id,
  listingId: Id,
  number: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: TimeZone,
  reason: z.string().default(""),
  /** How many, where it tells of several. */
  count: z.number().int().default(1),
});
type OfReservation = z.infer<typeof OfReservation>;

/** What all events of a reservation have in common. */
export const told = {
  category: "reservations",
  channels: ["app", "mail", "push"],
  audience: ["managers", "person"],
  payload: OfReservation,
  subject: ["number"],
  link: ({ reservationId }: OfReservation) => `/desk/reservations/${reservationId}`,
  group: ({ reservationId }: OfReservation) => `reservation:${reservationId}`,
} as const;

const usual = defineEvent({ ...told, mandatory: false });
/** What changes whether somebody has a place, or is to act before a deadline. */
const decisive = defineEvent({ ...told, mandatory: true });

/** `…-made` and `…-requested` go to the provider; the others to the side that did not act, or to both. */
export const reservationEvents = {
  "reservation-made": usual,
  "reservation-requested": decisive,
  "reservation-series-made": usual,
  "reservation-series-requested": decisive,
  "reservation-accepted": decisive,
  "reservation-confirmed": decisive,
  "reservation-declined": decisive,
  "reservation-outrun": decisive,
  "reservation-withdrawn": usual,
  "reservation-unanswered": decisive,
  "reservation-unpaid": decisive,
  "reservation-cancelled": decisive,
  "reservation-late-money": decisive,
  "reservation-place-gone": decisive,
  "reservation-reminder": usual,
  "reservation-checked-in": defineEvent({ ...told, mandatory: false, channels: ["app"] }),
  "reservation-checked-out": defineEvent({ ...told, mandatory: false, channels: ["app", "mail"] }),
  "reservation-missed": decisive,
  "reservation-change-proposed": decisive,
  "reservation-change-accepted": decisive,
  "reservation-change-declined": usual,
};
