import { transition } from "../lifecycle.ts";
import type { MembershipStatus } from "../memberships/schemas.ts";
import { roleCovers } from "../people/rules.ts";
import type { Role } from "../people/schemas.ts";
import type { Reason } from "../reasons.ts";
import type { ReservationAction, ReservationGroup, ReservationSide, ReservationStatus } from "./schemas.ts";

/**
 * The whole life of a reservation. What has expired can still be confirmed, by money that arrives late and finds the
 * place free. `accepted` stands while a card that was authorised is being charged.
 */
export const RESERVATION_LIFECYCLE = {
  requested: {
    accept: "accepted",
    "await-payment": "awaiting-payment",
    confirm: "confirmed",
    decline: "declined",
    withdraw: "withdrawn",
    expire: "expired",
  },
  accepted: { confirm: "confirmed", "await-payment": "awaiting-payment", cancel: "cancelled", expire: "expired" },
  "awaiting-payment": { confirm: "confirmed", withdraw: "withdrawn", cancel: "cancelled", expire: "expired" },
  confirmed: { "check-in": "in-use", "no-show": "no-show", cancel: "cancelled", complete: "completed" },
  "in-use": { "check-out": "completed", complete: "completed" },
  completed: {},
  declined: {},
  withdrawn: {},
  expired: { confirm: "confirmed" },
  cancelled: {},
  "no-show": {},
} as const satisfies Record<ReservationStatus, Partial<Record<ReservationAction, ReservationStatus>>>;

/** The status after an action; null when the table does not allow it. */
export function nextReservationStatus(status: ReservationStatus, action: ReservationAction): ReservationStatus | null {
  return transition<ReservationStatus, ReservationAction>(RESERVATION_LIFECYCLE, status, action);
}

/** Whose action it is, and which role that takes; what is not listed here follows from payments and from time. */
export const RESERVATION_ACTORS = {
  accept: { provider: "manager" },
  decline: { provider: "manager" },
  withdraw: { booker: "staff" },
  cancel: { booker: "staff", provider: "manager" },
  "check-in": { provider: "staff" },
  "check-out": { provider: "staff" },
  "no-show": { provider: "staff" },
} as const satisfies Partial<Record<ReservationAction, Partial<Record<ReservationSide, Role>>>>;
export type PersonalAction = keyof typeof RESERVATION_ACTORS;

export interface Doer {
  readonly side: ReservationSide;
  readonly role: Role;
  /** The caller made the reservation; others of the booker's staff leave it to its maker and the managers. */
  readonly own: boolean;
}

/** Why this person may not do it, whatever the status; null when they may. */
export function actorRefusal(action: PersonalAction, { side, role, own }: Doer): Reason | null {
  const allowed: Partial<Record<ReservationSide, Role>> = RESERVATION_ACTORS[action];
  const needed = allowed[side];
  if (needed === undefined) return "forbidden";
  if (!roleCovers(role, needed)) return "role-too-low";
  return side === "booker" ? bookerRefusal({ role, own }) : null;
}

/** What a booking costs is a matter of whoever made it, or of owners and managers. */
export function bookerRefusal({ role, own }: Pick<Doer, "role" | "own">): Reason | null {
  return own || roleCovers(role, "manager") ? null : "role-too-low";
}

/** A proposal or its answer: the provider's managers; of the booker whoever made the booking, or managers. */
export function changeActorRefusal({ side, role, own }: Doer): Reason | null {
  if (side === "provider") return roleCovers(role, "manager") ? null : "role-too-low";
  return bookerRefusal({ role, own });
}

const GROUPS: Readonly<Record<ReservationGroup, readonly ReservationStatus[]>> = {
  waiting: ["requested", "accepted", "awaiting-payment"],
  upcoming: ["confirmed", "in-use"],
  past: ["completed", "declined", "withdrawn", "expired", "cancelled", "no-show"],
};

export function statusesOf(group: ReservationGroup): readonly ReservationStatus[] {
  return GROUPS[group];
}

/** Whether it keeps its place: the units stay claimed for as long. A request does only when the owner wants it so. */
export function keepsPlace(status: ReservationStatus, holds: boolean): boolean {
  if (status === "requested") return holds;
  return !GROUPS.past.includes(status) || status === "completed";
}

export function isOver(status: ReservationStatus): boolean {
  return GROUPS.past.includes(status);
}

export interface BookingFacts {
  readonly bookerId: string;
  readonly providerId: string;
  readonly membership: MembershipStatus | null;
  readonly providerMembership: MembershipStatus | null;
  readonly listingPublished: boolean;
  /** How the listing is booked; `quote` and `enquiry` are arranged by talking. */
  readonly bookingMode: string;
  /** The provider does not want to hear from the booker. */
  readonly blocked: boolean;
}

/** Why this organisation cannot book this listing at all, the plainest reason first. Visitors may: the public part is open to them. */
export function bookingRefusal(facts: BookingFacts): Reason | null {
  if (facts.bookerId === facts.providerId) return "reservations.own-listing";
  if (facts.membership === "suspended") return "reservations.suspended";
  if (facts.membership === "expelled") return "reservations.expelled";
  if (!facts.listingPublished || facts.providerMembership !== "admitted") return "reservations.not-bookable";
  if (facts.bookingMode !== "instant" && facts.bookingMode !== "request") return "reservations.not-bookable";
  return facts.blocked ? "reservations.not-reachable" : null;
}

/** Shown to people, on papers and in bank transfers: R-26-000123. */
export function reservationNumber(year: number, count: number): string {
  return `R-${String(year % 100).padStart(2, "0")}-${String(count).padStart(6, "0")}`;
}

/** How each step is called in the trail. */
export const RESERVATION_TRAIL = {
  accept: "reservation.accepted",
  decline: "reservation.declined",
  withdraw: "reservation.withdrawn",
  "await-payment": "reservation.accepted",
  confirm: "reservation.confirmed",
  expire: "reservation.expired",
  cancel: "reservation.cancelled",
  "check-in": "reservation.checked-in",
  "check-out": "reservation.checked-out",
  complete: "reservation.completed",
  "no-show": "reservation.missed",
} as const satisfies Record<ReservationAction, string>;
export const REQUESTED_TRAIL = "reservation.requested";
export const RESERVED_TRAIL = "reservation.made";
